//! What a page says, block by block: for screen readers, and for finding what lies below the pointer.

use zapis_domain::Language;

use super::{BlockRole, PageBlock, Preview, cents};
use crate::{
    layout::draw::{Draw, Mark, Role, Stroke, Tag, TagId},
    prose::Target,
};

/// The hyphen of a divided word says this.
const SOFT_HYPHEN: &str = "\u{ad}";
/// A wider gap between two strokes is a space.
const GAP: f32 = 1.5;

/// A block while it grows.
struct Growing {
    tag: TagId,
    role: BlockRole,
    language: Option<Language>,
    words: String,
    bounds: [f32; 4],
    /// Where the last stroke ended, and its baseline.
    end: Option<(f32, f32)>,
    divided: bool,
}

pub fn blocks(preview: &Preview, number: usize) -> Vec<PageBlock> {
    let Some(page) = preview.pages.pages.get(number) else { return Vec::new() };
    let tags = &preview.pages.tags;
    let mut blocks: Vec<Growing> = Vec::new();
    for marked in &page.marked {
        let Mark::Tag(tag) = marked.mark else { continue };
        let (block, role) = block_of(tags, tag);
        if blocks.last().is_none_or(|last| last.tag != block) {
            blocks.push(Growing::new(tags, block, role));
        }
        let Some(growing) = blocks.last_mut() else { continue };
        for draw in &marked.draws {
            match draw {
                Draw::Glyphs(stroke) => growing.say(stroke),
                Draw::Picture { x, y, width, height, .. } => growing.reach([*x, *y, x + width, y + height]),
                _ => {}
            }
        }
    }
    let links: Vec<(f32, f32, &str)> = page
        .links
        .iter()
        .filter_map(|link| match &link.target {
            Target::Inside(anchor) => Some((link.x, link.y, anchor.as_str())),
            Target::Web(_) => None,
        })
        .collect();
    let said = blocks.into_iter().filter(|block| !block.words.trim().is_empty());
    said.map(|block| block.finish(preview, number, &links)).collect()
}

/// The tag a reader takes as one thing: a whole row, a whole item of the outermost list, a paragraph.
fn block_of(tags: &[Tag], tag: TagId) -> (TagId, BlockRole) {
    let mut found = (tag, BlockRole::Paragraph);
    let mut at = Some(tag);
    while let Some(id) = at {
        let Some(tag) = tags.get(id.0) else { break };
        let role = match tag.role {
            Role::Heading(1) => Some(BlockRole::Title),
            Role::Heading(2) => Some(BlockRole::Chapter),
            Role::Heading(_) => Some(BlockRole::Part),
            Role::Paragraph | Role::Code => Some(BlockRole::Paragraph),
            Role::Item => Some(BlockRole::Item),
            Role::ContentsItem => Some(BlockRole::Contents),
            Role::TableRow => Some(BlockRole::Row),
            Role::Figure => Some(BlockRole::Picture),
            _ => None,
        };
        if let Some(role) = role {
            found = (id, role);
        }
        at = tag.parent;
    }
    found
}

impl Growing {
    fn new(tags: &[Tag], tag: TagId, role: BlockRole) -> Self {
        let own = tags.get(tag.0);
        let words = own.and_then(|tag| tag.alt.clone()).unwrap_or_default();
        Growing {
            tag,
            role,
            language: own.and_then(|tag| language_of(tags, tag)),
            words,
            bounds: [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY],
            end: None,
            divided: false,
        }
    }

    fn say(&mut self, stroke: &Stroke) {
        self.reach([
            stroke.x,
            stroke.y - stroke.size,
            stroke.x + stroke.width,
            stroke.y + stroke.size * 0.35,
        ]);
        if stroke.actual.as_deref() == Some(SOFT_HYPHEN) {
            self.divided = true;
            return;
        }
        let apart = self.end.is_some_and(|(x, y)| (stroke.y - y).abs() > 1.0 || stroke.x - x > GAP);
        if apart && !std::mem::take(&mut self.divided) && !self.words.ends_with(char::is_whitespace) {
            self.words.push(' ');
        }
        match &stroke.actual {
            Some(actual) => self.words.push_str(actual),
            None => stroke.glyphs.iter().for_each(|glyph| glyph.says.add_to(&mut self.words)),
        }
        self.end = Some((stroke.x + stroke.width, stroke.y));
    }

    fn reach(&mut self, [left, top, right, bottom]: [f32; 4]) {
        let [l, t, r, b] = self.bounds;
        self.bounds = [l.min(left), t.min(top), r.max(right), b.max(bottom)];
    }

    fn finish(self, preview: &Preview, page: usize, links: &[(f32, f32, &str)]) -> PageBlock {
        let [left, top, right, bottom] = self.bounds;
        let own = preview.source_at(page, (top + bottom.min(top + 20.0)) / 2.0);
        // A row that tells of an entry leads there, wherever it stands.
        let within = |(x, y, _): &&(f32, f32, &str)| {
            (left - 1.0..=right + 1.0).contains(x) && (top - 4.0..=bottom + 1.0).contains(y)
        };
        let told = || {
            let (_, _, anchor) = links.iter().find(within)?;
            preview.sources.get(*anchor).copied()
        };
        let source = own.filter(|source| source.entry.is_some()).or_else(told).or(own);
        PageBlock {
            role: self.role,
            words: self.words.split_whitespace().collect::<Vec<_>>().join(" "),
            language: self.language,
            x: cents(left),
            y: cents(top),
            width: cents(right - left),
            height: cents(bottom - top),
            group: source.map(|source| source.group),
            entry: source.and_then(|source| source.entry),
        }
    }
}

/// A tag's language, or that of the only body it holds, as an entry's words have it.
fn language_of(tags: &[Tag], tag: &Tag) -> Option<Language> {
    use crate::layout::draw::Kid;
    tag.lang.or_else(|| {
        let mut own = tag.kids.iter().filter_map(|kid| match kid {
            Kid::Tag(id) => tags.get(id.0)?.lang,
            _ => None,
        });
        own.next()
    })
}
