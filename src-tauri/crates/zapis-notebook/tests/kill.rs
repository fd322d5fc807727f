//! The program is killed at random moments: everything it had acknowledged is there afterwards.
//!
//! This test starts itself as the program that is killed, so it has a `main` of its own. `ZAPIS_KILLS` sets
//! how often (100 without it).

mod support;

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
    sync::mpsc,
    time::{Duration, Instant},
};

use support::{Dice, Fixed};
use zapis_domain::{EntryId, EntryKind, GroupId, Language};
use zapis_notebook::{Notebook, Prober, Surroundings, view::EntryPatch};

const FOLDER: &str = "ZAPIS_KILL_FOLDER";

/// Ids that are new in every process.
struct Living;

impl Surroundings for Living {
    fn now(&self) -> zapis_domain::Timestamp {
        Fixed { laptop: "" }.now()
    }

    fn local(&self, at: zapis_domain::Timestamp) -> chrono::NaiveDateTime {
        at.naive_utc()
    }

    fn new_id(&self) -> uuid::Uuid {
        uuid::Uuid::now_v7()
    }

    fn device_name(&self) -> String {
        "Laptop K".into()
    }
}

fn open(folder: &Path) -> Notebook {
    Notebook::open(folder, Box::new(Living), Prober::InProcess).expect("a killed library opens again")
}

fn main() {
    match std::env::var_os(FOLDER) {
        Some(folder) => be_killed(Path::new(&folder)),
        None => kill_many(),
    }
}

/// Types, edits, undoes, backs up and imports for ever; tells each acknowledged entry on stdout.
fn be_killed(folder: &Path) {
    let mut notebook = open(folder);
    let tell = |words: String| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{words}").and_then(|()| out.flush()).expect("somebody listens");
    };
    let group = first_group(&mut notebook);
    tell("open".into());
    for n in 0.. {
        let saved = notebook.add_entry(group, &format!("z: Wpis {n} @Osoba {n} #t")).expect("typing works");
        let id = saved.entries[0].id;
        tell(format!("+{id}"));
        match n % 7 {
            1 => {
                drop(notebook.patch_entry(
                    id,
                    EntryPatch { text: Some(format!("Zmieniony {n}")), ..Default::default() },
                ))
            }
            2 => drop(
                notebook.patch_entry(id, EntryPatch { kind: Some(EntryKind::Need), ..Default::default() }),
            ),
            3 => drop(notebook.move_entry(id, None)),
            4 => {
                notebook.add_entry(group, "cofane").expect("typing works");
                notebook.undo_in_group(group).expect("undo works");
            }
            5 if n % 5 == 0 => drop(notebook.back_up()),
            6 => drop(support::import(&mut notebook, &support_packet(folder))),
            _ => {}
        }
    }
}

fn support_packet(folder: &Path) -> [std::path::PathBuf; 1] {
    [folder.parent().expect("the library lies in a folder").join("other.zapis")]
}

/// The group that is typed in; a library that was killed before it had one gets it now.
fn first_group(notebook: &mut Notebook) -> GroupId {
    let named = |notebook: &Notebook| {
        notebook.events().expect("readable").into_iter().find(|e| e.title == "Zabijana")
    };
    let event = match named(notebook) {
        Some(card) => card.id,
        None => notebook.create_event("Zabijana", Language::Pl).expect("an event can be made"),
    };
    let mut frame = notebook.event(event).expect("it was just made");
    if frame.groups.is_empty() {
        frame.groups.push(zapis_domain::Group {
            id: GroupId(uuid::Uuid::now_v7()),
            number: 1,
            theme: "Mieszkania".into(),
            scope: String::new(),
            room: String::new(),
            language: Language::Pl,
            facilitator: String::new(),
            note_taker: String::new(),
            sensitive: false,
        });
        notebook.save_event(&frame).expect("a group can be added");
    }
    frame.groups[0].id
}

fn kill_many() {
    let kills: usize = std::env::var("ZAPIS_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(100);
    let home = tempfile::tempdir().expect("a folder for the test");
    std::fs::copy(&support::sample_packets()[0], home.path().join("other.zapis"))
        .expect("a packet to take in");
    let mut dice = Dice(0x5eed_0005);
    let mut folder = home.path().join("library-0");
    let mut acknowledged: BTreeSet<EntryId> = BTreeSet::new();
    let (mut told, begun) = (0, Instant::now());
    for n in 0..kills {
        if n % 20 == 19 {
            // A first start is killed too, and records do not grow for ever.
            told += acknowledged.len();
            acknowledged.clear();
            folder = home.path().join(format!("library-{n}"));
        }
        let after_open = n % 4 != 0;
        acknowledged.extend(run_and_kill(&folder, after_open, &mut dice));
        if !folder.exists() {
            continue;
        }
        look(&folder, &acknowledged, n);
    }
    told += acknowledged.len();
    assert!(told > kills, "the program did get to work between the kills: {told} entries");
    println!(
        "test every acknowledged entry survives kill -9 ... ok ({kills} kills, {told} entries, {:?})",
        begun.elapsed()
    );
}

/// Runs the program for a random moment; what it acknowledged until it was killed.
fn run_and_kill(folder: &Path, after_open: bool, dice: &mut Dice) -> Vec<EntryId> {
    let exe = std::env::current_exe().expect("this test's own file");
    let mut child = Command::new(exe)
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("it can be started");
    let out = child.stdout.take().expect("its output is piped");
    let (send, receive) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        for line in BufReader::new(out).lines().map_while(Result::ok) {
            let _ = send.send(line);
        }
    });
    let mut lines = Vec::new();
    if after_open {
        lines.extend(receive.recv_timeout(Duration::from_secs(60)));
    }
    std::thread::sleep(Duration::from_micros(dice.below(250_000) as u64));
    child.kill().expect("it can be killed");
    let status = child.wait().expect("it ends");
    assert!(
        !status.success() && status.code().is_none(),
        "it was killed and did not end by itself: {status}"
    );
    reader.join().expect("the reader ends with the program");
    lines.extend(receive.try_iter());
    lines.iter().filter_map(|line| line.strip_prefix('+')?.parse().ok()).collect()
}

/// Every acknowledged entry is there; now and then everything else is looked at too.
fn look(folder: &Path, acknowledged: &BTreeSet<EntryId>, n: usize) {
    let mut notebook = open(folder);
    let group = first_group(&mut notebook);
    let found: BTreeSet<EntryId> =
        notebook.record(group).expect("readable").entries.iter().map(|e| e.id).collect();
    let lost: Vec<_> = acknowledged.difference(&found).collect();
    assert!(lost.is_empty(), "kill {n}: {} acknowledged entries are lost: {lost:?}", lost.len());
    if n.is_multiple_of(10) {
        support::sound(&mut notebook);
    }
}
