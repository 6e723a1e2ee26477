//! Which templates bring in which: what they extend, what they include, and the components that they call.

use std::collections::BTreeSet;

use crate::input::TextFile;

/// How a template brings in another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum How {
    /// It fills the blocks of the other one.
    Extends,
    /// It puts the other one into itself.
    Includes,
    /// It calls a component that the other one declares.
    Component,
}

/// The templates of a site, with the components that they declare.
pub(crate) struct Graph<'a> {
    templates: &'a [TextFile],
    /// The name of each component, with that of the template that declares it.
    components: Vec<(&'a str, &'a str)>,
}

impl<'a> Graph<'a> {
    /// The graph of these templates.
    pub(crate) fn of(templates: &'a [TextFile]) -> Graph<'a> {
        let declared = |file: &'a TextFile| {
            tags(&file.text).into_iter().filter_map(|tag| Some((component(tag)?, &*file.name)))
        };
        Graph { templates, components: templates.iter().flat_map(declared).collect() }
    }

    /// A template and all that it brings in, perhaps through others, each once, in the order in which they are found.
    pub(crate) fn reached(&self, name: &'a str) -> Vec<(&'a str, Option<How>)> {
        let mut reached = vec![(name, None)];
        let mut seen = BTreeSet::from([name]);
        let mut at = 0;
        while at < reached.len() {
            for (how, other) in self.brought(reached[at].0) {
                if seen.insert(other) {
                    reached.push((other, Some(how)));
                }
            }
            at += 1;
        }
        reached
    }

    /// The names of the templates that name another one themselves.
    pub(crate) fn users(&self, name: &str) -> impl Iterator<Item = &'a str> {
        let names = self.templates.iter().map(|file| &*file.name);
        names.filter(move |user| *user != name && self.brought(user).iter().any(|(_, other)| *other == name))
    }

    /// What a template brings in, in the order of its text.
    fn brought(&self, name: &str) -> Vec<(How, &'a str)> {
        let Some(file) = self.templates.iter().find(|file| *file.name == *name) else { return Vec::new() };
        let named = tags(&file.text).into_iter().filter_map(|tag| {
            let (word, rest) = tag.split_at(tag.find(|c: char| !c.is_alphabetic())?);
            let how = match word {
                "extends" => How::Extends,
                "include" => How::Includes,
                _ => return None,
            };
            quoted(rest).map(|other| (how, other))
        });
        let called = self.components.iter().filter(|(component, _)| calls(&file.text, component));
        named.chain(called.map(|(_, file)| (How::Component, *file))).collect()
    }
}

/// The name of the component that a tag declares.
fn component(tag: &str) -> Option<&str> {
    let name =
        tag.strip_prefix("component").filter(|rest| rest.starts_with(char::is_whitespace))?.trim_start();
    // A name may have parts, as `ui.mark`.
    let end = name.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '.').unwrap_or(name.len());
    Some(&name[..end])
}

fn calls(text: &str, component: &str) -> bool {
    let ends = |rest: &str| rest.starts_with(|c: char| c.is_whitespace() || c == '/' || c == '>');
    let is_call = |rest: &str| rest.trim_start().strip_prefix(component).is_some_and(ends);
    !component.is_empty() && text.split('<').skip(1).any(is_call)
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
        assert!(
            calls("{{ < a x={1} /> }}", "a")
                && calls("{{ <ui.mark/> }}", "ui.mark")
                && !calls("<ui.mark/>", "ui")
        );
        assert_eq!(component("component ui.mark(word: string)"), Some("ui.mark"));
        assert_eq!((component("componental"), component("component  a()")), (None, Some("a")));
    }

    #[test]
    fn templates_lead_to_others() {
        let file =
            |name: &str, text: &str| TextFile { path: name.into(), name: name.into(), text: text.into() };
        let templates = [
            file("a.html", "{% extends \"b.html\" %}{%include'c.html'%}{{ <ui.mark/> }}"),
            file("b.html", ""),
            file("c.html", "{% include \"a.html\" %}"),
            file("ui.html", "{% component ui.mark() %}x{% endcomponent ui.mark %}"),
            file("alone.html", ""),
        ];
        let graph = Graph::of(&templates);
        let names: Vec<&str> = graph.reached("a.html").into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["a.html", "b.html", "c.html", "ui.html"]);
        assert_eq!(graph.users("a.html").collect::<Vec<_>>(), ["c.html"]);
    }
}
