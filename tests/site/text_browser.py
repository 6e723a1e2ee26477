"""Reads every page in w3m, a browser without styles and scripts: what it prints are the words of the page with their
marks and entries, and no name stands there several times in a row."""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from lxml import html

from built_site import BuiltSite, Tally, from_arguments

#: What has to be printed word for word: texts, their notes and sources, what twinnings went through and questions are answered.
READ = "//main//*[contains(concat(' ', @class, ' '), ' text ')]//*[self::p or self::li][not(.//li) and not(.//p)]"
#: Three times the same in a row.
STAMMERING = re.compile(r"(\w{4}[\w.()\- ]{0,30}?)\1\1")


def main() -> int:
    site = from_arguments(__doc__)
    tally = Tally()
    expect_stammering(tally)
    pages = list(site.pages())
    with ThreadPoolExecutor(2) as threads:
        printed = threads.map(lambda page: dump(page[0]), pages)
        pieces = sum(check(site.name(path), page, words, tally) for (path, page), words in zip(pages, printed))
    tally.check(pieces, "no text in any page")
    print(f"read {len(pages)} pages with {pieces} pieces of text")
    return tally.close()


def dump(path: Path) -> str:
    """What w3m prints of a page."""
    command = ["w3m", "-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "100", str(path)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def check(name: str, page: html.HtmlElement, words: str, tally: Tally) -> int:
    """Checks one page; the number of pieces that it has to print."""
    again = STAMMERING.search(" ".join(words.split()))
    tally.check(not again, f"{name}: prints “{again and again[0]}”")
    printed = squeeze(words)
    pieces = [squeeze(element.text_content()) for element in page.xpath(READ)]
    lost = [piece for piece in pieces if piece not in printed]
    tally.check(not lost, f"{name}: {len(lost)} of {len(pieces)} pieces are not there: “{lost and lost[0][:80]}”")
    return len(pieces)


def squeeze(text: str) -> str:
    """A text without its spaces, as lines may break anywhere, and without w3m's sign for what stands above the line."""
    return re.sub(r"[\s\u00a0\u00ad\u200b\u202f\u2060^]+", "", text)


def expect_stammering(tally: Tally) -> None:
    """That names which stand there several times are seen."""
    tally.check(STAMMERING.search("OshOshOsh HavanaHavanaHavana"), "a name three times in a row was not seen")
    tally.check(STAMMERING.search("Quebec CityQuebec CityQuebec City"), "two words three times in a row were not seen")


if __name__ == "__main__":
    sys.exit(main())
