//! One number a pixel.

pub fn luma(rgb: [f32; 3]) -> f32 {
    0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2]
}

/// The mean of everything within `reach`, twice over, which is nearly a bell; at the edges of what there is.
pub fn boxed(plane: &[f32], width: usize, height: usize, reach: usize) -> Vec<f32> {
    let mut out = plane.to_vec();
    let mut line = Vec::new();
    for _ in 0..2 {
        for y in 0..height {
            run(&mut out, y * width, 1, width, reach, &mut line);
        }
        for x in 0..width {
            run(&mut out, x, width, height, reach, &mut line);
        }
    }
    out
}

/// A running mean along one row or column.
fn run(plane: &mut [f32], start: usize, step: usize, length: usize, reach: usize, line: &mut Vec<f32>) {
    line.clear();
    line.extend((0..length).map(|i| plane[start + i * step]));
    let mut sum: f32 = line.iter().take(reach + 1).sum();
    let mut count = (reach + 1).min(length);
    for i in 0..length {
        plane[start + i * step] = sum / count as f32;
        if let Some(next) = line.get(i + reach + 1) {
            sum += next;
            count += 1;
        }
        if i >= reach {
            sum -= line[i - reach];
            count -= 1;
        }
    }
}

/// Dark strokes up to twice `reach` wide become what is around them: the brightest nearby, then the darkest of those.
pub fn without_strokes(plane: &[f32], width: usize, height: usize, reach: usize) -> Vec<f32> {
    let brightest = extreme(plane, width, height, reach, f32::max);
    extreme(&brightest, width, height, reach, f32::min)
}

/// Of everything within `reach` along rows, then along columns.
pub fn extreme(
    plane: &[f32],
    width: usize,
    height: usize,
    reach: usize,
    of: impl Fn(f32, f32) -> f32,
) -> Vec<f32> {
    let mut rows = plane.to_vec();
    for y in 0..height {
        let row = &plane[y * width..(y + 1) * width];
        for x in 0..width {
            let near = &row[x.saturating_sub(reach)..(x + reach + 1).min(width)];
            rows[y * width + x] = near.iter().copied().fold(row[x], &of);
        }
    }
    let mut out = rows.clone();
    for y in 0..height {
        for near in y.saturating_sub(reach)..(y + reach + 1).min(height) {
            for x in 0..width {
                out[y * width + x] = of(out[y * width + x], rows[near * width + x]);
            }
        }
    }
    out
}
