//! Times of day: EDTF has them with seconds only, and people type `06:30`, `6 h 30` and `6:30 pm`.

use super::phrase::phrase;
use super::valid;
use crate::date::tokens::Token::{self, Am, And, Hour, Mark, Noise, Number, Pm, To};

/// `1944-06-06T6:30` with all its digits; `text` has capitals and may have a space for the `T`.
pub(super) fn completed(text: &str) -> Option<String> {
    const DAY: usize = "YYYY-MM-DD".len();
    let (day, rest) = text.split_at_checked(DAY)?;
    let time = rest.strip_prefix(['T', ' '])?;
    let zone = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (time, zone) = time.split_at(zone);
    let (hours, minutes) = time.split_once(':')?;
    let (minutes, seconds) = minutes.split_once(':').unwrap_or((minutes, "00"));
    valid(&format!("{day}T{hours:0>2}:{minutes}:{seconds}{zone}"))
}

/// A day with a time behind it.
pub(super) fn moment(tokens: &[Token]) -> Option<String> {
    let tokens: Vec<Token> = tokens.iter().copied().filter(|token| *token != Noise).collect();
    // The full stop of "мин."
    let tokens = tokens.strip_suffix(&[Mark('.')]).unwrap_or(&tokens);
    let (tokens, half) = match *tokens {
        [ref rest @ .., half @ (Am | Pm)] => (rest, Some(half)),
        ref all => (all, None),
    };
    let (day, [hours, minutes, seconds]) = match *tokens {
        [ref day @ .., Number(h, 1..=2), Mark(':'), Number(m, 2), Mark(':'), Number(s, 2)] => {
            (day, [h, m, s])
        }
        [ref day @ .., Number(h, 1..=2), Mark(':'), Number(m, 2), Hour]
        | [ref day @ .., Number(h, 1..=2), Mark(':') | Hour, Number(m, 2)] => (day, [h, m, 0]),
        [ref day @ .., Number(h, 1..=2), Hour, Mark('.'), Number(m, 2)] => (day, [h, m, 0]),
        [ref day @ .., Number(h, 1..=2), Hour] => (day, [h, 0, 0]),
        // "4 pm".
        [ref day @ .., Number(h @ 1..=12, 1..=2)] if half.is_some() => (day, [h, 0, 0]),
        _ => return None,
    };
    // "…, at", "… à": what leads from the day to the time.
    let length = day.iter().rposition(|token| !matches!(token, Mark(_) | To | And))? + 1;
    // The hour that begins at noon or at midnight is called 12.
    let hours = match half {
        Some(Pm) if hours < 12 => hours + 12,
        Some(Am) if hours == 12 => 0,
        _ => hours,
    };
    let day = phrase(&day[..length])?;
    valid(&format!("{day}T{hours:02}:{minutes:02}:{seconds:02}"))
}
