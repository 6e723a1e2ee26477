//! The command line: reads arguments, prints findings and progress, and gives the exit code.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};
use clap::builder::{NonEmptyStringValueParser, PossibleValue, TypedValueParser as _};
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use rayon::iter::ParallelIterator as _;
use tablecloth::archive::Drafts;
use tablecloth::cache::Cache;
use tablecloth::diagnostic::{Diagnostic, Report, ReportFormat, Unit};
use tablecloth::input::{self, Folders};
use tablecloth::phrases::table as phrase;
use tablecloth::phrases::{self, Language, Phrase};
use tablecloth::publish::{self, Failure};
use tablecloth::site::Site;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

// Help texts are phrases, so they are not doc comments here; `with_help` adds them.
#[derive(Parser)]
#[command(version, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Build {
        #[command(flatten)]
        archive: ArchiveArguments,
        #[arg(long, value_name = "FOLDER", value_parser = NonEmptyStringValueParser::new().map(Utf8PathBuf::from))]
        out: Option<Utf8PathBuf>,
        #[arg(long)]
        quiet: bool,
    },
    #[cfg(feature = "serve")]
    Serve {
        #[command(flatten)]
        archive: ArchiveArguments,
        #[arg(long, default_value_t = 4000)]
        port: u16,
    },
    Check {
        #[command(flatten)]
        archive: ArchiveArguments,
        #[arg(long, value_enum, default_value_t = FormatArgument::Human)]
        format: FormatArgument,
        #[arg(long)]
        strict: bool,
    },
}

#[derive(clap::Args)]
struct ArchiveArguments {
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    root: Utf8PathBuf,
    #[arg(long)]
    drafts: bool,
}

/// Adds the help texts in a language.
fn with_help(command: clap::Command, language: Language) -> clap::Command {
    let words = |phrase: &Phrase| phrase.in_language(language);
    let archive = |command: clap::Command| {
        command
            .mut_arg("root", |arg| arg.help(words(&phrase::help_root())))
            .mut_arg("drafts", |arg| arg.help(words(&phrase::help_drafts())))
    };
    let command = command.about(words(&phrase::help_about()));
    let command = command.mut_subcommand("build", |build| {
        archive(build)
            .about(words(&phrase::help_build()))
            .mut_arg("out", |arg| arg.help(words(&phrase::help_build_out())))
            .mut_arg("quiet", |arg| arg.help(words(&phrase::help_build_quiet())))
    });
    #[cfg(feature = "serve")]
    let command = command.mut_subcommand("serve", |serve| {
        archive(serve)
            .about(words(&phrase::help_serve()))
            .mut_arg("port", |arg| arg.help(words(&phrase::help_serve_port())))
    });
    command.mut_subcommand("check", |check| {
        archive(check)
            .about(words(&phrase::help_check()))
            .mut_arg("format", |arg| arg.help(words(&phrase::help_check_format())))
            .mut_arg("strict", |arg| arg.help(words(&phrase::help_check_strict())))
    })
}

impl ArchiveArguments {
    fn drafts(&self) -> Drafts {
        if self.drafts { Drafts::Include } else { Drafts::Leave }
    }

    fn cache(&self) -> Cache {
        Cache::at(&Folders::below(&self.root).cache)
    }

    /// The folders of the archive; without one, that is said, and given as an exit code.
    fn folders(&self, terminal: Terminal) -> Result<Folders, u8> {
        let folders = Folders::below(&self.root);
        if folders.content.is_dir() {
            return Ok(folders);
        }
        terminal.complain(&phrase::no_content_folder(&self.root));
        Err(USAGE)
    }
}

#[derive(Clone, Copy)]
enum FormatArgument {
    Human,
    Json,
    Github,
}

impl ValueEnum for FormatArgument {
    fn value_variants<'a>() -> &'a [FormatArgument] {
        &[FormatArgument::Human, FormatArgument::Json, FormatArgument::Github]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let name = match self {
            FormatArgument::Human => "human",
            FormatArgument::Json => "json",
            FormatArgument::Github => "github",
        };
        Some(PossibleValue::new(name).help(phrase::help_format(name).in_language(Language::default())))
    }
}

impl From<FormatArgument> for ReportFormat {
    fn from(format: FormatArgument) -> ReportFormat {
        match format {
            FormatArgument::Human => ReportFormat::Human,
            FormatArgument::Json => ReportFormat::Json,
            FormatArgument::Github => ReportFormat::GitHub,
        }
    }
}

/// The exit code when the content has errors or, with `--strict`, warnings.
const CONTENT: u8 = 1;
/// The exit code when there is no archive, or the output folder must not be replaced; also that of clap.
const USAGE: u8 = 2;
/// The exit code when reading or writing failed.
const MACHINE: u8 = 3;

