//! Has the program compiled again when a file comes to the folders that are built into it, or leaves them.
//!
//! Of the files themselves the compiler knows.

#![allow(clippy::print_stdout, reason = "this is how a build script speaks to Cargo")]

fn main() {
    for folder in ["templates", "static", "i18n", "patterns", "starter"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
