"""Checks the files for machines in `data/`: GeoJSON, CSV, JSON, Turtle, and what describes them.

Frictionless and CSVW read the tables by what describes them, pySHACL holds the graph against its shapes; each is given
broken files too, which it has to refuse. Sources are checked by `citing.py`.
"""

import csv
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import geojson
from csvw import CSVW
from frictionless import validate as validate_package
from pyshacl import validate as validate_graph
from rdflib import DCTERMS, RDF, SDO, BNode, Graph, Literal, URIRef

from built_site import BuiltSite, Tally, from_arguments


def main() -> int:
    site = from_arguments(__doc__)
    tally = Tally()
    checks = {
        "archive.json": check_json,
        "cities.geojson": check_cities,
        "twinnings.csv": check_table,
        "events.csv": check_table,
        "archive.ttl": check_graph,
        "shapes.ttl": check_shapes,
        "datapackage.json": check_package,
        "csv-metadata.json": check_csvw,
        "sources.json": check_list,
        "sources.bib": check_text,
    }
    for name, check in checks.items():
        path = site.folder / "data" / name
        if tally.check(path.is_file(), f"no data/{name}"):
            try:
                print(f"checked data/{name}: {check(site, path, tally)}")
            except ValueError as error:  # What every parser here raises at a broken file.
                tally.fail(f"data/{name}: {error}")
    unknown = sorted(path.name for path in (site.folder / "data").glob("*") if path.is_file() and path.name not in checks)
    tally.check(not unknown, f"nothing here checks data/{', '.join(unknown)}")
    return tally.close()


def check_json(site: BuiltSite, path: Path, tally: Tally) -> str:
    """No member occurs twice, and there is something in it."""

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        keys = [key for key, _ in pairs]
        tally.check(len(keys) == len(set(keys)), f"{site.name(path)}: a member twice among {keys}")
        return dict(pairs)

    data = json.loads(path.read_bytes().decode("utf-8"), object_pairs_hook=once)
    tally.check(isinstance(data, dict) and data, f"{site.name(path)}: not an object with members")
    return ", ".join(f"{len(value)} {key}" for key, value in data.items() if isinstance(value, list | dict)) or "read"


def check_cities(site: BuiltSite, path: Path, tally: Tally) -> str:
    """RFC 7946: longitude before latitude, both on the globe."""
    name = site.name(path)
    cities = geojson.loads(path.read_bytes().decode("utf-8"))
    tally.check(isinstance(cities, geojson.FeatureCollection), f"{name}: it is {type(cities).__name__}")
    tally.check(cities.is_valid, f"{name}: {cities.errors()}")
    features = cities["features"]
    tally.check(features, f"{name}: no city")
    for feature in features:
        city = feature.get("id") or feature["properties"].get("id")
        tally.check(city, f"{name}: a city without an id: {feature['properties']}")
        longitude, latitude = feature["geometry"]["coordinates"][:2]
        on_globe = -180 <= longitude <= 180 and -90 <= latitude <= 90
        tally.check(on_globe, f"{name}: {city} lies at {longitude}, {latitude}")
    places = {tuple(feature["geometry"]["coordinates"]) for feature in features}
    tally.check(len(places) == len(features), f"{name}: two cities at one place")
    return f"{len(features)} cities"


def check_table(site: BuiltSite, path: Path, tally: Tally) -> str:
    """RFC 4180, and every line has as many cells as the header."""
    name = site.name(path)
    with path.open(encoding="utf-8", newline="") as file:
        try:
            header, *rows = csv.reader(file, strict=True)
        except csv.Error as error:
            raise ValueError(error) from error
    tally.check(rows, f"{name}: no line below the header")
    named = all(column.strip() == column != "" for column in header) and len(header) == len(set(header))
    tally.check(named, f"{name}: the header is {header}")
    for number, row in enumerate(rows, start=2):
        tally.check(len(row) == len(header), f"{name}:{number}: {len(row)} cells instead of {len(header)}")
    tally.check(len({tuple(row) for row in rows}) == len(rows), f"{name}: a line occurs twice")
    return f"{len(rows)} lines of {len(header)} columns"


def check_graph(site: BuiltSite, path: Path, tally: Tally) -> str:
    """The graph can be read, and what is ours in it has a type."""
    name = site.name(path)
    try:
        graph = Graph().parse(path, format="turtle")
    except Exception as error:  # rdflib raises many kinds.
        raise ValueError(error) from error
    tally.check(len(graph), f"{name}: no statement")
    typed = set(graph.subjects(RDF.type))
    tally.check(typed, f"{name}: nothing has a type")
    for subject in set(graph.subjects()) - typed:
        ours = isinstance(subject, URIRef) and site.is_ours(subject)
        tally.check(not ours and not isinstance(subject, BNode), f"{name}: {subject} has no type")
    return f"{len(graph)} statements about {len(typed)} things"


