"""Checks what extractors from elsewhere find: trafilatura reads title, day, authors, licence and site of every story as they
are, htmldate the days on which it was published and last changed, and neither takes a day out of a text, whatever the page."""

import json
import sys
from pathlib import Path

from htmldate import find_date
from trafilatura.json_metadata import normalize_authors
from trafilatura.metadata import extract_metadata

from built_site import BuiltSite, Tally, from_arguments, parse

#: Both take days for good up to today; a story may be dated ahead.
LAST_DAY = "9999-12-31"


def main() -> int:
    site = from_arguments(__doc__)
    tally = Tally()
    archive = json.loads((site.folder / "data" / "archive.json").read_text("utf-8"))
    stories = [work for work in archive["works"] if work["kind"] == "story"]
    tally.check(stories, "the archive has no story")
    pages = 0
    for locale in archive["locales"]:
        for story in stories:
            path = site.folder / locale / "stories" / story["id"].partition(":")[2] / "index.html"
            if tally.check(path.is_file(), f"no {site.name(path)}"):
                check_story(site, path, story, locale, archive, tally)
        for path in sorted((site.folder / locale).rglob("index.html")):
            pages += check_day(site, path, tally)
    print(f"checked {len(stories)} stories in {', '.join(archive['locales'])}, and the days of {pages} pages")
    return tally.close()


def check_story(site: BuiltSite, path: Path, story: dict, locale: str, archive: dict, tally: Tally) -> None:
    """What both find on the page of a story."""
    name = site.name(path)
    text = path.read_text("utf-8")
    page = parse(path)
    published = story.get("published")
    changed = story.get("updated", published)
    if not tally.check(published, f"{name}: the archive does not say when it was published"):
        return

    found = extract_metadata(text, date_config={"original_date": True, "extensive_search": True, "max_date": LAST_DAY})
    expected = {
        "title": plain(page.xpath("//h1")[0].text_content()),
        "date": published,
        "author": authors(story.get("authors") or [archive["title"][locale]]),
        "license": licence(archive["licence"]),
        "sitename": archive["title"][locale],
        "url": page.xpath("/html/head/link[@rel='canonical']/@href")[0],
    }
    for key, value in expected.items():
        own = getattr(found, key)
        tally.check(own and plain(own) == value, f"{name}: trafilatura takes {own!r} for the {key}, which is {value!r}")

    for is_original, day in ((True, published), (False, changed)):
        own = find_date(text, original_date=is_original, max_date=LAST_DAY)
        tally.check(own == day, f"{name}: htmldate finds {own} for {day}")


def check_day(site: BuiltSite, path: Path, tally: Tally) -> bool:
    """That htmldate finds the day that a page bears in its head; whether it bears one."""
    page = parse(path)
    if page.xpath("/html/head/meta[@http-equiv='refresh']"):
        return False  # An old address.
    days = page.xpath("/html/head/meta[@name='DC.date']/@content")
    if not tally.check(len(days) == 1, f"{site.name(path)}: bears the days {days}"):
        return False
    own = find_date(path.read_text("utf-8"), original_date=True, max_date=LAST_DAY)
    return tally.check(own == days[0], f"{site.name(path)}: htmldate finds {own}, and the page bears {days[0]}")


def authors(names: list[str]) -> str:
    """Names as trafilatura writes them; it cuts names of organisations at "and"."""
    found = None
    for name in names:
        found = normalize_authors(found, name)
    return plain(found)


def licence(spdx: str) -> str:
    """A licence of Creative Commons as trafilatura calls it, which others keep their identifiers: `CC BY 4.0`."""
    if not spdx.startswith("CC-BY"):
        return spdx
    family, _, version = spdx.removeprefix("CC-").rpartition("-")
    return f"CC {family} {version}"


def plain(text: str) -> str:
    """A text with single blanks."""
    return " ".join(text.split())


if __name__ == "__main__":
    sys.exit(main())
