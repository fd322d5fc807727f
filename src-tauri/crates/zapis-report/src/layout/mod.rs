//! [`Document`] → pages: a backend-neutral draw list with its tag tree.

mod entry;
mod figure;
mod flow;
mod frame;
mod front;
mod heading;
mod icon;
mod paragraph;
mod shape;
mod sheet;
mod signs;
mod table;

pub mod draw;
pub mod grid;
pub mod spacing;

use std::{collections::BTreeMap, ops::ControlFlow};

use zapis_domain::Language;

use crate::{
    document::{Block, Document, Voice},
    fonts::{BadFont, Fonts},
    prose::{Target, Text},
    theme::Headings,
};
use draw::{Draw, Jpeg, LinkArea, Mark, Pages, Role, TagId, Tags};
use paragraph::{Line, Setting};
use shape::Shaper;
use sheet::{Sheets, Slab};
pub use signs::name as sign_name;

/// What people said, at the report's size.
const SAID: Setting = Setting::new(true, false, 10.5, 15.0, grid::INK);
const LEAD: Setting = Setting::new(false, false, 9.75, 15.0, grid::INK_2);
const NOTE: Setting = Setting::new(false, false, 9.4, 13.5, grid::INK_2);
const NUMBER: Setting = Setting::new(false, false, 9.0, 15.0, grid::INK_3);

const BEFORE_PASSAGE: f32 = 5.0;
/// Whoever watches is asked after this many blocks.
const WATCHED: usize = 16;

/// Why no pages came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LayoutProblem {
    #[error(transparent)]
    BadFont(#[from] BadFont),
    /// Whoever watched did not want to go on.
    #[error("stopped")]
    Stopped,
}

/// Sets the whole document; `watch` hears of blocks done and blocks to do, and may stop it.
pub fn lay_out_watched(
    document: &Document,
    fonts: &Fonts,
    watch: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<Pages, LayoutProblem> {
    let mut setter = Setter::new(document, fonts)?;
    if setter.blocks(watch).is_break() {
        return Err(LayoutProblem::Stopped);
    }
    let Setter { shaper, tags, mut slabs, heads, pictures, .. } = setter;
    front::divide(&mut slabs);
    let mut sheets = Sheets::new(tags);
    sheets.fill(slabs, heads);
    frame::finish(&mut sheets, document, &shaper);
    let Sheets { mut pages, tags, bookmarks, anchors, .. } = sheets;
    pages.iter_mut().for_each(|page| page.print_in(&document.theme));
    Ok(Pages { pages, tags: tags.into_vec(), bookmarks, pictures, anchors })
}

struct Setter<'a> {
    document: &'a Document,
    language: Language,
    shaper: Shaper<'a>,
    tags: Tags,
    slabs: Vec<Slab>,
    /// Table heads, to be repeated on every page of their table.
    heads: Vec<Vec<Slab>>,
    pictures: Vec<Jpeg>,
    /// The list the last entry went into.
    list: Option<TagId>,
}

/// Where a text goes: its left edge, width, tag and language.
#[derive(Clone, Copy)]
struct Measure {
    x: f32,
    width: f32,
    tag: TagId,
    lang: Language,
}

impl<'a> Setter<'a> {
    fn new(document: &'a Document, fonts: &'a Fonts) -> Result<Self, BadFont> {
        Ok(Setter {
            document,
            language: document.meta.language,
            shaper: Shaper::new(fonts, document.meta.language)?,
            tags: Tags::new(),
            slabs: Vec::new(),
            heads: Vec::new(),
            pictures: Vec::new(),
            list: None,
        })
    }

    fn blocks(&mut self, watch: &mut dyn FnMut(u64, u64) -> ControlFlow<()>) -> ControlFlow<()> {
        let document = self.document;
        let total = document.blocks.len() as u64;
        for (place, block) in document.blocks.iter().enumerate() {
            if place % WATCHED == 0 {
                watch(place as u64, total)?;
            }
            if !matches!(block, Block::Entry(_)) {
                self.list = None;
            }
            match block {
                Block::Title(page) => self.title_page(page),
                Block::Contents(heading) => self.contents(heading),
                Block::Heading(heading) => self.heading(heading, &document.blocks[place + 1..]),
                Block::Passage(passage) => {
                    let setting = match (passage.lead, passage.voice) {
                        (true, _) => LEAD,
                        (false, Voice::People) => SAID,
                        (false, Voice::App) => LEAD,
                    };
                    let parent = self.section(passage.lang);
                    let lang = passage.lang.unwrap_or(self.language);
                    let measure = Measure { x: grid::LEFT, width: grid::COLUMN, tag: parent, lang };
                    let mut slabs = self.flows(&passage.flows, &setting, measure);
                    if let Some(first) = slabs.first_mut() {
                        first.before = first.before.max(BEFORE_PASSAGE);
                    }
                    self.slabs.extend(slabs);
                    if passage.lead {
                        self.rule_below_lead();
                    }
                }
                Block::Entry(entry) => self.entry(entry),
                Block::Table(table) => self.table(table),
                Block::Figure(_) => self.figures_from(&document.blocks[place..], place),
            }
        }
        watch(total, total)
    }

