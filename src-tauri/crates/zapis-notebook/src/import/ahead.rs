//! Packets are read and tried on a thread of their own, while those before them are taken in.

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::mpsc::{Receiver, sync_channel},
    thread::Scope,
};

use zapis_carry::{Limits, Packet};
use zapis_domain::ContentHash;
use zapis_record::StateHash;

use crate::{NotebookError, Prober};

/// The first packets come soon; later a child process is started for that many at once. Bounds the memory.
const FIRST_BATCH: usize = 2;
const LARGEST_BATCH: usize = 16;

/// A packet as it lies on disk, or why it cannot be read; and what trying each of its documents said.
pub(super) type Tried = Result<(Packet, Vec<Option<StateHash>>), NotebookError>;

/// One batch after the other, in the order of `paths`. Ends when nobody listens any more.
pub(super) fn read_ahead<'scope>(
    scope: &'scope Scope<'scope, '_>,
    prober: Prober,
    paths: Vec<PathBuf>,
) -> Receiver<Vec<Tried>> {
    let (sender, receiver) = sync_channel(1);
    scope.spawn(move || {
        let mut verdicts = HashMap::new();
        let mut rest = paths.as_slice();
        let mut size = FIRST_BATCH;
        while !rest.is_empty() {
            let (batch, later) = rest.split_at(size.min(rest.len()));
            let read = batch.iter().map(|path| Ok(zapis_carry::read(path, &Limits::default())?)).collect();
            if sender.send(try_documents(&prober, read, &mut verdicts)).is_err() {
                return;
            }
            (rest, size) = (later, LARGEST_BATCH.min(size * 2));
        }
    });
    receiver
}

/// All documents in one child process, each only once: every packet of an event carries the same frame.
/// The reader compared the hash a document is known by with its bytes.
fn try_documents(
    prober: &Prober,
    read: Vec<Result<Packet, NotebookError>>,
    verdicts: &mut HashMap<ContentHash, Option<StateHash>>,
) -> Vec<Tried> {
    let mut new: HashMap<&ContentHash, &[u8]> = HashMap::new();
    for packet in read.iter().flatten() {
        for (entry, document) in packet.manifest.documents.iter().zip(&packet.documents) {
            if !verdicts.contains_key(&entry.blake3) {
                new.insert(&entry.blake3, &document.bytes);
            }
        }
    }
    let (hashes, documents): (Vec<_>, Vec<_>) = new.into_iter().unzip();
    verdicts.extend(hashes.into_iter().cloned().zip(prober.probe(&documents)));
    let of = |packet: &Packet| {
        packet.manifest.documents.iter().map(|entry| verdicts.get(&entry.blake3).copied().flatten()).collect()
    };
    read.into_iter().map(|packet| packet.map(|packet| (of(&packet), packet)).map(|(v, p)| (p, v))).collect()
}
