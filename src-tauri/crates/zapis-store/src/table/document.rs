//! Documents as bytes: a snapshot and the updates since, folded together now and then.

use rusqlite::{OptionalExtension, params};
use zapis_domain::EventId;

use super::mapping::parsed;
use crate::{Reader, StoreError, Writer};

/// Another one whenever a document's bytes are: also where what was added leaves its content, and so its hash, the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentMark {
    /// Of the content; empty until somebody works it out after a change.
    pub hash: String,
    snapshot_bytes: i64,
    last_update: i64,
}

/// A document as it lies on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDocument {
    pub snapshot: Option<Vec<u8>>,
    pub updates: Vec<Vec<u8>>,
    pub waiting: Option<Vec<u8>>,
}

impl Reader<'_> {
    pub fn document(&self, id: &str) -> Result<Option<StoredDocument>, StoreError> {
        let found = self
            .connection
            .prepare_cached("SELECT snapshot, waiting FROM document WHERE id = ?1")?
            .query_row([id], |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?;
        let Some((snapshot, waiting)) = found else { return Ok(None) };
        let updates = self
            .connection
            .prepare_cached("SELECT bytes FROM document_update WHERE document = ?1 ORDER BY seq")?
            .query_map([id], |r| r.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(Some(StoredDocument { snapshot, updates, waiting }))
    }

    /// Every document's id, with the event it belongs to, in id order.
    pub fn documents(&self) -> Result<Vec<(String, EventId)>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT id, event FROM document ORDER BY id")?;
        Ok(query.query_map([], |r| Ok((r.get(0)?, parsed(r, 1)?)))?.collect::<Result<_, _>>()?)
    }

    /// Grows with every change to a document or a setting in this process.
    pub fn change_count(&self) -> Result<u64, StoreError> {
        Ok(self.connection.total_changes())
    }

    /// Ids and content hashes of an event's documents, in id order.
    pub fn document_hashes(&self, event: EventId) -> Result<Vec<(String, String)>, StoreError> {
        let mut query =
            self.connection.prepare_cached("SELECT id, hash FROM document WHERE event = ?1 ORDER BY id")?;
        Ok(query.query_map([event.to_string()], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<Result<_, _>>()?)
    }

    pub fn document_hash(&self, id: &str) -> Result<Option<String>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT hash FROM document WHERE id = ?1")?;
        Ok(query.query_row([id], |r| r.get(0)).optional()?)
    }

    /// None where the document is not on disk.
    pub fn document_mark(&self, id: &str) -> Result<Option<DocumentMark>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT hash, coalesce(length(snapshot), 0),
                    (SELECT coalesce(max(seq), 0) FROM document_update WHERE document = ?1)
             FROM document WHERE id = ?1",
        )?;
        let mark = |r: &rusqlite::Row<'_>| {
            Ok(DocumentMark { hash: r.get(0)?, snapshot_bytes: r.get(1)?, last_update: r.get(2)? })
        };
        Ok(query.query_row([id], mark).optional()?)
    }
}

impl Writer<'_> {
    /// Adds updates to a document, making its row at the first one. Returns how many it now has since its snapshot.
    pub fn append_updates(&self, id: &str, event: EventId, updates: &[Vec<u8>]) -> Result<usize, StoreError> {
        let c = self.connection();
        c.prepare_cached("INSERT INTO document (id, event) VALUES (?1, ?2) ON CONFLICT (id) DO NOTHING")?
            .execute(params![id, event.to_string()])?;
        let mut insert = c.prepare_cached("INSERT INTO document_update (document, bytes) VALUES (?1, ?2)")?;
        for bytes in updates {
            insert.execute(params![id, bytes])?;
        }
        let mut count = c.prepare_cached("SELECT count(*) FROM document_update WHERE document = ?1")?;
        Ok(count.query_row([id], |r| r.get::<_, u32>(0))? as usize)
    }

    /// Replaces a document's bytes as a whole.
    pub fn put_document(
        &self,
        id: &str,
        event: EventId,
        snapshot: &[u8],
        waiting: Option<&[u8]>,
    ) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached(
                "INSERT INTO document (id, event, snapshot, waiting) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (id) DO UPDATE SET snapshot = ?3, waiting = ?4",
            )?
            .execute(params![id, event.to_string(), snapshot, waiting])?;
        self.connection().prepare_cached("DELETE FROM document_update WHERE document = ?1")?.execute([id])?;
        Ok(())
    }

    pub fn put_document_hash(&self, id: &str, hash: &str) -> Result<(), StoreError> {
        self.connection()
            // A row that has the hash already is left alone: it carries the document's bytes along.
            .prepare_cached("UPDATE document SET hash = ?2 WHERE id = ?1 AND hash <> ?2")?
            .execute([id, hash])?;
        Ok(())
    }

    /// Forgets a document: only to take back an import that brought it.
    pub fn forget_document(&self, id: &str) -> Result<(), StoreError> {
        self.connection().execute("DELETE FROM document_update WHERE document = ?1", [id])?;
        self.connection().execute("DELETE FROM document WHERE id = ?1", [id])?;
        Ok(())
    }
}
