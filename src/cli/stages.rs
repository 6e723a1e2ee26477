//! What a build tells of itself: a line for each stage.

use std::time::{Duration, Instant};

use camino::Utf8Path;
use tablecloth::diagnostic::Report;
use tablecloth::paths;
use tablecloth::phrases::Phrase;
use tablecloth::phrases::table as phrase;
use tablecloth::publish;
use tablecloth::settings::BaseUrl;

use super::memory;
use super::terminal::Terminal;

/// Prints a line for each stage of a build, with its time and counts.
pub(super) struct Stages {
    pub(super) terminal: Terminal,
    quiet: bool,
    begun: Instant,
    last: Instant,
}

impl Stages {
    /// The first stage begins now.
    pub(super) fn new(quiet: bool, terminal: Terminal) -> Stages {
        let now = Instant::now();
        Stages { terminal, quiet, begun: now, last: now }
    }

    /// The line of the stage that ends now; the next one begins.
    pub(super) fn done(&mut self, stage: &'static str, counts: &Phrase) {
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
    pub(super) fn published(&mut self, summary: &publish::Summary) {
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

    /// The last line: where the site is, and the time of all stages.
    pub(super) fn total(&self, out: &Utf8Path, report: &Report) {
        let findings = match report.totals().1 {
            0 => phrase::no_findings(),
            warnings => phrase::warnings_only(warnings),
        };
        let findings = findings.in_language(self.terminal.language);
        let mut line = format!("{}, {findings}", paths::shown(out));
        if let Some(most) = memory::most_used() {
            let memory = phrase::memory_needed(size(most).in_language(self.terminal.language));
            line.push_str(&format!(", {}", memory.in_language(self.terminal.language)));
        }
        self.took("all", self.begun.elapsed(), &line);
    }

    /// That the site cannot be published as it is, where its address is nobody's.
    pub(super) fn address(&self, base: &BaseUrl) {
        if base.is_example() && !self.quiet {
            let said = phrase::address_is_example(base.whole(""));
            self.terminal.say(&said.in_language(self.terminal.language));
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a size in words is rounded anyway")]
pub(super) fn size(bytes: u64) -> Phrase {
    match bytes {
        0..1_000 => phrase::size(bytes, "bytes"),
        1_000..1_000_000 => phrase::size(format!("{:.1}", bytes as f64 / 1e3), "kilobytes"),
        _ => phrase::size(format!("{:.1}", bytes as f64 / 1e6), "megabytes"),
    }
}
