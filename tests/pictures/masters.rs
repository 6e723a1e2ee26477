//! Masters of archives: TIFF as scanners and their programs write it, and BMP.

use image::{ExtendedColorType, codecs::bmp::BmpEncoder, codecs::tiff::TiffEncoder};

use super::*;

/// A directory of a TIFF (TIFF 6.0, section 2), little-endian, with one strip.
struct Page {
    width: u16,
    height: u16,
    /// Bits of each sample.
    bits: Vec<u16>,
    /// 0 white is zero, 1 black is zero, 2 RGB, 3 palette, 5 CMYK, 8 CIE L*a*b*.
    photometric: u16,
    compression: u16,
    data: Vec<u8>,
    /// Tag and value of further entries of one SHORT.
    more: Vec<(u16, u16)>,
}

impl Page {
    fn new(side: u16, bits: &[u16], photometric: u16, data: Vec<u8>) -> Page {
        let bits = bits.to_vec();
        Page { width: side, height: side, bits, photometric, compression: 1, data, more: Vec::new() }
    }

    fn with(mut self, tag: u16, value: u16) -> Page {
        self.more.push((tag, value));
        self
    }

    /// The entries with their data behind them, for a directory at `at`; `next` tells whether another one follows.
    fn bytes(&self, at: usize, next: bool) -> Vec<u8> {
        let short = |tag: u16, value: u16| (tag, 3_u16, 1, u32::from(value));
        let count = self.bits.len();
        let entries = 10 + self.more.len();
        let behind = at + 2 + entries * 12 + 4;
        let bits_at = behind;
        let data_at = behind + if count > 2 { count * 2 } else { 0 };
        let length = |bytes: usize| u32::try_from(bytes).expect("it is short");
        let bits = match self.bits[..] {
            [one] => u32::from(one),
            [one, two] => u32::from(one) | u32::from(two) << 16,
            _ => length(bits_at),
        };
        let mut table = vec![
            short(256, self.width),
            short(257, self.height),
            (258, 3, length(count), bits),
            short(259, self.compression),
            short(262, self.photometric),
            (273, 4, 1, length(data_at)),
            short(277, u16::try_from(count).expect("it is small")),
            short(278, self.height),
            (279, 4, 1, length(self.data.len())),
            short(284, 1),
        ];
        table.extend(self.more.iter().map(|(tag, value)| short(*tag, *value)));
        table.sort_by_key(|(tag, ..)| *tag);
        let mut bytes = u16::try_from(entries).expect("it is small").to_le_bytes().to_vec();
        for (tag, kind, count, value) in table {
            bytes.extend(tag.to_le_bytes());
            bytes.extend(kind.to_le_bytes());
            bytes.extend(u32::to_le_bytes(count));
            bytes.extend(u32::to_le_bytes(value));
        }
        let end = data_at + self.data.len();
        bytes.extend((if next { length(end) } else { 0 }).to_le_bytes());
        if count > 2 {
            bytes.extend(self.bits.iter().flat_map(|bits| bits.to_le_bytes()));
        }
        bytes.extend(&self.data);
        bytes
    }
}

fn tiff(pages: &[Page]) -> Vec<u8> {
    let mut bytes = b"II*\0\x08\0\0\0".to_vec();
    for (number, page) in pages.iter().enumerate() {
        let page = page.bytes(bytes.len(), number + 1 < pages.len());
        bytes.extend(page);
    }
    bytes
}

pub(super) fn tiff_of(points: &RgbImage) -> Vec<u8> {
    encoded(&points.clone().into())
}

fn encoded(points: &DynamicImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    TiffEncoder::new(&mut bytes)
        .write_image(points.as_bytes(), points.width(), points.height(), points.color().into())
        .expect("it can be encoded");
    bytes.into_inner()
}

pub(super) fn bmp(points: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    BmpEncoder::new(&mut bytes)
        .encode(points.as_raw(), points.width(), points.height(), ExtendedColorType::Rgb8)
        .expect("it can be encoded");
    bytes
}

