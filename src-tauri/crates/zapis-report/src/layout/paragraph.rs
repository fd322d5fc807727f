//! Text → lines: shaping, no-break spaces, line breaking, hyphenation.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use zapis_domain::Language;

use super::{
    draw::Stroke,
    grid::{ACCENT, DISSENT, INK_2, Ink, WARN},
    shape::{Cluster, Shaper},
    spacing,
};
use crate::{
    fonts::Face,
    prose::{Run, Target, Text},
};

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    pub face: Face,
    pub size: f32,
    pub leading: f32,
    pub ink: Ink,
}

impl Setting {
    pub const fn new(serif: bool, strong: bool, size: f32, leading: f32, ink: Ink) -> Self {
        Setting { face: Face { serif, strong, italic: false, spare: false }, size, leading, ink }
    }

    /// From the top of a line to its baseline.
    pub fn baseline(&self) -> f32 {
        self.leading / 2.0 + self.size * 0.335
    }
}

/// One set line, from x 0 and baseline 0.
pub struct Line {
    pub strokes: Vec<Piece>,
    pub width: f32,
}

/// A stroke and which run of the text it comes from.
pub struct Piece {
    pub stroke: Stroke,
    pub run: usize,
}

/// A gap at the line's end that is not worth dividing a word, as a share of the width.
const RAGGED: f32 = 0.28;
const RAGGED_NARROW: f32 = 0.2;
const NARROW: f32 = 160.0;
/// The app's words beside what people said, against their size.
const ASIDE: f32 = 0.9;

pub fn lines(
    shaper: &Shaper<'_>,
    text: &Text,
    setting: &Setting,
    width: f32,
    language: Language,
) -> Vec<Line> {
    Breaker::new(shaper, text, setting, width, language).lines()
}

/// The width of a text on one line.
pub fn width(shaper: &Shaper<'_>, text: &Text, setting: &Setting, language: Language) -> f32 {
    let lines = lines(shaper, text, setting, f32::INFINITY, language);
    lines.iter().map(|line| line.width).fold(0.0, f32::max)
}

/// The narrowest width that needs no more lines, for titles.
pub fn balanced(shaper: &Shaper<'_>, text: &Text, setting: &Setting, width: f32, language: Language) -> f32 {
    let mut breaker = Breaker::new(shaper, text, setting, width, language);
    breaker.divides = false;
    let lines = breaker.cuts().len();
    if !(2..=4).contains(&lines) {
        return width;
    }
    let (mut fits, mut fails) = (width, width / 2.0);
    for _ in 0..7 {
        breaker.width = (fits + fails) / 2.0;
        match breaker.cuts().len() > lines {
            true => fails = breaker.width,
            false => fits = breaker.width,
        }
    }
    fits
}

fn scale(run: &Run) -> f32 {
    if run.style.aside { ASIDE } else { 1.0 }
}

struct Breaker<'a, 'f> {
    shaper: &'a Shaper<'f>,
    runs: &'a [Run],
    setting: &'a Setting,
    width: f32,
    language: Language,
    /// Whether words may be divided.
    divides: bool,
    text: String,
    /// Clusters with their run; in text order.
    clusters: Vec<(Cluster, usize)>,
}

/// Clusters between two places where a line may end.
#[derive(Clone, Copy)]
struct Stretch {
    from: usize,
    to: usize,
    must_end: bool,
}

struct Cut {
    from: usize,
    to: usize,
    hyphen: bool,
}

impl<'a, 'f> Breaker<'a, 'f> {
    fn new(
        shaper: &'a Shaper<'f>,
        text: &'a Text,
        setting: &'a Setting,
        width: f32,
        language: Language,
    ) -> Self {
        let mut breaker = Breaker {
            shaper,
            runs: &text.0,
            setting,
            width,
            language,
            divides: setting.size < 15.0,
            text: String::with_capacity(text.len() + 16),
            clusters: Vec::with_capacity(text.len()),
        };
        breaker.shape();
        breaker
    }

