//! A shared folder on the moderator's laptop: what is taken in at once, about what a person is asked, and the photos.

mod support;

use std::{fs, path::PathBuf};

use support::{Desk, Laptop, export, import, laptop, row, sound};
use tempfile::TempDir;
use zapis_carry::{Limits, Scanner};
use zapis_domain::{GroupId, Timestamp};
use zapis_notebook::{
    Notebook, SharedFolder, unwatched,
    view::{CollectRow, CollectState, FolderPacket, FolderPacketState, PacketOutcome, PacketResult},
};

const PASSPHRASE: &str = "trzy kotki na płocie";

/// A moderator's laptop that watches a folder, and the packet that brings the event to others.
struct Room {
    moderator: Notebook,
    folder: SharedFolder,
    scanner: Scanner,
    shared: TempDir,
    out: TempDir,
    start: PathBuf,
    desk: Desk,
}

impl Room {
    fn new() -> Room {
        let (desk, mut moderator) = Desk::new();
        let out = tempfile::tempdir().unwrap();
        let start = export(&mut moderator, desk.groups[0], &out.path().join("start.zapis"));
        Room::of(moderator, desk, out, start)
    }

    fn of(moderator: Notebook, desk: Desk, out: TempDir, start: PathBuf) -> Room {
        let shared = tempfile::tempdir().unwrap();
        let scanner = Scanner::new(shared.path(), Limits::default());
        let folder = SharedFolder::new(desk.event, shared.path().to_owned());
        Room { moderator, folder, scanner, shared, out, start, desk }
    }

    fn group(&self) -> GroupId {
        self.desk.groups[0]
    }

    fn row(&mut self) -> CollectRow {
        row(&mut self.moderator, self.desk.event, 0)
    }

    fn entries(&mut self) -> usize {
        self.moderator.record(self.desk.groups[0]).unwrap().live_entries().count()
    }

    /// A laptop of the group that nobody here knows, with a line in its record.
    fn stranger(&self, name: &'static str, line: &str) -> Laptop {
        let mut laptop = laptop(name, &self.start);
        laptop.notebook.add_entry(self.group(), line).unwrap();
        laptop
    }

    /// The same, known here.
    fn laptop(&mut self, name: &'static str, line: &str) -> Laptop {
        let mut laptop = self.stranger(name, line);
        let key = laptop.notebook.this_device().unwrap().key.parse().unwrap();
        self.moderator.trust_device(key, name).unwrap();
        laptop
    }

    fn add_photo(&self, laptop: &mut Laptop, n: u8) {
        let picture = self.out.path().join(format!("{n}.png"));
        fs::write(&picture, png(n)).unwrap();
        laptop.notebook.add_photo(self.group(), &picture, "Lista").unwrap();
    }

    fn put(&self, laptop: &mut Laptop) {
        laptop.notebook.put_into_folder(self.group(), self.shared.path(), &mut unwatched).unwrap();
    }

    /// Which packets are due at the next look.
    fn due(&mut self) -> Vec<PathBuf> {
        self.folder.look(&self.scanner.look(), Timestamp::UNIX_EPOCH)
    }

    fn take(&mut self, due: &[PathBuf]) {
        let mut trial = self.moderator.trial();
        let mut rest = due;
        while !rest.is_empty() {
            let mut tried = trial.of_first(rest, 8);
            rest = &rest[tried.len()..];
            self.folder.weigh(&mut self.moderator, &mut tried).unwrap();
            trial.fetch(&mut tried, &mut unwatched).unwrap();
            self.folder.take(&mut self.moderator, tried).unwrap();
        }
    }

    /// Looks twice, as a watch does, and takes in what is there.
    fn look(&mut self) {
        for _ in 0..2 {
            let due = self.due();
            self.take(&due);
        }
        self.folder.photos(&self.moderator).unwrap().fetch(&mut unwatched);
    }

    fn packet(&self, device: &str) -> FolderPacket {
        let mut packets = self.folder.view().packets.into_iter();
        packets.find(|packet| packet.device == device).unwrap_or_else(|| panic!("{device} lies there"))
    }

    fn path(&self, device: &str) -> PathBuf {
        self.folder.path_of(&self.packet(device).held).expect("it lies there")
    }

