//! Straightening: a sheet seen in perspective becomes an upright rectangle.

use crate::{
    decode::Pixels,
    quad::{Projection, Quad},
    rows::each_row,
};

/// None where the corners span nothing.
pub fn warp(picture: &Pixels, quad: &Quad, (width, height): (u32, u32)) -> Option<Pixels> {
    let map = Projection::from_unit_square(quad)?;
    let weights: Vec<[f32; 4]> = (0..=PHASES).map(|n| weights(n as f32 / PHASES as f32)).collect();
    let (right, down) = (1.0 / f64::from(width), 1.0 / f64::from(height));
    let mut rgb = vec![0; width as usize * height as usize * 3];
    each_row(&mut rgb, width as usize * 3, |y, row| {
        let y = (y as f64 + 0.5) * down;
        for (x, pixel) in row.chunks_exact_mut(3).enumerate() {
            let from = map.at((x as f64 + 0.5) * right, y);
            sample(picture, &weights, from.x as f32 - 0.5, from.y as f32 - 0.5, pixel);
        }
    });
    Some(Pixels { width, height, rgb })
}

/// Places between two pixels that are told apart.
const PHASES: usize = 256;

/// Catmull and Rom's cubic: strokes stay as sharp as they were, which bilinear mixing would not leave them.
fn weights(t: f32) -> [f32; 4] {
    let (t2, t3) = (t * t, t * t * t);
    [
        0.5 * (-t3 + 2.0 * t2 - t),
        0.5 * (3.0 * t3 - 5.0 * t2 + 2.0),
        0.5 * (-3.0 * t3 + 4.0 * t2 + t),
        0.5 * (t3 - t2),
    ]
}

fn sample(picture: &Pixels, weights: &[[f32; 4]], x: f32, y: f32, into: &mut [u8]) {
    let (width, height) = (picture.width as usize, picture.height as usize);
    let (x, y) = (x.clamp(0.0, (width - 1) as f32), y.clamp(0.0, (height - 1) as f32));
    let (column, row) = (x as usize, y as usize);
    let phase = |between: f32| weights[(between * PHASES as f32 + 0.5) as usize];
    let (across, down) = (phase(x - column as f32), phase(y - row as f32));
    let near_edge = column < 1 || row < 1 || column + 2 >= width || row + 2 >= height;
    let four = |j: usize| -> Option<&[u8; 12]> {
        let at = ((row + j).checked_sub(1)? * width + column.checked_sub(1)?) * 3;
        picture.rgb.get(at..)?.first_chunk()
    };
    let columns = match (near_edge, four(0), four(1), four(2), four(3)) {
        (false, Some(a), Some(b), Some(c), Some(d)) => mixed([a, b, c, d], down),
        _ => {
            let four: [[u8; 12]; 4] = std::array::from_fn(|j| four_near_the_edge(picture, column, row + j));
            mixed([&four[0], &four[1], &four[2], &four[3]], down)
        }
    };
    for (c, byte) in into.iter_mut().enumerate() {
        let sum = across[0] * columns[c]
            + across[1] * columns[c + 3]
            + across[2] * columns[c + 6]
            + across[3] * columns[c + 9];
        // `as` holds what rings over to 0 and 255.
        *byte = (sum + 0.5) as u8;
    }
}

/// Four pixels side by side, mixed from four rows of them: a loop that processors do many lanes at a time.
fn mixed([a, b, c, d]: [&[u8; 12]; 4], down: [f32; 4]) -> [f32; 12] {
    let mut columns = [0f32; 12];
    for n in 0..12 {
        columns[n] = down[0] * f32::from(a[n])
            + down[1] * f32::from(b[n])
            + down[2] * f32::from(c[n])
            + down[3] * f32::from(d[n]);
    }
    columns
}

/// What lies beyond the picture is its last pixel. `row` is one too large, so that it is never negative.
fn four_near_the_edge(picture: &Pixels, column: usize, row: usize) -> [u8; 12] {
    let (width, height) = (picture.width as usize, picture.height as usize);
    let from_row = row.saturating_sub(1).min(height - 1) * width;
    std::array::from_fn(|n| {
        let from_column = (column + n / 3).saturating_sub(1).min(width - 1);
        picture.rgb[(from_row + from_column) * 3 + n % 3]
    })
}
