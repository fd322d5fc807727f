//! One Loro document: opened from stored bytes, changed, exported, imported into.

use std::{
    collections::BTreeSet,
    fmt,
    str::FromStr,
    sync::{Arc, Mutex, PoisonError},
};

use loro::{ExportMode, Index, LoroDoc, LoroMap, LoroValue, Subscription, ToJson, event};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zapis_domain::Timestamp;

use crate::{
    Change, Field, Noun, RecordError, Step, ThingKey,
    change::removal,
    step::DoneChange,
    text::{text_without, update_text},
};

/// Sets a commit off from the one before it.
const TURN: &str = "/";

/// What a document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DocumentKind {
    /// The event with its agenda, groups and people; named by the event's id.
    Frame,
    /// What one group captured; named by the group's id.
    Record,
    /// The moderator's layer; named by the event's id.
    Summary,
    /// The moderator's private notes; named by the event's id. No packet carries it.
    Notes,
}

/// Names one document. Written as `record:0192…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId {
    pub kind: DocumentKind,
    pub of: Uuid,
}

impl fmt::Display for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            DocumentKind::Frame => "frame",
            DocumentKind::Record => "record",
            DocumentKind::Summary => "summary",
            DocumentKind::Notes => "notes",
        };
        write!(f, "{kind}:{}", self.of)
    }
}
impl FromStr for DocumentId {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        let (kind, of) = s.split_once(':').ok_or(())?;
        let kind = match kind {
            "frame" => DocumentKind::Frame,
            "record" => DocumentKind::Record,
            "summary" => DocumentKind::Summary,
            "notes" => DocumentKind::Notes,
            _ => return Err(()),
        };
        Ok(DocumentId { kind, of: of.parse().map_err(|_| ())? })
    }
}

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imported {
    /// False when everything was known before.
    pub changed: bool,
    /// Some changes wait for earlier ones that have not come.
    pub waiting: bool,
}

/// A document in memory. Every process edits under a peer id of its own: reusing one loses edits silently.
pub struct Document {
    id: DocumentId,
    doc: LoroDoc,
    signed: bool,
    /// The text that was written last, so that only its next letters share a history entry with it.
    writing: Option<(ThingKey, String)>,
    turn: bool,
    outbox: Arc<Mutex<Vec<Vec<u8>>>>,
    touched: Arc<Mutex<BTreeSet<ThingKey>>>,
    _subscriptions: [Subscription; 2],
}

impl Document {
    pub fn new(id: DocumentId) -> Document {
        Document::wrap(id, LoroDoc::new())
    }

    /// A document whose history is reproducible: for the sample event and tests, never for people's edits.
    pub fn with_peer(id: DocumentId, peer: u64) -> Result<Document, RecordError> {
        let doc = LoroDoc::new();
        doc.set_peer_id(peer).map_err(refused)?;
        Ok(Document::wrap(id, doc))
    }

    /// Opens what [`Document::snapshot`], [`Document::take_updates`] and [`Document::waiting`] gave.
    pub fn open(
        id: DocumentId,
        snapshot: Option<&[u8]>,
        updates: &[Vec<u8>],
        waiting: Option<&[u8]>,
    ) -> Result<Document, RecordError> {
        let doc = LoroDoc::new();
        if let Some(bytes) = snapshot {
            doc.import(bytes).map_err(damaged)?;
        }
        if !updates.is_empty() {
            doc.import_batch(updates).map_err(damaged)?;
        }
        if let Some(bytes) = waiting {
            doc.import(bytes).map_err(damaged)?;
        }
        Ok(Document::wrap(id, doc))
    }

    /// An independent copy that edits under `peer`.
    pub fn fork_with_peer(&self, peer: u64) -> Result<Document, RecordError> {
        let doc = self.doc.fork();
        doc.set_peer_id(peer).map_err(refused)?;
        Ok(Document::wrap(self.id, doc))
    }

