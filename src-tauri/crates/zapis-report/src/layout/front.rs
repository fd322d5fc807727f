//! The title page and the contents.

use super::{
    Measure, NUMBER, SAID, Setter,
    draw::{Draw, LinkArea, Mark, Role, Tags},
    grid,
    paragraph::Setting,
    sheet::{PageNumber, Slab},
};
use crate::{
    document::{Block, Heading, TitlePage},
    prose::{Target, Text},
};

const TITLE: Setting = Setting::new(true, true, 31.0, 38.0, grid::INK);
const SUBTITLE: Setting = Setting::new(true, false, 15.0, 21.0, grid::INK_2);
const REPORT: Setting = Setting::new(false, true, 13.0, 18.0, grid::ACCENT);
const MASTHEAD: Setting = Setting::new(true, true, 23.25, 28.5, grid::INK);
const BENEATH: Setting = Setting::new(true, false, 13.0, 18.0, grid::INK_2);
const LINE: Setting = Setting::new(false, false, 10.5, 17.0, grid::INK_2);
const SAMPLE: Setting = Setting::new(false, true, 10.5, 17.0, grid::WARN);
const CONTENTS: Setting = Setting::new(true, false, 10.5, 15.0, grid::INK);

impl Setter<'_> {
    pub fn title_page(&mut self, page: &TitlePage) {
        if page.compact {
            return self.masthead(page);
        }
        self.slabs.push(Slab { height: 96.0, opens_page: true, keep: true, ..Slab::default() });
        let heading = self.tags.add(Role::Heading(1), Tags::ROOT);
        self.front_text(&page.title, &TITLE, Some(heading), 0.0);
        self.front_text(&page.subtitle, &SUBTITLE, None, 8.0);
        self.front_text(&page.report, &REPORT, None, 22.0);
        let rule = Draw::Rule { x: grid::LEFT, y: 14.0, width: grid::COLUMN, height: 1.1, ink: grid::INK };
        self.slabs.push(Slab { height: 30.0, draws: vec![(Mark::Decoration, rule)], ..Slab::default() });
        if let Some(sample) = &page.sample {
            self.front_text(sample, &SAMPLE, None, 0.0);
            self.slabs.push(Slab { height: 10.0, ..Slab::default() });
        }
        for line in &page.lines {
            self.front_text(line, &LINE, None, 0.0);
        }
    }

    /// The heading of a shorter document, on its first page.
    fn masthead(&mut self, page: &TitlePage) {
        self.slabs.push(Slab { opens_page: true, keep: true, ..Slab::default() });
        let heading = self.tags.add(Role::Heading(1), Tags::ROOT);
        self.front_text(&page.title, &MASTHEAD, Some(heading), 0.0);
        self.front_text(&page.subtitle, &BENEATH, None, 4.0);
        if let Some(sample) = &page.sample {
            self.front_text(sample, &SAMPLE, None, 2.0);
        }
        for line in &page.lines {
            self.front_text(line, &LINE, None, 2.0);
        }
        let rule = Draw::Rule { x: grid::LEFT, y: 10.0, width: grid::COLUMN, height: 1.1, ink: grid::INK };
        self.slabs.push(Slab { height: 22.0, draws: vec![(Mark::Decoration, rule)], ..Slab::default() });
    }

    fn front_text(&mut self, text: &Text, setting: &Setting, tag: Option<super::draw::TagId>, before: f32) {
        if text.is_empty() {
            return;
        }
        let tag = tag.unwrap_or_else(|| self.tags.add(Role::Paragraph, Tags::ROOT));
        let measure = Measure { x: grid::LEFT, width: grid::COLUMN, tag, lang: self.language };
        let mut slabs = self.balanced(text, setting, measure);
        if let Some(first) = slabs.first_mut() {
            first.before = before;
        }
        self.slabs.extend(slabs);
    }

    pub fn contents(&mut self, heading: &Heading) {
        self.heading(heading, &[]);
        let from = self.slabs.len();
        if let Some(first) = self.slabs.iter_mut().rev().find(|slab| slab.bookmark.is_some()) {
            first.opens_page = true;
        }
        let document = self.document;
        let contents = self.tags.add(Role::Contents, Tags::ROOT);
        for block in &document.blocks {
            if let Block::Heading(heading) = block
                && heading.level == 2
            {
                self.contents_line(heading, contents);
            }
        }
        if self.slabs.len() == from {
            self.slabs.push(Slab::default());
        }
    }

    fn contents_line(&mut self, heading: &Heading, contents: super::draw::TagId) {
        let item = self.tags.add(Role::ContentsItem, contents);
        let reference = self.tags.add(Role::Reference, item);
        let link = self.tags.add(Role::Link, reference);
        let measure = Measure { x: grid::LEFT, width: grid::COLUMN - 48.0, tag: link, lang: self.language };
        let mut slabs = self.text(&heading.text, &CONTENTS, measure);
        let Some(first) = slabs.first_mut() else { return };
        if let Some(number) = heading.number {
            let said = std::mem::take(&mut first.draws);
            let place = |width: f32| (grid::NUMBERS - width, CONTENTS.baseline());
            self.short(&Text::plain(format!("{number}. ")), &NUMBER, link, place, first);
            first.draws.extend(said);
        }
        let height: f32 = slabs.iter().map(|slab| slab.height).sum();
        let last = slabs.len() - 1;
        slabs[last].numbers.push(PageNumber {
            anchor: heading.id.clone(),
            tag: self.tags.add(Role::Span, link),
            right: grid::LEFT + grid::COLUMN,
            baseline: SAID.baseline(),
        });
        slabs[0].links.push(LinkArea {
            x: grid::LEFT,
            y: 0.0,
            width: grid::COLUMN,
            height,
            target: Target::Inside(heading.id.clone()),
            tag: link,
            says: heading.text.words(),
            to: None,
        });
        let rule = Draw::Rule { x: grid::LEFT, y: 19.0, width: grid::COLUMN, height: 0.6, ink: grid::RULE };
        slabs.iter_mut().for_each(|slab| slab.keep = true);
        slabs[0].before = 4.0;
        slabs[last].draws.push((Mark::Decoration, rule));
        self.slabs.extend(slabs);
        self.slabs.push(Slab { height: 5.0, ..Slab::default() });
    }
}
