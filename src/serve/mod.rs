//! Folders → a preview for the one who writes: on this machine only, always
//! what the files say now.
//!
//! A page is rendered when it is asked for; nothing is written but the cache. Each build is
//! one finished `Built`, put in the place of the one before. Open
//! pages hear of it and reload. With errors, every address shows what is to be
//! mended; the last good site is not shown, lest it be taken for the new one.
//!
//! Three kinds of threads: one builds, one hears of changes, and those of
//! tokio answer. Rendering and reading go to tokio's blocking threads.

mod lookup;
mod guard;
mod page;
mod build;
mod follow;
mod answer;

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::thread;

use axum::Router;
use axum::middleware;
use axum::routing::get;
use tokio::sync::watch;

use crate::archive::Drafts;
use crate::input::Folders;
use crate::phrases::table as phrase;
use crate::phrases::{Language, error_in_language};
use crate::serve::build::{Built, Workshop};

/// Where the events of reloading are; no path of a site begins so.
const EVENTS: &str = "/__tablecloth/events";
/// Where the script is that hears them.
const SCRIPT: &str = "/__tablecloth/reload.js";

/// Builds, serves on 127.0.0.1, and follows every change until Ctrl-C.
///
/// Port 0 takes any that is free; `say` is told the address, and what there is
/// to mend after each build, in this language.
///
/// # Errors
/// When there is no archive, the port is taken, or the folders cannot be watched.
pub fn serve(
    folders: &Folders,
    drafts: Drafts,
    port: u16,
    language: Language,
    say: impl Fn(&str) + Send + Sync + 'static,
) -> io::Result<()> {
    if !folders.content.is_dir() {
        return Err(io::Error::new(io::ErrorKind::NotFound, phrase::no_content_folder(&folders.root)));
    }
    let listener = bind(port)?;
    let port = listener.local_addr()?.port();

    // Watched before it is read, so that no change falls between.
    let (bell, rings) = follow::bell();
    let mut watcher = follow::Watcher::start(folders, bell)?;
    let workshop = Workshop::new(folders, drafts, language, Box::new(say));
    let first = workshop.build(None);
    workshop.announce(&first, None);
    let preview = Arc::new(Preview { current: watch::Sender::new(Arc::new(first)), workshop, port });
    preview.say_address();

    let weak = Arc::downgrade(&preview);
    thread::Builder::new().name("build".to_owned()).spawn(move || {
        for () in rings {
            // The server may have ended.
            let Some(preview) = weak.upgrade() else { return };
            if let Err(error) = watcher.renew() {
                preview.workshop.say(&error_in_language(&error, preview.workshop.language));
            }
            preview.rebuild();
        }
    })?;

    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let ended = runtime.block_on(answer_until_told(listener, preview));
    // Open pages hold their connections for as long as they like; nobody waits for them.
    runtime.shutdown_background();
    ended
}

/// What all threads share.
struct Preview {
    /// A lock around an `Arc`, which also tells when it was exchanged.
    current: watch::Sender<Arc<Built>>,
    workshop: Workshop,
    port: u16,
}

impl Preview {
    fn current(&self) -> Arc<Built> {
        self.current.borrow().clone()
    }

    fn rebuild(&self) {
        let before = self.current();
        let built = self.workshop.build(Some(&before));
        let has_moved = built.base != before.base;
        let built = Arc::new(built);
        self.current.send_replace(built.clone());
        self.workshop.announce(&built, Some(&before));
        if has_moved {
            self.say_address();
        }
    }

    fn say_address(&self) {
        let address = format!("http://127.0.0.1:{}{}", self.port, self.current().base);
        let language = self.workshop.language;
        let stage = phrase::stage("serve").in_language(language);
        let address = phrase::serve_address(address).in_language(language);
        self.workshop.say(&format!("{stage:>9}  {address}"));
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

async fn answer_until_told(listener: TcpListener, preview: Arc<Preview>) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let guard = middleware::from_fn_with_state(preview.port, guard::guard);
    let app = Router::new()
        .route(EVENTS, get(answer::events))
        .route(SCRIPT, get(answer::script))
        .fallback(answer::page)
        .with_state(preview)
        .layer(guard);
    tokio::select! {
        served = axum::serve(listener, app).into_future() => served,
        told = tokio::signal::ctrl_c() => told,
    }
}
