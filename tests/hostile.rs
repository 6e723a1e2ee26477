//! Content is not trusted: what somebody may hand in to harm readers, hosts, or the machine that builds the archive.
//!
//! - **Words stay words**: `tests/sites/words-that-look-like-code` has code wherever an editor can write words, and the
//!   table of keys tells whether a place was forgotten. `promises` reads its pages, `tests/site/hostile.mjs` opens them.
//! - **Values have a form**: code in any other key of any kind is refused.
//! - **Attempts**: files made to be run, to lead out of the archive, or to use up the machine. Each is refused with its
//!   code, or comes to nothing; nothing outside is read or written, and the program ends in time.

#![expect(clippy::print_stdout, reason = "how much was tried, for those who look")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use camino::Utf8Path;
use rayon::prelude::*;
use serde_json::{Map, Value, json};
use tablecloth::archive::{self, Drafts};
use tablecloth::diagnostic::Report;
use tablecloth::document;
use tablecloth::id::{Kind, Register};
use tablecloth::input::{Input, TextFile};
use tablecloth::keys::{Form, ValueType};
use tablecloth::schema::keys_of;
use tablecloth::settings;

const HOSTILE: &str = "words-that-look-like-code";

/// The front matter of a text, and its body.
fn parted(text: &str) -> (Map<String, Value>, &str) {
    let (front, body) = text.trim_start_matches("---\n").split_once("\n---\n").expect("it has front matter");
    (serde_saphyr::from_str(front).expect("it is YAML"), body)
}

/// The originals of a kind in a site, with their front matter.
fn originals(input: &Input, kind: Kind) -> Vec<(&TextFile, Map<String, Value>)> {
    let folder = format!("content/{}/", kind.folder());
    let texts = input.documents.iter().filter(|text| text.path.starts_with(&folder));
    texts.map(|text| (text, parted(&text.text).0)).collect()
}

/// Whether people write words after a key as they like.
fn takes_words(value: ValueType) -> bool {
    matches!(
        value,
        ValueType::Title
            | ValueType::Summary
            | ValueType::Labels
            | ValueType::Localized
            | ValueType::Text(Form::Free | Form::Name)
            | ValueType::Texts(Form::Free | Form::Name)
    )
}

/// Whether a value is code, or has some within.
fn has_code(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains("</script><script>alert"),
        Value::Array(values) => values.iter().any(has_code),
        Value::Object(values) => values.values().any(has_code),
        _ => false,
    }
}

#[test]
fn every_place_for_words_has_code() {
    let input = common::read(&common::site(HOSTILE));
    let mut lacking = BTreeSet::new();
    let mut places = 0;
    for kind in Kind::ALL {
        let works = originals(&input, kind);
        let mut look = |name: String, found: bool| {
            places += 1;
            if !found {
                lacking.insert(name);
            }
        };
        for (_, key) in keys_of(kind) {
            let values: Vec<&Value> = works.iter().filter_map(|(_, front)| front.get(key.name)).collect();
            if takes_words(key.value) {
                look(format!("{kind:?}: {}", key.name), values.iter().any(|value| has_code(value)));
            }
            for inner in key.value.entries().unwrap_or_default().iter().filter(|key| takes_words(key.value)) {
                let entries = values.iter().filter_map(|value| value.as_array()).flatten();
                let found = entries.filter_map(|entry| entry.get(inner.name)).any(has_code);
                look(format!("{kind:?}: {} in {}", inner.name, key.name), found);
            }
        }
        look(
            format!("{kind:?}: text"),
            works.iter().any(|(text, _)| parted(&text.text).1.contains("</script>")),
        );
    }
    assert!(lacking.is_empty(), "without code: {lacking:#?}");
    println!("{places} places for words");
    assert!(places > 30, "only {places}");
}

/// What no key but one for words takes.
const CODE: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "javascript:alert(1)//<",
    "' onmouseover='alert(1)",
    "{{ get_env(name=\"SECRET\") }}",
    "=HYPERLINK(\"https://evil.example/\")",
    "x\r\nSet-Cookie: <a>",
    "../../outside/secret.txt <",
    "https://evil.example/ <script>",
];

/// A site of which one text has other front matter.
fn with_front_matter(input: &Input, path: &str, front: &Map<String, Value>) -> Input {
    let mut changed = input.clone();
    let text =
        changed.documents.iter_mut().find(|text| &*text.path == path).expect("it is a text of the site");
    let body = parted(&text.text).1;
    // JSON is YAML.
    text.text = format!("---\n{}\n---\n{body}", Value::Object(front.clone())).into();
    changed
}

