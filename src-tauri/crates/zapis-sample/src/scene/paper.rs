//! The sheet and what is on it.

use super::{Difficulty, Picture, Plane};
use crate::rng::Rng;

const INKS: [[f32; 3]; 5] =
    [[28.0, 28.0, 34.0], [24.0, 46.0, 120.0], [170.0, 28.0, 30.0], [16.0, 104.0, 56.0], [36.0, 36.0, 40.0]];
const NOTES: [[f32; 3]; 5] = [
    [250.0, 226.0, 92.0],
    [246.0, 150.0, 176.0],
    [150.0, 214.0, 240.0],
    [176.0, 226.0, 130.0],
    [250.0, 176.0, 96.0],
];

pub fn lay(picture: &mut Picture, plane: &Plane, difficulty: Difficulty, rng: &mut Rng) {
    let white = if difficulty == Difficulty::WhiteWall {
        rng.between(232.0, 246.0)
    } else {
        rng.between(214.0, 250.0)
    };
    let warm = rng.between(-6.0, 3.0);
    let paper = [white, white + warm * 0.3, white + warm];
    if difficulty == Difficulty::Several {
        neighbours(picture, plane, paper, rng);
    }
    if difficulty == Difficulty::Whiteboard {
        board(picture, plane, rng);
    } else {
        edge_shadow(picture, plane, rng);
        let outline = bowed(plane, rng);
        picture.fill(&outline, paper);
    }
    match difficulty {
        Difficulty::StickyNotes => sticky_notes(picture, plane, rng),
        Difficulty::DrawnFrame => drawn_frame(picture, plane, rng),
        Difficulty::HeaderBand => header_band(picture, plane, rng),
        _ => {}
    }
    if difficulty != Difficulty::StickyNotes {
        written(picture, plane, (0.06, 0.05, 0.94, 0.95), rng);
    }
    if difficulty != Difficulty::Desk && rng.percent(40) {
        clips(picture, plane, rng);
    }
}

/// A sheet never lies quite flat: its sides are a little curved.
fn bowed(plane: &Plane, rng: &mut Rng) -> Vec<(f32, f32)> {
    let bow: [f32; 4] = std::array::from_fn(|_| rng.between(-0.006, 0.006));
    let corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0f32)];
    let mut points = Vec::new();
    for (n, bow) in bow.into_iter().enumerate() {
        let (a, b) = (corners[n], corners[(n + 1) % 4]);
        for i in 0..12 {
            let t = i as f32 / 12.0;
            let off = bow * 4.0 * t * (1.0 - t);
            let (x, y) = (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t);
            points.push(plane.at(x - (b.1 - a.1) * off, y + (b.0 - a.0) * off));
        }
    }
    points
}

/// The thin dark line a sheet throws on what it hangs on.
fn edge_shadow(picture: &mut Picture, plane: &Plane, rng: &mut Rng) {
    let (x, y) = (rng.between(-0.006, 0.008), rng.between(0.002, 0.010));
    let dark = rng.between(0.35, 0.8);
    let middle = plane.at(-0.02, 0.5);
    let behind = picture
        .pixmap
        .pixel(middle.0.max(0.0) as u32, middle.1.max(0.0) as u32)
        .map_or([120.0; 3], |p| [p.red(), p.green(), p.blue()].map(f32::from));
    for step in 0..3 {
        let share = 1.0 - step as f32 * 0.3;
        let dim = 1.0 - (1.0 - dark) * (0.4 + 0.3 * step as f32);
        let shadow = plane.rectangle(x * share, y * share, 1.0 + x * share, 1.0 + y * share);
        picture.fill(&shadow, behind.map(|c| c * dim));
    }
}

fn neighbours(picture: &mut Picture, plane: &Plane, paper: [f32; 3], rng: &mut Rng) {
    for side in [-1.0f32, 1.0] {
        if !rng.percent(85) {
            continue;
        }
        let (gap, lift) = (rng.between(0.04, 0.2), rng.between(-0.06, 0.06));
        let left = if side < 0.0 { -1.0 - gap } else { 1.0 + gap };
        let tint = rng.between(0.94, 1.02);
        picture.fill(&plane.rectangle(left, lift, left + 1.0, 1.0 + lift), paper.map(|c| c * tint));
        written(picture, plane, (left + 0.06, lift + 0.05, left + 0.94, lift + 0.95), rng);
    }
}

