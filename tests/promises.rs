//! What holds for every site: those in `tests/sites`, and the archive of this project.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use camino::{Utf8Path, Utf8PathBuf};
use icu_normalizer::DecomposingNormalizerBorrowed;
use rayon::ThreadPoolBuilder;
use tablecloth::Former;
use tablecloth::archive::Drafts;
use tablecloth::cache::Cache;
use tablecloth::diagnostic::{Code, Report, ReportFormat};
use tablecloth::id::Register;
use tablecloth::input::{self, Folders};
use tablecloth::phrases::Language;
use tablecloth::publish::{self, Beside, Failure, MARKER, Made, Summary};
use tablecloth::route::{self, fragment};
use tablecloth::site::{Content, Site};

type Files = BTreeMap<String, Vec<u8>>;

fn archives() -> Vec<Utf8PathBuf> {
    let mut archives = common::sites();
    archives.push(common::project().to_owned());
    archives
}

fn publish(site: &Site, out: &Utf8Path) -> Result<Summary, Failure> {
    publish::publish(site, out, &common::cache(), Beside::Nothing, None, &|_, _| {})
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for root in archives() {
        // The output must not depend on the folder, on the number of threads, or on the order in which works
        // were numbered.
        let elsewhere = common::Temporary::new();
        common::copy(&root, &elsewhere.path().join("other/place"));
        let mut former = Former::default();
        let mut build = |root: &Utf8Path, threads: usize| {
            let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
            pool.install(|| {
                let input = common::read(root);
                let site = tablecloth::build_with(input, Drafts::Leave, &mut former, &mut Report::new());
                let site = site.expect("nothing is wrong with it");
                // For the next build.
                former.register = Register::new();
                site.archive().works().collect::<Vec<_>>().iter().rev().for_each(|(_, work)| {
                    former.register.enter(&work.id);
                });
                common::render_all(&site)
            })
        };
        let (one, four) = (build(&root, 1), build(&elsewhere.path().join("other/place"), 4));
        assert!(one.keys().eq(four.keys()), "{root}: other paths");
        for (path, bytes) in &one {
            assert!(*bytes == four[path], "{root}: {path} differs");
        }
    }
}

/// Texts that look alike are alike: whatever the form of Unicode in which texts and names of files are written, as a
/// Mac takes letters of names apart, the site is the same, and so are the lines of findings.
#[test]
fn the_form_of_unicode_makes_no_difference() {
    let mut changed = 0;
    for root in archives() {
        let elsewhere = common::Temporary::new();
        let (as_it_is, apart) = (elsewhere.path().join("as-it-is"), elsewhere.path().join("apart"));
        common::copy(&root, &as_it_is);
        for (name, bytes) in common::files_below(&as_it_is) {
            let part = name.split('/').next().unwrap_or_default();
            // Files beside a text, captions among them, are published byte for byte.
            let is_ours =
                [".md", ".yaml", ".ftl", ".html", ".txt"].iter().any(|ending| name.ends_with(ending));
            let text = String::from_utf8(bytes).map(|text| match part {
                "content" | "i18n" | "templates" | "patterns" if is_ours => taken_apart(&text),
                _ => text,
            });
            let bytes = text.map_or_else(|error| error.into_bytes(), String::into_bytes);
            changed += usize::from(bytes != fs::read(as_it_is.join(&name)).expect("it can be read"));
            common::write(&apart.join(taken_apart(&name)), bytes);
        }
        let [as_it_is, apart] = [as_it_is, apart].map(|root| {
            let (site, report) = common::build(common::read(&root), Drafts::Leave);
            let findings = report.print(ReportFormat::Human, Language::English);
            (common::render_all(&site), findings)
        });
        assert_eq!(lines_of(&as_it_is.1), lines_of(&apart.1), "{root}");
        assert!(as_it_is.0.keys().eq(apart.0.keys()), "{root}: other paths");
        for (path, bytes) in &as_it_is.0 {
            assert!(*bytes == apart.0[path], "{root}: {path} differs");
        }
    }
    assert!(changed > 300, "only {changed} files have letters that can be taken apart");
}

