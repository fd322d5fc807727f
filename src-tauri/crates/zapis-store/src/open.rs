//! Opening a data folder: the one place that opens and upgrades the database.
//!
//! In this order, and nothing is written before the header is known to be ours: lock, header, journal mode
//! (read back), durability settings, check of the pages, migrations.

use std::{
    fs::{self, File, OpenOptions},
    io::Read,
    path::Path,
    sync::LazyLock,
};

use fs4::FileExt;
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use rusqlite_migration::{M, Migrations};

use crate::{Store, StoreError};

pub(crate) const DATABASE: &str = "zapis.db";
const LOCK: &str = "zapis.lock";
/// "Zaps" in ASCII: how other programs can tell our databases. Set by the first migration.
const APPLICATION_ID: i32 = 0x5a61_7073;
/// SQLite before this could lose a reset WAL.
const OLDEST_SQLITE: i32 = 3_051_003;

static MIGRATIONS: LazyLock<Migrations<'static>> = LazyLock::new(|| {
    Migrations::new(vec![
        M::up(include_str!("migrations/001-initial.sql")),
        M::up(include_str!("migrations/002-redo.sql")),
        M::up(include_str!("migrations/003-photo-look.sql")),
        M::up(include_str!("migrations/004-desk.sql")),
        M::up(include_str!("migrations/005-photo-places.sql")),
        M::up(include_str!("migrations/006-translations.sql")),
        M::up(include_str!("migrations/007-photo-words.sql")),
        M::up(include_str!("migrations/008-hand-over.sql")),
        M::up(include_str!("migrations/009-looked.sql")),
    ])
});
const NEWEST_VERSION: i64 = 9;

/// An OS lock on a file beside the database; released when the process ends, however it ends.
pub(crate) struct Lock {
    _file: File,
}

pub(crate) fn open(folder: &Path) -> Result<Store, StoreError> {
    let not_writable = |e: StoreError| match e {
        StoreError::NotWritable(_) => StoreError::NotWritable(folder.to_owned()),
        e => e,
    };
    fs::create_dir_all(folder).map_err(|e| not_writable(folder_error(e, folder)))?;
    let lock = lock(folder).map_err(not_writable)?;
    let path = folder.join(DATABASE);
    check_header(&path)?;
    let mut connection = connect(&path).map_err(not_writable)?;
    configure(&connection).map_err(not_writable)?;
    check_pages(&connection, &path)?;
    migrate(&mut connection).map_err(not_writable)?;
    Ok(Store { connection, folder: folder.to_owned(), _lock: lock })
}

/// A path that cannot be a folder (a file stands in the way) is as good as read-only to a person.
fn folder_error(error: std::io::Error, folder: &Path) -> StoreError {
    match error.kind() {
        std::io::ErrorKind::NotADirectory | std::io::ErrorKind::AlreadyExists => {
            StoreError::NotWritable(folder.to_owned())
        }
        _ => error.into(),
    }
}

