//! The value under `coordinates`: a list of two numbers, or what people write instead of it, and what is wrong with that.

use super::fields::of_wrong_type;
use super::{Node, Subject, Value};
use crate::coordinates::{Coordinates, Meant, meant};
use crate::diagnostic::{Code, Diagnostic, invisible_character, without_invisible};
use crate::phrases::Phrase;
use crate::phrases::table as phrase;

/// The point that a value states.
///
/// # Errors
/// With a finding, when it is no list of two numbers, or no such point is on the earth.
pub(super) fn read(node: &Node, subject: Subject<'_>) -> Result<Coordinates, Diagnostic> {
    let wrong = |message: Phrase, hint: Phrase| {
        Diagnostic::new(Code::BadCoordinates, node.place.clone(), message).hint(hint)
    };
    if let Some(numbers) = numbers(&node.value) {
        return match numbers[..] {
            [latitude, longitude] => Coordinates::new(latitude, longitude).ok_or_else(|| {
                let (message, hint) = out_of_range(latitude, longitude);
                wrong(message, hint)
            }),
            ref other => {
                Err(wrong(phrase::coordinates_are_two(other.len()), way_out_of_list(other, &node.value)))
            }
        };
    }
    let Some(text) = text(&node.value) else {
        return Err(of_wrong_type(node.place.clone(), subject, "coordinates", &node.value));
    };
    let found = geo_json(&node.value).map(Meant::One).or_else(|| meant(&text));
    let as_typed = if matches!(node.value, Value::List(_)) { format!("[{text}]") } else { text.clone() };
    // Where more is wrong than a character that nobody sees, what was meant is offered whole.
    let is_all = found.is_none() || is_pair(&without_invisible(&as_typed));
    if let Some(finding) = invisible_character(&as_typed, || node.place.clone()).filter(|_| is_all) {
        return Err(finding);
    }
    let hint = found.map_or_else(phrase::write_coordinates, offer);
    Err(wrong(phrase::not_coordinates(shown(&node.value, &text)), hint))
}

/// Whether a text is a list of two numbers.
fn is_pair(text: &str) -> bool {
    let numbers = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or_default();
    let are_numbers = numbers.split(',').all(|number| number.trim().parse::<f64>().is_ok());
    are_numbers && numbers.split(',').count() == 2
}

fn offer(meant: Meant) -> Phrase {
    match meant {
        Meant::One(point) => phrase::did_you_mean(point),
        Meant::Either { west, east } => phrase::did_you_mean_west_or_east(west, east),
    }
}

fn out_of_range(latitude: f64, longitude: f64) -> (Phrase, Phrase) {
    if Coordinates::new(longitude, latitude).is_some() {
        (phrase::no_such_latitude(latitude), phrase::latitude_first(longitude, latitude))
    } else {
        (phrase::no_such_place(latitude, longitude), phrase::coordinates_run())
    }
}

/// What may be meant by a list of another length: decimal commas (`[47,32, 5,04]`), or a height behind the point.
fn way_out_of_list(numbers: &[f64], value: &Value) -> Phrase {
    let with_height = match *numbers {
        [latitude, longitude, _] if latitude.fract() != 0.0 => Coordinates::new(latitude, longitude),
        _ => None,
    };
    let found = with_height.map(Meant::One).or_else(|| meant(&text(value)?));
    found.map_or_else(phrase::write_coordinates, offer)
}

/// The point of `{type: Point, coordinates: [44.5, 48.7]}` (RFC 7946), which has the longitude first.
fn geo_json(value: &Value) -> Option<Coordinates> {
    let Value::Map(entries) = value else { return None };
    let under = |name: &str| entries.iter().find(|(key, _)| key.value == name).map(|(_, node)| &node.value);
    match (under("type")?, &numbers(under("coordinates")?)?[..]) {
        (Value::Text(kind), [longitude, latitude] | [longitude, latitude, _]) if kind == "Point" => {
            Coordinates::new(*latitude, *longitude)
        }
        _ => None,
    }
}

/// The numbers of a list that has nothing else.
fn numbers(value: &Value) -> Option<Vec<f64>> {
    let Value::List(items) = value else { return None };
    items
        .iter()
        .map(|item| if let Value::Number(number, _) = item.value { Some(number) } else { None })
        .collect()
}

/// The value as one text: of a list its entries, of a group its keys with what stands under them.
fn text(value: &Value) -> Option<String> {
    let all = |nodes: &[Node], mark: &str| {
        let texts: Option<Vec<String>> = nodes.iter().map(|node| text(&node.value)).collect();
        texts.map(|texts| texts.join(mark))
    };
    match value {
        Value::Text(text) | Value::Number(_, text) => Some(text.clone()),
        Value::List(items) => all(items, ","),
        Value::Map(entries) => {
            let lines = entries.iter().map(|(key, node)| match &node.value {
                // "{47°19'N, 5°02'E}".
                Value::Null => Some(key.value.clone()),
                value => Some(format!("{} {}", key.value, text(value)?)),
            });
            lines.collect::<Option<Vec<String>>>().map(|lines| lines.join(" "))
        }
        Value::Null | Value::Bool(_) => None,
    }
}

