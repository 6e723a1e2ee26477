//! Old addresses → the files by which hosts know them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use tablecloth::diagnostic::Report;
use tablecloth::plan::Output;
use tablecloth::site::{Content, Site};

use super::base::{self, Base};
use super::promises;

/// The file whose old addresses are made up.
const PAGE: &str = "pages/about/index.en.md";

/// Sites for all hosts, in a folder of a server and not, and for the one that knows more than others that read its files.
static BASES: LazyLock<[Base; 3]> = LazyLock::new(|| {
    let all = "hosts: [netlify, cloudflare, github-pages, gitlab-pages, nginx, apache, caddy, s3]";
    [
        Base::with_settings(&[all]),
        Base::with_settings(&[all, "base_url: https://example.org/twin.cities/~one/"]),
        Base::with_settings(&["hosts: [netlify]"]),
    ]
});

/// Old addresses of a page, one a line → files that have a rule for each, which says what is meant, and no other.
///
/// The first byte chooses the site.
pub fn redirects(bytes: &[u8]) {
    let Some((which, bytes)) = bytes.split_first() else { return };
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let base = &BASES[usize::from(which.wrapping_sub(b'a')) % BASES.len()];
    let old: Vec<&str> = text.lines().take(60).collect();
    // JSON is YAML, and has a sign for every character.
    let old = serde_json::to_string(&old).expect("texts are JSON");
    let page = format!("---\ntitle: About\nmenu: 1\naliases: {old}\n---\nWords.\n");
    let mut report = Report::new();
    match base::text(PAGE, page.as_bytes()) {
        Ok(page) => match base.build(vec![page], &mut report) {
            Some(site) => of_hosts(&site),
            None => assert!(!report.is_ok(), "there is no site, and no reason"),
        },
        Err(finding) => report.add(finding),
    }
    promises::of_findings(&report);
}

/// Where readers who ask for an old address are led, both decoded, with the path of the site.
type Moves = BTreeSet<(String, String)>;

fn of_hosts(site: &Site) {
    let base = site.settings().base.path();
    let is_moved = |output: &Output| matches!(output, Output::Redirect { .. });
    let moved: Vec<&str> =
        site.plan().outputs().filter(|(_, output)| is_moved(output)).map(|(path, _)| path).collect();
    let from: BTreeSet<String> = moved.iter().map(|path| format!("{base}{}", without_index(path))).collect();
    promises::of_outputs(site, |path| moved.contains(&path));
    let file = |name: &str| text(site, name);
    let moves = file("_redirects").map(|text| netlify(&text, base));
    let all = [
        moves,
        file(".hosts/nginx.conf").map(|text| nginx(&text)),
        file(".hosts/Caddyfile").map(|text| caddy(&text)),
        file(".htaccess").map(|text| apache(&text, base)),
    ];
    for (at, moves) in all.into_iter().enumerate() {
        let Some(moves) = moves else { continue };
        let known: BTreeSet<String> = moves.iter().map(|(from, _)| from.clone()).collect();
        assert_eq!(known, from, "host {at}");
        assert!(moves.iter().all(|(_, to)| leads_to_a_page(site, base, to)), "host {at}: {moves:?}");
    }
    if let Some(text) = file(".hosts/s3-website.json") {
        s3(&text, &from);
    }
    for name in ["_headers", "CNAME"] {
        drop(file(name));
    }
}

fn without_index(path: &str) -> &str {
    path.strip_suffix("index.html").filter(|rest| rest.is_empty() || rest.ends_with('/')).unwrap_or(path)
}

fn leads_to_a_page(site: &Site, base: &str, to: &str) -> bool {
    let path = to.strip_prefix(base).unwrap_or_else(|| panic!("{to:?} is not below {base}"));
    path.ends_with('/') && site.plan().get(&format!("{path}index.html")).is_some()
}

/// A file of the site; no character in it is hidden.
fn text(site: &Site, path: &str) -> Option<String> {
    let Content::Bytes(bytes) = site.render(path)?.expect("no template is asked for it") else {
        panic!("{path} is made by the program")
    };
    let text = String::from_utf8(bytes).expect("it is text");
    assert!(!text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')), "{path}: {text:?}");
    assert!(!text.lines().any(|line| line.ends_with('\\')), "{path}: a line goes on: {text}");
    Some(text)
}

/// An address decoded (RFC 3986, 2.1), in which nothing but what stands in addresses stands.
fn decoded(address: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte);
    assert!(address.bytes().all(is_plain), "{address:?}");
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        bytes.push(match first {
            b'%' => {
                let code = std::str::from_utf8(&rest[..2]).expect("a code has two digits");
                rest = &rest[2..];
                u8::from_str_radix(code, 16).expect("its digits are hexadecimal")
            }
            plain => *plain,
        });
    }
    String::from_utf8(bytes).expect("addresses are UTF-8")
}

