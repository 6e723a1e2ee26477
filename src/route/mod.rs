//! Every kind of page, its address and its output path.
//!
//! `Route` + locale → address is a pure function, here and nowhere else; there
//! is no table of permalinks. Paths have no `/` at the front. Old addresses
//! ([`alias`]) and the ids of a page's parts ([`fragment`]) are made here too.
//!
//! Pages link to each other relative to themselves, so that a site works on
//! any host, below any path and from a folder. What is said of a work is
//! rendered once for all pages, though: it has [`ROOT`] where the way to the
//! site's root belongs, and [`link_from`] puts that in when a page is complete.

pub mod alias;
mod files;
pub mod fragment;
mod listing;

use memchr::memchr_iter;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::id::{Kind, Slug, WorkId};
use crate::settings::BaseUrl;
use crate::unicode::into_nfc;

pub use self::files::{CitationFile, DataFile, HarvestFile, HostFile};
pub use self::listing::{Listing, Part, Scope};

/// Stands for the way to the site's root in the addresses of unfinished pages.
///
/// It is a control character, which no text of an archive or a template can have.
pub const ROOT: char = '\u{2}';

/// A page or file that every language of the site has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// The first page of a language.
    Home,
    /// All works of a kind.
    List(Kind),
    /// One work.
    Work(WorkId),
    /// Where the cities lie.
    Map,
    /// What is dated.
    Timeline(Scope),
    /// A part of a list or of a timeline. Of the whole timeline, each decade has a page; of all others, those that are long
    /// have parts.
    Part(Listing, Part),
    /// Where readers search.
    Search,
    /// The page that describes the files for machines.
    Data,
    /// The timeline as TimelineJS reads it.
    TimelineData,
    /// What was added to the archive (RFC 4287).
    Feed,
    /// What was added about one city.
    CityFeed(Slug),
    /// Anniversaries (RFC 5545).
    Calendar,
    /// What citation programs read of the page of a work, in languages in which it has words.
    Citation(WorkId, CitationFile),
    /// The whole archive as one document, to be printed.
    Book,
}

/// The picture that other sites show beside a link to a page; every language has its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CardRoute {
    /// That of the first page, and of all pages that are not about one work.
    Home,
    /// That of a work.
    Work(WorkId),
}

/// A page or file that the site has once, for all languages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SharedRoute {
    /// `/`: the choice of languages.
    Root,
    /// `/404.html`, in every language.
    NotFound,
    /// `/sitemap.xml`: the pages, or the parts of the sitemap where these are too many for one file.
    Sitemap,
    /// A part of the sitemap, from 1 on.
    SitemapPart(usize),
    /// `/robots.txt`.
    Robots,
    /// What a host reads of the site.
    HostFile(HostFile),
    /// `/data/…`: a file for machines.
    DataFile(DataFile),
    /// What harvesters of libraries read.
    HarvestFile(HarvestFile),
    /// The pictures of an object, for viewers (IIIF).
    Manifest(Slug),
    /// The manifests of the objects in a city (IIIF).
    Collection(Slug),
    /// The stitched emblem of a city (SVG).
    Emblem(Slug),
    /// A stitched pattern, by the name of its file without the ending (SVG).
    Pattern(String),
}

impl Route {
    /// The path below the folder of a language. It ends with `/` for pages and with a name for files.
    pub fn path(&self) -> String {
        match self {
            Route::Home => String::new(),
            Route::List(kind) => format!("{}/", kind.folder()),
            Route::Work(id) => work_path(id),
            Route::Map => "map/".to_owned(),
            Route::Timeline(scope) => scope.path(),
            Route::Part(listing, part) => listing.path_of(part),
            Route::Search => "search/".to_owned(),
            Route::Data => "data/".to_owned(),
            Route::TimelineData => "data/timeline.json".to_owned(),
            Route::Feed => "feed.xml".to_owned(),
            Route::CityFeed(city) => format!("{}/{city}/feed.xml", Kind::City.folder()),
            Route::Calendar => "calendar.ics".to_owned(),
            Route::Citation(id, file) => format!("{}{}", work_path(id), file.name()),
            Route::Book => "book/".to_owned(),
        }
    }

    /// The path from the site's root, for a locale's tag.
    pub fn path_in(&self, tag: &str) -> String {
        format!("{tag}/{}", self.path())
    }

    /// The address as links on unfinished pages have it, from [`ROOT`] on.
    pub fn href_in(&self, tag: &str) -> String {
        format!("{ROOT}{}", self.address_in(tag))
    }