/// The value as a finding shows it, cut where it is long.
fn shown(value: &Value, text: &str) -> String {
    const MOST: usize = 60;
    let text = match value {
        Value::List(_) => format!("[{}]", text.replace(',', ", ")),
        _ => text.to_owned(),
    };
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Report;

    /// `expected` is the point, or "message → hint".
    #[track_caller]
    fn check(yaml: &str, expected: &str) {
        let mut report = Report::new();
        let node =
            crate::yaml::parse(&"a.yaml".into(), &format!("a: {yaml}\n"), &mut report).expect("it is YAML");
        let mut fields =
            super::super::Fields::of(node, Subject::Settings, &mut report).expect("it is a mapping");
        let found = fields.coordinates("a");
        let finding = report.sorted().first().map(|finding| {
            let hint = finding.hint.as_ref().map_or_else(String::new, ToString::to_string);
            format!("{} → {hint}", finding.message)
        });
        assert_eq!(found.map(|point| point.to_string()).or(finding).as_deref(), Some(expected), "{yaml}");
    }

    #[test]
    fn a_point_is_a_list_of_two_numbers() {
        check("[1, -2.5]", "[1, -2.5]");
        check("\n- 48.7138\n- 44.4976", "[48.7138, 44.4976]");
        check("[90, 180]", "[90, 180]");
        check("[-100.5, 52.4]", "no place has the latitude -100.5 → latitude comes first: `[52.4, -100.5]`");
        check(
            "[100, 181]",
            "no place lies at 100, 181 → latitude runs from -90 to 90, longitude from -180 to 180",
        );
        check(
            "[]",
            "coordinates are two numbers, but 0 stand here → write latitude and longitude: `[50.8357, 12.9292]`",
        );
        check(
            "true",
            "`a` should be latitude and longitude, such as `[50.8, 12.9]`, but yes or no stands here \
               → write latitude and longitude, such as `[50.8357, 12.9292]`",
        );
    }

    #[test]
    fn what_people_write_instead_is_understood() {
        let mended = |yaml: &str, shown: &str, point: &str| {
            check(
                yaml,
                &format!("`{shown}` is not latitude and longitude in degrees → did you mean `{point}`?"),
            );
            check(point, point);
        };
        mended("47.32, 5.04", "47.32, 5.04", "[47.32, 5.04]");
        mended("\"47.32, 5.04\"", "47.32, 5.04", "[47.32, 5.04]");
        mended("[\"47.32\", \"5.04\"]", "[47.32, 5.04]", "[47.32, 5.04]");
        mended("47,32 5,04", "47,32 5,04", "[47.32, 5.04]");
        mended("47°19'N 5°02'E", "47°19'N 5°02'E", "[47.3167, 5.0333]");
        mended("[47°19'N, 5°02'E]", "[47°19'N, 5°02'E]", "[47.3167, 5.0333]");
        mended("48° 42′ с. ш. 44° 30′ в. д.", "48° 42′ с. ш. 44° 30′ в. д.", "[48.7, 44.5]");
        mended("[[47.32, 5.04]]", "[47.32, 5.04]", "[47.32, 5.04]");
        mended("{lat: 47.32, lon: 5.04}", "lat 47.32 lon 5.04", "[47.32, 5.04]");
        mended("\n  longitude: 5.04\n  latitude: 47.32", "longitude 5.04 latitude 47.32", "[47.32, 5.04]");
        mended(
            "{type: Point, coordinates: [5.04, 47.32]}",
            "type Point coordinates 5.04,47.32",
            "[47.32, 5.04]",
        );
        mended(
            "{\"type\": \"Point\", \"coordinates\": [5.04, 47.32, 240]}",
            "type Point coordinates 5.04,47.32,240",
            "[47.32, 5.04]",
        );
        // Nothing says in which order they stand.
        check(
            "{coordinates: [5.04, 47.32]}",
            "`coordinates 5.04,47.32` is not latitude and longitude in degrees \
             → write latitude and longitude: `[50.8357, 12.9292]`",
        );
        mended("lat=47.32&lon=5.04", "lat=47.32&lon=5.04", "[47.32, 5.04]");
        mended("geo:47.32,5.04", "geo:47.32,5.04", "[47.32, 5.04]");
        mended(
            "https://www.openstreetmap.org/#map=12/48.7138/44.4976",
            "https://www.openstreetmap.org/#map=12/48.7138/44.4976",
            "[48.7138, 44.4976]",
        );
        check("[47,32, 5,4]", "coordinates are two numbers, but 4 stand here → did you mean `[47.32, 5.4]`?");
        check(
            "[52.4, -1.5, 80]",
            "coordinates are two numbers, but 3 stand here → did you mean `[52.4, -1.5]`?",
        );
        check(
            "[47,32, 5,04]",
            "`[47, 32, 5, 04]` is not latitude and longitude in degrees → did you mean `[47.32, 5.04]`?",
        );
        check(
            "48°23'N 4°29'O",
            "`48°23'N 4°29'O` is not latitude and longitude in degrees \
             → did you mean `[48.3833, -4.4833]` (west) or `[48.3833, 4.4833]` (east)?",
        );
        check(
            "near the river",
            "`near the river` is not latitude and longitude in degrees \
             → write latitude and longitude: `[50.8357, 12.9292]`",
        );
    }
}