#[test]
fn what_scanners_write_is_read_or_told() {
    let gray =
        |bits: u16, photometric| Page::new(8, &[bits], photometric, vec![0x55; 64 * usize::from(bits) / 8]);
    let rgb = |bits: u16| Page::new(8, &[bits; 3], 2, vec![0x55; 192 * usize::from(bits) / 8]);
    let good = Ok((8, 8));
    let unread = || Err(Fault::Unread("tiff"));
    let check = |what: &str, bytes: &[u8], expected: Result<(u32, u32), Fault>| {
        let found = measure("a.tif", bytes).map(|picture| (picture.width, picture.height));
        assert_eq!(found, expected, "{what}");
    };
    check("gray", &tiff(&[gray(8, 1)]), good.clone());
    check("gray of 16 bits", &tiff(&[gray(16, 1)]), good.clone());
    check("black and white", &tiff(&[gray(1, 1)]), good.clone());
    check("black and white, reversed", &tiff(&[gray(1, 0)]), good.clone());
    check("RGB", &tiff(&[rgb(8)]), good.clone());
    check("RGB of 16 bits", &tiff(&[rgb(16)]), good.clone());
    check("CMYK", &tiff(&[Page::new(8, &[8; 4], 5, vec![0x55; 256])]), good.clone());
    check("RGB with alpha", &tiff(&[Page::new(8, &[8; 4], 2, vec![0x55; 256]).with(338, 2)]), good.clone());
    check("written by a library", &encoded(&halves(8, 8).into()), good.clone());
    check("written by a library, 16 bits", &encoded(&DynamicImage::new_rgb16(8, 8)), good.clone());
    check("turned by 90°", &encoded_turned(), Ok((4, 8)));
    check("with a small copy", &tiff(&[rgb(8), gray(8, 1).with(254, 1)]), good.clone());
    check("with a small copy in front", &tiff(&[gray(8, 1).with(255, 2), rgb(8)]), good);
    check("Lab", &tiff(&[Page::new(8, &[8; 3], 8, vec![0x55; 192])]), unread());
    check("two bits", &tiff(&[gray(2, 1)]), unread());
    let mut old = rgb(8);
    old.compression = 6;
    check("JPEG of the old kind", &tiff(&[old]), unread());
    check("three pages", &tiff(&[gray(8, 1), gray(8, 1), gray(8, 1)]), Err(Fault::Pages(3)));
    let whole = tiff(&[rgb(8)]);
    check("cut short", &whole[..whole.len() - 20], Err(Fault::Broken));
    check("cut in its directory", &whole[..40], Err(Fault::Broken));
    check("nothing", b"", Err(Fault::Broken));
    check("a JPEG", &photograph(&halves(8, 8), 1), Err(Fault::Mismatch("jpg")));
    let mut wide = rgb(8);
    (wide.width, wide.height) = (60_000, 60_000);
    check("a bomb", &tiff(&[wide]), Err(Fault::Large(60_000, 60_000)));
    let mut round = whole.clone();
    let next = 8 + 2 + 10 * 12;
    round[next..next + 4].copy_from_slice(&8_u32.to_le_bytes());
    check("a directory that leads to itself", &round, Err(Fault::Broken));
}

/// 8 × 4 points, to be turned by 90° (TIFF 6.0, Orientation).
fn encoded_turned() -> Vec<u8> {
    let mut page = Page::new(8, &[8; 3], 2, vec![0x55; 96]).with(274, 6);
    page.height = 4;
    tiff(&[page])
}

#[test]
fn the_points_of_a_scan_have_its_colours() {
    let colour = |page: Page| {
        let folder = common::Temporary::new();
        let path = folder.path().join("a.tif");
        common::write(&path, tiff(&[page]));
        let picture = measure("a.tif", &fs::read(&path).expect("it is there")).expect("it is sound");
        let made = picture.recipe(&path, picture.largest()).make().expect("it can be made");
        // The last is the plain format of the smallest size.
        let points =
            image::load_from_memory(&made.last().expect("there are sizes").1).expect("it is a picture");
        let Rgba([red, green, blue, _]) = points.get_pixel(4, 4);
        (red, green, blue)
    };
    let near = |found: (u8, u8, u8), expected: (u8, u8, u8)| {
        let far = |a: u8, b: u8| a.abs_diff(b) > 6;
        let is_far = far(found.0, expected.0) || far(found.1, expected.1) || far(found.2, expected.2);
        assert!(!is_far, "{found:?} instead of {expected:?}");
    };
    near(colour(Page::new(8, &[8], 1, vec![200; 64])), (200, 200, 200));
    near(colour(Page::new(8, &[8], 0, vec![200; 64])), (55, 55, 55));
    near(colour(Page::new(8, &[16], 1, [0, 200].repeat(64))), (200, 200, 200));
    near(colour(Page::new(8, &[1], 1, vec![0xFF; 8])), (255, 255, 255));
    near(colour(Page::new(8, &[1], 0, vec![0xFF; 8])), (0, 0, 0));
    near(colour(Page::new(8, &[8; 3], 2, [200, 20, 20].repeat(64))), (200, 20, 20));
    near(colour(Page::new(8, &[16; 3], 2, [0, 200, 0, 20, 0, 20].repeat(64))), (200, 20, 20));
    near(colour(Page::new(8, &[8; 4], 5, [0, 255, 255, 0].repeat(64))), (255, 0, 0));
}

