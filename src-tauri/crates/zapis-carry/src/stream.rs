//! Bytes in pieces, hashed on their way: no photo is ever whole in memory.

use std::io::{self, Read};

pub(crate) const PIECE: usize = 128 * 1024;

/// The two sums of everything that passed.
pub(crate) struct Sums {
    pub(crate) bytes: u64,
    crc: crc32fast::Hasher,
    blake3: blake3::Hasher,
}

impl Sums {
    pub(crate) fn new() -> Self {
        Sums { bytes: 0, crc: crc32fast::Hasher::new(), blake3: blake3::Hasher::new() }
    }

    pub(crate) fn update(&mut self, piece: &[u8]) {
        self.bytes = self.bytes.saturating_add(piece.len() as u64);
        self.crc.update(piece);
        self.blake3.update(piece);
    }

    pub(crate) fn crc(&self) -> u32 {
        self.crc.clone().finalize()
    }

    pub(crate) fn blake3(&self) -> String {
        self.blake3.finalize().to_hex().to_string()
    }
}

/// Hands `source` to `each` piece by piece until it ends. Reading and taking fail differently, so `failed`
/// maps only the reader's errors.
pub(crate) fn pieces<E>(
    source: &mut dyn Read,
    failed: impl Fn(io::Error) -> E,
    mut each: impl FnMut(&[u8]) -> Result<(), E>,
) -> Result<(), E> {
    let mut buffer = vec![0; PIECE];
    loop {
        match source.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(n) => each(buffer.get(..n).unwrap_or_default())?,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(failed(e)),
        }
    }
}
