//! Arguments in, report out, exit code.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};
use clap::{Parser, Subcommand, ValueEnum};
use rayon::prelude::*;
use tablecloth::archive::Drafts;
use tablecloth::cache::Cache;
use tablecloth::diagnostic::{Format, Report};
use tablecloth::input::{self, Folders};
use tablecloth::phrases::Language;
use tablecloth::publish::{self, Failure};
use tablecloth::render::Site;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Builds archives of twin cities: Markdown stories in many languages become a static site.
#[derive(Parser)]
#[command(version, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds the site, and replaces the old one when the new one is complete.
    Build {
        #[command(flatten)]
        archive: ArchiveArguments,
        /// Folder of the site; replaced only if it was made by this program.
        #[arg(long, value_name = "FOLDER")]
        out: Option<Utf8PathBuf>,
        /// Prints nothing but findings.
        #[arg(long)]
        quiet: bool,
    },
    /// Builds, serves on this machine only, and follows every change.
    #[cfg(feature = "serve")]
    Serve {
        #[command(flatten)]
        archive: ArchiveArguments,
        /// Port on 127.0.0.1; 0 takes any that is free.
        #[arg(long, default_value_t = 4000)]
        port: u16,
    },
    /// Reports every mistake in the archive, and writes no site.
    Check {
        #[command(flatten)]
        archive: ArchiveArguments,
        /// How findings are printed.
        #[arg(long, value_enum, default_value_t = FormatArgument::Human)]
        format: FormatArgument,
        /// Fails on warnings too.
        #[arg(long)]
        strict: bool,
    },
}

#[derive(clap::Args)]
struct ArchiveArguments {
    /// Folder that holds `content/`, `templates/`, `static/`, `i18n/` and `patterns/`.
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    root: Utf8PathBuf,
    /// Shows stories marked `draft: true` too.
    #[arg(long)]
    drafts: bool,
}

impl ArchiveArguments {
    fn drafts(&self) -> Drafts {
        if self.drafts { Drafts::Include } else { Drafts::Leave }
    }

