//! An archive → a text for those who find it in fifty years: what the folder is, and how each part of it is opened, in every
//! language of the site.

use crate::edition::Edition;
use crate::locale::Locale;

/// A part of the folder, with the message that says what it is.
const PARTS: [(&str, &str); 5] = [
    ("data/site/", "preserve-site"),
    ("data/site.wacz", "preserve-wacz"),
    ("data/sources/", "preserve-sources"),
    ("metadata/", "preserve-metadata"),
    ("manifest-sha256.txt, manifest-sha512.txt", "preserve-checksums"),
];

/// The text, plain and in UTF-8.
pub(super) fn write(edition: &Edition) -> String {
    let texts: Vec<String> =
        edition.settings.locales.iter().map(|locale| in_language(edition, locale)).collect();
    texts.join("\n\n")
}

fn in_language(edition: &Edition, locale: Locale) -> String {
    let title = edition.typeset(locale, edition.settings.title(locale)).into_owned();
    let about = edition.say(locale, "preserve-about", &[("title", &title), ("url", &edition.root_url())]);
    let mut text = format!("{title}\n\n{about}\n");
    for (path, message) in PARTS {
        text.push_str(&format!("\n{path}\n{}\n", edition.say(locale, message, &[])));
    }
    let licence = edition.settings.licence_url();
    text.push_str(&format!("\n{}\n", edition.say(locale, "preserve-rights", &[("licence", &licence)])));
    text
}
