//! Files that are published beside texts.

use std::io::Cursor;

use tablecloth::media::{self, Measures};

/// The endings that [`media::measure`] knows, one for each way of reading.
const ENDINGS: &[&str] =
    &["avif", "csv", "flac", "gif", "m4a", "mp3", "mp4", "oga", "opus", "pdf", "txt", "wav", "webm"];

/// The bytes of a file → what it is measured as, under every ending that it could have.
pub fn picture_headers(bytes: &[u8]) {
    ENDINGS.iter().for_each(|ending| measure(ending, bytes));
    #[cfg(feature = "images")]
    pictures(bytes);
}

/// The bytes of captions → whether browsers read them.
pub fn captions(bytes: &[u8]) {
    measure("vtt", bytes);
}

fn measure(ending: &str, bytes: &[u8]) {
    let measured = media::measure(&format!("a.{ending}"), Cursor::new(bytes)).expect("memory can be read");
    match measured.expect("the ending is known") {
        Ok(file) => {
            let Measures { sides, duration, unplayable } = file.measures;
            assert_eq!(file.size, bytes.len() as u64);
            assert!(sides.is_none_or(|(width, height)| width > 0 && height > 0), "{sides:?}");
            assert!(duration.is_none_or(|duration| !duration.is_zero()));
            // It is shown to people.
            assert!(unplayable.is_none_or(|name| !name.chars().any(char::is_control)));
        }
        Err(fault) => {
            let spot = fault.spot();
            assert!(spot.is_none_or(|spot| spot.line > 0 && spot.column > 0), "{spot:?}");
        }
    }
}

/// Pictures up to some thousands of points are read whole; of larger ones, whether they are refused where they must be.
#[cfg(feature = "images")]
fn pictures(bytes: &[u8]) {
    use tablecloth::pictures::{self, Fault, LONGEST_SIDE, MAX_POINTS};

    const SOME: u64 = 1 << 18;
    let said = image::ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut said = said.expect("memory can be read");
    said.no_limits();
    let sides = said.into_dimensions().ok();
    let points = sides.map_or(0, |(width, height)| u64::from(width) * u64::from(height));
    if (SOME..=MAX_POINTS).contains(&points) {
        return;
    }
    for ending in ["bmp", "jpg", "png", "tif", "webp"] {
        let measured = pictures::measure(&format!("a.{ending}"), bytes).expect("the ending is known");
        match measured {
            Ok(picture) => {
                let read = u64::from(picture.width) * u64::from(picture.height);
                assert!(sides.is_none() || read == points, "{sides:?}");
                assert!(picture.width.max(picture.height) <= LONGEST_SIDE && read <= MAX_POINTS);
                let variants: Vec<_> = picture.variants().collect();
                assert!(!variants.is_empty() && variants.iter().all(|one| one.width > 0 && one.height > 0));
            }
            Err(Fault::Large(width, height)) => {
                assert!(sides.is_none_or(|sides| sides == (width, height)), "{sides:?}");
            }
            Err(_) => {}
        }
    }
}