fn board(picture: &mut Picture, plane: &Plane, rng: &mut Rng) {
    let metal = rng.between(90.0, 190.0);
    let frame = rng.between(0.008, 0.016);
    picture.fill(&plane.rectangle(0.0, 0.0, 1.0, 1.0), [metal, metal, metal + 4.0]);
    let white = rng.between(205.0, 244.0);
    let tall = frame * plane.aspect;
    picture.fill(&plane.rectangle(frame, tall, 1.0 - frame, 1.0 - tall), [white, white + 1.0, white + 2.0]);
    if rng.percent(60) {
        // The tray for the markers.
        let from = rng.between(0.1, 0.4);
        picture.fill(&plane.rectangle(from, 1.0, from + 0.4, 1.03), [metal * 0.8; 3]);
    }
    if rng.percent(60) {
        let (x, y) = (rng.between(0.15, 0.8), rng.between(0.1, 0.6));
        for n in 0..6 {
            let r = 0.12 - 0.018 * n as f32;
            let glare: Vec<(f32, f32)> = (0..24)
                .map(|i| i as f32 / 24.0 * std::f32::consts::TAU)
                .map(|a| plane.at(x + r * a.cos(), y + r * 0.7 * a.sin()))
                .collect();
            picture.fill(&glare, [(white + 2.0 * n as f32 * 3.0).min(255.0); 3]);
        }
    }
}

fn sticky_notes(picture: &mut Picture, plane: &Plane, rng: &mut Rng) {
    let (columns, rows) = (2 + rng.below(4), 2 + rng.below(5));
    for row in 0..rows {
        for column in 0..columns {
            if rng.percent(12) {
                continue;
            }
            let (w, h) = (0.86 / columns as f32, 0.84 / rows as f32);
            let (x, y) = (
                0.07 + w * column as f32 + rng.between(0.0, 0.02),
                0.1 + h * row as f32 + rng.between(0.0, 0.015),
            );
            let (right, bottom) = (x + w * 0.84, y + h * 0.84);
            picture.fill(&plane.rectangle(x, y, right, bottom), *rng.pick(&NOTES));
            written(picture, plane, (x + w * 0.08, y + h * 0.1, right - w * 0.06, bottom - h * 0.05), rng);
        }
    }
}

fn drawn_frame(picture: &mut Picture, plane: &Plane, rng: &mut Rng) {
    let inset = rng.between(0.04, 0.12);
    let mut outline = plane.rectangle(inset, inset, 1.0 - inset, 1.0 - inset * rng.between(0.8, 1.6));
    outline.push(outline[0]);
    let width = plane.scale() * rng.between(0.006, 0.016);
    picture.stroke(&outline, *rng.pick(&INKS), width);
    if rng.percent(50) {
        let across = rng.between(0.15, 0.8);
        picture.stroke(&plane.outline(&[(inset, across), (1.0 - inset, across)]), *rng.pick(&INKS), width);
    }
}

fn header_band(picture: &mut Picture, plane: &Plane, rng: &mut Rng) {
    let height = rng.between(0.08, 0.2);
    let colour = std::array::from_fn(|_| rng.between(20.0, 210.0));
    picture.fill(&plane.rectangle(0.0, 0.0, 1.0, height), colour);
    if rng.percent(40) {
        picture.fill(&plane.rectangle(0.0, 0.93, 1.0, 1.0), colour);
    }
}

fn clips(picture: &mut Picture, plane: &Plane, rng: &mut Rng) {
    let dark = [rng.between(20.0, 110.0); 3];
    if rng.percent(50) {
        let (from, to) = (rng.between(-0.02, 0.2), rng.between(0.8, 1.02));
        picture.fill(&plane.rectangle(from, -0.035, to, 0.008), dark);
    } else {
        for x in [0.03, 0.9] {
            picture.fill(&plane.rectangle(x, -0.015, x + 0.06, 0.012), [225.0, 215.0, 180.0]);
        }
    }
}

/// Rows of handwriting, bullets, an arrow or a box, within these edges of the sheet's plane.
fn written(
    picture: &mut Picture,
    plane: &Plane,
    (left, top, right, bottom): (f32, f32, f32, f32),
    rng: &mut Rng,
) {
    let size = (bottom - top) * rng.between(0.035, 0.075);
    let pen = plane.scale() * size * 0.11;
    let mut y = top + size;
    while y < bottom - size {
        let ink = *rng.pick(&INKS);
        let end = left + (right - left) * rng.between(0.3, 1.0);
        if rng.percent(12) {
            picture.stroke(&plane.outline(&[(left, y), (end, y)]), ink, pen * 1.3);
        } else if rng.percent(8) {
            let tall = (size * 3.0).min(bottom - y);
            let mut boxed = plane.rectangle(left, y, end, y + tall);
            boxed.push(boxed[0]);
            picture.stroke(&boxed, ink, pen);
            y += tall;
        } else {
            let mut x = left;
            while x < end {
                let word = (x + size * rng.between(1.0, 4.0)).min(right);
                let mut line = Vec::new();
                while x < word {
                    line.push(plane.at(x, y - size * rng.between(0.0, 0.75) / plane.aspect.max(0.5)));
                    x += size * 0.22;
                }
                picture.stroke(&line, ink, pen);
                x += size * 0.5;
            }
        }
        y += size * rng.between(1.3, 2.2);
    }
}
