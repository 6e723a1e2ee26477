//! `tablecloth schema`: by what other programs know what may stand in front matter and in `site.yaml`.

use camino::{Utf8Component, Utf8Path, Utf8PathBuf};
use clap::builder::PossibleValue;
use clap::{ValueEnum, ValueHint};
use tablecloth::id::Kind;
use tablecloth::paths;
use tablecloth::phrases::Language;
use tablecloth::phrases::table as phrase;
use tablecloth::schema::{self, Failure};

use super::help::{examples, help};
use super::terminal::{Terminal, say_raw};
use super::{Context, ExitResult, USAGE, folder};

/// The arguments of `schema`.
#[derive(clap::Args)]
#[command(about = help(&phrase::help_schema()), after_help = examples(&phrase::examples_schema()))]
pub(super) struct Schema {
    #[arg(value_enum, value_name = "KIND", help = help(&phrase::help_schema_of()))]
    of: Option<Subject>,
    #[arg(
        long,
        value_name = "FOLDER",
        value_parser = folder(),
        value_hint = ValueHint::DirPath,
        conflicts_with = "of",
        help = help(&phrase::help_schema_write()),
    )]
    write: Option<Utf8PathBuf>,
    #[arg(long, value_enum, value_name = "LANGUAGE", help = help(&phrase::help_schema_lang()))]
    lang: Option<LanguageArgument>,
}

/// What a schema is about.
#[derive(Clone, Copy)]
enum Subject {
    Site,
    Kind(Kind),
}

impl ValueEnum for Subject {
    fn value_variants<'a>() -> &'a [Subject] {
        const KINDS: [Kind; Kind::ALL.len()] = Kind::ALL;
        const ALL: [Subject; KINDS.len() + 1] = {
            let mut all = [Subject::Site; KINDS.len() + 1];
            let mut at = 0;
            while at < KINDS.len() {
                all[at + 1] = Subject::Kind(KINDS[at]);
                at += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Subject::Site => PossibleValue::new("site").help(help(&phrase::schema_of_settings())),
            Subject::Kind(kind) => {
                PossibleValue::new(kind.name()).help(help(&phrase::schema_of_kind(kind.name())))
            }
        })
    }
}

#[derive(Clone, Copy)]
struct LanguageArgument(Language);

impl ValueEnum for LanguageArgument {
    fn value_variants<'a>() -> &'a [LanguageArgument] {
        &[
            LanguageArgument(Language::English),
            LanguageArgument(Language::French),
            LanguageArgument(Language::Russian),
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let tag = self.0.tag();
        Some(PossibleValue::new(tag).help(help(&phrase::language_name(tag))))
    }
}

impl Schema {
    /// Prints a schema, or all in one; or writes them all.
    pub(super) fn run(self, context: &Context) -> ExitResult {
        let language = self.lang.map_or(context.terminal.language, |lang| lang.0);
        if let Some(folder) = self.write {
            return write(&folder, language, context.terminal);
        }
        let schema = match self.of {
            None => schema::of_all(language),
            Some(Subject::Site) => schema::of_settings(language),
            Some(Subject::Kind(kind)) => schema::of_kind(kind, language),
        };
        say_raw(&schema.to_string());
        Ok(())
    }
}

fn write(folder: &Utf8Path, language: Language, terminal: Terminal) -> ExitResult {
    let written = schema::write(folder, language).map_err(|failure| match failure {
        Failure::Refused(reason) => {
            terminal.complain(&reason);
            USAGE
        }
        Failure::Machine(error) => terminal.fail(&error),
    })?;
    let said = phrase::schemas_written(written.len(), folder);
    terminal.say(&said.in_language(terminal.language));
    // From elsewhere, the way to the settings would be another one.
    let is_below = folder.components().all(|part| matches!(part, Utf8Component::Normal(_)));
    if is_below && Utf8Path::new("content/site.yaml").is_file() {
        let said = phrase::schema_modeline(schema::modeline(&paths::shown(folder)));
        terminal.say(&said.in_language(terminal.language));
    }
    Ok(())
}
