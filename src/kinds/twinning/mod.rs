//! What a twinning is: its keys, what they become, what pages and files for machines show of it.

mod keys;
mod facts;
mod standing;
mod words;
mod view;
mod exports;

pub use facts::{Actor, Stage, Twinning};
pub use keys::TwinningKeys;
pub use standing::{Standing, deciding};

pub(crate) use exports::CLASSES;
pub(crate) use words::PRESENTATION;
