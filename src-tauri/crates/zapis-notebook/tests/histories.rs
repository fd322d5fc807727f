//! Random days of two to five laptops: they type, change the event, hand over by file, locked or not, by folder and over
//! the network (what its sessions ask of a notebook, without the sockets); packets get lost, come twice, late or cut
//! off, and the clocks are years apart. In the end all hold the same, and nothing anybody typed is gone.
//!
//! `ZAPIS_HISTORIES` says how many days; `just nightly` runs 100,000. A failing day is printed with its number, which
//! `ZAPIS_HISTORY_FROM` begins with again.

mod support;

use std::{
    collections::BTreeSet,
    fs,
    io::Write,
    iter,
    path::{Path, PathBuf},
    sync::{
        Arc, LazyLock, Mutex, MutexGuard,
        atomic::{AtomicU64, Ordering},
    },
};

use age::{Encryptor, scrypt::Recipient, secrecy::SecretString};
use chrono::{Duration, NaiveDateTime, TimeZone, Utc};
use support::{Dice, sound};
use tempfile::TempDir;
use uuid::Uuid;
use zapis_carry::{Limits, Scanner};
use zapis_domain::{EntryId, EntryKind, EventId, GroupId, Timestamp};
use zapis_live::{DeviceKey, Library, Paired, PeerId};
use zapis_notebook::{
    Acceptance, LiveScope, Notebook, Prober, SharedFolder, Surroundings, live_library, unwatched,
    view::{EntryPatch, PacketResult},
};

static TICKS: AtomicU64 = AtomicU64::new(1);

/// A laptop whose clock is off by years and runs on.
struct Wrong {
    name: String,
    years: i64,
}

impl Surroundings for Wrong {
    fn now(&self) -> Timestamp {
        let ticks = TICKS.load(Ordering::Relaxed) as i64;
        let noon = Utc.with_ymd_and_hms(2022, 5, 27, 12, 0, 0).single().expect("a moment");
        noon + Duration::days(365 * self.years) + Duration::seconds(ticks)
    }

    fn local(&self, at: Timestamp) -> NaiveDateTime {
        at.naive_utc()
    }

    fn new_id(&self) -> Uuid {
        let n = TICKS.fetch_add(1, Ordering::Relaxed);
        Uuid::from_u128(0x0180_eeee_0000_7000_8000_0000_0000_0000 + u128::from(n))
    }

    fn device_name(&self) -> String {
        self.name.clone()
    }
}

const PASSPHRASE: &str = "hasło na dziś";

struct Laptop {
    _home: TempDir,
    notebook: Arc<Mutex<Notebook>>,
    /// What others may ask it while it is connected.
    network: Arc<dyn Library>,
    /// Files on their way to this laptop, in whatever order they arrive.
    inbox: Vec<PathBuf>,
    scanner: Scanner,
    shared: SharedFolder,
}

impl Laptop {
    fn now(&self) -> MutexGuard<'_, Notebook> {
        self.notebook.lock().unwrap()
    }
}

/// What a laptop is known by on the network.
fn peer(n: usize) -> PeerId {
    DeviceKey::from_bytes(&[n as u8 + 1; 32]).id()
}

struct Day {
    dice: Dice,
    laptops: Vec<Laptop>,
    folder: TempDir,
    sticks: TempDir,
    event: EventId,
    group: GroupId,
    typed: BTreeSet<EntryId>,
    files: usize,
    /// The first laptop is the moderator's: on the network it gives a record only to who brought it.
    desk: bool,
}