    fn shape(&mut self) {
        let mut whole = String::new();
        for run in self.runs {
            whole.push_str(&run.text);
        }
        // Bound as a whole, so that a one-letter word in one style stays with the next in another.
        self.text = spacing::bound(&whole, self.language);
        if self.divides && self.width > NARROW {
            spacing::accompanied(&mut self.text);
        }
        let mut letters = self.text.char_indices();
        let mut shaped = Vec::new();
        let mut from = 0;
        for (place, run) in self.runs.iter().enumerate() {
            let count = run.text.chars().count();
            let end = if count == 0 {
                from
            } else {
                letters.nth(count - 1).map_or(self.text.len(), |(at, c)| at + c.len_utf8())
            };
            self.shaper.shape(self.face(run), &self.text[from..end], from, &mut shaped);
            let scale = scale(run);
            self.clusters.extend(shaped.drain(..).map(|mut cluster| {
                cluster.advance *= scale;
                (cluster, place)
            }));
            from = end;
        }
    }

    fn face(&self, run: &Run) -> Face {
        let base = self.setting.face;
        Face {
            serif: base.serif && !run.style.code && !run.style.aside,
            strong: base.strong || run.style.strong,
            italic: base.italic || run.style.emphasis,
            spare: false,
        }
    }

    fn ink(&self, run: &Run) -> Ink {
        match run.link {
            _ if run.style.warn => WARN,
            _ if run.style.dissent => DISSENT,
            Some(Target::Web(_)) => ACCENT,
            _ if run.style.aside => INK_2,
            _ => self.setting.ink,
        }
    }

    fn points(&self, thousandths: f32) -> f32 {
        thousandths * self.setting.size / 1000.0
    }

