//! The version that was signed off, and what has changed since.

use zapis_domain::{Difference, GroupId};
use zapis_text::short_date;

use super::{Context, voices};
use crate::{
    clean,
    document::Block,
    outline::{Signed, Version},
    prose::{Flow, Text},
};

/// Changes told one by one; of more the number is given.
const MOST_TOLD: usize = 200;

pub fn blocks(context: &Context<'_>) -> Vec<Block> {
    let Some(signed) = &context.outline.signed else { return Vec::new() };
    let mut blocks =
        vec![context.section("signed", "report-signed"), context.app_says(when(context, &signed.version))];
    if !context.names.is_public() && !signed.open.is_empty() {
        blocks.push(context.app_says(open(context, signed)));
    }
    blocks.extend(changes(context, signed));
    blocks.extend(earlier(context, signed));
    blocks
}

/// What has changed since the last version.
fn changes(context: &Context<'_>, signed: &Signed) -> Vec<Block> {
    let changed = signed.differences.len();
    if changed == 0 {
        return vec![context.app_says(Text::plain(context.words.say("report-signed-unchanged")))];
    }
    let mut blocks =
        vec![context.app_says(Text::plain(context.words.count("report-signed-changed", changed)))];
    // What was said before may name people: the public edition gives the number alone.
    if !context.names.is_public() {
        let told = signed.differences.iter().take(MOST_TOLD).map(|d| difference(context, d)).collect();
        blocks.push(voices::list(told));
    }
    blocks
}

/// Who holds an earlier print finds its code here, and how much the next one changed.
fn earlier(context: &Context<'_>, signed: &Signed) -> Option<Block> {
    if signed.earlier.is_empty() {
        return None;
    }
    let line = |(version, changed): &(Version, u32)| {
        let mut line = when(context, version);
        line.push_str(" ");
        line.append(Text::plain(context.words.count("report-signed-next", *changed as usize)));
        vec![Flow::Paragraph(line)]
    };
    Some(voices::list(signed.earlier.iter().rev().map(line).collect()))
}

/// `Version 2, signed off on 27 May 2022 at 14:58 by Irena Wolska. Receipt 7KQ4-M2.`
fn when(context: &Context<'_>, version: &Version) -> Text {
    let number = version.number.to_string();
    let day = short_date(version.at.date(), context.outline.language).replace('\u{a0}', " ");
    let time = version.at.format("%H:%M").to_string();
    let by = clean::line(&version.by);
    let mut values = vec![
        ("number", number.as_str()),
        ("day", day.as_str()),
        ("time", time.as_str()),
        ("receipt", version.receipt.as_str()),
    ];
    let id = if by.is_empty() || context.names.is_public() {
        "report-signed-version"
    } else {
        values.push(("by", by.as_str()));
        "report-signed-version-by"
    };
    Text::plain(context.words.fill(id, &values))
}

/// `Open when it was signed: 2 tasks without a date; 12 entries nobody looked at at the desk.`
fn open(context: &Context<'_>, signed: &Signed) -> Text {
    let told = signed
        .open
        .iter()
        .map(|(kind, count)| context.words.count(&format!("open-{}", kind.code()), *count as usize));
    let list = told.collect::<Vec<_>>().join("; ");
    Text::plain(context.words.fill("report-signed-open", &[("list", &list)]))
}

/// Of what, and below it how it read and how it reads.
fn difference(context: &Context<'_>, difference: &Difference) -> Vec<Flow> {
    let (noun, id) = difference.of.split_once(' ').unwrap_or((difference.of.as_str(), ""));
    let mut of = Text::plain(context.words.say(match noun {
        "entry" => "report-changed-entry",
        "amendment" => "report-changed-amendment",
        "words" => "report-changed-words",
        "wording" => "report-changed-wording",
        "link" => "report-changed-link",
        "status" => "report-changed-status",
        "contact" => "report-changed-contact",
        "private" => "report-changed-private",
        "translation" => "report-changed-translation",
        "photo" => "report-changed-photo",
        "missing" => "report-changed-missing",
        "handover" => "report-changed-handover",
        "chapters" => "report-changed-chapters",
        _ => "report-changed-opening",
    }));
    if let Some(entry) = id.parse().ok().and_then(|id| context.entry(id)) {
        of.push_str(" ");
        of.append(context.reference(entry));
    }
    if let Some(number) = group(context, id) {
        of.push_str(&format!(" ({})", context.words.fill("report-group-untitled", &[("number", &number)])));
    }
    let mut flows = vec![Flow::Paragraph(of)];
    if noun == "link" {
        return flows;
    }
    for (id, line) in [("report-changed-before", &difference.before), ("report-changed-now", &difference.now)]
    {
        if let Some(line) = line {
            let line = clean::line(&said(context, noun, line));
            flows.push(Flow::Paragraph(Text::plain(context.words.fill(id, &[("text", &line)])).aside()));
        }
    }
    flows
}

/// The number of the group that a line is of; its id stands first.
fn group(context: &Context<'_>, id: &str) -> Option<String> {
    let id: GroupId = id.split(' ').next()?.parse().ok()?;
    let part = context.parts.iter().find(|part| part.chapter.group.id == id)?;
    Some(part.chapter.group.number.to_string())
}

/// The text of a line that is nothing but a code.
fn coded(noun: &str, line: &str) -> Option<&'static str> {
    Some(match (noun, line.trim()) {
        ("status", "in_progress") => "data-status-in-progress",
        ("status", "done") => "data-status-done",
        ("status", "dropped") => "data-status-dropped",
        ("private", _) => "desk-difference-internal",
        ("photo", "") => "edge-uncaptioned",
        _ => return None,
    })
}

/// An entry's line begins with the code of its kind and ends with that of what its group said; people read words.
fn said(context: &Context<'_>, noun: &str, line: &str) -> String {
    if let Some(id) = coded(noun, line) {
        return context.words.say(id);
    }
    let codes: &[(&str, &str)] = match noun {
        "entry" => &[
            (" (Agreed: ", "data-stance-agreed"),
            (" (Dissent: ", "data-stance-dissent"),
            (" (Parked: ", "data-stance-parked"),
        ],
        "amendment" => &[
            (" (Adopted)", "report-outcome-adopted"),
            (" (Returned)", "report-outcome-returned"),
            (" (Parked)", "report-outcome-parked"),
        ],
        _ => return line.to_owned(),
    };
    let line = if noun == "entry" { line.split_once(": ").map_or(line, |(_, said)| said) } else { line };
    // The last one is ours: what people wrote stands before it.
    let found = codes.iter().filter_map(|(code, id)| Some((line.rfind(code)?, *code, *id))).max();
    let Some((at, code, id)) = found else { return line.to_owned() };
    let (before, after) = (&line[..at], &line[at + code.len()..]);
    let word = context.words.say(id);
    if noun == "amendment" {
        return format!("{before} ({word}){after}");
    }
    let reason = if after.starts_with(')') { "" } else { ": " };
    format!("{before} ({word}{reason}{after}")
}
