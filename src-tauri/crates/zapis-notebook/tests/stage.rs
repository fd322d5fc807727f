//! The projector: slide by slide, with its clock, over a crash, and never with a private word.

mod support;

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use chrono::{Duration, NaiveDateTime};
use proptest::prelude::*;
use support::{Desk, Dice, Fixed, sound};
use uuid::Uuid;
use zapis_domain::{AmendmentOutcome, Area, Consent, EntryId, GroupId, Timestamp, Votes};
use zapis_notebook::{
    Notebook, Prober, Surroundings,
    desk::view::{NewAmendment, Projected, Slide, Step},
    view::{EntryPatch, PhotoPatch},
};

/// A clock that the test sets.
struct Told(Arc<AtomicI64>);

impl Surroundings for Told {
    fn now(&self) -> Timestamp {
        Fixed { laptop: "" }.now() + Duration::seconds(self.0.load(Ordering::Relaxed))
    }

    fn local(&self, at: Timestamp) -> NaiveDateTime {
        Fixed { laptop: "" }.local(at)
    }

    fn new_id(&self) -> Uuid {
        Fixed { laptop: "" }.new_id()
    }

    fn device_name(&self) -> String {
        "Laptop A".to_owned()
    }
}

fn open(folder: &Path, clock: &Arc<AtomicI64>) -> Notebook {
    Notebook::open(folder, Box::new(Told(clock.clone())), Prober::InProcess).expect("the library opens")
}

struct Room {
    desk: Desk,
    notebook: Notebook,
    clock: Arc<AtomicI64>,
    entries: Vec<EntryId>,
}

/// Two groups: three items, one of them too long for a screen, and a task.
fn room() -> Room {
    let (desk, mut notebook) = Desk::new();
    let long = "Rodziny czekają w kolejce i nikt nie wie, jak długo. ".repeat(20);
    let lines = [
        (0, "r: Stałe punkty informacyjne w każdej dzielnicy >Miasto *18".to_owned()),
        (0, format!("u: {long}")),
        (1, "z: Lista kontaktów, tel. 600 100 200 @Anna +OPS do 15.06".to_owned()),
        (1, "po: tłumaczki @\"Olena K\"".to_owned()),
    ];
    let entries: Vec<EntryId> = lines
        .iter()
        .map(|(group, line)| notebook.add_entry(desk.groups[*group], line).unwrap().entries[0].id)
        .collect();
    for entry in &entries {
        notebook.highlight(desk.event, *entry, true).unwrap();
    }
    drop(notebook);
    let clock = Arc::new(AtomicI64::new(0));
    let notebook = open(desk.home.path(), &clock);
    Room { desk, notebook, clock, entries }
}

impl Room {
    fn steer(&mut self, step: Step) -> Projected {
        self.notebook.steer_plenary(&step).expect("the plenary goes on")
    }

    fn wait(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::Relaxed);
    }

    fn crash(self) -> Room {
        let Room { desk, notebook, clock, entries } = self;
        // Nothing is written at the end: what the disk has is all there is.
        drop(notebook);
        let notebook = open(desk.home.path(), &clock);
        Room { desk, notebook, clock, entries }
    }
}

fn slide(shown: &Projected) -> &Slide {
    &shown.slides[shown.at as usize]
}

