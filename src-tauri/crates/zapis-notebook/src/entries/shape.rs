//! One entry becomes two, several become one.

use std::collections::BTreeSet;

use zapis_domain::{Due, Entry, EntryId, EntryPlace, Stance, StanceKind, TaskStatus};
use zapis_record::{Change, changes_between, creation};

use super::{between, check_length, place_after, push_new};
use crate::{
    Notebook, NotebookError, Op,
    undo::record_of,
    view::{EntryHalves, Saved},
};

impl Notebook {
    /// Cuts an entry in two. The first part keeps the fields: the app cannot know whose the second is.
    pub fn split_entry(&mut self, id: EntryId, halves: &EntryHalves) -> Result<Saved, NotebookError> {
        let (first, second) = (halves.first.trim(), halves.second.trim());
        if first.is_empty() || second.is_empty() {
            return Err(NotebookError::EmptyLine);
        }
        check_length(first)?;
        check_length(second)?;
        check_length(&halves.text_saved)?;
        let (group, before) = self.entries_of(&[id]).map(|(group, mut one)| (group, one.remove(0)))?;
        let mut kept = before.clone();
        kept.text = zapis_record::merged_text(&halves.text_saved, first, &before.text);
        let (above, below) = place_after(&self.store.reader().entries(group)?, Some(id), &BTreeSet::new())?;
        let rest = Entry {
            order: between(above.as_deref(), below.as_deref()),
            private: before.private,
            ..Entry::new(EntryId(self.surroundings.new_id()), before.kind, second, self.surroundings.now())
        };
        let mut changes = changes_between(&before, &kept);
        changes.extend(creation(&rest));
        let event = self.event_of(group)?;
        self.transact(Op::SplitEntry, record_of(group), event, &changes)?;
        self.saved(group, vec![kept, rest])
    }

    /// The first takes in the others: their words, what was typed, their fields and photos. The others go to
    /// the trash as they were.
    pub fn join_entries(&mut self, ids: &[EntryId]) -> Result<Saved, NotebookError> {
        let (group, before) = self.entries_of(ids)?;
        let Some((first, others)) = before.split_first() else { return Err(NotebookError::EntryUnknown) };
        let mut joined = first.clone();
        others.iter().for_each(|other| take_in(&mut joined, other));
        check_length(&joined.text)?;
        let mut changes = changes_between(first, &joined);
        let mut touched = vec![joined];
        for other in others {
            let gone = Entry { deleted: true, ..other.clone() };
            changes.extend(changes_between(other, &gone));
            touched.push(gone);
        }
        let gone: BTreeSet<EntryId> = others.iter().map(|e| e.id).collect();
        changes.extend(self.photos_follow(group, first.id, &gone)?);
        let event = self.event_of(group)?;
        self.transact(Op::JoinEntries, record_of(group), event, &changes)?;
        self.saved(group, touched)
    }

    /// A copy of each, right after it.
    pub fn duplicate_entries(&mut self, ids: &[EntryId]) -> Result<Saved, NotebookError> {
        let (group, originals) = self.entries_of(ids)?;
        let all = self.store.reader().entries(group)?;
        let (mut changes, mut copies): (Vec<Change>, Vec<Entry>) = Default::default();
        for original in originals {
            let (above, below) = place_after(&all, Some(original.id), &BTreeSet::new())?;
            let copy = Entry {
                id: EntryId(self.surroundings.new_id()),
                order: between(above.as_deref(), below.as_deref()),
                created_at: self.surroundings.now(),
                // What the group said to the original it has not said to the copy.
                stance: None,
                deleted: false,
                ..original
            };
            changes.extend(creation(&copy));
            copies.push(copy);
        }
        let event = self.event_of(group)?;
        self.transact(Op::DuplicateEntry, record_of(group), event, &changes)?;
        self.saved(group, copies)
    }

