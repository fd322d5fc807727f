//! Every four lines that could be a sheet's sides, and which of them is the likeliest.

use super::{
    edges::Edges,
    gap,
    lines::Line,
    sides::{Profile, Side},
};
use crate::{
    decode::Pixels,
    quad::{Quad, XY},
};

/// A side must be an edge on at least this share of its length.
const LEAST_EDGE: f64 = 0.3;
/// What the end of the photo counts as a side: it may well be that the sheet goes on.
const BORDER: f64 = 0.42;
/// What is left of a score by how many of the sides are the photo's own: that it goes on beyond all of them says little.
const OPEN: [f64; 5] = [1.0, 1.0, 0.95, 0.85, 0.6];
/// A sheet fills at least this much of a photo that was taken of it.
const LEAST_AREA: f64 = 0.10;
/// Corners sharper than this are none of a sheet: the cosine.
const SHARPEST: f64 = 0.72;
/// How many go into the second, slower look.
const SHORTLIST: usize = 240;
/// Corners as near as this are the same ones.
const SAME_PLACE: f64 = 6.0;
/// Of those that differ by the breadth of a margin a few will do, or a large sheet leaves no place for a small one.
const ALIKE: f64 = 36.0;
const MOST_ALIKE: usize = 30;

pub struct Judged {
    pub quad: Quad,
    pub lines: [Line; 4],
    pub sides: [f64; 4],
    pub score: f64,
    pub lead: f64,
    pub paper: f64,
    /// How far its paper is from grey, 0 to 1.
    pub tint: f64,
    /// What it hangs on shows through a gap in it.
    pub torn: bool,
}

impl Judged {
    pub fn weakest(&self) -> f64 {
        self.sides.iter().copied().fold(1.0, f64::min)
    }

    pub fn mean(&self) -> f64 {
        self.sides.iter().sum::<f64>() / 4.0
    }

    pub fn borders(&self) -> usize {
        self.lines.iter().filter(|line| line.border).count()
    }
}

pub fn best(picture: &Pixels, edges: &Edges, across: &[Line], down: &[Line]) -> Option<Judged> {
    let mut found = candidates(picture, edges, across, down);
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut short: Vec<Judged> = Vec::with_capacity(SHORTLIST);
    for one in found {
        if short.len() == SHORTLIST {
            break;
        }
        let alike = short.iter().filter(|other| is_within(&one.quad, &other.quad, ALIKE)).count();
        if alike < MOST_ALIKE && !short.iter().any(|other| is_within(&one.quad, &other.quad, SAME_PLACE)) {
            short.push(one);
        }
    }
    short.iter_mut().for_each(|one| look_closer(one, picture));
    let mut best = best_of_one_piece(&mut short, picture)?;
    if let Some(outer) = outward(&best, &short, picture, edges) {
        best = short.remove(outer);
    }
    short.sort_by(|a, b| b.score.total_cmp(&a.score));
    let rival = short.iter().find(|one| overlap(&one.quad, &best.quad) < 0.85);
    best.lead = 1.0 - rival.map_or(0.0, |one| one.score / best.score.max(1e-9));
    Some(best)
}

/// How much two sheets with a gap between them count for as one.
const TORN: f64 = 0.6;

/// Takes the likeliest one out. Two sheets side by side have four fine sides too; only the likeliest are looked through.
fn best_of_one_piece(short: &mut Vec<Judged>, picture: &Pixels) -> Option<Judged> {
    let likeliest = |short: &[Judged]| {
        (0..short.len()).max_by(|a, b| short[*a].score.total_cmp(&short[*b].score).then(b.cmp(a)))
    };
    let mut whole = vec![false; short.len()];
    loop {
        let n = likeliest(short)?;
        if whole[n] || !gap::runs_through(&short[n].quad, picture) {
            return Some(short.remove(n));
        }
        (whole[n], short[n].torn) = (true, true);
        short[n].score *= TORN;
    }
}

/// Corners that are the same but for what votes cannot tell.
const SAME: f64 = 5.0;
/// How much of a strip's side must be an edge for the sheet to go on there.
const GOES_ON: f64 = 0.7;

/// A larger sheet that has three sides with this one in common, where two of them go on as edges to the fourth: what was
/// found ends at a coloured band or at a thick line on the sheet.
fn outward(best: &Judged, others: &[Judged], picture: &Pixels, edges: &Edges) -> Option<usize> {
    others.iter().position(|other| {
        let longer = !other.torn && (0..4).any(|n| goes_on(best, other, n, picture, edges));
        longer && !gap::runs_through(&other.quad, picture)
    })
}

