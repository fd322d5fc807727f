//! One sitting of editing is one step to take back, though every pause of it is on disk.

mod support;

use support::{Desk, import, open_as};
use zapis_domain::{Entry, EntryId, GroupId};
use zapis_notebook::{
    Notebook, unwatched,
    view::{EntryEdit, EntryPatch},
};

const FIRST: &str = "sitting-1";

fn add(notebook: &mut Notebook, group: GroupId, line: &str) -> EntryId {
    notebook.add_entry(group, line).expect("a line can be added").entries[0].id
}

fn one(notebook: &Notebook, group: GroupId) -> Entry {
    notebook.capture(group).unwrap().entries.remove(0)
}

fn pause(notebook: &mut Notebook, id: EntryId, sitting: &str, before: &str, text: &str) {
    let patch = EntryPatch {
        text: Some(text.into()),
        text_before: Some(before.into()),
        sitting: Some(sitting.into()),
        ..EntryPatch::default()
    };
    notebook.patch_entry(id, patch).expect("a pause is saved");
}

/// Words typed with pauses, then the fields, all in one sitting.
fn sit(notebook: &mut Notebook, id: EntryId, sitting: &str) {
    pause(notebook, id, sitting, "lista", "lista i");
    pause(notebook, id, sitting, "lista i", "lista i plan");
    let end = EntryEdit {
        text: "lista i plany".into(),
        text_before: "lista".into(),
        text_saved: "lista i plan".into(),
        fields: "@Anna Nowa miejsce: Wola".into(),
        fields_before: String::new(),
        sitting: sitting.into(),
    };
    notebook.edit_entry(id, &end).expect("the editing ends");
}

#[test]
fn one_undo_takes_the_whole_sitting_back_and_one_redo_makes_it_again() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let id = add(&mut notebook, group, "lista");
    let before = one(&notebook, group);
    sit(&mut notebook, id, FIRST);
    let after = one(&notebook, group);
    assert_eq!((after.text.as_str(), after.owners.len(), after.place.as_str()), ("lista i plany", 1, "Wola"));
    notebook.undo_in_group(group).unwrap();
    assert_eq!(one(&notebook, group), before, "one key takes all of it back");
    notebook.redo_in_group(group).unwrap();
    assert_eq!(one(&notebook, group), after, "and one makes it again");
    notebook.undo_in_group(group).unwrap();
    notebook.undo_in_group(group).unwrap();
    assert!(notebook.capture(group).unwrap().entries.is_empty(), "the line before it is a step of its own");
}

#[test]
fn a_sitting_that_ends_where_it_began_leaves_nothing_to_undo() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let id = add(&mut notebook, group, "lista");
    pause(&mut notebook, id, FIRST, "lista", "lista!");
    pause(&mut notebook, id, FIRST, "lista!", "lista");
    notebook.undo_in_group(group).unwrap();
    assert!(notebook.capture(group).unwrap().entries.is_empty(), "the next step back is the line itself");
}

#[test]
fn another_sitting_another_entry_or_anything_done_in_between_begins_a_new_step() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let id = add(&mut notebook, group, "lista");
    pause(&mut notebook, id, FIRST, "lista", "lista 1");
    pause(&mut notebook, id, "sitting-2", "lista 1", "lista 2");
    notebook.undo_in_group(group).unwrap();
    assert_eq!(one(&notebook, group).text, "lista 1", "the second sitting alone");
    pause(&mut notebook, id, "sitting-2", "lista 1", "lista 3");
    notebook.undo_in_group(group).unwrap();
    assert_eq!(one(&notebook, group).text, "lista 1", "what was undone is not added to");
    notebook.redo_in_group(group).unwrap();
    let other = add(&mut notebook, group, "druga");
    pause(&mut notebook, id, "sitting-2", "lista 3", "lista 4");
    notebook.undo_in_group(group).unwrap();
    assert_eq!(one(&notebook, group).text, "lista 3", "a line typed in between stands between two steps");
    assert_eq!(notebook.capture(group).unwrap().entries.len(), 2, "and is there: {other:?}");
}

#[test]
fn after_a_restart_the_sitting_goes_on_as_a_new_step_and_the_old_one_can_be_undone() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let id = add(&mut notebook, group, "lista");
    pause(&mut notebook, id, FIRST, "lista", "lista i");
    drop(notebook);
    let mut notebook = support::open(desk.home.path());
    assert_eq!(one(&notebook, group).text, "lista i", "every pause is on disk");
    pause(&mut notebook, id, FIRST, "lista i", "lista i plan");
    notebook.undo_in_group(group).unwrap();
    notebook.undo_in_group(group).unwrap();
    assert_eq!(one(&notebook, group).text, "lista", "both steps go back");
}

#[test]
fn what_another_laptop_wrote_during_a_sitting_is_not_undone_with_it() {
    let (desk, mut here) = Desk::new();
    let group = desk.groups[0];
    let id = add(&mut here, group, "lista");
    let carried = desk.home.path().join("a.zapis");
    here.export_packet(group, &carried, &mut unwatched).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let mut there = open_as(elsewhere.path(), "Laptop B");
    import(&mut there, &[&carried]);
    pause(&mut here, id, FIRST, "lista", "lista tu");
    pause(&mut there, id, "other", "lista", "tam lista");
    let back = elsewhere.path().join("b.zapis");
    there.export_packet(group, &back, &mut unwatched).unwrap();
    import(&mut here, &[&back]);
    assert_eq!(one(&here, group).text, "tam lista tu", "both laptops' words are there");
    pause(&mut here, id, FIRST, "lista tu", "lista tu i teraz");
    assert_eq!(one(&here, group).text, "tam lista tu i teraz");
    while here.capture(group).unwrap().undo.undo.as_deref() == Some("undo-edit-entry") {
        here.undo_in_group(group).unwrap();
    }
    assert_eq!(one(&here, group).text, "tam lista", "what the other laptop wrote stays");
}
