//! What this laptop holds and how far it has come, worked out anew only for what changed.

use std::collections::{BTreeMap, HashMap};

use zapis_carry::receipt_code;
use zapis_domain::{ContentHash, EventId, GroupId};
use zapis_live::{Holding, Tally, WantedPhoto};
use zapis_record::{DocumentId, DocumentKind, state_hash};
use zapis_store::DocumentMark;

use super::LiveScope;
use crate::{
    Notebook, NotebookError,
    undo::{frame_of, record_of},
};

/// What was worked out of a document, good as long as its bytes are the same. Its hash alone would not do: what was
/// typed and taken back leaves the content as it was, and the version is another.
pub(super) struct Known {
    mark: Option<DocumentMark>,
    holding: Holding,
    /// Photos it names.
    photos: Vec<ContentHash>,
}

pub(super) type Memory = HashMap<DocumentId, Known>;

impl Notebook {
    /// The documents that this laptop speaks of.
    pub(super) fn live_documents(&self, scope: LiveScope) -> Result<Vec<DocumentId>, NotebookError> {
        let (event, groups) = match scope {
            LiveScope::New => return Ok(Vec::new()),
            LiveScope::Group(group) => (self.event_of(group)?, vec![group]),
            LiveScope::Desk(event) => {
                (event, self.event(event)?.groups.into_iter().map(|group| group.id).collect())
            }
        };
        Ok([frame_of(event)].into_iter().chain(groups.into_iter().map(record_of)).collect())
    }

    pub(super) fn live_holding(
        &mut self,
        id: DocumentId,
        memory: &mut Memory,
    ) -> Result<Holding, NotebookError> {
        let mark = self.store.reader().document_mark(&id.to_string())?;
        let known = match memory.remove(&id) {
            Some(known) if mark.is_some() && known.mark == mark => known,
            _ => self.work_out(id)?,
        };
        let mut holding = known.holding.clone();
        let here = known.photos.iter().filter(|hash| self.store.pictures().has(hash));
        holding.tally.photos_here = here.count() as u32;
        memory.insert(id, known);
        Ok(holding)
    }

    fn work_out(&mut self, id: DocumentId) -> Result<Known, NotebookError> {
        let (name, open) = (id.to_string(), self.documents.contains_key(&id));
        let document = self.document(id)?;
        let (version, changed_at) = (document.version(), document.last_change());
        let hash = state_hash(document).to_string();
        // Two hundred groups' records would fill the memory; what somebody has open stays.
        if !open && id.kind == DocumentKind::Record {
            self.documents.remove(&id);
        }
        self.store.write(|writer| writer.put_document_hash(&name, &hash))?;
        let (mut by_kind, mut photos) = (BTreeMap::new(), Vec::new());
        if id.kind == DocumentKind::Record {
            let record = self.record(GroupId(id.of))?;
            for entry in record.live_entries() {
                *by_kind.entry(entry.kind.code().to_owned()).or_insert(0) += 1;
            }
            photos = record.live_photos().map(|photo| photo.hash.clone()).collect();
        }
        let tally = Tally {
            receipt: receipt_code(&hash),
            by_kind,
            photos: photos.len() as u32,
            photos_here: 0,
            changed_at: changed_at.map_or(0, |at| at.timestamp_millis()),
        };
        let mark = self.store.reader().document_mark(&name)?;
        Ok(Known { mark, holding: Holding { name, version, tally }, photos })
    }

    /// Photos that are named here and not here, of the records the peer holds too. Those in the trash come as well:
    /// somebody may take them out.
    pub(super) fn live_wanted(
        &self,
        scope: LiveScope,
        theirs: &[Holding],
    ) -> Result<Vec<WantedPhoto>, NotebookError> {
        let mut wanted = Vec::new();
        for id in self.live_documents(scope)? {
            let shared = theirs.iter().any(|t| t.name == id.to_string());
            if id.kind != DocumentKind::Record || !shared {
                continue;
            }
            let photos = self.store.reader().photos(GroupId(id.of))?.into_iter();
            let missing = photos.filter(|photo| !self.store.pictures().has(&photo.hash));
            wanted.extend(missing.map(|photo| WantedPhoto { hash: photo.hash, bytes: photo.bytes }));
        }
        wanted.sort_by(|a, b| a.hash.cmp(&b.hash));
        wanted.dedup_by(|a, b| a.hash == b.hash);
        Ok(wanted)
    }

    /// Whether one of these groups' records names the photo.
    pub(super) fn live_names_photo(
        &self,
        groups: &[GroupId],
        hash: &ContentHash,
    ) -> Result<bool, NotebookError> {
        for group in groups {
            if self.store.reader().photos(*group)?.iter().any(|photo| photo.hash == *hash) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The event a laptop's documents belong to.
    pub(super) fn live_event(&self, scope: LiveScope) -> Result<Option<EventId>, NotebookError> {
        match scope {
            LiveScope::New => Ok(None),
            LiveScope::Desk(event) => Ok(Some(event)),
            LiveScope::Group(group) => self.event_of(group).map(Some),
        }
    }
}
