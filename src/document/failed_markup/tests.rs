//! What is found, what is offered instead, and what is left alone.

use super::*;

/// The findings of a text, each as its kind, what readers see, and what is offered.
fn found(markdown: &str) -> Vec<(&'static str, String, Option<String>)> {
    let failed = find(markdown, &items(markdown)).into_iter().filter(|failed| failed.names.is_none());
    failed.map(|failed| (failed.kind, failed.shown, failed.mended)).collect()
}

#[track_caller]
fn check(markdown: &str, kind: &str, shown: &str, mended: &str) {
    let found = found(markdown);
    let [(found_kind, found_shown, found_mended)] = &found[..] else { panic!("{markdown:?}: {found:?}") };
    let offered = found_mended.as_deref().unwrap_or_default();
    assert_eq!((*found_kind, found_shown.as_str(), offered), (kind, shown, mended), "{markdown:?}");
    // What is offered works where it is pasted.
    if !mended.is_empty() && !matches!(kind, "table") {
        let pasted = markdown.replacen(shown, mended, 1);
        assert_eq!(self::found(&pasted), [], "{pasted:?}");
    }
}

/// What only the archive can judge.
#[test]
fn names_between_two_brackets() {
    let names = |markdown: &str| {
        let failed = find(markdown, &items(markdown)).into_iter().filter_map(|failed| failed.names);
        failed.map(|(name, words)| format!("{name}|{words}")).collect::<Vec<_>>()
    };
    assert_eq!(
        names("See [[Coventry]] and [[Волгоград|этот город]]."),
        ["Coventry|", "Волгоград|этот город"]
    );
    assert_eq!(names("[[ The tablecloth ]]"), ["The tablecloth|"]);
    for none in ["[[…]]", "[[", "[[]]", "`[[Coventry]]`", "[[a\nb]]", "[[city:coventry]]", "\\[[a]]"] {
        assert_eq!(names(none), [""; 0], "{none:?}");
    }
}

#[test]
fn pictures() {
    let check = |markdown: &str, mended: &str| check(markdown, "image", markdown, mended);
    check("![View](A B.JPG \"Caption\")", "![View](<A B.JPG> \"Caption\")");
    check("![View](A B.JPG)", "![View](<A B.JPG>)");
    check("![](A B.JPG)", "![…](<A B.JPG>)");
    check("![Вид](Вид города.jpg \"Подпись\")", "![Вид](<Вид города.jpg> \"Подпись\")");
    check("![Vue](photo.jpg «La place»)", "![Vue](photo.jpg \"La place\")");
    check("![View](photo.jpg “The square”)", "![View](photo.jpg \"The square\")");
    check("![View](photo.jpg „Der Platz“)", "![View](photo.jpg \"Der Platz\")");
    check("![View](photo.jpg \"The \"Red\" square\")", "![View](photo.jpg \"The \\\"Red\\\" square\")");
    check("![View](photo.jpg The square)", "![View](photo.jpg \"The square\")");
    check("![View](photo.jpg \"The square)", "![View](photo.jpg \"The square\")");
    check("![View](photo.jpg", "![View](photo.jpg)");
    check("![View] (photo.jpg)", "![View](photo.jpg)");
    check("![View] (photo.jpg \"The square\")", "![View](photo.jpg \"The square\")");
    check("!(View)[photo.jpg]", "![View](photo.jpg)");
    check("![[photo one.jpg]]", "![…](<photo one.jpg>)");
    check("![[photo.jpg|View]]", "![View](photo.jpg)");
    check("![View]", "");
    check("![View", "");
    check("![View](the picture of the square)", "");
    check("![Scan](Scan (1) of 3.jpg \"Page\")", "![Scan](<Scan (1) of 3.jpg> \"Page\")");
}