    fn wrap(id: DocumentId, doc: LoroDoc) -> Document {
        // Times are passed in with every change; letters typed into one text within a minute share a history entry.
        doc.set_change_merge_interval(60);
        let outbox = Arc::new(Mutex::new(Vec::new()));
        let touched = Arc::new(Mutex::new(BTreeSet::new()));
        let (to_outbox, to_touched) = (outbox.clone(), touched.clone());
        let updates = doc.subscribe_local_update(Box::new(move |bytes| {
            to_outbox.lock().unwrap_or_else(PoisonError::into_inner).push(bytes.clone());
            true
        }));
        let events = doc.subscribe_root(Arc::new(move |event| {
            let mut touched = to_touched.lock().unwrap_or_else(PoisonError::into_inner);
            event.events.iter().for_each(|change| note_touched(change, &mut touched));
        }));
        Document {
            id,
            doc,
            signed: false,
            writing: None,
            turn: false,
            outbox,
            touched,
            _subscriptions: [updates, events],
        }
    }

    pub fn id(&self) -> DocumentId {
        self.id
    }

    /// Makes all `changes` in one step and says what was there before. What already holds is left out.
    /// `device` is kept with this process's edits, so that the history can say whose they were.
    pub fn apply(&mut self, changes: &[Change], device: &str, at: Timestamp) -> Result<Step, RecordError> {
        let mut done = Vec::with_capacity(changes.len());
        let mut made: Vec<ThingKey> = Vec::new();
        for change in changes {
            let before = self.field(&change.thing, &change.field, &change.to);
            if before == change.to {
                continue;
            }
            self.sign(device)?;
            if change.thing.noun.has_trash() && !self.has(&change.thing) {
                made.push(change.thing.clone());
            }
            write_field(&self.thing_map(&change.thing)?, &change.field, &before, &change.to)?;
            done.push(DoneChange {
                thing: change.thing.clone(),
                field: change.field.clone(),
                before,
                after: change.to.clone(),
            });
        }
        if !done.is_empty() {
            self.commit(&done, &made, at);
        }
        Ok(Step { done, made })
    }

    /// Takes a step back and returns the step that would take *this* back (so redo is undo of an undo).
    /// What somebody changed since then stays: a scalar that moved on is left alone, of a text only what the step
    /// wrote is taken back.
    pub fn take_back(&mut self, step: &Step, device: &str, at: Timestamp) -> Result<Step, RecordError> {
        // What the step made goes into the trash as it is: blanking it would leave an empty thing in the list.
        let mut changes: Vec<Change> = step.made.iter().cloned().map(removal).collect();
        for done in step.done.iter().rev().filter(|done| !step.made.contains(&done.thing)) {
            let now = self.field(&done.thing, &done.field, &done.after);
            let to = match (&now, &done.before, &done.after) {
                (now, before, after) if *now == *after => Some(before.clone()),
                (Field::Text(now), Field::Text(before), Field::Text(after)) => {
                    Some(Field::Text(text_without(now, before, after)?))
                }
                (Field::Members(now), Field::Members(before), Field::Members(after)) => {
                    Some(Field::Members(members_without(now, before, after)))
                }
                _ => None,
            };
            if let Some(to) = to {
                changes.push(Change { thing: done.thing.clone(), field: done.field.clone(), to });
            }
        }
        self.apply(&changes, device, at)
    }

    /// Whether everything in another replica's bytes is known already; much cheaper than taking them in.
    pub fn knows(&self, bytes: &[u8]) -> bool {
        LoroDoc::decode_import_blob_meta(bytes, false)
            .is_ok_and(|blob| self.doc.oplog_vv().includes_vv(&blob.partial_end_vv))
    }

    /// Takes in another replica's bytes. On error the document is as it was.
    pub fn import(&mut self, bytes: &[u8]) -> Result<Imported, RecordError> {
        let before = self.doc.oplog_vv();
        let status = self.doc.import(bytes).map_err(damaged)?;
        Ok(Imported { changed: self.doc.oplog_vv() != before, waiting: status.pending.is_some() })
    }

    /// The whole document with its history.
    pub fn snapshot(&self) -> Result<Vec<u8>, RecordError> {
        self.doc.export(ExportMode::Snapshot).map_err(|e| RecordError::Refused(e.to_string()))
    }

    /// Changes that wait for earlier ones: a snapshot leaves them out, so they are stored beside it.
    pub fn waiting(&self) -> Result<Option<Vec<u8>>, RecordError> {
        self.doc.export_pending_updates().map_err(|e| RecordError::Refused(e.to_string()))
    }

