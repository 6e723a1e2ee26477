//! The calendar (RFC 5545): anniversaries of what is dated to the day, and the world day.
//!
//! Our own small writer: lines end in CRLF and are folded at 75 bytes. No
//! clock is asked for `DTSTAMP`; it is the day on which the entry's newest
//! source was read.

use crate::date::Day;
use crate::locale::Locale;
use crate::route::Route;

use crate::edition::Edition;
use crate::wording::kind::presentation;

/// The first year in which the World Day of Twin Cities was held, on the last Sunday of April.
const WORLD_DAY_SINCE: Day = Day { year: 1963, month: 4, day: 28 };

/// The calendar of a language.
pub(crate) fn render(edition: &Edition, locale: Locale) -> Vec<u8> {
    let mut calendar = ContentLines::default();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Tablecloth//Archive of twin cities//EN");
    calendar.line("CALSCALE", "GREGORIAN");
    calendar.line("METHOD", "PUBLISH");
    calendar.text("X-WR-CALNAME", edition.settings.title(locale));

    let host = edition.settings.base.origin().rsplit('/').next().unwrap_or("localhost").to_owned();
    let tag = edition.settings.locales.tag(locale);
    let mut newest: Option<Day> = None;
    let mut entries = ContentLines::default();
    for entry in edition.archive.timeline().entries() {
        let work = edition.archive.work(entry.work);
        // The timeline holds days for stories and objects too; a calendar is of what happened.
        if !presentation(work.id.kind).is_in_calendar {
            continue;
        }
        let Some(day) = entry.date.exact_day().filter(|day| (1583..=9999).contains(&day.year)) else {
            continue;
        };
        let stamp = edition.archive.as_of(entry.work).unwrap_or(day);
        newest = newest.max(Some(stamp));
        let title = edition.title_text(entry.work, locale);
        let title = match edition.entry_stage(entry, locale) {
            Some(stage) => edition.say(locale, "calendar-stage", &[("title", &title), ("stage", &stage)]),
            None => title,
        };
        let summary = edition.say(
            locale,
            "calendar-anniversary",
            &[("title", &title), ("year", &day.year.to_string())],
        );
        entries.line("BEGIN", "VEVENT");
        entries.line("UID", &format!("{}-{tag}@{host}", entry.anchor));
        entries.line("DTSTAMP", &format!("{}T000000Z", compact(stamp)));
        entries.line("DTSTART;VALUE=DATE", &compact(day));
        entries.line("RRULE", "FREQ=YEARLY");
        entries.text("SUMMARY", &summary);
        entries.line("URL", &edition.url_of(&Route::Work(work.id.clone()), locale));
        entries.line("TRANSP", "TRANSPARENT");
        entries.line("END", "VEVENT");
    }
    calendar.line("BEGIN", "VEVENT");
    calendar.line("UID", &format!("world-day-of-twin-cities-{tag}@{host}"));
    calendar.line("DTSTAMP", &format!("{}T000000Z", compact(newest.unwrap_or(WORLD_DAY_SINCE))));
    calendar.line("DTSTART;VALUE=DATE", &compact(WORLD_DAY_SINCE));
    calendar.line("RRULE", "FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU");
    calendar.text("SUMMARY", &edition.say(locale, "calendar-world-day", &[]));
    calendar.line("TRANSP", "TRANSPARENT");
    calendar.line("END", "VEVENT");
    calendar.0.push_str(&entries.0);
    calendar.line("END", "VCALENDAR");
    calendar.0.into_bytes()
}

fn compact(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year, day.month, day.day)
}

#[derive(Default)]
struct ContentLines(String);

impl ContentLines {
    /// A property whose value is not text.
    fn line(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// A property whose value is text (RFC 5545, 3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for c in value.chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' => escaped.push_str("\\n"),
                c if c.is_control() => {}
                c => escaped.push(c),
            }
        }
        self.fold(&format!("{name}:{escaped}"));
    }

    /// Folds a line at 75 bytes, never inside a character (RFC 5545, 3.1).
    fn fold(&mut self, line: &str) {
        let mut room = 75;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = 74;
            }
            room -= c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut lines = ContentLines::default();
        lines.text("SUMMARY", &"Ж".repeat(60));
        for line in lines.0.split("\r\n") {
            assert!(line.len() <= 75, "{line}");
        }
        assert_eq!(lines.0.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "Ж".repeat(60)));
    }

    #[test]
    fn separators_are_escaped() {
        let mut lines = ContentLines::default();
        lines.text("SUMMARY", "a, b; c\\d");
        assert_eq!(lines.0, "SUMMARY:a\\, b\\; c\\\\d\r\n");
    }

    /// No title can end its line and begin a property of its own.
    #[test]
    fn a_text_stays_in_its_line() {
        let mut lines = ContentLines::default();
        lines.text("SUMMARY", "a\r\nATTACH:b\u{7}\u{85}\t\nc");
        assert_eq!(lines.0, "SUMMARY:a\\nATTACH:b\\nc\r\n");
    }

    #[test]
    fn lines_have_seventy_five_bytes() {
        let check = |value: &str, expected: &str| {
            let mut lines = ContentLines::default();
            lines.line("URL", value);
            assert_eq!(lines.0, expected);
        };
        let (first, rest) = ("x".repeat(71), "y".repeat(74));
        check(&first, &format!("URL:{first}\r\n"));
        check(&format!("{first}{rest}"), &format!("URL:{first}\r\n {rest}\r\n"));
        check(&format!("{first}{rest}z"), &format!("URL:{first}\r\n {rest}\r\n z\r\n"));
        check(&format!("{}é", &first[1..]), &format!("URL:{}\r\n é\r\n", &first[1..]));
    }

    #[test]
    fn days_are_written_in_eight_digits() {
        assert_eq!(compact(Day { year: 1583, month: 2, day: 3 }), "15830203");
        assert_eq!(compact(Day { year: 1944, month: 12, day: 31 }), "19441231");
    }
}
