//! Backups: written beside, opened and checked before they count; a damaged database is set aside, never deleted.

use std::{
    fs::{self, File},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags, backup::StepResult};

use crate::{Store, StoreError, open::DATABASE, pictures::sync_folder};

const FOLDER: &str = "backups";
const KEPT: usize = 10;
const PAGES_AT_ONCE: i32 = 1000;

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
        self.backup_job(stamp).run()
    }

    /// The same, to be run where it keeps nobody waiting: it reads through a connection of its own.
    pub fn backup_job(&self, stamp: &str) -> BackupJob {
        BackupJob { library: self.folder.clone(), stamp: stamp.to_owned() }
    }
}

/// A backup that is due.
#[derive(Debug)]
pub struct BackupJob {
    library: PathBuf,
    stamp: String,
}

impl BackupJob {
    pub fn run(&self) -> Result<Backup, StoreError> {
        self.run_watched(&mut |_, _| ControlFlow::Continue(()))
    }

    /// The same, told how many pages are copied; stopped, it leaves nothing.
    pub fn run_watched(
        &self,
        told: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<Backup, StoreError> {
        let (folder, stamp) = (self.library.join(FOLDER), self.stamp.as_str());
        fs::create_dir_all(&folder)?;
        let part = folder.join(format!("zapis-{stamp}.part"));
        let _ = fs::remove_file(&part);
        let made = self.copy_to(&part, told).and_then(|()| {
            let path = folder.join(format!("zapis-{stamp}.db"));
            fs::rename(&part, &path)?;
            sync_folder(&folder)?;
            Ok(Backup { path, stamp: stamp.to_owned() })
        });
        if made.is_err() {
            let _ = fs::remove_file(&part);
        }
        thin(&folder, stamp)?;
        made
    }

    fn copy_to(
        &self,
        part: &Path,
        told: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let mut source = crate::open::connect(&self.library.join(DATABASE))?;
        source.busy_timeout(std::time::Duration::from_secs(5))?;
        source.pragma_update(None, "query_only", true)?;
        // One state from the first page to the count at the end, whatever is written meanwhile.
        let source = source.transaction()?;
        let updates =
            |c: &Connection| c.query_row("SELECT count(*) FROM document_update", [], |r| r.get::<_, i64>(0));
        let expected = updates(&source)?;
        let mut copy = Connection::open(part)?;
        copy_pages(&rusqlite::backup::Backup::new(&source, &mut copy)?, told)?;
        copy.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
        drop(copy);
        File::open(part)?.sync_all()?;
        let copy = Connection::open_with_flags(part, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let answer: String = copy.query_row("PRAGMA integrity_check(1)", [], |r| r.get(0))?;
        if answer != "ok" || updates(&copy)? != expected {
            return Err(StoreError::Damaged(answer));
        }
        Ok(())
    }
}

fn copy_pages(
    backup: &rusqlite::backup::Backup<'_, '_>,
    told: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<(), StoreError> {
    loop {
        let step = backup.step(PAGES_AT_ONCE)?;
        let rusqlite::backup::Progress { remaining, pagecount } = backup.progress();
        let count = |pages: i32| u64::try_from(pages).unwrap_or_default();
        if told(count(pagecount - remaining), count(pagecount)).is_break() {
            return Err(StoreError::Stopped);
        }
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            // Somebody writes a page at this very moment.
            _ => std::thread::sleep(std::time::Duration::from_millis(5)),
        }
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

/// The one just made stays, also where a clock that was wrong dated others after it.
fn thin(folder: &Path, made: &str) -> Result<(), StoreError> {
    let found = all(folder);
    let older = found.iter().filter(|backup| backup.stamp != made);
    for old in older.take(found.len().saturating_sub(KEPT)) {
        fs::remove_file(&old.path)?;
    }
    Ok(())
}

/// The newest backup of a data folder, whether or not its database opens.
pub fn newest_backup(folder: &Path) -> Option<Backup> {
    all(&folder.join(FOLDER)).pop()
}

/// Moves a database that does not open aside, as `zapis.db.damaged-<stamp>`, with its journal files. These go first:
/// one that stayed behind would be played into whatever takes the database's place.
fn set_aside(folder: &Path, stamp: &str) -> Result<PathBuf, StoreError> {
    let aside = folder.join(format!("{DATABASE}.damaged-{stamp}"));
    for suffix in ["-wal", "-shm", ""] {
        let from = folder.join(format!("{DATABASE}{suffix}"));
        if from.exists() {
            fs::rename(from, folder.join(format!("{DATABASE}.damaged-{stamp}{suffix}")))?;
        }
    }
    Ok(aside)
}

/// Sets the database aside and puts a backup in its place; tells where the old one is. The backup lies whole beside
/// it before anything is moved: a full disk changes nothing.
pub fn restore(folder: &Path, backup: &Backup, stamp: &str) -> Result<PathBuf, StoreError> {
    let part = folder.join(format!("{DATABASE}.part"));
    let copied = fs::copy(&backup.path, &part).and_then(|_| File::open(&part)?.sync_all());
    if let Err(error) = copied {
        let _ = fs::remove_file(&part);
        return Err(error.into());
    }
    let aside = set_aside(folder, stamp)?;
    fs::rename(&part, folder.join(DATABASE))?;
    sync_folder(folder)?;
    Ok(aside)
}
