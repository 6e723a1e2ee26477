//! Templates → engines, one per locale, set up strictly.
//!
//! Templates print, they do not fetch: `t` (a message) and `asset` (the address
//! of a static file; the whole one with `whole=true`; empty with `optional=true`
//! where there is no such file) are the only functions. An undefined name is an error.
//!
//! A message that gets HTML, such as a link, is HTML: it says where the link stands among its words.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent::{FluentArgs, FluentValue};
use tera::{Kwargs, State, Tera, Value};

use crate::diagnostic::{Code, Diagnostic, Place, Report};
use crate::id::Kind;
use crate::input::{Input, TextFile};
use crate::layers::{BuiltIn, Part};
use crate::locale::Locale;
use crate::messages::Messages;
use crate::pages::template_graph::Graph;
use crate::phrases::table as phrase;
use crate::route::{self, ROOT};
use crate::settings::{BaseUrl, Settings};
use crate::spelling::nearly;

/// The static files, as `asset` knows them.
struct Assets {
    /// By name: where pages find it.
    paths: BTreeMap<String, String>,
    base: BaseUrl,
}

/// The parts that the program itself puts into pages: lines of lists and timelines, and of sources; what a book has.
pub(crate) const PARTS: [&str; 8] = [
    "parts/book_chapter.html",
    "parts/book_imprint.html",
    "parts/book_index.html",
    "parts/book_map.html",
    "parts/book_timeline.html",
    "parts/card.html",
    "parts/entry.html",
    "parts/source_line.html",
];

/// The templates that the program asks for to make pages, beside one for each kind of work.
const PAGES: &[&str] = &[
    "book.html",
    "data.html",
    "home.html",
    "list.html",
    "map.html",
    "not_found.html",
    "redirect.html",
    "root.html",
    "search.html",
    "timeline.html",
];

/// The names of all templates that the program itself asks for.
fn asked() -> impl Iterator<Item = String> {
    let names = PAGES.iter().chain(&PARTS).map(|name| (*name).to_owned());
    Kind::ALL.into_iter().map(of_kind).chain(names)
}

/// The name of the template that shows a work of a kind.
pub(crate) fn of_kind(kind: Kind) -> String {
    format!("{}.html", kind.name())
}

/// Reads the templates, once for each locale; `None`, with findings, when one cannot be read.
pub fn parse(
    input: &Input,
    settings: &Settings,
    messages: &Arc<Messages>,
    report: &mut Report,
) -> Option<Vec<Tera>> {
    let assets = Arc::new(Assets {
        paths: input
            .assets
            .iter()
            .map(|asset| (asset.name.to_string(), route::encode(&asset.address)))
            .collect(),
        base: settings.base.clone(),
    });
    let mut engines = Vec::new();
    for locale in settings.locales.iter() {
        let mut engine = Tera::new();
        register(&mut engine, locale, messages.clone(), assets.clone());
        let templates = input.templates.iter().map(|file| (file.name.to_string(), file.text.to_string()));
        if let Err(error) = engine.add_raw_templates(templates) {
            // Every locale has the same templates: the first tells it all.
            let singly = syntax_errors(input, locale, messages, &assets);
            let findings = if singly.is_empty() { unknown_names(&error, input) } else { singly };
            if findings.is_empty() {
                report.add(finding(&error, Code::TemplateSyntax, &input.templates));
            }
            findings.into_iter().for_each(|finding| report.add(finding));
            return None;
        }
        engines.push(engine);
    }
    check_use(&input.templates, report);
    Some(engines)
}

/// Reports templates of the archive with which no page is made; one of the program's that the archive's own have put out
/// of use is none of its mistakes.
fn check_use(templates: &[TextFile], report: &mut Report) {
    let graph = Graph::of(templates);
    let asked: BTreeSet<String> = asked().collect();
    let used: BTreeSet<&str> =
        asked.iter().flat_map(|name| graph.reached(name)).map(|(name, _)| name).collect();
    let names = || Part::Templates.built_in().iter().map(BuiltIn::name);
    for file in templates.iter().filter(|file| file.text.trim().is_empty() && asked.contains(&*file.name)) {
        let hint = phrase::delete_for_built_in(&file.path);
        let place = Place::file(file.path.clone());
        report.add(Diagnostic::new(Code::EmptyFile, place, phrase::template_empty()).hint(hint));
    }
    for file in templates {
        let name = &*file.name;
        if used.contains(name) || names().any(|built_in| built_in == name) {
            continue;
        }
        let hint = match nearly(name, names()) {
            Some(meant) => phrase::did_you_mean(meant),
            None if name.ends_with(".html") => phrase::include_template(name),
            // Notes lie there too.
            None => continue,
        };
        let place = Place::file(file.path.clone());
        report.add(Diagnostic::new(Code::UnusedOverride, place, phrase::template_unused()).hint(hint));
    }
}

/// What is wrong in each template by itself; the engine stops at the first one.
fn syntax_errors(
    input: &Input,
    locale: Locale,
    messages: &Arc<Messages>,
    assets: &Arc<Assets>,
) -> Vec<Diagnostic> {
    let alone = input.templates.iter().filter_map(|file| {
        let mut engine = Tera::new();
        register(&mut engine, locale, messages.clone(), assets.clone());
        engine.add_raw_template(&file.name, &file.text).err()
    });
    alone
        .filter(|error| matches!(error.kind(), tera::ErrorKind::SyntaxError(_)))
        .map(|error| finding(&error, Code::TemplateSyntax, &input.templates))
        .collect()
}

