//! The words of a report without any setting: what every output must carry.

use crate::{
    document::{Block, Document, EntryBlock, Figure, Table},
    markdown::numbered,
    prose::{Flow, Text},
};

/// Every word of the report in reading order, one block a line. Contents have no page numbers here.
pub fn text(document: &Document) -> String {
    let mut out = Lines::default();
    for block in &document.blocks {
        out.block(document, block);
    }
    out.0
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.0.push_str(text);
            self.0.push('\n');
        }
    }

    fn text(&mut self, text: &Text) {
        self.line(&text.words());
    }

    fn block(&mut self, document: &Document, block: &Block) {
        match block {
            Block::Title(page) => {
                [&page.title, &page.subtitle, &page.report].into_iter().for_each(|t| self.text(t));
                page.sample.iter().chain(&page.lines).for_each(|t| self.text(t));
            }
            Block::Contents(heading) => {
                self.text(&heading.text);
                for block in &document.blocks {
                    if let Block::Heading(h) = block
                        && h.level == 2
                    {
                        self.text(&numbered(h));
                    }
                }
            }
            Block::Heading(heading) => self.text(&numbered(heading)),
            Block::Passage(passage) => self.flows(&passage.flows),
            Block::Entry(entry) => self.entry(entry),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
        }
    }

    fn entry(&mut self, entry: &EntryBlock) {
        self.line(&entry.number);
        self.flows(&entry.said);
        entry.stance.iter().for_each(|t| self.text(t));
        self.text(&entry.notes);
    }

    fn table(&mut self, table: &Table) {
        table.columns.iter().for_each(|column| self.line(&column.head));
        table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| self.text(cell));
    }

    fn figure(&mut self, figure: &Figure) {
        if figure.decorative {
            return;
        }
        self.line(&figure.label);
        self.text(&figure.caption);
        if figure.picture.is_none() {
            self.text(&figure.absent);
        }
        self.text(&figure.about);
    }

    fn flows(&mut self, flows: &[Flow]) {
        for flow in flows {
            match flow {
                Flow::Paragraph(text) => self.text(text),
                Flow::List { items, .. } => items.iter().for_each(|item| self.flows(item)),
                Flow::Quote(inner) => self.flows(inner),
                Flow::Code(code) => self.line(code),
                Flow::Grid { head, rows } => {
                    head.iter().chain(rows.iter().flatten()).for_each(|cell| self.text(cell));
                }
            }
        }
    }
}
