//! The state of this record: which groups are missing, what was not read back, what is undecided or incomplete.

use zapis_domain::EntryKind;

use super::{
    Context,
    numbering::{Numbered, Part},
    photos::{lacks_caption, number},
};
use crate::{
    clean,
    document::{Block, Passage, Voice},
    jpeg,
    outline::Arrival,
    prose::{Flow, Text},
    withheld::{self, Withheld},
    words::sentence,
};

/// More numbers than this are counted, not listed.
const MOST_LISTED: usize = 60;

pub fn blocks(context: &Context<'_>) -> Vec<Block> {
    let parts: Vec<&Part<'_>> = context.parts.iter().collect();
    blocks_of(context, &parts)
}

/// The state of some groups' records.
pub fn blocks_of(context: &Context<'_>, parts: &[&Part<'_>]) -> Vec<Block> {
    let lines = lines(context, parts);
    let heading = context.section("missing", "report-missing");
    if lines.is_empty() {
        return vec![heading, context.app_says(Text::plain(context.words.say("report-missing-nothing")))];
    }
    vec![heading, list(lines)]
}

pub fn list(lines: Vec<Text>) -> Block {
    let items = lines.into_iter().map(|line| vec![Flow::Paragraph(line)]).collect();
    let flows = vec![Flow::List { start: None, items }];
    Block::Passage(Passage { voice: Voice::App, lang: None, flows, lead: false })
}

pub fn lines(context: &Context<'_>, parts: &[&Part<'_>]) -> Vec<Text> {
    let mut lines: Vec<Text> = parts.iter().filter_map(|part| not_received(context, part)).collect();
    lines.extend(parts.iter().filter_map(|part| handed_over(context, part)));
    lines.extend(unread(context, parts));
    lines.extend(untranslated(context, parts));
    lines.extend(undecided(context, parts));
    lines.extend(photos(context, parts));
    lines.extend(withheld(context));
    lines
}

/// What the public edition leaves out or hides, counted.
fn withheld(context: &Context<'_>) -> Vec<Text> {
    if !context.names.is_public() {
        return Vec::new();
    }
    let Withheld { entries, photos, contacts, contact_fields } = withheld::of(context.outline);
    let counts = [
        ("report-withheld-entries", entries),
        ("report-withheld-photos", photos),
        ("report-withheld-contacts", contacts),
        ("report-withheld-fields", contact_fields),
    ];
    let kept = counts.into_iter().filter(|(_, count)| *count > 0);
    kept.map(|(word, count)| Text::plain(context.words.count(word, count))).collect()
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

/// `Group 3 handed its record over with something open – there was no time left.`
fn handed_over(context: &Context<'_>, part: &Part<'_>) -> Option<Text> {
    let why = clean::line(&context.names.text(part.chapter.hand_over.as_deref()?));
    let number = part.chapter.group.number.to_string();
    let said = context.words.fill("report-handed-over", &[("number", &number)]);
    Some(Text::plain(format!("{said} – {}", sentence(&why))))
}

/// `480 entries were not read back to their groups: 1 (60), 2 (60).`
fn unread(context: &Context<'_>, parts: &[&Part<'_>]) -> Option<Text> {
    let of_part = |part: &&Part<'_>| {
        let unread =
            part.entries.iter().filter(|e| e.entry.kind != EntryKind::Note && e.entry.stance.is_none());
        (part.chapter.group.number, if part.chapter.read_back.is_some() { 0 } else { unread.count() })
    };
    by_group(context, "report-missing-readback", parts.iter().map(of_part))
}

/// `60 entries are not in the language of this report and nobody translated them: 3 (60).`
fn untranslated(context: &Context<'_>, parts: &[&Part<'_>]) -> Option<Text> {
    let foreign = |part: &&&Part<'_>| part.chapter.group.language != context.outline.language;
    let left = |part: &&Part<'_>| part.entries.iter().filter(|e| context.translation(e).is_none()).count();
    let counts = parts.iter().filter(foreign).map(|part| (part.chapter.group.number, left(part)));
    by_group(context, "report-missing-translation", counts)
}

/// A count over all groups, and of each that has any.
fn by_group(context: &Context<'_>, word: &str, counts: impl Iterator<Item = (u32, usize)>) -> Option<Text> {
    let counts: Vec<(u32, usize)> = counts.filter(|(_, count)| *count > 0).collect();
    let total: usize = counts.iter().map(|(_, count)| count).sum();
    let groups: Vec<String> = counts.iter().map(|(number, count)| format!("{number} ({count})")).collect();
    (total > 0).then(|| {
        let groups = groups.join(", ");
        Text::plain(context.words.count_with(word, total, &[("groups", &groups)]))
    })
}

/// What nobody decided or filled in, by the numbers of the entries.
fn undecided(context: &Context<'_>, parts: &[&Part<'_>]) -> Vec<Text> {
    let all = || parts.iter().flat_map(|part| &part.entries);
    let tasks = || all().filter(|e| e.entry.kind == EntryKind::Task);
    let conflict = |e: &&Numbered<'_>| {
        context.parts.get(e.chapter).is_some_and(|part| part.chapter.conflicts.contains(&e.entry.id))
    };
    let unaddressed =
        |e: &&Numbered<'_>| e.entry.kind == EntryKind::Recommendation && e.entry.addressees.is_empty();
    let lines = [
        ("report-missing-conflict", all().filter(conflict).collect::<Vec<_>>()),
        ("report-missing-owner", tasks().filter(|e| e.entry.owners.is_empty()).collect()),
        ("report-missing-due", tasks().filter(|e| e.entry.due.is_none()).collect()),
        ("report-missing-addressee", all().filter(unaddressed).collect()),
    ];
    let line = |(word, entries): (&str, Vec<&Numbered<'_>>)| {
        let mut text = Text::plain(format!("{} ", context.words.count(word, entries.len())));
        text.append(context.references(entries.iter().copied().take(MOST_LISTED)));
        text.push_str(if entries.len() > MOST_LISTED { " […]." } else { "." });
        (!entries.is_empty()).then_some(text)
    };
    lines.into_iter().filter_map(line).collect()
}

/// Photos that are not printed or not here, by their numbers.
pub fn photos(context: &Context<'_>, parts: &[&Part<'_>]) -> Vec<Text> {
    let mut nameless = Vec::new();
    let mut absent = Vec::new();
    for part in parts {
        for photo in part.photos.iter().copied() {
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
