//! The files that works show, in the words of schema.org and as rows of data: pictures, sound, film, documents.

use std::time::Duration;

use serde_json::{Map, Value, json};

use crate::archive::work::Shown;
use crate::edition::Edition;
use crate::id::WorkRef;
use crate::media::MediaFile;
use crate::media_type::{self, MediaKind};

use super::json_ld::Thing;

/// The property of a work, and the class of schema.org, for what a file is; `None` for pictures and captions.
fn classes(kind: MediaKind) -> Option<(&'static str, &'static str)> {
    match kind {
        MediaKind::Sound => Some(("audio", "AudioObject")),
        MediaKind::Film => Some(("video", "VideoObject")),
        MediaKind::Document => Some(("hasPart", "DigitalDocument")),
        MediaKind::Picture | MediaKind::Captions => None,
    }
}

/// Where a file is: of a picture, its largest size.
pub(crate) fn url(edition: &Edition, work: WorkRef, file: &str) -> String {
    match edition.picture(work, file) {
        Some(picture) => edition.picture_url(work, file, picture, picture.largest()),
        None => edition.file_url(work, file),
    }
}

/// The property and the class for each of some files that is no picture, with its name.
pub(crate) fn recordings<'f>(
    files: impl Iterator<Item = &'f str>,
) -> impl Iterator<Item = (&'static str, &'static str, &'f str)> {
    files.filter_map(|file| {
        let (property, class) = classes(MediaKind::of(file)?)?;
        Some((property, class, file))
    })
}

/// Sets what the page of a work shows besides pictures, in the words that the reader gets.
pub(super) fn set_recordings(thing: &mut Thing<'_>, work: WorkRef) {
    let mut properties: Map<String, Value> = Map::new();
    for (property, class, file) in recordings(thing.shown.words.body.shown_files()) {
        let object = describe(thing.edition, work, thing.shown, class, file);
        let all = properties.entry(property).or_insert_with(|| json!([]));
        all.as_array_mut().expect("it was made one").push(object);
    }
    for (property, objects) in properties {
        thing.set(&property, objects);
    }
}

fn describe(edition: &Edition, work: WorkRef, shown: Shown<'_>, class: &str, file: &str) -> Value {
    let mut object = Map::new();
    let mut set = |key: &str, value: Value| {
        let is_empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if !is_empty {
            object.insert(key.to_owned(), value);
        }
    };
    set("@type", class.into());
    let name = shown.words.body.alt_of(file).map(|alt| edition.typeset(shown.locale, alt).into_owned());
    set("name", name.into());
    set("encodingFormat", media_type::of(file).into());
    if let Some(media) = edition.media_of(work, file) {
        set("creditText", media.credit.as_str().into());
        set("usageInfo", media.rights.url().into());
    }
    let url = edition.file_url(work, file);
    if class == "DigitalDocument" {
        set("url", url.into());
        return object.into();
    }
    set("contentUrl", url.into());
    if let Some(known) = edition.media_file(work, file) {
        set("contentSize", known.size.to_string().into());
        set("duration", known.measures.duration.map(iso_duration).into());
        // Pixels (UN/CEFACT, recommendation 20).
        let side = |value: u32| json!({"@type": "QuantitativeValue", "value": value, "unitCode": "E37"});
        set("width", known.measures.sides.map(|(width, _)| side(width)).into());
        set("height", known.measures.sides.map(|(_, height)| side(height)).into());
    }
    let transcripts = edition.transcripts_of(work, file);
    let own = transcripts.iter().find(|transcript| transcript.locale == shown.locale);
    set("transcript", own.map(|transcript| transcript.text()).into());
    if class == "VideoObject" {
        let captions = edition.captions_of(work, file).into_iter().map(|(tag, captions)| {
            json!({
                "@type": "MediaObject",
                "contentUrl": edition.file_url(work, &captions),
                "encodingFormat": media_type::of(&captions),
                "inLanguage": tag,
            })
        });
        set("caption", captions.collect());
    }
    object.into()
}

/// A length (ISO 8601, 5.5.2).
fn iso_duration(length: Duration) -> String {
    format!("PT{}S", length.as_secs_f64())
}

/// The rows of data for the files that the texts of a work show; null without any.
pub(super) fn rows(edition: &Edition, work: WorkRef) -> Value {
    let files = edition.archive.shown_files(work);
    let rows: Vec<Value> = files.map(|file| row(edition, work, file)).collect();
    if rows.is_empty() { Value::Null } else { rows.into() }
}

fn row(edition: &Edition, work: WorkRef, file: &str) -> Value {
    let known = edition.media_file(work, file);
    let picture = edition.picture(work, file).map(|picture| picture.largest());
    let sides = picture.map(|largest| (largest.width, largest.height));
    let sides = sides.or_else(|| known.and_then(|known| known.measures.sides));
    let media_type = picture.map_or_else(|| media_type::of(file), |largest| largest.format.media_type());
    let media = edition.media_of(work, file);
    let captions = if MediaKind::of(file) == Some(MediaKind::Film) {
        edition.captions_of(work, file)
    } else {
        Default::default()
    };
    let captions =
        captions.into_iter().map(|(tag, captions)| (tag, edition.file_url(work, &captions).into()));
    let tag = |locale| edition.settings.locales.tag(locale);
    let mut row = Map::new();
    let values = [
        ("file", file.into()),
        ("type", media_type.into()),
        ("url", url(edition, work, file).into()),
        ("bytes", known.map(|known| known.size).into()),
        ("width", sides.map(|(width, _)| width).into()),
        ("height", sides.map(|(_, height)| height).into()),
        ("seconds", known.and_then(seconds).into()),
        ("credit", media.map(|media| media.credit.as_str()).into()),
        ("rights", media.map(|media| media.rights.url()).into()),
        ("captions", Value::Object(captions.collect())),
        ("transcripts", edition.transcripts_of(work, file).iter().map(|own| tag(own.locale)).collect()),
    ];
    for (key, value) in values {
        let is_empty = value.is_null()
            || value.as_array().is_some_and(Vec::is_empty)
            || value.as_object().is_some_and(Map::is_empty);
        if !is_empty {
            row.insert(key.to_owned(), value);
        }
    }
    row.into()
}

fn seconds(file: &MediaFile) -> Option<f64> {
    file.measures.duration.map(|length| length.as_secs_f64())
}
