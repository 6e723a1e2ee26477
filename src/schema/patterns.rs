//! The forms of texts as regular expressions (ECMA-262, as JSON Schema wants them), in the part of that language which
//! other engines read alike.
//!
//! Invariant: a pattern matches whatever the program accepts. It may match more: which days a month has, what a country
//! is called and what lies in a folder, no pattern knows.

use crate::id::Kind;

/// One date of EDTF (ISO 8601-2, levels 0 to 2) without intervals and sets: masks, doubts, years of more than four digits,
/// times of day.
macro_rules! one_date {
    () => {
        "(?:Y-?[0-9]+(?:E[0-9]+)?(?:S[0-9]+)?[?~%]?|[?~%]?-?[0-9X]{4}(?:S[0-9]+)?[?~%]?(?:-[?~%]?[0-4X][0-9X][?~%]?(?:-[?~%]?[0-3X][0-9X][?~%]?(?:T[0-9:Z+-]+)?)?)?)"
    };
}

/// A date: EDTF, with intervals (`1942-08/1943-02`, `../1944`) and sets (`[1947,1948]`).
pub(super) const DATE: &str = concat!(
    "^[\\[{]?(?:\\.\\.|[/,])*",
    one_date!(),
    "(?:(?:\\.\\.|[/,])+",
    one_date!(),
    ")*(?:\\.\\.|[/,])*[\\]}]?$"
);

/// A day of the calendar; EDTF lets a time of day follow.
pub(super) const DAY: &str = "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T[0-9:Z+-]+)?$";

/// A name in ASCII kebab-case.
pub(super) const SLUG: &str = "^[a-z0-9]+(?:-[a-z0-9]+)*$";

/// The language of an original, and eight hexadecimal digits.
pub(super) const FINGERPRINT: &str = "^[A-Za-z0-9-]+-[0-9A-Fa-f]{8}$";

/// Something that can be seen.
pub(super) const VISIBLE: &str = "\\S";

/// The name of a file in the same folder.
pub(super) const FILE_NAME: &str = "^[^./\\\\?#%:][^/\\\\?#%:]*$";

/// An item of Wikidata.
pub(super) const WIKIDATA_ITEM: &str = "^Q[0-9]+$";

/// An absolute address of the web (RFC 3986, RFC 3987).
pub(super) const WEB_ADDRESS: &str = "^[Hh][Tt][Tt][Pp][Ss]?://\\S+$";

/// The tag of a language (BCP 47, also with the low lines of older systems).
pub(super) const LANGUAGE: &str = "^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{2,8})*$";

/// The tag of a locale, extensions included.
pub(super) const LOCALE: &str = "^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$";

/// An old address: no part is empty or begins with a dot.
pub(super) const ALIAS: &str = "^/?[^\\s./\\\\?#%:*\"<>|&'][^\\s/\\\\?#%:*\"<>|&']*(?:/[^\\s./\\\\?#%:*\"<>|&'][^\\s/\\\\?#%:*\"<>|&']*)*/?$";

/// The most characters of an old address, with the slash in front.
pub(super) const ALIAS_LENGTH: i64 = 501;

/// The most characters of an id.
pub(super) const SLUG_LENGTH: i64 = 100;

/// The address of a site: scheme, host and path.
pub(super) const BASE_URL: &str = "^https?://[A-Za-z0-9.:\\[\\]-]+(?:/[A-Za-z0-9/._~%-]*)?$";

/// The id of a work with its kind.
pub(super) fn work_id() -> String {
    let kinds: Vec<&str> = Kind::ALL.into_iter().map(Kind::name).collect();
    format!("^(?:{}):[a-z0-9]+(?:-[a-z0-9]+)*$", kinds.join("|"))
}