/// Every front matter that has code at one place where a value of another form belongs.
fn with_code_for_values(kind: Kind, front: &Map<String, Value>) -> Vec<(String, Map<String, Value>)> {
    let mut changed = Vec::new();
    for (_, key) in keys_of(kind).into_iter().filter(|(_, key)| !takes_words(key.value)) {
        for code in CODE {
            let mut put = |name: String, value: Value| {
                let mut front = front.clone();
                front.insert(key.name.to_owned(), value);
                changed.push((format!("{kind:?}: {name}: {code}"), front));
            };
            put(key.name.to_owned(), json!(code));
            put(format!("{} (list)", key.name), json!([code]));
            let entries = front.get(key.name).and_then(Value::as_array).cloned().unwrap_or_default();
            for inner in key.value.entries().unwrap_or_default().iter().filter(|key| !takes_words(key.value))
            {
                let Some(first) = entries.first() else { continue };
                for value in [json!(code), json!([code])] {
                    let mut entry = first.clone();
                    entry[inner.name] = value;
                    put(format!("{} in {}", inner.name, key.name), json!([entry]));
                }
            }
        }
    }
    changed
}

#[test]
fn values_take_no_code() {
    let input = common::read(&common::site(HOSTILE));
    let settings = settings::parse(&input, &mut Report::new()).expect("the settings are good");
    let is_taken = |input: &Input| {
        let mut report = Report::new();
        let documents =
            document::parse_all(input, &settings.locales, &mut document::Known::default(), &mut report);
        let register = &mut Register::new();
        archive::assemble(&documents, &[], input, &settings, Drafts::Include, register, &mut report);
        report.go_on().is_some()
    };
    assert!(is_taken(&input), "nothing is wrong with the site itself");
    let mut all = Vec::new();
    for kind in Kind::ALL {
        let works = originals(&input, kind);
        let (text, front) = works.iter().max_by_key(|(_, front)| front.len()).expect("each kind has a work");
        let path = text.path.clone();
        all.extend(
            with_code_for_values(kind, front).into_iter().map(|(name, front)| (path.clone(), name, front)),
        );
    }
    let taken = all.par_iter().filter(|(path, _, front)| is_taken(&with_front_matter(&input, path, front)));
    let taken: Vec<&String> = taken.map(|(_, name, _)| name).collect();
    println!("{} values with code", all.len());
    assert!(all.len() > 1000, "only {}", all.len());
    assert!(taken.is_empty(), "taken for values: {taken:#?}");
}

/// What stands in a file outside the archive, and in the environment of the program.
const SECRET: &str = "a-secret-of-the-machine";

/// How long a build of a few texts may take, on a busy machine, without optimisation.
const PATIENCE: Duration = Duration::from_secs(60);

/// What comes of an attempt.
enum Outcome {
    /// Findings with these codes, of which one at least is an error, and no site.
    Refused(&'static [&'static str]),
    /// A site in which nothing acts.
    Harmless,
}

use Outcome::{Harmless, Refused};

/// A way to do harm: what is written into a good archive, and what has to come of it.
struct Attempt {
    name: &'static str,
    write: Box<dyn Fn(&Utf8Path) + Sync>,
    outcome: Outcome,
}

/// An attempt by a file's bytes.
fn file(name: &'static str, path: &'static str, bytes: impl Into<Vec<u8>>, outcome: Outcome) -> Attempt {
    let bytes = bytes.into();
    let write = Box::new(move |root: &Utf8Path| common::write(&root.join(path), &bytes));
    Attempt { name, write, outcome }
}

const STORY: &str = "content/stories/attempt/index.en.md";
const GOOD_FRONT: &str = "title: An attempt\npublished: 2026-11-22";

/// An attempt by the text of a story.
fn body(name: &'static str, text: impl AsRef<str>, outcome: Outcome) -> Attempt {
    file(name, STORY, format!("---\n{GOOD_FRONT}\n---\n{}\n", text.as_ref()), outcome)
}

/// An attempt by the front matter of a story.
fn front(name: &'static str, lines: impl AsRef<str>, outcome: Outcome) -> Attempt {
    file(name, STORY, format!("---\n{}\n---\nText.\n", lines.as_ref()), outcome)
}

