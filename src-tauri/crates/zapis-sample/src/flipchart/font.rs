//! The felt-tip hand: letters as strokes, from `assets/sample/strokes.txt`.

use std::{collections::BTreeMap, sync::LazyLock};

pub type Point = (f32, f32);

/// One movement of the pen.
#[derive(Debug, Clone)]
pub struct Stroke {
    pub points: Vec<Point>,
    pub round: bool,
}

#[derive(Debug, Clone, Default)]
pub struct Letter {
    pub strokes: Vec<Stroke>,
    pub width: f32,
}

static LETTERS: LazyLock<BTreeMap<char, Letter>> =
    LazyLock::new(|| read(include_str!("../../../../../assets/sample/strokes.txt")));

/// The capital letter; nothing for a blank or an unknown character.
pub fn letter(c: char) -> Option<&'static Letter> {
    LETTERS.get(&c)
}

fn read(text: &str) -> BTreeMap<char, Letter> {
    let mut shapes: BTreeMap<&str, Letter> = BTreeMap::new();
    let mut composed = Vec::new();
    for line in text.lines().filter(|l| !l.starts_with('#')) {
        match line.split_once(" = ") {
            Some((name, parts)) => composed.push((name, parts)),
            None => {
                let (name, strokes) = line.split_once(' ').unwrap_or((line, ""));
                shapes.insert(name, shape(strokes));
            }
        }
    }
    for (name, parts) in composed {
        let (base, mark) = parts.split_once(' ').unwrap_or((parts, ""));
        let mut letter = shapes.get(base).cloned().unwrap_or_default();
        if let Some(mark) = shapes.get(format!("mark-{mark}").as_str()) {
            letter.strokes.extend(mark.strokes.iter().cloned());
        }
        shapes.insert(name, letter);
    }
    let single = |name: &str| name.chars().next().filter(|c| name.len() == c.len_utf8());
    shapes.into_iter().filter_map(|(name, letter)| Some((single(name)?, letter))).collect()
}

fn shape(strokes: &str) -> Letter {
    let strokes: Vec<Stroke> = strokes.split('|').map(stroke).collect();
    let width = strokes.iter().flat_map(|s| &s.points).map(|p| p.0).fold(0.0, f32::max);
    Letter { strokes, width }
}

fn stroke(text: &str) -> Stroke {
    let text = text.trim();
    let number = |n: &str| n.parse::<f32>().unwrap_or_else(|_| panic!("assets/sample/strokes.txt: {text}"));
    let points = text.trim_start_matches('~').split_whitespace().filter_map(|p| p.split_once(','));
    Stroke { points: points.map(|(x, y)| (number(x), number(y))).collect(), round: text.starts_with('~') }
}
