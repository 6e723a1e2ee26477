"""Checks the book in each language: `tablecloth book` writes the same bytes twice, epubcheck has nothing to say, every link leads
somewhere, and every mark and entry of each page that the book has is there, with its ways there and back; the page for
printing says the same.

`python book.py PROGRAM FOLDER-OF-THE-BUILT-SITE [--root ARCHIVE]`"""

import argparse
import posixpath
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from pathlib import Path
from shutil import which
from urllib.parse import unquote, urldefrag, urlsplit

from lxml import etree, html

from built_site import Tally, parse

XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
OPF = "{http://www.idpf.org/2007/opf}"
MARK = "a[@role='doc-noteref']"
#: Where the checker lies that Debian brings.
EPUBCHECK = "/usr/share/java/epubcheck.jar"


class Book:
    """An EPUB, with its documents parsed."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as container:
            self.infos = container.infolist()
            self.files = {info.filename: container.read(info) for info in self.infos}
        self.package = etree.fromstring(self.files["book/package.opf"])
        names = [item.get("href") for item in self.package.iter(f"{OPF}item") if item.get("media-type") == "application/xhtml+xml"]
        self.documents = {f"book/{name}": etree.fromstring(self.files[f"book/{name}"]) for name in names}
        self.ids = {(name, node.get("id")): node for name, root in self.documents.items() for node in root.iter() if node.get("id")}

    def chapters(self) -> dict[str, tuple[str, etree._Element]]:
        """By id: each chapter, and the document that it stands in."""
        found = {}
        for name, root in self.documents.items():
            for section in root.iter(f"{XHTML}section"):
                if "chapter" in (section.get("class") or "").split():
                    found[section.get("id")] = (name, section)
        return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("site", type=Path)
    parser.add_argument("--root", type=Path, default=Path("."))
    arguments = parser.parse_args()
    tally = Tally()
    homes = [home for home in sorted(arguments.site.glob("*/index.html")) if parse(home).get("lang") == home.parent.name]
    with tempfile.TemporaryDirectory() as folder:
        for home in homes:
            check(arguments, home.parent.name, Path(folder), tally)
        check_checker(Path(folder), tally)
    tally.check(homes, f"no languages in {arguments.site}")
    return tally.close()


def check(arguments: argparse.Namespace, locale: str, folder: Path, tally: Tally) -> None:
    """Checks the book of a language."""
    paths = [folder / f"{locale}-{number}.epub" for number in (1, 2)]
    for path in paths:
        command = [arguments.program, "book", "--root", arguments.root, "--locale", locale, "--out", path]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    tally.check(paths[0].read_bytes() == paths[1].read_bytes(), f"{locale}: two books differ")
    said = epubcheck(paths[0])
    tally.check(said == "", f"{locale}: epubcheck: {said[:1500]}")
    book = Book(paths[0])
    check_container(book, locale, tally)
    links = check_links(book, locale, tally)
    page_path = arguments.site / locale / "book/index.html"
    if not tally.check(page_path.is_file(), f"{locale}: no page with the book"):
        return
    page = parse(page_path)
    check_page(page, locale, tally)
    check_index(book, locale, tally)
    counts: Counter[str] = Counter()
    for chapter, (name, section) in book.chapters().items():
        kind, slug = chapter.split("-", 1)
        work = arguments.site / locale / f"{folder_of(kind)}/{slug}/index.html"
        check_chapter(book, name, chapter, section, parse(work), tally, counts)
        printed = page.get_element_by_id(chapter, None)
        if tally.check(printed is not None, f"{locale}: {chapter} is not on the page for printing"):
            tally.check(squeeze(words(printed)) == squeeze(words(section)), f"{locale}: {chapter} is another on the page for printing")
    stories = {path.parent.name for path in (arguments.site / locale / "stories").glob("*/index.html")}
    told = {chapter.removeprefix("story-") for chapter in book.chapters() if chapter.startswith("story-")}
    tally.check(stories == told, f"{locale}: stories {sorted(stories ^ told)}")
    pages = (arguments.site / locale / "stories").glob("*/index.html")
    if any("doc-noteref" in path.read_text(encoding="utf-8") for path in pages):
        for what in ("mark", "entry"):
            tally.check(counts[what], f"{locale}: no {what}")
    print(f"{locale}: {len(book.chapters())} chapters, {counts['mark']} marks, {counts['entry']} entries, {links} links, {paths[0].stat().st_size // 1000} KB; page {page_path.stat().st_size // 1000} KB")


def folder_of(kind: str) -> str:
    """The folder of a kind of work."""
    return {"story": "stories", "city": "cities"}.get(kind, f"{kind}s")


def epubcheck(path: Path) -> str:
    """What the checker has to say of a book; nothing where all is well."""
    own = which("epubcheck")
    command = ["java", "-jar", EPUBCHECK] if Path(EPUBCHECK).is_file() or own is None else [own]
    ran = subprocess.run([*command, "--failonwarnings", "--quiet", path], capture_output=True, text=True)
    said = (ran.stdout + ran.stderr).strip()
    return said or ("" if ran.returncode == 0 else f"exit code {ran.returncode}")


def check_checker(folder: Path, tally: Tally) -> None:
    """A book with a mistake, to see that the checker tells it."""
    [*books] = sorted(folder.glob("*-1.epub"))
    broken = folder / "broken.epub"
    with zipfile.ZipFile(books[0]) as whole, zipfile.ZipFile(broken, "w") as container:
        for info in whole.infolist():
            text = whole.read(info)
            if info.filename == "book/text/title.xhtml":
                text = text.replace(b"<h1>", b"<h1><blink/>")
            container.writestr(info, text)
    tally.check("blink" in epubcheck(broken), "epubcheck says nothing of a mistake")


def check_container(book: Book, locale: str, tally: Tally) -> None:
    """What the container has to be, and that nothing in it depends on the day."""
    first = book.infos[0]
    tally.check(first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED, f"{locale}: begins with {first.filename}")
    tally.check({info.date_time for info in book.infos} == {(1980, 1, 1, 0, 0, 0)}, f"{locale}: a file has a time")
    names = [info.filename for info in book.infos][3:]
    tally.check(names == sorted(names), f"{locale}: files are not sorted")
    for wanted in ("fonts/LICENSE-Lora.txt", "fonts/LICENSE-WixMadeforText.txt"):
        tally.check(f"book/{wanted}" in book.files, f"{locale}: no {wanted}")
    tally.check(any(name.endswith(".woff2") for name in names), f"{locale}: no fonts")
    manifest = {item.get("properties") for item in book.package.iter(f"{OPF}item")}
    tally.check({"nav", "cover-image"} <= manifest, f"{locale}: manifest has {manifest}")


def check_links(book: Book, locale: str, tally: Tally) -> int:
    """Every link and every file that is shown; how many there are."""
    count = 0
    for name, root in book.documents.items():
        for node in root.iter():
            for attribute in ("href", "src"):
                target = node.get(attribute)
                if target is None:
                    continue
                count += 1
                path, fragment = urldefrag(target)
                if urlsplit(target).scheme:
                    tally.check(attribute == "href", f"{locale}: {name}: shows {target}")
                    continue
                path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path))) if path else name
                there = path in book.files and (not fragment or (path, unquote(fragment)) in book.ids)
                tally.check(there, f"{locale}: {name}: {target} leads nowhere")
    return count


def check_chapter(book: Book, name: str, chapter: str, section: etree._Element, work: html.HtmlElement, tally: Tally, counts: Counter[str]) -> None:
    """Every mark and entry of a work is in its chapter, and they lead to each other."""
    marks = section.xpath(f".//x:{MARK}", namespaces={"x": XHTML[1:-1]})
    entries = section.xpath(".//x:section[@role='doc-endnotes' or @role='doc-bibliography']/x:ol/x:li", namespaces={"x": XHTML[1:-1]})
    page_marks = work.xpath(f"//main//*[@data-feed]//{MARK}")
    page_entries = work.xpath("//main//section[@role='doc-endnotes' or @role='doc-bibliography']/ol/li")
    tally.check([words(mark) for mark in marks] == [words(mark) for mark in page_marks], f"{name}: {chapter}: other marks than its page")
    tally.check([squeeze(words(entry)) for entry in entries] == [squeeze(words(entry)) for entry in page_entries], f"{name}: {chapter}: other entries than its page")
    disputed = lambda root, prefix: [squeeze(words(link)) for link in root.iter(f"{prefix}a") if "disputed" in (link.get("class") or "").split()]
    tally.check(disputed(section, XHTML) == disputed(work.get_element_by_id("page-main"), ""), f"{name}: {chapter}: other disputed figures than its page")
    for mark in marks:
        entry = book.ids.get((name, unquote(mark.get("href").lstrip("#"))))
        tally.check(entry is not None and entry.get(EPUB_TYPE) == "footnote", f"{name}: {mark.get('href')} leads to no entry")
        tally.check(mark.get(EPUB_TYPE) == "noteref", f"{name}: {mark.get('id')} is no noteref")
        backs = [] if entry is None else [unquote(back.get("href")) for back in entry.iter(f"{XHTML}a") if back.get("role") == "doc-backlink"]
        tally.check(f"#{mark.get('id')}" in backs, f"{name}: no way back to {mark.get('id')}")
    counts["mark"] += len(marks)
    counts["entry"] += len(entries)


def check_index(book: Book, locale: str, tally: Tally) -> None:
    """Each name leads to its chapter, and to places in others that lead there too; names stand once for each number."""
    name = "book/text/part-index.xhtml"
    index = book.documents[name]
    lines = index.findall(f".//{XHTML}li")
    former = 0
    for line in lines:
        own, *others = [node.get("href") for node in line.iter(f"{XHTML}a")]
        tally.check("#" not in own and f"book/text/{own}" in book.documents, f"{locale}: index: {words(line)}: {own}")
        former += not others and line.find(f"{XHTML}b") is None
        numbers = [words(node) for node in line.iter(f"{XHTML}a")]
        tally.check(len(numbers) == len(set(numbers)), f"{locale}: index: {words(line)}")
        for other in others:
            path, fragment = urldefrag(other)
            place = book.ids.get((f"book/text/{path}", unquote(fragment)))
            tally.check(place is not None and (place.get("href") or "").split("#")[0] == own, f"{locale}: index: {words(line)}: {other} is no place that names it")
    tally.check(lines, f"{locale}: the index is empty")
    print(f"{locale}: the index has {len(lines)} names, {former} former ones")


def check_page(page: html.HtmlElement, locale: str, tally: Tally) -> None:
    """The page for printing: ids once, links within lead somewhere, nothing for search."""
    ids = Counter(node.get("id") for node in page.iter() if isinstance(node.tag, str) and node.get("id"))
    tally.check(max(ids.values()) == 1, f"{locale}: twice on the page: {[name for name, count in ids.items() if count > 1][:5]}")
    within = [node.get("href")[1:] for node in page.iter("a") if (node.get("href") or "").startswith("#")]
    lost = [target for target in within if target not in ids and unquote(target) not in ids]
    tally.check(within and not lost, f"{locale}: lead nowhere on the page: {lost[:5]}")
    tally.check(not page.xpath("//*[@data-pagefind-body]"), f"{locale}: the search finds the page for printing")


def words(node: etree._Element) -> str:
    """All words of an element."""
    return "".join(node.itertext())


def squeeze(text: str) -> str:
    """Letters only."""
    return "".join(text.split())


if __name__ == "__main__":
    sys.exit(main())