/// Whether `other` is `best` made longer at its side `n`.
fn goes_on(best: &Judged, other: &Judged, n: usize, picture: &Pixels, edges: &Edges) -> bool {
    let corners = [n, (n + 1) % 4, (n + 2) % 4, (n + 3) % 4];
    let apart = |corner: usize| other.quad.0[corner].minus(best.quad.0[corner]).length();
    let [left, right, far_right, far_left] = corners;
    if apart(far_left) > SAME || apart(far_right) > SAME || other.lines[n].border {
        return false;
    }
    let strip = |corner: usize, far: usize, side: usize| {
        let (outer, inner, far) = (other.quad.0[corner], best.quad.0[corner], best.quad.0[far]);
        let (added, before) = (outer.minus(inner).length(), inner.minus(far).length());
        // Along the sheet's own side, drawn on: a board behind it is wider.
        let line = &best.lines[side];
        let longer = outer.minus(far).length() > before;
        let is_strip = longer && added > 8.0 && added < before * 0.4 && !line.border;
        is_strip
            && Profile::along(line, picture, edges).side(line, outer, inner, best.quad.centre()).edge
                > GOES_ON
    };
    other.sides[n] > best.sides[n] * 0.5 && strip(left, far_left, far_left) && strip(right, far_right, right)
}

/// A line, what is known along it, and where it crosses the picture's middle.
struct Laid {
    line: Line,
    profile: Profile,
    middle: f64,
}

fn laid(lines: &[Line], picture: &Pixels, edges: &Edges, across: bool) -> Vec<Laid> {
    let centre = XY::new(edges.width as f64 / 2.0, edges.height as f64 / 2.0);
    let mut laid: Vec<Laid> = lines
        .iter()
        .map(|line| Laid {
            line: *line,
            profile: Profile::along(line, picture, edges),
            middle: if across {
                (line.distance - line.normal.x * centre.x) / line.normal.y
            } else {
                (line.distance - line.normal.y * centre.y) / line.normal.x
            },
        })
        .collect();
    laid.sort_by(|a, b| a.middle.total_cmp(&b.middle));
    laid
}

fn candidates(picture: &Pixels, edges: &Edges, across: &[Line], down: &[Line]) -> Vec<Judged> {
    let (w, h) = (edges.width as f64, edges.height as f64);
    let (rows, columns) = (laid(across, picture, edges, true), laid(down, picture, edges, false));
    let pairs = |laid: &[Laid], apart: f64| -> Vec<(usize, usize)> {
        let second = |i: usize| (i + 1..laid.len()).map(move |j| (i, j));
        (0..laid.len()).flat_map(second).filter(|(i, j)| laid[*j].middle - laid[*i].middle >= apart).collect()
    };
    let (row_pairs, column_pairs) = (pairs(&rows, h * 0.2), pairs(&columns, w * 0.2));
    let mut found = Vec::new();
    for &(top, bottom) in &row_pairs {
        for &(left, right) in &column_pairs {
            let sides = [&rows[top], &columns[right], &rows[bottom], &columns[left]];
            found.extend(judged(sides, w, h));
        }
    }
    found
}

fn judged(sides: [&Laid; 4], w: f64, h: f64) -> Option<Judged> {
    let [top, right, bottom, left] = sides.map(|side| &side.line);
    let quad = Quad([top.meets(left)?, top.meets(right)?, bottom.meets(right)?, bottom.meets(left)?]);
    let (over_x, over_y) = (0.03 * w, 0.03 * h);
    let outside = |p: &XY| p.x < -over_x || p.y < -over_y || p.x > w + over_x || p.y > h + over_y;
    if quad.0.iter().any(outside) {
        return None;
    }
    let area = quad.area() / (w * h);
    if area < LEAST_AREA || quad.sharpest().is_none_or(|cos| cos > SHARPEST) {
        return None;
    }
    let centre = quad.centre();
    let (mut scores, mut brighter, mut seen) = ([BORDER; 4], 0.0, 0.0);
    for (n, laid) in sides.iter().enumerate().filter(|(_, laid)| !laid.line.border) {
        let (from, to) = quad.side(n);
        let side: Side = laid.profile.side(&laid.line, from, to, centre);
        if side.edge < LEAST_EDGE {
            return None;
        }
        scores[n] = side.score();
        brighter += side.brighter;
        seen += 1.0;
    }
    let brighter = if seen > 0.0 { brighter / seen } else { 0.0 };
    let open = OPEN[sides.iter().filter(|laid| laid.line.border).count()];
    let score = rating(&scores) * open * (0.9 + 0.1 * brighter) * area.powf(0.35);
    Some(Judged {
        quad,
        lines: sides.map(|s| s.line),
        sides: scores,
        score,
        lead: 0.0,
        paper: 0.0,
        tint: 0.0,
        torn: false,
    })
}

fn rating(sides: &[f64; 4]) -> f64 {
    let weakest = sides.iter().copied().fold(1.0, f64::min);
    0.6 * sides.iter().sum::<f64>() / 4.0 + 0.4 * weakest
}

