//! Objects with pictures → IIIF manifests, cities → collections of them (IIIF Presentation API 3.0).
//!
//! Museums' viewers open these. An object without a picture has no manifest:
//! there would be nothing on its canvas. Labels stand in every language that
//! has words of its own.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::archive::work::Translation;
use crate::id::WorkRef;
use crate::kinds::object::Object;
use crate::locale::Locale;
use crate::media::MediaFile;
use crate::media_type::{self, MediaKind};
use crate::pictures::Picture;
use crate::route::{self, Route, SharedRoute};
use crate::vocabulary::Rights;

use crate::edition::Edition;

const CONTEXT: &str = "http://iiif.io/api/presentation/3/context.json";
/// What a link to these files says of them.
pub(crate) const MEDIA_TYPE: &str =
    "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"";
/// How wide a thumbnail is, in points.
const THUMBNAIL: u32 = 240;

/// The manifest of an object that has pictures.
pub(crate) fn manifest(edition: &Edition, work: WorkRef, object: &Object) -> Vec<u8> {
    let id = &edition.archive.work(work).id;
    let own = edition.iiif_url(&SharedRoute::Manifest(id.slug.clone()));
    let files: Vec<&str> =
        edition.archive.shown_files(work).filter(|file| fits_canvas(edition, work, file)).collect();
    let canvases: Vec<Value> =
        (1..).zip(&files).map(|(number, file)| canvas(edition, work, number, file)).collect();
    let mut manifest = described(edition, work, "Manifest", &own);
    set(&mut manifest, "metadata", metadata(edition, work, object).into());
    set(&mut manifest, "rights", object.rights.map_or(Value::Null, rights));
    let mut credits: Vec<&str> =
        files.iter().filter_map(|file| Some(edition.media_of(work, file)?.credit.as_str())).collect();
    let mut named = BTreeSet::new();
    credits.retain(|credit| named.insert(*credit));
    set(&mut manifest, "requiredStatement", credit(edition, &credits));
    let city = object.city.map(|city| SharedRoute::Collection(edition.archive.work(city).id.slug.clone()));
    let part_of = city.map(|city| json!([{"id": edition.iiif_url(&city), "type": "Collection"}]));
    set(&mut manifest, "partOf", part_of.unwrap_or(Value::Null));
    set(&mut manifest, "rendering", documents(edition, work));
    set(&mut manifest, "items", canvases.into());
    print(&manifest)
}

/// The objects with pictures that are kept in a city.
pub(crate) fn collection(edition: &Edition, city: WorkRef) -> Vec<u8> {
    let id = &edition.archive.work(city).id;
    let own = edition.iiif_url(&SharedRoute::Collection(id.slug.clone()));
    let mut collection = described(edition, city, "Collection", &own);
    let items = edition.pictured_objects(city).into_iter().map(|object| {
        let id = &edition.archive.work(object).id;
        let mut entry = Map::new();
        set(&mut entry, "id", edition.iiif_url(&SharedRoute::Manifest(id.slug.clone())).into());
        set(&mut entry, "type", "Manifest".into());
        set(&mut entry, "label", label(edition, object));
        set(&mut entry, "thumbnail", thumbnail(edition, object));
        Value::Object(entry)
    });
    set(&mut collection, "items", items.collect());
    print(&collection)
}

/// What manifests and collections have in common.
fn described(edition: &Edition, work: WorkRef, kind: &str, own: &str) -> Map<String, Value> {
    let mut thing = Map::new();
    set(&mut thing, "@context", CONTEXT.into());
    set(&mut thing, "id", own.into());
    set(&mut thing, "type", kind.into());
    set(&mut thing, "label", label(edition, work));
    let summary = |locale: Locale, words: &Translation| {
        words.summary.as_deref().map(|summary| edition.typeset(locale, summary).into_owned())
    };
    set(&mut thing, "summary", in_languages(edition, work, summary));
    set(&mut thing, "thumbnail", thumbnail(edition, work));
    let route = Route::Work(edition.archive.work(work).id.clone());
    let homepages = edition.archive.work(work).translations.keys().map(|locale| {
        let tag = edition.settings.locales.tag(*locale);
        json!({
            "id": edition.url_of(&route, *locale),
            "type": "Text",
            "label": {tag: [edition.title_text(work, *locale)]},
            "format": "text/html",
            "language": [tag],
        })
    });
    set(&mut thing, "homepage", homepages.collect());
    thing
}