impl Day {
    fn begin(number: u64) -> Day {
        let mut dice = Dice(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let (folder, sticks) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let open = |dice: &mut Dice, n: usize| {
            let home = new_library();
            let years = dice.below(21) as i64 - 10;
            let surroundings = Wrong { name: format!("Laptop {n}"), years };
            (Notebook::open(home.path(), Box::new(surroundings), Prober::InProcess).unwrap(), home)
        };
        let (mut organiser, organisers_home) = open(&mut dice, 0);
        let read = organiser
            .read_announcement("Sąsiedzi razem\n\nGrupy robocze:\n1. Mieszkania\n2. Praca\n")
            .unwrap();
        let event = organiser.create_event_from_announcement(read).unwrap();
        let group = organiser.event(event).unwrap().groups[0].id;
        let start = sticks.path().join("start.zapis");
        organiser.export_packet(group, &start, &mut unwatched).unwrap();
        let desk = dice.below(2) == 0;
        let laptop = |(notebook, home): (Notebook, TempDir), scope: LiveScope| {
            let notebook = Arc::new(Mutex::new(notebook));
            let network = live_library(notebook.clone(), scope).expect("the event is here");
            let scanner = Scanner::new(folder.path(), Limits::default());
            let shared = SharedFolder::new(event, folder.path().to_owned());
            Laptop { _home: home, notebook, network, inbox: Vec::new(), scanner, shared }
        };
        let scope = if desk { LiveScope::Desk(event) } else { LiveScope::Group(group) };
        let mut laptops = vec![laptop((organiser, organisers_home), scope)];
        for n in 1..2 + dice.below(4) {
            let (mut notebook, home) = open(&mut dice, n);
            assert!(taken(&mut notebook, &start), "the day begins with the organiser's packet");
            laptops.push(laptop((notebook, home), LiveScope::Group(group)));
            let paired = Paired { id: peer(n), name: format!("Laptop {n}") };
            laptops[0].network.remember(&paired).expect("a person typed the code");
        }
        Day { dice, laptops, folder, sticks, event, group, typed: BTreeSet::new(), files: 0, desk }
    }

    fn act(&mut self) {
        let who = self.dice.below(self.laptops.len());
        match self.dice.below(16) {
            0..=3 => self.type_line(who),
            4..=5 => self.edit(who),
            6 => self.change_event(who),
            7..=8 => self.by_file(who),
            9 => self.deliver(who),
            10..=11 => self.by_folder(who),
            12 => self.look(who),
            _ => self.by_network(who),
        }
    }

    fn type_line(&mut self, who: usize) {
        let prefix = ["u: ", "z: ", "r: ", "", "?: "][self.dice.below(5)];
        let line = format!("{prefix}Wpis {} z laptopa {who}", self.dice.below(1000));
        let saved = self.laptops[who].now().add_entry(self.group, &line).unwrap();
        self.typed.extend(saved.entries.iter().map(|entry| entry.id));
    }

    fn edit(&mut self, who: usize) {
        let mut notebook = self.laptops[who].notebook.lock().unwrap();
        let entries = notebook.record(self.group).unwrap().entries;
        let Some(entry) = entries.get(self.dice.below(entries.len())) else { return };
        let patch = match self.dice.below(4) {
            0 => EntryPatch { deleted: Some(!entry.deleted), ..Default::default() },
            1 => EntryPatch { kind: Some(EntryKind::ALL[self.dice.below(8)]), ..Default::default() },
            2 => {
                let _ = notebook.undo_in_group(self.group);
                return;
            }
            _ => EntryPatch {
                text: Some(format!("{} i {}", entry.text, self.dice.below(100))),
                ..Default::default()
            },
        };
        notebook.patch_entry(entry.id, patch).unwrap();
    }

    fn change_event(&mut self, who: usize) {
        let mut notebook = self.laptops[who].notebook.lock().unwrap();
        let mut frame = notebook.event(self.event).unwrap();
        let group = self.dice.below(frame.groups.len());
        frame.groups[group].room = format!("Sala {}", self.dice.below(9));
        notebook.save_event(&frame).unwrap();
    }

    /// Onto a stick: it may be lost, copied cut off, or carried to several laptops, and arrives some time.
    fn by_file(&mut self, who: usize) {
        self.files += 1;
        let path = self.sticks.path().join(format!("{}.zapis", self.files));
        self.laptops[who].now().export_packet(self.group, &path, &mut unwatched).unwrap();
        if self.dice.below(4) == 0 {
            return;
        }
        let path = if self.dice.below(3) == 0 { lock(&path) } else { path };
        for _ in 0..1 + self.dice.below(2) {
            let to = self.dice.below(self.laptops.len());
            let cut = self.dice.below(4) == 0;
            let arrives = if cut { self.cut(&path) } else { path.clone() };
            self.laptops[to].inbox.push(arrives);
        }
    }

    fn cut(&mut self, path: &Path) -> PathBuf {
        let whole = fs::read(path).unwrap();
        let cut = path.with_extension(format!("{}.cut.zapis", self.dice.below(1 << 30)));
        fs::write(&cut, &whole[..self.dice.below(whole.len())]).unwrap();
        cut
    }

    /// Not the first that was sent, and perhaps not for the last time.
    fn deliver(&mut self, to: usize) {
        let waiting = self.laptops[to].inbox.len();
        if waiting == 0 {
            return;
        }
        let at = self.dice.below(waiting);
        let path = match self.dice.below(3) {
            0 => self.laptops[to].inbox[at].clone(),
            _ => self.laptops[to].inbox.remove(at),
        };
        let whole = !path.to_string_lossy().contains(".cut.");
        assert_eq!(
            taken(&mut self.laptops[to].now(), &path),
            whole,
            "a cut packet is refused, a whole one is not"
        );
    }

    /// Into the shared folder; sometimes what settles conflicts there makes copies, or copies a file only in part.
    fn by_folder(&mut self, who: usize) {
        self.laptops[who].now().put_into_folder(self.group, self.folder.path(), &mut unwatched).unwrap();
        let files: Vec<PathBuf> =
            fs::read_dir(self.folder.path()).unwrap().map(|e| e.unwrap().path()).collect();
        let Some(file) = files.get(self.dice.below(files.len())).filter(|file| file.is_file()) else {
            return;
        };
        match self.dice.below(6) {
            0 => drop(fs::copy(
                file,
                self.folder.path().join(format!("x (kopia w konflikcie) {}.zapis", self.files)),
            )),
            1 => {
                let whole = fs::read(file).unwrap();
                fs::write(file, &whole[..whole.len() / 2]).unwrap();
            }
            _ => {}
        }
    }

    fn look(&mut self, who: usize) {
        let Laptop { notebook, scanner, shared, .. } = &mut self.laptops[who];
        let notebook = &mut *notebook.lock().unwrap();
        for _ in 0..2 {
            let due = shared.look(&scanner.look(), Timestamp::UNIX_EPOCH);
            let tried = notebook.trial().of_first(&due, due.len());
            shared.take(notebook, tried).unwrap();
        }
        // Whoever is asked says yes.
        for packet in shared.view().packets {
            if let Some(path) = packet.difference.is_some().then(|| shared.path_of(&packet.held)).flatten() {
                let tried = notebook.trial().of_first(&[path], 1).pop().unwrap();
                shared.accept(notebook, &packet.held, tried);
            }
        }
    }

    /// Two laptops meet, and each fetches what it lacks; the connection may break off before it has arrived, or after
    /// that and before anybody knows.
    fn by_network(&mut self, who: usize) {
        let other = (who + 1 + self.dice.below(self.laptops.len() - 1)) % self.laptops.len();
        for (from, to) in [(who, other), (other, who)] {
            let Some(path) = self.fetched(from, to) else { continue };
            for _ in 0..self.dice.below(4).min(2) {
                let taken = self.laptops[to].network.take_packet(peer(from), &path);
                taken.expect("what was asked for is taken in");
            }
            let holdings = self.laptops[from].network.holdings(peer(to)).unwrap();
            let photos = self.laptops[to].network.wanted_photos(peer(from), &holdings).unwrap();
            assert_eq!(photos, Vec::new(), "nobody has photos");
        }
    }

    /// What one laptop is given by another that it asks; None where it lacks nothing.
    fn fetched(&mut self, from: usize, to: usize) -> Option<PathBuf> {
        self.files += 1;
        let path = self.sticks.path().join(format!("live-{}.zapis", self.files));
        let holds = self.laptops[to].network.holdings(peer(from)).unwrap();
        let given = self.laptops[from].network.packet_for(peer(to), &holds, &path);
        given.expect("a paired laptop is answered").then_some(path)
    }

    /// At lunch everybody gives everybody everything, in some order; after that nobody has anything new for anybody.
    fn end(&mut self) {
        let all = self.laptops.len();
        let mut pairs: Vec<(usize, usize)> = (0..all)
            .flat_map(|from| (0..all).map(move |to| (from, to)))
            .filter(|(from, to)| from != to)
            .collect();
        while !pairs.is_empty() {
            let (from, to) = pairs.swap_remove(self.dice.below(pairs.len()));
            // The desk may not know yet whose record a laptop is to have.
            if self.dice.below(2) == 0 && !(self.desk && from == 0) {
                while let Some(path) = self.fetched(from, to) {
                    let taken = self.laptops[to].network.take_packet(peer(from), &path).unwrap();
                    assert!(taken.changed, "nothing is given that was there");
                }
                continue;
            }
            let path = self.give(from, &format!("end-{from}-{to}"));
            assert!(taken(&mut self.laptops[to].now(), &path), "a whole packet is taken in");
        }
        let step = 1 + self.dice.below(all - 1);
        for to in 0..all {
            let path = self.give((to + step) % all, &format!("again-{to}"));
            let outcome = import(&mut self.laptops[to].now(), &path);
            let nothing_new = matches!(outcome, PacketResult::AlreadyThere(_));
            assert!(nothing_new, "everything was given in the first round: {outcome:?}");
        }
    }

    fn give(&mut self, from: usize, name: &str) -> PathBuf {
        let path = self.sticks.path().join(format!("{name}.zapis"));
        self.laptops[from].now().export_packet(self.group, &path, &mut unwatched).unwrap();
        path
    }

    fn check(&mut self, number: u64) {
        let first = self.laptops[0].now().state_hash(self.event).unwrap();
        for (n, laptop) in self.laptops.iter().enumerate() {
            assert_eq!(
                laptop.now().state_hash(self.event).unwrap(),
                first,
                "day {number}: laptop {n} holds another state"
            );
            let record = laptop.now().record(self.group).unwrap();
            let here: BTreeSet<EntryId> = record.entries.iter().map(|entry| entry.id).collect();
            let lost: Vec<&EntryId> = self.typed.difference(&here).collect();
            assert_eq!(lost, Vec::<&EntryId>::new(), "day {number}: entries lost on laptop {n}");
            assert_eq!(here.len(), record.entries.len(), "day {number}: an entry is doubled");
        }
        let n = self.dice.below(self.laptops.len());
        sound(&mut self.laptops[n].now());
    }
}

/// Whether the packet was taken in, after its passphrase was typed if it is locked.
fn taken(notebook: &mut Notebook, path: &Path) -> bool {
    match import(notebook, path) {
        PacketResult::Imported(_) | PacketResult::AlreadyThere(_) => true,
        PacketResult::Locked => {
            let mut scratch = notebook.scratch_file().unwrap();
            zapis_carry::unlock(path, PASSPHRASE, &mut scratch).is_ok() && taken(notebook, scratch.path())
        }
        _ => false,
    }
}

/// Beside the open one. Trying a passphrase of ours takes half a second; with so little work it is the same file
/// otherwise.
fn lock(open: &Path) -> PathBuf {
    let locked = open.with_extension("locked.zapis");
    let mut recipient = Recipient::new(SecretString::from(PASSPHRASE));
    recipient.set_work_factor(2);
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient)).unwrap();
    let mut sink = encryptor.wrap_output(fs::File::create(&locked).unwrap()).unwrap();
    sink.write_all(&fs::read(open).unwrap()).unwrap();
    sink.finish().unwrap();
    locked
}

