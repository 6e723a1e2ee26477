//! Pictures from the file that an editor hands in to the bytes that a reader gets.
#![cfg(feature = "images")]

mod common;
#[path = "pictures/masters.rs"]
mod masters;

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::process::Command;
use std::sync::{Mutex, OnceLock};

use camino::{Utf8Path, Utf8PathBuf};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, GenericImageView as _, ImageEncoder as _, Rgb, RgbImage, Rgba, RgbaImage};
use proptest::prelude::*;
use rayon::ThreadPoolBuilder;
use tablecloth::archive::Drafts;
use tablecloth::cache::Cache;
use tablecloth::diagnostic::Report;
use tablecloth::input::{self, Folders};
use tablecloth::layers::Part;
use tablecloth::messages;
use tablecloth::pictures::{self, Fault, Picture, Purpose};
use tablecloth::publish::{self, Beside};
use tablecloth::settings;
use tablecloth::vocabulary::Rights;

/// What a camera noted: 48° 42' N, 44° 30' E, and words that must not be published.
const SECRET: &[u8] = b"SECRET-OF-THE-CAMERA";

/// A red half on the left and a blue one on the right.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let grain = u8::try_from((x * 7 + y * 13) % 32).unwrap_or(0);
        if x < width / 2 { Rgb([200 + grain, 20, 20]) } else { Rgb([20, 20, 200 + grain]) }
    })
}

/// A JPEG with Exif: an `orientation` (Exif 2.32, 4.6.4), by which it has to be turned, and a place.
fn photograph(points: &RgbImage, orientation: u16) -> Vec<u8> {
    let mut encoder_bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut encoder_bytes, 90);
    encoder.set_exif_metadata(exif(orientation)).expect("JPEG can hold it");
    encoder.encode_image(points).expect("it can be encoded");
    encoder_bytes
}

/// TIFF, big-endian: orientation, a comment, and a GPS directory with a latitude.
fn exif(orientation: u16) -> Vec<u8> {
    let mut tiff = Vec::new();
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        let mut bytes = Vec::new();
        bytes.extend(tag.to_be_bytes());
        bytes.extend(kind.to_be_bytes());
        bytes.extend(count.to_be_bytes());
        bytes.extend(value);
        bytes
    };
    let [high, low] = orientation.to_be_bytes();
    let secret_at: u32 = 8 + 2 + 3 * 12 + 4;
    let secret_length = u32::try_from(SECRET.len()).expect("it is short");
    let gps_at = secret_at + secret_length;
    tiff.extend(b"MM\0*\0\0\0\x08");
    tiff.extend(3_u16.to_be_bytes());
    tiff.extend(entry(0x010E, 2, secret_length, secret_at.to_be_bytes()));
    tiff.extend(entry(0x0112, 3, 1, [high, low, 0, 0]));
    tiff.extend(entry(0x8825, 4, 1, gps_at.to_be_bytes()));
    tiff.extend(0_u32.to_be_bytes());
    tiff.extend(SECRET);
    tiff.extend(2_u16.to_be_bytes());
    tiff.extend(entry(0x0001, 2, 2, *b"N\0\0\0"));
    tiff.extend(entry(0x0002, 5, 3, (gps_at + 2 + 2 * 12 + 4).to_be_bytes()));
    tiff.extend(0_u32.to_be_bytes());
    for value in [48_u32, 1, 42, 1, 30, 1] {
        tiff.extend(value.to_be_bytes());
    }
    tiff
}

/// A dark disc on a transparent background, as PNG.
fn disc(side: u32) -> Vec<u8> {
    let points = RgbaImage::from_fn(side, side, |x, y| {
        let (x, y) = (i64::from(x) * 2 - i64::from(side), i64::from(y) * 2 - i64::from(side));
        let is_inside = x * x + y * y < i64::from(side) * i64::from(side);
        Rgba([60, 30, 90, if is_inside { 255 } else { 0 }])
    });
    png(&points.into())
}

fn png(points: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes)
        .write_image(points.as_bytes(), points.width(), points.height(), points.color().into())
        .expect("it can be encoded");
    bytes
}

