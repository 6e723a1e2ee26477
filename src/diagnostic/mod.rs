//! What is wrong in the content, and where: findings, collected and sorted.
//!
//! Every module writes its findings into a [`Report`]; only `main.rs` prints
//! them. A finding has a stable [`Code`], a place, a phrase for people who know
//! archives and not Rust, and usually a way out.

mod code;
mod invisible;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};
use std::sync::Arc;

use serde::Serialize;

use crate::phrases::table as phrase;
use crate::phrases::{Arguments, Language, Phrase};

pub use code::{Code, Severity};
pub use invisible::{invisible_character, invisible_in_name, without_invisible};

/// A point in a file: path from the archive's root, line and column from 1.
///
/// Columns count characters, as editors show them. Line 0 stands for the file
/// as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Path from the archive's root, with `/`.
    pub file: Arc<str>,
    /// Line, counted from 1; 0 for the whole file.
    pub line: u32,
    /// Column in characters, counted from 1; 0 for the whole file.
    pub column: u32,
}

impl Place {
    /// The file as a whole.
    pub fn file(file: impl Into<Arc<str>>) -> Place {
        Place { file: file.into(), line: 0, column: 0 }
    }

    /// The point at byte `offset` of `text`, which is the content of `file`.
    pub fn in_text(file: &Arc<str>, text: &str, offset: usize) -> Place {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &text[..offset];
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        // Counts characters by the bytes that begin one. Editors do not count a byte order mark.
        let line_text = before[start..].trim_start_matches('\u{feff}');
        let column = line_text.bytes().filter(|byte| byte & 0xC0 != 0x80).count() + 1;
        Place { file: file.clone(), line: clip(line), column: clip(column) }
    }
}

fn clip(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}:{}", self.line, self.column)?;
        }
        Ok(())
    }
}

/// A value together with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// What was written.
    pub value: T,
    /// Where it was written.
    pub place: Place,
}

impl<T> Located<T> {
    /// Another value in the same place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: change(self.value), place: self.place }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of mistake it is.
    pub code: Code,
    /// What is wrong: in each language a lower-case phrase without a full stop.
    pub message: Phrase,
    /// Where the offending value stands.
    pub place: Place,
    /// A second place that belongs to it, such as the first of two equal keys.
    pub also: Option<Box<Place>>,
    /// What the author can do about it.
    pub hint: Option<Phrase>,
    /// What it touches, when one mistake touches many.
    pub extent: Option<Box<Extent>>,
}

/// The pages or files that one mistake touches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Extent {
    /// What is counted.
    pub unit: Unit,
    /// How many there are, from 1.
    pub count: usize,
    /// The first of them, by its path: a page's below the site's root, a file's from that of the archive.
    pub first: String,
}

/// What an [`Extent`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Pages of the site, and its other files.
    Pages,
    /// Files of the archive: all in a folder.
    Files,
    /// Files of the archive: those in a folder that have the same mistake.
    Alike,
}

impl Extent {
    /// What it is, in words.
    pub fn phrase(&self) -> Phrase {
        let unit = match self.unit {
            Unit::Pages => "pages",
            Unit::Files => "files",
            Unit::Alike => "alike",
        };
        phrase::finding_extent(unit, self.count, &self.first)
    }
}

impl Diagnostic {
    /// A finding without a hint; see [`Diagnostic::hint`] and [`Diagnostic::also`].
    pub fn new(code: Code, place: Place, message: Phrase) -> Diagnostic {
        Diagnostic { code, message, place, also: None, hint: None, extent: None }
    }

    /// Adds the way out.
    pub fn hint(mut self, hint: Phrase) -> Diagnostic {
        self.hint = Some(hint);
        self
    }

    /// Adds a second place.
    pub fn also(mut self, place: Place) -> Diagnostic {
        self.also = Some(place.into());
        self
    }

