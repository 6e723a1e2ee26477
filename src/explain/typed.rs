//! What somebody typed → what is meant: a file of the archive, an address of the site, or the id of a work.
//!
//! Nothing here fails: what cannot be read as anything is taken for an address that the site does not have.

use camino::{Utf8Component, Utf8Path, Utf8PathBuf};

use super::Known;
use crate::document::address::{Address, address};
use crate::id::{Kind, Slug};
use crate::layers::{self, Part};
use crate::paths;
use crate::route;
use crate::settings::BaseUrl;
use crate::unicode::into_nfc;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Nothing.
    Empty,
    /// A work, by kind and id, as links have it.
    Work(Kind, String),
    /// The same with a kind that there is not.
    UnknownKind(String),
    /// A path of the site, as the plan would have it, or one without its `index.html`.
    Address(String),
    /// An address of another site; where this one is, if that is known.
    OtherSite(Option<String>),
    /// A file, by its path from the root; it is there, or built in.
    File(String),
    /// A folder of the archive.
    Folder(String),
    /// A file that would belong to the archive if it were there.
    NoFile(String),
    /// A file outside the archive.
    Outside,
}

/// Says what is meant.
pub(super) fn read(typed: &str, known: &Known<'_>) -> Asked {
    let typed = typed.trim();
    if typed.is_empty() {
        return Asked::Empty;
    }
    let base = known.settings().map(|settings| &settings.base);
    if let Some((scheme, rest)) = typed.split_once("://") {
        return match below_base(scheme, rest, base) {
            Some(path) => Asked::Address(decoded(&path)),
            None => Asked::OtherSite(base.map(|base| base.whole(""))),
        };
    }
    if let Some(asked) = reference(typed) {
        return asked;
    }
    let path = in_site(typed, base);
    if typed.starts_with('/') && is_output(known, &path) {
        return Asked::Address(path);
    }
    let folder = match on_disk(typed, known) {
        Some(Asked::Folder(folder)) => Some(Asked::Folder(folder)),
        Some(found) => return found,
        None => None,
    };
    if is_output(known, &path) {
        return Asked::Address(path);
    }
    folder.or_else(|| missing(typed, known)).unwrap_or(Asked::Address(path))
}

/// Whether the site has a path, or would with what is not typed of it.
fn is_output(known: &Known<'_>, path: &str) -> bool {
    found(known, path).is_some()
}

/// The path of the plan that is meant by one that was typed, perhaps without `index.html` or the `/` before it.
pub(super) fn found(known: &Known<'_>, path: &str) -> Option<String> {
    let candidates = [route::output_path(path), route::output_path(&format!("{path}/"))];
    candidates.into_iter().find(|path| known.has(path))
}

/// `city:dijon`, perhaps with a heading.
fn reference(typed: &str) -> Option<Asked> {
    if let Address::Work(kind, slug, _) = address(typed) {
        return Some(Asked::Work(kind, slug.to_owned()));
    }
    let (kind, slug) = typed.split_once(':')?;
    let slug = slug.split('#').next().unwrap_or_default();
    // A letter before a colon is a drive.
    let is_word = kind.len() > 1 && kind.bytes().all(|byte| byte.is_ascii_alphabetic());
    (is_word && Slug::new(slug).is_some()).then(|| Asked::UnknownKind(kind.to_owned()))
}

/// The path below the root of the site that a whole address has; `None` when it is one of another site. A preview may
/// be at any port of this machine.
fn below_base(scheme: &str, rest: &str, base: Option<&BaseUrl>) -> Option<String> {
    if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return None;
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = (&rest[..end], without_fragment(&rest[end..]));
    let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()));
    let name = name.map_or(host, |(name, _)| name);
    let is_here = ["127.0.0.1", "localhost", "[::1]"].iter().any(|known| name.eq_ignore_ascii_case(known));
    let own_host = base.and_then(|base| base.origin().split_once("://")).map(|(_, host)| host);
    let below = base.map_or_else(|| Some(path), |base| strip_base(path, base));
    if own_host.is_some_and(|own| own.eq_ignore_ascii_case(host)) {
        return below.map(strip_slash).map(str::to_owned);
    }
    is_here.then(|| strip_slash(below.unwrap_or(path)).to_owned())
}

