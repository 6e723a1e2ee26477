//! Whatever happens to the files of an archive, its preview shows what a clean build of them gives, byte for byte.
//!
//! Scripts of random edits are applied to a running server, one after the other. `TABLECLOTH_EDIT_SCRIPTS` says how many.
#![cfg(feature = "serve")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};
use rayon::iter::{ParallelExtend as _, ParallelIterator as _};
use tablecloth::Former;
use tablecloth::archive::Drafts;
use tablecloth::diagnostic::{Report, ReportFormat};
use tablecloth::input::{self, Folders};
use tablecloth::phrases::Language;
use tablecloth::phrases::table as phrase;
use tablecloth::site::Content;

/// How many scripts are applied when nobody asks for more.
const SCRIPTS: u64 = 300;
/// Longer than a build takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Numbers that look random, the same for every run: a linear congruence.
struct Random(u64);

impl Random {
    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("it has 31 bits") % end
    }

    fn pick<'t, T>(&mut self, all: &'t [T]) -> &'t T {
        &all[self.below(all.len())]
    }
}

/// An archive that is edited.
struct Desk<'d> {
    root: &'d Utf8Path,
    random: Random,
}

impl Desk<'_> {
    /// A text of the archive; there may be none.
    fn text(&mut self) -> Option<Utf8PathBuf> {
        let content = self.root.join("content");
        let texts = common::files_below(&content).into_keys().filter(|name| name.ends_with(".md"));
        let texts: Vec<String> = texts.collect();
        (!texts.is_empty()).then(|| content.join(self.random.pick(&texts)))
    }

    /// Changes a text in place.
    fn rewrite(&mut self, change: impl FnOnce(Vec<u8>, usize) -> Vec<u8>) {
        let Some(path) = self.text() else { return };
        let number = self.random.below(10);
        let text = fs::read(&path).expect("it is there");
        fs::write(path, change(text, number)).expect("it can be written");
    }

    fn replace_line(&mut self, start: &str, line: &str) {
        self.rewrite(|text, number| {
            let text = String::from_utf8_lossy(&text).into_owned();
            let lines = text.lines().map(|old| match old.starts_with(start) {
                true => format!("{line}{number}\n"),
                false => format!("{old}\n"),
            });
            lines.collect::<String>().into_bytes()
        });
    }

    /// Writes a file below the root, or removes it where it is.
    fn toggle(&mut self, path: &str, words: &str) {
        let path = self.root.join(path);
        if path.exists() && self.random.below(2) == 0 {
            fs::remove_file(path).expect("it can be removed");
        } else {
            common::write(&path, words.replace('#', &self.random.below(10).to_string()));
        }
    }

    /// The folder of a work; there may be none.
    fn work(&mut self) -> Option<Utf8PathBuf> {
        Some(self.text()?.parent().expect("a text lies in a folder").to_owned())
    }
}