    fn human(&self, language: Language, out: &mut String) {
        let severity = match self.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let mut line = |indent: &str, words: String| {
            let _ = writeln!(out, "{indent}{}", plain(&words));
        };
        let message = self.message.in_language(language);
        line("", phrase::finding_headline(severity, self.code, message).in_language(language));
        line("  ", self.place.to_string());
        if let Some(extent) = &self.extent {
            line("  ", extent.phrase().in_language(language));
        }
        if let Some(also) = &self.also {
            line("  ", phrase::finding_see_also(also).in_language(language));
        }
        if let Some(hint) = &self.hint {
            line("  ", phrase::finding_hint(hint.in_language(language)).in_language(language));
        }
    }

    /// A workflow command of GitHub Actions, which shows it beside the line.
    fn github(&self, language: Language, out: &mut String) {
        let severity = match self.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let mut message = self.message.in_language(language);
        if let Some(extent) = &self.extent {
            let _ = write!(message, "\n{}", extent.phrase().in_language(language));
        }
        if let Some(hint) = &self.hint {
            let hint = phrase::finding_hint(hint.in_language(language));
            let _ = write!(message, "\n{}", hint.in_language(language));
        }
        let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
        let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
        let _ = writeln!(
            out,
            "::{severity} file={},line={},col={},title={}::{}",
            property(&self.place.file),
            self.place.line.max(1),
            self.place.column.max(1),
            property(self.code.name()),
            escape(&message),
        );
    }
}

/// Whether a character may stand in no XML document (XML 1.0, 2.2), and so in no feed.
pub fn is_unprintable(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// The finding for such a character.
pub fn control_character(place: Place) -> Diagnostic {
    Diagnostic::new(Code::ControlCharacter, place, phrase::control_character()).hint(phrase::type_word_anew())
}

/// A text in one line and without control characters: content may not drive a terminal.
fn plain(text: &str) -> std::borrow::Cow<'_, str> {
    if text.chars().any(char::is_control) {
        text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect::<String>().into()
    } else {
        text.into()
    }
}

/// The shape of a finding in `--format json`: one object a line.
#[derive(Serialize)]
struct JsonFinding<'a> {
    severity: Severity,
    code: &'a str,
    message: String,
    /// The id of the phrase: a code may have several.
    variant: &'a str,
    /// The arguments of the phrase, by name.
    arguments: Arguments<'a>,
    file: &'a str,
    line: u32,
    column: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    also: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extent: Option<&'a Extent>,
}

/// How findings are written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    /// For people, a few lines each.
    Human,
    /// One JSON object a line.
    Json,
    /// Workflow commands of GitHub Actions.
    GitHub,
}

/// All findings of a run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    findings: Vec<Diagnostic>,
}

impl Report {
    /// A report without findings.
    pub fn new() -> Report {
        Report::default()
    }

    /// Adds a finding.
    pub fn add(&mut self, finding: Diagnostic) {
        self.findings.push(finding);
    }

    /// Adds what a mistake does to one page or file, by its path. What is found in one place is one mistake, told once
    /// with its [`Extent`], in the words that it has at the first path; the order of adding makes no difference.
    pub fn add_touching(&mut self, unit: Unit, path: &str, finding: Diagnostic) {
        self.join(Extent { unit, count: 1, first: path.to_owned() }, finding);
    }

    fn join(&mut self, own: Extent, finding: Diagnostic) {
        let is_same = |other: &&mut Diagnostic| {
            let is_here = other.code == finding.code && other.place == finding.place;
            // Where no line is known, there may be several mistakes.
            is_here && other.extent.is_some() && (finding.place.line > 0 || other.message == finding.message)
        };
        let known = self.findings.iter_mut().find(is_same);
        let (count, first) = match &known {
            Some(Diagnostic { extent: Some(known), .. }) => (known.count, known.first.as_str()),
            _ => (0, own.first.as_str()),
        };
        let is_first = own.first.as_str() <= first;
        let first = if is_first { &own.first } else { first }.to_owned();
        let extent = Some(Extent { unit: own.unit, count: count + own.count, first }.into());
        match known {
            Some(known) if is_first => *known = Diagnostic { extent, ..finding },
            Some(known) => known.extent = extent,
            None => self.findings.push(Diagnostic { extent, ..finding }),
        }
    }

