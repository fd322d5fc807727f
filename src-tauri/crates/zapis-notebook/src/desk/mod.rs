//! The moderator's desk: all groups' records side by side, and the moderator's layer over them.
//!
//! One function for each thing the moderator does. Every one of them changes the summary's document (or that of
//! the private notes) through `transact`, answers with the layer as it then is, and can be taken back; a group's
//! record is touched by [`Notebook::accept_match`] alone, which adds a task to it.

mod amendments;
mod checks;
mod links;
mod open;
mod plenary;
mod private;
mod rank;
mod sign_off;
mod similar;
mod slides;
mod stage;
mod story;
mod undo;
pub mod view;

use std::collections::{BTreeMap, BTreeSet};

use zapis_domain::{
    Entry, EntryId, Event, EventId, Group, GroupId, Link, LinkKind, Record, Summary, clusters,
};
use zapis_record::{read_summary, summary_changes};

pub use similar::DeskSource;

use crate::{Notebook, NotebookError, Op, undo::summary_of, view::PictureShown};
use view::{ClusterView, DeskEntry, DeskGroup, DeskLayer, DeskLink, DeskView};

impl Notebook {
    /// Everything the desk shows.
    pub fn desk(&self, event: EventId) -> Result<DeskView, NotebookError> {
        let frame = self.event(event)?;
        let summary = self.store.reader().summary(event)?;
        let mut groups = Vec::with_capacity(frame.groups.len());
        let mut entries = Vec::new();
        for group in summary.story(&frame) {
            let record = self.record(group.id)?;
            groups.push(desk_group(group, &record));
            entries.extend(desk_entries(group.id, record));
        }
        let layer = self.layer(&frame, &summary)?;
        Ok(DeskView { event, title: frame.title, sessions: frame.sessions, groups, entries, layer })
    }

    /// What the moderator added so far.
    pub fn desk_layer(&self, event: EventId) -> Result<DeskLayer, NotebookError> {
        self.layer(&self.event(event)?, &self.store.reader().summary(event)?)
    }

    fn layer(&self, frame: &Event, summary: &Summary) -> Result<DeskLayer, NotebookError> {
        let originals = self.originals(summary)?;
        let links: Vec<DeskLink> =
            summary.decisions().into_iter().map(|link| desk_link(link, &originals)).collect();
        let number = |id: &EntryId| {
            let (group, entry) = originals.get(id)?;
            (!entry.deleted).then(|| frame.group(*group).map(|g| g.number)).flatten()
        };
        let changed: BTreeSet<EntryId> = links.iter().flat_map(|link| link.changed.iter().copied()).collect();
        let clusters = clusters(summary)
            .into_iter()
            .map(|cluster| ClusterView {
                anchor: cluster.anchor(),
                groups: cluster
                    .members
                    .iter()
                    .filter_map(number)
                    .collect::<BTreeSet<u32>>()
                    .into_iter()
                    .collect(),
                changed: cluster.members.iter().filter(|id| changed.contains(id)).copied().collect(),
                wording: cluster.wording.map(|(_, wording)| wording).unwrap_or_default(),
                members: cluster.members.into_iter().collect(),
            })
            .collect();
        Ok(DeskLayer {
            at: self.surroundings.now(),
            links,
            clusters,
            chapters: summary.story(frame).into_iter().map(|group| group.id).collect(),
            words: summary.words.clone(),
            opening: summary.opening.clone(),
            plenary: self.plenary_plan(frame, summary)?,
            amendments: amendments::in_order(summary),
            presented: summary.presented.clone(),
            version: self.version(frame, summary)?,
            undo: self.desk_undo_state(frame.id)?,
        })
    }

    /// The entries links and highlights speak of, with their groups.
    fn originals(&self, summary: &Summary) -> Result<BTreeMap<EntryId, (GroupId, Entry)>, NotebookError> {
        let linked = summary.decisions().into_iter().flat_map(|link| [link.from, link.to]);
        let ids: BTreeSet<EntryId> = linked.chain(summary.highlights.keys().copied()).collect();
        let found = self.store.reader().entries_by_id(ids)?;
        Ok(found.into_iter().map(|(group, entry)| (entry.id, (group, entry))).collect())
    }

    /// Changes the moderator's layer and answers with it.
    fn at_desk(
        &mut self,
        op: Op,
        event: EventId,
        change: impl FnOnce(&mut Summary),
    ) -> Result<DeskLayer, NotebookError> {
        self.change_summary_as(op, event, change)?;
        self.desk_layer(event)
    }

    /// Changes the moderator's layer.
    pub(crate) fn change_summary_as(
        &mut self,
        op: Op,
        event: EventId,
        change: impl FnOnce(&mut Summary),
    ) -> Result<Summary, NotebookError> {
        let document = summary_of(event);
        let before = read_summary(self.document(document)?);
        let mut after = before.clone();
        change(&mut after);
        self.transact(op, document, event, &summary_changes(&before, &after))?;
        Ok(after)
    }

    /// All groups' records, in the order of the groups' numbers; trash included.
    fn all_records(&self, frame: &Event) -> Result<Vec<Record>, NotebookError> {
        frame.groups.iter().map(|group| self.record(group.id)).collect()
    }

    /// An entry of this event, with its group.
    fn entry_of(&self, event: EventId, id: EntryId) -> Result<(GroupId, Entry), NotebookError> {
        let found = self.store.reader().entries_by_id([id])?.pop().ok_or(NotebookError::EntryUnknown)?;
        if self.event_of(found.0)? == event { Ok(found) } else { Err(NotebookError::EntryUnknown) }
    }
}

fn desk_group(group: &Group, record: &Record) -> DeskGroup {
    DeskGroup {
        id: group.id,
        number: group.number,
        theme: group.theme.clone(),
        language: group.language,
        entries: record.live_entries().count() as u32,
        photos: record.live_photos().count() as u32,
    }
}

fn desk_entries(group: GroupId, record: Record) -> Vec<DeskEntry> {
    let mut photos: BTreeMap<EntryId, Vec<PictureShown>> = BTreeMap::new();
    for photo in record.live_photos() {
        for entry in &photo.entries {
            photos.entry(*entry).or_default().push(PictureShown::of(photo));
        }
    }
    let live = record.entries.into_iter().filter(|entry| !entry.deleted);
    live.map(|entry| DeskEntry { group, photos: photos.remove(&entry.id).unwrap_or_default(), entry })
        .collect()
}

/// A link, and which of its entries a later packet changed or took away since the moderator saw them.
fn desk_link(link: &Link, originals: &BTreeMap<EntryId, (GroupId, Entry)>) -> DeskLink {
    let differs = |id: EntryId, seen: &str| {
        !seen.is_empty() && originals.get(&id).is_none_or(|(_, entry)| links::seen(entry) != seen)
    };
    let ends = [(link.from, &link.from_seen), (link.to, &link.to_seen)];
    let changed = match link.kind {
        LinkKind::No => Vec::new(),
        _ => ends.into_iter().filter(|(id, seen)| differs(*id, seen)).map(|(id, _)| id).collect(),
    };
    DeskLink { id: link.id, kind: link.kind, from: link.from, to: link.to, changed }
}
