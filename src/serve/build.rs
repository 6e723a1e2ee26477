//! Folders → [`Built`]: one build, whatever came of it.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::Former;
use crate::archive::Drafts;
use crate::cache::Cache;
use crate::diagnostic::{Report, ReportFormat};
use crate::input::{Folders, Kept};
use crate::phrases::table as phrase;
use crate::phrases::{Language, error_in_language};
#[cfg(feature = "search")]
use crate::search::OnDemand;
use crate::serve::watcher::Changes;
use crate::settings;
use crate::site::Site;

/// Prints one or more lines on the terminal.
pub(super) type PrintLine = Box<dyn Fn(&str) + Send + Sync>;

/// One build.
pub(super) struct Built {
    pub(super) outcome: BuildOutcome,
    /// The search index, as far as it has been asked for.
    #[cfg(feature = "search")]
    pub(super) search: OnDemand,
    /// The path below which the site stands, such as `/` or `/archive/`.
    ///
    /// When the settings cannot be read, it is that of the build before.
    pub(super) base: String,
    /// Differs from that of every other build, also of an earlier run of the program.
    pub(super) stamp: String,
    /// The findings, warnings among them, as the terminal shows them.
    findings: String,
    /// The line of the terminal with its time and its numbers of works, errors and warnings.
    summary: String,
}

/// What came of a build.
pub(super) enum BuildOutcome {
    Site(Box<Site>),
    /// Invariant: holds an error.
    Mistakes(Report),
    /// The machine failed, or the program.
    Failure(String),
}

/// Builds again and again, always with the same options.
pub(super) struct Builder {
    folders: Folders,
    cache: Cache,
    drafts: Drafts,
    /// The language of what is printed and of pages with findings.
    pub(super) language: Language,
    /// How findings are printed; for people.
    format: ReportFormat,
    say: PrintLine,
    /// When the run began, in milliseconds since 1970.
    run: u128,
    builds: AtomicU64,
    /// What the next build can take over.
    former: Mutex<FormerBuild>,
}

/// What a build leaves for the next one.
#[derive(Default)]
struct FormerBuild {
    /// What was read.
    kept: Option<Kept>,
    works: Former,
}

impl Builder {
    pub(super) fn new(
        folders: &Folders,
        drafts: Drafts,
        language: Language,
        format: ReportFormat,
        say: PrintLine,
    ) -> Builder {
        let run = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
        Builder {
            folders: folders.clone(),
            cache: Cache::at(&folders.cache),
            drafts,
            language,
            format,
            say,
            run,
            builds: AtomicU64::new(0),
            former: Mutex::default(),
        }
    }

    pub(super) fn say(&self, text: &str) {
        (self.say)(text);
    }

    /// Prints findings.
    pub(super) fn say_findings(&self, findings: &Report) {
        self.say(findings.print(self.format, self.language).trim_end());
    }

    pub(super) fn cache(&self) -> &Cache {
        &self.cache
    }

    /// Prints the findings of a build, unless they are those of the build before, and its summary.
    ///
    /// Call it when the build is already served: the author may reload a page as soon as the line is there.
    pub(super) fn announce(&self, built: &Built, before: Option<&Built>) {
        if !built.findings.is_empty() && before.is_none_or(|before| before.findings != built.findings) {
            self.say(built.findings.trim_end());
        }
        self.say(&built.summary);
    }

    /// Reads what changed, or everything.
    fn read(&self, kept: Option<Kept>, changes: &Changes) -> io::Result<Kept> {
        match (kept, changes) {
            (Some(kept), Changes::Files(changed)) => kept.renew(&self.folders, &self.cache, changed),
            _ => Kept::read(&self.folders, &self.cache),
        }
    }

    /// Builds with these changes since the build before; [`Builder::announce`] prints what came of it.
    pub(super) fn build(&self, before: Option<&Built>, changes: &Changes) -> Built {
        let begun = Instant::now();
        let mut report = Report::new();
        let mut base = None;
        // What a build that panicked has left is not taken over.
        let mut former = std::mem::take(&mut *self.former.lock().unwrap_or_else(PoisonError::into_inner));
        // A panic would end this thread, and the preview would silently stop following changes.
        let made = catch_unwind(AssertUnwindSafe(|| {
            let kept = self.read(former.kept.take(), changes)?;
            let input = kept.input.clone();
            report = kept.report();
            former.kept = Some(kept);
            base =
                settings::parse(&input, &mut Report::new()).map(|settings| settings.base.path().to_owned());
            let site = crate::build_with(input, self.drafts, &mut former.works, &mut report);
            *self.former.lock().unwrap_or_else(PoisonError::into_inner) = former;
            io::Result::Ok(site)
        }));

        let findings = report.print(self.format, self.language);
        let (errors, warnings) = report.totals();
        let (outcome, summary) = match made {
            Ok(Ok(Some(site))) => {
                let summary = phrase::works_and_warnings(site.archive().len(), warnings);
                let summary = summary.in_language(self.language);
                (BuildOutcome::Site(Box::new(site)), summary)
            }
            Ok(Ok(None)) => {
                let summary = phrase::errors_and_warnings(errors, warnings);
                let summary = summary.in_language(self.language);
                (BuildOutcome::Mistakes(report), summary)
            }
            Ok(Err(error)) => {
                let message = error_in_language(&error, self.language);
                (BuildOutcome::Failure(message.clone()), message)
            }
            Err(_) => {
                let message = phrase::program_failed().in_language(self.language);
                (BuildOutcome::Failure(message.clone()), message)
            }
        };
        let stage = phrase::stage("build").in_language(self.language);
        let summary = format!("{stage:>9}  {:>7.2} s  {summary}", begun.elapsed().as_secs_f64());
        let number = self.builds.fetch_add(1, Ordering::Relaxed);
        Built {
            #[cfg(feature = "search")]
            search: match &outcome {
                BuildOutcome::Site(site) => OnDemand::new(site),
                _ => OnDemand::default(),
            },
            outcome,
            base: base.or_else(|| before.map(|before| before.base.clone())).unwrap_or_else(|| "/".to_owned()),
            stamp: format!("{:x}-{number}", self.run),
            findings,
            summary,
        }
    }
}
