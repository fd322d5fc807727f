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

/// How much of everything is told; what is left out is counted.
#[derive(Clone, Copy)]
struct Room {
    /// Entries the moderator picked, and clusters of what several groups said.
    items: usize,
    recommendations: usize,
    tasks: usize,
    /// Bytes of one entry; what is cut is marked, and whole in the full report.
    item: usize,
    row: usize,
    name: usize,
}

/// From the most to what always fits.
const ROOMS: [Room; 5] = [
    Room { items: 5, recommendations: 8, tasks: 10, item: 400, row: 300, name: 120 },
    Room { items: 4, recommendations: 7, tasks: 8, item: 320, row: 260, name: 120 },
    Room { items: 3, recommendations: 6, tasks: 7, item: 260, row: 220, name: 100 },
    Room { items: 3, recommendations: 5, tasks: 6, item: 200, row: 160, name: 80 },
    Room { items: 3, recommendations: 5, tasks: 6, item: 130, row: 80, name: 40 },
];

pub fn blocks(context: &Context<'_>) -> Vec<Block> {
    let made = ROOMS.map(|room| within(context, room));
    let fits = made.iter().position(|blocks| height::of(blocks) <= height::TWO_PAGES);
    let chosen = fits.unwrap_or(ROOMS.len() - 1);
    made.into_iter().nth(chosen).unwrap_or_default()
}

fn within(context: &Context<'_>, room: Room) -> Vec<Block> {
    let mut blocks = vec![front::compact(context), context.app_says(numbers(context))];
    blocks.extend(highlights(context, room));
    blocks.extend(shared(context, room));
    blocks.extend(recommendations(context, room));
    blocks.extend(tasks(context, room));
    blocks.push(context.section("missing", "report-missing"));
    blocks.push(state::list(open_ends(context, room)));
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

fn highlights(context: &Context<'_>, room: Room) -> Vec<Block> {
    let picked = |e: &Numbered<'_>| context.outline.highlights.contains(&e.entry.id);
    section(context, "highlights", "report-highlights", &clusters(context, picked), room)
}

fn shared(context: &Context<'_>, room: Room) -> Vec<Block> {
    section(context, "shared", "report-shared", &voices::shared(context), room)
}

fn section(
    context: &Context<'_>,
    id: &str,
    word: &str,
    clusters: &[Cluster<'_, '_>],
    room: Room,
) -> Vec<Block> {
    if clusters.is_empty() {
        return Vec::new();
    }
    let told = clusters.iter().take(room.items);
    let items = told.map(|cluster| item(context, cluster, Some(room.item), true)).collect();
    let mut blocks = vec![context.section(id, word), list(items)];
    blocks.extend(more(context, clusters.len(), room.items));
    blocks
}

/// `And 64 more in the full report.`
fn more(context: &Context<'_>, all: usize, most: usize) -> Option<Block> {
    let left = all.saturating_sub(most);
    (left > 0).then(|| context.app_says(Text::plain(context.words.count("report-more", left))))
}

fn recommendations(context: &Context<'_>, room: Room) -> Vec<Block> {
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
    let told = all.iter().take(room.recommendations);
    let rows = told.filter_map(|c| recommendation(context, c, room)).collect();
    let table = Table { name: TableName::RecommendationsByAddressee, columns, rows };
    let mut blocks = vec![context.section("recommendations", "report-heaviest"), Block::Table(table)];
    blocks.extend(more(context, all.len(), room.recommendations));
    blocks
}

fn recommendation(context: &Context<'_>, cluster: &Cluster<'_, '_>, room: Room) -> Option<Row> {
    let first = cluster.members.first()?;
    let names = Text::plain(addressee_names(context, cluster).join(", ")).shortened(room.name);
    let dots = if cluster.dots == 0 { String::new() } else { cluster.dots.to_string() };
    let cells = vec![
        Text::plain(first.number.as_str()),
        entry::what(context, first).shortened(room.row),
        names,
        Text::plain(cluster.groups.len().to_string()),
        Text::plain(dots),
    ];
    Some(Row { id: None, cells, total: false, done: None })
}

fn tasks(context: &Context<'_>, room: Room) -> Vec<Block> {
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
            entry::what(context, task).shortened(room.row),
            entry::who(context, task).shortened(room.name),
            entry::due(context, task.entry),
        ],
        total: false,
        done: None,
    };
    let rows = all.iter().take(room.tasks).map(row).collect();
    let table = Table { name: TableName::Tasks, columns, rows };
    let mut blocks = vec![context.section("tasks", "report-soonest"), Block::Table(table)];
    blocks.extend(more(context, all.len(), room.tasks));
    blocks
}

/// Dissent and parked entries, then what the record lacks, each on one line.
fn open_ends(context: &Context<'_>, room: Room) -> Vec<Text> {
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
    lines.extend(state::lines(context, &parts).into_iter().map(|line| line.shortened(room.row)));
    if lines.is_empty() {
        lines.push(Text::plain(context.words.say("report-missing-nothing")));
    }
    lines
}

/// About how tall a summary will be, in points: enough to choose how much is told before anything is set.
mod height {
    use crate::{
        document::{Block, Look, Passage, Table},
        prose::Flow,
    };

    /// With a reserve for titles over two lines and the foot of the first page.
    pub const TWO_PAGES: f32 = 1180.0;
    const COLUMN: f32 = 457.0;
    /// Wider than letters are, so that the guess is rather too tall.
    const LETTER: f32 = 5.5;
    const NARROW_COLUMN: f32 = 34.0;

    pub fn of(blocks: &[Block]) -> f32 {
        blocks.iter().map(block).sum()
    }

    fn block(block: &Block) -> f32 {
        match block {
            Block::Title(_) => 150.0,
            Block::Heading(_) | Block::Contents(_) => 42.0,
            Block::Passage(Passage { flows, .. }) => flows.iter().map(flow).sum::<f32>() + 5.0,
            Block::Table(own) => table(own),
            Block::Entry(_) | Block::Figure(_) => 60.0,
        }
    }

    fn flow(own: &Flow) -> f32 {
        match own {
            Flow::Paragraph(text) => lines(text.words().chars().count(), COLUMN - 20.0) * 15.0 + 3.0,
            Flow::List { items, .. } => items.iter().flatten().map(flow).sum(),
            Flow::Quote(inner) => inner.iter().map(flow).sum(),
            Flow::Code(code) => code.lines().count() as f32 * 12.0,
            Flow::Grid { rows, .. } => rows.len() as f32 * 22.0,
        }
    }

    fn table(own: &Table) -> f32 {
        let shares: u32 = own.columns.iter().map(|column| column.share).sum::<u32>().max(1);
        let fixed = own.columns.iter().filter(|column| column.share == 0).count() as f32;
        let room = COLUMN - fixed * NARROW_COLUMN - 6.0 * own.columns.len() as f32;
        let width = |share: u32| if share == 0 { 70.0 } else { room * share as f32 / shares as f32 };
        let rows = own.rows.iter().map(|row| {
            let cells = row.cells.iter().zip(&own.columns).filter(|(_, column)| column.look != Look::Figure);
            let tall = cells.map(|(cell, column)| lines(cell.words().chars().count(), width(column.share)));
            tall.fold(1.0, f32::max) * 12.0 + 5.0
        });
        rows.sum::<f32>() + 24.0
    }

    fn lines(letters: usize, width: f32) -> f32 {
        (letters as f32 * LETTER / width).ceil().max(1.0)
    }
}
