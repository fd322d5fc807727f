//! Rooms with a sheet of paper in them, and where exactly its corners are: what the search for sheets is measured on.
//!
//! Not the flipcharts of the sample event, which are all easy: here the light is bad, the wall is as white as the paper,
//! several sheets hang side by side, frames are drawn on them, and sometimes there is no sheet at all.

mod paper;
mod room;

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use tiny_skia::{Color, FillRule, LineCap, Paint, Path, PathBuilder, Pixmap, Stroke, Transform};

use crate::rng::Rng;

/// What makes it difficult.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difficulty {
    Plain,
    Desk,
    Clutter,
    Shadow,
    Skew,
    Several,
    WhiteWall,
    Whiteboard,
    StickyNotes,
    DrawnFrame,
    HeaderBand,
    /// The sheet goes on beyond the photo.
    Cropped,
    NoSheet,
}

impl Difficulty {
    pub const ALL: [Difficulty; 13] = [
        Difficulty::Plain,
        Difficulty::Desk,
        Difficulty::Clutter,
        Difficulty::Shadow,
        Difficulty::Skew,
        Difficulty::Several,
        Difficulty::WhiteWall,
        Difficulty::Whiteboard,
        Difficulty::StickyNotes,
        Difficulty::DrawnFrame,
        Difficulty::HeaderBand,
        Difficulty::Cropped,
        Difficulty::NoSheet,
    ];
}

/// A photo and what is true about it.
pub struct Scene {
    pub difficulty: Difficulty,
    pub width: u32,
    pub height: u32,
    /// Clockwise from the sheet's top left, in shares of the photo; may lie outside it.
    pub corners: Option<[(f32, f32); 4]>,
    pub jpeg: Vec<u8>,
}

/// The same seed gives the same bytes; long edge in pixels.
pub fn scene(difficulty: Difficulty, seed: u64, long_edge: u32) -> Scene {
    let mut rng = Rng::new(seed, 40 + difficulty as u64);
    let short_edge = long_edge * 3 / 4;
    let portrait = rng.percent(if difficulty == Difficulty::Whiteboard { 10 } else { 60 });
    let (width, height) = if portrait { (short_edge, long_edge) } else { (long_edge, short_edge) };
    let mut picture = Picture {
        pixmap: Pixmap::new(width, height).expect("both sizes are small and not zero"),
        unit: long_edge as f32,
    };
    let plane = Plane::of(difficulty, width as f32, height as f32, &mut rng);
    room::furnish(&mut picture, &plane, difficulty, &mut rng);
    if difficulty != Difficulty::NoSheet {
        paper::lay(&mut picture, &plane, difficulty, &mut rng);
    }
    let rgb = room::photographed(&mut picture, difficulty, &mut rng);
    let mut jpeg = Vec::new();
    let mut encoder = Encoder::new(&mut jpeg, 70 + rng.below(24) as u8);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.encode(&rgb, width as u16, height as u16, ColorType::Rgb).expect("the buffer holds every pixel");
    let share = |(x, y): (f32, f32)| (x / width as f32, y / height as f32);
    let corners = (difficulty != Difficulty::NoSheet).then(|| plane.corners.map(share));
    Scene { difficulty, width, height, corners, jpeg }
}

struct Picture {
    pixmap: Pixmap,
    /// The long edge: everything is measured in shares of it.
    unit: f32,
}

impl Picture {
    fn fill(&mut self, points: &[(f32, f32)], colour: [f32; 3]) {
        if let Some(path) = polygon(points, true) {
            self.pixmap.fill_path(&path, &paint(colour, 1.0), FillRule::Winding, Transform::identity(), None);
        }
    }

    fn stroke(&mut self, points: &[(f32, f32)], colour: [f32; 3], width: f32) {
        if let Some(path) = polygon(points, false) {
            let stroke = Stroke { width, line_cap: LineCap::Round, ..Stroke::default() };
            self.pixmap.stroke_path(&path, &paint(colour, 1.0), &stroke, Transform::identity(), None);
        }
    }
}

fn polygon(points: &[(f32, f32)], closed: bool) -> Option<Path> {
    let mut builder = PathBuilder::new();
    let (first, rest) = points.split_first()?;
    builder.move_to(first.0, first.1);
    rest.iter().for_each(|p| builder.line_to(p.0, p.1));
    if closed {
        builder.close();
    }
    builder.finish()
}