/// An archive with pictures: a photograph in a story, a drawing in an object.
fn archive() -> common::Temporary {
    let folder = common::Temporary::new();
    common::copy(&common::project().join("tests/problems/base"), folder.path());
    let write = |path: &str, bytes: &[u8]| common::write(&folder.path().join("content").join(path), bytes);
    write(
        "stories/photograph/index.en.md",
        b"---\ntitle: A photograph\npublished: 2026-11-22\ndate: 1944\nmedia:\n  - {file: the photo.jpg, credit: Ada Lind, rights: CC-BY-4.0}\n---\n![Two halves](<the photo.jpg> \"Red and blue\")\n\nA text, and [the file](<the photo.jpg>).\n",
    );
    write("stories/photograph/the photo.jpg", camera_photograph());
    write(
        "objects/disc/index.en.md",
        b"---\ntitle: A disc\nrights: InC\nmedia:\n  - {file: disc.png, credit: Ada Lind, rights: InC}\n  - {file: moving.gif, credit: Ada Lind, rights: InC}\n---\nA text.\n\n![A disc](disc.png)\n\n![It moves](moving.gif)\n",
    );
    write("objects/disc/disc.png", &disc(400));
    write("objects/disc/moving.gif", b"GIF89a\x01\0\x01\0\0\0\0;");
    folder
}

/// 1200 × 800 pixels, to be turned by 90°.
fn camera_photograph() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| photograph(&halves(1200, 800), 6))
}

/// Runs the program's own steps; the report is empty where there is a site.
fn build(root: &Utf8Path, cache: &Cache) -> Result<publish::Summary, Report> {
    let mut report = Report::new();
    let input = input::read(&Folders::below(root), cache, &mut report).expect("the archive can be read");
    let Some(site) = tablecloth::build(input, Drafts::Leave, &mut report) else { return Err(report) };
    let summary = publish::publish(&site, &root.join("public"), cache, Beside::Nothing, None, &|_, _| {});
    cache.prune();
    Ok(summary.expect("it can be published"))
}

fn published(root: &Utf8Path) -> BTreeMap<String, Vec<u8>> {
    let files = common::files_below(&root.join("public")).into_iter();
    files.map(|(path, bytes)| (common::without_fingerprints(&path), bytes)).collect()
}

fn measure(name: &str, bytes: &[u8]) -> Result<Picture, Fault> {
    let folder = common::Temporary::new();
    let on_disk = folder.path().join("file");
    common::write(&on_disk, bytes);
    let name = name.into();
    let file = pictures::File { name: &name, on_disk: &on_disk, size: bytes.len() as u64 };
    let measured = pictures::measure_all(&[file], Purpose::Looking, &Cache::nowhere(), &|_, _| {});
    let measured = measured.expect("the file can be read");
    match measured.get(&name) {
        Some(picture) => Ok(*picture),
        None => Err(measured.fault(&name).expect("it is a picture or it is not").clone()),
    }
}

fn text(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    common::without_fingerprints(std::str::from_utf8(&files[path]).expect("pages are UTF-8"))
}

#[test]
fn pictures_are_published_in_sizes_and_nothing_beside_their_points() {
    let folder = archive();
    build(folder.path(), &Cache::nowhere()).expect("there is nothing wrong");
    let files = published(folder.path());
    let media: Vec<&str> = files.keys().map(String::as_str).filter(|path| path.contains("media/")).collect();
    let photo = "assets/media/stories/photograph/the photo";
    let expected = [
        "assets/media/objects/disc/disc-240.….png",
        "assets/media/objects/disc/disc-240.….webp",
        "assets/media/objects/disc/disc-400.….png",
        "assets/media/objects/disc/disc-400.….webp",
        &format!("{photo}-240.….jpg"),
        &format!("{photo}-240.….webp"),
        &format!("{photo}-480.….jpg"),
        &format!("{photo}-480.….webp"),
        &format!("{photo}-800.….jpg"),
        &format!("{photo}-800.….webp"),
        "media/objects/disc/moving.gif",
    ];
    assert_eq!(media, expected);
    for (path, bytes) in &files {
        for mark in [SECRET, b"Exif", b"EXIF", b"eXIf", b"http://ns.adobe.com"] {
            assert!(
                !bytes.windows(mark.len()).any(|piece| piece == mark),
                "{path} holds what a camera noted"
            );
        }
    }
}

#[test]
fn the_upper_side_is_up() {
    let folder = archive();
    build(folder.path(), &Cache::nowhere()).expect("there is nothing wrong");
    let files = published(folder.path());
    for ending in ["jpg", "webp"] {
        let bytes = &files[&format!("assets/media/stories/photograph/the photo-480.….{ending}")];
        let points = image::load_from_memory(bytes).expect("it is a picture");
        assert_eq!(points.dimensions(), (480, 720));
        // Turned clockwise, the left half is the upper one.
        let (above, below) = (points.get_pixel(240, 100), points.get_pixel(240, 620));
        assert!(above[0] > 150 && above[2] < 90, "{ending}: {above:?}");
        assert!(below[2] > 150 && below[0] < 90, "{ending}: {below:?}");
    }
}

