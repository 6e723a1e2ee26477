//! Templates → engines, one per locale, set up strictly.
//!
//! Templates print, they do not fetch: `t` (a message) and `asset` (the address
//! of a static file) are the only functions. An undefined name is an error.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use tera::{Kwargs, State, Tera, Value};

use crate::diagnostic::{Code, Diagnostic, Place, Report};
use crate::input::Input;
use crate::locale::Locale;
use crate::messages::Messages;
use crate::settings::Settings;

/// Reads the templates, once for each locale; `None`, with findings, when one cannot be read.
pub fn parse(
    input: &Input,
    settings: &Settings,
    messages: &Arc<Messages>,
    report: &mut Report,
) -> Option<Vec<Tera>> {
    let assets: Arc<BTreeMap<String, String>> = Arc::new(
        input
            .assets
            .iter()
            .map(|asset| {
                let name = asset.file.name.to_string();
                let href = format!("{}{name}?v={}", settings.base.path(), asset.fingerprint);
                (name, href)
            })
            .collect(),
    );
    let mut engines = Vec::new();
    for locale in settings.locales.iter() {
        let mut engine = Tera::new();
        register(&mut engine, locale, messages.clone(), assets.clone());
        let templates = input.templates.iter().map(|file| (file.name.to_string(), file.text.to_string()));
        if let Err(error) = engine.add_raw_templates(templates) {
            // Every locale has the same templates: the first tells it all.
            report.add(finding(&error, Code::TemplateSyntax, input));
            return None;
        }
        engines.push(engine);
    }
    Some(engines)
}

fn register(
    engine: &mut Tera,
    locale: Locale,
    messages: Arc<Messages>,
    assets: Arc<BTreeMap<String, String>>,
) {
    engine.register_function("t", move |kwargs: Kwargs, _: &State<'_>| -> tera::TeraResult<String> {
        let id: &str = kwargs.must_get("id")?;
        let mut args = FluentArgs::new();
        for (name, value) in kwargs.iter() {
            let Some(name) = name.as_str().filter(|name| *name != "id") else { continue };
            args.set(name.to_owned(), fluent(value));
        }
        messages.format(locale, id, &args).map_err(tera::Error::message)
    });
    engine.register_function("asset", move |kwargs: Kwargs, _: &State<'_>| -> tera::TeraResult<String> {
        let path: &str = kwargs.must_get("path")?;
        assets
            .get(path)
            .cloned()
            .ok_or_else(|| tera::Error::message(format!("there is no file `static/{path}`")))
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
pub fn finding(error: &tera::Error, code: Code, input: &Input) -> Diagnostic {
    let hint = "templates are written for tera 2; `{{ name }}` prints a value that the page has";
    let (name, message, at) = match error.kind() {
        tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => {
            (report.filename(), report.message().to_owned(), Some(report.span()))
        }
        _ => ("", error.to_string(), None),
    };
    let file = input.templates.iter().find(|file| &*file.name == name);
    let place = match (file, at) {
        (Some(file), Some(span)) => Place {
            file: file.path.clone(),
            line: u32::try_from(span.start_line).unwrap_or(u32::MAX),
            column: u32::try_from(span.start_col).unwrap_or(u32::MAX).saturating_add(1),
        },
        (Some(file), None) => Place::file(file.path.clone()),
        (None, _) => Place::file("templates"),
    };
    let mut message = message.lines().next().unwrap_or_default().trim_end_matches('.').to_owned();
    if let Some(source) = std::error::Error::source(error) {
        message = format!("{message}: {source}");
    }
    Diagnostic::new(code, place, format!("the template fails: {message}")).hint(hint)
}
