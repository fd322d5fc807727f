//! Files people asked for: written beside, synced, renamed, so that a half one never stands in a whole one's place.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
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

/// How the file begins that [`scratch_file`] makes.
const SCRATCH: &str = "open-";
/// Where packets wait that were dropped on the window, below the library's folder.
const DROPPED: &str = "dropped";

/// A file of ours in the library's folder that is gone when it is dropped.
pub(crate) fn scratch_file(library: &Path) -> Result<tempfile::NamedTempFile, NotebookError> {
    let made = tempfile::Builder::new().prefix(SCRATCH).suffix(".zapis").tempfile_in(library);
    made.map_err(|error| cannot_write(library, &error))
}

/// The same for a packet that was dropped on the window: unlocked records lie in no folder that others read.
pub fn dropped_file(library: &Path, bytes: &[u8]) -> Result<tempfile::NamedTempFile, NotebookError> {
    let folder = library.join(DROPPED);
    let write = || -> io::Result<tempfile::NamedTempFile> {
        fs::create_dir_all(&folder)?;
        let mut file = tempfile::Builder::new().suffix(".zapis").tempfile_in(&folder)?;
        file.write_all(bytes)?;
        Ok(file)
    };
    write().map_err(|error| cannot_write(&folder, &error))
}

/// Takes away what a program that was killed left of the files above. Only with the library's lock in hand.
pub(crate) fn sweep(library: &Path) {
    let _ = fs::remove_dir_all(library.join(DROPPED));
    let left = fs::read_dir(library).into_iter().flatten().flatten().map(|entry| entry.path());
    let ours = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.starts_with(SCRATCH) && name.ends_with(".zapis") && path.is_file()
    };
    left.filter(ours).for_each(|path| drop(fs::remove_file(path)));
}

/// Reads a text a person chose, up to `limit` bytes and one more, so that too much is noticed.
pub(crate) fn read_some(path: &Path, limit: u64) -> Result<Vec<u8>, NotebookError> {
    use std::io::Read;
    let unreadable = |_| NotebookError::FileNotReadable { path: path.to_owned() };
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    Ok(bytes)
}
