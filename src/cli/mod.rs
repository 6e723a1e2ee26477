//! The command line: arguments in, findings, progress and results out, and an exit code.
//!
//! A command is one file: its arguments with their help, and what it does with them, by the library. Here it
//! stands three times, as `mod`, as a variant of [`Command`], and where that is run. What commands share is above them.
//!
//! Invariant: nothing else in the program prints.

mod help;
mod interrupts;
mod memory;
mod terminal;
mod stages;
mod progress;
mod archive;
mod init;
mod new;
mod build;
mod publish;
#[cfg(feature = "preserve")]
mod preserve;
#[cfg(feature = "serve")]
mod serve;
mod check;
mod explain;
mod eject;
mod book;
mod schema;
mod completions;
mod man;

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use camino::Utf8PathBuf;
use clap::builder::{NonEmptyStringValueParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueHint};
use tablecloth::date::Day;
use tablecloth::phrases::table as phrase;
use tablecloth::phrases::{Language, Phrase};

use self::help::{examples, help};
pub(crate) use self::memory::Allocator;
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
#[command(
    version,
    // Not `tablecloth.exe`: help is the same on every system.
    bin_name = "tablecloth",
    about = help(&phrase::help_about()),
    after_help = examples(&phrase::examples_about()),
    disable_help_subcommand = true
)]
struct Cli {
    #[arg(
        long,
        global = true,
        display_order = 100,
        value_name = "FOLDER",
        value_parser = folder(),
        value_hint = ValueHint::DirPath,
        help = help(&phrase::help_root()),
    )]
    root: Option<Utf8PathBuf>,
    #[command(subcommand)]
    command: Command,
}

/// Every command, in the order in which the help lists them.
#[derive(Subcommand)]
enum Command {
    Init(init::Init),
    New(new::New),
    Build(build::Build),
    #[cfg(feature = "serve")]
    Serve(serve::Serve),
    Check(check::Check),
    Publish(publish::Publish),
    #[cfg(feature = "preserve")]
    Preserve(preserve::Preserve),
    Explain(explain::Explain),
    Eject(eject::Eject),
    Book(book::Book),
    Schema(schema::Schema),
    Completions(completions::Completions),
    Man(man::Man),
}

/// What a command works with besides its own arguments.
struct Context {
    /// Who it speaks to.
    terminal: Terminal,
    /// The root of the archive, where it was named. Commands ask for [`Context::folders`].
    root: Option<Utf8PathBuf>,
}

/// Does what the arguments say.
pub(crate) fn run() -> ExitCode {
    let terminal = Terminal { language: language() };
    let arguments = match Cli::command().try_get_matches().and_then(|matches| Cli::from_arg_matches(&matches))
    {
        Ok(arguments) => arguments,
        // Somebody who has no archive yet is not helped by a list of what can be done with one.
        Err(_) if std::env::args_os().len() <= 1 && archive::nearest_root().is_none() => {
            terminal.complain(&phrase::how_to_begin());
            return ExitCode::from(USAGE);
        }
        Err(error) => {
            // Help goes to stdout, mistakes to stderr; that neither can be written is nothing to say.
            let _ = error.print();
            if let Some(folder) = archive_by_position(&error) {
                terminal.complain(&phrase::root_is_an_option(&folder));
            }
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(USAGE));
        }
    };
    memory::prepare(terminal.language);
    if let Some(what_stands) = arguments.command.interrupted() {
        interrupts::heed(terminal, what_stands);
    }
    let context = Context { terminal, root: arguments.root };
    let ended = match arguments.command {
        Command::Init(init) => init.run(&context),
        Command::New(new) => new.run(&context),
        Command::Build(build) => build.run(&context),
        #[cfg(feature = "serve")]
        Command::Serve(serve) => serve.run(&context),
        Command::Check(check) => check.run(&context),
        Command::Publish(publish) => publish.run(&context),
        #[cfg(feature = "preserve")]
        Command::Preserve(preserve) => preserve.run(&context),
        Command::Explain(explain) => explain.run(&context),
        Command::Eject(eject) => eject.run(&context),
        Command::Book(book) => book.run(&context),
        Command::Schema(schema) => schema.run(&context),
        Command::Completions(completions) => completions.run(),
        Command::Man(man) => man.run(&context),
    };
    // A result that is cut short would be taken for the whole.
    let ended = match terminal::lost() {
        Some(error) => Err(terminal.fail_to_say(error)),
        None => ended,
    };
    ExitCode::from(ended.err().unwrap_or(0))
}

impl Command {
    /// What is said when somebody interrupts the command; nothing where that is how it is meant to end.
    fn interrupted(&self) -> Option<Phrase> {
        match self {
            #[cfg(feature = "serve")]
            Command::Serve(_) => None,
            Command::Publish(_) => Some(phrase::publish_interrupted()),
            _ => Some(phrase::interrupted()),
        }
    }
}

/// The archive that somebody named as other programs take folders: `check my-town`.
fn archive_by_position(error: &clap::Error) -> Option<Utf8PathBuf> {
    let argument = match (error.kind(), error.get(ContextKind::InvalidArg)) {
        (ErrorKind::UnknownArgument, Some(ContextValue::String(argument))) => Utf8PathBuf::from(argument),
        _ => return None,
    };
    argument.join("content/site.yaml").is_file().then_some(argument)
}

/// Reads the path of a folder, which cannot be empty.
fn folder() -> impl TypedValueParser<Value = Utf8PathBuf> {
    NonEmptyStringValueParser::new().map(Utf8PathBuf::from)
}

/// The language in which the program speaks, in its help too.
fn language() -> Language {
    Language::default()
}

/// The day that it is, in universal time: the standard library knows no other. Nothing else in the program has a clock.
fn today() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs());
    Day::since_1970(i64::try_from(seconds / 86_400).unwrap_or_default())
}
