//! Documents → a [`Bundle`]: the one place that knows Pagefind.

use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;

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
