//! One number a pixel.

pub fn luma(rgb: [f32; 3]) -> f32 {
    0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2]
}

/// The mean of everything within `reach`, twice over, which is nearly a bell; at the edges of what there is.
pub fn boxed(plane: &[f32], width: usize, height: usize, reach: usize) -> Vec<f32> {
    let (mut out, mut other) = (plane.to_vec(), vec![0f32; plane.len()]);
    for _ in 0..2 {
        for (from, to) in out.chunks_exact(width).zip(other.chunks_exact_mut(width)) {
            along_a_row(from, to, reach);
        }
        down_the_columns(&other, &mut out, width, height, reach);
    }
    out
}

/// A running mean.
fn along_a_row(from: &[f32], to: &mut [f32], reach: usize) {
    let length = from.len();
    let mut sum: f32 = from.iter().take(reach + 1).sum();
    let mut count = (reach + 1).min(length);
    for i in 0..length {
        to[i] = sum / count as f32;
        if let Some(next) = from.get(i + reach + 1) {
            sum += next;
            count += 1;
        }
        if i >= reach {
            sum -= from[i - reach];
            count -= 1;
        }
    }
}

/// The same for all columns side by side, row after row: memory is read in the order it lies.
fn down_the_columns(from: &[f32], to: &mut [f32], width: usize, height: usize, reach: usize) {
    let row = |y: usize| &from[y * width..(y + 1) * width];
    let mut sums = vec![0f32; width];
    let add = |sums: &mut [f32], y: usize| sums.iter_mut().zip(row(y)).for_each(|(sum, value)| *sum += value);
    let mut count = (reach + 1).min(height);
    (0..count).for_each(|y| add(&mut sums, y));
    for y in 0..height {
        let share = count as f32;
        to[y * width..(y + 1) * width].iter_mut().zip(&sums).for_each(|(mean, sum)| *mean = sum / share);
        if y + reach + 1 < height {
            add(&mut sums, y + reach + 1);
            count += 1;
        }
        if y >= reach {
            sums.iter_mut().zip(row(y - reach)).for_each(|(sum, value)| *sum -= value);
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
