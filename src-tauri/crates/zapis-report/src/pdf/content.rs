//! Draw lists → the content of pages, as bytes.
//!
//! printpdf's own writer wants an operator object for everything and a text of its own for every glyph: half of the
//! time and the memory a report took. Here a page is written straight into its stream.

use super::{
    embed::{self, ByGlyph, Embedded, Glyphs},
    utf16,
};
use crate::{
    fonts::Face,
    layout::{
        draw::{Draw, Glyph, Mark, Marked, Page, Path, Segment, Stroke},
        grid::{HEIGHT, Ink, PAPER},
    },
};

pub fn of_page(page: &Page, embedded: &Glyphs) -> Vec<u8> {
    let mut writer = Writer { out: Vec::with_capacity(16 << 10), ..Writer::default() };
    for (id, marked) in page.marked.iter().enumerate() {
        writer.begin(marked, id);
        marked.draws.iter().for_each(|draw| writer.draw(draw, embedded));
        writer.word("EMC\n");
    }
    writer.out
}

#[derive(Default)]
struct Writer {
    out: Vec<u8>,
    /// What is set already, and need not be set again.
    fill: Option<Ink>,
    font: Option<(Face, f32)>,
}

impl Writer {
    fn word(&mut self, word: &str) {
        self.out.extend_from_slice(word.as_bytes());
    }

    fn begin(&mut self, marked: &Marked, id: usize) {
        match marked.mark {
            Mark::Tag(_) => {
                self.word("/Span <</MCID ");
                self.integer(id);
                self.word(">> BDC\n");
            }
            Mark::Decoration => self.word("/Artifact <</Type /Layout>> BDC\n"),
            Mark::Header => self.word("/Artifact <</Type /Pagination /Subtype /Header>> BDC\n"),
            Mark::Footer => self.word("/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n"),
        }
    }

    fn draw(&mut self, draw: &Draw, embedded: &Glyphs) {
        match draw {
            Draw::Glyphs(stroke) => self.stroke(stroke, &embedded[stroke.face.index()]),
            Draw::Rule { x, y, width, height, ink } => {
                self.fill(*ink);
                self.numbers(&[*x, HEIGHT - y - height, *width, *height]);
                self.word("re f\n");
            }
            Draw::Shape { paths, x, y, size, ink } => {
                paths.iter().for_each(|path| self.shape(path, (*x, *y, *size / 16.0), *ink));
            }
            Draw::Picture { index, x, y, width, height } => {
                self.word("q\n");
                self.numbers(&[*width, 0.0, 0.0, *height, *x, HEIGHT - y - height]);
                self.word("cm /");
                self.word(&embed::picture_id(*index).0);
                self.word(" Do\nQ\n");
            }
            Draw::Nothing => {}
        }
    }

    fn stroke(&mut self, stroke: &Stroke, embedded: &ByGlyph<Embedded>) {
        let actual = actual(stroke, embedded);
        if let Some(actual) = &actual {
            self.word("/Span <</ActualText <");
            utf16(actual).iter().for_each(|byte| self.hex(*byte));
            self.word(">>> BDC\n");
        }
        self.fill(stroke.ink);
        self.word("BT\n");
        self.font(stroke.face, stroke.size);
        self.numbers(&[stroke.x, HEIGHT - stroke.y]);
        self.word("Td\n[(");
        for glyph in &stroke.glyphs {
            let Some(own) = embedded.get(glyph.id) else { continue };
            own.number.to_be_bytes().iter().for_each(|byte| self.literal(*byte));
            if glyph.kern.abs() >= 0.001 {
                self.word(") ");
                self.numbers(&[-glyph.kern]);
                self.word("(");
            }
        }
        self.word(")] TJ\nET\n");
        if actual.is_some() {
            self.word("EMC\n");
        }
    }

