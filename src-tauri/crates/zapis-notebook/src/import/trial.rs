//! Packets are read and their documents tried before the notebook takes them in: the notebook is free meanwhile.

use std::{
    collections::HashMap,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, sync_channel},
    },
    thread::Scope,
};

use zapis_carry::{DocumentKind as PartKind, Limits, Manifest, Packet};
use zapis_domain::{ContentHash, GroupId};
use zapis_store::{Pictures, StagedPicture};

use super::photos;
use crate::{NotebookError, Prober, Progress, probe::Verdict, view::DeviceClaim};

/// The first packets come soon; later a child process is started for that many at once.
const FIRST_BATCH: usize = 2;
const LARGEST_BATCH: usize = 8;
/// Document bytes read at once, however few packets that is. Photos stay in their files.
const LARGEST_BYTES: usize = 64 << 20;

/// Reads packets and tries what is in them, each document once: every packet of an event carries the same frame.
pub struct Trial {
    prober: Prober,
    pub(super) pictures: Pictures,
    verdicts: HashMap<ContentHash, Option<Verdict>>,
    /// Set when nobody waits for what is read ahead.
    left: Arc<AtomicBool>,
}

/// A packet read and tried, or why it cannot be taken in.
pub struct Tried {
    pub(super) path: PathBuf,
    pub(super) packet: Result<Packet, NotebookError>,
    /// What trying each document said; None for an unsafe one.
    pub(super) verdicts: Vec<Option<Verdict>>,
    /// Photos that are to be fetched, known once it was said to be welcome; then those that were.
    pub(super) due: Vec<ContentHash>,
    pub(super) photos: Vec<Arc<StagedPicture>>,
}

impl Tried {
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whose record it says it has.
    pub fn group(&self) -> Option<GroupId> {
        self.packet.as_ref().ok()?.manifest.group.as_ref().map(|group| group.id)
    }

    /// Whether it is signed by the laptop that was shown, under the name that was shown.
    pub(crate) fn is_of(&self, claim: &DeviceClaim) -> bool {
        self.packet.as_ref().is_ok_and(|packet| {
            let device = &packet.manifest.device;
            device.name == claim.device && device.key.map(|key| key.fingerprint()) == claim.fingerprint
        })
    }

    /// Only its last part: where a stick is mounted is nobody's business.
    pub(super) fn file_name(&self) -> String {
        file_name(&self.path)
    }
}

pub(super) fn file_name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

pub(super) fn read(path: &Path) -> Result<Packet, NotebookError> {
    let packet = zapis_carry::read(path, &Limits::default())?;
    belongs(&packet.manifest)?;
    Ok(packet)
}

/// Each document is the event's frame, the event's summary or the group's record, and none comes twice.
/// Looked at before anything is tried: a packet may list a thousand.
fn belongs(manifest: &Manifest) -> Result<(), NotebookError> {
    let group = manifest.group.as_ref().map(|group| group.id.0);
    let mut kinds = Vec::new();
    for entry in &manifest.documents {
        let owner = match entry.kind {
            PartKind::Frame | PartKind::Summary => Some(manifest.event.id.0),
            PartKind::Record => group,
        };
        if owner != Some(entry.id) || kinds.contains(&entry.kind) {
            return Err(NotebookError::PacketContradicts { part: "documents".to_owned() });
        }
        kinds.push(entry.kind);
    }
    if kinds.is_empty() {
        return Err(NotebookError::PacketContradicts { part: "documents".to_owned() });
    }
    Ok(())
}

impl Trial {
    pub(crate) fn new(prober: Prober, pictures: Pictures) -> Trial {
        Trial { prober, pictures, verdicts: HashMap::new(), left: Arc::default() }
    }

    /// Reads the photos of the packets that are welcome and syncs them beside their places.
    pub fn fetch(&self, tried: &mut [Tried], progress: Progress<'_>) -> Result<(), NotebookError> {
        let total = tried.len() as u64;
        match photos::fetch(&self.pictures, tried, &mut || progress(0, total)) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(NotebookError::Cancelled),
        }
    }

    /// Reads and tries as many of the first `most` paths as fit into the memory set aside; at least one, none once
    /// nobody waits for it.
    pub fn of_first(&mut self, paths: &[PathBuf], most: usize) -> Vec<Tried> {
        let mut read_packets = Vec::new();
        let mut bytes = 0;
        for path in paths.iter().take(most) {
            if self.left.load(Ordering::Relaxed) {
                return Vec::new();
            }
            let packet = read(path);
            bytes += packet.iter().flat_map(|p| &p.documents).map(|d| d.bytes.len()).sum::<usize>();
            read_packets.push((path.clone(), packet));
            if bytes > LARGEST_BYTES {
                break;
            }
        }
        self.try_documents(&read_packets);
        read_packets.into_iter().map(|(path, packet)| self.tried(path, packet)).collect()
    }

    /// All documents in one child process. The reader compared the hash a document is known by with its bytes.
    fn try_documents(&mut self, packets: &[(PathBuf, Result<Packet, NotebookError>)]) {
        let mut new: HashMap<&ContentHash, &[u8]> = HashMap::new();
        for packet in packets.iter().filter_map(|(_, packet)| packet.as_ref().ok()) {
            for (entry, document) in packet.manifest.documents.iter().zip(&packet.documents) {
                if !self.verdicts.contains_key(&entry.blake3) {
                    new.insert(&entry.blake3, &document.bytes);
                }
            }
        }
        let (hashes, documents): (Vec<_>, Vec<_>) = new.into_iter().unzip();
        self.verdicts.extend(hashes.into_iter().cloned().zip(self.prober.probe(&documents)));
    }

    fn tried(&self, path: PathBuf, packet: Result<Packet, NotebookError>) -> Tried {
        let entries = packet.iter().flat_map(|packet| &packet.manifest.documents);
        let verdicts = entries.map(|entry| self.verdicts.get(&entry.blake3).copied().flatten()).collect();
        Tried { path, packet, verdicts, due: Vec::new(), photos: Vec::new() }
    }
}

/// One batch after the other, in the order of `paths`, on a thread of its own. Ends when nobody listens any more, or
/// when the sign that comes with it is set.
pub(super) fn read_ahead<'scope>(
    scope: &'scope Scope<'scope, '_>,
    mut trial: Trial,
    paths: Vec<PathBuf>,
) -> (Receiver<Vec<Tried>>, Arc<AtomicBool>) {
    let (sender, receiver) = sync_channel(1);
    let left = trial.left.clone();
    scope.spawn(move || {
        let mut rest = paths.as_slice();
        let mut most = FIRST_BATCH;
        while !rest.is_empty() {
            let batch = trial.of_first(rest, most);
            rest = &rest[batch.len()..];
            most = LARGEST_BATCH.min(most * 2);
            if batch.is_empty() || sender.send(batch).is_err() {
                return;
            }
        }
    });
    (receiver, left)
}
