//! How far a replica has come: which changes of which process it has, as bytes that laptops exchange.

use loro::{ExportMode, VersionVector};

use crate::{Document, RecordError, document::damaged};

/// Of one process: its peer id, and how many of its changes are here.
const ONE: usize = 12;

impl Document {
    /// Equal bytes on two replicas mean equal changes. Empty for an empty document.
    pub fn version(&self) -> Vec<u8> {
        let version = self.loro().oplog_vv();
        let mut known: Vec<(u64, i32)> = version.iter().map(|(peer, count)| (*peer, *count)).collect();
        known.retain(|(_, count)| *count > 0);
        known.sort_unstable();
        let mut bytes = Vec::with_capacity(known.len() * ONE);
        for (peer, count) in known {
            bytes.extend_from_slice(&peer.to_be_bytes());
            bytes.extend_from_slice(&count.to_be_bytes());
        }
        bytes
    }

    /// What a replica at `version` lacks, for its [`Document::import`]; None where it lacks nothing. A replica that
    /// has nothing gets the whole document.
    pub fn changes_since(&self, version: &[u8]) -> Result<Option<Vec<u8>>, RecordError> {
        let theirs = read(version).ok_or_else(|| damaged("version"))?;
        let mine = self.loro().oplog_vv();
        if theirs.includes_vv(&mine) {
            return Ok(None);
        }
        let known = theirs.intersection(&mine);
        if known.is_empty() {
            return self.snapshot().map(Some);
        }
        let changes = self.loro().export(ExportMode::updates(&known));
        changes.map(Some).map_err(|e| RecordError::Refused(e.to_string()))
    }
}

/// None unless it is what [`Document::version`] writes.
fn read(version: &[u8]) -> Option<VersionVector> {
    let (pairs, []) = version.as_chunks::<ONE>() else { return None };
    let mut known: Vec<(u64, i32)> = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let (peer, count) = pair.split_at(8);
        let peer = u64::from_be_bytes(peer.try_into().ok()?);
        let count = i32::from_be_bytes(count.try_into().ok()?);
        if count <= 0 || known.last().is_some_and(|(last, _)| *last >= peer) {
            return None;
        }
        known.push((peer, count));
    }
    Some(known.into_iter().collect())
}
