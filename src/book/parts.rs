//! The parts and chapters of a book, and what they say.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;
use tera::{Context, Value};

use super::chapter::{self, Mention};
use super::outline::{MAP, Outline, Reading, TIMELINE, Text, Told};
use super::{Chapter, Part, id_of_kind, index, runs_on, tags};
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::pages::drawing::View;
use crate::pages::{Pages, view};
use crate::route::SharedRoute;
use crate::wording::kind::{InBook, presentation};

/// The part with the index of names.
const INDEX: &str = "part-index";

/// All parts of the book of a language, in order; those that would be empty are left out.
pub(super) fn all(
    pages: &Pages,
    locale: Locale,
    outline: &Outline,
    text: &Reading<'_>,
) -> Result<Vec<Part>, Diagnostic> {
    let Outline { kinds, targets, .. } = outline;
    let cut = kinds.par_iter().flat_map(|(_, told)| told).map(|told| text(told.work, &told.id));
    let cut: Vec<Arc<Text>> = cut.collect::<Result<_, Diagnostic>>()?;
    let numbers = numbers_of(kinds, &cut);
    let names = index::view(pages, locale, &kinds_of_names(kinds), &numbers);

    let mut cut = cut.iter();
    let (mut parts, mut at_end) = (Vec::new(), Vec::new());
    for (kind, told) in kinds {
        let texts = cut.by_ref().take(told.len()).map(|text| text.0.as_str());
        let part = part_of_kind(pages, locale, *kind, told.iter().zip(texts), &numbers)?;
        let is_at_end = presentation(*kind).book == InBook::AtEnd;
        if is_at_end { at_end.push(part) } else { parts.push(part) }
    }
    let opened = |id: &str, title: &str, template: &str, context: &Context| -> Result<Part, Diagnostic> {
        let html = pages.template(locale, template, context)?;
        let opening = match id {
            // Its links are those of the whole book already.
            INDEX => String::from_utf8(html).expect("templates and values are UTF-8"),
            _ => chapter::text_of(&html, id, targets).0,
        };
        let title = pages.say(locale, title, &[]);
        Ok(Part { id: id.to_owned(), title, opening, runs_on: false, chapters: Vec::new() })
    };
    if let Some(context) = timeline(pages, locale)? {
        parts.push(opened(TIMELINE, "timeline-title", "parts/book_timeline.html", &context)?);
    }
    if let Some(context) = map(pages, locale) {
        parts.push(opened(MAP, "map-title", "parts/book_map.html", &context)?);
    }
    if let Some(context) = names {
        at_end.push(opened(INDEX, "book-index", "parts/book_index.html", &context)?);
    }
    parts.extend(at_end);
    mend(&mut parts);
    Ok(parts)
}

/// Where works are named: the number of each chapter, and its first place.
pub(super) type Numbers = HashMap<WorkRef, Vec<(usize, String)>>;

fn numbers_of(kinds: &[(Kind, Vec<Told>)], cut: &[Arc<Text>]) -> Numbers {
    let mut numbers = Numbers::new();
    let told = kinds.iter().flat_map(|(_, told)| told);
    for (told, text) in told.zip(cut) {
        let Some(number) = told.number else { continue };
        for Mention { work, id } in text.1.iter().filter(|mention| mention.work != told.work) {
            let places = numbers.entry(*work).or_default();
            if places.last().is_none_or(|(last, _)| *last != number) {
                places.push((number, id.clone()));
            }
        }
    }
    numbers
}

/// What the index names: each work with the number and the id of its chapter.
fn kinds_of_names(kinds: &[(Kind, Vec<Told>)]) -> Vec<(WorkRef, Option<usize>, String)> {
    let named = kinds.iter().filter(|(kind, _)| presentation(*kind).book == InBook::Named);
    named.flat_map(|(_, told)| told).map(|told| (told.work, told.number, told.id.clone())).collect()
}

