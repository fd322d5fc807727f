//! SQLite: the documents as bytes, what this laptop alone knows (undo steps, arrivals, settings), and the
//! read model, which can be dropped and made again from the documents at any time.
//!
//! One connection, one writer. `table/<noun>.rs` holds each table's SQL beside its one row mapper.
//! [`Reader`] and [`Writer`] are different types, so that a function's signature says what it may do.

mod backup;
mod error;
mod open;
mod pictures;
mod table;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use backup::{Backup, BackupJob, newest_backup, restore};
pub use error::StoreError;
pub use pictures::{Pictures, StagedPicture};
pub use table::{
    arrival::{ArrivalRow, ArrivalState},
    conflict::ConflictRow,
    document::{DocumentMark, StoredDocument},
    entry::EntryHit,
    event::EventRow,
    photo_words::{PhotoHit, UnreadPhoto},
    step::{ImportPart, StepRow, StepSide},
    trusted_device::{PairedDevice, TrustedDevice},
};

/// One data folder: the database, the pictures and the backups.
pub struct Store {
    connection: Connection,
    folder: PathBuf,
    /// Held as long as the store is open, so that a second copy of the app does not write.
    _lock: open::Lock,
}

/// Sees the database, changes nothing.
pub struct Reader<'a> {
    pub(crate) connection: &'a Connection,
}

/// Sees and changes the database inside one transaction.
pub struct Writer<'a> {
    transaction: Transaction<'a>,
}

impl Store {
    /// Opens the data folder, making it if need be. See [`open`] for the order of checks.
    pub fn open(folder: &Path) -> Result<Store, StoreError> {
        open::open(folder)
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn reader(&self) -> Reader<'_> {
        Reader { connection: &self.connection }
    }

    /// Runs `change` in one transaction: all of it is on disk when this returns Ok, nothing of it otherwise.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        change: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let writer = Writer { transaction };
        let value = change(&writer)?;
        writer.transaction.commit().map_err(StoreError::from)?;
        Ok(value)
    }

    /// Every row of the read model as text, in a fixed order: two stores with equal dumps show the same.
    pub fn read_model_dump(&self) -> Result<Vec<String>, StoreError> {
        table::dump_read_model(&self.connection)
    }

    /// SQLite's own full check, foreign keys and the search index. Empty means sound.
    pub fn integrity_problems(&self) -> Result<Vec<String>, StoreError> {
        open::integrity_problems(&self.connection)
    }
}

impl<'a> Writer<'a> {
    pub(crate) fn connection(&self) -> &Connection {
        &self.transaction
    }

    pub fn reader(&self) -> Reader<'_> {
        Reader { connection: &self.transaction }
    }

    /// See [`Store::read_model_dump`].
    pub fn read_model_dump(&self) -> Result<Vec<String>, StoreError> {
        table::dump_read_model(&self.transaction)
    }

    /// Empties the read model, before it is made again.
    pub fn clear_read_model(&self) -> Result<(), StoreError> {
        table::clear_read_model(&self.transaction)
    }
}
