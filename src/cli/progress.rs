//! How far a build is that takes long.

use std::io::IsTerminal as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tablecloth::phrases::Phrase;

use super::terminal::{Terminal, complain_raw};

/// Prints how far a build is that takes long, on one line of a terminal that is overwritten.
pub(super) struct ProgressLine {
    terminal: Terminal,
    is_shown: bool,
    begun: Instant,
    /// Milliseconds after `begun` at which it was last shown.
    last: AtomicU64,
}

impl ProgressLine {
    const AFTER: Duration = Duration::from_secs(1);

    /// For a build that begins now.
    pub(super) fn new(quiet: bool, terminal: Terminal) -> ProgressLine {
        ProgressLine {
            terminal,
            is_shown: !quiet && std::io::stderr().is_terminal(),
            begun: Instant::now(),
            last: AtomicU64::new(0),
        }
    }

    /// Overwrites the line with these words, unless it has just been written. May be called from any thread.
    pub(super) fn show(&self, words: &dyn Fn() -> Phrase) {
        if !self.is_shown || self.begun.elapsed() < Self::AFTER {
            return;
        }
        let now = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        let last = self.last.load(Ordering::Relaxed);
        if now >= last + 100
            && self.last.compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed).is_ok()
        {
            let words = words().in_language(self.terminal.language);
            complain_raw(&format!("\r{words}"));
        }
    }

    /// Leaves nothing of the line on the terminal.
    pub(super) fn clear(&self) {
        if self.last.load(Ordering::Relaxed) > 0 {
            complain_raw("\r\u{1b}[K");
        }
    }
}
