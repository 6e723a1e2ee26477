"""Checks the files for machines in `data/`: GeoJSON, CSV, JSON and Turtle."""

import csv
import json
import sys
from pathlib import Path

import geojson
from rdflib import RDF, BNode, Graph, URIRef

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


if __name__ == "__main__":
    sys.exit(main())
