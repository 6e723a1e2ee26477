//! Folders → [`Input`]: the step of a build that reads the archive from the disk.
//!
//! Text is in memory, checked to be UTF-8; pictures are measured; media and
//! static files are read again only when they are published. Nothing outside
//! the archive is read: symbolic links that lead out of it are findings. What
//! the archive does not have of its own comes from the program ([`layers`]).

mod assets;
mod kept;
mod listing;
mod texts;
mod unused;

use std::fs;
use std::io;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

pub use self::kept::Kept;
use self::listing::{FoundFile, Trust, check_capitals, list};
pub use self::texts::MAX_TEXT;
use self::texts::read_texts;
use crate::cache::Cache;
use crate::diagnostic::{Code, Diagnostic, Place, Report, Unit};
use crate::file_name::{self, foreign};
use crate::id::Kind;
use crate::layers::{self, BuiltIn, Layers, Part, StoredFile, ejected};
use crate::media::{self, MediaFiles};
use crate::media_type;
use crate::phrases::table as phrase;
use crate::phrases::{Phrase, explain};
use crate::pictures::{self, Pictures, Purpose};
use crate::spelling::did_you_mean;
use crate::unicode::nfc;

/// Where the parts of an archive lie.
#[derive(Clone, Debug)]
pub struct Folders {
    /// The archive's root; places in reports are relative to it.
    pub root: Utf8PathBuf,
    /// What editors write. Not trusted.
    pub content: Utf8PathBuf,
    /// How pages look. Trusted.
    pub templates: Utf8PathBuf,
    /// Files that go into the site as they are. Trusted.
    pub assets: Utf8PathBuf,
    /// The wording of the interface, a folder per locale. Trusted.
    pub messages: Utf8PathBuf,
    /// The charts of the embroidery. Trusted.
    pub patterns: Utf8PathBuf,
    /// What was expensive to make; may be deleted.
    pub cache: Utf8PathBuf,
}

impl Folders {
    /// Every folder that a build reads or keeps things in.
    pub fn all(&self) -> [&Utf8Path; 6] {
        let Folders { root: _, content, templates, assets, messages, patterns, cache } = self;
        [content, templates, assets, messages, patterns, cache].map(Utf8PathBuf::as_path)
    }

    /// The usual folders below `root`.
    pub fn below(root: &Utf8Path) -> Folders {
        Folders {
            root: root.to_owned(),
            content: root.join("content"),
            templates: root.join(Part::Templates.folder()),
            assets: root.join(Part::Assets.folder()),
            messages: root.join(Part::Messages.folder()),
            patterns: root.join(Part::Patterns.folder()),
            cache: root.join(".cache/tablecloth"),
        }
    }

    /// The folder of what the archive lays over a part of the program.
    pub fn of(&self, part: Part) -> &Utf8Path {
        match part {
            Part::Templates => &self.templates,
            Part::Assets => &self.assets,
            Part::Messages => &self.messages,
            Part::Patterns => &self.patterns,
        }
    }
}

/// A text file.
#[derive(Clone, Debug)]
pub struct TextFile {
    /// Path from the root, with `/`, as reports print it.
    pub path: Arc<str>,
    /// Path below its own folder: for a template `parts/card.html`.
    pub name: Arc<str>,
    /// The content, in NFC, its lines ended by `\n`.
    pub text: Arc<str>,
}

/// A file that is published as it is.
#[derive(Clone, Debug)]
pub struct BinaryFile {
    /// Path from the root, with `/`, as reports print it.
    pub path: Arc<str>,
    /// Path below its own folder.
    pub name: Arc<str>,
    /// Where to read it.
    pub on_disk: Utf8PathBuf,
}

