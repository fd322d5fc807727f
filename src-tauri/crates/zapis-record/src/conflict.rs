//! Two people set one field to different values without knowing of each other: both values are kept.
//!
//! Found from the history alone, so every replica finds the same conflicts in whatever order it merged.
//! A conflict is settled by setting the field again: the new value knows both.

use std::collections::{BTreeMap, HashMap};

use loro::{
    ContainerID, Frontiers, ID, Index, JsonMapOp, JsonOpContent, LoroDoc, LoroValue, ToJson, VersionVector,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Document, Noun, ThingKey};

/// One field with several values nobody chose between.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    pub thing: ThingKey,
    /// For a member of a set: `owners/anna kowalska`.
    pub field: String,
    /// The value shown now comes first.
    pub values: Vec<Value>,
}

/// Places in the stream are not a matter of opinion.
const NOT_CONTESTED: [&str; 1] = ["order"];

struct Write {
    id: ID,
    lamport: u32,
    /// Index into the list of changes, for what the writer knew.
    change: usize,
    value: LoroValue,
}

/// All conflicts of a document, in a fixed order.
pub fn conflicts(document: &Document) -> Vec<Conflict> {
    let doc = document.loro();
    let everything = doc.oplog_vv();
    // One writer contradicts nobody, and reading the history costs more than anything else here.
    if everything.len() < 2 {
        return Vec::new();
    }
    let Ok(history) =
        doc.export_json_updates_without_peer_compression(&VersionVector::default(), &everything)
    else {
        return Vec::new();
    };
    let mut writes: BTreeMap<(String, String), Vec<Write>> = BTreeMap::new();
    let mut known: Vec<Vec<ID>> = Vec::with_capacity(history.changes.len());
    for (index, change) in history.changes.into_iter().enumerate() {
        for op in change.ops {
            let lamport = change.lamport + (op.counter - change.id.counter) as u32;
            let (key, value) = match op.content {
                JsonOpContent::Map(JsonMapOp::Insert { key, value }) => (key, value),
                JsonOpContent::Map(JsonMapOp::Delete { key }) => (key, LoroValue::Null),
                _ => continue,
            };
            if NOT_CONTESTED.contains(&key.as_str()) || matches!(value, LoroValue::Container(_)) {
                continue;
            }
            let id = ID::new(change.id.peer, op.counter);
            writes.entry((op.container.to_string(), key)).or_default().push(Write {
                id,
                lamport,
                change: index,
                value,
            });
        }
        known.push(change.deps);
    }
    let mut versions = Versions { doc, deps: known, cache: HashMap::new() };
    let mut found: Vec<Conflict> = writes
        .into_iter()
        .filter_map(|((container, key), writes)| contested(doc, &mut versions, &container, &key, writes))
        .collect();
    found.sort_by(|a, b| (&a.thing, &a.field).cmp(&(&b.thing, &b.field)));
    found
}

fn contested(
    doc: &LoroDoc,
    versions: &mut Versions,
    container: &str,
    key: &str,
    writes: Vec<Write>,
) -> Option<Conflict> {
    let first = writes.first()?.id.peer;
    if writes.iter().all(|w| w.id.peer == first) {
        return None;
    }
    // A writer's newest value supersedes all the others it wrote: as many are left as there are writers.
    let mut newest: BTreeMap<u64, &Write> = BTreeMap::new();
    for write in &writes {
        let of_peer = newest.entry(write.id.peer).or_insert(write);
        if write.id.counter > of_peer.id.counter {
            *of_peer = write;
        }
    }
    let mut standing: Vec<&Write> = Vec::new();
    for (peer, write) in &newest {
        if !newest.iter().any(|(other, later)| other != peer && versions.knows(later, write)) {
            standing.push(write);
        }
    }
    standing.sort_by_key(|w| std::cmp::Reverse((w.lamport, w.id.peer)));
    let mut values: Vec<Value> = Vec::new();
    for write in standing {
        let value = write.value.to_json_value();
        if !values.contains(&value) {
            values.push(value);
        }
    }
    if values.len() < 2 {
        return None;
    }
    let (thing, field) = place(doc, container, key)?;
    Some(Conflict { thing, field, values })
}

/// Where a container stands: thing, and field or `field/member`.
fn place(doc: &LoroDoc, container: &str, key: &str) -> Option<(ThingKey, String)> {
    let id = ContainerID::try_from(container).ok()?;
    let path = doc.get_path_to_container(&id)?;
    let names: Vec<String> = path
        .iter()
        .filter_map(|(_, index)| if let Index::Key(k) = index { Some(k.to_string()) } else { None })
        .collect();
    let noun = Noun::from_root(names.first()?)?;
    let thing = ThingKey::new(noun, names.get(1)?);
    let field = match names.get(2) {
        Some(set) => format!("{set}/{key}"),
        None => key.to_owned(),
    };
    (noun != Noun::Peer).then_some((thing, field))
}

/// What the writer of each change knew of the others, worked out when first asked.
struct Versions<'a> {
    doc: &'a LoroDoc,
    deps: Vec<Vec<ID>>,
    cache: HashMap<usize, VersionVector>,
}

impl Versions<'_> {
    fn knows(&mut self, later: &Write, earlier: &Write) -> bool {
        if later.id.peer == earlier.id.peer {
            return later.id.counter > earlier.id.counter;
        }
        let (doc, deps) = (self.doc, &self.deps);
        let version = self.cache.entry(later.change).or_insert_with(|| {
            doc.frontiers_to_vv(&Frontiers::from(deps[later.change].clone())).unwrap_or_default()
        });
        version.get(&earlier.id.peer).is_some_and(|end| *end > earlier.id.counter)
    }
}
