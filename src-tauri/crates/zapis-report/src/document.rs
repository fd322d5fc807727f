//! The report as a tree of semantic blocks: what Markdown, HTML and PDF are all written from.

use std::{collections::BTreeSet, sync::Arc};

use chrono::{NaiveDate, NaiveDateTime};
use zapis_domain::{EntryKind, Language, StanceKind, Timestamp};

use crate::{
    outline::{Edition, PhotosPerPage},
    prose::{Flow, Text},
    theme::Theme,
};

/// A whole report.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub meta: Meta,
    pub blocks: Vec<Block>,
    pub photos_per_page: PhotosPerPage,
    pub theme: Arc<Theme>,
}

/// What a report says about itself outside its pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Meta {
    pub title: String,
    pub language: Language,
    pub edition: Edition,
    /// `internal edition`, in the report's language.
    pub edition_words: String,
    pub report_words: String,
    pub date: Option<NaiveDate>,
    pub made_at: NaiveDateTime,
    pub made: Timestamp,
    /// Such as `Zapis 0.1.0`.
    pub producer: String,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Title(TitlePage),
    /// The contents are made from the headings of level 2.
    Contents(Heading),
    Heading(Heading),
    Passage(Passage),
    Entry(EntryBlock),
    Table(Table),
    Figure(Figure),
}

#[derive(Debug, Clone, PartialEq)]
pub struct TitlePage {
    pub title: Text,
    pub subtitle: Text,
    pub report: Text,
    /// Date, place, edition, language, made when, from what: one line each.
    pub lines: Vec<Text>,
    /// Set when people and records are invented.
    pub sample: Option<Text>,
    /// A heading on the first page instead of a page of its own.
    pub compact: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 2 for a chapter, 3 for a part of it; the title page holds the only 1.
    pub level: u8,
    /// Where links point.
    pub id: String,
    /// A group's number, set apart.
    pub number: Option<u32>,
    pub text: Text,
    pub kind: Option<EntryKind>,
    /// What the page header says while this chapter lasts.
    pub running: String,
}

/// The section after the chapters that stands on a page of its own.
const OPENING: &str = "tasks";

impl Heading {
    /// A chapter with something in it starts a page; chapters of missing groups follow each other.
    pub fn opens_page(&self, following: &[Block]) -> bool {
        let next = following.iter().find(|block| !matches!(block, Block::Passage(passage) if passage.lead));
        let empty = matches!(next, None | Some(Block::Heading(Heading { level: ..=2, .. })));
        (self.number.is_some() && !empty) || self.id == OPENING
    }
}

/// Who speaks decides the typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    People,
    App,
}

/// Paragraphs, lists, quotes outside entries.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    pub voice: Voice,
    pub lang: Option<Language>,
    pub flows: Vec<Flow>,
    /// Opens a chapter, with a rule below it on paper.
    pub lead: bool,
}

/// One numbered entry.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryBlock {
    /// `3.4`
    pub number: String,
    pub id: String,
    pub kind: EntryKind,
    pub lang: Option<Language>,
    pub said: Vec<Flow>,
    /// A dissenting or parking sentence.
    pub stance: Option<Text>,
    /// Marked in the margin.
    pub mark: Option<StanceKind>,
    /// What the app knows about it: addressee, dots, place, links.
    pub notes: Text,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub name: TableName,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

/// Which table it is, for the page and for style sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableName {
    Numbers,
    Tasks,
    TasksByOwner,
    RecommendationsByAddressee,
    Amendments,
    Versions,
    /// Lines as they were typed.
    Original,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub head: String,
    /// Share of the width; 0 for as wide as its widest cell.
    pub share: u32,
    pub look: Look,
}

/// How a column's cells are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Said,
    Label,
    /// Right-aligned figures.
    Figure,
    /// Entry numbers and codes: quiet, never broken.
    Code,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub id: Option<String>,
    pub cells: Vec<Text>,
    /// A row of sums.
    pub total: bool,
    /// Whether the row's task is done: such rows have a box to tick.
    pub done: Option<bool>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub id: String,
    /// `Photo 3.2.`
    pub label: String,
    pub caption: Text,
    pub about: Text,
    /// The caption's words, or a neutral name for a decorative picture.
    pub alt: String,
    pub decorative: bool,
    pub lang: Option<Language>,
    /// `photos/3-2.jpg`
    pub file: String,
    /// None when the picture is not here or not a JPEG we can embed.
    pub picture: Option<Picture>,
    /// Said instead of the picture.
    pub absent: Text,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    pub jpeg: Arc<[u8]>,
    pub width: u32,
    pub height: u32,
    /// 1 grey, 3 colour.
    pub components: u8,
}

impl Document {
    /// A part of the report rather than the whole.
    pub fn is_compact(&self) -> bool {
        matches!(self.blocks.first(), Some(Block::Title(page)) if page.compact)
    }

    /// Every text of the report, in reading order.
    pub(crate) fn texts_mut(&mut self) -> impl Iterator<Item = &mut Text> {
        self.blocks.iter_mut().flat_map(Block::texts_mut)
    }

    /// Where a link within the report may lead.
    pub(crate) fn anchors(&self) -> BTreeSet<String> {
        let mut anchors = BTreeSet::new();
        for block in &self.blocks {
            match block {
                Block::Contents(heading) | Block::Heading(heading) => {
                    anchors.insert(heading.id.clone());
                }
                Block::Entry(entry) => {
                    anchors.insert(entry.id.clone());
                }
                Block::Figure(figure) => {
                    anchors.insert(figure.id.clone());
                }
                Block::Table(table) => anchors.extend(table.rows.iter().filter_map(|row| row.id.clone())),
                Block::Title(_) | Block::Passage(_) => {}
            }
        }
        anchors
    }
}

impl Block {
    fn texts_mut(&mut self) -> Vec<&mut Text> {
        match self {
            Block::Title(page) => {
                let TitlePage { title, subtitle, report, lines, sample, .. } = page;
                [title, subtitle, report].into_iter().chain(lines).chain(sample).collect()
            }
            Block::Contents(heading) | Block::Heading(heading) => vec![&mut heading.text],
            Block::Passage(passage) => passage.flows.iter_mut().flat_map(Flow::texts_mut).collect(),
            Block::Entry(entry) => {
                let said = entry.said.iter_mut().flat_map(Flow::texts_mut);
                said.chain(&mut entry.stance).chain([&mut entry.notes]).collect()
            }
            Block::Table(table) => table.rows.iter_mut().flat_map(|row| &mut row.cells).collect(),
            Block::Figure(figure) => vec![&mut figure.caption, &mut figure.about, &mut figure.absent],
        }
    }
}
