//! What is wrong in the content, and where: places, findings and their codes; [`report`] collects and sorts them.
//!
//! Every module writes its findings into a [`Report`]; only `src/cli/`
//! prints them. A finding has a stable [`Code`], a place, a phrase for people who know
//! archives and not Rust, and usually a way out.

mod code;
mod invisible;
pub mod report;

use std::fmt::{self, Write as _};
use std::sync::Arc;

use anstyle::{AnsiColor, Style};
use serde::Serialize;

use self::report::JsonFinding;
use crate::phrases::table as phrase;
use crate::phrases::{Language, Phrase};

pub use code::{Code, Severity};
use invisible::is_turning;
pub use invisible::{invisible_character, invisible_in_name, turning_character, without_invisible};
pub use report::{Report, ReportFormat};

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

    /// The point at byte `offset` of `text`, which is the content of `file`. Whoever asks for many places in one text asks
    /// [`Lines`].
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

/// Where the lines of a text are, for many places in it: each is found without reading the text from its beginning.
#[derive(Clone, Debug)]
pub struct Lines {
    /// For each [`Lines::STEP`] bytes, how many lines end before them, and how many characters stand before them in theirs.
    marks: Vec<(usize, usize)>,
}

impl Lines {
    /// How many bytes are read for a place, at most.
    const STEP: usize = 2048;

    /// Reads a text.
    pub fn of(text: &str) -> Lines {
        let mut marks = vec![(0, 0)];
        for piece in text.as_bytes().chunks_exact(Lines::STEP) {
            marks.push(Lines::after(marks[marks.len() - 1], piece));
        }
        Lines { marks }
    }

    /// Does what [`Place::in_text`] does, for the text that was read.
    pub fn place(&self, file: &Arc<str>, text: &str, offset: usize) -> Place {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let nth = offset / Lines::STEP;
        let (lines, characters) = Lines::after(self.marks[nth], &text.as_bytes()[nth * Lines::STEP..offset]);
        let has_mark = lines == 0 && offset > 0 && text.starts_with('\u{feff}');
        let column = characters - usize::from(has_mark) + 1;
        Place { file: file.clone(), line: clip(lines + 1), column: clip(column) }
    }

    /// Lines and characters of the last one after more bytes.
    fn after((lines, characters): (usize, usize), bytes: &[u8]) -> (usize, usize) {
        let ends = bytes.iter().filter(|byte| **byte == b'\n').count();
        let last = bytes.iter().rposition(|byte| *byte == b'\n').map_or(bytes, |at| &bytes[at + 1..]);
        // By the bytes that begin a character.
        let more = last.iter().filter(|byte| **byte & 0xC0 != 0x80).count();
        (lines + ends, if ends == 0 { characters + more } else { more })
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

    fn human(&self, look: &Look, language: Language, out: &mut String) {
        let (severity, style) = match self.code.severity() {
            Severity::Error => ("error", look.error),
            Severity::Warning => ("warning", look.warning),
        };
        // Each part is made plain before it gets its colour, which is made of control characters itself.
        let labelled = |label: &Phrase, style: Style, text: &Phrase| {
            let label = painted(style, &label.in_language(language));
            let text = text.in_language(language);
            phrase::finding_labelled(label, plain(&text)).in_language(language)
        };
        let severity = phrase::finding_severity(severity, self.code);
        let _ = writeln!(out, "{}", labelled(&severity, style, &self.message));
        let place = |place: &Place| painted(look.place, &place.to_string());
        let _ = writeln!(out, "  {}", place(&self.place));
        if let Some(extent) = &self.extent {
            let _ = writeln!(out, "  {}", plain(&extent.phrase().in_language(language)));
        }
        if let Some(also) = &self.also {
            let _ = writeln!(out, "  {}", phrase::finding_see_also(place(also)).in_language(language));
        }
        if let Some(hint) = &self.hint {
            let _ = writeln!(out, "  {}", labelled(&phrase::finding_way_out(), look.hint, hint));
        }
    }

    /// What [`report`] prints of it as JSON.
    pub(crate) fn as_json(&self, language: Language) -> JsonFinding<'_> {
        JsonFinding::new(self, language)
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
            let label = phrase::finding_way_out().in_language(language);
            let hint = phrase::finding_labelled(label, hint.in_language(language));
            let _ = write!(message, "\n{}", hint.in_language(language));
        }
        let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
        let property = |text: &str| escape(&plain(text)).replace(':', "%3A").replace(',', "%2C");
        let _ = writeln!(
            out,
            "::{severity} file={},line={},col={},title={}::{}",
            property(&self.place.file),
            self.place.line.max(1),
            self.place.column.max(1),
            property(self.code.name()),
            escape(&message.split('\n').map(plain).collect::<Vec<_>>().join("\n")),
        );
    }
}