/// A name of a file, what links to it, a heading and what leads to it: each may have the other form.
#[test]
fn links_lead_to_names_in_the_other_form() {
    let outputs = |forms: u8| {
        let form = |nth: u8, text: &str| {
            if forms >> nth & 1 == 1 { taken_apart(text) } else { text.to_owned() }
        };
        let root = common::Temporary::new();
        common::copy(&common::site("one-of-each"), root.path());
        let folder = root.path().join("content/pages/forms");
        common::write(&folder.join(form(0, "й.pdf")), "%PDF-1.4");
        let (name, heading, link) = (form(1, "й.pdf"), form(2, "Ёлка"), form(3, "ёлка"));
        let (alias, escaped) = (form(4, "старый"), if forms & 1 == 1 { "\\u0438\\u0306" } else { "й" });
        let page = format!(
            "---\ntitle: \"{escaped}\"\naliases: [{alias}]\n---\n[list]({name}) [there](#{link})\n\n## {heading}\n"
        );
        common::write(&folder.join("index.en.md"), page);
        let (site, report) = common::build(common::read(root.path()), Drafts::Leave);
        let findings = report.print(ReportFormat::Human, Language::English);
        assert_eq!(findings, "", "{forms:05b}");
        common::render_all(&site)
    };
    let composed = outputs(0);
    assert!(composed.contains_key("en/старый/index.html"), "the alias leads on");
    for forms in 1..32 {
        assert!(outputs(forms) == composed, "{forms:05b}");
    }
}

fn taken_apart(text: &str) -> String {
    DecomposingNormalizerBorrowed::new_nfd().normalize(text).into_owned()
}

/// Findings without their columns.
fn lines_of(findings: &str) -> Vec<&str> {
    let line = |line| match str::rsplit_once(line, ':') {
        Some((place, column)) if line.starts_with("  content/") && column.parse::<u32>().is_ok() => place,
        _ => line,
    };
    findings.lines().map(line).collect()
}

/// A page as its tags and texts.
#[derive(Default)]
struct Page<'p> {
    /// Every tag with its attributes.
    tags: Vec<(&'p str, BTreeMap<&'p str, String>)>,
    /// Every text between two tags.
    texts: Vec<&'p str>,
}

