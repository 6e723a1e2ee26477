//! Parts of years, months, decades and centuries.

use super::{all, check};

#[test]
fn beginnings_and_ends() {
    all(
        "[1950..1953]",
        &[
            "early 1950s",
            "the early 1950s",
            "early '50s",
            "début des années 1950",
            "au début des années 50",
            "начало 1950-х",
            "в начале 1950-х годов",
        ],
    );
    all("[1954..1956]", &["mid-1950s", "mid 1950s", "milieu des années 1950", "середина 1950-х гг."]);
    all("[1957..1959]", &["late 1950s", "fin des années 1950", "à la fin des années 1950", "конец 1950-х"]);
    all("[1900..1933]", &["early 20th century", "début du XXe siècle", "начало XX века", "в начале XX в."]);
    all(
        "[1867..1899]",
        &["late 19th century", "fin du XIXe siècle", "в конце XIX века", "last third of the 19th century"],
    );
    all("1943-37", &["early 1943", "début 1943", "начало 1943 г.", "в начале 1943 года"]);
    all("1943-38", &["mid-1943", "mi-1943", "в середине 1943 года"]);
    all("1943-39", &["late 1943", "fin 1943", "в конце 1943 г.", "end of 1943"]);
    all("[1944-06-01..1944-06-10]", &["early June 1944", "début juin 1944", "в начале июня 1944 г."]);
    all("[1944-06-11..1944-06-20]", &["mid-June 1944", "mi-juin 1944", "середина июня 1944"]);
    all("[1944-02-21..1944-02-29]", &["late February 1944", "fin février 1944", "в конце февраля 1944"]);
    check("late summer 1942", "1942-22");
    check("early 1950s to late 1960s", "195X/196X");
    check("c. early 1950s", "195X~");
    all("195X", &["early to mid 1950s", "early/mid 1950s", "mid to late 1950s", "начало-середина 1950-х"]);
    check("кон. 1940-х", "[1947..1949]");
    all("[1900..1933]", &["нач. XX в.", "début XXe s.", "early C20", "early 20th c."]);
    check("сер. XX в.", "[1934..1966]");
    check("late C19", "[1867..1899]");
    check("early 6 June 1944", "1944-06-06");
}

#[test]
fn halves_and_quarters() {
    all(
        "1943-40",
        &[
            "first half of 1943",
            "the 1st half of 1943",
            "première moitié de 1943",
            "1re moitié de 1943",
            "1er semestre 1943",
            "первая половина 1943 г.",
            "в первой половине 1943 года",
            "1-я половина 1943",
            "I полугодие 1943 г.",
            "1-е полугодие 1943",
        ],
    );
    all("1943-41", &["second half of 1943", "seconde moitié de 1943", "вторая половина 1943 года"]);
    all(
        "1943-33",
        &["first quarter of 1943", "Q1 1943", "1943 Q1", "1er trimestre 1943", "I квартал 1943 г."],
    );
    all("1943-36", &["last quarter of 1943", "dernier trimestre 1943", "IV квартал 1943"]);
    all(
        "[1900..1949]",
        &["first half of the 20th century", "première moitié du XXe siècle", "1-я половина XX века"],
    );
    all("[1875..1899]", &["last quarter of the 19th century", "dernier quart du XIXe siècle"]);
    check("последняя треть XIX века", "[1867..1899]");
    check("second half of the 1950s", "[1955..1959]");
    check("first half of June 1944", "[1944-06-01..1944-06-15]");
    check("second half of June 1944", "[1944-06-16..1944-06-30]");
    check("third quarter of 1943", "1943-35");
    all("1943-41", &["H2 1943", "1943-H2", "1943H2", "2-я пол. 1943 г."]);
    all("1943-33", &["I кв. 1943", "1 кв. 1943 г."]);
    all("[1950..1999]", &["2-я пол. XX в.", "втор. пол. XX в."]);
    // EDTF's code looks like the next year.
    check("second half of 1940", "[1940-07..1940-12]");
    check("first half of 1939", "[1939-01..1939-06]");
    check("early 1936", "[1936-01..1936-04]");
    check("second quarter of 1933", "[1933-04..1933-06]");
    // Ten days of a month; of a century they would be years.
    all("[1943-02-01..1943-02-10]", &["1-я декада февраля 1943", "в первой декаде февраля 1943 г."]);
    check("1-я декада XX века", "-");
    check("fifth half of 1943", "-");
    check("3rd half of 1943", "-");
    check("half of 1943", "-");
}
