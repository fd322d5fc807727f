//! Turning pixels the way the camera was held.

use crate::decode::Pixels;

/// Rows and columns that fit into the processor's nearest memory together.
const BAND: usize = 32;

/// Applies an EXIF orientation; 1 (and anything unknown) leaves the picture as it is.
pub fn upright(picture: Pixels, orientation: u8) -> Pixels {
    if !(2..=8).contains(&orientation) {
        return picture;
    }
    let (width, height) = (picture.width as usize, picture.height as usize);
    let (new_width, new_height) = if orientation >= 5 { (height, width) } else { (width, height) };
    if new_width == 0 || new_height == 0 {
        return picture;
    }
    // Where the first pixel of each row comes from, and how far on the next one in the row lies.
    let place = |x: usize, y: usize| {
        let (from_x, from_y) = source(orientation, x, y, width, height);
        (from_y * width + from_x) as isize
    };
    let step = if new_width > 1 { place(1, 0) - place(0, 0) } else { 0 };
    let mut rgb = vec![0; picture.rgb.len()];
    // A few rows at a time: what is read for one of them lies beside what the next one needs.
    for (band, rows) in rgb.chunks_mut(BAND * new_width * 3).enumerate() {
        for left in (0..new_width).step_by(BAND) {
            for (n, row) in rows.chunks_exact_mut(new_width * 3).enumerate() {
                let mut at = place(left, band * BAND + n);
                let right = (left + BAND).min(new_width);
                for pixel in row[left * 3..right * 3].chunks_exact_mut(3) {
                    let from = at as usize * 3;
                    pixel.copy_from_slice(&picture.rgb[from..from + 3]);
                    at += step;
                }
            }
        }
    }
    Pixels { width: new_width as u32, height: new_height as u32, rgb }
}

/// Where a place of the upright picture, in shares of its sides, is in the stored one.
pub fn stored_place(orientation: u8, x: f64, y: f64) -> (f64, f64) {
    match orientation {
        2 => (1.0 - x, y),
        3 => (1.0 - x, 1.0 - y),
        4 => (x, 1.0 - y),
        5 => (y, x),
        6 => (y, 1.0 - x),
        7 => (1.0 - y, 1.0 - x),
        8 => (1.0 - y, x),
        _ => (x, y),
    }
}

/// Where the upright picture's pixel stands in the stored one.
fn source(orientation: u8, x: usize, y: usize, width: usize, height: usize) -> (usize, usize) {
    match orientation {
        2 => (width - 1 - x, y),
        3 => (width - 1 - x, height - 1 - y),
        4 => (x, height - 1 - y),
        5 => (y, x),
        6 => (y, height - 1 - x),
        7 => (width - 1 - y, height - 1 - x),
        8 => (width - 1 - y, x),
        _ => (x, y),
    }
}
