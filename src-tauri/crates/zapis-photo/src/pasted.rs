use image::{ExtendedColorType, ImageEncoder, codecs::png::PngEncoder};

use crate::MOST_PIXELS;

/// A PNG of pixels that never were a file, four bytes each; None where there are too many or too few of them.
pub fn png_of(width: u32, height: u32, rgba: &[u8]) -> Option<Vec<u8>> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 || pixels > MOST_PIXELS || rgba.len() as u64 != pixels * 4 {
        return None;
    }
    let mut png = Vec::new();
    PngEncoder::new(&mut png).write_image(rgba, width, height, ExtendedColorType::Rgba8).ok()?;
    Some(png)
}
