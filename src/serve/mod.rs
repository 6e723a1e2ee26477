//! Folders → a preview server for authors: on this machine only, and always in
//! the state of the files.
//!
//! A page is rendered when it is requested; nothing is written but the cache.
//! Each build is one finished `Built`, which replaces the one before. Open pages
//! get an event then, and reload. With errors, every address shows the findings:
//! were the last good site still shown, it would be taken for the new one.
//!
//! Three kinds of threads: one builds, one watches the files, and those of tokio
//! handle requests. Rendering and reading go to tokio's blocking threads.

mod lookup;
mod guard;
mod page;
mod build;
mod watcher;
mod handlers;

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::thread;

use axum::Router;
use axum::middleware;
use axum::routing::get;
use tokio::sync::watch;

use crate::archive::Drafts;
use crate::diagnostic::ReportFormat;
use crate::input::Folders;
use crate::phrases::table as phrase;
use crate::phrases::{Language, error_in_language};
use crate::serve::build::{Builder, Built};
use crate::serve::watcher::Changes;

/// The address of the events that make pages reload; no path of a site begins like it.
const EVENTS: &str = "/__tablecloth/events";
/// The address of the script that listens to them.
const SCRIPT: &str = "/__tablecloth/reload.js";

/// Builds, serves on 127.0.0.1, and builds anew after every change, until Ctrl-C.
///
/// Port 0 takes any that is free. `say` prints lines in this language: the
/// address, and after each build its findings, in this format for people, and a summary.
///
/// # Errors
/// When the port is taken, or the folders cannot be watched.
pub fn serve(
    folders: &Folders,
    drafts: Drafts,
    port: u16,
    language: Language,
    format: ReportFormat,
    say: impl Fn(&str) + Send + Sync + 'static,
) -> io::Result<()> {
    let listener = bind(port)?;
    let port = listener.local_addr()?.port();

    // Files are watched before they are read, so that no change in between is missed.
    let requests = watcher::Requests::default();
    let mut watcher = watcher::Watcher::start(folders, requests.clone())?;
    let builder = Builder::new(folders, drafts, language, format, Box::new(say));
    let first = builder.build(None, &Changes::Anything);
    builder.announce(&first, None);
    let preview = Arc::new(Preview { current: watch::Sender::new(Arc::new(first)), builder, port });
    preview.say_address();

    let weak = Arc::downgrade(&preview);
    thread::Builder::new().name("build".to_owned()).spawn(move || {
        loop {
            let changes = requests.wait();
            // The server may have ended.
            let Some(preview) = weak.upgrade() else { return };
            if let Err(error) = watcher.renew(&changes) {
                preview.builder.say(&error_in_language(&error, preview.builder.language));
            }
            preview.rebuild(&changes);
        }
    })?;

    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let ended = runtime.block_on(serve_until_ctrl_c(listener, preview));
    // Open pages keep their connections for the events; waiting for them would never end.
    runtime.shutdown_background();
    ended
}

/// What [`serve`] answers with at this port, without the port: the folders are built once, and not watched.
pub fn router(folders: &Folders, drafts: Drafts, port: u16) -> Router {
    let builder =
        Builder::new(folders, drafts, Language::English, ReportFormat::Human, Box::new(|_: &str| {}));
    let current = watch::Sender::new(Arc::new(builder.build(None, &Changes::Anything)));
    routes(Arc::new(Preview { current, builder, port }))
}

/// What all threads share.
struct Preview {
    /// The build that is served; its subscribers learn when it is replaced.
    current: watch::Sender<Arc<Built>>,
    builder: Builder,
    port: u16,
}

impl Preview {
    fn current(&self) -> Arc<Built> {
        self.current.borrow().clone()
    }

    fn rebuild(&self, changes: &Changes) {
        let before = self.current();
        let built = self.builder.build(Some(&before), changes);
        let has_moved = built.base != before.base;
        let built = Arc::new(built);
        self.current.send_replace(built.clone());
        self.builder.announce(&built, Some(&before));
        if has_moved {
            self.say_address();
        }
    }

    fn say_address(&self) {
        let address = format!("http://127.0.0.1:{}{}", self.port, self.current().base);
        let language = self.builder.language;
        let stage = phrase::stage("serve").in_language(language);
        let address = phrase::serve_address(address).in_language(language);
        self.builder.say(&format!("{stage:>9}  {address}"));
    }
}

fn bind(port: u16) -> io::Result<TcpListener> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        let message = match error.kind() {
            io::ErrorKind::AddrInUse => phrase::port_in_use(port),
            _ => phrase::cannot_listen(port, &error),
        };
        io::Error::new(error.kind(), message)
    })?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

async fn serve_until_ctrl_c(listener: TcpListener, preview: Arc<Preview>) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    tokio::select! {
        served = axum::serve(listener, routes(preview)).into_future() => served,
        told = tokio::signal::ctrl_c() => told,
    }
}

fn routes(preview: Arc<Preview>) -> Router {
    let guard = middleware::from_fn_with_state(preview.port, guard::guard);
    Router::new()
        .route(EVENTS, get(handlers::events))
        .route(SCRIPT, get(handlers::script))
        .fallback(handlers::page)
        .with_state(preview)
        .layer(guard)
}
