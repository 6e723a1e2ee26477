//! The preview server, asked over plain TCP as a browser would.
#![cfg(feature = "serve")]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use camino::Utf8Path;
use tablecloth::archive::Drafts;
use tablecloth::diagnostic::ReportFormat;
use tablecloth::input::Folders;
use tablecloth::phrases::Language;
use tempfile::TempDir;

/// A timeout that is longer than any step takes, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A tiny archive in a temporary folder, with the templates and styles of this project, and a server for it.
struct Preview {
    folder: TempDir,
    port: u16,
    said: Receiver<String>,
}

impl Preview {
    fn start(base_url: &str) -> Preview {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let ours = Path::new(env!("CARGO_MANIFEST_DIR"));
        for part in ["templates", "static", "i18n/en"] {
            copy(&ours.join(part), &folder.path().join(part));
        }
        write(
            folder.path(),
            "content/site.yaml",
            &format!(
                "title: {{en: Tiny}}\ntagline: {{en: A tiny archive.}}\nbase_url: {base_url}\nlocales:\n  - {{tag: en, name: English}}\n"
            ),
        );
        write(
            folder.path(),
            "content/pages/about/index.en.md",
            "---\ntitle: About\n---\nBefore the change.\n",
        );

        let root = Utf8Path::from_path(folder.path()).expect("the path is UTF-8");
        let folders = Folders::below(root);
        let (sender, said) = mpsc::channel::<String>();
        thread::spawn(move || {
            let say = move |line: &str| drop(sender.send(line.to_owned()));
            tablecloth::serve::serve(&folders, Drafts::Leave, 0, Language::English, ReportFormat::Human, say)
        });
        let mut preview = Preview { folder, port: 0, said };
        let address = preview.hear("http://127.0.0.1:");
        let digits = address.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next());
        preview.port = digits.and_then(|digits| digits.parse().ok()).expect("the address has a port");
        preview
    }

    /// Waits for a line of the server's output that has these words in it.
    fn hear(&self, words: &str) -> String {
        let mut heard = String::new();
        loop {
            match self.said.recv_timeout(PATIENCE) {
                Ok(line) if line.contains(words) => return line,
                Ok(line) => heard += &line,
                Err(_) => panic!("`{words}` was not said; what was said is:\n{heard}"),
            }
        }
    }

    fn write(&self, path: &str, text: &str) {
        write(self.folder.path(), path, text);
    }

    fn ask(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the server listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("it is not zero");
        stream.write_all(request.as_bytes()).expect("the server reads");
        stream
    }

    fn get_with(&self, method: &str, path: &str, headers: &str) -> Answer {
        let request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n{headers}\r\n");
        let mut text = String::new();
        self.ask(&request).read_to_string(&mut text).expect("the answer is UTF-8");
        let (head, body) = text.split_once("\r\n\r\n").expect("the answer has a head");
        Answer { head: head.to_lowercase(), body: body.to_owned() }
    }

    fn get(&self, path: &str) -> Answer {
        self.get_with("GET", path, &format!("Host: 127.0.0.1:{}\r\n", self.port))
    }

    fn events(&self) -> Events {
        let request = format!("GET /__tablecloth/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port);
        Events(BufReader::new(self.ask(&request)))
    }
}

struct Answer {
    head: String,
    body: String,
}

impl Answer {
    #[track_caller]
    fn check(self, status: u16, head: &str, body: &str) -> Answer {
        let begins = format!("http/1.1 {status} ");
        assert!(self.head.starts_with(&begins), "not {status}: {}\n{}", self.head, self.body);
        assert!(self.head.contains(head), "no `{head}`: {}", self.head);
        assert!(self.body.contains(body), "no `{body}`: {}", self.body);
        assert!(self.head.contains("\r\ncache-control: no-store"), "{}", self.head);
        assert!(!self.head.contains("access-control"), "{}", self.head);
        self
    }
}

struct Events(BufReader<TcpStream>);

impl Events {
    /// The data of the next event.
    fn next(&mut self) -> String {
        loop {
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).expect("an event comes in time") > 0, "the events ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return data.trim_end().to_owned();
            }
        }
    }
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("the folder is ours");
    fs::write(path, text).expect("the folder is ours");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder is ours");
    for entry in fs::read_dir(from).expect("our folders can be read") {
        let entry = entry.expect("our folders can be read");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("there is room for a file");
        }
    }
}

const SCRIPT: &str = "<script src=\"/__tablecloth/reload.js\"";