#[test]
fn links() {
    let check = |markdown: &str, mended: &str| check(markdown, "link", markdown, mended);
    check("[the list](List of names.pdf)", "[the list](<List of names.pdf>)");
    check("[Coventry](city: coventry)", "[Coventry](city:coventry)");
    check("[New York](city:New York)", "[New York](city:new-york)");
    check("[Coventry] (city:coventry)", "[Coventry](city:coventry)");
    check("[the page] (https://example.org/a)", "[the page](https://example.org/a)");
    check("(Coventry)[city:coventry]", "[Coventry](city:coventry)");
    check("[Coventry](city:coventry", "[Coventry](city:coventry)");
    check("[Coventry](city:coventry “A city”)", "[Coventry](city:coventry \"A city\")");
    check("[[city:coventry]]", "[](city:coventry)");
    check("[[city:coventry|the city]]", "[the city](city:coventry)");
    check("[[the city|city:coventry]]", "[the city](city:coventry)");
    check("[the page](https://example.org/a b)", "");
    check("[Coventry][city:coventry]", "[Coventry](city:coventry)");
    check("[the page][https://example.org/a]", "[the page](https://example.org/a)");
    check("[the list][names.pdf]", "[the list](names.pdf)");
    super::tests::check(
        "In [Coventry](city:coventry they sewed (by hand).",
        "link",
        "[Coventry](city:coventry",
        "[Coventry](city:coventry)",
    );
    super::tests::check("Coventry](city:coventry) was there.", "link", "](city:coventry)", "");
}

#[test]
fn citations_and_notes() {
    check("Said [@letter, page 1 so.", "citation", "[@letter", "[@letter]");
    check("Said [@letter", "citation", "[@letter", "[@letter]");
    check("Said [see @letter, p. 3].", "citation", "[see @letter, p. 3]", "see [@letter, p. 3]");
    check("Said [-@letter].", "citation", "[-@letter]", "[@letter]");
    check("Said[^1 so.\n\n[^1]: A note.", "footnote", "[^1", "[^1]");
    check("Said[^the note] so.\n\n[^the-note]: A.", "footnote", "[^the note]", "[^the-note]");
    check("Said[^] so.", "footnote", "[^]", "");
    check("Said^[by her] so.", "footnote_inline", "^[by her]", "");
}

#[test]
fn emphasis_that_marks_nothing() {
    check("It was ** large ** then.", "emphasis", "** large **", "**large**");
    check("It was **large ** then.", "emphasis", "**large **", "**large**");
    check("It was ** large** then.", "emphasis", "** large**", "**large**");
    check("It was **large then.", "emphasis", "**", "");
    check("It was large** then.", "emphasis", "**", "");
    check("One ** sign. Another ** sign.", "emphasis", "** sign. Another **", "");
    check("It was __large __ then.", "emphasis", "__large __", "**large**");
    check("Клуб **«Дружба»**у реки", "emphasis", "**«Дружба»**", "«**Дружба**»");
    check("**Итог.**Далее", "emphasis", "**Итог.**", "**Итог**.");
    check("le club**«Amitié»** est", "emphasis", "**«Amitié»**", "«**Amitié**»");
    check("It was ~~ small ~~ large.", "struck", "~~ small ~~", "~~small~~");
    check("It was ==large== then.", "highlight", "==large==", "<mark>large</mark>");
    check("Это ==важно== знать.", "highlight", "==важно==", "<mark>важно</mark>");
}

#[test]
fn tables_and_lines() {
    let rows = "| City | Year |\n| Coventry | 1944 |\n";
    check(rows, "table", "| City | Year |", "| --- | --- |");
    check(
        "| a | b | c |\n| --- | --- |\n| 1 | 2 | 3 |",
        "table_rule",
        "| --- | --- |",
        "| --- | --- | --- |",
    );
    check("| a | b |\n| === | === |\n| 1 | 2 |", "table_rule", "| === | === |", "| --- | --- |");
    check("| a | b |\n|---+---|\n| 1 | 2 |", "table_rule", "|---+---|", "| --- | --- |");
    check("| a | b |\n|1|2|\n|3|4|", "table", "| a | b |", "| --- | --- |");
    check("- one\n- two\n| a | b |\n| --- | --- |\n| 1 | 2 |", "table_after_text", "| a | b |", "");
    check("> one\n| a | b |\n| 1 | 2 |", "table", "| a | b |", "| --- | --- |");
    check("##The names", "heading", "##The names", "## The names");
    check("###Имена\nтекст", "heading", "###Имена", "### Имена");
    check(
        "Twinning\n: An agreement of two cities",
        "definition",
        "Twinning\n: An agreement of two cities",
        "- **Twinning**: An agreement of two cities",
    );
    check("Twinning\n\n: An agreement of two cities", "definition", ": An agreement of two cities", "");
    check("- [ ] ask the archive", "task", "[ ]", "☐");
    check("- one\n- [x] ask the archive", "task", "[x]", "☑");
    check("1. [X] *ask*", "task", "[X]", "☑");
    check("> [!NOTE]\n> It was cold.", "alert", "[!NOTE]", "**Note.**");
    check("> [!Важно] Было холодно.", "alert", "[!Важно]", "**Важно.**");
}

