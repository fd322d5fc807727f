//! Slow sticks and hanging shares, and "stop": nobody's line waits for them, and nothing half-made stays behind.

mod support;

use std::{
    cell::Cell,
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Mutex, TryLockError, mpsc::channel},
};

use support::{Desk, everything, open_as, sound};
use tempfile::TempDir;
use zapis_domain::GroupId;
use zapis_notebook::{
    Acceptance, Notebook, NotebookError, PhotoDetail, create_sample, png_of, take_packets, unwatched,
    view::{PacketOutcome, PacketResult},
};

/// A moderator's laptop, and the packet of a group's, with photos.
struct Lunch {
    desk: Desk,
    moderator: Notebook,
    _stick: TempDir,
    packet: PathBuf,
}

impl Lunch {
    fn new(photos: u8) -> Lunch {
        let (desk, mut moderator) = Desk::new();
        let stick = tempfile::tempdir().unwrap();
        let start = stick.path().join("start.zapis");
        moderator.export_packet(desk.groups[0], &start, &mut unwatched).unwrap();
        let home = tempfile::tempdir().unwrap();
        let mut laptop = open_as(home.path(), "Laptop B");
        support::import(&mut laptop, &[start]);
        laptop.add_entry(desk.groups[0], "u: Z laptopa grupy").unwrap();
        for n in 0..photos {
            let picture = home.path().join(format!("{n}.png"));
            fs::write(&picture, noise(n)).unwrap();
            laptop.add_photo(desk.groups[0], &picture, "Lista").unwrap();
        }
        let packet = stick.path().join("grupa.zapis");
        laptop.export_packet(desk.groups[0], &packet, &mut unwatched).unwrap();
        Lunch { desk, moderator, _stick: stick, packet }
    }

    fn group(&self) -> GroupId {
        self.desk.groups[0]
    }
}

/// A picture that does not get smaller by packing: it takes several reads.
fn noise(n: u8) -> Vec<u8> {
    let mut dice = support::Dice(u64::from(n) + 7);
    let pixels: Vec<u8> = (0..400 * 300 * 4).map(|_| dice.below(256) as u8).collect();
    png_of(400, 300, &pixels).expect("a small picture")
}

