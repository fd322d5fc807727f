//! What the caller lends to the network. This crate knows documents and photos only through it.

use std::{collections::BTreeMap, fs::File, path::Path};

use zapis_domain::ContentHash;

use crate::{PeerId, Refusal};

/// A document that one side holds, and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// Such as `record:0192…`; at most [`Holding::NAME`] letters of ASCII.
    pub name: String,
    /// Which changes it has, in the library's own bytes; at most [`Holding::VERSION`].
    pub version: Vec<u8>,
    pub tally: Tally,
}

impl Holding {
    pub const NAME: usize = 80;
    pub const VERSION: usize = 64 << 10;
}

/// What both screens show of a document: equal on both sides when both hold the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// The receipt's code, such as `7KQ4-M2`.
    pub receipt: String,
    /// Entries that are not in the trash, by kind.
    pub by_kind: BTreeMap<String, u32>,
    pub photos: u32,
    /// Of those, how many have arrived with their bytes: not part of the state, only of the progress.
    pub photos_here: u32,
    /// The last change, in milliseconds since 1970; 0 where it is not known.
    pub changed_at: i64,
}

impl Tally {
    pub const RECEIPT: usize = 24;
    pub const KIND: usize = 24;
    pub const KINDS: usize = 32;

    pub fn entries(&self) -> u32 {
        self.by_kind.values().fold(0, |sum: u32, n| sum.saturating_add(*n))
    }
}

/// A photo that a document names and whose bytes are not here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedPhoto {
    pub hash: ContentHash,
    /// As the document says; a peer that offers another size is refused.
    pub bytes: u64,
}

/// A laptop that proved that it knows the code. The caller remembers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paired {
    pub id: PeerId,
    /// What it calls itself; only for people's eyes.
    pub name: String,
}

/// What taking a packet in did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// False where everything was known.
    pub changed: bool,
}

/// The caller's documents and photos. Called from worker threads, from several at once: a call that writes
/// waits for its turn inside. Every call is made for a paired peer only.
pub trait Library: Send + Sync + 'static {
    /// All documents that may be spoken of with this peer.
    fn holdings(&self, peer: PeerId) -> Result<Vec<Holding>, Refusal>;

    /// Writes a packet without photos of what the peer lacks to `to`; false where it lacks nothing.
    fn packet_for(&self, peer: PeerId, theirs: &[Holding], to: &Path) -> Result<bool, Refusal>;

    /// A packet the peer sent: a file of at most [`crate::LiveLimits::packet`] whose structure and manifest
    /// were checked, and no more than that.
    fn take_packet(&self, peer: PeerId, packet: &Path) -> Result<Taken, Refusal>;

    /// The photos whose bytes are not here, of those documents that the peer holds too.
    fn wanted_photos(&self, peer: PeerId, theirs: &[Holding]) -> Result<Vec<WantedPhoto>, Refusal>;

    /// A photo's bytes, if this peer may have them and they are here.
    fn open_photo(&self, peer: PeerId, hash: &ContentHash) -> Result<Option<File>, Refusal>;

    /// A wanted photo that came whole: `file` has the hash, and is removed afterwards.
    fn take_photo(&self, peer: PeerId, hash: &ContentHash, file: &Path) -> Result<(), Refusal>;

    /// A laptop has just proved that it knows the code; it is served only when this returns Ok.
    fn remember(&self, paired: &Paired) -> Result<(), Refusal>;
}
