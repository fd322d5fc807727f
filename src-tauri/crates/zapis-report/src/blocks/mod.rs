//! [`Outline`] → [`Document`]: what is said, in which order, under which number.

mod annex;
mod brief;
mod chapter;
mod closing;
mod entry;
mod front;
mod lists;
pub(crate) mod names;
pub(crate) mod numbering;
mod packs;
mod photos;
mod sources;
mod state;
mod version;
mod voices;

use std::{collections::BTreeMap, sync::Arc};

use zapis_domain::{EntryId, Language};
use zapis_text::date_in_words;

use crate::{
    clean,
    document::{Block, Document, Heading, Meta, Passage, Table, Voice},
    outline::{AmendmentLine, Edition, Outline, PhotosPerPage, Variant},
    parse,
    prose::{Flow, Target, Text, joined},
    words::Words,
};
use names::Names;
use numbering::{Numbered, Part, Ties};

pub use packs::{addressees, owners};
pub use sources::{Source, sources};

/// Builds the report's blocks. Always succeeds: what is missing is printed as missing.
pub fn build(outline: &Outline) -> Document {
    let context = Context::new(outline);
    let blocks = match &outline.variant {
        Variant::Full => full(&context),
        Variant::Summary => brief::blocks(&context),
        Variant::Group(group) => packs::group(&context, *group),
        Variant::Tasks { owner } => packs::tasks(&context, owner),
        Variant::Letter { addressee } => packs::letter(&context, addressee),
        Variant::Album => packs::album(&context),
    };
    let usual = if outline.variant == Variant::Album { PhotosPerPage::One } else { PhotosPerPage::Four };
    let photos_per_page = outline.photos_per_page.unwrap_or(usual);
    let blocks = blocks.into_iter().flat_map(divided).collect();
    let mut document = Document { meta: context.meta(), blocks, photos_per_page, theme: Arc::default() };
    unlink(&mut document);
    document
}

fn full(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = front::blocks(context);
    blocks.extend(voices::blocks(context));
    for part in &context.parts {
        blocks.extend(chapter::blocks(context, part));
    }
    blocks.extend(lists::blocks(context));
    blocks.extend(closing::blocks(context));
    blocks
}

/// Tables longer than the check of the finished PDF allows become several.
fn divided(block: Block) -> Vec<Block> {
    let Block::Table(table) = block else { return vec![block] };
    let mut rows = table.rows.into_iter().peekable();
    let mut tables = Vec::new();
    while rows.peek().is_some() || tables.is_empty() {
        let part = rows.by_ref().take(parse::MOST_ROWS).collect();
        tables.push(Block::Table(Table { rows: part, columns: table.columns.clone(), name: table.name }));
    }
    tables
}

/// A reference to what this document does not print stays as words.
pub(crate) fn unlink(document: &mut Document) {
    let anchors = document.anchors();
    for run in document.texts_mut().flat_map(|text| &mut text.0) {
        if matches!(&run.link, Some(Target::Inside(id)) if !anchors.contains(id)) {
            run.link = None;
        }
    }
}

/// What every part of the report needs to know.
struct Context<'a> {
    outline: &'a Outline,
    words: Words,
    names: Names<'a>,
    parts: Vec<Part<'a>>,
    ties: Ties,
    /// Entry → chapter and place among its entries.
    places: BTreeMap<EntryId, (usize, usize)>,
    /// Live amendments by the entry they speak to.
    amendments: BTreeMap<EntryId, Vec<&'a AmendmentLine>>,
}

impl<'a> Context<'a> {
    fn new(outline: &'a Outline) -> Self {
        let words = Words::of(outline.language);
        let parts = numbering::parts(outline);
        let places = parts
            .iter()
            .enumerate()
            .flat_map(|(c, part)| part.entries.iter().enumerate().map(move |(i, e)| (e.entry.id, (c, i))))
            .collect();
        let mut amendments: BTreeMap<EntryId, Vec<&AmendmentLine>> = BTreeMap::new();
        for line in outline.amendments.iter().filter(|line| !line.amendment.deleted) {
            if let Some(entry) = line.amendment.entry {
                amendments.entry(entry).or_default().push(line);
            }
        }
        let names = Names::new(outline, words);
        Context { outline, words, names, parts, ties: Ties::of(outline), places, amendments }
    }

    fn language_of(&self, numbered: &Numbered<'_>) -> Language {
        let part = self.parts.get(numbered.chapter);
        part.map_or(self.outline.language, |part| part.chapter.group.language)
    }

