//! Sound, film and documents beside a text → HTML: players, cards, transcripts.
//!
//! The browser's own controls play what stands here, so nothing needs a script. Under each stands the file itself,
//! with kind, length and size, for who wants to keep it, and its whole address on paper.

use std::time::Duration;

use pulldown_cmark::Event;

use super::figure::{Figures, file_href};
use super::html::{TableState, print};
use super::text::RunningText;
use crate::document::markdown::Item;
use crate::document::transcript::Transcript;
use crate::markup::escape;
use crate::media_type;

impl Figures<'_> {
    /// A player for sound.
    pub(super) fn sound(&self, file: &str, alt: &str) -> String {
        let (src, alt) = self.source(file, alt);
        format!(
            "<audio controls preload=\"metadata\" src=\"{src}\" aria-label=\"{alt}\"></audio>{}",
            self.file_line(file)
        )
    }

    /// A player for film, whose room is kept free while it loads.
    pub(super) fn film(&self, file: &str, alt: &str) -> String {
        let (src, alt) = self.source(file, alt);
        let sides = self.pages.media_file(self.work, file).and_then(|film| film.measures.sides);
        let sides = sides.map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\""));
        format!(
            "<video controls playsinline preload=\"metadata\" src=\"{src}\"{} aria-label=\"{alt}\">{}</video>{}",
            sides.unwrap_or_default(),
            self.captions(file),
            self.file_line(file)
        )
    }

    /// A card that opens a document.
    pub(super) fn document(&self, file: &str, alt: &str) -> String {
        let (src, alt) = self.source(file, alt);
        let about = self.about_file(file);
        format!(
            "<a class=\"document\" href=\"{src}\" type=\"{}\"><span>{alt}</span> <small>{about}</small></a>{}",
            media_type::of(file),
            self.printed_address(file)
        )
    }

    /// What is said or written in a file, to be opened in place: first in the language of the text.
    pub(super) fn transcripts(&self, file: &str) -> String {
        let mut transcripts = self.pages.transcripts_of(self.work, file);
        transcripts.sort_by_key(|transcript| transcript.locale != self.locale);
        let has_own = transcripts.first().is_some_and(|first| first.locale == self.locale);
        let written = transcripts.into_iter().map(|transcript| {
            let is_own = transcript.locale == self.locale;
            let info = self.pages.settings.locales.info(transcript.locale);
            let say = |id: &str, language: &str| {
                escape(&self.pages.say(self.locale, id, &[("language", language)]))
            };
            let (name, language) = if is_own {
                (escape(&self.pages.say(self.locale, "transcript", &[])), String::new())
            } else {
                let language = self.pages.locale_name(transcript.locale, self.locale);
                (say("transcript-in", language), format!(" lang=\"{}\" dir=\"{}\"", info.tag, info.direction()))
            };
            // Each language has an index of its own.
            let unseen = if has_own && !is_own { " data-pagefind-ignore" } else { "" };
            format!(
                "<details class=\"transcript\"{unseen}><summary data-pagefind-ignore>{name}</summary><div{language} role=\"group\" tabindex=\"0\" aria-label=\"{name}\">\n{}</div></details>",
                self.transcript(transcript)
            )
        });
        written.collect()
    }

    fn transcript(&self, transcript: &Transcript) -> String {
        let items = transcript.document.items();
        let (mut running, mut events, mut at) = (RunningText::default(), Vec::new(), 0);
        let mut table = TableState::default();
        while let Some((item, _)) = items.get(at) {
            at += 1;
            let Item::Event(event) = item else { continue };
            let html = table.html(event, || self.pages.say(transcript.locale, "table-label", &[]));
            match (event, html) {
                (_, Some(html)) => {
                    running.note(event);
                    events.push(Event::InlineHtml(html.into()));
                }
                (Event::Text(_), None) => {
                    let (text, next) = running.set(self.pages, transcript.locale, &items, at - 1);
                    events.push(Event::Text(text.into()));
                    at = next;
                }
                (event, None) => {
                    running.note(event);
                    events.push(event.clone());
                }
            }
        }
        print(events)
    }

    /// The captions of a film; it begins with those in the language of the reader, or of the text.
    fn captions(&self, film: &str) -> String {
        let captions = self.pages.captions_of(self.work, film);
        let tags = [self.reader, self.locale].map(|locale| self.pages.settings.locales.tag(locale));
        let first = tags.into_iter().find(|tag| captions.contains_key(*tag));
        let tracks = captions.into_iter().map(|(language, file)| {
            format!(
                "<track kind=\"captions\" src=\"{}\" srclang=\"{language}\" label=\"{}\"{}>",
                escape(&file_href(self.pages, self.work, &file)),
                escape(&self.pages.language_name(&language, self.locale)),
                if Some(language.as_str()) == first { " default" } else { "" }
            )
        });
        tracks.collect()
    }

    fn source(&self, file: &str, alt: &str) -> (String, String) {
        let src = escape(&file_href(self.pages, self.work, file));
        (src, escape(&self.pages.typeset(self.locale, alt)))
    }

    /// The file itself, for who wants to keep it.
    fn file_line(&self, file: &str) -> String {
        let about = self.about_file(file);
        let href = escape(&file_href(self.pages, self.work, file));
        let address = self.printed_address(file);
        format!(
            "<p class=\"file\" data-pagefind-ignore><a href=\"{href}\"><bdi>{}</bdi></a> {about}{address}</p>",
            escape(file)
        )
    }

    /// The whole address, which is seen on paper.
    fn printed_address(&self, file: &str) -> String {
        format!(
            " <span class=\"on-paper\" dir=\"ltr\" data-pagefind-ignore data-feed-ignore>{}</span>",
            escape(&self.pages.file_url(self.work, file))
        )
    }

    /// Kind, length and size.
    fn about_file(&self, file: &str) -> String {
        let mut about = vec![file.rsplit('.').next().unwrap_or_default().to_uppercase()];
        if let Some(known) = self.pages.media_file(self.work, file) {
            about.extend(known.measures.duration.map(clock));
            about.push(self.size(known.size));
        }
        let join = |first: String, next: String| {
            self.pages.say(self.locale, "joined", &[("first", &first), ("next", &next)])
        };
        escape(&about.into_iter().reduce(join).unwrap_or_default())
    }

    /// A number of bytes in words, in thousands as the International System counts.
    fn size(&self, bytes: u64) -> String {
        let (message, unit) = match bytes {
            0..1_000_000 => ("size-kilobytes", 1_000),
            1_000_000..1_000_000_000 => ("size-megabytes", 1_000_000),
            _ => ("size-gigabytes", 1_000_000_000),
        };
        let tenths = (bytes * 10).div_ceil(unit);
        let number =
            if tenths < 100 { format!("{}.{}", tenths / 10, tenths % 10) } else { (tenths / 10).to_string() };
        let number = self.pages.number(number.strip_suffix(".0").unwrap_or(&number), self.locale);
        self.pages.say(self.locale, message, &[("number", &number)])
    }
}

/// A length as players show it: 3:24, or 1:02:45.
fn clock(length: Duration) -> String {
    let seconds = length.as_secs_f64().round() as u64;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_that_of_a_clock() {
        let check =
            |seconds: f64, expected: &str| assert_eq!(clock(Duration::from_secs_f64(seconds)), expected);
        check(0.4, "0:00");
        check(59.6, "1:00");
        check(204.0, "3:24");
        check(3765.0, "1:02:45");
    }
}