fn main() -> ExitCode {
    let terminal = Terminal { language: Language::default() };
    let matches = with_help(Cli::command(), terminal.language).get_matches();
    let arguments = Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    let code = match arguments.command {
        Command::Build { archive, out, quiet } => build(&archive, out, quiet, terminal),
        #[cfg(feature = "serve")]
        Command::Serve { archive, port } => serve(&archive, port, terminal),
        Command::Check { archive, format, strict } => check(&archive, format.into(), strict, terminal),
    };
    ExitCode::from(code.err().unwrap_or(0))
}

type ExitResult = Result<(), u8>;

/// Reads the archive and builds the site in memory; `None` when `report` has errors.
///
/// Failures of the machine are printed, and are given as exit codes.
fn prepare(
    archive: &ArchiveArguments,
    cache: &Cache,
    report: &mut Report,
    stages: &mut Stages,
) -> Result<Option<Site>, u8> {
    let terminal = stages.terminal;
    let folders = archive.folders(terminal)?;
    let input = input::read(&folders, cache, report).map_err(|error| terminal.fail(&error))?;
    stages.done("read", &phrase::files_read(input.files_on_disk()));
    let site = tablecloth::build(input, archive.drafts(), report);
    if let Some(site) = &site {
        let works = site.archive().len();
        let texts: usize =
            site.settings().locales.iter().map(|locale| site.archive().translated(locale)).sum();
        stages.done("assemble", &phrase::works_and_texts(works, texts));
    }
    Ok(site)
}

fn build(
    archive: &ArchiveArguments,
    out: Option<Utf8PathBuf>,
    quiet: bool,
    terminal: Terminal,
) -> ExitResult {
    let mut report = Report::new();
    let mut stages = Stages::new(quiet, terminal);
    let cache = archive.cache();
    let out = out.unwrap_or_else(|| archive.root.join("public"));
    let folders = archive.folders(terminal)?;
    publish::check_apart(&out, &folders).map_err(|failure| terminal.fail_to_publish(failure))?;
    let site = prepare(archive, &cache, &mut report, &mut stages)?;
    terminal.print_report(&report);
    let Some(site) = site else { return Err(CONTENT) };
    let progress = ProgressLine::new(quiet, terminal);
    let published = publish::publish(&site, &out, &cache, &|done, all| progress.show(done, all));
    progress.clear();
    let summary = published.map_err(|failure| terminal.fail_to_publish(failure))?;
    stages.published(&summary);
    cache.prune();
    if let Some(trouble) = cache.trouble() {
        let trouble = trouble.in_language(terminal.language);
        terminal.complain(&phrase::cache_is_lost(trouble));
    }
    stages.total(&out, &report);
    // The program ends here: freeing a large site would only cost time.
    std::mem::forget(site);
    Ok(())
}

#[cfg(feature = "serve")]
fn serve(archive: &ArchiveArguments, port: u16, terminal: Terminal) -> ExitResult {
    let folders = archive.folders(terminal)?;
    let say = move |line: &str| terminal.say(line);
    tablecloth::serve::serve(&folders, archive.drafts(), port, terminal.language, say)
        .map_err(|error| terminal.fail(&error))
}

fn check(archive: &ArchiveArguments, format: ReportFormat, strict: bool, terminal: Terminal) -> ExitResult {
    let mut report = Report::new();
    let mut stages = Stages::new(true, terminal);
    if let Some(site) = prepare(archive, &archive.cache(), &mut report, &mut stages)? {
        // Mistakes in templates show only when a page is rendered.
        for stage in site.stages() {
            let failing = stage.filter_map(|(path, content)| Some((path, content.err()?)));
            let failing: Vec<(&str, Diagnostic)> = failing.collect();
            failing.into_iter().for_each(|(path, finding)| report.add_touching(Unit::Pages, path, finding));
        }
    }
    let text = report.print(format, terminal.language);
    match format {
        // For other programs the findings are the result, which goes to stdout; for people they go to stderr.
        ReportFormat::Json | ReportFormat::GitHub => say_raw(&text),
        ReportFormat::Human => complain_raw(&text),
    }
    let (errors, warnings) = report.totals();
    if format == ReportFormat::Human {
        terminal.complain(&match (errors, warnings) {
            (0, 0) => phrase::no_findings(),
            _ => phrase::errors_and_warnings(errors, warnings),
        });
    }
    if errors > 0 || (strict && warnings > 0) { Err(CONTENT) } else { Ok(()) }
}

#[expect(clippy::cast_precision_loss, reason = "a size in words is rounded anyway")]
fn size(bytes: u64) -> Phrase {
    match bytes {
        0..1_000 => phrase::size(bytes, "bytes"),
        1_000..1_000_000 => phrase::size(format!("{:.1}", bytes as f64 / 1e3), "kilobytes"),
        _ => phrase::size(format!("{:.1}", bytes as f64 / 1e6), "megabytes"),
    }
}