fn parts_in(folder: &Path) -> usize {
    let inside = |path: PathBuf| fs::read_dir(path).into_iter().flatten().flatten().map(|e| e.path());
    let files = inside(folder.join("pictures")).flat_map(inside);
    files.filter(|path| path.extension().is_some_and(|ending| ending == "part")).count()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn is_taken(outcome: &PacketOutcome) -> bool {
    matches!(outcome.outcome, PacketResult::Imported(_))
}

#[test]
fn a_line_typed_while_a_photo_comes_from_a_slow_stick_is_on_disk_before_the_photo() {
    let Lunch { desk, moderator, packet, _stick } = Lunch::new(2);
    let (home, group, trial) = (desk.home.path(), desk.groups[0], moderator.trial());
    let notebook = Mutex::new(moderator);
    let (reached, at_the_photo) = channel();
    let (go_on, may_go_on) = channel();
    let outcome = std::thread::scope(|scope| {
        let (notebook, packet) = (&notebook, packet.as_path());
        let reading = scope.spawn(move || {
            let mut stuck = false;
            let mut slow = |_, _| {
                // The stick stops answering in the middle of a photo.
                if !stuck && parts_in(home) > 0 {
                    stuck = true;
                    reached.send(()).unwrap();
                    may_go_on.recv().unwrap();
                }
                ControlFlow::Continue(())
            };
            take_packets(notebook, trial, &[packet.to_owned()], Acceptance::AnyEvent, &mut slow).pop()
        });
        at_the_photo.recv().expect("a photo is being read");
        match notebook.try_lock() {
            Ok(mut notebook) => {
                notebook.add_entry(group, "z: Napisane tymczasem").expect("a line is saved");
                let record = notebook.record(group).unwrap();
                assert_eq!(record.entries.len(), 1, "the line is there and nothing of the packet yet");
            }
            Err(TryLockError::WouldBlock) => panic!("the notebook is kept while a stick is waited for"),
            Err(TryLockError::Poisoned(_)) => panic!("the import panicked"),
        }
        go_on.send(()).unwrap();
        reading.join().unwrap().expect("one outcome")
    });
    assert!(is_taken(&outcome), "{outcome:?}");
    let mut notebook = notebook.into_inner().unwrap();
    let record = notebook.record(group).unwrap();
    assert_eq!((record.entries.len(), record.photos.len()), (2, 2), "both came, with the photos");
    assert_eq!(parts_in(home), 0, "and nothing lies about");
    sound(&mut notebook);
}

/// Breaks off at the question with this number; how many were asked.
fn until(stop: u64, asked: &Cell<u64>) -> impl FnMut(u64, u64) -> ControlFlow<()> + '_ {
    asked.set(0);
    move |_, _| {
        asked.set(asked.get() + 1);
        if asked.get() > stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

#[test]
fn an_import_stopped_at_any_moment_changes_nothing_and_the_next_one_brings_everything() {
    let mut lunch = Lunch::new(2);
    let (asked, home) = (Cell::new(0), lunch.desk.home.path().to_owned());
    let mut stopped = 0;
    for stop in 0.. {
        let count = lunch.moderator.change_count().unwrap();
        let outcomes =
            lunch.moderator.import_packets(&[&lunch.packet], Acceptance::AnyEvent, &mut until(stop, &asked));
        if is_taken(&outcomes[0]) {
            break;
        }
        assert_eq!(support::refusal(&outcomes[0]), "import-stopped", "a sentence says so");
        assert_eq!(lunch.moderator.change_count().unwrap(), count, "stopped at question {stop}");
        assert_eq!(parts_in(&home), 0, "no half photo stays");
        assert_eq!(lunch.moderator.record(lunch.group()).unwrap().photos.len(), 0);
        stopped += 1;
    }
    assert!(stopped > 4, "in the photos too: {stopped}");
    let record = lunch.moderator.record(lunch.group()).unwrap();
    assert_eq!((record.entries.len(), record.photos.len()), (1, 2));
    sound(&mut lunch.moderator);
}

/// Tries to write, stopped at every question in turn; what was there before is as it was until it succeeds.
fn stopped_everywhere<T>(
    folder: &Path,
    earlier: &[(&str, &str)],
    code: &str,
    mut write: impl FnMut(&mut dyn FnMut(u64, u64) -> ControlFlow<()>) -> Result<T, NotebookError>,
) -> u64 {
    for (name, words) in earlier {
        fs::write(folder.join(name), words).unwrap();
    }
    let before = names(folder);
    let asked = Cell::new(0);
    for stop in 0.. {
        match write(&mut until(stop, &asked)) {
            Ok(_) => return stop,
            Err(error) => assert_eq!(error.code(), code, "stopped at question {stop}"),
        }
        assert_eq!(names(folder), before, "stopped at question {stop}, no half file stays");
        for (name, words) in earlier {
            assert_eq!(&fs::read_to_string(folder.join(name)).unwrap(), words, "the earlier file is whole");
        }
    }
    unreachable!("it ends when it is asked no more")
}

#[test]
fn a_packet_that_is_stopped_at_any_moment_leaves_the_earlier_one_locked_or_not() {
    let mut lunch = Lunch::new(1);
    support::import(&mut lunch.moderator, &[&lunch.packet]);
    let (group, folder) = (lunch.group(), tempfile::tempdir().unwrap());
    let to = folder.path().join("p.zapis");
    let notebook = &mut lunch.moderator;
    let earlier = [("p.zapis", "an earlier one")];
    let questions = stopped_everywhere(folder.path(), &earlier, "packet-cancelled", |told| {
        notebook.export_packet(group, &to, told)
    });
    assert!(questions > 10, "asked while it is written and while it is read back: {questions}");
    stopped_everywhere(folder.path(), &earlier, "packet-cancelled", |told| {
        notebook.export_locked_packet(group, &to, "trzy kotki na płocie", told)
    });
}

#[test]
fn handing_out_to_all_groups_gives_all_packets_or_none() {
    let (desk, mut organiser) = Desk::new();
    let folder = tempfile::tempdir().unwrap();
    let earlier = [("Grupa 01 – Mieszkania.zapis", "of last week"), ("notes.txt", "somebody's")];
    let questions = stopped_everywhere(folder.path(), &earlier, "packet-cancelled", |told| {
        organiser.hand_out(desk.event, folder.path(), told).map_err(|error| match error {
            // After the last packet and before the first gets its name.
            NotebookError::Cancelled => NotebookError::Carry(zapis_carry::CarryError::Cancelled),
            other => other,
        })
    });
    assert!(questions > 10, "{questions}");
    assert_eq!(names(folder.path()).len(), 4, "two packets beside both: {:?}", names(folder.path()));
    for (name, words) in earlier {
        assert_eq!(
            fs::read_to_string(folder.path().join(name)).unwrap(),
            words,
            "{name}: not ours to replace"
        );
    }
}

#[test]
fn handing_out_replaces_nothing_that_is_marked_read_only() {
    let (desk, mut organiser) = Desk::new();
    let folder = tempfile::tempdir().unwrap();
    organiser.hand_out(desk.event, folder.path(), &mut unwatched).unwrap();
    let kept = folder.path().join("Grupa 02 – Język polski.zapis");
    let before = fs::read(&kept).unwrap();
    let mut rights = fs::metadata(&kept).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&kept, rights).unwrap();
    let handed = organiser.hand_out(desk.event, folder.path(), &mut unwatched).unwrap();
    assert_eq!(handed.renamed, ["Grupa 02 – Język polski (2).zapis"], "it goes beside it, and that is told");
    assert!(folder.path().join(&handed.renamed[0]).exists(), "there it is");
    assert_eq!(fs::read(&kept).unwrap(), before, "though it is this laptop's own: a person marked it");
}

#[test]
fn halves_of_photos_that_a_killed_program_left_are_gone_at_the_next_start() {
    let mut lunch = Lunch::new(1);
    support::import(&mut lunch.moderator, &[&lunch.packet]);
    let home = lunch.desk.home.path().to_owned();
    let shelf = fs::read_dir(home.join("pictures")).unwrap().next().unwrap().unwrap().path();
    drop(lunch.moderator);
    fs::write(shelf.join("abcd.1-2.part"), "half a photo").unwrap();
    assert_eq!(parts_in(&home), 1);
    let mut moderator = open_as(&home, "Laptop A");
    assert_eq!(parts_in(&home), 0, "swept away");
    sound(&mut moderator);
}

#[test]
fn a_shared_folder_has_the_packet_whole_or_not_at_all_and_photos_follow_later() {
    let mut lunch = Lunch::new(2);
    support::import(&mut lunch.moderator, &[&lunch.packet]);
    let (group, folder, asked) = (lunch.group(), tempfile::tempdir().unwrap(), Cell::new(0));
    let (mut before, mut among) = (0, 0);
    for stop in 0.. {
        let there = !names(folder.path()).is_empty();
        match lunch.moderator.put_into_folder(group, folder.path(), &mut until(stop, &asked)) {
            Ok(_) => break,
            Err(error) if error.code() == "packet-cancelled" => {
                before += 1;
                assert!(!there && names(folder.path()).is_empty(), "nothing yet: {:?}", names(folder.path()));
            }
            Err(error) => {
                among += 1;
                assert_eq!(error.code(), "packet-photos-stopped", "it is said that photos are missing");
                let packet = names(folder.path()).into_iter().find(|name| name.ends_with(".zapis"));
                let whole = zapis_carry::read(&folder.path().join(packet.unwrap()), &Default::default());
                assert!(whole.is_ok(), "the record is there, whole");
            }
        }
    }
    assert!(before > 2 && among > 1, "stopped in both halves: {before}, {among}");
    let shelf = folder.path().join("zapis-photos");
    let shelves: Vec<PathBuf> = names(&shelf).iter().map(|name| shelf.join(name)).collect();
    assert_eq!(names(&shelves[0]).len(), 2, "both photos, and no half ones: {:?}", names(&shelves[0]));
}

#[test]
fn a_backup_that_is_stopped_does_not_count_and_leaves_nothing() {
    let (desk, notebook) = Desk::new();
    let backups = desk.home.path().join("backups");
    notebook.back_up().unwrap();
    let before = names(&backups);
    let error = notebook.backup_job().run_watched(&mut |_, _| ControlFlow::Break(())).unwrap_err();
    assert_eq!(error.code(), "cancelled");
    assert_eq!(names(&backups), before, "the earlier one is there, and no half one beside it");
}

#[test]
fn the_sample_event_is_there_whole_or_not_at_all() {
    let make =
        |home: &Path, notebook: &Mutex<Notebook>, told: &mut dyn FnMut(u64, u64) -> ControlFlow<()>| {
            let trial = notebook.lock().unwrap().trial();
            create_sample(notebook, home, trial, 1, PhotoDetail::None, told)
        };
    let laptop = || {
        let home = tempfile::tempdir().unwrap();
        let notebook = Mutex::new(open_as(home.path(), "Laptop A"));
        (home, notebook)
    };
    let (asked, (home, notebook)) = (Cell::new(0), laptop());
    make(home.path(), &notebook, &mut until(u64::MAX, &asked)).unwrap();
    let (all, (home, notebook)) = (asked.get(), laptop());
    for stop in [0, 3, all / 2 + 2, all - 3] {
        let error = make(home.path(), &notebook, &mut until(stop, &asked)).unwrap_err();
        assert_eq!(error.code(), "cancelled", "at question {stop}");
        let events = notebook.lock().unwrap().events().unwrap().len();
        assert_eq!(events, 0, "stopped at question {stop} of {all}");
    }
    make(home.path(), &notebook, &mut unwatched).unwrap();
    drop(notebook);
    assert!(!everything(home.path()).is_empty(), "and then it is there");
}
