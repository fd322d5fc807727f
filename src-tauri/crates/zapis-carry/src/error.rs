//! What can go wrong with a packet, as codes and parameters; the sentences live in `assets/text`.

use std::{
    io,
    path::{Path, PathBuf},
};

/// Why a packet could not be written or read. Reading never changes anything; a failed write leaves nothing behind.
#[derive(Debug, thiserror::Error)]
pub enum CarryError {
    #[error("the file is empty")]
    Empty,
    #[error("the file is not a packet")]
    NotAPacket,
    #[error("the packet ends early")]
    Truncated,
    #[error("the packet is damaged in {part}")]
    Damaged { part: String },
    #[error("the packet has format {version}, which is newer than this program")]
    Newer { version: String },
    #[error("{what} exceeds the limit of {limit}")]
    TooLarge { what: &'static str, limit: u64 },
    #[error("the packet lacks {part}")]
    Missing { part: String },
    /// While writing: a photo of our own is gone, or its bytes no longer have its hash.
    #[error("the photo {hash} cannot be read, or has changed")]
    PhotoUnreadable { hash: String },
    #[error("{} does not exist", path.display())]
    NotFound { path: PathBuf },
    #[error("{} may not be read", path.display())]
    NotReadable { path: PathBuf },
    #[error("no space left for {}", path.display())]
    NoSpace { path: PathBuf },
    #[error("{} may not be written", path.display())]
    NotWritable { path: PathBuf },
    /// While copying a photo out of a packet: the place it was copied to failed.
    #[error("the photo could not be stored")]
    NotStored(#[source] io::Error),
    /// An ordinary packet inside, behind a passphrase.
    /// The stick or folder went away while it was written to.
    #[error("{} went away", path.display())]
    Gone { path: PathBuf },
    #[error("the packet is locked")]
    Locked,
    #[error("another passphrase")]
    WrongPassphrase,
    #[error("a passphrase has at least {least} letters")]
    PassphraseShort { least: usize },
    #[error("cancelled")]
    Cancelled,
    /// The packet lies in the folder; some of its photos do not yet.
    #[error("cancelled while the photos were laid beside the packet")]
    PhotosStopped,
    #[error("{}: {source}", path.display())]
    Io { path: PathBuf, source: io::Error },
}

impl CarryError {
    /// The stable name of this error, for the window and for looking up its sentence.
    pub fn code(&self) -> &'static str {
        match self {
            CarryError::Empty => "packet-empty",
            CarryError::NotAPacket => "packet-foreign",
            CarryError::Truncated => "packet-truncated",
            CarryError::Damaged { .. } => "packet-damaged",
            CarryError::Newer { .. } => "packet-newer",
            CarryError::TooLarge { .. } => "packet-too-large",
            CarryError::Missing { .. } => "packet-incomplete",
            CarryError::PhotoUnreadable { .. } => "packet-photo-unreadable",
            CarryError::NotFound { .. } => "packet-not-found",
            CarryError::NotReadable { .. } => "packet-not-readable",
            CarryError::NoSpace { .. } => "packet-no-space",
            CarryError::NotWritable { .. } => "packet-not-writable",
            CarryError::Gone { .. } => "packet-stick-gone",
            CarryError::NotStored(_) => "packet-photo-not-stored",
            CarryError::Locked => "packet-locked",
            CarryError::WrongPassphrase => "packet-wrong-passphrase",
            CarryError::PassphraseShort { .. } => "packet-passphrase-short",
            CarryError::Cancelled => "packet-cancelled",
            CarryError::PhotosStopped => "packet-photos-stopped",
            CarryError::Io { .. } => "packet-io",
        }
    }

    /// The parameters of this error's sentence.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            CarryError::Damaged { part } | CarryError::Missing { part } => vec![("part", part.clone())],
            CarryError::Newer { version } => vec![("version", version.clone())],
            CarryError::TooLarge { what, limit } => {
                vec![("what", (*what).to_owned()), ("limit", limit.to_string())]
            }
            CarryError::PhotoUnreadable { hash } => vec![("hash", hash.clone())],
            CarryError::NotFound { path }
            | CarryError::NotReadable { path }
            | CarryError::NoSpace { path }
            | CarryError::NotWritable { path }
            | CarryError::Gone { path } => vec![("path", path.display().to_string())],
            CarryError::Io { path, source } => {
                vec![("path", path.display().to_string()), ("reason", source.to_string())]
            }
            CarryError::NotStored(source) => vec![("reason", source.to_string())],
            CarryError::PassphraseShort { least } => vec![("least", least.to_string())],
            CarryError::Empty
            | CarryError::NotAPacket
            | CarryError::Truncated
            | CarryError::Locked
            | CarryError::WrongPassphrase
            | CarryError::Cancelled
            | CarryError::PhotosStopped => Vec::new(),
        }
    }

    /// The reason is this laptop's or the drive's: the same file may be read another time.
    pub fn may_pass(&self) -> bool {
        matches!(
            self,
            CarryError::NotFound { .. }
                | CarryError::NotReadable { .. }
                | CarryError::NoSpace { .. }
                | CarryError::NotWritable { .. }
                | CarryError::NotStored(_)
                | CarryError::Gone { .. }
                | CarryError::Io { .. }
        )
    }

    pub(crate) fn damaged(part: impl Into<String>) -> Self {
        CarryError::Damaged { part: part.into() }
    }

    pub(crate) fn reading(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => CarryError::NotFound { path },
            io::ErrorKind::PermissionDenied => CarryError::NotReadable { path },
            io::ErrorKind::UnexpectedEof => CarryError::Truncated,
            _ => CarryError::Io { path, source },
        }
    }

    /// What was written a moment ago cannot be read back: `path` is where it was to be.
    pub(crate) fn reading_back(self, path: &Path) -> Self {
        match self {
            CarryError::NotFound { .. }
            | CarryError::NotReadable { .. }
            | CarryError::Truncated
            | CarryError::Empty
            | CarryError::Io { .. } => CarryError::Gone { path: path.to_owned() },
            other => other,
        }
    }

    pub(crate) fn writing(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => CarryError::NoSpace { path },
            // The stick's file system cannot hold a file of this size.
            io::ErrorKind::FileTooLarge => CarryError::NoSpace { path },
            io::ErrorKind::PermissionDenied
            | io::ErrorKind::ReadOnlyFilesystem
            | io::ErrorKind::NotFound
            | io::ErrorKind::NotADirectory
            | io::ErrorKind::IsADirectory
            | io::ErrorKind::InvalidFilename => CarryError::NotWritable { path },
            _ => CarryError::Io { path, source },
        }
    }
}
