//! Two people set one field to different values without knowing of each other: both values are kept.
//!
//! Found from the history alone, so every replica finds the same conflicts in whatever order it merged.
//! A conflict is settled by setting the field again: the new value knows both. When the settling is taken back, both
//! values are written down as a *dispute* of the field, since the history alone would call it settled.

use std::collections::{BTreeMap, HashMap};

use loro::{
    ContainerID, Frontiers, ID, Index, JsonMapOp, JsonOpContent, LoroDoc, LoroValue, ToJson, VersionVector,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use zapis_domain::Timestamp;

use crate::{Document, Noun, ThingKey, history::devices};

/// One field with several values nobody chose between.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    pub thing: ThingKey,
    /// For a member of a set: `owners/anna kowalska`.
    pub field: String,
    /// The value shown now comes first.
    pub values: Vec<Value>,
    /// Whose each value is.
    pub authors: Vec<Author>,
}

/// Who set a value, and when by that laptop's clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// What the laptop is called; empty where it never said.
    pub device: String,
    /// Seconds since 1970.
    pub at: i64,
}

impl Author {
    pub fn time(&self) -> Timestamp {
        Timestamp::from_timestamp(self.at, 0).unwrap_or_default()
    }
}

impl Conflict {
    pub(crate) fn as_dispute(&self) -> Value {
        json!({ "values": self.values, "authors": self.authors })
    }
}

/// Places in the stream are not a matter of opinion.
const NOT_CONTESTED: [&str; 1] = ["order"];

/// Fields whose settling was taken back: name of the field → its values. Part of the file format.
pub(crate) const DISPUTES: &str = "disputes";

/// Values in one field that are told; a stranger's packet may bring any number.
const MOST_VALUES: usize = 9;

/// Parts of a value that two people may write differently and mean the same: the place in a list, the moment of a
/// stance, the words a day was typed in.
const BESIDE_THE_POINT: [&str; 3] = ["n", "at", "written"];

struct Write {
    id: ID,
    lamport: u32,
    /// Index into the list of changes, for what the writer knew.
    change: usize,
    at: i64,
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
                at: change.timestamp,
                value,
            });
        }
        known.push(change.deps);
    }
    let mut versions = Versions { doc, deps: known, cache: HashMap::new(), devices: devices(doc) };
    let mut found: Vec<Conflict> = writes
        .into_iter()
        .filter_map(|((container, key), writes)| contested(doc, &mut versions, &container, &key, writes))
        .collect();
    let disputed = disputes(document);
    found.retain(|c| !disputed.iter().any(|d| (&d.thing, &d.field) == (&c.thing, &c.field)));
    found.extend(disputed);
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
    let (mut values, mut authors): (Vec<Value>, Vec<Author>) = Default::default();
    for write in standing {
        let value = write.value.to_json_value();
        if values.len() < MOST_VALUES && !values.iter().any(|known| the_point(known) == the_point(&value)) {
            values.push(value);
            let device = versions.devices.get(&write.id.peer.to_string()).cloned().unwrap_or_default();
            authors.push(Author { device, at: write.at });
        }
    }
    if values.len() < 2 {
        return None;
    }
    let (thing, field) = place(doc, container, key)?;
    (!field.starts_with(DISPUTES)).then_some(Conflict { thing, field, values, authors })
}

/// What of a value people can disagree about.
fn the_point(value: &Value) -> Value {
    let mut value = value.clone();
    if let Value::Object(parts) = &mut value {
        parts.retain(|name, _| !BESIDE_THE_POINT.contains(&name.as_str()));
    }
    value
}

/// Fields whose settling was taken back, as long as nobody has set them to anything else since.
fn disputes(document: &Document) -> Vec<Conflict> {
    let mut found = Vec::new();
    for (thing, fields) in document.disputed_things() {
        let Some(Value::Object(disputes)) = fields.get(DISPUTES) else { continue };
        for (field, dispute) in disputes.iter().filter(|(field, _)| document.is_contestable(&thing, field)) {
            let present = match field.split_once('/') {
                Some((set, member)) => fields.get(set).and_then(|set| set.get(member)),
                None => fields.get(field),
            };
            found.extend(standing_dispute(thing.clone(), field, dispute, present.unwrap_or(&Value::Null)));
        }
    }
    found
}

fn standing_dispute(thing: ThingKey, field: &str, dispute: &Value, present: &Value) -> Option<Conflict> {
    let values: Vec<Value> = dispute.get("values")?.as_array()?.iter().take(MOST_VALUES).cloned().collect();
    let authors: Vec<Author> = serde_json::from_value(dispute.get("authors")?.clone()).ok()?;
    let stands = values.len() > 1 && authors.len() >= values.len();
    if !stands || the_point(values.first()?) != the_point(present) {
        return None;
    }
    Some(Conflict {
        thing,
        field: field.to_owned(),
        authors: authors.into_iter().take(values.len()).collect(),
        values,
    })
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
    (!matches!(noun, Noun::Peer | Noun::HandOver)).then_some((thing, field))
}

/// What the writer of each change knew of the others, worked out when first asked.
struct Versions<'a> {
    doc: &'a LoroDoc,
    deps: Vec<Vec<ID>>,
    cache: HashMap<usize, VersionVector>,
    devices: BTreeMap<String, String>,
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
