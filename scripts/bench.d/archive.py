"""Makes up an archive of twin cities, the same one for the same number of stories.

A `Work` is in tablecloth's terms: facts that all languages share, words per language.
Both writers print the same works, so both programs get the same words.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from vocabulary import COUNTRIES, SYLLABLES, VOCABULARIES, Vocabulary

LOCALES: tuple[str, ...] = tuple(VOCABULARIES)
STAGES_OF_A_LIFE = (("declared", "signed"), ("contact", "signed"), ("signed", "suspended"), ("signed", "renewed"))
#: The name of the photograph beside an object.
PHOTOGRAPH = "photograph.jpg"
SOURCE_TYPES = ("letter", "book", "news-article", "photograph", "web-page")


@dataclass(frozen=True)
class Dated:
    """A date as archives know it. `words` is empty for an exact day, which a generator prints by itself."""

    edtf: str
    earliest: str
    words: dict[str, str]

    @property
    def decade(self) -> int:
        """The first year of the decade in which the date begins."""
        return int(self.earliest[:3]) * 10


@dataclass(frozen=True)
class Words:
    """One language of a work; the body is Markdown in tablecloth's dialect."""

    title: str
    summary: str
    body: str


@dataclass(frozen=True)
class Work:
    """One folder of the archive. The facts stand in the file of the `original` locale."""

    kind: str
    id: str
    original: str
    facts: dict[str, Any]
    words: dict[str, Words]