fn import(notebook: &mut Notebook, path: &Path) -> PacketResult {
    notebook.import_packets(&[path], Acceptance::AnyEvent, &mut unwatched).pop().unwrap().outcome
}

/// An empty library: a copy of one that was made once. To make it anew took longer than what happens in it.
fn new_library() -> TempDir {
    static EMPTY: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let home = tempfile::tempdir().unwrap();
        let surroundings = Wrong { name: "Laptop".to_owned(), years: 0 };
        drop(Notebook::open(home.path(), Box::new(surroundings), Prober::InProcess).unwrap());
        fs::read(home.path().join("zapis.db")).unwrap()
    });
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("zapis.db"), &*EMPTY).unwrap();
    home
}

#[test]
fn whatever_happens_to_packets_all_laptops_end_the_same_and_nothing_is_lost() {
    let asked = |name: &str| std::env::var(name).ok().and_then(|number| number.parse::<u64>().ok());
    let (first, days) = (asked("ZAPIS_HISTORY_FROM").unwrap_or(1), asked("ZAPIS_HISTORIES").unwrap_or(12));
    for number in first..first + days {
        let mut day = Day::begin(number);
        for _ in 0..15 + day.dice.below(40) {
            day.act();
        }
        day.end();
        day.check(number);
        if number % 1000 == 0 {
            println!("{number} days");
        }
    }
}
