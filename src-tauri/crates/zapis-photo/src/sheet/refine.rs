//! The best sheet's sides, laid exactly along the edge: votes know a line only to a pixel and a degree.

use super::{edges::Edges, judge::Judged, lines::Line};
use crate::quad::{Quad, XY};

/// Places along a side.
const PLACES: usize = 60;
/// How far the edge may be from the voted line.
const REACH: i32 = 4;

pub fn refined(edges: &Edges, judged: &Judged) -> Quad {
    let lines: [Line; 4] = std::array::from_fn(|n| {
        let (line, (from, to)) = (judged.lines[n], judged.quad.side(n));
        if line.border { line } else { fitted(edges, &line, from, to).unwrap_or(line) }
    });
    let corner = |n: usize| lines[(n + 3) % 4].meets(&lines[n]);
    match [corner(0), corner(1), corner(2), corner(3)] {
        [Some(a), Some(b), Some(c), Some(d)] => Quad([a, b, c, d]),
        _ => judged.quad,
    }
}

fn fitted(edges: &Edges, line: &Line, from: XY, to: XY) -> Option<Line> {
    let mut points: Vec<XY> = (0..PLACES)
        .filter_map(|n| {
            let at = from.between(to, 0.04 + 0.92 * (n as f64 + 0.5) / PLACES as f64);
            crest(edges, line, at)
        })
        .collect();
    // What lies off is another edge: a hand, a clip, a shadow.
    for allowed in [2.5, 1.2] {
        if points.len() < PLACES / 4 {
            return None;
        }
        let fit = through(&points, line.normal)?;
        points.retain(|p| fit.beyond(*p).abs() <= allowed);
    }
    let fit = through(&points, line.normal)?;
    (points.len() >= PLACES / 4 && fit.normal.dot(line.normal).abs() > 0.99).then_some(fit)
}

fn crest(edges: &Edges, line: &Line, at: XY) -> Option<XY> {
    let along_edge = |distance: i32| {
        let d = f64::from(distance);
        let i = edges.index(at.x + line.normal.x * d, at.y + line.normal.y * d)?;
        let same = f64::from(edges.dx[i]) * line.normal.x + f64::from(edges.dy[i]) * line.normal.y;
        Some(same.abs() as f32)
    };
    let strengths: Vec<f32> = (-REACH..=REACH).map(|d| along_edge(d).unwrap_or(0.0)).collect();
    let (best, strength) = strengths.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1))?;
    if *strength < edges.least * 0.6 || best == 0 || best + 1 == strengths.len() {
        return None;
    }
    // Between pixels: the top of the parabola through three.
    let (before, after) = (strengths[best - 1], strengths[best + 1]);
    let bend = before - 2.0 * strength + after;
    let between = if bend.abs() < 1e-6 { 0.0 } else { f64::from(0.5 * (before - after) / bend) };
    let d = f64::from(best as i32 - REACH) + between.clamp(-0.5, 0.5);
    Some(XY::new(at.x + line.normal.x * d, at.y + line.normal.y * d))
}

/// The line with the least squared distance from all points, its normal pointing as before.
fn through(points: &[XY], as_before: XY) -> Option<Line> {
    let n = points.len() as f64;
    if n < 2.0 {
        return None;
    }
    let mean = points.iter().fold(XY::new(0.0, 0.0), |s, p| XY::new(s.x + p.x / n, s.y + p.y / n));
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for p in points.iter().map(|p| p.minus(mean)) {
        xx += p.x * p.x;
        xy += p.x * p.y;
        yy += p.y * p.y;
    }
    let angle = 0.5 * (2.0 * xy).atan2(xx - yy) + std::f64::consts::FRAC_PI_2;
    let normal = XY::new(angle.cos(), angle.sin());
    let normal = if normal.dot(as_before) < 0.0 { XY::new(-normal.x, -normal.y) } else { normal };
    Some(Line { normal, distance: normal.dot(mean), border: false })
}
