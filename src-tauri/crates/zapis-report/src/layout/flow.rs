//! People's blocks: paragraphs, lists, quotes, code, small tables.

use super::{
    Measure, Setter, Tagged,
    draw::{Draw, Mark, Role},
    grid,
    paragraph::{self, Setting},
    sheet::Slab,
    table::Cells,
};
use crate::{
    document::Look,
    prose::{Flow, Text},
};

const BETWEEN: f32 = 4.5;
/// Between what was said and what the app knows about it.
const BENEATH: f32 = 0.5;
/// Between items of more than one paragraph.
const BETWEEN_LONG: f32 = 7.0;
const INDENT: f32 = 14.0;
const FIGURE: f32 = 5.4;

impl Setter<'_> {
    pub fn flows(&mut self, flows: &[Flow], setting: &Setting, measure: Measure) -> Vec<Slab> {
        let mut slabs: Vec<Slab> = Vec::new();
        for flow in flows {
            let mut own = self.flow(flow, setting, measure);
            if let (Some(first), false) = (own.first_mut(), slabs.is_empty()) {
                first.before = first.before.max(if is_aside(flow) { BENEATH } else { BETWEEN });
            }
            slabs.extend(own);
        }
        slabs
    }

    fn flow(&mut self, flow: &Flow, setting: &Setting, measure: Measure) -> Vec<Slab> {
        match flow {
            Flow::Paragraph(text) => {
                let tag = self.tags.add(Role::Paragraph, measure.tag);
                self.text(text, setting, Measure { tag, ..measure })
            }
            Flow::List { start, items } => self.list(*start, items, setting, measure),
            Flow::Quote(inner) => self.quote(inner, setting, measure),
            Flow::Code(code) => self.code(code, measure),
            Flow::Grid { head, rows } => self.grid(head, rows, measure),
        }
    }

    fn list(
        &mut self,
        start: Option<u64>,
        items: &[Vec<Flow>],
        setting: &Setting,
        measure: Measure,
    ) -> Vec<Slab> {
        let role = if start.is_some() { Role::NumberedList } else { Role::List };
        let list = self.tags.add(role, measure.tag);
        let mut slabs = Vec::new();
        let last = start.map_or(0, |first| first.saturating_add(items.len() as u64));
        // Room for as many figures as the last number has.
        let indent = INDENT + FIGURE * (last.max(1).ilog10() as f32);
        let airy = items.iter().any(|item| item.iter().any(is_aside));
        for (place, item) in items.iter().enumerate() {
            let tag = self.tags.add(Role::Item, list);
            let label = self.tags.add(Role::Label, tag);
            let body = self.tags.add(Role::Body, tag);
            let inner = Measure {
                x: measure.x + indent,
                width: (measure.width - indent).max(40.0),
                tag: body,
                ..measure
            };
            let mut own = self.flows(item, setting, inner);
            if own.is_empty() {
                own.push(Slab { height: setting.leading, ..Slab::default() });
            }
            let marker = match start {
                Some(first) => format!("{}.", first.saturating_add(place as u64)),
                None => "•".to_owned(),
            };
            self.hang(&marker, label, setting, measure.x, &mut own[0]);
            let between = if airy { BETWEEN_LONG } else { 2.0 };
            own[0].before = own[0].before.max(if slabs.is_empty() { 0.0 } else { between });
            if airy && own.len() <= 4 {
                let last = own.len() - 1;
                own[..last].iter_mut().for_each(|slab| slab.keep = true);
            }
            slabs.extend(own);
        }
        slabs
    }

    /// A list's marker on the first line of its item, before it in reading order.
    fn hang(&mut self, marker: &str, label: super::draw::TagId, setting: &Setting, x: f32, slab: &mut Slab) {
        let said = std::mem::take(&mut slab.draws);
        let baseline = setting.baseline();
        self.short(&Text::plain(marker), setting, label, |_| (x, baseline), slab);
        slab.draws.extend(said);
    }

    fn quote(&mut self, inner: &[Flow], setting: &Setting, measure: Measure) -> Vec<Slab> {
        let tag = self.tags.add(Role::Quote, measure.tag);
        let quiet = Setting { ink: grid::INK_2, ..*setting };
        let own =
            Measure { x: measure.x + INDENT, width: (measure.width - INDENT).max(40.0), tag, ..measure };
        let mut slabs = self.flows(inner, &quiet, own);
        bar(&mut slabs, measure.x + 2.0, 1.5, grid::RULE);
        slabs
    }

    fn code(&mut self, code: &str, measure: Measure) -> Vec<Slab> {
        let tag = self.tags.add(Role::Code, measure.tag);
        let setting = Setting::new(false, false, 9.0, 12.0, grid::INK);
        let mut tagged_lines = Vec::new();
        for line in code.split('\n') {
            let text = Text::plain(format!("{line} "));
            let lines = paragraph::lines(&self.shaper, &text, &setting, measure.width, measure.lang);
            let mut tagged = Tagged::new(&text, tag);
            for line in lines {
                let mut slab = Slab { height: setting.leading, ..Slab::default() };
                self.write_line(line, &mut tagged, (measure.x, setting.baseline()), &mut slab);
                tagged_lines.push(slab);
            }
        }
        tagged_lines
    }

    fn grid(&mut self, head: &[Text], rows: &[Vec<Text>], measure: Measure) -> Vec<Slab> {
        let looks = vec![(1, Look::Said); head.len()];
        let rows: Vec<_> = rows.iter().map(|cells| Cells { cells, ..Cells::default() }).collect();
        self.rows(head, &looks, &rows, measure)
    }
}

fn is_aside(flow: &Flow) -> bool {
    matches!(flow, Flow::Paragraph(text) if text.0.first().is_some_and(|run| run.style.aside))
}

/// A vertical bar along some slabs, from the first one's top to the last one's foot.
pub fn bar(slabs: &mut [Slab], x: f32, width: f32, ink: grid::Ink) {
    for (place, slab) in slabs.iter_mut().enumerate() {
        let above = if place == 0 { 0.0 } else { slab.before };
        let rule = Draw::Rule { x, y: -above, width, height: slab.height + above, ink };
        slab.draws.insert(0, (Mark::Decoration, rule));
    }
}