/// Everything here means what it says.
/// A character reference elsewhere in the text hides nothing.
#[test]
fn character_references_hide_no_marks() {
    for body in [
        "[фото](Фото 1.jpg) г.&nbsp;Сталинград",
        "##Smith &amp; Sons",
        "- [ ] Smith &amp; Sons",
        "AT&amp;T **and",
    ] {
        assert_eq!(find(body, &items(body)).len(), 1, "{body}");
    }
}

/// What is offered loses nothing when it is pasted; where that cannot be, nothing is offered.
#[test]
fn no_form_loses_words() {
    for body in [
        "[`code`](a b.pdf)",
        "[A [@gift-record]](a b.pdf)",
        "![**Bold** view](view 1.jpg \"Cap\")",
        "[*Text*](a b.pdf)",
        "`Term`\n: Def\n",
    ] {
        for failed in find(body, &items(body)) {
            let offered = failed.mended.unwrap_or_else(|| failed.shown.clone());
            assert!(super::keeps_words(&failed.shown, &offered), "{body}: {offered}");
            assert!(!offered.contains("`co]") && !offered.contains("[@g]"), "{body}: {offered}");
        }
    }
}

/// White space may be longer than a byte.
#[test]
fn marks_after_any_white_space() {
    for space in [" ", "\u{a0}", "\u{2003}", "\u{202f}", "\u{3000}"] {
        let body = format!("a{space}**------ www.example.org{space}__");
        let found = find(&body, &items(&body));
        assert!(found.iter().all(|failed| body.is_char_boundary(failed.offset)), "{body}");
    }
}

#[test]
fn what_is_no_mistake() {
    for markdown in [
        "![View](<A B.JPG> \"Caption\") and [a](b.pdf), [c](city:d), [@letter, p. 1][@letter], text[^1].\n\n[^1]: A note.",
        "`![View](A B.JPG)` and ``[@a`` and\n\n    ![View](A B.JPG)\n    | a | b |\n    **\n",
        "```\n![View](A B.JPG) ** x ** [^ a] ==y==\n| a |\n| b |\n```",
        "!\\[View\\](A B.JPG), \\[a\\](b c.jpg), \\[@letter, \\[^1, \\*\\*a \\*\\*, \\==a\\==, \\_\\_ a \\_\\_",
        "!\\[View](A B.JPG) &#91;a](b c.jpg) &ast;&ast; a &ast;&ast;",
        "The letter [sic] says [illegible](?) and [signed] (by hand), [1] (see below), [see note] (1944).",
        "[…] and [...], [stamp][signature], [[deleted]], [Stalingrad], [1942], [?], [!], [] and [ ].",
        "il écrit [sic](note de la rédaction) et [ndlr](voir plus bas), « [illisible] »",
        "«[неразборчиво](предположительно)» и [так в тексте] (см. ниже)",
        "Hurrah![sic] Ура![^1]\n\n[^1]: A note.",
        "It was f*** and 5 ** 2 = 25, **** and *** and * * *",
        "Name: ____ Date: ______ file__name __init__.py https://example.org/a__b**c",
        "<https://example.org/a**b__c> and [x](https://example.org/a__b__c)",
        "a == b, a==b, x === y, ====== and <mark>==</mark>",
        "a | b | c\n\nA: one | two\nB: three",
        "u – | u – | u –\n– u | – u | – u",
        "#Volgograd ##1 # # C#\n\n#1 and \\##No",
        "On cite : une ville\n: et une autre dans cette longue phrase qui continue, coupée par la ligne, sans être une liste\n: rien",
        "la liste complète des villes jumelées avec Volgograd est la suivante\n: Coventry, Dijon",
        "- [Coventry](city:coventry)\n- [sic] so\n- [x-ray] pictures\n- [ ](city:coventry)",
        "> [sic] said\n> [! ] and [!?]",
        "mail a@b.example [fax @ 123] [at 5 @ home] (@volgograd)",
        "Text:\n| a | b |\n| --- | --- |\n| 1 | 2 |",
        "| a | b |\n| --- | --- |\n| **1** | [2](city:b) |\n| `\\|` | \\| |",
        "2^10^ H~2~O ~~gone~~ **bold** __bold__ ***both*** **a *b* c**",
        "**«Дружба»** и **Итог.** Далее; le **« club »** est; **bold**ly",
        "The rate is 50%; see [the law](https://example.org/(a)) and [b](<c d.pdf>).",
        "[a]: https://example.org/\n\nSee [a] and [A][a].",
        "Dialogue:\n— [пауза] Да!\n— Нет…",
        "",
    ] {
        assert_eq!(found(markdown), [], "{markdown:?}");
    }
}

