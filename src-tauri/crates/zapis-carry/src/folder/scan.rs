//! What lies in a shared folder: bounded, whatever somebody put there, and patient with what is still being copied.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use super::PHOTOS;
use crate::{CarryError, Limits, Manifest, peek};

/// Entries of a folder that are looked at, subfolders included.
const MOST_ENTRIES: usize = 20_000;
/// Packets that are read.
const MOST_PACKETS: usize = 2_000;
/// A file that does not change and still cannot be read is said to be bad after so many looks.
const PATIENCE: u32 = 15;
/// What failed for a reason of the drive's is read again after so many looks: about a minute.
const AGAIN: u32 = 20;
/// Letters of a file's name that are shown.
const LONGEST_NAME: usize = 120;

/// The folder as it was at one look.
#[derive(Debug)]
pub struct FolderLook {
    pub state: FolderState,
    /// In the order of their paths.
    pub files: Vec<FolderFile>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolderState {
    Here,
    /// It has not appeared yet, or is gone; it may come back.
    Absent,
    /// Somebody keeps so much in it that not everything was looked at.
    TooMany,
}

/// One packet in the folder.
#[derive(Debug, Clone)]
pub struct FolderFile {
    pub path: PathBuf,
    /// To be shown, never to be used as a path.
    pub name: String,
    pub state: FileState,
    /// It became so at this look.
    pub new: bool,
}

#[derive(Debug, Clone)]
pub enum FileState {
    /// Still changing, or not whole yet; so many bytes are here.
    Arriving {
        bytes: u64,
    },
    Ready(Box<Manifest>),
    Locked,
    /// The code of the error, with its parameters.
    Bad {
        code: &'static str,
        params: Vec<(&'static str, String)>,
    },
}

/// Looks at a folder again and again, and remembers what it read.
pub struct Scanner {
    folder: PathBuf,
    limits: Limits,
    seen: BTreeMap<PathBuf, Seen>,
}

struct Seen {
    mark: Mark,
    /// Looks since it last changed.
    steady: u32,
    state: FileState,
    /// It is bad for a reason that may pass without the file changing.
    may_pass: bool,
}

/// By what a change is noticed.
#[derive(PartialEq, Eq)]
struct Mark {
    len: u64,
    modified: Option<SystemTime>,
}

impl Scanner {
    pub fn new(folder: impl Into<PathBuf>, limits: Limits) -> Scanner {
        Scanner { folder: folder.into(), limits, seen: BTreeMap::new() }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A packet is read at the second look at which it has not changed.
    pub fn look(&mut self) -> FolderLook {
        let Some((paths, complete)) = candidates(&self.folder) else {
            // A drive that comes back may read what it could not.
            self.seen.retain(|_, seen| !seen.may_pass);
            return FolderLook { state: FolderState::Absent, files: Vec::new() };
        };
        let here: BTreeMap<PathBuf, Mark> = paths.into_iter().collect();
        self.seen.retain(|path, _| here.contains_key(path));
        let mut files = Vec::with_capacity(here.len());
        for (path, mark) in here {
            let new = self.look_at(&path, mark);
            let Some(seen) = self.seen.get(&path) else { continue };
            files.push(FolderFile { name: shown(&path), state: seen.state.clone(), new, path });
        }
        FolderLook { state: if complete { FolderState::Here } else { FolderState::TooMany }, files }
    }

    /// Whether its state is another one now.
    fn look_at(&mut self, path: &Path, mark: Mark) -> bool {
        let arriving = FileState::Arriving { bytes: mark.len };
        let Some(seen) = self.seen.get_mut(path).filter(|seen| seen.mark == mark) else {
            self.seen.insert(path.to_owned(), Seen { mark, steady: 0, state: arriving, may_pass: false });
            return true;
        };
        seen.steady = seen.steady.saturating_add(1);
        let due = match seen.state {
            FileState::Arriving { .. } => seen.steady <= PATIENCE,
            FileState::Bad { .. } => seen.may_pass && seen.steady.is_multiple_of(AGAIN),
            FileState::Ready(_) | FileState::Locked => false,
        };
        if !due {
            return false;
        }
        match read(path, &self.limits) {
            Ok(state) => (seen.state, seen.may_pass) = (state, false),
            Err(error) if seen.steady < PATIENCE && may_get_better(&error) => return false,
            Err(error) => {
                let known = matches!(seen.state, FileState::Bad { code, .. } if code == error.code());
                seen.may_pass = error.may_pass();
                seen.state = FileState::Bad { code: error.code(), params: error.params() };
                return !known;
            }
        }
        true
    }

    /// A file that was bad is read once more, as if it had just come.
    pub fn again(&mut self, path: &Path) {
        if self.seen.get(path).is_some_and(|seen| matches!(seen.state, FileState::Bad { .. })) {
            self.seen.remove(path);
        }
    }
}

fn read(path: &Path, limits: &Limits) -> Result<FileState, CarryError> {
    match peek(path, limits) {
        Ok(manifest) => Ok(FileState::Ready(Box::new(manifest))),
        Err(CarryError::Locked) => Ok(FileState::Locked),
        Err(error) => Err(error),
    }
}

/// Programs that copy files reserve their room first, or fill in their parts in any order.
fn may_get_better(error: &CarryError) -> bool {
    !matches!(error, CarryError::Newer { .. } | CarryError::TooLarge { .. })
}

/// The packets of the folder and of its subfolders; false when not everything was looked at. None: no such folder.
fn candidates(folder: &Path) -> Option<(Vec<(PathBuf, Mark)>, bool)> {
    let mut found = Vec::new();
    let mut room = MOST_ENTRIES;
    let below = packets_in(folder, &mut found, &mut room)?;
    for subfolder in below {
        // One that goes away meanwhile has no packets.
        packets_in(&subfolder, &mut found, &mut room);
    }
    let complete = room > 0 && found.len() <= MOST_PACKETS;
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found.truncate(MOST_PACKETS);
    Some((found, complete))
}

/// Adds a folder's packets to `found` and returns its subfolders. Links are not followed.
fn packets_in(folder: &Path, found: &mut Vec<(PathBuf, Mark)>, room: &mut usize) -> Option<Vec<PathBuf>> {
    let mut below = Vec::new();
    for entry in fs::read_dir(folder).ok()?.flatten() {
        if *room == 0 || found.len() > MOST_PACKETS {
            break;
        }
        *room -= 1;
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() && name != PHOTOS && !name.starts_with('.') {
            below.push(entry.path());
        } else if kind.is_file()
            && is_packet(name)
            && let Ok(meta) = entry.metadata()
        {
            found.push((entry.path(), Mark { len: meta.len(), modified: meta.modified().ok() }));
        }
    }
    Some(below)
}

/// Whatever a program that settles conflicts made of the name: „Grupa 02 (kopia w konflikcie).zapis” and
/// `Grupa 02.sync-conflict-20220527-124500-ABCDEFG.zapis` are packets like any other. Hidden and half-written files
/// of such programs are not.
fn is_packet(name: &str) -> bool {
    let lower = name.to_lowercase();
    let half_written = lower.starts_with(['.', '~']) || lower.ends_with(".part") || lower.ends_with(".tmp");
    let renamed = lower.contains(".zapis.sync-conflict-") || lower.contains(".zapis (");
    !half_written && (lower.ends_with(".zapis") || renamed)
}

/// A name without what could deceive: signs that control the line or its direction.
fn shown(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let deceives = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    name.chars().filter(|c| !deceives(*c)).take(LONGEST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with one file that was read.
    fn read_once(home: &Path) -> (PathBuf, Scanner) {
        let folder = home.join("SALA-3");
        fs::create_dir(&folder).unwrap();
        let path = folder.join("a.zapis");
        fs::write(&path, b"age-encryption.org/v1\n").unwrap();
        let mut scanner = Scanner::new(folder, Limits::default());
        scanner.look();
        assert!(matches!(scanner.look().files[0].state, FileState::Locked), "it can be read");
        (path, scanner)
    }

    /// As if it could not have been.
    fn fail(scanner: &mut Scanner, path: &Path, may_pass: bool) {
        let seen = scanner.seen.get_mut(path).unwrap();
        let state = FileState::Bad { code: "packet-io", params: Vec::new() };
        (seen.state, seen.may_pass, seen.steady) = (state, may_pass, PATIENCE);
    }

    fn news_in(scanner: &mut Scanner, looks: u32) -> Option<FileState> {
        (0..looks).find_map(|_| scanner.look().files.pop().filter(|file| file.new).map(|file| file.state))
    }

    #[test]
    fn what_the_drive_could_not_give_is_read_again_after_a_while_and_what_was_read_and_bad_is_not() {
        let home = tempfile::tempdir().unwrap();
        let (path, mut scanner) = read_once(home.path());
        fail(&mut scanner, &path, true);
        assert!(matches!(news_in(&mut scanner, 2 * AGAIN), Some(FileState::Locked)), "it is read by itself");
        fail(&mut scanner, &path, false);
        assert!(news_in(&mut scanner, 5 * AGAIN).is_none(), "its bytes have not changed");
        scanner.again(&path);
        assert!(matches!(news_in(&mut scanner, 1), Some(FileState::Arriving { .. })), "a person asked");
        assert!(matches!(news_in(&mut scanner, 1), Some(FileState::Locked)), "and it was read");
    }

    #[test]
    fn a_folder_that_comes_back_is_asked_again_for_what_it_could_not_give() {
        let home = tempfile::tempdir().unwrap();
        let (path, mut scanner) = read_once(home.path());
        let (folder, away) = (home.path().join("SALA-3"), home.path().join("away"));
        for (may_pass, news) in [(true, true), (false, false)] {
            fail(&mut scanner, &path, may_pass);
            fs::rename(&folder, &away).unwrap();
            assert_eq!(scanner.look().state, FolderState::Absent);
            fs::rename(&away, &folder).unwrap();
            assert_eq!(news_in(&mut scanner, 2).is_some(), news, "for a reason that may pass: {may_pass}");
        }
    }
}
