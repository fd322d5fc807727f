//! Everything in the photo but the writing: the wall, the sheet on it, the light, the camera's grain.

use tiny_skia::{FillRule, PathBuilder, Pixmap, Transform};

use super::{
    hand::{Hand, Ink, paint},
    view::{HEIGHT, View, WIDTH},
};
use crate::rng::Rng;

#[derive(Debug, Clone, Copy)]
enum Wall {
    Plaster(Ink),
    Wood(Ink),
}

const WALLS: [Wall; 5] = [
    Wall::Plaster(Ink(168, 166, 160)),
    Wall::Plaster(Ink(196, 186, 166)),
    Wall::Plaster(Ink(136, 146, 152)),
    Wall::Wood(Ink(164, 122, 82)),
    Wall::Wood(Ink(128, 96, 70)),
];

/// Paints the wall, but not where the sheet will hide it.
pub fn wall(pixmap: &mut Pixmap, view: &View, rng: &mut Rng) {
    let wall = *rng.pick(&WALLS);
    let seed = rng.next() as u32;
    let width = pixmap.width() as usize;
    let (hidden_columns, hidden_rows) = view.inside();
    let fine = 1000.0 / pixmap.width().max(pixmap.height()) as f32;
    for (y, row) in pixmap.data_mut().chunks_exact_mut(width * 4).enumerate() {
        let hidden = hidden_rows.contains(&y);
        for (x, pixel) in row.chunks_exact_mut(4).enumerate() {
            if hidden && hidden_columns.contains(&x) {
                continue;
            }
            let (x, y) = (x as f32 * fine, y as f32 * fine);
            let (Ink(r, g, b), light) = match wall {
                Wall::Plaster(ink) => (ink, plaster(x, y, seed)),
                Wall::Wood(ink) => (ink, wood(x, y, seed)),
            };
            let shade = |c: u8| (f32::from(c) * light) as u8;
            pixel.copy_from_slice(&[shade(r), shade(g), shade(b), 255]);
        }
    }
}

fn plaster(x: f32, y: f32, seed: u32) -> f32 {
    1.0 + (noise(x / 90.0, y / 70.0, seed) - 0.5) * 0.09 + (noise(x / 3.0, y / 3.0, seed ^ 7) - 0.5) * 0.06
}

fn wood(x: f32, y: f32, seed: u32) -> f32 {
    const PLANK: f32 = 118.0;
    let plank = (y / PLANK).floor();
    let tone = noise(plank * 7.3, 0.5, seed ^ 11) * 0.22 + 0.86;
    let bend = noise(x / 260.0, plank * 3.1, seed ^ 3) * 14.0;
    let grain =
        noise(x / 190.0, (y + bend) / 2.6, seed ^ 5) * 0.16 + noise(x / 40.0, (y + bend) / 9.0, seed) * 0.1;
    let gap = y - plank * PLANK;
    let groove = if gap < 2.6 { 0.55 } else { 1.0 };
    (tone + grain - 0.13) * groove
}

/// Smooth noise from 0 to 1.
fn noise(x: f32, y: f32, seed: u32) -> f32 {
    let (fx, fy) = (x.floor(), y.floor());
    let (tx, ty) = (x - fx, y - fy);
    let (tx, ty) = (tx * tx * (3.0 - 2.0 * tx), ty * ty * (3.0 - 2.0 * ty));
    let (ix, iy) = (fx as i32 as u32, fy as i32 as u32);
    let corner = |dx: u32, dy: u32| scatter(ix.wrapping_add(dx), iy.wrapping_add(dy), seed);
    let top = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * tx;
    let bottom = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * tx;
    top + (bottom - top) * ty
}

fn scatter(x: u32, y: u32, seed: u32) -> f32 {
    let mut h = x.wrapping_mul(0x9E37_79B1) ^ y.wrapping_mul(0x85EB_CA77) ^ seed;
    h = (h ^ (h >> 15)).wrapping_mul(0x2C1B_3C6D);
    h = (h ^ (h >> 12)).wrapping_mul(0x297A_2D39);
    ((h ^ (h >> 15)) >> 8) as f32 / (1 << 24) as f32
}

/// The sheet with its shadow and whatever holds it.
pub fn sheet(hand: &mut Hand) {
    shadow(hand);
    let paper = if hand.rng.percent(70) { Ink(243, 243, 240) } else { Ink(240, 236, 224) };
    hand.patch(&[(0.0, 0.0), (WIDTH, 0.0), (WIDTH, HEIGHT), (0.0, HEIGHT)], paper, 1.0);
    if hand.rng.percent(40) {
        squares(hand);
    }
    match hand.rng.below(3) {
        0 => rail(hand),
        _ => tape(hand),
    }
}

