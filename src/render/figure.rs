//! The pictures and files beside a text → HTML: sizes, captions, credits, rights.
//!
//! A picture is offered in several widths; the reader's browser takes one. The
//! first of a page is fetched at once, the others when the reader comes near.

use pulldown_cmark::{Event, Tag};
use tera::Value;

use super::html::{escape, picture_alt};
use super::{Site, view};
use crate::archive::facts::Media;
use crate::archive::work::Translation;
use crate::document::body::{self, Item};
use crate::id::WorkRef;
use crate::locale::Locale;
use crate::pictures::{Format, Picture, Variant};
use crate::route::{self, ROOT};
use crate::vocabulary::Rights;

/// How wide a figure is shown, for the browser to choose a size by.
const SIZES: &str = "(min-width: 48rem) 44rem, 100vw";
/// How wide the picture of a card is in most lists, in points of a dense screen; twice that where it fills its card.
const CARD_WIDTH: u32 = 240;

/// The pictures of one page while it is being written.
pub(super) struct Figures<'s> {
    pub(super) site: &'s Site,
    /// The work beside whose text they lie.
    pub(super) work: WorkRef,
    /// The language of the reader: where links lead.
    pub(super) reader: Locale,
    /// The language of the text: that of every word here.
    pub(super) locale: Locale,
    /// Whether the page has a picture already.
    pub(super) any: bool,
}

impl Figures<'_> {
    /// The address of a file, for a link: of a picture, the largest size.
    pub(super) fn href(&self, file: &str) -> String {
        match self.site.picture(self.work, file) {
            Some(picture) => picture_href(self.site, self.work, file, picture, picture.largest()),
            None => file_href(self.site, self.work, file),
        }
    }

    /// A picture in the text.
    pub(super) fn image(&mut self, file: &str, alt: &str) -> String {
        let alt = escape(&self.site.typeset(self.locale, alt));
        let is_first = !std::mem::replace(&mut self.any, true);
        let fetching = if is_first { "fetchpriority=\"high\"" } else { "loading=\"lazy\"" };
        let Some(picture) = self.site.picture(self.work, file) else {
            let src = escape(&file_href(self.site, self.work, file));
            return format!("<img src=\"{src}\" alt=\"{alt}\" {fetching} decoding=\"async\">");
        };
        let plain = picture.plain_format();
        let (src, largest) = (picture.at_least(960, plain), picture.largest());
        format!(
            "<picture><source type=\"{}\" srcset=\"{}\" sizes=\"{SIZES}\"><img src=\"{}\" srcset=\"{}\" sizes=\"{SIZES}\" width=\"{}\" height=\"{}\" alt=\"{alt}\" {fetching} decoding=\"async\"></picture>",
            Format::WebP.media_type(),
            self.srcset(file, picture, Format::WebP),
            escape(&picture_href(self.site, self.work, file, picture, src)),
            self.srcset(file, picture, plain),
            largest.width,
            largest.height,
        )
    }

    fn srcset(&self, file: &str, picture: &Picture, format: Format) -> String {
        let sizes = picture.sizes(format).map(|size| {
            format!("{} {}w", escape(&picture_href(self.site, self.work, file, picture, size)), size.width)
        });
        sizes.collect::<Vec<_>>().join(", ")
    }

    /// A picture that stands by itself, with its caption, credit and rights.
    pub(super) fn figure(&mut self, file: &str, alt: &str, caption: &str) -> String {
        let mut image = self.image(file, alt);
        // Who wants to see the stitches gets the largest size.
        if self.site.picture(self.work, file).is_some_and(|picture| picture.largest().width > 960) {
            image = format!("<a class=\"enlarge\" href=\"{}\">{image}</a>", escape(&self.href(file)));
        }
        let mut words = Vec::new();
        if !caption.is_empty() {
            let caption = escape(&self.site.typeset(self.locale, caption));
            words.push(format!("<span class=\"caption\">{caption}</span>"));
        }
        if let Some(media) = media_of(self.site, self.work, file) {
            words.push(self.credit(media));
            words.push(rights_html(self.site, media.rights, self.locale));
        }
        match words.join(" ") {
            words if words.is_empty() => format!("<figure>{image}</figure>\n"),
            words => format!("<figure>{image}<figcaption>{words}</figcaption></figure>\n"),
        }
    }

    fn credit(&self, media: &Media) -> String {
        // A fact, in the words of whoever is to be named: no language sets it.
        let credit = escape(&media.credit);
        let source = media.source.map(|source| {
            let (href, title) =
                (self.site.href(source, self.reader), self.site.title_html(source, self.locale));
            format!(", <a href=\"{}\">{title}</a>", escape(&href))
        });
        format!("<span class=\"credit\">{credit}{}</span>", source.unwrap_or_default())
    }
}

