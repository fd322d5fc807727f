//! Random days of two to five laptops: they type, hand over by file and by folder, packets get lost, come twice, late
//! or cut off, and the clocks are years apart. In the end all hold the same, and nothing anybody typed is gone.
//!
//! `ZAPIS_HISTORIES` says how many days; `just nightly` runs 100,000. A failing day is printed with its number, which
//! `ZAPIS_HISTORY_FROM` begins with again.

mod support;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::{
        LazyLock,
        atomic::{AtomicU64, Ordering},
    },
};

use chrono::{Duration, NaiveDateTime, TimeZone, Utc};
use support::{Dice, sound};
use tempfile::TempDir;
use uuid::Uuid;
use zapis_carry::{Limits, Scanner};
use zapis_domain::{EntryId, EntryKind, EventId, GroupId, Timestamp};
use zapis_notebook::{
    Acceptance, Notebook, Prober, SharedFolder, Surroundings, unwatched,
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

struct Laptop {
    _home: TempDir,
    notebook: Notebook,
    /// Files on their way to this laptop, in whatever order they arrive.
    inbox: Vec<PathBuf>,
    scanner: Scanner,
    shared: SharedFolder,
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
        let laptop = |(notebook, home): (Notebook, TempDir)| Laptop {
            notebook,
            _home: home,
            inbox: Vec::new(),
            scanner: Scanner::new(folder.path(), Limits::default()),
            shared: SharedFolder::new(event, folder.path().to_owned()),
        };
        let mut laptops = vec![laptop((organiser, organisers_home))];
        for n in 1..2 + dice.below(4) {
            let mut next = laptop(open(&mut dice, n));
            assert!(taken(&mut next.notebook, &start), "the day begins with the organiser's packet");
            laptops.push(next);
        }
        Day { dice, laptops, folder, sticks, event, group, typed: BTreeSet::new(), files: 0 }
    }

    fn act(&mut self) {
        let who = self.dice.below(self.laptops.len());
        match self.dice.below(12) {
            0..=3 => self.type_line(who),
            4..=5 => self.edit(who),
            6..=7 => self.by_file(who),
            8 => self.deliver(who),
            9..=10 => self.by_folder(who),
            _ => self.look(who),
        }
    }

    fn type_line(&mut self, who: usize) {
        let prefix = ["u: ", "z: ", "r: ", "", "?: "][self.dice.below(5)];
        let line = format!("{prefix}Wpis {} z laptopa {who}", self.dice.below(1000));
        let saved = self.laptops[who].notebook.add_entry(self.group, &line).unwrap();
        self.typed.extend(saved.entries.iter().map(|entry| entry.id));
    }

    fn edit(&mut self, who: usize) {
        let notebook = &mut self.laptops[who].notebook;
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

    /// Onto a stick: it may be lost, copied cut off, or carried to several laptops, and arrives some time.
    fn by_file(&mut self, who: usize) {
        self.files += 1;
        let path = self.sticks.path().join(format!("{}.zapis", self.files));
        self.laptops[who].notebook.export_packet(self.group, &path, &mut unwatched).unwrap();
        if self.dice.below(4) == 0 {
            return;
        }
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
            taken(&mut self.laptops[to].notebook, &path),
            whole,
            "a cut packet is refused, a whole one is not"
        );
    }

    /// Into the shared folder; sometimes what settles conflicts there makes copies, or copies a file only in part.
    fn by_folder(&mut self, who: usize) {
        self.laptops[who].notebook.put_into_folder(self.group, self.folder.path(), &mut unwatched).unwrap();
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

    /// At lunch everybody gives everybody everything, in some order; after that nobody has anything new for anybody.
    fn end(&mut self) {
        let all = self.laptops.len();
        let mut pairs: Vec<(usize, usize)> = (0..all)
            .flat_map(|from| (0..all).map(move |to| (from, to)))
            .filter(|(from, to)| from != to)
            .collect();
        while !pairs.is_empty() {
            let (from, to) = pairs.swap_remove(self.dice.below(pairs.len()));
            let path = self.give(from, &format!("end-{from}-{to}"));
            assert!(taken(&mut self.laptops[to].notebook, &path), "a whole packet is taken in");
        }
        let step = 1 + self.dice.below(all - 1);
        for to in 0..all {
            let path = self.give((to + step) % all, &format!("again-{to}"));
            let outcome = import(&mut self.laptops[to].notebook, &path);
            let nothing_new = matches!(outcome, PacketResult::AlreadyThere(_));
            assert!(nothing_new, "everything was given in the first round: {outcome:?}");
        }
    }

    fn give(&mut self, from: usize, name: &str) -> PathBuf {
        let path = self.sticks.path().join(format!("{name}.zapis"));
        self.laptops[from].notebook.export_packet(self.group, &path, &mut unwatched).unwrap();
        path
    }

    fn check(&mut self, number: u64) {
        let first = self.laptops[0].notebook.state_hash(self.event).unwrap();
        for (n, laptop) in self.laptops.iter_mut().enumerate() {
            assert_eq!(
                laptop.notebook.state_hash(self.event).unwrap(),
                first,
                "day {number}: laptop {n} holds another state"
            );
            let record = laptop.notebook.record(self.group).unwrap();
            let here: BTreeSet<EntryId> = record.entries.iter().map(|entry| entry.id).collect();
            let lost: Vec<&EntryId> = self.typed.difference(&here).collect();
            assert_eq!(lost, Vec::<&EntryId>::new(), "day {number}: entries lost on laptop {n}");
            assert_eq!(here.len(), record.entries.len(), "day {number}: an entry is doubled");
        }
        let n = self.dice.below(self.laptops.len());
        sound(&mut self.laptops[n].notebook);
    }
}

/// Whether the packet was taken in.
fn taken(notebook: &mut Notebook, path: &Path) -> bool {
    matches!(import(notebook, path), PacketResult::Imported(_) | PacketResult::AlreadyThere(_))
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
