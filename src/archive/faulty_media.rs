//! The findings for files that cannot be shown as what their names say.

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::document::body::shorten;
use crate::file_name::foreign;
use crate::media::MediaFault;
use crate::media_type;
use crate::phrases::table as phrase;
use crate::pictures::{self, Fault};

use super::check_media::stem_of;

pub(super) fn faulty_picture(file: &str, fault: &Fault, place: Place) -> Diagnostic {
    let (code, message, hint) = match fault {
        Fault::Broken => (Code::BrokenMedia, phrase::picture_broken(file), phrase::put_picture_again()),
        Fault::Heavy(bytes) => (
            Code::MediaTooLarge,
            phrase::picture_too_heavy(file, bytes / 1_000_000, pictures::MAX_FILE / 1_000_000),
            phrase::save_picture_smaller(),
        ),
        Fault::Large(width, height) => (
            Code::MediaTooLarge,
            phrase::picture_too_wide(
                file,
                *width,
                *height,
                pictures::MAX_POINTS / 1_000_000,
                pictures::LONGEST_SIDE,
            ),
            phrase::save_picture_smaller(),
        ),
        Fault::Mismatch(ending) => {
            (Code::MediaMismatch, phrase::picture_other_kind(file, ending), phrase::rename_to_ending(ending))
        }
        Fault::NoPicture(kind) => {
            (Code::MediaMismatch, phrase::picture_no_such_kind(file, kind), phrase::save_as_picture())
        }
        Fault::Unread(kind) => {
            (Code::UnsupportedMedia, phrase::picture_unread(file, kind), phrase::save_plainly(kind))
        }
        Fault::Pages(pages) => {
            (Code::UnsupportedMedia, phrase::picture_has_pages(file, *pages), phrase::save_each_page())
        }
    };
    Diagnostic::new(code, place, message).hint(hint)
}

pub(super) fn faulty_file(file: &str, fault: &MediaFault, place: Place) -> Diagnostic {
    let (code, message, hint) = match fault {
        MediaFault::Broken => (Code::BrokenMedia, phrase::file_broken(file), phrase::put_picture_again()),
        MediaFault::Mismatch(Some(ending)) if media_type::attachable().any(|known| known == *ending) => {
            (Code::MediaMismatch, phrase::file_other_kind(file, ending), phrase::rename_to_ending(ending))
        }
        MediaFault::Mismatch(Some(ending)) => {
            // What the same file gets under its own name.
            let (_, _, hint) = foreign::refusal(&format!("{}.{ending}", stem_of(file)));
            (Code::MediaMismatch, phrase::file_other_kind(file, ending), hint)
        }
        MediaFault::Mismatch(None) => {
            (Code::MediaMismatch, phrase::file_no_such_kind(file), phrase::put_picture_again())
        }
        MediaFault::OnlySound => {
            (Code::MediaMismatch, phrase::film_only_sound(file), phrase::save_as_sound())
        }
        MediaFault::NoCaptions => {
            (Code::MediaMismatch, phrase::no_captions(file), phrase::captions_look_like())
        }
        MediaFault::NoCues => (Code::BrokenMedia, phrase::no_cues(file), phrase::captions_look_like()),
        MediaFault::BadTiming(_, line) => {
            (Code::BrokenMedia, phrase::captions_unread(shorten(line)), phrase::captions_look_like())
        }
        MediaFault::NotUtf8(_) => (Code::NotUtf8, phrase::not_utf8(), phrase::save_as_utf8()),
        MediaFault::Empty => (Code::BrokenMedia, phrase::file_empty(file), phrase::put_picture_again()),
    };
    Diagnostic::new(code, place, message).hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program without the feature `images` finds no such fault, but has the words.
    #[test]
    fn a_picture_is_told_in_millions() {
        let check = |fault: &Fault, code: Code, expected: &str| {
            let finding = faulty_picture("a.jpg", fault, Place::file("content/a.jpg"));
            assert_eq!((finding.code, finding.message.to_string().as_str()), (code, expected));
        };
        check(
            &Fault::Heavy(300_999_999),
            Code::MediaTooLarge,
            "the picture `a.jpg` has 300 MB; the most that is read is 268 MB",
        );
        check(
            &Fault::Large(60_000, 70_000),
            Code::MediaTooLarge,
            "the picture `a.jpg` has 60000 × 70000 points; the most that are read are 140 million, 65535 on a side",
        );
        check(
            &Fault::Broken,
            Code::BrokenMedia,
            "the picture `a.jpg` is broken: it cannot be read to its end",
        );
        check(
            &Fault::Mismatch("png"),
            Code::MediaMismatch,
            "the ending of `a.jpg` is wrong: this is a file of the kind `.png`",
        );
        check(
            &Fault::NoPicture("other"),
            Code::MediaMismatch,
            "the ending of `a.jpg` is wrong: this is no such picture",
        );
        check(
            &Fault::NoPicture("phone_photograph"),
            Code::MediaMismatch,
            "the ending of `a.jpg` is wrong: this is a photograph as phones take it (HEIC, HEIF)",
        );
        check(
            &Fault::Unread("tiff"),
            Code::UnsupportedMedia,
            "the TIFF `a.jpg` has colours, or a compression, that are not read (such as a palette, Lab, or JPEG of the old kind)",
        );
        check(
            &Fault::Pages(3),
            Code::UnsupportedMedia,
            "`a.jpg` has 3 pages, and a picture can show one only",
        );
    }
}
