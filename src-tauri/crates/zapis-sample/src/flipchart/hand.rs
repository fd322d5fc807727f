//! A hand with felt-tip pens: letters, lines, arrows, rings and sticker dots on the sheet.

use tiny_skia::{Color, FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Stroke, Transform};

use super::{
    font::{self, Point, letter},
    view::View,
};
use crate::rng::Rng;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink(pub u8, pub u8, pub u8);

pub const BLACK: Ink = Ink(38, 36, 44);
pub const BLUE: Ink = Ink(28, 58, 150);
pub const RED: Ink = Ink(198, 38, 44);
pub const GREEN: Ink = Ink(22, 122, 66);

pub struct Hand<'a> {
    pub pixmap: &'a mut Pixmap,
    pub view: &'a View,
    pub rng: Rng,
    /// To the right, for each unit of height.
    pub slant: f32,
    /// How far a point strays, in tenths of a letter's height.
    pub wobble: f32,
}

impl Hand<'_> {
    /// Writes one line; returns where it ended.
    pub fn write(&mut self, text: &str, at: Point, size: f32, ink: Ink) -> f32 {
        let unit = size / 10.0;
        let mut path = PathBuilder::new();
        let (mut x, mut drift) = (at.0, 0.0);
        for c in text.chars().flat_map(char::to_uppercase) {
            let Some(letter) = letter(c) else {
                x += unit * self.rng.between(4.2, 5.8);
                continue;
            };
            drift = (drift + self.rng.between(-0.35, 0.35)) * 0.8;
            let grow = self.rng.between(0.93, 1.06);
            for stroke in &letter.strokes {
                let points = self.letter_points(stroke, (x, at.1 + drift * unit), unit * grow);
                self.trace(&mut path, &points);
            }
            x += unit * (letter.width * grow + self.rng.between(2.2, 3.2));
        }
        self.ink(path, size * 0.13, ink);
        x
    }

    fn letter_points(&mut self, stroke: &font::Stroke, at: Point, unit: f32) -> Vec<Point> {
        let strayed: Vec<Point> = stroke
            .points
            .iter()
            .map(|&(x, y)| {
                let stray = (self.rng.between(-1.0, 1.0), self.rng.between(-1.0, 1.0));
                let (x, y) = (x + stray.0 * self.wobble, y + stray.1 * self.wobble);
                (at.0 + (x + (10.0 - y) * self.slant) * unit, at.1 + y * unit)
            })
            .collect();
        if stroke.round { rounded(&strayed) } else { strayed }
    }

    /// How wide a line will be, about.
    pub fn measure(text: &str, size: f32) -> f32 {
        let wide = |c| letter(c).map_or(5.0, |l| l.width + 2.95);
        text.chars().flat_map(char::to_uppercase).map(wide).sum::<f32>() * size / 10.0
    }

    pub fn line(&mut self, points: &[Point], width: f32, ink: Ink) {
        let stray = self.wobble * 4.0;
        let strayed: Vec<Point> = points
            .iter()
            .map(|&(x, y)| (x + self.rng.between(-stray, stray), y + self.rng.between(-stray, stray)))
            .collect();
        let mut path = PathBuilder::new();
        self.trace(&mut path, &rounded(&strayed));
        self.ink(path, width, ink);
    }

    pub fn arrow(&mut self, from: Point, to: Point, bow: f32, ink: Ink) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy).max(1.0);
        let middle = ((from.0 + to.0) / 2.0 - dy / length * bow, (from.1 + to.1) / 2.0 + dx / length * bow);
        self.line(&[from, middle, to], 6.0, ink);
        let (bx, by) = ((to.0 - middle.0), (to.1 - middle.1));
        let back = bx.hypot(by).max(1.0);
        let (bx, by) = (bx / back * 30.0, by / back * 30.0);
        let side = |s: f32| (to.0 - bx - by * 0.55 * s, to.1 - by + bx * 0.55 * s);
        self.line(&[side(1.0), to], 6.0, ink);
        self.line(&[side(-1.0), to], 6.0, ink);
    }

    /// A ring that does not quite close.
    pub fn ring(&mut self, centre: Point, half: Point, ink: Ink) {
        let start = self.rng.between(0.0, std::f32::consts::TAU);
        let around = (0..=13).map(|i| {
            let angle = start + i as f32 / 12.0 * std::f32::consts::TAU;
            (centre.0 + half.0 * angle.cos(), centre.1 + half.1 * angle.sin())
        });
        let points: Vec<Point> = around.collect();
        self.line(&points, 6.5, ink);
    }

    /// A round sticker with a little shadow.
    pub fn dot(&mut self, at: Point, radius: f32, ink: Ink) {
        for (offset, r, colour, alpha) in
            [(2.5, radius * 1.04, Ink(60, 60, 60), 0.28), (0.0, radius, ink, 0.95)]
        {
            let (x, y) = self.view.point((at.0 + offset, at.1 + offset));
            let Some(path) = PathBuilder::from_circle(x, y, r * self.view.scale) else { continue };
            self.fill(&path, colour, alpha);
        }
    }

    /// A filled shape on the sheet: sticky notes, tape.
    pub fn patch(&mut self, corners: &[Point], ink: Ink, alpha: f32) {
        let mut path = PathBuilder::new();
        self.trace(&mut path, corners);
        path.close();
        if let Some(path) = path.finish() {
            self.fill(&path, ink, alpha);
        }
    }

    fn trace(&self, path: &mut PathBuilder, points: &[Point]) {
        for (i, &point) in points.iter().enumerate() {
            let (x, y) = self.view.point(point);
            if i == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
        }
    }

    fn ink(&mut self, path: PathBuilder, width: f32, ink: Ink) {
        let Some(path) = path.finish() else { return };
        let width = width * self.view.scale * self.rng.between(0.92, 1.1);
        let stroke =
            Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
        // A wide pale pass under the line is where the ink has soaked into the paper.
        let soaked = Stroke { width: width * 1.35, ..stroke.clone() };
        self.pixmap.stroke_path(&path, &paint(ink, 0.22), &soaked, Transform::identity(), None);
        self.pixmap.stroke_path(&path, &paint(ink, 0.86), &stroke, Transform::identity(), None);
    }

    fn fill(&mut self, path: &Path, ink: Ink, alpha: f32) {
        self.pixmap.fill_path(path, &paint(ink, alpha), FillRule::Winding, Transform::identity(), None);
    }
}

pub fn paint(Ink(r, g, b): Ink, alpha: f32) -> Paint<'static> {
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    let part = |c: u8| f32::from(c) / 255.0;
    paint.set_color(Color::from_rgba(part(r), part(g), part(b), alpha).unwrap_or(Color::BLACK));
    paint
}

/// A smooth line through the points.
fn rounded(points: &[Point]) -> Vec<Point> {
    const PARTS: usize = 5;
    let at = |i: isize| points[i.clamp(0, points.len() as isize - 1) as usize];
    let mut line = Vec::with_capacity(points.len() * PARTS);
    for i in 0..points.len().saturating_sub(1) as isize {
        let (p0, p1, p2, p3) = (at(i - 1), at(i), at(i + 1), at(i + 2));
        for part in 0..PARTS {
            let t = part as f32 / PARTS as f32;
            let mix = |a: f32, b: f32, c: f32, d: f32| {
                b + 0.5 * t * (c - a + t * (2.0 * a - 5.0 * b + 4.0 * c - d + t * (3.0 * (b - c) + d - a)))
            };
            line.push((mix(p0.0, p1.0, p2.0, p3.0), mix(p0.1, p1.1, p2.1, p3.1)));
        }
    }
    line.extend(points.last());
    line
}
