//! The pixels of a picture → its files in every size, without metadata.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageEncoder as _, ImageResult};

use super::decode::Decoded;
use super::resize::shrink;
use super::{Picture, PictureFormat, Variant};

/// Out of 100: the lowest quality at which hardly any loss is seen.
const WEBP_QUALITY: f32 = 80.0;
const JPEG_QUALITY: u8 = 80;

/// Makes every variant.
pub(super) fn all(read: Decoded, picture: &Picture) -> Result<Vec<(Variant, Vec<u8>)>, String> {
    let mut made = Vec::new();
    let sizes = || picture.sizes(PictureFormat::WebP).rev();
    let largest = sizes().next().expect("there is at least one size");
    let mut pixels = read.upright(largest.width, largest.height, picture.is_transparent);
    // From the largest to the smallest, each made from the one before: much faster than from the original.
    for size in sizes() {
        pixels = shrink(pixels, size.width, size.height);
        for format in [PictureFormat::WebP, picture.plain_format()] {
            let variant = Variant { format, ..size };
            made.push((variant, encode(&pixels, format)?));
        }
    }
    Ok(made)
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
    JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY).encode_image(pixels)?;
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
