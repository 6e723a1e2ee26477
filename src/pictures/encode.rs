//! The pixels of a picture → its files in every size, without metadata.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops;
use image::{DynamicImage, ImageEncoder as _, ImageResult, RgbaImage};

use super::decode::Decoded;
use super::{Picture, PictureFormat, Variant};

/// Out of 100: the lowest quality at which hardly any loss is seen.
const WEBP_QUALITY: f32 = 80.0;
const JPEG_QUALITY: u8 = 80;

/// Makes every variant.
pub(super) fn all(read: Decoded, picture: &Picture) -> Result<Vec<(Variant, Vec<u8>)>, String> {
    let mut made = Vec::new();
    let Decoded { mut pixels, .. } = read;
    // From the largest to the smallest, each made from the one before: much faster than from the original.
    for size in picture.sizes(PictureFormat::WebP).rev() {
        pixels = shrink(pixels, size.width, size.height);
        for format in [PictureFormat::WebP, picture.plain_format()] {
            let variant = Variant { format, ..size };
            made.push((variant, encode(&pixels, format)?));
        }
    }
    Ok(made)
}

fn shrink(pixels: DynamicImage, width: u32, height: u32) -> DynamicImage {
    if (pixels.width(), pixels.height()) == (width, height) {
        return pixels;
    }
    match pixels {
        // The colours of transparent pixels must not bleed into their neighbours.
        DynamicImage::ImageRgba8(mut pixels) => {
            premultiply(&mut pixels);
            let mut small = filter(pixels.into(), width, height).into_rgba8();
            unpremultiply(&mut small);
            small.into()
        }
        pixels => filter(pixels, width, height),
    }
}

fn filter(pixels: DynamicImage, width: u32, height: u32) -> DynamicImage {
    // A much larger picture is first averaged to twice the size, so that the slow filter has little to do.
    let is_far = pixels.width() / 4 > width && pixels.height() / 4 > height;
    let pixels = if is_far { pixels.thumbnail_exact(width * 2, height * 2) } else { pixels };
    pixels.resize_exact(width, height, imageops::FilterType::Lanczos3)
}

/// Multiplies colours by their alpha.
fn premultiply(pixels: &mut RgbaImage) {
    for pixel in pixels.pixels_mut() {
        let opacity = u16::from(pixel.0[3]);
        for colour in &mut pixel.0[..3] {
            *colour = u8::try_from((u16::from(*colour) * opacity + 127) / 255).unwrap_or(u8::MAX);
        }
    }
}

/// Undoes [`premultiply`].
fn unpremultiply(pixels: &mut RgbaImage) {
    for pixel in pixels.pixels_mut() {
        let opacity = u16::from(pixel.0[3]).max(1);
        for colour in &mut pixel.0[..3] {
            *colour = u8::try_from((u16::from(*colour) * 255 + opacity / 2) / opacity).unwrap_or(u8::MAX);
        }
    }
}

fn encode(pixels: &DynamicImage, format: PictureFormat) -> Result<Vec<u8>, String> {
    match format {
        PictureFormat::WebP => webp(pixels),
        PictureFormat::Jpeg => jpeg(pixels).map_err(|error| error.to_string()),
        PictureFormat::Png => png(pixels).map_err(|error| error.to_string()),
    }
}

fn webp(pixels: &DynamicImage) -> Result<Vec<u8>, String> {
    let (width, height) = (pixels.width(), pixels.height());
    let encoder = match pixels {
        DynamicImage::ImageRgba8(pixels) => webp::Encoder::from_rgba(pixels, width, height),
        pixels => webp::Encoder::from_rgb(pixels.as_bytes(), width, height),
    };
    let encoded = encoder.encode_simple(false, WEBP_QUALITY);
    encoded.map(|bytes| bytes.to_vec()).map_err(|error| format!("{error:?}"))
}

fn jpeg(pixels: &DynamicImage) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    // JPEG has no alpha channel; only opaque pictures are encoded so.
    JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY).encode_image(&pixels.to_rgb8())?;
    Ok(bytes)
}

fn png(pixels: &DynamicImage) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive).write_image(
        pixels.as_bytes(),
        pixels.width(),
        pixels.height(),
        pixels.color().into(),
    )?;
    Ok(bytes)
}
