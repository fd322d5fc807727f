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
    theme::{Cover, Logo},
};

const TITLE: Setting = Setting::new(true, true, 31.0, 38.0, grid::INK);
const SUBTITLE: Setting = Setting::new(true, false, 15.0, 21.0, grid::INK_2);
const REPORT: Setting = Setting::new(false, true, 13.0, 18.0, grid::ACCENT);
const MASTHEAD: Setting = Setting::new(true, true, 23.25, 28.5, grid::INK);
const BENEATH: Setting = Setting::new(true, false, 13.0, 18.0, grid::INK_2);
const LINE: Setting = Setting::new(false, false, 10.5, 17.0, grid::INK_2);
const SAMPLE: Setting = Setting::new(false, true, 10.5, 17.0, grid::WARN);
/// White above the title.
const COVER_TOP: f32 = 96.0;
const BETWEEN_LOGOS: f32 = 22.0;
const BELOW_LOGOS: f32 = 44.0;
/// A title that would fill the page is set on white.
const LONGEST_ON_BAND: usize = 400;
const CONTENTS_ID: &str = "contents";
const FIGURES_ID: &str = "numbers";
const CONTENTS: Setting = Setting::new(true, false, 10.5, 15.0, grid::INK);

impl Setter<'_> {
    pub fn title_page(&mut self, page: &TitlePage) {
        if page.compact {
            return self.masthead(page);
        }
        let mut top = Slab { height: COVER_TOP, opens_page: true, keep: true, ..Slab::default() };
        self.logos(&mut top);
        let heading = self.tags.add(Role::Heading(1), Tags::ROOT);
        let opens = self.slabs.len();
        self.slabs.push(top);
        let on_band = self.document.theme.cover == Cover::Band && page.title.len() < LONGEST_ON_BAND;
        let ink = |setting: Setting| if on_band { Setting { ink: grid::PAPER, ..setting } } else { setting };
        self.front_text(&page.title, &ink(TITLE), Some(heading), 0.0);
        self.front_text(&page.subtitle, &ink(SUBTITLE), None, 8.0);
        self.front_text(&page.report, &ink(REPORT), None, 22.0);
        if on_band {
            self.band(opens);
        } else {
            let rule =
                Draw::Rule { x: grid::LEFT, y: 14.0, width: grid::COLUMN, height: 1.1, ink: grid::INK };
            self.slabs.push(Slab { height: 30.0, draws: vec![(Mark::Decoration, rule)], ..Slab::default() });
        }
        if let Some(sample) = &page.sample {
            self.front_text(sample, &SAMPLE, None, 0.0);
            self.slabs.push(Slab { height: 10.0, ..Slab::default() });
        }
        for line in &page.lines {
            self.front_text(line, &LINE, None, 0.0);
        }
    }

    /// The theme's signs side by side, standing on one line; as large as they were asked for, or as fits.
    fn logos(&mut self, slab: &mut Slab) {
        let document = self.document;
        let logos = &document.theme.logos;
        let sizes: Vec<(f32, f32)> = logos.iter().map(Logo::points).collect();
        let room = grid::COLUMN - BETWEEN_LOGOS * logos.len().saturating_sub(1) as f32;
        let fits = (room / sizes.iter().map(|(width, _)| width).sum::<f32>().max(1.0)).min(1.0);
        let foot = sizes.iter().map(|(_, tall)| tall * fits).fold(0.0, f32::max);
        let mut x = grid::LEFT;
        for (logo, (width, tall)) in logos.iter().zip(sizes) {
            let (width, height) = ((width * fits).max(1.0), (tall * fits).max(1.0));
            let tag = self.tags.add(Role::Figure, Tags::ROOT);
            self.tags.get_mut(tag).alt = Some(logo.alt.in_language(self.language).to_owned());
            let index = self.keep_jpeg(logo.jpeg.clone(), (logo.width, logo.height), logo.components);
            slab.draws.push((Mark::Tag(tag), Draw::Picture { index, x, y: foot - height, width, height }));
            x += width + BETWEEN_LOGOS;
        }
        slab.height = slab.height.max(if logos.is_empty() { 0.0 } else { foot + BELOW_LOGOS });
    }

    /// A band of the accent behind what was set since the slab `opens`, from edge to edge.
    fn band(&mut self, opens: usize) {
        let words: f32 = self.slabs[opens + 1..].iter().map(|slab| slab.before + slab.height).sum();
        // Signs stand on white above it; without them it begins at the paper's edge.
        let (above, below) = (28.0, 26.0);
        let signs = self.document.theme.logos.is_empty();
        let top = if signs { -grid::TOP } else { self.slabs[opens].height - above };
        let foot = self.slabs[opens].height + words + below;
        let band = Draw::Rule { x: 0.0, y: top, width: grid::WIDTH, height: foot - top, ink: grid::ACCENT };
        self.slabs[opens].draws.insert(0, (Mark::Decoration, band));
        self.slabs[opens..].iter_mut().for_each(|slab| slab.keep = true);
        self.slabs.push(Slab { height: below + 22.0, ..Slab::default() });
    }

    /// The heading of a shorter document, on its first page.
    fn masthead(&mut self, page: &TitlePage) {
        let mut top = Slab { opens_page: true, keep: true, ..Slab::default() };
        self.logos(&mut top);
        self.slabs.push(top);
        let heading = self.tags.add(Role::Heading(1), Tags::ROOT);
        self.front_text(&page.title, &MASTHEAD, Some(heading), 0.0);
        self.front_text(&page.subtitle, &BENEATH, None, 4.0);
        if let Some(sample) = &page.sample {
            self.front_text(sample, &SAMPLE, None, 2.0);
        }
        for line in &page.lines {
            self.front_text(line, &LINE, None, 2.0);
        }
        let (height, ink) = match self.document.theme.cover {
            Cover::Plain => (1.1, grid::INK),
            Cover::Band => (3.0, grid::ACCENT),
        };
        let rule = Draw::Rule { x: grid::LEFT, y: 10.0, width: grid::COLUMN, height, ink };
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

/// The figures start a page where that costs none: rather contents on one page, figures and state on the next, than two
/// full pages and a few lines on a third.
pub fn divide(slabs: &mut [Slab]) {
    let place = |id: &str| slabs.iter().position(|slab| slab.anchors.iter().any(|anchor| anchor == id));
    let (Some(contents), Some(figures)) = (place(CONTENTS_ID), place(FIGURES_ID)) else { return };
    let opens = |slab: &Slab| slab.opens_page;
    let end = slabs[figures..].iter().position(opens).map_or(slabs.len(), |after| figures + after);
    let pages = |from: usize, to: usize| {
        let height: f32 = slabs[from..to].iter().map(|slab| slab.before + slab.height).sum();
        ((height - slabs[from].before) / grid::BODY).ceil()
    };
    if contents < figures && pages(contents, figures) + pages(figures, end) <= pages(contents, end) {
        slabs[figures].opens_page = true;
    }
}
