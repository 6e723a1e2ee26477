//! The points of a picture → its files in every size, without anything beside the points.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops;
use image::{DynamicImage, ImageEncoder as _, ImageResult, RgbaImage};

use super::decode::Points;
use super::{Format, Picture, Variant};

/// Where the eye begins to see no loss, out of 100.
const WEBP_QUALITY: f32 = 80.0;
const JPEG_QUALITY: u8 = 80;

/// Makes every variant.
pub(super) fn all(read: Points, picture: &Picture) -> Result<Vec<(Variant, Vec<u8>)>, String> {
    let mut made = Vec::new();
    let Points { mut points, .. } = read;
    // From the largest to the smallest: each is made from the one before, which is quicker by far.
    for size in picture.sizes(Format::WebP).rev() {
        points = shrink(points, size.width, size.height);
        for format in [Format::WebP, picture.plain_format()] {
            let variant = Variant { format, ..size };
            made.push((variant, encode(&points, format)?));
        }
    }
    Ok(made)
}

fn shrink(points: DynamicImage, width: u32, height: u32) -> DynamicImage {
    if (points.width(), points.height()) == (width, height) {
        return points;
    }
    match points {
        // What cannot be seen must not bleed into what can.
        DynamicImage::ImageRgba8(mut points) => {
            weigh(&mut points);
            let mut small = filter(points.into(), width, height).into_rgba8();
            unweigh(&mut small);
            small.into()
        }
        points => filter(points, width, height),
    }
}

fn filter(points: DynamicImage, width: u32, height: u32) -> DynamicImage {
    // From far away, averages of whole points first; the fine filter then has little to do.
    let is_far = points.width() / 4 > width && points.height() / 4 > height;
    let points = if is_far { points.thumbnail_exact(width * 2, height * 2) } else { points };
    points.resize_exact(width, height, imageops::FilterType::Lanczos3)
}

/// Multiplies colours by their opacity.
fn weigh(points: &mut RgbaImage) {
    for point in points.pixels_mut() {
        let opacity = u16::from(point.0[3]);
        for colour in &mut point.0[..3] {
            *colour = u8::try_from((u16::from(*colour) * opacity + 127) / 255).unwrap_or(u8::MAX);
        }
    }
}

/// Undoes [`weigh`].
fn unweigh(points: &mut RgbaImage) {
    for point in points.pixels_mut() {
        let opacity = u16::from(point.0[3]).max(1);
        for colour in &mut point.0[..3] {
            *colour = u8::try_from((u16::from(*colour) * 255 + opacity / 2) / opacity).unwrap_or(u8::MAX);
        }
    }
}

fn encode(points: &DynamicImage, format: Format) -> Result<Vec<u8>, String> {
    match format {
        Format::WebP => webp(points),
        Format::Jpeg => jpeg(points).map_err(|error| error.to_string()),
        Format::Png => png(points).map_err(|error| error.to_string()),
    }
}

fn webp(points: &DynamicImage) -> Result<Vec<u8>, String> {
    let (width, height) = (points.width(), points.height());
    let encoder = match points {
        DynamicImage::ImageRgba8(points) => webp::Encoder::from_rgba(points, width, height),
        points => webp::Encoder::from_rgb(points.as_bytes(), width, height),
    };
    let encoded = encoder.encode_simple(false, WEBP_QUALITY);
    encoded.map(|bytes| bytes.to_vec()).map_err(|error| format!("{error:?}"))
}

fn jpeg(points: &DynamicImage) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    // A channel of opacity in which nothing shines through is left out.
    JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY).encode_image(&points.to_rgb8())?;
    Ok(bytes)
}

fn png(points: &DynamicImage) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive).write_image(
        points.as_bytes(),
        points.width(),
        points.height(),
        points.color().into(),
    )?;
    Ok(bytes)
}
