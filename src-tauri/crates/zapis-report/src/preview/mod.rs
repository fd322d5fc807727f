//! Finished pages for the window: the draw list the PDF is written from, with the outlines of its glyphs, and
//! the words of each page for those who do not see it.

mod outlines;
mod words;

use std::{collections::BTreeMap, ops::ControlFlow, sync::Arc};

use serde::Serialize;
use zapis_domain::{EntryId, GroupId, Language};

pub use crate::layout::grid::{HEIGHT, WIDTH};
use crate::{
    blocks::Source,
    document::Document,
    fonts::Fonts,
    layout::{
        LayoutProblem,
        draw::{Draw, Pages, Path, Place, Segment, Stroke},
        grid::{Ink, PAPER},
        lay_out_watched,
    },
};

/// A laid-out report, kept as long as the window shows it.
pub struct Preview {
    pages: Pages,
    fonts: Arc<Fonts>,
    sources: BTreeMap<String, Source>,
    /// Anchors with a source, in the order of the pages.
    spots: Vec<(Place, String)>,
}

/// A line of the table of contents, with where it leads.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct ContentsLine {
    /// 2 for a chapter, 3 for a part of it.
    pub level: u8,
    pub title: String,
    #[serde(flatten)]
    pub spot: PageSpot,
}

/// A place in the report.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PageSpot {
    /// From 0.
    pub page: u32,
    /// In points from the top.
    pub y: f32,
}

/// One page as it is to be painted, in points from the top left corner.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PageDrawing {
    /// From 0.
    pub page: u32,
    pub width: f32,
    pub height: f32,
    /// In the order of painting.
    pub draws: Vec<PageDraw>,
    /// The outlines of all glyphs of this page, by face.
    pub faces: BTreeMap<u8, FaceOutlines>,
    /// What is said on it, in reading order.
    pub blocks: Vec<PageBlock>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", tag = "draw")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum PageDraw {
    Glyphs {
        face: u8,
        size: f32,
        x: f32,
        /// The baseline.
        y: f32,
        ink: String,
        glyphs: Vec<u16>,
        /// How far each moves on, in thousandths of the size.
        advances: Vec<f32>,
    },
    Rule {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        ink: String,
    },
    Shape {
        /// An SVG path on a field of 16 × 16.
        path: String,
        x: f32,
        y: f32,
        /// The field's edge on paper.
        size: f32,
        ink: String,
        /// None fills; otherwise the line's width on the field.
        stroke: Option<f32>,
    },
    Picture {
        index: u32,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
}

