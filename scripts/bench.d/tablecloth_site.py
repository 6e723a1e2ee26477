"""Writes the works as an archive for tablecloth: shared facts once, in the original; words in each file."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from archive import Dated, Work
from media import TINY_JPEG
from vocabulary import VOCABULARIES

#: How each kind calls its title and its summary; what is not named here does not stand in the file.
WORD_KEYS: dict[str, dict[str, str]] = {
    "stories": {"title": "title", "summary": "summary"},
    "cities": {"title": "name", "summary": "summary"},
    "twinnings": {"summary": "summary"},
    "objects": {"title": "title", "summary": "summary"},
    "sources": {"title": "title"},
    "pages": {"title": "title"},
}


def write(root: Path, works: Iterable[Work], project: Path) -> None:
    """Writes `content/` into `root` and lays the project's templates, styles and messages beside it."""
    for folder in ("templates", "static", "i18n", "patterns"):
        shutil.copytree(project / folder, root / folder)
    content = root / "content"
    content.mkdir()
    (content / "site.yaml").write_text(_yaml(_settings()), encoding="utf-8")
    for work in works:
        _write_work(content / work.kind / work.id, work)


def stamp(root: Path, program: Path) -> None:
    """Writes `translated_from` into the translations, as `check` says it."""
    command = [str(program), "check", "--format", "json", "--root", str(root)]
    for line in subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines():
        finding = json.loads(line)
        told = re.search(r"`(translated_from: \S+)`", finding.get("hint", ""))
        if told:
            file = root / finding["file"]
            opening, rest = file.read_text(encoding="utf-8").split("\n", 1)
            file.write_text(f"{opening}\n{told[1]}\n{rest}", encoding="utf-8")


def _settings() -> dict[str, object]:
    return {
        "title": {locale: words.site_title for locale, words in VOCABULARIES.items()},
        "tagline": {locale: words.about[1] for locale, words in VOCABULARIES.items()},
        "base_url": "https://example.org/",
        "home_city": "city-00000",
        "licence": "CC-BY-4.0",
        "locales": [{"tag": locale, "name": words.language} for locale, words in VOCABULARIES.items()],
    }


def _write_work(folder: Path, work: Work) -> None:
    folder.mkdir(parents=True)
    if "media" in work.facts:
        (folder / "p.jpg").write_bytes(TINY_JPEG)
    for locale, words in work.words.items():
        front_matter: dict[str, object] = {key: getattr(words, word) for word, key in WORD_KEYS[work.kind].items()}
        if locale == work.original:
            front_matter |= work.facts
            if work.kind == "stories":
                front_matter["published"] = "2026-11-22"
        text = f"---\n{_yaml(front_matter)}---\n\n{words.body}\n"
        (folder / f"index.{locale}.md").write_text(text, encoding="utf-8")


def _yaml(mapping: dict[str, object]) -> str:
    """A key a line; every value in YAML's flow style, which JSON is a part of."""

    def edtf(value: object) -> str:
        assert isinstance(value, Dated)
        return value.edtf

    return "".join(f"{key}: {json.dumps(value, default=edtf, ensure_ascii=False)}\n" for key, value in mapping.items())