    fn stretches(&self) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        let mut from = 0;
        for (at, opportunity) in linebreaks(&self.text) {
            let to = from + self.clusters[from..].partition_point(|(cluster, _)| cluster.end <= at);
            if to > from {
                let must_end = opportunity == BreakOpportunity::Mandatory;
                stretches.push(Stretch { from, to, must_end });
                from = to;
            }
        }
        if from < self.clusters.len() {
            stretches.push(Stretch { from, to: self.clusters.len(), must_end: true });
        }
        stretches
    }

    fn is_space(&self, place: usize) -> bool {
        let cluster = &self.clusters[place].0;
        self.text[cluster.start..cluster.end].chars().all(|c| matches!(c, ' ' | '\n'))
    }

    fn full_width(&self, from: usize, to: usize) -> f32 {
        self.points(self.clusters[from..to].iter().map(|(cluster, _)| cluster.advance).sum())
    }

    /// Without the spaces at the end.
    fn ink_width(&self, from: usize, mut to: usize) -> f32 {
        while to > from && self.is_space(to - 1) {
            to -= 1;
        }
        self.full_width(from, to)
    }

    fn lines(&self) -> Vec<Line> {
        self.cuts().iter().map(|cut| self.line(cut)).collect()
    }

    fn cuts(&self) -> Vec<Cut> {
        let mut cuts = Vec::new();
        let mut start = 0;
        let mut used = 0.0;
        for stretch in self.stretches() {
            let mut from = stretch.from;
            while used + self.ink_width(from, stretch.to) > self.width + 0.01 {
                let gap = self.width - used;
                let worth = self.divides && (from == start || gap > self.ragged());
                let division = if worth { self.division(from, stretch.to, gap) } else { None };
                match division {
                    Some(at) => {
                        cuts.push(Cut { from: start, to: at, hyphen: true });
                        (start, from) = (at, at);
                    }
                    None if from > start => {
                        cuts.push(Cut { from: start, to: from, hyphen: false });
                        start = from;
                    }
                    None => {
                        let at = self.torn(from, stretch.to);
                        if at >= stretch.to {
                            break;
                        }
                        cuts.push(Cut { from: start, to: at, hyphen: false });
                        (start, from) = (at, at);
                    }
                }
                used = 0.0;
            }
            used += self.full_width(from, stretch.to);
            if stretch.must_end {
                cuts.push(Cut { from: start, to: stretch.to, hyphen: false });
                start = stretch.to;
                used = 0.0;
            }
        }
        cuts
    }

    fn ragged(&self) -> f32 {
        self.width * if self.width < NARROW { RAGGED_NARROW } else { RAGGED }
    }

    /// The last place to divide a word so that it fits into `gap` with its hyphen.
    fn division(&self, from: usize, to: usize, gap: f32) -> Option<usize> {
        let (first, last) = (self.clusters.get(from)?, self.clusters.get(to.checked_sub(1)?)?);
        let base = first.0.start;
        let word = &self.text[base..last.0.end];
        let language = self.runs[first.1].lang.unwrap_or(self.language);
        let hyphen = self.points(self.hyphen(first.1)?.advance) * scale(&self.runs[first.1]);
        let places = spacing::divisions(word, language);
        places.into_iter().rev().find_map(|place| {
            let at =
                from + self.clusters[from..to].partition_point(|(cluster, _)| cluster.end <= base + place);
            let clean = self.clusters.get(at)?.0.start == base + place;
            (clean && at > from && self.full_width(from, at) + hyphen <= gap).then_some(at)
        })
    }

    /// As many letters as the line holds, at least one: for words longer than a line.
    fn torn(&self, from: usize, to: usize) -> usize {
        let mut used = 0.0;
        for place in from..to {
            used += self.points(self.clusters[place].0.advance);
            if used > self.width && place > from {
                return place;
            }
        }
        to
    }

    fn hyphen(&self, run: usize) -> Option<Cluster> {
        let mut out = Vec::with_capacity(1);
        self.shaper.shape(self.face(&self.runs[run]), "-", 0, &mut out);
        out.pop()
    }

    fn line(&self, cut: &Cut) -> Line {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut x = 0.0;
        for (cluster, run) in &self.clusters[cut.from..cut.to] {
            let actual = cluster.replaced.then(|| self.text[cluster.start..cluster.end].to_owned());
            let advance = self.points(cluster.advance);
            self.write(&mut pieces, *run, (x, advance), cluster, actual);
            x += advance;
        }
        let last = cut.hyphen.then(|| self.clusters[cut.from..cut.to].last()).flatten().map(|(_, run)| *run);
        if let Some((run, hyphen)) = last.and_then(|run| Some((run, self.hyphen(run)?))) {
            let advance = self.points(hyphen.advance) * scale(&self.runs[run]);
            self.write(&mut pieces, run, (x, advance), &hyphen, Some("\u{ad}".to_owned()));
            x += advance;
        }
        pieces.iter_mut().for_each(|piece| piece.stroke.glyphs.shrink_to_fit());
        let width = if cut.hyphen { x } else { self.ink_width(cut.from, cut.to) };
        Line { strokes: pieces, width }
    }

    fn write(
        &self,
        pieces: &mut Vec<Piece>,
        run: usize,
        (x, width): (f32, f32),
        cluster: &Cluster,
        actual: Option<String>,
    ) {
        if let Some(last) = pieces.last_mut()
            && last.run == run
            && last.stroke.face == cluster.face
            && last.stroke.actual.is_none()
            && actual.is_none()
        {
            last.stroke.glyphs.extend(cluster.glyphs().cloned());
            last.stroke.width += width;
            return;
        }
        let own = &self.runs[run];
        let stroke = Stroke {
            x,
            y: 0.0,
            width,
            face: cluster.face,
            size: self.setting.size * scale(own),
            ink: self.ink(own),
            glyphs: cluster.glyphs().cloned().collect(),
            actual,
        };
        pieces.push(Piece { stroke, run });
    }
}
