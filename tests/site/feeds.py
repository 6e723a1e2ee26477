"""Checks every `feed.xml`: feedparser finds nothing wrong, and what RFC 4287 requires of Atom is there."""

import sys
from datetime import datetime
from pathlib import Path

import feedparser
from lxml import etree

from built_site import BuiltSite, Tally, from_arguments, is_absolute

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def main() -> int:
    site = from_arguments(__doc__)
    tally = Tally()
    feeds = site.files("feed.xml")
    tally.check(feeds, f"no feed.xml under {site.folder}")
    for locale in site.locales():
        tally.check(site.folder / locale / "feed.xml" in feeds, f"no feed in {locale}")
    entries = sum(check_feed(site, path, tally) for path in feeds)
    tally.check(entries, "no feed has an entry")
    print(f"checked {len(feeds)} feeds with {entries} entries")
    return tally.close()


def check_feed(site: BuiltSite, path: Path, tally: Tally) -> int:
    """Checks one feed; the number of its entries."""
    name = site.name(path)
    parsed = feedparser.parse(path.read_bytes())
    tally.check(not parsed.bozo, f"{name}: {parsed.get('bozo_exception')}")
    tally.check(parsed.version == "atom10", f"{name}: taken for {parsed.version or 'no feed'}")
    try:
        feed = etree.parse(path).getroot()
    except etree.XMLSyntaxError as error:
        tally.fail(f"{name}: {error}")
        return 0
    tally.check(feed.tag == f"{ATOM}feed", f"{name}: the root is {feed.tag}")
    tally.check(feed.get(XML_LANG) == name.split("/")[0], f"{name}: xml:lang is {feed.get(XML_LANG)}")

    check_common(feed, name, tally)
    own = links(feed, "self")
    tally.check(own == [site.url(path)], f"{name}: link rel=self is {own}")
    for url in links(feed, "alternate"):
        tally.check(site.has(url), f"{name}: alternate {url} is not in the site")

    entries = feed.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    tally.check(len(ids) == len(set(ids)), f"{name}: an id occurs twice")
    feed_has_author = bool(texts(feed, "author/{0}name"))
    for entry in entries:
        check_entry(site, entry, f"{name}: {entry.findtext(f'{ATOM}id')}", feed_has_author, tally)
    return len(entries)


def check_entry(site: BuiltSite, entry: etree._Element, name: str, feed_has_author: bool, tally: Tally) -> None:
    """RFC 4287, 4.1.2."""
    check_common(entry, name, tally)
    tally.check(feed_has_author or texts(entry, "author/{0}name"), f"{name}: no author, here or in the feed")
    contents = entry.findall(f"{ATOM}content")
    tally.check(len(contents) <= 1, f"{name}: {len(contents)} contents")
    targets = links(entry, "alternate")
    tally.check(contents or targets, f"{name}: neither content nor link rel=alternate")
    for url in targets:
        tally.check(site.has(url), f"{name}: {url} is not in the site")
    tally.check(len(entry.findall(f"{ATOM}summary")) <= 1, f"{name}: more than one summary")


def check_common(element: etree._Element, name: str, tally: Tally) -> None:
    """What a feed and an entry have alike: one id, one title, one updated."""
    ids = texts(element, "id")
    tally.check(len(ids) == 1 and is_absolute(ids[0]), f"{name}: id is {ids}")
    titles = texts(element, "title")
    tally.check(len(titles) == 1, f"{name}: title is {titles}")
    updated = texts(element, "updated")
    tally.check(len(updated) == 1, f"{name}: updated is {updated}")
    for text in updated + texts(element, "published"):
        tally.check(is_rfc3339(text), f"{name}: {text} is no RFC 3339 time")
    for link in element.findall(f"{ATOM}link"):
        tally.check(is_absolute(link.get("href", "")), f"{name}: link to {link.get('href')}")


def texts(element: etree._Element, path: str) -> list[str]:
    """The texts of children that have any; `{0}` in the path is Atom's namespace."""
    found = element.findall(ATOM + path.format(ATOM))
    return [child.text.strip() for child in found if child.text and child.text.strip()]


def links(element: etree._Element, rel: str) -> list[str]:
    """Where the links of one relation lead; a link without `rel` is an alternate."""
    found = element.findall(f"{ATOM}link")
    return [link.get("href", "") for link in found if link.get("rel", "alternate") == rel]


def is_rfc3339(text: str) -> bool:
    """Whether this is a date and a time with its zone."""
    try:
        return datetime.fromisoformat(text).tzinfo is not None and text[10] == "T"
    except ValueError:
        return False


if __name__ == "__main__":
    sys.exit(main())
