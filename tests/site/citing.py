"""Checks what citation programs read: the files of every page that can be cited, and the lists of all sources.

Three foreign parsers read each format (`bibtexparser`, `rispy`, `json` for CSL JSON), pandoc reads BibTeX and CSL JSON
again, and its citeproc puts the sources of every text of the archive into a bibliography.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import bibtexparser
import rispy

from built_site import BuiltSite, Tally, from_arguments, parse

# What CSL 1.0.2 knows of the kinds that there are here.
CSL_TYPES = {
    "article-magazine",
    "article-newspaper",
    "book",
    "collection",
    "dataset",
    "document",
    "entry-encyclopedia",
    "graphic",
    "personal_communication",
    "post-weblog",
    "webpage",
}
CITATION = re.compile(r"\[@([a-z0-9-]+)")
CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.MULTILINE | re.DOTALL)


def main() -> int:
    site = from_arguments(__doc__)
    tally = Tally()
    pages = sum(check_page(site, path, tally) for path in site.files("citation.ris"))
    print(f"{pages} pages with three files each")
    check_offers(site, tally)
    sources = check_sources(site, tally)
    print(f"{len(sources)} sources in two formats")
    content = Path("content")
    if content.is_dir() and (site.folder / "data" / "sources.json").is_file():
        texts = sum(1 for _ in check_texts(site, content, sources, tally))
        print(f"{texts} texts through pandoc's citeproc")
    return tally.close()


def read_bibtex(path: Path, tally: Tally, name: str) -> list[bibtexparser.model.Entry]:
    library = bibtexparser.parse_file(str(path))
    tally.check(not library.failed_blocks, f"{name}: {[block.raw for block in library.failed_blocks]}")
    return library.entries


def plain(text: str) -> str:
    """What a field of BibTeX says."""
    text = text.removeprefix("{").removesuffix("}")
    for named, sign in (("textbackslash", "\\"), ("textbraceleft", "{"), ("textbraceright", "}")):
        text = text.replace(f"\\{named}{{}}", sign)
    text = text.replace("\\textasciitilde{}", "~").replace("\\textasciicircum{}", "^")
    return re.sub(r"\\([%&$#_])", r"\1", text)


def check_page(site: BuiltSite, ris: Path, tally: Tally) -> int:
    """The three files say what the page says, and the same."""
    name, page = site.name(ris), ris.with_name("index.html")
    if not tally.check(page.is_file(), f"{name}: beside no page"):
        return 0
    root = parse(page)
    url = site.url(page)
    (item,) = json.loads(ris.with_suffix(".json").read_text(encoding="utf-8"))
    (bibtex,) = read_bibtex(ris.with_suffix(".bib"), tally, name)
    (entry,) = rispy.loads(ris.read_text(encoding="utf-8"))
    language = root.get("lang")
    title = item["title"]
    tally.check(spoken(title) == spoken(root.find(".//h1").text_content()), f"{name}: called {title!r}")
    tally.check(item["type"] == "webpage" and entry["type_of_reference"] == "ELEC", f"{name}: no page of the web")
    tally.check({item["language"], bibtex["language"], entry["language"]} == {language}, f"{name}: its language")
    tally.check({item["URL"], bibtex["url"], entry["urls"][0]} == {url}, f"{name}: not at {url}")
    tally.check({title, plain(bibtex["title"]), entry["title"]} == {title}, f"{name}: three titles")
    tally.check(item["id"] == bibtex.key == entry["id"], f"{name}: three keys")
    authors = [author["literal"] for author in item.get("author", [])]
    named = [author.removesuffix(",") for author in entry.get("authors", [])]
    fields = bibtex.fields_dict
    in_bibtex = [plain(author) for author in fields["author"].value.split(" and ")] if "author" in fields else []
    tally.check(authors == named == in_bibtex, f"{name}: written by {authors}, {named}, {in_bibtex}")
    days = [meta.get("content") for meta in root.iterfind(".//meta[@name='DC.date']")]
    parts = item.get("issued", {}).get("date-parts", [[]])[0]
    day = "-".join(f"{part:02}" for part in parts)
    tally.check(not day or day in days, f"{name}: of {day}, the page of {days}")
    tally.check("issued" not in item or fields["date"].value == day, f"{name}: two dates")
    return 1


def spoken(text: str) -> str:
    """A text without what typography changes."""
    text = re.sub(r"[\u00ad\u200b\u2060\u200e\u200f]", "", text)
    text = re.sub(r"[«»„“”\"]\s*|\s*[«»„“”\"]", "\"", text).replace("’", "'").replace("—", "-").replace("–", "-")
    return " ".join(re.sub(r"\s*([:;?!])", r"\1", text).split())


def check_offers(site: BuiltSite, tally: Tally) -> None:
    """Every page that says how it is cited offers the three files, and they are there."""
    for path, root in site.pages():
        for section in root.iterfind(".//section[@class='cite-this']"):
            links = section.findall(".//a[@download]")
            tally.check(len(links) == 3, f"{site.name(path)}: {len(links)} files to cite it")
            for link in links:
                tally.check((path.parent / link.get("href")).is_file(), f"{site.name(path)}: no {link.get('href')}")


def check_sources(site: BuiltSite, tally: Tally) -> set[str]:
    """Both lists have every source of the archive, once."""
    data = site.folder / "data"
    works = json.loads((data / "archive.json").read_text(encoding="utf-8"))["works"]
    ids = sorted(work["id"].removeprefix("source:") for work in works if work["kind"] == "source")
    items = json.loads((data / "sources.json").read_text(encoding="utf-8"))
    tally.check(sorted(item["id"] for item in items) == ids, "data/sources.json: not the sources of the archive")
    bibtex = {entry.key: entry for entry in read_bibtex(data / "sources.bib", tally, "data/sources.bib")}
    tally.check(sorted(bibtex) == ids, "data/sources.bib: not the sources of the archive")
    for item in items:
        name = f"data/sources.json: {item['id']}"
        tally.check(item["type"] in CSL_TYPES, f"{name}: {item['type']}")
        entry = bibtex.get(item["id"])
        same = entry and plain(entry["title"]) == item["title"]
        tally.check(same, f"{name}: called otherwise in BibTeX")
    for form, file in (("biblatex", "sources.bib"), ("csljson", "sources.json")):
        read = json.loads(pandoc("-f", form, "-t", "csljson", str(data / file)))
        tally.check(len(read) == len(ids), f"data/{file}: pandoc reads {len(read)} of {len(ids)}")
        titles = {entry["id"]: spoken(re.sub(r"</?[a-z][^>]*>", "", entry["title"])) for entry in read}
        for item in items:
            tally.check(titles.get(item["id"]) == spoken(item["title"]), f"data/{file}: pandoc: {item['id']}")
    return set(ids)


def check_texts(site: BuiltSite, content: Path, sources: set[str], tally: Tally) -> Iterator[Path]:
    """pandoc finds the source of every citation in a text of the archive, in either list."""
    texts = [path for path in sorted(content.glob("*/*/index.*.md")) if cited_in(path)]
    # All stories; of the other texts every tenth, since each takes a while.
    chosen = [path for number, path in enumerate(texts) if path.parts[1] == "stories" or number % 10 == 0]
    for number, path in enumerate(chosen):
        cited = cited_in(path)
        file = site.folder / "data" / ("sources.json" if number % 2 else "sources.bib")
        made = subprocess.run(
            ["pandoc", "--citeproc", "--bibliography", file, "-t", "html", path], capture_output=True, text=True, check=False
        )
        tally.check(made.returncode == 0 and not made.stderr, f"{path}: {made.stderr}")
        found = set(re.findall(r'id="ref-([a-z0-9-]+)"', made.stdout))
        tally.check(cited & sources == found, f"{path}: of {sorted(cited & sources)} pandoc finds {sorted(found)}")
        yield path
    with tempfile.TemporaryDirectory() as folder:
        stray = Path(folder) / "stray.md"
        stray.write_text("A text [@no-such-source].\n", encoding="utf-8")
        found = subprocess.run(
            ["pandoc", "--citeproc", "--bibliography", site.folder / "data" / "sources.json", stray],
            capture_output=True, text=True, check=False,
        )
        tally.check("no-such-source" in found.stderr, "pandoc says nothing of a source that is in no list")


def cited_in(path: Path) -> set[str]:
    """The sources that a text cites; in an example of code nothing is cited."""
    return set(CITATION.findall(CODE.sub("", path.read_text(encoding="utf-8"))))


def pandoc(*arguments: str) -> str:
    return subprocess.run(["pandoc", *arguments], capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
