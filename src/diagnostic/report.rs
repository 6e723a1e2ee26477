//! All findings of a run: sorted, each once, and written out for people and programs.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;

use super::{Code, Diagnostic, Extent, Look, Place, Severity, Unit};
use crate::phrases::{Arguments, Language, Phrase};

/// The shape of a finding in `--format json`: one object a line.
#[derive(Serialize)]
pub(crate) struct JsonFinding<'a> {
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

impl<'a> JsonFinding<'a> {
    /// A finding with its words in a language.
    pub(super) fn new(finding: &'a Diagnostic, language: Language) -> JsonFinding<'a> {
        JsonFinding {
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
        }
    }
}

/// How findings are written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    /// For people, a few lines each.
    Human,
    /// The same with colours, for a terminal (ECMA-48).
    Coloured,
    /// One JSON object a line.
    Json,
    /// Workflow commands of GitHub Actions.
    GitHub,
}

/// All findings of a run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    findings: Vec<Diagnostic>,
    /// How many of them are errors; each work asks before and after it is resolved.
    errors: usize,
    /// Where the findings with an extent are, by what they are about and where: of one kind, half a site may have some.
    touching: HashMap<(Code, Place), Vec<usize>>,
}

impl Report {
    /// A report without findings.
    pub fn new() -> Report {
        Report::default()
    }

    /// Adds a finding.
    pub fn add(&mut self, finding: Diagnostic) {
        self.errors += usize::from(finding.code.severity() == Severity::Error);
        self.findings.push(finding);
    }

    /// Adds what a mistake does to one page or file, by its path. What is found in one place is one mistake, told once
    /// with its [`Extent`], in the words that it has at the first path, a page before other files that hold its text; the
    /// order of adding makes no difference.
    pub fn add_touching(&mut self, unit: Unit, path: &str, finding: Diagnostic) {
        self.join(Extent { unit, count: 1, first: path.to_owned() }, finding);
    }

    fn join(&mut self, own: Extent, finding: Diagnostic) {
        let here = self.touching.entry((finding.code, finding.place.clone())).or_default();
        // Where no line is known, there may be several mistakes.
        let is_same = |at: &&usize| finding.place.line > 0 || self.findings[**at].message == finding.message;
        let known = here.iter().find(is_same).copied();
        if known.is_none() {
            here.push(self.findings.len());
        }
        let known = known.map(|at| &mut self.findings[at]);
        let (count, first) = match &known {
            Some(Diagnostic { extent: Some(known), .. }) => (known.count, known.first.as_str()),
            _ => (0, own.first.as_str()),
        };
        let rank = |path: &str| (!path.ends_with(".html"), path.to_owned());
        let is_first = rank(&own.first) <= rank(first);
        let first = if is_first { &own.first } else { first }.to_owned();
        let extent = Some(Extent { unit: own.unit, count: count + own.count, first }.into());
        match known {
            Some(known) if is_first => *known = Diagnostic { extent, ..finding },
            Some(known) => known.extent = extent,
            None => self.add(Diagnostic { extent, ..finding }),
        }
    }

    /// Adds the findings of another report.
    pub fn merge(&mut self, other: Report) {
        for finding in other.findings {
            match finding.extent.clone() {
                Some(extent) => self.join(*extent, finding),
                None => self.add(finding),
            }
        }
    }

    /// Whether there is no finding at all.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
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
        self.errors
    }

    /// How many warnings have been added, the same one perhaps more than once.
    pub fn warnings(&self) -> usize {
        self.findings.len() - self.errors
    }

    /// How many errors and warnings there are, each told once, as [`Report::print`] tells them.
    pub fn totals(&self) -> (usize, usize) {
        let findings = self.sorted();
        let errors = findings.iter().filter(|finding| finding.code.severity() == Severity::Error).count();
        (errors, findings.len() - errors)
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
                ReportFormat::Human => finding.human(&Look::PLAIN, language, &mut out),
                ReportFormat::Coloured => finding.human(&Look::COLOURED, language, &mut out),
                ReportFormat::GitHub => finding.github(language, &mut out),
                ReportFormat::Json => {
                    let line = finding.as_json(language);
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
    use crate::phrases::table as phrase;

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

    /// Content may not drive a terminal, so the only escapes are those of the colours.
    #[test]
    fn colours_are_added_to_the_same_words() {
        let mut report = Report::new();
        let place = |line| Place { file: "a\u{1b}[2J.md".into(), line, column: 1 };
        let finding = Diagnostic::new(Code::UnknownKey, place(2), phrase::key_missing("\u{1b}[31mkey"));
        report.add(finding.also(place(3)).hint(phrase::add_key("\u{1b}[0m")));
        let coloured = report.print(ReportFormat::Coloured, Language::English);
        assert_eq!(
            coloured.replace('\u{1b}', "^"),
            "^[1m^[31merror[unknown-key]^[0m: `\u{fffd}[31mkey` is missing\n  ^[36ma\u{fffd}[2J.md:2:1^[0m\n  see also: ^[36ma\u{fffd}[2J.md:3:1^[0m\n  ^[32mhint^[0m: add `\u{fffd}[0m: …`\n"
        );
        let mut plain = coloured;
        for escape in ["\u{1b}[1m", "\u{1b}[31m", "\u{1b}[36m", "\u{1b}[32m", "\u{1b}[0m"] {
            plain = plain.replace(escape, "");
        }
        assert_eq!(plain, report.print(ReportFormat::Human, Language::English));
    }
}
