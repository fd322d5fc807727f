//! Photos of packets on their way in. A stick or a share may be slow, or hang: they are read, compared with their
//! hashes and synced beside their places while everybody else has the notebook, and only then given their places.

use std::{
    collections::HashMap,
    io::{self, Write},
    ops::ControlFlow,
    sync::Arc,
};

use zapis_carry::Packet;
use zapis_domain::ContentHash;
use zapis_store::{Pictures, StagedPicture};

use super::Tried;
use crate::NotebookError;

/// Asked between two pieces of a photo.
pub(super) type GoOn<'a> = &'a mut dyn FnMut() -> ControlFlow<()>;

/// Reads the photos that are due. A packet with one that cannot be read is refused; the others go on without it.
pub(super) fn fetch(pictures: &Pictures, tried: &mut [Tried], go_on: GoOn<'_>) -> ControlFlow<()> {
    // Two laptops of a group bring the same photos: they are read once.
    let mut staged: HashMap<ContentHash, Arc<StagedPicture>> = HashMap::new();
    for one in tried {
        let due = std::mem::take(&mut one.due);
        let Ok(packet) = &mut one.packet else { continue };
        let photos = due.into_iter().map(|hash| match staged.get(&hash) {
            Some(here) => Ok(here.clone()),
            None => {
                let picture = Arc::new(copy(pictures, packet, &hash, go_on)?);
                staged.insert(hash, picture.clone());
                Ok(picture)
            }
        });
        match photos.collect() {
            Ok(photos) => one.photos = photos,
            Err(NotebookError::Cancelled) => return ControlFlow::Break(()),
            Err(error) => one.packet = Err(error),
        }
    }
    ControlFlow::Continue(())
}

fn copy(
    pictures: &Pictures,
    packet: &mut Packet,
    hash: &ContentHash,
    go_on: GoOn<'_>,
) -> Result<StagedPicture, NotebookError> {
    let mut failed = None;
    let staged = pictures.stage(hash, |sink| {
        let mut heard = Heard { sink, go_on, stopped: false };
        packet.copy_photo(hash, &mut heard).map(drop).map_err(|error| {
            failed = Some(if heard.stopped { NotebookError::Cancelled } else { error.into() });
            io::Error::other("the packet's photo")
        })
    });
    match failed {
        Some(error) => Err(error),
        None => Ok(staged?),
    }
}

/// Passes bytes on until somebody says stop.
struct Heard<'a, 'g> {
    sink: &'a mut dyn Write,
    go_on: &'g mut dyn FnMut() -> ControlFlow<()>,
    stopped: bool,
}

impl Write for Heard<'_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if (self.go_on)().is_break() {
            self.stopped = true;
            return Err(io::Error::other("stopped"));
        }
        self.sink.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}
