//! Site + archive → a folder to hand on to a library: the site, what it is made from, and what is said of both.
//!
//! The folder is a bag (`bag`): the site as files, the sources, and the site as browsers got it (`wacz`), with
//! checksums, a description for catalogues (`describe`) and a text for people (`guide`). Nothing in it needs this
//! program.
//!
//! No clock is asked: everything is of the newest day that the content knows. So the same archive gives the same bytes.

mod bag;
mod cdx;
mod describe;
mod guide;
mod pages;
mod sources;
mod sums;
mod wacz;
mod warc;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::sync::Mutex;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use walkdir::WalkDir;

use self::bag::Bag;
use self::sums::Sums;
use self::wacz::About;
use self::warc::Answer;
use crate::cache::Cache;
use crate::date::Day;
use crate::disk::{self, MadeFolders};
use crate::edition::Edition;
use crate::input::Folders;
use crate::interrupt::Unfinished;
use crate::paths::resolve;
use crate::phrases::explain;
use crate::phrases::table as phrase;
use crate::plan::Output;
use crate::publish::{self, Beside, Failure, MARKER, Progress};
use crate::route::{self, SharedRoute};
use crate::site::Site;

/// What made the folder.
const SOFTWARE: &str = concat!("tablecloth ", env!("CARGO_PKG_VERSION"));
/// The day of an archive that knows none: the first that ZIP can say.
const NO_DAY: Day = Day { year: 1980, month: 1, day: 1 };

/// The numbers of a finished bag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The site in it.
    pub site: publish::Summary,
    /// The files of the archive in it.
    pub sources: usize,
    /// All its files.
    pub files: usize,
    /// The bytes of all.
    pub bytes: u64,
    /// Whether there is a description for DataCite, which asks for a year that the archive may not know.
    pub has_datacite: bool,
}

/// Writes everything into a folder that must not be there, or be empty.
///
/// # Errors
/// When the folder holds something or lies in the archive, when a page fails, when the disk fails. In every case there is
/// no part of a bag.
pub fn preserve(
    site: &Site,
    folders: &Folders,
    to: &Utf8Path,
    cache: &Cache,
    progress: Progress<'_>,
) -> Result<Summary, Failure> {
    check_place(to, folders)?;
    let to = resolve(to)?;
    let (Some(above), Some(_)) = (to.parent(), to.file_name()) else {
        return Err(Failure::Refused(phrase::bag_is_taken(&to)));
    };
    let _made = MadeFolders::at(above)?;
    let _hold = publish::hold(&to)?;
    let staging = disk::draft_of(&to);
    let unfinished = Unfinished::at(&staging);
    // One that was killed may have left it.
    remove(&staging)?;
    let filled = fill(site, folders, &staging, cache, progress);
    let placed = filled.and_then(|summary| unfinished.undisturbed(|| place(&staging, &to)).map(|()| summary));
    placed.inspect_err(|_| _ = remove(&staging))
}

/// Refuses a folder that holds something, or that a build would read or replace.
///
/// # Errors
/// When the disk cannot say what is there.
pub fn check_place(to: &Utf8Path, folders: &Folders) -> Result<(), Failure> {
    let refused = |reason| Err(Failure::Refused(reason));
    match fs::symlink_metadata(to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(explain("look_at", to, error).into()),
        Ok(metadata) if !metadata.is_dir() => return refused(phrase::bag_is_no_folder(to)),
        Ok(_) => {
            let mut entries = fs::read_dir(to).map_err(|error| explain("read", to, error))?;
            if entries.next().is_some() {
                return refused(phrase::bag_is_taken(to));
            }
        }
    }
    let real = resolve(to)?;
    let cache = folders.root.join(".cache");
    for folder in folders.all().into_iter().chain([cache.as_path()]) {
        if real.starts_with(resolve(folder)?) {
            return refused(phrase::bag_in_archive(to, folder));
        }
    }
    // A build puts its site there, whether or not there is one yet.
    let public = resolve(&folders.root.join("public"))?;
    let is_site = |above: &&Utf8Path| **above == *public || above.join(MARKER).is_file();
    if let Some(site) = real.ancestors().skip(1).find(is_site) {
        return refused(phrase::bag_in_site(to, site));
    }
    publish::check_room(&real, to.join("bag").as_str())
}

fn remove(folder: &Utf8Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(explain("remove", folder, error)),
        _ => Ok(()),
    }
}

/// Puts the finished folder where it belongs. An empty one makes way; one that somebody has put something into by now stays.
fn place(staging: &Utf8Path, to: &Utf8Path) -> Result<(), Failure> {
    publish::take_rights(to, staging);
    let there = fs::metadata(to).ok();
    // Windows moves no folder to the place of another one.
    if cfg!(windows) && there.is_some() {
        fs::remove_dir(to).map_err(|error| explain("remove", to, error))?;
    }
    fs::rename(staging, to).map_err(|error| {
        if cfg!(windows) && there.is_some() {
            let _ = fs::create_dir(to);
        }
        explain("create", to, error).into()
    })
}