/// An attempt by a file beside a story that shows it.
fn media(name: &'static str, file: &'static str, bytes: impl Into<Vec<u8>>, outcome: Outcome) -> Attempt {
    let bytes = bytes.into();
    let write = Box::new(move |root: &Utf8Path| {
        let story = format!(
            "---\n{GOOD_FRONT}\nmedia: [{{file: \"{file}\", credit: Nobody, rights: CC0-1.0}}]\n---\n![Words]({file})\n"
        );
        common::write(&root.join(STORY), story);
        common::write(&root.join("content/stories/attempt").join(file), &bytes);
    });
    Attempt { name, write, outcome }
}

/// An attempt by what only a disk can do: links and pipes.
#[cfg(unix)]
fn disk(name: &'static str, write: impl Fn(&Utf8Path) + Sync + 'static, outcome: Outcome) -> Attempt {
    let write = move |root: &Utf8Path| {
        fs::create_dir_all(root.join("content/stories/attempt")).expect("the folder can be created");
        write(root);
    };
    Attempt { name, write: Box::new(write), outcome }
}

/// The head of a PNG of 100,000 × 100,000 points, without its points.
fn endless_png() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(100_000_u32.to_be_bytes());
    bytes.extend(100_000_u32.to_be_bytes());
    bytes.extend(b"\x08\x06\0\0\0");
    bytes.extend(crc32(&bytes[12..]).to_be_bytes());
    bytes.extend(b"\0\0\0\0IEND\xae\x42\x60\x82");
    bytes
}

/// The checksum of PNG (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| sum >> 1 ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 })
    })
}

/// The head of a JPEG of 65,535 × 65,535 points, the most that its format can say.
fn endless_jpeg() -> Vec<u8> {
    b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\x03\x01\x11\0\x02\x11\0\x03\x11\0\xff\xd9".to_vec()
}

fn code_in_words() -> Vec<Attempt> {
    vec![
        body("a script", "<script>alert(1)</script>", Refused(&["forbidden-html"])),
        body("a handler", "<img src=x onerror=alert(1)>", Refused(&["forbidden-html"])),
        body("a handler in a mark", "<span lang=en onclick=alert(1)>x</span>", Refused(&["forbidden-html"])),
        body("a drawing", "<svg onload=alert(1)>", Refused(&["forbidden-html"])),
        body("a frame", "<iframe srcdoc='<script>alert(1)</script>'></iframe>", Refused(&["forbidden-html"])),
        body(
            "a form",
            "<form action=https://evil.example/><input name=q></form>",
            Refused(&["forbidden-html"]),
        ),
        body(
            "a style",
            "<style>body{background:url(https://evil.example/)}</style>",
            Refused(&["forbidden-html"]),
        ),
        body("a base", "<base href=https://evil.example/>", Refused(&["forbidden-html"])),
        body(
            "a refresh",
            "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
            Refused(&["forbidden-html"]),
        ),
        body("a comment", "<!--[if IE]><script>alert(1)</script><![endif]-->", Refused(&["forbidden-html"])),
        body("a section", "<![CDATA[<script>alert(1)</script>]]>", Refused(&["forbidden-html"])),
        body("an instruction", "<?php system('id'); ?>", Refused(&["forbidden-html"])),
        body("a tag in a tag", "<scr<script>ipt>alert(1)</script>", Refused(&["forbidden-html"])),
        body("a tag over lines", "<img\nsrc=x\nonerror=alert(1)>", Refused(&["forbidden-html"])),
    ]
}

fn addresses() -> Vec<Attempt> {
    vec![
        body("a link that runs", "[x](javascript:alert(1))", Refused(&["unsafe-url"])),
        body("a link that runs, in capitals", "[x](JaVaScRiPt:alert(1))", Refused(&["unsafe-url"])),
        body(
            "a link that runs, by references",
            "[x](&#106;avascript&colon;alert(1))",
            Refused(&["unsafe-url"]),
        ),
        body("a link that runs, with a tab", "[x](<java\tscript:alert(1)>)", Refused(&["unsafe-url"])),
        body(
            "a link that runs, with a blank",
            "[x](<\u{1}javascript:alert(1)>)",
            Refused(&["control-character"]),
        ),
        body("a link with data", "[x](data:text/html,<script>alert(1)</script>)", Refused(&["unsafe-url"])),
        body("a link to Visual Basic", "[x](vbscript:msgbox(1))", Refused(&["unsafe-url"])),
        body("a link to a file", "[x](file:///etc/passwd)", Refused(&["unsafe-url"])),
        body("a link without a scheme", "[x](//evil.example/)", Refused(&["unsafe-url"])),
        body("a link by reference", "[x][y]\n\n[y]: javascript:alert(1)", Refused(&["unsafe-url"])),
        body("an address between angles", "<javascript:alert(1)>", Refused(&["unsafe-url"])),
        body("a picture from elsewhere", "![x](https://evil.example/x.png)", Refused(&["unsafe-url"])),
        body("a picture of data", "![x](data:image/svg+xml,<svg>)", Refused(&["unsafe-url"])),
    ]
}

