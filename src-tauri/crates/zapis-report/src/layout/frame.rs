//! What is known only when all pages stand: headers, footers, page numbers, where links lead.

use zapis_text::date_in_words;

use super::{
    draw::{Draw, Mark},
    grid,
    paragraph::{self, Setting},
    shape::Shaper,
    sheet::Sheets,
};
use crate::{
    document::Document,
    prose::{Target, Text},
    words::Words,
};

const RUNNING: Setting = Setting::new(false, false, 8.6, 12.0, grid::INK_3);
const NUMBER: Setting = Setting::new(false, false, 9.75, 15.0, grid::INK_2);

pub fn finish(sheets: &mut Sheets, document: &Document, shaper: &Shaper<'_>) {
    resolve_links(sheets);
    write_numbers(sheets, document, shaper);
    let pages = sheets.pages.len();
    // The title page speaks for itself.
    let first = usize::from(!document.is_compact());
    let meta = &document.meta;
    let name = if document.is_compact() { &meta.report_words } else { &meta.title };
    for page in first..pages {
        let words = Words::of(document.meta.language);
        let number = (page + 1).to_string();
        let of = words.fill("report-page", &[("page", &number), ("pages", &pages.to_string())]);
        let day = document.meta.date.unwrap_or_else(|| document.meta.made_at.date());
        let date = date_in_words(day, document.meta.language);
        let date = format!("{date}, {}", document.meta.edition_words);
        let chapter = sheets.running.get(page).cloned().unwrap_or_default();
        let pairs = [
            (Mark::Header, grid::HEADER_BASELINE, name.clone(), chapter),
            (Mark::Footer, grid::FOOTER_BASELINE, date, of),
        ];
        for (mark, baseline, left, right) in pairs {
            if page == 0 && mark == Mark::Header {
                continue;
            }
            sheets.open(page, mark);
            let mut draws = line(shaper, document, &left, baseline, |_| grid::LEFT);
            draws.extend(line(shaper, document, &right, baseline, |w| grid::LEFT + grid::COLUMN - w));
            if let Some(last) = sheets.pages[page].marked.last_mut() {
                last.draws = draws;
            }
        }
    }
}

fn resolve_links(sheets: &mut Sheets) {
    let anchors = &sheets.anchors;
    for link in sheets.pages.iter_mut().flat_map(|page| &mut page.links) {
        if let Target::Inside(id) = &link.target {
            link.to = anchors.get(id).copied();
        }
    }
}

fn write_numbers(sheets: &mut Sheets, document: &Document, shaper: &Shaper<'_>) {
    for placed in std::mem::take(&mut sheets.numbers) {
        let Some(place) = sheets.anchors.get(&placed.number.anchor) else { continue };
        let text = Text::plain((place.page + 1).to_string());
        let right = placed.number.right;
        let draws = strokes(shaper, document, &text, &NUMBER, placed.number.baseline, |w| right - w);
        sheets.pages[placed.page].marked[placed.marked].draws = draws;
    }
}

/// A header or footer on one line of at most half the column.
fn line(
    shaper: &Shaper<'_>,
    document: &Document,
    text: &str,
    baseline: f32,
    x: impl Fn(f32) -> f32,
) -> Vec<Draw> {
    let room = grid::COLUMN * 0.48;
    let words = shortened(text, MOST_LETTERS);
    let width = paragraph::width(shaper, &Text::plain(words.as_str()), &RUNNING, document.meta.language);
    let kept = (words.chars().count() as f32 * room / width.max(room)) as usize;
    let words = if width > room { shortened(&words, kept.saturating_sub(2)) } else { words };
    strokes(shaper, document, &Text::plain(words), &RUNNING, baseline, x)
}

/// Far more than a header holds.
const MOST_LETTERS: usize = 160;

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    format!("{}…", cut.trim_end_matches(['…', ' ']))
}

fn strokes(
    shaper: &Shaper<'_>,
    document: &Document,
    text: &Text,
    setting: &Setting,
    baseline: f32,
    x: impl Fn(f32) -> f32,
) -> Vec<Draw> {
    let lines = paragraph::lines(shaper, text, setting, f32::INFINITY, document.meta.language);
    let Some(line) = lines.into_iter().next() else { return Vec::new() };
    let left = x(line.width);
    let moved = line.strokes.into_iter().map(|piece| {
        let mut stroke = piece.stroke;
        stroke.x += left;
        stroke.y += baseline;
        Draw::Glyphs(stroke)
    });
    moved.collect()
}