    /// The whole address, as machines want it.
    pub fn url_in(&self, tag: &str, base: &BaseUrl) -> String {
        base.whole(&self.address_in(tag))
    }

    /// The path as addresses have it: letters of a language's alphabet are encoded, and nothing else has any.
    fn address_in(&self, tag: &str) -> String {
        match self {
            Route::Part(_, Part::Letter { .. }) => encode(&self.path_in(tag)),
            _ => self.path_in(tag),
        }
    }

    /// Whether the page follows from the alphabet of its language, so that others may not have it.
    pub fn is_lettered(&self) -> bool {
        matches!(self, Route::Part(_, Part::Letter { .. } | Part::OtherLetters))
    }

    /// The picture that stands for the page.
    pub fn card(&self) -> CardRoute {
        match self {
            Route::Work(id) => CardRoute::Work(id.clone()),
            _ => CardRoute::Home,
        }
    }
}

impl CardRoute {
    /// The path from the site's root, for a locale's tag.
    pub fn path_in(&self, tag: &str) -> String {
        match self {
            CardRoute::Home => format!("{tag}/card.png"),
            CardRoute::Work(id) => format!("{tag}/{}card.png", work_path(id)),
        }
    }
}

impl SharedRoute {
    /// The path from the site's root. It ends with `/`, or is empty, for pages and ends with a name for files.
    pub fn path(&self) -> String {
        match self {
            SharedRoute::Root => String::new(),
            SharedRoute::NotFound => "404.html".to_owned(),
            SharedRoute::Sitemap => "sitemap.xml".to_owned(),
            SharedRoute::SitemapPart(number) => format!("sitemap-{number}.xml"),
            SharedRoute::Robots => "robots.txt".to_owned(),
            SharedRoute::HostFile(file) => file.path().to_owned(),
            SharedRoute::DataFile(file) => format!("data/{}", file.name()),
            SharedRoute::HarvestFile(file) => file.path().to_owned(),
            SharedRoute::Manifest(object) => format!("iiif/objects/{object}/manifest.json"),
            SharedRoute::Collection(city) => format!("iiif/cities/{city}/collection.json"),
            SharedRoute::Emblem(city) => format!("emblems/{city}.svg"),
            SharedRoute::Pattern(name) => format!("patterns/{name}.svg"),
        }
    }

    /// The address as links on unfinished pages have it, from [`ROOT`] on.
    pub fn href(&self) -> String {
        format!("{ROOT}{}", self.path())
    }

    /// The whole address, as machines want it.
    pub fn url(&self, base: &BaseUrl) -> String {
        base.whole(&self.path())
    }
}

/// The folder of a work's page, below that of a language.
fn work_path(id: &WorkId) -> String {
    format!("{}/{}/", id.kind.folder(), id.slug)
}

/// Completes a page that is written to `output`: its links lead from there.
pub fn link_from(page: Vec<u8>, output: &str) -> Vec<u8> {
    match output.matches('/').count() {
        0 => link_through(&page, "./"),
        depth => link_through(&page, &"../".repeat(depth)),
    }
}

/// Completes a page that is shown at many addresses: `root` is the way to the site's root from all of them.
pub fn link_through(page: &[u8], root: &str) -> Vec<u8> {
    let mark = ROOT as u8;
    let links = memchr_iter(mark, page).count();
    let mut linked = Vec::with_capacity(page.len() + links * root.len());
    let mut done = 0;
    for at in memchr_iter(mark, page) {
        linked.extend_from_slice(&page[done..at]);
        linked.extend_from_slice(root.as_bytes());
        done = at + 1;
    }
    linked.extend_from_slice(&page[done..]);
    linked
}

/// The folder of the index that the search page asks, for all languages.
pub const SEARCH_INDEX: &str = "pagefind";

/// What names the canvas of an object's picture (IIIF Presentation 3), from 1 on, beside the manifest; nothing is
/// published there.
pub fn canvas_path(object: &Slug, number: usize) -> String {
    format!("iiif/objects/{object}/canvas/{number}")
}

/// What names a work in the graph (Turtle), whatever the language; nothing is published there.
pub fn node_path(id: &WorkId) -> String {
    format!("{}{}", nodes_path(id.kind), id.slug)
}

/// What the names of all nodes of a kind begin with.
pub fn nodes_path(kind: Kind) -> String {
    format!("id/{}/", kind.folder())
}

/// The path of a media file, by its name below `content/`; it is the same for every language.
pub fn media_path(name: &str) -> String {
    format!("media/{name}")
}

/// The folder of what is named by its content, which is nobody else's.
pub const CONSTANT: &str = "assets";

