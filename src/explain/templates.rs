//! Which templates make a page: its own, what that extends, and what is put into them.

use std::collections::BTreeSet;
use std::io;

use super::{Known, Template, layer_word};
use crate::eject;
use crate::layers::{self, Part};
use crate::pages::templates::of_kind;
use crate::plan::Output;
use crate::route::{Route, SharedRoute};

/// How a template brings in another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum How {
    Extends,
    Includes,
    Component,
}

/// The template that the program asks for to make an output; `None` for what is not made with one.
pub(super) fn of_output(output: &Output) -> Option<String> {
    let name = match output {
        Output::InLocale(Route::Work(id), _) => return Some(of_kind(id.kind)),
        Output::InLocale(Route::Home, _) => "home.html",
        Output::InLocale(Route::List(_), _) => "list.html",
        Output::InLocale(Route::Map, _) => "map.html",
        Output::InLocale(
            Route::Timeline
            | Route::Decade(_)
            | Route::CityTimeline(_)
            | Route::TopicTimeline(_)
            | Route::KindTimeline(_),
            _,
        ) => "timeline.html",
        Output::InLocale(Route::Search, _) => "search.html",
        Output::InLocale(Route::Data, _) => "data.html",
        Output::ForAll(SharedRoute::Root) => "root.html",
        Output::ForAll(SharedRoute::NotFound) => "not_found.html",
        Output::Redirect { .. } => "redirect.html",
        Output::InLocale(Route::TimelineData | Route::Feed | Route::CityFeed(_) | Route::Calendar, _)
        | Output::ForAll(_)
        | Output::File(_)
        | Output::Derived(_) => return None,
        #[cfg(feature = "images")]
        Output::Card(..) => return None,
    };
    Some(name.to_owned())
}

/// The parts that the program itself puts into pages: lines of lists and timelines, and of sources.
pub(super) const PARTS: [&str; 3] = ["parts/card.html", "parts/entry.html", "parts/source_line.html"];

/// A template and all that it brings in, each once: first what it extends, then what is put in.
pub(super) fn chain(known: &Known<'_>, name: &str) -> io::Result<Vec<Template>> {
    let reached = reached(known, name);
    reached
        .into_iter()
        .map(|(name, how)| {
            let how = match how {
                None => "page",
                Some(How::Extends) => "extends",
                Some(How::Includes) => "includes",
                Some(How::Component) => "component",
            };
            let file = format!("{}/{name}", Part::Templates.folder());
            Ok(Template { layer: layer(known, &file)?, file, how })
        })
        .collect()
}

/// The names of a template and of all that it brings in.
fn reached(known: &Known<'_>, name: &str) -> Vec<(String, Option<How>)> {
    let components = components(known);
    let mut reached = vec![(name.to_owned(), None)];
    let mut seen = BTreeSet::from([name.to_owned()]);
    let mut at = 0;
    while at < reached.len() {
        for (how, other) in brought(known, &reached[at].0, &components) {
            if seen.insert(other.clone()) {
                reached.push((other, Some(how)));
            }
        }
        at += 1;
    }
    reached[1..].sort_by_key(|(_, how)| *how != Some(How::Extends));
    reached
}

/// Whether one template brings in another, perhaps through others; a template does so itself.
pub(super) fn brings_in(known: &Known<'_>, name: &str, other: &str) -> bool {
    reached(known, name).iter().any(|(reached, _)| reached == other)
}

/// The templates that name another one themselves, by their files.
pub(super) fn users(known: &Known<'_>, name: &str) -> Vec<String> {
    let components = components(known);
    let templates = known.input.templates.iter();
    let users = templates.filter(|file| {
        *file.name != *name && brought(known, &file.name, &components).iter().any(|(_, other)| other == name)
    });
    users.map(|file| format!("{}/{}", Part::Templates.folder(), file.name)).collect()
}

/// Where a file of a part comes from, by the word of its layer.
pub(super) fn layer(known: &Known<'_>, file: &str) -> io::Result<&'static str> {
    let state = eject::state(&known.root, file)?;
    Ok(layer_word(state, layers::find(file).is_some()))
}

fn text<'k>(known: &'k Known<'_>, name: &str) -> Option<&'k str> {
    known.input.templates.iter().find(|file| *file.name == *name).map(|file| &*file.text)
}

/// What a template brings in, in the order of its text.
fn brought(known: &Known<'_>, name: &str, components: &[(String, String)]) -> Vec<(How, String)> {
    let Some(text) = text(known, name) else { return Vec::new() };
    let named = tags(text).into_iter().filter_map(|tag| {
        let (word, rest) = tag.split_once(char::is_whitespace)?;
        let how = match word {
            "extends" => How::Extends,
            "include" => How::Includes,
            _ => return None,
        };
        quoted(rest).map(|other| (how, other.to_owned()))
    });
    let called = components.iter().filter(|(component, _)| calls(text, component));
    named.chain(called.map(|(_, file)| (How::Component, file.clone()))).collect()
}

/// Every component with the name of the template that declares it.
fn components(known: &Known<'_>) -> Vec<(String, String)> {
    let mut components = Vec::new();
    for file in &known.input.templates {
        for tag in tags(&file.text) {
            let declared = tag.strip_prefix("component").filter(|rest| rest.starts_with(char::is_whitespace));
            let Some(name) = declared.map(str::trim_start) else { continue };
            let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
            components.push((name[..end].to_owned(), file.name.to_string()));
        }
    }
    components
}

fn calls(text: &str, component: &str) -> bool {
    let call = format!("<{component}");
    let ends =
        |at: usize| text[at + call.len()..].starts_with(|c: char| c.is_whitespace() || c == '/' || c == '>');
    !component.is_empty() && text.match_indices(&call).any(|(at, _)| ends(at))
}

/// What stands in each `{% … %}` of a template, but for those in comments.
fn tags(text: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        rest = &rest[at + 1..];
        let end = match rest.as_bytes().first() {
            Some(b'#') => "#}",
            Some(b'%') => "%}",
            _ => continue,
        };
        let inside = &rest[1..];
        let Some(length) = inside.find(end) else { break };
        if end == "%}" {
            tags.push(inside[..length].trim_matches('-').trim());
        }
        rest = &inside[length + end.len()..];
    }
    tags
}

/// What stands between the first two quotes.
fn quoted(text: &str) -> Option<&str> {
    let at = text.find(['"', '\'', '`'])?;
    let quote = text[at..].chars().next()?;
    text[at + 1..].split_once(quote).map(|(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_and_comments_are_not() {
        let text =
            "{#- {% include \"no.html\" %} -#}{%- extends \"a.html\" -%}{{ x }}{ {% include 'b.html' %}{%";
        assert_eq!(tags(text), ["extends \"a.html\"", "include 'b.html'"]);
        assert_eq!(tags(text).into_iter().filter_map(quoted).collect::<Vec<_>>(), ["a.html", "b.html"]);
        assert!(
            tags("{").is_empty() && tags("{#").is_empty() && tags("{%").is_empty() && quoted("\"a").is_none()
        );
        assert!(
            calls("<cards cards={x}/>", "cards") && calls("<a/>", "a") && !calls("<cards-list>", "cards")
        );
    }

    #[test]
    fn the_parts_that_the_program_puts_in_are_built_in() {
        for name in PARTS {
            assert!(layers::find(&format!("templates/{name}")).is_some(), "{name}");
        }
    }
}
