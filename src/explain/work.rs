//! What there is to say of a work: its texts, what refers to it, its old addresses; and of its page in a language.

use super::{
    Explanation, Known, OtherFile, PictureSize, PictureSizes, Reason, Referrer, Shown, Text, absent, file,
};
use crate::archive::work::Freshness;
use crate::id::{Kind, Slug, WorkId, WorkRef};
use crate::locale::Locale;
use crate::phrases::table as phrase;
use crate::pictures::Picture;
use crate::plan::Output;
use crate::route::{self, Route};
use crate::site::Site;

/// Explains a work that was named by its id, in all languages.
pub(super) fn explain(told: &mut Explanation, known: &Known<'_>, kind: Kind, slug: &str) {
    told.what = Some("work");
    told.name = Some(format!("{kind}:{slug}"));
    let Some(id) = Slug::new(slug).map(|slug| WorkId { kind, slug }) else {
        return absent::id(told, known, kind, slug);
    };
    match known.site.map(|site| (site, site.archive().find(&id))) {
        Some((site, Some(at))) => {
            told.in_site = true;
            describe(told, site, at);
            told.pages = file::pages_where(site, at, |_| true);
            add_findings(told, known, &id);
        }
        Some((_, None)) => absent::id(told, known, kind, slug),
        None => held(told, known, &id),
    }
}

/// Says of a work of an archive with errors what is found in its files.
pub(super) fn held(told: &mut Explanation, known: &Known<'_>, id: &WorkId) {
    if files_of(known, id).is_empty() {
        return absent::id(told, known, id.kind, id.slug.as_str());
    }
    told.work = Some(id.to_string());
    told.because(Reason::Errors, phrase::explain_held(known.errors()));
    add_findings(told, known, id);
}

/// Adds what is found in all files of a work.
pub(super) fn add_findings(told: &mut Explanation, known: &Known<'_>, id: &WorkId) {
    let files = files_of(known, id);
    told.add_findings(known, &files.iter().map(String::as_str).collect::<Vec<_>>());
}

/// Every file in the folder of a work, by its path from the root.
pub(super) fn files_of(known: &Known<'_>, id: &WorkId) -> Vec<String> {
    let folder = id.file("");
    let input = known.input;
    let texts = input.documents.iter().chain(&input.transcripts).map(|file| &file.name);
    let others = input.media.iter().map(|file| &file.name).chain(&input.unread).chain(&input.refused);
    let names = texts.chain(others).filter(|name| name.starts_with(&folder));
    names.map(|name| format!("content/{name}")).collect()
}

/// What is said of a work whatever the language.
pub(super) fn describe(told: &mut Explanation, site: &Site, at: WorkRef) {
    let (archive, locales) = (site.archive(), &site.settings().locales);
    let work = archive.work(at);
    told.work = Some(work.id.to_string());
    told.title = Some(site.edition().title(at, work.original));
    let route = Route::Work(work.id.clone());
    told.texts = work
        .translations
        .values()
        .map(|words| Text {
            locale: locales.tag(words.locale).to_owned(),
            file: words.path.to_string(),
            freshness: freshness_word(words.freshness),
            address: site.edition().url_of(&route, words.locale),
        })
        .collect();
    told.linked_from = archive.referrers(at).iter().map(|from| referrer(site, *from, at)).collect();
    told.aliases = aliases(site, at, None);
}

/// What is said of the page of a work in a language.
pub(super) fn describe_page(told: &mut Explanation, site: &Site, at: WorkRef, locale: Locale) {
    describe(told, site, at);
    let (archive, locales) = (site.archive(), &site.settings().locales);
    told.title = Some(site.edition().title(at, locale));
    told.aliases = aliases(site, at, Some(locale));
    let shown = archive.shown(at, locale);
    told.shown = Some(Shown {
        locale: locales.tag(shown.locale).to_owned(),
        file: shown.words.path.to_string(),
        why: if shown.is_fallback { "fallback" } else { freshness_word(shown.words.freshness) },
    });
    let edition = site.edition();
    let id = &archive.work(at).id;
    let mut add = |file: String, used_as| {
        if told.files.iter().all(|known| known.file != file) {
            told.files.push(OtherFile { file, used_as });
        }
    };
    for used in &shown.words.body.files {
        add(format!("content/{}", id.file(&used.file)), "medium");
        for captions in edition.captions_of(at, &used.file).into_values() {
            add(format!("content/{}", id.file(&captions)), "captions");
        }
        for transcript in edition.transcripts_of(at, &used.file) {
            add(transcript.document.path.to_string(), "transcript");
        }
    }
    let pictures = shown.words.body.files.iter().map(|used| used.file.as_str());
    let mut pictures: Vec<&str> = pictures.collect();
    pictures.dedup();
    told.pictures = pictures
        .into_iter()
        .filter_map(|file| Some(sizes(&id.file(file), edition.picture(at, file)?)))
        .collect();
}

/// The sizes in which a picture is published; `name` is its path below `content/`.
pub(super) fn sizes(name: &str, picture: &Picture) -> PictureSizes {
    let sizes = picture.variants().map(|variant| PictureSize {
        path: picture.path(name, variant),
        width: variant.width,
        height: variant.height,
    });
    let file = format!("content/{name}");
    PictureSizes { file, width: picture.width, height: picture.height, sizes: sizes.collect() }
}

/// How one work refers to another.
fn referrer(site: &Site, from: WorkRef, to: WorkRef) -> Referrer {
    let (work, id) = (site.archive().work(from), &site.archive().work(to).id);
    let mut facts = false;
    work.facts.common().refer(&mut |target| facts |= target == to);
    let mut places = Vec::new();
    for words in work.translations.values() {
        let is_it = |(kind, slug): &(Kind, Slug)| *kind == id.kind && *slug == id.slug;
        let links = words.body.links.iter().filter(|link| link.target.as_ref().is_some_and(is_it));
        let is_cited = |source: &str| id.kind == Kind::Source && source == id.slug.as_str();
        let citations = words.body.citations.iter().filter(|citation| is_cited(&citation.source));
        let mut offsets: Vec<usize> = links.map(|link| link.offset).collect();
        offsets.extend(citations.map(|citation| citation.offset));
        offsets.sort_unstable();
        places.extend(offsets.into_iter().map(|offset| words.place(offset).to_string()));
    }
    Referrer { work: work.id.to_string(), facts, places }
}

/// The old addresses that lead to a work, in this language or in all.
fn aliases(site: &Site, at: WorkRef, wanted: Option<Locale>) -> Vec<String> {
    let redirects = site.plan().outputs().filter(|(_, output)| match output {
        Output::Redirect { to, locale } => *to == at && wanted.is_none_or(|wanted| wanted == *locale),
        _ => false,
    });
    redirects.map(|(path, _)| route::path_of_output(path).to_owned()).collect()
}

/// How a text stands to the original, in a word.
pub(super) fn freshness_word(freshness: Freshness) -> &'static str {
    match freshness {
        Freshness::Original => "original",
        Freshness::Current => "current",
        Freshness::Stale => "stale",
        Freshness::Unknown => "unknown",
    }
}
