//! What became of one entry: its versions, read from the document's own changes. Nothing is kept beside them.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, BinaryHeap},
};

use loro::{
    Container, ContainerTrait as _, ID, JsonChange, JsonOpContent, LoroDoc, ValueOrContainer, VersionVector,
};
use zapis_domain::{Entry, EntryId, Timestamp};

use crate::{Document, Noun, RecordError, ThingKey, document::damaged, schema};

/// One entry as somebody left it.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryVersion {
    /// The same on every replica.
    pub id: String,
    /// What the laptop is called; empty where it never said.
    pub device: String,
    pub at: Timestamp,
    /// None: it was made here, or what came before is no longer told.
    pub before: Option<Entry>,
    pub after: Entry,
}

/// Versions told of one entry; of more, the newest. Each costs a walk of the document to that moment.
pub const MOST_VERSIONS: usize = 200;

/// The versions of an entry, oldest first. Their order keeps to what each laptop knew, and only between changes that
/// knew nothing of each other to the clocks, which may be wrong. A change that left the entry as it was is left out.
pub fn entry_history(document: &Document, entry: EntryId) -> Result<Vec<EntryVersion>, RecordError> {
    let doc = document.loro();
    let key = ThingKey::new(Noun::Entry, entry);
    let containers = containers_of(doc, &key);
    let history = doc
        .export_json_updates_without_peer_compression(&VersionVector::default(), &doc.oplog_vv())
        .map_err(damaged)?;
    let moments = moments(&in_causal_order(history.changes), &containers);
    let skipped = moments.len().saturating_sub(MOST_VERSIONS + 1);
    let devices = devices(doc);
    let past = doc.fork();
    let mut versions = Vec::new();
    let mut before: Option<Entry> = None;
    for (n, moment) in moments.iter().enumerate().skip(skipped) {
        past.checkout(&past.vv_to_frontiers(&moment.version)).map_err(damaged)?;
        let Some(after) = entry_at(&past, &key) else { continue };
        if before.as_ref() == Some(&after) {
            continue;
        }
        // The first of a history cut short is only what the next one is compared with.
        if n > skipped || skipped == 0 {
            versions.push(EntryVersion {
                id: format!("{}@{}", moment.id.counter, moment.id.peer),
                device: devices.get(&moment.id.peer.to_string()).cloned().unwrap_or_default(),
                at: Timestamp::from_timestamp(moment.at, 0).unwrap_or_default(),
                before: before.replace(after.clone()),
                after,
            });
        } else {
            before = Some(after);
        }
    }
    Ok(versions)
}

/// A change that touched the entry.
struct Moment {
    /// Its last operation on the entry.
    id: ID,
    at: i64,
    /// Everything up to and with it.
    version: VersionVector,
}

fn moments(changes: &[JsonChange], containers: &BTreeSet<String>) -> Vec<Moment> {
    let mut version = VersionVector::default();
    let mut found = Vec::new();
    for change in changes {
        let length = change.checked_op_len().unwrap_or_default() as i32;
        version.insert(change.id.peer, change.id.counter + length);
        let last = change.ops.iter().rev().find(|op| {
            containers.contains(&op.container.to_string()) && !matches!(op.content, JsonOpContent::Future(_))
        });
        if let Some(op) = last {
            let id = ID::new(change.id.peer, op.counter);
            found.push(Moment { id, at: change.timestamp, version: version.clone() });
        }
    }
    found
}

/// Each change after those it knew; of those that may come next, the one with the earliest clock.
fn in_causal_order(changes: Vec<JsonChange>) -> Vec<JsonChange> {
    let mut places: BTreeMap<u64, Vec<(i32, usize)>> = BTreeMap::new();
    for (n, change) in changes.iter().enumerate() {
        places.entry(change.id.peer).or_default().push((change.id.counter, n));
    }
    places.values_mut().for_each(|of_peer| of_peer.sort_unstable());
    // The change an operation belongs to. One operation of a change stands for all of it.
    let holding = |id: &ID| {
        let of_peer = places.get(&id.peer)?;
        let at = of_peer.partition_point(|(counter, _)| *counter <= id.counter);
        Some(of_peer.get(at.checked_sub(1)?)?.1)
    };
    let mut waits = vec![0_usize; changes.len()];
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); changes.len()];
    for (n, change) in changes.iter().enumerate() {
        for before in change.deps.iter().filter_map(holding).filter(|before| *before != n) {
            next[before].push(n);
            waits[n] += 1;
        }
    }
    let rank = |n: usize| {
        let change = &changes[n];
        Reverse((change.timestamp, change.lamport, change.id.peer, n))
    };
    let mut ready: BinaryHeap<_> = (0..changes.len()).filter(|n| waits[*n] == 0).map(rank).collect();
    let mut order = Vec::with_capacity(changes.len());
    while let Some(Reverse((.., n))) = ready.pop() {
        order.push(n);
        for after in &next[n] {
            waits[*after] -= 1;
            if waits[*after] == 0 {
                ready.push(rank(*after));
            }
        }
    }
    let mut changes: Vec<Option<JsonChange>> = changes.into_iter().map(Some).collect();
    order.into_iter().filter_map(|n| changes[n].take()).collect()
}

/// The entry's own container and those of its texts and sets.
fn containers_of(doc: &LoroDoc, key: &ThingKey) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let Some(ValueOrContainer::Container(Container::Map(entry))) = doc.get_map(key.noun.root()).get(&key.id)
    else {
        return found;
    };
    found.insert(entry.id().to_string());
    entry.for_each(|_, field| {
        if let ValueOrContainer::Container(container) = field {
            found.insert(container.id().to_string());
        }
    });
    found
}

fn entry_at(past: &LoroDoc, key: &ThingKey) -> Option<Entry> {
    let fields = crate::document::thing_in(past, key)?;
    schema::entry_of(&key.id, &fields)
}

/// Peer → what the laptop is called.
pub(crate) fn devices(doc: &LoroDoc) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    doc.get_map(Noun::Peer.root()).for_each(|peer, name| {
        if let ValueOrContainer::Value(loro::LoroValue::String(name)) = name {
            found.insert(peer.to_owned(), name.to_string());
        }
    });
    found
}