/// Texts as archives have them, with every kind of bracket.
#[test]
fn long_texts_are_left_alone() {
    let english = "## The letter {#letter}

The letter [fol. 3r] begins “Dear friends [of Stalingrad]”, goes on for two pages [three in the copy], and ends
with a name [illegible]: “[…] your sister, M[ary]. [signed]”. [The reverse] is blank (but for a stamp) [1].
The minute of 6 June 1944 (Herbert **Art Gallery & Museum**, PA 1498/12/3 [now PA 1498/12/4]) says “*agreed* [nem. con.]” —
see [the object](object:coventry-tablecloth), [@letter, para. 2][@minutes], and, on the sum [£ 250], the note.[^1]

* 830 names (or 900: [the question](question:tablecloth-names)),
* 4 × 2 = 8 panels; 5 * 3 is not 5*3; `a ** b` and `__init__`,
* \\*not emphasised\\*, \\[not a link\\](nor this), \\`not code\\`.

> “[We] will never forget” [applause] (Pravda, 12.11.1943 [sic]).

| Year | Guests [from abroad] | \\| |
| :--- | ---: | --- |
| 1944 | **12** [or 13] | `\\|` |

[^1]: [Recte] £ 254; the account [in pencil] has both. Cf. <https://example.org/a_b__c**d?x==y>.";
    let french = "Le conseil « municipal » [séance du 12 mars 1960] vota : « le jumelage [est] approuvé [à l’unanimité] » ;
voir [le procès-verbal](source:minutes) [p. 3 du registre] (archives de Dijon, 1 D 2/45 [cote actuelle]).

La liste [incomplète] (trois noms manquent) : *Coventry*, **Dijon** et **« Ostrava »**, puis [d’après une copie] Kemi !
[Note du traducteur : le mot russe est [sic] « побратим ».] Prix : 12 F [anciens] ; taux 5 %, n° 4 [bis], etc. […]

Mme L[ecomte], M. D[urand] et Mlle X[…] — [rires] — « Vive l’amitié ! » [Applaudissements.](Note : compte rendu)

    [^1] ** dans un bloc de code ** | a | b |

Il dit\n: « oui », puis\n: « non ».";
    let russian = "Письмо [л. 3 об.] начинается так: «Дорогие друзья [из Ковентри]», а кончается подписью [нрзб.]: «[…] ваша М[ария]».
См. [скатерть](object:coventry-tablecloth) [инв. № 12], [@letter, абз. 2], и примечание.[^один] Сумма — 250 ф. ст. [так!].

- **Имена** (830 [или 900]) — *вышиты* по краю;
- «Правда», 12.11.1943, с. 4 [в подшивке — с. 3]; ГАВО, ф. 71, оп. 1, д. 5 [ныне д. 7], л. 3–4;
- [зачёркнуто] слово, [вставлено] другое, [[двойные скобки]] — пропуск в подлиннике.

> [Смех в зале.] «Мир и дружба!» [Аплодисменты.] — [см. ниже] (стенограмма).

[^один]: [Испр.] 254 ф. ст.; `**` и ~~зачёркнуто~~ — разметка.";
    for text in [english, french, russian] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn a_finding_knows_its_place_and_its_file() {
    let markdown = "Слово: ![View](A B.JPG \"Caption\")";
    let failed = find(markdown, &items(markdown));
    assert_eq!(failed[0].offset, "Слово: ".len());
    assert_eq!(failed[0].file.as_deref(), Some("A B.JPG"));
}

/// What hints print leads to the file when it is pasted.
#[test]
fn names_of_files_are_written_so_that_they_work() {
    let check = |name: &str, expected: Option<&str>| {
        assert_eq!(destination(name).as_deref(), expected, "{name}");
    };
    check("a.jpg", Some("a.jpg"));
    check("A B.JPG", Some("<A B.JPG>"));
    check("Вид города.jpg", Some("<Вид города.jpg>"));
    check("scan (1).jpg", Some("<scan (1).jpg>"));
    check("scan(1).jpg", Some("scan(1).jpg"));
    check("scan(1.jpg", Some("<scan(1.jpg>"));
    check("a<b>.jpg", Some("a<b>.jpg"));
    check("a \"b\".jpg", Some("<a \"b\".jpg>"));
    check("it's.jpg", Some("it's.jpg"));
    check("a_b*c.jpg", Some("a_b*c.jpg"));
    check("[a].jpg", Some("[a].jpg"));
    check("A&B.jpg", Some("A&B.jpg"));
    check("A &amp; B.jpg", Some("<A \\&amp\\; B\\.jpg>"));
    check("a  b.jpg", Some("<a  b.jpg>"));
    check("été.jpg", Some("été.jpg"));
    check("a\nb.jpg", None);
}

#[test]
fn what_other_programs_know() {
    check("![View](a.jpg){width=50%}", "attributes", "{width=50%}", "");
    check("![View](a.jpg){.left #one}", "attributes", "{.left #one}", "");
    check("[Coventry](city:coventry){:target=\"_blank\"}", "attributes", "{:target=\"_blank\"}", "");
    check("::: note\nHello\n:::", "fence", "::: note", "");
    check(":::warning\n\nHello", "fence", ":::warning", "");
    for fine in ["![View](a.jpg) {sic}", "`a`{b}", "A {b=c} d.", "So: :: and.", "![View](a.jpg){sic}"] {
        assert_eq!(found(fine), [], "{fine}");
    }
}

#[test]
fn links_and_pictures_of_other_programs() {
    check(
        "See [[https://example.org][the page]].",
        "link",
        "[[https://example.org][the page]]",
        "[the page](https://example.org)",
    );
    check(
        "See [https://example.org the page].",
        "link",
        "[https://example.org the page]",
        "[the page](https://example.org)",
    );
    check(
        "[[File:photo.jpg|thumb|The square]]",
        "image_foreign",
        "[[File:photo.jpg|thumb|The square]]",
        "![…](photo.jpg \"The square\")",
    );
    check("![[photo.jpg|300]]", "image_foreign", "![[photo.jpg|300]]", "![…](photo.jpg)");
    check("![View][photo.jpg]", "image", "![View][photo.jpg]", "![View](photo.jpg)");
    check(
        "![View](photo.jpg =300x200)",
        "image_foreign",
        "![View](photo.jpg =300x200)",
        "![View](photo.jpg)",
    );
    check(
        "![View](photo.jpg \"A\" width=50%)",
        "image_foreign",
        "![View](photo.jpg \"A\" width=50%)",
        "![View](photo.jpg \"A\")",
    );
    check("![View](<my photo.jpg)", "image", "![View](<my photo.jpg)", "![View](<my photo.jpg>)");
    check("![View]\n(photo.jpg)", "image", "![View]\n(photo.jpg)", "![View](photo.jpg)");
    check("!(photo.jpg)", "image", "!(photo.jpg)", "![…](photo.jpg)");
    check("[Coventry](city:\ncoventry)", "link", "[Coventry](city:\ncoventry)", "[Coventry](city:coventry)");
    check("[Coventry]\n(city:coventry)", "link", "[Coventry]\n(city:coventry)", "[Coventry](city:coventry)");
    check(
        "[Coventry]\u{a0}(city:coventry)",
        "link",
        "[Coventry]\u{a0}(city:coventry)",
        "[Coventry](city:coventry)",
    );
    check("[Coventry] [city:coventry]", "link", "[Coventry] [city:coventry]", "[Coventry](city:coventry)");
    check("[x](https: //example.org)", "link", "[x](https: //example.org)", "[x](https://example.org)");
    check("[tel](+44 24 7683)", "link", "[tel](+44 24 7683)", "");
}

#[test]
fn marks_of_other_programs() {
    check("[cf. @letter and @diary]", "citation", "[cf. @letter and @diary]", "cf. [@letter] and [@diary]");
    check(
        "[see @letter, p. 3; @diary]",
        "citation",
        "[see @letter, p. 3; @diary]",
        "see [@letter, p. 3]; [@diary]",
    );
    check("It was '''bold''' then.", "emphasis", "'''bold'''", "**bold**");
    check("== The names ==", "heading", "== The names ==", "## The names");
    check("##Names##", "heading", "##Names##", "## Names");
    check("##\u{a0}Names", "heading", "##\u{a0}Names", "## Names");
    check("##«Имена»", "heading", "##«Имена»", "## «Имена»");
    check("##1943 год", "heading", "##1943 год", "## 1943 год");
    check("• one\n• two", "list", "• one", "");
    check("{{< figure src=a >}}", "shortcode", "{{< figure src=a >}}", "");
    check("> [!note]- Title", "alert", "[!note]-", "**Note.**");
    check("> [!my-note]", "alert", "[!my-note]", "**My-note.**");
}

#[test]
fn tables_that_are_there_keep_all_that_was_typed() {
    let head = "| City | Year |\n| --- | --- |\n";
    let check = |row: &str, kind: &str| {
        let found = found(&format!("{head}{row}"));
        let kinds: Vec<&str> = found.iter().map(|(kind, ..)| *kind).collect();
        assert_eq!(kinds, if kind.is_empty() { vec![] } else { vec![kind] }, "{row:?}: {found:?}");
    };
    check("| Coventry | 1940 |", "");
    check("Coventry | 1940", "");
    check("| Coventry |", "");
    check("| Coventry", "");
    check("| Coventry \\| Volgograd | 1942 |", "");
    check("| Coventry | 1940 | Blitz |", "table_cut");
    check("| Volgograd|Stalingrad | 1942 |", "table_cut");
    check("Coventry | 1940 | Blitz", "table_cut");
    check("It was cold.", "table_text");
    check("\nIt was cold.", "");
    assert_eq!(found("> | a | b |\n> | - | - |\n> | c | d | e |").len(), 1);
    assert_eq!(found("| a |\n| - |\nb\n"), []);
}

#[test]
fn tables_as_people_type_them() {
    check("| City | Year |", "table", "| City | Year |", "| --- | --- |");
    check("City | Year\nDijon | 1960\nReims | 1961", "table", "City | Year", "| --- | --- |");
    check("|---|---|\n| a | b |", "table_begin", "|---|---|", "");
    check("+---+---+\n| a | b |\n+---+---+", "table_grid", "+---+---+", "");
    check("| a | b |\n| — | — |\n| c | d |", "table_rule", "| — | — |", "| --- | --- |");
    for none in ["|x| + |y|\n|z| + |x|", "|x| = 5", "a | b", "|", "| |", "He said | she said."] {
        assert_eq!(found(none), [], "{none:?}");
    }
}

#[test]
fn marks_that_stand_where_none_is_read() {
    check("<div lang=\"fr\">\n**gras** ici\n</div>", "in_html", "**gras** ici", "");
    check("<details>\n<summary>More</summary>\nSee [@letter].\n</details>", "in_html", "See [@letter].", "");
    check(
        "See [a].\n\n[a]: https://example.org/\n[b]: https://example.org/",
        "unused_definition",
        "[b]: https://example.org/",
        "",
    );
    for none in [
        "<div lang=\"fr\">\n\n**gras** ici\n\n</div>",
        "<div>\nPlain [1] text.\n</div>",
        "See [a].\n\n[A]: https://example.org/",
        "[//]: # (a remark)",
    ] {
        assert_eq!(found(none), [], "{none:?}");
    }
    let plain = |text: &str| find_in_plain_text(text, 0).map(|failed| failed.mended);
    assert_eq!(plain("The **big** story"), Some(Some("The big story".into())));
    assert_eq!(plain("See [Coventry](city:coventry)"), Some(Some("See Coventry".into())));
    assert_eq!(plain("The story [@letter]"), Some(None));
    for none in ["The story", "5 * 3", "f***", "[…] and [sic]", "snake_case_name", "A & B", "№ 5", "a ~ b"]
    {
        assert_eq!(plain(none), None, "{none}");
    }
}

#[test]
fn signs_in_the_text_of_an_archive() {
    for none in [
        "«__» февраля 1943 г. «__» марта",
        "Name: __ Date: __",
        "2**3 and 4**5",
        "src/**/*.rs and **/*.md",
        "See [1] (https://example.org).",
        "He came [in 1943] (see the letter).",
        "[Coventry]\n(a city) was there.",
    ] {
        assert_eq!(found(none), [], "{none:?}");
    }
}
