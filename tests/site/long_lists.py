"""Writes an archive whose lists and timelines are too long for one page, in two languages with alphabets of their own.

Half of the works are written in one language, half in the other; none is translated.
"""

import sys
from pathlib import Path

SETTINGS = """title: {en: Long lists, ru: Длинные списки}
base_url: https://example.org/
licence: CC-BY-4.0
locales:
  - {tag: en, name: English}
  - {tag: ru, name: Русский}
"""
#: In turn; the last one goes on for decades.
DATES = ("1943-02-02", "194X", "1951-06", "1943", "1938/1961")
NAMES = (("en", "Éclair"), ("ru", "Ёлка"), ("en", "Zoo"), ("ru", "Яблоко"), ("en", "Annals"), ("ru", "1943 год"))
EVENTS, SOURCES = 520, 310


def main() -> int:
    root = Path(sys.argv[1])
    write(root / "content/site.yaml", SETTINGS)
    for number in range(EVENTS):
        locale, name = NAMES[number % len(NAMES)]
        date = DATES[number % len(DATES)]
        text(root, f"events/event-{number:03}", locale, f"title: {name} {number}\ndate: {date}\nsources: [source-{number % SOURCES:03}]\n")
    for number in range(SOURCES):
        locale, name = NAMES[number % len(NAMES)]
        text(root, f"sources/source-{number:03}", locale, f"title: {name} {number}\ntype: book\nlanguage: {locale}\n")
    print(f"{EVENTS} events and {SOURCES} sources in {root}")
    return 0


def text(root: Path, work: str, locale: str, facts: str) -> None:
    words = {"en": "Some words.", "ru": "Несколько слов."}[locale]
    write(root / f"content/{work}/index.{locale}.md", f"---\n{facts}---\n\n{words}\n")


def write(path: Path, words: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
