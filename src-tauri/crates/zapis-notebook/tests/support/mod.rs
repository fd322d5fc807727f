//! Laptops to try things on: a clock that ticks as told, libraries in temporary folders, the sample's packets.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        LazyLock,
        atomic::{AtomicU64, Ordering},
    },
};

use chrono::{NaiveDateTime, TimeZone, Utc};
use tempfile::TempDir;
use uuid::Uuid;
use zapis_domain::{AmendmentOutcome, EntryId, EventId, GroupId, Language, Timestamp};
use zapis_notebook::{
    Acceptance, Notebook, NotebookError, PhotoDetail, Prober, ReportRequest, SampleSize, Surroundings,
    USUAL_THEME,
    desk::view::{NewAmendment, Proposals},
    unwatched,
    view::{CollectRow, Edition, PacketOutcome, PacketResult, ReportChoice, ReportVariant},
    write_packets,
};
use zapis_store::Store;

pub const SEED: u64 = 1;

static TICKS: AtomicU64 = AtomicU64::new(1);

/// Every id is new, every moment is the same.
pub struct Fixed {
    pub laptop: &'static str,
}

impl Surroundings for Fixed {
    fn now(&self) -> Timestamp {
        Utc.with_ymd_and_hms(2022, 5, 27, 13, 5, 0).single().expect("a moment")
    }

    fn local(&self, at: Timestamp) -> NaiveDateTime {
        at.naive_utc() + chrono::Duration::hours(2)
    }

    fn new_id(&self) -> Uuid {
        let n = TICKS.fetch_add(1, Ordering::Relaxed);
        Uuid::from_u128(0x0180_ffff_0000_7000_8000_0000_0000_0000 + u128::from(n))
    }

    fn device_name(&self) -> String {
        self.laptop.to_owned()
    }
}

pub fn open(folder: &Path) -> Notebook {
    open_as(folder, "Laptop A")
}

pub fn open_as(folder: &Path, laptop: &'static str) -> Notebook {
    try_open(folder, laptop).unwrap_or_else(|e| panic!("{} does not open: {e}", folder.display()))
}

pub fn try_open(folder: &Path, laptop: &'static str) -> Result<Notebook, NotebookError> {
    Notebook::open(folder, Box::new(Fixed { laptop }), Prober::InProcess)
}

/// A library with one event and two groups.
pub struct Desk {
    pub home: TempDir,
    pub event: EventId,
    pub groups: Vec<GroupId>,
}

impl Desk {
    pub fn new() -> (Desk, Notebook) {
        let home = tempfile::tempdir().unwrap();
        let mut notebook = open(home.path());
        let read = notebook.read_announcement(ANNOUNCEMENT).expect("the announcement is a text");
        let event = notebook.create_event_from_announcement(read).expect("an event can be made");
        let groups: Vec<GroupId> = notebook.event(event).unwrap().groups.iter().map(|g| g.id).collect();
        assert_eq!(groups.len(), 2, "the announcement names two groups");
        (Desk { home, event, groups }, notebook)
    }
}

const ANNOUNCEMENT: &str = "Sąsiedzi razem

Piątek, 27 maja 2022, 10:00–15:00
Miejsce: Dom Kultury, ul. Przykładowa 5

Grupy robocze:
1. Mieszkania
2. Język polski
";

pub fn say(notebook: &mut Notebook, group: GroupId, line: &str) -> EntryId {
    notebook.add_entry(group, line).expect("a line is captured").entries[0].id
}

/// Two groups that say one thing twice, one that contradicts, a need and an offer.
pub fn spoken() -> (Desk, Notebook, [EntryId; 6]) {
    let (desk, mut notebook) = Desk::new();
    let [one, two] = [desk.groups[0], desk.groups[1]];
    let entries = [
        say(&mut notebook, one, "r: Stałe finansowanie punktów informacyjnych do końca roku >Miasto"),
        say(&mut notebook, two, "r: Finansowanie stałych punktów informacyjnych w dzielnicach >miasto"),
        say(&mut notebook, one, "u: Na spotkania zapraszamy media"),
        say(&mut notebook, two, "u: Na spotkania nie zapraszamy mediów"),
        say(&mut notebook, one, "po: Sala na grupę wsparcia, wtorki"),
        say(&mut notebook, two, "of: Sala na 40 osób z rzutnikiem, wtorki"),
    ];
    (desk, notebook, entries)
}

pub fn proposed(notebook: &mut Notebook, event: EventId) -> Proposals {
    notebook.desk_source(event).expect("the desk's records").proposals()
}

pub fn amendment(group: GroupId, entry: Option<EntryId>, text: &str) -> NewAmendment {
    NewAmendment {
        group,
        entry,
        text: text.to_owned(),
        outcome: AmendmentOutcome::Parked,
        asked_by: "Helena Ryś".to_owned(),
        votes: None,
    }
}

