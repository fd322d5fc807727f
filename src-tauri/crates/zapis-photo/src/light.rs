//! Even light and white paper, in the markers' own colours.
//!
//! The light on the paper is estimated on a coarse grid: in each cell the brighter pixels are paper, unless the cell is
//! much darker or of another tint than those around it (a note stuck on, a solid drawing, the floor), and is then
//! filled in from its neighbours. Every pixel is divided by the light at its place.

use crate::{
    decode::Pixels,
    plane::{boxed, luma},
    rows::each_row,
};

/// Cells along the longer edge.
const CELLS: usize = 96;
/// Of a pixel's brightness against the paper's: below is black, above is white.
const BLACK: f32 = 0.18;
const WHITE: f32 = 0.90;
/// How much stronger colours become: dividing by the light makes them paler.
const COLOUR: f32 = 1.25;
/// Light below this share of the sheet's is not made up for: it is no paper, and would become noise.
const DARKEST: f32 = 0.28;

pub fn clean(picture: &Pixels) -> Pixels {
    let light = Light::on(picture);
    let width = picture.width as usize;
    let mut rgb = vec![0; picture.rgb.len()];
    let across: Vec<(usize, usize, f32)> = (0..width).map(|x| light.neighbours(x, light.columns)).collect();
    each_row(&mut rgb, width * 3, |y, row| {
        let from = &picture.rgb[y * width * 3..(y + 1) * width * 3];
        let strip = light.row(y);
        for ((to, from), (left, right, share)) in
            row.chunks_exact_mut(3).zip(from.chunks_exact(3)).zip(&across)
        {
            to.copy_from_slice(&cleaned(from, mixed(strip[*left], strip[*right], *share)));
        }
    });
    Pixels { width: picture.width, height: picture.height, rgb }
}

/// `gain` brings the paper's own colour to 1.
fn cleaned(pixel: &[u8], gain: [f32; 3]) -> [u8; 3] {
    let share = std::array::from_fn::<f32, 3, _>(|c| f32::from(pixel[c]) * gain[c]);
    let bright = luma(share);
    let level = ((bright - BLACK) / (WHITE - BLACK)).clamp(0.0, 1.0);
    // Half a smooth step: paper goes to white, strokes to dark, without hard edges between.
    let level = 0.5 * level + 0.5 * level * level * (3.0 - 2.0 * level);
    // What has the paper's tint gets no colour of its own, or grain would be coloured.
    let (low, high) = (share[0].min(share[1]).min(share[2]), share[0].max(share[1]).max(share[2]));
    let coloured = ((high - low - 0.04) / 0.08).clamp(0.0, 1.0) * COLOUR;
    share.map(|s| ((level + (s - bright) * coloured).clamp(0.0, 1.0) * 255.0 + 0.5) as u8)
}

/// The colour of blank paper, cell by cell.
struct Light {
    cell: usize,
    columns: usize,
    rows: usize,
    paper: Vec<[f32; 3]>,
}

impl Light {
    fn on(picture: &Pixels) -> Light {
        let (width, height) = (picture.width as usize, picture.height as usize);
        let cell = width.max(height).div_ceil(CELLS).max(4);
        let (columns, rows) = (width.div_ceil(cell), height.div_ceil(cell));
        let seen: Vec<[f32; 3]> = (0..rows * columns)
            .map(|i| brighter_pixels(picture, (i % columns) * cell, (i / columns) * cell, cell))
            .collect();
        let trusted = trusted(&seen, columns, rows);
        let mut paper = filled(&seen, &trusted, columns, rows);
        let usual = median(paper.iter().map(|p| luma(*p)).collect());
        for light in &mut paper {
            let lift = (usual * DARKEST / luma(*light).max(1.0)).max(1.0);
            *light = light.map(|c| (c * lift).max(8.0));
        }
        Light { cell, columns, rows, paper }
    }

    /// What brings the light to 1, along a row of pixels, one value a column of cells.
    fn row(&self, y: usize) -> Vec<[f32; 3]> {
        let (above, below, share) = self.neighbours(y, self.rows);
        let paper = |x: usize, row: usize| self.paper[row * self.columns + x];
        (0..self.columns).map(|x| mixed(paper(x, above), paper(x, below), share).map(f32::recip)).collect()
    }

    fn neighbours(&self, at: usize, cells: usize) -> (usize, usize, f32) {
        let place = ((at as f32 + 0.5) / self.cell as f32 - 0.5).clamp(0.0, (cells - 1) as f32);
        let first = place as usize;
        (first, (first + 1).min(cells - 1), place - first as f32)
    }
}

fn mixed(a: [f32; 3], b: [f32; 3], share: f32) -> [f32; 3] {
    std::array::from_fn(|c| a[c] + (b[c] - a[c]) * share)
}