fn lock(folder: &Path) -> Result<Lock, StoreError> {
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(LOCK))?;
    match FileExt::try_lock(&file) {
        Ok(()) => Ok(Lock { _file: file }),
        Err(fs4::TryLockError::WouldBlock) => Err(StoreError::InUse),
        Err(fs4::TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Looks at the first 100 bytes before SQLite does: a foreign or newer file must not change by one byte.
fn check_header(path: &Path) -> Result<(), StoreError> {
    let meta = match fs::symlink_metadata(path) {
        Ok(meta) => meta,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return nothing_yet(path),
        Err(error) => return Err(error.into()),
    };
    if !meta.is_file() {
        return Err(StoreError::Foreign);
    }
    if meta.len() == 0 {
        return nothing_yet(path);
    }
    let mut header = [0u8; 100];
    if File::open(path)?.read_exact(&mut header).is_err() || !header.starts_with(b"SQLite format 3\0") {
        return Err(StoreError::Damaged("no SQLite header".into()));
    }
    let number = |at: usize| i32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    let (version, application, schema) = (i64::from(number(60)), number(68), number(40));
    // Before the first migration has committed all of them are still zero. Most databases in the world
    // carry no application id; one with tables is somebody's.
    if application != APPLICATION_ID && (application, version, schema) != (0, 0, 0) {
        return Err(StoreError::Foreign);
    }
    if version > NEWEST_VERSION {
        return Err(StoreError::Newer { found: version, known: NEWEST_VERSION });
    }
    Ok(())
}

/// There is no file at a first start, and an empty one where that was cut off; where backups or pictures are, a library
/// has been lost.
fn nothing_yet(path: &Path) -> Result<(), StoreError> {
    let lost = ["backups", "pictures"].iter().any(|sibling| path.with_file_name(sibling).exists());
    if lost { Err(StoreError::Damaged("the file is empty or gone".into())) } else { Ok(()) }
}

pub(crate) fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    assert!(rusqlite::version_number() >= OLDEST_SQLITE, "SQLite {} is too old", rusqlite::version());
    // A folder behind a symbolic link is fine, a database behind one is not.
    let folder = path.parent().unwrap_or(Path::new(".")).canonicalize()?;
    Ok(Connection::open_with_flags(folder.join(DATABASE), flags)?)
}

fn configure(c: &Connection) -> Result<(), StoreError> {
    c.busy_timeout(std::time::Duration::from_secs(5))?;
    c.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    c.pragma_update(None, "trusted_schema", false)?;
    c.pragma_update(None, "cell_size_check", true)?;
    c.pragma_update(None, "mmap_size", 0)?;
    let mode: String = c.pragma_update_and_check(None, "journal_mode", "WAL", |r| r.get(0))?;
    if !mode.eq_ignore_ascii_case("wal") {
        // Network drives cannot do WAL; a rollback journal is slower and safe.
        c.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    }
    c.pragma_update(None, "synchronous", "FULL")?;
    c.pragma_update(None, "foreign_keys", true)?;
    c.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
    // Two megabytes, the default, are read again and again when two hundred groups are merged.
    c.pragma_update(None, "cache_size", -16_384)?;
    c.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Beyond this a full check would be felt at every start.
const LARGE: u64 = 64 << 20;

/// The quick check does not compare an index with its table: a flipped bit there hides entries without a word.
fn check_pages(c: &Connection, path: &Path) -> Result<(), StoreError> {
    let check = if fs::metadata(path)?.len() > LARGE { "quick_check" } else { "integrity_check" };
    let answer: String = c.query_row(&format!("PRAGMA {check}(1)"), [], |r| r.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(StoreError::Damaged(answer)) }
}

fn migrate(c: &mut Connection) -> Result<(), StoreError> {
    // The header said so too, unless the newer program was cut off and its change still stands in the journal.
    let found: i64 = c.query_row("PRAGMA user_version", [], |r| r.get(0))?;
    if found > NEWEST_VERSION {
        return Err(StoreError::Newer { found, known: NEWEST_VERSION });
    }
    MIGRATIONS.to_latest(c).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        other => StoreError::Damaged(other.to_string()),
    })?;
    Ok(())
}

pub(crate) fn integrity_problems(c: &Connection) -> Result<Vec<String>, StoreError> {
    let mut problems: Vec<String> =
        c.prepare("PRAGMA integrity_check")?.query_map([], |r| r.get(0))?.collect::<Result<_, _>>()?;
    problems.retain(|line| line != "ok");
    let orphans: Vec<String> = c
        .prepare("PRAGMA foreign_key_check")?
        .query_map([], |r| r.get::<_, String>(0))?
        .collect::<Result<_, _>>()?;
    problems.extend(orphans.into_iter().map(|table| format!("foreign key: {table}")));
    if let Err(error) =
        c.execute("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)", [])
    {
        problems.push(format!("search index: {error}"));
    }
    Ok(problems)
}

#[cfg(test)]
mod tests {
    use super::{DATABASE, configure, connect};

    #[test]
    fn a_connection_loses_nothing_and_trusts_nothing() {
        let home = tempfile::tempdir().expect("a folder for the test");
        let connection = connect(&home.path().join(DATABASE)).expect("a fresh database");
        configure(&connection).expect("a fresh database takes every setting");
        let check = |pragma: &str, expected: i64, reason: &str| {
            let value: i64 =
                connection.query_row(&format!("PRAGMA {pragma}"), [], |r| r.get(0)).expect(pragma);
            assert_eq!(value, expected, "{pragma}: {reason}");
        };
        check("synchronous", 2, "FULL: what is acknowledged survives a power cut");
        check("foreign_keys", 1, "no update without its document");
        check("trusted_schema", 0, "a crafted schema runs no functions");
        check("secure_delete", 1, "what is erased is gone");
        check("cell_size_check", 1, "damage is noticed when it is read");
        check("mmap_size", 0, "a stray pointer must not reach the file");
        check("busy_timeout", 5000, "a backup program may look at the file for a moment");
        let mode: String =
            connection.query_row("PRAGMA journal_mode", [], |r| r.get(0)).expect("journal_mode");
        assert_eq!(mode, "wal", "a crash must not tear a page");
    }
}
