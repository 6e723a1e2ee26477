"""Harvests the site as libraries do: with a client of OAI-PMH over HTTP, and with the reference implementation of ResourceSync."""

import sys
import tarfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from lxml import etree
from resync.capability_list import CapabilityList
from resync.change_list import ChangeList
from resync.resource_list import ResourceList
from resync.source_description import SourceDescription
from sickle import Sickle

from built_site import BuiltSite, Tally, from_arguments, parse

OAI = "{http://www.openarchives.org/OAI/2.0/}"
RESOURCES = "data/resourcesync/resourcelist.xml"


def main() -> int:
    site = from_arguments(__doc__)
    tally = Tally()
    check_schema(site, tally)
    records = check_harvest(site, tally)
    check_lists(site, records, tally)
    check_discovery(site, tally)
    return tally.close()


def check_schema(site: BuiltSite, tally: Tally) -> None:
    """The answer is one by the schema of the Open Archives Initiative."""
    with tarfile.open(Path(sys.prefix) / "sources/pyoai-2.5.0.tar.gz") as sources:
        name = next(name for name in sources.getnames() if name.endswith("/OAI-PMH.xsd"))
        schema = etree.XMLSchema(etree.parse(sources.extractfile(name)))
    answer = etree.parse(site.folder / "data/oai/records.xml")
    tally.check(schema.validate(answer), f"records.xml: {schema.error_log.last_error}")
    request = answer.find(f"{OAI}request")
    tally.check(request.text == f"{site.base_url}data/oai/records.xml", f"records.xml is from {request.text}")
    tally.check(request.get("verb") == "ListRecords", "records.xml answers another verb")


def check_harvest(site: BuiltSite, tally: Tally) -> set[str]:
    """A client asks a host of files by HTTP and has every text; returns their addresses."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site.folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    client = Sickle(f"http://127.0.0.1:{server.server_port}/data/oai/records.xml")
    addresses, identifiers = set(), set()
    for record in client.ListRecords(metadataPrefix="oai_dc"):
        field = lambda name, told=record.metadata: told.get(name, [])
        identifier = record.header.identifier
        [address] = [name for name in field("identifier") if site.is_ours(name)]
        tally.check(site.has(address), f"{address}: not in the site")
        tally.check(field("title") and field("language") and field("rights"), f"{address}: no title, language or rights")
        tag = address.removeprefix(site.base_url).split("/")[0]
        tally.check(field("language") == [tag], f"{address} is in {field('language')}")
        tally.check(identifier not in identifiers, f"{identifier} occurs twice")
        for related in field("relation"):
            tally.check(site.has(related), f"{address} names {related}, which is not in the site")
        identifiers.add(identifier)
        addresses.add(address)
    server.shutdown()
    print(f"{len(addresses)} records")
    return addresses


def check_lists(site: BuiltSite, records: set[str], tally: Tally) -> None:
    """The reference implementation reads each list, and each leads to what is there."""

    def read(kind: type, path: str) -> object:
        found = kind()
        found.read(str(site.folder / path))
        return found

    capabilities = read(CapabilityList, "data/resourcesync/capabilitylist.xml")
    for capability in ["resourcelist", "changelist"]:
        tally.check(site.has(capabilities.capability_info(capability).uri), f"the {capability} is not in the site")
    well_known = site.folder / ".well-known/resourcesync"
    at_root = site.base_url.count("/") == 3
    tally.check(well_known.is_file() == at_root, "what is well known of a host is said by its root, and by nothing below it")
    if at_root:
        description = read(SourceDescription, ".well-known/resourcesync")
        tally.check([site.has(found.uri) for found in description.resources] == [True], "the description leads nowhere")

    resources = read(ResourceList, RESOURCES)
    listed = {resource.uri for resource in resources.resources}
    tally.check(resources.md_at, "the list of resources is of no moment")
    tally.check(records <= listed, f"not in the list of resources: {sorted(records - listed)[:3]}")
    for resource in resources.resources:
        tally.check(site.has(resource.uri) and resource.lastmod, f"{resource.uri}: not in the site, or of no day")
    others = {url for url in listed - records if not url.startswith(f"{site.base_url}data/")}
    tally.check(not others, f"no record of {sorted(others)[:3]}")

    changes = read(ChangeList, "data/resourcesync/changelist.xml").resources
    days = [change.ts_datetime for change in changes]
    tally.check(days == sorted(days) and all(days), "changes are not in the order of time")
    for change in changes:
        tally.check(change.uri in listed and change.change in ("created", "updated"), f"{change.uri} has {change.change}")
    print(f"{len(listed)} resources, {len(changes)} changes")


def check_discovery(site: BuiltSite, tally: Tally) -> None:
    """Programs find the lists from `robots.txt` and from the page about the data."""
    robots = (site.folder / "robots.txt").read_text().splitlines()
    tally.check(f"Sitemap: {site.base_url}{RESOURCES}" in robots, "robots.txt does not name the list of resources")
    for tag in site.locales():
        page = site.folder / tag / "data/index.html"
        links = parse(page).xpath("//head/link[@rel='resourcesync']/@href")
        path = (page.parent / links[0]).resolve() if links else None
        tally.check(path and path.is_file() and path.name == "capabilitylist.xml", f"{tag}/data/ leads to {links}")


if __name__ == "__main__":
    sys.exit(main())
