//! Dates of a mapping.

use super::fields::wrong_type;
use super::texts::visible;
use super::{Fields, Node, Subject, Value};
use crate::date::{Day, EventDate, Suggestion};
use crate::diagnostic::{Code, Diagnostic, Located};
use crate::phrases::table as phrase;

impl Fields<'_> {
    /// A date in EDTF. Sets need no quotes, although `[1947,1948]` is a list to YAML and `{1947,1949}` a mapping.
    pub fn date(&mut self, key: &'static str) -> Option<Located<EventDate>> {
        self.read_date(key, false)
    }

    /// A date; where it should be a single day, nothing else is offered.
    fn read_date(&mut self, key: &'static str, is_day: bool) -> Option<Located<EventDate>> {
        let node = self.take(key)?;
        let scalars = |items: &[Node]| -> Option<String> {
            let texts: Option<Vec<String>> = items
                .iter()
                .map(|item| match &item.value {
                    Value::Text(text) | Value::Number(_, text) => Some(text.clone()),
                    _ => None,
                })
                .collect();
            texts.map(|texts| texts.join(","))
        };
        let text = match &node.value {
            Value::Text(text) | Value::Number(_, text) => Some(text.clone()),
            Value::List(items) => scalars(items).map(|texts| format!("[{texts}]")),
            Value::Map(entries) if entries.iter().all(|(_, value)| matches!(value.value, Value::Null)) => {
                let keys: Vec<&str> = entries.iter().map(|(key, _)| key.value.as_str()).collect();
                Some(format!("{{{}}}", keys.join(",")))
            }
            _ => None,
        };
        let Some(text) = text else {
            wrong_type(self.report, node.place, Subject::Key(key), "date", &node.value);
            return None;
        };
        let text = visible(text, &node.place, self.report);
        match EventDate::parse(&text) {
            Ok(value) => Some(Located { value, place: node.place }),
            Err(error) => {
                let hint = match error.suggestion {
                    Some(Suggestion::Write(date)) if !is_day || is_single_day(&date) => {
                        phrase::did_you_mean(date)
                    }
                    Some(Suggestion::LeaveOut) => phrase::leave_date_out(key),
                    Some(Suggestion::Write(_)) | None if is_day => phrase::write_a_day(key),
                    Some(Suggestion::Write(_)) | None => phrase::dates_are_edtf(),
                };
                self.report.add(Diagnostic::new(Code::BadDate, node.place, error.message).hint(hint));
                None
            }
        }
    }

    /// A day of the calendar, from the year 1 to 9999: `YYYY-MM-DD`.
    pub fn day(&mut self, key: &'static str) -> Option<Located<Day>> {
        let Located { value, place } = self.read_date(key, true)?;
        match single_day(&value) {
            Some(value) => Some(Located { value, place }),
            None => {
                self.report.add(
                    Diagnostic::new(Code::BadDate, place, phrase::not_a_day(key, value.as_str()))
                        .hint(phrase::write_a_day(key)),
                );
                None
            }
        }
    }
}

/// The day of the calendar that a date is, from the year 1 to 9999.
fn single_day(date: &EventDate) -> Option<Day> {
    date.exact_day().filter(|day| (1..=9999).contains(&day.year))
}

fn is_single_day(date: &str) -> bool {
    EventDate::parse(date).is_ok_and(|date| single_day(&date).is_some())
}