#[test]
fn pages_and_files_are_served_to_this_machine_only() {
    let preview = Preview::start("https://example.org/");
    preview.get("/").check(200, "content-type: text/html; charset=utf-8", SCRIPT);
    preview.get("/en/pages/about/").check(
        200,
        "content-type: text/html; charset=utf-8",
        "Before the change.",
    );
    preview.get("/en/pages/about?q=1").check(307, "location: /en/pages/about/?q=1", "");
    preview.get("/en/pages/%61bout/index.html").check(200, "text/html", "Before the change.");
    let sitemap = preview.get("/sitemap.xml").check(200, "content-type: application/xml; charset=utf-8", "<");
    assert!(!sitemap.body.contains(SCRIPT), "only pages have the script");
    preview.get("/__tablecloth/reload.js").check(200, "content-type: text/javascript", "EventSource");
    for path in
        ["/nowhere", "/../Cargo.toml", "/en/../../content/site.yaml", "/%2e%2e/content/site.yaml", "//en"]
    {
        preview.get(path).check(404, "text/html", SCRIPT);
    }
    write(preview.folder.path(), "static/note.css", "b{}");
    preview.hear("build");
    preview.get("/note.css").check(200, "content-type: text/css; charset=utf-8", "b{}");

    let port = preview.port;
    for headers in [
        "Host: evil.example\r\n".to_owned(),
        format!("Host: evil.example:{port}\r\n"),
        "Host: 127.0.0.1:1\r\n".to_owned(),
        format!("Host: 127.0.0.1:{port}\r\nOrigin: http://evil.example\r\n"),
    ] {
        for path in ["/", "/__tablecloth/events", "/nowhere"] {
            let answer = preview.get_with("GET", path, &headers).check(403, "", "");
            assert!(!answer.body.contains("html"), "{}", answer.body);
        }
    }
    preview.get_with("GET", "/", "Host: localhost\r\n").check(200, "", "");
    let head = preview.get_with("HEAD", "/", "Host: localhost\r\n").check(200, "text/html", "");
    assert_eq!(head.body, "");
    preview.get_with("POST", "/", "Host: localhost\r\n").check(405, "allow: get, head", "");
    preview.get_with("DELETE", "/__tablecloth/events", "Host: localhost\r\n").check(
        405,
        "allow: get, head",
        "",
    );
}

#[test]
fn a_change_reloads_the_page_and_a_mistake_shows_itself() {
    let preview = Preview::start("https://example.org/");
    let about = "content/pages/about/index.en.md";
    let mut events = preview.events();
    let first = events.next();
    preview.get("/en/pages/about/").check(200, "", &format!("data-build=\"{first}\""));

    preview.write(about, "---\ntitle: About\n---\nAfter the change.\n");
    let second = events.next();
    assert_ne!(first, second);
    preview.get("/en/pages/about/").check(200, "", "After the change.");

    preview.write(about, "---\ntitle: About\n<b>: 1\n---\nAfter the change.\n");
    assert_ne!(events.next(), second);
    preview.hear("error[unknown-key]");
    for path in ["/", "/en/pages/about/", "/nowhere"] {
        let page =
            preview.get(path).check(500, "content-type: text/html; charset=utf-8", "error[unknown-key]");
        assert!(
            page.body.contains("content/pages/about/index.en.md:3:1") && page.body.contains(SCRIPT),
            "{}",
            page.body
        );
        assert!(page.body.contains("&lt;b&gt;") && !page.body.contains("<b>"), "{}", page.body);
    }
    preview.get("/css/site.css").check(500, "content-type: text/plain; charset=utf-8", "error[unknown-key]");

    preview.write(about, "---\ntitle: About\n---\nMended.\n");
    events.next();
    preview.get("/en/pages/about/").check(200, "", "Mended.");

    // A mistake in a template shows only when a page is rendered.
    preview.write("templates/page.html", "{{ no_such_name }}");
    events.next();
    preview.get("/en/pages/about/").check(500, "text/html", "error[template-rendering]");
    preview.hear("error[template-rendering]");
    preview.get("/en/").check(200, "text/html", "");
}

#[test]
fn a_folder_that_comes_into_being_is_followed() {
    let preview = Preview::start("https://example.org/");
    let mut events = preview.events();
    events.next();
    fs::rename(preview.folder.path().join("static"), preview.folder.path().join("elsewhere"))
        .expect("it is ours");
    events.next();
    preview.write("static/a.txt", "one");
    events.next();
    // Creating the folder and its files may be two changes, with a build for each.
    thread::sleep(Duration::from_secs(1));
    let mut events = preview.events();
    events.next();
    preview.write("static/b.txt", "two");
    events.next();
}

#[test]
fn a_site_may_stand_below_a_path() {
    let preview = Preview::start("https://example.org/archive/");
    preview.get("/").check(307, "location: /archive/", "");
    preview.get("/archive").check(307, "location: /archive/", "");
    preview.get("/archive/").check(200, "text/html", "href=\"./en/\"");
    preview.get("/archive/en/pages/about/").check(200, "text/html", "Before the change.");
    preview.get("/en/pages/about/").check(404, "text/html", "");
}

#[cfg(feature = "search")]
#[test]
fn the_search_index_follows_the_files() {
    let preview = Preview::start("https://example.org/archive/");
    let entry = "/archive/pagefind/en/pagefind-entry.json";
    preview.get(entry).check(200, "content-type: application/json", "\"page_count\":1");
    preview.write("content/pages/second/index.en.md", "---\ntitle: The second\n---\nMore words.\n");
    preview.hear("build");
    preview.get(entry).check(200, "content-type: application/json", "\"page_count\":2");
    preview.get("/archive/pagefind/en/pagefind.js").check(200, "content-type: text/javascript", "export");
    for path in ["/archive/pagefind/en/other.js", "/archive/pagefind/xx/pagefind.js", "/archive/pagefind/"] {
        preview.get(path).check(404, "text/html", "");
    }
}

#[test]
fn a_port_in_use_is_told() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let port = taken.local_addr().expect("it is bound").port();
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let folders = Folders::below(Utf8Path::from_path(folder.path()).expect("the path is UTF-8"));
    let serve = || {
        tablecloth::serve::serve(
            &folders,
            Drafts::Leave,
            port,
            Language::English,
            ReportFormat::Human,
            |_| (),
        )
        .expect_err("it cannot")
        .to_string()
    };
    fs::create_dir(folder.path().join("content")).expect("the folder is ours");
    assert!(serve().contains(&format!("port {port} is in use")), "{}", serve());
}