fn shadow(hand: &mut Hand) {
    for step in 0..7 {
        let far = 5.0 + step as f32 * 4.0;
        let mut path = PathBuilder::new();
        for (i, corner) in [(0.0, 0.0), (WIDTH, 0.0), (WIDTH, HEIGHT), (0.0, HEIGHT)].into_iter().enumerate()
        {
            let (x, y) = hand.view.point(corner);
            let (x, y) = (x + far * 0.7 * hand.view.scale, y + far * hand.view.scale);
            if i == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
        }
        path.close();
        let Some(path) = path.finish() else { return };
        let ink = paint(Ink(20, 18, 16), 0.075);
        hand.pixmap.fill_path(&path, &ink, FillRule::Winding, Transform::identity(), None);
    }
}

/// The faint squares of flipchart paper.
fn squares(hand: &mut Hand) {
    let pale = Ink(176, 198, 216);
    let mut side = 0.0;
    while side < HEIGHT {
        hand.patch(&[(0.0, side), (WIDTH, side), (WIDTH, side + 1.6), (0.0, side + 1.6)], pale, 0.55);
        if side < WIDTH {
            hand.patch(&[(side, 0.0), (side + 1.6, 0.0), (side + 1.6, HEIGHT), (side, HEIGHT)], pale, 0.55);
        }
        side += 50.0;
    }
}

/// The clamp of a flipchart stand.
fn rail(hand: &mut Hand) {
    let bar =
        |top: f32, bottom: f32| [(-30.0, top), (WIDTH + 30.0, top), (WIDTH + 30.0, bottom), (-30.0, bottom)];
    hand.patch(&bar(-34.0, 34.0), Ink(98, 102, 108), 1.0);
    hand.patch(&bar(-34.0, -20.0), Ink(150, 154, 160), 1.0);
    hand.patch(&bar(34.0, 40.0), Ink(40, 40, 40), 0.35);
    for x in [120.0, WIDTH - 120.0] {
        hand.dot((x, 0.0), 17.0, Ink(52, 54, 58));
    }
}

fn tape(hand: &mut Hand) {
    let ink = *hand.rng.pick(&[Ink(222, 206, 158), Ink(206, 214, 222), Ink(86, 128, 178)]);
    for x in [0.0, WIDTH] {
        let lean = hand.rng.between(-18.0, 18.0);
        let corners = [
            (x - 62.0, -26.0 + lean),
            (x + 58.0, -30.0 - lean),
            (x + 62.0, 26.0 - lean),
            (x - 58.0, 30.0 + lean),
        ];
        hand.patch(&corners, ink, 0.86);
    }
}

/// Light that falls from one side, a lamp, darker corners and grain; returns red, green and blue.
pub fn photograph(pixmap: &Pixmap, rng: &mut Rng) -> Vec<u8> {
    let (width, height) = (pixmap.width() as usize, pixmap.height() as usize);
    let (from_left, from_top) = (rng.between(-0.16, 0.16), rng.between(-0.02, 0.14));
    let lamp = (rng.between(0.1, 0.9), rng.between(-0.1, 0.5), rng.between(0.08, 0.22));
    let warm = rng.between(-0.035, 0.05);
    let grain = if width.max(height) > 2000 { 9.0 } else { 3.0 };
    let across: Vec<(f32, f32, f32)> = (0..width).map(|x| ramp(x, width, from_left, lamp.0)).collect();
    let mut state = rng.next() as u32 | 1;
    let mut rgb = Vec::with_capacity(width * height * 3);
    for (y, row) in pixmap.data().chunks_exact(width * 4).enumerate() {
        let (down, glow, edge) = ramp(y, height, from_top, lamp.1);
        for (pixel, &(side, glow_x, edge_x)) in row.chunks_exact(4).zip(&across) {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            let speck = ((state & 0xFF) as f32 + (state >> 8 & 0xFF) as f32 - 255.0) / 255.0 * grain;
            let light = (0.87 + side + down + lamp.2 * glow * glow_x) * (1.0 - 0.16 * (edge + edge_x));
            let shine =
                |c: u8, tint: f32| (f32::from(c) * light * (1.0 + tint) + speck).clamp(0.0, 255.0) as u8;
            rgb.extend([shine(pixel[0], warm), shine(pixel[1], 0.0), shine(pixel[2], -warm)]);
        }
    }
    rgb
}

/// For one column or row: the slope of the light, the lamp's glow, how near the picture's edge it is.
fn ramp(at: usize, size: usize, slope: f32, lamp: f32) -> (f32, f32, f32) {
    let t = at as f32 / size.max(1) as f32;
    let off = (t - lamp) / 0.34;
    let edge = (t - 0.5) * 2.0;
    (slope * (0.5 - t), (-off * off).exp(), edge.powi(4))
}
