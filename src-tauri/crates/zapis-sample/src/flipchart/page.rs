//! What is written on the sheet, and how it is laid out.

use super::{
    font::Point,
    hand::{BLACK, BLUE, GREEN, Hand, Ink, RED},
    view::{HEIGHT, WIDTH},
};
use crate::Sheet;

const MARGIN: f32 = 75.0;
/// Where the pens of a sheet come from: first for headings, second for text, third for what matters.
const PENS: [[Ink; 3]; 5] =
    [[RED, BLACK, BLUE], [BLUE, BLACK, RED], [BLACK, BLUE, GREEN], [GREEN, BLACK, RED], [BLUE, BLUE, RED]];
const STICKERS: [Ink; 4] = [Ink(214, 44, 52), Ink(40, 132, 214), Ink(242, 190, 40), Ink(58, 158, 82)];

pub fn write(hand: &mut Hand, sheet: &Sheet) {
    let pens = *hand.rng.pick(&PENS);
    let columns = sheet.title.split_once(" / ").or_else(|| sheet.title.split_once(" – "));
    match columns {
        Some((left, right)) if sheet.lines.len() > 3 => two_columns(hand, left, right, &sheet.lines, pens),
        _ if hand.rng.percent(27) && sheet.lines.len() > 2 => mind_map(hand, sheet, pens),
        _ => list(hand, sheet, pens),
    }
}

fn heading(hand: &mut Hand, title: &str, ink: Ink, under: Ink) -> f32 {
    let size = (92.0 * (WIDTH - 2.0 * MARGIN) / Hand::measure(title, 92.0)).clamp(48.0, 92.0);
    let x =
        if hand.rng.percent(50) { MARGIN } else { ((WIDTH - Hand::measure(title, size)) / 2.0).max(MARGIN) };
    let end = hand.write(title, (x, 95.0), size, ink);
    let y = 95.0 + size * 1.3;
    hand.line(&[(x - 5.0, y), ((x + end) / 2.0, y + 9.0), (end, y - 4.0)], 8.0, under);
    if hand.rng.percent(35) {
        hand.line(&[(x + 8.0, y + 18.0), ((x + end) / 2.0, y + 26.0), (end - 20.0, y + 15.0)], 7.0, under);
    }
    y + 75.0
}

fn list(hand: &mut Hand, sheet: &Sheet, [title, text, mark]: [Ink; 3]) {
    let mut y = heading(hand, &sheet.title, title, mark);
    let room = (HEIGHT - y - 60.0) / sheet.lines.len().max(1) as f32;
    let size = (room / 3.1).clamp(32.0, 45.0);
    let bullet = hand.rng.below(4);
    let voted = hand.rng.percent(45);
    let chosen = hand.rng.below(sheet.lines.len());
    for (i, line) in sheet.lines.iter().enumerate() {
        let lines = wrapped(&short(line), size, WIDTH - MARGIN * 2.0 - if voted { 190.0 } else { 70.0 }, 3);
        sign(hand, bullet, i, (MARGIN, y + size * 0.5), size, mark);
        let mut end = 0.0f32;
        for (j, words) in lines.iter().enumerate() {
            end = end.max(hand.write(words, (MARGIN + 62.0, y + j as f32 * size * 1.45), size, text));
        }
        let bottom = y + lines.len() as f32 * size * 1.45;
        if voted {
            votes(hand, (WIDTH - 165.0, y + size * 0.6));
        } else if i == chosen {
            emphasise(hand, (MARGIN + 55.0, y), (end, bottom), mark);
        }
        y += room.min(bottom - y + 70.0).max(bottom - y + 18.0);
    }
    finish(hand, y, title, mark);
}

/// A frame or a line beside what matters most.
fn emphasise(hand: &mut Hand, (left, top): Point, (right, bottom): Point, ink: Ink) {
    let (right, top) = ((right + 18.0).min(WIDTH - 25.0), top - 20.0);
    if hand.rng.percent(50) {
        hand.line(&[(left, bottom), ((left + right) / 2.0, bottom + 6.0), (right, bottom - 2.0)], 6.0, ink);
        hand.write("!", (right + 14.0, top + 22.0), 62.0, ink);
    } else {
        for edge in [
            [(left, top), (right, top)],
            [(right, top), (right, bottom)],
            [(right, bottom), (left, bottom)],
            [(left, bottom), (left, top)],
        ] {
            hand.line(&edge, 5.5, ink);
        }
    }
}

