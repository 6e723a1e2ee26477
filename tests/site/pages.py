"""Checks the source of every page: its language, its title, its policy and that it keeps to it, and that all it loads or names
for machines is in the site."""

import re
import sys
from pathlib import Path
from urllib.parse import urljoin

from lxml import html

from built_site import BuiltSite, Tally, from_arguments

#: Relations of `<link>` that make a browser fetch something.
FETCHED = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "preconnect", "dns-prefetch", "apple-touch-icon"}
#: Attributes that make a browser fetch something; `href` only on drawings' parts.
LOADED = "//@src | //@srcset | //@poster | //@data[parent::object] | //*[self::use or self::image]/@href"
#: What a policy may allow besides the site itself; search compiles WebAssembly.
ALLOWED = {"'none'", "'self'", "data:", "'wasm-unsafe-eval'"}
# Safari before 16 runs WebAssembly under nothing less; search.js takes it back elsewhere (search.mjs holds it to that).
ALLOWED_TO_SEARCH = {"'unsafe-eval'"}
CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


def main() -> int:
    site = from_arguments(__doc__)
    tally = Tally()
    locales = site.locales()
    pages = 0
    loaded: set[str] = set()
    for path, page in site.pages():
        pages += 1
        check_head(site, path, page, locales, tally)
        check_policy(site.name(path), page, tally)
        for url in resources(site, path, page):
            loaded.add(url)
            tally.check(url.startswith("data:") or site.has(url), f"{site.name(path)}: loads {url}, which is not in the site")
    for path in site.files("*.css"):
        for url in css_urls(path.read_text(), site.url(path)):
            tally.check(url.startswith("data:") or site.has(url), f"{site.name(path)}: loads {url}, which is not in the site")
    tally.check(pages, f"no page under {site.folder}")
    print(f"checked {pages} pages in {', '.join(locales)}, which load {len(loaded)} files")
    return tally.close()


def check_head(site: BuiltSite, path: Path, page: html.HtmlElement, locales: list[str], tally: Tally) -> None:
    """What every page says about itself."""
    name = site.name(path)
    folder = name.split("/")[0]
    if folder in locales:
        tally.check(page.get("lang") == folder, f"{name}: its language is {page.get('lang')}")
    titles = [title.strip() for title in page.xpath("/html/head/title/text()")]
    tally.check(len(titles) == 1 and titles[0], f"{name}: its title is {titles}")
    if page.xpath("/html/head/meta[@http-equiv='refresh']"):
        return  # An old address.
    tally.check(len(page.xpath("//h1")) == 1, f"{name}: {len(page.xpath('//h1'))} h1")
    tally.check(len(page.xpath("//main")) == 1, f"{name}: {len(page.xpath('//main'))} main")
    for url in page.xpath("/html/head/meta[@property='og:image' or @property='og:url']/@content"):
        tally.check(site.has(url), f"{name}: names {url}, which is not in the site")


def check_policy(name: str, page: html.HtmlElement, tally: Tally) -> None:
    """That a strict policy stands before all that it is for, and that nothing in the page breaks it."""
    policies = page.xpath("/html/head/meta[translate(@http-equiv, 'CONTEPLISURY', 'conteplisury')='content-security-policy']")
    if not tally.check(len(policies) == 1, f"{name}: {len(policies)} policies"):
        return
    before = policies[0].xpath("preceding::*[self::script or self::link or self::style or self::img]")
    tally.check(not before, f"{name}: {len(before)} elements before the policy")
    directives = {words[0]: words[1:] for directive in policies[0].get("content").split(";") if (words := directive.split())}
    tally.check(directives.get("default-src") == ["'none'"], f"{name}: its policy begins with {directives.get('default-src')}")
    search = page.xpath("//script[contains(@src, 'js/search.')]")
    loose = {value for values in directives.values() for value in values} - ALLOWED - (ALLOWED_TO_SEARCH if search else set())
    tally.check(not loose, f"{name}: its policy allows {loose}")
    code = directives.get("script-src", []) + directives.get("style-src", [])
    tally.check("data:" not in code, f"{name}: its policy allows data: as code")
    inline = page.xpath("//script[not(@src)][not(@type='application/ld+json')] | //style | //base")
    tally.check(not inline, f"{name}: {[element.tag for element in inline]} in the page itself")
    attributes = page.xpath("//@*[name()='style' or starts-with(name(), 'on')]")
    tally.check(not attributes, f"{name}: attributes that a strict policy forbids: {[value.attrname for value in attributes[:3]]}")
    active = page.xpath("//@*[(name()='href' or name()='src' or name()='action') and starts-with(normalize-space(.), 'javascript:')]")
    tally.check(not active, f"{name}: {list(active[:3])}")


def resources(site: BuiltSite, path: Path, page: html.HtmlElement) -> list[str]:
    """The whole addresses of what a browser fetches to show a page."""
    base = site.url(path)
    found: list[str] = []
    for link in page.xpath("//link[@href]"):
        if FETCHED & set(link.get("rel", "").lower().split()):
            found.append(link.get("href"))
    for value in page.xpath(LOADED):
        is_set = value.attrname == "srcset"
        found += [part.split()[0] for part in value.split(",")] if is_set else [str(value)]
    for style in page.xpath("//style/text() | //@style"):
        found += css_urls(style, base)
    return [urljoin(base, url).split("#")[0] for url in found if not url.startswith("#")]


def css_urls(text: str, base: str) -> list[str]:
    """The whole addresses that a style sheet loads."""
    found = [match[1] or match[2] for match in CSS_URL.finditer(text)]
    return [urljoin(base, url).split("#")[0] for url in found if not url.startswith("#")]


if __name__ == "__main__":
    sys.exit(main())
