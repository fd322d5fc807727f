//! Pictures: the originals, byte for byte, each in a file named by its hash; and versions derived from them.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, Read, Write},
    path::PathBuf,
    sync::atomic::{AtomicU64, Ordering},
};

use zapis_domain::ContentHash;

use crate::{Store, StoreError};

/// The pictures of one data folder; may be used from several threads beside the open [`Store`].
#[derive(Debug, Clone)]
pub struct Pictures {
    folder: PathBuf,
}

/// A picture that lies whole and synced beside its place. Unless it is put there it is gone with this.
#[derive(Debug)]
pub struct StagedPicture {
    hash: ContentHash,
    part: PathBuf,
}

impl StagedPicture {
    pub fn hash(&self) -> &ContentHash {
        &self.hash
    }
}

impl Drop for StagedPicture {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.part);
    }
}

impl Store {
    pub fn pictures(&self) -> Pictures {
        Pictures { folder: self.folder.clone() }
    }
}

impl Pictures {
    /// Where a picture lies, or would.
    pub fn path(&self, hash: &ContentHash) -> PathBuf {
        self.folder.join("pictures").join(&hash.as_str()[..2]).join(hash.as_str())
    }

    /// Takes away halves that a program that was killed left. Only while nobody else uses the folder.
    pub fn sweep(&self) {
        let inside = |path: PathBuf| fs::read_dir(path).into_iter().flatten().flatten();
        for shelf in inside(self.folder.join("pictures")) {
            let halves = inside(shelf.path()).map(|entry| entry.path());
            for half in halves.filter(|path| path.extension().is_some_and(|ending| ending == "part")) {
                let _ = fs::remove_file(half);
            }
        }
    }

    pub fn has(&self, hash: &ContentHash) -> bool {
        self.path(hash).is_file()
    }

    /// Takes in a picture; it is synced to disk under its hash when this returns. False: it was there before.
    /// The bytes must have the hash they are said to have, or nothing is stored.
    pub fn put(
        &self,
        hash: &ContentHash,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<bool, StoreError> {
        if self.has(hash) {
            return Ok(false);
        }
        let staged = self.stage(hash, write)?;
        Ok(self.keep([&staged])? == 1)
    }

    /// The slow half of [`Pictures::put`]: the bytes are read, compared with their hash and synced, in no place yet.
    pub fn stage(
        &self,
        hash: &ContentHash,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<StagedPicture, StoreError> {
        let path = self.path(hash);
        fs::create_dir_all(path.parent().expect("a picture lies in a folder"))?;
        // Made first: whatever fails from here on, its file goes with it.
        let staged = StagedPicture { hash: hash.clone(), part: own_part(&path) };
        if write_hashed(&staged.part, write)? == hash.as_str() {
            Ok(staged)
        } else {
            Err(StoreError::Damaged(format!("picture {hash}")))
        }
    }

    /// The quick half: gives pictures their places. Tells how many were not there before.
    pub fn keep<'a>(&self, staged: impl IntoIterator<Item = &'a StagedPicture>) -> Result<u32, StoreError> {
        let (mut new, mut folders) = (0, BTreeSet::new());
        for picture in staged {
            let path = self.path(&picture.hash);
            if path.is_file() {
                continue;
            }
            fs::rename(&picture.part, &path)?;
            folders.extend(path.parent().map(PathBuf::from));
            new += 1;
        }
        // After all renames: the first of these writes what the others ask for.
        folders.iter().try_for_each(|folder| sync_folder(folder))?;
        Ok(new)
    }

    pub fn open(&self, hash: &ContentHash) -> Result<File, StoreError> {
        File::open(self.path(hash)).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => StoreError::PictureMissing,
            _ => error.into(),
        })
    }

    pub fn read(&self, hash: &ContentHash) -> Result<Vec<u8>, StoreError> {
        let mut bytes = Vec::new();
        self.open(hash)?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// A smaller version made earlier from a picture; losing it costs time only.
    pub fn derived(&self, hash: &ContentHash, long_edge: u32) -> Option<Vec<u8>> {
        fs::read(self.derived_path(hash, long_edge)).ok().filter(|bytes| is_whole(bytes))
    }

    pub fn put_derived(&self, hash: &ContentHash, long_edge: u32, bytes: &[u8]) -> Result<(), StoreError> {
        let path = self.derived_path(hash, long_edge);
        fs::create_dir_all(path.parent().expect("a derived picture lies in a folder"))?;
        let part = own_part(&path);
        fs::write(&part, bytes)?;
        Ok(fs::rename(part, path)?)
    }

    /// A version made earlier that looks otherwise than the original; `look` names how.
    pub fn with_look(&self, hash: &ContentHash, long_edge: u32, look: &str) -> Option<Vec<u8>> {
        fs::read(self.look_path(hash, long_edge, look)).ok().filter(|bytes| is_whole(bytes))
    }

    /// Keeps a version with another look in place of any kept before: what was tried out is not gathered.
    pub fn put_with_look(
        &self,
        hash: &ContentHash,
        long_edge: u32,
        look: &str,
        bytes: &[u8],
    ) -> Result<(), StoreError> {
        let path = self.look_path(hash, long_edge, look);
        let folder = path.parent().expect("a derived picture lies in a folder");
        fs::create_dir_all(folder)?;
        let part = path.with_extension(format!("{:?}.part", std::thread::current().id()));
        fs::write(&part, bytes)?;
        fs::rename(part, &path)?;
        for other in fs::read_dir(folder)?.flatten().map(|entry| entry.path()) {
            if other != path && other.extension().is_some_and(|ending| ending == "jpg") {
                let _ = fs::remove_file(other);
            }
        }
        Ok(())
    }

    /// One folder a picture and size, so that an older look is found without looking through all.
    fn look_path(&self, hash: &ContentHash, long_edge: u32, look: &str) -> PathBuf {
        let size = self.folder.join("derived").join("looks").join(long_edge.to_string());
        size.join(hash.as_str()).join(format!("{look}.jpg"))
    }

    fn derived_path(&self, hash: &ContentHash, long_edge: u32) -> PathBuf {
        self.folder.join("derived").join(long_edge.to_string()).join(format!("{hash}.jpg"))
    }
}

/// The same picture may come twice at once, from two phones: each writes beside the other.
fn own_part(path: &std::path::Path) -> PathBuf {
    static PARTS: AtomicU64 = AtomicU64::new(0);
    path.with_extension(format!("{}-{}.part", std::process::id(), PARTS.fetch_add(1, Ordering::Relaxed)))
}

fn write_hashed(
    part: &std::path::Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<String, StoreError> {
    let mut file = Hashed { file: File::create(part)?, hasher: blake3::Hasher::new() };
    write(&mut file)?;
    file.file.sync_all()?;
    Ok(file.hasher.finalize().to_hex().to_string())
}

struct Hashed {
    file: File,
    hasher: blake3::Hasher,
}

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.file.write(bytes)?;
        self.hasher.update(&bytes[..n]);
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// A rename is on disk only when its folder is. Windows has no such call and needs none.
pub(crate) fn sync_folder(folder: &std::path::Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Whether a JPEG has its beginning and its end. Derived pictures are not synced: a power cut may leave one empty, and
/// such a one is made again.
fn is_whole(jpeg: &[u8]) -> bool {
    jpeg.starts_with(&[0xff, 0xd8]) && jpeg.ends_with(&[0xff, 0xd9])
}
