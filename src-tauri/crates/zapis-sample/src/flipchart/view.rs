//! From the sheet to the photo: the camera never stands quite in front of it.

use std::ops::Range;

use super::font::Point;
use crate::rng::Rng;

/// A sheet is measured in its own units: 1000 wide and 1400 high.
pub const WIDTH: f32 = 1000.0;
pub const HEIGHT: f32 = 1400.0;

/// Where the sheet lies in the picture.
pub struct View {
    corners: [Point; 4],
    /// The projective map from the unit square, row by row; the last number is 1.
    map: [f32; 8],
    /// Pixels for one unit of the sheet, about.
    pub scale: f32,
}

impl View {
    pub fn of_sheet(width: f32, height: f32, rng: &mut Rng) -> View {
        let tall = height * rng.between(0.84, 0.93);
        let wide = tall * WIDTH / HEIGHT;
        let (wide, tall) =
            if wide > width * 0.93 { (width * 0.93, width * 0.93 * 1.4) } else { (wide, tall) };
        let (cx, cy) = (width * rng.between(0.48, 0.52), height * rng.between(0.49, 0.52));
        let turn = rng.between(-0.025, 0.025);
        let corner = |x: f32, y: f32, rng: &mut Rng| {
            let (x, y) = (x * wide / 2.0, y * tall / 2.0);
            let (x, y) = (x - y * turn, y + x * turn);
            let lean = wide * 0.035;
            (cx + x + rng.between(-lean, lean), cy + y + rng.between(-lean, lean) * 0.6)
        };
        let corners =
            [corner(-1.0, -1.0, rng), corner(1.0, -1.0, rng), corner(1.0, 1.0, rng), corner(-1.0, 1.0, rng)];
        View { corners, map: square_to(corners), scale: wide / WIDTH }
    }

    /// Columns and rows that lie wholly on the sheet.
    pub fn inside(&self) -> (Range<usize>, Range<usize>) {
        let [a, b, c, d] = self.corners;
        let (left, right) = (a.0.max(d.0) + 1.0, b.0.min(c.0) - 1.0);
        let (top, bottom) = (a.1.max(b.1) + 1.0, c.1.min(d.1) - 1.0);
        (left as usize..right as usize, top as usize..bottom as usize)
    }

    pub fn point(&self, (x, y): Point) -> Point {
        let (u, v) = (x / WIDTH, y / HEIGHT);
        let m = &self.map;
        let depth = m[6] * u + m[7] * v + 1.0;
        ((m[0] * u + m[1] * v + m[2]) / depth, (m[3] * u + m[4] * v + m[5]) / depth)
    }
}

/// The projective map that takes the unit square's corners, clockwise from the top left, to these.
pub(crate) fn square_to([a, b, c, d]: [Point; 4]) -> [f32; 8] {
    let (sx, sy) = (a.0 - b.0 + c.0 - d.0, a.1 - b.1 + c.1 - d.1);
    let (dx1, dy1, dx2, dy2) = (b.0 - c.0, b.1 - c.1, d.0 - c.0, d.1 - c.1);
    let whole = dx1 * dy2 - dx2 * dy1;
    let (g, h) = ((sx * dy2 - dx2 * sy) / whole, (dx1 * sy - sx * dy1) / whole);
    [b.0 - a.0 + g * b.0, d.0 - a.0 + h * d.0, a.0, b.1 - a.1 + g * b.1, d.1 - a.1 + h * d.1, a.1, g, h]
}
