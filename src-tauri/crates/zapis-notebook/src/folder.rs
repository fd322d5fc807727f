//! A shared folder on the moderator's laptop: which packets lie there, which are taken in at once, and about which a
//! person is asked. Reading and trying happen away from the notebook, in between.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use zapis_carry::{FileState, FolderLook, FolderState, Manifest};
use zapis_domain::{ContentHash, EventId, GroupId, Timestamp};

use crate::{
    Acceptance, Album, Carrier, Notebook, NotebookError, Progress, Tried, Trust, Welcome,
    view::{FolderPacket, FolderPacketState, FolderView, PacketOutcome, PacketResult, Problem},
};

/// A folder a person chose to be watched.
pub struct SharedFolder {
    event: EventId,
    folder: PathBuf,
    here: bool,
    too_many: bool,
    seen: Option<Timestamp>,
    packets: BTreeMap<PathBuf, FolderPacket>,
    /// Names packets to the window, which knows no paths.
    next: u64,
}

impl SharedFolder {
    pub fn new(event: EventId, folder: PathBuf) -> SharedFolder {
        SharedFolder {
            event,
            folder,
            here: false,
            too_many: false,
            seen: None,
            packets: BTreeMap::new(),
            next: 0,
        }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Takes a look in; the answer are the packets to be read and tried now.
    pub fn look(&mut self, look: &FolderLook, now: Timestamp) -> Vec<PathBuf> {
        self.here = look.state != FolderState::Absent;
        self.too_many = look.state == FolderState::TooMany;
        if !self.here {
            return Vec::new();
        }
        self.seen = Some(now);
        self.packets.retain(|path, _| look.files.iter().any(|file| file.path == *path));
        let mut due = Vec::new();
        // One that is whole and yet still arriving could not be taken in at the last look.
        let arriving = |packet: &FolderPacket| packet.state == FolderPacketState::Arriving;
        let left: BTreeSet<PathBuf> = self
            .packets
            .iter()
            .filter(|(_, packet)| arriving(packet))
            .map(|(path, _)| path.clone())
            .collect();
        for file in look.files.iter().filter(|file| file.new || left.contains(&file.path)) {
            let packet = self.packet(&file.path, &file.name);
            (packet.difference, packet.claim, packet.problem) = (None, None, None);
            match &file.state {
                FileState::Arriving { bytes } => {
                    (packet.state, packet.bytes) = (FolderPacketState::Arriving, *bytes);
                }
                FileState::Ready(manifest) => {
                    describe(packet, manifest);
                    due.push(file.path.clone());
                }
                FileState::Locked => packet.state = FolderPacketState::Locked,
                FileState::Bad { code, params } => {
                    packet.state = FolderPacketState::Bad;
                    let params = params.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
                    packet.problem = Some(Problem { code: (*code).to_owned(), params: params.collect() });
                }
            }
        }
        due
    }

    fn packet(&mut self, path: &Path, name: &str) -> &mut FolderPacket {
        if !self.packets.contains_key(path) {
            self.next += 1;
        }
        let held = format!("folder-{}", self.next);
        self.packets.entry(path.to_owned()).or_insert_with(|| FolderPacket {
            held,
            file_name: name.to_owned(),
            state: FolderPacketState::Arriving,
            group: None,
            number: None,
            device: String::new(),
            bytes: 0,
            difference: None,
            claim: None,
            problem: None,
        })
    }

    /// Before photos are fetched: which packets are to be taken in at once.
    pub fn weigh(&self, notebook: &mut Notebook, tried: &mut [Tried]) -> Result<(), NotebookError> {
        for one in tried.chunks_mut(1) {
            if self.is_first(notebook, &one[0])? {
                notebook.weigh(one, self.welcome(Trust::Known));
            }
        }
        Ok(())
    }

    /// The same for one to which a person said yes.
    pub fn weigh_accepted(&self, notebook: &mut Notebook, tried: &mut [Tried]) {
        notebook.weigh(tried, self.welcome(Trust::Everyone));
    }

    fn is_first(&self, notebook: &Notebook, tried: &Tried) -> Result<bool, NotebookError> {
        tried.group().map_or(Ok(true), |group| notebook.has_nothing_of(self.event, group))
    }

    /// The first version of a group's record is taken in; a later one waits for a person, with its difference.
    pub fn take(&mut self, notebook: &mut Notebook, tried: Vec<Tried>) -> Result<(), NotebookError> {
        let welcome = self.welcome(Trust::Known);
        for one in tried {
            let first = self.is_first(notebook, &one)?;
            let Some(packet) = self.packets.get_mut(one.path()) else { continue };
            // The refusal of an unreadable one is told by the import.
            if first || !one.is_readable() {
                let outcome = notebook.import_tried(vec![one], welcome).pop();
                outcome.into_iter().for_each(|outcome| settle(packet, outcome.outcome));
                continue;
            }
            match notebook.preview(&one) {
                Ok(None) => {
                    // Nothing new to read, but its laptop may show another code by now: the board notes it.
                    notebook.import_tried(vec![one], welcome);
                    packet.state = FolderPacketState::Taken;
                }
                Ok(Some(difference)) => {
                    (packet.state, packet.difference) = (FolderPacketState::Newer, Some(difference));
                }
                Err(error) => settle(packet, PacketResult::Refused { problem: error.problem() }),
            }
        }
        Ok(())
    }

    fn welcome(&self, devices: Trust) -> Welcome {
        Welcome { events: Acceptance::Only(self.event), devices, by: Carrier::Folder }
    }

    /// What a person said yes to.
    pub fn accept(&mut self, notebook: &mut Notebook, held: &str, tried: Tried) -> Option<PacketOutcome> {
        let welcome = self.welcome(Trust::Everyone);
        let outcome = notebook.import_tried(vec![tried], welcome).pop()?;
        if let Some(packet) = self.packets.values_mut().find(|packet| packet.held == held) {
            settle(packet, outcome.outcome.clone());
        }
        Some(outcome)
    }

    /// Photos of the records that came from here and have not come yet; to be fetched away from the notebook.
    pub fn photos(&self, notebook: &Notebook) -> Result<FolderPhotos, NotebookError> {
        let taken = self.packets.values().filter(|packet| packet.state == FolderPacketState::Taken);
        let groups: BTreeSet<GroupId> = taken.filter_map(|packet| packet.group).collect();
        let mut due = Vec::new();
        for group in groups {
            due.extend(notebook.photos_due(group)?);
        }
        Ok(FolderPhotos { album: notebook.album(), folder: self.folder.clone(), due })
    }

    pub fn path_of(&self, held: &str) -> Option<PathBuf> {
        self.packets.iter().find(|(_, packet)| packet.held == held).map(|(path, _)| path.clone())
    }

    pub fn view(&self) -> FolderView {
        FolderView {
            event: self.event,
            path: self.folder.display().to_string(),
            here: self.here,
            too_many: self.too_many,
            seen: self.seen,
            packets: self.packets.values().cloned().collect(),
        }
    }
}

/// Photos that may have arrived in the folder.
pub struct FolderPhotos {
    album: Album,
    folder: PathBuf,
    due: Vec<ContentHash>,
}

impl FolderPhotos {
    /// Takes those that are there; a drive may be slow. Stopped, it leaves the others to the next look. Tells how many
    /// came.
    pub fn fetch(&self, progress: Progress<'_>) -> u32 {
        let (mut came, total) = (0, self.due.len() as u64);
        for (hash, done) in self.due.iter().zip(0..) {
            if progress(done, total).is_break() {
                break;
            }
            came += u32::from(self.album.fetch(hash, &self.folder));
        }
        came
    }
}

fn describe(packet: &mut FolderPacket, manifest: &Manifest) {
    packet.group = manifest.group.as_ref().map(|group| group.id);
    packet.number = manifest.group.as_ref().map(|group| group.number);
    packet.device.clone_from(&manifest.device.name);
}

fn settle(packet: &mut FolderPacket, result: PacketResult) {
    (packet.difference, packet.claim, packet.problem) = (None, None, None);
    match result {
        PacketResult::Imported(_) | PacketResult::AlreadyThere(_) => packet.state = FolderPacketState::Taken,
        PacketResult::Locked => packet.state = FolderPacketState::Locked,
        PacketResult::Unknown(claim) => {
            (packet.state, packet.claim) = (FolderPacketState::Unknown, Some(claim));
        }
        PacketResult::Refused { problem } => {
            (packet.state, packet.problem) = (FolderPacketState::Bad, Some(problem));
        }
    }
}

impl Notebook {
    /// Neither a packet nor an entry of the group has come.
    fn has_nothing_of(&self, event: EventId, group: GroupId) -> Result<bool, NotebookError> {
        let reader = self.store.reader();
        let arrived = reader.arrivals(event)?.iter().any(|arrival| arrival.group == Some(group));
        Ok(!arrived && reader.count_entries(group)? == 0)
    }
}
