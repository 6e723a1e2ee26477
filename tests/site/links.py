"""Checks every link inside the built site, with its anchor, by the tool `hyperlink` (a crate).

A page with a dead link and a dead anchor goes first, to see that the tool would tell.
"""

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from built_site import Tally, from_arguments

CANARY = '<!doctype html><p id="имя"><a href="/no/">1</a> <a href="#нет">2</a> <a href="#%D0%B8%D0%BC%D1%8F">3</a></p>'
COUNT = re.compile(r"Checking (\d+) links from (\d+) files \((\d+) documents\)")
FOUND = re.compile(r"Found (\d+) bad (?:links|anchors)")


def main() -> int:
    site = from_arguments(__doc__)
    tally = Tally()
    with TemporaryDirectory() as folder:
        (Path(folder) / "index.html").write_text(CANARY, encoding="utf-8")
        canary = hyperlink(Path(folder))
        found = FOUND.findall(canary.stdout)
        tally.check(found == ["1", "1"], f"hyperlink sees other mistakes than there are: {canary.stdout}")

    run = hyperlink(site.folder)
    count = COUNT.search(run.stdout)
    links, files, pages = map(int, count.groups()) if count else (0, 0, 0)
    print(f"checked {links} links on {pages} pages to {files} files")
    tally.check(links and pages == len(site.files("*.html")), f"hyperlink saw {links} links on {pages} pages")
    bad = sum(map(int, FOUND.findall(run.stdout)))
    tally.passed += links - bad
    if run.returncode != 0:
        tally.fail(run.stdout)
    return tally.close()


def hyperlink(folder: Path) -> subprocess.CompletedProcess[str]:
    """What the tool says about a folder."""
    command = ["hyperlink", "--check-anchors", str(folder)]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False)


if __name__ == "__main__":
    sys.exit(main())
