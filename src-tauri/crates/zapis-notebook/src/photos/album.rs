//! Pictures made from originals: upright, scaled, cleaned as their recipe says; kept until asked for again.

use std::{
    fs::File,
    io,
    ops::ControlFlow,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use zapis_domain::{ContentHash, Look};
use zapis_store::Pictures;

use super::REPORT_EDGE;
use crate::{NotebookError, Progress, view::SheetProposal};

/// The library's pictures; may be used from several threads.
#[derive(Debug, Clone)]
pub struct Album {
    pub(super) pictures: Pictures,
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

    /// A picture that looks as said, otherwise like [`Album::image`].
    pub fn shown(&self, hash: &ContentHash, look: &Look, long_edge: u32) -> Result<Vec<u8>, NotebookError> {
        if look.is_plain() {
            return self.image(hash, long_edge);
        }
        let (long_edge, name) = (long_edge.clamp(64, 4096), look_name(look));
        if let Some(bytes) = self.pictures.with_look(hash, long_edge, &name) {
            return Ok(bytes);
        }
        let made = zapis_photo::renditions(&self.pictures.read(hash)?, look, &[long_edge])?;
        let jpeg = made.into_iter().next().map(|made| made.jpeg).unwrap_or_default();
        // Without space it is made again next time.
        let _ = self.pictures.put_with_look(hash, long_edge, &name, &jpeg);
        Ok(jpeg)
    }

    /// As [`Album::shown`], but only if it is ready.
    pub(crate) fn ready(&self, hash: &ContentHash, look: &Look, long_edge: u32) -> Option<Vec<u8>> {
        if look.is_plain() {
            self.pictures.derived(hash, long_edge)
        } else {
            self.pictures.with_look(hash, long_edge, &look_name(look))
        }
    }

    /// Whether the original is here.
    pub(crate) fn has(&self, hash: &ContentHash) -> bool {
        self.pictures.has(hash)
    }

    /// Takes an original from a shared folder if it lies there; one that changed between two looks comes at the next.
    pub(crate) fn fetch(&self, hash: &ContentHash, folder: &Path) -> bool {
        let Some(path) = zapis_carry::find_photo(folder, hash, &zapis_carry::Limits::default()) else {
            return false;
        };
        let copied = self.pictures.put(hash, |sink| io::copy(&mut File::open(&path)?, sink).map(drop));
        copied.unwrap_or(false)
    }

    /// Where the sheet is on a photo.
    pub fn find_sheet(&self, hash: &ContentHash) -> Result<SheetProposal, NotebookError> {
        // The display version is large enough, is needed anyway, and is read five times faster.
        let found = zapis_photo::find_sheet(&self.image(hash, REPORT_EDGE)?)?;
        Ok(SheetProposal { corners: found.corners, sure: found.sure, guess: found.guess })
    }

    /// Makes the report's size of these pictures, on all cores. One that cannot be read is left out.
    pub fn prepare(&self, due: &[(ContentHash, Look)], progress: Progress<'_>) -> Result<(), NotebookError> {
        let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let workers = std::thread::available_parallelism().map_or(1, usize::from).min(4);
        std::thread::scope(|scope| {
            let (next, done) = (&next, &done);
            for _ in 0..workers.min(due.len()) {
                scope.spawn(move || {
                    while let Some((hash, look)) = due.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let _ = self.shown(hash, look, REPORT_EDGE);
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

/// Short, the same for the same pixels, and another one when the way they are made has changed.
fn look_name(look: &Look) -> String {
    let words = serde_json::json!([zapis_photo::VERSION, look]).to_string();
    blake3::hash(words.as_bytes()).to_hex().as_str()[..16].to_owned()
}