#[test]
fn the_plenary_goes_group_by_group_and_marks_what_was_presented() {
    let mut room = room();
    let [one, two] = [room.desk.groups[0], room.desk.groups[1]];
    let shown = room.notebook.begin_plenary(room.desk.event).unwrap();
    assert_eq!(*slide(&shown), Slide::Opening, "it begins at the beginning");
    assert!(!shown.clock.begun, "and the clock waits");
    assert_eq!(*slide(&room.steer(Step::Next)), Slide::Group { group: one });
    let shown = room.steer(Step::Next);
    assert_eq!(slide(&shown).entry(), Some(room.entries[0]));
    assert_eq!(shown.view.groups[0].items[0].dots, Some(18), "the dots are shown");
    assert!(!shown.view.groups[0].items[0].presented, "it stands there only now");
    let shown = room.steer(Step::Next);
    assert!(shown.view.groups[0].items[0].presented, "gone by is presented");
    let words = shown.words.clone().expect("words of the item");
    assert_eq!((words.part, words.parts), (0, 3), "a long item has parts");
    room.steer(Step::Next);
    let shown = room.steer(Step::Next);
    assert!(!shown.view.groups[0].items[1].presented, "not before its last part");
    let shown = room.steer(Step::Next);
    assert_eq!(*slide(&shown), Slide::Group { group: two });
    assert!(shown.view.groups[0].items[1].presented);
    let shown = room.steer(Step::Previous);
    assert_eq!(*slide(&shown), Slide::Item { group: one, entry: room.entries[1], part: 2 }, "one part back");
    let shown = room.steer(Step::PreviousGroup);
    assert_eq!(*slide(&shown), Slide::Group { group: one });
    let shown = room.steer(Step::NextGroup);
    assert_eq!(*slide(&shown), Slide::Group { group: two });
    assert!(!shown.view.groups[1].items[0].presented);
    sound(&mut room.notebook);
}

#[test]
fn the_tasks_stand_by_owner_without_telephone_numbers_and_the_way_back_is_one_key() {
    let mut room = room();
    room.notebook.begin_plenary(room.desk.event).unwrap();
    room.steer(Step::Next);
    let before = room.steer(Step::Next);
    let shown = room.steer(Step::Tasks);
    assert_eq!(*slide(&shown), Slide::Tasks { page: 0 });
    let rows = &shown.tasks[0];
    assert_eq!((rows.len(), rows[0].owner.as_str(), rows[0].group), (1, "Anna", 2), "{rows:?}");
    assert!(rows[0].text.contains("•••") && !rows[0].text.contains("600"), "{}", rows[0].text);
    assert!(rows[0].due.is_some());
    assert!(!serde_json::to_string(&shown).unwrap().contains("Olena"), "needs name nobody");
    assert_eq!(slide(&room.steer(Step::Tasks)), slide(&before), "back where it was");
}

#[test]
fn a_black_screen_comes_back_where_it_was() {
    let mut room = room();
    room.notebook.begin_plenary(room.desk.event).unwrap();
    let before = room.steer(Step::Next);
    assert!(room.steer(Step::Blank).blank);
    let shown = room.steer(Step::Next);
    assert!(!shown.blank, "any step brings the picture back");
    assert_eq!(slide(&shown), slide(&before), "and moves nothing unseen");
}

#[test]
fn each_group_has_its_own_clock_and_a_pause_takes_no_time() {
    let mut room = room();
    room.notebook.begin_plenary(room.desk.event).unwrap();
    room.wait(600);
    room.steer(Step::Next);
    room.wait(90);
    room.steer(Step::Next);
    room.wait(30);
    let shown = room.steer(Step::Pause);
    assert_eq!(shown.clock.group_seconds, Some(120), "before the first step nothing counts");
    assert_eq!(shown.clock.group_minutes, Some(2 + 3 + 3));
    assert!(!shown.clock.running);
    room.wait(1_000);
    assert_eq!(room.steer(Step::Pause).clock.group_seconds, Some(120), "a pause is nobody's time");
    room.wait(10);
    let shown = room.steer(Step::NextGroup);
    assert_eq!(
        (shown.clock.group_seconds, shown.clock.whole_seconds),
        (Some(0), 130),
        "the next has its own"
    );
    room.wait(-500);
    assert_eq!(room.steer(Step::PreviousGroup).clock.whole_seconds, 130, "a clock set back takes nothing");
    let shown = room.steer(Step::Again);
    assert_eq!((shown.clock.whole_seconds, slide(&shown)), (0, &Slide::Opening));
}

