//! Lists across groups: every task by who owns it, every recommendation by whom it speaks to.

use std::collections::{BTreeMap, BTreeSet};

use zapis_domain::{EntryKind, TaskStatus, fold::alphabetical};

use super::{
    Context, entry,
    numbering::Numbered,
    voices::{Cluster, by_weight, clusters, item, list},
};
use crate::{
    clean,
    document::{Block, Column, Look, Row, Table, TableName},
    prose::{Style, Text},
};

pub fn blocks(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    blocks.extend(tasks(context));
    blocks.extend(recommendations(context));
    blocks
}

/// People's names in a list: folded so that spelling decides nothing; None sorts last.
type Key = (bool, String);

fn key(name: Option<&str>) -> Key {
    (name.is_none(), clean::key(name.unwrap_or_default()))
}

struct Shelf<T> {
    name: Text,
    things: Vec<T>,
}

fn shelve<T>(shelves: &mut BTreeMap<Key, Shelf<T>>, name: Option<String>, nobody: &str, thing: T) {
    let key = key(name.as_deref());
    let warn = Style { warn: true, ..Style::default() };
    let shelf = shelves.entry(key).or_insert_with(|| Shelf {
        name: name.map_or_else(|| Text::styled(nobody, warn), Text::strong),
        things: Vec::new(),
    });
    shelf.things.push(thing);
}

/// By the alphabet, what is nobody's last.
fn in_order<T>(shelves: BTreeMap<Key, Shelf<T>>) -> Vec<Shelf<T>> {
    let mut shelves: Vec<_> = shelves.into_iter().collect();
    shelves.sort_by_cached_key(|((nobody, _), shelf)| (*nobody, alphabetical(&shelf.name.words())));
    shelves.into_iter().map(|(_, shelf)| shelf).collect()
}

/// The first row of a shelf names it; the others repeat the name quietly, for reading row by row.
fn name_cell(name: &Text, first: bool) -> Text {
    let mut name = name.clone();
    if !first {
        name.0.iter_mut().for_each(|run| run.style.strong = false);
    }
    name
}

fn tasks(context: &Context<'_>) -> Vec<Block> {
    let mut shelves: BTreeMap<Key, Shelf<&Numbered<'_>>> = BTreeMap::new();
    let nobody = context.words.say("report-owner-open");
    for task in context.entries().filter(|e| e.entry.kind == EntryKind::Task) {
        let owners = entry::owner_names(context, task);
        if owners.is_empty() {
            shelve(&mut shelves, None, &nobody, task);
        }
        for owner in owners {
            shelve(&mut shelves, Some(owner), &nobody, task);
        }
    }
    if shelves.is_empty() {
        return Vec::new();
    }
    let head = |id: &str| context.words.say(id);
    let columns = vec![
        Column { head: head("report-column-who"), share: 28, look: Look::Label },
        Column { head: head("report-column-number"), share: 0, look: Look::Code },
        Column { head: head("report-column-what"), share: 56, look: Look::Said },
        Column { head: head("report-column-due"), share: 0, look: Look::Label },
    ];
    let rows = in_order(shelves).iter().flat_map(|shelf| task_rows(context, shelf)).collect();
    let table = Table { name: TableName::TasksByOwner, columns, rows };
    vec![context.section("tasks", "report-tasks-by-owner"), Block::Table(table)]
}

/// The soonest first, what has no day last.
pub fn by_due(context: &Context<'_>, tasks: &mut [&Numbered<'_>]) {
    tasks.sort_by_key(|task| {
        let day = task.entry.due.as_ref().map(|due| due.day);
        (day.is_none(), day, context.places.get(&task.entry.id).copied())
    });
}

fn task_rows(context: &Context<'_>, shelf: &Shelf<&Numbered<'_>>) -> Vec<Row> {
    let mut tasks = shelf.things.clone();
    by_due(context, &mut tasks);
    let row = |(place, task): (usize, &&Numbered<'_>)| Row {
        id: None,
        cells: vec![
            name_cell(&shelf.name, place == 0),
            context.reference(task),
            entry::what(context, task),
            entry::due(context, task.entry),
        ],
        total: false,
        done: Some(task.entry.status == TaskStatus::Done),
    };
    tasks.iter().enumerate().map(row).collect()
}

/// Under each addressee a list as one would send it.
fn recommendations(context: &Context<'_>) -> Vec<Block> {
    let mut shelves: BTreeMap<Key, Shelf<Cluster<'_, '_>>> = BTreeMap::new();
    let nobody = context.words.say("report-addressee-none");
    for cluster in clusters(context, |e| e.entry.kind == EntryKind::Recommendation) {
        let names = addressee_names(context, &cluster);
        if names.is_empty() {
            shelve(&mut shelves, None, &nobody, cluster);
            continue;
        }
        for name in names {
            let members = cluster.members.clone();
            let copy = Cluster { members, groups: cluster.groups.clone(), dots: cluster.dots };
            shelve(&mut shelves, Some(name), &nobody, copy);
        }
    }
    if shelves.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![context.section("recommendations", "report-recommendations-by-addressee")];
    for (place, mut shelf) in in_order(shelves).into_iter().enumerate() {
        by_weight(&mut shelf.things);
        let mut heading = context.heading(3, &format!("to-{}", place + 1), "");
        heading.running = shelf.name.words();
        heading.text = shelf.name;
        blocks.push(Block::Heading(heading));
        let items = shelf.things.iter().map(|cluster| item(context, cluster, None, false)).collect();
        blocks.push(list(items));
    }
    blocks
}

/// Everybody a cluster speaks to, each once whatever the spelling.
pub fn addressee_names(context: &Context<'_>, cluster: &Cluster<'_, '_>) -> Vec<String> {
    let addressees = cluster.members.iter().flat_map(|m| &m.entry.addressees);
    let names = addressees.map(|a| clean::line(&context.names.text(&a.name)));
    let mut seen = BTreeSet::new();
    names.filter(|name| !name.is_empty() && seen.insert(clean::key(name))).collect()
}