/// A line is `from to status`, with the language as a condition behind it where the root leads on.
fn netlify(text: &str, base: &str) -> Moves {
    let mut moves = Moves::new();
    for line in text.lines() {
        let fields: Vec<&str> = line.split(' ').collect();
        match fields[..] {
            [from, to, "301" | "301!"] => assert!(moves.insert((decoded(from), decoded(to))), "{line}"),
            [from, to, "302!", language] => {
                assert!(from == base && to.starts_with(base) && language.starts_with("Language="), "{line}");
            }
            _ => panic!("{line:?} is no rule"),
        }
    }
    moves
}

/// The words of a file in which quotes hold a word together and a backslash takes its meaning from a sign.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                let mut word = String::new();
                loop {
                    match letters.next().expect("a quote is closed") {
                        '"' => break,
                        '\\' => match letters.next().expect("something follows") {
                            sign @ ('"' | '\\') => word.push(sign),
                            other => word.extend(['\\', other]),
                        },
                        other => word.push(other),
                    }
                }
                words.push(word);
            }
            letter if letter.is_whitespace() => {}
            sign @ ('{' | '}' | ';') => words.push(sign.to_string()),
            letter => {
                let end = |c: &char| c.is_whitespace() || "{};".contains(*c);
                let mut word = String::from(letter);
                while let Some(next) = letters.clone().next().filter(|next| !end(next)) {
                    word.push(next);
                    letters.next();
                }
                words.push(word);
            }
        }
    }
    words
}

/// `location = "from" { … return 301 "to"; }`
fn nginx(text: &str) -> Moves {
    let without_comments: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    let words = words(&without_comments.join("\n"));
    let mut moves = Moves::new();
    let mut depth = 0_usize;
    let mut from = None;
    for (at, word) in words.iter().enumerate() {
        match word.as_str() {
            "{" if words[at - 1] != "=" => depth += 1,
            "}" => depth = depth.checked_sub(1).expect("a block that ends was begun"),
            "location" if depth == 0 => from = (words[at + 1] == "=").then(|| words[at + 2].clone()),
            "301" => {
                let (to, from) = (&words[at + 1], from.take().expect("it stands in its place"));
                assert!(words[at - 1] == "return" && words[at + 2] == ";", "{text}");
                assert!(moves.insert((from, decoded(to))));
            }
            _ => assert!(!word.contains('\n'), "{word:?}"),
        }
    }
    assert_eq!(depth, 0, "{text}");
    moves
}

/// A pattern that means a text, as that text.
fn meant(pattern: &str) -> String {
    let inner = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix('$'));
    let mut letters = inner.expect("it means the whole address").chars();
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.push(letters.next().expect("something follows")),
            sign => {
                assert!(!"^$.|?*+()[]{}".contains(sign), "{pattern:?} means more");
                text.push(sign);
            }
        }
    }
    text
}

/// `@moved-1 path_regexp` with a pattern in backticks, then `redir @moved-1` with the new address.
fn caddy(text: &str) -> Moves {
    let mut patterns: BTreeMap<&str, String> = BTreeMap::new();
    let mut moves = Moves::new();
    for line in text.lines().filter(|line| line.contains("@moved-")) {
        let quoted = |text: &str| {
            let inner = text.strip_prefix('`').and_then(|rest| rest.strip_suffix('`')).expect("it is quoted");
            assert!(!inner.contains('`'), "{line}");
            // What the server puts in by itself.
            assert!(!inner.contains("{$"), "{line}");
            inner.to_owned()
        };
        if let Some((name, pattern)) = line.split_once(" path_regexp ") {
            assert!(patterns.insert(name, meant(&quoted(pattern))).is_none(), "{line}");
        } else {
            let rest = line.strip_prefix("redir ").and_then(|rest| rest.strip_suffix(" 301"));
            let (name, to) = rest.and_then(|rest| rest.split_once(' ')).expect("it is a rule");
            assert!(moves.insert((patterns[name].clone(), decoded(&quoted(to)))), "{line}");
        }
    }
    assert_eq!(moves.len(), patterns.len());
    moves
}

/// `RewriteRule "^from$" "to" [R=301,L,NE]`
fn apache(text: &str, base: &str) -> Moves {
    // Variables of the server.
    assert!(!text.contains("${"), "{text}");
    let mut moves = Moves::new();
    for line in text.lines().filter(|line| line.contains("R=301")) {
        let words = words(line);
        let [rule, from, to, flags] = &words[..] else { panic!("{line:?} is no rule: {words:?}") };
        assert!(rule == "RewriteRule" && flags == "[R=301,L,NE]", "{line}");
        let from = format!("{base}{}", meant(from));
        assert!(moves.insert((from, decoded(&to.replace("\\%", "%")))), "{line}");
    }
    moves
}

/// A rule for each old address, up to as many as a bucket can have.
fn s3(text: &str, from: &BTreeSet<String>) {
    let website: serde_json::Value = serde_json::from_str(text).expect("it is JSON");
    let rules = website["RoutingRules"].as_array().map(Vec::as_slice).unwrap_or_default();
    assert!(rules.len() <= 50.min(from.len()), "{text}");
    for rule in rules {
        let key = rule["Condition"]["KeyPrefixEquals"].as_str().expect("it is a text");
        assert!(from.contains(&format!("/{key}")), "{key:?}");
        assert_eq!(rule["Redirect"]["HostName"], "example.org");
    }
}
