//! `tablecloth build`: the site on the disk.

use camino::Utf8PathBuf;
use clap::ValueHint;
use tablecloth::diagnostic::Report;
use tablecloth::paths;
use tablecloth::phrases::table as phrase;
use tablecloth::publish;
use tablecloth::settings;

use super::archive::{Prepared, SiteArguments, Writing};
use super::help::{examples, help};
use super::progress::ProgressLine;
use super::stages::Stages;
use super::terminal::quoted;
use super::{CONTENT, Context, ExitResult, folder};

/// The arguments of `build`.
#[derive(clap::Args)]
#[command(about = help(&phrase::help_build()), after_help = examples(&phrase::examples_build()))]
pub(super) struct Build {
    #[command(flatten)]
    site: SiteArguments,
    #[arg(
        long,
        value_name = "FOLDER",
        value_parser = folder(),
        value_hint = ValueHint::DirPath,
        help = help(&phrase::help_build_out()),
    )]
    out: Option<Utf8PathBuf>,
    #[arg(long, help = help(&phrase::help_build_quiet()))]
    quiet: bool,
    #[arg(long, help = help(&phrase::help_build_manifest()))]
    manifest: bool,
    #[command(flatten)]
    writing: Writing,
}

impl Build {
    /// Builds the site, and replaces the old one by it.
    pub(super) fn run(self, context: &Context) -> ExitResult {
        let terminal = context.terminal;
        let mut report = Report::new();
        let mut stages = Stages::new(self.quiet, terminal);
        let archive = self.site.open(context)?;
        let out = self.out.unwrap_or_else(|| archive.folders.root.join("public"));
        let inside = format!("--out {}", quoted(&paths::shown(&out.join("site"))));
        publish::check_place(&out, &archive.folders, &inside)
            .map_err(|failure| terminal.fail_to_publish(failure))?;
        let progress = ProgressLine::new(self.quiet, terminal);
        let ingredients = archive.read_to_publish(&progress, &mut report, &mut stages)?;
        let beside = self.writing.beside();
        // What reading has found is said each time; what keeps the site from being written is said when it is.
        let origin = ingredients.origin.filter(|_| report.is_empty());
        let standing =
            origin.and_then(|origin| publish::stands(&out, &archive.cache, beside, origin).ok().flatten());
        let (summary, base) = match standing.zip(settings::parse(&ingredients.input, &mut Report::new())) {
            Some((summary, settings)) => (summary, settings.base),
            None => {
                let site = archive.prepare_of(ingredients, &mut report, &mut stages);
                terminal.print_report(&report);
                let Some(Prepared { site, made }) = site else { return Err(CONTENT) };
                let show = |done, all| progress.show(&|| phrase::files_done(done, all));
                let published = publish::publish(&site, &out, &archive.cache, beside, made, &show);
                progress.clear();
                let summary = published.map_err(|failure| terminal.fail_to_publish(failure))?;
                let base = site.settings().base.clone();
                // The program ends soon: freeing a large site would only cost time.
                std::mem::forget(site);
                (summary, base)
            }
        };
        stages.published(&summary);
        archive.cache.prune();
        if let Some(trouble) = archive.cache.trouble() {
            let trouble = trouble.in_language(terminal.language);
            terminal.complain(&phrase::cache_is_lost(trouble));
        }
        stages.total(&out, &report);
        if self.manifest {
            let checksum = publish::checksum(&out).map_err(|error| terminal.fail(&error))?;
            terminal.say(&format!("sha256:{checksum}"));
        }
        stages.address(&base);
        Ok(())
    }
}