fn fill(
    site: &Site,
    folders: &Folders,
    staging: &Utf8Path,
    cache: &Cache,
    progress: Progress<'_>,
) -> Result<Summary, Failure> {
    let edition = site.edition();
    let bag = Bag::new(staging)?;
    let (published, files) = put_site(site, &bag, cache, progress)?;

    let sources = sources::of(&edition.archive, folders)?;
    sources.par_iter().try_for_each(|source| {
        let failed = |error| explain("read", &source.on_disk, error);
        let file = fs::File::open(&source.on_disk).map_err(failed)?;
        bag.put(&format!("data/sources/{}", source.path), file, &source.on_disk).map(|_| ())
    })?;

    let day = edition.archive.newest_day();
    let moment = format!("{}T00:00:00Z", day.unwrap_or(NO_DAY));
    put_archive(edition, &bag, &files, &moment)?;

    let datacite = describe::datacite(edition);
    if let Some(datacite) = &datacite {
        bag.put_text("metadata/datacite.xml", datacite)?;
    }
    bag.put_text("metadata/dublin-core.xml", &describe::dublin_core(edition))?;
    bag.put_text("README.txt", guide::write(edition).as_bytes())?;
    let (count, bytes) = bag.close(&info(edition, day))?;
    Ok(Summary {
        site: published,
        sources: sources.len(),
        files: count,
        bytes,
        has_datacite: datacite.is_some(),
    })
}

/// Builds the site as `build` does, and puts copies of its files into the bag: what is published may be one file with what
/// the cache keeps, and a bag must be nobody else's.
fn put_site(
    site: &Site,
    bag: &Bag,
    cache: &Cache,
    progress: Progress<'_>,
) -> Result<(publish::Summary, BTreeMap<String, Sums>), Failure> {
    let built = bag.path_of(".site");
    let summary = publish::publish(site, &built, cache, Beside::Nothing, None, progress)?;
    let files = Mutex::new(BTreeMap::new());
    listed(&built)?.par_iter().try_for_each(|path| -> io::Result<()> {
        let from = built.join(path);
        let file = fs::File::open(&from).map_err(|error| explain("read", &from, error))?;
        let sums = bag.put(&format!("data/site/{path}"), file, &from)?;
        files.lock().expect("no thread panics while it holds the list").insert(path.clone(), sums);
        Ok(())
    })?;
    remove(&built)?;
    Ok((summary, files.into_inner().expect("no thread panics while it holds the list")))
}

/// The files of a finished site by path, with the search indexes and without the mark of what the program may replace.
fn listed(site: &Utf8Path) -> io::Result<Vec<String>> {
    let mut paths = Vec::new();
    for entry in WalkDir::new(site) {
        let entry = entry.map_err(|error| explain("read", site, error.into()))?;
        let path = entry.path().strip_prefix(site).ok().and_then(Utf8Path::from_path);
        if let (true, Some(path)) = (entry.file_type().is_file(), path.filter(|path| *path != MARKER)) {
            let parts: Vec<&str> = path.components().map(|part| part.as_str()).collect();
            paths.push(parts.join("/"));
        }
    }
    Ok(paths)
}

/// Puts the site as browsers got it into the bag. What only hosts read never reached one.
fn put_archive(edition: &Edition, bag: &Bag, files: &BTreeMap<String, Sums>, moment: &str) -> io::Result<()> {
    let is_for_hosts =
        |path: &str| matches!(edition.plan.get(path), Some(Output::ForAll(SharedRoute::HostFile(_))));
    let served: Vec<(&String, &Sums, Utf8PathBuf)> = files
        .iter()
        .filter(|(path, _)| !is_for_hosts(path))
        .map(|(path, sums)| (path, sums, bag.path_of(&format!("data/site/{path}"))))
        .collect();
    let answers: Vec<Answer<'_>> = served
        .iter()
        .map(|(path, sums, file)| Answer {
            url: edition.settings.base.whole(&route::encode(route::path_of_output(path))),
            path,
            file,
            bytes: sums.bytes,
            sha256: &sums.sha256,
        })
        .collect();
    let first = edition.settings.locales.first();
    let about = About {
        title: edition.settings.title(first),
        description: edition.settings.tagline(first).unwrap_or_default(),
        url: edition.root_url(),
        moment,
        software: SOFTWARE,
    };
    let path = "data/site.wacz";
    wacz::write(&bag.path_of(path), &answers, &pages::listed(edition), &about)?;
    bag.take(path)
}

/// What the bag says of itself (RFC 8493, 2.2.2), in each language of the site.
fn info(edition: &Edition, day: Option<Day>) -> Vec<(&'static str, String)> {
    let settings = &edition.settings;
    let mut info = Vec::new();
    for locale in settings.locales.iter() {
        info.push(("Source-Organization", settings.title(locale).to_owned()));
    }
    for tagline in settings.locales.iter().filter_map(|locale| settings.tagline(locale)) {
        info.push(("External-Description", tagline.to_owned()));
    }
    info.push(("External-Identifier", edition.root_url()));
    info.extend(day.map(|day| ("Bagging-Date", day.to_string())));
    info.push(("Bag-Software-Agent", SOFTWARE.to_owned()));
    info.dedup();
    info
}
