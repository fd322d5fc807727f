//! The one door: every change is understood, written, shown, and can be taken back.

mod support;

use support::{Desk, Dice, hash, open, sound};
use zapis_domain::{Entry, EntryId, EntryKind, GroupId, Language, Translation};
use zapis_notebook::{Notebook, NotebookError, view::EntryPatch};

const FULL: &str = "Lista kontaktów @Anna Kowalska +OPS Wola do 15.06 >Miasto st. Warszawa #mieszkania *7";

fn to_kind(kind: EntryKind) -> EntryPatch {
    EntryPatch { kind: Some(kind), ..Default::default() }
}

fn text(text: &str) -> EntryPatch {
    EntryPatch { text: Some(text.to_owned()), ..Default::default() }
}

fn trashed(deleted: bool) -> EntryPatch {
    EntryPatch { deleted: Some(deleted), ..Default::default() }
}

fn add(notebook: &mut Notebook, group: GroupId, line: &str) -> EntryId {
    notebook.add_entry(group, line).expect("a line can be added").entries[0].id
}

fn shown(notebook: &Notebook, group: GroupId) -> Vec<Entry> {
    notebook.capture(group).unwrap().entries
}

fn texts(notebook: &Notebook, group: GroupId) -> Vec<String> {
    shown(notebook, group).into_iter().map(|e| e.text).collect()
}

fn code(result: Result<impl Sized, NotebookError>) -> String {
    result.err().expect("it had to be refused").code().to_owned()
}

#[test]
fn a_line_is_on_disk_as_it_was_understood_when_the_answer_comes() {
    let (desk, mut notebook) = Desk::new();
    let line = format!("z: {FULL}");
    let saved = notebook.add_entry(desk.groups[0], &line).unwrap();
    drop(notebook);
    let notebook = open(desk.home.path());
    let entries = shown(&notebook, desk.groups[0]);
    assert_eq!(entries, saved.entries, "what was answered is what was stored");
    let entry = &entries[0];
    assert_eq!(entry.kind, EntryKind::Task, "z: is a task");
    assert_eq!(entry.typed, line, "what was typed is kept");
    assert_eq!(
        entry.owners.len() + entry.partners.len() + entry.addressees.len() + entry.tags.len(),
        4,
        "{entry:?}"
    );
    assert_eq!(
        (entry.dots, entry.due.as_ref().map(|d| d.day.to_string())),
        (Some(7), Some("2022-06-15".into()))
    );
}

#[test]
fn every_kind_becomes_every_other_and_no_field_is_lost() {
    let (desk, mut notebook) = Desk::new();
    let id = add(&mut notebook, desk.groups[0], &format!("z: {FULL}"));
    notebook.patch_entry(id, EntryPatch { private: Some(true), ..Default::default() }).unwrap();
    let full = shown(&notebook, desk.groups[0]).remove(0);
    assert!(full.private && full.due.is_some() && full.dots.is_some(), "the entry has something to lose");
    for from in EntryKind::ALL {
        notebook.patch_entry(id, to_kind(from)).unwrap();
        for to in EntryKind::ALL {
            notebook.patch_entry(id, to_kind(to)).unwrap();
            let expected = Entry { kind: to, ..full.clone() };
            assert_eq!(shown(&notebook, desk.groups[0]), [expected], "{from:?} to {to:?}");
            notebook.patch_entry(id, to_kind(from)).unwrap();
        }
    }
    sound(&mut notebook);
}

#[test]
fn entries_stand_where_they_were_moved() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let ids: Vec<EntryId> = ["a", "b", "c", "d"].map(|t| add(&mut notebook, group, t)).into();
    notebook.move_entry(ids[3], None).unwrap();
    assert_eq!(texts(&notebook, group), ["d", "a", "b", "c"], "to the top");
    notebook.move_entry(ids[0], Some(ids[2])).unwrap();
    assert_eq!(texts(&notebook, group), ["d", "b", "c", "a"], "to the end");
    notebook.move_entry(ids[2], Some(ids[3])).unwrap();
    assert_eq!(texts(&notebook, group), ["d", "c", "b", "a"], "into the middle");
    notebook.move_entry(ids[2], Some(ids[3])).unwrap();
    assert_eq!(texts(&notebook, group), ["d", "c", "b", "a"], "where it already is");
    assert_eq!(code(notebook.move_entry(ids[0], Some(EntryId(uuid::Uuid::nil())))), "entry-unknown");
    sound(&mut notebook);
}

