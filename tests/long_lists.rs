//! Lists and timelines with more entries than a page should have: they are cut into parts, nothing is lost, and no address
//! goes away when works come.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use camino::Utf8Path;
use regex::Regex;
use tablecloth::archive::Drafts;

/// The works of an archive by the paths of their texts.
type Texts = BTreeMap<String, String>;

/// How many entries a page lists at most.
const MOST: usize = 300;
/// How many events there are, so that one of their decades is long.
const EVENTS: usize = 500;

fn build(texts: &Texts) -> BTreeMap<String, String> {
    let folder = common::Temporary::new();
    for (path, text) in texts {
        common::write(&folder.path().join("content").join(path), text);
    }
    let (site, _) = common::build(common::read(folder.path()), Drafts::Leave);
    let pages = common::render_all(&site).into_iter().filter(|(path, _)| !path.ends_with(".png"));
    pages.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

/// An archive in Russian and Czech: two letters of one sign each, and one of two.
fn archive() -> Texts {
    let settings = "title: {ru: Архив, cs: Archiv}\nbase_url: https://example.org/archive/\nlicence: CC-BY-4.0\n\
                    locales: [{tag: ru, name: Русский}, {tag: cs, name: Čeština}]\n";
    Texts::from([("site.yaml".to_owned(), settings.to_owned())])
}

fn add(texts: &mut Texts, id: &str, front_matter: &str) {
    texts.insert(format!("{id}/index.ru.md"), format!("---\n{front_matter}---\n\nСлова.\n"));
}

/// A city whose name differs between the languages.
fn add_city(texts: &mut Texts, number: usize) {
    let id = format!("cities/city-{number:04}");
    let (russian, czech) = [("Хемниц", "Chemnitz"), ("Ёж", "Ježek"), ("Coventry", "Coventry")][number % 3];
    add(texts, &id, &format!("name: {russian} {number}\ncountry: RU\n"));
    texts.insert(format!("{id}/index.cs.md"), format!("---\nname: {czech} {number}\n---\n\nSlova.\n"));
}

fn add_event(texts: &mut Texts, number: usize, date: &str) {
    let front = format!("title: Событие {number}\ndate: {date}\n");
    add(texts, &format!("events/event-{number:04}"), &front);
}

/// The links to works of a kind in the main part of a page, by their ids.
fn listed(page: &str, kind: &str) -> Vec<String> {
    let main = page.split("<main").nth(1).expect("a page has a main part");
    let link =
        Regex::new(&format!("href=\"[./]*(?:ru|cs)/{kind}/([a-z]+-[0-9]{{4}})/\"")).expect("it is one");
    link.captures_iter(main).map(|found| found[1].to_owned()).collect()
}

/// Every page of a list with its parts.
fn below<'p>(
    pages: &'p BTreeMap<String, String>,
    start: &'p str,
) -> impl Iterator<Item = (&'p str, &'p str)> {
    let is_page = move |path: &&String| path.starts_with(start) && path.ends_with("/index.html");
    pages.iter().filter(move |(path, _)| is_page(path)).map(|(path, page)| (path.as_str(), page.as_str()))
}

fn assert_links(pages: &BTreeMap<String, String>) {
    let link = Regex::new("<a [^>]*?href=\"([^\"#?]+)").expect("it is one");
    for (path, page) in
        pages.iter().filter(|(path, _)| path.ends_with(".html") && path.as_str() != "404.html")
    {
        let folder = Utf8Path::new(path).parent().expect("a page lies in a folder");
        for found in link.captures_iter(page).map(|found| found[1].to_owned()) {
            if found.contains("//") || found.starts_with("mailto:") {
                continue;
            }
            let mut to: Vec<String> = folder.iter().map(str::to_owned).collect();
            let decoded = tablecloth::route::decode(&found).expect("it is a good address");
            for part in decoded.split('/') {
                match part {
                    "" | "." => {}
                    ".." => drop(to.pop()),
                    _ => to.push(part.to_owned()),
                }
            }
            let to = to.join("/");
            let is_there = [to.clone(), format!("{to}/index.html"), "index.html".to_owned()];
            let is_there = is_there.iter().any(|path| pages.contains_key(path.trim_start_matches('/')));
            assert!(is_there, "{path}: nothing is at {found}");
        }
    }
}