    /// A person says yes to what is shown under this name.
    fn accept(&mut self, held: &str) -> PacketOutcome {
        let path = self.folder.path_of(held).expect("it lies there");
        self.accept_from(held, path)
    }

    fn accept_from(&mut self, held: &str, path: PathBuf) -> PacketOutcome {
        let mut trial = self.moderator.trial();
        let mut tried = trial.of_first(&[path], 1);
        self.folder.weigh_accepted(&mut self.moderator, held, &mut tried);
        trial.fetch(&mut tried, &mut unwatched).unwrap();
        self.folder.accept(&mut self.moderator, held, tried.pop().unwrap()).expect("an answer")
    }

    fn knows(&self, name: &str) -> bool {
        self.moderator.trusted_devices().unwrap().iter().any(|device| device.name == name)
    }
}

/// A picture of one pixel; `n` makes them different.
fn png(n: u8) -> Vec<u8> {
    let chunk = |kind: &[u8; 4], data: &[u8]| {
        let body = [kind.as_slice(), data].concat();
        let crc = body.iter().fold(u32::MAX, |mut crc, byte| {
            crc ^= u32::from(*byte);
            (0..8).for_each(|_| crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 });
            crc
        });
        [&(data.len() as u32).to_be_bytes()[..], &body, &(!crc).to_be_bytes()].concat()
    };
    let raw = [0, n, n, n];
    let adler = raw.iter().fold((1u32, 0u32), |(a, b), byte| {
        ((a + u32::from(*byte)) % 65521, (b + a + u32::from(*byte)) % 65521)
    });
    let mut zlib = vec![0x78, 0x01, 0x01, 4, 0, 0xfb, 0xff];
    zlib.extend_from_slice(&raw);
    zlib.extend_from_slice(&(adler.1 << 16 | adler.0).to_be_bytes());
    let header = [&1u32.to_be_bytes()[..], &1u32.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(b"IHDR", &header), &chunk(b"IDAT", &zlib), &chunk(b"IEND", &[])]
        .concat()
}

#[test]
fn a_record_goes_through_a_shared_folder_and_later_versions_wait_for_a_person() {
    let mut room = Room::new();
    let mut b = room.stranger("Laptop B", "u: Pierwsze");
    let given = b.notebook.put_into_folder(room.group(), room.shared.path(), &mut unwatched).unwrap();
    room.look();
    let packet = room.packet("Laptop B");
    assert_eq!(packet.state, FolderPacketState::Unknown, "nobody knows this laptop yet");
    assert_eq!(room.row().state, CollectState::Expected, "nothing was stored");
    room.accept(&packet.held);
    let arrived = room.row();
    assert_eq!(arrived.receipt.as_deref(), Some(given.receipt.as_str()), "both sides show one receipt");
    assert_eq!(arrived.arrivals[0].counted, given.counted, "and the same counts");
    assert_eq!(arrived.arrivals[0].carrier, "folder");
    b.notebook.add_entry(room.group(), "u: Drugie").unwrap();
    room.put(&mut b);
    room.look();
    let packet = room.packet("Laptop B");
    assert_eq!(packet.state, FolderPacketState::Newer, "a later version waits");
    assert_eq!(packet.difference.map(|d| d.added), Some(1), "with its difference");
    assert_eq!(room.entries(), 1, "and changes nothing yet");
    room.accept(&packet.held);
    assert_eq!(room.entries(), 2);
    room.look();
    assert_eq!(room.packet("Laptop B").state, FolderPacketState::Taken);
}

