//! What a library holds, and whether it is sound.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use serde::Serialize;
use zapis_domain::EventId;
use zapis_record::{Document, DocumentId, StateHash, state_hash};
use zapis_store::{Backup, BackupJob, Reader, StoreError};

use crate::{Notebook, NotebookError, Surroundings, project};

/// The state of one event, equal on every laptop that holds the same content.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LibraryState {
    pub event: EventId,
    pub title: String,
    pub state_hash: String,
    pub groups: Vec<GroupState>,
    pub entries: u32,
    pub photos: u32,
    pub conflicts: u32,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupState {
    pub number: u32,
    pub theme: String,
    pub entries: u32,
    pub by_kind: BTreeMap<&'static str, u32>,
    pub photos: u32,
    /// In the trash.
    pub trashed: u32,
    pub conflicts: u32,
}

/// What a check found. Sound when `problems` is empty.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CheckOutcome {
    pub documents: u32,
    pub pictures: u32,
    pub problems: Vec<String>,
    /// The read model was made again from the documents.
    pub rebuilt: bool,
    /// The read model says what the documents say (before a rebuild, if one was asked for).
    pub read_model_agrees: bool,
}

impl Notebook {
    pub fn state(&mut self, event: EventId) -> Result<LibraryState, NotebookError> {
        let frame = self.event(event)?;
        let mut groups = Vec::with_capacity(frame.groups.len());
        for group in &frame.groups {
            let record = self.record(group.id)?;
            let mut by_kind = BTreeMap::new();
            for entry in record.live_entries() {
                *by_kind.entry(entry.kind.code()).or_insert(0) += 1;
            }
            let document = crate::undo::record_of(group.id).to_string();
            groups.push(GroupState {
                number: group.number,
                theme: group.theme.clone(),
                entries: record.live_entries().count() as u32,
                by_kind,
                photos: record.live_photos().count() as u32,
                trashed: record.entries.iter().filter(|e| e.deleted).count() as u32,
                conflicts: self.store.reader().conflicts(&document)?.len() as u32,
            });
        }
        Ok(LibraryState {
            event,
            title: frame.title,
            state_hash: self.state_hash(event)?.to_string(),
            entries: groups.iter().map(|g| g.entries).sum(),
            photos: groups.iter().map(|g| g.photos).sum(),
            conflicts: groups.iter().map(|g| g.conflicts).sum(),
            groups,
        })
    }

    /// The hash over all documents of an event that have content.
    pub fn state_hash(&mut self, event: EventId) -> Result<StateHash, NotebookError> {
        let mut hashes = Vec::new();
        let notes =
            zapis_record::DocumentId { kind: zapis_record::DocumentKind::Notes, of: event.0 }.to_string();
        // Private notes stay on this laptop: they are no part of what laptops compare.
        let shared =
            self.store.reader().document_hashes(event)?.into_iter().filter(|(name, _)| *name != notes);
        for (name, stored) in shared.collect::<Vec<_>>() {
            let hash = match StateHash::from_hex(&stored) {
                Some(hash) => hash,
                None => {
                    let hash = state_hash(self.document(parse(&name)?)?);
                    self.store.write(|writer| writer.put_document_hash(&name, &hash.to_string()))?;
                    hash
                }
            };
            hashes.push((name, hash));
        }
        Ok(StateHash::of_all(hashes))
    }

    /// Grows with every change; equal counts mean that nothing changed.
    pub fn change_count(&self) -> Result<u64, NotebookError> {
        Ok(self.store.reader().change_count()?)
    }

    /// A checked copy of the database, named by the time.
    pub fn back_up(&self) -> Result<Backup, NotebookError> {
        Ok(self.backup_job().run()?)
    }

    /// The same, to be run away from the notebook.
    pub fn backup_job(&self) -> BackupJob {
        self.store.backup_job(&self.surroundings.now().format("%Y%m%d-%H%M%S").to_string())
    }

    /// Looks at every row, document and picture; with `rebuild` makes the read model again from the documents.
    pub fn check(&mut self, rebuild: bool) -> Result<CheckOutcome, NotebookError> {
        let mut problems = self.store.integrity_problems()?;
        let documents = self.store.reader().documents()?;
        let mut opened = Vec::with_capacity(documents.len());
        for (name, _) in &documents {
            match self.reopen(name) {
                Ok(document) => opened.push(document),
                Err(error) => problems.push(format!("{name}: {error}")),
            }
        }
        let has_frame =
            |event| documents.iter().any(|(name, _)| *name == crate::undo::frame_of(event).to_string());
        problems.extend(
            documents.iter().filter(|(_, e)| !has_frame(*e)).map(|(name, _)| format!("{name}: no event")),
        );
        let pictures = self.check_pictures(&mut problems)?;
        let sound = problems.is_empty();
        let before = self.store.read_model_dump()?;
        let agrees = self.with_rebuilt(&opened, rebuild && sound, |after| *after == before)?;
        Ok(CheckOutcome {
            documents: documents.len() as u32,
            pictures,
            problems,
            rebuilt: rebuild && sound,
            read_model_agrees: agrees,
        })
    }

