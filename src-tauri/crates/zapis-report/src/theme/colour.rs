//! Colours people write down, and whether text in them can be read.

use crate::layout::grid::{Ink, PAPER};

/// What WCAG 2 asks of text (AA).
pub const LEAST_CONTRAST: f32 = 4.5;

/// The ratio of WCAG 2: 1 for equal colours, 21 for black on white.
pub fn contrast(a: Ink, b: Ink) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(Ink(r, g, b): Ink) -> f32 {
    let linear = |part: u8| {
        let part = f32::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/// The same hue, as much darker as white paper asks for.
pub fn readable_on_paper(ink: Ink) -> Ink {
    towards(ink, Ink(0, 0, 0), PAPER)
}

/// The same hue, as much lighter as this dark ground asks for.
pub fn readable_in_the_dark(ink: Ink, ground: Ink) -> Ink {
    towards(ink, PAPER, ground)
}

/// Mixed with `end` in steps of 2 % until it can be read on `ground`.
fn towards(ink: Ink, end: Ink, ground: Ink) -> Ink {
    let mix = |a: u8, b: u8, share: u16| ((u16::from(a) * (50 - share) + u16::from(b) * share) / 50) as u8;
    let mixed = |share| Ink(mix(ink.0, end.0, share), mix(ink.1, end.1, share), mix(ink.2, end.2, share));
    (0..=50).map(mixed).find(|mixed| contrast(*mixed, ground) >= LEAST_CONTRAST).unwrap_or(end)
}

/// `#1f3a6d` or `#13d`.
pub fn parse(written: &str) -> Option<Ink> {
    let digits = written.trim().strip_prefix('#')?;
    if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let part = |from: usize, to: usize| u8::from_str_radix(digits.get(from..to)?, 16).ok();
    match digits.len() {
        6 => Some(Ink(part(0, 2)?, part(2, 4)?, part(4, 6)?)),
        3 => Some(Ink(part(0, 1)? * 17, part(1, 2)? * 17, part(2, 3)? * 17)),
        _ => None,
    }
}

impl Ink {
    /// `1f3a6d`
    pub fn hex(self) -> String {
        format!("{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}