fn odd_characters_and_words() -> Vec<Attempt> {
    vec![
        body("a heading's handler", "## x {#y onclick=alert(1)}", Refused(&["forbidden-html"])),
        body("the language of code", "```\"><script>alert(1)</script>\nx\n```", Harmless),
        body(
            "the title of a link",
            "[x](https://example.org/ \"\\\" onmouseover=alert(1) x=\\\"\")",
            Harmless,
        ),
        body("a template", "{{ get_env(name=\"SECRET\") }}{% include \"base.html\" %}{# x #}", Harmless),
        body("a message", "{ $title }{ -brand }{ DATETIME($x) }", Harmless),
        body("the mark of the root", "\u{1}", Refused(&["control-character"])),
        body("a reference that prints nothing", "a&#8;b", Refused(&["control-character"])),
        body("letters turned round by a reference", "a &#x202e;b", Refused(&["invisible-character"])),
        body("letters turned round", "a \u{2066}b", Refused(&["invisible-character"])),
        body("letters turned round in code", "`a\u{202d}b`", Refused(&["invisible-character"])),
        body(
            "letters turned round in an attribute",
            "<b title=\"a\u{202e}b\">c</b>",
            Refused(&["invisible-character"]),
        ),
        body("… by a reference", "<b title='a&#x202E;b'>c</b>", Refused(&["invisible-character"])),
        body("… by an element", "<bdo dir=rtl>abc</bdo>", Refused(&["forbidden-html"])),
        body("a bell in an attribute", "<b title='a&#7b'>c</b>", Refused(&["control-character"])),
        body(
            "letters turned round in a title",
            "[x](https://example.org/ \"a\u{202e}b\")",
            Refused(&["invisible-character"]),
        ),
        file(
            "a transcript that runs",
            "content/stories/attempt/x.transcript.en.md",
            "<script>alert(1)</script>\n",
            Refused(&["forbidden-html"]),
        ),
    ]
}

fn front_matter() -> Vec<Attempt> {
    let nested = |depth: usize| format!("title: {}x{}", "[".repeat(depth), "]".repeat(depth));
    let laughs = (1..12).fold("a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned(), |text, n| {
        let names = vec![format!("*a{}", n - 1); 9].join(", ");
        format!("{text}a{n}: &a{n} [{names}]\n")
    });
    vec![
        front(
            "a tag of Python",
            "title: !!python/object/apply:os.system [\"touch ../outside/ran\"]",
            Refused(&["wrong-type"]),
        ),
        front("a tag of Ruby", "title: !ruby/object:Gem::Installer {i: x}", Refused(&["wrong-type"])),
        front("a tag of JavaScript", "title: !!js/function 'function(){}'", Harmless),
        front("a tag that includes", "title: !include ../../../../outside/secret.txt", Harmless),
        front("a tag of the environment", "title: !ENV ${SECRET}", Harmless),
        front("a variable", format!("{GOOD_FRONT}\nsummary: '${{SECRET}} $SECRET %SECRET%'"), Harmless),
        front("lists in lists", nested(100_000), Refused(&["yaml-too-complex"])),
        front(
            "mappings in mappings",
            format!("title: {}", "{a: ".repeat(100_000)),
            Refused(&["yaml-too-complex"]),
        ),
        front("a billion laughs", laughs, Refused(&["yaml-too-complex"])),
        front("an alias of itself", "title: &a [*a]", Refused(&["yaml-too-complex"])),
        front("a merge", "x: &x {title: y}\n<<: *x", Refused(&["unknown-key"])),
        front("two documents", "title: x\n--- \ntitle: y", Harmless),
        front(
            "a long title",
            format!("title: {}\npublished: 2026-11-22", "x".repeat(50_000)),
            Refused(&["text-too-complex"]),
        ),
        front(
            "a date of ages",
            format!("{GOOD_FRONT}\ndate: 1{}", "0".repeat(5_000)),
            Refused(&["bad-date"]),
        ),
        front(
            "an endless interval",
            format!("{GOOD_FRONT}\ndate: -999999999/Y999999999999"),
            Refused(&["bad-date"]),
        ),
        front(
            "a key of the prototype",
            format!("{GOOD_FRONT}\n__proto__: {{x: y}}"),
            Refused(&["unknown-key"]),
        ),
        file(
            "settings of a hacker",
            "content/stories/attempt/site.yaml",
            "title: x\n",
            Refused(&["unsupported-media"]),
        ),
    ]
}

