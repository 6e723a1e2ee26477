//! What is computed when it is first asked for and kept: beside the value that it follows from, not in it.

use std::sync::OnceLock;

/// A table of results by position; any thread may ask first.
#[derive(Debug)]
pub(crate) struct Memo<T>(Vec<OnceLock<T>>);

impl<T> Memo<T> {
    /// A table in which nothing is known yet.
    pub(crate) fn new(count: usize) -> Memo<T> {
        Memo(std::iter::repeat_with(OnceLock::new).take(count).collect())
    }

    /// What is known at a position, or is computed now.
    pub(crate) fn get_or_init(&self, at: usize, compute: impl FnOnce() -> T) -> &T {
        self.0[at].get_or_init(compute)
    }
}

impl<T: Clone> Memo<T> {
    /// The same for what may fail; a failure is not kept.
    ///
    /// # Errors
    /// When `compute` fails.
    pub(crate) fn get_or_try_init<E>(
        &self,
        at: usize,
        compute: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        if let Some(value) = self.0[at].get() {
            return Ok(value.clone());
        }
        let value = compute()?;
        Ok(self.0[at].get_or_init(|| value).clone())
    }
}
