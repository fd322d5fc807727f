//! Photos on their way in, from wherever: read, tried and stored away from the notebook, so that nobody who types
//! waits for them; then their row, which is a moment.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc,
    },
};

use chrono::NaiveDateTime;
use zapis_domain::{ContentHash, GroupId, MediaType, Photo, PhotoId};
use zapis_photo::Likeness;
use zapis_record::{changes_between, creation};

use super::Album;
use crate::{
    Notebook, NotebookError, Op,
    entries::between,
    files::read_some,
    undo::record_of,
    view::{PhotoOutcome, Saved},
};

/// The long edge of a photo in the strip and in lists.
pub(crate) const THUMBNAIL_EDGE: u32 = 320;
/// More files than that are not the photos of a day: somebody chose the wrong folder.
const MOST_FILES: usize = 2_000;
/// What a person photographs flipcharts as.
const EXTENSIONS: [&str; 7] = ["jpg", "jpeg", "png", "webp", "heic", "heif", "hif"];

/// A picture that is on disk, byte for byte, and can be shown; no record names it yet.
#[derive(Debug, Clone)]
pub struct StoredPicture {
    pub hash: ContentHash,
    pub media_type: MediaType,
    pub bytes: u64,
    pub taken: Option<NaiveDateTime>,
}

impl Album {
    /// Reads a person's file and takes its picture in.
    pub fn take_in(&self, path: &Path) -> Result<StoredPicture, NotebookError> {
        let unreadable = |_| NotebookError::FileNotReadable { path: path.to_owned() };
        let length = std::fs::metadata(path).map_err(unreadable)?.len();
        if length > zapis_photo::MOST_BYTES as u64 {
            let bytes = usize::try_from(length).unwrap_or(usize::MAX);
            return Err(zapis_photo::PhotoError::TooLarge { bytes }.into());
        }
        self.take_in_bytes(&read_some(path, zapis_photo::MOST_BYTES as u64)?)
    }

    /// Tries a picture by making its thumbnail, then stores it; it is synced to disk when this returns.
    pub fn take_in_bytes(&self, bytes: &[u8]) -> Result<StoredPicture, NotebookError> {
        let inspected = zapis_photo::inspect(bytes)?;
        let hash =
            ContentHash::try_from(blake3::hash(bytes).to_hex().to_string()).expect("BLAKE3 in hexadecimal");
        let stored = StoredPicture {
            media_type: inspected.media_type,
            bytes: bytes.len() as u64,
            taken: inspected.taken_at,
            hash,
        };
        if !self.pictures.has(&stored.hash) {
            // What cannot be shown is refused before it is kept.
            let thumbnail = zapis_photo::display(bytes, THUMBNAIL_EDGE)?;
            self.pictures.put(&stored.hash, |sink| sink.write_all(bytes))?;
            // Without space it is made again when it is looked at.
            let _ = self.pictures.put_derived(&stored.hash, THUMBNAIL_EDGE, &thumbnail.jpeg);
        }
        Ok(stored)
    }

    /// Takes in many files on all cores and hands each over in the order of `paths`, as soon as its turn has come.
    /// Ends early when `stop` is set; what was handed over stays.
    pub fn take_in_all(
        &self,
        paths: &[PathBuf],
        stop: &AtomicBool,
        mut hand_over: impl FnMut(usize, Result<StoredPicture, NotebookError>),
    ) {
        let next = AtomicUsize::new(0);
        let workers = std::thread::available_parallelism().map_or(1, usize::from).min(4).min(paths.len());
        // A photo that waits for its turn holds no pixels; few wait all the same.
        let (done, results) = mpsc::sync_channel(8);
        std::thread::scope(|scope| {
            for _ in 0..workers {
                let (next, done) = (&next, done.clone());
                scope.spawn(move || {
                    loop {
                        let n = next.fetch_add(1, Ordering::Relaxed);
                        let Some(path) = paths.get(n).filter(|_| !stop.load(Ordering::Relaxed)) else {
                            break;
                        };
                        if done.send((n, self.take_in(path))).is_err() {
                            break;
                        }
                    }
                });
            }
            drop(done);
            let (mut turn, mut waiting) = (0, BTreeMap::new());
            for (n, result) in results {
                waiting.insert(n, result);
                while let Some(result) = waiting.remove(&turn) {
                    if !stop.load(Ordering::Relaxed) {
                        hand_over(turn, result);
                    }
                    turn += 1;
                }
            }
        });
    }
}

