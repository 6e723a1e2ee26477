//! `tablecloth eject`: built-in files as the archive's own, and what has become of them.

use camino::Utf8Path;
use clap::ArgGroup;
use tablecloth::eject::{self, Failure};
use tablecloth::phrases::table as phrase;

use super::help::{examples, help};
use super::terminal::say_raw;
use super::{Context, ExitResult, USAGE};

/// The arguments of `eject`.
#[derive(clap::Args)]
#[command(
    about = help(&phrase::help_eject()),
    after_help = examples(&phrase::examples_eject()),
    group = ArgGroup::new("what").required(true).args(["path", "list", "diff"]),
)]
pub(super) struct Eject {
    #[arg(help = help(&phrase::help_eject_path()))]
    path: Option<String>,
    #[arg(long, help = help(&phrase::help_eject_list()))]
    list: bool,
    #[arg(long, value_name = "PATH", help = help(&phrase::help_eject_diff()))]
    diff: Option<String>,
}

impl Eject {
    /// Copies, lists or compares.
    pub(super) fn run(self, context: &Context) -> ExitResult {
        let root = context.folders()?.root;
        let done = match (&self.path, &self.diff) {
            (Some(path), _) => copy(&root, path, context),
            (None, Some(path)) => diff(&root, path, context),
            (None, None) => list(&root, context),
        };
        done.map_err(|failure| match failure {
            Failure::Refused(reason, hint) => {
                context.terminal.complain(&reason);
                context.terminal.complain(&hint);
                USAGE
            }
            Failure::Machine(error) => context.terminal.fail(&error),
        })
    }
}

fn copy(root: &Utf8Path, path: &str, context: &Context) -> Result<(), Failure> {
    let ejected = eject::eject(root, path)?;
    let language = context.terminal.language;
    let copied = ejected.copied.iter().map(phrase::eject_copied);
    for said in copied.chain(ejected.left.iter().map(phrase::eject_left)) {
        context.terminal.say(&said.in_language(language));
    }
    Ok(())
}

fn diff(root: &Utf8Path, path: &str, context: &Context) -> Result<(), Failure> {
    let difference = eject::diff(root, path)?;
    if difference.is_empty() {
        // On stderr, since the result, a difference, is empty.
        context.terminal.complain(&phrase::eject_no_difference(path));
    }
    say_raw(&difference);
    Ok(())
}

fn list(root: &Utf8Path, context: &Context) -> Result<(), Failure> {
    let files = eject::list(root)?;
    let width = files.iter().map(|(path, _)| path.len()).max().unwrap_or(0);
    for (path, state) in files {
        let state = phrase::eject_state(state.word()).in_language(context.terminal.language);
        context.terminal.say(&format!("{path:width$}  {state}"));
    }
    Ok(())
}