#[test]
fn a_long_list_is_cut_and_nothing_is_lost() {
    let mut texts = archive();
    for number in 0..=MOST {
        add_city(&mut texts, number);
    }
    for number in 0..EVENTS {
        add_event(&mut texts, number, ["1943-02-02", "194X", "1951-06", "1943", "1938/1961"][number % 5]);
    }
    let pages = build(&texts);
    assert_links(&pages);

    for tag in ["ru", "cs"] {
        for (kind, name, count) in [("cities", "city", MOST + 1), ("events", "event", EVENTS)] {
            let start = format!("{tag}/{kind}/by-");
            let mut seen: Vec<String> =
                below(&pages, &start).flat_map(|(_, page)| listed(page, kind)).collect();
            seen.sort();
            let ids: Vec<String> = (0..count).map(|number| format!("{name}-{number:04}")).collect();
            assert_eq!(seen, ids, "each is listed once below {start}");
            let index = &pages[&format!("{tag}/{kind}/index.html")];
            assert_eq!(listed(index, kind), Vec::<String>::new());
        }
    }
    let letters = |tag: &str| -> Vec<String> {
        let start = format!("{tag}/cities/by-letter/");
        let own = below(&pages, &start).map(|(path, _)| path[start.len()..].replace("/index.html", ""));
        own.collect()
    };
    assert_eq!(letters("ru"), ["c", "е", "х"]);
    assert_eq!(letters("cs"), ["c", "ch", "j"]);

    // The timeline, the sitemap and the other languages know the parts.
    let decade = &pages["ru/timeline/1940s/index.html"];
    assert!(decade.contains("rel=\"next\"") && listed(decade, "events").is_empty(), "{decade}");
    let earlier = &pages["ru/timeline/1940s/earlier/index.html"];
    assert_eq!(listed(earlier, "events").len(), EVENTS / 5, "what began in the thirties goes on");
    let sitemap = &pages["sitemap.xml"];
    assert!(sitemap.contains("<loc>https://example.org/archive/ru/cities/by-letter/%D1%85/</loc>"));
    assert!(sitemap.contains("<loc>https://example.org/archive/cs/events/by-date/1940s/</loc>"));
    let letter = &pages["ru/cities/by-letter/х/index.html"];
    assert!(letter.contains("href=\"../../../../cs/cities/\""), "the list leads to the other language");
}

/// Addresses of an archive that grows: none goes away, at whatever number of works it is looked at.
#[test]
fn addresses_stay_when_works_come() {
    let dates = ["1943-02", "1944", "194X", "1943-11-30", "1943-24", "1930/1944", "", "1951"];
    let mut texts = archive();
    let mut before = BTreeSet::new();
    for number in 0..1_000 {
        let date = dates[if number < 600 { number % 5 } else { number % dates.len() }];
        let date = if date.is_empty() { String::new() } else { format!("date: {date}\n") };
        let front = format!("title: Рассказ {number}\nsummary: Слова.\n{date}");
        add(&mut texts, &format!("stories/story-{number:04}"), &front);
        add_city(&mut texts, number);
        if [MOST - 1, MOST, MOST + 1, 450, 700, 999].contains(&number) {
            let pages = build(&texts);
            // The book on one page is there for archives of a few hundred stories only.
            let is_for_good = |path: &String| path.ends_with(".html") && !path.ends_with("/book/index.html");
            let own: BTreeSet<String> = pages.into_keys().filter(is_for_good).collect();
            let gone: Vec<&String> = before.difference(&own).collect();
            assert!(gone.is_empty(), "with {number} works, these are gone: {gone:?}");
            before = own;
        }
    }
    let mut told = String::new();
    for path in before.iter().filter(|path| path.starts_with("ru/stories/by-date/")) {
        let _ = writeln!(told, "{path}");
    }
    for part in
        ["1930s/", "1940s/", "1940s/undated/", "1943/", "1943/undated/", "1943-02/", "1943-11/", "undated/"]
    {
        assert!(told.contains(&format!("by-date/{part}index.html")), "{part} in\n{told}");
    }
}
