//! Backups: written beside, opened and checked before they count; a damaged database is set aside, never deleted.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags};

use crate::{Store, StoreError, open::DATABASE, pictures::sync_folder};

const FOLDER: &str = "backups";
const KEPT: usize = 10;

/// A checked copy of the database.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Backup {
    pub path: PathBuf,
    /// The time in its name, as given when it was made.
    pub stamp: String,
}

impl Store {
    /// Makes a backup named by `stamp` (`20220527-125900`). It is opened and checked before it counts,
    /// so a full disk cannot leave an empty "backup"; the oldest ones beyond ten go.
    pub fn back_up(&self, stamp: &str) -> Result<Backup, StoreError> {
        let folder = self.folder.join(FOLDER);
        fs::create_dir_all(&folder)?;
        let part = folder.join(format!("zapis-{stamp}.part"));
        let _ = fs::remove_file(&part);
        let made = self.copy_to(&part).and_then(|()| {
            let path = folder.join(format!("zapis-{stamp}.db"));
            fs::rename(&part, &path)?;
            sync_folder(&folder)?;
            Ok(Backup { path, stamp: stamp.to_owned() })
        });
        if made.is_err() {
            let _ = fs::remove_file(&part);
        }
        thin(&folder)?;
        made
    }

    fn copy_to(&self, part: &Path) -> Result<(), StoreError> {
        let mut copy = Connection::open(part)?;
        rusqlite::backup::Backup::new(&self.connection, &mut copy)?.run_to_completion(
            1000,
            std::time::Duration::ZERO,
            None,
        )?;
        copy.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
        drop(copy);
        File::open(part)?.sync_all()?;
        let copy = Connection::open_with_flags(part, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let answer: String = copy.query_row("PRAGMA integrity_check(1)", [], |r| r.get(0))?;
        let count =
            |c: &Connection| c.query_row("SELECT count(*) FROM document_update", [], |r| r.get::<_, i64>(0));
        if answer != "ok" || count(&copy)? != count(&self.connection)? {
            return Err(StoreError::Damaged(answer));
        }
        Ok(())
    }
}

fn all(folder: &Path) -> Vec<Backup> {
    let mut found: Vec<Backup> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let stamp = path.file_name()?.to_str()?.strip_prefix("zapis-")?.strip_suffix(".db")?.to_owned();
            Some(Backup { path, stamp })
        })
        .collect();
    found.sort_by(|a, b| a.stamp.cmp(&b.stamp));
    found
}

fn thin(folder: &Path) -> Result<(), StoreError> {
    let found = all(folder);
    for old in found.iter().take(found.len().saturating_sub(KEPT)) {
        fs::remove_file(&old.path)?;
    }
    Ok(())
}

/// The newest backup of a data folder, whether or not its database opens.
pub fn newest_backup(folder: &Path) -> Option<Backup> {
    all(&folder.join(FOLDER)).pop()
}

/// Moves a database that does not open aside, as `zapis.db.damaged-<stamp>`, with its journal files.
pub fn set_aside(folder: &Path, stamp: &str) -> Result<PathBuf, StoreError> {
    let aside = folder.join(format!("{DATABASE}.damaged-{stamp}"));
    for suffix in ["", "-wal", "-shm"] {
        let from = folder.join(format!("{DATABASE}{suffix}"));
        if from.exists() {
            fs::rename(from, folder.join(format!("{DATABASE}.damaged-{stamp}{suffix}")))?;
        }
    }
    Ok(aside)
}

/// Puts a backup in the place of a database that was set aside.
pub fn restore(folder: &Path, backup: &Backup) -> Result<(), StoreError> {
    let part = folder.join(format!("{DATABASE}.part"));
    fs::copy(&backup.path, &part)?;
    File::open(&part)?.sync_all()?;
    fs::rename(&part, folder.join(DATABASE))?;
    Ok(sync_folder(folder)?)
}
