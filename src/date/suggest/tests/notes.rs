//! What catalogues note beside a date or instead of it.

use super::{all, check};

#[test]
fn no_date_at_all() {
    all(
        "leave it out",
        &[
            "n.d.",
            "n. d.",
            "N.D.",
            "[n.d.]",
            "no date",
            "undated",
            "unknown",
            "?",
            "—",
            "s.d.",
            "s. d.",
            "sans date",
            "date inconnue",
            "б. д.",
            "б.д.",
            "Б/д",
            "без даты",
            "дата неизвестна",
            "o. D.",
            "б. г.",
            "без года",
            "нет даты",
            "s.l.n.d.",
            "[s.d.]",
            "0000-00-00",
            "0000-00-00 00:00:00",
        ],
    );
}

#[test]
fn what_a_cataloguer_supplied() {
    all(
        "1943~",
        &["[c. 1943]", "[ca. 1943]", "[vers 1943]", "[ок. 1943]", "s.d. [vers 1943]", "n.d. (c. 1943)"],
    );
    all("1943", &["[1943 г.]", "[en 1943]"]);
    check("[февраль 1943]", "1943-02");
    check("[194-]", "194X");
    check("[19--]", "19XX");
    all("194X?", &["194-?", "[194-?]"]);
    check("s.d. [194-]", "194X");
    check("[не ранее 1943]", "[1943..]");
    check("[entre 1943 et 1945]", "[1943..1945]");
    // A set, and no note.
    check("[1947, 1949]", "[1947,1949]");
    // A year on its own may be a conjecture, or what the paper shows elsewhere.
    all("-", &["s. d. [1943]", "n.d. [1943]", "без даты [1943]"]);
    all("-", &["[c. 1943, 1944]", "[Coventry, 1943", "letter [c. 1943]", "1943 [reprinted 1961]"]);
}

#[test]
fn blanks_for_what_is_not_known() {
    check("1943-06-??", "1943-06-XX");
    check("1943-06-__", "1943-06-XX");
    check("1943-??-??", "1943-XX-XX");
    all("1943-06", &["??.06.1943", "xx.06.1943", "__ June 1943", "«__» июня 1943 г."]);
    check("??.??.1943", "-");
}