    fn cache(&self) -> Cache {
        Cache::at(&Folders::below(&self.root).cache)
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum FormatArgument {
    /// For people.
    Human,
    /// One JSON object a line.
    Json,
    /// Workflow commands of GitHub Actions.
    Github,
}

impl From<FormatArgument> for Format {
    fn from(format: FormatArgument) -> Format {
        match format {
            FormatArgument::Human => Format::Human,
            FormatArgument::Json => Format::Json,
            FormatArgument::Github => Format::GitHub,
        }
    }
}

/// The content has errors.
const CONTENT: u8 = 1;
/// The command was used wrongly.
const USAGE: u8 = 2;
/// The machine failed.
const MACHINE: u8 = 3;

fn main() -> ExitCode {
    let code = match Arguments::parse().command {
        Command::Build { archive, out, quiet } => build(&archive, out, quiet),
        #[cfg(feature = "serve")]
        Command::Serve { archive, port } => {
            tablecloth::serve::serve(&Folders::below(&archive.root), archive.drafts(), port, say)
                .map_err(|error| fail(&error.to_string()))
        }
        Command::Check { archive, format, strict } => check(&archive, format.into(), strict),
    };
    ExitCode::from(code.err().unwrap_or(0))
}

type Outcome = Result<(), u8>;

/// Reads and prepares; with errors, prints the findings and stops.
fn prepare(
    archive: &ArchiveArguments,
    cache: &Cache,
    report: &mut Report,
    stages: &mut Stages,
) -> Result<Option<Site>, u8> {
    if !archive.root.join("content").is_dir() {
        complain(&format!(
            "there is no folder `content` in `{}`; go to the archive's folder, or name it with `--root`",
            archive.root
        ));
        return Err(USAGE);
    }
    let folders = Folders::below(&archive.root);
    let input = input::read(&folders, cache, report).map_err(|error| fail(&error.to_string()))?;
    let files = input.documents.len()
        + input.media.len()
        + input.templates.len()
        + input.messages.len()
        + input.patterns.len()
        + input.assets.len();
    stages.done("read", &format!("{files} files"));
    let site = tablecloth::build(input, archive.drafts(), report);
    if let Some(site) = &site {
        let works = site.archive().len();
        let texts: usize =
            site.settings().locales.iter().map(|locale| site.archive().translated(locale)).sum();
        stages.done("assemble", &format!("{works} works, {texts} texts"));
    }
    Ok(site)
}

fn build(archive: &ArchiveArguments, out: Option<Utf8PathBuf>, quiet: bool) -> Outcome {
    let mut report = Report::new();
    let mut stages = Stages::new(quiet);
    let cache = archive.cache();
    let site = prepare(archive, &cache, &mut report, &mut stages)?;
    print_report(&report, Format::Human);
    let Some(site) = site else { return Err(CONTENT) };
    let out = out.unwrap_or_else(|| archive.root.join("public"));
    let progress = Progress::new(quiet);
    let published = publish::publish(&site, &out, &cache, &|done, all| progress.show(done, all));
    progress.clear();
    let summary = published.map_err(|failure| match failure {
        Failure::Content(findings) => {
            print_report(&findings, Format::Human);
            CONTENT
        }
        Failure::Refused(reason) => {
            complain(&reason);
            USAGE
        }
        Failure::Machine(error) => fail(&error.to_string()),
    })?;
    if let Some(search) = summary.search {
        stages.leave_out(search.time);
    }
    stages.done(
        "publish",
        &format!(
            "{} pages, {} files, {}; {} unchanged",
            summary.pages,
            summary.files,
            bytes_in_words(summary.bytes),
            summary.unchanged
        ),
    );
    if let Some(search) = summary.search {
        let counts = match search.indexed {
            0 => format!("{}, index reused", count(search.pages, "page")),
            indexed => format!("{}, {indexed} of them indexed anew", count(search.pages, "page")),
        };
        stages.took("search", search.time, &counts);
    }
    cache.prune();
    if let Some(trouble) = cache.trouble() {
        complain(&format!("{trouble}; what is expensive is made anew at every build"));
    }
    stages.total(&out, &report);
    // The program ends here: taking a large site apart, piece by piece, would only cost time.
    std::mem::forget(site);
    Ok(())
}

fn check(archive: &ArchiveArguments, format: Format, strict: bool) -> Outcome {
    let mut report = Report::new();
    let mut stages = Stages::new(true);
    if let Some(site) = prepare(archive, &archive.cache(), &mut report, &mut stages)? {
        // Templates fail only when they are used.
        let paths: Vec<&str> = site.plan().paths().collect();
        let findings: Vec<_> = paths.par_iter().filter_map(|path| site.render(path)?.err()).collect();
        findings.into_iter().for_each(|finding| report.add(finding));
    }
    let text = report.print(format, Language::default());
    match format {
        // Results go to stdout, diagnostics to stderr; here the findings are the result that a machine reads.
        Format::Json | Format::GitHub => say_raw(&text),
        Format::Human => complain_raw(&text),
    }
    let (errors, warnings) = (report.errors(), report.warnings());
    if format == Format::Human {
        complain(&match (errors, warnings) {
            (0, 0) => "no findings".to_owned(),
            _ => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
        });
    }
    if errors > 0 || (strict && warnings > 0) { Err(CONTENT) } else { Ok(()) }
}

fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

#[expect(clippy::cast_precision_loss, reason = "a size in words is rounded anyway")]
fn bytes_in_words(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{:.1} kB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

/// A line for each stage, with its time and counts.
struct Stages {
    quiet: bool,
    begun: Instant,
    last: Instant,
}

impl Stages {
    fn new(quiet: bool) -> Stages {
        let now = Instant::now();
        Stages { quiet, begun: now, last: now }
    }

    fn done(&mut self, stage: &str, counts: &str) {
        let now = Instant::now();
        self.took(stage, now - self.last, counts);
        self.last = now;
    }

    fn took(&self, stage: &str, time: Duration, counts: &str) {
        if !self.quiet {
            say(&format!("{stage:>9}  {:>7.2} s  {counts}", time.as_secs_f64()));
        }
    }

    /// Counts this time to no stage: it gets a line of its own.
    fn leave_out(&mut self, time: Duration) {
        self.last += time;
    }

    fn total(&self, out: &Utf8Path, report: &Report) {
        if self.quiet {
            return;
        }
        let findings = match report.warnings() {
            0 => "no findings".to_owned(),
            warnings => count(warnings, "warning"),
        };
        say(&format!("{:>9}  {:>7.2} s  {out}, {findings}", "all", self.begun.elapsed().as_secs_f64()));
    }
}

/// A line on a terminal that says how far a long build is.
struct Progress {
    is_shown: bool,
    begun: Instant,
    /// Milliseconds after `begun` at which it was last shown.
    last: AtomicU64,
}

impl Progress {
    const AFTER: Duration = Duration::from_secs(1);

    fn new(quiet: bool) -> Progress {
        Progress {
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
            complain_raw(&format!("\r{done} of {all} files"));
        }
    }

    fn clear(&self) {
        if self.last.load(Ordering::Relaxed) > 0 {
            complain_raw("\r\u{1b}[K");
        }
    }
}

fn print_report(report: &Report, format: Format) {
    complain_raw(&report.print(format, Language::default()));
    let (errors, warnings) = (report.errors(), report.warnings());
    if errors > 0 {
        complain(&format!(
            "{}, {}; the site stays as it was",
            count(errors, "error"),
            count(warnings, "warning")
        ));
    }
}

fn fail(message: &str) -> u8 {
    complain(message);
    MACHINE
}

// A closed pipe is no reason to panic: what cannot be said stays unsaid.

fn say(line: &str) {
    say_raw(&format!("{line}\n"));
}

fn say_raw(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

fn complain(line: &str) {
    complain_raw(&format!("{line}\n"));
}

fn complain_raw(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}