impl<'p> Page<'p> {
    /// Parses HTML as this program writes it: attributes in double quotes, and `<` only where a tag begins.
    fn parse(html: &'p str) -> Page<'p> {
        let mut page = Page::default();
        for piece in html.split('<').skip(1) {
            let (tag, text) = piece.split_once('>').expect("a tag is closed");
            page.texts.push(text);
            let name_end = tag.find([' ', '\n', '/']).filter(|end| *end > 0).unwrap_or(tag.len());
            let mut attributes = BTreeMap::new();
            let mut rest = &tag[name_end..];
            while let Some((name, after)) = rest.split_once("=\"") {
                let (value, after) = after.split_once('"').expect("an attribute is closed");
                let name = name.rsplit(char::is_whitespace).next().unwrap_or_default();
                attributes.insert(name, unescape(value));
                rest = after;
            }
            page.tags.push((&tag[..name_end], attributes));
        }
        page
    }

    fn attributes(&self, name: &str) -> impl Iterator<Item = &str> {
        self.tags.iter().filter_map(move |(_, attributes)| attributes.get(name)).map(String::as_str)
    }

    fn links(&self, rel: &str) -> impl Iterator<Item = (Option<&str>, &str)> {
        let links = self.tags.iter().filter(move |(name, attributes)| {
            *name == "link" && attributes.get("rel").is_some_and(|value| value == rel)
        });
        links.filter_map(|(_, link)| {
            Some((link.get("hreflang").map(String::as_str), link.get("href")?.as_str()))
        })
    }
}

fn unescape(text: &str) -> String {
    let pairs =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x2F;", "/"), ("&amp;", "&")];
    pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// The pages of a site by path.
fn pages(outputs: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, Page<'_>> {
    let pages = outputs.iter().filter(|(path, _)| [".html", ".php"].iter().any(|end| path.ends_with(end)));
    pages
        .map(|(path, bytes)| {
            (path.as_str(), Page::parse(std::str::from_utf8(bytes).expect("pages are UTF-8")))
        })
        .collect()
}

#[test]
fn pages_keep_their_promises() {
    for root in archives() {
        let site = common::site_of(&root);
        let outputs = common::render_all(&site);
        let pages = pages(&outputs);
        check_headings_and_ids(&root, &pages);
        check_links(&root, &site, &outputs, &pages);
        check_alternates(&root, &site, &outputs, &pages);
        check_wording(&root, &pages);
        check_code(&root, &outputs, &pages);
        check_files(&root, &outputs);
    }
}

/// Texts of an archive stay texts: none becomes an element or a script.
fn check_code(root: &Utf8Path, outputs: &Files, pages: &BTreeMap<&str, Page<'_>>) {
    const JSON_LD: &str = "<script type=\"application/ld+json\">";
    for (path, page) in pages {
        for (_, attributes) in page.tags.iter().filter(|(name, _)| *name == "script") {
            let is_data = attributes.get("type").is_some_and(|kind| kind == "application/ld+json");
            assert!(is_data || attributes.contains_key("src"), "{root}: {path} has a script in it");
        }
        // Test archives have `<i>` in their texts; the program itself writes no `<i>` without a language.
        let is_odd = |(name, attributes): &(&str, BTreeMap<_, _>)| *name == "i" && attributes.is_empty();
        assert!(!page.tags.iter().any(is_odd), "{root}: {path} has taken words for HTML");
        for piece in text_of(root, path, &outputs[*path]).split(JSON_LD).skip(1) {
            let json = piece.split("</script>").next().unwrap_or_default();
            assert!(!json.contains('<'), "{root}: {path}: a value could end its script: {json}");
            let value: serde_json::Value =
                serde_json::from_str(json).unwrap_or_else(|error| panic!("{root}: {path}: {error}: {json}"));
            assert_eq!(value["@context"], "https://schema.org", "{root}: {path}");
        }
    }
}

/// Files for other programs can be parsed, whatever texts they have.
fn check_files(root: &Utf8Path, outputs: &Files) {
    for (path, bytes) in outputs {
        let text = || text_of(root, path, bytes);
        match path.rsplit('.').next() {
            Some("json" | "geojson") => {
                let value: Result<serde_json::Value, _> = serde_json::from_slice(bytes);
                assert!(value.is_ok(), "{root}: {path}: {value:?}");
            }
            Some("xml") => check_xml(root, path, text()),
            Some("csv") => {
                // No cell that a spreadsheet would take for a formula. Cells may have line breaks.
                for cell in text().split([',', '\n']).map(|cell| cell.trim_start_matches('"')) {
                    assert!(
                        !cell.starts_with(['=', '+', '-', '@', '\t']),
                        "{root}: {path} calculates {cell}"
                    );
                }
            }
            Some("ics") => {
                for line in text().split("\r\n") {
                    let name = line.split([':', ';']).next().unwrap_or_default();
                    let is_name = name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-');
                    let is_good = line.len() <= 75 && !line.contains(char::is_control);
                    assert!(is_good && (is_name || line.starts_with(' ')), "{root}: {path}: {line}");
                }
            }
            _ => {}
        }
    }
}

/// Feeds and the sitemap have the elements of their formats and no others.
fn check_xml(root: &Utf8Path, path: &str, text: &str) {
    use quick_xml::events::Event;
    const FEED: &str =
        "feed id title subtitle updated link author name rights entry published category summary content";
    const TEXT: &str = "div section h2 h3 h4 h5 h6 p blockquote pre hr ol ul li dl dt dd table thead tbody tr th td \
        figure figcaption picture source img audio video track details summary a em strong del sub sup span time code \
        kbd samp var cite abbr q dfn small mark bdi bdo br wbr b i s u ins ruby rt rp";
    const SITEMAP: &str = "urlset url loc lastmod xhtml:link rs:ln rs:md";
    const RECORDS: &str = "OAI-PMH responseDate request ListRecords record header identifier datestamp metadata oai_dc:dc \
        dc:title dc:creator dc:description dc:publisher dc:date dc:type dc:format dc:identifier dc:language dc:coverage \
        dc:relation dc:rights";
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{root}: {path}: {error}")) {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.name().0;
                let is_known = [FEED, TEXT, SITEMAP, RECORDS]
                    .iter()
                    .any(|names| names.split(' ').any(|known| known == name));
                assert!(is_known, "{root}: {path} has the element {name}");
            }
            Event::Eof => return,
            _ => {}
        }
    }
}

fn text_of<'b>(root: &Utf8Path, path: &str, bytes: &'b [u8]) -> &'b str {
    std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{root}: {path}: {error}"))
}

fn check_headings_and_ids(root: &Utf8Path, pages: &BTreeMap<&str, Page<'_>>) {
    for (path, page) in pages {
        let titles = page.tags.iter().filter(|(name, _)| *name == "h1").count();
        assert_eq!(titles, 1, "{root}: {path} has {titles} h1");
        let mut ids = BTreeSet::new();
        for id in page.attributes("id") {
            assert!(ids.insert(id), "{root}: {path} has the id {id} twice");
        }
        // What templates and code name is kept from headings of texts; the page of the search has no text, and in the book
        // the ids of a text begin with that of its chapter.
        for (name, attributes) in &page.tags {
            let is_heading = name.strip_prefix('h').is_some_and(|level| level.parse::<u8>().is_ok());
            let Some(id) = attributes.get("id").filter(|_| !is_heading) else { continue };
            let is_of_search = path.ends_with("/search/index.html") && id.starts_with("search-");
            let is_of_book = path.ends_with("/book/index.html");
            assert!(
                fragment::is_reserved(id) || is_of_search || is_of_book,
                "{root}: {path}: a heading may have the id {id}"
            );
        }
    }
}

