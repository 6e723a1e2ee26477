//! The archive that a command is about: which one, and its site in memory.

use std::env;

use camino::{Utf8Path, Utf8PathBuf};
use tablecloth::archive::Drafts;
use tablecloth::cache::{Cache, CacheKey};
use tablecloth::diagnostic::Report;
use tablecloth::disk;
use tablecloth::input::{self, Folders, Input};
use tablecloth::phrases::table as phrase;
use tablecloth::pictures::Purpose;
use tablecloth::publish::{self, Beside, Made};
use tablecloth::site::Site;

use super::help::help;
use super::progress::ProgressLine;
use super::stages::Stages;
use super::{Context, USAGE};

/// The root of the archive that the current folder belongs to, from there: `.`, `..`, `../..` and so on.
///
/// It is the nearest folder at or above the current one that has `content/site.yaml`. Where none has, a folder
/// `content` in the current one makes an archive of it: that its settings are missing is a finding.
///
/// Names of folders above need not be UTF-8, as they are never spoken.
pub(super) fn nearest_root() -> Option<Utf8PathBuf> {
    let here = Utf8Path::new(".");
    let depth = env::current_dir().map_or(1, |folder| folder.ancestors().count());
    let above = (1..depth).map(|steps| Utf8PathBuf::from_iter(std::iter::repeat_n("..", steps)));
    let mut roots = std::iter::once(here.to_owned()).chain(above);
    let has_settings = |root: &Utf8PathBuf| root.join("content/site.yaml").is_file();
    roots.find(has_settings).or_else(|| here.join("content").is_dir().then(|| here.to_owned()))
}

impl Context {
    /// The folders of the archive; where there is none, that is said, and given as an exit code.
    pub(super) fn folders(&self) -> Result<Folders, u8> {
        let root = match &self.root {
            Some(root) => match disk::is_folder(&root.join("content")) {
                Ok(true) => Ok(root.clone()),
                Ok(false) => Err(phrase::no_content_folder(root)),
                Err(error) => return Err(self.terminal.fail(&error)),
            },
            None => nearest_root().ok_or_else(phrase::no_archive),
        };
        root.map(|root| Folders::below(&root)).map_err(|reason| {
            self.terminal.complain(&reason);
            USAGE
        })
    }
}

/// What is written of a site.
#[derive(clap::Args, Default)]
pub(super) struct Writing {
    #[cfg(feature = "precompress")]
    #[arg(long, help = help(&phrase::help_build_precompress()))]
    precompress: bool,
}

impl Writing {
    /// What is written beside its files.
    pub(super) fn beside(&self) -> Beside {
        #[cfg(feature = "precompress")]
        if self.precompress {
            return Beside::Compressed;
        }
        Beside::Nothing
    }
}

/// The arguments of commands that build a site.
#[derive(Default, clap::Args)]
pub(super) struct SiteArguments {
    #[arg(long, help = help(&phrase::help_drafts()))]
    drafts: bool,
}

impl SiteArguments {
    /// The archive; where there is none, that is said, and given as an exit code.
    pub(super) fn open(&self, context: &Context) -> Result<ArchiveOnDisk, u8> {
        let folders = context.folders()?;
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
    /// Reads the archive and builds the site in memory; `None` when `report` has errors. Where pictures take long, a line
    /// shows how far they are.
    ///
    /// Failures of the machine are printed, and are given as exit codes.
    pub(super) fn prepare(
        &self,
        purpose: Purpose,
        line: &ProgressLine,
        report: &mut Report,
        stages: &mut Stages,
    ) -> Result<Option<Site>, u8> {
        let input = self.read(purpose, line, report, stages)?;
        Ok(self.assemble(input, report, stages))
    }

    /// Reads what a site is made of that is written to a folder, where it may stand already.
    pub(super) fn read_to_publish(
        &self,
        line: &ProgressLine,
        report: &mut Report,
        stages: &mut Stages,
    ) -> Result<Ingredients, u8> {
        let input = self.read(Purpose::Publishing, line, report, stages)?;
        let asked: &[u8] = if self.drafts == Drafts::Include { b"drafts" } else { b"" };
        Ok(Ingredients { origin: publish::origin(&input, asked), input })
    }

    /// Reads and makes it.
    pub(super) fn prepare_to_publish(
        &self,
        line: &ProgressLine,
        report: &mut Report,
        stages: &mut Stages,
    ) -> Result<Option<Prepared>, u8> {
        let ingredients = self.read_to_publish(line, report, stages)?;
        Ok(self.prepare_of(ingredients, report, stages))
    }

    /// Makes it of what was read for it.
    pub(super) fn prepare_of(
        &self,
        Ingredients { input, origin }: Ingredients,
        report: &mut Report,
        stages: &mut Stages,
    ) -> Option<Prepared> {
        let site = self.assemble(input, report, stages)?;
        let made = origin.map(|of| Made { of, is_flawless: report.is_empty() });
        Some(Prepared { site, made })
    }

    fn read(
        &self,
        purpose: Purpose,
        line: &ProgressLine,
        report: &mut Report,
        stages: &mut Stages,
    ) -> Result<Input, u8> {
        let show = |done, all| line.show(&|| phrase::pictures_done(done, all));
        let input = input::read_for(purpose, &self.folders, &self.cache, &show, report);
        line.clear();
        let input = input.map_err(|error| stages.terminal.fail(&error))?;
        stages.done("read", &phrase::files_read(input.files_on_disk()));
        Ok(input)
    }

    fn assemble(&self, input: Input, report: &mut Report, stages: &mut Stages) -> Option<Site> {
        let site = tablecloth::build(input, self.drafts, report)?;
        let works = site.archive().len();
        let texts: usize =
            site.settings().locales.iter().map(|locale| site.archive().translated(locale)).sum();
        stages.done("assemble", &phrase::works_and_texts(works, texts));
        Some(site)
    }
}

/// What a site is made of.
pub(super) struct Ingredients {
    pub(super) input: Input,
    /// The key of all of it, where it can be told.
    pub(super) origin: Option<CacheKey>,
}

/// A site in memory.
pub(super) struct Prepared {
    pub(super) site: Site,
    /// What it has come of, where that can be told.
    pub(super) made: Option<Made>,
}
