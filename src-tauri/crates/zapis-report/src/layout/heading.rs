//! Headings of chapters, sections and kinds.

use super::{
    Measure, Setter,
    draw::{Draw, Mark, Role, Tags},
    grid, icon,
    paragraph::Setting,
    sheet::Slab,
};
use crate::{
    document::{Block, Heading},
    markdown::numbered,
    prose::Text,
};

pub const CHAPTER: Setting = Setting::new(true, true, 23.25, 28.5, grid::INK);
const SECTION: Setting = Setting::new(true, true, 19.0, 24.0, grid::INK);
const PART: Setting = Setting::new(true, true, 14.5, 19.0, grid::INK);
const KIND: Setting = Setting::new(false, true, 11.25, 15.0, grid::INK);

impl Setter<'_> {
    pub fn heading(&mut self, heading: &Heading, following: &[Block]) {
        let setting = match (heading.number, heading.level) {
            (Some(_), _) => CHAPTER,
            (None, ..=2) if self.document.is_compact() => PART,
            (None, ..=2) => SECTION,
            (None, _) => KIND,
        };
        let compact = self.document.is_compact();
        let tag = self.tags.add(Role::Heading(heading.level), Tags::ROOT);
        let measure = Measure { x: grid::LEFT, width: grid::COLUMN, tag, lang: self.language };
        let mut slabs = self.balanced(&heading.text, &setting, measure);
        if slabs.is_empty() {
            return;
        }
        slabs.iter_mut().for_each(|slab| slab.keep = true);
        self.chapter_number(heading, &mut slabs[0]);
        let (before, after) = match (heading.level, compact) {
            (..=2, false) => (34.0, 6.0),
            (..=2, true) => (20.0, 3.0),
            _ => (15.0, 1.5),
        };
        let first = &mut slabs[0];
        first.before = before;
        first.opens_page = !compact && heading.opens_page(following);
        first.anchors.push(heading.id.clone());
        first.bookmark = Some((heading.level, numbered(heading).words()));
        first.running = (heading.level <= 2).then(|| heading.running.clone());
        if let Some(kind) = heading.kind {
            let shape = Draw::Shape {
                paths: icon::shape(kind),
                x: grid::ICONS,
                y: 2.2,
                size: grid::ICON,
                ink: icon::ink(kind),
            };
            first.draws.insert(0, (Mark::Decoration, shape));
        }
        slabs.push(Slab { height: after, keep: true, ..Slab::default() });
        self.slabs.extend(slabs);
    }

    /// A group's number, large in the margin; it is read as `3.`.
    fn chapter_number(&mut self, heading: &Heading, slab: &mut Slab) {
        let Some(number) = heading.number else { return };
        let Some((Mark::Tag(tag), _)) = slab.draws.first() else { return };
        let tag = *tag;
        let size = if number < 100 { 33.0 } else { 20.0 };
        let setting = self.headed(&Setting::new(true, true, size, 28.5, grid::ACCENT));
        let said = std::mem::take(&mut slab.draws);
        let baseline = CHAPTER.baseline() + 2.0;
        let place = |width: f32| (grid::LEFT - 24.0 - width, baseline);
        self.short(&Text::plain(number.to_string()), &setting, tag, place, slab);
        for (_, draw) in &mut slab.draws {
            if let Draw::Glyphs(stroke) = draw {
                stroke.actual = Some(format!("{number}. "));
            }
        }
        slab.draws.extend(said);
    }

    /// The line that ends a chapter's opening.
    pub fn rule_below_lead(&mut self) {
        let rule = Draw::Rule { x: grid::LEFT, y: 11.0, width: grid::COLUMN, height: 1.1, ink: grid::INK };
        if let Some(last) = self.slabs.last_mut() {
            last.keep = true;
        }
        self.slabs.push(Slab { height: 15.0, draws: vec![(Mark::Decoration, rule)], ..Slab::default() });
    }
}