    /// The bytes of all local changes since the last call; to be stored before a change counts as saved.
    pub fn take_updates(&mut self) -> Vec<Vec<u8>> {
        std::mem::take(&mut *self.outbox.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The things that changed since the last call, by local change or import.
    pub fn take_touched(&mut self) -> BTreeSet<ThingKey> {
        std::mem::take(&mut *self.touched.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Every entry and photo, trash included.
    pub fn all_things(&self) -> BTreeSet<ThingKey> {
        let of = |noun: Noun| {
            self.doc.get_map(noun.root()).keys().map(move |id| ThingKey::new(noun, id)).collect::<Vec<_>>()
        };
        [Noun::Entry, Noun::Photo].into_iter().flat_map(of).collect()
    }

    /// Whether every thing's id is written as we write it: two spellings of one id would be two things here
    /// and one row in the tables.
    pub fn has_canonical_ids(&self) -> bool {
        let written = |id: &str| Uuid::parse_str(id).is_ok_and(|uuid| uuid.to_string() == id);
        let named = |noun: &&Noun| noun.has_trash();
        Noun::ALL.iter().filter(named).all(|noun| self.doc.get_map(noun.root()).keys().all(|id| written(&id)))
    }

    /// When somebody last changed something, as that laptop's clock said.
    pub fn last_change(&self) -> Option<Timestamp> {
        let heads = self.doc.oplog_frontiers();
        let latest =
            heads.iter().filter_map(|id| self.doc.get_change(id)).map(|change| change.timestamp).max()?;
        Timestamp::from_timestamp(latest, 0)
    }

    /// An independent copy, to see what an import would do.
    pub fn fork(&self) -> Document {
        Document::wrap(self.id, self.doc.fork())
    }

    /// Entries that are not in the trash.
    pub fn count_entries(&self) -> u32 {
        let mut count = 0;
        self.doc.get_map(Noun::Entry.root()).for_each(|_, entry| {
            let deleted = match entry {
                loro::ValueOrContainer::Container(loro::Container::Map(fields)) => fields.get("deleted"),
                _ => None,
            };
            let in_trash = deleted.and_then(|v| v.into_value().ok()) == Some(LoroValue::Bool(true));
            count += u32::from(!in_trash);
        });
        count
    }

    /// All things of a noun, by id, trash included.
    pub(crate) fn things(&self, noun: Noun) -> Vec<(String, serde_json::Map<String, serde_json::Value>)> {
        let LoroValue::Map(things) = self.doc.get_map(noun.root()).get_deep_value() else {
            return Vec::new();
        };
        let mut found: Vec<_> =
            things.iter().filter_map(|(id, value)| Some((id.clone(), object(value.clone())?))).collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        found
    }

    pub(crate) fn thing(&self, key: &ThingKey) -> Option<serde_json::Map<String, serde_json::Value>> {
        thing_in(&self.doc, key)
    }

    fn has(&self, key: &ThingKey) -> bool {
        let thing = self.doc.get_map(key.noun.root()).get(&key.id);
        matches!(thing, Some(loro::ValueOrContainer::Container(loro::Container::Map(_))))
    }

    pub(crate) fn value(&self) -> LoroValue {
        self.doc.get_deep_value()
    }

    pub(crate) fn loro(&self) -> &LoroDoc {
        &self.doc
    }

    pub(crate) fn thing_map(&self, key: &ThingKey) -> Result<LoroMap, RecordError> {
        self.doc.get_map(key.noun.root()).ensure_mergeable_map(&key.id).map_err(refused)
    }

    /// The field's present value, in the shape of `like`.
    pub(crate) fn field(&self, key: &ThingKey, name: &str, like: &Field) -> Field {
        let value = self.field_value(key, name).unwrap_or_default();
        match like {
            Field::Scalar(_) => Field::Scalar(value),
            Field::Text(_) => Field::Text(value.as_str().unwrap_or_default().to_owned()),
            Field::Members(_) => Field::Members(match value {
                serde_json::Value::Object(members) => members.into_iter().collect(),
                _ => Default::default(),
            }),
        }
    }

    /// One field alone: reading the whole thing for each of its fields would be felt while typing.
    fn field_value(&self, key: &ThingKey, name: &str) -> Option<serde_json::Value> {
        let loro::ValueOrContainer::Container(loro::Container::Map(thing)) =
            self.doc.get_map(key.noun.root()).get(&key.id)?
        else {
            return None;
        };
        Some(thing.get(name)?.get_deep_value().to_json_value())
    }

    pub(crate) fn sign(&mut self, device: &str) -> Result<(), RecordError> {
        if !self.signed {
            let peers = self.doc.get_map(Noun::Peer.root());
            peers.insert(&self.doc.peer_id().to_string(), device).map_err(refused)?;
            self.signed = true;
        }
        Ok(())
    }

    pub(crate) fn commit(&mut self, done: &[DoneChange], made: &[ThingKey], at: Timestamp) {
        let writing = match (done, made) {
            ([one], []) if matches!(one.after, Field::Text(_)) => {
                Some((one.thing.clone(), one.field.clone()))
            }
            _ => None,
        };
        if writing.is_none() || writing != self.writing {
            self.turn = !self.turn;
        }
        self.writing = writing;
        self.doc.set_next_commit_timestamp(at.timestamp());
        // Commits of different messages are never joined: a new due day is not lost in the minute of the entry's
        // making. What the message is does not matter, so it is as short as can be.
        if self.turn {
            self.doc.set_next_commit_message(TURN);
        }
        self.doc.commit();
    }
}

pub(crate) fn thing_in(doc: &LoroDoc, key: &ThingKey) -> Option<serde_json::Map<String, serde_json::Value>> {
    match doc.get_map(key.noun.root()).get(&key.id)? {
        loro::ValueOrContainer::Container(loro::Container::Map(map)) => object(map.get_deep_value()),
        _ => None,
    }
}

fn note_touched(change: &event::ContainerDiff, touched: &mut BTreeSet<ThingKey>) {
    let path: Vec<&Index> = change.path.iter().map(|(_, index)| index).collect();
    let Some(noun) = path.first().and_then(|i| if let Index::Key(k) = i { Noun::from_root(k) } else { None })
    else {
        return;
    };
    if let Some(Index::Key(id)) = path.get(1) {
        touched.insert(ThingKey::new(noun, id));
    } else if let event::Diff::Map(map) = &change.diff {
        touched.extend(map.updated.keys().map(|id| ThingKey::new(noun, id)));
    }
}

fn write_field(thing: &LoroMap, name: &str, before: &Field, to: &Field) -> Result<(), RecordError> {
    match to {
        Field::Scalar(value) => thing.insert(name, LoroValue::from(value.clone())).map_err(refused),
        Field::Text(text) => {
            let container = thing.ensure_mergeable_text(name).map_err(refused)?;
            update_text(&container, text)
        }
        Field::Members(members) => {
            let container = thing.ensure_mergeable_map(name).map_err(refused)?;
            let before = match before {
                Field::Members(before) => before.clone(),
                _ => Default::default(),
            };
            for key in before.keys().filter(|key| !members.contains_key(*key)) {
                container.delete(key).map_err(refused)?;
            }
            for (key, value) in members.iter().filter(|(key, value)| before.get(*key) != Some(value)) {
                container.insert(key, LoroValue::from(value.clone())).map_err(refused)?;
            }
            Ok(())
        }
    }
}

/// What the step added goes, what it removed or replaced comes back, what others did since stays.
fn members_without<V: Clone + PartialEq>(
    now: &std::collections::BTreeMap<String, V>,
    before: &std::collections::BTreeMap<String, V>,
    after: &std::collections::BTreeMap<String, V>,
) -> std::collections::BTreeMap<String, V> {
    let mut result = now.clone();
    for key in before.keys().chain(after.keys()) {
        if now.get(key) == after.get(key) {
            match before.get(key) {
                Some(value) => result.insert(key.clone(), value.clone()),
                None => result.remove(key),
            };
        }
    }
    result
}

fn object(value: LoroValue) -> Option<serde_json::Map<String, serde_json::Value>> {
    match value.to_json_value() {
        serde_json::Value::Object(map) => Some(map),
        _ => None,
    }
}

pub(crate) fn damaged(error: impl fmt::Display) -> RecordError {
    RecordError::Damaged(error.to_string())
}

pub(crate) fn refused(error: loro::LoroError) -> RecordError {
    RecordError::Refused(error.to_string())
}
