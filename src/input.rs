//! Folders → [`Input`]: the step of a build that reads the archive from the disk.
//!
//! Text is in memory, checked to be UTF-8; pictures are measured; media and
//! static files are read again only when they are published. Nothing outside
//! the archive is read: symbolic links that lead out of it are findings. What
//! the archive does not have of its own comes from the program ([`layers`]).

mod unused;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::cache::Cache;
use crate::diagnostic::{Code, Diagnostic, Place, Report, Unit, control_character, is_unprintable};
use crate::file_name::{self, foreign, is_hidden};
use crate::id::Kind;
use crate::layers::{self, BuiltIn, Layers, Part, StoredFile, ejected};
use crate::media::{self, MediaFiles};
use crate::media_type;
use crate::paths;
use crate::phrases::table as phrase;
use crate::phrases::{Phrase, explain};
use crate::pictures::{self, Pictures};
use crate::spelling::did_you_mean;
use crate::unicode::{into_nfc, nfc};

/// Texts above this size are not read, in bytes: a book of a thousand pages is smaller.
pub const MAX_TEXT: u64 = 4 * 1024 * 1024;

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
    /// What its content is; see [`layers::fingerprint`].
    pub fingerprint: String,
}

/// Reads everything. Authors' mistakes go to `report`.
///
/// # Errors
/// When the disk cannot be read.
pub fn read(folders: &Folders, cache: &Cache, report: &mut Report) -> io::Result<Input> {
    let mut input = Input::default();

    let (content, not_read) = list(&folders.content, folders, Trust::None, report)?;
    let (content, refused): (Vec<FoundFile>, Vec<FoundFile>) =
        content.into_iter().partition(|found| belongs(found, report));
    input.refused = refused.into_iter().map(|found| found.name).chain(not_read).collect();
    let (texts, media): (Vec<FoundFile>, Vec<FoundFile>) = content.into_iter().partition(FoundFile::is_text);
    check_capitals(&media, report);
    let files: Vec<pictures::File<'_>> = media.iter().map(FoundFile::as_picture).collect();
    input.pictures = pictures::measure_all(&files, cache)?;
    input.files = measure_files(&media)?;
    input.media = media.into_iter().map(FoundFile::into_binary).collect();
    (input.documents, input.unread) = read_texts(texts, report)?;
    let is_transcript =
        |file: &mut TextFile| file.name.rsplit('/').next().is_some_and(|name| media::beside(name).is_some());
    input.transcripts = input.documents.extract_if(.., is_transcript).collect();
    if let Some(at) = input.documents.iter().position(|file| &*file.name == "site.yaml") {
        input.settings = Some(input.documents.remove(at));
    }

    input.templates = read_part(Part::Templates, folders, report)?;
    input.patterns = read_part(Part::Patterns, folders, report)?;
    input.messages = Layers {
        built_in: Part::Messages.built_in().iter().map(built_in_text).collect(),
        own: read_texts(list_own(Part::Messages, folders, report)?, report)?.0,
    };
    input.assets = read_assets(folders, report)?;
    unused::check_folders(folders, report)?;
    unused::check_styles(&input, report);
    unused::check_patterns(&input, report)?;
    Ok(input)
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
    let asset = |(path, name, file): (Arc<str>, Arc<str>, StoredFile)| {
        let fingerprint = layers::fingerprint(&file.read()?);
        Ok(Asset { path, name, file, fingerprint })
    };
    files.into_iter().map(asset).collect()
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Trust {
    /// Links must stay inside.
    None,
    /// Links may lead anywhere.
    Full,
}

struct FoundFile {
    path: Arc<str>,
    name: Arc<str>,
    on_disk: Utf8PathBuf,
    size: u64,
}

impl FoundFile {
    fn is_text(&self) -> bool {
        let name = self.name.rsplit('/').next().unwrap_or(&self.name);
        file_name::is_text(name) || &*self.name == "site.yaml"
    }

    fn as_picture(&self) -> pictures::File<'_> {
        pictures::File { name: &self.name, on_disk: &self.on_disk, size: self.size }
    }

    fn into_binary(self) -> BinaryFile {
        BinaryFile { path: self.path, name: self.name, on_disk: self.on_disk }
    }
}