    fn shape(&mut self, path: &Path, (x, y, scale): (f32, f32, f32), ink: Ink) {
        let ink = if path.paper { PAPER } else { ink };
        match path.stroke {
            None => self.fill(ink),
            Some(width) => {
                self.ink(ink, "RG\n");
                self.numbers(&[width * scale]);
                self.word("w 1 J 1 j\n");
            }
        }
        let at = |px: f32, py: f32| [x + px * scale, HEIGHT - (y + py * scale)];
        for (place, segment) in path.segments.iter().enumerate() {
            match *segment {
                Segment::To(px, py) => {
                    self.numbers(&at(px, py));
                    self.word(if place == 0 { "m\n" } else { "l\n" });
                }
                Segment::Curve([ax, ay, bx, by, cx, cy]) => {
                    [at(ax, ay), at(bx, by), at(cx, cy)].iter().for_each(|point| self.numbers(point));
                    self.word("c\n");
                }
            }
        }
        self.word(match (path.stroke.is_some(), path.closed) {
            (false, _) => "f\n",
            (true, true) => "s\n",
            (true, false) => "S\n",
        });
    }

    fn fill(&mut self, ink: Ink) {
        if self.fill.replace(ink) != Some(ink) {
            self.ink(ink, "rg\n");
        }
    }

    fn font(&mut self, face: Face, size: f32) {
        if self.font.replace((face, size)) != Some((face, size)) {
            self.word("/");
            self.word(&embed::font_id(face).0);
            self.word(" ");
            self.numbers(&[size]);
            self.word("Tf\n");
        }
    }

    fn ink(&mut self, ink: Ink, operator: &str) {
        self.numbers(&[ink.0, ink.1, ink.2].map(|part| f32::from(part) / 255.0));
        self.word(operator);
    }

    /// With up to three decimals, each followed by a space: finer than any printer.
    fn numbers(&mut self, numbers: &[f32]) {
        for number in numbers {
            let thousandths = (f64::from(*number) * 1000.0).round() as i64;
            if thousandths < 0 {
                self.out.push(b'-');
            }
            let size = thousandths.unsigned_abs();
            self.integer((size / 1000) as usize);
            let rest = size % 1000;
            if rest > 0 {
                let digits = [rest / 100, rest / 10 % 10, rest % 10].map(|digit| b'0' + digit as u8);
                let kept = 3 - digits.iter().rev().take_while(|digit| **digit == b'0').count();
                self.out.push(b'.');
                self.out.extend_from_slice(&digits[..kept]);
            }
            self.out.push(b' ');
        }
    }

    fn integer(&mut self, mut number: usize) {
        let first = self.out.len();
        loop {
            self.out.push(b'0' + (number % 10) as u8);
            number /= 10;
            if number == 0 {
                break;
            }
        }
        self.out[first..].reverse();
    }

    /// Of a string between brackets, which is half as long as one in figures.
    fn literal(&mut self, byte: u8) {
        match byte {
            b'(' | b')' | b'\\' => self.out.extend([b'\\', byte]),
            // Read as a line end otherwise.
            b'\r' => self.word("\\r"),
            byte => self.out.push(byte),
        }
    }

    fn hex(&mut self, byte: u8) {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        self.out.extend([DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
    }
}

/// The words to give along when the glyphs alone would say something else.
fn actual(stroke: &Stroke, embedded: &ByGlyph<Embedded>) -> Option<String> {
    let honest =
        |glyph: &Glyph| embedded.get(glyph.id).is_some_and(|own| glyph.says.with(|says| own.says == says));
    match &stroke.actual {
        Some(actual) => Some(actual.clone()),
        None if stroke.glyphs.iter().all(honest) => None,
        None => {
            let mut words = String::new();
            stroke.glyphs.iter().for_each(|glyph| glyph.says.add_to(&mut words));
            Some(words)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_right() {
        let check = |number: f32, written: &str| {
            let mut writer = Writer::default();
            writer.numbers(&[number]);
            assert_eq!(String::from_utf8(writer.out).expect("ASCII"), format!("{written} "));
        };
        check(0.0, "0");
        check(595.276, "595.276");
        check(-3.5, "-3.5");
        check(10.0, "10");
        check(0.0404, "0.04");
        check(-0.0001, "0");
    }
}