/// The mean of a cell's brighter pixels: ink covers the others.
fn brighter_pixels(picture: &Pixels, left: usize, top: usize, cell: usize) -> [f32; 3] {
    let width = picture.width as usize;
    let (right, bottom) = ((left + cell).min(width), (top + cell).min(picture.height as usize));
    let pixels = || {
        (top..bottom)
            .flat_map(move |y| picture.rgb[(y * width + left) * 3..(y * width + right) * 3].chunks_exact(3))
    };
    let bright = |p: &[u8]| (77 * usize::from(p[0]) + 150 * usize::from(p[1]) + 29 * usize::from(p[2])) >> 8;
    let mut histogram = [0u32; 256];
    pixels().for_each(|p| histogram[bright(p)] += 1);
    let wanted = ((right - left) * (bottom - top)) as u32 * 6 / 10;
    let mut below = 0;
    let threshold = histogram.iter().position(|n| {
        below += n;
        below > wanted
    });
    let (mut sum, mut count) = ([0f32; 3], 0f32);
    for p in pixels().filter(|p| bright(p) >= threshold.unwrap_or(0)) {
        (0..3).for_each(|c| sum[c] += f32::from(p[c]));
        count += 1.0;
    }
    sum.map(|s| s / count.max(1.0))
}

/// Which cells show blank paper.
fn trusted(seen: &[[f32; 3]], columns: usize, rows: usize) -> Vec<bool> {
    let tint = |p: &[f32; 3]| (p[0] / p[1].max(1.0), p[2] / p[1].max(1.0));
    let middle = median(seen.iter().map(|p| luma(*p)).collect());
    let bright: Vec<(f32, f32)> = seen.iter().filter(|p| luma(**p) >= middle).map(tint).collect();
    let usual = (median(bright.iter().map(|t| t.0).collect()), median(bright.iter().map(|t| t.1).collect()));
    let reach = (columns.max(rows) / 8).max(2);
    let around = brightest_around(seen, columns, rows, reach);
    let trusted: Vec<bool> = seen
        .iter()
        .zip(&around)
        .map(|(p, around)| {
            let (red, blue) = tint(p);
            let (red, blue) = (red / usual.0, blue / usual.1);
            luma(*p) > around * 0.72 && (0.82..1.22).contains(&red) && (0.80..1.24).contains(&blue)
        })
        .collect();
    // A picture without paper: everything is as good.
    if trusted.iter().filter(|t| **t).count() * 20 < seen.len() { vec![true; seen.len()] } else { trusted }
}

/// A high brightness in the neighbourhood: the mean of what is above the mean, twice.
fn brightest_around(seen: &[[f32; 3]], columns: usize, rows: usize, reach: usize) -> Vec<f32> {
    let mut threshold = vec![0f32; seen.len()];
    for _ in 0..2 {
        let above = |i: usize| luma(seen[i]) >= threshold[i];
        let sum: Vec<f32> = (0..seen.len()).map(|i| if above(i) { luma(seen[i]) } else { 0.0 }).collect();
        let count: Vec<f32> = (0..seen.len()).map(|i| if above(i) { 1.0 } else { 0.0 }).collect();
        let (sum, count) = (boxed(&sum, columns, rows, reach), boxed(&count, columns, rows, reach));
        threshold = sum.iter().zip(&count).map(|(s, n)| s / n.max(1e-3)).collect();
    }
    threshold
}

/// The trusted cells, and between them what those around say, from the nearest that say anything.
fn filled(seen: &[[f32; 3]], trusted: &[bool], columns: usize, rows: usize) -> Vec<[f32; 3]> {
    let weight: Vec<f32> = trusted.iter().map(|t| if *t { 1.0 } else { 0.0 }).collect();
    let mut paper = vec![None; seen.len()];
    let mut reach = 1;
    while paper.iter().any(Option::is_none) && reach <= 2 * CELLS {
        let weights = boxed(&weight, columns, rows, reach);
        let sums = [0, 1, 2].map(|c| {
            let plane: Vec<f32> = seen.iter().zip(&weight).map(|(p, w)| p[c] * w).collect();
            boxed(&plane, columns, rows, reach)
        });
        for (i, light) in paper.iter_mut().enumerate().filter(|(_, light)| light.is_none()) {
            if weights[i] > 0.2 {
                *light = Some([0, 1, 2].map(|c| sums[c][i] / weights[i]));
            }
        }
        reach *= 2;
    }
    let paper: Vec<[f32; 3]> = paper.iter().zip(seen).map(|(light, seen)| light.unwrap_or(*seen)).collect();
    let planes = [0, 1, 2].map(|c| {
        let plane: Vec<f32> = paper.iter().map(|p| p[c]).collect();
        boxed(&plane, columns, rows, 1)
    });
    (0..paper.len()).map(|i| [planes[0][i], planes[1][i], planes[2][i]]).collect()
}

fn median(mut values: Vec<f32>) -> f32 {
    if values.is_empty() {
        return 1.0;
    }
    let middle = values.len() / 2;
    *values.select_nth_unstable_by(middle, f32::total_cmp).1
}
