//! One entry as its chapter prints it: said, then what the app knows about it.

use std::collections::BTreeSet;

use zapis_domain::{AmendmentOutcome, Entry, EntryKind, Language, LinkKind, Name, StanceKind, TaskStatus};
use zapis_text::short_date;

use super::{Context, annex, numbering::Numbered};
use crate::{
    clean,
    document::{Block, Column, EntryBlock, Look, Row, Table, TableName},
    outline::AmendmentLine,
    prose::{Style, Target, Text, flattened, joined},
    words::sentence,
};

/// More tied entries than this are not listed with every one of them.
const MOST_TIED: usize = 40;

pub fn block(context: &Context<'_>, numbered: &Numbered<'_>, language: Language) -> Block {
    let entry = numbered.entry;
    let mut notes = own_notes(context, numbered);
    notes.extend(common_notes(context, numbered));
    let (said, lang) = context.said_in(numbered);
    Block::Entry(EntryBlock {
        number: numbered.number.clone(),
        id: numbered.anchor.clone(),
        kind: entry.kind,
        lang,
        said,
        stance: stance(context, entry, language),
        mark: entry.stance.as_ref().map(|s| s.kind).filter(|kind| *kind != StanceKind::Agreed),
        notes: joined(notes, " "),
    })
}

pub fn task_table(context: &Context<'_>, tasks: &[&Numbered<'_>], language: Language) -> Block {
    let head = |id: &str| context.words.say(id);
    let columns = vec![
        Column { head: head("report-column-number"), share: 0, look: Look::Code },
        Column { head: head("report-column-what"), share: 58, look: Look::Said },
        Column { head: head("report-column-who"), share: 30, look: Look::Label },
        Column { head: head("report-column-due"), share: 0, look: Look::Label },
    ];
    let rows = tasks.iter().map(|task| task_row(context, task, language)).collect();
    Block::Table(Table { name: TableName::Tasks, columns, rows })
}

fn task_row(context: &Context<'_>, task: &Numbered<'_>, language: Language) -> Row {
    let mut what = what(context, task);
    let mut after = Vec::new();
    after.extend(status(context, task.entry));
    after.extend(common_notes(context, task));
    after.extend(stance(context, task.entry, language));
    if !after.is_empty() {
        what.push_str("\n");
        what.append(joined(after, " ").aside());
    }
    let cells = vec![Text::plain(task.number.as_str()), what, who(context, task), due(context, task.entry)];
    let done = Some(task.entry.status == TaskStatus::Done);
    Row { id: Some(task.anchor.clone()), cells, total: false, done }
}

/// A task's or recommendation's own words on one line.
pub fn what<'a>(context: &Context<'a>, numbered: &Numbered<'a>) -> Text {
    let (said, lang) = context.said_in(numbered);
    flattened(&said).in_language(lang)
}

/// Who owns a task, as this edition prints them, each once.
pub fn owner_names(context: &Context<'_>, task: &Numbered<'_>) -> BTreeSet<String> {
    let owners = task.entry.owners.iter().map(|name| context.names.of(name, task.group));
    owners.filter(|name| !name.is_empty()).collect()
}

/// `Irena Wolska; partner: Most`.
pub fn who(context: &Context<'_>, task: &Numbered<'_>) -> Text {
    let mut text = match names(context, &task.entry.owners, task.group).as_str() {
        "" => Text::styled(context.words.say("report-owner-open"), Style { warn: true, ..Style::default() }),
        owners => Text::plain(owners),
    };
    let partners = names(context, &task.entry.partners, task.group);
    if !partners.is_empty() {
        let count = task.entry.partners.len();
        text.push_str("; ");
        text.push_str(&context.words.count_with("report-partners", count, &[("names", &partners)]));
    }
    text
}

fn names(context: &Context<'_>, names: &[Name], group: u32) -> String {
    let mut printed: Vec<String> = names.iter().map(|name| context.names.of(name, group)).collect();
    printed.retain(|name| !name.is_empty());
    printed.dedup();
    printed.join(", ")
}

pub fn due(context: &Context<'_>, task: &Entry) -> Text {
    match &task.due {
        Some(due) => Text::plain(short_date(due.day, context.outline.language).replace('\u{a0}', " ")),
        None => Text::styled(context.words.say("report-due-open"), Style { warn: true, ..Style::default() }),
    }
}

pub fn status(context: &Context<'_>, task: &Entry) -> Option<Text> {
    let word = match task.status {
        TaskStatus::Open => return None,
        TaskStatus::InProgress => "report-status-in-progress",
        TaskStatus::Done => "report-status-done",
        TaskStatus::Dropped => "report-status-dropped",
    };
    Some(Text::plain(context.words.say(word)))
}

/// What belongs to the kind: addressees and dots, place and contact.
fn own_notes(context: &Context<'_>, numbered: &Numbered<'_>) -> Vec<Text> {
    let entry = numbered.entry;
    let mut notes = Vec::new();
    if entry.kind == EntryKind::Recommendation || !entry.addressees.is_empty() {
        notes.push(addressees(context, entry));
    }
    notes.extend(raised(context, &groups_saying(context, numbered)));
    if let Some(dots) = entry.dots.filter(|dots| *dots > 0) {
        notes.push(Text::plain(sentence(&context.words.count("count-dots", dots as usize))));
    }
    if !entry.owners.is_empty() {
        let mut owner = Text::plain(format!("{} ", context.words.say("report-who")));
        owner.append(who(context, numbered));
        owner.push_str(".");
        notes.push(owner);
    }
    if let Some(due) = &entry.due {
        let day = short_date(due.day, context.outline.language).replace('\u{a0}', " ");
        notes.push(Text::plain(sentence(&context.words.fill("report-due", &[("day", &day)]))));
    }
    notes
}

