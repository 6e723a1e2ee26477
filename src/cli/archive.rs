//! The archive that a command is about: which one, and its site in memory.

use camino::Utf8PathBuf;
use tablecloth::archive::Drafts;
use tablecloth::cache::Cache;
use tablecloth::diagnostic::Report;
use tablecloth::input::{self, Folders};
use tablecloth::phrases::table as phrase;
use tablecloth::site::Site;

use super::help::help;
use super::stages::Stages;
use super::{Context, USAGE};

/// The arguments of commands that read the archive.
#[derive(clap::Args)]
pub(super) struct ArchiveArguments {
    #[arg(long, value_name = "FOLDER", default_value = ".", help = help(&phrase::help_root()))]
    root: Utf8PathBuf,
    #[arg(long, help = help(&phrase::help_drafts()))]
    drafts: bool,
}

impl ArchiveArguments {
    /// The archive; where there is none, that is said, and given as an exit code.
    pub(super) fn open(&self, context: &Context) -> Result<ArchiveOnDisk, u8> {
        let folders = Folders::below(&self.root);
        if !folders.content.is_dir() {
            context.terminal.complain(&phrase::no_content_folder(&self.root));
            return Err(USAGE);
        }
        let cache = Cache::at(&folders.cache);
        let drafts = if self.drafts { Drafts::Include } else { Drafts::Leave };
        Ok(ArchiveOnDisk { folders, cache, drafts })
    }
}

/// An archive that has not been read yet.
pub(super) struct ArchiveOnDisk {
    /// Invariant: there is a folder `content`.
    pub(super) folders: Folders,
    /// What earlier builds have kept.
    pub(super) cache: Cache,
    /// Whether drafts are shown.
    pub(super) drafts: Drafts,
}

impl ArchiveOnDisk {
    /// Reads the archive and builds the site in memory; `None` when `report` has errors.
    ///
    /// Failures of the machine are printed, and are given as exit codes.
    pub(super) fn prepare(&self, report: &mut Report, stages: &mut Stages) -> Result<Option<Site>, u8> {
        let input = input::read(&self.folders, &self.cache, report);
        let input = input.map_err(|error| stages.terminal.fail(&error))?;
        let files = input.documents.len()
            + input.media.len()
            + input.templates.len()
            + input.messages.len()
            + input.patterns.len()
            + input.assets.len();
        stages.done("read", &phrase::files_read(files));
        let site = tablecloth::build(input, self.drafts, report);
        if let Some(site) = &site {
            let works = site.archive().len();
            let texts: usize =
                site.settings().locales.iter().map(|locale| site.archive().translated(locale)).sum();
            stages.done("assemble", &phrase::works_and_texts(works, texts));
        }
        Ok(site)
    }
}
