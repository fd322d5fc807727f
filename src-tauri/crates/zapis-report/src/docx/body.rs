//! The blocks as paragraphs, each under a named style.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    sync::Arc,
};

use zapis_domain::Language;

use super::{
    parts, picture,
    xml::{bookmark, escape},
};
use crate::{
    document::{Block, Document, EntryBlock, Figure, Heading, Passage, TitlePage, Voice},
    markdown::numbered,
    prose::{Flow, Target, Text},
};

/// Deeper lists are set on the deepest level.
const DEEPEST: usize = 8;

pub struct Body<'a> {
    pub out: String,
    pub document: &'a Document,
    /// Ids that links may point to.
    ids: BTreeSet<&'a str>,
    marks: usize,
    /// Addresses outside, by the number of their relation.
    webs: BTreeMap<String, usize>,
    pub pictures: Vec<Arc<[u8]>>,
    /// The first number of each list; None for one with bullets.
    pub lists: Vec<Option<u64>>,
    /// What surrounds the current run, when it is not the report's language.
    pub lang: Option<Language>,
    /// How far an entry's text is set in, in twentieths of a point; its lists begin there.
    inset: usize,
}

/// As the style `Entry` has it.
const ENTRY_INSET: usize = 709;
/// A list's level.
const LIST_INDENT: usize = 360;

impl<'a> Body<'a> {
    pub fn of(document: &'a Document) -> Self {
        let mut body = Body {
            out: String::new(),
            document,
            ids: ids(document),
            marks: 0,
            webs: BTreeMap::new(),
            pictures: Vec::new(),
            lists: Vec::new(),
            lang: None,
            inset: 0,
        };
        let mut named = String::new();
        for (place, block) in document.blocks.iter().enumerate() {
            if let Block::Heading(heading) = block {
                named = numbered(heading).words();
            }
            body.block(block, &document.blocks[place + 1..], &named);
        }
        body
    }

    pub fn document(&self) -> String {
        format!("{}{}{}", parts::DOCUMENT_OPENS, self.out, parts::DOCUMENT_CLOSES)
    }

    pub fn relations(&self) -> String {
        let mut out = parts::BODY_RELATIONS.to_owned();
        let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        for (address, number) in &self.webs {
            let address = escape(address);
            let _ = write!(
                out,
                "<Relationship Id=\"rIdWeb{number}\" Type=\"{base}/hyperlink\" Target=\"{address}\" TargetMode=\"External\"/>"
            );
        }
        for number in 0..self.pictures.len() {
            let (id, target) = (number + 1, picture::name(number));
            let _ =
                write!(out, "<Relationship Id=\"rIdImage{id}\" Type=\"{base}/image\" Target=\"{target}\"/>");
        }
        out.push_str("</Relationships>");
        out
    }