/// What a picture becomes in its largest size, in the format for all programs.
fn made(name: &str, bytes: &[u8]) -> DynamicImage {
    let folder = common::Temporary::new();
    let on_disk = folder.path().join("file");
    common::write(&on_disk, bytes);
    let picture = measure(name, bytes).expect("it is sound");
    let recipe = picture.recipe(&on_disk, picture.largest());
    let made = recipe.make().expect("it can be made");
    let (_, bytes) =
        made.iter().find(|(key, _)| *key == recipe.key()).expect("a recipe makes what it is for");
    image::load_from_memory(bytes).expect("it is a picture")
}

/// Each of the eight ways to hold a camera, or to mirror a film (Exif 2.32, 4.6.4).
#[test]
fn every_orientation_is_known() {
    for (orientation, sides, red) in [
        (1, (80, 40), (20, 20)),
        (2, (80, 40), (60, 20)),
        (3, (80, 40), (60, 20)),
        (4, (80, 40), (20, 20)),
        (5, (40, 80), (20, 20)),
        (6, (40, 80), (20, 20)),
        (7, (40, 80), (20, 60)),
        (8, (40, 80), (20, 60)),
    ] {
        let points = made("a.jpg", &photograph(&halves(80, 40), orientation));
        assert_eq!(points.dimensions(), sides, "{orientation}");
        let (x, y) = red;
        let (red, blue) = (points.get_pixel(x, y), points.get_pixel(sides.0 - x - 1, sides.1 - y - 1));
        assert!(red[0] > 150 && red[2] < 90, "{orientation}: {red:?}");
        assert!(blue[2] > 150 && blue[0] < 90, "{orientation}: {blue:?}");
    }
}

/// A JPEG has the same points on every machine, whatever registers it has.
#[test]
fn every_register_reads_the_same() {
    use zune_jpeg::zune_core::{bytestream::ZCursor, options::DecoderOptions};

    let decode = |bytes: &[u8], options: DecoderOptions| {
        let options = options.set_strict_mode(false);
        zune_jpeg::JpegDecoder::new_with_options(ZCursor::new(bytes), options).decode().expect("it is sound")
    };
    let front = common::site("pictures").join("content/objects/cloth/front.jpg");
    for bytes in [camera_photograph().to_owned(), fs::read(front).expect("it is there")] {
        let plain = decode(&bytes, DecoderOptions::default().set_use_unsafe(false));
        assert!(plain == decode(&bytes, DecoderOptions::default()));
    }
}

/// Phones take pictures in more colours than screens are sure to have (Display P3).
#[test]
fn colours_are_those_of_screens() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().expect("it can be written");
    for (width, height) in [(2000, 20), (20, 20)] {
        let points = RgbImage::from_pixel(width, height, Rgb([180, 100, 60]));
        let mut bytes = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 100);
        encoder.set_icc_profile(profile.clone()).expect("JPEG can hold it");
        encoder.encode_image(&points).expect("it can be encoded");
        let Rgba([red, green, blue, _]) = made("a.jpg", &bytes).get_pixel(10, 10);
        let is_near = red.abs_diff(193) < 4 && green.abs_diff(96) < 4 && blue.abs_diff(50) < 4;
        assert!(is_near, "{width}: {red}, {green}, {blue}");
    }
}

#[test]
fn what_shines_through_does_not_turn_black() {
    let folder = archive();
    build(folder.path(), &Cache::nowhere()).expect("there is nothing wrong");
    let files = published(folder.path());
    for ending in ["png", "webp"] {
        let bytes = &files[&format!("assets/media/objects/disc/disc-240.….{ending}")];
        let points = image::load_from_memory(bytes).expect("it is a picture").into_rgba8();
        assert_eq!(points.get_pixel(1, 1)[3], 0, "{ending}: the corner is clear");
        let middle = points.get_pixel(120, 120);
        assert!(middle[3] == 255 && middle[2] > middle[1], "{ending}: {middle:?}");
    }
}

