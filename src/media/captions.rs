//! What lies beside a file and belongs to it, by its name: captions and transcripts.
//!
//! `interview.ru.vtt` has the captions of `interview.mp4` in Russian, `interview.transcript.ru.md` what is said in it.

use super::{Measures, MediaFault, Spot};
use crate::file_name::locale_meant;
use crate::locale::Locales;

/// A file that belongs to another one beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Beside<'n> {
    /// The name of the file that it belongs to, without its ending.
    pub stem: &'n str,
    /// Its language (BCP 47), as its name has it.
    pub tag: &'n str,
    /// Whether it is a transcript, and not captions.
    pub is_transcript: bool,
}

/// What a file belongs to by its name, such as `interview.ru.vtt` or `interview.transcript.ru.md`; `None` for others.
pub fn beside(name: &str) -> Option<Beside<'_>> {
    let (start, ending) = name.rsplit_once('.')?;
    let (stem, tag) = start.rsplit_once('.')?;
    if language(tag).is_none() || stem.is_empty() {
        return None;
    }
    if ending.eq_ignore_ascii_case("vtt") {
        return Some(Beside { stem, tag, is_transcript: false });
    }
    let stem = stem.strip_suffix(".transcript").filter(|stem| !stem.is_empty() && ending == "md")?;
    Some(Beside { stem, tag, is_transcript: true })
}

/// A tag of a language (BCP 47) as it is written, whatever letters are large; `None` for what is none. Of the words of
/// five letters and more that could be one, none names a language (RFC 5646, 2.2.1).
fn language(tag: &str) -> Option<String> {
    let language: icu_locale::LanguageIdentifier = tag.parse().ok()?;
    (language.language.as_str().len() <= 3).then(|| language.to_string())
}

/// What the words for a transcript begin with in the languages that editors may have called it in.
const TRANSCRIPT: [&str; 6] = ["transcr", "transkr", "trascr", "транскр", "расшифр", "стенограм"];

/// The names that a transcript under a wrong one may have been meant to have, such as that of `interview.en.transcript.md`:
/// one where its language is clear, that of each language where it is not; `None` for what is no transcript.
pub(crate) fn transcript_meant(name: &str, locales: &Locales) -> Option<Vec<String>> {
    let parts: Vec<&str> = name.trim().split('.').collect();
    let [parts @ .., _] = &parts[..] else { return None };
    let is_word = |part: &str| {
        let part = part.trim().to_lowercase();
        TRANSCRIPT.iter().any(|beginning| part.starts_with(beginning))
    };
    let at = parts.iter().skip(1).position(|part| is_word(part))? + 1;
    let locale_of = |part: &&&str| locale_meant(part, locales).is_some();
    let tagged = parts.iter().skip(1).rposition(|part| locale_of(&part)).map(|tagged| tagged + 1);
    let stem = parts[..at.min(tagged.unwrap_or(at))].join(".");
    let named = |tag: &str| format!("{stem}.transcript.{tag}.md");
    let locale = tagged.and_then(|tagged| locale_meant(parts[tagged], locales));
    Some(match locale {
        Some(locale) => vec![named(locales.tag(locale))],
        None => locales.tags().map(named).collect(),
    })
}

/// The names that captions of a film called `stem` may have been meant to have, which begin like it: one where their
/// language is clear, that of each language of the site where it is not.
pub(crate) fn captions_meant(name: &str, stem: &str, locales: &Locales) -> Vec<String> {
    let rest = name.get(stem.len()..).and_then(|rest| rest.rsplit_once('.')).map_or("", |(rest, _)| rest);
    let word = rest.trim_start_matches(['.', '_', '-', ' ']);
    let named = |tag: &str| format!("{stem}.{tag}.vtt");
    match locale_meant(word, locales) {
        Some(locale) => vec![named(locales.tag(locale))],
        None => match language(&word.replace('_', "-")) {
            Some(tag) => vec![named(&tag)],
            None => locales.tags().map(named).collect(),
        },
    }
}

