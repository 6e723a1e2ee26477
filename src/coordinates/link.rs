//! The point in the link of a map service, or in a `geo:` address (RFC 5870).

use super::{Coordinates, Meant, rounded, text};

/// Hosts, or their beginnings, of map services that give the longitude first.
const LONGITUDE_FIRST: &[&str] = &["yandex.", "2gis.", "geoportail.", "ign.", "cartes.gouv.fr"];

/// Those whose pairs of numbers may be anything: corners of a window, or degrees of a system of their own.
const UNCLEAR: &[&str] = &["viamichelin.", "naver.", "baidu.", "amap."];

/// What somebody searched for, which has the latitude first in every service.
const SEARCHED: &[&str] = &["q", "query", "text"];

/// What only the link of a route has: it leads from one place to another.
const ROUTES: &[&str] = &["saddr", "daddr", "rtext", "route", "origin", "destination"];

/// Names of the two numbers where they have one each.
const NAMES: &[(&str, &str)] = &[
    ("mlat", "mlon"),
    ("lat", "lon"),
    ("lat", "lng"),
    ("lat", "long"),
    ("latitude", "longitude"),
    ("y", "x"),
];

/// Whether a text is a link, also one without `https://`.
pub(super) fn is_link(text: &str) -> bool {
    let text = text.to_lowercase();
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = host.len() < text.len()
        && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
        && host
            .rsplit_once('.')
            .is_some_and(|(_, last)| last.len() > 1 && last.bytes().all(|byte| byte.is_ascii_alphabetic()));
    is_host || text.contains("://") || ["geo:", "www.", "maps."].iter().any(|head| text.starts_with(head))
}

pub(super) fn meant(link: &str) -> Option<Meant> {
    let link = decoded(link);
    let pieces: Vec<&str> = link.split(['?', '&', '#', '/', ';']).collect();
    if is_route(&pieces) {
        return None;
    }
    let place = of_place(&link).map(Meant::One).or_else(|| of_search(&pieces));
    if let Some(found) = place.or_else(|| of_names(&pieces).map(Meant::One)) {
        return Some(found);
    }
    // "params=48_42_50_N_44_30_05_E"
    if let Some(params) = pieces.iter().find_map(|piece| piece.strip_prefix("params="))
        && let Some(found) = text::meant(&of_words(params))
    {
        return Some(found);
    }
    let host = link.split("://").nth(1).unwrap_or(&link).split('/').next().unwrap_or_default();
    let is_one_of =
        |names: &[&str]| names.iter().any(|name| format!(".{host}").contains(&format!(".{name}")));
    let is_longitude_first = is_one_of(LONGITUDE_FIRST);
    let pair = |piece: &&str| {
        let (first, second) = pair(piece)?;
        let (latitude, longitude) = if is_longitude_first { (second, first) } else { (first, second) };
        Coordinates::new(latitude, longitude)
    };
    if is_one_of(UNCLEAR) {
        return None;
    }
    let (named, others): (Vec<&str>, Vec<&str>) = pieces.iter().partition(|piece| piece.contains('='));
    let point = named.iter().find_map(pair).or_else(|| others.iter().find_map(pair));
    point.or_else(|| of_window(&link)).map(Meant::One)
}

/// Whether the link is about a way and not about a place.
fn is_route(pieces: &[&str]) -> bool {
    pieces.iter().any(|piece| match piece.split_once('=') {
        Some((key, _)) => ROUTES.contains(&key),
        None => matches!(*piece, "dir" | "directions"),
    })
}

/// What was searched for, or the place that the link names; both say more than where the window stands.
fn of_search(pieces: &[&str]) -> Option<Meant> {
    let searched = pieces.iter().filter_map(|piece| piece.split_once('='));
    let searched = searched.filter(|(key, _)| SEARCHED.contains(key)).map(|(_, value)| value);
    let place = pieces.iter().skip_while(|piece| **piece != "place").skip(1).take(1).copied();
    searched.chain(place).find_map(|text| {
        let point = pair(text).and_then(|(latitude, longitude)| Coordinates::new(latitude, longitude));
        // "34°23'43.8"N 132°27'12.2"E".
        point.map(Meant::One).or_else(|| text::meant(text).filter(|_| text.contains('°')))
    })
}

/// The place that a link is about: `!3d48.7138!4d44.4976`. The last one, where it has several.
fn of_place(link: &str) -> Option<Coordinates> {
    let (_, place) = link.rsplit_once("!3d")?;
    let (latitude, rest) = place.split_once("!4d")?;
    let end = rest.find(|c: char| !matches!(c, '0'..='9' | '.' | '-')).unwrap_or(rest.len());
    Coordinates::new(number(latitude)?, number(&rest[..end])?)
}

/// `mlat=48.7138&mlon=44.4976`
fn of_names(pieces: &[&str]) -> Option<Coordinates> {
    let value = |name: &str| {
        let values = pieces.iter().filter_map(|piece| piece.split_once('='));
        values.filter(|(key, _)| *key == name).find_map(|(_, value)| number(value))
    };
    NAMES.iter().find_map(|(latitude, longitude)| Coordinates::new(value(latitude)?, value(longitude)?))
}

/// `#map=12/48.7138/44.4976`: how near, and then where.
fn of_window(link: &str) -> Option<Coordinates> {
    let (_, fragment) = link.split_once('#')?;
    let mut parts = fragment.split(['/', '&']);
    let zoom = parts.next()?;
    number(zoom.rsplit('=').next()?)?;
    Coordinates::new(number(parts.next()?)?, number(parts.next()?)?)
}

/// `48_42_50_N_44_30_05_E_type:city` without what follows the point.
fn of_words(params: &str) -> String {
    params.split('_').take_while(|word| !word.contains(':')).collect::<Vec<_>>().join(" ")
}

/// Two numbers at the beginning of a value: `48.7138,44.4976`, `@48.7138,44.4976,12z`, `cp=48.7138~44.4976`.
fn pair(piece: &str) -> Option<(f64, f64)> {
    let value = piece.rsplit('=').next()?;
    let value = value.strip_prefix('@').or_else(|| value.strip_prefix("geo:")).unwrap_or(value);
    let value = value.strip_prefix("loc:").unwrap_or(value);
    // "47.3134,5.0139(Dijon)".
    let value = value.split('(').next()?;
    let mut parts = value.split([',', '~', ' ']).filter(|part| !part.is_empty());
    let (first, second) = (parts.next()?, parts.next()?);
    // Four numbers are the corners of a window.
    if parts.next().and_then(number).is_some() && parts.next().and_then(number).is_some() {
        return None;
    }
    // Whole numbers may be anything, such as the size of a picture.
    let is_exact = first.contains('.') || second.contains('.');
    is_exact.then_some((number(first)?, number(second)?))
}

/// A number in degrees, as exact as an archive needs it.
fn number(text: &str) -> Option<f64> {
    let is_plain = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+'));
    let number: f64 = if is_plain { text.parse().ok()? } else { return None };
    Some(rounded(number, 6))
}

/// The link in small letters, with `%2C` and the like as the characters that they stand for.
fn decoded(link: &str) -> String {
    let mut bytes = Vec::with_capacity(link.len());
    let mut rest = link.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        let hex = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        match (first, tail) {
            (b'%', [high, low, tail @ ..]) => match (hex(high), hex(low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high * 16 + low);
                    rest = tail;
                }
                _ => bytes.push(b'%'),
            },
            (b'+', [b'0'..=b'9' | b'-', ..]) => bytes.push(b' '),
            (byte, _) => bytes.push(*byte),
        }
    }
    String::from_utf8_lossy(&bytes).to_lowercase()
}