type Edit = fn(&mut Desk<'_>);

const EDITS: [(&str, Edit); 22] = [
    ("words", |desk| {
        desk.rewrite(|text, number| [&text[..], format!("\nWord{number}.\n").as_bytes()].concat())
    }),
    ("the same again", |desk| desk.rewrite(|text, _| text)),
    ("a title", |desk| desk.replace_line("title:", "title: T")),
    ("a name", |desk| desk.replace_line("name:", "name: N")),
    ("a date", |desk| desk.replace_line("date:", "date: 194")),
    ("a draft", |desk| desk.replace_line("summary:", "draft: true # ")),
    ("a new work", |desk| {
        let path = format!("content/pages/p{}/index.en.md", desk.random.below(4));
        desk.toggle(&path, "---\ntitle: Page #\n---\n[Coventry](city:coventry)\n");
    }),
    ("a new story", |desk| {
        let path = format!("content/stories/s{}/index.fr.md", desk.random.below(4));
        let words = "---\ntitle: Récit #\nsummary: Un mot.\ndate: 194#\ncities: [coventry]\npublished: 2026-11-2#\n---\nMot [@gift-record].\n";
        desk.toggle(&path, words);
    }),
    ("a work gone", |desk| {
        let work = desk.work();
        work.map_or(Ok(()), fs::remove_dir_all).expect("it can be removed");
    }),
    ("a work renamed", |desk| {
        let Some(work) = desk.work() else { return };
        let other = format!("{work}-x{}", desk.random.below(3));
        if !Utf8Path::new(&other).exists() {
            fs::rename(work, other).expect("it can be renamed");
        }
    }),
    ("a translation gone", |desk| {
        let text = desk.text();
        text.map_or(Ok(()), fs::remove_file).expect("it can be removed");
    }),
    ("a template", |desk| {
        let built_in = fs::read_to_string(common::project().join("templates/page.html"));
        desk.toggle(
            "templates/page.html",
            &built_in.expect("it is there").replace("<h1", "<h1 data-n=\"#\""),
        );
    }),
    ("a broken template", |desk| desk.toggle("templates/story.html", "{{ nobody_knows_# }}")),
    ("a message", |desk| desk.toggle("i18n/en/own.ftl", "menu-label = M#\n")),
    ("a style", |desk| desk.toggle("static/css/own.css", "p { margin: #px }\n")),
    ("settings", |desk| {
        let path = desk.root.join("content/site.yaml");
        let Ok(text) = fs::read_to_string(&path) else { return };
        let full = "feed: full\n";
        let text = if text.contains(full) { text.replace(full, "") } else { text + full };
        fs::write(path, text).expect("it can be written");
    }),
    ("a file beside", |desk| {
        let Some(work) = desk.work() else { return };
        let below = work.strip_prefix(desk.root).expect("it lies below").to_owned();
        desk.toggle(below.join("list.txt").as_str(), "A list: #\n");
    }),
    ("no UTF-8", |desk| desk.rewrite(|text, _| [&text[..], b"\xff\n"].concat())),
    ("front matter that is none", |desk| desk.rewrite(|_, _| b"---\ntitle: [\n---\n".to_vec())),
    ("a stray file", |desk| desk.toggle("content/stray.txt", "#")),
    ("away and back", |desk| {
        let (here, away) = (desk.root.join("content"), desk.root.join("away"));
        fs::rename(&here, &away).expect("it can be renamed");
        thread::sleep(Duration::from_millis(5));
        fs::rename(&away, &here).expect("it can be renamed");
    }),
    ("saved by renaming", |desk| {
        let Some(path) = desk.text() else { return };
        let beside = path.with_file_name(format!(".new-{}", desk.random.below(100)));
        let text = fs::read(&path).expect("it is there");
        fs::write(&beside, [&text[..], b"\nSaved.\n"].concat()).expect("it can be written");
        fs::rename(beside, path).expect("it can be renamed");
    }),
];

/// What a path of the preview answers.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Answer {
    status: u16,
    body: Vec<u8>,
}

/// What a clean build gives: the answer at each path, or at any, and the end of what is said of it.
///
/// A build after others with the same `former` has the same findings.
fn clean(root: &Utf8Path, former: &mut Former) -> (BTreeMap<String, Answer>, String) {
    let mut report = Report::new();
    let print = |report: &Report| report.print(ReportFormat::Human, Language::English);
    let mistakes = |report: &Report| Answer { status: 500, body: print(report).into_bytes() };
    let input = input::read(&Folders::below(root), &common::cache(), &mut report).expect("it can be read");
    let mut after = report.clone();
    let site = tablecloth::build(input.clone(), Drafts::Leave, &mut report);
    tablecloth::build_with(input, Drafts::Leave, former, &mut after);
    assert_eq!(print(&after), print(&report));
    let (errors, warnings) = report.totals();
    let Some(site) = site else {
        let summary = phrase::errors_and_warnings(errors, warnings).in_language(Language::English);
        return ([("robots.txt".to_owned(), mistakes(&report))].into(), summary);
    };
    let summary = phrase::works_and_warnings(site.archive().len(), warnings).in_language(Language::English);
    let mut answers = BTreeMap::new();
    for stage in site.stages() {
        answers.par_extend(stage.filter_map(|(path, content)| {
            let answer = match content {
                Ok(Content::Bytes(body)) => Answer { status: 200, body },
                Ok(Content::File(file)) => {
                    Answer { status: 200, body: file.read().expect("it is there").into_owned() }
                }
                // What the cache knows by its key is the same for everybody.
                Ok(Content::Derived(_)) => return None,
                // A page that says what is wrong with its template.
                Err(_) => Answer { status: 500, body: Vec::new() },
            };
            Some((path.to_owned(), answer))
        }));
    }
    (answers, summary)
}

/// A running preview.
struct Preview {
    stream: BufReader<TcpStream>,
    port: u16,
    /// The last line that was said of a build.
    said: Arc<Mutex<String>>,
}

