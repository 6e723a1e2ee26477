//! Printed text in languages of `i18n/`, and in made-up ones: a language needs messages only.

use std::sync::LazyLock;

use fluent::{FluentBundle, FluentResource};
use proptest::prelude::*;

use super::*;

mod slavic;
mod western;

fn rules(ftl: &str) -> Result<Typography, TypographyError> {
    let resource = FluentResource::try_new(ftl.to_owned()).expect("the file parses");
    let mut messages = FluentBundle::default();
    messages.set_use_isolating(false);
    messages.add_resource(resource).unwrap();
    Typography::of(&|id, _| {
        let message = messages.get_message(id).unwrap_or_else(|| panic!("no message {id}"));
        messages.format_pattern(message.value().unwrap(), None, &mut Vec::new()).into_owned()
    })
}

fn english() -> Typography {
    rules(include_str!("../../i18n/en/typography.ftl")).unwrap()
}

fn french() -> Typography {
    rules(include_str!("../../i18n/fr/typography.ftl")).unwrap()
}

fn russian() -> Typography {
    rules(include_str!("../../i18n/ru/typography.ftl")).unwrap()
}

fn arabic() -> Typography {
    rules(include_str!("../../i18n/ar/typography.ftl")).unwrap()
}

fn chinese() -> Typography {
    rules(include_str!("../../i18n/zh-Hans/typography.ftl")).unwrap()
}