#[test]
fn a_file_is_told_by_what_is_in_it() {
    let check = |name: &str, bytes: &[u8], expected: Fault| {
        assert_eq!(measure(name, bytes), Err(expected), "{name}");
    };
    check("a.jpg", b"\0\0\0\x24ftypheic\0\0\0\0mif1", Fault::NoPicture("phone_photograph"));
    check("a.jpg", b"\0\0\0\x24ftypmif1\0\0\0\0heic", Fault::NoPicture("phone_photograph"));
    check("a.jpg", b"\0\0\0\x24ftypisom\0\0\0\0mp42", Fault::Mismatch("mp4"));
    check("a.png", b"\0\0\0\x24ftypavif\0\0\0\0mif1", Fault::Mismatch("avif"));
    check("a.jpg", b"%PDF-1.7\n%1234567890", Fault::Mismatch("pdf"));
    check("a.tif", b"8BPS\0\x01\0\0\0\0\0\0\0\x03", Fault::NoPicture("layered_picture"));
    check("a.jpg", b"PK\x03\x04 word/document.xml", Fault::NoPicture("package"));
    check("a.jpg", b"\0\0\0\x0CjP  \r\n\x87\n", Fault::NoPicture("picture"));
    check("a.png", b"\xFF\x0A a JPEG XL file", Fault::NoPicture("picture"));
    check("a.jpg", b"\n<!DOCTYPE html><html>", Fault::NoPicture("web_page"));
    check("a.jpg", b"\xEF\xBB\xBF<HTML lang=\"en\">", Fault::NoPicture("web_page"));
    check("a.png", b"P6 a portable pixmap", Fault::NoPicture("picture"));
    check("a.webp", b"GIF89a\x01\0\x01\0\0\0\0;", Fault::Mismatch("gif"));
    check("a.jpg", &bmp(&halves(8, 8)), Fault::Mismatch("bmp"));
    check("a.jpg", &tiff(&[Page::new(8, &[8], 1, vec![9; 64])]), Fault::Mismatch("tiff"));
    check("a.jpg", b"It was in January.", Fault::NoPicture("other"));
    check("a.bmp", &bmp(&halves(8, 8))[..100], Fault::Broken);
    assert_eq!(measure("a.BMP", &bmp(&halves(8, 9))).map(|picture| picture.height), Ok(9));
}

#[test]
fn readers_get_sizes_and_never_the_master() {
    let folder = archive();
    let object = folder.path().join("content/objects/letter");
    let words = "---\ntitle: A letter\nrights: InC\nmedia:\n  - {file: Scan 1.TIF, credit: Ada Lind, rights: InC}\n  - {file: screen.bmp, credit: Ada Lind, rights: InC}\n---\nA text, and [the scan](<Scan 1.TIF>).\n\n![A letter](<Scan 1.TIF> \"The first page\")\n\n![A screen](screen.bmp)\n";
    common::write(&object.join("index.en.md"), words);
    common::write(&object.join("Scan 1.TIF"), encoded(&halves(1200, 800).into()));
    common::write(&object.join("screen.bmp"), bmp(&halves(300, 200)));
    build(folder.path(), &Cache::nowhere()).expect("there is nothing wrong");
    let files = published(folder.path());
    let ours = |path: &&str| path.contains("media/objects/letter/");
    let media: Vec<&str> = files.keys().map(String::as_str).filter(ours).collect();
    let expected: Vec<String> = ["Scan 1-1200", "Scan 1-240", "Scan 1-480", "screen-300"]
        .iter()
        .flat_map(|stem| {
            ["jpg", "webp"].map(|ending| format!("assets/media/objects/letter/{stem}.….{ending}"))
        })
        .collect();
    assert_eq!(media.iter().filter(|path| !path.contains("-960")).copied().collect::<Vec<_>>(), expected);
    for (path, bytes) in &files {
        let is_master = [&b"II*\0"[..], b"MM\0*", b"BM"].iter().any(|magic| bytes.starts_with(magic));
        assert!(!is_master, "{path} is a master");
    }
    let page = text(&files, "en/objects/letter/index.html");
    assert!(!page.to_lowercase().contains(".tif") && !page.contains(".bmp"), "the page leads to a master");
    assert!(page.contains("Scan%201-1200.….jpg"), "the link leads to the largest size");
    let manifest = text(&files, "iiif/objects/letter/manifest.json");
    assert!(manifest.contains("Scan%201") && !manifest.to_lowercase().contains(".tif"));
}
