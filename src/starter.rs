//! A name and some languages → the files of a small archive that builds, checks and serves.
//!
//! What it says stands in `starter/` of this program's repository, compiled in: the facts once, in `facts/`, and the
//! words of each language in a folder of its own. So the first language of an archive may be any of them: its files
//! hold the facts, the others say which words they were made from.

use std::collections::BTreeMap;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use icu_locale::{LocaleCanonicalizer, LocaleExpander};
use include_dir::{Dir, include_dir};

use crate::country;
use crate::date::Day;
use crate::diagnostic::Report;
use crate::disk;
use crate::document;
use crate::id::{Kind, Slug};
use crate::input::{Input, TextFile};
use crate::locale::{Locales, same_language};
use crate::paths;
use crate::phrases::table as phrase;
use crate::phrases::{Language, Phrase, explain};
use crate::scaffold::clean;
use crate::schema;

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter");

/// The folder of what no language has of its own.
const FACTS: &str = "facts";
/// Where the schemas lie that editing programs complete keys by.
const SCHEMAS: &str = ".schemas";

/// What the archive is to be.
#[derive(Clone, Debug)]
pub struct Wishes {
    /// Its languages (BCP 47), the first one first; each must be one of [`languages`] or a variety of one.
    pub locales: Vec<String>,
    /// Its name; without one, it is made from the city's.
    pub title: Option<String>,
    /// The city whose twins it is about; without one, an example.
    pub city: Option<String>,
    /// The id of the city; without one, it is made from the city's name.
    pub id: Option<String>,
    /// The day on which its texts are published.
    pub today: Day,
}

/// The languages that there are words in, by their tags.
pub fn languages() -> Vec<&'static str> {
    let folders = STARTER.dirs().filter_map(|folder| folder.path().to_str());
    folders.filter(|name| *name != FACTS).collect()
}

/// Why no archive was begun.
#[derive(Debug)]
pub enum Failure {
    /// What was asked for cannot be done: why, and the way out.
    Refused(Phrase, Phrase),
    /// Writing failed.
    Machine(std::io::Error),
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        Failure::Machine(error)
    }
}

/// A new archive: what lies in it, and what was decided where nothing was wished.
#[derive(Debug)]
pub struct Begun {
    /// The paths of its files.
    pub files: Vec<Utf8PathBuf>,
    /// Its name in its first language.
    pub title: String,
    /// The city whose twins it is about, in the first language.
    pub city: String,
    /// The id of the city.
    pub id: String,
    /// Its languages, as they are written.
    pub locales: Vec<String>,
}

/// Writes a new archive into a folder, which must be empty or not there.
///
/// # Errors
/// When the folder holds something or lies in an archive, when a language is not known, when the disk fails. A failure
/// takes back what was written.
pub fn begin(folder: &Utf8Path, wishes: &Wishes) -> Result<Begun, Failure> {
    let archive = Starter::new(wishes)?;
    check_place(folder)?;
    let was_there = folder.is_dir();
    let mut files = Vec::new();
    for (path, text) in &archive.files() {
        if let Err(error) = disk::write_new(&folder.join(path), text.as_bytes()) {
            // Nothing but what was written here lies there.
            let _ = std::fs::remove_dir_all(folder);
            if was_there {
                let _ = std::fs::create_dir(folder);
            }
            return Err(error.into());
        }
        files.push(folder.join(path));
    }
    Ok(Begun {
        files,
        title: archive.title(0),
        city: archive.city(0),
        id: archive.home,
        locales: archive.locales.into_iter().map(|locale| locale.tag).collect(),
    })
}

/// Refuses a folder in which an archive cannot be begun.
fn check_place(folder: &Utf8Path) -> Result<(), Failure> {
    let refused = |reason| Err(Failure::Refused(reason, phrase::init_elsewhere()));
    if disk::is_there(folder) && !folder.is_dir() {
        return refused(phrase::init_is_a_file(folder));
    }
    if folder.is_dir() && folder.read_dir_utf8().map_or(true, |mut all| all.next().is_some()) {
        return refused(phrase::init_is_taken(folder));
    }
    let whole = paths::resolve(folder).map_err(|error| explain("read", folder, error))?;
    let around = whole.ancestors().skip(1).find(|above| above.join("content/site.yaml").is_file());
    match around {
        Some(archive) => refused(phrase::init_inside(folder, archive)),
        None => Ok(()),
    }
}

