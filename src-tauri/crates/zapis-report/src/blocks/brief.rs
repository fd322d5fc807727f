//! Two pages for those who decide: the heaviest of everything, each with its number in the full report.

use zapis_domain::{EntryKind, StanceKind};

use super::{
    Context, entry, front,
    lists::{addressee_names, by_due},
    numbering::{Numbered, Part},
    state,
    voices::{self, Cluster, by_weight, clusters, item, list},
};
use crate::{
    document::{Block, Column, Look, Row, Table, TableName},
    outline::Arrival,
    prose::Text,
    words::sentence,
};

const HIGHLIGHTS: usize = 3;
const SHARED: usize = 3;
const RECOMMENDATIONS: usize = 5;
const TASKS: usize = 6;
/// Bytes of one entry; what is cut is marked, and whole in the full report.
const LONGEST: usize = 130;
const LONGEST_ROW: usize = 80;
const LONGEST_NAME: usize = 40;

pub fn blocks(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = vec![front::compact(context), context.app_says(numbers(context))];
    blocks.extend(highlights(context));
    blocks.extend(shared(context));
    blocks.extend(recommendations(context));
    blocks.extend(tasks(context));
    blocks.push(context.section("missing", "report-missing"));
    blocks.push(state::list(open_ends(context)));
    blocks
}

/// `Records of 7 of 8 groups. 88 arrangements, 96 tasks, 72 recommendations.`
fn numbers(context: &Context<'_>) -> Text {
    let chapters = &context.outline.chapters;
    let received = chapters.iter().filter(|c| matches!(c.arrival, Arrival::Received(_))).count();
    let values = [("received", received.to_string()), ("groups", chapters.len().to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let kinds = EntryKind::ALL.into_iter().filter_map(|kind| {
        let count = context.entries().filter(|e| e.entry.kind == kind).count();
        (count > 0).then(|| context.words.count(&format!("count-{}s", kind.code()), count))
    });
    let kinds = sentence(&kinds.collect::<Vec<_>>().join(", "));
    Text::plain(format!("{} {kinds}", context.words.fill("report-title-sources", &values)).trim_end())
}

fn highlights(context: &Context<'_>) -> Vec<Block> {
    let picked = |e: &Numbered<'_>| context.outline.highlights.contains(&e.entry.id);
    section(context, "highlights", "report-highlights", &clusters(context, picked), HIGHLIGHTS)
}

fn shared(context: &Context<'_>) -> Vec<Block> {
    section(context, "shared", "report-shared", &voices::shared(context), SHARED)
}

fn section(
    context: &Context<'_>,
    id: &str,
    word: &str,
    clusters: &[Cluster<'_, '_>],
    most: usize,
) -> Vec<Block> {
    if clusters.is_empty() {
        return Vec::new();
    }
    let items =
        clusters.iter().take(most).map(|cluster| item(context, cluster, Some(LONGEST), true)).collect();
    let mut blocks = vec![context.section(id, word), list(items)];
    blocks.extend(more(context, clusters.len(), most));
    blocks
}

/// `And 64 more in the full report.`
fn more(context: &Context<'_>, all: usize, most: usize) -> Option<Block> {
    let left = all.saturating_sub(most);
    (left > 0).then(|| context.app_says(Text::plain(context.words.count("report-more", left))))
}

fn recommendations(context: &Context<'_>) -> Vec<Block> {
    let mut all = clusters(context, |e| e.entry.kind == EntryKind::Recommendation);
    if all.is_empty() {
        return Vec::new();
    }
    by_weight(&mut all);
    let column = |id: &str, share, look| Column { head: context.words.say(id), share, look };
    let columns = vec![
        column("report-column-number", 0, Look::Code),
        column("report-column-what", 60, Look::Said),
        column("report-column-addressee", 26, Look::Label),
        column("report-column-groups", 0, Look::Figure),
        column("report-column-dots", 0, Look::Figure),
    ];
    let rows = all.iter().take(RECOMMENDATIONS).filter_map(|c| recommendation(context, c)).collect();
    let table = Table { name: TableName::RecommendationsByAddressee, columns, rows };
    let mut blocks = vec![context.section("recommendations", "report-heaviest"), Block::Table(table)];
    blocks.extend(more(context, all.len(), RECOMMENDATIONS));
    blocks
}

fn recommendation(context: &Context<'_>, cluster: &Cluster<'_, '_>) -> Option<Row> {
    let first = cluster.members.first()?;
    let names = Text::plain(addressee_names(context, cluster).join(", ")).shortened(LONGEST_NAME);
    let dots = if cluster.dots == 0 { String::new() } else { cluster.dots.to_string() };
    let cells = vec![
        Text::plain(first.number.as_str()),
        entry::what(context, first).shortened(LONGEST_ROW),
        names,
        Text::plain(cluster.groups.len().to_string()),
        Text::plain(dots),
    ];
    Some(Row { id: None, cells, total: false, done: None })
}

fn tasks(context: &Context<'_>) -> Vec<Block> {
    let mut all: Vec<&Numbered<'_>> = context.entries().filter(|e| e.entry.kind == EntryKind::Task).collect();
    if all.is_empty() {
        return Vec::new();
    }
    by_due(context, &mut all);
    let column = |id: &str, share, look| Column { head: context.words.say(id), share, look };
    let columns = vec![
        column("report-column-number", 0, Look::Code),
        column("report-column-what", 58, Look::Said),
        column("report-column-who", 30, Look::Label),
        column("report-column-due", 0, Look::Label),
    ];
    let row = |task: &&Numbered<'_>| Row {
        id: None,
        cells: vec![
            Text::plain(task.number.as_str()),
            entry::what(context, task).shortened(LONGEST_ROW),
            entry::who(context, task).shortened(LONGEST_NAME),
            entry::due(context, task.entry),
        ],
        total: false,
        done: None,
    };
    let rows = all.iter().take(TASKS).map(row).collect();
    let table = Table { name: TableName::Tasks, columns, rows };
    let mut blocks = vec![context.section("tasks", "report-soonest"), Block::Table(table)];
    blocks.extend(more(context, all.len(), TASKS));
    blocks
}

/// Dissent and parked entries, then what the record lacks, each on one line.
fn open_ends(context: &Context<'_>) -> Vec<Text> {
    let of = |kind: StanceKind| {
        context
            .entries()
            .filter(move |e| e.entry.stance.as_ref().is_some_and(|stance| stance.kind == kind))
            .count()
    };
    let stances =
        [("report-count-dissent", of(StanceKind::Dissent)), ("report-count-parked", of(StanceKind::Parked))];
    let mut lines: Vec<Text> = stances
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(word, count)| Text::plain(context.words.count(word, count)))
        .collect();
    let parts: Vec<&Part<'_>> = context.parts.iter().collect();
    lines.extend(state::lines(context, &parts).into_iter().map(|line| line.shortened(LONGEST_ROW)));
    if lines.is_empty() {
        lines.push(Text::plain(context.words.say("report-missing-nothing")));
    }
    lines
}
