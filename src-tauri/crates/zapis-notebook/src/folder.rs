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
    import::refused,
    view::{
        FolderPacket, FolderPacketState, FolderView, PacketOutcome, PacketResult, Problem, VersionDifference,
    },
};

/// What failed for a reason of this laptop or of the drive is tried again after so many looks: about a minute.
const AGAIN: u32 = 20;
/// Those reasons: the drive did not answer, this laptop's disk was full.
const MAY_PASS: [&str; 11] = [
    "file-no-space",
    "file-not-writable",
    "library-in-use",
    "library-not-writable",
    "library-unreadable",
    "no-space",
    "packet-io",
    "packet-not-found",
    "packet-not-readable",
    "packet-photo-not-stored",
    "picture-missing",
];

/// A folder a person chose to be watched.
pub struct SharedFolder {
    event: EventId,
    folder: PathBuf,
    here: bool,
    too_many: bool,
    seen: Option<Timestamp>,
    looks: u32,
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
            looks: 0,
            packets: BTreeMap::new(),
            next: 0,
        }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Takes a look in; the answer are the packets to be read and tried now.
    pub fn look(&mut self, look: &FolderLook, now: Timestamp) -> Vec<PathBuf> {
        let was_here = std::mem::replace(&mut self.here, look.state != FolderState::Absent);
        self.too_many = look.state == FolderState::TooMany;
        if !self.here {
            return Vec::new();
        }
        self.seen = Some(now);
        self.packets.retain(|path, _| look.files.iter().any(|file| file.path == *path));
        let mut due = Vec::new();
        self.looks = self.looks.wrapping_add(1);
        let again = !was_here || self.looks.is_multiple_of(AGAIN);
        // One that is whole and yet still arriving could not be taken in at the last look.
        let is_left = |packet: &FolderPacket| match packet.state {
            FolderPacketState::Arriving => true,
            FolderPacketState::Bad => again && may_pass(packet),
            _ => false,
        };
        let left = self.packets.iter().filter(|(_, packet)| is_left(packet));
        let left: BTreeSet<PathBuf> = left.map(|(path, _)| path.clone()).collect();
        for file in look.files.iter().filter(|file| file.new || left.contains(&file.path)) {
            let packet = self.packet(&file.path, &file.name);
            (packet.difference, packet.claim, packet.problem) = (None, None, None);
            match &file.state {
                FileState::Arriving { bytes } => {
                    (packet.state, packet.bytes) = (FolderPacketState::Arriving, *bytes);
                }
                FileState::Ready(manifest) => {
                    describe(packet, manifest);
                    packet.state = FolderPacketState::Arriving;
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

    /// A person wants it tried once more; where it lies.
    pub fn again(&mut self, held: &str) -> Option<PathBuf> {
        let (path, packet) = self.packets.iter_mut().find(|(_, packet)| packet.held == held)?;
        if packet.state == FolderPacketState::Bad {
            (packet.state, packet.problem) = (FolderPacketState::Arriving, None);
        }
        Some(path.clone())
    }

    /// Before photos are fetched: which packets are to be taken in at once.
    pub fn weigh(&self, notebook: &mut Notebook, tried: &mut [Tried]) -> Result<(), NotebookError> {
        for one in tried.chunks_mut(1) {
            if self.waits_with(notebook, &one[0])?.is_none() {
                notebook.weigh(one, self.welcome(Trust::Known));
            }
        }
        Ok(())
    }

    /// The same for one to which a person said yes.
    pub fn weigh_accepted(&self, notebook: &mut Notebook, held: &str, tried: &mut [Tried]) {
        for one in tried.chunks_mut(1) {
            notebook.weigh(one, self.welcome(self.trust(held, &one[0])));
        }
    }

    /// What a later version would change: it waits for a person. None: it is taken in at once, because it is the first,
    /// or brings no more than photos and the code its laptop shows by now; what cannot be read is refused there.
    fn waits_with(
        &self,
        notebook: &mut Notebook,
        tried: &Tried,
    ) -> Result<Option<VersionDifference>, NotebookError> {
        match tried.group() {
            Some(group) if !notebook.has_nothing_of(self.event, group)? => {
                Ok(notebook.preview(tried).unwrap_or_default())
            }
            _ => Ok(None),
        }
    }

    /// The first version of a known laptop is taken in; a later one waits for a person, with its difference.
    pub fn take(&mut self, notebook: &mut Notebook, tried: Vec<Tried>) -> Result<(), NotebookError> {
        let welcome = self.welcome(Trust::Known);
        for one in tried {
            let waits_with = self.waits_with(notebook, &one)?;
            let Some(packet) = self.packets.get_mut(one.path()) else { continue };
            let Some(difference) = waits_with else {
                let outcome = notebook.import_tried(vec![one], welcome).pop();
                outcome.into_iter().for_each(|outcome| settle(packet, outcome.outcome));
                continue;
            };
            // Whoever can write to the folder can lay something there: whose it is comes before what it changes.
            match notebook.is_welcome(&one, welcome) {
                Ok(()) => packet.state = FolderPacketState::Newer,
                Err(error) => settle(packet, refused(&error)),
            }
            packet.difference = (packet.state != FolderPacketState::Bad).then_some(difference);
        }
        Ok(())
    }

    /// A yes is for the laptop that was shown: another one's file may lie there by now.
    fn trust(&self, held: &str, tried: &Tried) -> Trust {
        let packet = self.packets.values().find(|packet| packet.held == held);
        let shown = packet.is_some_and(|packet| match packet.state {
            // Whoever says its passphrase has said whose it is, too.
            FolderPacketState::Locked => true,
            _ => packet.claim.as_ref().is_some_and(|claim| tried.is_of(claim)),
        });
        if shown { Trust::Everyone } else { Trust::Known }
    }

    fn welcome(&self, devices: Trust) -> Welcome {
        Welcome { events: Acceptance::Only(self.event), devices, by: Carrier::Folder }
    }

    /// What a person said yes to.
    pub fn accept(&mut self, notebook: &mut Notebook, held: &str, tried: Tried) -> Option<PacketOutcome> {
        let welcome = self.welcome(self.trust(held, &tried));
        let outcome = notebook.import_tried(vec![tried], welcome).pop()?;
        if let Some(packet) = self.packets.values_mut().find(|packet| packet.held == held) {
            settle(packet, outcome.outcome.clone());
        }
        Some(outcome)
    }

    /// Photos of the records that came from here and have not come yet; to be fetched away from the notebook.
    pub fn photos(&self, notebook: &Notebook) -> Result<FolderPhotos, NotebookError> {
        let mut places: BTreeMap<GroupId, BTreeSet<PathBuf>> = BTreeMap::new();
        let taken = self.packets.iter().filter(|(_, packet)| packet.state == FolderPacketState::Taken);
        for (path, group) in taken.filter_map(|(path, packet)| Some((path, packet.group?))) {
            // A group may have handed over into a folder of its own in here: its photos lie beside its packet.
            let beside = path.parent().unwrap_or(&self.folder);
            places.entry(group).or_default().extend([self.folder.clone(), beside.to_owned()]);
        }
        let mut due = Vec::new();
        for (group, folders) in places {
            due.push((folders, notebook.photos_due(group)?));
        }
        Ok(FolderPhotos { album: notebook.album(), due })
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
    /// Where a group's photos may lie, and which.
    due: Vec<(BTreeSet<PathBuf>, Vec<ContentHash>)>,
}

impl FolderPhotos {
    /// Takes those that are there; a drive may be slow. Stopped, it leaves the others to the next look. Tells how many
    /// came.
    pub fn fetch(&self, progress: Progress<'_>) -> u32 {
        let due =
            self.due.iter().flat_map(|(folders, hashes)| hashes.iter().map(move |hash| (folders, hash)));
        let (mut came, total) = (0, due.clone().count() as u64);
        for ((folders, hash), done) in due.zip(0..) {
            if progress(done, total).is_break() {
                break;
            }
            came += u32::from(folders.iter().any(|folder| self.album.fetch(hash, folder)));
        }
        came
    }
}

fn describe(packet: &mut FolderPacket, manifest: &Manifest) {
    packet.group = manifest.group.as_ref().map(|group| group.id);
    packet.number = manifest.group.as_ref().map(|group| group.number);
    packet.device.clone_from(&manifest.device.name);
}

fn may_pass(packet: &FolderPacket) -> bool {
    packet.problem.as_ref().is_some_and(|problem| MAY_PASS.contains(&problem.code.as_str()))
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
        let arrived = self.arrivals(event)?.iter().any(|arrival| arrival.group == Some(group));
        Ok(!arrived && self.store.reader().count_entries(group)? == 0)
    }
}