    fn photos_follow(
        &self,
        group: zapis_domain::GroupId,
        to: EntryId,
        gone: &BTreeSet<EntryId>,
    ) -> Result<Vec<Change>, NotebookError> {
        let mut changes = Vec::new();
        for before in self.store.reader().photos(group)? {
            if before.entries.iter().any(|entry| gone.contains(entry)) {
                let mut after = before.clone();
                push_new(&mut after.entries, to, |id| id);
                let place = after.places.iter().find(|place| gone.contains(&place.entry)).copied();
                if let Some(place) = place.filter(|_| !after.places.iter().any(|p| p.entry == to)) {
                    after.places.push(EntryPlace { entry: to, ..place });
                }
                changes.extend(changes_between(&before, &after));
            }
        }
        Ok(changes)
    }
}

fn take_in(entry: &mut Entry, other: &Entry) {
    let mut words = other.text.trim().to_owned();
    other.owners.iter().for_each(|o| push_new(&mut entry.owners, o.clone(), |n| &n.name));
    other.partners.iter().for_each(|p| push_new(&mut entry.partners, p.clone(), |n| &n.name));
    other.addressees.iter().for_each(|a| push_new(&mut entry.addressees, a.clone(), |n| &n.name));
    other.tags.iter().for_each(|t| push_new(&mut entry.tags, t.clone(), |t| t));
    // There is room for one day and one number; the other ones stay readable among the words.
    match (&entry.due, &other.due) {
        (None, due) => entry.due.clone_from(due),
        (Some(own), Some(due)) if own.day != due.day => words += &format!(" ({})", due_in_words(due)),
        _ => {}
    }
    match (entry.dots, other.dots) {
        (None, dots) => entry.dots = dots,
        (Some(own), Some(dots)) if own != dots => words += &format!(" (*{dots})"),
        _ => {}
    }
    entry.text = together(&entry.text, &words, paragraph(&entry.text) || paragraph(&words));
    entry.typed = format!("{}\n{}", entry.typed, other.typed);
    entry.place = both(&entry.place, &other.place, ", ");
    entry.contact = both(&entry.contact, &other.contact, ", ");
    entry.status = least_done(entry.status, other.status);
    entry.stance = both_stances(entry.stance.take(), other.stance.clone());
    entry.private |= other.private;
    for theirs in &other.translations {
        let own = entry.translation(theirs.language).unwrap_or_default();
        let words = together(own, &theirs.text, paragraph(own) || paragraph(&theirs.text));
        entry.translate(theirs.language, &words);
    }
}

fn due_in_words(due: &Due) -> String {
    if due.written.trim().is_empty() { due.day.to_string() } else { due.written.clone() }
}

fn paragraph(words: &str) -> bool {
    words.trim().contains('\n')
}

fn together(first: &str, second: &str, apart: bool) -> String {
    let (first, second) = (first.trim_end(), second.trim_start());
    let gap = if first.is_empty() || second.is_empty() {
        ""
    } else if apart {
        "\n\n"
    } else {
        " "
    };
    format!("{first}{gap}{second}")
}

fn both(first: &str, second: &str, gap: &str) -> String {
    match (first.trim(), second.trim()) {
        (one, "") | ("", one) => one.to_owned(),
        (one, other) if one == other => one.to_owned(),
        (one, other) => format!("{one}{gap}{other}"),
    }
}

fn least_done(one: TaskStatus, other: TaskStatus) -> TaskStatus {
    let order = [TaskStatus::Open, TaskStatus::InProgress, TaskStatus::Done, TaskStatus::Dropped];
    order.into_iter().find(|status| *status == one || *status == other).unwrap_or_default()
}

/// A dissent weighs most: joining must not hide it.
fn both_stances(one: Option<Stance>, other: Option<Stance>) -> Option<Stance> {
    let weight = |stance: &Stance| match stance.kind {
        StanceKind::Dissent => 0,
        StanceKind::Parked => 1,
        StanceKind::Agreed => 2,
    };
    match (one, other) {
        (Some(one), Some(other)) => {
            let reason = both(&one.reason, &other.reason, "; ");
            let heavier = if weight(&other) < weight(&one) { other } else { one };
            Some(Stance { reason, ..heavier })
        }
        (one, other) => one.or(other),
    }
}