/// The photos in a folder and one level below, by name; what has another ending is left out.
pub fn photos_in(folder: &Path) -> Result<Vec<PathBuf>, NotebookError> {
    let unreadable = |_| NotebookError::FileNotReadable { path: folder.to_owned() };
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)?.take(MOST_FILES * 5).flatten() {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => {
                let below = std::fs::read_dir(&path).into_iter().flatten().take(MOST_FILES).flatten();
                found.extend(below.map(|entry| entry.path()).filter(|path| is_photo(path)));
            }
            Ok(kind) if kind.is_file() && is_photo(&path) => found.push(path),
            _ => {}
        }
    }
    found.sort();
    if found.len() > MOST_FILES {
        return Err(NotebookError::TooManyPhotos { found: found.len(), limit: MOST_FILES });
    }
    Ok(found)
}

fn is_photo(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| EXTENSIONS.contains(&ending.as_str())) && path.is_file()
}

impl Notebook {
    /// A folder for photos on their way. `fresh` empties it: what lies in it at first use was left by a program that
    /// was killed.
    pub fn incoming_folder(&self, fresh: bool) -> Result<PathBuf, NotebookError> {
        let folder = self.folder().join("incoming");
        let unwritable = |_| NotebookError::FileNotWritable { path: folder.clone() };
        if fresh && folder.exists() {
            std::fs::remove_dir_all(&folder).map_err(unwritable)?;
        }
        std::fs::create_dir_all(&folder).map_err(unwritable)?;
        Ok(folder)
    }

    /// Puts a stored picture at the end of a group's strip. The same bytes are there once: what the group has is
    /// said to be there already, and comes back from the trash if it lay there.
    pub fn add_picture(
        &mut self,
        group: GroupId,
        picture: &StoredPicture,
    ) -> Result<(PhotoOutcome, Saved), NotebookError> {
        let photos = self.store.reader().photos(group)?;
        let same = |deleted| photos.iter().find(|p| p.hash == picture.hash && p.deleted == deleted);
        let outcome = if let Some(known) = same(false) {
            PhotoOutcome::AlreadyThere { photo: known.id }
        } else if let Some(thrown) = same(true).cloned() {
            let restored = Photo { deleted: false, ..thrown.clone() };
            let event = self.event_of(group)?;
            let changes = changes_between(&thrown, &restored);
            self.transact(Op::RestorePhoto, record_of(group), event, &changes)?;
            PhotoOutcome::Restored { photo: thrown.id }
        } else {
            let last = photos.last().map(|p| p.order.as_str());
            let photo = self.photo_of(picture, between(last, None));
            let event = self.event_of(group)?;
            self.transact(Op::AddPhoto, record_of(group), event, &creation(&photo))?;
            PhotoOutcome::Added { photo: photo.id }
        };
        Ok((outcome, self.saved(group, Vec::new())?))
    }

    pub(super) fn photo_of(&mut self, picture: &StoredPicture, order: String) -> Photo {
        let (id, now) = (PhotoId(self.surroundings.new_id()), self.surroundings.now());
        Photo {
            order,
            taken: picture.taken,
            ..Photo::new(id, picture.hash.clone(), picture.media_type, picture.bytes, now)
        }
    }

    /// Remembers that these photos, alike as they look, are both to be kept.
    pub fn keep_both_photos(&mut self, one: PhotoId, other: PhotoId) -> Result<Saved, NotebookError> {
        self.change_photo(Op::KeepPhotos, one, |photo| {
            if photo.id != other && !photo.apart.contains(&other) {
                photo.apart.push(other);
            }
        })
    }
}

/// What pictures look like, found once for each.
#[derive(Default)]
pub struct Likenesses(Mutex<BTreeMap<ContentHash, Option<Likeness>>>);

impl Likenesses {
    /// The pairs of photos in a strip that look alike and about which nobody has said that both are to be kept.
    /// Reads thumbnails: not to be called while somebody waits.
    pub fn pairs(&self, album: &Album, photos: &[Photo]) -> Vec<(PhotoId, PhotoId)> {
        let seen: Vec<(&Photo, Likeness)> = photos
            .iter()
            .filter(|photo| !photo.deleted)
            .filter_map(|photo| Some((photo, self.of(album, &photo.hash)?)))
            .collect();
        let mut pairs = Vec::new();
        for (n, (one, look)) in seen.iter().enumerate() {
            for (other, other_look) in &seen[n + 1..] {
                let kept = one.apart.contains(&other.id) || other.apart.contains(&one.id);
                if !kept && look.is_near(other_look) {
                    pairs.push((one.id, other.id));
                }
            }
        }
        pairs
    }

    fn of(&self, album: &Album, hash: &ContentHash) -> Option<Likeness> {
        let known = |seen: &Self| seen.0.lock().unwrap_or_else(PoisonError::into_inner).get(hash).copied();
        if let Some(known) = known(self) {
            return known;
        }
        let thumbnail = album.image(hash, THUMBNAIL_EDGE).ok()?;
        let look = Likeness::of(&thumbnail).ok();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(hash.clone(), look);
        look
    }
}
