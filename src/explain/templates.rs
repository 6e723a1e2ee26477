//! Which templates make a page: its own, what that extends, and what is put into them.

use std::io;

use super::{Known, Template};
use crate::eject;
use crate::layers::Part;
use crate::pages::template_graph::{Graph, How};
use crate::pages::templates::of_kind;
use crate::plan::Output;
use crate::route::{Listing, Route, SharedRoute};

/// The template that the program asks for to make an output; `None` for what is not made with one.
pub(super) fn of_output(output: &Output) -> Option<String> {
    let name = match output {
        Output::InLocale(Route::Work(id), _) => return Some(of_kind(id.kind)),
        Output::InLocale(Route::Home, _) => "home.html",
        Output::InLocale(Route::List(_) | Route::Part(Listing::Works(_), _), _) => "list.html",
        Output::InLocale(Route::Map, _) => "map.html",
        Output::InLocale(Route::Timeline(_) | Route::Part(Listing::Timeline(_), _), _) => "timeline.html",
        Output::InLocale(Route::Search, _) => "search.html",
        Output::InLocale(Route::Data, _) => "data.html",
        Output::InLocale(Route::Book, _) => "book.html",
        Output::ForAll(SharedRoute::Root) => "root.html",
        Output::ForAll(SharedRoute::NotFound) => "not_found.html",
        Output::Redirect { .. } => "redirect.html",
        Output::InLocale(
            Route::TimelineData | Route::Feed | Route::CityFeed(_) | Route::Calendar | Route::Citation(..),
            _,
        )
        | Output::ForAll(_)
        | Output::File(_)
        | Output::Style(_)
        | Output::Derived(_) => return None,
        #[cfg(feature = "images")]
        Output::Card(..) => return None,
    };
    Some(name.to_owned())
}

/// A template and all that it brings in, each once: first what it extends, then what is put in.
pub(super) fn chain(known: &Known<'_>, name: &str) -> io::Result<Vec<Template>> {
    let mut reached = Graph::of(&known.input.templates).reached(name);
    reached[1..].sort_by_key(|(_, how)| *how != Some(How::Extends));
    reached
        .into_iter()
        .map(|(name, how)| {
            let how = match how {
                None => "page",
                Some(How::Extends) => "extends",
                Some(How::Includes) => "includes",
                Some(How::Component) => "component",
            };
            let file = file_of(name);
            Ok(Template { layer: layer(known, &file)?, file, how })
        })
        .collect()
}

/// Whether one template brings in another, perhaps through others; a template does so itself.
pub(super) fn brings_in(known: &Known<'_>, name: &str, other: &str) -> bool {
    Graph::of(&known.input.templates).reached(name).iter().any(|(reached, _)| *reached == other)
}

/// The templates that name another one themselves, by their files.
pub(super) fn users(known: &Known<'_>, name: &str) -> Vec<String> {
    Graph::of(&known.input.templates).users(name).map(file_of).collect()
}

fn file_of(name: &str) -> String {
    format!("{}/{name}", Part::Templates.folder())
}

/// Where a file of a part comes from, by the word of its layer.
pub(super) fn layer(known: &Known<'_>, file: &str) -> io::Result<&'static str> {
    Ok(eject::state(&known.root, file)?.word())
}
