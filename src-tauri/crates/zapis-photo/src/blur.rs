//! Making an area unrecognisable, for good: few flat tiles, of what was there only a hint of brightness and colour.

use zapis_domain::Area;

use crate::decode::Pixels;

/// Tiles along an area's longer side. A face in five by five of them is nobody.
const TILES: f64 = 5.0;
/// How much a tile keeps of what sets its mean apart from the whole area's: enough to look like what it covers, too
/// little for twenty-five tiles to be compared with somebody's picture.
const OWN: f64 = 0.2;
/// What surrounds the area in pixels, so that no edge of it is left by scaling.
const MARGIN: f64 = 2.0;

pub fn blur(picture: &mut Pixels, areas: &[Area]) {
    for area in areas {
        let (left, right) = span(area.left.along(1.0), area.right.along(1.0), picture.width);
        let (top, bottom) = span(area.top.along(1.0), area.bottom.along(1.0), picture.height);
        let whole = mean(picture, (left, right), (top, bottom));
        let tile = ((right - left).max(bottom - top) as f64 / TILES).ceil().max(1.0) as usize;
        for y in (top..bottom).step_by(tile) {
            for x in (left..right).step_by(tile) {
                let (across, down) = ((x, (x + tile).min(right)), (y, (y + tile).min(bottom)));
                let own = mean(picture, across, down);
                let colour = std::array::from_fn(|c| (whole[c] + (own[c] - whole[c]) * OWN).round() as u8);
                fill(picture, across, down, colour);
            }
        }
    }
}

fn span(from: f64, to: f64, length: u32) -> (usize, usize) {
    let (from, to, whole) = (from.min(to), from.max(to), f64::from(length));
    let start = (from * whole - MARGIN).floor().clamp(0.0, whole - 1.0) as usize;
    let end = (to * whole + MARGIN).ceil().clamp(0.0, whole) as usize;
    (start, end.max(start + 1))
}

type Span = (usize, usize);

fn mean(picture: &Pixels, (x0, x1): Span, (y0, y1): Span) -> [f64; 3] {
    let width = picture.width as usize;
    let mut sum = [0u64; 3];
    for y in y0..y1 {
        for pixel in picture.rgb[(y * width + x0) * 3..(y * width + x1) * 3].chunks_exact(3) {
            (0..3).for_each(|c| sum[c] += u64::from(pixel[c]));
        }
    }
    let count = ((x1 - x0) * (y1 - y0)).max(1) as f64;
    sum.map(|s| s as f64 / count)
}

fn fill(picture: &mut Pixels, (x0, x1): Span, (y0, y1): Span, colour: [u8; 3]) {
    let width = picture.width as usize;
    for y in y0..y1 {
        for pixel in picture.rgb[(y * width + x0) * 3..(y * width + x1) * 3].chunks_exact_mut(3) {
            pixel.copy_from_slice(&colour);
        }
    }
}