fn paths_and_names() -> Vec<Attempt> {
    let beside =
        |file: &str| format!("{GOOD_FRONT}\nmedia: [{{file: '{file}', credit: x, rights: CC0-1.0}}]");
    let alias = |path: &str| format!("{GOOD_FRONT}\naliases: ['{path}']");
    vec![
        body("a picture outside", "![x](../../../../outside/secret.txt)", Refused(&["unsafe-path"])),
        body("a picture at the root", "![x](/etc/passwd)", Refused(&["unsafe-path"])),
        body(
            "a picture by escapes",
            "![x](%2e%2e/%2e%2e/%2e%2e/%2e%2e/outside/secret.txt)",
            Refused(&["unsafe-path"]),
        ),
        body("a picture by Windows' way", "![x](..\\..\\outside\\secret.txt)", Refused(&["unsafe-path"])),
        body("a picture on a drive", "![x](C:\\secret.txt)", Refused(&["unsafe-url"])),
        body("a link outside", "[x](../../../../outside/secret.txt)", Refused(&["unsafe-path"])),
        front("a file outside", beside("../../../../outside/secret.txt"), Refused(&["unsafe-path"])),
        front("a file at the root", beside("/etc/passwd"), Refused(&["unsafe-path"])),
        front("an alias outside", alias("../../outside/ran/"), Refused(&["unsafe-path"])),
        front("an alias at the root, outside", alias("/../outside/ran.html"), Refused(&["unsafe-path"])),
        front("an alias by escapes", alias("%2e%2e/ran/"), Refused(&["unsafe-path"])),
        front("an alias by Windows' way", alias("..\\ran\\"), Refused(&["unsafe-path"])),
        front(
            "an alias with a line",
            format!("{GOOD_FRONT}\naliases: [\"x\\n/* https://evil.example/ 301\"]"),
            Refused(&["unsafe-path"]),
        ),
        front("an alias of everything", alias("/*"), Refused(&["unsafe-path"])),
        front("an alias with a blank", alias("/x https://evil.example/"), Refused(&["unsafe-path"])),
        front("an alias of a host", alias("//evil.example/"), Refused(&["unsafe-path"])),
        front(
            "an alias in place of the settings of a host",
            alias("/_headers"),
            Refused(&["address-collision"]),
        ),
        front("an alias in place of what is hidden", alias("/.htaccess"), Refused(&["unsafe-path"])),
        front("an alias of a page", alias("/index.html"), Refused(&["address-collision"])),
        front("an alias of the assets", alias("/assets/css/site.css"), Refused(&["address-collision"])),
        front("an alias of a device", alias("/con/"), Refused(&["unsafe-path"])),
        front("an alias with variables", alias("/${SECRET}-{env.SECRET}-{$SECRET}/"), Harmless),
        front("an alias that ends a rule", alias("/x;return/"), Harmless),
        front("an alias of braces", alias("/x}y{z/"), Harmless),
        front("an alias of an expression", alias("/(a+)+$/"), Harmless),
        front(
            "an alias of letters turned round",
            format!("{GOOD_FRONT}\naliases: [\"/a\\u202eb/\"]"),
            Refused(&["invisible-character"]),
        ),
        front(
            "orders to the terminal in a key",
            format!("{GOOD_FRONT}\n\"k\\e[2J\\u202e\": 1"),
            Refused(&["unknown-key", "invisible-character", "control-character"]),
        ),
        #[cfg(unix)]
        file(
            "letters turned round in a folder's name",
            "content/stories/\u{202e}evil/index.en.md",
            "---\ntitle: x\n---\n",
            Refused(&["bad-id", "invisible-character"]),
        ),
        file(
            "letters of another script in an id",
            "content/stories/с\u{43e}ventry/index.en.md",
            "---\ntitle: x\n---\n",
            Refused(&["bad-id"]),
        ),
        file(
            "full width in an id",
            "content/stories/ｃoventry/index.en.md",
            "---\ntitle: x\n---\n",
            Refused(&["bad-id"]),
        ),
        file(
            "a device for an id",
            "content/stories/nul/index.en.md",
            "---\ntitle: x\n---\n",
            Refused(&["bad-id"]),
        ),
        #[cfg(unix)]
        file(
            "code for an id",
            "content/stories/<img src=x onerror=alert(1)>/index.en.md",
            "---\ntitle: x\n---\n",
            Refused(&["bad-id"]),
        ),
        #[cfg(unix)]
        file(
            "code for a file's name",
            "content/stories/attempt/<img src=x onerror=alert(1)>.png",
            "x",
            Refused(&["unsafe-path"]),
        ),
        #[cfg(unix)]
        file(
            "a line in a file's name",
            "content/stories/attempt/a\nerror[x]: b.png",
            "x",
            Refused(&["unsafe-path"]),
        ),
        #[cfg(unix)]
        file(
            "orders to the terminal in a file's name",
            "content/stories/attempt/\u{1b}]0;x\u{7}\u{1b}[2J.png",
            "x",
            Refused(&["unsafe-path"]),
        ),
        file(
            "a long name",
            Box::leak(format!("content/stories/{}/index.en.md", "a".repeat(255)).into_boxed_str()),
            "---\ntitle: x\n---\n",
            Refused(&["bad-id"]),
        ),
    ]
}

