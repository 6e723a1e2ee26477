//! An object: what it is, who keeps it, what is disputed about it.

use super::WorkPage;
use crate::archive::facts::Object;
use crate::diagnostic::Diagnostic;
use crate::id::Kind;
use crate::render::figure;

pub(super) fn fill(page: &mut WorkPage<'_>, object: &Object) -> Result<&'static str, Diagnostic> {
    let (site, locale) = (page.site, page.locale);
    let summary = site.summary_html(page.work, locale).unwrap_or_default();
    page.set_html("summary", &summary);
    page.date(object.date.as_ref());
    let shown = site.archive.shown(page.work, locale);
    let holder = object.holder.as_ref().and_then(|key| shown.words.label(key));
    let holder = holder.map(|holder| site.in_language(holder, shown.locale, locale)).unwrap_or_default();
    page.set_html("holder", &holder);
    let city: Vec<_> = object.city.into_iter().collect();
    page.set("cities", page.links(&city));
    let rights = object.rights.map(|rights| figure::rights_html(site, rights, locale)).unwrap_or_default();
    page.set_html("rights", &rights);
    page.set("has_picture", shown.words.body.files.iter().any(|file| file.is_picture));
    page.body();
    let stories = page.referring_cards(Kind::Story)?;
    page.set("stories", stories);
    let events = page.referring_cards(Kind::Event)?;
    page.set("events", events);
    Ok("object.html")
}
