//! [`Document`] → Markdown: CommonMark with GFM tables and a YAML front matter, made to be read raw.

mod escape;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    document::{Block, Column, Document, EntryBlock, Figure, Heading, Look, Passage, Row, Table, TitlePage},
    outline::Edition,
    prose::{Flow, Text},
};
use escape::{Place, escaped, inline};

/// Writes the report as Markdown. The same document gives the same text.
pub fn write(document: &Document) -> String {
    let mut out = front_matter(document);
    let slugs = Slugs::of(document);
    for block in &document.blocks {
        let written = self::block(document, block, &slugs);
        if !written.is_empty() {
            out.push('\n');
            out.push_str(written.trim_end_matches('\n'));
            out.push('\n');
        }
    }
    out
}

fn front_matter(document: &Document) -> String {
    let meta = &document.meta;
    let edition = match meta.edition {
        Edition::Internal => "internal",
        Edition::Public => "public",
    };
    let date = |day: NaiveDate| format!("date: {}\n", day.format("%Y-%m-%d"));
    format!(
        "---\ntitle: {}\n{}edition: {edition}\nlanguage: {}\nmade: {}\n---\n",
        quoted(&meta.title),
        meta.date.map(date).unwrap_or_default(),
        meta.language,
        meta.made_at.format("%Y-%m-%dT%H:%M"),
    )
}

/// A YAML double-quoted scalar; the text has no control characters.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn block(document: &Document, block: &Block, slugs: &Slugs) -> String {
    match block {
        Block::Title(title) => title_page(title),
        Block::Contents(heading) => contents(document, heading, slugs),
        Block::Heading(h) => heading(h),
        Block::Passage(Passage { flows: inner, .. }) => flows(inner),
        Block::Entry(e) => entry(e),
        Block::Table(t) => table(t),
        Block::Figure(f) => figure(f),
    }
}

fn title_page(page: &TitlePage) -> String {
    let mut parts = vec![format!("# {}", inline(&page.title, Place::Cell))];
    if !page.subtitle.is_empty() {
        parts.push(inline(&page.subtitle, Place::Line));
    }
    if !page.report.is_empty() {
        parts.push(format!("**{}**", inline(&page.report, Place::Inside)));
    }
    if let Some(sample) = &page.sample {
        parts.push(format!("> {}", inline(sample, Place::Line)));
    }
    let lines: Vec<String> =
        page.lines.iter().map(|line| format!("- {}", inline(line, Place::Line))).collect();
    parts.push(lines.join("\n"));
    parts.join("\n\n")
}

/// A heading's words with its number.
pub(crate) fn numbered(heading: &Heading) -> Text {
    let mut text = Text::default();
    if let Some(number) = heading.number {
        text.push_str(&format!("{number}. "));
    }
    text.append(heading.text.clone());
    text
}

fn heading(heading: &Heading) -> String {
    let marks = "#".repeat(usize::from(heading.level.clamp(1, 6)));
    format!("{marks} {}", inline(&numbered(heading), Place::Cell))
}

fn contents(document: &Document, own: &Heading, slugs: &Slugs) -> String {
    let mut out = format!("{}\n\n", heading(own));
    for block in &document.blocks {
        if let Block::Heading(h) = block
            && h.level == 2
        {
            let words = escaped(&numbered(h).words(), Place::Inside);
            out.push_str(&format!("- [{words}](#{})\n", slugs.of_id(&h.id)));
        }
    }
    out
}

fn entry(entry: &EntryBlock) -> String {
    let mut parts = Vec::new();
    let number = format!("**{}**", entry.number);
    let mut said = entry.said.as_slice();
    let mut first = number;
    if let Some((Flow::Paragraph(text), rest)) = said.split_first() {
        first = format!("{first} {}", inline(text, Place::Inside));
        said = rest;
    }
    parts.push(first);
    if !said.is_empty() {
        parts.push(flows(said));
    }
    if let Some(stance) = &entry.stance {
        let stance_text = inline(stance, Place::Inside);
        match parts.as_mut_slice() {
            [only] => only.push_str(&format!(" {stance_text}")),
            _ => parts.push(inline(stance, Place::Line)),
        }
    }
    if !entry.notes.is_empty() {
        parts.push(inline(&entry.notes, Place::Line));
    }
    parts.join("\n\n")
}