    pub fn known(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    pub fn web(&mut self, address: &str) -> String {
        let next = self.webs.len();
        let number = self.webs.entry(address.to_owned()).or_insert(next);
        format!("rIdWeb{number}")
    }

    pub fn open_paragraph(&mut self, style: &str) {
        self.open_with(style, "");
    }

    /// A paragraph that stays on the page of the next.
    pub fn open_kept(&mut self, style: &str, kept: bool) {
        self.open_with(style, if kept { "<w:keepNext/>" } else { "" });
    }

    fn open_with(&mut self, style: &str, more: &str) {
        let _ = write!(self.out, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>");
    }

    pub fn close_paragraph(&mut self) {
        self.out.push_str("</w:p>");
    }

    fn paragraph(&mut self, style: &str, text: &Text) {
        self.open_paragraph(style);
        self.runs(text);
        self.close_paragraph();
    }

    /// Where links to `id` lead.
    pub fn mark(&mut self, id: &str) {
        self.marks += 1;
        let (number, name) = (self.marks, bookmark(id));
        let _ = write!(
            self.out,
            "<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/><w:bookmarkEnd w:id=\"{number}\"/>"
        );
    }

    fn block(&mut self, block: &Block, following: &[Block], named: &str) {
        match block {
            Block::Title(page) => self.title(page),
            Block::Contents(heading) => self.contents(heading),
            Block::Heading(heading) => self.heading(heading, following),
            Block::Passage(passage) => self.passage(passage),
            Block::Entry(entry) => self.entry(entry),
            Block::Table(table) => self.table(table, named),
            Block::Figure(figure) => self.figure(figure),
        }
        self.lang = None;
    }

    /// The theme's signs, in one line.
    fn logos(&mut self) {
        let theme = self.document.theme.clone();
        if theme.logos.is_empty() {
            return;
        }
        self.open_paragraph("Picture");
        for logo in &theme.logos {
            self.logo(logo);
            self.text_run("   ", "");
        }
        self.close_paragraph();
    }

    fn title(&mut self, page: &TitlePage) {
        self.logos();
        self.paragraph("Title", &page.title);
        let parts = [
            ("Subtitle", Some(&page.subtitle)),
            ("ReportName", Some(&page.report)),
            ("Sample", page.sample.as_ref()),
        ];
        for (style, text) in parts {
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                self.paragraph(style, text);
            }
        }
        page.lines.iter().for_each(|line| self.paragraph("Fact", line));
    }

    /// A field that Word can update, with its lines already there.
    fn contents(&mut self, own: &Heading) {
        self.open_with("ContentsHeading", "<w:pageBreakBefore/>");
        self.runs(&own.text);
        self.close_paragraph();
        let document = self.document;
        let chapters = document.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) if heading.level == 2 => Some(heading),
            _ => None,
        });
        for (place, chapter) in chapters.enumerate() {
            self.open_paragraph("TOC1");
            if place == 0 {
                self.out.push_str("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-1\" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
            }
            self.runs(&Text::linked(numbered(chapter).words(), Target::Inside(chapter.id.clone())));
            self.close_paragraph();
        }
        if document.blocks.iter().any(|block| matches!(block, Block::Heading(h) if h.level == 2)) {
            self.open_paragraph("TOC1");
            self.out.push_str("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            self.close_paragraph();
        }
    }

    fn heading(&mut self, heading: &Heading, following: &[Block]) {
        let style = ["Heading1", "Heading2", "Heading3"][usize::from(heading.level.clamp(2, 4)) - 2];
        let opens = !self.document.is_compact() && heading.opens_page(following);
        self.open_with(style, if opens { "<w:pageBreakBefore/>" } else { "" });
        self.mark(&heading.id);
        self.runs(&numbered(heading));
        self.close_paragraph();
    }

    fn passage(&mut self, passage: &Passage) {
        let style = match (passage.lead, passage.voice) {
            (true, _) => "Lead",
            (false, Voice::People) => "BodyText",
            (false, Voice::App) => "AppText",
        };
        self.lang = passage.lang;
        self.flows(&passage.flows, style, 0);
    }

    fn entry(&mut self, entry: &EntryBlock) {
        self.lang = entry.lang;
        let alone = entry.said.len() < 2 && (entry.stance.is_some() || !entry.notes.is_empty());
        self.open_kept("Entry", alone);
        self.mark(&entry.id);
        self.text_run(&entry.number, "<w:rStyle w:val=\"EntryNumber\"/>");
        self.text_run("\t", "");
        let mut said = entry.said.as_slice();
        if let Some((Flow::Paragraph(text), rest)) = said.split_first() {
            self.runs(text);
            said = rest;
        }
        self.close_paragraph();
        self.inset = ENTRY_INSET;
        self.flows(said, "EntryMore", 0);
        self.inset = 0;
        self.lang = None;
        if let Some(stance) = &entry.stance {
            self.open_kept("EntryNote", !entry.notes.is_empty());
            self.runs(stance);
            self.close_paragraph();
        }
        if !entry.notes.is_empty() {
            self.paragraph("EntryNote", &entry.notes);
        }
    }

    fn figure(&mut self, figure: &Figure) {
        if let Some(picture) = &figure.picture {
            self.open_paragraph("Picture");
            self.mark(&figure.id);
            self.picture(figure, picture);
            self.close_paragraph();
        }
        if figure.decorative {
            return;
        }
        self.open_paragraph("Caption");
        if figure.picture.is_none() {
            self.mark(&figure.id);
        }
        let mut caption = Text::strong(figure.label.as_str());
        caption.push_str(" ");
        caption.append(figure.caption.clone().in_language(figure.lang));
        for more in [figure.picture.is_none().then_some(&figure.absent), Some(&figure.about)] {
            if let Some(more) = more.filter(|more| !more.is_empty()) {
                caption.push_str(" ");
                caption.append(more.clone());
            }
        }
        self.runs(&caption);
        self.close_paragraph();
    }

    fn flows(&mut self, flows: &[Flow], style: &str, depth: usize) {
        for flow in flows {
            match flow {
                Flow::Paragraph(text) => self.paragraph(style, text),
                Flow::List { start, items } => self.list(*start, items, depth),
                Flow::Quote(inner) => self.flows(inner, "Quote", depth),
                Flow::Code(code) => {
                    self.open_paragraph("Code");
                    self.text_run(code.trim_end(), "");
                    self.close_paragraph();
                }
                Flow::Grid { head, rows } => self.grid(head, rows),
            }
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Flow>], depth: usize) {
        self.lists.push(start);
        let (number, level) = (self.lists.len(), depth.min(DEEPEST));
        let indent = self.inset + LIST_INDENT * (level + 1);
        for item in items {
            let _ = write!(
                self.out,
                "<w:p><w:pPr><w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr><w:ind w:left=\"{indent}\" w:hanging=\"{LIST_INDENT}\"/></w:pPr>"
            );
            let mut rest = item.as_slice();
            if let Some((Flow::Paragraph(text), after)) = rest.split_first() {
                self.runs(text);
                rest = after;
            }
            self.close_paragraph();
            self.flows(rest, "ListMore", depth + 1);
        }
    }
}

fn ids(document: &Document) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    for block in &document.blocks {
        match block {
            Block::Heading(heading) => drop(ids.insert(heading.id.as_str())),
            Block::Entry(entry) => drop(ids.insert(entry.id.as_str())),
            Block::Figure(figure) => drop(ids.insert(figure.id.as_str())),
            Block::Table(table) => ids.extend(table.rows.iter().filter_map(|row| row.id.as_deref())),
            Block::Title(_) | Block::Contents(_) | Block::Passage(_) => {}
        }
    }
    ids
}
