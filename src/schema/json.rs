//! JSON (RFC 8259) whose members keep the order in which they were put in.

use std::fmt;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::diagnostic::Report;
use crate::yaml::{self, Node, Value};

/// A value of JSON.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(serde_json::Number),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object; its names are unique.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// An object with these members.
    pub(super) fn object<K: Into<String>>(members: impl IntoIterator<Item = (K, Json)>) -> Json {
        Json::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }

    /// A list of these values.
    pub(super) fn list<V: Into<Json>>(values: impl IntoIterator<Item = V>) -> Json {
        Json::List(values.into_iter().map(Into::into).collect())
    }

    /// This object with a member more, at its end.
    pub(super) fn with(self, name: &str, value: impl Into<Json>) -> Json {
        let Json::Object(mut members) = self else { panic!("only objects have members") };
        members.push((name.to_owned(), value.into()));
        Json::Object(members)
    }

    /// This object with the members of another after its own.
    pub(super) fn and(self, other: Json) -> Json {
        let (Json::Object(mut members), Json::Object(others)) = (self, other) else {
            panic!("only objects have members")
        };
        members.extend(others);
        Json::Object(members)
    }

    /// The value of a member; `None` where there is none, or this is no object.
    pub fn get(&self, name: &str) -> Option<&Json> {
        let Json::Object(members) = self else { return None };
        members.iter().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// The value that the example of a key stands for, which is YAML.
    pub(super) fn of_example(key: &str, example: &str) -> Json {
        let line = format!("{key}: {example}\n");
        let node = yaml::parse(&"example".into(), &line, &mut Report::new());
        let Some(Node { value: Value::Map(entries), .. }) = node else {
            panic!("the example of `{key}` is YAML")
        };
        entries.into_iter().next().map_or(Json::Null, |(_, node)| Json::of_yaml(node.value))
    }

    fn of_yaml(value: Value) -> Json {
        match value {
            Value::Null => Json::Null,
            Value::Bool(value) => Json::Bool(value),
            Value::Number(number, written) => {
                let whole = written.parse::<i64>().map(serde_json::Number::from).ok();
                let number = whole.or_else(|| serde_json::Number::from_f64(number));
                number.map_or(Json::Text(written), Json::Number)
            }
            Value::Text(text) => Json::Text(text),
            Value::List(items) => {
                Json::List(items.into_iter().map(|item| Json::of_yaml(item.value)).collect())
            }
            Value::Map(entries) => {
                Json::object(entries.into_iter().map(|(key, node)| (key.value, Json::of_yaml(node.value))))
            }
        }
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Json {
        Json::Bool(value)
    }
}

impl From<i64> for Json {
    fn from(number: i64) -> Json {
        Json::Number(number.into())
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Json {
        Json::Text(text)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(value) => serializer.serialize_bool(*value),
            Json::Number(number) => number.serialize(serializer),
            Json::Text(text) => serializer.serialize_str(text),
            Json::List(items) => items.serialize(serializer),
            Json::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

/// Over several lines, indented by two spaces, with a line feed at the end.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string_pretty(self).expect("names are texts, and numbers finite");
        writeln!(f, "{text}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_keep_their_order() {
        let json = Json::object([("z", Json::from(1)), ("a", Json::list(["b"]))]).with("m", true);
        assert_eq!(json.to_string(), "{\n  \"z\": 1,\n  \"a\": [\n    \"b\"\n  ],\n  \"m\": true\n}\n");
        assert_eq!(json.get("m"), Some(&Json::Bool(true)));
        assert_eq!(json.get("n"), None);
    }

    #[test]
    fn examples_are_yaml() {
        let example = |text: &str| serde_json::to_string(&Json::of_example("a", text)).expect("it is JSON");
        assert_eq!(example("{b: [1, 2.5, c], a: true}"), r#"{"b":[1,2.5,"c"],"a":true}"#);
        assert_eq!(example("1944-06-20"), r#""1944-06-20""#);
    }
}
