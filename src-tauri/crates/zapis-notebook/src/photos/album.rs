//! Pictures made from originals: upright, scaled, cleaned as their recipe says; kept until asked for again.

use std::{
    ops::ControlFlow,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use zapis_domain::ContentHash;
use zapis_store::Pictures;

use super::REPORT_EDGE;
use crate::{NotebookError, Progress};

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
