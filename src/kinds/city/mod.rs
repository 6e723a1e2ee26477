//! What a city is: its keys, what they become, what pages and files for machines show of it.

mod keys;
mod facts;
mod words;
mod view;
mod exports;

pub use facts::{City, Country, FormerName, Statement};
pub use keys::CityKeys;

pub(crate) use exports::CLASSES;
pub(crate) use words::PRESENTATION;