fn files_beside_a_text() -> Vec<Attempt> {
    const PAGE: &str = "<html><script>alert(1)</script></html>";
    vec![
        media("a page", "x.html", PAGE, Refused(&["forbidden-media"])),
        media(
            "a drawing that runs",
            "x.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            Refused(&["forbidden-media"]),
        ),
        media("a program", "x.js", "alert(1)", Refused(&["forbidden-media"])),
        media("a page called a picture", "x.png", PAGE, Refused(&["media-mismatch"])),
        media("a page called a moving picture", "x.gif", PAGE, Refused(&["media-mismatch"])),
        media("a page called a document", "x.pdf", PAGE, Refused(&["media-mismatch"])),
        media("a page called a film", "x.mp4", PAGE, Refused(&["media-mismatch"])),
        media("a page called a text", "x.txt", PAGE, Harmless),
        media(
            "a drawing called a picture",
            "x.webp",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            Refused(&["media-mismatch"]),
        ),
        media(
            "captions of code",
            "x.vtt",
            "WEBVTT\n\nSTYLE\n::cue{background:url(https://evil.example/)}\n\n00:00.000 --> 00:01.000\n<script>alert(1)</script>\n",
            Refused(&["unplayable-media"]),
        ),
        media(
            "a picture without an end",
            "x.png",
            endless_png(),
            Refused(&["media-too-large", "broken-media"]),
        ),
        media(
            "a photograph without an end",
            "x.jpg",
            endless_jpeg(),
            Refused(&["media-too-large", "broken-media"]),
        ),
        media("a table that calculates", "x.csv", "=cmd|' /C calc'!A0\n", Harmless),
        file("settings of a server", "content/stories/attempt/.htaccess", "Options +ExecCGI\n", Harmless),
    ]
}

/// Texts that take a careless reader long, or a deep stack.
fn texts_without_an_end() -> Vec<Attempt> {
    let many = |piece: &str| piece.repeat(100_000);
    let references = format!("[a]: https://example.org/{}\n\n{}", "x".repeat(50_000), "[a] ".repeat(50_000));
    let indented: String = (0..2_000).map(|n| format!("{}- x\n", "  ".repeat(n))).collect();
    let notes: String = (0..1_000).map(|n| format!("x[^{n}]\n\n[^{n}]: y\n\n")).collect();
    let table = format!("{}\n{}\n{}", "|a".repeat(2_000), "|-".repeat(2_000), "|b\n".repeat(2_000));
    let deep = |name, text: String| body(name, text, Refused(&["text-too-complex"]));
    vec![
        deep("quotes in quotes", many(">")),
        deep("lists in lists", many("1. ")),
        deep("lists in lists, indented", indented),
        deep("stars that close", format!("{}a{}", many("**"), many("**"))),
        deep("marks in marks", format!("{}a{}", many("<i>"), many("</i>"))),
        deep("a table", table),
        deep(
            "rows of a table",
            format!("{0}|\n{1}|\n{2}", "|a".repeat(50), "|-".repeat(50), "|b\n".repeat(2_000)),
        ),
        body("sources without brackets", many("@a "), Harmless),
        body("sources in round brackets", many("(@a) "), Harmless),
        body("marks on one letter", format!("a&#x345;{}", many("&#x300;")), Harmless),
        body(
            "elements that are refused",
            ["<x>", "</i>"].map(|tag| tag.repeat(20_000)).concat(),
            Refused(&["forbidden-html"]),
        ),
        body("marks that do not close", "<span lang=en>".repeat(20_000), Refused(&["unbalanced-html"])),
        body("marks that close nothing", "</i>".repeat(20_000), Refused(&["unbalanced-html"])),
        body("links that run", "[x](javascript:x) ".repeat(10_000), Refused(&["unsafe-url"])),
        body("brackets", many("["), Harmless),
        body("brackets that close", format!("{}{}", many("["), many("]")), Harmless),
        body("pictures in pictures", many("!["), Harmless),
        body("names in brackets", many("[["), Harmless),
        body("stars", many("*a _b "), Harmless),
        body("backticks", (1..800).map(|n| format!("{}x", "`".repeat(n))).collect::<String>(), Harmless),
        body("angles", many("<"), Harmless),
        body("angles of tags", many("<a "), Harmless),
        body("ampersands", many("&"), Harmless),
        body("rules of tables", many("|-"), Harmless),
        body("citations", "[@letter]".repeat(2_000), Harmless),
        body("citations that do not close", many("[@letter, "), Harmless),
        body("references to a long address", references, Harmless),
        body("headings of one name", "## x\n\n".repeat(2_000), Harmless),
        body("notes", notes, Harmless),
        body("a line", many("x"), Harmless),
        file("a text that is too long", STORY, "word ".repeat(1_000_000), Refused(&["file-too-large"])),
    ]
}

