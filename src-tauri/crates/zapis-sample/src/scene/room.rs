//! What is around the sheet, the light in the room, and what a phone makes of it.

use super::{Difficulty, Picture, Plane};
use crate::rng::Rng;

const WALLS: [[f32; 3]; 9] = [
    [176.0, 172.0, 164.0],
    [150.0, 142.0, 122.0],
    [98.0, 116.0, 138.0],
    [126.0, 150.0, 120.0],
    [62.0, 60.0, 62.0],
    [196.0, 178.0, 140.0],
    [146.0, 92.0, 74.0],
    [188.0, 190.0, 194.0],
    [40.0, 52.0, 66.0],
];
const WOODS: [[f32; 3]; 4] =
    [[142.0, 102.0, 66.0], [96.0, 66.0, 44.0], [186.0, 154.0, 112.0], [70.0, 62.0, 56.0]];

pub fn furnish(picture: &mut Picture, plane: &Plane, difficulty: Difficulty, rng: &mut Rng) {
    let (w, h) = (picture.pixmap.width() as f32, picture.pixmap.height() as f32);
    let whole = [(0.0, 0.0), (w, 0.0), (w, h), (0.0, h)];
    let wall = match difficulty {
        Difficulty::WhiteWall => [rng.between(226.0, 246.0); 3],
        Difficulty::Whiteboard => [rng.between(150.0, 225.0); 3],
        Difficulty::Desk => *rng.pick(&WOODS),
        _ => (*rng.pick(&WALLS)).map(|c| c + rng.between(-10.0, 10.0)),
    };
    picture.fill(&whole, wall);
    match difficulty {
        Difficulty::Desk => planks(picture, wall, (w, h), rng),
        Difficulty::Clutter | Difficulty::NoSheet => clutter(picture, (w, h), 10 + rng.below(14), rng),
        Difficulty::WhiteWall => {}
        _ => {
            if rng.percent(45) {
                skirting(picture, wall, (w, h), rng);
            }
            let things = rng.below(4);
            clutter(picture, (w, h), things, rng);
        }
    }
    let hangs = !matches!(
        difficulty,
        Difficulty::Desk
            | Difficulty::WhiteWall
            | Difficulty::Whiteboard
            | Difficulty::Several
            | Difficulty::NoSheet
    );
    if hangs && rng.percent(40) {
        easel(picture, plane, rng);
    }
}

/// The board of a flipchart stand shows around the sheet.
fn easel(picture: &mut Picture, plane: &Plane, rng: &mut Rng) {
    let grey = rng.between(40.0, 190.0);
    let (side, top) = (rng.between(0.02, 0.09), rng.between(0.02, 0.08));
    picture.fill(
        &plane.rectangle(-side, -top, 1.0 + side, 1.0 + rng.between(0.0, 0.06)),
        [grey, grey, grey + 3.0],
    );
    for x in [0.1, 0.85] {
        picture.fill(&plane.rectangle(x, 1.0, x + 0.05, 1.6), [grey * 0.6; 3]);
    }
}

fn planks(picture: &mut Picture, wood: [f32; 3], (w, h): (f32, f32), rng: &mut Rng) {
    let slope = rng.between(-0.25, 0.25);
    let mut y = -h * 0.3;
    while y < h * 1.3 {
        let grain = rng.between(0.86, 1.12);
        let thick = picture.unit * rng.between(0.004, 0.03);
        picture.stroke(&[(0.0, y), (w, y + slope * w)], wood.map(|c| c * grain), thick);
        y += thick * rng.between(0.8, 2.0);
    }
    for _ in 0..rng.below(5) {
        thing(picture, (w, h), rng);
    }
}

fn skirting(picture: &mut Picture, wall: [f32; 3], (w, h): (f32, f32), rng: &mut Rng) {
    let (left, right) = (h * rng.between(0.75, 0.97), h * rng.between(0.75, 0.97));
    let floor = *rng.pick(&WOODS);
    picture.fill(&[(0.0, left), (w, right), (w, h), (0.0, h)], floor);
    picture.stroke(&[(0.0, left), (w, right)], wall.map(|c| c * 0.7), picture.unit * 0.012);
}

fn clutter(picture: &mut Picture, size: (f32, f32), things: usize, rng: &mut Rng) {
    for _ in 0..things {
        thing(picture, size, rng);
    }
}

