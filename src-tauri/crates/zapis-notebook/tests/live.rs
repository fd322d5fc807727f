//! Hand-over over the room's network, from notebook to notebook, on the loopback.

mod support;

use std::{
    path::Path,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use jpeg_encoder::{ColorType, Encoder};
use support::{Desk, everything, hash, import, open_as, sample_packets, sound};
use tempfile::TempDir;
use zapis_domain::{EventId, Group, GroupId};
use zapis_notebook::{LiveHandOver, LiveNews, LiveOptions, LivePeer, LiveScope, Notebook, unwatched};

const LONG: Duration = Duration::from_secs(60);

struct Laptop {
    home: TempDir,
    notebook: Arc<Mutex<Notebook>>,
    news: Arc<Mutex<Vec<LiveNews>>>,
}

impl Laptop {
    fn of(home: TempDir, notebook: Notebook) -> Laptop {
        Laptop { home, notebook: Arc::new(Mutex::new(notebook)), news: Arc::default() }
    }

    fn empty(name: &'static str) -> Laptop {
        let home = tempfile::tempdir().unwrap();
        let notebook = open_as(home.path(), name);
        Laptop::of(home, notebook)
    }

    /// A laptop that holds what a packet of the event brings.
    fn with_packet(name: &'static str, packet: &Path) -> Laptop {
        let laptop = Laptop::empty(name);
        import(&mut laptop.now(), &[packet]);
        laptop
    }

    fn now(&self) -> std::sync::MutexGuard<'_, Notebook> {
        self.notebook.lock().unwrap()
    }

    fn open(&self, scope: LiveScope) -> LiveHandOver {
        let options = LiveOptions {
            only_at: Some("127.0.0.1:0".parse().unwrap()),
            hidden: true,
            ..LiveOptions::default()
        };
        let news = self.news.clone();
        let tell = Arc::new(move |told| news.lock().unwrap().push(told));
        LiveHandOver::start(self.notebook.clone(), scope, options, tell).expect("the loopback is there")
    }

    /// Closes the library. Threads of a network that was just closed may have it for another moment.
    fn close(self) -> TempDir {
        let Laptop { home, notebook, .. } = self;
        let mut waiting = Some(notebook);
        eventually("the network lets go", || match Arc::try_unwrap(waiting.take().expect("kept")) {
            Ok(notebook) => {
                drop(notebook);
                true
            }
            Err(still) => {
                waiting = Some(still);
                false
            }
        });
        home
    }

    fn texts(&self, group: GroupId) -> Vec<String> {
        self.now().capture(group).unwrap().entries.into_iter().map(|entry| entry.text).collect()
    }

    fn refusals(&self) -> Vec<String> {
        let news = self.news.lock().unwrap();
        let code = |news: &LiveNews| match news {
            LiveNews::Refused { problem, .. } => Some(problem.code.clone()),
            _ => None,
        };
        news.iter().filter_map(code).collect()
    }
}

fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let until = Instant::now() + LONG;
    while !holds() {
        assert!(Instant::now() < until, "{what}: not within {LONG:?}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn pair(host: &LiveHandOver, guest: &LiveHandOver) {
    let (ticket, code) = (host.ticket().unwrap(), host.show_code(8).unwrap());
    guest.join(&ticket, Some(&code)).expect("the right code");
}

fn peer(open: &LiveHandOver) -> LivePeer {
    open.view().unwrap().peers.into_iter().next().expect("somebody is known")
}

fn in_step(open: &LiveHandOver) -> bool {
    open.view().unwrap().peers.iter().any(|peer| peer.here && peer.in_step)
}

/// A desk, and a group's laptop that got its packet from there.
fn desk_and_group() -> (Laptop, Laptop, EventId, Vec<GroupId>) {
    let (Desk { home, event, groups }, mut notebook) = Desk::new();
    let packet = home.path().join("start.zapis");
    notebook.export_packet(groups[0], &packet, &mut unwatched).unwrap();
    let group = Laptop::with_packet("Laptop of group 1", &packet);
    (Laptop::of(home, notebook), group, event, groups)
}

/// A picture of one colour; every shade is another file.
fn picture(shade: u8) -> Vec<u8> {
    let mut jpeg = Vec::new();
    let rgb = vec![shade; 80 * 60 * 3];
    Encoder::new(&mut jpeg, 90).encode(&rgb, 80, 60, ColorType::Rgb).expect("a small picture");
    jpeg
}

#[test]
fn a_groups_record_and_photos_arrive_at_the_desk_with_the_same_receipt_on_both() {
    let (desk, group, event, groups) = desk_and_group();
    group.now().add_entry(groups[0], "u: Spotykamy się co miesiąc").unwrap();
    group.now().add_entry(groups[0], "z: Lista kontaktów @Anna").unwrap();
    for n in 0..3 {
        let file = group.home.path().join(format!("{n}.jpg"));
        std::fs::write(&file, picture(n * 40)).unwrap();
        group.now().add_photo(groups[0], &file, "Zdjęcie").unwrap();
    }
    let (host, guest) = (desk.open(LiveScope::Desk(event)), group.open(LiveScope::Group(groups[0])));
    pair(&host, &guest);
    eventually("both are in step", || in_step(&host) && in_step(&guest));
    assert_eq!(desk.texts(groups[0]), group.texts(groups[0]), "entry by entry");
    let (at_desk, at_group) = (peer(&host), peer(&guest));
    let record =
        |peer: &LivePeer| peer.documents.iter().find(|d| d.group == Some(groups[0])).cloned().unwrap();
    let (desk_sees, group_sees) = (record(&at_desk), record(&at_group));
    assert_eq!(desk_sees.mine, group_sees.mine, "code, counts by kind, photos and last change are the same");
    assert_eq!(desk_sees.mine.entries, 2, "and right");
    assert_eq!((desk_sees.mine.photos, desk_sees.mine.photos_here), (3, 3), "with every picture");
    let row = &desk.now().collect(event).unwrap().rows[0];
    assert_eq!(row.receipt.as_ref(), Some(&group_sees.mine.code), "the board shows the code of the group");
    assert_eq!((row.entries, row.photos, row.photos_missing), (2, 3, 0), "and what has come");
    drop((host, guest));
    sound(&mut desk.now());
}

#[test]
fn two_laptops_of_one_group_stay_in_step_while_both_type() {
    let (one, other, event, groups) = desk_and_group();
    let group = groups[0];
    let (host, guest) = (one.open(LiveScope::Group(group)), other.open(LiveScope::Group(group)));
    pair(&host, &guest);
    for n in 0..15 {
        one.now().add_entry(group, &format!("z: Pierwszy laptop {n}")).unwrap();
        other.now().add_entry(group, &format!("r: Drugi laptop {n}")).unwrap();
        std::thread::sleep(Duration::from_millis(40));
    }
    eventually("both hold all", || {
        one.texts(group).len() == 30 && other.texts(group).len() == 30 && in_step(&host) && in_step(&guest)
    });
    assert_eq!(one.texts(group), other.texts(group), "in the same order");
    drop((host, guest));
    one.now().add_entry(group, "u: Bez sieci tu").unwrap();
    other.now().add_entry(group, "u: Bez sieci tam").unwrap();
    let (host, guest) = (one.open(LiveScope::Group(group)), other.open(LiveScope::Group(group)));
    guest.join(&host.ticket().unwrap(), None).expect("they know each other");
    eventually("what was typed apart is merged", || one.texts(group).len() == 32 && in_step(&guest));
    drop((host, guest));
    assert_eq!(hash(&mut one.now(), event), hash(&mut other.now(), event), "the same state");
    sound(&mut one.now());
    sound(&mut other.now());
}

#[test]
fn while_a_laptop_stays_its_packets_are_one_line_on_the_board() {
    let (desk, group, event, groups) = desk_and_group();
    let (host, guest) = (desk.open(LiveScope::Desk(event)), group.open(LiveScope::Group(groups[0])));
    group.now().add_entry(groups[0], "Wpis 0").unwrap();
    pair(&host, &guest);
    for n in 1..=4 {
        eventually("it arrives", || desk.texts(groups[0]).len() == n);
        group.now().add_entry(groups[0], &format!("Wpis {n}")).unwrap();
    }
    eventually("all of it", || desk.texts(groups[0]).len() == 5 && in_step(&host));
    let arrivals = desk.now().collect(event).unwrap().rows[0].arrivals.clone();
    assert_eq!(arrivals.len(), 1, "one line that went on: {arrivals:?}");
    assert_eq!(arrivals[0].entries, 5, "with the newest count");
    assert_eq!(arrivals[0].receipt, peer(&guest).documents[1].mine.code, "and the newest code");
}

#[test]
fn two_laptops_of_a_group_have_one_code_on_the_board_once_all_hold_the_same() {
    let (desk, one, event, groups) = desk_and_group();
    let two = Laptop::with_packet("Second laptop of group 1", &desk.home.path().join("start.zapis"));
    one.now().add_entry(groups[0], "u: Z pierwszego").unwrap();
    two.now().add_entry(groups[0], "u: Z drugiego").unwrap();
    let host = desk.open(LiveScope::Desk(event));
    let guests = [&one, &two].map(|laptop| laptop.open(LiveScope::Group(groups[0])));
    guests.iter().for_each(|guest| pair(&host, guest));
    let row = || desk.now().collect(event).unwrap().rows.remove(0);
    eventually("both laptops are on the board with one code", || {
        let row = row();
        row.laptops.len() == 2 && row.laptops.iter().all(|laptop| laptop.same_here)
    });
    let row = row();
    for laptop in [&one, &two] {
        eventually("the second entry", || laptop.texts(groups[0]).len() == 2);
        let shown = laptop.now().hand_over_view(groups[0]).unwrap();
        assert_eq!(Some(&shown.receipt), row.receipt.as_ref(), "the code on the laptop's own screen");
    }
    for laptop in &row.laptops {
        assert_eq!((laptop.counted.entries, row.entries), (2, 2), "{}: and its counts", laptop.device);
    }
}

#[test]
fn a_desk_gives_a_groups_laptop_its_own_record_and_no_other() {
    let (desk, group, event, groups) = desk_and_group();
    desk.now().add_entry(groups[1], "Czego grupa pierwsza nie widzi").unwrap();
    group.now().add_entry(groups[0], "u: Nasze").unwrap();
    let (host, guest) = (desk.open(LiveScope::Desk(event)), group.open(LiveScope::Group(groups[0])));
    pair(&host, &guest);
    eventually("the record is there", || desk.texts(groups[0]).len() == 1);
    desk.now().add_entry(groups[0], "u: Dopisane przy stole").unwrap();
    eventually("what the desk adds comes back", || group.texts(groups[0]).len() == 2 && in_step(&guest));
    assert_eq!(group.texts(groups[1]), Vec::<String>::new(), "the other group's record stays at the desk");
}

#[test]
fn a_new_laptop_gets_the_event_and_nothing_that_a_group_wrote() {
    let (desk, _, event, groups) = desk_and_group();
    desk.now().add_entry(groups[0], "Zapis grupy").unwrap();
    let fresh = Laptop::empty("Fresh");
    let (host, guest) = (desk.open(LiveScope::Desk(event)), fresh.open(LiveScope::New));
    pair(&host, &guest);
    eventually("the event is there", || fresh.now().current_event().is_ok());
    assert_eq!(fresh.now().event(event).unwrap(), desk.now().event(event).unwrap(), "with groups and clock");
    assert_eq!(fresh.texts(groups[0]), Vec::<String>::new(), "its record is nobody else's");
}

#[test]
fn a_new_laptop_gets_the_event_of_a_desk_with_many_groups_that_was_busy_when_it_came() {
    let (desk, _, event, _) = desk_and_group();
    let mut frame = desk.now().event(event).unwrap();
    let more = (3..=20).map(|number| {
        let id = GroupId(uuid::Uuid::from_u128(u128::from(number)));
        Group { id, number, ..frame.groups[0].clone() }
    });
    frame.groups.extend(more.collect::<Vec<_>>());
    desk.now().save_event(&frame).unwrap();
    let fresh = Laptop::empty("Fresh");
    let (host, guest) = (desk.open(LiveScope::Desk(event)), fresh.open(LiveScope::New));
    {
        // The desk can say what it holds only after the laptop said that it holds nothing.
        let _busy = desk.now();
        pair(&host, &guest);
        let joined = |news: &LiveNews| matches!(news, LiveNews::Joined { .. });
        eventually("the laptop is through", || fresh.news.lock().unwrap().iter().any(joined));
    }
    eventually("the event is there", || fresh.now().current_event().is_ok());
    assert_eq!(fresh.now().event(event).unwrap().groups.len(), 20, "with all its groups");
}

#[test]
fn a_laptop_that_serves_another_group_by_now_is_not_given_the_record_of_its_first() {
    let (desk, laptop, event, groups) = desk_and_group();
    laptop.now().add_entry(groups[0], "u: Z pierwszej grupy").unwrap();
    let host = desk.open(LiveScope::Desk(event));
    {
        let guest = laptop.open(LiveScope::Group(groups[0]));
        pair(&host, &guest);
        eventually("the first record is there", || desk.texts(groups[0]).len() == 1 && in_step(&host));
    }
    laptop.now().add_entry(groups[1], "u: Z drugiej grupy").unwrap();
    desk.now().add_entry(groups[0], "u: Dopisane przy stole").unwrap();
    let mut frame = desk.now().event(event).unwrap();
    frame.groups[1].room = "Sala 2".into();
    desk.now().save_event(&frame).unwrap();
    let guest = laptop.open(LiveScope::Group(groups[1]));
    guest.join(&host.ticket().unwrap(), None).expect("they know each other");
    eventually("the second record is there", || desk.texts(groups[1]).len() == 1);
    eventually("the event's changes arrive", || {
        laptop.now().event(event).unwrap().groups[1].room == "Sala 2"
    });
    assert_eq!(laptop.refusals(), Vec::<String>::new(), "nothing came that it has to refuse");
    assert_eq!(laptop.texts(groups[0]).len(), 1, "the first group's record stayed at the desk");
}

#[test]
fn a_laptop_of_another_event_is_told_so_and_changes_nothing() {
    let (desk, _, event, _) = desk_and_group();
    let other = Laptop::empty("Other");
    import(&mut other.now(), sample_packets());
    let elsewhere = other.now().current_event().unwrap();
    let before = hash(&mut desk.now(), event);
    let group = other.now().event(elsewhere).unwrap().groups[0].id;
    let (host, guest) = (desk.open(LiveScope::Desk(event)), other.open(LiveScope::Group(group)));
    pair(&host, &guest);
    eventually("it is told", || desk.refusals().contains(&"packet-other-event".to_owned()));
    assert_eq!(hash(&mut desk.now(), event), before, "nothing changed");
    assert_eq!(desk.now().events().unwrap().len(), 1, "and no event came");
}

#[test]
fn a_stranger_changes_not_one_row() {
    let (desk, group, event, groups) = desk_and_group();
    group.now().add_entry(groups[0], "Od obcego").unwrap();
    let host = desk.open(LiveScope::Desk(event));
    let guest = group.open(LiveScope::Group(groups[0]));
    let code = host.show_code(1).unwrap();
    let wrong = if code.starts_with('0') { "111111" } else { "000000" };
    for _ in 0..3 {
        guest.join(&host.ticket().unwrap(), Some(wrong)).expect_err("a wrong code");
    }
    let burnt = guest.join(&host.ticket().unwrap(), Some(&code)).expect_err("burnt").problem();
    assert_eq!(burnt.code, "live-code-burnt", "also for the right one");
    drop((host, guest));
    let home = desk.close();
    assert!(!everything(home.path()).iter().any(|row| row.contains("Od obcego")), "not a row");
    let arriving = std::fs::read_dir(home.path().join("arriving")).unwrap().count();
    assert_eq!(arriving, 0, "not a file");
}

#[test]
fn the_key_stays_on_the_laptop() {
    let (desk, group, event, groups) = desk_and_group();
    let (host, guest) = (desk.open(LiveScope::Desk(event)), group.open(LiveScope::Group(groups[0])));
    pair(&host, &guest);
    drop((host, guest));
    let packet = desk.home.path().join("after.zapis");
    desk.now().export_packet(groups[0], &packet, &mut unwatched).unwrap();
    let bytes = std::fs::read(packet).unwrap();
    let home = desk.close();
    let store = zapis_store::Store::open(home.path()).unwrap();
    let key = store.reader().setting("device-key").unwrap().expect("it was made");
    let raw = blake3::Hash::from_hex(&key).expect("64 digits");
    let holds = |what: &[u8]| bytes.windows(what.len()).any(|window| window == what);
    assert!(!holds(key.as_bytes()) && !holds(raw.as_bytes()), "no packet carries it");
}

#[test]
fn a_forgotten_laptop_needs_a_new_code_also_after_a_restart() {
    let (desk, group, event, groups) = desk_and_group();
    let (host, guest) = (desk.open(LiveScope::Desk(event)), group.open(LiveScope::Group(groups[0])));
    pair(&host, &guest);
    // The guest knows first that they are paired.
    eventually("the desk to know it", || !host.view().unwrap().peers.is_empty());
    host.forget(&peer(&host).id).unwrap();
    drop(host);
    let host = desk.open(LiveScope::Desk(event));
    assert_eq!(host.view().unwrap().peers.len(), 0, "nobody is known");
    let refused = guest.join(&host.ticket().unwrap(), None).expect_err("a stranger").problem();
    assert_eq!(refused.code, "live-not-paired", "told by name");
}

#[test]
fn what_a_person_types_wrong_is_named() {
    let (desk, _, event, _) = desk_and_group();
    let host = desk.open(LiveScope::Desk(event));
    let ticket = host.ticket().unwrap();
    let mut mistyped = ticket.clone();
    let last = mistyped.pop().unwrap();
    mistyped.push(if last == '7' { '8' } else { '7' });
    for (typed, code, expected) in [
        ("hello", "123456", "live-ticket-foreign"),
        (mistyped.as_str(), "123456", "live-ticket-typo"),
        (ticket.as_str(), "12345", "live-code-form"),
        (ticket.as_str(), "123456", "live-itself"),
    ] {
        let problem = host.join(typed, Some(code)).expect_err("wrong").problem();
        assert_eq!(problem.code, expected, "{typed}");
    }
    let unknown = LiveScope::Group(GroupId(uuid::Uuid::from_u128(1)));
    let options = LiveOptions { only_at: Some("127.0.0.1:0".parse().unwrap()), ..LiveOptions::default() };
    let refused = LiveHandOver::start(desk.notebook.clone(), unknown, options, Arc::new(|_| {}));
    assert_eq!(refused.err().expect("no such group").code(), "group-unknown", "before anything is opened");
}
