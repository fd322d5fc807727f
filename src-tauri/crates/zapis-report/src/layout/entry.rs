//! Numbered entries: the number hangs in the margin, recommendations stand at a bar.

use zapis_domain::{EntryKind, Language, StanceKind};

use super::{
    Measure, NOTE, NUMBER, SAID, Setter,
    draw::{Draw, Mark, Role, TagId, Tags},
    flow::bar,
    grid, icon, keep_together,
    paragraph::Setting,
    sheet::Slab,
};
use crate::{
    document::EntryBlock,
    prose::{Flow, Text},
};

/// Minutes of a whole conversation, set closer than what was settled.
const MINUTES: Setting = Setting::new(true, false, 9.7, 13.5, grid::INK);
/// Notes with more bytes than this are such minutes.
const LONG: usize = 1500;
/// What the app knows, up to this many bytes, stands behind the words rather than below them.
const SHORT: usize = 40;
const RECOMMENDED: Setting = Setting::new(true, true, 12.4, 17.25, grid::INK);
const BAR: f32 = 2.25;
const BESIDE_BAR: f32 = 14.25;
const MARK: f32 = 8.5;

impl Setter<'_> {
    pub fn entry(&mut self, entry: &EntryBlock) {
        let list = *self.list.get_or_insert_with(|| self.tags.add(Role::NumberedList, Tags::ROOT));
        let item = self.tags.add(Role::Item, list);
        let label = self.tags.add(Role::Label, item);
        let body = self.tags.add_in(Role::Body, item, entry.lang);
        let recommended = entry.kind == EntryKind::Recommendation;
        let (setting, indent) = match entry.kind {
            EntryKind::Recommendation => (RECOMMENDED, BESIDE_BAR),
            EntryKind::Note if entry.said.iter().map(Flow::bytes).sum::<usize>() > LONG => (MINUTES, 0.0),
            _ => (SAID, 0.0),
        };
        let lang = entry.lang.unwrap_or(self.language);
        let measure = Measure { x: grid::LEFT + indent, width: grid::COLUMN - indent, tag: body, lang };
        let mut said = said(entry);
        let behind = !recommended && noted_behind(entry, self.language, &mut said);
        let mut slabs = self.flows(&said, &setting, measure);
        if !behind {
            slabs.extend(self.notes(entry, item, measure));
        }
        if slabs.is_empty() {
            slabs.push(Slab { height: setting.leading, ..Slab::default() });
        }
        self.number(&entry.number, label, &setting, &mut slabs[0]);
        self.mark(entry, &setting, &mut slabs[0]);
        if recommended {
            pad(&mut slabs);
            bar(&mut slabs, grid::LEFT, BAR, icon::ink(entry.kind));
        }
        if slabs.len() <= 4 {
            keep_together(&mut slabs);
            slabs.iter_mut().rev().skip(1).for_each(|slab| slab.keep = true);
        }
        slabs[0].before = if recommended { 6.0 } else { 4.5 };
        slabs[0].anchors.push(entry.id.clone());
        self.slabs.extend(slabs);
    }

    /// What the app knows about an entry is in the report's language, whatever the group's.
    fn notes(&mut self, entry: &EntryBlock, item: TagId, measure: Measure) -> Vec<Slab> {
        if entry.notes.is_empty() {
            return Vec::new();
        }
        let tag = self.tags.add(Role::Body, item);
        let tag = self.tags.add(Role::Paragraph, tag);
        let mut slabs = self.text(&entry.notes, &NOTE, Measure { tag, lang: self.language, ..measure });
        if let Some(first) = slabs.first_mut() {
            first.before = 1.5;
        }
        slabs
    }

    /// The number on the baseline of the entry's first line, before it in reading order.
    fn number(&mut self, number: &str, label: TagId, setting: &Setting, slab: &mut Slab) {
        let said = std::mem::take(&mut slab.draws);
        let first = said.iter().find_map(|(_, draw)| match draw {
            Draw::Glyphs(stroke) => Some(stroke.y),
            _ => None,
        });
        let baseline = first.unwrap_or(setting.baseline());
        let place = |width: f32| (grid::NUMBERS - width, baseline);
        self.short(&Text::plain(number), &NUMBER, label, place, slab);
        slab.draws.extend(said);
    }
}

impl Setter<'_> {
    /// Dissent and parking, outside the entry's number; the words say it too.
    fn mark(&self, entry: &EntryBlock, setting: &Setting, slab: &mut Slab) {
        let (paths, ink) = match entry.mark {
            Some(StanceKind::Dissent) => (icon::DISSENT, grid::DISSENT),
            Some(StanceKind::Parked) => (icon::PARKED, grid::INK_3),
            _ => return,
        };
        let y = setting.baseline() - MARK + 0.6;
        let shape = Draw::Shape { paths, x: grid::MARKS, y, size: MARK, ink };
        slab.draws.push((Mark::Decoration, shape));
    }
}

/// What was said, with the dissenting sentence behind its last paragraph.
fn said(entry: &EntryBlock) -> Vec<Flow> {
    let mut flows = entry.said.clone();
    let Some(stance) = entry.stance.clone() else { return flows };
    match flows.last_mut() {
        Some(Flow::Paragraph(text)) => {
            text.push_str(" ");
            text.append(stance);
        }
        _ => flows.push(Flow::Paragraph(stance)),
    }
    flows
}

/// Puts short notes behind the last words, if those are a paragraph.
fn noted_behind(entry: &EntryBlock, language: Language, said: &mut [Flow]) -> bool {
    let Some(Flow::Paragraph(text)) = said.last_mut() else { return false };
    if entry.notes.is_empty() || entry.notes.len() > SHORT {
        return false;
    }
    text.push_str(" ");
    text.append(entry.notes.clone().in_language(entry.lang.map(|_| language)).aside());
    true
}

/// Room above and below the words at a bar.
fn pad(slabs: &mut [Slab]) {
    if let Some(last) = slabs.last_mut() {
        last.height += 2.0;
    }
}
