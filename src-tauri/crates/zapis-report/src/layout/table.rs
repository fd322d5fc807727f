//! Tables: heads repeat on every page, rows stay whole unless they are taller than a page allows.

use super::{
    Measure, Setter,
    draw::{Draw, Mark, Role, TagId, Tags},
    figure::stack,
    grid, icon,
    paragraph::{self, Setting},
    sheet::{Slab, moved},
};
use crate::{
    document::{Look, Row, Table},
    prose::Text,
};

const SAID: Setting = Setting::new(true, false, 10.1, 13.5, grid::INK);
const LABEL: Setting = Setting::new(false, false, 9.4, 12.75, grid::INK);
const CODE: Setting = Setting::new(false, false, 9.4, 12.75, grid::INK_3);
const HEAD: Setting = Setting::new(false, true, 9.4, 12.75, grid::INK_2);
const GAP: f32 = 9.0;
const PADDING: f32 = 4.0;
/// Taller rows may be divided between pages.
const TALLEST_ROW: f32 = grid::BODY * 0.45;
/// Tables up to this height are not divided.
const WHOLE: f32 = grid::BODY * 0.4;
/// The height of a piece of a divided row.
const BAND: f32 = 54.0;
/// A column as wide as its widest cell is never wider than this.
const NATURAL_WIDTH: f32 = 96.0;

/// What a table's row is set from.
#[derive(Clone, Copy, Default)]
pub struct Cells<'t> {
    pub cells: &'t [Text],
    pub total: bool,
    pub id: Option<&'t str>,
    pub done: Option<bool>,
}

impl<'t> Cells<'t> {
    fn of(row: &'t Row) -> Self {
        Cells { cells: &row.cells, total: row.total, id: row.id.as_deref(), done: row.done }
    }
}

const BOX: f32 = 9.0;

struct Columns {
    looks: Vec<Look>,
    /// Left edge and width.
    spans: Vec<(f32, f32)>,
}

