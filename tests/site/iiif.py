"""Checks manifests and collections of IIIF: the IIIF consortium's own models read them, and what they name is there.

Of every picture that they name, the file has the size that they state and nothing that a camera noted.
"""

import json
import sys
from collections.abc import Iterator

from iiif_prezi3 import Collection, Manifest
from PIL import Image

from built_site import BuiltSite, Tally, from_arguments

MODELS = {"Manifest": Manifest, "Collection": Collection}
PROFILE = 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"'


def main() -> int:
    site = from_arguments(__doc__)
    tally = Tally()
    files = site.files("iiif/**/*.json")
    tally.check(files, f"no IIIF under {site.folder}")
    linked = {
        link.get("href")
        for _, page in site.pages()
        for link in page.xpath("//link[@rel='alternate']")
        if link.get("type") == PROFILE
    }
    for path in files:
        thing = json.loads(path.read_bytes())
        name = site.name(path)
        tally.check(thing["id"] == site.url(path), f"{name}: it names itself {thing['id']}")
        tally.check(any(href.endswith(name) for href in linked), f"{name}: no page leads to it")
        # Unknown words and wrong types raise an error that says where.
        model = MODELS[thing["type"]].model_validate(thing)
        again = json.loads(model.json())
        tally.check(again["items"] and len(again["items"]) == len(thing["items"]), f"{name}: items are lost")
        check_ids(site, name, thing, tally)
    print(f"checked {len(files)} files of IIIF")
    return tally.close()


def check_ids(site: BuiltSite, name: str, thing: dict, tally: Tally) -> None:
    """Everything with an id of this site that is no part of the file itself lies in the site."""
    seen = set()
    for part in parts(thing):
        if part["type"] in {"Canvas", "AnnotationPage", "Annotation"}:
            tally.check(part["id"] not in seen, f"{name}: {part['id']} stands twice")
            seen.add(part["id"])
            continue
        if not tally.check(site.has(part["id"]), f"{name}: there is no {part['id']}"):
            continue
        if part["type"] == "Image":
            check_image(site, name, part, tally)


def check_image(site: BuiltSite, name: str, part: dict, tally: Tally) -> None:
    """A picture is what is said of it."""
    path = site.folder / part["id"].removeprefix(site.base_url).partition("?")[0]
    with Image.open(path) as image:
        stated = (part["width"], part["height"], part["format"])
        found = (*image.size, Image.MIME[image.format])
        tally.check(stated == found, f"{name}: {part['id']} is {found}, not {stated}")
        tally.check(not image.getexif(), f"{name}: {part['id']} holds what a camera noted")


def parts(thing: object) -> Iterator[dict]:
    """Every object that has an id and a type."""
    if isinstance(thing, dict):
        if "id" in thing and "type" in thing:
            yield thing
        for value in thing.values():
            yield from parts(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from parts(value)


if __name__ == "__main__":
    sys.exit(main())
