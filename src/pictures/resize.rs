//! Pixels → fewer pixels, as sharp as they can be.
//!
//! The filter is Lanczos with three lobes, on the values as they are stored (not on linear light), weighted by opacity.
//! It counts in whole numbers, so that the same bytes come out whatever a processor has for it, and its weights come
//! from a sine that is the same on every machine.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{Filter, FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::{DynamicImage, ImageBuffer, Pixel};

/// Makes a picture with eight bits a channel smaller, to this width and height.
pub(super) fn shrink(pixels: DynamicImage, width: u32, height: u32) -> DynamicImage {
    shrink_with(&mut Resizer::new(), pixels, width, height)
}

fn shrink_with(resizer: &mut Resizer, pixels: DynamicImage, width: u32, height: u32) -> DynamicImage {
    if (pixels.width(), pixels.height()) == (width, height) {
        return pixels;
    }
    // The colours of transparent pixels must not bleed into their neighbours.
    match pixels {
        DynamicImage::ImageLuma8(pixels) => filter(resizer, &pixels, width, height).into(),
        DynamicImage::ImageRgb8(pixels) => filter(resizer, &pixels, width, height).into(),
        DynamicImage::ImageLumaA8(mut pixels) => {
            premultiply::<2>(&mut pixels);
            let mut small = filter(resizer, &pixels, width, height);
            unpremultiply::<2>(&mut small);
            small.into()
        }
        DynamicImage::ImageRgba8(mut pixels) => {
            premultiply::<4>(&mut pixels);
            let mut small = filter(resizer, &pixels, width, height);
            unpremultiply::<4>(&mut small);
            small.into()
        }
        _ => unreachable!("a decoded picture has eight bits a channel"),
    }
}

fn filter<P: Pixel<Subpixel = u8>>(
    resizer: &mut Resizer,
    pixels: &ImageBuffer<P, Vec<u8>>,
    width: u32,
    height: u32,
) -> ImageBuffer<P, Vec<u8>> {
    let kind = match P::CHANNEL_COUNT {
        1 => PixelType::U8,
        2 => PixelType::U8x2,
        3 => PixelType::U8x3,
        _ => PixelType::U8x4,
    };
    let lanczos = Filter::new("Lanczos", lanczos, LOBES).expect("there are lobes");
    let options =
        ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Custom(lanczos))).use_alpha(false);
    let large = ImageRef::new(pixels.width(), pixels.height(), pixels.as_raw(), kind);
    let mut small = Image::new(width, height, kind);
    resizer
        .resize(&large.expect("a picture has all its pixels"), &mut small, &options)
        .expect("both have the same kind of pixels");
    ImageBuffer::from_raw(width, height, small.into_vec()).expect("it was made in this size")
}

/// How many lobes of the filter are used on each side of its middle: more are sharper, and ring more.
const LOBES: f64 = 3.0;

/// The weight of a pixel at this distance from the middle, in pixels of the smaller picture.
fn lanczos(x: f64) -> f64 {
    let sinc = |x: f64| {
        let x = x * std::f64::consts::PI;
        if x == 0.0 { 1.0 } else { libm::sin(x) / x }
    };
    if x.abs() < LOBES { sinc(x) * sinc(x / LOBES) } else { 0.0 }
}

/// Multiplies colours by their alpha, the last of so many channels.
fn premultiply<const CHANNELS: usize>(values: &mut [u8]) {
    for pixel in values.as_chunks_mut::<CHANNELS>().0 {
        let opacity = u16::from(pixel[CHANNELS - 1]);
        for colour in &mut pixel[..CHANNELS - 1] {
            *colour = u8::try_from((u16::from(*colour) * opacity + 127) / 255).unwrap_or(u8::MAX);
        }
    }
}

/// Undoes [`premultiply`].
fn unpremultiply<const CHANNELS: usize>(values: &mut [u8]) {
    for pixel in values.as_chunks_mut::<CHANNELS>().0 {
        let opacity = u16::from(pixel[CHANNELS - 1]).max(1);
        for colour in &mut pixel[..CHANNELS - 1] {
            *colour = u8::try_from((u16::from(*colour) * 255 + opacity / 2) / opacity).unwrap_or(u8::MAX);
        }
    }
}

#[cfg(test)]
mod tests {
    use fast_image_resize::CpuExtensions;
    use image::imageops::FilterType::Lanczos3;
    use image::{GrayImage, Luma, Rgb, Rgba};

    use super::*;

    /// Rings that become finer to the right and below, with grain, and edges of the greatest contrast.
    fn rings(width: u32, height: u32) -> GrayImage {
        let mut seed = 7_u32;
        GrayImage::from_fn(width, height, |x, y| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let grain = f64::from(seed >> 24) / 8.0 - 16.0;
            let phase = f64::from(x * x + y * y) / f64::from(width) * 1.2;
            let is_edge = (x / 37 + y / 23) % 7 == 0;
            let value = if is_edge { 255.0 } else { 128.0 + 110.0 * libm::cos(phase) + grain };
            Luma([whole(value)])
        })
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was clamped")]
    fn whole(value: f64) -> u8 {
        value.round().clamp(0.0, 255.0) as u8
    }

    /// The same rings in each number of channels.
    fn kinds(width: u32, height: u32) -> [DynamicImage; 4] {
        let rings = rings(width, height);
        let at = |x: u32, y: u32| rings.get_pixel(x % width, y % height).0[0];
        [
            rings.clone().into(),
            ImageBuffer::from_fn(width, height, |x, y| image::LumaA([at(x, y), at(y, x)])).into(),
            ImageBuffer::from_fn(width, height, |x, y| Rgb([at(x, y), at(y, x), at(x + 9, y)])).into(),
            ImageBuffer::from_fn(width, height, |x, y| {
                Rgba([at(x, y), at(y, x), at(x + 9, y), at(y, x + 5)])
            })
            .into(),
        ]
    }

