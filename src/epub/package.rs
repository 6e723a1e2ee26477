//! What a book says of itself and of its files (EPUB 3.3, 5: the package document).

use std::collections::BTreeSet;

use super::documents::{CONTENTS, Document};
use super::resources::Resources;
use super::{FOLDER, cover};
use crate::book::Book;
use crate::exports::xml::Xml;
use crate::media_type;
use crate::route::{self, Route};
use crate::site::Site;

/// Its name in the folder of the book.
pub(super) const NAME: &str = "package.opf";

/// What readers can do with any book of this program (schema.org, EPUB Accessibility 1.1).
const ACCESSIBLE: [(&str, &str); 9] = [
    ("schema:accessMode", "textual"),
    ("schema:accessMode", "visual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityFeature", "alternativeText"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "index"),
    ("schema:accessibilityHazard", "none"),
];

/// Where the package document lies (EPUB 3.3, OCF 4.2.6.3.1).
pub(super) fn container() -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n  <rootfiles>\n    <rootfile full-path=\"{FOLDER}/{NAME}\" media-type=\"application/oebps-package+xml\"/>\n  </rootfiles>\n</container>\n"
    )
}

/// The package document: metadata, every file, and the order of reading.
pub(super) fn render(site: &Site, book: &Book, documents: &[Document], resources: &Resources<'_>) -> Vec<u8> {
    let info = site.settings().locales.info(book.locale);
    let mut xml = Xml::new();
    xml.declare();
    xml.open(
        "package",
        &[
            ("xmlns", "http://www.idpf.org/2007/opf"),
            ("version", "3.0"),
            ("unique-identifier", "book-id"),
            ("xml:lang", &info.tag),
            ("dir", info.direction()),
        ],
    );
    metadata(&mut xml, site, book);
    let ids: Vec<String> = (1..=documents.len()).map(|number| format!("text-{number}")).collect();
    xml.open("manifest", &[]);
    for (Document { path, has_drawing, .. }, id) in documents.iter().zip(&ids) {
        let is_contents = path.strip_prefix("text/") == Some(CONTENTS);
        let properties = [(is_contents, "nav"), (*has_drawing, "svg")];
        let properties: Vec<&str> =
            properties.into_iter().filter(|(holds, _)| *holds).map(|(_, word)| word).collect();
        let properties = properties.join(" ");
        let mut attributes =
            vec![("id", id.as_str()), ("href", path), ("media-type", "application/xhtml+xml")];
        if !properties.is_empty() {
            attributes.push(("properties", &properties));
        }
        let encoded = route::encode(path);
        attributes[1].1 = &encoded;
        xml.empty("item", &attributes);
    }
    let cover = [
        ("id", "cover"),
        ("href", cover::PATH),
        ("media-type", "image/svg+xml"),
        ("properties", "cover-image"),
    ];
    xml.empty("item", &cover);
    for (number, path) in (1..).zip(resources.paths()) {
        let (id, href) = (format!("file-{number}"), route::encode(path));
        xml.empty("item", &[("id", &id), ("href", &href), ("media-type", media_type::of(path))]);
    }
    xml.close("manifest");
    xml.open("spine", &[("page-progression-direction", info.direction())]);
    for id in &ids {
        xml.empty("itemref", &[("idref", id)]);
    }
    xml.close("spine");
    xml.close("package");
    xml.finish()
}

fn metadata(xml: &mut Xml, site: &Site, book: &Book) {
    let (edition, settings) = (site.edition(), site.settings());
    let tag = settings.locales.tag(book.locale);
    let address = edition.url_of(&Route::Home, book.locale);
    xml.open("metadata", &[("xmlns:dc", "http://purl.org/dc/elements/1.1/")]);
    let element = |xml: &mut Xml, name: &str, attributes: &[(&str, &str)], text: &str| {
        xml.markup(name, attributes, &crate::markup::escape(text));
    };
    element(xml, "dc:identifier", &[("id", "book-id")], &identifier(&address));
    element(xml, "dc:title", &[("id", "title")], &book.title);
    element(xml, "dc:language", &[], tag);
    let stories = edition.archive.stories_in_time().iter();
    let authors: BTreeSet<&str> =
        stories.flat_map(|story| &edition.archive.work(*story).authors).map(String::as_str).collect();
    for author in authors.iter().copied().chain(authors.is_empty().then_some(book.title.as_str())) {
        element(xml, "dc:creator", &[], author);
    }
    element(xml, "dc:publisher", &[], &book.title);
    if !book.tagline.is_empty() {
        element(xml, "dc:description", &[], &book.tagline);
    }
    element(xml, "dc:source", &[], &address);
    element(xml, "dc:rights", &[], &format!("{}, {}", settings.licence, settings.licence_url()));
    let day = book.day.filter(|day| (1..=9999).contains(&day.year)).map(|day| day.to_string());
    if let Some(day) = &day {
        element(xml, "dc:date", &[], day);
    }
    let day = day.as_deref().unwrap_or("1970-01-01");
    element(xml, "meta", &[("property", "dcterms:modified")], &format!("{day}T00:00:00Z"));
    for (property, value) in ACCESSIBLE {
        element(xml, "meta", &[("property", property)], value);
    }
    let summary = edition.say(book.locale, "book-accessibility", &[]);
    element(xml, "meta", &[("property", "schema:accessibilitySummary")], &summary);
    // Readers of the second version of EPUB know a cover by this.
    xml.empty("meta", &[("name", "cover"), ("content", "cover")]);
    xml.close("metadata");
}

/// The same for every book of an address: its fingerprint as a UUID of version 8 (RFC 9562, 5.8).
fn identifier(address: &str) -> String {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&blake3::hash(address.as_bytes()).as_bytes()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_identifier() {
        let first = identifier("https://example.org/fr/");
        assert_eq!(first, identifier("https://example.org/fr/"));
        assert_ne!(first, identifier("https://example.org/en/"));
        let parts: Vec<&str> = first.strip_prefix("urn:uuid:").expect("it is a UUID").split('-').collect();
        assert_eq!(parts.iter().map(|part| part.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(parts[2].starts_with('8') && "89ab".contains(&parts[3][..1]), "{first}");
    }
}