fn figure(figure: &Figure) -> String {
    let mut parts = Vec::new();
    if figure.picture.is_some() {
        let alt = escaped(&figure.caption.words(), Place::Inside);
        parts.push(format!("![{alt}]({})", figure.file));
    }
    if !figure.decorative {
        let mut line = format!(
            "**{}** {}",
            escaped(&figure.label, Place::Inside),
            inline(&figure.caption, Place::Inside)
        );
        if figure.picture.is_none() {
            line.push_str(&format!(" *{}*", inline(&figure.absent, Place::Inside)));
        }
        if !figure.about.is_empty() {
            line.push_str(&format!(" {}", inline(&figure.about, Place::Inside)));
        }
        parts.push(line);
    }
    parts.join("\n\n")
}

fn table(table: &Table) -> String {
    let head: Vec<String> = table.columns.iter().map(|c| escaped(&c.head, Place::Cell)).collect();
    let rule = |column: &Column| if column.look == Look::Figure { "---:" } else { "---" }.to_owned();
    let mut lines = vec![pipes(&head), pipes(&table.columns.iter().map(rule).collect::<Vec<_>>())];
    let cells =
        |row: &Row| -> Vec<String> { row.cells.iter().map(|cell| cell_text(cell, row.total)).collect() };
    lines.extend(table.rows.iter().map(|row| pipes(&cells(row))));
    lines.join("\n")
}

fn cell_text(cell: &Text, total: bool) -> String {
    let text = inline(cell, Place::Cell);
    if total && !text.is_empty() { format!("**{text}**") } else { text }
}

fn grid(head: &[Text], rows: &[Vec<Text>]) -> String {
    let line =
        |cells: &[Text]| pipes(&cells.iter().map(|cell| inline(cell, Place::Cell)).collect::<Vec<_>>());
    let mut lines = vec![line(head), pipes(&vec!["---".to_owned(); head.len()])];
    lines.extend(rows.iter().map(|row| line(row)));
    lines.join("\n")
}

fn pipes(cells: &[String]) -> String {
    let cells: Vec<String> =
        cells.iter().map(|c| if c.is_empty() { " ".to_owned() } else { format!(" {c} ") }).collect();
    format!("|{}|", cells.join("|"))
}

fn flows(flows: &[Flow]) -> String {
    flows.iter().map(flow).collect::<Vec<_>>().join("\n\n")
}

fn flow(flow: &Flow) -> String {
    match flow {
        Flow::Paragraph(text) => inline(text, Place::Line),
        Flow::List { start, items } => list(*start, items),
        Flow::Quote(inner) => indented(&flows(inner), "> ", "> "),
        Flow::Code(code) => {
            let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
            let fence = "`".repeat(longest.max(2) + 1);
            format!("{fence}\n{code}\n{fence}")
        }
        Flow::Grid { head, rows } => grid(head, rows),
    }
}

fn list(start: Option<u64>, items: &[Vec<Flow>]) -> String {
    let tight = items.iter().all(|item| {
        matches!(
            item.as_slice(),
            [] | [Flow::Paragraph(_)] | [Flow::Paragraph(_), Flow::List { start: None | Some(1), .. }]
        )
    });
    let between = if tight { "\n" } else { "\n\n" };
    let written: Vec<String> = items
        .iter()
        .enumerate()
        .map(|(place, item)| {
            let marker = match start {
                Some(first) => format!("{}. ", first.saturating_add(place as u64).min(999_999_999)),
                None => "- ".to_owned(),
            };
            let body = item.iter().map(flow).collect::<Vec<_>>().join(between);
            indented(&body, &marker, &" ".repeat(marker.len()))
        })
        .collect();
    written.join(between)
}

fn indented(text: &str, first: &str, next: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (place, line) in text.split('\n').enumerate() {
        let lead = if place == 0 { first } else { next };
        if place > 0 {
            out.push('\n');
        }
        out.push_str(if line.is_empty() { lead.trim_end() } else { lead });
        out.push_str(line);
    }
    out
}

/// The anchors readers make from headings: GitHub's rule.
struct Slugs(BTreeMap<String, String>);

impl Slugs {
    fn of(document: &Document) -> Self {
        let mut used: BTreeMap<String, u32> = BTreeMap::new();
        let mut slugs = BTreeMap::new();
        for block in &document.blocks {
            let (id, words) = match block {
                Block::Title(page) => (String::new(), page.title.words()),
                Block::Contents(h) | Block::Heading(h) => (h.id.clone(), numbered(h).words()),
                _ => continue,
            };
            let slug = slug(&words);
            let times = used.entry(slug.clone()).or_insert(0);
            slugs.insert(id, if *times == 0 { slug } else { format!("{slug}-{times}") });
            *times += 1;
        }
        Slugs(slugs)
    }

    fn of_id(&self, id: &str) -> &str {
        self.0.get(id).map_or("", String::as_str)
    }
}

fn slug(words: &str) -> String {
    let lower = words.to_lowercase();
    let kept = lower.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}
