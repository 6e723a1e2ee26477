"""What the Python checks in this folder share: the site's folder, its pages, and the count at the end."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from lxml import html


class BuiltSite:
    """A built site: a folder, and the address that it was built for."""

    def __init__(self, folder: Path, base_url: str) -> None:
        self.folder = folder
        self.base_url = base_url

    def files(self, pattern: str) -> list[Path]:
        """The files that match, sorted."""
        return sorted(path for path in self.folder.rglob(pattern) if path.is_file())

    def name(self, path: Path) -> str:
        """The path below the site's folder."""
        return path.relative_to(self.folder).as_posix()

    def url(self, path: Path) -> str:
        """The address of a file; that of `index.html` ends with `/`."""
        return self.base_url + quote(self.name(path).removesuffix("index.html"))

    def is_ours(self, url: str) -> bool:
        """Whether this whole address lies in this site."""
        return url.startswith(self.base_url)

    def has(self, url: str) -> bool:
        """Whether there is a file at this whole address."""
        if not self.is_ours(url):
            return False
        path = unquote(urlsplit(url).path.removeprefix(urlsplit(self.base_url).path))
        return (self.folder / (path + "index.html" if path == "" or path.endswith("/") else path)).is_file()

    def locales(self) -> list[str]:
        """The folders whose first page is in the language that the folder is named after."""
        homes = [path / "index.html" for path in sorted(self.folder.iterdir()) if (path / "index.html").is_file()]
        return [home.parent.name for home in homes if parse(home).get("lang") == home.parent.name]

    def pages(self) -> Iterator[tuple[Path, html.HtmlElement]]:
        """Every page with its parsed form."""
        for path in self.files("*.html"):
            yield path, parse(path)


def parse(path: Path) -> html.HtmlElement:
    """The root element of a page."""
    return html.fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def is_absolute(url: str) -> bool:
    """Whether an address stands for itself."""
    return urljoin("relative://base/", url) == url and bool(urlsplit(url).scheme)


class Tally:
    """Counts what was checked; nothing checked is a failure too."""

    def __init__(self) -> None:
        self.passed = 0
        self.failures: list[str] = []

    def check(self, holds: object, message: str) -> bool:
        """Counts one check; `message` says what is wrong when it does not hold."""
        if holds:
            self.passed += 1
        else:
            self.failures.append(message)
        return bool(holds)

    def fail(self, message: str) -> None:
        """Counts a failure."""
        self.failures.append(message)

    def close(self) -> int:
        """Prints the failures and the closing line; the exit code."""
        if self.passed == 0 and not self.failures:
            self.fail("there was nothing to check")
        for failure in self.failures:
            print(f"FAIL {failure}")
        print(f"{self.passed} passed, {len(self.failures)} failed")
        return 1 if self.failures else 0


def from_arguments(about: str) -> BuiltSite:
    """The site that the command line names."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("folder", type=Path, help="the folder of the built site")
    parser.add_argument("--base-url", default="https://example.org/", help="the address that it was built for")
    options = parser.parse_args()
    if not options.folder.is_dir():
        parser.error(f"no folder {options.folder}")
    sys.stdout.reconfigure(encoding="utf-8", line_buffering=True)
    return BuiltSite(options.folder.resolve(), options.base_url)