#[test]
fn after_a_crash_it_goes_on_at_the_same_slide_with_the_clock_running() {
    let mut room = room();
    room.notebook.begin_plenary(room.desk.event).unwrap();
    room.notebook.set_projector(true).unwrap();
    room.steer(Step::Next);
    let before = room.steer(Step::Next);
    room.steer(Step::Blank);
    let mut room = room.crash();
    room.wait(7);
    let shown = room.notebook.projected().unwrap().expect("a plenary is under way");
    assert_eq!(slide(&shown), slide(&before), "the same slide");
    assert!(shown.blank && shown.open, "black as before, and on the projector");
    assert_eq!(shown.clock.group_seconds, Some(7), "the room did not stop talking");
    room.wait(86_400);
    let shown = room.notebook.projected().unwrap().expect("it is still there");
    assert!(!shown.open, "the next day no screen opens by itself");
    assert!(shown.clock.group_seconds < Some(60), "nor has anybody talked all night");
    sound(&mut room.notebook);
}

#[test]
fn a_slide_that_is_gone_leads_to_its_group() {
    let mut room = room();
    room.notebook.begin_plenary(room.desk.event).unwrap();
    room.steer(Step::Next);
    room.steer(Step::Next);
    room.notebook.highlight(room.desk.event, room.entries[0], false).unwrap();
    let shown = room.notebook.projected().unwrap().expect("it goes on");
    assert_eq!(*slide(&shown), Slide::Group { group: room.desk.groups[0] });
    let shorter = EntryPatch { text: Some("Krótko".to_owned()), ..EntryPatch::default() };
    let last = Slide::Item { group: room.desk.groups[0], entry: room.entries[1], part: 2 };
    room.steer(Step::To { slide: last });
    room.notebook.patch_entry(room.entries[1], shorter).unwrap();
    let shown = room.notebook.projected().unwrap().expect("it goes on");
    assert_eq!(shown.words.map(|words| words.text), Some("Krótko".to_owned()), "what is left of the item");
}

#[test]
fn what_the_room_adopts_stands_on_the_projector_with_its_votes_and_nothing_else_does() {
    let mut room = room();
    let (event, group) = (room.desk.event, room.desk.groups[0]);
    let votes = Some(Votes { yes: 41, no: 3, abstained: 6 });
    let ask = |text: &str, entry: Option<EntryId>, outcome| NewAmendment {
        group,
        entry,
        text: text.to_owned(),
        outcome,
        asked_by: "Helena Ryś".to_owned(),
        votes,
    };
    for (text, entry, outcome) in [
        ("także dla niesłyszących", Some(room.entries[0]), AmendmentOutcome::Adopted),
        ("zwrócone brzmienie", Some(room.entries[0]), AmendmentOutcome::Returned),
        ("odłożone brzmienie", None, AmendmentOutcome::Parked),
        ("i jeszcze jedno", None, AmendmentOutcome::Adopted),
    ] {
        room.notebook.add_amendment(event, ask(text, entry, outcome)).unwrap();
    }
    for about in [event.0, group.0, room.entries[0].0] {
        room.notebook.set_private_note(event, about, "kanarek").unwrap();
    }
    room.notebook.begin_plenary(event).unwrap();
    room.steer(Step::Next);
    let shown = room.steer(Step::Next);
    let item = &shown.view.groups[0].items[0];
    assert_eq!(item.adopted.iter().map(|a| a.text.as_str()).collect::<Vec<_>>(), ["także dla niesłyszących"]);
    assert_eq!(item.adopted[0].votes, votes);
    assert_eq!(shown.view.groups[0].additions[0].text, "i jeszcze jedno");
    let sent = serde_json::to_string(&shown).unwrap();
    for hidden in ["kanarek", "zwrócone", "odłożone", "Helena"] {
        assert!(!sent.contains(hidden), "{hidden} is not for the room");
    }
}

