//! How much one laptop may ask of another.

use std::time::Duration;

use zapis_carry::Limits;

/// Caps on everything that comes over the network. What exceeds one is refused by name; what merely comes too
/// fast waits.
#[derive(Debug, Clone)]
pub struct LiveLimits {
    /// Laptops connected at once, and those that have not yet proved who they are.
    pub peers: usize,
    pub strangers: usize,
    /// From the first byte to a proven peer.
    pub greeting: Duration,
    /// One message between two laptops.
    pub message_bytes: u32,
    /// Documents that a peer may say it holds.
    pub holdings: u32,
    /// A packet of documents; its photos travel apart.
    pub packet: Limits,
    pub photo_bytes: u64,
    /// Photos that are not whole yet, together, and how many.
    pub parts_bytes: u64,
    pub parts: usize,
    /// Requests of one peer that are answered at once.
    pub requests: usize,
    /// Requests and messages of one peer in a second; more of them wait.
    pub per_second: u32,
    /// Without a single byte of what was asked for.
    pub stall: Duration,
    /// For one packet or photo from beginning to end.
    pub transfer: Duration,
    /// How long after a change the others hear of it, so that a word is not sent letter by letter.
    pub debounce: Duration,
    /// Without a sign of life, after which a peer counts as lost; the last sign sent to it may add a fifth.
    pub silence: Duration,
}

impl Default for LiveLimits {
    fn default() -> Self {
        let packet = Limits { packet_bytes: 160 << 20, documents: 8, photos: 0, ..Limits::default() };
        LiveLimits {
            peers: 256,
            strangers: 64,
            greeting: Duration::from_secs(20),
            message_bytes: 1 << 20,
            holdings: 1_000,
            photo_bytes: packet.photo_bytes,
            packet,
            parts_bytes: 1 << 30,
            parts: 256,
            requests: 4,
            per_second: 300,
            stall: Duration::from_secs(15),
            transfer: Duration::from_secs(900),
            debounce: Duration::from_millis(400),
            silence: Duration::from_millis(4_500),
        }
    }
}