/// All files below a folder, sorted by path, and the names of those that were refused.
///
/// A folder that does not exist is empty.
fn list(
    folder: &Utf8Path,
    folders: &Folders,
    trust: Trust,
    report: &mut Report,
) -> io::Result<(Vec<FoundFile>, Vec<Arc<str>>)> {
    let (mut files, mut refused) = (Vec::new(), Vec::new());
    if !folder.exists() {
        return Ok((files, refused));
    }
    let inside = fs::canonicalize(folder)?;
    let walk = WalkDir::new(folder)
        .follow_links(trust == Trust::Full)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(&entry.file_name().to_string_lossy()));
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                report.add(dead_link(&error, folders).ok_or_else(|| explain("read", folder, error.into()))?);
                continue;
            }
        };
        if entry.file_type().is_dir() {
            continue;
        }
        let named = match Named::new(&entry, folder, folders) {
            Ok(named) => named,
            Err(finding) => {
                report.add(finding);
                continue;
            }
        };
        let reserved = reserved_name(&named, trust);
        if let Some(finding) = refusal(&entry, &named, &inside) {
            if entry.file_type().is_symlink() {
                refused.push(named.name);
            }
            report.add(finding);
            continue;
        }
        if let Some(finding) = reserved {
            // A folder is told once for all that lies in it.
            if finding.place.file == named.path {
                report.add(finding);
            } else {
                report.add_touching(Unit::Files, &named.path, finding);
            }
            refused.push(named.name);
            continue;
        }
        let Named { path, name, on_disk } = named;
        let size = fs::metadata(&on_disk).map_err(|error| explain("read", &on_disk, error))?.len();
        files.push(FoundFile { path, name, on_disk, size });
    }
    Ok((without_doubles(files, report), refused))
}

/// A file that Windows cannot have, and the finding. Below `content/`, this is about files beside texts: what is wrong
/// with the names of texts and of their folders is told with a name to give them.
fn reserved_name(named: &Named, trust: Trust) -> Option<Diagnostic> {
    let parts: Vec<&str> = named.name.split('/').collect();
    let at = match trust {
        Trust::Full => parts.iter().position(|part| paths::is_reserved(part))?,
        Trust::None => Some(parts.len() - 1)
            .filter(|last| paths::is_reserved(parts[*last]) && !file_name::is_text(parts[*last]))?,
    };
    let below: usize = parts[at + 1..].iter().map(|part| part.len() + 1).sum();
    let place = Place::file(&named.path[..named.path.len() - below]);
    let finding = Diagnostic::new(Code::UnsafePath, place, phrase::name_reserved(parts[at]));
    Some(finding.hint(phrase::rename_for_windows()))
}

/// Reports files whose names differ in capital letters only: many disks hold one of the two.
fn check_capitals(files: &[FoundFile], report: &mut Report) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for file in files {
        match seen.entry(file.name.to_lowercase()) {
            Entry::Vacant(free) => _ = free.insert(&file.name),
            Entry::Occupied(first) => report.add(
                Diagnostic::new(
                    Code::DuplicateFileName,
                    Place::file(file.path.clone()),
                    phrase::paths_differ_in_capitals(&file.name, first.get()),
                )
                .hint(phrase::rename_or_delete()),
            ),
        }
    }
}

/// The files in the order of their names; of two whose names differ in their form of Unicode only, the first, with a
/// finding.
fn without_doubles(mut files: Vec<FoundFile>, report: &mut Report) -> Vec<FoundFile> {
    files.sort_by(|a, b| {
        a.name.split('/').cmp(b.name.split('/')).then_with(|| a.on_disk.as_str().cmp(b.on_disk.as_str()))
    });
    files.dedup_by(|file, first| {
        let is_double = file.name == first.name;
        if is_double {
            report.add(
                Diagnostic::new(
                    Code::DuplicateFileName,
                    Place::file(file.path.clone()),
                    phrase::duplicate_file_name(),
                )
                .hint(phrase::delete_one_of_two_files()),
            );
        }
        is_double
    });
    files
}

/// An entry of a folder whose name can be used, with its names in NFC; on the disk it may have another form.
struct Named {
    path: Arc<str>,
    name: Arc<str>,
    on_disk: Utf8PathBuf,
}

impl Named {
    /// The names of an entry below `folder`, or what is wrong with them.
    fn new(entry: &DirEntry, folder: &Utf8Path, folders: &Folders) -> Result<Named, Diagnostic> {
        let Some(on_disk) = Utf8Path::from_path(entry.path()) else {
            let shown = entry.path().strip_prefix(&folders.root).unwrap_or(entry.path());
            let place = Place::file(paths::shown_lossy(shown));
            return Err(Diagnostic::new(Code::NotUtf8, place, phrase::file_name_not_utf8())
                .hint(phrase::rename_with_latin_letters()));
        };
        let path = with_slashes(on_disk.strip_prefix(&folders.root).unwrap_or(on_disk));
        let name = with_slashes(on_disk.strip_prefix(folder).unwrap_or(on_disk));
        // A backslash is a part of a name on one system and a way out of a folder on another.
        if name.contains(['\\', ':']) || name.chars().any(char::is_control) {
            let place = Place::file(path.replace(char::is_control, "\u{fffd}"));
            return Err(Diagnostic::new(Code::UnsafePath, place, phrase::file_name_unsafe())
                .hint(phrase::rename_without_odd_characters()));
        }
        Ok(Named { path, name, on_disk: on_disk.to_owned() })
    }
}

