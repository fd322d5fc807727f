//! Two sheets side by side, with what they hang on between them.

use super::judge::{colour, tint};
use crate::{decode::Pixels, quad::Quad};

/// Places along a gap, and of them those that may look like paper: a note laid across, a hand.
const PLACES: usize = 32;
const ODD: usize = 3;
/// Places that are one end of it.
const END: usize = 8;
/// Places across that are tried, and how far a gap may lean between the two ends, both in shares of the quad.
const FIRST: f64 = 0.14;
const STEP: f64 = 0.008;
const LEANS: [f64; 3] = [0.0, -0.02, 0.02];
/// What is darker than the paper beside it by this is none.
const DARKER: f64 = 0.9;

/// Whether a gap goes through from one side to the opposite one. A line that was drawn ends before the sheet does, or
/// has another colour than what is around the sheet.
pub fn runs_through(quad: &Quad, picture: &Pixels) -> bool {
    let [a, b, c, d] = quad.0;
    let upright =
        |across: f64, along: f64| colour(picture, a.between(b, across).between(d.between(c, across), along));
    gap(&upright) || gap(&|across, along| upright(along, across))
}

fn gap(at: &impl Fn(f64, f64) -> [f64; 3]) -> bool {
    let count = ((1.0 - 2.0 * FIRST) / STEP) as usize;
    let places = (0..count).map(|n| FIRST + n as f64 * STEP);
    places.flat_map(|place| LEANS.map(|lean| (place, lean))).any(|(place, lean)| is_gap(at, place, lean))
}

fn is_gap(at: &impl Fn(f64, f64) -> [f64; 3], place: f64, lean: f64) -> bool {
    let (mut odd, mut ends) = (0, [[0f64; 3]; 2]);
    for n in 0..PLACES {
        let along = 0.015 + 0.97 * n as f64 / (PLACES - 1) as f64;
        let across = place + lean * (along - 0.5);
        let here = at(across, along);
        // Of several the brightest: ink covers some.
        let paper = |near: [f64; 3]| {
            let seen = near.map(|off| at(across + off, along));
            seen.into_iter().max_by(|x, y| total(x).total_cmp(&total(y))).unwrap_or_default()
        };
        let beside = [paper([-0.10, -0.075, -0.05]), paper([0.05, 0.075, 0.10])];
        let is_other =
            beside.iter().all(|paper| total(&here) < total(paper) * DARKER || tint(&here, paper) > 0.035);
        if !is_other {
            odd += 1;
            if odd > ODD {
                return false;
            }
        }
        let end = [(0..END), (PLACES - END..PLACES)].iter().position(|end| end.contains(&n));
        if let Some(end) = end {
            (0..3).for_each(|c| ends[end][c] += here[c] / END as f64);
        }
    }
    // A wall may be of two colours, but not where it comes out from behind the sheets.
    let around = [at(place - lean / 2.0, -0.03), at(place + lean / 2.0, 1.03)];
    ends.iter().zip(&around).any(|(end, around)| {
        (0.75..1.33).contains(&(total(end) / total(around).max(1.0))) && tint(end, around) < 0.05
    })
}

fn total(colour: &[f64; 3]) -> f64 {
    colour.iter().sum()
}