/// Whether a file is a picture, a sound or a film that a canvas can hold.
fn fits_canvas(edition: &Edition, work: WorkRef, file: &str) -> bool {
    edition.picture(work, file).is_some()
        || edition.media_file(work, file).is_some_and(MediaFile::fits_canvas)
}

/// The documents that an object shows, for who wants to open them by themselves.
fn documents(edition: &Edition, work: WorkRef) -> Value {
    let files = edition.archive.shown_files(work);
    let documents = files.filter(|file| MediaKind::of(file) == Some(MediaKind::Document));
    let documents = documents.map(|file| {
        json!({
            "id": edition.file_url(work, file),
            "type": "Text",
            "label": alt(edition, work, file),
            "format": media_type::of(file),
        })
    });
    documents.collect()
}

/// What the texts say of a file, in each language.
fn alt(edition: &Edition, work: WorkRef, file: &str) -> Value {
    in_languages(edition, work, |locale, words| {
        words.body.alt_of(file).map(|alt| edition.typeset(locale, alt).into_owned())
    })
}

/// One picture, sound or film: a canvas of its size and length, with the file painted on it.
fn canvas(edition: &Edition, work: WorkRef, number: usize, file: &str) -> Value {
    let slug = &edition.archive.work(work).id.slug;
    let own = edition.settings.base.whole(&route::canvas_path(slug, number));
    let mut canvas = Map::new();
    set(&mut canvas, "id", own.as_str().into());
    set(&mut canvas, "type", "Canvas".into());
    set(&mut canvas, "label", alt(edition, work, file));
    let body = body(edition, work, file);
    for measure in ["width", "height", "duration"] {
        set(&mut canvas, measure, body[measure].clone());
    }
    let media = edition.media_of(work, file);
    set(&mut canvas, "rights", media.map_or(Value::Null, |media| rights(media.rights)));
    let by: Vec<&str> = media.map(|media| media.credit.as_str()).into_iter().collect();
    set(&mut canvas, "requiredStatement", credit(edition, &by));
    let painting = json!({
        "id": format!("{own}/painting"),
        "type": "Annotation",
        "motivation": "painting",
        "body": body,
        "target": own,
    });
    set(
        &mut canvas,
        "items",
        json!([{"id": format!("{own}/page"), "type": "AnnotationPage", "items": [painting]}]),
    );
    set(&mut canvas, "annotations", captions(edition, work, file, &own));
    Value::Object(canvas)
}

/// What is painted on a canvas.
fn body(edition: &Edition, work: WorkRef, file: &str) -> Value {
    if let Some(picture) = edition.picture(work, file) {
        return image(edition, work, file, picture, picture.largest().width);
    }
    let kind = match MediaKind::of(file) {
        Some(MediaKind::Sound) => "Sound",
        Some(MediaKind::Film) => "Video",
        _ => "Image",
    };
    let mut body = Map::new();
    set(&mut body, "id", edition.file_url(work, file).into());
    set(&mut body, "type", kind.into());
    set(&mut body, "format", media_type::of(file).into());
    if let Some(known) = edition.media_file(work, file) {
        set(&mut body, "width", known.measures.sides.map(|(width, _)| width).into());
        set(&mut body, "height", known.measures.sides.map(|(_, height)| height).into());
        set(&mut body, "duration", known.measures.duration.map(|length| length.as_secs_f64()).into());
    }
    body.into()
}

/// The captions of a film, as annotations that supplement it (Cookbook 0219).
fn captions(edition: &Edition, work: WorkRef, file: &str, canvas: &str) -> Value {
    if MediaKind::of(file) != Some(MediaKind::Film) {
        return Value::Null;
    }
    let captions: Vec<Value> = edition
        .captions_of(work, file)
        .into_iter()
        .map(|(tag, name)| {
            json!({
                "id": format!("{canvas}/captions/{tag}"),
                "type": "Annotation",
                "motivation": "supplementing",
                "body": {
                    "id": edition.file_url(work, &name),
                    "type": "Text",
                    "format": media_type::of(&name),
                    "language": tag,
                },
                "target": canvas,
            })
        })
        .collect();
    if captions.is_empty() {
        return Value::Null;
    }
    json!([{"id": format!("{canvas}/captions"), "type": "AnnotationPage", "items": captions}])
}

