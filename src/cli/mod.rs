//! The command line: arguments in, findings, progress and results out, and an exit code.
//!
//! A command is one file: its arguments with their help, and what it does with them, by the library. Here it
//! stands three times, as `mod`, as a variant of [`Command`], and where that is run. What commands share is above them.
//!
//! Invariant: nothing else in the program prints.

mod help;
mod terminal;
mod stages;
mod progress;
mod archive;
mod build;
#[cfg(feature = "serve")]
mod serve;
mod check;

use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use tablecloth::phrases::Language;
use tablecloth::phrases::table as phrase;

use self::help::help;
use self::terminal::Terminal;

/// The exit code when the content has errors or, with `--strict`, warnings.
const CONTENT: u8 = 1;
/// The exit code when there is no archive, or the output folder must not be replaced; also that of clap.
const USAGE: u8 = 2;
/// The exit code when reading or writing failed.
const MACHINE: u8 = 3;

/// What a command came to: an exit code, where it did not do what it was asked for. By then it has said why.
type ExitResult = Result<(), u8>;

/// The arguments of the program.
#[derive(Parser)]
#[command(version, about = help(&phrase::help_about()), disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// Every command, in the order in which the help lists them.
#[derive(Subcommand)]
enum Command {
    Build(build::Build),
    #[cfg(feature = "serve")]
    Serve(serve::Serve),
    Check(check::Check),
}

/// What a command works with besides its own arguments.
struct Context {
    /// Who it speaks to.
    terminal: Terminal,
}

/// Does what the arguments say.
pub(crate) fn run() -> ExitCode {
    let arguments = Cli::from_arg_matches(&Cli::command().get_matches()).unwrap_or_else(|error| error.exit());
    let context = Context { terminal: Terminal { language: language() } };
    let ended = match arguments.command {
        Command::Build(build) => build.run(&context),
        #[cfg(feature = "serve")]
        Command::Serve(serve) => serve.run(&context),
        Command::Check(check) => check.run(&context),
    };
    ExitCode::from(ended.err().unwrap_or(0))
}

/// The language in which the program speaks, in its help too.
fn language() -> Language {
    Language::default()
}