fn part_of_kind<'t>(
    pages: &Pages,
    locale: Locale,
    kind: Kind,
    told: impl Iterator<Item = (&'t Told, &'t str)>,
    numbers: &Numbers,
) -> Result<Part, Diagnostic> {
    let chapters = told.map(|(Told { work, id, number }, text)| {
        let mut context = Context::new();
        context.insert_value("kind", Value::from(kind.name()));
        context.insert_value("id", Value::from(id.as_str()));
        context.insert_value(
            "number",
            Value::from(number.map(|number| pages.number(&number.to_string(), locale))),
        );
        let title = pages.title_html(*work, locale).to_owned();
        context.insert_value("title", Value::safe_string(&title));
        let emblems = pages.emblem_cities(*work).into_iter();
        let emblems: Vec<Value> = emblems.map(|city| Value::from(SharedRoute::Emblem(city).href())).collect();
        context.insert_value("emblems", Value::from(emblems));
        context.insert_value("text", Value::safe_string(text));
        let rests = numbers.get(work).filter(|_| presentation(kind).is_evidence);
        context.insert_value(
            "rests",
            Value::from(index::places(pages, locale, rests.map_or(&[], Vec::as_slice))),
        );
        let html = pages.template(locale, "parts/book_chapter.html", &context)?;
        let text = String::from_utf8(html).expect("templates and values are UTF-8");
        Ok(Chapter { id: id.clone(), number: *number, title, text })
    });
    Ok(Part {
        id: id_of_kind(kind),
        title: pages.say(locale, &kind.message_of_many(), &[]),
        opening: String::new(),
        runs_on: runs_on(kind),
        chapters: chapters.collect::<Result<_, Diagnostic>>()?,
    })
}

/// The whole timeline under its decades; `None` where nothing is dated.
fn timeline(pages: &Pages, locale: Locale) -> Result<Option<Context>, Diagnostic> {
    let mut decades: Vec<(Option<i32>, Vec<Value>)> = Vec::new();
    for (at, entry) in pages.archive.timeline().entries().iter().enumerate() {
        let decade = entry.date.decades().next();
        let line = pages.entry(at, locale)?;
        match decades.iter_mut().find(|(other, _)| *other == decade) {
            Some((_, lines)) => lines.push(line),
            None => decades.push((decade, vec![line])),
        }
    }
    let groups = decades.into_iter().map(|(decade, entries)| {
        let title = match decade {
            Some(year) => pages.decade_words(year, locale),
            None => pages.say(locale, "timeline-undated", &[]),
        };
        view! { "title": title, "entries": entries }
    });
    let groups: Vec<Value> = groups.collect();
    let mut context = Context::new();
    let is_empty = groups.is_empty();
    context.insert_value("groups", Value::from(groups));
    Ok((!is_empty).then_some(context))
}

/// Both large drawings; `None` where no city can be drawn.
fn map(pages: &Pages, locale: Locale) -> Option<Context> {
    let mut context = Context::new();
    context.insert_value("world", pages.drawing(View::World, locale)?);
    context.insert_value("closer", Value::from(pages.drawing(View::Closer, locale)));
    context.insert_value("bonds", Value::from(pages.drawn_bonds()));
    Some(context)
}

/// Leads links to parts of a chapter that a book does not have to the chapter.
fn mend(parts: &mut [Part]) {
    let mut ids: BTreeSet<String> = BTreeSet::new();
    let texts = parts.iter().flat_map(|part| {
        std::iter::once(&part.opening).chain(part.chapters.iter().map(|chapter| &chapter.text))
    });
    for text in texts {
        tags::with_tags(text, |tag| {
            ids.extend(tags::attribute(tag, "id").map(str::to_owned));
            None
        });
    }
    ids.extend(parts.iter().map(|part| part.id.clone()));
    let mended = |text: &str| {
        tags::with_tags(text, |tag| {
            let to = tags::attribute(tag, "href")?.strip_prefix('#')?;
            let chapter = to.split('_').next().unwrap_or(to);
            (!ids.contains(to))
                .then(|| format!("<{}>", tags::with_attribute(tag, "href", &format!("#{chapter}"))))
        })
    };
    for part in parts {
        part.opening = mended(&part.opening);
        for chapter in &mut part.chapters {
            chapter.text = mended(&chapter.text);
        }
    }
}