impl Beside<'_> {
    /// Its language as a page writes it: `en` for `film.EN.vtt`.
    pub fn language(&self) -> String {
        language(self.tag).expect("it was one when the name was read")
    }
}

/// Checks that captions are such as browsers read (WebVTT, 4.1 and 6.1).
pub(super) fn check(text: &str) -> Result<Measures, MediaFault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let rest = text.strip_prefix("WEBVTT").ok_or(MediaFault::NoCaptions)?;
    if !rest.is_empty() && !rest.starts_with([' ', '\t', '\n', '\r']) {
        return Err(MediaFault::NoCaptions);
    }
    let mut has_cues = false;
    for (number, line) in (1..).zip(text.lines()) {
        // No comment and no words of a cue may have this arrow.
        if line.contains("-->") {
            if !is_timing(line) {
                return Err(MediaFault::BadTiming(Spot { line: number, column: 1 }, line.trim().to_owned()));
            }
            has_cues = true;
        }
    }
    if has_cues { Ok(Measures::default()) } else { Err(MediaFault::NoCues) }
}

/// Whether a line says when a cue is shown: `00:01.000 --> 00:04.500`, and how, behind it.
fn is_timing(line: &str) -> bool {
    let Some((start, end)) = line.split_once("-->") else { return false };
    let is_before_settings = |end: &str| end.split([' ', '\t']).next().is_some_and(is_timestamp);
    is_timestamp(start.trim()) && is_before_settings(end.trim())
}