/// Everything that a build reads.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// `content/site.yaml`.
    pub settings: Option<TextFile>,
    /// The Markdown files below `content/`, but for transcripts.
    pub documents: Vec<TextFile>,
    /// What is said in sound and film, or stands in pictures and documents: `<stem>.transcript.<locale>.md`.
    pub transcripts: Vec<TextFile>,
    /// The names of Markdown files that could not be read; these have findings.
    pub unread: Vec<Arc<str>>,
    /// Names of media below `content/` that are there and were refused: each has its finding.
    pub refused: Vec<Arc<str>>,
    /// The other files below `content/`.
    pub media: Vec<BinaryFile>,
    /// What was found in those that are pictures.
    pub pictures: Pictures,
    /// What was found in those that are published as they are.
    pub files: MediaFiles,
    /// The templates, sorted by name.
    pub templates: Vec<TextFile>,
    /// The Fluent files; a name begins with the locale.
    pub messages: Layers<Vec<TextFile>>,
    /// The charts of the embroidery, sorted by name.
    pub patterns: Vec<TextFile>,
    /// The static files, sorted by name.
    pub assets: Vec<Asset>,
}

impl Input {
    /// Every text that was read, with its path, and all that was seen of other files: what a site is made of, but for the
    /// content of [`Input::plain_files`].
    pub fn texts(&self) -> impl Iterator<Item = &[u8]> {
        let texts = [&self.documents, &self.transcripts, &self.templates, &self.patterns, &self.messages.own];
        let texts = texts.into_iter().flatten().chain(&self.settings);
        let texts = texts.flat_map(|file| [file.path.as_bytes(), file.text.as_bytes()]);
        let unread = self.unread.iter().chain(&self.refused).map(|name| name.as_bytes());
        let assets =
            self.assets.iter().flat_map(|asset| [asset.path.as_bytes(), asset.fingerprint.as_bytes()]);
        texts.chain(unread).chain(assets)
    }

    /// The files of the archive that are published as they are.
    pub fn plain_files(&self) -> impl Iterator<Item = &Utf8Path> + Send {
        let assets = self.assets.iter().filter_map(|asset| match &asset.file {
            StoredFile::Disk(path) => Some(path.as_path()),
            StoredFile::Program(_) => None,
        });
        self.media.iter().map(|file| file.on_disk.as_path()).chain(assets)
    }

    /// Reads what the archive lays over the program, and what the program brings.
    fn read_parts(&mut self, folders: &Folders, report: &mut Report) -> io::Result<()> {
        self.templates = read_part(Part::Templates, folders, report)?;
        self.patterns = read_part(Part::Patterns, folders, report)?;
        self.messages = Layers {
            built_in: Part::Messages.built_in().iter().map(built_in_text).collect(),
            own: read_texts(list_own(Part::Messages, folders, report)?, report)?.0,
        };
        self.assets = read_assets(folders, report)?;
        unused::check_folders(folders, report)?;
        unused::check_styles(self, report);
        unused::check_patterns(self, report)
    }

    /// How many files of the archive were read.
    pub fn files_on_disk(&self) -> usize {
        let texts = [&self.documents, &self.transcripts, &self.templates, &self.patterns, &self.messages.own];
        let paths = texts.into_iter().flatten().map(|file| &file.path);
        let paths = paths.chain(self.assets.iter().map(|asset| &asset.path));
        self.media.len() + paths.filter(|path| !layers::is_built_in(path)).count()
    }
}

/// A static file.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its path, as reports print it.
    pub path: Arc<str>,
    /// Path below `static/`, and in the site.
    pub name: Arc<str>,
    /// Where its bytes are.
    pub file: StoredFile,
    /// Where pages find it, a path of the site.
    pub address: String,
    /// The text of a style sheet as it is published at `address`: what it names is named as seen from there.
    pub style: Option<Arc<str>>,
    /// Whether it is one that the archive adds, or the archive adds pages or scripts, which may name any.
    is_named_plainly: bool,
    /// What its content is, where its address says so; see [`layers::fingerprint`].
    pub fingerprint: String,
}

impl Asset {
    /// Whether it is published under its own name too, by which others may name it.
    pub fn has_plain_address(&self) -> bool {
        *self.address == *self.name || self.is_named_plainly
    }
}

/// Reads everything, to look at it. Authors' mistakes go to `report`.
///
/// # Errors
/// When the disk cannot be read.
pub fn read(folders: &Folders, cache: &Cache, report: &mut Report) -> io::Result<Input> {
    read_for(Purpose::Looking, folders, cache, &|_, _| {}, report)
}

