//! Where photos lie that are not whole yet: files named by the hash they will have, in a folder of bounded size.
//!
//! What is here may have been cut off anywhere, by a pulled cable or a power cut. It counts for nothing until
//! the sender has confirmed its hash, and a photo leaves only when all of it has the hash it is named by.

use std::{
    collections::HashSet,
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use tempfile::{NamedTempFile, TempPath};
use zapis_domain::ContentHash;

use crate::{LiveError, LiveLimits};

const SUFFIX: &str = ".part";
/// Packets on their way in or out; a program that was killed leaves them behind.
const PACKET: &str = "packet-";

pub(crate) struct Depot {
    folder: PathBuf,
    most_bytes: u64,
    most: usize,
    /// Photos that come in now, and the bytes set aside for each.
    busy: Mutex<Vec<(ContentHash, u64)>>,
}

impl Depot {
    /// Opens the folder, and removes what no photo's name is.
    pub(crate) fn open(folder: &Path, limits: &LiveLimits) -> Result<Arc<Depot>, LiveError> {
        fs::create_dir_all(folder).map_err(LiveError::disk)?;
        for (path, _) in files(folder).map_err(LiveError::disk)? {
            let packet = name(&path).starts_with(PACKET);
            if packet || hash_of(&path).is_none() && name(&path).ends_with(SUFFIX) {
                let _ = fs::remove_file(&path);
            }
        }
        Ok(Arc::new(Depot {
            folder: folder.to_owned(),
            most_bytes: limits.parts_bytes,
            most: limits.parts,
            busy: Mutex::default(),
        }))
    }

    /// A place for a packet; gone when dropped.
    pub(crate) fn packet(&self) -> Result<TempPath, LiveError> {
        let file: NamedTempFile =
            tempfile::Builder::new().prefix(PACKET).tempfile_in(&self.folder).map_err(LiveError::disk)?;
        Ok(file.into_temp_path())
    }

    /// The beginning of a photo, as far as it is here. None while another peer sends it.
    pub(crate) fn begin(self: &Arc<Self>, hash: &ContentHash, bytes: u64) -> Result<Option<Part>, LiveError> {
        {
            let mut busy = self.lock();
            if busy.iter().any(|(other, _)| other == hash) {
                return Ok(None);
            }
            self.make_room(&busy, hash, bytes)?;
            busy.push((hash.clone(), bytes));
        }
        let part = Part::open(self.clone(), hash.clone(), bytes);
        if part.is_err() {
            self.release(hash);
        }
        part.map(Some)
    }

    /// The oldest go first; those that come in now stay.
    fn make_room(
        &self,
        busy: &[(ContentHash, u64)],
        hash: &ContentHash,
        bytes: u64,
    ) -> Result<(), LiveError> {
        let too_large = LiveError::TooLarge { what: "parts-bytes", limit: self.most_bytes };
        let coming: HashSet<&ContentHash> = busy.iter().map(|(hash, _)| hash).collect();
        let set_aside = busy.iter().fold(bytes, |sum, (_, bytes)| sum.saturating_add(*bytes));
        if set_aside > self.most_bytes || busy.len() >= self.most {
            return Err(too_large);
        }
        let mut idle: Vec<(PathBuf, fs::Metadata)> = files(&self.folder).map_err(LiveError::disk)?;
        idle.retain(|(path, _)| hash_of(path).is_some_and(|of| of != *hash && !coming.contains(&of)));
        idle.sort_by_key(|(_, about)| about.modified().unwrap_or(SystemTime::UNIX_EPOCH));
        let mut kept = idle.iter().fold(0, |sum: u64, (_, about)| sum.saturating_add(about.len()));
        let mut count = idle.len();
        for (path, about) in idle {
            if set_aside.saturating_add(kept) <= self.most_bytes && count + busy.len() < self.most {
                break;
            }
            fs::remove_file(path).map_err(LiveError::disk)?;
            kept -= about.len();
            count -= 1;
        }
        Ok(())
    }

    fn release(&self, hash: &ContentHash) {
        self.lock().retain(|(other, _)| other != hash);
    }

    fn lock(&self) -> MutexGuard<'_, Vec<(ContentHash, u64)>> {
        self.busy.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A photo that comes in. Dropped, what has come so far stays for the next time.
pub(crate) struct Part {
    depot: Arc<Depot>,
    hash: ContentHash,
    path: PathBuf,
    file: File,
    hasher: blake3::Hasher,
    len: u64,
    bytes: u64,
}

impl Part {
    fn open(depot: Arc<Depot>, hash: ContentHash, bytes: u64) -> Result<Part, LiveError> {
        let path = depot.folder.join(format!("{hash}{SUFFIX}"));
        // Not for appending only: on Windows such a file cannot be cut back to nothing.
        let file = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(&path);
        let file = file.map_err(LiveError::disk)?;
        let mut part = Part { depot, hash, path, file, hasher: blake3::Hasher::new(), len: 0, bytes };
        part.read_back().map_err(LiveError::disk)?;
        // As long as the whole and still here: it did not have its hash, or was never looked at.
        if part.len >= bytes {
            part.start_over()?;
        }
        Ok(part)
    }

    fn read_back(&mut self) -> io::Result<()> {
        let mut buffer = vec![0; 128 << 10];
        loop {
            match self.file.read(&mut buffer)? {
                0 => return Ok(()),
                n => {
                    self.hasher.update(&buffer[..n]);
                    self.len += n as u64;
                }
            }
        }
    }

    pub(crate) fn len(&self) -> u64 {
        self.len
    }

    /// The hash of what is here.
    pub(crate) fn prefix(&self) -> [u8; 32] {
        *self.hasher.finalize().as_bytes()
    }

    /// The sender has another beginning: ours is worth nothing.
    pub(crate) fn start_over(&mut self) -> Result<(), LiveError> {
        self.file.set_len(0).and_then(|()| self.file.rewind()).map_err(LiveError::disk)?;
        self.hasher.reset();
        self.len = 0;
        Ok(())
    }

    pub(crate) fn append(&mut self, bytes: &[u8]) -> Result<(), LiveError> {
        if self.len.saturating_add(bytes.len() as u64) > self.bytes {
            return Err(LiveError::Rules { what: "more-than-said" });
        }
        self.file.write_all(bytes).map_err(LiveError::disk)?;
        self.hasher.update(bytes);
        self.len += bytes.len() as u64;
        Ok(())
    }

    /// The file of the whole photo. One that has another hash is gone.
    pub(crate) fn whole(&self) -> Result<&Path, LiveError> {
        if self.len == self.bytes && self.hasher.finalize().to_hex().as_str() == self.hash.as_str() {
            return Ok(&self.path);
        }
        fs::remove_file(&self.path).map_err(LiveError::disk)?;
        Err(LiveError::PhotoDamaged { hash: self.hash.to_string() })
    }

    /// The library has it.
    pub(crate) fn done(self) {
        let _ = fs::remove_file(&self.path);
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        self.depot.release(&self.hash);
    }
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn hash_of(path: &Path) -> Option<ContentHash> {
    ContentHash::try_from(name(path).strip_suffix(SUFFIX)?.to_owned()).ok()
}

fn files(folder: &Path) -> io::Result<Vec<(PathBuf, fs::Metadata)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        // A file that another thread has just finished with is no longer there.
        if let Ok(about) = entry.metadata()
            && about.is_file()
        {
            found.push((entry.path(), about));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(bytes: &[u8]) -> ContentHash {
        ContentHash::try_from(blake3::hash(bytes).to_hex().to_string()).expect("a hash")
    }

    fn depot(folder: &Path, most_bytes: u64, most: usize) -> Arc<Depot> {
        let limits = LiveLimits { parts_bytes: most_bytes, parts: most, ..LiveLimits::default() };
        Depot::open(folder, &limits).expect("a folder")
    }

    fn begin(depot: &Arc<Depot>, photo: &[u8]) -> Part {
        depot.begin(&hash(photo), photo.len() as u64).expect("room").expect("nobody else sends it")
    }

    #[test]
    fn a_photo_that_broke_off_goes_on_where_it_was_also_after_a_restart() {
        let folder = tempfile::tempdir().expect("a folder");
        let photo = vec![7; 10_000];
        begin(&depot(folder.path(), 1 << 20, 9), &photo).append(&photo[..4_000]).expect("written");
        let mut part = begin(&depot(folder.path(), 1 << 20, 9), &photo);
        assert_eq!(part.len(), 4_000, "what had come is here");
        assert_eq!(part.prefix(), *blake3::hash(&photo[..4_000]).as_bytes(), "and known by its hash");
        part.append(&photo[4_000..]).expect("written");
        assert_eq!(fs::read(part.whole().expect("whole")).expect("a file"), photo, "byte for byte");
        part.done();
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0, "nothing is left behind");
    }

    #[test]
    fn what_has_another_hash_or_is_too_long_never_leaves() {
        let folder = tempfile::tempdir().expect("a folder");
        let depot = depot(folder.path(), 1 << 20, 9);
        let mut part = begin(&depot, b"the photo");
        part.append(b"other one").expect("as long as it should be");
        assert!(matches!(part.whole(), Err(LiveError::PhotoDamaged { .. })), "not what it is named");
        assert_eq!(part.append(b"!"), Err(LiveError::Rules { what: "more-than-said" }), "one too many");
        drop(part);
        assert_eq!(begin(&depot, b"the photo").len(), 0, "it starts from nothing");
    }

    #[test]
    fn the_folder_stays_within_its_bounds_and_the_oldest_go_first() {
        let folder = tempfile::tempdir().expect("a folder");
        let depot = depot(folder.path(), 1_000, 3);
        for n in 0..6u8 {
            let mut part = begin(&depot, &[n; 300]);
            part.append(&[n; 200]).expect("written");
        }
        let sizes: Vec<u64> =
            files(folder.path()).expect("a folder").iter().map(|(_, about)| about.len()).collect();
        assert!(sizes.len() <= 3 && sizes.iter().sum::<u64>() <= 1_000, "{sizes:?}");
        let refused = depot.begin(&hash(b"large"), 1_001).map(drop);
        assert_eq!(refused, Err(LiveError::TooLarge { what: "parts-bytes", limit: 1_000 }), "never fits");
        let held = begin(&depot, &[9; 900]);
        assert!(depot.begin(&hash(b"beside"), 200).is_err(), "no room beside one that comes in now");
        assert!(depot.begin(&hash(&[9; 900]), 900).expect("no error").is_none(), "another peer sends it");
        drop(held);
        assert!(depot.begin(&hash(b"beside"), 200).expect("room again").is_some(), "afterwards there is");
    }

    #[test]
    fn only_our_own_leftovers_are_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["packet-1234", "strange.part", "holiday.jpg", &format!("{}.part", hash(b"x"))] {
            fs::write(folder.path().join(name), b"x").expect("written");
        }
        depot(folder.path(), 1_000, 3);
        let mut left: Vec<_> =
            files(folder.path()).expect("a folder").iter().map(|(path, _)| name(path)).collect();
        left.sort();
        assert_eq!(left, [format!("{}.part", hash(b"x")), "holiday.jpg".to_owned()], "a photo's part stays");
    }
}