/// A word that must not leave the desk.
pub const CANARY: &str = "kanarek zółcipióro";

pub fn request(event: EventId, edition: Edition, variant: ReportVariant) -> ReportRequest {
    let language = zapis_domain::Language::Pl;
    ReportRequest {
        event,
        choice: ReportChoice {
            edition,
            language,
            variant,
            photos_per_page: None,
            theme: USUAL_THEME.to_owned(),
        },
    }
}

pub fn bytes_below(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            found.extend(bytes_below(&entry.path()));
        } else {
            found.push((entry.path().display().to_string(), fs::read(entry.path()).unwrap()));
        }
    }
    found
}

pub fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

/// The packets of the sample conference without photos, made once.
pub fn sample_packets() -> &'static [PathBuf] {
    static MADE: LazyLock<(TempDir, Vec<PathBuf>)> = LazyLock::new(|| {
        let folder = tempfile::tempdir().expect("a folder for the packets");
        let paths =
            write_packets(folder.path(), SampleSize::Conference, SEED, PhotoDetail::None, &mut unwatched)
                .expect("the sample's packets can be made");
        (folder, paths)
    });
    &MADE.1
}

pub fn import(notebook: &mut Notebook, packets: &[impl AsRef<Path>]) -> Vec<PacketOutcome> {
    notebook.import_packets(packets, Acceptance::AnyEvent, &mut unwatched)
}

/// The code of a refusal; anything else is a failure of the test.
pub fn refusal(outcome: &PacketOutcome) -> String {
    match &outcome.outcome {
        PacketResult::Refused { problem } => problem.code.clone(),
        other => panic!("{}: it had to be refused, not {other:?}", outcome.file_name),
    }
}

pub fn hash(notebook: &mut Notebook, event: EventId) -> String {
    notebook.state_hash(event).unwrap().to_string()
}

/// Everything a closed library holds that people would miss: rows, documents, arrivals, what can be undone.
pub fn everything(folder: &Path) -> Vec<String> {
    let store = Store::open(folder).unwrap();
    let reader = store.reader();
    let mut lines = store.read_model_dump().unwrap();
    for (name, event) in reader.documents().unwrap() {
        lines.push(format!("{name} {:?}", reader.document(&name).unwrap()));
        lines.push(format!("{name} {:?}", reader.next_step(&name, zapis_store::StepSide::Undo).unwrap()));
        lines.push(format!("{event} {:?}", reader.arrivals(event).unwrap()));
    }
    lines.extend(pictures(folder));
    lines
}

fn pictures(folder: &Path) -> Vec<String> {
    let inside = |path: &Path| {
        fs::read_dir(path).into_iter().flatten().flatten().map(|e| e.path()).collect::<Vec<_>>()
    };
    let mut names: Vec<String> = inside(&folder.join("pictures"))
        .iter()
        .flat_map(|shelf| inside(shelf))
        .map(|path| path.display().to_string())
        .collect();
    names.sort();
    names
}

pub fn sound(notebook: &mut Notebook) {
    let outcome = notebook.check(false).unwrap();
    assert_eq!(outcome.problems, Vec::<String>::new(), "the library is sound");
    assert!(outcome.read_model_agrees, "the rows say what the documents say");
}

/// A note taker's laptop that was handed the group's packet.
pub struct Laptop {
    pub home: TempDir,
    pub notebook: Notebook,
}

pub fn laptop(name: &'static str, packet: &Path) -> Laptop {
    let home = tempfile::tempdir().unwrap();
    let mut notebook = open_as(home.path(), name);
    import(&mut notebook, &[packet]);
    Laptop { home, notebook }
}

pub fn export(notebook: &mut Notebook, group: GroupId, to: &Path) -> PathBuf {
    notebook.export_packet(group, to, &mut unwatched).expect("a packet can be written");
    to.to_owned()
}

pub fn row(notebook: &mut Notebook, event: EventId, n: usize) -> CollectRow {
    notebook.collect(event).unwrap().rows.remove(n)
}

pub const POLISH: Language = Language::Pl;

/// The same numbers every time.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// A disk of a given size; None, with a line that says so, where mounting is not allowed.
#[cfg(target_os = "linux")]
pub struct SmallDisk(PathBuf);

#[cfg(target_os = "linux")]
impl SmallDisk {
    pub fn mount(at: &Path, size: &str) -> Option<SmallDisk> {
        fs::create_dir_all(at).unwrap();
        let status = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(at)
            .stderr(std::process::Stdio::null())
            .status();
        if !matches!(status, Ok(status) if status.success()) {
            eprintln!("left out: mounting a small disk is not allowed here");
            return None;
        }
        Some(SmallDisk(at.to_owned()))
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}
