//! Amendments from the plenary, the original wording, and the record of versions.

use zapis_domain::AmendmentOutcome;
use zapis_text::short_date;

use super::{Context, annex, version};
use crate::{
    clean,
    document::{Block, Column, Look, Row, Table, TableName},
    outline::{AmendmentLine, Arrival, PacketLine},
    prose::{Text, flattened},
};

pub fn blocks(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = amendments(context);
    blocks.extend(annex::blocks(context));
    blocks.extend(version::blocks(context));
    blocks.extend(versions(context));
    blocks
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
        asked(context, line, flattened(&context.said(&amendment.text)).in_language(language)),
        Text::plain(context.words.say(outcome)),
    ];
    Row { id: None, cells, total: false, done: None }
}

/// The text, and below it who asked and how many were for it; who asked is named to nobody outside.
fn asked(context: &Context<'_>, line: &AmendmentLine, mut text: Text) -> Text {
    let by = clean::line(&line.amendment.asked_by);
    // `Anna Z.` ends the sentence by itself.
    let by = by.trim_end_matches('.');
    let by = (!by.is_empty() && !context.names.is_public())
        .then(|| context.words.fill("report-amendment-asked", &[("name", by)]));
    let votes = line.amendment.votes.map(|votes| {
        let [yes, no, abstained] = [votes.yes, votes.no, votes.abstained].map(|n| n.to_string());
        let values = [("yes", yes.as_str()), ("no", no.as_str()), ("abstained", abstained.as_str())];
        context.words.fill("report-amendment-votes", &values)
    });
    let about: Vec<String> = by.into_iter().chain(votes).collect();
    if !about.is_empty() {
        text.push_str("\n");
        text.append(Text::plain(about.join(" ")).aside());
    }
    text
}

fn versions(context: &Context<'_>) -> Vec<Block> {
    let packets: Vec<&PacketLine> = context.outline.packets.iter().collect();
    versions_of(context, &packets)
}

/// The record of versions of some packets.
pub fn versions_of(context: &Context<'_>, packets: &[&PacketLine]) -> Vec<Block> {
    let heading = context.section("versions", "report-versions");
    if packets.is_empty() {
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
    let mut rows = Vec::with_capacity(packets.len());
    for (n, packet) in packets.iter().enumerate() {
        rows.push(version_row(context, packet, public));
        let last = packets.get(n + 1).is_none_or(|next| next.group_number != packet.group_number);
        rows.extend(last.then(|| merged_row(context, packet, public)).flatten());
    }
    vec![heading, Block::Table(Table { name: TableName::Versions, columns, rows })]
}

/// The record the chapter was made from, where it is another than the group's last packet: of two laptops, or changed
/// since. No laptop of the group shows its code.
fn merged_row(context: &Context<'_>, last: &PacketLine, public: bool) -> Option<Row> {
    let chapter =
        context.parts.iter().map(|part| &part.chapter).find(|c| c.group.number == last.group_number)?;
    let Arrival::Received(merged) = &chapter.arrival else { return None };
    if merged.receipt == last.receipt {
        return None;
    }
    let mut cells = vec![
        group_cell(context, last),
        Text::plain(context.words.say("report-versions-merged")),
        Text::plain(clean::line(&merged.receipt)),
        Text::plain(merged.entries.to_string()),
        Text::plain(merged.photos.to_string()),
        Text::default(),
    ];
    if !public {
        cells.push(Text::default());
    }
    Some(Row { id: None, cells, total: false, done: None })
}

fn group_cell(context: &Context<'_>, packet: &PacketLine) -> Text {
    let language = context
        .parts
        .iter()
        .find(|part| part.chapter.group.number == packet.group_number)
        .map_or(context.outline.event.language, |part| part.chapter.group.language);
    let mut group = Text::plain(format!("{}. ", packet.group_number));
    group.append(context.own(&packet.theme, language));
    group
}

fn version_row(context: &Context<'_>, packet: &PacketLine, public: bool) -> Row {
    let day = short_date(packet.made_at.date(), context.outline.language).replace('\u{a0}', " ");
    let mut cells = vec![
        group_cell(context, packet),
        Text::plain(packet.version.to_string()),
        Text::plain(clean::line(&packet.receipt)),
        Text::plain(packet.entries.to_string()),
        Text::plain(packet.photos.to_string()),
        Text::plain(format!("{day}, {}", packet.made_at.format("%H:%M"))),
    ];
    if !public {
        cells.push(Text::plain(clean::line(&packet.device)));
    }
    Row { id: None, cells, total: false, done: None }
}