impl Setter<'_> {
    pub fn table(&mut self, table: &Table) {
        let head: Vec<Text> = table.columns.iter().map(|column| Text::plain(column.head.as_str())).collect();
        let looks: Vec<_> = table.columns.iter().map(|column| (column.share, column.look)).collect();
        let rows: Vec<Cells<'_>> = table.rows.iter().map(Cells::of).collect();
        let measure = Measure { x: grid::LEFT, width: grid::COLUMN, tag: Tags::ROOT, lang: self.language };
        let slabs = self.rows(&head, &looks, &rows, measure);
        self.slabs.extend(slabs);
    }

    /// Sets a table; `looks` holds each column's share of the width and its look.
    pub fn rows(
        &mut self,
        head: &[Text],
        looks: &[(u32, Look)],
        rows: &[Cells<'_>],
        measure: Measure,
    ) -> Vec<Slab> {
        let columns = self.columns(head, looks, rows, measure);
        let table = self.tags.add(Role::Table, measure.tag);
        let head_tag = self.tags.add(Role::TableHead, table);
        let number = self.heads.len();
        let mut first =
            self.row(Cells { cells: head, ..Cells::default() }, &columns, head_tag, true, measure);
        first.keep = true;
        self.heads.push(vec![first.clone()]);
        let mut slabs = vec![first];
        let body = self.tags.add(Role::TableBody, table);
        for row in rows {
            let slab = self.row(*row, &columns, body, false, measure);
            let pieces = if slab.height > TALLEST_ROW { banded(slab) } else { vec![slab] };
            slabs.extend(pieces.into_iter().map(|slab| Slab { table: Some(number), ..slab }));
        }
        // A small table stays whole.
        if slabs.iter().map(|slab| slab.height).sum::<f32>() <= WHOLE {
            slabs.iter_mut().rev().skip(1).for_each(|slab| slab.keep = true);
        }
        // The first two rows stay together, and the last, so that no single row and no sum stands alone on a page.
        if let [_, first, _, ..] = slabs.as_mut_slice() {
            first.keep = true;
        }
        if let [.., before_last, _] = slabs.as_mut_slice() {
            before_last.keep = true;
        }
        slabs
    }

    fn columns(&self, head: &[Text], looks: &[(u32, Look)], rows: &[Cells<'_>], measure: Measure) -> Columns {
        let shares: u32 = looks.iter().map(|(share, _)| share).sum::<u32>().max(1);
        let natural: Vec<Option<f32>> = looks
            .iter()
            .enumerate()
            .map(|(place, (share, look))| {
                (*share == 0).then(|| self.natural(head, *look, rows, place, measure))
            })
            .collect();
        let gaps = GAP * looks.len().saturating_sub(1) as f32;
        let free = (measure.width - gaps - natural.iter().flatten().sum::<f32>()).max(20.0);
        let mut x = measure.x;
        let spans = looks
            .iter()
            .zip(natural)
            .map(|((share, _), natural)| {
                let width = natural.unwrap_or(free * *share as f32 / shares as f32);
                let span = (x, width);
                x += width + GAP;
                span
            })
            .collect();
        Columns { looks: looks.iter().map(|(_, look)| *look).collect(), spans }
    }

    fn natural(&self, head: &[Text], look: Look, rows: &[Cells<'_>], place: usize, measure: Measure) -> f32 {
        let width = |text: &Text, setting: &Setting| {
            if text.len() > 60 {
                NATURAL_WIDTH
            } else {
                paragraph::width(&self.shaper, text, setting, measure.lang)
            }
        };
        let own = head.get(place).map_or(0.0, |text| width(text, &HEAD));
        let cells = rows.iter().filter_map(|row| row.cells.get(place));
        cells.map(|cell| width(cell, &setting(look))).fold(own, f32::max).min(NATURAL_WIDTH) + 0.5
    }

    fn row(
        &mut self,
        Cells { cells, total, id, done }: Cells<'_>,
        columns: &Columns,
        parent: TagId,
        is_head: bool,
        measure: Measure,
    ) -> Slab {
        let row = self.tags.add(Role::TableRow, parent);
        let role = if is_head { Role::HeaderCell } else { Role::Cell };
        let setting_of = |look: Look| if is_head { HEAD } else { setting(look) };
        let baseline = columns.looks.iter().map(|look| setting_of(*look).baseline()).fold(0.0, f32::max);
        let mut slab = Slab::default();
        let mut height: f32 = 0.0;
        let none = Text::default();
        for (place, look) in columns.looks.iter().enumerate() {
            let tag = self.tags.add(role, row);
            slab.draws.push((Mark::Tag(tag), Draw::Nothing));
            let cell = cells.get(place).unwrap_or(&none);
            let mut setting = setting_of(*look);
            setting.face.strong |= total;
            let (x, width) = columns.spans[place];
            let mut lines = self.text(cell, &setting, Measure { x, width, tag, lang: measure.lang });
            if *look == Look::Figure {
                align_right(&mut lines, x + width);
            }
            let top = PADDING + baseline - setting.baseline();
            height = height.max(top + lines.iter().map(|line| line.height).sum::<f32>());
            stack(&mut slab, lines, top);
        }
        let (thickness, ink) = if is_head { (0.9, grid::INK) } else { (0.6, grid::RULE) };
        slab.height = height.max(PADDING + SAID.leading) + PADDING;
        let y = slab.height - thickness;
        slab.draws.push((
            Mark::Decoration,
            Draw::Rule { x: measure.x, y, width: measure.width, height: thickness, ink },
        ));
        if let Some(done) = done {
            let paths = if done { icon::DONE } else { icon::BOX };
            let y = PADDING + baseline - BOX + 1.2;
            let shape = Draw::Shape { paths, x: grid::BOXES, y, size: BOX, ink: grid::INK_3 };
            slab.draws.push((Mark::Decoration, shape));
        }
        slab.anchors.extend(id.map(str::to_owned));
        slab
    }
}

fn setting(look: Look) -> Setting {
    match look {
        Look::Said => SAID,
        Look::Label | Look::Figure => LABEL,
        Look::Code => CODE,
    }
}

fn align_right(lines: &mut [Slab], right: f32) {
    for line in lines {
        let end = line.draws.iter().filter_map(|(_, draw)| match draw {
            Draw::Glyphs(stroke) => Some(stroke.x + stroke.width),
            _ => None,
        });
        let by = right - end.fold(f32::NEG_INFINITY, f32::max);
        for (_, draw) in &mut line.draws {
            if let Draw::Glyphs(stroke) = draw {
                stroke.x += by;
            }
        }
        line.links.iter_mut().for_each(|link| link.x += by);
    }
}

/// A row taller than a page allows, in pieces: what stands in a band goes with it.
fn banded(row: Slab) -> Vec<Slab> {
    let count = ((row.height / BAND).ceil() as usize).max(1);
    let mut bands: Vec<Slab> = (0..count).map(|_| Slab { height: BAND, ..Slab::default() }).collect();
    let band_of = |y: f32| ((y.max(0.0) / BAND) as usize).min(count - 1);
    for (mark, draw) in row.draws {
        let y = match &draw {
            Draw::Glyphs(stroke) => stroke.y - stroke.size,
            Draw::Rule { y, .. } | Draw::Shape { y, .. } | Draw::Picture { y, .. } => *y,
            Draw::Nothing => 0.0,
        };
        let band = band_of(y);
        bands[band].draws.push((mark, moved(draw, -(band as f32) * BAND)));
    }
    for mut link in row.links {
        let band = band_of(link.y);
        link.y -= band as f32 * BAND;
        bands[band].links.push(link);
    }
    bands[0].anchors = row.anchors;
    let last = row.height - (count - 1) as f32 * BAND;
    bands[count - 1].height = last.clamp(6.0, BAND);
    bands
}