/// Glyph outlines as SVG paths in the face's own units, y upwards.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct FaceOutlines {
    pub units: u16,
    pub glyphs: BTreeMap<u16, String>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PageBlock {
    pub role: BlockRole,
    pub words: String,
    /// When it differs from the report's.
    pub language: Option<Language>,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    /// Whose record it was printed from.
    pub group: Option<GroupId>,
    pub entry: Option<EntryId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum BlockRole {
    Title,
    Chapter,
    Part,
    Paragraph,
    Item,
    Row,
    Picture,
    /// A line of the table of contents.
    Contents,
}

impl Preview {
    /// Sets the whole document; `watch` hears of blocks done and blocks to do, and may stop it.
    pub fn of(
        document: &Document,
        fonts: Arc<Fonts>,
        sources: BTreeMap<String, Source>,
        watch: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<Preview, LayoutProblem> {
        let pages = lay_out_watched(document, &fonts, watch)?;
        let known = pages.anchors.iter().filter(|(anchor, _)| sources.contains_key(*anchor));
        let mut spots: Vec<_> = known.map(|(anchor, place)| (*place, anchor.clone())).collect();
        // Headings end what belongs to the entry before them.
        spots.extend(pages.bookmarks.iter().map(|bookmark| (bookmark.place, String::new())));
        spots.sort_by(|(a, x), (b, y)| a.page.cmp(&b.page).then(a.y.total_cmp(&b.y)).then(x.cmp(y)));
        Ok(Preview { pages, fonts, sources, spots })
    }

    pub fn page_count(&self) -> usize {
        self.pages.pages.len()
    }

    pub fn contents(&self) -> Vec<ContentsLine> {
        let lines = self.pages.bookmarks.iter();
        lines.map(|b| ContentsLine { level: b.level, title: b.title.clone(), spot: b.place.into() }).collect()
    }

    /// Where an entry is printed; None when this document does not print it.
    pub fn spot_of(&self, entry: EntryId) -> Option<PageSpot> {
        let mut anchors = self.sources.iter().filter(|(_, source)| source.entry == Some(entry));
        anchors.find_map(|(anchor, _)| self.pages.anchors.get(anchor)).map(|place| (*place).into())
    }

    /// Where the record of a group begins.
    pub fn spot_of_group(&self, group: GroupId) -> Option<PageSpot> {
        let whole = Source { group, entry: None };
        let mut anchors = self.sources.iter().filter(|(_, source)| **source == whole);
        anchors.find_map(|(anchor, _)| self.pages.anchors.get(anchor)).map(|place| (*place).into())
    }

    /// The JPEG a page draws under this index.
    pub fn picture(&self, index: usize) -> Option<Arc<[u8]>> {
        Some(self.pages.pictures.get(index)?.bytes.clone())
    }

    /// One page, from 0.
    pub fn page(&self, number: usize) -> Option<PageDrawing> {
        let page = self.pages.pages.get(number)?;
        let draws = page.marked.iter().flat_map(|marked| &marked.draws);
        let draws: Vec<PageDraw> = draws.flat_map(drawn).collect();
        Some(PageDrawing {
            page: number as u32,
            width: WIDTH,
            height: HEIGHT,
            faces: outlines::of(&self.fonts, &draws),
            draws,
            blocks: words::blocks(self, number),
        })
    }

    /// What stands at this height of a page: the last anchor that began before it.
    fn source_at(&self, page: usize, y: f32) -> Option<Source> {
        let before = self
            .spots
            .partition_point(|(place, _)| place.page < page || (place.page == page && place.y <= y + 1.0));
        let (_, anchor) = self.spots.get(before.checked_sub(1)?)?;
        self.sources.get(anchor).copied()
    }
}

impl From<Place> for PageSpot {
    fn from(place: Place) -> Self {
        PageSpot { page: place.page as u32, y: cents(place.y) }
    }
}

/// Hundredths of a point are finer than any screen.
fn cents(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

fn css(ink: Ink) -> String {
    format!("#{}", ink.hex())
}

fn drawn(draw: &Draw) -> Vec<PageDraw> {
    match draw {
        Draw::Glyphs(stroke) => vec![glyphs(stroke)],
        Draw::Rule { x, y, width, height, ink } => vec![PageDraw::Rule {
            x: cents(*x),
            y: cents(*y),
            width: cents(*width),
            height: cents(*height),
            ink: css(*ink),
        }],
        Draw::Shape { paths, x, y, size, ink } => {
            let shape = |path: &Path| PageDraw::Shape {
                path: svg(path),
                x: cents(*x),
                y: cents(*y),
                size: cents(*size),
                ink: css(if path.paper { PAPER } else { *ink }),
                stroke: path.stroke,
            };
            paths.iter().map(shape).collect()
        }
        Draw::Picture { index, x, y, width, height } => vec![PageDraw::Picture {
            index: *index as u32,
            x: cents(*x),
            y: cents(*y),
            width: cents(*width),
            height: cents(*height),
        }],
        Draw::Nothing => Vec::new(),
    }
}

fn glyphs(stroke: &Stroke) -> PageDraw {
    PageDraw::Glyphs {
        face: stroke.face.index() as u8,
        size: cents(stroke.size),
        x: cents(stroke.x),
        y: cents(stroke.y),
        ink: css(stroke.ink),
        glyphs: stroke.glyphs.iter().map(|glyph| glyph.id).collect(),
        advances: stroke.glyphs.iter().map(|glyph| cents(glyph.advance)).collect(),
    }
}

fn svg(path: &Path) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    for (place, segment) in path.segments.iter().enumerate() {
        let _ = match *segment {
            Segment::To(x, y) => write!(out, "{}{x} {y}", if place == 0 { 'M' } else { 'L' }),
            Segment::Curve([ax, ay, bx, by, x, y]) => write!(out, "C{ax} {ay} {bx} {by} {x} {y}"),
        };
    }
    if path.closed {
        out.push('Z');
    }
    out
}