def works(stories: int) -> Iterator[Work]:
    """Yields every work of an archive with so many stories; each only when it is asked for."""
    few = max(3, stories // 50)
    for number in range(few):
        yield _city(number)
        yield _twinning(number, few)
        yield _object(number, few)
        yield _source(number)
    for number in range(stories):
        yield _story(number, stories, few)
    yield _about()


def photographed(objects: int) -> Iterator[Work]:
    """Yields every work of an archive of so many objects with a photograph each, and nothing else that is large."""
    few = 3
    for number in range(few):
        yield _city(number)
        yield _source(number)
    for number in range(objects):
        work = _object(number, few)
        facts = work.facts | {"media": [{"file": PHOTOGRAPH, "credit": city_name(0, "en"), "rights": "CC-BY-4.0"}]}
        words = {
            locale: replace(own, body=f'{own.body}\n\n![{VOCABULARIES[locale].alt}]({PHOTOGRAPH} "{own.title}")')
            for locale, own in work.words.items()
        }
        yield replace(work, facts=facts, words=words)
    yield _about()


def story_id(number: int) -> str:
    """The id of a story."""
    return _id("story", number)


def object_id(number: int) -> str:
    """The id of an object."""
    return _id("object", number)


def city_name(number: int, locale: str) -> str:
    """The name of a city: three syllables, a different three for each of the first 4,096."""
    base = len(SYLLABLES)
    picked = (SYLLABLES[number * 7 % base], SYLLABLES[number // base % base], SYLLABLES[number // base**2 % base])
    return "".join(syllable[locale == "ru"] for syllable in picked).capitalize()


def _story(number: int, stories: int, few: int) -> Work:
    rng = random.Random(f"story {number}")
    home = rng.randrange(few)
    link = _Links(
        city=(home + 1) % few,
        story=rng.randrange(stories),
        object=rng.randrange(few),
        sources=tuple(rng.sample(range(few), 2)),
    )
    facts: dict[str, Any] = {
        "date": _date(rng),
        "cities": [_id("city", home), _id("city", link.city)],
        "twinnings": [_twinning_id(home, few)],
        "objects": [_id("object", link.object)],
        "sources": [_id("source", source) for source in link.sources],
        "media": [{"file": "p.jpg", "credit": city_name(home, "en"), "rights": "CC-BY-4.0"}],
    }
    words = {
        locale: Words(_title(rng, words), _sentence(rng, words), _story_body(rng, words, locale, link))
        for locale, words in VOCABULARIES.items()
    }
    return Work("stories", _id("story", number), LOCALES[number % 3], facts, words)


def _city(number: int) -> Work:
    rng = random.Random(f"city {number}")
    facts: dict[str, Any] = {
        "country": rng.choice(COUNTRIES),
        "coordinates": [round(rng.uniform(-55, 65), 4), round(rng.uniform(-175, 175), 4)],
    }
    return _short_work(rng, "cities", "city", number, facts, lambda locale: city_name(number, locale))


def _twinning(number: int, few: int) -> Work:
    rng = random.Random(f"twinning {number}")
    pair = (number, (number + 1) % few)
    dates = sorted(_two_dates(rng), key=lambda date: date.earliest)
    source = _id("source", rng.randrange(few))
    facts = {
        "cities": [_id("city", city) for city in pair],
        "stages": [
            {"date": date, "stage": stage, "by": _id("city", city), "sources": [source]}
            for date, stage, city in zip(dates, rng.choice(STAGES_OF_A_LIFE), pair)
        ],
        "sources": [source],
    }
    words = {
        locale: Words(
            " – ".join(city_name(city, locale) for city in pair), _sentence(rng, own), _paragraph(rng, own, 6)
        )
        for locale, own in VOCABULARIES.items()
    }
    return Work("twinnings", _twinning_id(number, few), LOCALES[number % 3], facts, words)


def _two_dates(rng: random.Random) -> tuple[Dated, Dated]:
    """Two dates that begin on different days: of `194X` and `1940?`, none certainly comes first."""
    while True:
        dates = (_date(rng), _date(rng))
        if dates[0].earliest != dates[1].earliest:
            return dates


def _object(number: int, few: int) -> Work:
    rng = random.Random(f"object {number}")
    facts = {
        "date": _date(rng),
        "city": _id("city", rng.randrange(few)),
        "rights": "CC-BY-4.0",
        "sources": [_id("source", rng.randrange(few))],
    }
    return _short_work(rng, "objects", "object", number, facts, lambda locale: _title(rng, VOCABULARIES[locale]))


def _source(number: int) -> Work:
    rng = random.Random(f"source {number}")
    facts = {
        "type": rng.choice(SOURCE_TYPES),
        "publisher": city_name(number, "en"),
        "date": _date(rng),
        "language": "en",
    }
    return _short_work(rng, "sources", "source", number, facts, lambda locale: _title(rng, VOCABULARIES[locale]))


def _about() -> Work:
    return Work("pages", "about", "en", {"menu": 1}, {
        locale: Words(words.about[0], "", words.about[1]) for locale, words in VOCABULARIES.items()
    })


def _short_work(
    rng: random.Random, kind: str, singular: str, number: int, facts: dict[str, Any], title: Callable[[str], str]
) -> Work:
    """A work of a few sentences; `title` names it in a locale."""
    words = {
        locale: Words(title(locale), _sentence(rng, own), _paragraph(rng, own, 6))
        for locale, own in VOCABULARIES.items()
    }
    return Work(kind, _id(singular, number), LOCALES[number % 3], facts, words)


@dataclass(frozen=True)
class _Links:
    """The numbers of the works that a story's body leads to."""

    city: int
    story: int
    object: int
    sources: tuple[int, ...]


def _story_body(rng: random.Random, words: Vocabulary, locale: str, link: _Links) -> str:
    """About 400 words with everything that Markdown of an archive has."""

    def cite(source: int) -> str:
        return f"[@{_id('source', source)}, {words.locator.format(rng.randrange(1, 300))}]"

    thing = words.things[link.object % len(words.things)]
    to_city = words.to_city.format(f"[{city_name(link.city, locale)}](city:{_id('city', link.city)})")
    to_story = words.to_story.format(f"[{_title(rng, words)}](story:{_id('story', link.story)})")
    to_object = words.to_object.format(f"[{thing}](object:{_id('object', link.object)})")
    headings = rng.sample(words.headings, 4)
    rows = "\n".join(
        f"| {name} | {rng.randrange(2, 900)} | {rng.randrange(1940, 2020)} |" for name in rng.sample(words.things, 4)
    )
    blocks = (
        _paragraph(rng, words, 3),
        f"{_sentence(rng, words)} {to_city}",
        f"## {headings[0]}",
        f"{_paragraph(rng, words, 2)} {_uncited(rng, words)} {cite(link.sources[0])}.",
        f'![{words.alt}](p.jpg "{_title(rng, words)}")',
        f"{_paragraph(rng, words, 2)} {to_story}",
        f"## {headings[1]}",
        "\n".join(f"- {_uncited(rng, words)}" for _ in range(4)),
        f"{_sentence(rng, words)}[^1]",
        f"## {headings[2]}",
        f"| {' | '.join(words.columns)} |\n| --- | ---: | ---: |\n{rows}",
        f"{_paragraph(rng, words, 2)} {_uncited(rng, words)} {cite(link.sources[1])}.",
        f"## {headings[3]}",
        f"**{_uncited(rng, words)}**, *{rng.choice(words.times)}*. {to_object}",
        f"{_sentence(rng, words)} {_uncited(rng, words)} {cite(link.sources[0])}.",
        f"[^1]: {words.note}",
    )
    return "\n\n".join(blocks)


def _title(rng: random.Random, words: Vocabulary) -> str:
    phrase = f"{rng.choice(words.objects)} {rng.choice(words.places)}"
    return phrase[0].upper() + phrase[1:]


def _paragraph(rng: random.Random, words: Vocabulary, sentences: int) -> str:
    return " ".join(_sentence(rng, words) for _ in range(sentences))


def _sentence(rng: random.Random, words: Vocabulary) -> str:
    return _uncited(rng, words) + "."


def _uncited(rng: random.Random, words: Vocabulary) -> str:
    """A sentence without its full stop, for what comes before it."""
    lists = (words.subjects, words.verbs, words.objects, words.places, words.times)
    return " ".join(phrases[int(rng.random() * len(phrases))] for phrases in lists)


def _date(rng: random.Random) -> Dated:
    """A date of 1940 to 2020 that begins and ends in one decade, in one of EDTF's forms."""
    year, month, day = rng.randrange(1940, 2020), rng.randrange(1, 13), rng.randrange(1, 29)
    first_day, later = f"{year}-01-01", year - year % 10 + 9  # The last year of the decade.

    def in_words(pattern: Callable[[Vocabulary], str]) -> dict[str, str]:
        return {locale: pattern(words) for locale, words in VOCABULARIES.items()}

    match rng.randrange(10):
        case 0:
            return Dated(f"{year}", first_day, in_words(lambda _: f"{year}"))
        case 1:
            in_month = in_words(lambda w: f"{w.months[month - 1]} {year}")
            return Dated(f"{year}-{month:02}", f"{year}-{month:02}-01", in_month)
        case 2 if year < later:
            return Dated(
                f"{year}-{month:02}/{later}-12",
                f"{year}-{month:02}-01",
                in_words(lambda w: f"{w.months[month - 1]} {year} – {w.months[11]} {later}"),
            )
        case 3:
            return Dated(f"{year // 10}X", f"{year // 10}0-01-01", in_words(lambda w: w.decade.format(year // 10 * 10)))
        case 4:
            return Dated(f"{year}~", first_day, in_words(lambda w: w.about_year.format(year)))
        case 5:
            return Dated(f"{year}?", first_day, in_words(lambda w: w.perhaps_year.format(year)))
        case 6 if year < later:
            return Dated(f"[{year},{year + 1}]", first_day, in_words(lambda w: w.either_year.format(year, year + 1)))
        case _:
            return Dated(f"{year}-{month:02}-{day:02}", f"{year}-{month:02}-{day:02}", {})


def _twinning_id(number: int, few: int) -> str:
    return f"{_id('city', number)}-{_id('city', (number + 1) % few)}"


def _id(singular: str, number: int) -> str:
    return f"{singular}-{number:05}"