/// How the parts of a finding look to people; what it has no style for looks like any text.
struct Look {
    error: Style,
    warning: Style,
    place: Style,
    hint: Style,
}

impl Look {
    /// Letters only.
    const PLAIN: Look =
        Look { error: Style::new(), warning: Style::new(), place: Style::new(), hint: Style::new() };

    /// Colours of which every terminal has its own shade, one that can be read on its background.
    const COLOURED: Look = Look {
        error: AnsiColor::Red.on_default().bold(),
        warning: AnsiColor::Yellow.on_default().bold(),
        place: AnsiColor::Cyan.on_default(),
        hint: AnsiColor::Green.on_default(),
    };
}

/// A text in a style, in one line and without control characters of its own.
fn painted(style: Style, text: &str) -> String {
    format!("{style}{}{style:#}", plain(text))
}

/// Whether a character may stand in no XML document (XML 1.0, 2.2), and so in no feed, or in no page (HTML, 13.2.3.5).
pub fn is_unprintable(c: char) -> bool {
    let is_none = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xFFFE == 0xFFFE;
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || is_none
}

/// The finding for such a character.
pub fn control_character(place: Place) -> Diagnostic {
    Diagnostic::new(Code::ControlCharacter, place, phrase::control_character()).hint(phrase::type_word_anew())
}

/// A text in one line, without control characters and what turns others round: content may not drive a terminal, nor show
/// other words there than it has.
pub(crate) fn plain(text: &str) -> std::borrow::Cow<'_, str> {
    let is_odd = |c: char| c.is_control() || is_turning(c) || matches!(c, '\u{2028}' | '\u{2029}');
    if !text.contains(is_odd) {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_control() => shown.push('\u{fffd}'),
            c if is_odd(c) => _ = write!(shown, "<U+{:04X}>", u32::from(c)),
            c => shown.push(c),
        }
    }
    shown.into()
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
    fn content_drives_no_terminal() {
        let text = "k\u{1b}[2J\u{202e}a\u{2028}b\u{9b}c";
        assert_eq!(plain(text), "k\u{fffd}[2J<U+202E>a<U+2028>b\u{fffd}c");
        let place = Place { file: format!("content/{text}").into(), line: 1, column: 1 };
        let mut report = Report::new();
        report.add(
            Diagnostic::new(Code::UnknownKey, place, phrase::delete_it()).hint(phrase::did_you_mean(text)),
        );
        for format in [ReportFormat::Human, ReportFormat::Coloured, ReportFormat::GitHub] {
            let told = report.print(format, Language::English).replace("\u{1b}[0m", "");
            let is_colour = |at: usize| {
                told[at..].starts_with("\u{1b}[") && told[at..].find('m').is_some_and(|end| end < 8)
            };
            let odd = told.char_indices().find(|(at, c)| {
                *c != '\n' && (c.is_control() || is_turning(*c) || *c == '\u{2028}') && !is_colour(*at)
            });
            assert_eq!(odd, None, "{told:?}");
        }
    }

    #[test]
    fn lines_know_every_place() {
        let file: Arc<str> = "a.md".into();
        let (line, long) = ("é\u{1f1eb}x\r\n".repeat(700), "ж".repeat(3000));
        for text in [
            "",
            "a",
            "\u{feff}",
            "\u{feff}é\nб\n",
            "\n\n",
            &line,
            &long,
            &format!("\u{feff}{long}\n{line}{long}"),
        ] {
            let lines = Lines::of(text);
            for offset in 0..text.len() + 2 {
                let expected = Place::in_text(&file, text, offset);
                assert_eq!(lines.place(&file, text, offset), expected, "byte {offset} of {text:.20}");
            }
        }
    }
}
