//! An explanation → lines for people: what it is, then a label and what there is to say.

use super::{Alternate, Explanation, Outcome, Referrer};
use crate::diagnostic::{Report, ReportFormat, plain};
use crate::phrases::table as phrase;
use crate::phrases::{Language, Phrase};

/// How many values a row has; the rest is counted.
const MOST: usize = 8;

/// The rows of an explanation: a word for the label, and the values.
struct Rows {
    rows: Vec<(&'static str, Vec<String>)>,
    language: Language,
}

impl Rows {
    fn add(&mut self, label: &'static str, values: impl IntoIterator<Item = String>) {
        let mut values: Vec<String> = values.into_iter().collect();
        // One more line would say no more than that one is left.
        if values.len() > MOST + 1 {
            let more = phrase::explain_more(values.len() - MOST).in_language(self.language);
            values.truncate(MOST);
            values.push(more);
        }
        if !values.is_empty() {
            self.rows.push((label, values));
        }
    }

    fn say(&mut self, label: &'static str, phrases: impl IntoIterator<Item = Phrase>) {
        let language = self.language;
        self.add(label, phrases.into_iter().map(|phrase| phrase.in_language(language)));
    }

    /// The rows, with the values below each other.
    fn print(self) -> String {
        let label = |word| phrase::explain_label(word).in_language(self.language);
        let width = self.rows.iter().map(|(word, _)| label(word).chars().count()).max().unwrap_or(0);
        let mut lines = String::new();
        for (word, values) in &self.rows {
            let mut label = label(word);
            for value in values {
                lines += &format!("  {label:width$}  {}\n", plain(value));
                label.clear();
            }
        }
        lines
    }
}

impl Explanation {
    /// Lines for people, with a line break after each; the findings, if there are any, come last.
    pub fn lines(&self, language: Language) -> String {
        let said = |phrase: &Phrase| format!("{}\n", plain(&phrase.in_language(language)));
        let mut lines = String::new();
        if self.outcome == Outcome::Nothing {
            lines.extend(self.message.iter().map(said));
            lines.extend(self.hint.iter().map(|hint| {
                let label = phrase::finding_way_out().in_language(language);
                said(&phrase::finding_labelled(label, hint.in_language(language)))
            }));
            return lines;
        }
        let name = self.name.as_ref().or(self.work.as_ref()).or(self.file.as_ref()).or(self.path.as_ref());
        let what = self.what.unwrap_or("file");
        lines += &said(&phrase::explain_what(what, name.unwrap_or(&self.asked)));
        let mut rows = Rows { rows: Vec::new(), language };
        rows.say("note", self.message.clone());
        rows.say("hint", self.hint.clone());
        self.add_what_it_is(&mut rows);
        self.add_what_it_is_made_of(&mut rows);
        self.add_where_it_is_found(&mut rows);
        lines += &rows.print();
        for finding in &self.findings {
            lines.push('\n');
            let mut one = Report::new();
            one.add(finding.clone());
            lines += &one.print(ReportFormat::Human, language);
        }
        lines
    }

    fn add_what_it_is(&self, rows: &mut Rows) {
        rows.add("file", self.file.clone());
        rows.add("address", self.address.clone());
        // Of a picture in a size, the path says which one it is.
        rows.add("path", self.path.clone().filter(|_| self.what == Some("picture")));
        rows.add("title", self.title.clone());
        rows.add("work", self.work.clone().filter(|work| self.name.as_ref() != Some(work)));
        rows.add("language", self.locale.clone());
        rows.say("layer", self.layer.map(phrase::explain_layer));
    }

    fn add_what_it_is_made_of(&self, rows: &mut Rows) {
        if let Some(shown) = &self.shown {
            let locale = self.locale.as_ref().unwrap_or(&shown.locale);
            rows.say("shown", [phrase::explain_shown(shown.why, &shown.file, locale)]);
        }
        let is_shown = |file: &str| self.shown.as_ref().is_some_and(|shown| shown.file == file);
        let texts = self.texts.iter().filter(|text| !is_shown(&text.file));
        rows.say("texts", texts.map(|text| phrase::explain_text(&text.file, text.freshness)));
        let files = self.files.iter();
        rows.say("files", files.map(|other| phrase::explain_file(&other.file, other.used_as)));
        let pictures = self.pictures.iter().map(|picture| {
            let mut widths: Vec<u32> = picture.sizes.iter().map(|size| size.width).collect();
            widths.sort_unstable();
            widths.dedup();
            phrase::explain_picture(&picture.file, picture.width, picture.height, widths)
        });
        rows.say("pictures", pictures);
        rows.add("works", self.works.iter().cloned());
        let templates = self.templates.iter();
        rows.say(
            "templates",
            templates.map(|template| phrase::explain_template(&template.file, template.how, template.layer)),
        );
    }

    fn add_where_it_is_found(&self, rows: &mut Rows) {
        rows.add("used-by", self.used_by.iter().cloned());
        rows.add("pages", self.pages.iter().map(|path| format!("/{}", crate::route::path_of_output(path))));
        let is_another =
            |other: &&Alternate| other.locale != "x-default" && self.locale.as_ref() != Some(&other.locale);
        let alternates = self.alternates.iter().filter(is_another);
        rows.add("alternates", alternates.map(|other| format!("{}  {}", other.locale, other.address)));
        rows.say("linked-from", self.linked_from.iter().map(referrer));
        rows.add("aliases", self.aliases.iter().map(|path| format!("/{path}")));
        if let Some(listed) = &self.listed {
            rows.say("sitemap", [phrase::explain_listed(listed.sitemap)]);
            if self.work.is_none() {
                return;
            }
            rows.say("search", [phrase::explain_listed(listed.search)]);
            match listed.feeds.as_slice() {
                [] => rows.say("feed", [phrase::explain_listed(listed.feed)]),
                feeds => rows.add("feed", feeds.iter().map(|path| format!("/{path}"))),
            }
        }
    }
}

/// A work that refers to another, and where it does so first.
fn referrer(referrer: &Referrer) -> Phrase {
    let by = match (referrer.facts, referrer.places.is_empty()) {
        (true, true) => "facts",
        (true, false) => "both",
        (false, _) => "text",
    };
    let first = referrer.places.first().map(String::as_str).unwrap_or_default();
    phrase::explain_referrer(&referrer.work, by, first, referrer.places.len().saturating_sub(1))
}
