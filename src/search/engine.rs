//! Documents → a [`Bundle`]: the one place that knows Pagefind.

use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;
use rayon::ThreadPoolBuilder;

use super::bundle::Bundle;
use super::corpus::IndexedPage;
use crate::markup::escape;

/// The context of keys in the cache. It must change when the same documents begin to give other files.
pub(super) const VERSION: &str = "search index 2 of pagefind 1.6.0";

/// Indexes documents that are all in one language.
///
/// # Errors
/// With Pagefind's own words.
pub(super) fn run(documents: Vec<IndexedPage>) -> Result<Bundle, String> {
    // Pagefind splits its work up among the threads of the pool that it finds itself in. In a pool that is shared, a
    // thread that waits for a part would begin the index of another language meanwhile, and a runtime inside a runtime
    // panics.
    let pool = ThreadPoolBuilder::new().build().map_err(|error| error.to_string())?;
    pool.install(|| run_alone(documents))
}

fn run_alone(documents: Vec<IndexedPage>) -> Result<Bundle, String> {
    // Pagefind's interface is asynchronous, but it computes on threads of its own.
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let files = runtime.block_on(async {
        let options = PagefindServiceConfig::builder().exclude_selectors(vec!["sup".to_owned()]).build();
        let mut index = PagefindIndex::new(Some(options))?;
        for IndexedPage { address, html } in documents {
            let added = index.add_html_file(None, Some(address.clone()), html.clone()).await?;
            // Pagefind counts one word where there is none, and leaves out pages without words.
            if added.page_word_count <= 1 {
                // Such a page is indexed with its title as its text.
                let title = added.page_meta.get("title").map(|title| escape(title)).unwrap_or_default();
                let html = html.replacen("<body>", &format!("<body><p data-pagefind-body>{title}</p>"), 1);
                index.add_html_file(None, Some(address), html).await?;
            }
        }
        index.get_files().await
    });
    let files = files.map_err(|error| error.to_string())?;
    let named = files.into_iter().filter_map(|file| {
        let name = file.filename.to_str()?.replace('\\', "/");
        Some((name, file.contents))
    });
    let mut files: Vec<(String, Vec<u8>)> = named.filter(|(name, _)| is_needed(name)).collect();
    // `wasm.unknown` is for languages without a stemmer; it is not needed beside the one for this language.
    let is_program = |name: &str| name.starts_with("wasm.");
    if files.iter().filter(|(name, _)| is_program(name)).count() > 1 {
        files.retain(|(name, _)| name != "wasm.unknown.pagefind");
    }
    Ok(files.into_iter().collect())
}

/// Whether the search page asks for it: Pagefind also brings pages and scripts of its own.
fn is_needed(name: &str) -> bool {
    matches!(name, "pagefind.js" | "pagefind-worker.js" | "pagefind-entry.json")
        || [".pagefind", ".pf_meta", ".pf_fragment", ".pf_index", ".pf_filter"]
            .iter()
            .any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_indexes_are_made_at_once() {
        let page = |index: usize, page: usize| {
            let words: Vec<String> =
                (0..60).map(|word| format!("w{}", (index * 7 + page * 13 + word) % 301)).collect();
            let html = format!(
                "<!doctype html><html lang=\"en\"><body><h1>Page {page}</h1><p data-pagefind-body>{}</p></body></html>",
                words.join(" "),
            );
            IndexedPage { address: format!("/{index}/{page}/"), html }
        };
        let shared = ThreadPoolBuilder::new().num_threads(4).build().expect("threads can be started");
        let indexes_of = &|thread: usize| -> Vec<Result<Bundle, String>> {
            let pages = |index: usize| (0..20).map(|number| page(index, number)).collect();
            (0..10).map(|index| shared.install(|| run(pages(thread * 10 + index)))).collect()
        };
        let bundles: Vec<Result<Bundle, String>> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|thread| scope.spawn(move || indexes_of(thread))).collect();
            threads.into_iter().flat_map(|thread| thread.join().expect("it does not panic")).collect()
        });
        for bundle in bundles {
            assert!(bundle.expect("an index can be made").files().next().is_some());
        }
    }
}
