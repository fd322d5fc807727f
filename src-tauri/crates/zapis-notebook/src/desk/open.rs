//! What is open when the session is about to be closed: told, each with the way to it, and never a reason to refuse.

use std::collections::{BTreeMap, BTreeSet};

use zapis_domain::{
    AmendmentOutcome, Entry, EntryId, EntryKind, EventId, GroupId, OpenKind, Record, TaskStatus,
    completeness::{Gap, gaps_of_entry},
};

use super::{
    links::seen,
    similar::DeskSource,
    view::{CheckView, OpenMatter, SuggestionView},
};
use crate::{Notebook, NotebookError, undo::record_of};

/// Entries told as looked at in one go.
const MOST_LOOKED: usize = 1_000;

impl Notebook {
    /// These entries stood on the desk's screen long enough to be read, as they now are. Kept on this laptop alone:
    /// no document, packet or undo step knows it.
    pub fn look_at(&mut self, event: EventId, entries: &[EntryId]) -> Result<(), NotebookError> {
        let groups: BTreeSet<GroupId> = self.event(event)?.groups.iter().map(|group| group.id).collect();
        let found = self.store.reader().entries_by_id(entries.iter().take(MOST_LOOKED).copied())?;
        let here = found.into_iter().filter(|(group, _)| groups.contains(group));
        let looked: Vec<(EntryId, String)> = here.map(|(_, entry)| (entry.id, seen(&entry))).collect();
        Ok(self.store.write(|writer| writer.put_looked(event, &looked))?)
    }

    /// Fields with two values, by group, each with the entry it is in.
    pub(super) fn conflicts_of(&self, group: GroupId) -> Result<Vec<Option<EntryId>>, NotebookError> {
        let rows = self.store.reader().conflicts(&record_of(group).to_string())?;
        Ok(rows.iter().map(|row| row.thing.strip_prefix("entry ")?.parse().ok()).collect())
    }
}

/// Where something is open: in a group, in an entry.
type Place = (Option<GroupId>, Option<EntryId>);

impl DeskSource {
    /// Only what there is, the gravest first.
    pub(super) fn open(&self, pairs: &[SuggestionView], checks: &[CheckView]) -> Vec<OpenMatter> {
        let said =
            |group: &GroupId| self.summary.missing.get(group).is_some_and(|why| !why.trim().is_empty());
        let missing = || self.records.iter().filter(|record| is_blank(record)).map(|record| record.group);
        let in_group = |group: GroupId| (Some(group), None);
        let in_entry = |entry: EntryId| (None, Some(entry));
        let parked = self.summary.live_amendments().filter(|a| a.outcome == AmendmentOutcome::Parked);
        let mut open = vec![
            self.matter(OpenKind::Missing, missing().filter(|group| !said(group)).map(in_group)),
            self.matter(OpenKind::MissingSaid, missing().filter(said).map(in_group)),
            self.matter(OpenKind::Newer, self.newer.iter().copied().map(in_group)),
            self.matter(OpenKind::Conflict, self.conflicts.iter().copied()),
            self.matter(
                OpenKind::Pair,
                pairs.iter().filter(|pair| pair.at_first).map(|pair| in_entry(pair.first)),
            ),
            self.matter(OpenKind::Contradiction, checks.iter().filter_map(clear_contradiction).map(in_entry)),
        ];
        open.extend(self.lacking());
        open.push(self.matter(OpenKind::Parked, parked.map(|amendment| (None, amendment.entry))));
        open.into_iter().flatten().collect()
    }

    /// What the entries lack, and those nobody looked at.
    fn lacking(&self) -> [Option<OpenMatter>; 4] {
        let live = || self.records.iter().flat_map(|r| r.live_entries().map(|entry| (r.group, entry)));
        let place = |(group, entry): (GroupId, &Entry)| (Some(group), Some(entry.id));
        let lacks =
            |gap| live().filter(move |(_, e)| in_question(e) && gaps_of_entry(e).contains(&gap)).map(place);
        let unseen = live().filter(|(_, entry)| self.looked.get(&entry.id) != Some(&seen(entry)));
        [
            self.matter(OpenKind::Unseen, unseen.map(place)),
            self.matter(OpenKind::Owner, lacks(Gap::Owner)),
            self.matter(OpenKind::Due, lacks(Gap::Due)),
            self.matter(OpenKind::Addressee, lacks(Gap::Addressee)),
        ]
    }

    fn matter(&self, what: OpenKind, places: impl Iterator<Item = Place>) -> Option<OpenMatter> {
        let (mut count, mut groups, mut first) = (0, BTreeSet::new(), None);
        for (group, entry) in places {
            count += 1;
            groups.extend(group.and_then(|group| Some(self.frame.group(group)?.number)));
            first.get_or_insert((group, entry));
        }
        let (group, entry) = first?;
        Some(OpenMatter { what, count, groups: groups.into_iter().collect(), group, entry })
    }
}

/// How much was open, as it is kept with the version.
pub(super) fn counts(open: &[OpenMatter]) -> BTreeMap<OpenKind, u32> {
    open.iter().map(|matter| (matter.what, matter.count)).collect()
}

fn is_blank(record: &Record) -> bool {
    record.live_entries().next().is_none() && record.photos.is_empty()
}

/// A task that is done or dropped lacks nothing any more.
fn in_question(entry: &Entry) -> bool {
    entry.kind != EntryKind::Task || matches!(entry.status, TaskStatus::Open | TaskStatus::InProgress)
}

fn clear_contradiction(check: &CheckView) -> Option<EntryId> {
    match check {
        CheckView::Contradiction { entries, decided: false, weak: false, .. } => entries.first().copied(),
        _ => None,
    }
}