impl Preview {
    fn start(root: &Utf8Path) -> Preview {
        let (folders, said) = (Folders::below(root), Arc::<Mutex<String>>::default());
        let (sender, address) = mpsc::channel::<u16>();
        let heard = said.clone();
        thread::spawn(move || {
            let say = move |line: &str| {
                let port = line.split("http://127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next());
                if let Some(port) = port.and_then(|port| port.parse().ok()) {
                    let _ = sender.send(port);
                } else if line.trim_start().starts_with("build ") {
                    line.clone_into(&mut heard.lock().expect("nobody panics with it"));
                }
            };
            tablecloth::serve::serve(&folders, Drafts::Leave, 0, Language::English, ReportFormat::Human, say)
        });
        let port = address.recv_timeout(PATIENCE).expect("it says where it is");
        let stream = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("it is not zero");
        Preview { stream: BufReader::new(stream), port, said }
    }

    fn get(&mut self, path: &str) -> Answer {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let request = format!("GET /{path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.port);
        self.stream.get_mut().write_all(request.as_bytes()).expect("it reads");
        let (mut status, mut length) = (0, 0);
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line).expect("it answers");
            let line = line.trim_end().to_lowercase();
            if let Some(rest) = line.strip_prefix("http/1.1 ") {
                status = rest[..3].parse().expect("it is a number");
            } else if let Some(rest) = line.strip_prefix("content-length: ") {
                length = rest.parse().expect("it is a number");
            } else if line.is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).expect("it answers in full");
        // What is said of one page that cannot be rendered is told elsewhere.
        let body = if status == 500 && path != "robots.txt" { Vec::new() } else { without_script(body) };
        Answer { status, body }
    }

    /// The first path at which the preview does not answer so, with both answers.
    fn differs(&mut self, expected: &BTreeMap<String, Answer>) -> Option<String> {
        expected.iter().find_map(|(path, answer)| {
            let got = self.get(path);
            let shown = |answer: &Answer| String::from_utf8_lossy(&answer.body).into_owned();
            (got != *answer).then(|| format!("{path}: {} for {}", shown(&got), shown(answer)))
        })
    }

    fn said(&self) -> String {
        self.said.lock().expect("nobody panics with it").clone()
    }
}

/// A page without the script that the preview adds.
fn without_script(body: Vec<u8>) -> Vec<u8> {
    let start = b"<script src=\"/__tablecloth/reload.js\"";
    let Some(at) = body.windows(start.len()).position(|window| window == start) else { return body };
    let end = body[at..].iter().position(|byte| *byte == b'\n').map_or(body.len(), |end| at + end + 1);
    [&body[..at], &body[end..]].concat()
}

#[test]
fn a_preview_is_what_a_clean_build_gives() {
    let scripts = std::env::var("TABLECLOTH_EDIT_SCRIPTS").ok().and_then(|number| number.parse().ok());
    let (folder, base) = (common::Temporary::new(), common::site("one-of-each"));
    let root = folder.path();
    common::copy(&base, root);
    let mut preview = Preview::start(root);
    let (mut outcomes, mut former) = ([0, 0], Former::default());
    for script in 1..=scripts.unwrap_or(SCRIPTS) {
        let mut desk = Desk { root, random: Random(script) };
        let mut told = vec![format!("script {script}")];
        for _ in 0..=desk.random.below(3) {
            let (name, edit) = desk.random.pick(&EDITS);
            told.push((*name).to_owned());
            edit(&mut desk);
        }
        let (expected, summary) = clean(root, &mut former);
        let begun = Instant::now();
        loop {
            let wrong = preview.differs(&expected);
            let wrong = wrong.or_else(|| (!preview.said().ends_with(&summary)).then(|| preview.said()));
            let Some(wrong) = wrong else { break };
            assert!(begun.elapsed() < PATIENCE, "{told:?}: {wrong} is stale; {summary}");
            thread::sleep(Duration::from_millis(5));
        }
        let is_good = expected.len() > 1;
        outcomes[usize::from(is_good)] += 1;
        // From mistakes nobody comes back by chance.
        if !is_good && script % 2 == 0 {
            fs::remove_dir_all(root.join("content")).expect("it can be removed");
            common::copy(&base, root);
        }
    }
    assert!(
        outcomes.iter().all(|count| count * 5 > scripts.unwrap_or(SCRIPTS)),
        "good and bad: {outcomes:?}"
    );
}
