//! How much a packet may hold. The writer keeps to the default ones, so that every laptop can read it.

/// Caps on a packet. They hold for what is declared and, as declared and real sizes must agree, for what is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// The whole file. Never more than a FAT-formatted stick can hold, whatever is set here.
    pub packet_bytes: u64,
    pub manifest_bytes: u64,
    pub documents: u64,
    /// All documents together: they are held in memory.
    pub documents_bytes: u64,
    pub photos: u64,
    pub photo_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            packet_bytes: Limits::FORMAT_BYTES,
            manifest_bytes: 4 << 20,
            documents: 1_000,
            documents_bytes: 128 << 20,
            photos: 10_000,
            photo_bytes: 128 << 20,
        }
    }
}

impl Limits {
    /// What offsets of 32 bits and FAT32 can address.
    pub(crate) const FORMAT_BYTES: u64 = u32::MAX as u64 - 1;
    /// What the end record can count.
    pub(crate) const FORMAT_PARTS: u64 = u16::MAX as u64 - 1;
}