#[cfg(unix)]
fn links_and_pipes() -> Vec<Attempt> {
    use std::os::unix::fs::symlink;
    let link = |to: &'static str, from: &'static str| {
        move |root: &Utf8Path| symlink(to, root.join(from)).expect("links can be made")
    };
    vec![
        disk(
            "a text elsewhere",
            link("../../../../outside/secret.txt", STORY),
            Refused(&["link-leaves-archive"]),
        ),
        disk(
            "a picture elsewhere",
            link("../../../../outside/secret.txt", "content/stories/attempt/x.txt"),
            Refused(&["link-leaves-archive"]),
        ),
        disk(
            "a folder elsewhere",
            link("../../../outside", "content/stories/elsewhere"),
            Refused(&["link-leaves-archive"]),
        ),
        disk(
            "a device",
            link("/dev/zero", "content/stories/attempt/x.png"),
            Refused(&["link-leaves-archive"]),
        ),
        disk(
            "a folder in itself",
            link("..", "content/stories/attempt/again"),
            Refused(&["link-leaves-archive"]),
        ),
        disk("a link to itself", link("index.en.md", STORY), Refused(&["link-leaves-archive"])),
        disk("a pipe", pipe(STORY), Harmless),
        disk("a pipe for a picture", pipe("content/stories/attempt/x.png"), Harmless),
    ]
}

/// Makes a pipe, which whoever opens it waits for.
#[cfg(unix)]
fn pipe(path: &'static str) -> impl Fn(&Utf8Path) {
    move |root| {
        let made = Command::new("mkfifo").arg(root.join(path)).status();
        assert!(made.is_ok_and(|status| status.success()), "pipes can be made");
    }
}

fn attempts() -> Vec<Attempt> {
    let mut attempts = code_in_words();
    attempts.extend(addresses());
    attempts.extend(odd_characters_and_words());
    attempts.extend(front_matter());
    attempts.extend(paths_and_names());
    attempts.extend(files_beside_a_text());
    attempts.extend(texts_without_an_end());
    #[cfg(unix)]
    attempts.extend(links_and_pipes());
    attempts
}

#[test]
fn attempts_come_to_nothing() {
    let attempts = attempts();
    let failed: Vec<String> = attempts.par_iter().filter_map(|attempt| try_out(attempt).err()).collect();
    println!("{} attempts", attempts.len());
    assert!(failed.is_empty(), "{} of {} attempts:\n{}", failed.len(), attempts.len(), failed.join("\n"));
}

