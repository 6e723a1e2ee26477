//! Interrupts: what a command has begun is taken away, and the program ends as one that a signal has ended.

use tablecloth::interrupt;
use tablecloth::phrases::Phrase;

use super::terminal::Terminal;

/// What shells add to the number of a signal for the exit code of a program that it has ended.
const BY_SIGNAL: i32 = 128;

/// Ends the program when somebody interrupts it, leaves nothing unfinished here, and says what stands. Where interrupts cannot be heeded it ends at
/// once, and the next command takes away what it leaves.
pub(super) fn heed(terminal: Terminal, what_stands: Phrase) {
    on_interrupt(move |signal| {
        interrupt::abandon();
        terminal.complain(&what_stands);
        std::process::exit(BY_SIGNAL + signal);
    });
}

/// Calls `end` with the number of the signal: SIGINT (Ctrl-C) or SIGTERM. What was to be ignored from the beginning stays
/// so, as with `nohup` and for what shells run in the background.
#[cfg(unix)]
fn on_interrupt(end: impl FnOnce(i32) + Send + 'static) {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let heeded = [SIGINT, SIGTERM].into_iter().filter(|signal| !is_ignored(*signal));
    let Ok(mut signals) = Signals::new(heeded) else { return };
    let wait = move || {
        if let Some(signal) = signals.forever().next() {
            end(signal);
        }
    };
    let _ = std::thread::Builder::new().name("interrupts".to_owned()).spawn(wait);
}

/// Whether a signal was to be ignored when the program began, where the system says so.
#[cfg(unix)]
fn is_ignored(signal: i32) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask =
        status.lines().find_map(|line| u64::from_str_radix(line.strip_prefix("SigIgn:")?.trim(), 16).ok());
    mask.is_some_and(|mask| mask >> (signal - 1) & 1 == 1)
}

/// Calls `end` as after SIGINT, whatever Windows calls it.
#[cfg(windows)]
fn on_interrupt(end: impl FnOnce(i32) + Send + 'static) {
    const SIGINT: i32 = 2;
    let mut end = Some(end);
    let _ = ctrlc::set_handler(move || {
        if let Some(end) = end.take() {
            end(SIGINT);
        }
    });
}