/// Whether a text is a moment: hours, which may be left out, minutes, seconds and thousandths.
fn is_timestamp(text: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_sixtieth = |text: &str| text.len() == 2 && is_number(text) && text < "60";
    let Some((clock, thousandths)) = text.split_once('.') else { return false };
    let parts: Vec<&str> = clock.split(':').collect();
    let is_clock = match parts[..] {
        [minutes, seconds] => is_sixtieth(minutes) && is_sixtieth(seconds),
        [hours, minutes, seconds] => is_number(hours) && is_sixtieth(minutes) && is_sixtieth(seconds),
        _ => false,
    };
    is_clock && thousandths.len() == 3 && is_number(thousandths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_and_transcripts_say_what_they_belong_to() {
        let check = |name: &str, expected: Option<(&str, &str, bool)>| {
            let found = beside(name).map(|beside| (beside.stem, beside.tag, beside.is_transcript));
            assert_eq!(found, expected, "{name}");
        };
        check("interview.ru.vtt", Some(("interview", "ru", false)));
        check("interview.pt-BR.vtt", Some(("interview", "pt-BR", false)));
        check("an interview.zh-Hans.VTT", Some(("an interview", "zh-Hans", false)));
        check("1944.06.06.en.vtt", Some(("1944.06.06", "en", false)));
        check("interview.transcript.en.md", Some(("interview", "en", true)));
        check("a.b.transcript.fr.md", Some(("a.b", "fr", true)));
        for other in [
            "interview.vtt",
            "interview.1.vtt",
            "interview.english.vtt",
            "interview.ru_RU.vtt",
            "interview.transcript.final.md",
            ".ru.vtt",
            "interview.ru.srt",
            "interview.en.md",
            "index.en.md",
            "interview.transcript.md",
            ".transcript.en.md",
            "transcript.en.md",
            "interview.en.transcript.md",
            "",
        ] {
            check(other, None);
        }
    }

    #[test]
    fn captions_have_cues_that_browsers_read() {
        let cue = "\n\n00:01.000 --> 00:02.000\nSo";
        for head in ["WEBVTT", "WEBVTT - said in 1944", "\u{feff}WEBVTT", "WEBVTT\tx", "WEBVTT\r"] {
            assert!(check(&format!("{head}{cue}")).is_ok(), "{head:?}");
        }
        for bad in ["", "1\n00:00:01,000 --> 00:00:02,000\nSo", "WEBVTTX", "webvtt\n", " WEBVTT"] {
            assert_eq!(check(bad), Err(MediaFault::NoCaptions), "{bad:?}");
        }
        for none in ["WEBVTT", "WEBVTT\n", "WEBVTT\n\nSo\n", "WEBVTT\n\nNOTE 00:01.000 -- 00:02.000\n"] {
            assert_eq!(check(none), Err(MediaFault::NoCues), "{none:?}");
        }
    }

    #[test]
    fn a_cue_has_times_with_a_dot() {
        for good in [
            "00:01.000 --> 00:04.500",
            "00:00:01.000 --> 100:00:04.500 align:start line:0",
            "00:01.000-->00:04.500",
            "  00:01.000\t--> 00:04.500  ",
        ] {
            assert!(check(&format!("WEBVTT\n\n1\n{good}\nSo")).is_ok(), "{good:?}");
        }
        for bad in [
            "00:00:01,000 --> 00:00:02,000",
            "00:01.000 --> 00:04,500",
            "00:01 --> 00:04",
            "0:01.000 --> 0:04.500",
            "00:61.000 --> 00:62.000",
            "1.000 --> 2.000",
            "00:01.00 --> 00:02.00",
            "00:01.000 -->",
            "And --> so",
        ] {
            let expected = MediaFault::BadTiming(Spot { line: 4, column: 1 }, bad.to_owned());
            assert_eq!(check(&format!("WEBVTT\r\n\r\n1\r\n{bad}\r\nSo")), Err(expected), "{bad:?}");
        }
    }

    #[test]
    fn the_right_name_is_offered() {
        let mut locales = Locales::default();
        for (tag, name) in [("en", "English"), ("fr", "Français"), ("pt-BR", "Português")] {
            locales.add(tag, name, tag.parse().expect("it is a tag")).expect("it is there once");
        }
        let check = |name: &str, expected: Option<&[&str]>| {
            let found = transcript_meant(name, &locales);
            let found = found.as_ref().map(|found| found.iter().map(String::as_str).collect::<Vec<_>>());
            assert_eq!(found.as_deref(), expected, "{name}");
        };
        let all = ["s.transcript.en.md", "s.transcript.fr.md", "s.transcript.pt-BR.md"];
        check("s.transcript.md", Some(&all));
        check("s.Transcript.final.md", Some(&all));
        for english in [
            "s.en.transcript.md",
            "s.transcript.en.MD",
            "s.transcript.EN.markdown",
            "s.Transkript.English.md",
        ] {
            check(english, Some(&["s.transcript.en.md"]));
        }
        check("s.transcription.fr.md", Some(&["s.transcript.fr.md"]));
        check("s.транскрипт.fr_FR.md", Some(&["s.transcript.fr.md"]));
        check("s.2.transcript.pt_br.md", Some(&["s.2.transcript.pt-BR.md"]));
        for other in ["transcript.en.md", "transcripts.md", "s.en.md", "index.en.md", "notes.md", "md", ""] {
            check(other, None);
        }
        let check = |name: &str, expected: &[&str]| {
            assert_eq!(captions_meant(name, "film", &locales), expected, "{name}");
        };
        let all = ["film.en.vtt", "film.fr.vtt", "film.pt-BR.vtt"];
        check("film.vtt", &all);
        check("film.captions.vtt", &all);
        check("film.english.vtt", &["film.en.vtt"]);
        check("film_fr.vtt", &["film.fr.vtt"]);
        check("film.fr_FR.vtt", &["film.fr.vtt"]);
        check("film.pt_BR.vtt", &["film.pt-BR.vtt"]);
        check("film.ru_RU.vtt", &["film.ru-RU.vtt"]);
    }

    #[test]
    fn a_language_is_written_in_one_way() {
        let check = |name: &str, expected: &str| {
            assert_eq!(beside(name).map(|own| own.language()).as_deref(), Some(expected), "{name}");
        };
        check("film.EN.vtt", "en");
        check("film.pt-br.vtt", "pt-BR");
        check("film.ZH-hans.VTT", "zh-Hans");
    }
}