#[test]
fn pages_offer_the_sizes() {
    let folder = archive();
    build(folder.path(), &Cache::nowhere()).expect("there is nothing wrong");
    let files = published(folder.path());
    let story = text(&files, "en/stories/photograph/index.html");
    let offered = story.split("srcset=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default());
    let mut count = 0;
    for candidate in offered.flat_map(|srcset| srcset.split(", ")) {
        let (address, width) = candidate.split_once(' ').expect("an address and a width");
        let path = address.replace("%20", " ");
        let path = path.trim_start_matches("../");
        assert!(width.ends_with('w') && files.contains_key(path), "{candidate}");
        count += 1;
    }
    assert_eq!(count, 6);
    for piece in [
        "width=\"800\" height=\"1200\" alt=\"Two halves\" fetchpriority=\"high\"",
        "<div class=\"lead-picture\" data-pagefind-body data-feed>",
        "assets/media/stories/photograph/the%20photo-800.….jpg",
        "<summary>CC BY 4.0</summary>",
        "https://creativecommons.org/licenses/by/4.0/",
    ] {
        assert!(story.contains(piece), "{piece}");
    }
    let object = text(&files, "en/objects/disc/index.html");
    let (head, body) = object.split_once("<div class=\"text\"").expect("it has a text");
    assert!(head.contains("disc-400.….png") && !body.contains("disc-400.….png"));
    assert!(
        body.contains("moving.gif\" width=\"1\" height=\"1\" alt=\"It moves\" loading=\"lazy\"")
            && !head.contains("object-no-picture")
    );
    let list = text(&files, "en/stories/index.html");
    assert!(list.contains("the%20photo-240.….jpg"), "cards show a thumbnail");
}

#[test]
fn a_second_build_makes_nothing() {
    let folder = archive();
    build(folder.path(), &Cache::at(&folder.path().join("cache"))).expect("there is nothing wrong");
    let first = published(folder.path());
    let kept = |folder: &Utf8Path| -> BTreeMap<String, std::time::SystemTime> {
        let entries = folder.join("cache").read_dir_utf8().expect("it can be listed");
        let entries = entries.map(|entry| entry.expect("it can be listed"));
        entries
            .map(|entry| {
                let written = entry.metadata().and_then(|metadata| metadata.modified());
                (entry.file_name().to_owned(), written.expect("the time of the file is known"))
            })
            .collect()
    };
    let before = kept(folder.path());
    let summary =
        build(folder.path(), &Cache::at(&folder.path().join("cache"))).expect("there is nothing wrong");
    assert_eq!(kept(folder.path()), before, "nothing was made");
    assert_eq!(summary.unchanged, summary.files);
    assert!(published(folder.path()) == first);

    // A file of the cache that was cut short is recognised and made anew.
    let largest = before.keys().map(|name| folder.path().join("cache").join(name));
    let largest = largest.max_by_key(|file| fs::metadata(file).expect("it is there").len());
    let largest = largest.expect("something was kept");
    fs::remove_dir_all(folder.path().join("public")).expect("it can be removed");
    fs::write(&largest, b"cut").expect("it can be written");
    build(folder.path(), &Cache::at(&folder.path().join("cache"))).expect("there is nothing wrong");
    assert!(published(folder.path()) == first);

    // Pictures that are no longer in the archive are removed from the cache.
    fs::remove_dir_all(folder.path().join("content/stories/photograph")).expect("it can be removed");
    build(folder.path(), &Cache::at(&folder.path().join("cache"))).expect("there is nothing wrong");
    assert!(kept(folder.path()).len() < before.len());
}

/// Where all is to be written, what checks a picture makes its sizes, and nobody opens the file again.
#[test]
fn a_build_decodes_a_picture_once() {
    let folder = archive();
    build(folder.path(), &Cache::nowhere()).expect("there is nothing wrong");
    let expected = published(folder.path());
    let (cache, mut report) = (Cache::at(&folder.path().join("cache")), Report::new());
    let told = Mutex::new(Vec::new());
    let progress = |done, all| told.lock().expect("no thread panics").push((done, all));
    let folders = Folders::below(folder.path());
    let input = input::read_for(Purpose::Publishing, &folders, &cache, &progress, &mut report);
    let input = input.expect("the archive can be read");
    let mut told = told.into_inner().expect("no thread panics");
    told.sort_unstable();
    assert_eq!(told, [(1, 2), (2, 2)]);
    for picture in ["stories/photograph/the photo.jpg", "objects/disc/disc.png"] {
        fs::remove_file(folder.path().join("content").join(picture)).expect("it is there");
    }
    let site = tablecloth::build(input, Drafts::Leave, &mut report).expect("there is nothing wrong");
    publish::publish(&site, &folder.path().join("public"), &cache, Beside::Nothing, None, &|_, _| {})
        .expect("it can be published");
    assert!(published(folder.path()) == expected);
}

/// Who wants to see a page, or what is wrong, does not wait for all sizes.
#[test]
fn looking_makes_no_sizes() {
    let folder = archive();
    let at = folder.path().join("cache");
    input::read(&Folders::below(folder.path()), &Cache::at(&at), &mut Report::new()).expect("it can be read");
    let entries = at.read_dir_utf8().expect("it can be listed").map(|entry| entry.expect("it can be listed"));
    let sizes: Vec<u64> = entries
        .filter(|entry| entry.file_name() != "CACHEDIR.TAG")
        .map(|entry| entry.metadata().expect("it is there").len())
        .collect();
    assert_eq!(sizes, [9, 9], "two pictures have measures");
}

#[test]
fn any_number_of_threads_makes_the_same_bytes() {
    let folders = [archive(), archive()];
    for (folder, threads) in folders.iter().zip([1, 4]) {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
        let cache = Cache::at(&folder.path().join("cache"));
        pool.install(|| build(folder.path(), &cache)).expect("there is nothing wrong");
    }
    let [one, four] = folders.map(|folder| published(folder.path()));
    assert!(one == four);
}

/// The program itself: exit code 1, the finding at its place, the old site untouched.
#[test]
fn a_broken_picture_stops_the_build() {
    let folder = archive();
    let run = |command: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_tablecloth"))
            .args([command, "--root", folder.path().as_str()])
            .output()
            .expect("the program can be started");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    assert_eq!(run("build"), (Some(0), String::new()));
    let before = published(folder.path());
    let whole = camera_photograph();
    let bomb = bomb(u32::from(u16::MAX), u32::from(u16::MAX));
    for (bytes, code) in [(&whole[..whole.len() / 2], "broken-media"), (&bomb, "media-too-large")] {
        let name = if code == "broken-media" { "the photo.jpg" } else { "the photo.png" };
        let story = folder.path().join("content/stories/photograph");
        fs::remove_file(story.join("the photo.jpg")).expect("it is there");
        let words = fs::read_to_string(story.join("index.en.md")).expect("it can be read");
        common::write(&story.join("index.en.md"), words.replace("the photo.jpg", name));
        common::write(&story.join(name), bytes);
        for command in ["build", "check"] {
            let (status, said) = run(command);
            assert_eq!(status, Some(1), "{said}");
            assert!(said.contains(&format!("error[{code}]")), "{said}");
            assert!(said.contains("content/stories/photograph/index.en.md:6:12"), "{said}");
        }
        common::write(&story.join("the photo.jpg"), whole);
    }
    assert!(published(folder.path()) == before);
}

/// A tiny PNG whose header says that it is large (a decompression bomb).
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(&DynamicImage::new_rgb8(1, 1));
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let checksum = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&checksum.to_be_bytes());
    bytes
}