/// The finding for a link that was followed and leads nowhere, or round in a circle; `None` for what the disk did.
fn dead_link(error: &walkdir::Error, folders: &Folders) -> Option<Diagnostic> {
    let is_nowhere = error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound);
    let path = error.path().filter(|_| is_nowhere || error.loop_ancestor().is_some())?;
    let place = Place::file(nfc(&paths::shown_lossy(path.strip_prefix(&folders.root).unwrap_or(path))));
    Some(
        Diagnostic::new(Code::LinkLeavesArchive, place, phrase::file_link_leads_nowhere())
            .hint(phrase::copy_instead_of_link()),
    )
}

/// Why an entry is not read: a link that leads out of `inside`, or something that is neither file nor folder.
fn refusal(entry: &DirEntry, named: &Named, inside: &Path) -> Option<Diagnostic> {
    let place = || Place::file(named.path.clone());
    if entry.file_type().is_symlink() {
        let target = fs::canonicalize(&named.on_disk);
        let is_inside = target.is_ok_and(|target| target.starts_with(inside) && target.is_file());
        (!is_inside).then(|| {
            Diagnostic::new(Code::LinkLeavesArchive, place(), phrase::link_leaves_archive())
                .hint(phrase::copy_instead_of_link())
        })
    } else {
        (!entry.file_type().is_file()).then(|| {
            Diagnostic::new(Code::StrayFile, place(), phrase::neither_file_nor_folder())
                .hint(phrase::delete_it())
        })
    }
}

/// A text whose lines end as on Unix: what is made of an archive must not depend on the system that it lies on.
fn with_unix_line_ends(text: String) -> String {
    if text.contains("\r\n") { text.replace("\r\n", "\n") } else { text }
}

/// A path with `/` between its parts, on any system.
fn with_slashes(path: &Utf8Path) -> Arc<str> {
    let parts: Vec<&str> = path.components().map(|part| part.as_str()).collect();
    nfc(&parts.join("/")).into()
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
            if file_name::is_text(name) || media_type::is_attachable(name) {
                return true;
            }
            let (code, message, hint) = foreign::refusal(name);
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

/// The texts, and the names of those that cannot be read, with a finding each.
fn read_texts(files: Vec<FoundFile>, report: &mut Report) -> io::Result<(Vec<TextFile>, Vec<Arc<str>>)> {
    let names: Vec<Arc<str>> = files.iter().map(|file| file.name.clone()).collect();
    let read: Vec<io::Result<Result<TextFile, Diagnostic>>> = files.into_par_iter().map(read_text).collect();
    let mut texts = Vec::with_capacity(read.len());
    let mut unread = Vec::new();
    for (file, name) in read.into_iter().zip(names) {
        match file? {
            Ok(text) => texts.push(text),
            Err(finding) => {
                report.add(finding);
                unread.push(name);
            }
        }
    }
    Ok((texts, unread))
}

fn read_text(found: FoundFile) -> io::Result<Result<TextFile, Diagnostic>> {
    if found.size > MAX_TEXT {
        return Ok(Err(Diagnostic::new(
            Code::FileTooLarge,
            Place::file(found.path),
            phrase::file_too_large(found.size / 1_000_000, MAX_TEXT / 1_000_000),
        )
        .hint(phrase::split_or_attach())));
    }
    let bytes = fs::read(&found.on_disk).map_err(|error| explain("read", &found.on_disk, error))?;
    Ok(match String::from_utf8(bytes) {
        Ok(text) => {
            let text = into_nfc(with_unix_line_ends(text));
            match text.find(is_unprintable) {
                None => Ok(TextFile { path: found.path, name: found.name, text: text.into() }),
                Some(at) => Err(control_character(Place::in_text(&found.path, &text, at))),
            }
        }
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(&error.as_bytes()[..good]);
            let place = Place::in_text(&found.path, &text, good);
            Err(Diagnostic::new(Code::NotUtf8, place, phrase::not_utf8()).hint(phrase::save_as_utf8()))
        }
    })
}
