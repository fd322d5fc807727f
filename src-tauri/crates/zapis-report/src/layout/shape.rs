//! Letters → glyphs, with every letter accounted for: what the typeface lacks is set as its code.

use std::{cell::RefCell, collections::HashMap};

use rustybuzz::{Direction, Script, ShapePlan, UnicodeBuffer, script};
use unicode_normalization::char::is_combining_mark;
use zapis_domain::Language;

use super::{
    draw::{Glyph, Says},
    signs,
};
use crate::fonts::{BadFont, Face, Fonts};

/// One or more letters that belong together, and their glyphs.
#[derive(Debug, Clone)]
pub struct Cluster {
    /// Bytes of the text it stands for.
    pub start: usize,
    pub end: usize,
    pub first: Glyph,
    /// Only where one letter needs several.
    pub more: Vec<Glyph>,
    pub face: Face,
    /// In thousandths of an em.
    pub advance: f32,
    /// The typeface lacks it; the glyphs show its code.
    pub replaced: bool,
}

impl Cluster {
    pub fn glyphs(&self) -> impl Iterator<Item = &Glyph> {
        std::iter::once(&self.first).chain(&self.more)
    }

    /// None without a glyph.
    fn new(
        (start, end): (usize, usize),
        face: Face,
        mut glyphs: impl Iterator<Item = Glyph>,
        replaced: bool,
    ) -> Option<Self> {
        let first = glyphs.next()?;
        let more: Vec<Glyph> = glyphs.collect();
        let advance = first.advance + more.iter().map(|glyph| glyph.advance).sum::<f32>();
        Some(Cluster { start, end, first, more, face, advance, replaced })
    }
}

pub struct Shaper<'f> {
    /// By [`Face::index`]; spare faces may be missing.
    faces: Vec<Option<Setter<'f>>>,
    language: Language,
    /// What was shaped before, by face and word: a report says most of its words again and again.
    known: Vec<RefCell<Words>>,
}

/// Words with the space behind them; their clusters count bytes from the word's beginning.
type Words = HashMap<Box<str>, Box<[Cluster]>>;

/// Longer words are shaped anew.
const LONGEST_KNOWN: usize = 48;
/// So many words of a face are remembered.
const MOST_KNOWN: usize = 50_000;

struct Setter<'f> {
    face: rustybuzz::Face<'f>,
    own: Face,
    latin: ShapePlan,
    cyrillic: ShapePlan,
    scale: f32,
}

impl<'f> Shaper<'f> {
    /// Signs no face has are named in `language`.
    pub fn new(fonts: &'f Fonts, language: Language) -> Result<Self, BadFont> {
        let mut faces = Vec::with_capacity(Face::COUNT);
        for face in Face::all() {
            let setter = match fonts.file(face) {
                Some(file) => Some(Setter::new(file, face).ok_or(BadFont)?),
                None => None,
            };
            faces.push(setter);
        }
        let known = Face::all().map(|_| RefCell::default()).collect();
        Ok(Shaper { faces, language, known })
    }

