//! The kinds of works, a folder each.
//!
//! A folder holds all that is said of its kind, and each of its files belongs to the stage of a build whose
//! interface it fills in. None of these has a default, so the compiler names what a new kind still owes.
//!
//! | file | belongs to | fills in |
//! | --- | --- | --- |
//! | `keys.rs` | [`crate::document`] | the table of its keys ([`crate::document::keys`]) |
//! | `facts.rs` | [`crate::archive`] | [`crate::archive::facts::Resolve`] and [`crate::archive::facts::KindFacts`] |
//! | `words.rs` | [`crate::wording`] | `KindWords`, and the constant `PRESENTATION` |
//! | `exports.rs` | [`crate::exports`] | `KindExports`, and the constant `CLASSES` |
//! | `view.rs` | [`crate::pages`] | `KindPage` |
//!
//! The rest of the program asks through these interfaces, or matches on all kinds, and the list that
//! registers them stands in [`crate::id`].

pub mod story;
pub mod city;
pub mod twinning;
pub mod event;
pub mod object;
pub mod source;
pub mod question;
pub mod topic;
pub mod page;