#[test]
fn an_unknown_laptop_that_comes_after_the_first_version_is_named_before_its_difference_counts() {
    let mut room = Room::new();
    let mut b = room.laptop("Laptop B", "u: Z naszego");
    room.put(&mut b);
    room.look();
    assert_eq!(room.packet("Laptop B").state, FolderPacketState::Taken, "the first of a known laptop");
    let mut c = room.stranger("Laptop C", "u: Z obcego");
    room.put(&mut c);
    room.look();
    let asked = room.packet("Laptop C");
    assert_eq!(asked.state, FolderPacketState::Unknown, "no ordinary newer version");
    let claim = asked.claim.expect("whose it says it is");
    let fingerprint = c.notebook.this_device().unwrap().fingerprint;
    assert_eq!((claim.device.as_str(), claim.fingerprint), ("Laptop C", Some(fingerprint)), "to be compared");
    assert_eq!(asked.difference.map(|d| d.added), Some(1), "and what it would change");
    assert!(room.entries() == 1 && !room.knows("Laptop C"), "nothing came and nobody is trusted yet");
    room.look();
    assert_eq!(room.packet("Laptop C").state, FolderPacketState::Unknown, "it goes on waiting");
    assert!(matches!(room.accept(&asked.held).outcome, PacketResult::Imported(_)), "somebody said yes");
    assert!(room.entries() == 2 && room.knows("Laptop C"), "now it came, and its laptop is known");
    c.notebook.add_entry(room.group(), "u: I jeszcze").unwrap();
    room.put(&mut c);
    room.look();
    assert_eq!(room.packet("Laptop C").state, FolderPacketState::Newer, "from then on like any other");
    sound(&mut room.moderator);
}

#[test]
fn a_yes_is_for_the_laptop_that_was_shown_and_not_for_what_lies_there_by_now() {
    let mut room = Room::new();
    let (group, mut b) = (room.group(), room.laptop("Laptop B", "u: Z naszego"));
    room.put(&mut b);
    room.look();
    b.notebook.add_entry(group, "u: Nowsze").unwrap();
    room.put(&mut b);
    let mut c = room.stranger("Laptop C", "u: Z obcego");
    room.put(&mut c);
    room.look();
    let mut d = room.stranger("Laptop D", "u: Podmienione");
    for (device, state) in [("Laptop B", FolderPacketState::Newer), ("Laptop C", FolderPacketState::Unknown)]
    {
        let shown = room.packet(device);
        assert_eq!(shown.state, state);
        export(&mut d.notebook, group, &room.path(device));
        let PacketResult::Unknown(claim) = room.accept(&shown.held).outcome else {
            panic!("{device}: another laptop's packet was taken in")
        };
        assert_eq!(claim.device, "Laptop D", "it is asked about anew, with its own name");
        assert!(room.entries() == 1 && !room.knows("Laptop D") && !room.knows("Laptop C"), "{device}");
    }
}

#[test]
fn a_locked_record_lies_in_the_folder_in_one_piece_that_nobody_can_read() {
    let mut room = Room::new();
    let (group, mut b) = (room.group(), room.stranger("Laptop B", "u: Poufne ustalenie"));
    room.add_photo(&mut b, 1);
    let given =
        b.notebook.put_locked_into_folder(group, room.shared.path(), PASSPHRASE, &mut unwatched).unwrap();
    let mut lies: Vec<PathBuf> =
        fs::read_dir(room.shared.path()).unwrap().map(|e| e.unwrap().path()).collect();
    let packet = lies.pop().expect("the packet");
    assert!(lies.is_empty(), "no photos lie open beside it: {lies:?}");
    let bytes = fs::read(&packet).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1"), "it is locked");
    let says = |words: &[u8]| bytes.windows(words.len()).any(|part| part == words);
    assert!(!says("Poufne".as_bytes()) && !says("Mieszkania".as_bytes()), "and says nothing");
    room.look();
    let shown = room.folder.view().packets.remove(0);
    assert_eq!(shown.state, FolderPacketState::Locked, "the moderator is asked for the passphrase");
    let mut open = room.moderator.scratch_file().unwrap();
    zapis_carry::unlock(&packet, PASSPHRASE, open.as_file_mut()).unwrap();
    let outcome = room.accept_from(&shown.held, open.path().to_owned());
    assert!(matches!(outcome.outcome, PacketResult::Imported(_)), "{outcome:?}");
    let arrived = room.row();
    assert_eq!((arrived.state, arrived.entries, arrived.photos_missing), (CollectState::Arrived, 1, 0));
    assert_eq!(arrived.receipt, Some(given.receipt), "both screens show one code");
    b.notebook.add_entry(group, "u: I drugie").unwrap();
    b.notebook.put_locked_into_folder(group, room.shared.path(), PASSPHRASE, &mut unwatched).unwrap();
    assert_eq!(fs::read_dir(room.shared.path()).unwrap().count(), 1, "the next one takes its place");
    let short = b.notebook.put_locked_into_folder(group, room.shared.path(), "kot", &mut unwatched);
    assert_eq!(short.unwrap_err().code(), "packet-passphrase-short", "never unlocked instead");
}

