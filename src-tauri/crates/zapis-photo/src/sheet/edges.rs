//! How strongly and which way each pixel's surroundings change, in brightness or in colour.

use crate::{
    decode::Pixels,
    plane::{boxed, extreme, luma, without_strokes},
};

/// Strokes up to twice as wide are filled in before faint edges are looked for.
const STROKE: usize = 6;
/// Beside a clear edge there is no faint one.
const BESIDE: usize = 3;
/// What a faint edge counts, beside the least clear one.
const FAINT: f32 = 1.3;

pub struct Edges {
    pub width: usize,
    pub height: usize,
    pub strength: Vec<f32>,
    pub dx: Vec<f32>,
    pub dy: Vec<f32>,
    /// Below this it is grain.
    pub least: f32,
}

impl Edges {
    pub fn of(picture: &Pixels) -> Edges {
        let (width, height) = (picture.width as usize, picture.height as usize);
        let none = || vec![0f32; width * height];
        let mut edges = Edges { width, height, strength: none(), dx: none(), dy: none(), least: 0.0 };
        // A yellow wall may be as bright as the paper on it.
        let channels: [fn([f32; 3]) -> f32; 3] = [luma, |p| (p[0] - p[1]) * 0.9, |p| (p[2] - p[1]) * 0.9];
        for channel in channels {
            let plane: Vec<f32> = picture
                .rgb
                .chunks_exact(3)
                .map(|p| channel([f32::from(p[0]), f32::from(p[1]), f32::from(p[2])]))
                .collect();
            edges.add(&boxed(&plane, width, height, 1));
        }
        edges.least = (edges.busy() * 1.2).clamp(1.2, 6.0);
        edges.add_faint(picture);
        edges
    }

    /// What most places stay below.
    fn busy(&self) -> f32 {
        let mut sample: Vec<f32> = self.strength.iter().step_by(7).copied().collect();
        let eight_tenths = sample.len() * 8 / 10;
        *sample.select_nth_unstable_by(eight_tenths, f32::total_cmp).1
    }

    /// Where paper ends on a wall as light as itself the step is smaller than any stroke and any grain. It is seen once
    /// strokes are filled in and grain is smoothed away.
    fn add_faint(&mut self, picture: &Pixels) {
        let (width, height) = (self.width, self.height);
        let bright: Vec<f32> = picture
            .rgb
            .chunks_exact(3)
            .map(|p| luma([f32::from(p[0]), f32::from(p[1]), f32::from(p[2])]))
            .collect();
        let filled = without_strokes(&boxed(&bright, width, height, 1), width, height, STROKE);
        let none = || vec![0f32; width * height];
        let mut faint = Edges { width, height, strength: none(), dx: none(), dy: none(), least: 0.0 };
        faint.add(&boxed(&filled, width, height, 2));
        faint.least = (faint.busy() * 1.1).clamp(0.1, 3.0);
        let taken = extreme(&self.strength, width, height, BESIDE, f32::max);
        for i in
            (0..self.strength.len()).filter(|i| taken[*i] < self.least && faint.strength[*i] > faint.least)
        {
            let scale = self.least * FAINT / faint.strength[i];
            self.strength[i] = self.least * FAINT;
            (self.dx[i], self.dy[i]) = (faint.dx[i] * scale, faint.dy[i] * scale);
        }
    }

    /// The strongest of the channels counts.
    fn add(&mut self, plane: &[f32]) {
        let w = self.width;
        for y in 1..self.height - 1 {
            for x in 1..w - 1 {
                let i = y * w + x;
                let at = |offset: isize| plane[i.wrapping_add_signed(offset)];
                let row = w as isize;
                let right = at(1 - row) + 2.0 * at(1) + at(1 + row);
                let left = at(-1 - row) + 2.0 * at(-1) + at(row - 1);
                let below = at(row - 1) + 2.0 * at(row) + at(row + 1);
                let above = at(-row - 1) + 2.0 * at(-row) + at(1 - row);
                let (dx, dy) = ((right - left) / 8.0, (below - above) / 8.0);
                let strength = dx.hypot(dy);
                if strength > self.strength[i] {
                    (self.strength[i], self.dx[i], self.dy[i]) = (strength, dx, dy);
                }
            }
        }
    }

    /// The place of a point, if it lies in the picture.
    pub fn index(&self, x: f64, y: f64) -> Option<usize> {
        let (x, y) = (x.round(), y.round());
        let inside = x >= 0.0 && y >= 0.0 && x < self.width as f64 && y < self.height as f64;
        inside.then(|| y as usize * self.width + x as usize)
    }

    /// Whether it is the strongest across its own edge.
    pub fn is_crest(&self, i: usize) -> bool {
        let (dx, dy) = (self.dx[i], self.dy[i]);
        let row = self.width as isize;
        let step = if dx.abs() > dy.abs() * 2.4 {
            1
        } else if dy.abs() > dx.abs() * 2.4 {
            row
        } else if dx * dy > 0.0 {
            row + 1
        } else {
            1 - row
        };
        let at = |offset: isize| self.strength[i.wrapping_add_signed(offset)];
        self.strength[i] >= at(step) && self.strength[i] >= at(-step)
    }
}
