//! The pictures and files beside a text → HTML: sizes, captions, credits, rights.
//!
//! A picture is offered in several widths; the reader's browser takes one. The
//! first of a page is fetched at once, the others when the reader comes near.

use tera::Value;

use super::{Pages, view};
use crate::archive::facts::Media;
use crate::document::figures::Figure;
use crate::id::WorkRef;
use crate::locale::Locale;
use crate::markup::escape;
use crate::media_type::MediaKind;
use crate::pictures::{Picture, PictureFormat, Variant};
use crate::route::{self, ROOT, fragment};
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
    /// Whether the page has a picture or another figure already.
    pub(super) any: bool,
    /// How many pictures it has in galleries.
    pub(super) in_galleries: usize,
    /// How many galleries it has.
    pub(super) galleries: usize,
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
        let is_first = !std::mem::replace(&mut self.any, true);
        let fetching = if is_first { "fetchpriority=\"high\"" } else { "loading=\"lazy\"" };
        self.image_in(file, alt, fetching, SIZES)
    }

    fn image_in(&self, file: &str, alt: &str, fetching: &str, sizes: &str) -> String {
        let alt = escape(&self.pages.typeset(self.locale, alt));
        let Some(picture) = self.pages.picture(self.work, file) else {
            let src = escape(&file_href(self.pages, self.work, file));
            let sides = self.pages.media_file(self.work, file).and_then(|file| file.measures.sides);
            let sides = sides.map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\""));
            let sides = sides.unwrap_or_default();
            return format!("<img src=\"{src}\"{sides} alt=\"{alt}\" {fetching} decoding=\"async\">");
        };
        let plain = picture.plain_format();
        let (src, largest) = (picture.at_least(960, plain), picture.largest());
        format!(
            "<picture><source type=\"{}\" srcset=\"{}\" sizes=\"{sizes}\"><img src=\"{}\" srcset=\"{}\" sizes=\"{sizes}\" width=\"{}\" height=\"{}\" alt=\"{alt}\" {fetching} decoding=\"async\"></picture>",
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

    /// What stands by itself, as what its file is, with its caption, credit and rights.
    pub(super) fn figure(&mut self, figure: &Figure<'_>) -> String {
        let (file, alt) = (figure.file, figure.alt.as_str());
        let (class, shown) = match MediaKind::of(file) {
            Some(MediaKind::Sound) => (" class=\"recording\"", self.sound(file, alt)),
            Some(MediaKind::Film) => (" class=\"recording\"", self.film(file, alt)),
            Some(MediaKind::Captions | MediaKind::Document) => {
                (" class=\"file-card\"", self.document(file, alt))
            }
            Some(MediaKind::Picture) | None => ("", self.enlarged(file, alt)),
        };
        self.any = true;
        let transcripts = self.transcripts(file);
        format!("<figure{class}>{shown}{transcripts}{}</figure>\n", self.words_below(figure))
    }

    /// Who wants to see the stitches gets the largest size.
    fn enlarged(&mut self, file: &str, alt: &str) -> String {
        let image = self.image(file, alt);
        if self.pages.picture(self.work, file).is_some_and(|picture| picture.largest().width > 960) {
            return format!("<a class=\"enlarge\" href=\"{}\">{image}</a>", escape(&self.href(file)));
        }
        image
    }

    /// Pictures in a row. Each is a link to itself, which the style sheet shows large then, and leads to the next.
    pub(super) fn gallery(&mut self, pictures: &[Figure<'_>]) -> String {
        self.any = true;
        self.galleries += 1;
        let first = self.in_galleries + 1;
        self.in_galleries += pictures.len();
        let (own, last) = (fragment::gallery(self.galleries), self.in_galleries);
        let say = |id: &str| escape(&self.pages.say(self.locale, id, &[]));
        let mut html = format!(
            "<div class=\"gallery\" id=\"{own}\" role=\"group\" aria-label=\"{}\">\n",
            say("gallery")
        );
        let link = |class: &str, href: &str, words: String| {
            format!("<a class=\"{class}\" href=\"{href}\">{words}</a>")
        };
        for (number, picture) in (first..).zip(pictures) {
            let id = fragment::picture(number);
            // Browsers that know `auto` take a larger file when the picture is shown large.
            let sizes = format!("auto, {SIZES}");
            let image = self.image_in(picture.file, &picture.alt, "loading=\"lazy\"", &sizes);
            let to = |number: usize| format!("#{}", fragment::picture(number));
            let mut steps = Vec::new();
            if number > first {
                steps.push(link("previous", &to(number - 1), say("gallery-previous")));
            }
            if number < last {
                steps.push(link("next", &to(number + 1), say("gallery-next")));
            }
            steps.push(link("whole", &escape(&self.href(picture.file)), say("gallery-whole")));
            steps.push(link("close", &format!("#{own}"), say("gallery-close")));
            html += &format!(
                "<figure id=\"{id}\">{}<p class=\"steps\" data-pagefind-ignore data-feed-ignore>{}</p>{}{}</figure>\n",
                link("enlarge", &to(number), image),
                steps.join(" "),
                self.transcripts(picture.file),
                self.words_below(picture)
            );
        }
        html + "</div>\n"
    }

    fn words_below(&self, figure: &Figure<'_>) -> String {
        let (file, caption) = (figure.file, figure.caption);
        let caption = match caption {
            "" => String::new(),
            caption => {
                let caption = escape(&self.pages.typeset(self.locale, caption));
                format!("<span class=\"caption\">{caption}</span>")
            }
        };
        let words = match self.pages.media_of(self.work, file) {
            None => caption,
            Some(media) => {
                let credit = self.credit(media);
                let rights = rights_html(self.pages, media.rights, self.locale);
                let line = match caption.as_str() {
                    "" => credit,
                    first => self.pages.say_html(
                        self.locale,
                        "joined",
                        &[],
                        &[("first", first), ("next", &credit)],
                    ),
                };
                format!("{line} {rights}")
            }
        };
        if words.is_empty() { words } else { format!("<figcaption>{words}</figcaption>") }
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
        "<details class=\"rights\" data-pagefind-ignore><summary>{}</summary><p>{} <a href=\"{}\" rel=\"external\">{}</a></p></details>",
        say(&rights.message()),
        say(&rights.meaning()),
        rights.url(),
        say("rights-more"),
    )
}

/// The address of a file that is published as it is.
pub(super) fn file_href(pages: &Pages, work: WorkRef, file: &str) -> String {
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
