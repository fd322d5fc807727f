//! [`Outline`] → [`Document`]: what is said, in which order, under which number.

mod chapter;
mod closing;
mod entry;
mod front;
mod lists;
pub(crate) mod names;
pub(crate) mod numbering;
mod photos;

use std::collections::BTreeMap;

use zapis_domain::{EntryId, Language};
use zapis_text::date_in_words;

use crate::{
    clean,
    document::{Block, Document, Heading, Meta, Passage, Voice},
    outline::{Edition, Outline},
    parse,
    prose::{Flow, Target, Text, joined},
    words::Words,
};
use names::Names;
use numbering::{Numbered, Part, Ties};

/// Builds the report's blocks. Always succeeds: what is missing is printed as missing.
pub fn build(outline: &Outline) -> Document {
    let context = Context::new(outline);
    let mut blocks = front::blocks(&context);
    for part in &context.parts {
        blocks.extend(chapter::blocks(&context, part));
    }
    blocks.extend(lists::blocks(&context));
    blocks.extend(closing::blocks(&context));
    Document { meta: context.meta(), blocks }
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
        Context { outline, words, names: Names::new(outline, words), parts, ties: Ties::of(outline), places }
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
            title: self.title(),
            language: self.outline.language,
            edition: self.outline.edition,
            edition_words: self.words.say(edition),
            report_words: self.words.say("report-name"),
            date: event.date.map(|d| d.day),
            made_at: self.outline.made_at,
            producer: format!("Zapis {}", clean::line(&self.outline.app_version)).trim_end().to_owned(),
        }
    }

    fn title(&self) -> String {
        let title = clean::line(&self.outline.event.title);
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
