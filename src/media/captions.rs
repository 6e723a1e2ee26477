//! What lies beside a file and belongs to it, by its name: captions and transcripts.
//!
//! `interview.ru.vtt` has the captions of `interview.mp4` in Russian, `interview.transcript.ru.md` what is said in it.

use super::{Measures, MediaFault};

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
    let is_language = tag.parse::<icu_locale::LanguageIdentifier>().is_ok();
    if !is_language || stem.is_empty() {
        return None;
    }
    if ending.eq_ignore_ascii_case("vtt") {
        return Some(Beside { stem, tag, is_transcript: false });
    }
    let stem = stem.strip_suffix(".transcript").filter(|stem| !stem.is_empty() && ending == "md")?;
    Some(Beside { stem, tag, is_transcript: true })
}

/// Checks that a file begins as captions do (WebVTT, 4.1).
pub(super) fn check(head: &[u8]) -> Result<Measures, MediaFault> {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let rest = head.strip_prefix(b"WEBVTT").ok_or(MediaFault::NoCaptions)?;
    match rest.first() {
        None | Some(b' ' | b'\t' | b'\n' | b'\r') => Ok(Measures::default()),
        Some(_) => Err(MediaFault::NoCaptions),
    }
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
    fn captions_begin_with_their_word() {
        for good in ["WEBVTT", "WEBVTT\n", "WEBVTT - said in 1944\r\n", "\u{feff}WEBVTT\n\n"] {
            assert!(check(good.as_bytes()).is_ok(), "{good:?}");
        }
        for bad in ["", "1\n00:00:01,000 --> 00:00:02,000\nSo", "WEBVTTX", "webvtt\n", " WEBVTT"] {
            assert_eq!(check(bad.as_bytes()), Err(MediaFault::NoCaptions), "{bad:?}");
        }
    }
}
