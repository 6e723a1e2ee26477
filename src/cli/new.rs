//! `tablecloth new`: a folder for a work that does not exist yet.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Command};
use tablecloth::id::{Kind, WorkId};
use tablecloth::paths;
use tablecloth::phrases::table as phrase;
use tablecloth::scaffold::{self, Failure, NotAnId, Wanted};

use super::help::{examples, help};
use super::terminal::quoted;
use super::{CONTENT, Context, ExitResult, USAGE, today};

/// The arguments of `new`.
#[derive(clap::Args)]
#[command(about = help(&phrase::help_new()), after_help = examples(&phrase::examples_new()))]
pub(super) struct New {
    #[arg(value_name = "KIND", value_parser = KindName, help = help(&phrase::help_new_kind()))]
    kind: String,
    #[arg(value_name = "ID", help = help(&phrase::help_new_id()))]
    id: String,
    #[arg(long, value_name = "LOCALE", value_delimiter = ',', help = help(&phrase::help_new_locale()))]
    locale: Vec<String>,
    #[arg(long, value_name = "TITLE", allow_hyphen_values = true, help = help(&phrase::help_new_title()))]
    title: Option<String>,
}

/// Takes any text and offers the names of the kinds: the library knows better than clap which one was meant.
#[derive(Clone)]
struct KindName;

impl TypedValueParser for KindName {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Command,
        argument: Option<&Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let value = |kind: Kind| PossibleValue::new(kind.name()).help(help(&phrase::help_kind(kind.name())));
        Some(Box::new(Kind::ALL.into_iter().map(value)))
    }
}

impl New {
    /// Makes the work, and prints where it is.
    pub(super) fn run(self, context: &Context) -> ExitResult {
        let folders = context.folders()?;
        let terminal = context.terminal;
        let made = scaffold::kind_named(&self.kind).and_then(|kind| {
            let wanted = Wanted {
                id: self.id_of(kind, context)?,
                locales: &self.locale,
                title: self.title.as_deref(),
                today: today(),
            };
            scaffold::new(&folders, &wanted)
        });
        let paths = made.map_err(|failure| match failure {
            Failure::Refused(reason, hint) => {
                terminal.complain(&reason);
                terminal.complain(&hint);
                USAGE
            }
            Failure::Content(report) => {
                terminal.print_report(&report);
                CONTENT
            }
            Failure::Machine(error) => terminal.fail(&error),
        })?;
        for path in paths {
            terminal.say(&paths::shown(path.strip_prefix(".").unwrap_or(&path)));
        }
        terminal.say(&phrase::new_next().in_language(terminal.language));
        Ok(())
    }

    /// The id; where it is none, the whole command with one near by.
    fn id_of(&self, kind: Kind, context: &Context) -> Result<WorkId, Failure> {
        scaffold::id_of(kind, &self.id).map_err(|NotAnId { reason, suggestion, title }| {
            let hint = suggestion.map(|id| {
                let mut command = format!("tablecloth new {kind} {id}");
                let root = context.root.as_ref().map(|root| ("root", root.as_str()));
                let locales = self.locale.iter().map(|tag| ("locale", tag.as_str()));
                let title = self.title.as_deref().or(title.as_deref()).map(|title| ("title", title));
                for (name, value) in root.into_iter().chain(locales).chain(title) {
                    let sign = if value.starts_with('-') { "=" } else { " " };
                    command += &format!(" --{name}{sign}{}", quoted(value));
                }
                phrase::new_write_id(command)
            });
            Failure::Refused(reason, hint.unwrap_or_else(phrase::new_write_other_id))
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_is_told_from_the_others() {
        let told: BTreeSet<String> =
            Kind::ALL.iter().map(|kind| phrase::help_kind(kind.name()).to_string()).collect();
        assert_eq!(told.len(), Kind::ALL.len(), "a kind has no line of its own in `help_kind`: {told:?}");
    }
}
