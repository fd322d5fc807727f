//! Title page, contents, opening words, summary in numbers.

use zapis_domain::EntryKind;
use zapis_text::date_in_words_with_weekday;

use super::{Context, numbering::Part, state};
use crate::{
    clean,
    document::{Block, Column, Look, Row, Table, TableName, TitlePage},
    outline::{Arrival, Edition},
    prose::{Text, joined},
    words::sentence,
};

pub fn blocks(context: &Context<'_>) -> Vec<Block> {
    let contents = context.heading(2, "contents", &context.words.say("report-contents"));
    let mut blocks = vec![title(context), Block::Contents(contents)];
    if let Some(opening) = context.people_say(&context.outline.opening, context.outline.event.language) {
        blocks.push(context.section("opening", "report-opening"));
        blocks.push(opening);
    }
    blocks.push(context.section("numbers", "report-numbers"));
    blocks.push(numbers_or_none(context));
    blocks.extend(state::blocks(context));
    blocks
}

/// The heading of a document that is a part of the report.
pub fn compact(context: &Context<'_>) -> Block {
    let event = &context.outline.event;
    let mut lines = Vec::new();
    if let Some(date) = event.date {
        lines.push(Text::plain(date_in_words_with_weekday(date.day, context.outline.language)));
    }
    lines.push(context.own(&event.place, event.language));
    let time = context.outline.made_at.format("%H:%M").to_string();
    let made = context.words.fill("report-title-made", &[("date", &context.made_on()), ("time", &time)]);
    let mut made = Text::plain(sentence(&made));
    made.push_str(&format!(" {}", sentence(&context.words.say(edition_line(context)))));
    let places = joined(lines, ", ");
    Block::Title(TitlePage {
        title: Text::plain(context.variant_name()),
        subtitle: Text::plain(context.title()).in_language(context.lang(event.language)),
        report: Text::default(),
        lines: [places, made].into_iter().filter(|line| !line.is_empty()).collect(),
        sample: event.sample.then(|| Text::plain(context.words.say("report-sample"))),
        compact: true,
    })
}

pub fn numbers_or_none(context: &Context<'_>) -> Block {
    if context.parts.is_empty() {
        context.app_says(Text::plain(context.words.say("report-no-groups")))
    } else {
        numbers(context)
    }
}

fn title(context: &Context<'_>) -> Block {
    let event = &context.outline.event;
    Block::Title(TitlePage {
        title: Text::plain(context.title()).in_language(context.lang(event.language)),
        subtitle: context.own(&event.subtitle, event.language),
        report: Text::plain(context.words.say("report-name")),
        lines: lines(context),
        sample: event.sample.then(|| Text::plain(context.words.say("report-sample"))),
        compact: false,
    })
}

fn edition_line(context: &Context<'_>) -> &'static str {
    match context.outline.edition {
        Edition::Internal => "report-title-internal",
        Edition::Public => "report-title-public",
    }
}

fn lines(context: &Context<'_>) -> Vec<Text> {
    let Context { outline, words, .. } = context;
    let event = &outline.event;
    let mut lines = Vec::new();
    if let Some(date) = event.date {
        lines.push(Text::plain(date_in_words_with_weekday(date.day, outline.language)));
    }
    lines.push(context.own(&event.place, event.language));
    lines.push(Text::plain(words.say(edition_line(context))));
    let language = words.language_name(outline.language);
    lines.push(Text::plain(words.fill("report-title-language", &[("language", &language)])));
    let time = outline.made_at.format("%H:%M").to_string();
    lines
        .push(Text::plain(words.fill("report-title-made", &[("date", &context.made_on()), ("time", &time)])));
    lines.push(sources(context));
    lines.retain(|line| !line.is_empty());
    lines
}

/// From which records the report is made.
fn sources(context: &Context<'_>) -> Text {
    let chapters = &context.outline.chapters;
    let received = chapters.iter().filter(|c| matches!(c.arrival, Arrival::Received(_))).count();
    let values = [("received", received.to_string()), ("groups", chapters.len().to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let mut text = Text::plain(context.words.fill("report-title-sources", &values));
    let version = clean::line(&context.outline.app_version);
    if !version.is_empty() {
        text.push_str(&format!(" {}", context.words.fill("report-title-app", &[("version", &version)])));
    }
    text
}

fn numbers(context: &Context<'_>) -> Block {
    let say = |id: &str| context.words.say(id);
    let mut columns = vec![Column { head: say("report-column-group"), share: 30, look: Look::Label }];
    let heads = EntryKind::ALL.map(|kind| say(&format!("report-short-{}", kind.code())));
    let rest = [say("report-short-total"), say("report-short-photos")];
    columns.extend(heads.into_iter().chain(rest).map(|head| Column { head, share: 0, look: Look::Figure }));
    let mut rows: Vec<Row> = context.parts.iter().map(|part| number_row(context, part)).collect();
    if context.parts.len() > 1 {
        rows.push(total_row(context));
    }
    Block::Table(Table { name: TableName::Numbers, columns, rows })
}

/// Entries of each kind, all entries, photos.
fn counts(part: &Part<'_>) -> [usize; 10] {
    let mut counts = [0; 10];
    for (place, kind) in EntryKind::ALL.into_iter().enumerate() {
        counts[place] = part.entries.iter().filter(|e| e.entry.kind == kind).count();
    }
    counts[8] = part.entries.len();
    counts[9] = part.photos.len();
    counts
}

fn number_row(context: &Context<'_>, part: &Part<'_>) -> Row {
    let group = &part.chapter.group;
    let mut name = Text::plain(format!("{}. ", group.number));
    name.append(context.own(&group.theme, group.language));
    let figures = match part.chapter.arrival {
        Arrival::Received(_) => counts(part).map(|n| n.to_string()),
        Arrival::Missing { .. } => [const { String::new() }; 10].map(|_| "–".to_owned()),
    };
    let cells = std::iter::once(name).chain(figures.map(Text::plain)).collect();
    Row { id: None, cells, total: false, done: None }
}

fn total_row(context: &Context<'_>) -> Row {
    let mut sums = [0; 10];
    for part in &context.parts {
        for (sum, n) in sums.iter_mut().zip(counts(part)) {
            *sum += n;
        }
    }
    let name = Text::plain(context.words.say("report-total"));
    Row {
        id: None,
        cells: std::iter::once(name).chain(sums.map(|n| Text::plain(n.to_string()))).collect(),
        total: true,
        done: None,
    }
}
