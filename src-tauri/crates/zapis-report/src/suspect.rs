//! Which part of a report does not pass a check: halves of it are tried alone, then the half that fails, and so on.

use crate::{
    blocks,
    document::{Block, Document, Heading},
};

/// Letters of a heading or an entry that are told.
const TOLD: usize = 60;

/// The smallest part that alone still fails, as a person finds it; None when no single part does.
pub fn place(document: &Document, fails: impl Fn(&Document) -> bool) -> Option<String> {
    let (title, rest) = document.blocks.split_first()?;
    let rest: Vec<&Block> = rest.iter().filter(|block| !matches!(block, Block::Contents(_))).collect();
    let alone = |blocks: &[&Block]| {
        let blocks =
            std::iter::once(title.clone()).chain(blocks.iter().map(|block| standing(block))).collect();
        let mut part = Document { blocks, ..document.clone() };
        blocks::unlink(&mut part);
        fails(&part)
    };
    let mut part = rest.as_slice();
    if !alone(part) {
        return None;
    }
    while part.len() > 1 {
        let (one, other) = part.split_at(part.len() / 2);
        part = match (alone(one), alone(other)) {
            (true, _) => one,
            (_, true) => other,
            // Only together: what begins there is as near as one comes.
            _ => break,
        };
    }
    part.iter().find_map(|block| told(block))
}

/// A block that may stand without what it stood under.
fn standing(block: &Block) -> Block {
    match block {
        Block::Heading(heading) => Block::Heading(Heading { level: 2, ..heading.clone() }),
        other => other.clone(),
    }
}

fn told(block: &Block) -> Option<String> {
    let short = |words: String| words.chars().take(TOLD).collect::<String>();
    let told = match block {
        Block::Entry(entry) => {
            let said = crate::prose::flattened(&entry.said).words();
            format!("{} {}", entry.number, short(said))
        }
        Block::Heading(heading) => short(heading.text.words()),
        Block::Figure(figure) => format!("{} {}", figure.label, short(figure.caption.words())),
        Block::Table(table) => {
            let cells = table.rows.first().map(|row| row.cells.iter().map(|cell| cell.words()));
            short(cells?.collect::<Vec<_>>().join(" "))
        }
        Block::Passage(passage) => short(crate::prose::flattened(&passage.flows).words()),
        Block::Title(_) | Block::Contents(_) => return None,
    };
    Some(told.trim().to_owned()).filter(|told| !told.is_empty())
}

#[cfg(test)]
mod tests {
    use zapis_domain::{EntryKind, Language, Timestamp};

    use super::*;
    use crate::{
        document::{EntryBlock, Meta, TitlePage},
        outline::{Edition, PhotosPerPage},
        prose::{Flow, Text},
    };

    fn entry(place: usize) -> Block {
        let words = if place == 13 { "broken" } else { "sound" };
        Block::Entry(EntryBlock {
            number: format!("1.{place}"),
            id: format!("e-1-{place}"),
            kind: EntryKind::Note,
            lang: None,
            said: vec![Flow::Paragraph(Text::plain(words))],
            stance: None,
            mark: None,
            notes: Text::default(),
        })
    }

    fn document() -> Document {
        let title = TitlePage {
            title: Text::plain("T"),
            subtitle: Text::default(),
            report: Text::default(),
            lines: Vec::new(),
            sample: None,
            compact: false,
        };
        let blocks = std::iter::once(Block::Title(title)).chain((1..40).map(entry)).collect();
        let made = Timestamp::UNIX_EPOCH;
        let meta = Meta {
            title: "T".to_owned(),
            language: Language::En,
            edition: Edition::Internal,
            edition_words: String::new(),
            report_words: String::new(),
            date: None,
            made_at: made.naive_utc(),
            made,
            producer: String::new(),
        };
        Document { meta, blocks, photos_per_page: PhotosPerPage::Four, theme: Default::default() }
    }

    fn says(document: &Document, words: &str) -> bool {
        format!("{:?}", document.blocks).contains(words)
    }

    #[test]
    fn the_entry_that_breaks_a_file_is_told() {
        let document = document();
        assert_eq!(place(&document, |part| says(part, "broken")).as_deref(), Some("1.13 broken"));
        assert_eq!(place(&document, |_| false), None, "what no part shows is in the whole");
        let together = |part: &Document| says(part, "\"1.3\"") && says(part, "\"1.30\"");
        assert!(place(&document, together).is_some(), "as near as one comes");
    }
}
