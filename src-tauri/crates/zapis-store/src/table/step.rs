//! What can be undone and redone, in the order it was done. Kept per document.

use rusqlite::{OptionalExtension, Row, params};

use crate::{Reader, StoreError, Writer};

/// Steps beyond these are forgotten, oldest first.
const KEPT: i64 = 1000;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRow {
    pub seq: i64,
    pub document: String,
    pub name: String,
    pub body: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepSide {
    /// The newest step that is in force.
    Undo,
    /// The oldest step that was taken back.
    Redo,
}

impl StepSide {
    fn next(self) -> &'static str {
        match self {
            StepSide::Undo => "undone = 0 ORDER BY seq DESC",
            StepSide::Redo => "undone = 1 ORDER BY seq ASC",
        }
    }
}

const COLUMNS: &str = "seq, document, name, body";

fn row(r: &Row<'_>) -> rusqlite::Result<StepRow> {
    Ok(StepRow { seq: r.get(0)?, document: r.get(1)?, name: r.get(2)?, body: r.get(3)? })
}

/// Imports that can be taken back; their snapshots weigh.
const IMPORTS_KEPT: u32 = 20;

/// A document as it was before an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportPart {
    pub document: String,
    /// None: it was not there.
    pub before: Option<Vec<u8>>,
    /// Changes that then waited for earlier ones.
    pub waiting: Option<Vec<u8>>,
}

impl Reader<'_> {
    /// What an import replaced.
    pub fn import_parts(&self, seq: i64) -> Result<Vec<ImportPart>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT document, before, waiting FROM import_part WHERE step = ?1")?;
        let part =
            |r: &Row<'_>| Ok(ImportPart { document: r.get(0)?, before: r.get(1)?, waiting: r.get(2)? });
        Ok(query.query_map([seq], part)?.collect::<Result<_, _>>()?)
    }

    /// Whether anything changed a document after that import: a person's change, another import, or an undo of
    /// something older (which leaves no step of its own, but an update that the import's snapshot lacks).
    pub fn changed_since(&self, document: &str, seq: i64) -> Result<bool, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM step WHERE document = ?1 AND seq > ?2)
                 OR EXISTS (SELECT 1 FROM import_part WHERE document = ?1 AND step > ?2)
                 OR EXISTS (SELECT 1 FROM document_update WHERE document = ?1)",
        )?;
        Ok(query.query_row(params![document, seq], |r| r.get(0))?)
    }

    pub fn next_step(&self, document: &str, side: StepSide) -> Result<Option<StepRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM step WHERE document = ?1 AND {} LIMIT 1", side.next());
        Ok(self.connection.prepare_cached(&sql)?.query_row([document], row).optional()?)
    }

    pub fn next_step_name(&self, document: &str, side: StepSide) -> Result<Option<String>, StoreError> {
        let sql = format!("SELECT name FROM step WHERE document = ?1 AND {} LIMIT 1", side.next());
        Ok(self.connection.prepare_cached(&sql)?.query_row([document], |r| r.get(0)).optional()?)
    }
}

impl Writer<'_> {
    /// A new step; what had been undone can no longer be redone. Its number.
    pub fn push_step(&self, document: &str, name: &str, body: &[u8]) -> Result<i64, StoreError> {
        let c = self.connection();
        c.prepare_cached("DELETE FROM step WHERE document = ?1 AND undone = 1")?.execute([document])?;
        c.prepare_cached("INSERT INTO step (document, name, body) VALUES (?1, ?2, ?3)")?
            .execute(params![document, name, body])?;
        let seq = c.last_insert_rowid();
        c.prepare_cached(
            "DELETE FROM step WHERE document = ?1 AND seq <=
                 (SELECT seq FROM step WHERE document = ?1 ORDER BY seq DESC LIMIT 1 OFFSET ?2)",
        )?
        .execute(params![document, KEPT])?;
        Ok(seq)
    }

    /// An import, with what it replaced. `stream` groups the imports of one event.
    pub fn push_import(
        &self,
        stream: &str,
        name: &str,
        body: &[u8],
        parts: &[ImportPart],
    ) -> Result<(), StoreError> {
        let step = self.push_step(stream, name, body)?;
        let c = self.connection();
        for part in parts {
            c.prepare_cached(
                "INSERT INTO import_part (step, document, before, waiting) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![step, part.document, part.before, part.waiting])?;
        }
        c.prepare_cached(
            "DELETE FROM step WHERE document = ?1 AND seq NOT IN
                 (SELECT seq FROM step WHERE document = ?1 ORDER BY seq DESC LIMIT ?2)",
        )?
        .execute(params![stream, IMPORTS_KEPT])?;
        Ok(())
    }

    /// A step that took in what came after it.
    pub fn replace_step(&self, seq: i64, body: &[u8]) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached("UPDATE step SET body = ?2 WHERE seq = ?1")?
            .execute(params![seq, body])?;
        Ok(())
    }

    pub fn drop_step(&self, seq: i64) -> Result<(), StoreError> {
        self.connection().execute("DELETE FROM step WHERE seq = ?1", [seq])?;
        Ok(())
    }

    /// A step was taken back (or made again); `body` is what the opposite direction needs.
    pub fn turn_step(&self, seq: i64, side: StepSide, body: &[u8]) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached("UPDATE step SET undone = ?2, body = ?3 WHERE seq = ?1")?
            .execute(params![seq, side == StepSide::Undo, body])?;
        Ok(())
    }
}
