//! [`Data`] → lists of typed cells, one per sheet or CSV file, with their heads in the report's language.

use chrono::{NaiveDate, NaiveDateTime};
use zapis_domain::{AmendmentOutcome, EntryKind, Language, StanceKind, TaskStatus};

use super::{AddresseeData, Data, EntryData, GroupData, columns, one_line};
use crate::words::Words;

#[derive(Debug, Clone, PartialEq)]
pub struct List {
    pub name: ListName,
    /// In the report's language; short enough for a sheet's tab.
    pub title: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListName {
    Entries,
    Tasks,
    Recommendations,
    Photos,
    Groups,
    /// What several entries say alike.
    Shared,
    Amendments,
    Versions,
}

impl ListName {
    /// File names stay the same in every language, so that programs find them.
    pub fn code(self) -> &'static str {
        match self {
            ListName::Entries => "entries",
            ListName::Tasks => "tasks",
            ListName::Recommendations => "recommendations",
            ListName::Photos => "photos",
            ListName::Groups => "groups",
            ListName::Shared => "shared",
            ListName::Amendments => "amendments",
            ListName::Versions => "versions",
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub head: String,
    /// In letters.
    pub width: u8,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(u32),
    Day(NaiveDate),
    Moment(NaiveDateTime),
}

impl Cell {
    fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    fn joined(texts: &[String]) -> Cell {
        Cell::text(texts.join(", "))
    }

    fn number(number: Option<u32>) -> Cell {
        number.map_or(Cell::Empty, Cell::Number)
    }
}

/// Every list of the report, in the order of its sheets.
pub fn of(data: &Data) -> Vec<List> {
    let lists = Lists { data, words: Words::of(data.language) };
    let all = [
        ListName::Entries,
        ListName::Tasks,
        ListName::Recommendations,
        ListName::Photos,
        ListName::Groups,
        ListName::Shared,
        ListName::Amendments,
        ListName::Versions,
    ];
    all.into_iter().map(|name| lists.list(name)).collect()
}

struct Lists<'a> {
    data: &'a Data,
    words: Words,
}

impl Lists<'_> {
    fn list(&self, name: ListName) -> List {
        let rows = match name {
            ListName::Entries => self.each_entry(|_| true, Self::entry),
            ListName::Tasks => self.each_entry(|e| e.kind == EntryKind::Task, Self::task),
            ListName::Recommendations => {
                self.each_entry(|e| e.kind == EntryKind::Recommendation, Self::recommendation)
            }
            ListName::Photos => self.photos(),
            ListName::Groups => self.data.groups.iter().map(|group| self.group(group)).collect(),
            ListName::Shared => self.data.clusters.iter().map(|cluster| self.cluster(cluster)).collect(),
            ListName::Amendments => self.amendments(),
            ListName::Versions => self.versions(),
        };
        let title = self.words.say(&format!("data-list-{}", name.code()));
        List { name, title, columns: self.columns(name), rows }
    }

    fn columns(&self, name: ListName) -> Vec<Column> {
        let head = |id: &str| self.words.say(&format!("data-column-{id}"));
        columns::of(name).iter().map(|(id, width)| Column { head: head(id), width: *width }).collect()
    }

    fn each_entry(
        &self,
        kept: impl Fn(&EntryData) -> bool,
        row: impl Fn(&Self, &GroupData, &EntryData) -> Vec<Cell>,
    ) -> Vec<Vec<Cell>> {
        let groups = self.data.groups.iter();
        let entries = groups.flat_map(|group| group.entries.iter().map(move |entry| (group, entry)));
        entries.filter(|(_, entry)| kept(entry)).map(|(group, entry)| row(self, group, entry)).collect()
    }

    fn say(&self, id: &str) -> Cell {
        Cell::text(self.words.say(id))
    }

    fn yes(&self, yes: bool) -> Cell {
        if yes { self.say("data-yes") } else { Cell::Empty }
    }

    fn language(&self, language: Language) -> Cell {
        Cell::text(self.words.language_name(language))
    }

    fn entry(&self, group: &GroupData, entry: &EntryData) -> Vec<Cell> {
        let (stance, reason) = self.stance(entry);
        vec![
            Cell::text(&entry.number),
            Cell::Number(group.number),
            Cell::text(&group.theme),
            self.language(group.language),
            self.say(&format!("kind-{}", entry.kind.code())),
            Cell::text(&entry.plain),
            Cell::text(one_line(&entry.translation)),
            Cell::joined(&entry.owners),
            Cell::joined(&entry.partners),
            addressees(&entry.addressees),
            entry.due.map_or(Cell::Empty, Cell::Day),
            self.status(entry),
            Cell::joined(&entry.tags),
            Cell::number(entry.dots),
            Cell::text(&entry.place),
            Cell::text(&entry.contact),
            stance,
            reason,
            Cell::joined(&entry.same),
            Cell::joined(&entry.related),
            Cell::joined(&entry.contradicts),
            self.yes(entry.highlight),
            self.yes(entry.private),
        ]
    }

