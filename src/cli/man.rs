//! `tablecloth man`: manual pages, for packagers and for a release. No editor needs it, so the help does not list it.

use std::io;

use camino::Utf8PathBuf;
use clap::{Command, CommandFactory as _, ValueHint};
use clap_mangen::roff::{Roff, roman};
use tablecloth::disk;
use tablecloth::phrases::table as phrase;

use super::help::{examples, help};
use super::{Cli, Context, ExitResult, folder};

/// The arguments of `man`.
#[derive(clap::Args)]
#[command(about = help(&phrase::help_man()), after_help = examples(&phrase::examples_man()), hide = true)]
pub(super) struct Man {
    #[arg(
        value_name = "FOLDER",
        value_parser = folder(),
        value_hint = ValueHint::DirPath,
        help = help(&phrase::help_man_folder()),
    )]
    folder: Utf8PathBuf,
}

impl Man {
    /// Writes the pages.
    pub(super) fn run(self, context: &Context) -> ExitResult {
        self.write().map_err(|error| context.terminal.fail(&error))
    }

    fn write(&self) -> io::Result<()> {
        let mut program = Cli::command();
        program.build();
        let source = format!("{} {}", program.get_name(), program.get_version().unwrap_or_default());
        let mut pages = Vec::new();
        for command in shown(&program) {
            // What comes after the help is a section of its own.
            let page = clap_mangen::Man::new(command.clone().after_help(None::<&str>)).source(&source);
            let path = self.folder.join(page.get_filename());
            let mut text = Vec::new();
            page.render(&mut text)?;
            // By itself, groff would make a quotation mark of a backquote.
            let text = (String::from_utf8_lossy(&text) + &*examples_section(command)).replace('`', r"\(ga");
            pages.push((path, text));
        }
        disk::replace_all(&self.folder, &pages)
    }
}

/// A command and all below it, but for those that help does not list.
fn shown(command: &Command) -> Vec<&Command> {
    let below = command.get_subcommands().filter(|below| !below.is_hide_set());
    std::iter::once(command).chain(below.flat_map(shown)).collect()
}

/// The section of a page with the examples, which stand below their heading in the help.
fn examples_section(command: &Command) -> String {
    let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let mut section = Roff::new();
    // The names of sections are as fixed as those that clap gives; `nf` keeps lines as they are.
    section.control("SH", ["EXAMPLES"]).control("nf", []);
    for example in help.lines().skip(1) {
        section.text([roman(example.trim())]);
    }
    section.control("fi", []);
    section.to_roff()
}
