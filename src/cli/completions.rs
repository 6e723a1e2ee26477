//! `tablecloth completions`: what a shell needs to complete commands and options.

use clap::CommandFactory as _;
use clap_complete::Shell;
use tablecloth::phrases::table as phrase;

use super::help::{examples, help};
use super::terminal::say_raw;
use super::{Cli, ExitResult};

/// The arguments of `completions`.
#[derive(clap::Args)]
#[command(about = help(&phrase::help_completions()), after_help = examples(&phrase::examples_completions()))]
pub(super) struct Completions {
    #[arg(help = help(&phrase::help_completions_shell()))]
    shell: Shell,
}

impl Completions {
    /// Prints the script.
    pub(super) fn run(self) -> ExitResult {
        let mut command = Cli::command();
        let name = command.get_name().to_owned();
        // Not to stdout at once: there, clap panics when nobody reads.
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, name, &mut script);
        say_raw(&String::from_utf8_lossy(&script));
        Ok(())
    }
}