/// The rules of a made-up locale with these quotation marks.
fn with_quotes(outer: &str, inner: &str) -> Typography {
    let others = "
typography-apostrophe = ’
typography-dash-typed = -- –
typography-dash = { \" \" }–{ \" \" }
typography-marks = !
typography-mark-space = { \"\\u00A0\" }
typography-after-number = { \"\" }
typography-before-word = { \"\" }
typography-ordinal = { \"\" }
typography-initials = free
typography-elisions = { \"\" }
typography-ellipsis = …
typography-years = –
typography-primes = ′ ″
typography-numberings = { \"\" }
";
    rules(&format!("typography-quotes = {outer}\ntypography-quotes-inside = {inner}{others}")).unwrap()
}

/// The pieces of `text`, which `*` separates as emphasis would, printed in one block; a line break is one.
fn print(rules: &Typography, text: &str) -> String {
    let mut state = QuoteState::default();
    let pieces: Vec<&str> = text.split('*').collect();
    let printed: Vec<String> = (1..)
        .zip(&pieces)
        .map(|(next, piece)| {
            let ahead = || -> Box<dyn Iterator<Item = &str>> { Box::new(pieces[next..].iter().copied()) };
            match *piece {
                "\n" => {
                    state.pass("\n");
                    "\n".to_owned()
                }
                piece => rules.apply_before(piece, &ahead, &mut state).into_owned(),
            }
        })
        .collect();
    printed.join("*")
}

/// No-break spaces are shown: `·` is U+00A0, `¦` is U+202F.
#[track_caller]
fn check(rules: &Typography, input: &str, expected: &str) {
    let typed = |text: &str| text.replace('·', "\u{a0}").replace('¦', "\u{202f}");
    let found = print(rules, &typed(input));
    let visible = found.replace('\u{a0}', "·").replace('\u{202f}', "¦");
    assert_eq!(visible, expected, "{input}");
    assert_eq!(print(rules, &found), found, "a second time");
}

#[test]
fn english_text() {
    let check = |input, expected| check(&english(), input, expected);
    check(r#"He said "hello"."#, "He said “hello”.");
    check(r#""She said "no", twice.""#, "“She said ‘no’, twice.”");
    check("It's the women's, isn't it?", "It’s the women’s, isn’t it?");
    check("the '40s, 'tis so", "the ’40s, ’tis so");
    check("She called it 'the cloth' then", "She called it ‘the cloth’ then");
    check("'Don't', he said", "‘Don’t’, he said");
    check("The cloth -- white -- came", "The cloth·– white·– came");
    check("on 6 June 1944, at 10:30 sharp", "on 6·June 1944, at 10:30 sharp");
    check(
        "on 6th June; 12 letters; 830 women; 1944-06-06 was",
        "on 6th·June; 12·letters; 830 women; 1944-06-06 was",
    );
    check(r#"(see "The cloth")"#, "(see “The cloth”)");
    check(r#"a 12" ruler and 6' tall"#, r#"a 12" ruler and 6' tall"#);
    check("1942 -- 1943", "1942·– 1943");
    check("already “printed” text’s — fine", "already “printed” text’s — fine");
}

#[test]
fn french_text() {
    let check = |input, expected| check(&french(), input, expected);
    check(r#"Elle dit "bonjour"."#, "Elle dit «¦bonjour¦».");
    check("Elle dit « bonjour ».", "Elle dit «¦bonjour¦».");
    check("Elle dit «·bonjour·».", "Elle dit «¦bonjour¦».");
    check("Elle dit «bonjour».", "Elle dit «¦bonjour¦».");
    check(r#"" Bonjour ""#, "«¦Bonjour¦»");
    check(r#""Elle dit "non" !""#, "«¦Elle dit “non”¦!¦»");
    check("L'amitié, aujourd'hui", "L’amitié, aujourd’hui");
    check(r#"l'"Europe""#, "l’«¦Europe¦»");
    check("Quoi ? Oui! Bien ; donc·: voilà", "Quoi¦? Oui¦! Bien¦; donc¦: voilà");
    check("Vraiment ?! (sic!)", "Vraiment¦?! (sic¦!)");
    check("à 10:30, https://example.org/?a=b;c=d", "à 10:30, https://example.org/?a=b;c=d");
    check("le 1er mars 1988, le 28 novembre", "le 1er·mars 1988, le 28·novembre");
    check("au XXe siècle", "au XXe siècle");
    check("au 20 siècle", "au 20·siècle");
    check("« ? »", "«¦?¦»");
}

#[test]
fn russian_text() {
    let check = |input, expected| check(&russian(), input, expected);
    check(r#"газета "Правда""#, "газета «Правда»");
    check(r#""Он сказал "нет" и ушёл""#, "«Он сказал „нет“ и·ушёл»");
    check("Волгоград - город", "Волгоград·— город");
    check("Волгоград – город — герой", "Волгоград·— город·— герой");
    check("кто-то, 1942 - 1943", "кто-то, 1942 - 1943");
    check(
        "в 1944 г. и в 1942–1943 гг., в XX в. и XIX веке",
        "в·1944·г. и·в·1942–1943·гг., в·XX·в. и·XIX·веке",
    );
    check("1944¦г.", "1944¦г.");
    check("А. С. Пушкин и А.С. Пушкин", "А.·С.·Пушкин и·А.С.·Пушкин");
    check("6 июня; 12 писем", "6·июня; 12·писем");
    check("« слово »", "«слово»");
    check("Что? Да!", "Что? Да!");
}

#[test]
fn arabic_text() {
    let check = |input, expected| check(&arabic(), input, expected);
    check(r#"قالت: "السلام"."#, "قالت: «السلام».");
    check(r#""قال "نعم" ومضى""#, "«قال “نعم” ومضى»");
    check(r#"و"المدينة" وبـ"الاسم" ثم لـ"مجلس"."#, "و«المدينة» وبـ«الاسم» ثم لـ«مجلس».");
    check(r#"كلمة" وكلمة"#, r#"كلمة" وكلمة"#);
    check(r#"قال: "مرحبًا"، ثم سأل: "من؟""#, "قال: «مرحبًا»، ثم سأل: «من؟»");
    check("الحرب 1941-1945، و1941 - 1945 م", "الحرب 1941–1945، و1941–1945·م");
    check("في 6 يونيو، على بعد 12 كم -- تقريبًا", "في 6·يونيو، على بعد 12·كم·– تقريبًا");
    check("ثم... صمت", "ثم… صمت");
    check("هاتف 1234-1250", "هاتف 1234-1250");
}

/// Quotations open and close although no space stands beside them.
#[test]
fn chinese_text() {
    let check = |input, expected| check(&chinese(), input, expected);
    check(r#"她说："你好。"然后走了。"#, "她说：“你好。”然后走了。");
    check(r#"这座"友好城市"和那座"城市"。"#, "这座“友好城市”和那座“城市”。");
    check(r#""他说'你好'。""#, "“他说‘你好’。”");
    check("他说'你好'，又说'再见'。", "他说‘你好’，又说‘再见’。");
    check("“他说‘你好’然后走了。”", "“他说‘你好’然后走了。”");
    check(r#"在Coventry"友好城市"里，叫"Coventry"的城市"#, "在Coventry“友好城市”里，叫“Coventry”的城市");
    check(r#"她写道："*你好*"，署名"*友*"。"#, "她写道：“*你好*”，署名“*友*”。");
    check("Coventry's桌布", "Coventry’s桌布");
    check("他说' ", "他说' ");
    check("1941-1945年的战争，从1941-1945。", "1941—1945年的战争，从1941—1945。");
    check("电话1234-1250，传真 1234-1250，邮编1234-1250", "电话1234-1250，传真 1234-1250，邮编1234-1250");
    check("后来...没有了", "后来……没有了");
    check("桌布——白色的——到了", "桌布——白色的——到了");
}

/// Sentences as they are typed, and as they are printed.
#[test]
fn real_english_sentences() {
    let check = |input, expected| check(&english(), input, expected);
    check("'Tis the women's cloth.", "’Tis the women’s cloth.");
    check(
        "'Tis the season, and the women's cloth is 'white'.",
        "’Tis the season, and the women’s cloth is ‘white’.",
    );
    check("They played rock 'n' roll in Coventry.", "They played rock ’n’ roll in Coventry.");
    check("'They played rock 'n' roll', he said.", "‘They played rock ’n’ roll’, he said.");
    check("In the '40s and '50s the 'iron curtain' fell.", "In the ’40s·and ’50s·the ‘iron curtain’ fell.");
    check("'In the '40s', he said", "‘In the ’40s’, he said");
    check(r#"He was 5'10" tall."#, "He was 5′10″ tall.");
    check(r#"She said: "He was 5'10"." And left."#, "She said: “He was 5′10″.” And left.");
    check("At 52°24'N 1°31'W.", "At 52°24′N 1°31′W.");
    check(r#"At 52°24'30"N."#, "At 52°24′30″N.");
    check("And then... silence.", "And then… silence.");
    check("Wait.... no.. yes", "Wait.... no.. yes");
    check("The war of 1941-1945.", "The war of 1941–1945.");
    check("The season 1942-43, in 1944-06.", "The season 1942–43, in 1944-06.");
    check("on 1944-06-06; call 1234-5678; 1941-1945-x", "on 1944-06-06; call 1234-5678; 1941-1945-x");
    check("see 1941-1945.pdf, f. 2/1941-1945", "see 1941-1945.pdf, f. 2/1941-1945");
    check(
        "Give 'em back; he wrote 'cloth' 'cause he could",
        "Give ’em back; he wrote ‘cloth’ ’cause he could",
    );
}

#[test]
fn real_french_sentences() {
    let check = |input, expected| check(&french(), input, expected);
    check("Merci :smile: et à bientôt !", "Merci :smile: et à bientôt¦!");
    check("Voir :note: puis :autre_nom:.", "Voir :note: puis :autre_nom:.");
    check("À 10:30, puis à 18:05:30.", "À 10:30, puis à 18:05:30.");
    check("De 10:00 à 11:30 : la visite.", "De 10:00 à 11:30¦: la visite.");
    check("Le mot std::io", "Le mot std::io");
    check("Il y eut trois villes: Dijon, Reims, Lyon.", "Il y eut trois villes¦: Dijon, Reims, Lyon.");
    check("Et puis... plus rien.", "Et puis… plus rien.");
    check("Vraiment... ?", "Vraiment…¦?");
    check("La guerre de 1941-1945.", "La guerre de 1941–1945.");
    check("L'hiver 1942-1943, c'est-à-dire", "L’hiver 1942–1943, c’est-à-dire");
    check(r#"Dijon, 47°19'N, 5°02'30"E"#, r#"Dijon, 47°19′N, 5°02′30″E"#);
}

#[test]
fn real_russian_sentences() {
    let check = |input, expected| check(&russian(), input, expected);
    check("А потом... тишина.", "А·потом… тишина.");
    check("Неужели?.. Да!..", "Неужели?.. Да!..");
    check("Война 1941-1945 гг.", "Война 1941–1945·гг.");
    check("зимой 1942-1943 годов", "зимой 1942–1943·годов");
    check("Волгоград: 48°42'30\" с. ш.", "Волгоград: 48°42′30″ с. ш.");
    check("Он сказал: \"Да...\"", "Он сказал: «Да…»");
    check("в 10:30, кто-то", "в·10:30, кто-то");
    check("инв. № 1944-06-06/5", "инв. №·1944-06-06/5");
}

#[test]
fn quotations_go_on_through_emphasis() {
    check(&english(), r#"He said "*hello*" again"#, "He said “*hello*” again");
    check(&english(), r#""*a* and "b" c" d"#, "“*a* and ‘b’ c” d");
    check(&french(), r#"Dit "*oui*" : *non* !"#, "Dit «¦*oui*¦»¦: *non*¦!");
    check(&french(), "« *oui* »", "«¦*oui*¦»");
    check(&french(), "*Note*: un", "*Note*¦: un");
    check(&russian(), "*Стол* - стол", "*Стол*·— стол");
}

/// Quotations inside others that begin before emphasis, links, brackets and other signs. A star stands for the end of a
/// piece.
#[test]
fn quotations_open_before_what_is_no_letter() {
    let english = |input, expected| check(&english(), input, expected);
    english(r#""He read "*Pravda*" daily," she said."#, "“He read ‘*Pravda*’ daily,” she said.");
    english(r#""Read "*a letter*", he said" twice"#, "“Read ‘*a letter*’, he said” twice");
    english(r#""It cost "$5" then," he said."#, "“It cost ‘$5’ then,” he said.");
    english(r#""He wrote "(sic)" there," she said."#, "“He wrote ‘(sic)’ there,” she said.");
    english(r##""The tag "#twins" is new," she said."##, "“The tag ‘#twins’ is new,” she said.");
    english(r#""It said "...and left" here," he said."#, "“It said ‘…and left’ here,” he said.");
    english(r#""It was "-5 outside" then," he said."#, "“It was ‘-5 outside’ then,” he said.");
    english(r#""She read " and left."#, "“She read” and left.");
    english(r#""She read "*"#, "“She read”*");
    english("'*The cloth*' and 'the *white* one'", "‘*The cloth*’ and ‘the *white* one’");
    english("the boys'* cloth*", "the boys’* cloth*");
    let french = |input, expected| check(&french(), input, expected);
    french(r#""Il a dit "...non" hier.""#, "«¦Il a dit “…non” hier.¦»");
    french(r#""Il lit "*Le Monde*" ici.""#, "«¦Il lit “*Le Monde*” ici.¦»");
    french(r#"l'*"Europe"*"#, "l’*«¦Europe¦»*");
    let russian = |input, expected| check(&russian(), input, expected);
    russian(r#""Газета "*Правда*" вышла""#, "«Газета „*Правда*“ вышла»");
    russian(r#""Он сказал "(нет)" и ушёл""#, "«Он сказал „(нет)“ и·ушёл»");
}

#[test]
fn apostrophes_around_words_are_quotation_marks() {
    check(&french(), "le mot 'ami' et 'mon ami'.", "le mot “ami” et “mon ami”.");
    check(&french(), r#""Il dit 'oui' hier""#, "«¦Il dit “oui” hier¦»");
    check(&french(), "'l'ami d'hier', dit-il", "“l’ami d’hier”, dit-il");
    check(&french(), "le rock 'n' roll", "le rock ’n’ roll");
    check(&french(), "'*ami*'", "“*ami*”");
    check(&russian(), "слово 'друг' и 'мой друг'", "слово „друг“ и·„мой друг“");
    check(&russian(), "д'Артаньян и 'О'Брайен'", "д’Артаньян и·„О’Брайен“");
    check(&russian(), "'друг’ и друг'", "„друг’ и·друг“");
}

#[test]
fn dashes_stand_at_the_edges_of_lines() {
    let english = |input, expected| check(&english(), input, expected);
    english("The cloth -- white --*\n*came", "The cloth·– white·–*\n*came");
    english("The cloth*\n*-- white -- came", "The cloth*\n*– white·– came");
    english("-- and then it came --", "– and then it came·–");
    english("the cloth --*white*", "the cloth --*white*");
    english("*-- and* then", "*– and* then");
    english("--", "--");
    english("--no-verify and -x --", "--no-verify and -x·–");
    check(&french(), "-- et puis", "– et puis");
    let russian = |input, expected| check(&russian(), input, expected);
    russian("Волгоград -*\n*город", "Волгоград·—*\n*город");
    russian("Волгоград –*\n*город", "Волгоград·—*\n*город");
    russian("– Привет, – сказал он.", "— Привет,·— сказал он.");
    russian("— Привет,*\n*— сказал он.", "— Привет,*\n*— сказал он.");
    russian("- 5 градусов", "- 5·градусов");
}

#[test]
fn numbers_are_no_years() {
    let english = |input, expected| check(&english(), input, expected);
    for same in [
        "ISSN 1054-1500",
        "ISSN: 1054-1500",
        "call 1234-1250",
        "Tel. 1234-1250",
        "BS 1192-1998",
        "arXiv 1941-1945",
        "see f.2.1941-1945",
        "report.1941-1945",
        "1941 - 1945",
    ] {
        english(same, same);
    }
    english("the RAF 1939-1945, c.1941-1945 (c.1941-45)", "the RAF 1939–1945, c.1941–1945 (c.1941–45)");
    check(&french(), "en 1941-1945 ; tél. 1234-1250", "en 1941–1945¦; tél. 1234-1250");
    let russian = |input, expected| check(&russian(), input, expected);
    russian("ГОСТ 1942-80, ТУ 1941-45, Тел.: 1941-1945", "ГОСТ 1942-80, ТУ 1941-45, Тел.: 1941-1945");
    russian("в 1941 - 1945 гг. и СССР 1922-1991", "в·1941–1945·гг. и·СССР 1922–1991");
    russian("1941 – 1945 годы; 1941 - 1945; 1945 - 1941 гг.", "1941–1945·годы; 1941 - 1945; 1945 - 1941·гг.");
}

#[test]
fn primes_are_no_apostrophes() {
    let english = |input, expected| check(&english(), input, expected);
    english("At 52°24.48'N 1°31,5'W.", "At 52°24.48′N 1°31,5′W.");
    english(r#"He was 6' 2" tall, and 6'2" or 5′ 10"."#, "He was 6′ 2″ tall, and 6′2″ or 5′ 10″.");
    english("2'000, 1'250.50 and 2'000'000 francs", "2'000, 1'250.50 and 2'000'000 francs");
    check(&russian(), "44°30.8'в.д.", "44°30.8′в.д.");
    check(&french(), "2'000 francs", "2'000 francs");
}

#[test]
fn addresses_stay_as_they_are() {
    let english = |input, expected| check(&english(), input, expected);
    english("see https://example.org/it's_a and it's", "see https://example.org/it's_a and it’s");
    english("https://example.org/a*_b's*'s", "https://example.org/a*_b's*'s");
    english("the site 'https://example.org' is", "the site ‘https://example.org’ is");
    english("(www.example.org/it's, and it's)", "(www.example.org/it's, and it’s)");
}

#[test]
fn words_begin_with_an_apostrophe() {
    check(&english(), "fish 'n chips and the boys' cloth", "fish ’n chips and the boys’ cloth");
    check(&english(), "'twas the boys' cloth", "’twas the boys’ cloth");
}

#[test]
fn code_counts_as_what_stands_before() {
    let mut state = QuoteState::default();
    assert_eq!(english().apply("the \"", &mut state), "the “");
    state.pass("code");
    assert_eq!(english().apply("\" here", &mut state), "” here");
}

#[test]
fn other_locales_need_messages_only() {
    check(
        &with_quotes("”…”", "’…’"),
        r#"hon sade "nej" -- och "ja, 'så'""#,
        "hon sade ”nej” – och ”ja, ’så’”",
    );
    check(&with_quotes("‘…’", "“…”"), r#"说"友好""1941友好"1941"#, r#"说"友好""1941友好"1941"#);
    check(&with_quotes("„…“", "‚…‘"), r#""Er sagt "nein", Hans'""#, "„Er sagt ‚nein‘, Hans’“");
    check(&Typography::as_typed(), r#"all "as" it's -- 6 June"#, r#"all "as" it's -- 6 June"#);
}

#[test]
fn a_message_that_is_no_rule_is_reported() {
    let ftl = include_str!("../../i18n/en/typography.ftl");
    let error = rules(&ftl.replace("“…”", "“”")).unwrap_err();
    assert_eq!(error.id, "typography-quotes");
    assert_eq!(rules(&ftl.replace("{ \"\\u00A0\" }–{ \" \" }", "–")).unwrap_err().id, "typography-dash");
    let letters = ftl.replace("typography-dash-typed = -- ---", "typography-dash-typed = -- --- to");
    assert_eq!(rules(&letters).unwrap_err().id, "typography-dash-typed");
}

#[test]
fn unchanged_text_is_not_copied() {
    assert!(matches!(english().apply("plain text", &mut QuoteState::default()), Cow::Borrowed(_)));
}

/// The text without anything that rules may change.
fn unchangeable(text: &str) -> String {
    let quotes = ['"', '\'', '“', '”', '‘', '’', '«', '»', '„', '‚', '›', '‹'];
    let quotes = [&quotes[..], &['.', '…', '′', '″']].concat();
    let bare: String = text.chars().filter(|c| !is_space(*c) && !quotes.contains(c)).collect();
    bare.replace(['-', '–', '—'], "")
}

static ALL: LazyLock<Vec<Typography>> = LazyLock::new(|| {
    let others = [
        ("”…”", "’…’"),
        ("„…“", "‚…‘"),
        ("‘…’", "“…”"),
        ("“…”", "’…’"),
        ("«…»", "«…»"),
        ("»…«", "›…‹"),
        ("„…”", "»…«"),
        ("\"…\"", "'…'"),
    ];
    let others = others.map(|(outer, inner)| with_quotes(outer, inner));
    let own = [english(), french(), russian(), arabic(), chinese()];
    let western = [western::german(), western::spanish(), western::italian()];
    let slavic = [slavic::polish(), slavic::czech(), slavic::ukrainian()];
    own.into_iter().chain(western).chain(slavic).chain(others).collect()
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn printing_twice_is_printing_once(text in "[a\"'A1 \u{a0}\u{202f}«»“”‘’„‚›.:;!?¿¡()г–—*$%…°′友。（و-]{0,24}") {
        for rules in ALL.iter() {
            let once = print(rules, &text);
            prop_assert_eq!(print(rules, &once), once.clone(), "{:?}", rules.quotes);
            prop_assert_eq!(unchangeable(&once), unchangeable(&text));
        }
    }

    #[test]
    fn printing_words_twice_is_printing_them_once(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "\"", "'", "’", "“", "„", "«", "»", " ", " ", "*", "*\n*", "--", "-", "–", "...", "'n'", "1941", "1945",
                "ISSN", "гг.", "c.", "w", "č.", "6", "°", "https://a.b/", "слово", "word", "友好", "：", "年", "و", "كلمة", "电话", "l", "(", ")", "$", "?", "!", ",", ".",
            ]),
            0..16,
        ),
    ) {
        let text = words.concat();
        for rules in ALL.iter() {
            let once = print(rules, &text);
            prop_assert_eq!(print(rules, &once), once.clone(), "{:?} {}", rules.quotes, text);
            prop_assert_eq!(unchangeable(&once), unchangeable(&text));
        }
    }

    #[test]
    fn any_text_can_be_printed(text in "\\PC{0,60}") {
        for rules in ALL.iter() {
            let once = print(rules, &text);
            prop_assert_eq!(print(rules, &once), once);
        }
        prop_assert_eq!(print(&Typography::as_typed(), &text), text);
    }
}