/// The path of a file that is published under a name with the fingerprint of its content: `assets/css/site.3f9c2a71.css`. What
/// lies below `assets/` never changes.
pub fn content_path(path: &str, fingerprint: &str) -> String {
    let name = path.rfind('/').map_or(0, |at| at + 1);
    match path[name..].rfind('.') {
        Some(dot) => format!("{CONSTANT}/{}.{fingerprint}{}", &path[..name + dot], &path[name + dot..]),
        None => format!("{CONSTANT}/{path}.{fingerprint}"),
    }
}

/// What stands in addresses as it is (RFC 3986): letters, digits, `-._~`, and `/` between the parts of a path.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A path as addresses have it (RFC 3986, 2.1): everything but letters, digits and `-._~/` is encoded.
pub fn encode(path: &str) -> String {
    utf8_percent_encode(path, PLAIN).to_string()
}

/// Undoes percent-encoding (RFC 3986, 2.1), in NFC as all paths of the plan; `None` when it is broken or not UTF-8.
pub fn decode(text: &str) -> Option<String> {
    // The decoder leaves a `%` alone that begins no code; no address has one.
    let is_code = |code: &[u8]| matches!(code, [a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit());
    let mut codes = text.split('%').skip(1);
    let text = codes.all(|code| is_code(code.as_bytes())).then(|| percent_decode_str(text))?;
    text.decode_utf8().ok().map(|text| into_nfc(text.into_owned()))
}

/// The file that a path is written to: `index.html` for pages.
pub fn output_path(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// The path of what is written to a file, as addresses have it: the folder for `index.html`.
pub fn path_of_output(output: &str) -> &str {
    output.strip_suffix("index.html").filter(|path| path.is_empty() || path.ends_with('/')).unwrap_or(output)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_follow_from_route_and_locale() {
        let base = BaseUrl::parse("https://example.org/archive/").expect("it is a good address");
        let slug = Slug::new("coventry").expect("it is a slug");
        let city = Route::Work(WorkId { kind: Kind::City, slug: slug.clone() });
        assert_eq!(city.url_in("fr", &base), "https://example.org/archive/fr/cities/coventry/");
        assert_eq!(output_path(&city.path_in("fr")), "fr/cities/coventry/index.html");
        assert_eq!(SharedRoute::DataFile(DataFile::Turtle).href(), "\u{2}data/archive.ttl");
        assert_eq!(output_path(&SharedRoute::Root.path()), "index.html");
    }

    #[test]
    fn links_lead_from_the_page_they_stand_on() {
        let check = |output: &str, expected: &str| {
            let page = link_from("<a href=\"\u{2}fr/\">".into(), output);
            assert_eq!(String::from_utf8_lossy(&page), format!("<a href=\"{expected}\">"));
        };
        check("index.html", "./fr/");
        check("en/index.html", "../fr/");
        check("en/cities/coventry/index.html", "../../../fr/");
    }

    /// Addresses are for good: people and machines have noted them.
    #[test]
    fn every_route_keeps_its_address() {
        let slug = || Slug::new("x-1").expect("it is a slug");
        let work = || WorkId { kind: Kind::Story, slug: slug() };
        let check = |route: Route, expected: &str| assert_eq!(route.path(), expected, "{route:?}");
        let check_shared =
            |route: SharedRoute, expected: &str| assert_eq!(route.path(), expected, "{route:?}");
        check_shared(SharedRoute::Root, "");
        check_shared(SharedRoute::NotFound, "404.html");
        check_shared(SharedRoute::Sitemap, "sitemap.xml");
        check_shared(SharedRoute::SitemapPart(2), "sitemap-2.xml");
        check_shared(SharedRoute::Robots, "robots.txt");
        check_shared(SharedRoute::HostFile(HostFile::Redirects), "_redirects");
        check_shared(SharedRoute::DataFile(DataFile::Archive), "data/archive.json");
        for (file, expected) in [
            (HarvestFile::Description, ".well-known/resourcesync"),
            (HarvestFile::Capabilities, "data/resourcesync/capabilitylist.xml"),
            (HarvestFile::Resources, "data/resourcesync/resourcelist.xml"),
            (HarvestFile::Changes, "data/resourcesync/changelist.xml"),
            (HarvestFile::Records, "data/oai/records.xml"),
        ] {
            check_shared(SharedRoute::HarvestFile(file), expected);
        }
        check_shared(SharedRoute::DataFile(DataFile::Cities), "data/cities.geojson");
        check_shared(SharedRoute::DataFile(DataFile::Twinnings), "data/twinnings.csv");
        check_shared(SharedRoute::DataFile(DataFile::Events), "data/events.csv");
        check_shared(SharedRoute::DataFile(DataFile::Csl), "data/sources.json");
        check_shared(SharedRoute::DataFile(DataFile::Bibtex), "data/sources.bib");
        check_shared(SharedRoute::DataFile(DataFile::Turtle), "data/archive.ttl");
        check_shared(SharedRoute::DataFile(DataFile::Shapes), "data/shapes.ttl");
        check_shared(SharedRoute::DataFile(DataFile::Package), "data/datapackage.json");
        check_shared(SharedRoute::DataFile(DataFile::Csvw), "data/csv-metadata.json");
        check(Route::Home, "");
        check(Route::List(Kind::City), "cities/");
        check(Route::Work(work()), "stories/x-1/");
        assert_eq!(Route::Map.card().path_in("en"), "en/card.png");
        assert_eq!(Route::Work(work()).card().path_in("en"), "en/stories/x-1/card.png");
        check(Route::Map, "map/");
        check(Route::Timeline(Scope::All), "timeline/");
        check(Route::Timeline(Scope::Kind(Kind::Twinning)), "timeline/twinnings/");
        check(Route::Timeline(Scope::City(slug())), "cities/x-1/timeline/");
        check(Route::Timeline(Scope::Topic(slug())), "topics/x-1/timeline/");
        check(Route::Search, "search/");
        check(Route::Data, "data/");
        check(Route::TimelineData, "data/timeline.json");
        check(Route::Feed, "feed.xml");
        check(Route::CityFeed(slug()), "cities/x-1/feed.xml");
        check(Route::Calendar, "calendar.ics");
        check(Route::Citation(work(), CitationFile::Bibtex), "stories/x-1/citation.bib");
        check(Route::Citation(work(), CitationFile::Ris), "stories/x-1/citation.ris");
        check(Route::Citation(work(), CitationFile::Csl), "stories/x-1/citation.json");
        check(Route::Book, "book/");
        check_shared(SharedRoute::Manifest(slug()), "iiif/objects/x-1/manifest.json");
        check_shared(SharedRoute::Collection(slug()), "iiif/cities/x-1/collection.json");
        check_shared(SharedRoute::Emblem(slug()), "emblems/x-1.svg");
        check_shared(SharedRoute::Pattern("border".to_owned()), "patterns/border.svg");
        assert_eq!(canvas_path(&slug(), 2), "iiif/objects/x-1/canvas/2");
        assert_eq!(media_path(&work().file("a.jpg")), "media/stories/x-1/a.jpg");
        assert_eq!(node_path(&work()), "id/stories/x-1");
    }

    #[test]
    fn links_begin_at_the_root_and_addresses_are_whole() {
        let base = BaseUrl::parse("https://example.org/archive/").expect("it is a good address");
        assert_eq!(Route::Home.href_in("en"), "\u{2}en/");
        assert_eq!(Route::Feed.href_in("pt-BR"), "\u{2}pt-BR/feed.xml");
        assert_eq!(Route::Map.url_in("en", &base), "https://example.org/archive/en/map/");
        assert_eq!(SharedRoute::Root.href(), "\u{2}");
        assert_eq!(SharedRoute::Root.url(&base), "https://example.org/archive/");
        assert_eq!(SharedRoute::Robots.url(&base), "https://example.org/archive/robots.txt");
        assert_eq!(output_path("en/"), "en/index.html");
        assert_eq!(output_path("en/feed.xml"), "en/feed.xml");
        for path in ["", "en/", "en/feed.xml", "old.html", "en/my-index.html"] {
            assert_eq!(path_of_output(&output_path(path)), path);
        }
    }

    #[test]
    fn every_link_of_a_page_is_completed() {
        let page = link_through("\u{2}a \u{2}\u{2}b\u{2}".as_bytes(), "/r/");
        assert_eq!(String::from_utf8_lossy(&page), "/r/a /r//r/b/r/");
        assert_eq!(link_through(b"no links", "/r/"), b"no links");
        assert_eq!(link_through(b"", "/r/"), b"");
    }

    #[test]
    fn paths_are_encoded_byte_by_byte() {
        let check = |path: &str, expected: &str| assert_eq!(encode(path), expected);
        check("a/Z.0-9_~", "a/Z.0-9_~");
        check("é ж", "%C3%A9%20%D0%B6");
        check("?#%&\"'<>\\:@+", "%3F%23%25%26%22%27%3C%3E%5C%3A%40%2B");
        check("\u{1}", "%01");
    }
}