    fn setter(&self, face: Face) -> Option<&Setter<'f>> {
        self.faces.get(face.index())?.as_ref()
    }

    /// Shapes `text`; clusters count bytes from `offset`.
    pub fn shape(&self, face: Face, text: &str, mut offset: usize, out: &mut Vec<Cluster>) {
        let Some(known) = self.known.get(face.index()) else { return };
        let mut rest = text;
        while !rest.is_empty() {
            let (word, after) = rest.split_at(word_end(rest));
            self.word(face, word, known, out, offset);
            offset += word.len();
            rest = after;
        }
    }

    /// A word as it was shaped before, or for the first time.
    fn word(&self, face: Face, word: &str, known: &RefCell<Words>, out: &mut Vec<Cluster>, offset: usize) {
        if word.len() > LONGEST_KNOWN {
            return self.shape_new(face, word, offset, out);
        }
        let first = out.len();
        if let Some(clusters) = known.borrow().get(word) {
            out.extend_from_slice(clusters);
        } else {
            self.shape_new(face, word, 0, out);
            let mut known = known.borrow_mut();
            if known.len() < MOST_KNOWN {
                known.insert(word.into(), out[first..].into());
            }
        }
        for cluster in &mut out[first..] {
            cluster.start += offset;
            cluster.end += offset;
        }
    }

    fn shape_new(&self, face: Face, text: &str, offset: usize, out: &mut Vec<Cluster>) {
        let Some(setter) = self.setter(face) else { return };
        let mut from = 0;
        while from < text.len() {
            let (end, stretch) = setter.stretch(&text[from..]);
            let part = &text[from..from + end];
            match stretch {
                Stretch::Lacking => self.borrow(setter, part, offset + from, out),
                Stretch::Latin => setter.run(&setter.latin, script::LATIN, part, offset + from, out),
                Stretch::Cyrillic => setter.run(&setter.cyrillic, script::CYRILLIC, part, offset + from, out),
            }
            from += end;
        }
    }

    /// One character in another face that has it, or else its name.
    fn borrow(&self, setter: &Setter<'f>, part: &str, offset: usize, out: &mut Vec<Cluster>) {
        let Some(c) = part.chars().next() else { return };
        let others = setter.own.others().into_iter().filter_map(|face| self.setter(face));
        match others.into_iter().find(|other| !other.lacks(c)) {
            Some(other) => other.run(&other.latin, script::LATIN, part, offset, out),
            None => setter.replace(&signs::name(c, self.language), part, offset, out),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stretch {
    Latin,
    Cyrillic,
    /// One character without a glyph.
    Lacking,
}

impl<'f> Setter<'f> {
    fn new(file: &'f [u8], own: Face) -> Option<Self> {
        let face = rustybuzz::Face::from_slice(file, 0)?;
        let plan = |script: Script| ShapePlan::new(&face, Direction::LeftToRight, Some(script), None, &[]);
        let (latin, cyrillic) = (plan(script::LATIN), plan(script::CYRILLIC));
        let scale = 1000.0 / face.units_per_em() as f32;
        Some(Setter { face, own, latin, cyrillic, scale })
    }

    /// How far the first stretch reaches, and what it is. Signs and spaces go with what precedes them.
    fn stretch(&self, text: &str) -> (usize, Stretch) {
        let mut kind: Option<Stretch> = None;
        for (at, c) in text.char_indices() {
            if self.lacks(c) {
                return if at == 0 {
                    (c.len_utf8(), Stretch::Lacking)
                } else {
                    (at, kind.unwrap_or(Stretch::Latin))
                };
            }
            let own = match c {
                '\u{400}'..='\u{52f}' => Some(Stretch::Cyrillic),
                c if c.is_alphabetic() => Some(Stretch::Latin),
                _ => None,
            };
            match (kind, own) {
                (Some(kind), Some(own)) if kind != own => return (at, kind),
                (None, Some(own)) => kind = Some(own),
                _ => {}
            }
        }
        (text.len(), kind.unwrap_or(Stretch::Latin))
    }

    fn lacks(&self, c: char) -> bool {
        c != '\n' && self.face.glyph_index(shown(c)).is_none()
    }

    /// `[thumbs up]` or `[U+1F9FF]` in place of a character no typeface has.
    fn replace(&self, name: &str, part: &str, offset: usize, out: &mut Vec<Cluster>) {
        let mut clusters = Vec::new();
        let (plan, script) = if name.chars().any(|c| matches!(c, '\u{400}'..='\u{52f}')) {
            (&self.cyrillic, script::CYRILLIC)
        } else {
            (&self.latin, script::LATIN)
        };
        self.run(plan, script, name, 0, &mut clusters);
        let span = (offset, offset + part.len());
        let glyphs = clusters.iter().flat_map(Cluster::glyphs).cloned();
        out.extend(Cluster::new(span, self.own, glyphs, true));
    }

    fn run(&self, plan: &ShapePlan, script: Script, part: &str, offset: usize, out: &mut Vec<Cluster>) {
        let mut buffer = UnicodeBuffer::new();
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script);
        for (at, c) in part.char_indices() {
            buffer.add(shown(c), at as u32);
        }
        let shaped = rustybuzz::shape_with_plan(&self.face, plan, buffer);
        let infos = shaped.glyph_infos();
        let positions = shaped.glyph_positions();
        let mut at = 0;
        while at < infos.len() {
            let start = infos[at].cluster as usize;
            let next = infos[at..]
                .iter()
                .position(|info| info.cluster as usize != start)
                .map_or(infos.len(), |n| at + n);
            let end = infos.get(next).map_or(part.len(), |info| info.cluster as usize);
            let letters = part.get(start..end).unwrap_or_default();
            let glyphs = self.glyphs(&infos[at..next], &positions[at..next], letters);
            out.extend(Cluster::new((offset + start, offset + end), self.own, glyphs, false));
            at = next;
        }
    }

    fn glyphs<'a>(
        &'a self,
        infos: &'a [rustybuzz::GlyphInfo],
        positions: &'a [rustybuzz::GlyphPosition],
        letters: &str,
    ) -> impl Iterator<Item = Glyph> + use<'a, 'f> {
        // The first glyph of a cluster says all of it; the page writer sees to the rest.
        let mut said = Some(Says::of(letters.chars().map(shown)));
        infos.iter().zip(positions).map(move |(info, position)| {
            let id = info.glyph_id as u16;
            let natural = self.face.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(id)).unwrap_or(0);
            let advance = position.x_advance as f32 * self.scale;
            let kern = advance - f32::from(natural) * self.scale;
            Glyph { id, advance, kern, says: said.take().unwrap_or(Says::Nothing) }
        })
    }
}

/// Where the first word ends, its spaces included; a mark above a space stays with it.
fn word_end(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    while let Some((_, c)) = letters.next() {
        if let (' ' | '\u{a0}', Some((at, next))) = (c, letters.peek())
            && !matches!(*next, ' ' | '\u{a0}')
            && !is_combining_mark(*next)
        {
            return *at;
        }
    }
    text.len()
}

/// No-break characters look like their plain ones, and are the same glyph in a text extracted from the page.
fn shown(c: char) -> char {
    match c {
        '\u{a0}' | '\n' => ' ',
        '\u{2011}' => '-',
        c => c,
    }
}
