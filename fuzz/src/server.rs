//! Requests to the preview, which is open to every page of the same browser.

use std::collections::HashSet;
use std::sync::{LazyLock, Mutex, PoisonError};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, HOST, LOCATION, ORIGIN};
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::Response;
use tablecloth::archive::Drafts;
use tablecloth::diagnostic::Report;
use tablecloth::layers::StoredFile;
use tablecloth::plan::Output;
use tablecloth::serve;
use tablecloth::site::Content;
use tokio::runtime::Runtime;
use tower_service::Service as _;

use super::base;

const PORT: u16 = 4000;

/// The script of the preview, and what tells it to reload.
const OWN: [&str; 2] = ["/__tablecloth/reload.js", "/__tablecloth/events"];

struct Preview {
    router: Router,
    runtime: Runtime,
    /// The bytes of all that the site has, but for pictures in sizes.
    known: HashSet<Vec<u8>>,
}

/// A request, as HTTP has it: a line with method and address, then a line for each header → an answer out of the site.
pub fn server_paths(bytes: &[u8]) {
    static PREVIEW: LazyLock<Mutex<Preview>> = LazyLock::new(|| Mutex::new(Preview::start()));
    let Some(request) = request(bytes) else { return };
    let (headers, path) = (request.headers().clone(), request.uri().path().to_owned());
    let is_head = request.method() == "HEAD";
    let mut preview = PREVIEW.lock().unwrap_or_else(PoisonError::into_inner);
    let (answer, body) = preview.ask(request, &path);
    for (name, value) in [("x-content-type-options", "nosniff"), ("cache-control", "no-store")] {
        assert_eq!(answer.headers()[name], value);
    }
    assert!(!answer.headers().contains_key("access-control-allow-origin"));
    match answer.status() {
        StatusCode::OK => {
            assert!(is_for_us(&headers), "{headers:?}");
            let is_own = OWN.contains(&path.as_str());
            let is_picture = answer.headers()[CONTENT_TYPE].as_bytes().starts_with(b"image/");
            assert!(is_own || is_picture || is_head || preview.has(&body), "{path:?} is not of the site");
        }
        StatusCode::NOT_FOUND => assert!(is_head || preview.has(&body), "{path:?} is not of the site"),
        StatusCode::TEMPORARY_REDIRECT => {
            let to = answer.headers()[LOCATION].to_str().expect("an address is ASCII");
            let to = to.split('?').next().unwrap_or_default();
            assert!(
                to.starts_with('/') && !to.starts_with("//") && !to.contains('\\'),
                "{to:?} leads elsewhere"
            );
            let next =
                Request::get(to).header(HOST, "localhost").body(Body::empty()).expect("it is an address");
            assert_eq!(preview.ask(next, to).0.status(), StatusCode::OK, "{path:?} leads to {to:?}");
        }
        StatusCode::FORBIDDEN | StatusCode::METHOD_NOT_ALLOWED => {}
        other => panic!("{path:?}: {other}"),
    }
}

/// A request out of lines; `None` where they are none that a server hands on.
fn request(bytes: &[u8]) -> Option<Request<Body>> {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let mut first = lines.next()?.splitn(2, |byte| *byte == b' ');
    let (method, address) = (first.next()?, first.next()?);
    let mut request = Request::builder().method(method).uri(address);
    for line in lines.take(20) {
        let mut parts = line.splitn(2, |byte| *byte == b':');
        let (name, value) = (parts.next()?, parts.next()?);
        request = request.header(name, value.trim_ascii());
    }
    let request = request.body(Body::empty()).ok()?;
    // `*` and a host with its port alone are for methods that the preview does not have.
    Some(request)
}

/// Whether one host is named, and it and the origin are of this machine.
fn is_for_us(headers: &HeaderMap) -> bool {
    let is_ours = |name: &str| {
        let names = ["127.0.0.1", "localhost", "[::1]"];
        let name = name.to_ascii_lowercase();
        names.iter().any(|own| name == *own || name.strip_prefix(own).is_some_and(is_port))
    };
    let texts = |header| headers.get_all(header).iter().map(|value| value.to_str().unwrap_or_default());
    let hosts: Vec<&str> = texts(HOST).collect();
    hosts.len() == 1
        && is_ours(hosts[0])
        && texts(ORIGIN).all(|origin| origin.strip_prefix("http://").is_some_and(is_ours))
}

fn is_port(text: &str) -> bool {
    let digits = text.strip_prefix(':').unwrap_or_default();
    !digits.is_empty()
        && digits.bytes().all(|c| c.is_ascii_digit())
        && digits.trim_start_matches('0') == "4000"
}

impl Preview {
    fn start() -> Preview {
        let folders = base::folders();
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_time().max_blocking_threads(1).build();
        let site = tablecloth::build(base::input().clone(), Drafts::Include, &mut Report::new());
        let site = site.expect("nothing is wrong with the site");
        let bytes = |(path, output): (&str, &Output)| match output {
            Output::File(file) => Some(StoredFile::read(file).expect("it can be read").into_owned()),
            _ => match site.render(path)?.ok()? {
                Content::Bytes(bytes) => Some(bytes),
                _ => None,
            },
        };
        Preview {
            router: serve::router(&folders, Drafts::Include, PORT),
            runtime: runtime.expect("a thread can wait"),
            known: site.plan().outputs().filter_map(bytes).collect(),
        }
    }

    /// The answer, and its body, which that of the events does not end.
    fn ask(&mut self, request: Request<Body>, path: &str) -> (Response, Vec<u8>) {
        let router = &mut self.router;
        self.runtime.block_on(async {
            let Ok(answer) = router.call(request).await;
            let (head, rest) = answer.into_parts();
            let is_endless = path == OWN[1] && head.status == StatusCode::OK;
            let body = if is_endless {
                Vec::new()
            } else {
                to_bytes(rest, usize::MAX).await.expect("it is in memory").to_vec()
            };
            (Response::from_parts(head, Body::empty()), body)
        })
    }

    /// Whether the site has these bytes, without the script that the preview adds to pages.
    fn has(&self, body: &[u8]) -> bool {
        const SCRIPT: &[u8] = b"<script src=\"/__tablecloth/reload.js\"";
        let Some(at) = body.windows(SCRIPT.len()).rposition(|part| part == SCRIPT) else {
            return self.known.contains(body);
        };
        let end = body[at..].iter().position(|byte| *byte == b'\n').expect("it is a line");
        self.known.contains(&[&body[..at], &body[at + end + 1..]].concat())
    }
}
