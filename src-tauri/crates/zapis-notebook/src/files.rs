//! Files people asked for: written beside, synced, renamed, so that a half one never stands in a whole one's place.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use crate::NotebookError;

/// Replaces `path` by `bytes`, or leaves everything as it was.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), NotebookError> {
    let name = path.file_name().ok_or_else(|| NotebookError::FileNotWritable { path: path.to_owned() })?;
    let part = path.with_file_name(format!(".{}.part", name.to_string_lossy()));
    let written = write_synced(&part, bytes).and_then(|()| fs::rename(&part, path));
    written.map_err(|error| {
        let _ = fs::remove_file(&part);
        cannot_write(path, &error)
    })
}

pub(crate) fn write_synced(part: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(part)?;
    file.write_all(bytes)?;
    file.sync_all()
}

pub(crate) fn cannot_write(path: &Path, error: &io::Error) -> NotebookError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            NotebookError::FileNoSpace { path: path.to_owned() }
        }
        _ => NotebookError::FileNotWritable { path: path.to_owned() },
    }
}

/// Reads a text a person chose, up to `limit` bytes and one more, so that too much is noticed.
pub(crate) fn read_some(path: &Path, limit: u64) -> Result<Vec<u8>, NotebookError> {
    use std::io::Read;
    let unreadable = |_| NotebookError::FileNotReadable { path: path.to_owned() };
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    Ok(bytes)
}
