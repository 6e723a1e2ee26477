//! Old addresses in the form that hosts read.

use crate::edition::Edition;
use crate::route::{self, Route};

/// `/_redirects`: a line for each old address (one `from to 301` a line).
pub(crate) fn render(edition: &Edition) -> Vec<u8> {
    let base = edition.settings.base.path();
    let mut text = String::new();
    for (path, output) in edition.plan.outputs() {
        if let crate::plan::Output::Redirect { to, locale } = output {
            let from = route::path_of_output(path);
            let route = Route::Work(edition.archive.work(*to).id.clone());
            let to = route.path_in(edition.settings.locales.tag(*locale));
            text.push_str(&format!("{base}{from} {base}{to} 301\n"));
        }
    }
    text.into_bytes()
}
