"""Checks the JSON-LD of every page: rdflib reads it, and schema.org knows each of its words."""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rdflib import RDF, BNode, Graph
from rdflib.namespace import SDO

from built_site import BuiltSite, Tally, from_arguments, is_absolute

#: Stands for schema.org's own context, which would have to be fetched.
CONTEXT = {"@vocab": str(SDO)}
#: Values that are addresses, where they are strings.
ADDRESSES = {"@id", "url", "image", "contentUrl", "thumbnailUrl", "sameAs", "license", "item", "mainEntityOfPage", "isBasedOn"}
DAY = r"-?\d{4}(-\d\d(-\d\d)?)?"
DATE = re.compile(rf"{DAY}(/({DAY}|\.\.))?|\.\./{DAY}")


def main() -> int:
    site = from_arguments(__doc__)
    tally = Tally()
    locales = site.locales()
    blocks = 0
    types: Counter[str] = Counter()
    for path, page in site.pages():
        texts = page.xpath("//script[@type='application/ld+json']/text()")
        is_content = site.name(path).split("/")[0] in locales and not page.xpath("//meta[@http-equiv='refresh']")
        if is_content:
            tally.check(texts, f"{site.name(path)}: no JSON-LD")
        for text in texts:
            blocks += 1
            check_block(site, path, text, types, tally)
    tally.check(blocks, f"no JSON-LD under {site.folder}")
    kinds = ", ".join(f"{count} {name}" for name, count in types.most_common())
    print(f"checked {blocks} blocks of JSON-LD: {kinds}")
    return tally.close()


def check_block(site: BuiltSite, path: Path, text: str, types: Counter[str], tally: Tally) -> None:
    """Checks one block, and counts the things in it by type."""
    name = site.name(path)
    try:
        data = json.loads(text)
    except ValueError as error:
        tally.fail(f"{name}: {error}")
        return
    context = data.pop("@context", None) if isinstance(data, dict) else None
    if not tally.check(context in ("https://schema.org", "https://schema.org/"), f"{name}: the context is {context}"):
        return
    nested = [key for key, _ in members(data) if key == "@context"]
    tally.check(not nested, f"{name}: a second context")
    for key, value in members(data):
        check_value(site, name, key, value, tally)

    graph = Graph()
    try:
        graph.parse(data=json.dumps({"@context": CONTEXT, **data}), format="json-ld", publicID=site.url(path))
    except Exception as error:  # rdflib raises many kinds.
        tally.fail(f"{name}: {error}")
        return
    kinds = list(graph.objects(None, RDF.type))
    tally.check(kinds, f"{name}: nothing has a type")
    words = {word for word in graph.predicates() if word != RDF.type} | set(kinds)
    for word in words:
        known = word.startswith(str(SDO)) and word.removeprefix(str(SDO)) in SDO
        tally.check(known, f"{name}: schema.org does not know {word}")
    types.update(kind.removeprefix(str(SDO)) for kind in kinds)
    untyped = {node for node in graph.subjects() if isinstance(node, BNode)} - set(graph.subjects(RDF.type))
    tally.check(not untyped, f"{name}: {len(untyped)} things have neither type nor address")


def check_value(site: BuiltSite, name: str, key: str, value: object, tally: Tally) -> None:
    """Checks one member of an object."""
    tally.check(value not in (None, "", [], {}), f"{name}: {key} is empty")
    for text in value if isinstance(value, list) else [value]:
        if not isinstance(text, str):
            continue
        if key in ADDRESSES:
            tally.check(is_absolute(text), f"{name}: {key} is {text}, no whole address")
            if site.is_ours(text) and key != "@id":
                tally.check(site.has(text.split("#")[0]), f"{name}: {key} is {text}, which is not in the site")
        if key.endswith("Date") or key.startswith("date") or key == "temporalCoverage":
            tally.check(DATE.fullmatch(text), f"{name}: {key} is {text}, no ISO 8601 date")


def members(data: object) -> Iterator[tuple[str, object]]:
    """The members of all objects, however deep."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield key, value
            yield from members(value)
    elif isinstance(data, list):
        for item in data:
            yield from members(item)


if __name__ == "__main__":
    sys.exit(main())
