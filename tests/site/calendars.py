"""Checks every `calendar.ics` (RFC 5545), and that the World Day of Twin Cities falls on the last Sunday of April."""

import sys
from datetime import date, datetime, timedelta
from pathlib import Path

from dateutil.rrule import rrulestr
from icalendar import Calendar, Component

from built_site import BuiltSite, Tally, from_arguments

YEARS = 30


def main() -> int:
    site = from_arguments(__doc__)
    tally = Tally()
    calendars = site.files("calendar.ics")
    tally.check(calendars, f"no calendar.ics under {site.folder}")
    for locale in site.locales():
        tally.check(site.folder / locale / "calendar.ics" in calendars, f"no calendar in {locale}")
    events = sum(check_calendar(site, path, tally) for path in calendars)
    print(f"checked {len(calendars)} calendars with {events} events")
    return tally.close()


def check_calendar(site: BuiltSite, path: Path, tally: Tally) -> int:
    """Checks one calendar; the number of its events."""
    name = site.name(path)
    data = path.read_bytes()
    check_lines(data, name, tally)
    try:
        calendar = Calendar.from_ical(data)
    except ValueError as error:
        tally.fail(f"{name}: {error}")
        return 0
    # The parser goes on after a property that it cannot read, and keeps what was wrong.
    broken = [(component.name, component.errors) for component in calendar.walk() if component.errors]
    if not tally.check(not broken, f"{name}: {broken}"):
        return 0
    tally.check(calendar.get("VERSION") == "2.0", f"{name}: VERSION is {calendar.get('VERSION')}")
    tally.check(calendar.get("PRODID"), f"{name}: no PRODID")

    events = calendar.walk("VEVENT")
    tally.check(events, f"{name}: no event")
    uids = [str(event.get("UID")) for event in events]
    for uid in {uid for uid in uids if uids.count(uid) > 1}:
        tally.fail(f"{name}: the UID {uid} occurs {uids.count(uid)} times")
    for event in events:
        check_event(site, event, f"{name}: {event.get('UID')}", tally)
    world_days = [event for event in events if is_world_day(event)]
    tally.check(len(world_days) == 1, f"{name}: {len(world_days)} events are every last Sunday of April")
    return len(events)


def check_lines(data: bytes, name: str, tally: Tally) -> None:
    """Lines end with CR LF and have 75 octets at most (RFC 5545, 3.1)."""
    lines = data.split(b"\r\n")
    tally.check(lines[-1] == b"", f"{name}: the last line does not end with CR LF")
    tally.check(not any(b"\n" in line or b"\r" in line for line in lines), f"{name}: a line does not end with CR LF")
    longest = max(map(len, lines))
    tally.check(longest <= 75, f"{name}: a line of {longest} octets")


def check_event(site: BuiltSite, event: Component, name: str, tally: Tally) -> None:
    """What RFC 5545 requires of an event, and rules that can be carried out."""
    for required in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
        tally.check(event.get(required) is not None and str(event.get(required)), f"{name}: no {required}")
    stamp = event.get("DTSTAMP")
    is_utc = stamp is not None and isinstance(stamp.dt, datetime) and stamp.dt.utcoffset() == timedelta(0)
    tally.check(is_utc, f"{name}: DTSTAMP is no time in UTC")
    if event.get("DTEND") is not None and event.get("DTSTART") is not None:
        tally.check(event["DTEND"].dt > event["DTSTART"].dt, f"{name}: ends before it starts")
    if event.get("RRULE") is not None:
        days = occurrences(event)
        tally.check(len(days) == YEARS, f"{name}: occurs {len(days)} times in {YEARS}")
        tally.check(days and days[0] == as_date(event["DTSTART"].dt), f"{name}: its rule leaves out the first day")
    if event.get("URL") is not None:
        tally.check(site.has(str(event["URL"]).split("#")[0]), f"{name}: {event['URL']} is not in the site")


def is_world_day(event: Component) -> bool:
    """Whether an event falls on every last Sunday of April."""
    if event.get("RRULE") is None:
        return False
    days = occurrences(event)
    return bool(days) and all(day.month == 4 and day.weekday() == 6 and day.day > 23 for day in days)


def occurrences(event: Component) -> list[date]:
    """The first days on which a repeated event falls, as dateutil reckons them."""
    start = as_date(event["DTSTART"].dt)
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=datetime(start.year, start.month, start.day))
    return [day.date() for day, _ in zip(rule, range(YEARS))]


def as_date(value: date) -> date:
    """The day of a date or of a time."""
    return value.date() if isinstance(value, datetime) else value


if __name__ == "__main__":
    sys.exit(main())