/// Prints a line for each stage of a build, with its time and counts.
struct Stages {
    terminal: Terminal,
    quiet: bool,
    begun: Instant,
    last: Instant,
}

impl Stages {
    fn new(quiet: bool, terminal: Terminal) -> Stages {
        let now = Instant::now();
        Stages { terminal, quiet, begun: now, last: now }
    }

    fn done(&mut self, stage: &'static str, counts: &Phrase) {
        let now = Instant::now();
        self.took(stage, now - self.last, &counts.in_language(self.terminal.language));
        self.last = now;
    }

    fn took(&self, stage: &'static str, time: Duration, counts: &str) {
        if !self.quiet {
            let stage = phrase::stage(stage).in_language(self.terminal.language);
            self.terminal.say(&format!("{stage:>9}  {:>7.2} s  {counts}", time.as_secs_f64()));
        }
    }

    /// Prints the line for publishing and, where there is a search index, one for it, which is timed separately.
    fn published(&mut self, summary: &publish::Summary) {
        let language = self.terminal.language;
        if let Some(search) = summary.search {
            self.last += search.time;
        }
        let written = size(summary.bytes).in_language(language);
        self.done("publish", &phrase::published(summary.pages, summary.files, written, summary.unchanged));
        if let Some(search) = summary.search {
            let counts = match search.indexed {
                0 => phrase::index_reused(search.pages),
                indexed => phrase::pages_indexed(search.pages, indexed),
            };
            self.took("search", search.time, &counts.in_language(language));
        }
    }

    fn total(&self, out: &Utf8Path, report: &Report) {
        let findings = match report.totals().1 {
            0 => phrase::no_findings(),
            warnings => phrase::warnings_only(warnings),
        };
        let findings = findings.in_language(self.terminal.language);
        self.took("all", self.begun.elapsed(), &format!("{out}, {findings}"));
    }
}

/// Prints how far a build is that takes long, on one line of a terminal that is overwritten.
struct ProgressLine {
    terminal: Terminal,
    is_shown: bool,
    begun: Instant,
    /// Milliseconds after `begun` at which it was last shown.
    last: AtomicU64,
}

impl ProgressLine {
    const AFTER: Duration = Duration::from_secs(1);

    fn new(quiet: bool, terminal: Terminal) -> ProgressLine {
        ProgressLine {
            terminal,
            is_shown: !quiet && std::io::stderr().is_terminal(),
            begun: Instant::now(),
            last: AtomicU64::new(0),
        }
    }

    fn show(&self, done: usize, all: usize) {
        if !self.is_shown || self.begun.elapsed() < Self::AFTER {
            return;
        }
        let now = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        let last = self.last.load(Ordering::Relaxed);
        if now >= last + 100
            && self.last.compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed).is_ok()
        {
            let words = phrase::files_done(done, all).in_language(self.terminal.language);
            complain_raw(&format!("\r{words}"));
        }
    }

    fn clear(&self) {
        if self.last.load(Ordering::Relaxed) > 0 {
            complain_raw("\r\u{1b}[K");
        }
    }
}

/// Prints on stdout and stderr, in a language.
#[derive(Clone, Copy)]
struct Terminal {
    language: Language,
}

impl Terminal {
    fn print_report(self, report: &Report) {
        complain_raw(&report.print(ReportFormat::Human, self.language));
        let (errors, warnings) = report.totals();
        if errors > 0 {
            self.complain(&phrase::site_stays(errors, warnings));
        }
    }

    fn say(self, line: &str) {
        say_raw(&format!("{line}\n"));
    }

    fn complain(self, phrase: &Phrase) {
        complain_raw(&format!("{}\n", phrase.in_language(self.language)));
    }

    /// Prints why a site was not published; returns the exit code for it.
    fn fail_to_publish(self, failure: Failure) -> u8 {
        match failure {
            Failure::Content(findings) => {
                self.print_report(&findings);
                CONTENT
            }
            Failure::Refused(reason) => {
                self.complain(&reason);
                USAGE
            }
            Failure::Machine(error) => self.fail(&error),
        }
    }

    /// Prints what failed; returns the exit code for it.
    fn fail(self, error: &std::io::Error) -> u8 {
        complain_raw(&format!("{}\n", phrases::error_in_language(error, self.language)));
        MACHINE
    }
}

// Errors are ignored: with a closed pipe, nobody reads the output any more, which is no reason to panic.

fn say_raw(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

fn complain_raw(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_argument_has_help() {
        let command = with_help(Cli::command(), Language::English);
        assert!(command.get_about().is_some());
        for command in command.get_subcommands() {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for argument in command.get_arguments() {
                assert!(argument.get_help().is_some(), "{} {}", command.get_name(), argument.get_id());
            }
        }
    }
}