/// The path below that of the site; it may have a `/` in front.
fn strip_base<'p>(path: &'p str, base: &BaseUrl) -> Option<&'p str> {
    let is_root = path.is_empty() || base.path().strip_suffix('/') == Some(path);
    if is_root { Some("") } else { path.strip_prefix(base.path()) }
}

fn strip_slash(path: &str) -> &str {
    path.strip_prefix('/').unwrap_or(path)
}

fn without_fragment(text: &str) -> &str {
    &text[..text.find(['?', '#']).unwrap_or(text.len())]
}

/// A path without its percent-encoding, as far as it has one.
fn decoded(path: &str) -> String {
    route::decode(path).unwrap_or_else(|| into_nfc(path.to_owned()))
}

/// What was typed, as a path of the site.
fn in_site(typed: &str, base: Option<&BaseUrl>) -> String {
    let path = without_fragment(typed);
    let below = base.filter(|base| base.path() != "/").and_then(|base| {
        // The site may stand below a path, which may be typed too.
        let with_slash = path.starts_with('/').then_some(path)?;
        strip_base(with_slash, base)
    });
    let path = below.unwrap_or_else(|| strip_slash(path));
    decoded(path.strip_prefix("./").unwrap_or(path))
}

/// The file or folder that was typed, if there is one.
fn on_disk(typed: &str, known: &Known<'_>) -> Option<Asked> {
    let slashed = typed.replace('\\', "/");
    let (mut folder, mut is_outside) = (None, false);
    for start in [&known.here, &known.root] {
        let path = start.join(&slashed);
        if !path.exists() {
            match from_root(&path, known) {
                Some(path) if layers::find(&path).is_some() => return Some(Asked::File(path)),
                _ => continue,
            }
        }
        let Some(below) = from_root(&path, known) else {
            // Of folders, a machine may have one that is called like an address.
            is_outside |= path.is_file();
            continue;
        };
        if path.is_file() {
            // The site where `build` puts it.
            let built = below.strip_prefix("public/").filter(|path| known.has(path));
            return Some(built.map_or(Asked::File(below.clone()), |path| Asked::Address(path.to_owned())));
        }
        folder = folder.or(Some(Asked::Folder(below)));
    }
    folder.or_else(|| is_outside.then_some(Asked::Outside))
}

/// A path that is not there, but would be a part of the archive.
fn missing(typed: &str, known: &Known<'_>) -> Option<Asked> {
    let slashed = typed.replace('\\', "/");
    let is_part = |path: &String| {
        let first = path.split('/').next().unwrap_or_default();
        path.contains('/') && (first == "content" || Part::ALL.iter().any(|part| part.folder() == first))
    };
    let paths = [&known.root, &known.here].into_iter().filter_map(|start| {
        // An address begins with `/` too.
        (start == &known.root || !typed.starts_with('/')).then(|| from_root(&start.join(&slashed), known))?
    });
    let mut paths = paths.filter(is_part);
    paths.next().map(Asked::NoFile)
}

/// The path of a file from the root of the archive, in NFC; `None` for one that lies outside.
fn from_root(path: &Utf8Path, known: &Known<'_>) -> Option<String> {
    let plain = plain(path);
    let below = match plain.strip_prefix(&known.root) {
        Ok(below) => below.to_owned(),
        Err(_) => paths::resolve(path).ok()?.strip_prefix(&known.root).ok()?.to_owned(),
    };
    let parts: Vec<&str> = below.components().map(|part| part.as_str()).collect();
    Some(into_nfc(parts.join("/")))
}

/// A path without `.` and `..`, whatever links there are on the way.
fn plain(path: &Utf8Path) -> Utf8PathBuf {
    let mut plain = Utf8PathBuf::new();
    for part in path.components() {
        match part {
            Utf8Component::CurDir => {}
            Utf8Component::ParentDir => {
                plain.pop();
            }
            _ => plain.push(part),
        }
    }
    plain
}
