//! Flipchart photos: taken in by their bytes, shown in sizes made on demand.

use std::{
    ops::ControlFlow,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use zapis_domain::{ContentHash, GroupId, Photo, PhotoId};
use zapis_record::creation;
use zapis_store::Pictures;

use crate::{Notebook, NotebookError, Op, Progress, entries::between, files::read_some, undo::record_of};

/// The long edge of a photo in a report: sharp on paper, small in the file.
pub(crate) const REPORT_EDGE: u32 = 1600;

impl Notebook {
    /// Takes in a photo's file; the original is stored byte for byte, once.
    pub fn add_photo(&mut self, group: GroupId, path: &Path, caption: &str) -> Result<Photo, NotebookError> {
        let event = self.event_of(group)?;
        let bytes = read_some(path, zapis_photo::MOST_BYTES as u64)?;
        let inspected = zapis_photo::inspect(&bytes)?;
        let hash =
            ContentHash::try_from(blake3::hash(&bytes).to_hex().to_string()).expect("BLAKE3 in hexadecimal");
        self.store.pictures().put(&hash, |sink| sink.write_all(&bytes))?;
        let photos = self.store.reader().photos(group)?;
        let photo = Photo {
            id: PhotoId(self.surroundings.new_id()),
            hash,
            media_type: inspected.media_type,
            bytes: bytes.len() as u64,
            caption: caption.to_owned(),
            decorative: false,
            entries: Vec::new(),
            order: between(photos.last().map(|p| p.order.as_str()), None),
            created_at: self.surroundings.now(),
            deleted: false,
        };
        self.transact(Op::AddPhoto, record_of(group), event, &creation(&photo))?;
        Ok(photo)
    }

    /// The pictures, to be looked at without holding the notebook.
    pub fn album(&self) -> Album {
        Album { pictures: self.store.pictures() }
    }
}

/// The library's pictures; may be used from several threads.
#[derive(Debug, Clone)]
pub struct Album {
    pictures: Pictures,
}

impl Album {
    /// A picture upright, at most `long_edge` pixels long, without metadata, as JPEG; made once, then kept.
    pub fn image(&self, hash: &ContentHash, long_edge: u32) -> Result<Vec<u8>, NotebookError> {
        let long_edge = long_edge.clamp(64, 4096);
        if let Some(bytes) = self.pictures.derived(hash, long_edge) {
            return Ok(bytes);
        }
        let made = zapis_photo::display(&self.pictures.read(hash)?, long_edge)?;
        // Without space it is made again next time.
        let _ = self.pictures.put_derived(hash, long_edge, &made.jpeg);
        Ok(made.jpeg)
    }

    /// Makes the report's size of these pictures, on all cores. One that cannot be read is left out.
    pub fn prepare(&self, due: &[ContentHash], progress: Progress<'_>) -> Result<(), NotebookError> {
        let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let workers = std::thread::available_parallelism().map_or(1, usize::from).min(4);
        std::thread::scope(|scope| {
            let (next, done) = (&next, &done);
            for _ in 0..workers.min(due.len()) {
                scope.spawn(move || {
                    while let Some(hash) = due.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let _ = self.image(hash, REPORT_EDGE);
                        done.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
            loop {
                let finished = done.load(Ordering::Relaxed);
                if progress(finished as u64, due.len() as u64) == ControlFlow::Break(()) {
                    next.store(due.len(), Ordering::Relaxed);
                    return Err(NotebookError::Cancelled);
                }
                if finished == due.len() {
                    return Ok(());
                }
                std::thread::sleep(Duration::from_millis(20));
            }
        })
    }
}
