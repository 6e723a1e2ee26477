//! Printed text in Polish, Czech and Ukrainian, where words of one letter and ordinals do not end a line.

use super::*;

pub(super) fn polish() -> Typography {
    rules(include_str!("../../../i18n/pl/typography.ftl")).unwrap()
}

pub(super) fn czech() -> Typography {
    rules(include_str!("../../../i18n/cs/typography.ftl")).unwrap()
}

pub(super) fn ukrainian() -> Typography {
    rules(include_str!("../../../i18n/uk/typography.ftl")).unwrap()
}

#[test]
fn polish_text() {
    let check = |input, expected| check(&polish(), input, expected);
    check(r#"Napisały: "Jesteśmy z wami"."#, "Napisały: „Jesteśmy z·wami”.");
    check(r#""list "otwarty" do miasta""#, "„list «otwarty» do miasta”");
    check("Stalingrad - miasto nad Wołgą", "Stalingrad·– miasto nad Wołgą");
    check("Obrus — biały – dotarł", "Obrus·– biały·– dotarł");
    check("w 1944 r. i w XX wieku, w latach 1941-1945", "w·1944·r. i·w·XX·wieku, w·latach 1941–1945");
    check("6 czerwca, 40. rocznica", "6·czerwca, 40.·rocznica");
    check("J. Kowalski, ul. Długa 3, nr 5", "J.·Kowalski, ul.·Długa 3, nr·5");
    check("A potem... cisza", "A·potem… cisza");
}

#[test]
fn czech_text() {
    let check = |input, expected| check(&czech(), input, expected);
    check(r#"Napsaly: "Jsme s vámi"."#, "Napsaly: „Jsme s·vámi“.");
    check(r#""dopis "otevřený" městu""#, "„dopis ‚otevřený‘ městu“");
    check("Stalingrad - město u Volhy", "Stalingrad·– město u·Volhy");
    check("Dne 6. června 1944 a 6. 6. 1944", "Dne 6.·června 1944 a·6.·6.·1944");
    check("V 20. století, v letech 1941-1945", "V·20.·století, v·letech 1941–1945");
    check("K. Čapek, s. 5, č. 12, tzv. most", "K.·Čapek, s.·5, č.·12, tzv.·most");
}

#[test]
fn ukrainian_text() {
    let check = |input, expected| check(&ukrainian(), input, expected);
    check(r#"Написали: "Ми з вами"."#, "Написали: «Ми з·вами».");
    check(r#""лист "відкритий" до міста""#, "«лист „відкритий“ до міста»");
    check("Сталінград - місто над Волгою", "Сталінград·— місто над Волгою");
    check("п'ять листів, м. Київ", "п’ять листів, м.·Київ");
    check("У 1942 р. й у XX столітті, 1941 - 1945 рр.", "У·1942·р. й·у·XX·столітті, 1941–1945·рр.");
    check("Т. Г. Шевченко о 10 годині", "Т.·Г.·Шевченко о·10·годині");
}

#[test]
fn words_stay_with_those_after_them() {
    let polish = |input, expected| check(&polish(), input, expected);
    polish("(w domu) i „w domu”", "(w·domu) i·„w·domu”");
    polish("i w *Warszawie*", "i·w·*Warszawie*");
    polish("ora*w domu", "ora*w domu");
    polish("ora* w domu", "ora* w·domu");
    polish("*\n*W domu", "*\n*W·domu");
    polish("A-z i a/z domu", "A-z i·a/z domu");
    polish("koniec a", "koniec a");
    polish("koniec a*\n*nowy", "koniec a*\n*nowy");
    polish("Karol V - król", "Karol V·– król");
    polish("w  domu", "w  domu");
    check(&english(), "a cloth, i.e. 12. June and 6. 6.", "a cloth, i.e. 12. June and 6. 6.");
}

#[test]
fn ordinals_stay_with_the_word_after_them() {
    let czech = |input, expected| check(&czech(), input, expected);
    czech("1.–5. června, 130. výročí", "1.–5.·června, 130. výročí");
    czech("v roce 1944. Potom", "v·roce 1944. Potom");
    czech("verze 2.1. vyšla, 12.. ne", "verze 2.1. vyšla, 12.. ne");
    czech("1a. část", "1a. část");
}
