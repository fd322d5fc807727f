//! Turning pixels the way the camera was held.

use crate::decode::Pixels;

/// Applies an EXIF orientation; 1 (and anything unknown) leaves the picture as it is.
pub fn upright(picture: Pixels, orientation: u8) -> Pixels {
    if !(2..=8).contains(&orientation) {
        return picture;
    }
    let (width, height) = (picture.width as usize, picture.height as usize);
    let (new_width, new_height) = if orientation >= 5 { (height, width) } else { (width, height) };
    let mut rgb = Vec::with_capacity(picture.rgb.len());
    for y in 0..new_height {
        for x in 0..new_width {
            let (from_x, from_y) = source(orientation, x, y, width, height);
            let at = (from_y * width + from_x) * 3;
            rgb.extend_from_slice(picture.rgb.get(at..at + 3).unwrap_or(&[0; 3]));
        }
    }
    Pixels { width: new_width as u32, height: new_height as u32, rgb }
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
