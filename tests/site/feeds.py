"""Checks every `feed.xml`: feedparser finds nothing wrong, what RFC 4287 requires of Atom is there, and each entry carries what
its page says, with every mark, note and source, under addresses that lead there from anywhere."""

import sys
from datetime import datetime
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag

import feedparser
from lxml import etree, html

from built_site import BuiltSite, Tally, from_arguments, is_absolute, parse

ATOM = "{http://www.w3.org/2005/Atom}"
XHTML = "{http://www.w3.org/1999/xhtml}"
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
    check_read(parsed.entries, entries, name, tally)
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
    tally.check(len(contents) == 1, f"{name}: {len(contents)} contents")
    targets = links(entry, "alternate")
    tally.check(len(targets) == 1, f"{name}: link rel=alternate is {targets}")
    for url in targets:
        if tally.check(site.has(url), f"{name}: {url} is not in the site"):
            for content in contents:
                check_content(site, content, url, name, tally)
    tally.check(len(entry.findall(f"{ATOM}summary")) <= 1, f"{name}: more than one summary")


def check_read(read: list, entries: list[etree._Element], name: str, tally: Tally) -> None:
    """That feedparser, which leaves out what may act, reads the same words in each entry as stand there."""
    tally.check(len(read) == len(entries), f"{name}: feedparser reads {len(read)} of {len(entries)} entries")
    for own, entry in zip(read, entries):
        contents = own.get("content", [])
        kinds = [content.type for content in contents]
        if tally.check(kinds == ["application/xhtml+xml"], f"{name}: feedparser reads contents of {kinds} in {own.get('id')}"):
            found = words(html.fragment_fromstring(contents[0].value, create_parent="div"))
            expected = words(entry.find(f"{ATOM}content"))
            tally.check(found == expected, f"{name}: feedparser reads {len(found)} of {len(expected)} signs in {own.get('id')}")


def check_content(site: BuiltSite, content: etree._Element, url: str, name: str, tally: Tally) -> None:
    """The content of an entry beside the page that it is taken from."""
    parts = list(content)
    is_xhtml = content.get("type") == "xhtml" and [part.tag for part in parts] == [f"{XHTML}div"]
    if not tally.check(is_xhtml, f"{name}: its content is {content.get('type')} with {[part.tag for part in parts]}"):
        return
    check_addresses(site, content, name, tally)
    main = page_of(site, url).find(".//main")
    ours = [link for link in content.iter(f"{XHTML}a") if link.get("href", "").startswith(f"{url}#")]
    for what, mark in (("source", "source-"), ("note", "note-")):
        marks = [link for link in ours if urldefrag(link.get("href"))[1].startswith(mark)]
        expected = main.xpath(f".//sup//a[starts-with(@href, '#{mark}')]")
        tally.check(len(marks) == len(expected), f"{name}: {len(marks)} of {len(expected)} marks of a {what}")
    items = {words(item) for item in content.iter(f"{XHTML}li")}
    for item in main.xpath(".//*[contains(@class, 'notes') or contains(@class, 'references')]/ol/li"):
        tally.check(words(item) in items, f"{name}: lacks {words(item)!r} of its foot")
    text = words(content)
    tally.check(main.xpath(".//*[@class='text']"), f"{name}: its page has no text")
    for part in main.xpath(".//*[@class='text' or @class='lead-picture' or contains(@class, 'status')]/*"):
        tally.check(words(part) in text, f"{name}: lacks {words(part)[:60]!r}")
    pictures = len(main.xpath(".//*[@class='text' or @class='lead-picture']//img"))
    found = len(list(content.iter(f"{XHTML}img")))
    tally.check(found == pictures, f"{name}: {found} of {pictures} pictures")


def check_addresses(site: BuiltSite, content: etree._Element, name: str, tally: Tally) -> None:
    """That all addresses are whole and, where they are ours, in the site; nothing acts, and nothing has an id."""
    for element in content.iter(etree.Element):
        tag = etree.QName(element)
        tally.check(element is content or tag.namespace == XHTML.strip("{}"), f"{name}: <{element.tag}>")
        tally.check(tag.localname not in {"script", "style", "button", "form", "iframe"}, f"{name}: <{tag.localname}>")
        for key, value in element.attrib.items():
            acts = key in {"id", "style", "class"} or key.startswith("on")
            tally.check(not acts, f"{name}: {key} of <{tag.localname}>")
            if key not in {"href", "src", "srcset", "poster"}:
                continue
            addresses = [part.split()[0] for part in value.split(",")] if key == "srcset" else [value]
            for address in addresses:
                tally.check(is_absolute(address), f"{name}: {key} is {address}")
                if site.is_ours(address):
                    target, fragment = urldefrag(address)
                    if tally.check(site.has(target), f"{name}: {address} is not in the site") and fragment:
                        ids = ids_of(site, target)
                        tally.check(unquote(fragment) in ids, f"{name}: nothing on the page is {address}")


@cache
def page_of(site: BuiltSite, url: str) -> html.HtmlElement:
    """The page at an address of the site, without what is for the page alone: ways back, steps of galleries, addresses on paper."""
    page = parse(site.folder / (url.removeprefix(site.base_url) + "index.html"))
    for way in page.xpath("//a[@role='doc-backlink'] | //p[@class='steps'] | //span[@class='on-paper']"):
        way.drop_tree()
    return page


@cache
def ids_of(site: BuiltSite, url: str) -> set[str]:
    """The ids of a page."""
    return set(page_of(site, url).xpath("//@id"))


def words(element: etree._Element) -> str:
    """What stands in an element, without blanks: where these come from is the business of whoever shows it."""
    return "".join("".join(element.itertext()).split())


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