    fn status(&self, entry: &EntryData) -> Cell {
        if entry.kind != EntryKind::Task {
            return Cell::Empty;
        }
        self.say(match entry.status {
            TaskStatus::Open => "data-status-open",
            TaskStatus::InProgress => "data-status-in-progress",
            TaskStatus::Done => "data-status-done",
            TaskStatus::Dropped => "data-status-dropped",
        })
    }

    fn stance(&self, entry: &EntryData) -> (Cell, Cell) {
        let Some(stance) = &entry.stance else { return (Cell::Empty, Cell::Empty) };
        let word = match stance.kind {
            StanceKind::Agreed => "data-stance-agreed",
            StanceKind::Dissent => "data-stance-dissent",
            StanceKind::Parked => "data-stance-parked",
        };
        (self.say(word), Cell::text(&stance.reason))
    }

    fn task(&self, group: &GroupData, entry: &EntryData) -> Vec<Cell> {
        vec![
            Cell::text(&entry.number),
            Cell::Number(group.number),
            Cell::text(&entry.plain),
            Cell::joined(&entry.owners),
            Cell::joined(&entry.partners),
            entry.due.map_or(Cell::Empty, Cell::Day),
            self.status(entry),
        ]
    }

    fn recommendation(&self, group: &GroupData, entry: &EntryData) -> Vec<Cell> {
        let level = |a: &AddresseeData| a.level.map(|level| self.words.say(&level_id(level)));
        let mut levels: Vec<String> = entry.addressees.iter().filter_map(level).collect();
        levels.dedup();
        vec![
            Cell::text(&entry.number),
            Cell::Number(group.number),
            Cell::text(&entry.plain),
            addressees(&entry.addressees),
            Cell::joined(&levels),
            Cell::number(entry.dots),
            Cell::joined(&entry.same),
        ]
    }

    fn photos(&self) -> Vec<Vec<Cell>> {
        let photos = self.data.groups.iter().flat_map(|g| g.photos.iter().map(move |p| (g.number, p)));
        let row = |(group, photo): (u32, &super::PhotoData)| {
            vec![
                Cell::text(&photo.number),
                Cell::Number(group),
                Cell::text(&photo.caption),
                Cell::text(&photo.file),
                Cell::joined(&photo.entries),
            ]
        };
        photos.map(row).collect()
    }

    fn group(&self, group: &GroupData) -> Vec<Cell> {
        vec![
            Cell::Number(group.number),
            Cell::text(&group.theme),
            Cell::text(&group.room),
            self.language(group.language),
            Cell::text(&group.facilitator),
            Cell::text(&group.note_taker),
            Cell::number(group.people),
            Cell::Number(group.entries.len() as u32),
            Cell::Number(group.photos.len() as u32),
            self.say(if group.received { "data-yes" } else { "data-no" }),
            Cell::text(&group.missing_because),
        ]
    }

    fn cluster(&self, cluster: &super::ClusterData) -> Vec<Cell> {
        let groups: Vec<String> = cluster.groups.iter().map(u32::to_string).collect();
        vec![
            self.say(&format!("kind-{}", cluster.kind.code())),
            Cell::text(one_line(&cluster.wording)),
            Cell::joined(&cluster.entries),
            Cell::joined(&groups),
            Cell::Number(cluster.groups.len() as u32),
            Cell::Number(cluster.dots),
        ]
    }

    fn amendments(&self) -> Vec<Vec<Cell>> {
        let row = |line: &super::AmendmentData| {
            let outcome = match line.outcome {
                AmendmentOutcome::Adopted => "report-outcome-adopted",
                AmendmentOutcome::Returned => "report-outcome-returned",
                AmendmentOutcome::Parked => "report-outcome-parked",
            };
            vec![
                Cell::Moment(line.at),
                Cell::number(line.group),
                Cell::text(line.entry.as_deref().unwrap_or_default()),
                Cell::text(one_line(&line.text)),
                self.say(outcome),
                Cell::text(&line.asked_by),
                Cell::number(line.votes.map(|votes| votes.yes)),
                Cell::number(line.votes.map(|votes| votes.no)),
                Cell::number(line.votes.map(|votes| votes.abstained)),
            ]
        };
        self.data.amendments.iter().map(row).collect()
    }

    fn versions(&self) -> Vec<Vec<Cell>> {
        let row = |packet: &super::PacketData| {
            vec![
                Cell::Number(packet.group),
                Cell::text(&packet.theme),
                Cell::Number(packet.version),
                Cell::text(&packet.receipt),
                Cell::Number(packet.entries),
                Cell::Number(packet.photos),
                Cell::Moment(packet.made),
                Cell::text(&packet.device),
            ]
        };
        self.data.packets.iter().map(row).collect()
    }
}

fn addressees(addressees: &[AddresseeData]) -> Cell {
    Cell::joined(&addressees.iter().map(|a| a.name.clone()).collect::<Vec<_>>())
}

fn level_id(level: zapis_domain::AddresseeLevel) -> String {
    use zapis_domain::AddresseeLevel as Level;
    let code = match level {
        Level::District => "district",
        Level::City => "city",
        Level::National => "national",
        Level::International => "international",
        Level::Ngo => "ngo",
        Level::Other => "other",
    };
    format!("data-level-{code}")
}
