//! `tablecloth explain`: what a page or a file is made of, what leads to it, or why it is not in the site.

use std::env;

use camino::Utf8PathBuf;
use clap::ValueEnum;
use clap::builder::PossibleValue;
use tablecloth::diagnostic::Report;
use tablecloth::explain::{self, Known, Outcome};
use tablecloth::input;
use tablecloth::phrases::table as phrase;

use super::archive::SiteArguments;
use super::help::{examples, help};
use super::terminal::{complain_raw, say_raw};
use super::{CONTENT, Context, ExitResult, USAGE};

/// The arguments of `explain`.
#[derive(clap::Args)]
#[command(about = help(&phrase::help_explain()), after_help = examples(&phrase::examples_explain()))]
pub(super) struct Explain {
    #[arg(value_name = "ADDRESS-OR-FILE", help = help(&phrase::help_explain_what()))]
    what: String,
    #[command(flatten)]
    site: SiteArguments,
    #[arg(long, value_enum, default_value_t = FormatArgument::Human, help = help(&phrase::help_explain_format()))]
    format: FormatArgument,
}

#[derive(Clone, Copy)]
enum FormatArgument {
    Human,
    Json,
}

impl ValueEnum for FormatArgument {
    fn value_variants<'a>() -> &'a [FormatArgument] {
        &[FormatArgument::Human, FormatArgument::Json]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let name = match self {
            FormatArgument::Human => "human",
            FormatArgument::Json => "json",
        };
        Some(PossibleValue::new(name).help(help(&phrase::help_format(name))))
    }
}

impl Explain {
    /// Reads the archive, and says what there is to say.
    pub(super) fn run(self, context: &Context) -> ExitResult {
        let terminal = context.terminal;
        let archive = self.site.open(context)?;
        let mut report = Report::new();
        let input = input::read(&archive.folders, &archive.cache, &mut report);
        let input = input.map_err(|error| terminal.fail(&error))?;
        let site = tablecloth::build(input.clone(), archive.drafts, &mut report);
        // A folder whose name is not UTF-8 cannot be named from.
        let here = env::current_dir().ok().and_then(|folder| Utf8PathBuf::from_path_buf(folder).ok());
        let here = here.unwrap_or_else(|| archive.folders.root.clone());
        let known = Known::new(&archive.folders.root, &here, &input, site.as_ref(), &report);
        let told = explain::explain(&self.what, &known).map_err(|error| terminal.fail(&error))?;
        match (self.format, told.outcome()) {
            (FormatArgument::Json, _) => say_raw(&told.to_json(terminal.language)),
            (FormatArgument::Human, Outcome::Nothing) => complain_raw(&told.lines(terminal.language)),
            (FormatArgument::Human, _) => say_raw(&told.lines(terminal.language)),
        }
        match told.outcome() {
            Outcome::Explained => Ok(()),
            Outcome::Held => Err(CONTENT),
            Outcome::Nothing => Err(USAGE),
        }
    }
}