    /// Makes the read model again; keeps it if `keep`, otherwise only shows what it would be.
    fn with_rebuilt(
        &mut self,
        documents: &[Document],
        keep: bool,
        judge: impl FnOnce(&Vec<String>) -> bool,
    ) -> Result<bool, NotebookError> {
        let mut verdict = false;
        let rebuilt = self.store.write(|writer| -> Result<(), Rebuild> {
            writer.clear_read_model()?;
            for document in documents {
                project::whole(writer, document)?;
            }
            verdict = judge(&writer.read_model_dump()?);
            if keep { Ok(()) } else { Err(Rebuild::NotKept) }
        });
        match rebuilt {
            Ok(()) | Err(Rebuild::NotKept) => Ok(verdict),
            Err(Rebuild::Store(error)) => Err(error.into()),
        }
    }

    /// A document read from disk anew, past the one in memory.
    fn reopen(&self, name: &str) -> Result<Document, NotebookError> {
        stored_document(&self.store.reader(), name)
    }

    /// Makes the rows again where they are of another way of making them than this program's: a schema may have got
    /// columns since, which are filled from the documents. Rows that cannot be made stay as they are.
    pub(crate) fn renew_read_model(&mut self) -> Result<(), NotebookError> {
        if self.store.reader().setting(READ_MODEL)?.as_deref() == Some(project::VERSION) {
            return Ok(());
        }
        let documents = self.store.reader().documents()?;
        let renewed = self.store.write(|writer| -> Result<(), NotebookError> {
            writer.clear_read_model()?;
            for (name, _) in &documents {
                // One after the other: two hundred groups' records would fill the memory.
                project::whole(writer, &stored_document(&writer.reader(), name)?)?;
            }
            Ok(writer.put_setting(READ_MODEL, project::VERSION)?)
        });
        if let Err(error) = renewed {
            tracing::warn!(code = error.code(), "the read model stays as it was");
        }
        Ok(())
    }

    /// Every picture a record names must have the bytes its hash says; one that has not come is no damage.
    fn check_pictures(&self, problems: &mut Vec<String>) -> Result<u32, NotebookError> {
        let mut seen = 0;
        for hash in self.store.reader().picture_hashes()? {
            if !self.store.pictures().has(&hash) {
                continue;
            }
            seen += 1;
            let mut hasher = blake3::Hasher::new();
            let read = self.store.pictures().open(&hash).map(|file| hasher.update_reader(file).is_ok());
            if !matches!(read, Ok(true)) || hasher.finalize().to_hex().as_str() != hash.as_str() {
                problems.push(format!("picture {hash}"));
            }
        }
        Ok(seen)
    }
}

/// By which way of making them the rows were made.
const READ_MODEL: &str = "read-model";

fn stored_document(reader: &Reader<'_>, name: &str) -> Result<Document, NotebookError> {
    let stored = reader.document(name)?.ok_or_else(|| StoreError::Damaged(name.to_owned()))?;
    let (snapshot, waiting) = (stored.snapshot.as_deref(), stored.waiting.as_deref());
    Ok(Document::open(parse(name)?, snapshot, &stored.updates, waiting)?)
}

/// What a restore did.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Restored {
    pub backup: String,
    pub set_aside: PathBuf,
}

/// Sets the database in `folder` aside and puts the newest backup in its place. Nothing is deleted.
pub fn restore_backup(folder: &Path, surroundings: &dyn Surroundings) -> Result<Restored, NotebookError> {
    let backup = zapis_store::newest_backup(folder).ok_or(NotebookError::NoBackup)?;
    let stamp = surroundings.now().format("%Y%m%d-%H%M%S").to_string();
    let set_aside = zapis_store::restore(folder, &backup, &stamp)?;
    Ok(Restored { backup: backup.stamp, set_aside })
}

/// Why a rebuild's transaction ended without a commit.
enum Rebuild {
    NotKept,
    Store(StoreError),
}

impl From<StoreError> for Rebuild {
    fn from(error: StoreError) -> Self {
        Rebuild::Store(error)
    }
}

fn parse(name: &str) -> Result<DocumentId, NotebookError> {
    name.parse().map_err(|()| StoreError::Damaged(name.to_owned()).into())
}
