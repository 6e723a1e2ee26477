//! What an archive is made from → the files of one, filled with names, days and fingerprints.

use std::collections::BTreeMap;
use std::sync::Arc;

use camino::Utf8PathBuf;
use icu_locale::LocaleExpander;

use super::wishes::Starter;
use super::{FACTS, STARTER, file};
use crate::diagnostic::Report;
use crate::document;
use crate::id::Kind;
use crate::input::{Input, TextFile};
use crate::locale::Locales;
use crate::phrases::Language;
use crate::schema;

/// Where the schemas lie that editing programs complete keys by.
const SCHEMAS: &str = ".schemas";

/// A work: its path below `content/`, its facts, and its words in each language.
struct Work {
    path: String,
    /// YAML.
    facts: String,
    words: Vec<Words>,
}

/// The words of a work in a language.
struct Words {
    /// YAML.
    keys: String,
    /// Markdown.
    body: String,
}

impl Words {
    /// The file, with other keys behind those of the words.
    fn file(&self, others: &str) -> String {
        let Words { keys, body } = self;
        format!("---\n{keys}{others}---\n{body}")
    }
}

impl Starter {
    /// The files of the archive, by their paths from its root.
    pub(super) fn files(&self) -> BTreeMap<Utf8PathBuf, String> {
        let mut files = BTreeMap::new();
        let works = self.works();
        let fingerprints = self.fingerprints(&works);
        for Work { path, facts, words } in &works {
            for (at, (locale, words)) in self.locales.iter().zip(words).enumerate() {
                let text = match at {
                    0 => words.file(facts),
                    _ => {
                        let first = &self.locales[0].tag;
                        words.file(&format!("translated_from: {first}-{}\n", fingerprints[path.as_str()]))
                    }
                };
                files.insert(format!("content/{path}/index.{}.md", locale.tag).into(), text);
            }
        }
        files.insert("content/site.yaml".into(), self.settings());
        files.insert("README.md".into(), self.fill(&self.text(0, "README.md"), 0));
        // Captions and styles are published as they are, so they should be the same on every system.
        files.insert(".gitattributes".into(), "* text=auto eol=lf\n".to_owned());
        files.insert(".gitignore".into(), "/public/\n/.cache/\n".to_owned());
        files.insert(".vscode/settings.json".into(), format!("{}\n", schema::vscode_settings(SCHEMAS)));
        let spoken = Language::ALL.iter().find(|language| language.tag() == self.locales[0].folder);
        for (name, text) in schema::all(spoken.copied().unwrap_or_default()) {
            files.insert(format!("{SCHEMAS}/{name}").into(), text);
        }
        files
    }

    /// A text of a language, as `starter/` has it.
    fn text(&self, locale: usize, name: &str) -> String {
        let path = format!("{}/{name}", self.locales[locale].folder);
        file(&path).unwrap_or_else(|| panic!("the starter lacks `{path}`"))
    }