    /// All photos in a row, when the first of them comes.
    fn figures_from(&mut self, blocks: &'a [Block], place: usize) {
        let is_figure = |block: &Block| matches!(block, Block::Figure(_));
        if place > 0 && is_figure(&self.document.blocks[place - 1]) {
            return;
        }
        let figures = blocks.iter().map_while(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        });
        self.figures(&figures.collect::<Vec<_>>());
    }

    /// The document, or a section of it in another language.
    fn section(&mut self, lang: Option<Language>) -> TagId {
        match lang {
            Some(_) => self.tags.add_in(Role::Section, Tags::ROOT, lang),
            None => Tags::ROOT,
        }
    }

    /// Sets a title: as many lines as it needs, of about the same length.
    fn balanced(&mut self, text: &Text, setting: &Setting, measure: Measure) -> Vec<Slab> {
        let setting = &self.headed(setting);
        let width = paragraph::balanced(&self.shaper, text, setting, measure.width, measure.lang);
        self.text(text, setting, Measure { width, ..measure })
    }

    /// A title's setting in the typeface the theme wants for headings.
    fn headed(&self, setting: &Setting) -> Setting {
        let mut setting = *setting;
        setting.face.serif &= self.document.theme.headings == Headings::Said;
        setting
    }

    /// Sets a text as one slab a line.
    fn text(&mut self, text: &Text, setting: &Setting, measure: Measure) -> Vec<Slab> {
        let lines = paragraph::lines(&self.shaper, text, setting, measure.width, measure.lang);
        let mut tagged = Tagged::new(text, measure.tag);
        let mut slabs: Vec<Slab> = Vec::with_capacity(lines.len());
        for line in lines {
            let mut slab = Slab { height: setting.leading, ..Slab::default() };
            self.write_line(line, &mut tagged, (measure.x, setting.baseline()), &mut slab);
            slabs.push(slab);
        }
        keep_together(&mut slabs);
        slabs
    }

    /// Puts a line's strokes and links on a slab.
    fn write_line(
        &mut self,
        line: Line,
        tagged: &mut Tagged<'_>,
        (x, baseline): (f32, f32),
        slab: &mut Slab,
    ) {
        for piece in line.strokes {
            let mut stroke = piece.stroke;
            stroke.x += x;
            stroke.y += baseline;
            let tag = tagged.of_run(&mut self.tags, piece.run);
            if let Some(target) = tagged.link(piece.run) {
                slab.links.push(LinkArea {
                    x: stroke.x,
                    y: stroke.y - stroke.size * 0.85,
                    width: stroke.width,
                    height: stroke.size * 1.15,
                    target: target.clone(),
                    tag,
                    says: tagged.says(piece.run),
                    to: None,
                });
            }
            slab.draws.push((Mark::Tag(tag), Draw::Glyphs(stroke)));
        }
    }

    /// One line of text whose left edge is chosen when its width is known.
    fn short(
        &mut self,
        text: &Text,
        setting: &Setting,
        tag: TagId,
        place: impl Fn(f32) -> (f32, f32),
        slab: &mut Slab,
    ) {
        let lines = paragraph::lines(&self.shaper, text, setting, f32::INFINITY, self.language);
        let mut tagged = Tagged::new(text, tag);
        for line in lines.into_iter().take(1) {
            let at = place(line.width);
            self.write_line(line, &mut tagged, at, slab);
        }
    }
}

/// The tags of a text's runs: links and other languages have their own.
struct Tagged<'t> {
    text: &'t Text,
    tag: TagId,
    own: BTreeMap<usize, TagId>,
}

impl<'t> Tagged<'t> {
    fn new(text: &'t Text, tag: TagId) -> Self {
        Tagged { text, tag, own: BTreeMap::new() }
    }

    fn link(&self, run: usize) -> Option<&'t Target> {
        self.text.0.get(run)?.link.as_ref()
    }

    fn says(&self, run: usize) -> String {
        match self.text.0.get(run) {
            Some(run) => match &run.link {
                Some(Target::Web(address)) => address.clone(),
                _ => run.text.trim().to_owned(),
            },
            None => String::new(),
        }
    }

    fn of_run(&mut self, tags: &mut Tags, run: usize) -> TagId {
        let Some(source) = self.text.0.get(run) else { return self.tag };
        let role = match (&source.link, source.lang) {
            (Some(_), _) => Role::Link,
            (None, Some(_)) => Role::Span,
            (None, None) => return self.tag,
        };
        *self.own.entry(run).or_insert_with(|| tags.add_in(role, self.tag, source.lang))
    }
}

/// No single line at the foot or the head of a page.
fn keep_together(slabs: &mut [Slab]) {
    let count = slabs.len();
    for (place, slab) in slabs.iter_mut().enumerate() {
        let last = place + 1 == count;
        slab.keep = !last && (count <= 3 || place == 0 || place + 2 == count);
    }
}