/// Every address below the site's own leads to a path of the plan, and every fragment to an id.
fn check_links(
    root: &Utf8Path,
    site: &Site,
    outputs: &BTreeMap<String, Vec<u8>>,
    pages: &BTreeMap<&str, Page<'_>>,
) {
    let base = &site.settings().base;
    let whole = format!("{}{}", base.origin(), base.path());
    let check = |from: &str, address: &str, must_be_own: bool| {
        let (address, fragment) = address.split_once('#').map_or((address, None), |(a, f)| (a, Some(f)));
        let address = address.split('?').next().unwrap_or_default();
        // Only these two have addresses from the root of the host: the page for 404 is shown at any address.
        let from_host = ["404.html", "_redirects"].contains(&from).then(|| address.strip_prefix(base.path()));
        let own = from_host.flatten().or_else(|| address.strip_prefix(&whole)).map(str::to_owned);
        let own = own.or_else(|| from_page(from, address));
        let target = match own {
            // Rules of hosts escape more signs than pages.
            Some(path) if from == "_redirects" => {
                let path = route::decode(&path).expect("it is an address");
                route::output_path(&path)
            }
            Some(path) => route::output_path(&path),
            None if address.is_empty() => from.to_owned(),
            None => {
                assert!(!must_be_own && address.contains(':'), "{root}: {from} leads to `{address}`");
                return;
            }
        };
        assert!(site.plan().get(&target).is_some(), "{root}: {from} leads to {target}, which is not there");
        if let Some(fragment) = fragment {
            let has =
                pages.get(target.as_str()).is_some_and(|page| page.attributes("id").any(|id| id == fragment));
            assert!(has, "{root}: {from} leads to {target}#{fragment}, which has no such id");
        }
    };
    for (from, page) in pages {
        page.attributes("href").for_each(|href| check(from, href, false));
        page.attributes("src").for_each(|src| check(from, src, true));
        for content in page.attributes("content") {
            if let Some(address) = content.strip_prefix("0; url=") {
                check(from, address, true);
            } else if content.starts_with(&whole) {
                check(from, content, true);
            }
        }
    }
    for (path, bytes) in outputs.iter().filter(|(path, _)| path.ends_with(".xml") || path.ends_with(".txt")) {
        let text = std::str::from_utf8(bytes).expect("feeds are UTF-8");
        for (at, _) in text.match_indices(&whole) {
            let end = text[at..].find(['"', '<', ' ', ',', '\n']).expect("an address ends");
            check(path, &text[at..at + end], true);
        }
    }
    if let Some(redirects) = outputs.get("_redirects") {
        for line in std::str::from_utf8(redirects).expect("it is UTF-8").lines() {
            let [from, to, "301" | "301!" | "302!", ..] = line.split(' ').collect::<Vec<_>>()[..] else {
                panic!("{root}: {line}")
            };
            check("_redirects", from, true);
            check("_redirects", to, true);
        }
    }
}

/// The path that a relative address on a page leads to; it stays inside the site.
fn from_page(page: &str, address: &str) -> Option<String> {
    let mut folders: Vec<&str> = page.split('/').collect();
    folders.pop();
    let mut rest = address.strip_prefix("./").or_else(|| address.starts_with("../").then_some(address))?;
    while let Some(after) = rest.strip_prefix("../") {
        folders.pop().unwrap_or_else(|| panic!("{page} leads out of the site: {address}"));
        rest = after;
    }
    folders.push(rest);
    Some(folders.join("/"))
}

