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

/// A folder of our own in the library's: what lies in it is nobody's once the program has ended.
const SCRATCH: &str = ".scratch";

/// A folder there that is gone when it is dropped.
pub(crate) fn scratch_folder(library: &Path) -> Result<tempfile::TempDir, NotebookError> {
    let folder = library.join(SCRATCH);
    let made = fs::create_dir_all(&folder).and_then(|()| tempfile::Builder::new().tempdir_in(&folder));
    made.map_err(|error| cannot_write(&folder, &error))
}

/// A file that is gone when it is dropped. An unlocked record lies in no folder that others read.
pub(crate) fn scratch_file(library: &Path) -> Result<tempfile::NamedTempFile, NotebookError> {
    let folder = library.join(SCRATCH);
    let made = fs::create_dir_all(&folder)
        .and_then(|()| tempfile::Builder::new().suffix(".zapis").tempfile_in(&folder));
    made.map_err(|error| cannot_write(&folder, &error))
}

/// The same for a packet that was dropped on the window, with its bytes.
pub fn dropped_file(library: &Path, bytes: &[u8]) -> Result<tempfile::NamedTempFile, NotebookError> {
    let mut file = scratch_file(library)?;
    file.write_all(bytes).map_err(|error| cannot_write(library, &error))?;
    Ok(file)
}

/// Takes away what a program that was killed left there. Only with the library's lock in hand.
pub(crate) fn sweep(library: &Path) {
    let _ = fs::remove_dir_all(library.join(SCRATCH));
}

/// Reads a text a person chose, up to `limit` bytes and one more, so that too much is noticed.
pub(crate) fn read_some(path: &Path, limit: u64) -> Result<Vec<u8>, NotebookError> {
    use std::io::Read;
    let unreadable = |_| NotebookError::FileNotReadable { path: path.to_owned() };
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_program_left_is_swept_away_and_a_persons_own_packet_stays() {
        let library = tempfile::tempdir().unwrap();
        let own = library.path().join("open-school.zapis");
        fs::write(&own, "somebody's").unwrap();
        let (_, left) = dropped_file(library.path(), b"unlocked").unwrap().keep().unwrap();
        assert_eq!(fs::read(&left).unwrap(), b"unlocked", "it is there while the program runs");
        sweep(library.path());
        assert!(!left.exists(), "an unlocked record does not stay behind");
        assert!(own.exists(), "what a person put there is not ours to take");
    }
}