pub fn addressees(context: &Context<'_>, entry: &Entry) -> Text {
    let names: Vec<String> = entry
        .addressees
        .iter()
        .map(|a| clean::line(&context.names.text(&a.name)))
        .filter(|n| !n.is_empty())
        .collect();
    if names.is_empty() {
        let open = Style { warn: true, ..Style::default() };
        return Text::styled(context.words.say("report-addressee-open"), open);
    }
    let joined = names.join(", ");
    Text::plain(sentence(&context.words.count_with("report-addressees", names.len(), &[("names", &joined)])))
}

/// `Raised by 3 of 8 groups (1, 3, 7).`
pub fn raised(context: &Context<'_>, groups: &BTreeSet<u32>) -> Option<Text> {
    (groups.len() > 1).then(|| {
        let list = groups.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        let all = context.parts.len().to_string();
        let values = [("all", all.as_str()), ("list", list.as_str())];
        Text::plain(context.words.count_with("report-raised", groups.len(), &values))
    })
}

/// The groups of the entries that say the same as this one, its own included.
fn groups_saying(context: &Context<'_>, numbered: &Numbered<'_>) -> BTreeSet<u32> {
    context.ties.cluster(numbered.entry.id).filter_map(|id| context.entry(id)).map(|e| e.group).collect()
}

/// What any kind may have: place, contact, tags, the moderator's ties, amendments, privacy.
fn common_notes(context: &Context<'_>, numbered: &Numbered<'_>) -> Vec<Text> {
    let entry = numbered.entry;
    let mut notes: Vec<Text> = translated(context, numbered).into_iter().collect();
    let mut field = |id: &str, name: &str, value: &str| {
        let value = clean::line(&context.names.text(value));
        if !value.is_empty() {
            notes.push(Text::plain(sentence(&context.words.fill(id, &[(name, &value)]))));
        }
    };
    field("report-place", "place", &entry.place);
    if !context.names.is_public() {
        field("report-contact", "contact", &entry.contact);
    }
    field("report-tags", "tags", &entry.tags.join(", "));
    notes.extend(ties(context, numbered));
    let amended = context.amendments.get(&entry.id).into_iter().flatten();
    notes.extend(amended.map(|line| amendment(context, line)));
    if entry.private {
        notes.push(Text::plain(context.words.say("report-private")));
    }
    notes
}

/// `Translated from Ukrainian; the original is in the annex.`
fn translated<'a>(context: &Context<'a>, numbered: &Numbered<'a>) -> Option<Text> {
    context.translation(numbered)?;
    let word = match context.language_of(numbered) {
        Language::Pl => "report-translated-pl",
        Language::En => "report-translated-en",
        Language::Uk => "report-translated-uk",
    };
    let mut note = Text::plain(format!("{} ", context.words.say(word)));
    let original = Target::Inside(annex::anchor(numbered));
    note.append(Text::linked(context.words.say("report-translated-original"), original));
    note.push_str(".");
    Some(note)
}

fn ties(context: &Context<'_>, numbered: &Numbered<'_>) -> Vec<Text> {
    let kinds = [
        (LinkKind::Same, "report-same"),
        (LinkKind::Related, "report-related"),
        (LinkKind::Contradicts, "report-contradicts"),
    ];
    let mut notes = Vec::new();
    for (kind, word) in kinds {
        let mut tied: Vec<_> = context
            .ties
            .tied(numbered.entry.id, kind)
            .filter_map(|id| context.entry(id))
            .take(MOST_TIED + 1)
            .collect();
        tied.sort_by_key(|e| context.places.get(&e.entry.id).copied());
        if tied.is_empty() {
            continue;
        }
        let more = tied.len() > MOST_TIED;
        let mut note = Text::plain(format!("{} ", context.words.say(word)));
        note.append(context.references(tied.into_iter().take(MOST_TIED)));
        note.push_str(if more { " […]." } else { "." });
        notes.push(note);
    }
    notes
}

fn amendment(context: &Context<'_>, line: &AmendmentLine) -> Text {
    let word = match line.amendment.outcome {
        AmendmentOutcome::Adopted => "report-amended-adopted",
        AmendmentOutcome::Returned => "report-amended-returned",
        AmendmentOutcome::Parked => "report-amended-parked",
    };
    let time = line.at.format("%H:%M").to_string();
    let text = flattened(&context.said(&line.amendment.text)).words();
    Text::plain(sentence(&context.words.fill(word, &[("time", &time), ("text", &text)])))
}

/// `≠ Dissent: only where there is a room.`
pub fn stance(context: &Context<'_>, entry: &Entry, language: Language) -> Option<Text> {
    let stance = entry.stance.as_ref()?;
    let (word, dissent) = match stance.kind {
        StanceKind::Agreed => return None,
        StanceKind::Dissent => ("report-dissent", true),
        StanceKind::Parked => ("report-parked", false),
    };
    let mark = Style { emphasis: true, dissent, ..Style::default() };
    let emphasis = Style { emphasis: true, ..Style::default() };
    let reason = clean::line(&context.names.text(&stance.reason));
    if reason.is_empty() {
        return Some(Text::styled(format!("{}.", context.words.say(word)), mark));
    }
    let mut text = Text::styled(format!("{}:", context.words.say(word)), mark);
    text.append(Text::styled(" ", emphasis));
    text.append(Text::styled(sentence(&reason), emphasis).in_language(context.lang(language)));
    Some(text)
}