    /// The words of an entry in the report's language, where a person put them into it.
    fn translation(&self, numbered: &Numbered<'a>) -> Option<&'a str> {
        let language = self.outline.language;
        (self.language_of(numbered) != language).then(|| numbered.entry.translation(language)).flatten()
    }

    /// What an entry says as this report prints it, and the language to mark it with.
    fn said_in(&self, numbered: &Numbered<'a>) -> (Vec<Flow>, Option<Language>) {
        match self.translation(numbered) {
            Some(translated) => (self.said(translated), None),
            None => (self.said(&numbered.entry.text), self.lang(self.language_of(numbered))),
        }
    }

    fn entry(&self, id: EntryId) -> Option<&Numbered<'a>> {
        let (chapter, place) = *self.places.get(&id)?;
        self.parts.get(chapter)?.entries.get(place)
    }

    fn entries(&self) -> impl Iterator<Item = &Numbered<'a>> {
        self.parts.iter().flat_map(|part| &part.entries)
    }

    fn meta(&self) -> Meta {
        let event = &self.outline.event;
        let edition = match self.outline.edition {
            Edition::Internal => "report-edition-internal",
            Edition::Public => "report-edition-public",
        };
        Meta {
            title: self.document_title(),
            language: self.outline.language,
            edition: self.outline.edition,
            edition_words: self.words.say(edition),
            report_words: self.variant_name(),
            date: event.date.map(|d| d.day),
            made_at: self.outline.made_at,
            made: self.outline.made,
            producer: format!("Zapis {}", clean::line(&self.outline.app_version)).trim_end().to_owned(),
        }
    }

    /// What this document is called beside the event: the report, or a part of it.
    fn variant_name(&self) -> String {
        match &self.outline.variant {
            Variant::Full => self.words.say("report-name"),
            Variant::Summary => self.words.say("report-variant-summary"),
            Variant::Group(id) => {
                let part = self.parts.iter().find(|part| part.chapter.group.id == *id);
                let number = part.map_or_else(String::new, |part| part.chapter.group.number.to_string());
                self.words.fill("report-variant-group", &[("number", &number)])
            }
            Variant::Tasks { owner } => {
                self.words.fill("report-variant-tasks", &[("name", &clean::line(owner))])
            }
            Variant::Letter { addressee } => {
                self.words.fill("report-variant-letter", &[("name", &clean::line(addressee))])
            }
            Variant::Album => self.words.say("report-variant-album"),
        }
    }

    fn document_title(&self) -> String {
        match self.outline.variant {
            Variant::Full => self.title(),
            _ => format!("{} – {}", self.variant_name(), self.title()),
        }
    }

    fn title(&self) -> String {
        let title = clean::line(&self.names.text(&self.outline.event.title));
        if title.is_empty() { self.words.say("report-untitled") } else { title }
    }

    /// The language to mark people's text with, when it is not the report's.
    fn lang(&self, language: Language) -> Option<Language> {
        (language != self.outline.language).then_some(language)
    }

    /// The name in a heading or a cell, in its group's or event's own language.
    fn own(&self, text: &str, language: Language) -> Text {
        parse::one_line(&self.names.text(text)).in_language(self.lang(language))
    }

    /// People's Markdown as this edition prints it.
    fn said(&self, markdown: &str) -> Vec<Flow> {
        parse::markdown(&self.names.text(markdown))
    }

    fn reference(&self, numbered: &Numbered<'_>) -> Text {
        Text::linked(numbered.number.as_str(), Target::Inside(numbered.anchor.clone()))
    }

    /// `1.7, 3.7`, each leading to its entry.
    fn references<'b>(&self, entries: impl IntoIterator<Item = &'b Numbered<'a>>) -> Text
    where
        'a: 'b,
    {
        joined(entries.into_iter().map(|e| self.reference(e)).collect(), ", ")
    }

    fn heading(&self, level: u8, id: &str, text: &str) -> Heading {
        Heading {
            level,
            id: id.to_owned(),
            number: None,
            text: Text::plain(text),
            kind: None,
            running: text.to_owned(),
        }
    }

    fn section(&self, id: &str, word: &str) -> Block {
        Block::Heading(self.heading(2, id, &self.words.say(word)))
    }

    fn app_says(&self, text: Text) -> Block {
        Block::Passage(Passage {
            voice: Voice::App,
            lang: None,
            flows: vec![Flow::Paragraph(text)],
            lead: false,
        })
    }

    fn people_say(&self, markdown: &str, language: Language) -> Option<Block> {
        let flows = self.said(markdown);
        let lang = self.lang(language);
        (!flows.is_empty()).then_some(Block::Passage(Passage {
            voice: Voice::People,
            lang,
            flows,
            lead: false,
        }))
    }

    fn made_on(&self) -> String {
        date_in_words(self.outline.made_at.date(), self.outline.language)
    }
}