#[test]
fn undo_in_the_plenary_takes_back_what_was_decided_and_never_a_mark_of_what_was_shown() {
    let mut room = room();
    let (event, group) = (room.desk.event, room.desk.groups[0]);
    room.notebook.begin_plenary(event).unwrap();
    room.steer(Step::Next);
    room.steer(Step::Next);
    let adopted = NewAmendment {
        group,
        entry: Some(room.entries[0]),
        text: "także dla niesłyszących".to_owned(),
        outcome: AmendmentOutcome::Adopted,
        asked_by: String::new(),
        votes: None,
    };
    let before = room.notebook.add_amendment(event, adopted).unwrap();
    room.steer(Step::Next);
    let layer = room.notebook.desk_layer(event).unwrap();
    assert!(layer.presented.contains_key(&room.entries[0]), "it was shown");
    assert_eq!(layer.undo, before.undo, "and the amendment is still what undo takes back");
    let layer = room.notebook.undo_at_desk(event).unwrap();
    assert!(layer.amendments.is_empty(), "the amendment is taken back");
    assert!(layer.presented.contains_key(&room.entries[0]), "what was shown stays marked");
    room.steer(Step::NextGroup);
    let mut room = room.crash();
    let layer = room.notebook.desk_layer(event).unwrap();
    assert!(layer.presented.contains_key(&room.entries[1]), "a mark is on disk at once");
    let layer = room.notebook.redo_at_desk(event).unwrap();
    assert_eq!(layer.amendments.len(), 1, "a new mark does not end the redo");
    let layer = room.notebook.present(event, room.entries[1], false).unwrap();
    assert!(!layer.presented.contains_key(&room.entries[1]), "a person's own word on it counts");
    let layer = room.notebook.undo_at_desk(event).unwrap();
    assert!(layer.presented.contains_key(&room.entries[1]), "and is taken back like anything else");
    sound(&mut room.notebook);
}

#[test]
fn a_press_further_on_in_the_course_marks_what_was_left_and_one_further_back_does_not() {
    let mut room = room();
    let [one, two] = [room.desk.groups[0], room.desk.groups[1]];
    room.notebook.begin_plenary(room.desk.event).unwrap();
    room.steer(Step::Next);
    room.steer(Step::Next);
    let shown = room.steer(Step::To { slide: Slide::Group { group: two } });
    assert!(shown.view.groups[0].items[0].presented, "the item that stood there was shown");
    assert!(!shown.view.groups[0].items[1].presented, "the one that was leapt over was not");
    room.steer(Step::Next);
    let shown = room.steer(Step::To { slide: Slide::Group { group: one } });
    assert!(!shown.view.groups[1].items[0].presented, "whoever goes back was not done with it");
}

#[test]
fn each_event_keeps_its_own_place_and_clock_while_another_one_is_on() {
    let mut room = room();
    let event = room.desk.event;
    let other = room.notebook.create_event("Drugie spotkanie", zapis_domain::Language::Pl).unwrap();
    room.notebook.begin_plenary(event).unwrap();
    room.notebook.set_projector(true).unwrap();
    let before = room.steer(Step::Next);
    room.wait(60);
    let shown = room.notebook.begin_plenary(other).unwrap();
    assert_eq!(
        (shown.event, slide(&shown)),
        (other, &Slide::Opening),
        "the other one begins at its beginning"
    );
    assert_eq!(shown.clock.whole_seconds, 0, "with a clock of its own");
    assert!(shown.open, "on the projector that is open");
    room.wait(600);
    let mut room = room.crash();
    assert_eq!(
        room.notebook.projected().unwrap().map(|shown| shown.event),
        Some(other),
        "also after a crash"
    );
    let shown = room.notebook.begin_plenary(event).unwrap();
    assert_eq!(slide(&shown), slide(&before), "back at its slide");
    assert_eq!(shown.clock.group_seconds, Some(60), "the time away is nobody's");
    room.wait(5);
    let shown = room.notebook.projected().unwrap().expect("it goes on");
    assert_eq!(shown.clock.group_seconds, Some(65), "and its clock goes on");
    room.wait(86_400);
    let shown = room.notebook.begin_plenary(other).unwrap();
    assert!(!shown.open, "a projector nobody touched since yesterday opens for no event");
    sound(&mut room.notebook);
}

#[test]
fn long_names_of_organisations_take_their_lines_of_the_table_of_tasks() {
    let pages = |owner: fn(usize) -> String| {
        let (desk, mut notebook) = Desk::new();
        for n in 0..6 {
            let line = format!("z: Zadanie {n} @\"{}\"", owner(n));
            let entry = notebook.add_entry(desk.groups[0], &line).unwrap().entries[0].id;
            notebook.highlight(desk.event, entry, true).unwrap();
        }
        let tasks = notebook.begin_plenary(desk.event).unwrap().tasks;
        tasks.iter().map(Vec::len).collect::<Vec<_>>()
    };
    assert_eq!(pages(|n| format!("Anna {n}")), [6], "six short rows stand on one screen");
    let long = |n: usize| format!("Stowarzyszenie na rzecz Sąsiedzkiej Współpracy Międzykulturowej {n}");
    assert_eq!(pages(long), [2, 2, 2], "three lines each: two fit, the third would hang over the edge");
    let one = |_: usize| "Stowarzyszenie na rzecz Sąsiedzkiej Współpracy Międzykulturowej".to_owned();
    assert_eq!(pages(one), [6], "one name stands once beside all its tasks");
}

