//! What lies in an archive to be laid over the program, and is laid over nothing.
//!
//! A misspelt name is no mistake to the program, which goes on with its own file; it is one to whoever made the file.

use std::io;

use camino::Utf8Path;
use percent_encoding::{AsciiSet, utf8_percent_encode};

use super::listing::with_slashes;
use super::{Asset, Folders, Input};
use crate::diagnostic::{Code, Diagnostic, Place, Report};
use crate::file_name::is_hidden;
use crate::layers::{EMBLEM, Part, StoredFile, is_built_in};
use crate::phrases::explain;
use crate::phrases::table as phrase;
use crate::spelling::{did_you_mean, nearly};

/// Reports folders of the root whose names are nearly those of folders that are read.
pub(super) fn check_folders(folders: &Folders, report: &mut Report) -> io::Result<()> {
    let known = || Part::ALL.into_iter().map(Part::folder);
    let root = &folders.root;
    let mut names = Vec::new();
    for entry in root.read_dir_utf8().map_err(|error| explain("read", root, error))? {
        // A name that is no text is not nearly one of these.
        let Ok(entry) = entry else { continue };
        if entry.path().is_dir() && !is_hidden(entry.file_name()) {
            names.push(entry.file_name().to_owned());
        }
    }
    names.sort_unstable();
    for name in names.iter().filter(|name| known().all(|known| known != *name)) {
        let Some(meant) = nearly(name, known()) else { continue };
        let finding = Diagnostic::new(
            Code::UnusedOverride,
            Place::file(with_slashes(Utf8Path::new(name))),
            phrase::folder_of_nothing(name),
        );
        report.add(finding.hint(phrase::did_you_mean(meant)));
    }
    Ok(())
}

/// Reports style sheets that are nearly called or nearly lie as the one of an archive's own, which pages load.
pub(super) fn check_styles(input: &Input, report: &mut Report) {
    let own = input.assets.iter().filter(|asset| matches!(asset.file, StoredFile::Disk(_)));
    for asset in own.filter(|asset| *asset.name != *OWN_STYLE) {
        let is_built_in = || Part::Assets.built_in().iter().any(|file| file.name() == &*asset.name);
        let is_elsewhere = asset.name.ends_with("/own.css") || &*asset.name == "own.css";
        if (is_elsewhere || nearly(&asset.name, [OWN_STYLE]).is_some()) && !is_built_in() {
            let place = Place::file(asset.path.clone());
            let finding = Diagnostic::new(Code::UnusedOverride, place, phrase::style_unused());
            report.add(finding.hint(phrase::did_you_mean(format!("{}/{OWN_STYLE}", Part::Assets.folder()))));
        }
    }
}

/// The style sheet of an archive's own, below `static/`.
const OWN_STYLE: &str = "css/own.css";

/// Reports patterns of the archive that are neither laid over one, nor a city's emblem, nor named where they could be
/// shown.
pub(super) fn check_patterns(input: &Input, report: &mut Report) -> io::Result<()> {
    let names = || Part::Patterns.built_in().iter().map(|file| stem(file.name()));
    let own = input.patterns.iter().filter(|file| !is_built_in(&file.path));
    let own = own.map(|file| (file, stem(&file.name)));
    for file in own.clone().map(|(file, _)| file).filter(|file| !file.name.ends_with(".txt")) {
        // Notes lie there too.
        if !file.name.ends_with(".md") {
            let place = Place::file(file.path.clone());
            let finding = Diagnostic::new(Code::UnusedOverride, place, phrase::pattern_no_chart());
            report.add(finding.hint(phrase::charts_are_texts()));
        }
    }
    let own = own.filter(|(file, _)| file.name.ends_with(".txt"));
    for (file, name) in own.filter(|(_, name)| names().all(|known| known != *name)) {
        let plain = format!("{name}.svg");
        let encoded = utf8_percent_encode(&plain, CONTROLS).to_string();
        // A template may also put the name together.
        let is_named = |text: &str| {
            [plain.as_str(), encoded.as_str(), "patterns/{{", "patterns/\"", "patterns/'"]
                .iter()
                .any(|name| text.contains(name))
        };
        let in_template = || input.templates.iter().any(|template| is_named(&template.text));
        if name.starts_with(EMBLEM) || in_template() || any_own_asset(&input.assets, is_named)? {
            continue;
        }
        let finding =
            Diagnostic::new(Code::UnusedOverride, Place::file(file.path.clone()), phrase::pattern_unused());
        report.add(finding.hint(did_you_mean(name, names()).unwrap_or_else(|| phrase::show_pattern(name))));
    }
    Ok(())
}

fn stem(name: &str) -> &str {
    name.strip_suffix(".txt").unwrap_or(name)
}

/// Whether the text of any static file of the archive is such a one.
fn any_own_asset(assets: &[Asset], is_such: impl Fn(&str) -> bool) -> io::Result<bool> {
    for asset in assets.iter().filter(|asset| matches!(asset.file, StoredFile::Disk(_))) {
        if std::str::from_utf8(&asset.file.read()?).is_ok_and(&is_such) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What an address has in another form.
const CONTROLS: &AsciiSet = &percent_encoding::CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`');
