//! Lists and timelines, and the parts of those that are long.

use crate::id::{Kind, Slug};

use super::Route;

/// A page that lists works or what is dated.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Listing {
    /// All works of a kind.
    Works(Kind),
    /// What is dated.
    Timeline(Scope),
}

/// What a timeline is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Everything.
    All,
    /// The entries of one kind.
    Kind(Kind),
    /// What happened in one city.
    City(Slug),
    /// What happened that belongs to one topic.
    Topic(Slug),
}

/// A part of a list or timeline. What it is called follows from what stands in it alone, so that its address stays when
/// works come.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The ten years from this one on.
    Decade(i32),
    /// What goes on in this decade and began before it.
    Earlier(i32),
    /// What is of this decade, nobody knows of which year.
    WithoutYear(i32),
    /// One year.
    Year(i32),
    /// What is of this year, nobody knows of which month.
    WithoutMonth(i32),
    /// One month of a year, from 1 to 12.
    Month(i32, u8),
    /// What has no date, or one that says nothing about decades.
    Undated,
    /// Titles that begin with this letter of the language's alphabet.
    Letter {
        /// As it stands in addresses.
        name: String,
        /// As the language writes it in an index.
        label: String,
    },
    /// Titles that begin with none.
    OtherLetters,
}

impl Listing {
    /// The page that leads to all parts.
    pub fn route(&self) -> Route {
        match self {
            Listing::Works(kind) => Route::List(*kind),
            Listing::Timeline(scope) => Route::Timeline(scope.clone()),
        }
    }

    /// The path of a part, below the folder of a language. No work has it, whatever it is called.
    pub(super) fn path_of(&self, part: &Part) -> String {
        let by = match (self, part) {
            (Listing::Timeline(_), _) => "",
            (Listing::Works(_), Part::Letter { .. } | Part::OtherLetters) => "by-letter/",
            (Listing::Works(_), _) => "by-date/",
        };
        format!("{}{by}{}/", self.route().path(), part.name())
    }
}

impl Scope {
    /// The path below the folder of a language.
    pub(super) fn path(&self) -> String {
        match self {
            Scope::All => "timeline/".to_owned(),
            Scope::Kind(kind) => format!("timeline/{}/", kind.folder()),
            Scope::City(city) => format!("{}/{city}/timeline/", Kind::City.folder()),
            Scope::Topic(topic) => format!("{}/{topic}/timeline/", Kind::Topic.folder()),
        }
    }
}

impl Part {
    /// What the part is called in addresses, without a slash at the end.
    pub fn name(&self) -> String {
        match self {
            Part::Decade(year) => format!("{year}s"),
            Part::Earlier(year) => format!("{year}s/earlier"),
            Part::WithoutYear(year) => format!("{year}s/undated"),
            Part::Year(year) => format!("{year}"),
            Part::WithoutMonth(year) => format!("{year}/undated"),
            Part::Month(year, month) => format!("{year}-{month:02}"),
            Part::Undated => "undated".to_owned(),
            Part::Letter { name, .. } => name.clone(),
            Part::OtherLetters => "other".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Addresses are for good.
    #[test]
    fn every_part_keeps_its_address() {
        let slug = || Slug::new("coventry").expect("it is a slug");
        let check = |listing: Listing, part: Part, expected: &str| {
            assert_eq!(Route::Part(listing, part).path(), expected);
        };
        check(Listing::Timeline(Scope::All), Part::Decade(1940), "timeline/1940s/");
        check(Listing::Timeline(Scope::All), Part::Decade(-10), "timeline/-10s/");
        check(Listing::Timeline(Scope::All), Part::Earlier(1940), "timeline/1940s/earlier/");
        check(Listing::Timeline(Scope::Kind(Kind::Story)), Part::Year(1943), "timeline/stories/1943/");
        check(Listing::Timeline(Scope::City(slug())), Part::Undated, "cities/coventry/timeline/undated/");
        check(
            Listing::Timeline(Scope::Topic(slug())),
            Part::Month(-44, 3),
            "topics/coventry/timeline/-44-03/",
        );
        check(Listing::Works(Kind::Story), Part::WithoutYear(1940), "stories/by-date/1940s/undated/");
        check(Listing::Works(Kind::Story), Part::WithoutMonth(1943), "stories/by-date/1943/undated/");
        let letter = Part::Letter { name: "ж".to_owned(), label: "Ж".to_owned() };
        check(Listing::Works(Kind::City), letter.clone(), "cities/by-letter/ж/");
        check(Listing::Works(Kind::City), Part::OtherLetters, "cities/by-letter/other/");
        let letter = Route::Part(Listing::Works(Kind::City), letter);
        assert_eq!(letter.href_in("ru"), "\u{2}ru/cities/by-letter/%D0%B6/");
    }
}
