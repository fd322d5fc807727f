//! The outlines of a page's glyphs.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use rustybuzz::ttf_parser::{self, GlyphId, OutlineBuilder};

use super::{FaceOutlines, PageDraw};
use crate::fonts::{Face, Fonts};

pub fn of(fonts: &Fonts, draws: &[PageDraw]) -> BTreeMap<u8, FaceOutlines> {
    let mut used: BTreeMap<u8, BTreeSet<u16>> = BTreeMap::new();
    for draw in draws {
        if let PageDraw::Glyphs { face, glyphs, .. } = draw {
            used.entry(*face).or_default().extend(glyphs);
        }
    }
    let outlines = |(index, glyphs): (u8, BTreeSet<u16>)| {
        let face = Face::all().find(|face| face.index() == usize::from(index))?;
        let face = ttf_parser::Face::parse(fonts.file(face)?, 0).ok()?;
        let outline = |glyph: u16| {
            let mut path = Path::default();
            face.outline_glyph(GlyphId(glyph), &mut path);
            (glyph, path.0)
        };
        let glyphs = glyphs.into_iter().map(outline).filter(|(_, path)| !path.is_empty()).collect();
        Some((index, FaceOutlines { units: face.units_per_em(), glyphs }))
    };
    used.into_iter().filter_map(outlines).collect()
}

/// An SVG path; whole units where the font has them.
#[derive(Default)]
struct Path(String);

impl OutlineBuilder for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        let _ = write!(self.0, "M{x} {y}");
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let _ = write!(self.0, "L{x} {y}");
    }

    fn quad_to(&mut self, ax: f32, ay: f32, x: f32, y: f32) {
        let _ = write!(self.0, "Q{ax} {ay} {x} {y}");
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let _ = write!(self.0, "C{ax} {ay} {bx} {by} {x} {y}");
    }

    fn close(&mut self) {
        self.0.push('Z');
    }
}
