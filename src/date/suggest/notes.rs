//! What catalogues note beside a date or instead of it: "n.d.", "s.d. [vers 1943]", "[1943 г.]", "1943-06-??".

use super::{Reading, Remark, date_in, valid};
use crate::date::Suggestion;

/// What stands for "no date", in letters without marks.
#[rustfmt::skip]
const UNKNOWN: &[&str] = &[
    "nd", "nodate", "undated", "dateunknown", "unknowndate", "unknown", "notdated", "notknown",
    "sd", "slnd", "sansdate", "dateinconnue", "inconnue", "inconnu", "nondaté", "nondatée", "nonconnue",
    "бд", "бг", "безгода", "безуказаниягода", "бездаты", "нд", "нетдаты", "датанеизвестна", "неизвестна", "неизвестно",
    "недатировано", "недатирован", "недатирована", "датанеустановлена",
    "od", "oj", "ohnedatum", "ohnejahr", "unbekannt",
];

/// Whether the text is a note for "no date" as catalogues have it: `n.d.`, `s. d.`, `б. д.`
pub(super) fn says_unknown(text: &str) -> bool {
    let signs = text.trim();
    let letters: String =
        signs.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if letters.is_empty() {
        // A question mark or a dash, as in a table.
        return !signs.is_empty()
            && signs.chars().all(|c| matches!(c, '?' | '-' | '–' | '—' | '…' | '.' | ' '));
    }
    // "0000-00-00", from a database.
    let is_zero = letters.len() >= "YYYYMMDD".len() && letters.bytes().all(|byte| byte == b'0');
    is_zero || UNKNOWN.contains(&letters.as_str())
}

/// What a cataloguer supplied, which stands between brackets, and whether it follows a note for "no date".
pub(super) fn supplied(text: &str) -> Option<(&str, bool)> {
    let text = text.trim();
    let (note, rest) = text.split_at(text.find(['[', '('])?);
    let inside = match rest.chars().next()? {
        '[' => rest.strip_prefix('[')?.strip_suffix(']')?,
        _ => rest.strip_prefix('(')?.strip_suffix(')')?,
    };
    let is_note = says_unknown(note);
    let is_single = !inside.contains(['[', ']', '(', ')']);
    (is_single && (is_note || (note.is_empty() && rest.starts_with('[')))).then_some((inside, is_note))
}

/// The reading of a text with a blank for what is not known; `text` is [`simplified`](super::simplified).
pub(super) fn with_blanks(text: &str) -> Option<Reading> {
    let write = |date: Option<String>| Reading { suggestion: date.map(Suggestion::Write), remark: None };
    let parts: Vec<&str> = text.split('-').collect();
    let is_blank = |part: &str| part.len() == 2 && part.chars().all(|c| matches!(c, '?' | '_' | '*'));
    match parts[..] {
        // A month that is not known, or an end: "1943-??".
        [year, month] if year.trim().len() == 4 && is_blank(month) => return Some(Reading::default()),
        [year, month, day] if year.len() == 4 && is_blank(day) => {
            let month = if is_blank(month) { "XX" } else { month };
            return Some(write(valid(&format!("{year}-{month}-XX"))));
        }
        _ => {}
    }
    if let Some(rest) = ["??", "__", "**", "xx"].iter().find_map(|blank| text.strip_prefix(blank))
        && rest.starts_with(['.', '-', '/', ' '])
        // "XX век" is a century.
        && rest.contains(|c: char| c.is_ascii_digit())
    {
        let month = date_in(rest.trim_start_matches(['.', '-', '/', ' ']));
        return Some(write(month.filter(|month| month.len() == "YYYY-MM".len())));
    }
    unknown_end(text).map(write)
}

/// "1943 – ?", "?/1943": an end that nobody knows. Some, when there is one; nothing in it, where the rest is unclear.
fn unknown_end(text: &str) -> Option<Option<String>> {
    let single = |text: &str| {
        let date = if text.starts_with(['?', '-']) { None } else { date_in(text) };
        date.filter(|date| !date.contains(['/', '[', '{']))
    };
    let head = text.trim_end_matches('?');
    let tail = text.trim_start_matches('?');
    if head.len() < text.len()
        && let Some(rest) = head.trim_end().strip_suffix(['-', '/'])
    {
        // "194-?": a decade, perhaps.
        if rest.len() == 3 && rest.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(valid(&format!("{rest}X?")));
        }
        // "1943-06-?" may lack its day.
        let is_apart = head.trim_end().ends_with('/') || rest.ends_with(' ') || !rest.contains('-');
        // A moment has no end.
        let open = single(rest.trim_end()).and_then(|date| valid(&format!("{date}/")));
        return Some(open.filter(|_| is_apart));
    }
    if tail.len() < text.len()
        && let Some(rest) = tail.trim_start().strip_prefix(['-', '/'])
    {
        return Some(single(rest.trim_start()).and_then(|date| valid(&format!("/{date}"))));
    }
    None
}

/// The reading of what a cataloguer supplied. After a note for "no date" a date without a doubt says too little:
/// it may be a conjecture.
pub(super) fn of_supplied(reading: Reading, is_after_note: bool) -> Reading {
    let is_doubtful = |date: &str| date.contains(['~', '?', '%', 'X', '[', '/']);
    match &reading.suggestion {
        Some(Suggestion::Write(date)) if is_after_note && !is_doubtful(date) => Reading::default(),
        Some(Suggestion::LeaveOut) => Reading { remark: Some(Remark::NotKnown), ..reading },
        _ => reading,
    }
}