#[test]
fn an_entry_moved_back_and_forth_a_thousand_times_keeps_a_short_place() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let ids: Vec<EntryId> = ["a", "b", "c"].map(|t| add(&mut notebook, group, t)).into();
    for n in 0..300 {
        notebook.move_entry(ids[n % 2 + 1], Some(ids[0])).unwrap();
    }
    let longest = shown(&notebook, group).iter().map(|e| e.order.len()).max().unwrap();
    assert!(longest < 400, "a place of {longest} letters would make every list slow");
}

#[test]
fn the_trash_gives_back_everything() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let id = add(&mut notebook, group, FULL);
    let before = shown(&notebook, group);
    notebook.patch_entry(id, trashed(true)).unwrap();
    assert!(shown(&notebook, group).is_empty(), "it is out of the stream");
    assert_eq!(notebook.trash(group).unwrap().len(), 1, "and lies in the trash");
    assert!(notebook.search(None, "kontaktow").unwrap().is_empty(), "search leaves the trash alone");
    notebook.patch_entry(id, trashed(false)).unwrap();
    assert_eq!(shown(&notebook, group), before, "with every field it had, in its place");
    assert!(notebook.trash(group).unwrap().is_empty());
}

#[test]
fn what_cannot_be_done_is_refused_and_changes_nothing() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let id = add(&mut notebook, group, "jest");
    let (before, strange) = (hash(&mut notebook, desk.event), uuid::Uuid::nil());
    assert_eq!(code(notebook.add_entry(group, "")), "empty-line");
    assert_eq!(code(notebook.add_entry(group, " \t\u{a0} ")), "empty-line");
    assert_eq!(code(notebook.add_entry(group, &"x".repeat(100_001))), "too-long");
    assert_eq!(code(notebook.patch_entry(id, text(&"ż".repeat(100_001)))), "too-long");
    assert_eq!(code(notebook.patch_entry(EntryId(strange), text("x"))), "entry-unknown");
    assert_eq!(code(notebook.add_entry(GroupId(strange), "x")), "group-unknown");
    assert_eq!(code(notebook.undo_in_group(desk.groups[1])), "nothing-to-undo");
    assert_eq!(code(notebook.redo_in_group(group)), "nothing-to-undo");
    assert_eq!(hash(&mut notebook, desk.event), before, "none of them left a trace");
    notebook.add_entry(group, &"ż".repeat(100_000)).expect("the longest that is allowed");
}

#[test]
fn hostile_text_is_kept_letter_by_letter() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let hostile = [
        "<script>alert(1)</script>",
        "=cmd|' /C calc'!A0",
        "../../etc/passwd",
        "\u{202e}odwrócone",
        "a\u{0}b",
        "👩‍👩‍👧‍👦 \u{200b}\u{feff}x",
        "'; DROP TABLE entry;--",
        "%s%n{0}{{}}",
        "e\u{301}\u{301}\u{301}",
    ];
    let ids: Vec<EntryId> = hostile.map(|line| add(&mut notebook, group, line)).into();
    for (id, words) in ids.iter().zip(hostile) {
        notebook.patch_entry(*id, text(words)).unwrap();
    }
    drop(notebook);
    let mut notebook = open(desk.home.path());
    assert_eq!(texts(&notebook, group), hostile, "people's text is data");
    sound(&mut notebook);
}

/// A random change; what it did is not important, that it is taken back exactly is.
fn change(notebook: &mut Notebook, group: GroupId, ids: &mut Vec<EntryId>, dice: &mut Dice, n: usize) {
    let pick = |dice: &mut Dice, ids: &[EntryId]| ids[dice.below(ids.len())];
    let done = match (ids.is_empty(), dice.below(6)) {
        (true, _) | (_, 0 | 1) => {
            ids.push(add(notebook, group, &format!("z: Wpis {n} @Osoba {n} do 15.06 #t{n}")));
            return;
        }
        (_, 2) => {
            notebook.patch_entry(pick(dice, ids), text(&format!("Zmieniony {n} tekst {}", dice.below(1000))))
        }
        (_, 3) => {
            let kind = EntryKind::ALL[dice.below(8)];
            notebook.patch_entry(pick(dice, ids), to_kind(kind))
        }
        (_, 4) => {
            let deleted = dice.below(2) == 0;
            notebook.patch_entry(pick(dice, ids), trashed(deleted))
        }
        _ => {
            let (moved, after) = (pick(dice, ids), pick(dice, ids));
            notebook.move_entry(moved, (after != moved).then_some(after))
        }
    };
    done.expect("every change of the game is possible");
}

