//! Putting a finished file in its place: whole and checked, or not at all.

use std::{fs, io, path::Path};

use tempfile::{Builder, NamedTempFile};

use crate::CarryError;

/// Folder watches skip names that end so: they belong to a packet still being written.
const SUFFIX: &str = ".part";

/// A file that has no name yet. Dropped before [`Unpublished::publish`], it is gone, and what was at `path` is as
/// it was.
pub(crate) struct Unpublished<'a> {
    path: &'a Path,
    folder: &'a Path,
    file: NamedTempFile,
}

impl<'a> Unpublished<'a> {
    pub(crate) fn beside(path: &'a Path) -> Result<Self, CarryError> {
        refuse_unwritable(path)?;
        let folder = match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let file = temporary(folder).map_err(|e| CarryError::writing(path, e))?;
        Ok(Unpublished { path, folder, file })
    }

    pub(crate) fn file(&mut self) -> &mut fs::File {
        self.file.as_file_mut()
    }

    /// Makes the bytes durable and says where they can be read back.
    pub(crate) fn settle(&self) -> Result<&Path, CarryError> {
        self.file.as_file().sync_all().map_err(|e| CarryError::writing(self.path, e))?;
        forget_cached(self.file.as_file());
        Ok(self.file.path())
    }

    pub(crate) fn publish(self) -> Result<(), CarryError> {
        self.file.persist(self.path).map_err(|e| match e.error.kind() {
            io::ErrorKind::NotFound => CarryError::Gone { path: self.path.to_owned() },
            _ => CarryError::writing(self.path, e.error),
        })?;
        sync(self.folder).map_err(|e| CarryError::writing(self.path, e))
    }
}

/// A rename would silently replace what a person has marked as read-only.
fn refuse_unwritable(path: &Path) -> Result<(), CarryError> {
    match fs::metadata(path) {
        Ok(there) if !there.is_file() || there.permissions().readonly() => {
            Err(CarryError::NotWritable { path: path.to_owned() })
        }
        Ok(_) => Ok(()),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(CarryError::writing(path, e)),
    }
}

fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".zapis-").suffix(SUFFIX);
    #[cfg(unix)]
    {
        // The usual rights (less the umask): in a shared folder the moderator has to read it.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// What is read back shall come from the stick and not from this laptop's memory of what it wrote. No more than a wish:
/// a file system may keep the bytes.
#[cfg(target_os = "linux")]
fn forget_cached(file: &fs::File) {
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
}

#[cfg(not(target_os = "linux"))]
fn forget_cached(_: &fs::File) {}

/// Makes the names of files that were put into a folder durable.
pub fn sync_folder(folder: &Path) -> Result<(), CarryError> {
    sync(folder).map_err(|e| CarryError::writing(folder, e))
}

/// The packet is whole and in its place by now: only an error of the disk itself is worth an alarm.
#[cfg(unix)]
fn sync(folder: &Path) -> io::Result<()> {
    // A folder may be open to new files and closed to reading.
    let Ok(folder) = fs::File::open(folder) else {
        return Ok(());
    };
    match folder.sync_all() {
        // Some network and stick file systems cannot sync a folder.
        Err(e) if matches!(e.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        other => other,
    }
}

#[cfg(not(unix))]
fn sync(_: &Path) -> io::Result<()> {
    Ok(())
}
