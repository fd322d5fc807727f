//! Straightening: a sheet seen in perspective becomes an upright rectangle.

use crate::{
    decode::Pixels,
    quad::{Projection, Quad},
    rows::each_row,
};

/// None where the corners span nothing.
pub fn warp(picture: &Pixels, quad: &Quad, (width, height): (u32, u32)) -> Option<Pixels> {
    let map = Projection::from_unit_square(quad)?;
    let mut rgb = vec![0; width as usize * height as usize * 3];
    each_row(&mut rgb, width as usize * 3, |y, row| {
        let down = (y as f64 + 0.5) / f64::from(height);
        for (x, pixel) in row.chunks_exact_mut(3).enumerate() {
            let from = map.at((x as f64 + 0.5) / f64::from(width), down);
            sample(picture, from.x as f32 - 0.5, from.y as f32 - 0.5, pixel);
        }
    });
    Some(Pixels { width, height, rgb })
}

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

fn sample(picture: &Pixels, x: f32, y: f32, into: &mut [u8]) {
    let (width, height) = (picture.width as usize, picture.height as usize);
    let (x, y) = (x.clamp(0.0, (width - 1) as f32), y.clamp(0.0, (height - 1) as f32));
    let (column, row) = (x as usize, y as usize);
    let (across, down) = (weights(x - column as f32), weights(y - row as f32));
    let near_edge = column < 1 || row < 1 || column + 2 >= width || row + 2 >= height;
    // Four pixels side by side, mixed from four rows of them: the loop is one that processors do many lanes at a time.
    let mut columns = [0f32; 12];
    for (j, weight) in down.iter().enumerate() {
        let four = if near_edge {
            four_near_the_edge(picture, column, row + j)
        } else {
            let at = ((row + j - 1) * width + column - 1) * 3;
            picture.rgb[at..at + 12].try_into().unwrap_or_default()
        };
        for (sum, byte) in columns.iter_mut().zip(four) {
            *sum += weight * f32::from(byte);
        }
    }
    for (c, byte) in into.iter_mut().enumerate() {
        let sum: f32 = (0..4).map(|i| across[i] * columns[i * 3 + c]).sum();
        // `as` holds what rings over to 0 and 255.
        *byte = (sum + 0.5) as u8;
    }
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
