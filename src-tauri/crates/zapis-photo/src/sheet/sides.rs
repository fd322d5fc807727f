//! What speaks for a stretch of a line being the edge of a sheet. Summed up along the line once, so that any stretch is
//! judged by two look-ups.

use super::{edges::Edges, lines::Line};
use crate::{decode::Pixels, plane::luma, quad::XY};

/// Pixels between two places that are looked at.
const STEP: f64 = 2.0;
/// Directions of an edge and of its line that are the same: the cosine.
const PARALLEL: f64 = 0.9;
/// How far on each side colours are compared.
const BESIDE: [f64; 3] = [5.0, 8.0, 11.0];
/// A difference of colours that is surely one.
const CLEAR: f64 = 14.0;

#[derive(Clone, Copy, Default)]
struct Sum {
    seen: f32,
    edge: f32,
    compared: f32,
    /// Differences of colour between the far and the near side.
    difference: [f32; 3],
    /// Places darker than both sides: a drawn line.
    drawn: f32,
}

pub struct Profile {
    start: f64,
    sums: Vec<Sum>,
}

/// How well a stretch does as a side, all 0 to 1 but `brighter`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Side {
    /// Share of its length that is an edge.
    pub edge: f64,
    /// How differently the two sides look.
    pub step: f64,
    /// −1 to 1: whether the inside is the brighter one.
    pub brighter: f64,
}

impl Side {
    /// An edge with gaps is a row of words; one without is a sheet's, however alike its two sides look: white paper on
    /// a white wall.
    pub fn score(&self) -> f64 {
        let whole = 0.5 * ((self.edge - 0.75) / 0.2).clamp(0.0, 1.0);
        self.edge.powf(1.7) * (0.45 + 0.55 * self.step.max(whole))
    }
}

impl Profile {
    pub fn along(line: &Line, picture: &Pixels, edges: &Edges) -> Profile {
        let reach = (edges.width as f64).hypot(edges.height as f64);
        let count = (2.0 * reach / STEP) as usize;
        let mut sums = Vec::with_capacity(count + 1);
        let mut sum = Sum::default();
        sums.push(sum);
        let (foot, along) =
            (XY::new(line.normal.x * line.distance, line.normal.y * line.distance), line.along());
        for n in 0..count {
            let t = (n as f64 + 0.5) * STEP - reach;
            look_at(&mut sum, XY::new(foot.x + along.x * t, foot.y + along.y * t), line, picture, edges);
            sums.push(sum);
        }
        Profile { start: -reach, sums }
    }

    /// `inside` is a point of the sheet.
    pub fn side(&self, line: &Line, from: XY, to: XY, inside: XY) -> Side {
        let along = line.along();
        let (a, b) = (along.dot(from), along.dot(to));
        let (low, high) = (a.min(b), a.max(b));
        let margin = (high - low) * 0.02;
        let place = |t: f64| (((t - self.start) / STEP).round().max(0.0) as usize).min(self.sums.len() - 1);
        let (i, j) = (place(low + margin), place(high - margin));
        if j < i + 4 {
            return Side::default();
        }
        let (first, last) = (&self.sums[i], &self.sums[j]);
        let length = (j - i) as f64;
        let of = |value: fn(&Sum) -> f32| f64::from(value(last) - value(first));
        let (seen, compared) = (of(|s| s.seen), of(|s| s.compared));
        if seen < length * 0.5 {
            return Side::default();
        }
        let outward = if line.beyond(inside) > 0.0 { 1.0 } else { -1.0 };
        let differences: [f64; 3] =
            std::array::from_fn(|c| f64::from(last.difference[c] - first.difference[c]) / compared.max(1.0));
        let largest = differences.iter().fold(0f64, |m, d| m.max(d.abs()));
        let bright = 0.299 * differences[0] + 0.587 * differences[1] + 0.114 * differences[2];
        let drawn = of(|s| s.drawn) / compared.max(1.0);
        // A drawn line has the same paper on both sides.
        let pen = ((drawn - 0.35) / 0.4).clamp(0.0, 1.0) * (1.0 - ((largest - 16.0) / 20.0).clamp(0.0, 1.0));
        let step =
            if compared < length * 0.3 { 0.0 } else { (largest / CLEAR).min(1.0) * (1.0 - 0.75 * pen) };
        Side { edge: of(|s| s.edge) / length, step, brighter: (bright * outward / CLEAR).clamp(-1.0, 1.0) }
    }
}

fn look_at(sum: &mut Sum, at: XY, line: &Line, picture: &Pixels, edges: &Edges) {
    let beside =
        |distance: f64| edges.index(at.x + line.normal.x * distance, at.y + line.normal.y * distance);
    let inside =
        at.x >= 1.0 && at.y >= 1.0 && at.x < edges.width as f64 - 2.0 && at.y < edges.height as f64 - 2.0;
    if !inside {
        return;
    }
    sum.seen += 1.0;
    sum.edge += edge_near(&beside, line, edges);
    let colour = |i: usize| std::array::from_fn::<f32, 3, _>(|c| f32::from(picture.rgb[i * 3 + c]));
    let pairs: Vec<([f32; 3], [f32; 3])> =
        BESIDE.iter().filter_map(|d| Some((colour(beside(*d)?), colour(beside(-d)?)))).collect();
    if pairs.is_empty() {
        return;
    }
    sum.compared += 1.0;
    for (c, difference) in sum.difference.iter_mut().enumerate() {
        let total: f32 = pairs.iter().map(|(far, near)| (far[c] - near[c]).clamp(-45.0, 45.0)).sum();
        *difference += total / pairs.len() as f32;
    }
    if let (Some(far), Some(near)) = (beside(8.0), beside(-8.0)) {
        let middle = (-4..=4).filter_map(|d| beside(f64::from(d))).map(|i| luma(colour(i)));
        let darkest = middle.fold(255f32, f32::min);
        if darkest < luma(colour(far)).min(luma(colour(near))) - 20.0 {
            sum.drawn += 1.0;
        }
    }
}

/// 0 to 1: the best edge within two pixels that runs as the line does.
fn edge_near(beside: &impl Fn(f64) -> Option<usize>, line: &Line, edges: &Edges) -> f32 {
    (-2..=2).filter_map(|d| beside(f64::from(d))).fold(0f32, |best, i| {
        let strength = edges.strength[i];
        let same = f64::from(edges.dx[i]) * line.normal.x + f64::from(edges.dy[i]) * line.normal.y;
        if strength < edges.least * 0.6 || same.abs() < PARALLEL * f64::from(strength) {
            return best;
        }
        best.max((strength / edges.least).min(1.0))
    })
}