/// The checksum of PNG (ISO 15948, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 },
        )
    })
}

#[test]
fn pictures_are_judged_by_what_they_are() {
    let photo = photograph(&halves(40, 20), 1);
    let check = |name: &str, bytes: &[u8], expected: Result<(u32, u32), Fault>| {
        assert_eq!(measure(name, bytes).map(|picture| (picture.width, picture.height)), expected, "{name}");
    };
    check("a.jpg", &photo, Ok((40, 20)));
    check("a.JPEG", &photograph(&halves(40, 20), 8), Ok((20, 40)));
    check("a.png", &disc(10), Ok((10, 10)));
    check("a.jpg", &photo[..photo.len() - 2], Err(Fault::Broken));
    check("a.jpg", &photo[..200], Err(Fault::Broken));
    check("a.jpg", b"", Err(Fault::Broken));
    check("a.png", &disc(10)[..60], Err(Fault::Broken));
    check("a.png", &photo, Err(Fault::Mismatch("jpg")));
    check("a.webp", b"<html>........</html>", Err(Fault::NoPicture("web_page")));
    check("a.png", &bomb(60_000, 60_000), Err(Fault::Large(60_000, 60_000)));
    check("a.png", &bomb(1_000_000, 1), Err(Fault::Large(1_000_000, 1)));
    check("a.png", &bomb(10_000, 10_000), Err(Fault::Broken));
    assert!(!measure("a.png", &png(&DynamicImage::new_rgb16(3, 3))).expect("it is whole").is_transparent);
    assert!(measure("a.png", &disc(10)).expect("it is whole").is_transparent);
    let gray = |alpha: u16| image::ImageBuffer::from_pixel(9, 9, image::LumaA([40_000, alpha]));
    assert!(measure("a.png", &png(&gray(20_000).into())).expect("it is whole").is_transparent);
    assert!(!measure("a.png", &png(&gray(u16::MAX).into())).expect("it is whole").is_transparent);
    let Rgba([red, _, blue, alpha]) = made("a.png", &png(&gray(20_000).into())).get_pixel(4, 4);
    assert_eq!((red, blue, alpha), (156, 156, 78));
}