/// Reads everything. For publishing, the sizes of pictures are made along the way, since each is decoded anyway, and go
/// into the cache. `progress` is called with the number of pictures done and of all pictures, which take longest.
///
/// # Errors
/// When the disk cannot be read.
pub fn read_for(
    purpose: Purpose,
    folders: &Folders,
    cache: &Cache,
    progress: &(dyn Fn(usize, usize) + Sync),
    report: &mut Report,
) -> io::Result<Input> {
    let mut input = read_content(purpose, folders, cache, progress, report)?;
    input.read_parts(folders, report)?;
    Ok(input)
}

/// Reads what editors write.
fn read_content(
    purpose: Purpose,
    folders: &Folders,
    cache: &Cache,
    progress: &(dyn Fn(usize, usize) + Sync),
    report: &mut Report,
) -> io::Result<Input> {
    let mut input = Input::default();
    let (content, not_read) = list(&folders.content, folders, Trust::None, report)?;
    let (content, refused): (Vec<FoundFile>, Vec<FoundFile>) =
        content.into_iter().partition(|found| belongs(found, report));
    input.refused = refused.into_iter().map(|found| found.name).chain(not_read).collect();
    let (texts, media): (Vec<FoundFile>, Vec<FoundFile>) = content.into_iter().partition(FoundFile::is_text);
    check_capitals(&media, report);
    let files: Vec<pictures::File<'_>> = media.iter().map(FoundFile::as_picture).collect();
    input.pictures = pictures::measure_all(&files, purpose, cache, progress)?;
    input.files = measure_files(&media)?;
    input.media = media.into_iter().map(FoundFile::into_binary).collect();
    (input.documents, input.unread) = read_texts(texts, report)?;
    let is_transcript =
        |file: &mut TextFile| file.name.rsplit('/').next().is_some_and(|name| media::beside(name).is_some());
    input.transcripts = input.documents.extract_if(.., is_transcript).collect();
    if let Some(at) = input.documents.iter().position(|file| &*file.name == "site.yaml") {
        input.settings = Some(input.documents.remove(at));
    }
    Ok(input)
}

/// The files below `content/` as they lie on the disk, for who keeps them; what is wrong with one, [`read`] tells.
///
/// # Errors
/// When the disk cannot be read.
pub fn content_files(folders: &Folders) -> io::Result<Vec<BinaryFile>> {
    let files = list(&folders.content, folders, Trust::None, &mut Report::new())?.0;
    Ok(files.into_iter().map(FoundFile::into_binary).collect())
}

/// The files that the archive lays over the program, likewise.
///
/// # Errors
/// When the disk cannot be read.
pub fn own_files(folders: &Folders) -> io::Result<Vec<BinaryFile>> {
    let mut files = Vec::new();
    for part in Part::ALL {
        let own = list(folders.of(part), folders, Trust::Full, &mut Report::new())?.0;
        files.extend(own.into_iter().map(FoundFile::into_binary));
    }
    Ok(files)
}

/// The texts of a part, the archive's before the built-in ones.
fn read_part(part: Part, folders: &Folders, report: &mut Report) -> io::Result<Vec<TextFile>> {
    let own = read_texts(list_own(part, folders, report)?, report)?.0;
    Ok(layers::lay_over(part, own, |file| &file.name, built_in_text))
}

fn built_in_text(file: &BuiltIn) -> TextFile {
    let text = std::str::from_utf8(file.bytes).expect("tests read every built-in text");
    TextFile { path: file.shown_path().into(), name: file.name().into(), text: nfc(text).into() }
}

/// The static files, the archive's before the built-in ones.
fn read_assets(folders: &Folders, report: &mut Report) -> io::Result<Vec<Asset>> {
    let own = list_own(Part::Assets, folders, report)?.into_iter();
    let own = own.map(|found| (found.path, found.name, StoredFile::Disk(found.on_disk))).collect();
    let built_in =
        |file: &'static BuiltIn| (file.shown_path().into(), file.name().into(), StoredFile::Program(file));
    let files = layers::lay_over(Part::Assets, own, |(_, name, _)| name, built_in);
    let read = |(_, name, file): &(Arc<str>, Arc<str>, StoredFile)| {
        let bytes = assets::is_loaded_by_pages(name).then(|| file.read()).transpose()?;
        Ok(assets::Read { name: name.clone(), bytes })
    };
    let published = assets::publish(&files.iter().map(read).collect::<io::Result<Vec<_>>>()?);
    let is_added = |name: &str| Part::Assets.built_in().iter().all(|file| file.name() != name);
    let names_others =
        |name: &str| [".html", ".htm", ".js", ".mjs"].iter().any(|ending| name.ends_with(ending));
    let any_names_others = files.iter().any(|(_, name, _)| is_added(name) && names_others(name));
    let asset = |((path, name, file), published): ((Arc<str>, Arc<str>, StoredFile), assets::Published)| {
        let assets::Published { address, style, fingerprint } = published;
        let is_named_plainly = any_names_others || is_added(&name);
        Asset { path, name, file, address, style, is_named_plainly, fingerprint }
    };
    Ok(files.into_iter().zip(published).map(asset).collect())
}