fn sign(hand: &mut Hand, bullet: usize, number: usize, (x, y): Point, size: f32, ink: Ink) {
    match bullet {
        0 => hand.line(&[(x, y), (x + 28.0, y - 2.0)], 7.0, ink),
        1 => hand.ring((x + 13.0, y), (8.0, 8.0), ink),
        2 => {
            hand.write(&format!("{}.", number + 1), (x - 8.0, y - size * 0.5), size, ink);
        }
        _ => hand.arrow((x - 6.0, y), (x + 38.0, y), 0.0, ink),
    }
}

/// Stickers beside a line, pressed on by people in a queue.
fn votes(hand: &mut Hand, (x, y): Point) {
    let count = hand.rng.below(9);
    for i in 0..count {
        let (column, row) = ((i % 4) as f32, (i / 4) as f32);
        let at = (
            x + column * 34.0 + hand.rng.between(-7.0, 7.0),
            y + row * 34.0 + hand.rng.between(-8.0, 8.0) - 12.0,
        );
        let ink = *hand.rng.pick(&STICKERS);
        hand.dot(at, 14.0, ink);
    }
}

fn two_columns(hand: &mut Hand, left: &str, right: &str, lines: &[String], [title, text, mark]: [Ink; 3]) {
    let middle = WIDTH / 2.0 + hand.rng.between(-25.0, 25.0);
    hand.line(&[(middle, 70.0), (middle + 6.0, 600.0), (middle - 4.0, HEIGHT - 110.0)], 7.0, mark);
    hand.line(&[(50.0, 215.0), (middle, 220.0), (WIDTH - 50.0, 212.0)], 7.0, mark);
    let half = lines.len().div_ceil(2);
    for (column, name) in [left, right].into_iter().enumerate() {
        let x = if column == 0 { 62.0 } else { middle + 34.0 };
        let wide = if column == 0 { middle - 95.0 } else { WIDTH - middle - 80.0 };
        let size = (78.0 * wide / Hand::measure(name, 78.0)).clamp(36.0, 78.0);
        hand.write(name, (x, 195.0 - size * 1.15), size, title);
        let mut y = 270.0;
        for line in lines.iter().skip(column * half).take(half) {
            hand.dot((x + 6.0, y + 16.0), 7.0, mark);
            let line = short(line);
            let size = fitting(&line, 36.0, wide - 40.0);
            for words in wrapped(&line, size, wide - 40.0, 5) {
                hand.write(&words, (x + 26.0, y), size, text);
                y += size * 1.48;
            }
            y += 48.0;
        }
    }
    if hand.rng.percent(60) {
        hand.arrow((middle - 120.0, HEIGHT - 190.0), (middle + 120.0, HEIGHT - 205.0), -40.0, title);
    }
}

fn mind_map(hand: &mut Hand, sheet: &Sheet, [title, text, mark]: [Ink; 3]) {
    let centre = (WIDTH / 2.0 + hand.rng.between(-30.0, 30.0), HEIGHT * 0.47);
    let words = wrapped(&sheet.title, 56.0, 380.0, 4);
    let tall = words.len() as f32 * 82.0;
    let wide = words.iter().map(|w| Hand::measure(w, 56.0)).fold(0.0, f32::max);
    let half = (wide / 2.0 + 62.0, tall / 2.0 + 52.0);
    hand.ring(centre, half, title);
    for (i, words) in words.iter().enumerate() {
        let x = centre.0 - Hand::measure(words, 56.0) / 2.0;
        hand.write(words, (x, centre.1 - tall / 2.0 + 14.0 + i as f32 * 82.0), 56.0, title);
    }
    let places = [(250.0, 150.0), (740.0, 190.0), (745.0, 950.0), (255.0, 980.0), (500.0, 1185.0)];
    let start = hand.rng.below(places.len());
    for (i, line) in sheet.lines.iter().take(places.len()).enumerate() {
        let place = places[(start + i) % places.len()];
        let at = (place.0 + hand.rng.between(-18.0, 18.0), place.1 + hand.rng.between(-25.0, 25.0));
        let words = wrapped(&short(line), 36.0, 400.0, 3);
        let tall = words.len() as f32 * 54.0;
        let above = at.1 < centre.1;
        let to = (at.0 + (centre.0 - at.0) * 0.1, if above { at.1 + tall + 12.0 } else { at.1 - 24.0 });
        let from = on_ring(centre, half, to);
        let bow = hand.rng.between(-35.0, 35.0);
        hand.arrow(from, to, bow, mark);
        for (j, words) in words.iter().enumerate() {
            let x = (at.0 - Hand::measure(words, 36.0) / 2.0)
                .clamp(35.0, WIDTH - 35.0 - Hand::measure(words, 36.0));
            hand.write(words, (x, at.1 + j as f32 * 54.0), 36.0, text);
        }
        if !above && hand.rng.percent(40) {
            votes(hand, (at.0 - 60.0, at.1 + tall + 22.0));
        }
    }
}

