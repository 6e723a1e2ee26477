//! Printed text in German, Spanish and Italian.

use super::*;

pub(super) fn german() -> Typography {
    rules(include_str!("../../../i18n/de/typography.ftl")).unwrap()
}

pub(super) fn spanish() -> Typography {
    rules(include_str!("../../../i18n/es/typography.ftl")).unwrap()
}

pub(super) fn italian() -> Typography {
    rules(include_str!("../../../i18n/it/typography.ftl")).unwrap()
}

#[test]
fn german_text() {
    let check = |input, expected| check(&german(), input, expected);
    check(r#"Sie sagte: "Guten Tag"."#, "Sie sagte: „Guten Tag“.");
    check(r#""Er sagte "nein" und ging.""#, "„Er sagte ‚nein‘ und ging.“");
    check("„Er sagte ‚nein‘ und ging.“", "„Er sagte ‚nein‘ und ging.“");
    check("das Wort 'Partner', Hans' Tuch", "das Wort ‚Partner‘, Hans’ Tuch");
    check(
        "Wie geht's? 's ist ein Rock 'n' Roll, 'ne Wucht",
        "Wie geht’s? ’s ist ein Rock ’n’ Roll, ’ne Wucht",
    );
    check("Wolgograd -- früher Stalingrad -- liegt", "Wolgograd·– früher Stalingrad·– liegt");
    check("der Krieg 1941-1945, 1942-43, DIN 1941-1945", "der Krieg 1941–1945, 1942–43, DIN 1941-1945");
    check("25 % von 1000 km, 350 Mio. Mark", "25·% von 1000·km, 350·Mio. Mark");
    check("44 v. Chr. und A. S. Puschkin", "44·v.·Chr. und A.·S.·Puschkin");
    check(
        "am 6. Juni, im 20. und 21. Jahrhundert, 6. 6. 1944.",
        "am 6.·Juni, im 20.·und 21.·Jahrhundert, 6.·6.·1944.",
    );
    check("z. B. Nr. 5, S. 12, § 3", "z.·B.·Nr.·5, S.·12, §·3");
    check("Was? Ja! Erstens: nein; zweitens...", "Was? Ja! Erstens: nein; zweitens…");
}

#[test]
fn spanish_text() {
    let check = |input, expected| check(&spanish(), input, expected);
    check(r#"Dijo: "Buenos días"."#, "Dijo: «Buenos días».");
    check(r#""Dijo "no" y se fue""#, "«Dijo “no” y se fue»");
    check("la palabra 'amigo' y 'mi amigo'", "la palabra “amigo” y “mi amigo”");
    check(r#"¿"Volgogrado" o "Stalingrado"?"#, "¿«Volgogrado» o «Stalingrado»?");
    check(r#""¿Qué es "esto"?" y ¡"aquello"!"#, "«¿Qué es “esto”?» y ¡«aquello»!");
    check(r#"¿'Volgogrado' o 'Stalingrado'?"#, "¿“Volgogrado” o “Stalingrado”?");
    check("Volgogrado —antes Stalingrado— está", "Volgogrado —antes Stalingrado— está");
    check("Volgogrado -- antes", "Volgogrado·– antes");
    check("la guerra de 1941-1945, de 1942-43", "la guerra de 1941-1945, de 1942-43");
    check("el 6 de junio, 25 % de 1000 km", "el 6·de junio, 25·% de 1000·km");
    check("en el siglo XX, núm. 5, Siglo IV a. C.", "en el siglo·XX, núm.·5, Siglo·IV·a.·C.");
    check("J. L. Borges, EE. UU., y luego...", "J.·L.·Borges, EE. UU., y luego…");
}

#[test]
fn italian_text() {
    let check = |input, expected| check(&italian(), input, expected);
    check(r#"Disse: "Buongiorno"."#, "Disse: «Buongiorno».");
    check(r#""Disse "no" e andò via""#, "«Disse “no” e andò via»");
    check(r#"l'"Europa" e dell'"amicizia""#, "l’«Europa» e dell’«amicizia»");
    check("la parola 'amico', un po' di tè", "la parola “amico”, un po’ di tè");
    check("nel '900, gli anni '40, la 'ndrangheta", "nel ’900, gli anni ’40, la ’ndrangheta");
    check("Volgograd -- già Stalingrado -- è", "Volgograd·– già Stalingrado·– è");
    check("la guerra 1941-1945, il XX secolo, 44 a.C.", "la guerra 1941-1945, il XX·secolo, 44·a.C.");
    check("il 6 giugno, 350 milioni, G. Verdi", "il 6·giugno, 350·milioni, G.·Verdi");
    check("il n. 5, a p. 12, il 1º maggio", "il n.·5, a p.·12, il 1º·maggio");
    check("Che? Sì! Due punti: no...", "Che? Sì! Due punti: no…");
}