/// The language of the starter that somebody means who wrote `French` or `fra` for `fr`.
fn meant(wanted: &str, known: &[&'static str]) -> Option<&'static str> {
    let canonical = wanted.parse::<icu_locale::Locale>().ok().map(|mut locale| {
        LocaleCanonicalizer::new_common().canonicalize(&mut locale);
        locale.to_string()
    });
    let by_code = canonical.and_then(|tag| same_language(&tag, known.iter().copied()));
    by_code.or_else(|| country::language_of(wanted, known.iter().copied()))
}

/// A language of the archive.
struct StarterLocale {
    tag: String,
    /// The folder of its words.
    folder: &'static str,
}

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

/// The archive before it is written out.
struct Starter {
    locales: Vec<StarterLocale>,
    city: Option<String>,
    title: Option<String>,
    home: String,
    today: Day,
}

impl Starter {
    fn new(wishes: &Wishes) -> Result<Starter, Failure> {
        let known = languages();
        let mut locales: Vec<StarterLocale> = Vec::new();
        for tag in wishes.locales.iter().map(|tag| tag.trim()) {
            let Some(folder) = same_language(tag, known.iter().copied()) else {
                let hint = match meant(tag, &known) {
                    Some(meant) => phrase::did_you_mean(meant),
                    None => phrase::init_languages_are(known.iter().copied()),
                };
                return Err(Failure::Refused(phrase::init_unknown_language(tag), hint));
            };
            // `FR` is `fr`, as it should stand in names of files and in addresses.
            let tag =
                tag.parse::<icu_locale::Locale>().map_or_else(|_| tag.to_owned(), |tag| tag.to_string());
            if locales.iter().all(|other| other.tag != tag) {
                locales.push(StarterLocale { tag, folder });
            }
        }
        if locales.is_empty() {
            let hint = phrase::init_languages_are(known.iter().copied());
            return Err(Failure::Refused(phrase::init_no_language(), hint));
        }
        for name in wishes.city.iter().chain(&wishes.title) {
            if clean(name).is_empty() || name.chars().any(char::is_control) {
                return Err(Failure::Refused(
                    phrase::init_no_city(name.escape_debug()),
                    phrase::init_name_city(),
                ));
            }
        }
        let [city, title] = [&wishes.city, &wishes.title].map(|name| name.as_deref().map(clean));
        Ok(Starter { locales, city, title, home: home(wishes)?, today: wishes.today })
    }

    /// The files of the archive, by their paths from its root.
    fn files(&self) -> BTreeMap<Utf8PathBuf, String> {
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

    fn city(&self, locale: usize) -> String {
        self.city.clone().unwrap_or_else(|| self.said(locale, "city"))
    }

    fn title(&self, locale: usize) -> String {
        let made = || self.said(locale, "title").replace("{city}", &self.city(locale));
        self.title.clone().unwrap_or_else(made)
    }

    /// The id of the twinning of the two cities.
    fn twinning(&self) -> String {
        twinning(&self.home)
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
        let parsed = document::parse_all(&input, &locales, &mut Report::new());
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

/// The id of the city: the one wished for, or one made from its name.
fn home(wishes: &Wishes) -> Result<String, Failure> {
    // The id of the example of a twin is taken, and that of the twinning must not be too long.
    let is_free = |id: &str| {
        Slug::new(id).is_some() && id != TWIN && !paths::is_reserved(id) && Slug::new(&twinning(id)).is_some()
    };
    let suggest = |name: &str| {
        let id = Slug::suggest(name)?.to_string();
        [format!("{}-{id}", Kind::City), id].into_iter().rfind(|id| is_free(id))
    };
    if let Some(id) = wishes.id.as_deref() {
        let hint = || suggest(id).map_or_else(phrase::init_name_id, phrase::did_you_mean);
        return match is_free(id) {
            true => Ok(id.to_owned()),
            false => Err(Failure::Refused(phrase::init_no_id(id), hint())),
        };
    }
    let Some(city) = wishes.city.as_deref() else { return Ok("our-town".to_owned()) };
    let no_id = || match Slug::suggest(city) {
        Some(_) => Failure::Refused(phrase::init_no_id(city), phrase::init_name_id()),
        None => Failure::Refused(phrase::init_no_city(city), phrase::init_name_city()),
    };
    suggest(city).ok_or_else(no_id)
}

/// The id of the twinning of a city with the example of a twin.
fn twinning(home: &str) -> String {
    let mut cities = [home, TWIN];
    cities.sort_unstable();
    cities.join("-")
}

/// The id of the example of a twin.
const TWIN: &str = "twin-town";

/// A text as YAML has it in double quotes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A text as Markdown has it that means nothing by its signs.
fn literal(text: &str) -> String {
    text.chars().flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c])).collect()
}

/// A file of the starter.
fn file(path: &str) -> Option<String> {
    STARTER.get_file(path)?.contents_utf8().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::Drafts;
    use crate::cache::Cache;
    use crate::diagnostic::ReportFormat;
    use crate::input::{self, Folders};

    fn wishes(locales: &[&str]) -> Wishes {
        let locales = locales.iter().map(|tag| (*tag).to_owned()).collect();
        Wishes { locales, title: None, city: None, id: None, today: Day { year: 2026, month: 11, day: 29 } }
    }

    fn folder() -> (tempfile::TempDir, Utf8PathBuf) {
        let folder = tempfile::tempdir().expect("there is room");
        let path = Utf8PathBuf::from_path_buf(folder.path().join("town")).expect("it is UTF-8");
        (folder, path)
    }

    /// Begins an archive, builds it and renders all of it: nothing is found.
    fn check(wishes: &Wishes) {
        let (_guard, root) = folder();
        begin(&root, wishes).unwrap_or_else(|failure| panic!("{wishes:?}: {failure:?}"));
        let mut report = Report::new();
        let folders = Folders::below(&root);
        let input = input::read(&folders, &Cache::nowhere(), &mut report).expect("it can be read");
        let site = crate::build(input, Drafts::Leave, &mut report);
        let found = report.print(ReportFormat::Human, Language::default());
        assert_eq!(found, "", "{wishes:?}");
        let site = site.expect("it has no errors");
        for path in site.plan().paths() {
            let rendered = site.render(path).expect("the plan has it");
            assert!(rendered.is_ok(), "{wishes:?}: {path}: {:?}", rendered.err());
        }
    }

    #[test]
    fn every_pair_of_languages_makes_a_good_archive() {
        let languages = languages();
        for (at, first) in languages.iter().enumerate() {
            check(&wishes(&[first]));
            for second in &languages[at + 1..] {
                check(&wishes(&[first, second]));
            }
        }
        check(&wishes(&languages));
    }

    #[test]
    fn names_may_have_any_sign() {
        for city in [
            "Saint-Denis: * le Nord #1",
            "\"Q\" \\ # {a}",
            "L’Haÿ-les-Roses [94]",
            "Волгоград",
            "广岛",
            "- x",
        ] {
            check(&Wishes { city: Some(city.to_owned()), title: Some(city.to_owned()), ..wishes(&["en"]) });
        }
        check(&wishes(&["en-GB"]));
    }

    #[test]
    fn titles_are_written_as_those_of_new_works() {
        let title = Some("  Ou\u{300} est-il\u{a0}?  \u{202e}".to_owned());
        let starter = Starter::new(&Wishes { title, ..wishes(&["fr"]) }).expect("it has a title");
        let settings = &starter.files()[Utf8Path::new("content/site.yaml")];
        assert!(settings.contains("fr: \"Où est-il\u{a0}?\"\n"), "{settings}");
    }

    #[test]
    fn tags_are_written_as_they_should_be() {
        let starter = Starter::new(&wishes(&["FR", "fr", "de-at"])).expect("both are known");
        let settings = &starter.files()[Utf8Path::new("content/site.yaml")];
        assert!(settings.contains("{tag: fr, ") && settings.contains("{tag: de-AT, "), "{settings}");
        assert_eq!(settings.matches("tag:").count(), 2);
    }

    #[test]
    fn what_is_there_is_never_written_over() {
        let (_guard, root) = folder();
        disk::write_new(&root.join("notes.txt"), b"mine").expect("there is room");
        assert!(matches!(begin(&root, &wishes(&["en"])), Err(Failure::Refused(..))));
        assert_eq!(root.read_dir_utf8().expect("it is there").count(), 1);
        for bad in [wishes(&["tlh"]), wishes(&[]), Wishes { city: Some("…".to_owned()), ..wishes(&["en"]) }]
        {
            assert!(matches!(begin(&root.join("new"), &bad), Err(Failure::Refused(..))), "{bad:?}");
            assert!(!root.join("new").exists());
        }
    }

    #[test]
    fn what_was_meant_by_a_language_is_offered() {
        let offered = |wanted: &str| match Starter::new(&wishes(&[wanted])) {
            Err(Failure::Refused(_, hint)) => hint.to_string(),
            _ => panic!("{wanted} is known"),
        };
        for (wanted, meant) in [
            ("french", "fr"),
            ("Français", "fr"),
            ("GERMAN", "de"),
            ("deutsch", "de"),
            ("русский", "ru"),
            ("中文", "zh-Hans"),
            ("chinese", "zh-Hans"),
            ("العربية", "ar"),
            ("allemand", "de"),
            ("Hiszpański", "es"),
        ] {
            assert_eq!(offered(wanted), format!("did you mean `{meant}`?"), "{wanted}");
        }
        assert!(offered("tlh").contains("zh-Hans") && offered("klingon").contains("zh-Hans"));
    }

    #[test]
    fn no_archive_is_begun_in_another_or_over_a_file() {
        let (_guard, root) = folder();
        begin(&root, &wishes(&["en"])).expect("the folder is free");
        begin(&root.join("../beside"), &wishes(&["en"])).expect("it lies beside the archive");
        let inside = begin(&root.join("content/new"), &wishes(&["en"]));
        assert!(matches!(inside, Err(Failure::Refused(..))), "{inside:?}");
        let over = begin(&root.join("README.md"), &wishes(&["en"]));
        assert!(
            matches!(&over, Err(Failure::Refused(reason, _)) if reason.to_string().contains("is a file")),
            "{over:?}"
        );
    }

    #[test]
    fn the_id_of_the_city_can_be_chosen() {
        let chosen =
            |id: &str| Wishes {
                city: Some("Q’art".to_owned()), id: Some(id.to_owned()), ..wishes(&["en"])
            };
        check(&chosen("qart-town"));
        let long = "a".repeat(95);
        for (bad, offered) in [
            ("Q art", "did you mean `q-art`?"),
            (TWIN, "did you mean `city-twin-town`?"),
            ("con", "did you mean `city-con`?"),
            ("", "choose"),
            (&long, "choose"),
        ] {
            match Starter::new(&chosen(bad)) {
                Err(Failure::Refused(_, hint)) => {
                    assert!(hint.to_string().starts_with(offered), "{bad}: {hint}")
                }
                _ => panic!("{bad} is taken"),
            }
        }
        for city in ["Twin Town", "Con"] {
            check(&Wishes { city: Some(city.to_owned()), ..wishes(&["en"]) });
        }
        assert!(Starter::new(&Wishes { city: Some(long), ..wishes(&["en"]) }).is_err());
    }

    /// Each language has every text, with the same keys and places for names.
    #[test]
    fn the_words_of_all_languages_are_alike() {
        let files = |language: &str| {
            let mut names = Vec::new();
            let mut folders = vec![STARTER.get_dir(language).expect("there is such a language")];
            while let Some(folder) = folders.pop() {
                folders.extend(folder.dirs());
                names.extend(
                    folder.files().map(|file| file.path().strip_prefix(language).expect("it is in it")),
                );
            }
            names.sort_unstable();
            names
        };
        let keys = |text: &str| -> Vec<String> {
            let front = text.split("---\n").next().unwrap_or_default();
            front.lines().filter_map(|line| Some(line.split_once(':')?.0.to_owned())).collect()
        };
        for language in languages() {
            assert_eq!(files(language), files("en"), "{language}");
            for name in
                files("en").iter().filter_map(|name| name.to_str()).filter(|name| *name != "README.md")
            {
                let [own, english] =
                    [language, "en"].map(|tag| file(&format!("{tag}/{name}")).expect("it is there"));
                assert_eq!(keys(&own), keys(&english), "{language}/{name}");
            }
        }
    }
}
