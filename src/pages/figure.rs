//! The pictures and files beside a text → HTML: sizes, captions, credits, rights.
//!
//! A picture is offered in several widths; the reader's browser takes one. The
//! first of a page is fetched at once, the others when the reader comes near.

use tera::Value;

use super::{Pages, view};
use crate::archive::facts::Media;
use crate::id::WorkRef;
use crate::locale::Locale;
use crate::markup::escape;
use crate::pictures::{Picture, PictureFormat, Variant};
use crate::route::{self, ROOT};
use crate::vocabulary::Rights;

/// How wide a figure is shown, for the browser to choose a size by.
const SIZES: &str = "(min-width: 48rem) 44rem, 100vw";
/// How wide the picture of a card is in most lists, in points of a dense screen; twice that where it fills its card.
const CARD_WIDTH: u32 = 240;

/// The pictures of one page while it is being written.
pub(super) struct Figures<'s> {
    pub(super) pages: &'s Pages,
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
        match self.pages.picture(self.work, file) {
            Some(picture) => picture_href(self.pages, self.work, file, picture, picture.largest()),
            None => file_href(self.pages, self.work, file),
        }
    }

    /// A picture in the text.
    pub(super) fn image(&mut self, file: &str, alt: &str) -> String {
        let alt = escape(&self.pages.typeset(self.locale, alt));
        let is_first = !std::mem::replace(&mut self.any, true);
        let fetching = if is_first { "fetchpriority=\"high\"" } else { "loading=\"lazy\"" };
        let Some(picture) = self.pages.picture(self.work, file) else {
            let src = escape(&file_href(self.pages, self.work, file));
            return format!("<img src=\"{src}\" alt=\"{alt}\" {fetching} decoding=\"async\">");
        };
        let plain = picture.plain_format();
        let (src, largest) = (picture.at_least(960, plain), picture.largest());
        format!(
            "<picture><source type=\"{}\" srcset=\"{}\" sizes=\"{SIZES}\"><img src=\"{}\" srcset=\"{}\" sizes=\"{SIZES}\" width=\"{}\" height=\"{}\" alt=\"{alt}\" {fetching} decoding=\"async\"></picture>",
            PictureFormat::WebP.media_type(),
            self.srcset(file, picture, PictureFormat::WebP),
            escape(&picture_href(self.pages, self.work, file, picture, src)),
            self.srcset(file, picture, plain),
            largest.width,
            largest.height,
        )
    }

    fn srcset(&self, file: &str, picture: &Picture, format: PictureFormat) -> String {
        let sizes = picture.sizes(format).map(|size| {
            format!("{} {}w", escape(&picture_href(self.pages, self.work, file, picture, size)), size.width)
        });
        sizes.collect::<Vec<_>>().join(", ")
    }

    /// A picture that stands by itself, with its caption, credit and rights.
    pub(super) fn figure(&mut self, file: &str, alt: &str, caption: &str) -> String {
        let mut image = self.image(file, alt);
        // Who wants to see the stitches gets the largest size.
        if self.pages.picture(self.work, file).is_some_and(|picture| picture.largest().width > 960) {
            image = format!("<a class=\"enlarge\" href=\"{}\">{image}</a>", escape(&self.href(file)));
        }
        let mut words = Vec::new();
        if !caption.is_empty() {
            let caption = escape(&self.pages.typeset(self.locale, caption));
            words.push(format!("<span class=\"caption\">{caption}</span>"));
        }
        if let Some(media) = self.pages.media_of(self.work, file) {
            words.push(self.credit(media));
            words.push(rights_html(self.pages, media.rights, self.locale));
        }
        match words.join(" ") {
            words if words.is_empty() => format!("<figure>{image}</figure>\n"),
            words => format!("<figure>{image}<figcaption>{words}</figcaption></figure>\n"),
        }
    }

    fn credit(&self, media: &Media) -> String {
        // A fact, in the words of whoever is to be named: no language sets it.
        let credit = media.credit.as_str();
        let words = match media.source {
            None => escape(credit),
            Some(source) => {
                let href = escape(&self.pages.href(source, self.reader));
                let link = format!("<a href=\"{href}\">{}</a>", self.pages.title_html(source, self.locale));
                self.pages.say_html(self.locale, "credit-source", &[("credit", credit)], &[("source", &link)])
            }
        };
        format!("<span class=\"credit\">{words}</span>")
    }
}

/// What may be done with something: the name of the statement, and behind it what it means.
pub(crate) fn rights_html(pages: &Pages, rights: Rights, locale: Locale) -> String {
    let say = |id: &str| escape(&pages.say(locale, id, &[]));
    format!(
        "<details class=\"rights\"><summary>{}</summary><p>{} <a href=\"{}\" rel=\"license external\">{}</a></p></details>",
        say(&rights.message()),
        say(&rights.meaning()),
        rights.url(),
        say("rights-more"),
    )
}

/// The address of a file that is published as it is.
fn file_href(pages: &Pages, work: WorkRef, file: &str) -> String {
    format!("{ROOT}{}", route::encode(&route::media_path(&pages.archive.work(work).id.file(file))))
}

fn picture_href(pages: &Pages, work: WorkRef, file: &str, picture: &Picture, variant: Variant) -> String {
    format!("{ROOT}{}", pages.picture_path(work, file, picture, variant))
}

impl Pages {
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