/// Builds a good archive with an attempt in it; what is wrong with the outcome, in words.
fn try_out(attempt: &Attempt) -> Result<(), String> {
    let place = common::Temporary::new();
    let (root, outside) = (place.path().join("archive"), place.path().join("outside"));
    common::copy(&common::project().join("tests/problems/base"), &root);
    let settings = root.join("content/site.yaml");
    let hosts = "hosts: [netlify, cloudflare, github-pages, gitlab-pages, nginx, apache, caddy, s3]\n";
    let text = fs::read_to_string(&settings).expect("it can be read");
    common::write(&settings, text + hosts);
    common::write(&outside.join("secret.txt"), SECRET);
    (attempt.write)(&root);
    let wrong = |what: String| Err(format!("- {}: {what}", attempt.name));

    let ended = build(&root);
    let Some((code, said)) = ended else { return wrong(format!("takes longer than {PATIENCE:?}")) };
    let is_odd = |c: char| {
        c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if said.contains(is_odd) {
        return wrong(format!("drives the terminal: {said:?}"));
    }
    let expected = match attempt.outcome {
        Refused(codes) => {
            code == Some(1) && codes.iter().any(|code| said.contains(&format!("error[{code}]")))
        }
        Harmless => code == Some(0),
    };
    if !expected {
        return wrong(format!("ends with {code:?}: {}", said.chars().take(600).collect::<String>()));
    }
    if common::files_below(&outside).keys().ne(["secret.txt"]) {
        return wrong("has written outside".to_owned());
    }
    let site = root.join("public");
    let files = if site.exists() { common::files_below(&site) } else { BTreeMap::new() };
    match files.iter().find(|(_, bytes)| memchr::memmem::find(bytes, SECRET.as_bytes()).is_some()) {
        Some((path, _)) => wrong(format!("{path} tells a secret")),
        None => acts(&files).map_or(Ok(()), wrong),
    }
}

/// Builds to `public`: the exit code and what was said; `None` where that takes too long.
fn build(root: &Utf8Path) -> Option<(Option<i32>, String)> {
    let said = root.join("../said.txt");
    let file = fs::File::create(&said).expect("it can be created");
    let mut child = Command::new(env!("CARGO_BIN_EXE_tablecloth"))
        .args(["build", "--quiet", "--root", root.as_str()])
        .env("SECRET", SECRET)
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(file)
        .spawn()
        .expect("the program can be started");
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("it can be waited for") {
            let said = fs::read(&said).expect("it can be read");
            return Some((status.code(), String::from_utf8_lossy(&said).into_owned()));
        }
        if begun.elapsed() > PATIENCE {
            let _ = child.kill();
            let _ = child.wait();
            return None;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// What acts, or asks elsewhere, in pages and in what hosts read; `None` for nothing.
fn acts(files: &BTreeMap<String, Vec<u8>>) -> Option<String> {
    files.iter().find_map(|(path, bytes)| {
        let text = String::from_utf8_lossy(bytes);
        let is_page = [".html", ".php"].iter().any(|end| path.ends_with(end));
        let found = if is_page { in_page(&text) } else { in_rules(path, &text) };
        found.map(|found| format!("{path} has {found}"))
    })
}

/// What acts in a page: a handler, a script that is not a file of the site, an address that runs.
fn in_page(html: &str) -> Option<String> {
    html5gum::Tokenizer::new(html).flatten().find_map(|token| {
        let html5gum::Token::StartTag(tag) = token else { return None };
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let value = |key: &str| {
            tag.attributes.get(key.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
        };
        let runs = |address: &String| {
            let address: String = address.chars().filter(|c| !c.is_control() && *c != ' ').collect();
            ["javascript:", "vbscript:", "data:"]
                .iter()
                .any(|scheme| address.to_lowercase().starts_with(scheme))
        };
        let handler = tag.attributes.keys().any(|key| key.starts_with(b"on") || &**key == b"style");
        let script = name == "script" && value("type").as_deref() != Some("application/ld+json");
        let elsewhere = value("src").into_iter().chain(value("srcset")).any(|address| address.contains("//"));
        let odd = ["iframe", "object", "embed", "base", "form"].contains(&&*name) && value("role").is_none();
        let is_bad = handler
            || (script && value("src").is_none_or(|file| !file.contains("assets/")))
            || elsewhere
            || odd && name != "form"
            || ["href", "src", "action", "formaction"].iter().filter_map(|key| value(key)).any(|a| runs(&a));
        is_bad.then(|| format!("{tag:?}"))
    })
}

/// What leads readers elsewhere in the rules of hosts.
fn in_rules(path: &str, text: &str) -> Option<String> {
    let is_rule = |line: &&str| line.contains("evil.example") || line.contains("Set-Cookie");
    let is_read_by_hosts =
        path.starts_with(['_', '.']) || path.ends_with(".conf") || path.contains(".hosts/");
    text.lines().find(is_rule).filter(|_| is_read_by_hosts).map(str::to_owned)
}
