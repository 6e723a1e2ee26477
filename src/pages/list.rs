//! All works of a kind, or those of a part of their list: what can be said of each in a line or two, and no more.

use tera::{Context, Value};

use super::Rendered;
use super::parts::{self, Parts};
use crate::diagnostic::Diagnostic;
use crate::exports::json_ld;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::pages::Pages;
use crate::pages::frame::Frame;
use crate::pagination::Sections;
use crate::route::{Listing, Part, Route};
use crate::wording::kind::presentation;

/// All works of a kind or, where these are many, the ways to the parts of their list.
pub(crate) fn render(pages: &Pages, kind: Kind, locale: Locale) -> Rendered {
    let list = List { pages, kind, locale };
    let title = list.title();
    let mut context = list.context(Route::List(kind), &title);
    let mut works: Vec<WorkRef> = pages.archive.of_kind(kind).map(|(at, _)| at).collect();
    context.insert_value("count", Value::from(works.len()));
    match pages.pagination.list(kind, locale).filter(|sections| sections.is_cut) {
        Some(sections) => {
            context.insert_value("parts", Value::from(list.parts(sections).down(&sections.all)));
        }
        None => {
            pages.sort_for_list(kind, &mut works, locale);
            list.set_cards(&mut context, &works)?;
        }
    }
    pages.template(locale, "list.html", &context)
}

/// The works of a part of a list or, where these are many, the ways to its own parts.
pub(crate) fn part(pages: &Pages, kind: Kind, part: &Part, locale: Locale) -> Rendered {
    let list = List { pages, kind, locale };
    let sections = pages.pagination.list(kind, locale).expect("the plan has parts of lists that are cut");
    let section = sections.find(part).expect("the plan has parts that there are");
    let ways = list.parts(sections);
    let (whole, own) = (list.title(), ways.whole_title(part));
    let title = pages.say(locale, "joined", &[("first", &whole), ("next", &own)]);
    let mut context = list.context(Route::Part(Listing::Works(kind), part.clone()), &title);
    context.insert_value("count", Value::from(section.items.len()));
    ways.set_ways(&mut context, part, &whole);
    if section.sections.is_empty() {
        list.set_cards(&mut context, &section.items)?;
    } else {
        context.insert_value("parts", Value::from(ways.down(&section.sections)));
    }
    pages.template(locale, "list.html", &context)
}

/// The list of a kind in a language.
struct List<'s> {
    pages: &'s Pages,
    kind: Kind,
    locale: Locale,
}

impl<'s> List<'s> {
    fn title(&self) -> String {
        self.pages.say(self.locale, &self.kind.message_of_many(), &[])
    }

    fn parts(&self, sections: &'s Sections<WorkRef>) -> Parts<'s, WorkRef> {
        Parts { pages: self.pages, listing: Listing::Works(self.kind), sections, locale: self.locale }
    }

    fn context(&self, route: Route, title: &str) -> Context {
        let (pages, locale) = (self.pages, self.locale);
        let site = pages.settings.title(locale);
        let description = match route {
            Route::List(_) => {
                let count = pages.archive.of_kind(self.kind).count().to_string();
                let said = [("kinds", title), ("count", &count), ("site", site)];
                pages.say(locale, "list-description", &said)
            }
            _ => pages.say(locale, "timeline-description", &[("title", title), ("site", site)]),
        };
        let mut context = Frame {
            json_ld: json_ld::collection(pages, &route, title, locale),
            route,
            locale,
            description,
            title: title.to_owned(),
            work: None,
            section: presentation(self.kind).section,
        }
        .context(pages);
        context.insert_value("kind", Value::from(self.kind.name()));
        context.insert_value("cards", Value::from(Vec::<Value>::new()));
        parts::set_none(&mut context);
        context
    }

    fn set_cards(&self, context: &mut Context, works: &[WorkRef]) -> Result<(), Diagnostic> {
        let cards = works.iter().map(|work| self.pages.card(*work, self.locale));
        let cards: Result<Vec<Value>, Diagnostic> = cards.collect();
        context.insert_value("cards", Value::from(cards?));
        Ok(())
    }
}
