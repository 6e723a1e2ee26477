//! Broken sites, and the findings that are expected of each.
//!
//! Each folder of `tests/problems/` is a case: what differs from the good site
//! in `base/`, and the `report.txt` expected of it. A case is named after the
//! code that it shows, with `--` and a word where a code has several; `fine--…`
//! has nothing to report, `several--…` has mistakes of many kinds. Templates,
//! wording and static files are the built-in ones. Cases of features that the program is built without are
//! left out; [`NEEDS`] names them.
//!
//! `UPDATE_EXPECTED=1 cargo test --test problems` writes the reports, and `docs/findings.md`, anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use camino::Utf8Path;
use rayon::prelude::*;
use tablecloth::archive::Drafts;
use tablecloth::cache::Cache;
use tablecloth::diagnostic::{Code, Diagnostic, Report, ReportFormat, Severity};
use tablecloth::input::{self, Folders};
use tablecloth::phrases::Language;
use tablecloth::upload::lost;
use tablecloth::upload::manifest::Manifest;
use tempfile::TempDir;

const BASE: &str = "base";
/// The folders of a site, and a slip.
const FOLDERS: [&str; 6] = ["content", "templates", "static", "i18n", "patterns", "template"];
/// A picture in which nothing is wrong.
const PICTURE: &[u8] = include_bytes!("sites/footnotes-tables-figures/content/stories/tablecloth/border.jpg");

/// The settings of the base, in languages that the program does not bring.
const LANGUAGES_OF_ITS_OWN: &str = "title: {eo: Du urboj, ia: Duo citates}
tagline: {eo: Malgranda arkivo., ia: Un parve archivo.}
base_url: https://example.org/
home_city: volgograd
locales:
  - {tag: eo, name: Esperanto}
  - {tag: ia, name: Interlingua}
";

/// Cases that need a feature or a kind of disk, and whether it is there.
const NEEDS: &[(&str, bool)] = &[
    ("address-collision--search-index", cfg!(feature = "search")),
    ("broken-media", cfg!(feature = "images")),
    // Other systems cannot have such names.
    ("bad-id--reserved", cfg!(unix)),
    // There the disk takes both names for one.
    ("duplicate-file-name", cfg!(not(target_os = "macos"))),
    ("duplicate-file-name--capital-letters", cfg!(target_os = "linux")),
    // On Windows, not everybody may make links.
    ("link-leaves-archive", cfg!(unix)),
    ("media-mismatch", cfg!(feature = "images")),
    ("media-mismatch--telephone", cfg!(feature = "images")),
    ("media-too-large", cfg!(feature = "images")),
    // Where a disk takes both names for one, the text under the right name is gone.
    ("misnamed-text", cfg!(target_os = "linux")),
    ("not-utf8--file-name", cfg!(target_os = "linux")),
    ("unsafe-path--file-name", cfg!(unix)),
    ("unsafe-path--reserved", cfg!(unix)),
    ("unsupported-media--ending", cfg!(feature = "images")),
];

/// Codes of findings without a line: they are about a whole file, or about one that is missing.
const WHOLE_FILE: &[Code] = &[
    Code::FileTooLarge,
    Code::LinkLeavesArchive,
    Code::StrayFile,
    Code::BadId,
    Code::UnknownLocale,
    Code::EmptyFile,
    Code::UnusedMedia,
    Code::ForbiddenMedia,
    Code::DuplicateFileName,
    Code::UnsupportedMedia,
    Code::MisnamedText,
    Code::UnsafePath,
    Code::AddressCollision,
    Code::LostAddress,
    Code::MissingSettings,
    Code::MissingMessages,
    Code::UnusedOverride,
];