/// Where a line from the middle of a ring to `to` leaves the ring.
fn on_ring(centre: Point, half: Point, to: Point) -> Point {
    let (dx, dy) = (to.0 - centre.0, to.1 - centre.1);
    let far = (dx / half.0).hypot(dy / half.1).max(1.0);
    (centre.0 + dx / far, centre.1 + dy / far)
}

/// Something in the room that is left: a sticky note, a star, an arrow to the next sheet.
fn finish(hand: &mut Hand, y: f32, title: Ink, mark: Ink) {
    if HEIGHT - y < 190.0 {
        return;
    }
    match hand.rng.below(4) {
        0 => sticky(hand, (WIDTH - 300.0, y + 10.0), mark),
        1 => hand.arrow((WIDTH * 0.4, y + 70.0), (WIDTH * 0.74, y + 78.0), -45.0, title),
        2 => {
            let at = (180.0, y + 90.0);
            for i in 0..5 {
                let angle = i as f32 * std::f32::consts::PI / 5.0;
                let (dx, dy) = (angle.cos() * 42.0, angle.sin() * 42.0);
                hand.line(&[(at.0 - dx, at.1 - dy), (at.0 + dx, at.1 + dy)], 5.0, mark);
            }
        }
        _ => {}
    }
}

fn sticky(hand: &mut Hand, (x, y): Point, ink: Ink) {
    let lean = hand.rng.between(-10.0, 10.0);
    let at = |dx: f32, dy: f32| (x + dx - dy * lean / 150.0, y + dy + dx * lean / 150.0);
    hand.patch(&[at(4.0, 6.0), at(156.0, 6.0), at(156.0, 156.0), at(4.0, 156.0)], Ink(70, 70, 60), 0.25);
    let paper = *hand.rng.pick(&[Ink(250, 226, 96), Ink(250, 164, 182), Ink(158, 222, 156)]);
    hand.patch(&[at(0.0, 0.0), at(150.0, 0.0), at(150.0, 150.0), at(0.0, 150.0)], paper, 1.0);
    for row in 0..3 {
        let (y, end) = (38.0 + row as f32 * 36.0, hand.rng.between(70.0, 125.0));
        hand.line(&[at(20.0, y), at(20.0 + end / 2.0, y - 4.0), at(20.0 + end, y + 2.0)], 4.0, ink);
    }
}

/// What somebody with a pen would shorten a sentence to: no Markdown, no more than its first clause.
fn short(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !matches!(c, '*' | '#' | '_' | '\n')).collect();
    let clause = plain.split([':', ';', '–', '.']).next().unwrap_or_default().trim();
    let clause = if clause.chars().count() < 12 { plain.trim_end_matches('.') } else { clause };
    clause.to_owned()
}

/// The text in at most `most` lines; what does not fit is left out.
fn wrapped(text: &str, size: f32, width: f32, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let full = lines.len() == most;
        let last = lines.last_mut().expect("there is always a line");
        let longer = if last.is_empty() { word.to_owned() } else { format!("{last} {word}") };
        if last.is_empty() || Hand::measure(&longer, size) <= width {
            *last = longer;
        } else if full {
            *last = cut_off(last);
            break;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// A line does not end in a preposition or a comma.
fn cut_off(line: &str) -> String {
    let mut words: Vec<&str> = line.split(' ').collect();
    while words.len() > 1 && words.last().is_some_and(|w| w.trim_end_matches(',').chars().count() <= 3) {
        words.pop();
    }
    format!("{}…", words.join(" ").trim_end_matches(','))
}

/// The size at which the longest word still fits.
fn fitting(text: &str, size: f32, width: f32) -> f32 {
    let longest = text.split_whitespace().map(|w| Hand::measure(w, size)).fold(1.0, f32::max);
    size * (width / longest).min(1.0)
}