/// Whether what it encloses is one piece of paper.
fn look_closer(one: &mut Judged, picture: &Pixels) {
    const GRID: usize = 12;
    let [a, b, c, d] = one.quad.0;
    let mut seen: Vec<[f64; 3]> = (0..GRID * GRID)
        .map(|i| {
            let share = |n: usize| 0.06 + 0.88 * n as f64 / (GRID - 1) as f64;
            let (u, v) = (share(i % GRID), share(i / GRID));
            colour(picture, a.between(b, u).between(d.between(c, u), v))
        })
        .collect();
    seen.sort_by(|x, y| (x[0] + x[1] + x[2]).total_cmp(&(y[0] + y[1] + y[2])));
    let paper = seen[seen.len() * 6 / 10];
    let alike = seen.iter().filter(|colour| is_same_paper(colour, &paper)).count();
    let (hi, lo) = (paper.iter().copied().fold(0.0, f64::max), paper.iter().copied().fold(255.0, f64::min));
    one.tint = (hi - lo) / hi.max(1.0);
    one.paper = alike as f64 / seen.len() as f64;
    one.score *= 0.75 + 0.25 * (one.paper / 0.7).min(1.0);
    let rims = (0..4).map(|side| rim(&one.quad, side, picture)).sum::<f64>() / 4.0;
    one.score *= 0.8 + 0.2 * rims;
}

/// Along one side, how much of what lies just within it is the paper that lies further in. A board behind the sheet, or
/// a stretch of wall, is not.
fn rim(quad: &Quad, side: usize, picture: &Pixels) -> f64 {
    const PLACES: usize = 12;
    let [a, b, c, d] = quad.0;
    let at = |along: f64, deep: f64| {
        let (u, v) = [(along, deep), (1.0 - deep, along), (along, 1.0 - deep), (deep, along)][side];
        colour(picture, a.between(b, u).between(d.between(c, u), v))
    };
    // Of several the brightest: ink covers some.
    let paper = |along: f64, depths: &[f64]| {
        let seen = depths.iter().map(|deep| at(along, *deep));
        seen.max_by(|x, y| x.iter().sum::<f64>().total_cmp(&y.iter().sum())).unwrap_or_default()
    };
    let alike = (0..PLACES).map(|n| 0.08 + 0.84 * n as f64 / (PLACES - 1) as f64).filter(|along| {
        let (outer, inner) = (paper(*along, &[0.016, 0.028]), paper(*along, &[0.07, 0.11, 0.15]));
        let share = outer.iter().sum::<f64>() / inner.iter().sum::<f64>().max(1.0);
        (0.89..1.12).contains(&share) && tint(&outer, &inner) < 0.03
    });
    alike.count() as f64 / PLACES as f64
}

pub fn colour(picture: &Pixels, at: XY) -> [f64; 3] {
    let x = (at.x.round().max(0.0) as usize).min(picture.width as usize - 1);
    let y = (at.y.round().max(0.0) as usize).min(picture.height as usize - 1);
    let i = (y * picture.width as usize + x) * 3;
    std::array::from_fn(|c| f64::from(picture.rgb[i + c]))
}

/// The same tint; light may fall off across it.
fn is_same_paper(colour: &[f64; 3], paper: &[f64; 3]) -> bool {
    let share = colour.iter().sum::<f64>() / paper.iter().sum::<f64>().max(1.0);
    (0.6..1.5).contains(&share) && tint(colour, paper) < 0.035
}

/// How much two colours differ, whatever their brightness.
pub fn tint(a: &[f64; 3], b: &[f64; 3]) -> f64 {
    let (all_a, all_b) = (a.iter().sum::<f64>().max(1.0), b.iter().sum::<f64>().max(1.0));
    (0..3).map(|c| (a[c] / all_a - b[c] / all_b).abs()).fold(0.0, f64::max)
}

fn is_within(a: &Quad, b: &Quad, distance: f64) -> bool {
    a.0.iter().zip(&b.0).all(|(p, q)| (p.x - q.x).abs() + (p.y - q.y).abs() < distance)
}

/// Area in common by area of both together, of two convex quads.
pub fn overlap(a: &Quad, b: &Quad) -> f64 {
    let mut common: Vec<XY> = a.0.to_vec();
    for n in 0..4 {
        let (from, to) = b.side(n);
        let side = to.minus(from);
        let inside = |p: &XY| side.cross(p.minus(from));
        let mut cut = Vec::with_capacity(common.len() + 2);
        for i in 0..common.len() {
            let (p, q) = (common[i], common[(i + 1) % common.len()]);
            let (here, there) = (inside(&p), inside(&q));
            if here >= 0.0 {
                cut.push(p);
            }
            if (here > 0.0) != (there > 0.0) && (here - there).abs() > 1e-12 {
                cut.push(p.between(q, here / (here - there)));
            }
        }
        common = cut;
    }
    let area = (0..common.len()).map(|i| common[i].cross(common[(i + 1) % common.len()])).sum::<f64>() / 2.0;
    area / (a.area() + b.area() - area).max(1e-9)
}