/// A poster, a window, a cupboard, the back of a chair, a cable.
fn thing(picture: &mut Picture, (w, h): (f32, f32), rng: &mut Rng) {
    let unit = picture.unit;
    let (x, y) = (rng.between(-0.1, 1.0) * w, rng.between(-0.1, 1.0) * h);
    let (wide, tall) = (unit * rng.between(0.05, 0.4), unit * rng.between(0.05, 0.4));
    let (lean, skew) = (unit * rng.between(-0.015, 0.015), unit * rng.between(-0.015, 0.015));
    let outline = [(x, y), (x + wide, y + lean), (x + wide + skew, y + tall + lean), (x + skew, y + tall)];
    let colour = std::array::from_fn(|_| rng.between(15.0, 240.0));
    match rng.below(5) {
        0 => picture.stroke(
            &[(x, y), (x + wide, y + lean * 3.0), (x + wide * 1.5, y + tall)],
            colour.map(|c| c * 0.5),
            unit * 0.006,
        ),
        1 => {
            let round: Vec<(f32, f32)> = (0..20)
                .map(|i| i as f32 / 20.0 * std::f32::consts::TAU)
                .map(|a| (x + wide * 0.4 * a.cos(), y + tall * 0.4 * a.sin()))
                .collect();
            picture.fill(&round, colour);
        }
        _ => {
            picture.fill(&outline, colour);
            if rng.percent(50) {
                let mut closed = outline.to_vec();
                closed.push(outline[0]);
                picture.stroke(&closed, colour.map(|c| c * 0.6), unit * 0.008);
            }
        }
    }
}

/// Uneven light, shadows, a soft lens, grain and the tint of the lamps.
pub fn photographed(picture: &mut Picture, difficulty: Difficulty, rng: &mut Rng) -> Vec<u8> {
    let (w, h) = (picture.pixmap.width() as usize, picture.pixmap.height() as usize);
    let mut light = vec![1f32; w * h];
    uneven(&mut light, w, h, rng);
    let shadows = match difficulty {
        Difficulty::Shadow => 1 + rng.below(3),
        _ => usize::from(rng.percent(20)),
    };
    (0..shadows).for_each(|_| shadow(&mut light, w, h, rng));
    let exposure = rng.between(0.72, 1.02);
    let tint = [rng.between(0.95, 1.03), 1.0, rng.between(0.86, 1.04)];
    let grain = rng.between(1.0, 6.0);
    let mut planes: Vec<Vec<f32>> = (0..3)
        .map(|c| {
            let level = |(i, p): (usize, &[u8])| f32::from(p[c]) * light[i] * exposure * tint[c];
            picture.pixmap.data().chunks_exact(4).enumerate().map(level).collect()
        })
        .collect();
    let soft = rng.below(3);
    for plane in &mut planes {
        (0..soft).for_each(|_| soften(plane, w, h));
    }
    let mut rgb = Vec::with_capacity(w * h * 3);
    for i in 0..w * h {
        // The sum of three is nearly a bell, as grain is.
        let bell = (rng.unit() + rng.unit() + rng.unit() - 1.5) * grain;
        for plane in &planes {
            let own = (rng.unit() - 0.5) * grain;
            rgb.push((plane[i] + bell + own).clamp(0.0, 255.0) as u8);
        }
    }
    rgb
}

fn uneven(light: &mut [f32], w: usize, h: usize, rng: &mut Rng) {
    let (fall_x, fall_y) = (rng.between(-0.28, 0.28), rng.between(-0.28, 0.28));
    let vignette = rng.between(0.0, 0.25);
    for (i, light) in light.iter_mut().enumerate() {
        let (x, y) = ((i % w) as f32 / w as f32 - 0.5, (i / w) as f32 / h as f32 - 0.5);
        *light *= (1.0 + fall_x * x + fall_y * y) * (1.0 - vignette * (x * x + y * y) * 2.0);
    }
}

/// Somebody stands in the light: darker beyond a line, or within a band, with a soft edge.
fn shadow(light: &mut [f32], w: usize, h: usize, rng: &mut Rng) {
    let angle = rng.between(0.0, std::f32::consts::TAU);
    let (nx, ny) = (angle.cos(), angle.sin());
    let (cx, cy) = (rng.between(0.2, 0.8) * w as f32, rng.between(0.2, 0.8) * h as f32);
    let (edge, band) = ((w + h) as f32 * rng.between(0.006, 0.06), (w + h) as f32 * rng.between(0.06, 0.6));
    let dark = rng.between(0.5, 0.85);
    for (i, light) in light.iter_mut().enumerate() {
        let beyond = ((i % w) as f32 - cx) * nx + ((i / w) as f32 - cy) * ny;
        let into = (beyond / edge).clamp(0.0, 1.0).min(((band - beyond) / edge).clamp(0.0, 1.0));
        *light *= 1.0 - (1.0 - dark) * into * into * (3.0 - 2.0 * into);
    }
}

fn soften(plane: &mut [f32], w: usize, h: usize) {
    for y in 0..h {
        let mut before = plane[y * w];
        for x in 0..w - 1 {
            let i = y * w + x;
            let own = plane[i];
            plane[i] = 0.25 * before + 0.5 * own + 0.25 * plane[i + 1];
            before = own;
        }
    }
    for x in 0..w {
        let mut before = plane[x];
        for y in 0..h - 1 {
            let i = y * w + x;
            let own = plane[i];
            plane[i] = 0.25 * before + 0.5 * own + 0.25 * plane[i + w];
            before = own;
        }
    }
}
