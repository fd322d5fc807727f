use std::{io, path::PathBuf};

use rusqlite::ErrorCode;

/// Why the data folder could not be opened, read or written. In every case what is on disk stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another copy of Zapis has this folder open.
    #[error("the library is open in another program")]
    InUse,
    #[error("the library is read-only: {0}")]
    NotWritable(PathBuf),
    #[error("the disk is full")]
    NoSpace,
    /// The file is not a sound database; it has been left alone.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// Made by a newer version of Zapis.
    #[error("the database has version {found}, this program knows {known}")]
    Newer { found: i64, known: i64 },
    /// A database, but not one of ours.
    #[error("not a Zapis database")]
    Foreign,
    /// Somebody stopped it.
    #[error("stopped")]
    Stopped,
    #[error("the picture is missing")]
    PictureMissing,
    /// Two rows claim one id: what was to be written contradicts what is there.
    #[error("rows contradict each other: {0}")]
    Contradicts(String),
    #[error(transparent)]
    Io(io::Error),
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl StoreError {
    /// The id of the sentence in the text catalogue is `error-` and this.
    pub fn code(&self) -> &'static str {
        match self {
            StoreError::InUse => "library-in-use",
            StoreError::NotWritable(_) => "library-not-writable",
            StoreError::NoSpace => "no-space",
            StoreError::Damaged(_) => "library-damaged",
            StoreError::Newer { .. } => "library-newer",
            StoreError::Foreign => "library-foreign",
            StoreError::Stopped => "cancelled",
            StoreError::PictureMissing => "picture-missing",
            StoreError::Contradicts(_) | StoreError::Io(_) | StoreError::Sqlite(_) => "library-unreadable",
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => StoreError::NoSpace,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                StoreError::NotWritable(PathBuf::new())
            }
            Some(ErrorCode::ConstraintViolation) => StoreError::Contradicts(error.to_string()),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::InUse,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                StoreError::Damaged(error.to_string())
            }
            _ => StoreError::Sqlite(error),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::NoSpace,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::NotWritable(PathBuf::new())
            }
            _ => StoreError::Io(error),
        }
    }
}
