//! An address that is refused → what is said of it, with a way out.

use super::address::{Refusal, without_user_name};
use super::body::shorten;
use super::meant::{file_meant, is_host_with_path, is_name_with_signs, without_sign_at_end};
use crate::diagnostic::Code;
use crate::id::Kind;
use crate::phrases::Phrase;
use crate::phrases::table as phrase;
use crate::spelling::nearest;

/// The code, the message and the hint.
pub(super) fn refused(refusal: Refusal, url: &str) -> (Code, Phrase, Phrase) {
    let forbidden = || phrase::address_forbidden(shorten(url));
    match refusal {
        Refusal::Scheme => (Code::UnsafeUrl, forbidden(), scheme_meant(url)),
        Refusal::UserName => {
            // Whole, so that it can be pasted.
            let without = without_user_name(url).unwrap_or_default();
            (Code::UnsafeUrl, forbidden(), phrase::user_name_in_address(without))
        }
        Refusal::Path if url.is_empty() => {
            (Code::DeadLink, phrase::link_leads_nowhere(), phrase::write_where_link_leads())
        }
        Refusal::Path => (Code::UnsafePath, phrase::path_leads_out(shorten(url)), path_meant(url)),
    }
}

fn scheme_meant(url: &str) -> Phrase {
    let scheme = url.split(':').next().unwrap_or_default();
    // `cities:dijon`, as the folder is called.
    let of_folder = Kind::from_folder(&scheme.to_lowercase()).map(Kind::name);
    of_folder.or_else(|| nearest(scheme, Kind::ALL.map(Kind::name))).map_or_else(
        || phrase::addresses_begin_with(Kind::ALL.map(|kind| format!("{}:", kind.name()))),
        |kind| phrase::did_you_mean(format!("{kind}{}", shorten(&url[scheme.len()..]))),
    )
}

fn path_meant(url: &str) -> Phrase {
    match (file_meant(url), is_host_with_path(url)) {
        (Some(file), _) => phrase::did_you_mean(file),
        (None, _) if is_name_with_signs(url) => phrase::rename_without_signs(),
        (None, true) => phrase::web_address_begins(shorten(without_sign_at_end(url))),
        (None, false) => phrase::link_works_and_files(),
    }
}