#[test]
fn more_than_two_hundred_steps_are_undone_and_redone_after_a_restart() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let (mut dice, mut ids) = (Dice(0x5eed_0002), Vec::new());
    let mut states = vec![shown(&notebook, group)];
    while states.len() <= 220 {
        change(&mut notebook, group, &mut ids, &mut dice, states.len());
        states.push(shown(&notebook, group));
    }
    drop(notebook);
    let mut notebook = open(desk.home.path());
    let mut undone = 0;
    while notebook.capture(group).unwrap().undo.undo.is_some() {
        notebook.undo_in_group(group).unwrap();
        undone += 1;
    }
    assert!(
        undone > 180,
        "nearly every change is a step, only changes to what already is are none: {undone}"
    );
    assert!(shown(&notebook, group).is_empty(), "everything is taken back");
    drop(notebook);
    let mut notebook = open(desk.home.path());
    for n in 0..undone {
        notebook.redo_in_group(group).unwrap_or_else(|e| panic!("redo {n}: {e}"));
    }
    assert!(&shown(&notebook, group) == states.last().unwrap(), "everything is made again");
    assert_eq!(code(notebook.redo_in_group(group)), "nothing-to-undo", "and there is no more");
    sound(&mut notebook);
}

#[test]
fn each_undo_shows_the_state_before_the_change() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let (mut dice, mut ids) = (Dice(0x5eed_0003), Vec::new());
    let mut states = Vec::new();
    for n in 0..80 {
        let (before, record) = (shown(&notebook, group), notebook.record(group).unwrap());
        change(&mut notebook, group, &mut ids, &mut dice, n);
        // A change to what already is makes no step.
        if notebook.record(group).unwrap() != record {
            states.push(before);
        }
    }
    for (n, expected) in states.iter().rev().enumerate() {
        notebook.undo_in_group(group).unwrap();
        assert!(&shown(&notebook, group) == expected, "undo {n}");
    }
}

#[test]
fn a_new_change_after_an_undo_ends_the_redo() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    add(&mut notebook, group, "pierwszy");
    add(&mut notebook, group, "drugi");
    notebook.undo_in_group(group).unwrap();
    add(&mut notebook, group, "trzeci");
    assert_eq!(notebook.capture(group).unwrap().undo.redo, None, "the other branch is gone");
    assert_eq!(texts(&notebook, group), ["pierwszy", "trzeci"]);
}

#[test]
fn the_rows_made_again_from_the_documents_are_identical() {
    let (desk, mut notebook) = Desk::new();
    let (mut dice, mut ids) = (Dice(0x5eed_0004), Vec::new());
    for n in 0..80 {
        change(&mut notebook, desk.groups[n % 2], &mut ids, &mut dice, n);
        ids.retain(|_| n % 2 == 0);
    }
    let before = hash(&mut notebook, desk.event);
    let outcome = notebook.check(true).unwrap();
    assert!(outcome.rebuilt && outcome.read_model_agrees, "{outcome:?}");
    assert_eq!(hash(&mut notebook, desk.event), before, "the documents were only read");
}

#[test]
fn a_translation_is_on_disk_found_by_search_and_taken_back() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let id = add(&mut notebook, group, "u: Spotykamy się co miesiąc");
    let translate = |text: &str| EntryPatch {
        translation: Some(Translation { language: Language::Uk, text: text.to_owned() }),
        ..Default::default()
    };
    notebook.patch_entry(id, translate(" Зустрічаємося щомісяця ")).unwrap();
    drop(notebook);
    let mut notebook = open(desk.home.path());
    let entry = shown(&notebook, group).remove(0);
    assert_eq!(entry.translation(Language::Uk), Some("Зустрічаємося щомісяця"), "without spaces around");
    assert_eq!(entry.translation(Language::En), None, "nobody put it into English");
    assert_eq!(notebook.search(None, "щомісяця").unwrap().len(), 1, "it is found by its translation");
    notebook.patch_entry(id, translate("")).unwrap();
    assert!(shown(&notebook, group)[0].translations.is_empty(), "no words take it away");
    notebook.undo_in_group(group).unwrap();
    assert_eq!(shown(&notebook, group), [entry], "and undo brings it back");
    sound(&mut notebook);
}

#[test]
fn joined_entries_keep_both_translations() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let ids: Vec<EntryId> = ["a", "b"].map(|t| add(&mut notebook, group, t)).into();
    for (id, text) in ids.iter().zip(["one", "two"]) {
        let translation = Some(Translation { language: Language::En, text: text.to_owned() });
        notebook.patch_entry(*id, EntryPatch { translation, ..Default::default() }).unwrap();
    }
    notebook.join_entries(&ids).unwrap();
    assert_eq!(shown(&notebook, group)[0].translation(Language::En), Some("one two"), "nothing is lost");
}
