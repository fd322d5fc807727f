//! Writing a packet and its photos into a shared folder, and finding a photo in one.

use std::{
    fs::{self, File},
    io::{self, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use zapis_domain::{ContentHash, MediaType};

use super::PHOTOS;
use crate::{
    CarryError, Limits, Manifest, PacketContents, Progress, progress::Meter, publish::Unpublished, stream,
};

/// Laptops whose photos are looked for in one folder.
const MOST_LAPTOPS: usize = 1_000;

/// A photo of this laptop, to be laid beside its packet.
#[derive(Debug, Clone)]
pub struct FolderPhoto {
    pub hash: ContentHash,
    pub media_type: MediaType,
    pub path: PathBuf,
}

/// Writes a packet without photos as `name` and lays those photos beside it that are not there yet. The packet comes
/// first: what people said is worth more than the pictures of it. `laptop` names this laptop's folder of photos.
pub fn put(
    folder: &Path,
    name: &str,
    laptop: &str,
    contents: &PacketContents,
    photos: &[FolderPhoto],
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Manifest, CarryError> {
    let missing = || CarryError::NotWritable { path: folder.to_owned() };
    if !folder.is_dir() {
        return Err(missing());
    }
    let total = photos.len() as u64;
    let manifest =
        crate::write(&folder.join(name), contents, &mut |_| progress(Progress { done: 0, total }))?;
    let shelf = folder.join(PHOTOS).join(laptop);
    let mut meter = Meter::new(total, progress);
    for photo in photos {
        fs::create_dir_all(&shelf).map_err(|e| CarryError::writing(&shelf, e))?;
        lay(&shelf, photo, &mut meter).and_then(|()| meter.advance(1)).map_err(stopped_among_photos)?;
    }
    Ok(manifest)
}

/// The packet is there by now.
fn stopped_among_photos(error: CarryError) -> CarryError {
    match error {
        CarryError::Cancelled => CarryError::PhotosStopped,
        other => other,
    }
}

fn lay(shelf: &Path, photo: &FolderPhoto, meter: &mut Meter<'_>) -> Result<(), CarryError> {
    let to = shelf.join(file_name(&photo.hash, photo.media_type));
    let unreadable = || CarryError::PhotoUnreadable { hash: photo.hash.to_string() };
    let len = fs::metadata(&photo.path).map_err(|_| unreadable())?.len();
    if fs::metadata(&to).is_ok_and(|there| there.len() == len) {
        return Ok(());
    }
    let mut source = File::open(&photo.path).map_err(|_| unreadable())?;
    let mut unpublished = Unpublished::beside(&to)?;
    let mut hasher = blake3::Hasher::new();
    stream::pieces(
        &mut source,
        |_| unreadable(),
        |piece| {
            meter.advance(0)?;
            hasher.update(piece);
            unpublished.file().write_all(piece).map_err(|e| CarryError::writing(&to, e))
        },
    )?;
    if hasher.finalize().to_hex().as_str() != photo.hash.as_str() {
        return Err(unreadable());
    }
    let found = hash_of(unpublished.settle()?).ok_or_else(|| CarryError::Gone { path: to.clone() })?;
    if found != photo.hash.as_str() {
        return Err(CarryError::damaged(photo.hash.as_str()));
    }
    unpublished.publish()
}

/// Where a photo lies in the folder, whoever laid it there; one that is not whole yet is not found.
pub fn find_photo(folder: &Path, hash: &ContentHash, limits: &Limits) -> Option<PathBuf> {
    let shelves = fs::read_dir(folder.join(PHOTOS)).ok()?.take(MOST_LAPTOPS).flatten();
    let types = [MediaType::Jpeg, MediaType::Png, MediaType::Webp, MediaType::Heic];
    let places =
        shelves.flat_map(|shelf| types.map(|media_type| shelf.path().join(file_name(hash, media_type))));
    places.into_iter().find(|path| {
        let small =
            fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file() && meta.len() <= limits.photo_bytes);
        small && hash_of(path).is_some_and(|found| found == hash.as_str())
    })
}

fn hash_of(path: &Path) -> Option<String> {
    let mut hasher = blake3::Hasher::new();
    stream::pieces(
        &mut File::open(path).ok()?,
        |e: io::Error| e,
        |piece| {
            hasher.update(piece);
            Ok(())
        },
    )
    .ok()?;
    Some(hasher.finalize().to_hex().to_string())
}

/// With an ending, so that people can look at what lies there.
fn file_name(hash: &ContentHash, media_type: MediaType) -> String {
    let ending = match media_type {
        MediaType::Jpeg => "jpg",
        MediaType::Png => "png",
        MediaType::Webp => "webp",
        MediaType::Heic => "heic",
    };
    format!("{hash}.{ending}")
}
