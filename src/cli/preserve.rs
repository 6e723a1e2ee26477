//! `tablecloth preserve`: the site, its sources and its data as a library takes them over.

use camino::Utf8PathBuf;
use clap::ValueHint;
use tablecloth::diagnostic::Report;
use tablecloth::phrases::table as phrase;
use tablecloth::pictures::Purpose;
use tablecloth::preserve;

use super::archive::SiteArguments;
use super::help::{examples, help};
use super::progress::ProgressLine;
use super::stages::{Stages, size};
use super::{CONTENT, Context, ExitResult, folder};

/// The arguments of `preserve`.
#[derive(clap::Args)]
#[command(about = help(&phrase::help_preserve()), after_help = examples(&phrase::examples_preserve()))]
pub(super) struct Preserve {
    #[arg(value_parser = folder(), value_hint = ValueHint::DirPath, help = help(&phrase::help_preserve_folder()))]
    folder: Utf8PathBuf,
}

impl Preserve {
    /// Builds the site, and writes it with all that belongs to it into a folder of its own.
    pub(super) fn run(self, context: &Context) -> ExitResult {
        let terminal = context.terminal;
        let mut report = Report::new();
        let mut stages = Stages::new(false, terminal);
        // A draft is nothing for a library, so this command has no flag for them.
        let archive = SiteArguments::default().open(context)?;
        let fail = |failure| terminal.fail_to_publish(failure);
        preserve::check_place(&self.folder, &archive.folders).map_err(fail)?;
        let progress = ProgressLine::new(false, terminal);
        let site = archive.prepare(Purpose::Publishing, &progress, &mut report, &mut stages)?;
        terminal.print_report(&report);
        let Some(site) = site else { return Err(CONTENT) };
        let show = |done, all| progress.show(&|| phrase::files_done(done, all));
        let preserved = preserve::preserve(&site, &archive.folders, &self.folder, &archive.cache, &show);
        progress.clear();
        let summary = preserved.map_err(fail)?;
        archive.cache.prune();
        let bytes = size(summary.bytes).in_language(terminal.language);
        stages
            .done("preserve", &phrase::preserved(summary.site.pages, summary.sources, summary.files, bytes));
        if !summary.has_datacite {
            terminal.complain(&phrase::preserved_without_year());
        }
        stages.total(&self.folder, &report);
        stages.address(&site.settings().base);
        // The program ends here: freeing a large site would only cost time.
        std::mem::forget(site);
        Ok(())
    }
}
