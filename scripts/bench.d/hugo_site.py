"""Writes the same works as a Hugo site, the way Hugo's manual would have it.

Cities, twinnings, objects, sources and decades are taxonomies: Hugo then finds the stories of each in one pass,
where a filter over all pages for each of them would take the square of their number.
"""

import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from archive import LOCALES, Dated, Work
from media import TINY_JPEG
from vocabulary import VOCABULARIES, Vocabulary

TAXONOMIES = {"city": "cities", "twinning": "twinnings", "object": "objects", "source": "sources", "decade": "timeline"}
LINK = re.compile(r"\]\((city|story|object):")
CITATION = re.compile(r"\[@([^,\]]+), ([^\]]+)\]")
FOLDERS = {"city": "cities", "story": "stories", "object": "objects"}


def write(root: Path, works: Iterable[Work]) -> None:
    """Writes a whole site: settings, layouts, lists and works."""
    shutil.copytree(Path(__file__).parent / "hugo", root)
    (root / "hugo.json").write_text(json.dumps(_settings(), ensure_ascii=False, indent=1), encoding="utf-8")
    content = root / "content"
    _write_lists(content)
    for work in works:
        _write_work(content / work.kind / work.id, work)


def _settings() -> dict[str, object]:
    return {
        "baseURL": "https://example.org/",
        "defaultContentLanguage": "en",
        "defaultContentLanguageInSubdir": True,
        "taxonomies": TAXONOMIES,
        "languages": {
            locale: {
                "weight": weight,
                "title": words.site_title,
                "menus": {"main": _menu(words)},
            }
            for weight, (locale, words) in enumerate(VOCABULARIES.items(), 1)
        },
        "markup": {"goldmark": {"parser": {"wrapStandAloneImageWithinParagraph": False}}},
        # A city has a second page, its timeline; the home page of a language has the feed.
        "outputFormats": {
            "timeline": {"mediaType": "text/html", "baseName": "timeline/index", "isHTML": True},
            "feed": {"mediaType": "application/atom+xml", "baseName": "feed", "isPlainText": False},
        },
        "mediaTypes": {"application/atom+xml": {"suffixes": ["xml"]}},
        "outputs": {kind: ["html"] for kind in ("section", "taxonomy", "term")} | {"home": ["html", "feed"]},
    }


def _menu(words: Vocabulary) -> list[dict[str, object]]:
    entries = {**words.kinds, "pages/about": words.about[0]}
    return [
        {"name": name, "pageRef": f"/{page}", "weight": place} for place, (page, name) in enumerate(entries.items(), 1)
    ]


def _write_lists(content: Path) -> None:
    """The titles of the lists and of the decades, and what a city puts out."""
    for locale, words in VOCABULARIES.items():
        _write_page(content, f"_index.{locale}.md", {"title": words.site_title}, "")
        for kind, title in words.kinds.items():
            front_matter: dict[str, object] = {"title": title}
            if kind == "cities":
                front_matter["cascade"] = [{"outputs": ["html", "timeline"], "target": {"kind": "term"}}]
            _write_page(content / kind, f"_index.{locale}.md", front_matter, "")
        for decade in range(1940, 2020, 10):
            title = words.decade.format(decade)
            _write_page(content / "timeline" / f"{decade}s", f"_index.{locale}.md", {"title": title}, "")
        hidden: dict[str, object] = {"title": words.about[0], "build": {"render": "never"}}
        _write_page(content / "pages", f"_index.{locale}.md", hidden, "")


def _write_work(folder: Path, work: Work) -> None:
    name = "_index" if work.kind in TAXONOMIES.values() else "index"
    for locale in LOCALES:
        words = work.words[locale]
        facts = _facts(work, locale)
        front_matter = {"title": words.title, "description": words.summary} | facts
        sources = facts.get("sources", [])
        _write_page(folder, f"{name}.{locale}.md", front_matter, _body(words.body, sources))
    if "media" in work.facts:
        (folder / "p.jpg").write_bytes(TINY_JPEG)


def _facts(work: Work, locale: str) -> dict[str, Any]:
    """The facts in Hugo's terms; each language has to repeat them."""
    facts: dict[str, Any] = {}
    for key, value in work.facts.items():
        if isinstance(value, Dated):
            facts |= _date(value, locale)
        elif key == "stages":
            facts["stages"] = [stage | _date(stage["date"], locale) for stage in value]
        elif key == "media":
            facts["resources"] = [
                {"src": medium["file"], "params": {"credit": medium["credit"], "rights": medium["rights"]}}
                for medium in value
            ]
        elif key != "menu":
            facts[key] = value
    if work.kind == "stories":
        facts["timeline"] = [f"{work.facts['date'].decade}s"]
    return facts


def _date(date: Dated, locale: str) -> dict[str, str]:
    """The first day, to sort by, and the words for what is no exact day: Hugo has no dates of less precision."""
    return {"date": date.earliest} | ({"when": date.words[locale]} if date.words else {})


def _body(text: str, sources: list[str]) -> str:
    """The same words, with plain links in place of tablecloth's own."""
    text = LINK.sub(lambda link: f"](/{FOLDERS[link[1]]}/", text)
    return CITATION.sub(lambda cited: f'[[{sources.index(cited[1]) + 1}]](/sources/{cited[1]} "{cited[2]}")', text)


def _write_page(folder: Path, name: str, front_matter: dict[str, object], body: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front_matter.items())
    (folder / name).write_text(f"---\n{lines}---\n\n{body}\n", encoding="utf-8")