/// Filters, tests and functions that do not exist: the engine tells them all, as one text.
///
/// Each begins `error: Unknown filter …` and goes on `--> story.html:2:26`.
fn unknown_names(error: &tera::Error, input: &Input) -> Vec<Diagnostic> {
    let tera::ErrorKind::Msg(told) = error.kind() else { return Vec::new() };
    let mut findings = Vec::new();
    for (first, second) in told.lines().zip(told.lines().skip(1)) {
        let (Some(message), Some(place)) =
            (first.strip_prefix("error: "), second.trim_start().strip_prefix("--> "))
        else {
            continue;
        };
        let mut parts = place.rsplitn(3, ':');
        let (column, line, name) = (parts.next(), parts.next(), parts.next());
        let number = |part: Option<&str>| part.and_then(|part| part.parse().ok()).unwrap_or(1);
        let file = input.templates.iter().find(|file| Some(&*file.name) == name);
        let file = file.map_or_else(|| "templates".into(), |file| file.path.clone());
        let place = Place { file, line: number(line), column: number(column) };
        findings.push(
            Diagnostic::new(Code::TemplateSyntax, place, phrase::template_fails(message))
                .hint(phrase::correct_name_in_template()),
        );
    }
    findings
}

fn register(engine: &mut Tera, locale: Locale, messages: Arc<Messages>, assets: Arc<Assets>) {
    engine.register_function("t", move |kwargs: Kwargs, _: &State<'_>| -> tera::TeraResult<Value> {
        let id: &str = kwargs.must_get("id")?;
        let mut args = FluentArgs::new();
        let mut html = Vec::new();
        for (name, value) in kwargs.iter() {
            let Some(name) = name.as_str().filter(|name| *name != "id") else { continue };
            if value.is_undefined() {
                return Err(tera::Error::message(format!("the argument `{name}` of `{id}` is not defined")));
            }
            match value.as_str().filter(|_| value.is_safe()) {
                Some(value) => html.push((name, value)),
                None => args.set(name.to_owned(), fluent(value)),
            }
        }
        if html.is_empty() {
            return messages.format(locale, id, &args).map(Value::from).map_err(tera::Error::message);
        }
        let text = messages.format_html(locale, id, args, &html).map_err(tera::Error::message)?;
        Ok(Value::safe_string(&text))
    });
    engine.register_function("asset", move |kwargs: Kwargs, _: &State<'_>| -> tera::TeraResult<String> {
        let name: &str = kwargs.must_get("path")?;
        let Some(path) = assets.paths.get(name) else {
            return match kwargs.get("optional")? {
                Some(true) => Ok(String::new()),
                _ => Err(tera::Error::message(format!("there is no file `static/{name}`"))),
            };
        };
        // Links lead from the page; what other sites read, such as previews, needs the whole address.
        let is_whole = kwargs.get("whole")?.unwrap_or(false);
        Ok(if is_whole { assets.base.whole(path) } else { format!("{ROOT}{path}") })
    });
}

fn fluent(value: &Value) -> FluentValue<'static> {
    match (value.as_str(), value.as_f64()) {
        (Some(text), _) => FluentValue::from(text.to_owned()),
        (None, Some(number)) => FluentValue::from(number),
        (None, None) => FluentValue::from(value.to_string()),
    }
}

/// The finding for an error of the template engine.
pub fn finding(error: &tera::Error, code: Code, templates: &[TextFile]) -> Diagnostic {
    let (name, message, at) = match error.kind() {
        tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => {
            let detail = detail_of(error, report.message());
            (report.filename(), phrase::template_fails(detail), Some(report.span()))
        }
        tera::ErrorKind::MissingParent { current, parent } => {
            (current.as_str(), phrase::template_extends_nothing(current, parent), None)
        }
        tera::ErrorKind::CircularExtend { tpl, .. } | tera::ErrorKind::CircularInclude { tpl, .. } => {
            (tpl.as_str(), phrase::template_leads_back(tpl), None)
        }
        _ => ("", phrase::template_fails(detail_of(error, &error.to_string())), None),
    };
    let file = templates.iter().find(|file| &*file.name == name);
    let place = match (file, at) {
        (Some(file), Some(span)) => Place {
            file: file.path.clone(),
            line: u32::try_from(span.start_line).unwrap_or(u32::MAX),
            column: u32::try_from(span.start_col).unwrap_or(u32::MAX).saturating_add(1),
        },
        (Some(file), None) => Place::in_text(&file.path, &file.text, file.text.find("{%").unwrap_or(0)),
        (None, _) => Place::file("templates"),
    };
    Diagnostic::new(code, place, message).hint(phrase::templates_are_tera())
}

/// What the engine says of a mistake, in a line.
fn detail_of(error: &tera::Error, message: &str) -> String {
    let message = message.lines().next().unwrap_or_default();
    // What is available differs from page to page; the mistake is the same.
    let message = message.split(". Available ").next().unwrap_or(message).trim_end_matches('.');
    match std::error::Error::source(error) {
        Some(source) => format!("{message}: {source}"),
        None => message.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layers::find;

    #[test]
    fn every_template_that_the_program_asks_for_is_built_in() {
        for name in asked() {
            assert!(find(&format!("templates/{name}")).is_some(), "there is no template {name}");
        }
    }
}
