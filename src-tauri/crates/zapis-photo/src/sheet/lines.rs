//! Straight lines by votes of edge pixels (Hough), each pixel voting near its own direction only.

use super::edges::Edges;
use crate::quad::XY;

/// All points whose product with `normal` is `distance`.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    pub normal: XY,
    pub distance: f64,
    /// Where the photo ends: nothing is seen beyond.
    pub border: bool,
}

impl Line {
    pub fn meets(&self, other: &Line) -> Option<XY> {
        let whole = self.normal.cross(other.normal);
        let x = self.distance * other.normal.y - other.distance * self.normal.y;
        let y = self.normal.x * other.distance - other.normal.x * self.distance;
        (whole.abs() > 1e-6).then(|| XY::new(x / whole, y / whole))
    }

    pub fn beyond(&self, point: XY) -> f64 {
        self.normal.dot(point) - self.distance
    }

    pub fn along(&self) -> XY {
        XY::new(-self.normal.y, self.normal.x)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Across,
    Down,
}

/// Lines that are kept: more than a full page has rows.
const MOST: usize = 26;
/// How far from level, in degrees.
const LEAN: i32 = 38;
const BIN: f64 = 1.5;
/// A pixel's own direction is known to about this many degrees.
const DOUBT: i32 = 3;

pub fn lines(edges: &Edges, direction: Direction) -> Vec<Line> {
    let votes = Votes::of(edges, direction);
    let mut lines = votes.strongest();
    let (w, h) = ((edges.width - 1) as f64, (edges.height - 1) as f64);
    let (normal, last) = match direction {
        Direction::Across => (XY::new(0.0, 1.0), h),
        Direction::Down => (XY::new(1.0, 0.0), w),
    };
    lines.extend([0.0, last].map(|distance| Line { normal, distance, border: true }));
    lines
}

struct Votes {
    bins: usize,
    offset: f64,
    normals: Vec<XY>,
    counts: Vec<f32>,
    /// Votes of a line a tenth as long as the picture.
    least: f32,
}

impl Votes {
    fn of(edges: &Edges, direction: Direction) -> Votes {
        let (w, h) = (edges.width as f64, edges.height as f64);
        let level = if direction == Direction::Across { 90 } else { 0 };
        let normals: Vec<XY> = (-LEAN..=LEAN)
            .map(|lean| f64::from(level + lean).to_radians())
            .map(|angle| XY::new(angle.cos(), angle.sin()))
            .collect();
        let offset = w.hypot(h);
        let bins = (2.0 * offset / BIN) as usize + 3;
        let length = if direction == Direction::Across { w } else { h };
        let counts = vec![0.0; bins * normals.len()];
        let mut votes = Votes { bins, offset, normals, counts, least: (length * 0.10) as f32 };
        for y in 2..edges.height - 2 {
            for x in 2..edges.width - 2 {
                let i = y * edges.width + x;
                if edges.strength[i] >= edges.least && edges.is_crest(i) {
                    let angle = f64::from(edges.dy[i]).atan2(f64::from(edges.dx[i])).to_degrees();
                    let weight = (edges.strength[i] / edges.least).min(2.5);
                    votes.vote(x as f64, y as f64, angle - f64::from(level), weight);
                }
            }
        }
        votes
    }

    fn vote(&mut self, x: f64, y: f64, lean: f64, weight: f32) {
        // A line's two directions are the same line.
        let lean = (lean + 90.0).rem_euclid(180.0) - 90.0;
        let middle = lean.round() as i32;
        for off in -DOUBT..=DOUBT {
            let Ok(angle) = usize::try_from(middle + off + LEAN) else { continue };
            let Some(normal) = self.normals.get(angle) else { continue };
            let distance = normal.x * x + normal.y * y;
            let bin = ((distance + self.offset) / BIN).round() as usize;
            self.counts[angle * self.bins + bin] += weight * (1.0 - 0.2 * off.abs() as f32);
        }
    }

    fn strongest(&self) -> Vec<Line> {
        let mut peaks: Vec<(f32, usize, usize)> = Vec::new();
        for angle in 0..self.normals.len() {
            for bin in 3..self.bins - 3 {
                let count = self.counts[angle * self.bins + bin];
                if count >= self.least && self.is_peak(angle, bin, count) {
                    peaks.push((count, angle, bin));
                }
            }
        }
        peaks.sort_by(|a, b| b.0.total_cmp(&a.0));
        let line = |&(_, angle, bin): &(f32, usize, usize)| Line {
            normal: self.normals[angle],
            distance: bin as f64 * BIN - self.offset,
            border: false,
        };
        peaks.iter().take(MOST).map(line).collect()
    }

    fn is_peak(&self, angle: usize, bin: usize, count: f32) -> bool {
        let angles = angle.saturating_sub(2)..(angle + 3).min(self.normals.len());
        angles.flat_map(|a| (bin - 2..=bin + 2).map(move |b| (a, b))).all(|(a, b)| {
            let other = self.counts[a * self.bins + b];
            // Of equals the last one wins.
            other < count || (other == count && (a, b) <= (angle, bin))
        })
    }
}