/// What the archive has of a part. A file that was made from what the program no longer brings is a finding.
fn list_own(part: Part, folders: &Folders, report: &mut Report) -> io::Result<Vec<FoundFile>> {
    let files = list(folders.of(part), folders, Trust::Full, report)?.0;
    check_capitals(&files, report);
    for file in &files {
        ejected::check(&file.on_disk, &file.path, report)?;
    }
    Ok(files)
}

/// Whether a file below `content/` stands where content stands: `<kind>/<id>/<file>`.
fn belongs(found: &FoundFile, report: &mut Report) -> bool {
    if &*found.name == "site.yaml" {
        return true;
    }
    let parts: Vec<&str> = found.name.split('/').collect();
    let folders = || Kind::ALL.map(Kind::folder);
    let stray = |place: &str, message: Phrase, hint: Phrase| {
        Diagnostic::new(Code::StrayFile, Place::file(place), message).hint(hint)
    };
    // A whole folder that belongs nowhere is one mistake: `depth` counts its parts below `content/`.
    let folder = |depth: usize| {
        let below: usize = parts[depth..].iter().map(|part| part.len() + 1).sum();
        &found.path[..found.path.len() - below]
    };
    match parts.as_slice() {
        [first, _, name] if Kind::from_folder(first).is_some() => {
            let is_media = media_type::is_attachable(name);
            let runnable = media_type::runnable_part(name).filter(|_| is_media);
            if runnable.is_none() && (is_media || file_name::is_text(name)) {
                return true;
            }
            let (code, message, hint) = runnable.map_or_else(
                || foreign::refusal(name),
                |part| {
                    let other = name.replace(&format!(".{part}"), &format!("-{part}"));
                    (Code::UnsafePath, phrase::file_name_may_run(part), phrase::rename_file(other))
                },
            );
            report.add(Diagnostic::new(code, Place::file(found.path.clone()), message).hint(hint));
        }
        [_] => report.add(stray(
            &found.path,
            phrase::stray_beside_kinds(),
            phrase::move_into_folder_of_kind(Kind::Page.folder()),
        )),
        [first, ..] if Kind::from_folder(first).is_none() => {
            // `story` for `stories`.
            let of_kind = Kind::from_name(&first.to_lowercase()).map(Kind::folder);
            let meant = of_kind.map(phrase::did_you_mean).or_else(|| did_you_mean(first, folders()));
            let meant = meant.unwrap_or_else(|| phrase::kinds_are(folders()));
            report.add_touching(Unit::Files, &found.path, stray(folder(1), phrase::stray_folder(), meant));
        }
        [first, _] => report.add(stray(
            &found.path,
            phrase::work_without_folder(),
            phrase::move_into_folder_of_work(first),
        )),
        _ => {
            let finding = stray(folder(3), phrase::folder_in_work(), phrase::move_files_up());
            report.add_touching(Unit::Files, &found.path, finding);
        }
    }
    false
}

/// What is in the files that are published as they are.
fn measure_files(files: &[FoundFile]) -> io::Result<MediaFiles> {
    let concerned = files.par_iter().filter(|found| media::kind_of(&found.name).is_some());
    let measured: io::Result<Vec<_>> = concerned
        .filter_map(|found| {
            let measured = fs::File::open(&found.on_disk).and_then(|file| media::measure(&found.name, file));
            let measured = measured.map_err(|error| explain("read", &found.on_disk, error)).transpose()?;
            Some(measured.map(|measured| (found.name.clone(), measured)))
        })
        .collect();
    Ok(measured?.into_iter().collect())
}
