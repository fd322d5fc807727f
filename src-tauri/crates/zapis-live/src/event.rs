//! What a [`crate::Live`] tells while it runs.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use crate::{LiveError, Nearby, Paired, PeerId};

/// Hears every event, on worker threads: it must be quick.
pub type Observer = Arc<dyn Fn(LiveEvent) + Send + Sync>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LiveEvent {
    /// Who announces itself in the room; the whole list, whenever it changes.
    Nearby(Vec<Nearby>),
    /// A laptop proved that it knows the code, and is remembered.
    Paired(Paired),
    /// Somebody tried a wrong code; none left: it is burnt, and a new one is needed.
    WrongCode {
        left: u8,
    },
    /// A paired laptop is here.
    Joined {
        peer: PeerId,
        name: String,
    },
    /// It is gone, and why; where this laptop called, it goes on calling.
    Left {
        peer: PeerId,
        reason: LiveError,
    },
    /// What the peer holds has changed: see [`crate::Live::peers`].
    Holds {
        peer: PeerId,
    },
    Progress {
        peer: PeerId,
        progress: PeerProgress,
    },
    /// A packet of the peer changed something here.
    Took {
        peer: PeerId,
    },
    /// Something of the peer was not taken, the connection goes on.
    Refused {
        peer: PeerId,
        reason: LiveError,
    },
}

/// How far what comes from one peer has come, since it joined.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PeerProgress {
    pub packets: u32,
    /// Bytes that came over the network for packets and photos.
    pub bytes: u64,
    /// Bytes that were here already from a transfer that broke off.
    pub resumed_bytes: u64,
    pub photos_done: u32,
    /// Of all photos wanted from this peer, those done included.
    pub photos_total: u32,
    pub photo_bytes_done: u64,
    pub photo_bytes_total: u64,
}

/// What a session has counted, and when it last told.
#[derive(Default)]
pub(crate) struct Meter {
    pub(crate) progress: PeerProgress,
    told: Option<(Instant, PeerProgress)>,
}

impl Meter {
    const PAUSE: Duration = Duration::from_millis(100);

    /// The progress, if it is another than the one told last and that was a while ago.
    pub(crate) fn due(&mut self, now: bool) -> Option<PeerProgress> {
        let (same, early) = match &self.told {
            Some((at, told)) => (*told == self.progress, at.elapsed() < Self::PAUSE),
            None => (self.progress == PeerProgress::default(), false),
        };
        if same || (early && !now) {
            return None;
        }
        self.told = Some((Instant::now(), self.progress));
        Some(self.progress)
    }
}
