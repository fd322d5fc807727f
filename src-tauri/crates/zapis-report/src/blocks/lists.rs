//! Lists across groups: every task by who owns it, every recommendation by whom it speaks to.

use std::collections::{BTreeMap, BTreeSet};

use zapis_domain::{EntryKind, fold::fold};

use super::{Context, entry, numbering::Numbered};
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
    (name.is_none(), fold(name.unwrap_or_default()))
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
        let owners = task.entry.owners.iter().map(|name| context.names.of(name, task.group));
        let owners: BTreeSet<String> = owners.filter(|name| !name.is_empty()).collect();
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
    let rows = shelves.values().flat_map(|shelf| task_rows(context, shelf)).collect();
    let table = Table { name: TableName::TasksByOwner, columns, rows };
    vec![context.section("tasks", "report-tasks-by-owner"), Block::Table(table)]
}

fn task_rows(context: &Context<'_>, shelf: &Shelf<&Numbered<'_>>) -> Vec<Row> {
    let mut tasks = shelf.things.clone();
    tasks.sort_by_key(|task| {
        let day = task.entry.due.as_ref().map(|due| due.day);
        (day.is_none(), day, context.places.get(&task.entry.id).copied())
    });
    let row = |(place, task): (usize, &&Numbered<'_>)| Row {
        id: None,
        cells: vec![
            name_cell(&shelf.name, place == 0),
            context.reference(task),
            entry::what(context, task, context.parts[task.chapter].chapter.group.language),
            entry::due(context, task.entry),
        ],
        total: false,
    };
    tasks.iter().enumerate().map(row).collect()
}

/// Recommendations the moderator called the same, once.
struct Voiced<'b, 'a> {
    members: Vec<&'b Numbered<'a>>,
    groups: BTreeSet<u32>,
    dots: u32,
}

fn recommendations(context: &Context<'_>) -> Vec<Block> {
    let mut shelves: BTreeMap<Key, Shelf<Voiced<'_, '_>>> = BTreeMap::new();
    let nobody = context.words.say("report-addressee-none");
    let mut seen = BTreeSet::new();
    for first in context.entries().filter(|e| e.entry.kind == EntryKind::Recommendation) {
        if seen.contains(&first.entry.id) {
            continue;
        }
        let members = members(context, first);
        seen.extend(members.iter().map(|m| m.entry.id));
        let names = members.iter().flat_map(|m| &m.entry.addressees).map(|a| clean::line(&a.name));
        let names: BTreeMap<String, String> =
            names.filter(|n| !n.is_empty()).map(|n| (fold(&n), n)).collect();
        if names.is_empty() {
            shelve(&mut shelves, None, &nobody, voiced(&members));
        }
        for name in names.into_values() {
            shelve(&mut shelves, Some(name), &nobody, voiced(&members));
        }
    }
    if shelves.is_empty() {
        return Vec::new();
    }
    let rows = shelves.values_mut().flat_map(|shelf| recommendation_rows(context, shelf)).collect();
    let columns = recommendation_columns(context);
    let table = Table { name: TableName::RecommendationsByAddressee, columns, rows };
    vec![context.section("recommendations", "report-recommendations-by-addressee"), Block::Table(table)]
}

fn members<'b, 'a>(context: &'b Context<'a>, first: &'b Numbered<'a>) -> Vec<&'b Numbered<'a>> {
    let cluster = context.ties.cluster(first.entry.id);
    let same_kind = |e: &&Numbered<'a>| e.entry.kind == EntryKind::Recommendation;
    let mut members: Vec<_> = cluster.iter().filter_map(|id| context.entry(*id)).filter(same_kind).collect();
    members.sort_by_key(|e| context.places.get(&e.entry.id).copied());
    members
}

fn voiced<'b, 'a>(members: &[&'b Numbered<'a>]) -> Voiced<'b, 'a> {
    let dots = members.iter().filter_map(|m| m.entry.dots).fold(0, u32::saturating_add);
    Voiced { members: members.to_vec(), groups: entry::groups(members.iter().copied()), dots }
}

fn recommendation_columns(context: &Context<'_>) -> Vec<Column> {
    let head = |id: &str| context.words.say(id);
    vec![
        Column { head: head("report-column-addressee"), share: 26, look: Look::Label },
        Column { head: head("report-column-number"), share: 12, look: Look::Code },
        Column { head: head("report-column-what"), share: 52, look: Look::Said },
        Column { head: head("report-column-groups"), share: 0, look: Look::Figure },
        Column { head: head("report-column-dots"), share: 0, look: Look::Figure },
    ]
}

fn recommendation_rows(context: &Context<'_>, shelf: &mut Shelf<Voiced<'_, '_>>) -> Vec<Row> {
    let weight = |v: &Voiced<'_, '_>| (std::cmp::Reverse(v.groups.len()), std::cmp::Reverse(v.dots));
    shelf.things.sort_by_key(weight);
    let row = |(place, voiced): (usize, &Voiced<'_, '_>)| {
        let first = voiced.members.first()?;
        let language = context.parts.get(first.chapter)?.chapter.group.language;
        let dots = if voiced.dots == 0 { String::new() } else { voiced.dots.to_string() };
        let cells = vec![
            name_cell(&shelf.name, place == 0),
            context.references(voiced.members.iter().copied()),
            entry::what(context, first, language),
            Text::plain(voiced.groups.len().to_string()),
            Text::plain(dots),
        ];
        Some(Row { id: None, cells, total: false })
    };
    shelf.things.iter().enumerate().filter_map(row).collect()
}
