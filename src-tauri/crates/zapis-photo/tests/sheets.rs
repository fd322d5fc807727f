//! How often the sheet is found, on drawn photos whose corners are known.
//!
//! `SHEETS=100 cargo test --release -p zapis-photo --test sheets -- --nocapture` looks at 100 of each kind and prints a table.

use std::collections::BTreeMap;

use zapis_domain::{Corners, whole_picture};
use zapis_photo::find_sheet;
use zapis_sample::{Difficulty, Scene, scene};

/// Where a proposal counts as right: area in common by area of both together.
const RIGHT: f64 = 0.9;

#[derive(Default)]
struct Score {
    photos: u32,
    /// The likeliest sheet is the sheet.
    guessed: u32,
    guessed_overlap: f64,
    sure: u32,
    sure_right: u32,
    /// What is proposed is right: the sheet, or all of the photo where the sheet fills it.
    proposed: u32,
}

type Outline = Vec<(f64, f64)>;

fn outline(corners: &Corners) -> Outline {
    corners.iter().map(|p| (p.x.along(1.0), p.y.along(1.0))).collect()
}

fn area(outline: &Outline) -> f64 {
    let n = outline.len();
    (0..n).map(|i| (outline[i], outline[(i + 1) % n])).map(|(a, b)| a.0 * b.1 - a.1 * b.0).sum::<f64>() / 2.0
}

/// The part of a convex outline within another one.
fn clipped(outline: &Outline, by: &Outline) -> Outline {
    let mut left = outline.clone();
    for n in 0..by.len() {
        let (a, b) = (by[n], by[(n + 1) % by.len()]);
        let inside = |p: (f64, f64)| (b.0 - a.0) * (p.1 - a.1) - (b.1 - a.1) * (p.0 - a.0);
        let mut cut = Vec::new();
        for i in 0..left.len() {
            let (p, q) = (left[i], left[(i + 1) % left.len()]);
            let (here, there) = (inside(p), inside(q));
            if here >= 0.0 {
                cut.push(p);
            }
            if (here > 0.0) != (there > 0.0) {
                let t = here / (here - there);
                cut.push((p.0 + (q.0 - p.0) * t, p.1 + (q.1 - p.1) * t));
            }
        }
        left = cut;
    }
    left
}

fn overlap(found: &Corners, scene: &Scene) -> f64 {
    let Some(true_corners) = scene.corners else { return 0.0 };
    let truth = true_corners.iter().map(|p| (f64::from(p.0), f64::from(p.1))).collect();
    // What lies outside the photo cannot be found.
    let truth = clipped(&truth, &outline(&whole_picture()));
    let found = outline(found);
    let common = area(&clipped(&truth, &found));
    common / (area(&truth) + area(&found) - common)
}

fn measure(difficulty: Difficulty, seeds: std::ops::Range<u64>) -> Score {
    let mut score = Score::default();
    for seed in seeds {
        let scene = scene(difficulty, seed, 960);
        let found = find_sheet(&scene.jpeg).expect("a good picture");
        if let Some(folder) = std::env::var_os("SHEETS_FOLDER") {
            let right = found.guess.is_some_and(|guess| overlap(&guess, &scene) > RIGHT);
            let name = format!(
                "{difficulty:?}-{seed}-{}-{}.jpg",
                if right { "right" } else { "wrong" },
                if found.sure { "sure" } else { "unsure" }
            );
            std::fs::write(std::path::Path::new(&folder).join(name), &scene.jpeg)
                .expect("the folder can be written");
        }
        let guess = found.guess.map_or(0.0, |guess| overlap(&guess, &scene));
        score.photos += 1;
        score.guessed += u32::from(guess > RIGHT);
        score.guessed_overlap += guess;
        score.sure += u32::from(found.sure);
        score.sure_right += u32::from(found.sure && guess > RIGHT);
        score.proposed += u32::from(overlap(&found.corners, &scene) > RIGHT);
    }
    score
}

fn seeds() -> u64 {
    std::env::var("SHEETS").ok().and_then(|n| n.parse().ok()).unwrap_or(6)
}

#[test]
fn the_sheet_is_found_and_when_it_is_said_to_be_sure_it_is_right() {
    // Seeds of their own: what the search was set up with is not what it is measured on.
    let first: u64 = std::env::var("SHEETS_FROM").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000);
    let per_kind = seeds();
    let scores: BTreeMap<Difficulty, Score> = std::thread::scope(|scope| {
        let measured: Vec<_> = Difficulty::ALL
            .into_iter()
            .map(|kind| (kind, scope.spawn(move || measure(kind, first..first + per_kind))))
            .collect();
        measured.into_iter().map(|(kind, score)| (kind, score.join().expect("measured"))).collect()
    });
    println!("| photos | IoU > 0.9 | mean IoU | sure | sure and right | proposal right |");
    let mut all = Score::default();
    for (kind, s) in &scores {
        let n = s.photos;
        println!(
            "| {kind:?} | {} of {n} | {:.2} | {} | {} | {} |",
            s.guessed,
            s.guessed_overlap / f64::from(n),
            s.sure,
            s.sure_right,
            s.proposed
        );
        if *kind != Difficulty::NoSheet {
            all.photos += n;
            all.guessed += s.guessed;
            all.guessed_overlap += s.guessed_overlap;
            all.proposed += s.proposed;
        }
        all.sure += s.sure;
        all.sure_right += s.sure_right;
    }
    let share = |part: u32, of: u32| f64::from(part) / f64::from(of.max(1));
    println!(
        "all with a sheet: found {:.3}, mean IoU {:.3}, sure {} and right {:.3}, proposal right {:.3}",
        share(all.guessed, all.photos),
        all.guessed_overlap / f64::from(all.photos),
        all.sure,
        share(all.sure_right, all.sure),
        share(all.proposed, all.photos),
    );
    assert!(share(all.guessed, all.photos) >= 0.9, "most sheets are found");
    assert!(share(all.sure_right, all.sure) >= 0.98, "what is called sure is right");
}
