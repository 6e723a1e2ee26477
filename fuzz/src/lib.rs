//! What comes from elsewhere, made up: each target takes bytes, hands them to the program as if they stood in a file or came
//! over a wire, and panics where a promise is broken.
//!
//! libFuzzer makes the bytes up (`scripts/fuzz`); `tests/corpus.rs` of the program includes this file and repeats what is
//! kept of them. So a target stands here once.
//!
//! It does not matter which findings a file has; but where there is no site, there is one.

mod base;
mod hosts;
mod markup;
mod media;
mod promises;
#[cfg(feature = "serve")]
mod server;
mod texts;

pub use self::hosts::redirects;
pub use self::markup::{body, raw_html, work};
pub use self::media::{captions, picture_headers};
#[cfg(feature = "serve")]
pub use self::server::server_paths;
pub use self::texts::{date, document, manifest, messages, settings};

/// A target: what it does with bytes.
pub type Target = fn(&[u8]);

/// Every target by its name, which its corpus, its dictionary and its program have too.
pub const TARGETS: &[(&str, Target)] = &[
    ("body", body),
    ("captions", captions),
    ("date", date),
    ("document", document),
    ("manifest", manifest),
    ("messages", messages),
    ("picture_headers", picture_headers),
    ("raw_html", raw_html),
    ("redirects", redirects),
    #[cfg(feature = "serve")]
    ("server_paths", server_paths),
    ("settings", settings),
    ("work", work),
];