/// All alternates of a page (`hreflang`) name the same alternates, and so does the sitemap.
fn check_alternates(
    root: &Utf8Path,
    site: &Site,
    outputs: &BTreeMap<String, Vec<u8>>,
    pages: &BTreeMap<&str, Page<'_>>,
) {
    let base = &site.settings().base;
    let whole = format!("{}{}", base.origin(), base.path());
    let alternates = |page: &Page<'_>| -> BTreeMap<String, String> {
        page.links("alternate").filter_map(|(tag, url)| Some((tag?.to_owned(), url.to_owned()))).collect()
    };
    let sitemap = std::str::from_utf8(&outputs["sitemap.xml"]).expect("the sitemap is UTF-8");
    let mut listed: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for entry in sitemap.split("<url>").skip(1) {
        let url = entry.split(['<', '>']).nth(2).expect("an entry has an address").to_owned();
        let entry = Page::parse(entry);
        let links = entry.tags.iter().filter(|(name, _)| *name == "xhtml:link");
        listed.insert(url, links.map(|(_, link)| (link["hreflang"].clone(), link["href"].clone())).collect());
    }
    for (path, page) in pages {
        let url = format!("{whole}{}", path.strip_suffix("index.html").unwrap_or(path));
        let own = alternates(page);
        // A site's own template may be too small to have any of this.
        let Some((_, canonical)) = page.links("canonical").next() else { continue };
        assert_eq!(listed.get(&url).cloned().unwrap_or_default(), own, "{root}: {path} and the sitemap");
        if page.attributes("content").any(|content| content == "noindex") {
            assert!(own.is_empty() && !listed.contains_key(&url), "{root}: {path} asks not to be listed");
            continue;
        }
        if own.is_empty() {
            assert_ne!(canonical, url, "{root}: {path} is hidden, yet canonical");
            continue;
        }
        assert_eq!(canonical, url, "{root}: {path}");
        assert!(own.values().any(|other| *other == url), "{root}: {path} is not among its own alternates");
        for other in own.values() {
            let path =
                tablecloth::route::output_path(other.strip_prefix(&whole).expect("it is on this site"));
            assert_eq!(alternates(&pages[path.as_str()]), own, "{root}: {url} and {path}");
        }
    }
}

/// No page shows the id of a message, as it would where the message is missing.
fn check_wording(root: &Utf8Path, pages: &BTreeMap<&str, Page<'_>>) {
    let messages = common::read(root).messages;
    let messages = messages.built_in.iter().chain(&messages.own);
    let ids = messages.flat_map(|file| file.text.lines()).filter_map(|line| line.split_once(" ="));
    let families: BTreeSet<&str> = ids.filter_map(|(id, _)| Some(id.split_once('-')?.0)).collect();
    let is_id = |text: &str| {
        let is_word = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase());
        text.split_once('-').is_some_and(|(family, _)| families.contains(family))
            && text.split('-').all(is_word)
    };
    for (path, page) in pages {
        for text in page.texts.iter().copied().chain(page.attributes("aria-label")) {
            assert!(!is_id(text.trim()), "{root}: {path} says {text}");
        }
    }
}

#[test]
fn every_locale_has_every_message() {
    for root in archives() {
        let input = common::read(&root);
        let mut report = Report::new();
        let settings = tablecloth::settings::parse(&input, &mut report).expect("the site has settings");
        tablecloth::messages::parse(&input, &settings.locales, &mut report);
        for finding in report.sorted() {
            // Sites with templates of their own do not need all messages.
            assert!(finding.code == Code::UnusedMessage && root != common::project(), "{root}: {finding:?}");
        }
    }
}

/// The real archive, and the smallest sites, have nothing that `check` complains of.
#[test]
fn archives_have_no_findings() {
    for root in [common::project().to_owned(), common::site("one-of-each"), common::site("new-locales")] {
        let (_, report) = common::build(common::read(&root), Drafts::Leave);
        assert_eq!(report.print(ReportFormat::Human, Language::English), "", "{root}");
    }
}

/// Reads and publishes an archive that lies in a folder with all its parts.
fn publish_folder(root: &Utf8Path) -> Result<Summary, Option<Failure>> {
    let mut report = Report::new();
    let input =
        input::read(&Folders::below(root), &Cache::nowhere(), &mut report).expect("the folder can be read");
    let site = tablecloth::build(input, Drafts::Leave, &mut report).ok_or(None)?;
    publish(&site, &root.join("public")).map_err(Some)
}

/// The names beside the site, hidden ones too.
fn beside(root: &Utf8Path) -> Vec<String> {
    let entries = root.read_dir_utf8().expect("the folder can be listed");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("the folder can be listed").file_name().to_owned()).collect();
    // The cache is kept between builds.
    names.retain(|name| name != ".cache");
    names.sort();
    names
}

const PARTS: [&str; 2] = ["content", "public"];

#[test]
fn a_failed_build_leaves_the_published_site_as_it_was() {
    let folder = common::Temporary::new();
    let root = folder.path();
    common::copy(&common::site("one-of-each"), root);
    publish_folder(root).expect("the site is good");
    let before = common::files_below(&root.join("public"));
    let story = root.join("content/stories/tablecloth/index.en.md");
    let text = fs::read_to_string(&story).expect("there is a story");

    // A mistake in the content: there is no site to publish.
    common::write(&story, text.replace("city:coventry", "city:coventri"));
    assert!(matches!(publish_folder(root), Err(None)));
    assert!(common::files_below(&root.join("public")) == before);

    // A mistake that shows only when a page is rendered, while others are written already.
    common::write(&story, text.replace("1947", "1948"));
    common::write(&root.join("templates/story.html"), "<h1>{{ title }}</h1>{{ nobody_knows_this }}");
    assert!(matches!(publish_folder(root), Err(Some(Failure::Content(report))) if report.errors() > 0));
    assert!(common::files_below(&root.join("public")) == before);
    assert_eq!(beside(root), ["content", "public", "templates"]);
}