#[test]
fn reports_are_as_expected() {
    let update = is_update();
    let mut differing = Vec::new();
    for (name, report) in reports() {
        let file = problems().join(name).join("report.txt");
        let found = report.print(ReportFormat::Human, Language::English);
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if update {
            fs::write(&file, &found).expect("the report can be written");
        } else if found != expected || !file.exists() {
            differing.push(format!("== {name}\n-- expected\n{expected}-- found\n{found}"));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

/// `docs/findings.md` shows each code with one example, the first case that is named after it.
#[test]
fn every_code_is_described() {
    let head = "# Findings

What `tablecloth check` may find: for each code what it means, how it looks, and, after `hint`, the way out.
Codes never change their meaning, so that programs may rely on them (`--format json`). Errors keep the site
from being built, warnings do not. This page is made from the cases in `tests/problems/`; a test keeps it true.
";
    let path = project().join("docs/findings.md");
    let sections: Vec<String> = Code::ALL.iter().filter_map(|code| section_of(*code)).collect();
    if is_update() {
        fs::write(&path, format!("{head}{}", sections.concat())).expect("the page can be written");
    }
    let mut found = fs::read_to_string(&path).unwrap_or_default();
    for section in &sections {
        assert!(found.contains(section), "docs/findings.md lacks, or has otherwise:\n{section}");
        found = found.replacen(section, "", 1);
    }
    assert!(!has_all_features() || found == head, "docs/findings.md has more: {found}");
}

/// The section of the page for a code; `None` when this program lacks the feature that its cases need.
fn section_of(code: Code) -> Option<String> {
    if NEEDS.iter().any(|(name, is_there)| !is_there && code_of(name) == Some(code)) {
        return None;
    }
    let (_, report) = reports().iter().find(|(name, _)| code_of(name) == Some(code))?;
    let severity = if is_warning(code) { "warning" } else { "error" };
    let mut first = Report::new();
    report.sorted().into_iter().take(1).for_each(|finding| first.add(finding.clone()));
    let looks = first.print(ReportFormat::Human, Language::English);
    Some(format!("\n## {code}\n\n{} ({severity})\n\n```text\n{looks}```\n", code.meaning()))
}

fn has_all_features() -> bool {
    NEEDS.iter().all(|(_, is_there)| *is_there)
}

/// Whether what is expected is to be written anew.
fn is_update() -> bool {
    let is_update = std::env::var_os("UPDATE_EXPECTED").is_some();
    assert!(!is_update || has_all_features(), "what is expected is written by a program with all features");
    is_update
}

#[test]
fn the_base_is_good() {
    assert_eq!(judge(BASE).print(ReportFormat::Human, Language::English), "");
}

#[test]
fn every_code_has_a_case() {
    let cases = cases();
    let shown: BTreeSet<Code> = cases.iter().filter_map(|name| code_of(name)).collect();
    let unknown: Vec<_> = NEEDS.iter().filter(|(name, _)| !cases.contains(*name)).collect();
    assert!(unknown.is_empty(), "there are no such cases: {unknown:?}");
    let without: Vec<&Code> = Code::ALL.iter().filter(|code| !shown.contains(code)).collect();
    assert!(without.is_empty(), "no case shows {without:?}");
}

#[test]
fn a_case_shows_its_code_and_nothing_else() {
    for (name, report) in reports() {
        let codes: BTreeSet<Code> = report.sorted().iter().map(|finding| finding.code).collect();
        match (code_of(name), name.split("--").next()) {
            (Some(code), _) => assert_eq!(codes, BTreeSet::from([code]), "{name}"),
            (None, Some("fine")) => assert!(codes.is_empty(), "{name}: {codes:?}"),
            (None, Some("several")) => assert!(codes.len() > 1, "{name}: {codes:?}"),
            (None, _) => panic!("`{name}` is not named after a code"),
        }
    }
}

/// One mistake gives one finding: no place has two.
#[test]
fn findings_are_told_once_with_a_place_and_a_way_out() {
    for (name, report) in reports() {
        let mut places = BTreeSet::new();
        for finding in report.sorted() {
            let hint = finding.hint.as_ref().map(ToString::to_string).unwrap_or_default();
            assert!(!hint.contains("{$") && !finding.message.to_string().contains("{$"), "{name}: {hint}");
            let told = format!("{name}: {} at {}: {}", finding.code, finding.place, finding.message);
            assert!(finding.hint.is_some(), "no hint in {told}");
            assert!(is_a_phrase(&finding.message.to_string()), "not a phrase of one line in {told}");
            assert!(finding.place.line > 0 || is_about_a_whole_file(&finding), "no line in {told}");
            // Several things may be missing in a file, each with a finding at its top.
            let is_at_top = matches!((finding.place.line, finding.place.column), (0, 0) | (1, 1));
            let is_new = places.insert(finding.place.clone()) || name.starts_with("several--");
            assert!(is_new || is_at_top, "told twice: {told}");
        }
    }
}

#[test]
fn only_a_good_site_is_built() {
    for (name, report) in reports() {
        let is_good = name.starts_with("fine--") || code_of(name).is_some_and(is_warning);
        assert_eq!(report.is_ok(), is_good, "{name}");
    }
}

fn is_warning(code: Code) -> bool {
    code.severity() == Severity::Warning
}

fn is_about_a_whole_file(finding: &Diagnostic) -> bool {
    match finding.code {
        Code::MissingField => finding.message.id() == "key_missing",
        Code::MissingMessage => finding.message.id() == "program_asks_for_message",
        Code::NotUtf8 => finding.message.id() == "file_name_not_utf8",
        Code::InvisibleCharacter => finding.hint.as_ref().is_some_and(|hint| hint.id() == "rename_file"),
        code => WHOLE_FILE.contains(&code),
    }
}

fn is_a_phrase(message: &str) -> bool {
    let starts_small = message.starts_with(|c: char| c.is_lowercase() || "`<".contains(c))
        // What is about YAML begins with its name.
        || message.starts_with("YAML");
    starts_small && !message.ends_with('.') && !message.contains('\n')
}

/// The code that a case is named after.
fn code_of(case: &str) -> Option<Code> {
    let name = case.split("--").next()?;
    Code::ALL.iter().copied().find(|code| code.name() == name)
}

/// The names of all cases.
fn cases() -> BTreeSet<String> {
    let entries = fs::read_dir(problems()).expect("the cases are there");
    let names =
        entries.map(|entry| entry.expect("the folder can be read").file_name().into_string().expect("ASCII"));
    names.filter(|name| name != BASE).collect()
}

/// The report of every case that the program can judge, by its name.
fn reports() -> &'static BTreeMap<String, Report> {
    static REPORTS: OnceLock<BTreeMap<String, Report>> = OnceLock::new();
    REPORTS.get_or_init(|| {
        let lacks = |case: &String| NEEDS.iter().any(|(name, is_there)| name == case && !is_there);
        let cases: Vec<String> = cases().into_iter().filter(|case| !lacks(case)).collect();
        cases.into_par_iter().map(|case| (case.clone(), judge(&case))).collect()
    })
}

/// The findings of a case, from reading its files to rendering its last page.
fn judge(case: &str) -> Report {
    let site = lay(case);
    let root = Utf8Path::from_path(site.path()).expect("temporary folders have UTF-8 names");
    let mut report = Report::new();
    let input =
        input::read(&Folders::below(root), &Cache::nowhere(), &mut report).expect("the case can be read");
    let Some(site) = tablecloth::build(input, Drafts::Leave, &mut report) else {
        assert!(!report.is_ok(), "{case}: there is no site, and no reason");
        return report;
    };
    for path in site.plan().paths() {
        if let Some(Err(finding)) = site.render(path) {
            report.add(finding);
        }
    }
    // What the target of a case has; `publish` reads it there.
    if let Ok(manifest) = fs::read(problems().join(case).join("manifest.json")) {
        let published: Manifest = serde_json::from_slice(&manifest).expect("it is a manifest");
        lost::check(&site, published.files.keys().map(String::as_str), &mut report);
    }
    report
}

/// A folder with the base, and what the case adds or changes.
fn lay(case: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("there is room for a temporary folder");
    for below in FOLDERS {
        for layer in [BASE, case] {
            copy(&problems().join(layer).join(below), &folder.path().join(below));
        }
    }
    make(case, folder.path());
    folder
}

/// Makes the files of a case that a repository cannot or should not have: odd bytes, names and sizes.
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn make(case: &str, root: &Path) {
    let write = |path: &str, bytes: &[u8]| {
        let file = root.join(path);
        fs::create_dir_all(file.parent().expect("it lies in a folder")).expect("the folder can be made");
        fs::write(file, bytes).expect("the file can be written");
    };
    match case {
        // The letter is cited elsewhere; that must not give a second finding.
        "not-utf8" => {
            write("content/sources/letter/index.en.md", b"---\ntitle: Une lettre\ncreator: Ren\xe9e\n---\n");
        }
        "not-utf8--settings" => write("content/site.yaml", b"title: {en: Caf\xe9}\n"),
        "duplicate-file-name" => {
            for name in ["\u{439}", "\u{438}\u{306}"] {
                write(&format!("static/{name}/{name}.txt"), b"Text.\n");
            }
        }
        "not-utf8--file-name" => write_odd_name(&root.join("content/stories/tablecloth")),
        "fine--bom-and-crlf" => {
            write(
                "content/pages/note/index.en.md",
                "\u{feff}---\r\ntitle: Note\r\n---\r\nText.\r\n".as_bytes(),
            );
        }
        "dead-link--bom-and-crlf" => write(
            "content/pages/note/index.en.md",
            "\u{feff}---\r\ntitle: Note\r\n---\r\nПосле слов: [нет](city:nowhere).\r\n".as_bytes(),
        ),
        "unknown-key--bom-and-crlf" => write(
            "content/pages/note/index.en.md",
            "\u{feff}---\r\ntitle: Заметка\r\nmenü: 1\r\n---\r\nText.\r\n".as_bytes(),
        ),
        "yaml-syntax--bom-and-crlf" => write(
            "content/pages/note/index.en.md",
            "\u{feff}---\r\ntitle: Имя: слово\r\n---\r\nText.\r\n".as_bytes(),
        ),
        "file-too-large" => {
            let mut text = "---\ntitle: A long story\n---\n".to_owned();
            text += &"It goes on and on. ".repeat(50 * 1024 * 1024 / 19);
            write("content/sources/letter/index.en.md", text.as_bytes());
        }
        "yaml-too-complex--nesting" => {
            let nested =
                format!("---\ntitle: Deep\nmenu: {}{}\n---\n", "[".repeat(50_000), "]".repeat(50_000));
            write("content/pages/note/index.en.md", nested.as_bytes());
        }
        "text-too-complex--quotations" => {
            let text = format!("---\ntitle: Note\n---\nOne.\n\n{} two\n", ">".repeat(5_000));
            write("content/pages/note/index.en.md", text.as_bytes());
        }
        "text-too-complex--title" => {
            let text = format!("---\ntitle: {}\n---\nOne.\n", "A long title. ".repeat(80));
            write("content/pages/note/index.en.md", text.as_bytes());
        }
        "text-too-complex--cells" => {
            let rows = format!("| a | b |\n|---|---|\n{}", "| c | d |\n".repeat(25_001));
            write("content/pages/note/index.en.md", format!("---\ntitle: Note\n---\n{rows}").as_bytes());
        }
        "text-too-complex--marks" => {
            let marks = ["<i>".repeat(101), "</i>".repeat(101)];
            let text = format!("---\ntitle: Note\n---\nOne {}two{}\n", marks[0], marks[1]);
            write("content/pages/note/index.en.md", text.as_bytes());
        }
        "text-too-complex" => {
            let rows = ["| a ", "|---", "| b "].map(|cell| format!("{}|\n", cell.repeat(101)));
            let text = format!("---\ntitle: Note\n---\nOne.\n\n{}", rows.concat());
            write("content/pages/note/index.en.md", text.as_bytes());
        }
        "yaml-too-complex--aliases" => {
            let mut text =
                "---\ntitle: Many\nl0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n".to_owned();
            for level in 1..10 {
                let aliases = vec![format!("*l{}", level - 1); 9].join(", ");
                text += &format!("l{level}: &l{level} [{aliases}]\n");
            }
            write("content/pages/note/index.en.md", (text + "---\n").as_bytes());
        }
        "yaml-too-complex--anchor-of-itself" => {
            write("content/pages/note/index.en.md", b"---\ntitle: Round\nmenu: &round [*round]\n---\n");
        }
        // The letter exists under another name; those who cite it must not have findings too.
        "unknown-locale--only-text" => {
            let folder = root.join("content/sources/letter");
            fs::rename(folder.join("index.en.md"), folder.join("index.de.md")).expect("it is there");
        }
        "missing-message--of-the-program" => {
            // Of a message that the program brings in one language of a site, that site never lacks all.
            fs::write(root.join("content/site.yaml"), LANGUAGES_OF_ITS_OWN).expect("it can be written");
            for (tag, of_base) in [("eo", "en"), ("ia", "fr")] {
                for entry in walkdir::WalkDir::new(root.join("content")) {
                    let file = entry.expect("it can be read").into_path();
                    if file.ends_with(format!("index.{of_base}.md")) {
                        let text = fs::read_to_string(&file).expect("it is a text");
                        let text = text.replace("translated_from: en-", "translated_from: eo-");
                        fs::write(file.with_file_name(format!("index.{tag}.md")), text)
                            .expect("there is room");
                        fs::remove_file(&file).expect("it is there");
                    }
                }
                copy(&project().join("i18n").join(of_base), &root.join("i18n").join(tag));
                let file = root.join(format!("i18n/{tag}/interface.ftl"));
                let text = fs::read_to_string(&file).expect("it is a text");
                let others = text.split_inclusive('\n').filter(|line| !line.starts_with("kinds-city ="));
                fs::write(&file, others.collect::<String>()).expect("it can be written");
            }
        }
        "missing-settings" => fs::remove_file(root.join("content/site.yaml")).expect("it is there"),
        "link-leaves-archive" => {
            write("secret.txt", b"not part of the archive");
            link("../../../secret.txt", &root.join("content/stories/tablecloth/secret.txt"));
            link("/etc/passwd", &root.join("content/stories/tablecloth/passwd.txt"));
            link("nowhere.txt", &root.join("content/stories/tablecloth/dangling.txt"));
            link("../..", &root.join("content/stories/round"));
            link("../../../i18n", &root.join("content/pages/i18n"));
        }
        "unsafe-path--file-name" => {
            write("content/stories/tablecloth/a\\..\\..\\b.jpg", b"");
            write("content/stories\\..\\c.jpg", b"");
            write("content/pages/about/line\nbreak.jpg", b"");
        }
        "unsafe-path--reserved" => {
            for name in ["con.txt", "NUL.tar.csv", "what?.txt", "end .txt ", "com1", "LPT9.jpg"] {
                write(&format!("content/stories/tablecloth/{name}"), b"Text.\n");
            }
            for name in ["aux/a.txt", "aux/b.txt", "icons/prn.svg", "fonts./a.txt"] {
                write(&format!("static/{name}"), b"Text.\n");
            }
        }
        "bad-id--reserved" => {
            for (tag, more) in [("en", ""), ("fr", "translated_from: en-8e4cfd37\n")] {
                let text = format!("---\ntitle: Note\n{more}---\nText.\n");
                write(&format!("content/pages/aux/index.{tag}.md"), text.as_bytes());
            }
            // What leads to it has no second finding.
            write("content/pages/note/index.en.md", b"---\ntitle: Note\n---\n[](page:aux)\n");
        }
        "duplicate-file-name--capital-letters" => {
            let mut text = "---\ntitle: Note\n---\n".to_owned();
            for name in ["Names.txt", "names.txt", "Été.txt", "été.txt"] {
                write(&format!("content/pages/note/{name}"), b"Text.\n");
                text += &format!("[Names]({name})\n");
            }
            write("content/pages/note/index.en.md", text.as_bytes());
            for name in ["fonts/own.txt", "Fonts/Own.txt", "fonts/other.txt"] {
                write(&format!("static/{name}"), b"Text.\n");
            }
        }
        "unused-media" => {
            for name in ["back.jpg", "side (2).jpg", "what is 50%.jpg"] {
                write(&format!("content/stories/tablecloth/{name}"), PICTURE);
            }
        }
        // A file that only failed markup names has no second finding.
        "failed-markup" => write("content/pages/note/A B.JPG", PICTURE),
        "missing-rights" => {
            write("content/objects/box/front.jpg", PICTURE);
            write("content/objects/box/front, left.jpg", PICTURE);
        }
        "unknown-value--rights" | "missing-rights--several" => {
            for name in ["a.jpg", "b.jpg", "c.jpg"] {
                write(&format!("content/stories/pictures/{name}"), PICTURE);
            }
        }
        "failed-markup--figure-in-line" | "unknown-key--comma" => {
            write("content/stories/pictures/a.jpg", PICTURE)
        }
        "missing-rights--no-place-for-them" => write("content/pages/note/front.jpg", PICTURE),
        "missing-rights--incomplete" => {
            write("content/objects/box/front.jpg", PICTURE);
            write("content/objects/box/back.jpg", PICTURE);
        }
        "missing-alt-text" | "invisible-character--caption" => {
            write("content/objects/box/front.jpg", PICTURE)
        }
        "address-collision--static-file" => write("static/en/stories/tablecloth/index.html", b""),
        "address-collision--static-folder" => write("static/en", b""),
        "address-collision--search-index" => write("static/pagefind/extra.css", b""),
        _ => {}
    }
}

#[cfg(unix)]
fn link(to: &str, from: &Path) {
    std::os::unix::fs::symlink(to, from).expect("links can be made");
}

/// [`NEEDS`] leaves out the cases that make links.
#[cfg(not(unix))]
fn link(to: &str, from: &Path) {
    panic!("no link from {from:?} to {to}");
}

#[cfg(not(unix))]
fn write_odd_name(folder: &Path) {
    panic!("no odd name in {folder:?}");
}

#[cfg(unix)]
fn write_odd_name(folder: &Path) {
    use std::os::unix::ffi::OsStrExt;
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.jpg");
    fs::write(folder.join(name), b"").expect("the file can be written");
}

fn copy(from: &Path, to: &Path) {
    if !from.exists() {
        return;
    }
    fs::create_dir_all(to).expect("the folder can be made");
    for entry in fs::read_dir(from).expect("the folder can be read") {
        let entry = entry.expect("the folder can be read");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("the file can be copied");
        }
    }
}

fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn problems() -> PathBuf {
    project().join("tests/problems")
}