/// What may be done with something: the name of the statement, and behind it what it means.
pub(crate) fn rights_html(site: &Site, rights: Rights, locale: Locale) -> String {
    let say = |id: &str| escape(&site.say(locale, id, &[]));
    format!(
        "<details class=\"rights\"><summary>{}</summary><p>{} <a href=\"{}\" rel=\"license external\">{}</a></p></details>",
        say(&rights.message()),
        say(&rights.meaning()),
        rights.url(),
        say("rights-more"),
    )
}

/// The entry of `media` for a file.
pub(super) fn media_of<'s>(site: &'s Site, work: WorkRef, file: &str) -> Option<&'s Media> {
    site.archive.work(work).facts.common().media().iter().find(|media| media.file == file)
}

/// What a text says that can be seen on a picture.
pub(super) fn alt_of(words: &Translation, file: &str) -> Option<String> {
    let items = body::items(words.markdown());
    let at = items.iter().position(
        |(item, _)| matches!(item, Item::Event(Event::Start(Tag::Image { dest_url, .. })) if **dest_url == *file),
    )?;
    Some(picture_alt(&items[at + 1..]))
}

/// The address of a file that is published as it is.
fn file_href(site: &Site, work: WorkRef, file: &str) -> String {
    format!("{ROOT}{}", route::encode(&route::media_path(&site.archive.work(work).id, file)))
}

fn picture_href(site: &Site, work: WorkRef, file: &str, picture: &Picture, variant: Variant) -> String {
    format!("{ROOT}{}", picture_path(site, work, file, picture, variant))
}

/// The path of a picture in one size, with a mark of its content as static files have it.
fn picture_path(site: &Site, work: WorkRef, file: &str, picture: &Picture, variant: Variant) -> String {
    let path = route::media_path(&site.archive.work(work).id, &variant.name(file));
    format!("{}?v={}", route::encode(&path), &picture.hash.to_string()[..8])
}

impl Site {
    /// A picture beside a text; `None` for files that are none, and where pictures are published as they are.
    pub(super) fn picture(&self, work: WorkRef, file: &str) -> Option<&Picture> {
        let id = &self.archive.work(work).id;
        self.pictures.get(&format!("{}/{}/{file}", id.kind.folder(), id.slug))
    }

    /// The pictures that a work shows, each once, in the order of its original.
    pub(super) fn pictures_of(&self, work: WorkRef) -> Vec<(&str, &Picture)> {
        self.archive.pictures_of(work, &self.pictures).collect()
    }

    /// The whole address of a picture in one size.
    pub(super) fn picture_url(
        &self,
        work: WorkRef,
        file: &str,
        picture: &Picture,
        variant: Variant,
    ) -> String {
        self.settings.base.whole(&picture_path(self, work, file, picture, variant))
    }

    /// What a card shows of a work's picture, or nothing. The title beside it says what it is.
    pub(super) fn thumbnail(&self, work: WorkRef) -> Value {
        let Some((file, picture)) = self.pictures_of(work).into_iter().next() else { return Value::none() };
        let href = |variant| picture_href(self, work, file, picture, variant);
        let plain = picture.plain_format();
        let small = picture.at_least(CARD_WIDTH, plain);
        let dense = picture.at_least(CARD_WIDTH * 2, plain);
        let srcset = format!("{} {}w, {} {}w", href(small), small.width, href(dense), dense.width);
        view! {
            "src": href(small),
            "srcset": if small == dense { String::new() } else { srcset },
            "width": u64::from(small.width),
            "height": u64::from(small.height),
        }
    }
}
