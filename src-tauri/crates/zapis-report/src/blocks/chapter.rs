//! One group's chapter: who, how much, then the entries by kind, then the photos.

use zapis_domain::EntryKind;

use super::{Context, entry, numbering::Part, photos};
use crate::{
    clean,
    document::{Block, Heading, Passage, Voice},
    outline::{Arrival, Chapter},
    prose::{Flow, Style, Text, joined},
    words::sentence,
};

pub fn blocks(context: &Context<'_>, part: &Part<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(heading(context, part)), lead(context, part)];
    let group = &part.chapter.group;
    blocks.extend(context.people_say(&part.chapter.words, context.outline.event.language));
    for kind in EntryKind::ALL {
        let of_kind: Vec<_> = part.entries.iter().filter(|e| e.entry.kind == kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        let text = context.words.kind_heading(kind);
        let id = format!("{}-{}", part.anchor, kind.code());
        blocks.push(Block::Heading(Heading { kind: Some(kind), ..context.heading(3, &id, &text) }));
        match kind {
            EntryKind::Task => blocks.push(entry::task_table(context, &of_kind, group.language)),
            _ => blocks.extend(of_kind.iter().map(|e| entry::block(context, e, group.language))),
        }
    }
    blocks.extend(photos::blocks(context, part));
    blocks
}

pub fn heading(context: &Context<'_>, part: &Part<'_>) -> Heading {
    let group = &part.chapter.group;
    let theme = context.own(&group.theme, group.language);
    let number = group.number.to_string();
    let text = if theme.is_empty() {
        Text::plain(context.words.fill("report-group-untitled", &[("number", &number)]))
    } else {
        theme
    };
    let running = format!("{number}. {}", text.words());
    Heading { level: 2, id: part.anchor.clone(), number: Some(group.number), text, kind: None, running }
}

fn lead(context: &Context<'_>, part: &Part<'_>) -> Block {
    let mut sentences: Vec<Text> = people(context, part.chapter).into_iter().map(Text::plain).collect();
    sentences.extend(circumstances(context, part.chapter).map(Text::plain));
    sentences.push(match &part.chapter.arrival {
        Arrival::Received(_) => Text::plain(counts(context, part)),
        Arrival::Missing { reason } => {
            Text::styled(missing(context, reason), Style { warn: true, ..Style::default() })
        }
    });
    if let Some(time) = part.chapter.read_back {
        let time = time.format("%H:%M").to_string();
        sentences.push(Text::plain(context.words.fill("report-read-back", &[("time", &time)])));
    }
    let flows = vec![Flow::Paragraph(joined(sentences, " "))];
    Block::Passage(Passage { voice: Voice::App, lang: None, flows, lead: true })
}

fn people(context: &Context<'_>, chapter: &Chapter) -> Vec<String> {
    if context.names.is_public() {
        return Vec::new();
    }
    let named = [
        ("report-facilitator", &chapter.group.facilitator),
        ("report-note-taker", &chapter.group.note_taker),
    ];
    let printed = named.into_iter().filter(|(_, name)| !name.trim().is_empty());
    printed.map(|(id, name)| sentence(&context.words.fill(id, &[("name", &clean::line(name))]))).collect()
}

fn circumstances(context: &Context<'_>, chapter: &Chapter) -> Option<String> {
    let mut parts = Vec::new();
    if let Some(people) = chapter.people {
        parts.push(context.words.count("count-people", people as usize));
    }
    let room = clean::line(&context.names.text(&chapter.group.room));
    if !room.is_empty() {
        parts.push(context.words.fill("report-room", &[("room", &room)]));
    }
    if chapter.group.language != context.outline.language {
        let language = context.words.language_name(chapter.group.language);
        parts.push(context.words.fill("report-group-language", &[("language", &language)]));
    }
    let text = parts.join(", ");
    let mut letters = text.chars();
    let first = letters.next()?;
    Some(sentence(&first.to_uppercase().chain(letters).collect::<String>()))
}

fn counts(context: &Context<'_>, part: &Part<'_>) -> String {
    let words = context.words;
    let mut text = words.count("count-entries", part.entries.len());
    let photos = part.photos.len();
    if photos > 0 {
        text = format!("{text}, {}", words.count("count-photos", photos));
    }
    sentence(&text)
}

fn missing(context: &Context<'_>, reason: &str) -> String {
    let reason = clean::line(&context.names.text(reason));
    if reason.is_empty() {
        context.words.say("report-not-received")
    } else {
        sentence(&context.words.fill("report-not-received-because", &[("reason", &reason)]))
    }
}