    /// A value of `site.yaml` in a language.
    fn said(&self, locale: usize, key: &str) -> String {
        let text = self.text(locale, "site.yaml");
        let line = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": "));
        line.expect("tests read every text").trim_matches('"').to_owned()
    }

    pub(super) fn city(&self, locale: usize) -> String {
        self.city.clone().unwrap_or_else(|| self.said(locale, "city"))
    }

    pub(super) fn title(&self, locale: usize) -> String {
        let made = || self.said(locale, "title").replace("{city}", &self.city(locale));
        self.title.clone().unwrap_or_else(made)
    }

    /// A text with names in place of the words between braces.
    fn fill(&self, text: &str, locale: usize) -> String {
        let [home_country, twin_country] = self.countries();
        let mut text = text.to_owned();
        for (name, value) in [
            ("city", self.city(locale)),
            ("title", self.title(locale)),
            ("home", self.home.clone()),
            ("twinning", self.twinning()),
            ("today", self.today.to_string()),
            ("locale", self.locales[0].tag.clone()),
            ("home_country", home_country),
            ("twin_country", twin_country),
        ] {
            text = text.replace(&format!("{{{name}}}"), &value);
        }
        text
    }

    /// Where the languages are spoken (CLDR's likely subtags): the first, and the next in another country.
    fn countries(&self) -> [String; 2] {
        let region = |tag: &str| {
            let mut id = tag.parse::<icu_locale::Locale>().ok()?.id;
            LocaleExpander::new_common().maximize(&mut id);
            id.region.map(|region| region.to_string())
        };
        let mut regions = self.locales.iter().filter_map(|locale| region(&locale.tag));
        let home = regions.next().unwrap_or_else(|| "FR".to_owned());
        let others = ["FR", "DE"].map(str::to_owned);
        let twin = regions.chain(others).find(|region| *region != home);
        [home, twin.expect("two of them differ")]
    }

    /// Every work, with the places of names filled.
    fn works(&self) -> Vec<Work> {
        let mut works = Vec::new();
        for kind in Kind::ALL {
            let Some(folder) = STARTER.get_dir(format!("{FACTS}/{}", kind.folder())) else { continue };
            for facts in folder.files() {
                let stem = facts.path().file_stem().and_then(|stem| stem.to_str()).expect("names are ASCII");
                let id = match (kind, stem) {
                    (Kind::City, "home") => self.home.clone(),
                    (Kind::Twinning, _) => self.twinning(),
                    _ => stem.to_owned(),
                };
                let name = format!("{}/{stem}.md", kind.folder());
                let words = |at: usize| self.words(&name, at);
                let facts = facts.contents_utf8().expect("tests read every text");
                works.push(Work {
                    path: format!("{}/{id}", kind.folder()),
                    facts: self.fill(facts, 0),
                    words: (0..self.locales.len()).map(words).collect(),
                });
            }
        }
        works
    }

    fn words(&self, name: &str, locale: usize) -> Words {
        let text = self.text(locale, name);
        let (keys, body) = text.split_once("---\n").expect("tests read every text");
        // A name may have signs that mean something to YAML, or to Markdown.
        let city = self.city(locale);
        let keys = keys.replace("{city}", &quoted(&city));
        let body = body.replace("{city}", &literal(&city));
        Words { keys: self.fill(&keys, locale), body: self.fill(&body, locale) }
    }

    /// What translations say that they were made from, by the paths of works.
    fn fingerprints(&self, works: &[Work]) -> BTreeMap<String, String> {
        let mut locales = Locales::default();
        let first = &self.locales[0].tag;
        let formats = first.parse().expect("it is a variety of a known language");
        locales.add(first, first, formats).expect("it is the first");
        let documents = works.iter().map(|work| {
            let name: Arc<str> = format!("{}/index.{first}.md", work.path).into();
            let text = work.words[0].file(&work.facts).into();
            TextFile { path: name.clone(), name, text }
        });
        let input = Input { documents: documents.collect(), ..Input::default() };
        let parsed =
            document::parse_all(&input, &locales, &mut document::Known::default(), &mut Report::new());
        let key =
            |document: &document::Document| format!("{}/{}", document.id.kind.folder(), document.id.slug);
        parsed.iter().map(|document| (key(document), document.fingerprint.clone())).collect()
    }

    fn settings(&self) -> String {
        let titles = (0..self.locales.len())
            .map(|at| format!("  {}: {}\n", self.locales[at].tag, quoted(&self.title(at))));
        let locales = (0..self.locales.len())
            .map(|at| format!("  - {{tag: {}, name: {}}}\n", self.locales[at].tag, self.said(at, "name")));
        format!(
            "{}\ntitle:\n{}base_url: https://example.org/\nhome_city: {}\nlicence: CC-BY-4.0\nlocales:\n{}",
            schema::modeline(SCHEMAS),
            titles.collect::<String>(),
            self.home,
            locales.collect::<String>(),
        )
    }
}

/// A text as YAML has it in double quotes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A text as Markdown has it that means nothing by its signs.
fn literal(text: &str) -> String {
    text.chars().flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c])).collect()
}