/// Git on Windows may give every text other line ends. Pages, and the fingerprints by which translations name the words
/// that they were made from, do not depend on them; files that are published as they are keep them.
#[test]
fn line_ends_do_not_count() {
    for site in common::sites() {
        let (unix, windows) = (common::Temporary::new(), common::Temporary::new());
        for (folder, line_end) in [(&unix, "\n"), (&windows, "\r\n")] {
            common::copy(&site, folder.path());
            for (name, bytes) in common::files_below(folder.path()) {
                let is_text = ["md", "yaml", "ftl", "html", "vtt"].iter().any(|end| name.ends_with(end))
                    || name.starts_with("patterns/");
                if is_text && !name.starts_with("static/") {
                    let text = String::from_utf8(bytes).expect("it is a text").replace('\n', line_end);
                    common::write(&folder.path().join(name), text);
                }
            }
        }
        let (unix, windows) = (judge(unix.path()), judge(windows.path()));
        assert_eq!(windows.1, unix.1, "{site}");
        assert!(unix.0.keys().eq(windows.0.keys()), "{site}");
        for (path, bytes) in unix.0.iter().filter(|(path, _)| !path.ends_with(".vtt")) {
            assert!(windows.0[path] == *bytes, "{site}: {path} differs");
        }
    }
}

/// Every path with its bytes, and what is found.
fn judge(root: &Utf8Path) -> (Files, String) {
    let mut report = Report::new();
    let input = input::read(&Folders::below(root), &Cache::nowhere(), &mut report).expect("it can be read");
    let site = tablecloth::build(input, Drafts::Leave, &mut report).expect("the site is good");
    (common::render_all(&site), report.print(ReportFormat::Human, Language::English))
}

#[test]
fn only_folders_of_its_own_are_replaced() {
    let folder = common::Temporary::new();
    let site = common::site_of(&common::site("one-of-each"));
    let refuses = |out: &Utf8Path| matches!(publish(&site, out), Err(Failure::Refused(_)));

    let foreign = folder.path().join("foreign");
    common::write(&foreign.join("diary.txt"), "dear diary");
    assert!(refuses(&foreign), "a folder with other files");
    assert!(refuses(folder.path()), "a folder with other folders");
    assert!(refuses(&foreign.join("diary.txt")), "a file");
    assert!(refuses(Utf8Path::new("/")), "everything");
    assert_eq!(common::files_below(folder.path()).into_keys().collect::<Vec<_>>(), ["foreign/diary.txt"]);
    assert_eq!(beside(folder.path()), ["foreign"]);

    let empty = folder.path().join("empty");
    fs::create_dir(&empty).expect("there is room for a folder");
    let real = folder.path().join("deep/down/site");
    for out in [&empty, &real] {
        publish(&site, out).expect("an empty folder, and one that is not there, may be filled");
        assert!(out.join(MARKER).is_file());
    }
    assert!(common::files_below(&real) == common::files_below(&empty));
    // On Windows, not everybody may make links.
    #[cfg(unix)]
    {
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(&real, &link).expect("links can be made");
        let summary = publish(&site, &link).expect("a link to a site leads to it");
        assert_eq!(summary.unchanged, summary.files);
        assert!(link.is_symlink() && common::files_below(&real) == common::files_below(&empty));
    }
}

/// Windows takes paths of more than 260 signs only in another form.
#[test]
fn a_site_may_lie_deep() {
    let folder = common::Temporary::new();
    let deep: Utf8PathBuf =
        std::iter::repeat_n("a folder with a long name, as archives have them", 6).collect();
    let root = folder.path().join(deep);
    common::copy(&common::site("drafts"), &root);
    let first = publish_folder(&root).expect("the site is good");
    let again = publish_folder(&root).expect("the site is good");
    assert_eq!((again.files, again.unchanged), (first.files, first.files));
}