fn paint(colour: [f32; 3], opacity: f32) -> Paint<'static> {
    let [r, g, b] = colour.map(|c| (c / 255.0).clamp(0.0, 1.0));
    let mut paint = Paint::default();
    paint.set_color(Color::from_rgba(r, g, b, opacity).unwrap_or(Color::BLACK));
    paint
}

/// The sheet's plane as the camera sees it; the sheet is the unit square.
struct Plane {
    corners: [(f32, f32); 4],
    map: [f32; 8],
    /// Width by height.
    aspect: f32,
}

impl Plane {
    fn of(difficulty: Difficulty, width: f32, height: f32, rng: &mut Rng) -> Plane {
        let aspect = match difficulty {
            Difficulty::Whiteboard => rng.between(1.2, 1.9),
            _ => *rng.pick(&[0.707, 0.707, 0.69, 0.75, 1.0, 1.41, 1.33]),
        };
        let lean = match difficulty {
            Difficulty::Skew => 0.62,
            Difficulty::Desk => 0.45,
            _ => 0.28,
        };
        let seen = seen_from(aspect, lean, rng);
        let placed = placed(seen, difficulty, width, height, rng);
        Plane { corners: placed, map: crate::flipchart::square_to(placed), aspect }
    }

    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        let m = &self.map;
        let depth = (m[6] * x + m[7] * y + 1.0).max(0.05);
        ((m[0] * x + m[1] * y + m[2]) / depth, (m[3] * x + m[4] * y + m[5]) / depth)
    }

    fn outline(&self, points: &[(f32, f32)]) -> Vec<(f32, f32)> {
        points.iter().map(|p| self.at(p.0, p.1)).collect()
    }

    fn rectangle(&self, left: f32, top: f32, right: f32, bottom: f32) -> Vec<(f32, f32)> {
        self.outline(&[(left, top), (right, top), (right, bottom), (left, bottom)])
    }

    /// Pixels for the sheet's width, about.
    fn scale(&self) -> f32 {
        let [a, b, c, d] = self.corners;
        ((b.0 - a.0).hypot(b.1 - a.1) + (c.0 - d.0).hypot(c.1 - d.1)) / 2.0
    }
}

/// The rectangle through a pinhole, turned by up to `lean` in radians each way.
fn seen_from(aspect: f32, lean: f32, rng: &mut Rng) -> [(f32, f32); 4] {
    let (yaw, pitch) = (rng.between(-lean, lean), rng.between(-lean, lean) * 0.8);
    let roll = rng.between(-0.13, 0.13);
    let distance = rng.between(2.0, 3.4);
    [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map(|(x, y): (f32, f32)| {
        let (x, y) = (x * aspect.min(1.0), y / aspect.max(1.0));
        let (x, y) = (x * roll.cos() - y * roll.sin(), x * roll.sin() + y * roll.cos());
        let (x, z) = (x * yaw.cos(), x * yaw.sin());
        let (y, z) = (y * pitch.cos() - z * pitch.sin(), y * pitch.sin() + z * pitch.cos());
        (x / (distance + z), y / (distance + z))
    })
}

fn placed(
    seen: [(f32, f32); 4],
    difficulty: Difficulty,
    width: f32,
    height: f32,
    rng: &mut Rng,
) -> [(f32, f32); 4] {
    let bounds = |of: fn(&(f32, f32)) -> f32| {
        let values = seen.iter().map(of);
        (values.clone().fold(f32::MAX, f32::min), values.fold(f32::MIN, f32::max))
    };
    let ((left, right), (top, bottom)) = (bounds(|p| p.0), bounds(|p| p.1));
    let fills = match difficulty {
        Difficulty::Cropped => rng.between(1.05, 1.22),
        Difficulty::Several => rng.between(0.6, 0.85),
        _ => rng.between(0.58, 0.95),
    };
    let scale = fills * (width / (right - left)).min(height / (bottom - top));
    let (spare_x, spare_y) = (width - scale * (right - left), height - scale * (bottom - top));
    let cx = width / 2.0 + spare_x.abs() * rng.between(-0.35, 0.35);
    let cy = height / 2.0 + spare_y.abs() * rng.between(-0.35, 0.35);
    seen.map(|(x, y)| (cx + scale * (x - (left + right) / 2.0), cy + scale * (y - (top + bottom) / 2.0)))
}
