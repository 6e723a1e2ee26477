"""Checks `sitemap.xml` against the rules of sitemaps.org, and that alternates name each other, in it and on the pages."""

import sys

from lxml import etree

from built_site import BuiltSite, Tally, from_arguments

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
MOST_ADDRESSES = 50_000
MOST_BYTES = 50 * 1024 * 1024

#: The alternates of an address: language → address.
Alternates = dict[str, str]


def main() -> int:
    site = from_arguments(__doc__)
    tally = Tally()
    path = site.folder / "sitemap.xml"
    robots = site.folder / "robots.txt"
    if tally.check(path.is_file(), "no sitemap.xml"):
        addresses = read(site, tally)
        for url, alternates in addresses.items():
            check_alternates(url, alternates, addresses, site, tally)
        check_pages(site, addresses, tally)
        print(f"checked {len(addresses)} addresses and the head of {len(site.files('*.html'))} pages")
    line = f"Sitemap: {site.base_url}sitemap.xml"
    tally.check(robots.is_file() and line in robots.read_text().splitlines(), f"robots.txt lacks “{line}”")
    return tally.close()


def read(site: BuiltSite, tally: Tally) -> dict[str, Alternates]:
    """The addresses of the sitemap, or of all its parts, with their alternates."""
    index = etree.parse(site.folder / "sitemap.xml").getroot()
    if index.tag != f"{SITEMAP}sitemapindex":
        return read_file("sitemap.xml", site, tally)
    addresses: dict[str, Alternates] = {}
    for loc in index.iterfind(f"{SITEMAP}sitemap/{SITEMAP}loc"):
        name = (loc.text or "").removeprefix(site.base_url)
        own = read_file(name, site, tally)
        tally.check(not own.keys() & addresses.keys(), f"{name}: addresses of another part")
        addresses |= own
    return addresses


def read_file(name: str, site: BuiltSite, tally: Tally) -> dict[str, Alternates]:
    """The addresses of one file with their alternates."""
    path = site.folder / name
    root = etree.parse(path).getroot()
    tally.check(root.tag == f"{SITEMAP}urlset", f"{name}: the root is {root.tag}")
    tally.check(0 < len(root) <= MOST_ADDRESSES, f"{name}: {len(root)} addresses")
    tally.check(path.stat().st_size <= MOST_BYTES, f"{name}: too large")
    addresses: dict[str, Alternates] = {}
    for entry in root:
        locs = [(loc.text or "").strip() for loc in entry.findall(f"{SITEMAP}loc")]
        if not tally.check(entry.tag == f"{SITEMAP}url" and len(locs) == 1, f"sitemap.xml: {entry.tag} with {locs}"):
            continue
        [loc] = locs
        tally.check(loc not in addresses, f"{loc}: occurs twice")
        tally.check(site.has(loc), f"{loc}: not in the site")
        tally.check(len(loc) < 2048, f"{loc}: too long")
        allowed = {SITEMAP + tag for tag in ("loc", "lastmod", "changefreq", "priority")} | {f"{XHTML}link"}
        tally.check({child.tag for child in entry} <= allowed, f"{loc}: {[child.tag for child in entry]}")
        links = entry.findall(f"{XHTML}link")
        tally.check(all(link.get("rel") == "alternate" for link in links), f"{loc}: a link that is no alternate")
        languages = [link.get("hreflang") for link in links]
        tally.check(len(languages) == len(set(languages)), f"{loc}: a language twice among {languages}")
        addresses[loc] = {link.get("hreflang", ""): link.get("href", "") for link in links}
    return addresses


def check_alternates(
    url: str, alternates: Alternates, addresses: dict[str, Alternates], site: BuiltSite, tally: Tally
) -> None:
    """An address is among its own alternates, and each of them names the same ones."""
    locales = site.locales()
    tally.check("x-default" in alternates, f"{url}: no x-default")
    tally.check(url in alternates.values(), f"{url}: not among its own alternates")
    for language, other in alternates.items():
        tally.check(language == "x-default" or language in locales, f"{url}: alternate in {language}")
        # The default of all first pages may be the root, which is no page of any language.
        is_root = language == "x-default" and other == site.base_url
        if not is_root or other in addresses:
            mutual = addresses.get(other) == alternates
            tally.check(mutual, f"{url}: {other} ({language}) does not name the same alternates")
        if language in locales:
            tally.check(other.startswith(f"{site.base_url}{language}/"), f"{url}: {other} is not in {language}")


def check_pages(site: BuiltSite, addresses: dict[str, Alternates], tally: Tally) -> None:
    """A page in the sitemap is its own canonical and names the same alternates; any other names none of them."""
    pages = 0
    for path, page in site.pages():
        url = site.url(path)
        pages += 1
        canonicals = page.xpath("/html/head/link[@rel='canonical']/@href")
        alternates = {
            link.get("hreflang"): link.get("href")
            for link in page.xpath("/html/head/link[@rel='alternate'][@hreflang]")
            if link.get("type") is None
        }
        if url in addresses:
            tally.check(canonicals == [url], f"{site.name(path)}: canonical is {canonicals}")
            other = ", ".join(sorted(name for name, _ in alternates.items() ^ addresses[url].items()))
            tally.check(not other, f"{site.name(path)}: other alternates than in the sitemap: {other}")
        else:
            tally.check(all(site.has(canonical) for canonical in canonicals), f"{site.name(path)}: canonical {canonicals}")
            foreign = [other for other in alternates.values() if other == url and canonicals != [url]]
            tally.check(not foreign, f"{site.name(path)}: is its own alternate, yet neither canonical nor in the sitemap")
    tally.check(pages, "no page")


if __name__ == "__main__":
    sys.exit(main())