#[cfg(unix)]
fn inode(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

/// Elsewhere, the time has to do.
#[cfg(not(unix))]
fn inode(_: &fs::Metadata) -> u64 {
    0
}

#[test]
fn unchanged_files_keep_inode_and_time() {
    let folder = common::Temporary::new();
    let root = folder.path();
    common::copy(&common::site("one-of-each"), root);
    common::write(&root.join("static/fonts/own.txt"), "A file of the archive's own.\n");
    let identities = || -> BTreeMap<String, (u64, SystemTime)> {
        let files = common::files_below(&root.join("public")).into_keys();
        let identity = |name: &str| {
            let metadata = fs::metadata(root.join("public").join(name)).expect("the file is there");
            (inode(&metadata), metadata.modified().expect("disks keep times"))
        };
        files.map(|name| (name.clone(), identity(&name))).collect()
    };
    let first = publish_folder(root).expect("the site is good");
    assert_eq!(first.unchanged, 0);
    let before = identities();

    let again = publish_folder(root).expect("the site is good");
    assert_eq!((again.files, again.unchanged), (first.files, first.files));
    assert_eq!(identities(), before);

    // One word changes: files without it are carried over.
    let page = root.join("content/sources/gift-record/index.ru.md");
    common::write(&page, format!("{}\nСлово.\n", fs::read_to_string(&page).expect("there is a source")));
    fs::remove_dir_all(root.join("static")).expect("there is such a folder");
    publish_folder(root).expect("the site is good");
    let after = identities();
    let changed: Vec<&String> = after.keys().filter(|name| before.get(*name) != after.get(*name)).collect();
    let (of_index, others): (Vec<&String>, Vec<&String>) =
        changed.into_iter().partition(|name| name.starts_with("pagefind/"));
    // A record says how the text begins.
    assert_eq!(others, ["data/oai/records.xml", "ru/book/index.html", "ru/sources/gift-record/index.html"]);
    assert!(of_index.iter().all(|name| name.starts_with("pagefind/ru/")), "{of_index:?}");
    assert!(before.contains_key("fonts/own.txt") && !after.contains_key("fonts/own.txt"));
    assert_eq!(beside(root), PARTS);
}

/// Builds an archive as `build` does, with its cache: a site that stands is not written anew.
fn build_folder(root: &Utf8Path, out: &Utf8Path, cache: &Cache) -> Summary {
    let mut report = Report::new();
    let input = input::read(&Folders::below(root), cache, &mut report).expect("the folder can be read");
    let origin = publish::origin(&input, b"");
    assert!(origin.is_some(), "files are older than their time is doubted");
    let made = origin.map(|of| Made { of, is_flawless: false });
    let site = tablecloth::build(input, Drafts::Leave, &mut report).expect("the archive is good");
    publish::publish(&site, out, cache, Beside::Nothing, made, &|_, _| {}).expect("it can be written")
}

/// Sets the time of every file below a folder, in seconds after an hour ago.
fn age(folder: &Utf8Path, seconds: u64) {
    let time = SystemTime::now() - Duration::from_secs(3600 - seconds);
    for name in common::files_below(folder).into_keys() {
        let file = fs::File::options().write(true).open(folder.join(name)).expect("the file is there");
        file.set_modified(time).expect("disks keep times");
    }
}

#[test]
fn a_site_that_stands_is_that_of_a_clean_build() {
    let folder = common::Temporary::new();
    let root = folder.path();
    common::copy(&common::site("figures"), root);
    let (out, content) = (root.join("public"), root.join("content"));
    let rewrite = |path: &Utf8Path, change: &dyn Fn(Vec<u8>) -> Vec<u8>| {
        let bytes = change(fs::read(path).expect("the file is there"));
        fs::write(path, bytes).expect("it can be written");
    };
    let longer = |bytes: Vec<u8>| [&bytes, &b"\nMore.\n"[..]].concat();
    let last_turned = |mut bytes: Vec<u8>| {
        *bytes.last_mut().expect("it is not empty") ^= 1;
        bytes
    };
    let changes: [(&str, &dyn Fn()); 10] = [
        ("a text", &|| rewrite(&content.join("stories/visit/index.en.md"), &longer)),
        ("a transcript", &|| rewrite(&content.join("objects/song/song.transcript.en.md"), &longer)),
        ("a film of the same size", &|| rewrite(&content.join("objects/dance/round.mp4"), &last_turned)),
        ("captions", &|| rewrite(&content.join("objects/song/dance.fr.vtt"), &longer)),
        ("settings", &|| rewrite(&content.join("site.yaml"), &|text| [&text, &b"feed: full\n"[..]].concat())),
        ("a style", &|| common::write(&root.join("static/css/own.css"), "p { color: red }\n")),
        ("a message", &|| common::write(&root.join("i18n/en/own.ftl"), "menu-label = The menu\n")),
        ("a page by hand", &|| rewrite(&out.join("en/index.html"), &longer)),
        ("a file more", &|| common::write(&out.join("en/more.html"), "")),
        ("a file less", &|| fs::remove_file(out.join("robots.txt")).expect("it is there")),
    ];
    for (at, (what, change)) in (1..).zip(changes) {
        age(&content, at);
        let cache = Cache::at(&root.join("cache"));
        build_folder(root, &out, &cache);
        let before = inode(&fs::metadata(&out).expect("it is there"));
        let again = build_folder(root, &out, &cache);
        assert_eq!(again.unchanged, again.files, "{what}");
        assert_eq!(inode(&fs::metadata(&out).expect("it is there")), before, "{what}: it stands");

        change();
        age(&content, at + 100);
        if root.join("static").exists() {
            age(&root.join("static"), 0);
        }
        build_folder(root, &out, &cache);
        let clean = root.join("clean");
        build_folder(root, &clean, &Cache::nowhere());
        assert!(common::files_below(&out) == common::files_below(&clean), "{what}");
    }
}

/// An archive of many stories that say `word`.
fn write_stories(root: &Utf8Path, word: &str) {
    for number in 0..STORIES {
        let (date, next) = (1500 + number, (number + 1) % STORIES);
        let body =
            format!("A {word} to [](city:coventry), and [the next](story:story-{next}).\n\n").repeat(20);
        let text = format!("---\ntitle: Story {number}\ndate: {date}\ncities: [coventry]\n---\n{body}");
        common::write(&root.join(format!("content/stories/story-{number}/index.en.md")), text);
    }
}

const STORIES: usize = 100;

fn start_build(root: &Utf8Path) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tablecloth"));
    command.args(["build", "--quiet", "--root", root.as_str()]).stderr(Stdio::null());
    command.spawn().expect("the program can be started")
}

