//! Moving and removing what another program may hold for a moment.
//!
//! On Windows no file can be moved or removed while it is open, nor a folder with such a file in it; virus scanners and
//! indexers open what has just been written. So these are tried again for some seconds, each time after a longer wait.

use std::io;
use std::thread;
use std::time::Duration;

/// How long to wait before each new try, in milliseconds; 4 seconds in all.
const WAITS: [u64; 7] = [10, 40, 150, 400, 800, 1_100, 1_500];

/// Does something to a file or folder, and tries again while another program holds it.
///
/// # Errors
/// The last one, when it is still held after some seconds; every other one at once.
pub(super) fn patiently<T>(act: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    again(act, is_held, thread::sleep)
}

fn again<T>(
    mut act: impl FnMut() -> io::Result<T>,
    is_held: impl Fn(&io::Error) -> bool,
    sleep: impl Fn(Duration),
) -> io::Result<T> {
    for wait in WAITS {
        match act() {
            Err(error) if is_held(&error) => sleep(Duration::from_millis(wait)),
            done => return done,
        }
    }
    act()
}

/// Whether an error of the system says that another program has a file open. Unix knows no such errors.
pub(super) fn is_held(error: &io::Error) -> bool {
    const ACCESS_DENIED: i32 = 5;
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;
    // What was removed while it was open stays in its folder until it is closed.
    const DIR_NOT_EMPTY: i32 = 145;
    const USER_MAPPED_FILE: i32 = 1224;
    let held = [ACCESS_DENIED, SHARING_VIOLATION, LOCK_VIOLATION, DIR_NOT_EMPTY, USER_MAPPED_FILE];
    cfg!(windows) && error.raw_os_error().is_some_and(|code| held.contains(&code))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// Fails as often as `failures` says; gives what came of it, the tries, and how long was waited.
    fn try_with(failures: usize, kind: io::ErrorKind) -> (io::Result<()>, usize, Duration) {
        let (tries, waited) = (Cell::new(0), Cell::new(Duration::ZERO));
        let act = || {
            tries.set(tries.get() + 1);
            if tries.get() > failures { Ok(()) } else { Err(kind.into()) }
        };
        let is_held = |error: &io::Error| error.kind() == io::ErrorKind::PermissionDenied;
        let result = again(act, is_held, |wait| waited.set(waited.get() + wait));
        (result, tries.get(), waited.get())
    }

    #[test]
    fn what_is_held_is_tried_again_for_a_while() {
        let held = io::ErrorKind::PermissionDenied;
        let (done, tries, waited) = try_with(0, held);
        assert!(done.is_ok() && tries == 1 && waited.is_zero());
        let (done, tries, waited) = try_with(2, held);
        assert!(done.is_ok() && tries == 3 && waited == Duration::from_millis(50));
        let (done, tries, waited) = try_with(WAITS.len() + 1, held);
        assert!(done.is_err() && tries == WAITS.len() + 1 && waited == Duration::from_secs(4));
    }

    #[test]
    fn other_errors_are_told_at_once() {
        let (done, tries, waited) = try_with(1, io::ErrorKind::NotFound);
        assert!(done.is_err() && tries == 1 && waited.is_zero());
    }
}
