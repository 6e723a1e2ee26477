//! Request → response, from the current build.

use std::convert::Infallible;
use std::io;
use std::sync::Arc;

use axum::extract::State;
use axum::http::header::{ACCEPT, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::stream::{self, Stream};
use percent_encoding::{CONTROLS, utf8_percent_encode};

use crate::diagnostic::{Report, ReportFormat};
use crate::media_type;
use crate::phrases::table as phrase;
use crate::phrases::{Language, error_in_language};
use crate::route::SEARCH_INDEX;
use crate::serve::Preview;
use crate::serve::build::{BuildOutcome, Built};
use crate::serve::lookup::{self, Lookup};
use crate::serve::page;
use crate::site::{Content, Site};

/// Server-sent events: the stamp of the current build, then that of each later one.
pub(super) async fn events(
    State(preview): State<Arc<Preview>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let builds = preview.current.subscribe();
    let stamps = stream::unfold((builds, true), |(mut builds, is_first)| async move {
        if !is_first {
            builds.changed().await.ok()?;
        }
        let event = Event::default().data(&builds.borrow_and_update().stamp);
        Some((Ok(event), (builds, false)))
    });
    Sse::new(stamps).keep_alive(KeepAlive::default())
}

/// The script that every page of the preview has.
pub(super) async fn script() -> impl IntoResponse {
    ([(CONTENT_TYPE, media_type::with_charset("reload.js"))], include_str!("reload.js"))
}

/// A file of the site, or what stands in for it: a redirect, the page for 404, the findings.
pub(super) async fn page(State(preview): State<Arc<Preview>>, uri: Uri, headers: HeaderMap) -> Response {
    let built = preview.current();
    let accept = headers.get(ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    let is_for_reading = lookup::is_for_reading(uri.path(), accept);
    let language = preview.builder.language;
    let work = move || Responder { preview: &preview, built: &built, is_for_reading }.respond(&uri);
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| {
        let message = phrase::program_failed_rendering().in_language(language);
        (StatusCode::INTERNAL_SERVER_ERROR, format!("{message}\n")).into_response()
    })
}

/// Whether a path is in the folder of the search index. Its files are not in the plan.
fn is_of_index(path: &str) -> bool {
    cfg!(feature = "search") && path.split_once('/').is_some_and(|(folder, _)| folder == SEARCH_INDEX)
}

/// What a response is made from.
struct Responder<'a> {
    preview: &'a Preview,
    built: &'a Built,
    /// Whether findings are shown as a page; otherwise as plain text.
    is_for_reading: bool,
}

impl Responder<'_> {
    fn language(&self) -> Language {
        self.preview.builder.language
    }

    fn respond(&self, uri: &Uri) -> Response {
        let site = match &self.built.outcome {
            BuildOutcome::Site(site) => site,
            BuildOutcome::Mistakes(report) => return self.mistakes(report),
            BuildOutcome::Failure(message) => return self.failure(message),
        };
        let has = |path: &str| site.plan().get(path).is_some() || is_of_index(path);
        match lookup::find(has, &self.built.base, uri.path()) {
            #[cfg(feature = "search")]
            Lookup::Path(path) if is_of_index(&path) => self.index(site, &path),
            Lookup::Path(path) => self.content(site, &path, StatusCode::OK),
            Lookup::Elsewhere(address) => {
                let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
                // Temporary: browsers would remember a permanent one, also for the next site on this port.
                let to = format!("{address}{query}");
                Redirect::temporary(&utf8_percent_encode(&to, CONTROLS).to_string()).into_response()
            }
            Lookup::Nothing => self.content(site, "404.html", StatusCode::NOT_FOUND),
        }
    }

    /// A path of the plan.
    fn content(&self, site: &Site, path: &str, status: StatusCode) -> Response {
        let content = match site.render(path).expect("the plan has this path") {
            Ok(content) => content,
            // Mistakes in templates show only when a page is rendered.
            Err(finding) => {
                let mut report = Report::new();
                report.add(finding);
                self.preview.builder.say_findings(&report);
                return self.mistakes(&report);
            }
        };
        let bytes = match content {
            Content::Bytes(bytes) => bytes,
            Content::File(file) => match file.read() {
                Ok(bytes) => bytes.into_owned(),
                // It was deleted a moment ago, and the next build is still under way.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    return (
                        StatusCode::NOT_FOUND,
                        format!("{}\n", phrase::serve_file_gone().in_language(self.language())),
                    )
                        .into_response();
                }
                Err(error) => return self.failure(&error_in_language(&error, self.language())),
            },
            Content::Derived(recipe) => match self.preview.builder.cache().take(&*recipe) {
                Ok(kept) => kept.bytes,
                Err(error) => return self.failure(&error_in_language(&error, self.language())),
            },
        };
        let is_page = media_type::of(path) == "text/html";
        let bytes = if is_page { page::with_script(bytes, &self.built.stamp) } else { bytes };
        (status, [(CONTENT_TYPE, media_type::with_charset(path))], bytes).into_response()
    }

    /// A file of the search index. The first request after a change makes the index.
    #[cfg(feature = "search")]
    fn index(&self, site: &Site, path: &str) -> Response {
        match self.built.search.file(site, self.preview.builder.cache(), path) {
            Ok(Some(bytes)) => {
                ([(CONTENT_TYPE, media_type::with_charset(path))], bytes.to_vec()).into_response()
            }
            Ok(None) => self.content(site, "404.html", StatusCode::NOT_FOUND),
            Err(message) => self.failure(message),
        }
    }

    fn mistakes(&self, report: &Report) -> Response {
        let language = self.language();
        self.error_response(&page::mistakes(report, language), &report.print(ReportFormat::Human, language))
    }

    fn failure(&self, message: &str) -> Response {
        self.error_response(&page::failure(message, self.language()), message)
    }

    fn error_response(&self, html: &str, text: &str) -> Response {
        let (media_type, body) = if self.is_for_reading {
            (media_type::with_charset(".html"), page::with_script(html.into(), &self.built.stamp))
        } else {
            (media_type::with_charset(".txt"), text.into())
        };
        (StatusCode::INTERNAL_SERVER_ERROR, [(CONTENT_TYPE, media_type)], body).into_response()
    }
}