#[test]
fn a_killed_build_leaves_a_whole_site() {
    let folder = common::Temporary::new();
    let root = folder.path();
    common::copy(&common::site("drafts"), root);
    fs::remove_dir_all(root.join("content/stories")).expect("there are stories");
    write_stories(root, "letter");
    let staging = root.join(".public.tablecloth-new");
    assert!(start_build(root).wait().expect("it ends").success());
    let mut old = common::files_below(&root.join("public"));

    let mut hits = 0;
    for attempt in 0_u64..6 {
        // Every page of a story changes, so that all are written anew.
        write_stories(root, &format!("letter of {attempt}"));
        let mut build = start_build(root);
        let begun = Instant::now();
        while !staging.exists() && begun.elapsed() < Duration::from_secs(20) && attempt > 0 {
            thread::sleep(Duration::from_millis(1));
        }
        thread::sleep(Duration::from_millis(attempt * attempt * 12));
        build.kill().expect("it can be killed"); // SIGKILL, after which it cannot clean up.
        build.wait().expect("it ends");
        hits += usize::from(staging.exists());

        let now = common::files_below(&root.join("public"));
        if now != old {
            // It was finished before it was killed: then the new site is complete.
            assert!(is_whole(root), "attempt {attempt}: neither the old site nor the new one");
            old = now;
        }
    }
    assert!(hits > 0, "no build was killed while it was writing");

    assert!(start_build(root).wait().expect("it ends").success());
    assert_eq!(beside(root), ["content", "public", "templates"]);
    assert!(is_whole(root), "the next build makes the new site");
}

/// Whether the published site has, file by file, what the content gives.
///
/// Of pictures and cards only the presence is checked, and the search index is
/// not in the plan; both have tests of their own.
fn is_whole(root: &Utf8Path) -> bool {
    let site = common::site_of(root);
    let is_made = |name: &str| matches!(site.render(name), Some(Ok(Content::Derived(_))));
    let mut planned = common::render_all(&site);
    let mut found = common::files_below(&root.join("public"));
    found.retain(|name, _| !name.starts_with("pagefind/") && name != MARKER);
    let same_names = planned.keys().eq(found.keys());
    planned.retain(|name, _| !is_made(name));
    found.retain(|name, _| !is_made(name));
    same_names && planned == found
}

#[test]
fn two_builds_of_one_folder_do_not_mix() {
    let folder = common::Temporary::new();
    let root = folder.path();
    common::copy(&common::site("one-of-each"), root);
    let builds: Vec<Child> = (0..4).map(|_| start_build(root)).collect();
    let codes: Vec<Option<i32>> =
        builds.into_iter().map(|mut build| build.wait().expect("it ends").code()).collect();
    assert!(codes.iter().all(|code| matches!(code, Some(0 | 2))) && codes.contains(&Some(0)), "{codes:?}");
    assert!(is_whole(root));
    assert_eq!(beside(root), PARTS);
}
