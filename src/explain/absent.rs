//! Why the site does not have something: no such id, no such language, no such file, a draft; and what was meant.

use super::file::is_draft;
use super::{Explanation, Known, Outcome, Reason, shorten, work};
use crate::id::{Kind, Slug, WorkId};
use crate::layers;
use crate::phrases::Phrase;
use crate::phrases::table as phrase;
use crate::route;
use crate::spelling::{did_you_mean, nearest};

/// There is no kind of works of this name.
pub(super) fn kind(told: &mut Explanation, name: &str) {
    let names = || Kind::ALL.map(Kind::name);
    let hint = did_you_mean(name, names()).unwrap_or_else(|| phrase::explain_kinds_are(names()));
    told.nothing(Reason::UnknownKind, phrase::explain_no_kind(shorten(name)), Some(hint));
}

/// The site has no work of this id.
pub(super) fn id(told: &mut Explanation, known: &Known<'_>, kind: Kind, slug: &str) {
    if let Some(id) = Slug::new(slug).map(|slug| WorkId { kind, slug }) {
        if is_draft(known, &id) {
            return draft(told, known, &id);
        }
        if !work::files_of(known, &id).is_empty() {
            told.work = Some(id.to_string());
            told.because(Reason::Refused, phrase::explain_refused());
            return work::add_findings(told, known, &id);
        }
    }
    let message = match kind {
        Kind::City | Kind::Source => phrase::no_work_called(kind.name(), shorten(slug)),
        _ => phrase::no_such_work(kind.name(), shorten(slug)),
    };
    told.nothing(Reason::UnknownId, message, Some(id_meant(known, kind, slug)));
}

/// A draft is not shown.
pub(super) fn draft(told: &mut Explanation, known: &Known<'_>, id: &WorkId) {
    told.work = Some(id.to_string());
    told.because(Reason::Draft, phrase::explain_draft(id));
    told.hint = Some(phrase::explain_with_drafts());
    work::add_findings(told, known, id);
}

/// The id that was meant by one that there is not.
fn id_meant(known: &Known<'_>, kind: Kind, slug: &str) -> Phrase {
    let slugs = |kind: Kind| {
        let texts = known.input.documents.iter().map(|file| file.name.split('/'));
        texts.filter_map(move |mut parts| (parts.next() == Some(kind.folder())).then(|| parts.next())?)
    };
    let elsewhere = || {
        let other = Kind::ALL.into_iter().find(|kind| slugs(*kind).any(|known| known == slug))?;
        Some(phrase::id_belongs_to(format!("{other}:{slug}")))
    };
    let meant = nearest(slug, slugs(kind));
    let meant = meant.map(|meant| phrase::did_you_mean(format!("{kind}:{meant}")));
    meant.or_else(elsewhere).unwrap_or_else(|| phrase::ids_are_folder_names(kind.folder()))
}

/// The site has no such address.
pub(super) fn address(told: &mut Explanation, known: &Known<'_>, path: &str) {
    let mut parts = path.split('/');
    let (tag, folder, slug) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    let slug = slug.filter(|slug| !slug.is_empty() && *slug != "index.html");
    let of_kind = folder.and_then(Kind::from_folder);
    let locales = known.settings().map(|settings| &settings.locales);
    if let Some(locales) = locales.filter(|locales| locales.find(tag).is_none() && of_kind.is_some()) {
        let hint = did_you_mean(tag, locales.tags()).unwrap_or_else(|| phrase::locales_are(locales.tags()));
        return told.nothing(Reason::UnknownLocale, phrase::unknown_locale(shorten(tag)), Some(hint));
    }
    if let (Some(kind), Some(slug)) = (of_kind, slug) {
        told.name = Some(format!("{kind}:{slug}"));
        let id = Slug::new(slug).map(|slug| WorkId { kind, slug });
        match (known.site, id) {
            (Some(site), Some(id)) if site.archive().find(&id).is_some() => {}
            (None, Some(id)) => {
                told.what = Some("work-page");
                told.locale = Some(tag.to_owned());
                return work::held(told, known, &id);
            }
            _ => return self::id(told, known, kind, slug),
        }
    }
    let message = phrase::explain_no_address(shorten(path));
    if known.site.is_none() {
        // It may be there as soon as the errors are gone.
        told.because(Reason::Errors, phrase::explain_held(known.errors()));
        told.outcome = Outcome::Held;
        return;
    }
    told.nothing(Reason::NoSuchAddress, message, address_meant(known, path));
}

/// The address that was meant by one that there is not.
fn address_meant(known: &Known<'_>, path: &str) -> Option<Phrase> {
    let site = known.site?;
    let meant = |path: &str| phrase::did_you_mean(format!("/{}", route::path_of_output(path)));
    let locales = &site.settings().locales;
    // Without the language.
    let whole = locales.tags().find_map(|tag| super::typed::found(known, &format!("{tag}/{path}")));
    let ending = format!("/{path}");
    // `story.html` is enough to know what is meant.
    let built_in = || layers::all().find(|file| file.path.ends_with(&ending));
    let near = || nearest(path, site.plan().paths().map(route::path_of_output));
    whole
        .map(|path| meant(&path))
        .or_else(|| built_in().map(|file| phrase::did_you_mean(&file.path)))
        .or_else(|| near().map(meant))
}

/// The archive has no such file.
pub(super) fn file(told: &mut Explanation, known: &Known<'_>, path: &str) {
    let built_in = || layers::all().map(|file| file.path.as_str());
    let meant = if path.starts_with("content/") {
        content_meant(known, path).map(phrase::did_you_mean)
    } else {
        did_you_mean(path, built_in())
    };
    told.nothing(Reason::NoSuchFile, phrase::explain_no_file(shorten(path)), meant);
}

/// The file below `content/` that was meant by one that there is not. All paths there look alike, so that their parts are
/// compared one by one.
fn content_meant(known: &Known<'_>, path: &str) -> Option<String> {
    let input = known.input;
    let texts = input.documents.iter().chain(&input.transcripts).map(|file| &file.path);
    let files: Vec<&str> =
        texts.chain(input.media.iter().map(|file| &file.path)).map(|path| &**path).collect();
    let mut meant = String::new();
    for part in path.split('/') {
        let below = files.iter().filter_map(|file| file.strip_prefix(&meant)?.split('/').next());
        let near = nearest(part, below)?;
        meant += near;
        meant.push('/');
    }
    let meant = meant.trim_end_matches('/');
    files.contains(&meant).then(|| meant.to_owned())
}