#[test]
fn photos_on_the_projector_look_as_people_want_and_refused_ones_stay_away() {
    let Room { desk, mut notebook, entries, .. } = room();
    let folder = tempfile::tempdir().unwrap();
    let mut photo = |name: &str, shade: u8| {
        let path = folder.path().join(name);
        std::fs::write(&path, zapis_notebook::png_of(8, 8, &[shade; 8 * 8 * 4]).unwrap()).unwrap();
        notebook.add_photo(desk.groups[0], &path, name).unwrap().id
    };
    let (blurred, refused) = (photo("jedno.png", 40), photo("drugie.png", 90));
    let face = Area::new(100, 100, 600, 600);
    for photo in [blurred, refused] {
        notebook.link_photo(photo, &[entries[0]], true).unwrap();
    }
    notebook.patch_photo(blurred, &PhotoPatch { blurs: Some(vec![face]), ..Default::default() }).unwrap();
    notebook
        .patch_photo(refused, &PhotoPatch { consent: Some(Consent::Refused), ..Default::default() })
        .unwrap();
    let shown = notebook.begin_plenary(desk.event).unwrap();
    let photos: Vec<_> = shown.view.groups.iter().flat_map(|g| &g.items).flat_map(|i| &i.photos).collect();
    assert_eq!(photos.len(), 1, "who said no is not shown to the room");
    assert_eq!(photos[0].look.blurs.len(), 1, "and a face stays unrecognisable");
}

#[test]
fn an_event_without_groups_records_or_highlights_has_its_slides_too() {
    let (desk, mut notebook) = Desk::new();
    let shown = notebook.begin_plenary(desk.event).unwrap();
    assert_eq!(shown.slides.len(), 2 + desk.groups.len(), "the opening, each group, the end");
    for _ in 0..6 {
        let shown = notebook.steer_plenary(&Step::Next).unwrap();
        assert!((shown.at as usize) < shown.slides.len());
    }
    assert_eq!(notebook.steer_plenary(&Step::Tasks).unwrap().tasks.len(), 0, "no table without tasks");
    assert!(notebook.steer_plenary(&Step::Photo).unwrap().photo.is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn any_steps_and_any_changes_leave_a_slide_to_show(seed in 1_u64..u64::MAX) {
        let mut dice = Dice(seed);
        let mut room = room();
        let event = room.desk.event;
        room.notebook.begin_plenary(event).unwrap();
        for _ in 0..40 {
            let entry = room.entries[dice.below(4)];
            let group: GroupId = room.desk.groups[dice.below(2)];
            let to = [Slide::Opening, Slide::Group { group }, Slide::Item { group, entry, part: dice.below(5) as u32 }, Slide::Tasks { page: 3 }];
            let steps = [Step::Next, Step::Previous, Step::NextGroup, Step::PreviousGroup, Step::Tasks, Step::Blank, Step::Photo, Step::Pause, Step::To { slide: to[dice.below(4)].clone() }];
            if dice.below(4) == 0 {
                room.notebook.highlight(event, entry, dice.below(2) == 0).unwrap();
            }
            room.wait(dice.below(200) as i64 - 20);
            let shown = room.notebook.steer_plenary(&steps[dice.below(steps.len())]).unwrap();
            prop_assert!((shown.at as usize) < shown.slides.len(), "something is shown");
            prop_assert_eq!(slide(&shown).entry().is_some(), shown.words.is_some(), "an item has its words");
            let again = room.notebook.projected().unwrap().expect("a plenary");
            prop_assert_eq!(&again, &shown, "both windows are told the same");
        }
    }
}
