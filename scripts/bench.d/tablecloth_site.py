"""Writes the works as an archive for tablecloth: shared facts once, in the original; words in each file."""

import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from archive import Dated, Work
from measure import BenchFailed
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


def write(content: Path, works: Iterable[Work]) -> None:
    """Writes the folder `content` of an archive."""
    content.mkdir(parents=True)
    (content / "site.yaml").write_text(_yaml(_settings()), encoding="utf-8")
    for work in works:
        _write_work(content / work.kind / work.id, work)


def stamp(root: Path, program: Path) -> None:
    """Writes `translated_from` into the translations, as `check` says it."""
    # Of a large archive much is told; it is read line by line, when the program and its memory are gone.
    told = root / "told.jsonl"
    with told.open("wb") as findings:
        command = [str(program), "check", "--format", "json", "--root", str(root)]
        check = subprocess.run(command, stdout=findings, check=False)
    with told.open(encoding="utf-8") as lines:
        for line in lines:
            _stamp_one(root, line)
    if check.returncode:
        raise BenchFailed(f"`check` of the made-up archive ended with {check.returncode}")
    told.unlink()


def _stamp_one(root: Path, line: str) -> None:
    """Does what one finding asks for."""
    finding = json.loads(line)
    stamped = re.search(r"`(translated_from: \S+)`", finding.get("hint") or "")
    if not stamped:
        raise BenchFailed(f"the made-up archive has a finding: {line}")
    file = root / finding["file"]
    opening, rest = file.read_text(encoding="utf-8").split("\n", 1)
    file.write_text(f"{opening}\n{stamped[1]}\n{rest}", encoding="utf-8", newline="\n")


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
    if work.kind == "stories":
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
