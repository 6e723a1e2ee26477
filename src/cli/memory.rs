//! Memory: what the program says when there is none left, and how much it has needed.

use std::alloc::{GlobalAlloc, Layout};
use std::io::{self, Write as _};
use std::panic;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use mimalloc::MiMalloc;
use tablecloth::phrases::Language;
use tablecloth::phrases::table as phrase;

use super::MACHINE;

/// What is said when no memory is left, put into words while there is some.
static LAST_WORDS: OnceLock<String> = OnceLock::new();

/// Prepares for running out of memory; threads that cannot be had are done without.
pub(super) fn prepare(language: Language) {
    let _ = LAST_WORDS.set(format!("{}\n", phrase::out_of_memory().in_language(language)));
    end_without_stack();
    // A thread needs memory for its stack. Where there is room for none, this one does all the work; the threads of all
    // work can be made but once, so others are made before, to see.
    if rayon::ThreadPoolBuilder::new().build().is_err() {
        let _ = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global();
    }
}

/// A thread that has begun, but has no memory for what it needs to tell that its stack is full, panics before anything of
/// this program runs in it, and the standard library aborts: there it ends with the same words as elsewhere.
fn end_without_stack() {
    let otherwise = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        let payload = panic.payload();
        let fixed = payload.downcast_ref::<&str>().copied();
        let said = fixed.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
        if said.is_some_and(is_out_of_memory) {
            end();
        }
        otherwise(panic);
    }));
}

/// Whether a panic of the standard library, or of what makes threads, says that there is no memory left.
fn is_out_of_memory(said: &str) -> bool {
    let is_of_thread = ["alternative stack", "spawn", "thread"].into_iter().any(|word| said.contains(word));
    // Some say the error as code has it, without its number in brackets.
    let is_memory = |error: io::Error| {
        let words = error.to_string();
        said.contains(words.split(" (").next().unwrap_or(&words))
    };
    is_of_thread && [NO_MEMORY, TRY_AGAIN].map(io::Error::from_raw_os_error).into_iter().any(is_memory)
}

/// The most memory that the program has had at once, in bytes, where the system says so.
pub(super) fn most_used() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let kilobytes =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"))?;
    Some(kilobytes.trim().parse::<u64>().ok()? * 1024)
}

/// The allocator of the program: mimalloc, but for what happens when no memory is left.
///
/// The standard library would abort; here the program says why it ends, with the exit code of a failing machine. What it
/// had begun on the disk the next command takes away, as after a kill. Who asks for more than [`MUCH`] at once asks for one
/// thing, such as a picture, and is told that there is none.
pub(crate) struct Allocator;

#[expect(unsafe_code, reason = "an allocator cannot be had without; each call is passed on as it comes")]
// SAFETY: mimalloc keeps the promises of an allocator, and each call goes to it with the arguments that it came with.
unsafe impl GlobalAlloc for Allocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps to the rules of this function, which are those of mimalloc's.
        given(unsafe { MiMalloc.alloc(layout) }, layout.size())
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as above.
        given(unsafe { MiMalloc.alloc_zeroed(layout) }, layout.size())
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: as above; all memory here is mimalloc's.
        given(unsafe { MiMalloc.realloc(memory, layout, size) }, size)
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { MiMalloc.dealloc(memory, layout) }
    }
}

/// As many bytes as one thing may need that can be done without.
const MUCH: usize = 1 << 30;

/// Memory, if there is any; otherwise the program ends, unless much was asked for.
fn given(memory: *mut u8, size: usize) -> *mut u8 {
    if memory.is_null() && size < MUCH {
        end();
    }
    memory
}

/// Says that there is no memory left, and ends the program; nothing here needs any. Several threads may be out of it: one
/// says so.
fn end() -> ! {
    static IS_SAID: AtomicBool = AtomicBool::new(false);
    while IS_SAID.swap(true, Ordering::SeqCst) {
        std::thread::sleep(Duration::from_secs(1));
    }
    let words = LAST_WORDS.get().map_or("out of memory\n", String::as_str);
    let _ = std::io::stderr().write_all(words.as_bytes());
    std::process::exit(i32::from(MACHINE));
}

/// What systems say where there is no memory, and no room for one more thread.
const NO_MEMORY: i32 = 12;
const TRY_AGAIN: i32 = if cfg!(target_os = "macos") { 35 } else { 11 };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn a_thread_without_memory_is_known_by_its_last_words() {
        let no_memory = io::Error::from_raw_os_error(NO_MEMORY);
        assert!(is_out_of_memory(&format!("failed to allocate an alternative stack: {no_memory}")));
        let try_again = io::Error::from_raw_os_error(TRY_AGAIN);
        assert!(is_out_of_memory(&format!("OS can't spawn worker thread: {try_again}")));
        let as_in_code = format!("The global thread pool has not been initialized.: {try_again:?}");
        assert!(is_out_of_memory(&as_in_code), "{as_in_code}");
        assert!(!is_out_of_memory("no thread panics while it holds the list"));
        assert!(!is_out_of_memory(&format!("cannot read a: {no_memory}")));
    }
}