    /// The weights of the pixels on a line that a pixel of the smaller line is made of: its first one, and all.
    fn weights(large: u32, small: u32, at: u32) -> (usize, Vec<f64>) {
        let scale = f64::from(large) / f64::from(small);
        let middle = (f64::from(at) + 0.5) * scale;
        let near = |x: &u32| (f64::from(*x) + 0.5 - middle).abs() < LOBES * scale;
        let all: Vec<u32> = (0..large).filter(near).collect();
        let weights: Vec<f64> = all.iter().map(|x| lanczos((f64::from(*x) + 0.5 - middle) / scale)).collect();
        let sum: f64 = weights.iter().sum();
        (all[0] as usize, weights.into_iter().map(|weight| weight / sum).collect())
    }

    /// What the filter gives when nothing is rounded on the way.
    fn exact(pixels: &GrayImage, width: u32, height: u32) -> Vec<f64> {
        let across: Vec<_> = (0..width).map(|x| weights(pixels.width(), width, x)).collect();
        let rows: Vec<Vec<f64>> = pixels
            .rows()
            .map(|row| {
                let row: Vec<f64> = row.map(|pixel| f64::from(pixel.0[0])).collect();
                let sum = |(first, weights): &(usize, Vec<f64>)| -> f64 {
                    weights.iter().zip(&row[*first..]).map(|(weight, value)| weight * value).sum()
                };
                across.iter().map(sum).collect()
            })
            .collect();
        let mut small = Vec::new();
        for y in 0..height {
            let (first, weights) = weights(pixels.height(), height, y);
            for x in 0..width as usize {
                let rows = weights.iter().zip(&rows[first..]);
                small.push(rows.map(|(weight, row)| weight * row[x]).sum::<f64>().clamp(0.0, 255.0));
            }
        }
        small
    }

    /// The peak signal-to-noise ratio in decibels: the higher, the more alike.
    fn alike(one: &[u8], other: &[f64]) -> f64 {
        let squares = one.iter().zip(other).map(|(one, other)| (f64::from(*one) - other).powi(2));
        let count: f64 = one.iter().map(|_| 1.0).sum();
        10.0 * (255.0 * 255.0 / (squares.sum::<f64>() / count)).log10()
    }

    /// How much neighbours differ.
    fn detail(values: impl IntoIterator<Item = f64>, width: u32) -> f64 {
        let values: Vec<f64> = values.into_iter().collect();
        values
            .chunks_exact(width as usize)
            .flat_map(|row| row.windows(2))
            .map(|pair| (pair[0] - pair[1]).abs())
            .sum()
    }

    #[test]
    fn small_pictures_are_as_sharp_as_the_filter() {
        let large = rings(900, 600);
        let mut pixels = DynamicImage::from(large.clone());
        let mut before = pixels.clone();
        // As pictures are made: each size from the one before.
        for (width, height, least) in [(480, 320, 54.0), (240, 160, 46.0)] {
            pixels = shrink(pixels, width, height);
            before = before.resize_exact(width, height, Lanczos3);
            let exact = exact(&large, width, height);
            let ours = alike(pixels.as_bytes(), &exact);
            assert!(ours > least, "{width}: {ours} dB, {} dB", alike(before.as_bytes(), &exact));
            let ours = detail(pixels.as_bytes().iter().map(|value| f64::from(*value)), width);
            let theirs = detail(before.as_bytes().iter().map(|value| f64::from(*value)), width);
            let exact = detail(exact, width);
            assert!(ours > exact * 0.97 && ours > theirs * 0.99, "{width}: {ours}, {theirs}, {exact}");
        }
    }

    #[test]
    fn what_is_even_stays_so() {
        for value in [0, 1, 127, 254, 255] {
            let even: DynamicImage = ImageBuffer::from_pixel(2000, 30, Rgb([value; 3])).into();
            let small = shrink(even, 37, 7);
            assert!(small.as_bytes().iter().all(|found| *found == value), "{value}");
        }
    }

    /// Sizes that no register divides.
    const SIZES: [(u32, u32, u32, u32); 5] =
        [(701, 467, 240, 160), (64, 64, 63, 61), (997, 3, 111, 1), (5, 800, 2, 131), (333, 222, 1, 1)];

    /// What it gives on a machine with other registers, this test tells there.
    #[test]
    fn every_machine_makes_the_same() {
        let mut hasher = blake3::Hasher::new();
        for (width, height, across, down) in SIZES {
            for pixels in kinds(width, height) {
                hasher.update(shrink(pixels, across, down).as_bytes());
            }
        }
        let found = hasher.finalize().to_hex();
        assert_eq!(&found[..16], "9744415256692825");
    }

    #[test]
    fn every_register_makes_the_same() {
        let known = [
            #[cfg(target_arch = "x86_64")]
            CpuExtensions::Sse4_1,
            #[cfg(target_arch = "x86_64")]
            CpuExtensions::Avx2,
            #[cfg(target_arch = "aarch64")]
            CpuExtensions::Neon,
            CpuExtensions::None,
        ];
        for (width, height, across, down) in SIZES {
            for pixels in kinds(width, height) {
                let usual = shrink(pixels.clone(), across, down);
                for extension in known.into_iter().filter(CpuExtensions::is_supported) {
                    let mut resizer = Resizer::new();
                    #[expect(unsafe_code, reason = "this processor has it, which the line above asked")]
                    unsafe {
                        resizer.set_cpu_extensions(extension);
                    }
                    let made = shrink_with(&mut resizer, pixels.clone(), across, down);
                    assert!(made == usual, "{extension:?}, {:?}", pixels.color());
                }
            }
        }
    }
}
