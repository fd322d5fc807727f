//! Parts of the report for one reader: a group's record, one owner's tasks, a letter to one addressee, the album.

use std::collections::BTreeMap;

use zapis_domain::{EntryKind, GroupId, TaskStatus};

use super::{
    Context, annex, chapter, closing, entry, front,
    lists::by_due,
    numbering::{Numbered, Part},
    photos, state,
    voices::{by_weight, clusters, item, list},
};
use crate::{
    clean,
    document::{Block, Column, Heading, Look, Row, Table, TableName},
    outline::Outline,
    prose::Text,
};

/// Everybody who owns a task, as this edition prints them.
pub fn owners(outline: &Outline) -> Vec<String> {
    let context = Context::new(outline);
    let tasks = context.entries().filter(|e| e.entry.kind == EntryKind::Task);
    once(tasks.flat_map(|task| entry::owner_names(&context, task)))
}

/// Everybody a recommendation speaks to.
pub fn addressees(outline: &Outline) -> Vec<String> {
    let context = Context::new(outline);
    let all = context.entries().filter(|e| e.entry.kind == EntryKind::Recommendation);
    once(all.flat_map(|e| &e.entry.addressees).map(|a| clean::line(&a.name)))
}

/// In alphabetical order, each once whatever the spelling.
fn once(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept = BTreeMap::new();
    for name in names.filter(|name| !name.is_empty()) {
        kept.entry(clean::key(&name)).or_insert(name);
    }
    kept.into_values().collect()
}

pub fn group(context: &Context<'_>, group: GroupId) -> Vec<Block> {
    let mut blocks = vec![front::compact(context)];
    let Some(part) = context.parts.iter().find(|part| part.chapter.group.id == group) else {
        blocks.push(context.app_says(Text::plain(context.words.say("report-no-groups"))));
        return blocks;
    };
    blocks.extend(chapter::blocks(context, part));
    blocks.extend(state::blocks_of(context, &[part]));
    let number = part.chapter.group.number;
    let packets: Vec<_> = context.outline.packets.iter().filter(|p| p.group_number == number).collect();
    blocks.extend(annex::blocks_of(context, &[part]));
    blocks.extend(closing::versions_of(context, &packets));
    blocks
}

pub fn tasks(context: &Context<'_>, owner: &str) -> Vec<Block> {
    let key = clean::key(owner);
    let all = || context.entries().filter(|e| e.entry.kind == EntryKind::Task);
    let owns =
        |task: &&Numbered<'_>| entry::owner_names(context, task).iter().any(|name| clean::key(name) == key);
    let helps = |task: &&Numbered<'_>| {
        let mut partners = task.entry.partners.iter().map(|name| context.names.of(name, task.group));
        !owns(task) && partners.any(|name| clean::key(&name) == key)
    };
    let (own, helped): (Vec<_>, Vec<_>) = (all().filter(owns).collect(), all().filter(helps).collect());
    let mut blocks = vec![front::compact(context)];
    let count = context.words.count("report-pack-tasks", own.len());
    blocks.push(context.app_says(Text::plain(count)));
    for (id, word, tasks) in [("tasks", "report-pack-own", own), ("partner", "report-pack-partner", helped)] {
        if !tasks.is_empty() {
            blocks.push(context.section(id, word));
            blocks.push(task_table(context, tasks));
        }
    }
    blocks
}

fn task_table(context: &Context<'_>, mut tasks: Vec<&Numbered<'_>>) -> Block {
    by_due(context, &mut tasks);
    let column = |id: &str, share, look| Column { head: context.words.say(id), share, look };
    let columns = vec![
        column("report-column-number", 0, Look::Code),
        column("report-column-what", 52, Look::Said),
        column("report-column-with", 26, Look::Label),
        column("report-column-due", 0, Look::Label),
    ];
    let row = |task: &&Numbered<'_>| {
        let mut what = entry::what(context, task);
        let stance = entry::stance(context, task.entry, context.language_of(task));
        for note in entry::status(context, task.entry).into_iter().chain(stance) {
            what.push_str("\n");
            what.append(note.aside());
        }
        Row {
            id: None,
            cells: vec![
                Text::plain(task.number.as_str()),
                what,
                entry::who(context, task),
                entry::due(context, task.entry),
            ],
            total: false,
            done: Some(task.entry.status == TaskStatus::Done),
        }
    };
    let rows = tasks.iter().map(row).collect();
    Block::Table(Table { name: TableName::Tasks, columns, rows })
}

pub fn letter(context: &Context<'_>, addressee: &str) -> Vec<Block> {
    let key = clean::key(addressee);
    let mut all = clusters(context, |e| e.entry.kind == EntryKind::Recommendation);
    let addressed = |m: &Numbered<'_>| m.entry.addressees.iter().any(|a| clean::key(&a.name) == key);
    all.retain(|cluster| cluster.members.iter().any(|m| addressed(m)));
    by_weight(&mut all);
    let mut blocks = vec![front::compact(context)];
    blocks.push(context.app_says(Text::plain(context.words.count("report-letter-intro", all.len()))));
    if !all.is_empty() {
        blocks.push(list(all.iter().map(|cluster| item(context, cluster, None, false)).collect()));
        blocks.push(context.app_says(Text::plain(context.words.say("report-letter-closing"))));
    }
    blocks
}

pub fn album(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = vec![front::compact(context)];
    let mut printed = 0;
    for part in &context.parts {
        let figures = photos::figures(context, part);
        if figures.is_empty() {
            continue;
        }
        printed += figures.len();
        let Heading { number, text, running, .. } = chapter::heading(context, part);
        let heading = context.heading(2, &part.anchor, "");
        blocks.push(Block::Heading(Heading { number, text, running, ..heading }));
        blocks.extend(figures);
    }
    let parts: Vec<&Part<'_>> = context.parts.iter().collect();
    let lines = state::photos(context, &parts);
    if printed == 0 {
        blocks.push(context.app_says(Text::plain(context.words.say("report-album-empty"))));
    }
    if !lines.is_empty() {
        blocks.push(context.section("missing", "report-missing"));
        blocks.push(state::list(lines));
    }
    blocks
}
