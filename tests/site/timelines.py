"""Checks the timelines in `<language>/data/timeline.json` against what TimelineJS asks of its JSON.

The rules are those of https://timeline.knightlab.com/docs/json-format.html.
"""

import json
import sys
from datetime import date
from pathlib import Path

from lxml import html

from built_site import BuiltSite, Tally, from_arguments, is_absolute

EVENT_KEYS = {"start_date", "end_date", "display_date", "text", "media", "group", "background", "autolink", "unique_id"}
DATE_KEYS = {"year", "month", "day", "hour", "minute", "second", "millisecond", "display_date", "format"}
ERA_KEYS = {"start_date", "end_date", "text"}
MEDIA_KEYS = {"url", "alt", "caption", "credit"}


def main() -> int:
    site = from_arguments(__doc__)
    tally = Tally()
    ids = {}
    for locale in site.locales():
        path = site.folder / locale / "data" / "timeline.json"
        if tally.check(path.is_file(), f"no {locale}/data/timeline.json"):
            try:
                ids[locale] = check_timeline(site, path, tally)
            except (ValueError, KeyError, TypeError) as error:
                tally.fail(f"{site.name(path)}: {error!r}")
    tally.check(len(set(map(tuple, ids.values()))) == 1, f"the languages tell different events: {list(ids)}")
    print(", ".join(f"{locale}: {len(events)} events" for locale, events in ids.items()))
    return tally.close()


def check_timeline(site: BuiltSite, path: Path, tally: Tally) -> list[str]:
    """The ids of the events, in order."""
    name = site.name(path)
    timeline = json.loads(path.read_bytes().decode("utf-8"))
    tally.check(set(timeline) <= {"title", "events", "eras", "scale"}, f"{name}: members {sorted(timeline)}")
    tally.check(timeline.get("scale", "human") == "human", f"{name}: the scale is {timeline.get('scale')}")
    if "title" in timeline:
        tally.check(set(timeline["title"]) <= EVENT_KEYS, f"{name}: members of the title {sorted(timeline['title'])}")
        check_text(site, timeline["title"]["text"], f"{name}: title", tally)

    events = timeline["events"]
    tally.check(isinstance(events, list) and events, f"{name}: no events")
    ids = [event.get("unique_id") for event in events]
    tally.check(all(isinstance(one, str) and one and one.isascii() for one in ids), f"{name}: an event without id")
    tally.check(len(ids) == len(set(ids)), f"{name}: an id twice")
    for event in events:
        where = f"{name}: {event.get('unique_id')}"
        tally.check(set(event) <= EVENT_KEYS, f"{where}: members {sorted(event)}")
        check_span(event, where, tally)
        check_text(site, event["text"], where, tally)
        if "media" in event:
            check_media(site, event["media"], where, tally)
        tally.check(plain(event["text"]["text"]) or "media" in event, f"{where}: its slide is empty")
        for key in ("display_date", "group"):
            tally.check(isinstance(event[key], str) and event[key].strip(), f"{where}: {key} is {event[key]!r}")

    for era in timeline.get("eras", []):
        where = f"{name}: era {era['text']['headline']}"
        tally.check(set(era) == ERA_KEYS, f"{where}: members {sorted(era)}")
        check_span(era, where, tally)
    return ids


def check_span(slide: dict, where: str, tally: Tally) -> None:
    """It begins on a date that exists, and ends later if it does."""
    start = check_date(slide["start_date"], f"{where}: start_date", tally)
    if "end_date" in slide:
        end = check_date(slide["end_date"], f"{where}: end_date", tally)
        tally.check(start <= end, f"{where}: ends before it begins")


def check_date(parts: dict, where: str, tally: Tally) -> tuple[int, ...]:
    """A year, perhaps with a month, perhaps with a day; all of them whole numbers."""
    tally.check(set(parts) <= DATE_KEYS and "year" in parts, f"{where}: members {sorted(parts)}")
    tally.check("day" not in parts or "month" in parts, f"{where}: a day without a month")
    numbers = tuple(parts[key] for key in ("year", "month", "day") if key in parts)
    if tally.check(all(type(number) is int for number in numbers), f"{where}: {parts}") and 1 <= numbers[0] <= 9999:
        year, month, day = (*numbers, 1, 1)[:3]
        date(year, month, day)  # Raises ValueError when there is no such day.
    return numbers


def check_text(site: BuiltSite, text: dict, where: str, tally: Tally) -> None:
    """A headline whose links lead into the site; nothing that acts."""
    tally.check(set(text) == {"headline", "text"}, f"{where}: text has {sorted(text)}")
    for part in text.values():
        for href in check_markup(part, where, tally):
            tally.check(is_absolute(href) and site.has(href), f"{where}: leads to {href}")
    tally.check(plain(text["headline"]), f"{where}: no headline")


def check_media(site: BuiltSite, media: dict, where: str, tally: Tally) -> None:
    """A picture of the site, with what can be seen on it, who made it and what may be done with it."""
    tally.check(set(media) <= MEDIA_KEYS and {"url", "alt", "credit"} <= set(media), f"{where}: media has {sorted(media)}")
    tally.check(is_absolute(media["url"]) and site.has(media["url"]), f"{where}: shows {media['url']}")
    tally.check(media.get("alt", "").strip(), f"{where}: nothing stands for its picture")
    for key in ("caption", "credit"):
        if key in media:
            rights = check_markup(media[key], where, tally)
            tally.check(plain(media[key]), f"{where}: {key} of its picture is empty")
            tally.check(key == "caption" or rights, f"{where}: {media[key]} does not lead to what may be done with its picture")


def check_markup(markup: str, where: str, tally: Tally) -> list[str]:
    """That nothing in it acts; where its links lead."""
    elements = list(html.fragment_fromstring(markup, create_parent="div").iter())
    for element in elements:
        tally.check(element.tag in {"div", "p", "a", "span"}, f"{where}: <{element.tag}> in {markup}")
    return [href for element in elements if (href := element.get("href")) is not None]


def plain(markup: str) -> str:
    """The text of some markup."""
    return html.fragment_fromstring(markup, create_parent="div").text_content().strip()


if __name__ == "__main__":
    sys.exit(main())
