//! What is missing, amendments from the plenary, and the record of versions.

use zapis_domain::{AmendmentOutcome, EntryKind};
use zapis_text::short_date;

use super::{
    Context,
    numbering::Part,
    photos::{lacks_caption, number},
};
use crate::{
    clean,
    document::{Block, Column, Look, Passage, Row, Table, TableName, Voice},
    jpeg,
    outline::{AmendmentLine, Arrival, PacketLine},
    prose::{Flow, Text, flattened},
    words::sentence,
};

pub fn blocks(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = amendments(context);
    blocks.extend(missing(context));
    blocks.extend(versions(context));
    blocks
}

fn missing(context: &Context<'_>) -> Vec<Block> {
    let mut lines: Vec<Text> = context.parts.iter().filter_map(|part| not_received(context, part)).collect();
    lines.extend(incomplete(context));
    lines.extend(photos(context));
    let heading = context.section("missing", "report-missing");
    if lines.is_empty() {
        return vec![heading, context.app_says(Text::plain(context.words.say("report-missing-nothing")))];
    }
    let items = lines.into_iter().map(|line| vec![Flow::Paragraph(line)]).collect();
    let flows = vec![Flow::List { start: None, items }];
    vec![heading, Block::Passage(Passage { voice: Voice::App, lang: None, flows, lead: false })]
}

/// `Not received: group 6 (Health) – the laptop is still on its way.`
fn not_received(context: &Context<'_>, part: &Part<'_>) -> Option<Text> {
    let Arrival::Missing { reason } = &part.chapter.arrival else {
        return None;
    };
    let group = &part.chapter.group;
    let number = group.number.to_string();
    let mut text = Text::plain(context.words.fill("report-missing-group", &[("number", &number)]));
    let theme = context.own(&group.theme, group.language);
    if !theme.is_empty() {
        text.push_str(" (");
        text.append(theme);
        text.push_str(")");
    }
    let reason = clean::line(&context.names.text(reason));
    let reason = if reason.is_empty() { context.words.say("report-missing-no-reason") } else { reason };
    text.push_str(&format!(" – {}", sentence(&reason)));
    Some(text)
}

fn incomplete(context: &Context<'_>) -> Vec<Text> {
    let all = || context.entries();
    let tasks = || all().filter(|e| e.entry.kind == EntryKind::Task);
    let addressee =
        |e: &&super::Numbered<'_>| e.entry.kind == EntryKind::Recommendation && e.entry.addressees.is_empty();
    let lines = [
        ("report-missing-owner", tasks().filter(|e| e.entry.owners.is_empty()).collect::<Vec<_>>()),
        ("report-missing-due", tasks().filter(|e| e.entry.due.is_none()).collect()),
        ("report-missing-addressee", all().filter(addressee).collect()),
    ];
    let line = |(word, entries): (&str, Vec<_>)| {
        let mut text = Text::plain(format!("{} ", context.words.count(word, entries.len())));
        text.append(context.references(entries.iter().copied()));
        text.push_str(".");
        (!entries.is_empty()).then_some(text)
    };
    lines.into_iter().filter_map(line).collect()
}

fn photos(context: &Context<'_>) -> Vec<Text> {
    let mut nameless = Vec::new();
    let mut absent = Vec::new();
    for part in &context.parts {
        for photo in &part.chapter.photos {
            let embeddable = photo.jpeg.as_deref().and_then(jpeg::header).is_some();
            if lacks_caption(photo) {
                nameless.push(number(part, photo));
            } else if !embeddable {
                absent.push(number(part, photo));
            }
        }
    }
    let lines = [("report-missing-caption", nameless), ("report-missing-picture", absent)];
    let kept = lines.into_iter().filter(|(_, numbers)| !numbers.is_empty());
    let line = |(word, numbers): (&str, Vec<String>)| {
        Text::plain(format!("{} {}.", context.words.count(word, numbers.len()), numbers.join(", ")))
    };
    kept.map(line).collect()
}

fn amendments(context: &Context<'_>) -> Vec<Block> {
    let live = context.outline.amendments.iter().filter(|a| !a.amendment.deleted);
    let rows: Vec<Row> = live.map(|line| amendment_row(context, line)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = |id: &str| context.words.say(id);
    let columns = vec![
        Column { head: head("report-column-time"), share: 0, look: Look::Code },
        Column { head: head("report-column-number"), share: 0, look: Look::Code },
        Column { head: head("report-column-text"), share: 70, look: Look::Said },
        Column { head: head("report-column-outcome"), share: 26, look: Look::Label },
    ];
    let table = Table { name: TableName::Amendments, columns, rows };
    vec![context.section("amendments", "report-amendments"), Block::Table(table)]
}

fn amendment_row(context: &Context<'_>, line: &AmendmentLine) -> Row {
    let amendment = &line.amendment;
    let about = match amendment.entry.and_then(|id| context.entry(id)) {
        Some(entry) => context.reference(entry),
        None => context
            .parts
            .iter()
            .find(|part| part.chapter.group.id == amendment.group)
            .map(|part| Text::plain(part.chapter.group.number.to_string()))
            .unwrap_or_default(),
    };
    let outcome = match amendment.outcome {
        AmendmentOutcome::Adopted => "report-outcome-adopted",
        AmendmentOutcome::Returned => "report-outcome-returned",
        AmendmentOutcome::Parked => "report-outcome-parked",
    };
    let language = context.lang(context.outline.event.language);
    let cells = vec![
        Text::plain(line.at.format("%H:%M").to_string()),
        about,
        flattened(&context.said(&amendment.text)).in_language(language),
        Text::plain(context.words.say(outcome)),
    ];
    Row { id: None, cells, total: false }
}

fn versions(context: &Context<'_>) -> Vec<Block> {
    let heading = context.section("versions", "report-versions");
    if context.outline.packets.is_empty() {
        return vec![heading, context.app_says(Text::plain(context.words.say("report-versions-none")))];
    }
    let public = context.names.is_public();
    let head = |id: &str, share, look| Column { head: context.words.say(id), share, look };
    let mut columns = vec![
        head("report-column-group", 40, Look::Label),
        head("report-column-version", 0, Look::Figure),
        head("report-column-receipt", 0, Look::Code),
        head("report-column-entries", 0, Look::Figure),
        head("report-column-photos", 0, Look::Figure),
        head("report-column-made", 0, Look::Label),
    ];
    if !public {
        columns.push(head("report-column-device", 20, Look::Label));
    }
    let rows = context.outline.packets.iter().map(|packet| version_row(context, packet, public)).collect();
    vec![heading, Block::Table(Table { name: TableName::Versions, columns, rows })]
}

fn version_row(context: &Context<'_>, packet: &PacketLine, public: bool) -> Row {
    let language = context
        .parts
        .iter()
        .find(|part| part.chapter.group.number == packet.group_number)
        .map_or(context.outline.event.language, |part| part.chapter.group.language);
    let mut group = Text::plain(format!("{}. ", packet.group_number));
    group.append(context.own(&packet.theme, language));
    let day = short_date(packet.made_at.date(), context.outline.language).replace('\u{a0}', " ");
    let mut cells = vec![
        group,
        Text::plain(packet.version.to_string()),
        Text::plain(clean::line(&packet.receipt)),
        Text::plain(packet.entries.to_string()),
        Text::plain(packet.photos.to_string()),
        Text::plain(format!("{day}, {}", packet.made_at.format("%H:%M"))),
    ];
    if !public {
        cells.push(Text::plain(clean::line(&packet.device)));
    }
    Row { id: None, cells, total: false }
}
