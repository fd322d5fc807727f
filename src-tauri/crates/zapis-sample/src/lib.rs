//! The sample event: the conference Zapis was made for, with invented people and hand-written records.
//!
//! Pure: the same size and seed give the same event, byte for byte; no clock, no disk. The words are in
//! `assets/sample`, one file a theme. The caller (use cases, command line, tests) builds documents from
//! [`SampleLaptop`]s: the shared beginning first, then a fork, then each laptop's own entries and edits.

mod conference;
mod congress;
mod duel;
mod flipchart;
mod frame;
mod ids;
mod note;
mod people;
mod record;
mod rng;
mod scene;
mod stock;

use zapis_domain::{
    Addressee, DeviceId, Due, Entry, EntryId, EntryKind, Event, GroupId, Name, PhotoId, Stance, TaskStatus,
    Timestamp,
};

#[cfg(test)]
mod tests;

pub use flipchart::{PhotoSize, flipchart};
pub use scene::{Difficulty, Scene, scene};

/// How large an event to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 8 groups of 60 entries and 12 photos, 150 people; one group kept by two laptops at once.
    Conference,
    /// 200 groups of 300 entries and 10 photos, 5,000 people; every group kept by two laptops at once.
    Congress,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleEvent {
    pub event: Event,
    pub laptops: Vec<SampleLaptop>,
}

/// What one laptop holds at the end of group work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleLaptop {
    pub device: DeviceId,
    /// "Laptop 3, sala 2.06".
    pub name: String,
    pub group: GroupId,
    /// In stream order; the shared beginning, if any, comes first.
    pub entries: Vec<Entry>,
    /// What this laptop changed in shared entries after the fork.
    pub edits: Vec<SampleEdit>,
    pub photos: Vec<SamplePhoto>,
    pub shared: Option<SharedStart>,
}

/// Another laptop keeps the same record: both begin with the same entries, ids included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedStart {
    pub with: DeviceId,
    /// How many entries both laptops begin with, as they were before any [`SampleEdit`].
    pub entries: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleEdit {
    pub entry: EntryId,
    pub change: SampleChange,
    pub at: Timestamp,
}

/// One field's new value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SampleChange {
    SetText(String),
    SetKind(EntryKind),
    SetOwners(Vec<Name>),
    SetPartners(Vec<Name>),
    SetAddressees(Vec<Addressee>),
    SetDue(Option<Due>),
    SetStatus(TaskStatus),
    SetTags(Vec<String>),
    SetDots(Option<u32>),
    SetStance(Option<Stance>),
}

/// A flipchart photo that has yet to be drawn (see [`flipchart`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SamplePhoto {
    pub id: PhotoId,
    /// One sentence in the group's language; empty when the note taker forgot it.
    pub caption: String,
    pub entries: Vec<EntryId>,
    pub order: String,
    pub taken_at: Timestamp,
    pub sheet: Sheet,
}

/// What is written on the flipchart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub title: String,
    pub lines: Vec<String>,
    /// Chooses hand, colours, wall, light and angle.
    pub seed: u64,
}

/// The sample event of this size. The same seed gives the same event; another seed, other ids and people.
pub fn event(size: Size, seed: u64) -> SampleEvent {
    let (mut groups, people) = match size {
        Size::Conference => (frame::conference_groups(seed), 150),
        Size::Congress => (frame::congress_groups(seed), 5000),
    };
    let participants = people::participants(people, &groups, seed);
    for group in &mut groups {
        if let [facilitator, note_taker, ..] = conference::members(group, &participants) {
            group.facilitator = facilitator.person.name.clone();
            group.note_taker = note_taker.person.name.clone();
        }
    }
    let laptops = match size {
        Size::Conference => conference::laptops(&groups, &participants, seed),
        Size::Congress => congress::laptops(&groups, &participants, seed),
    };
    let mut event = frame::event(seed);
    event.groups = groups;
    event.people = participants.into_iter().map(|p| p.person).collect();
    SampleEvent { event, laptops }
}