def check_shapes(site: BuiltSite, path: Path, tally: Tally) -> str:
    """The graph keeps to its shapes, and none that is broken does."""
    shapes = Graph().parse(path, format="turtle")
    graph = Graph().parse(path.with_name("archive.ttl"), format="turtle")
    conforms, _, report = validate_graph(graph, shacl_graph=shapes)
    tally.check(conforms, f"{site.name(path)}: {report}")
    city = next(graph.subjects(RDF.type, SDO.City))
    event = next(graph.subjects(RDF.type, SDO.Event))
    work = next(graph.subjects(SDO.citation))
    twinning = next(graph.subjects(SDO.creativeWorkStatus))
    breaks: dict[str, Callable[[Graph], object]] = {
        "a work without a name": lambda broken: broken.remove((event, SDO.name, None)),
        "a work without a page": lambda broken: broken.remove((work, SDO.url, None)),
        "a city called twice in one language": lambda broken: broken.add((city, SDO.name, Literal("Nowhere", "en"))),
        "a city beyond the pole": lambda broken: broken.set((city, SDO.latitude, Literal(91.0))),
        "a city with one coordinate": lambda broken: broken.remove((city, SDO.longitude, None)),
        "an event without a date": lambda broken: broken.remove((event, DCTERMS.date, None)),
        "a date that is text": lambda broken: broken.set((event, DCTERMS.date, Literal("1944"))),
        "an event in no city": lambda broken: broken.add((event, SDO.location, work)),
        "a source that nobody knows": lambda broken: broken.add((work, SDO.citation, URIRef("https://example.org/x"))),
        "a status that is no stage": lambda broken: broken.set((twinning, SDO.creativeWorkStatus, Literal("active"))),
        "a twinning of one city": lambda broken: broken.remove((twinning, SDO.about, next(graph.objects(twinning, SDO.about)))),
        "an identifier that leads nowhere": lambda broken: broken.add((work, SDO.identifier, Literal("10.5281/x"))),
    }
    for what, damage in breaks.items():
        broken = Graph()
        for triple in graph:
            broken.add(triple)
        damage(broken)
        tally.check(not validate_graph(broken, shacl_graph=shapes)[0], f"{site.name(path)}: conforms with {what}")
    return f"{len(breaks)} broken graphs refused"


def in_broken_copy(site: BuiltSite, path: Path, check: Callable[[Path], bool], tally: Tally) -> str:
    """`check` refuses the file beside tables in which something is wrong."""
    with (path.with_name("twinnings.csv")).open(encoding="utf-8", newline="") as file:
        header, first, *rest = csv.reader(file)
    breaks = {
        "an id twice": [header, first, first, *rest],
        "a row without an id": [header, ["", *first[1:]], *rest],
        "a status that is no stage": [header, [*first[:4], "active", *first[5:]], *rest],
        "another column": [[*header[:1], "city", *header[2:]], first, *rest],
    }
    for what, rows in breaks.items():
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "data"
            shutil.copytree(path.parent, copy)
            with (copy / "twinnings.csv").open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(rows)
            tally.check(not check(copy / path.name), f"{site.name(path)}: valid with {what}")
    return f"{len(breaks)} broken tables refused"


def check_package(site: BuiltSite, path: Path, tally: Tally) -> str:
    """Frictionless finds every file and every column as the package says."""
    report = validate_package(str(path))
    tally.check(report.valid, f"{site.name(path)}: {report.flatten(['title', 'message'])}")
    named = {resource["path"] for resource in json.loads(path.read_text(encoding="utf-8"))["resources"]}
    others = {other.name for other in path.parent.iterdir() if other.is_file() and other != path} - {"index.html"}
    tally.check(named == others, f"{site.name(path)}: names {sorted(named ^ others)} differently from the folder")
    return in_broken_copy(site, path, lambda copy: validate_package(str(copy)).valid, tally)


def check_csvw(site: BuiltSite, path: Path, tally: Tally) -> str:
    """CSVW reads the tables as their metadata says."""
    tables = CSVW(str(path), validate=True)
    tally.check(tables.is_valid, f"{site.name(path)}: {tables.warnings}")
    rows = sum(1 for table in tables.tables for _ in table)
    tally.check(rows, f"{site.name(path)}: no row")

    def is_valid(copy: Path) -> bool:
        try:
            return CSVW(str(copy), validate=True).is_valid
        except ValueError:  # Some faults it throws.
            return False

    return in_broken_copy(site, path, is_valid, tally)


def check_list(site: BuiltSite, path: Path, tally: Tally) -> str:
    """A list with something in it."""
    entries = json.loads(path.read_text(encoding="utf-8"))
    tally.check(isinstance(entries, list) and entries, f"{site.name(path)}: not a list with entries")
    return f"{len(entries)} entries"


def check_text(site: BuiltSite, path: Path, tally: Tally) -> str:
    """A text with something in it."""
    text = path.read_bytes().decode("utf-8")
    tally.check(text.strip(), f"{site.name(path)}: empty")
    return f"{len(text.splitlines())} lines"


if __name__ == "__main__":
    sys.exit(main())
