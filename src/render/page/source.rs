//! A source: what it is, how far it can be trusted, what rests on it.

use tera::Value;

use super::WorkPage;
use crate::archive::facts::Source;
use crate::diagnostic::Diagnostic;
use crate::id::Kind;

pub(super) fn fill(page: &mut WorkPage<'_>, source: &Source) -> Result<&'static str, Diagnostic> {
    let (site, locale) = (page.site, page.locale);
    page.set("source_type", site.say(locale, &format!("source-type-{}", source.source_type.name()), &[]));
    page.set("creator", source.creator.clone());
    page.set("publisher", source.publisher.clone());
    page.date(source.date.as_ref());
    let accessed = source.accessed.as_ref().map(|date| site.date_html(date, locale)).unwrap_or_default();
    page.set_html("accessed", &accessed);
    page.set("source_url", source.url.clone());
    page.set("language", source.language.as_deref().map(|tag| site.language_name(tag, locale)));
    page.set(
        "machine_translated_from",
        source.machine_translated_from.as_deref().map(|tag| site.language_name(tag, locale)),
    );
    page.set("same_text_as", page.links(&source.same_text_as));
    page.body();
    let mut groups: Vec<Value> = Vec::new();
    for kind in Kind::ALL {
        let mut works = page.referrers(kind);
        works.retain(|work| !source.same_text_as.contains(work));
        if works.is_empty() {
            continue;
        }
        let title = site.say(locale, &format!("kinds-{}", kind.name()), &[]);
        groups.push(crate::render::view! { "title": title, "links": page.links(&works) });
    }
    page.set("groups", groups);
    Ok("source.html")
}