#[test]
fn photos_come_through_the_folder_one_by_one_and_the_board_says_how_many() {
    let mut room = Room::new();
    let mut b = room.laptop("Laptop B", "u: Ze zdjęciami");
    (0..2).for_each(|n| room.add_photo(&mut b, n));
    room.put(&mut b);
    let shelf =
        fs::read_dir(room.shared.path().join("zapis-photos")).unwrap().next().unwrap().unwrap().path();
    let mut photos: Vec<PathBuf> = fs::read_dir(&shelf).unwrap().map(|e| e.unwrap().path()).collect();
    photos.sort();
    let late = room.out.path().join("late");
    fs::rename(&photos[0], &late).unwrap();
    room.look();
    let arriving = room.row();
    assert_eq!((arriving.state, arriving.photos, arriving.photos_missing), (CollectState::Arriving, 2, 1));
    fs::rename(&late, &photos[0]).unwrap();
    room.look();
    let arrived = room.row();
    assert_eq!((arrived.state, arrived.photos_missing), (CollectState::Arrived, 0), "the last photo came");
}

#[test]
fn photos_of_a_group_with_a_folder_of_its_own_in_the_shared_one_are_found_beside_its_packet() {
    let mut room = Room::new();
    let (group, mut b) = (room.group(), room.laptop("Laptop B", "u: Ze zdjęciem"));
    room.add_photo(&mut b, 1);
    let own = room.shared.path().join("Grupa 1");
    fs::create_dir(&own).unwrap();
    b.notebook.put_into_folder(group, &own, &mut unwatched).unwrap();
    room.look();
    assert_eq!(room.packet("Laptop B").state, FolderPacketState::Taken, "its packet is found one level down");
    let arrived = room.row();
    assert_eq!((arrived.photos, arrived.photos_missing), (1, 0), "and so are its photos");
}

/// Its entries are here, its photos are not: they came without them.
fn without_photos(room: &mut Room) -> Laptop {
    let mut b = room.laptop("Laptop B", "u: Ze zdjęciem");
    room.add_photo(&mut b, 1);
    let elsewhere = tempfile::tempdir().unwrap();
    b.notebook.put_into_folder(room.group(), elsewhere.path(), &mut unwatched).unwrap();
    let files = fs::read_dir(elsewhere.path()).unwrap().map(|entry| entry.unwrap().path());
    let packet: Vec<PathBuf> = files.filter(|path| path.is_file()).collect();
    import(&mut room.moderator, &packet);
    let here = room.row();
    assert_eq!((here.state, here.photos_missing), (CollectState::Arriving, 1), "entries without the picture");
    b
}

#[test]
fn a_packet_that_brings_only_the_pictures_of_what_is_here_brings_them() {
    let mut room = Room::new();
    let mut b = without_photos(&mut room);
    export(&mut b.notebook, room.group(), &room.shared.path().join("all.zapis"));
    room.look();
    assert_eq!(room.packet("Laptop B").state, FolderPacketState::Taken, "nobody is asked about pictures");
    let arrived = room.row();
    assert_eq!((arrived.state, arrived.photos_missing), (CollectState::Arrived, 0), "and they are here");
    sound(&mut room.moderator);
}

#[test]
fn a_packet_whose_pictures_cannot_be_read_is_not_said_to_be_taken() {
    let mut room = Room::new();
    let mut b = without_photos(&mut room);
    let packet = export(&mut b.notebook, room.group(), &room.shared.path().join("all.zapis"));
    let mut bytes = fs::read(&packet).unwrap();
    let mark = b"IDAT";
    let at = bytes.windows(mark.len()).position(|part| part == mark).expect("the picture is inside");
    bytes[at] ^= 1;
    fs::write(&packet, bytes).unwrap();
    room.look();
    let shown = room.packet("Laptop B");
    let code = shown.problem.map(|problem| problem.code);
    assert_eq!((shown.state, code.as_deref()), (FolderPacketState::Bad, Some("packet-damaged")));
    assert_eq!(room.row().photos_missing, 1, "as the board says");
}