    /// Adds the findings of another report.
    pub fn merge(&mut self, other: Report) {
        for finding in other.findings {
            match finding.extent.clone() {
                Some(extent) => self.join(*extent, finding),
                None => self.findings.push(finding),
            }
        }
    }

    /// Whether there is no error; warnings do not count.
    pub fn is_ok(&self) -> bool {
        self.errors() == 0
    }

    /// `None` when there is an error: `report.go_on()?` stops before a step that relies on there being none.
    pub fn go_on(&self) -> Option<()> {
        self.is_ok().then_some(())
    }

    /// How many errors have been added, the same one perhaps more than once.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many warnings have been added, the same one perhaps more than once.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    /// How many errors and warnings there are, each told once, as [`Report::print`] tells them.
    pub fn totals(&self) -> (usize, usize) {
        let findings = self.sorted();
        let errors = findings.iter().filter(|finding| finding.code.severity() == Severity::Error).count();
        (errors, findings.len() - errors)
    }

    fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.code.severity() == severity).count()
    }

    /// The findings by file, line and column, each once. What many files of a folder have is told of the folder.
    pub fn sorted(&self) -> Vec<Diagnostic> {
        let mut findings = self.findings.clone();
        let sort = |findings: &mut Vec<Diagnostic>| {
            findings.sort_by(|a, b| (&a.place, a.code, &a.message).cmp(&(&b.place, b.code, &b.message)));
        };
        sort(&mut findings);
        findings.dedup();
        if fold(&mut findings) {
            sort(&mut findings);
        }
        findings
    }

    /// All findings, sorted, as text in a language; codes and the names in JSON are the same in all.
    pub fn print(&self, format: ReportFormat, language: Language) -> String {
        let mut out = String::new();
        for finding in self.sorted() {
            match format {
                ReportFormat::Human => finding.human(language, &mut out),
                ReportFormat::GitHub => finding.github(language, &mut out),
                ReportFormat::Json => {
                    let line = JsonFinding {
                        severity: finding.code.severity(),
                        code: finding.code.name(),
                        message: finding.message.in_language(language),
                        variant: finding.message.id(),
                        arguments: finding.message.arguments(),
                        file: &finding.place.file,
                        line: finding.place.line,
                        column: finding.place.column,
                        also: finding.also.as_ref().map(ToString::to_string),
                        hint: finding.hint.as_ref().map(|hint| hint.in_language(language)),
                        extent: finding.extent.as_deref(),
                    };
                    out.push_str(&serde_json::to_string(&line).expect("a finding is plain data"));
                    out.push('\n');
                }
            }
        }
        out
    }
}

/// From how many files on a mistake that they share is told once.
const MANY: usize = 8;