fn image(edition: &Edition, work: WorkRef, file: &str, picture: &Picture, width: u32) -> Value {
    let size = picture.at_least(width, picture.plain_format());
    json!({
        "id": edition.picture_url(work, file, picture, size),
        "type": "Image",
        "format": size.format.media_type(),
        "width": size.width,
        "height": size.height,
    })
}

fn thumbnail(edition: &Edition, work: WorkRef) -> Value {
    let first = edition.pictures_of(work).into_iter().next();
    first.map_or(Value::Null, |(file, picture)| json!([image(edition, work, file, picture, THUMBNAIL)]))
}

/// When the object was made and who keeps it.
fn metadata(edition: &Edition, work: WorkRef, object: &Object) -> Vec<Value> {
    let entry = |message: &str, value: Value| {
        (!value.is_null()).then(|| json!({"label": said(edition, message), "value": value}))
    };
    let date = object.date.as_ref().map_or(Value::Null, |date| {
        in_languages(edition, work, |locale, _| Some(edition.date_words(date, locale)))
    });
    let holder = object.holder.as_ref().map_or(Value::Null, |key| {
        in_languages(edition, work, |locale, words| {
            Some(edition.typeset(locale, words.label(key)?).into_owned())
        })
    });
    let city = object.city.map_or(Value::Null, |city| label(edition, city));
    let entries = [entry("fact-made", date), entry("fact-holder", holder), entry("fact-kept-in", city)];
    entries.into_iter().flatten().collect()
}

/// Who is to be named beside the pictures. Names have no language.
fn credit(edition: &Edition, names: &[&str]) -> Value {
    if names.is_empty() {
        return Value::Null;
    }
    json!({"label": said(edition, "iiif-credit"), "value": {"none": names}})
}

/// The specification knows these addresses with `http` (3.1, `rights`).
fn rights(rights: Rights) -> Value {
    rights.url().replacen("https://", "http://", 1).into()
}

fn label(edition: &Edition, work: WorkRef) -> Value {
    in_languages(edition, work, |locale, _| Some(edition.title_text(work, locale)))
}

/// A language map (4.6) of what `say` has in the languages of a work; null where it has nothing.
fn in_languages(
    edition: &Edition,
    work: WorkRef,
    say: impl Fn(Locale, &Translation) -> Option<String>,
) -> Value {
    let translations = edition.archive.work(work).translations.iter();
    let said = translations.filter_map(|(locale, words)| {
        let text = say(*locale, words).filter(|text| !text.is_empty())?;
        Some((edition.settings.locales.tag(*locale).to_owned(), json!([text])))
    });
    let said: Map<String, Value> = said.collect();
    if said.is_empty() { Value::Null } else { said.into() }
}

/// A message in every language of the site.
fn said(edition: &Edition, message: &str) -> Value {
    let locales = edition.settings.locales.iter();
    locales
        .map(|locale| {
            (edition.settings.locales.tag(locale).to_owned(), json!([edition.say(locale, message, &[])]))
        })
        .collect::<Map<String, Value>>()
        .into()
}

/// What is null or empty is left out.
fn set(thing: &mut Map<String, Value>, key: &str, value: Value) {
    let is_empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    if !is_empty {
        thing.insert(key.to_owned(), value);
    }
}

fn print(thing: &Map<String, Value>) -> Vec<u8> {
    serde_json::to_vec_pretty(thing).expect("texts and numbers can be printed")
}

impl Edition {
    fn iiif_url(&self, route: &SharedRoute) -> String {
        route.url(&self.settings.base)
    }

    /// The objects of a city that have pictures, by id.
    fn pictured_objects(&self, city: WorkRef) -> Vec<WorkRef> {
        let archive = &self.archive;
        let is_there = |work: &WorkRef| archive.object(*work).is_some_and(|object| object.city == Some(city));
        let objects = archive.referrers(city).iter().copied().filter(is_there);
        objects.filter(|work| archive.shown_files(*work).any(|file| fits_canvas(self, *work, file))).collect()
    }
}