#[test]
fn every_page_has_a_card() {
    let folder = archive();
    // The fonts have no letters for this title; border and emblem remain.
    let path = folder.path().join("content/pages/greeting/index.en.md");
    common::write(&path, "---\ntitle: مرحبا\n---\nA greeting.\n");
    // They have no narrow no-break space either, which is replaced by an ordinary one.
    let path = folder.path().join("content/pages/spaced/index.en.md");
    common::write(&path, "---\ntitle: Deux\u{202f}villes\n---\nA text.\n");
    let long = format!("---\ntitle: {}\n---\nText.\n", "Wort".repeat(60));
    common::write(&folder.path().join("content/pages/long/index.en.md"), long);
    build(folder.path(), &Cache::nowhere()).expect("there is nothing wrong");
    let files = published(folder.path());
    let is_page = |path: &&String| path.starts_with("en/pages/") && path.ends_with("/index.html");
    let mut drawn = Vec::new();
    for path in files.keys().filter(is_page).filter(|path| path.matches('/').count() == 3) {
        let card = path.replace("index.html", "card.png");
        let bytes = &files[&card];
        let points = image::load_from_memory(bytes).expect("it is a picture");
        assert_eq!(points.dimensions(), (1200, 630), "{card}");
        assert!(bytes.len() < 40_000, "{card} has {} bytes", bytes.len());
        let page = text(&files, path);
        assert!(
            page.contains(&format!("<meta property=\"og:image\" content=\"https://example.org/{card}\">"))
        );
        drawn.push(bytes);
    }
    assert!(drawn.len() >= 3, "there are pages");
    let count = drawn.len();
    drawn.sort();
    drawn.dedup();
    assert_eq!(drawn.len(), count, "cards differ");
    assert!(text(&files, "en/index.html").contains("content=\"https://example.org/en/card.png\""));
}

/// What an archive lays over the fonts may be none.
#[test]
fn cards_are_drawn_without_fonts() {
    let folder = archive();
    let fonts = Part::Assets.built_in().iter().filter(|file| file.path.ends_with(".woff2"));
    fonts.for_each(|font| common::write(&folder.path().join(&font.path), "no font"));
    build(folder.path(), &Cache::nowhere()).expect("there is nothing wrong");
    assert!(published(folder.path()).contains_key("en/card.png"));
}

#[test]
fn rights_have_a_name_and_a_meaning_in_every_language() {
    let mut report = Report::new();
    for root in [common::project().to_owned(), common::site("new-locales")] {
        let input = common::read(&root);
        let locales = settings::parse(&input, &mut report).expect("it has settings").locales;
        let messages = messages::parse(&input, &locales, &mut report);
        for locale in locales.iter() {
            for rights in Rights::ALL {
                for id in [rights.message(), rights.meaning()] {
                    assert_ne!(messages.say(locale, &id, &[]), id, "{}", locales.tag(locale));
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// Whatever a file holds, it is a picture or a finding.
    #[test]
    fn no_file_ends_the_program(
        which in 0..5_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
    ) {
        static FILES: OnceLock<[(&str, Vec<u8>); 5]> = OnceLock::new();
        let files = FILES.get_or_init(|| {
            let mut webp = Vec::new();
            halves(24, 16).write_to(&mut Cursor::new(&mut webp), image::ImageFormat::WebP).expect("it can be encoded");
            let jpeg = photograph(&halves(24, 16), 6);
            let [tiff, bmp] = [masters::tiff_of(&halves(24, 16)), masters::bmp(&halves(24, 16))];
            [("a.jpg", jpeg), ("a.png", disc(16)), ("a.webp", webp), ("a.tif", tiff), ("a.bmp", bmp)]
        });
        let (name, mut bytes) = files[which].clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len() * 2).max(1));
        if let Ok(picture) = measure(name, &bytes) {
            let path = Utf8PathBuf::from("nowhere");
            prop_assert!(picture.recipe(&path, picture.largest()).make().is_err());
        }
    }
}
