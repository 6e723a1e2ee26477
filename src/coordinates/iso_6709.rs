//! A point in one word, as cameras and databases write it: `+48.7138+044.4976/`, `+484250+0443005/` (ISO 6709,
//! annex H).

use super::{Coordinates, rounded};

/// The point in a text that is nothing else; a height or a system may stand behind it.
pub(super) fn point(text: &str) -> Option<Coordinates> {
    const LATITUDE: usize = 2;
    const LONGITUDE: usize = 3;
    let (latitude, rest) = angle(text, LATITUDE)?;
    let (longitude, rest) = angle(rest, LONGITUDE)?;
    let is_end = rest.is_empty() || rest.starts_with(['+', '-', '/']) || rest.starts_with("crs");
    if is_end { Coordinates::new(latitude, longitude) } else { None }
}

/// A sign, so many digits of degrees, and perhaps two of minutes and two of seconds; and what follows.
fn angle(text: &str, degrees: usize) -> Option<(f64, &str)> {
    let sign = match text.chars().next()? {
        '+' => 1.0,
        '-' => -1.0,
        _ => return None,
    };
    let text = &text[1..];
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let whole = digits.find('.').unwrap_or(digits.len());
    let is_exact = whole < digits.len();
    let (minutes, seconds, decimals) = match whole.checked_sub(degrees)? {
        0 => (None, None, 6),
        2 => (Some(&digits[degrees..]), None, if is_exact { 5 } else { 4 }),
        4 => {
            (Some(&digits[degrees..degrees + 2]), Some(&digits[degrees + 2..]), if is_exact { 5 } else { 4 })
        }
        _ => return None,
    };
    let part = |digits: Option<&str>| match digits {
        Some(digits) => digits.parse::<f64>().ok().filter(|number| *number < 60.0),
        None => Some(0.0),
    };
    let first = if minutes.is_some() { &digits[..degrees] } else { digits };
    let value = first.parse::<f64>().ok()? + part(minutes)? / 60.0 + part(seconds)? / 3600.0;
    Some((rounded(sign * value, decimals), rest))
}