#[test]
fn the_packet_that_brought_the_event_is_no_arrival_of_its_group() {
    let (desk, mut organiser) = Desk::new();
    let out = tempfile::tempdir().unwrap();
    let start = export(&mut organiser, desk.groups[0], &out.path().join("start.zapis"));
    let Laptop { notebook: mut moderator, home: _home } = laptop("Laptop M", &start);
    let board = moderator.collect(desk.event).unwrap();
    assert_eq!((board.rows[0].state, board.arrived), (CollectState::Expected, 0), "it was only the frame");
    let board = moderator.set_missing_reason(desk.event, desk.groups[0], "laptop w drodze").unwrap();
    assert_eq!(board.rows[0].state, CollectState::Missing, "and a reason why nothing comes is shown");
    let mut room = Room::of(moderator, desk, out, start);
    let (group, mut b) = (room.group(), room.laptop("Laptop B", "u: Co wtorek"));
    let given = b.notebook.put_into_folder(group, room.shared.path(), &mut unwatched).unwrap();
    room.look();
    assert_eq!(
        room.packet("Laptop B").state,
        FolderPacketState::Taken,
        "the group's first version is the first"
    );
    let arrived = room.row();
    assert_eq!((arrived.state, arrived.arrivals.len()), (CollectState::Arrived, 1));
    assert_eq!(arrived.receipt, Some(given.receipt), "with the one code of the group's laptop");
    assert_eq!(arrived.laptops.len(), 1, "the organiser's empty packet has none beside it");
}

#[test]
fn the_packet_that_brought_the_event_can_be_taken_back() {
    let room = Room::new();
    let mut fresh = laptop("Laptop M", &room.start);
    fresh.notebook.undo_import(room.desk.event).unwrap();
    assert_eq!(fresh.notebook.events().unwrap().len(), 0, "the event is gone with it");
    import(&mut fresh.notebook, &[&room.start]);
    assert_eq!(fresh.notebook.collect(room.desk.event).unwrap().arrived, 0, "and may be brought again");
}

#[test]
fn what_failed_for_a_reason_of_the_drive_is_tried_again_and_what_is_no_packet_is_not() {
    let mut room = Room::new();
    let mut b = room.laptop("Laptop B", "u: Co wtorek");
    room.put(&mut b);
    fs::write(
        room.shared.path().join("zdjęcie.zapis"),
        "no packet at all, and long enough to be read as one",
    )
    .unwrap();
    room.due();
    let due = room.due();
    let fails = |room: &mut Room, due: &[PathBuf]| {
        let away = room.out.path().join("away");
        fs::rename(&due[0], &away).unwrap();
        room.take(due);
        fs::rename(away, &due[0]).unwrap();
        let packet = room.packet("Laptop B");
        let code = packet.problem.map(|problem| problem.code);
        assert_eq!((packet.state, code.as_deref()), (FolderPacketState::Bad, Some("packet-not-found")));
    };
    fails(&mut room, &due);
    // Nothing changes in the folder; the drive only answers again.
    let again = (0..60).map(|_| room.due()).find(|due| !due.is_empty()).expect("it is tried again by itself");
    assert_eq!(again, due, "that one and not the other");
    fails(&mut room, &due);
    let hidden = room.shared.path().with_extension("away");
    fs::rename(room.shared.path(), &hidden).unwrap();
    assert_eq!(room.due(), Vec::<PathBuf>::new(), "the drive is gone");
    fs::rename(&hidden, room.shared.path()).unwrap();
    assert_eq!(room.due(), due, "it is back, and tried at once");
    fails(&mut room, &due);
    let held = room.packet("Laptop B").held;
    assert_eq!(room.folder.again(&held).as_ref(), due.first(), "a person wants it tried");
    assert_eq!(room.packet("Laptop B").state, FolderPacketState::Arriving, "and sees that it is");
    let due = room.due();
    room.take(&due);
    assert_eq!(room.packet("Laptop B").state, FolderPacketState::Taken, "now it is here");
    let foreign = room.folder.view().packets.into_iter().find(|packet| packet.device.is_empty()).unwrap();
    assert_eq!(foreign.state, FolderPacketState::Bad, "what is no packet stays none");
    assert!((0..60).all(|_| room.due().is_empty()), "and is left alone");
}