/// Tells what [`MANY`] files of a folder have in common once, in the words that it has of the first; whether there is
/// such a thing. The findings are sorted by place.
fn fold(findings: &mut Vec<Diagnostic>) -> bool {
    let folder_of = |finding: &Diagnostic| {
        let is_whole = finding.place.line == 0 && finding.also.is_none() && finding.extent.is_none();
        finding.place.file.rsplit_once('/').filter(|_| is_whole).map(|(folder, _)| folder.to_owned())
    };
    let mut counts: BTreeMap<(String, Code, Phrase), usize> = BTreeMap::new();
    for finding in findings.iter() {
        if let Some(folder) = folder_of(finding) {
            *counts.entry((folder, finding.code, finding.message.clone())).or_default() += 1;
        }
    }
    counts.retain(|_, count| *count >= MANY);
    if counts.is_empty() {
        return false;
    }
    let mut told = BTreeSet::new();
    findings.retain_mut(|finding| {
        let Some(folder) = folder_of(finding) else { return true };
        let key = (folder, finding.code, finding.message.clone());
        let Some(count) = counts.get(&key) else { return true };
        let first = finding.place.file.to_string();
        finding.extent = Some(Extent { unit: Unit::Alike, count: *count, first }.into());
        finding.place = Place::file(key.0.as_str());
        told.insert(key)
    });
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_characters_after_a_byte_order_mark() {
        let text = "\u{feff}---\r\nété: x\r\n";
        let file: Arc<str> = "a.md".into();
        let place = Place::in_text(&file, text, text.find('x').expect("there is an x"));
        assert_eq!((place.line, place.column), (2, 6));
    }

    #[test]
    fn what_touches_much_is_told_once_in_whatever_order() {
        let at = |line| Place { file: "templates/a.html".into(), line, column: 1 };
        let finding = |line, name: &str| {
            Diagnostic::new(Code::TemplateRendering, at(line), phrase::template_fails(name))
        };
        let print = |added: &[(&str, Diagnostic)]| {
            let mut report = Report::new();
            for (path, finding) in added {
                report.add_touching(Unit::Pages, path, finding.clone());
            }
            report.print(ReportFormat::Human, Language::English)
        };
        let mut added = [
            ("b.html", finding(2, "b is lost")),
            ("a.html", finding(2, "a is lost")),
            ("c.html", finding(2, "c is lost")),
            ("c.html", finding(3, "c is lost")),
            ("c.html", finding(0, "c is lost")),
            ("d.html", finding(0, "d is lost")),
        ];
        let found = print(&added);
        assert_eq!(found.matches("error[").count(), 4, "{found}");
        assert!(
            found.contains("a is lost\n  templates/a.html:2:1\n  in 3 files of the site, such as a.html\n")
        );
        assert!(found.contains("c is lost\n  templates/a.html:3:1\n  in 1 file of the site, c.html\n"));
        added.reverse();
        assert_eq!(print(&added), found);
    }

    #[test]
    fn what_many_files_of_a_folder_have_is_told_once() {
        let print = |files: &[&str]| {
            let mut report = Report::new();
            for file in files {
                report.add(
                    Diagnostic::new(Code::StrayFile, Place::file(*file), phrase::work_without_folder())
                        .hint(phrase::delete_it()),
                );
            }
            report.print(ReportFormat::Human, Language::English)
        };
        let some = ["a/3.md", "a/1.md", "b/2.md", "a/2.md", "c.md", "a/4.md", "a/5.md", "a/6.md", "a/7.md"];
        let few = print(&some);
        assert_eq!(few.matches("warning[").count(), some.len(), "{few}");
        let many = print(&[&some[..], &["a/8.md"]].concat());
        assert_eq!(many.matches("warning[").count(), 3, "{many}");
        assert!(
            many.contains("a work has a folder of its own\n  a\n  8 files in it, such as a/1.md\n"),
            "{many}"
        );
    }

    #[test]
    fn findings_are_sorted_and_told_once() {
        let mut report = Report::new();
        let at = |line| Place { file: "a.md".into(), line, column: 1 };
        report.add(Diagnostic::new(Code::UnknownKey, at(9), phrase::key_missing("later")));
        report.add(
            Diagnostic::new(Code::UnknownKey, at(2), phrase::key_missing("earlier"))
                .hint(phrase::delete_it()),
        );
        report.add(Diagnostic::new(Code::UnknownKey, at(9), phrase::key_missing("later")));
        assert_eq!(
            report.print(ReportFormat::Human, Language::English),
            "error[unknown-key]: `earlier` is missing\n  a.md:2:1\n  hint: delete it\nerror[unknown-key]: `later` is missing\n  a.md:9:1\n"
        );
        assert!(
            report
                .print(ReportFormat::GitHub, Language::English)
                .starts_with("::error file=a.md,line=2,col=1,title=unknown-key::")
        );
    }
}
