//! The stream: entries are edited, split, joined, copied, moved and changed by many, each in one step.

mod support;

use proptest::prelude::*;
use support::{Desk, import, open_as, sound};
use zapis_domain::{Entry, EntryId, EntryKind, GroupId, Stance, StanceKind};
use zapis_notebook::{
    Notebook, NotebookError, unwatched,
    view::{EntriesPatch, EntryEdit, EntryHalves, EntryPatch},
};

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

fn edit(text: (&str, &str), fields: (&str, &str)) -> EntryEdit {
    EntryEdit {
        text_before: text.0.into(),
        text_saved: text.0.into(),
        text: text.1.into(),
        fields_before: fields.0.into(),
        fields: fields.1.into(),
        sitting: String::new(),
    }
}

/// The text, and the fields as a line would have them.
fn said(entry: &Entry) -> String {
    let mut out = format!("{}|", entry.text);
    entry.owners.iter().for_each(|o| out += &format!("@{}", o.name));
    entry.partners.iter().for_each(|p| out += &format!("+{}", p.name));
    entry.addressees.iter().for_each(|a| out += &format!(">{}", a.name));
    entry.tags.iter().for_each(|t| out += &format!("#{t}"));
    if let Some(due) = &entry.due {
        out += &format!(" {}", due.day);
    }
    if let Some(dots) = entry.dots {
        out += &format!(" *{dots}");
    }
    out
}

fn check(line: &str, change: &EntryEdit, expected: &str) {
    let (desk, mut notebook) = Desk::new();
    let id = add(&mut notebook, desk.groups[0], line);
    let before = shown(&notebook, desk.groups[0]);
    let entry = notebook.edit_entry(id, change).unwrap().entries.remove(0);
    assert_eq!(said(&entry), expected, "{line:?} after {change:?}");
    let after = shown(&notebook, desk.groups[0]);
    assert_eq!(after, [entry], "what was answered is what is shown");
    if after != before {
        notebook.undo_in_group(desk.groups[0]).unwrap();
        assert_eq!(shown(&notebook, desk.groups[0]), before, "one undo takes all of it back");
    }
}

#[test]
fn of_lines_typed_together_each_is_read_as_it_will_be_saved() {
    let (desk, notebook) = Desk::new();
    let text = "z: Lista żółtych @Anna do 15.06\n\nu. Spotykamy się\nr: Środki >MRiPS \\do 15.06";
    let understood = notebook.understand_line(desk.groups[0], text).expect("read");
    let words = |start: u32, end: u32| &text[start as usize..end as usize];
    let tokens: Vec<&str> = understood.read.tokens.iter().map(|t| words(t.start, t.end)).collect();
    assert_eq!(
        tokens,
        ["z:", "@Anna", "do 15.06", "r:", ">MRiPS", "\\"],
        "places are those of the whole text"
    );
    assert_eq!(understood.read.kind, EntryKind::Task, "the first tells its kind");
    let asked: Vec<&str> = understood.slips.iter().map(|s| words(s.start, s.end)).collect();
    assert_eq!(asked, ["u."], "each line may begin with a slip");
}

#[test]
fn lines_saved_together_are_taken_back_together() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let notebook = &mut notebook;
    let before = texts(notebook, group);
    let saved = notebook.add_entries(group, &["u: raz", "z: dwa @Nowa Osoba", "trzy"]).expect("three lines");
    assert_eq!(saved.entries.iter().map(|e| e.text.as_str()).collect::<Vec<_>>(), ["raz", "dwa", "trzy"]);
    assert_eq!(
        texts(notebook, group)[before.len()..],
        ["raz", "dwa", "trzy"],
        "in the order typed, at the end"
    );
    notebook.undo_in_group(group).expect("one step back");
    assert_eq!(texts(notebook, group), before, "all three are gone");
    notebook.redo_in_group(group).expect("one step forward");
    assert_eq!(texts(notebook, group).len(), before.len() + 3, "and back");
    let refused = notebook.add_entries(group, &["dobra", "  "]);
    assert_eq!(code(refused), "empty-line");
    assert_eq!(
        texts(notebook, group).len(),
        before.len() + 3,
        "of lines one of which cannot be taken none is"
    );
}

#[test]
fn an_edit_changes_what_differs_and_nothing_else() {
    let fields = "@Anna Kowalska #dom do 15.06";
    let line = "z: Lista @Anna Kowalska #dom do 15.06";
    let both = |text, new| edit(("Lista", text), (fields, new));
    check(line, &both("Lista", fields), "Lista|@Anna Kowalska#dom 2022-06-15");
    check(line, &both("Lista pokoi", fields), "Lista pokoi|@Anna Kowalska#dom 2022-06-15");
    check(line, &both("Lista", "@Jan Nowak #dom do 15.06"), "Lista|@Jan Nowak#dom 2022-06-15");
    check(line, &both("Lista", "@Anna Kowalska +OPS Wola #dom"), "Lista|@Anna Kowalska+OPS Wola#dom");
    check(line, &both("Lista", ""), "Lista|");
}

#[test]
fn a_token_newly_written_in_the_words_becomes_a_field_and_an_old_one_stays_text() {
    let plain = |before, after| edit((before, after), ("", ""));
    check("Lista", &plain("Lista", "Lista @Anna Kowalska *7"), "Lista|@Anna Kowalska *7");
    check("Lista", &plain("Lista", "r: Lista >MRiPS"), "Lista|>MRiPS");
    check("Lista", &plain("Lista", "@Anna"), "@Anna|");
    let (desk, mut notebook) = Desk::new();
    let id = add(&mut notebook, desk.groups[0], "Lista");
    let old = "Przyjść do 15.06 z listą";
    notebook.patch_entry(id, EntryPatch { text: Some(old.into()), ..Default::default() }).unwrap();
    let new = "Przyjść do 15.06 z listą pokoi #dom";
    let entry = notebook.edit_entry(id, &plain(old, new)).unwrap().entries.remove(0);
    assert_eq!(said(&entry), "Przyjść do 15.06 z listą pokoi|#dom", "only what is new is taken");
}

#[test]
fn paragraphs_are_prose_and_words_among_the_fields_are_kept() {
    let note = "Rozmowa\n\n- do 15.06 czekamy @Anna\n- **nic** #dom";
    check("Lista", &edit(("Lista", note), ("", "")), &format!("{note}|"));
    check("Lista", &edit(("Lista", "Lista"), ("", "@Jan Nowak pilnie")), "Lista pilnie|@Jan Nowak");
}

#[test]
fn a_field_that_cannot_be_written_as_a_line_survives_an_edit_of_another() {
    let (desk, mut notebook) = Desk::new();
    let id = add(&mut notebook, desk.groups[0], "z: Lista @\"jan + ola >z sali\" do 15.06");
    let before = said(&shown(&notebook, desk.groups[0])[0]);
    let line = "@jan + ola >z sali do 15.06";
    let entry = notebook.edit_entry(id, &edit(("Lista", "Listy"), (line, line))).unwrap().entries.remove(0);
    assert_eq!(said(&entry), before.replace("Lista", "Listy"), "the owner is as it was");
}

#[test]
fn what_another_laptop_wrote_while_an_entry_was_edited_is_kept() {
    let (desk, mut a) = Desk::new();
    let (group, other, packets) =
        (desk.groups[0], tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let start = "Rozmowa o mieszkaniach.\n\nKto płaci?";
    let id = add(&mut a, group, "Rozmowa");
    let text = |text: &str, before: &str| EntryPatch {
        text: Some(text.into()),
        text_before: Some(before.into()),
        ..Default::default()
    };
    a.patch_entry(id, text(start, "Rozmowa")).unwrap();
    let packet = packets.path().join("a.zapis");
    a.export_packet(group, &packet, &mut unwatched).unwrap();
    let mut b = open_as(other.path(), "Laptop B");
    import(&mut b, &[&packet]);
    b.patch_entry(id, text(&start.replace("Kto", "Kto i kiedy"), start)).unwrap();
    let back = packets.path().join("b.zapis");
    b.export_packet(group, &back, &mut unwatched).unwrap();
    // On the first laptop the note is open: its field still holds the old words when the packet comes in.
    import(&mut a, &[&back]);
    a.patch_entry(id, text(&start.replace("o mieszkaniach", "o mieszkaniach na Woli"), start)).unwrap();
    let merged = "Rozmowa o mieszkaniach na Woli.\n\nKto i kiedy płaci?";
    assert_eq!(texts(&a, group), [merged], "both people's words");
    a.export_packet(group, &packet, &mut unwatched).unwrap();
    import(&mut b, &[&packet]);
    assert_eq!(texts(&b, group), [merged], "and the same on the other laptop");
    sound(&mut a);
}

#[test]
fn two_laptops_typing_in_one_note_key_by_key_lose_no_letter() {
    let (desk, mut a) = Desk::new();
    let (group, other, packets) =
        (desk.groups[0], tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let id = add(&mut a, group, "Początek. Koniec.");
    let packet = packets.path().join("p.zapis");
    a.export_packet(group, &packet, &mut unwatched).unwrap();
    let mut b = open_as(other.path(), "Laptop B");
    import(&mut b, &[&packet]);
    let type_in = |notebook: &mut Notebook, at: &str, words: &str| {
        for letters in 1..=words.chars().count() {
            let begun: String = words.chars().take(letters).collect();
            let text = "Początek. Koniec.".replacen(at, &format!("{at}{begun}"), 1);
            notebook.patch_entry(id, EntryPatch { text: Some(text), ..Default::default() }).unwrap();
        }
    };
    type_in(&mut a, "Początek.", " Zażółć gęślą jaźń 👩‍👩‍👧.");
    type_in(&mut b, "Koniec.", " Щедрик щедрик.");
    b.export_packet(group, &packet, &mut unwatched).unwrap();
    import(&mut a, &[&packet]);
    assert_eq!(
        texts(&a, group),
        ["Początek. Zażółć gęślą jaźń 👩‍👩‍👧. Koniec. Щедрик щедрик."],
        "letters of both, in their places"
    );
    sound(&mut a);
}

#[test]
fn an_entry_is_split_at_the_caret_and_put_together_again() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let ids = ["z: Zrobić listę i wysłać ją @Anna Kowalska #dom", "koniec"]
        .map(|line| add(&mut notebook, group, line));
    let whole = shown(&notebook, group);
    let halves = EntryHalves {
        first: "Zrobić listę ".into(),
        second: " i wysłać ją".into(),
        text_saved: "Zrobić listę i wysłać ją".into(),
    };
    let rest = notebook.split_entry(ids[0], &halves).unwrap().entries.remove(1);
    assert_eq!(texts(&notebook, group), ["Zrobić listę", "i wysłać ją", "koniec"], "in its place");
    assert_eq!((rest.kind, rest.owners.len()), (EntryKind::Task, 0), "the same kind, nobody's yet");
    notebook.join_entries(&[ids[0], rest.id]).unwrap();
    let joined = shown(&notebook, group);
    assert_eq!(said(&joined[0]), said(&whole[0]), "whole again");
    notebook.undo_in_group(group).unwrap();
    notebook.undo_in_group(group).unwrap();
    assert_eq!(shown(&notebook, group), whole, "one undo each");
    let empty = EntryHalves { second: "  ".into(), ..halves };
    assert_eq!(code(notebook.split_entry(ids[0], &empty)), "empty-line", "nothing is no entry");
    sound(&mut notebook);
}

#[test]
fn joining_loses_no_field_and_no_word_of_either() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let one = add(&mut notebook, group, "z: Lista pokoi @Anna Kowalska #dom do 15.06 *7");
    let two = add(&mut notebook, group, "z: Wysłać @Anna Kowalska +OPS Wola >MRiPS #szkoła do 20.06 *3");
    let before: Vec<Entry> = shown(&notebook, group);
    notebook.join_entries(&[one, two]).unwrap();
    let joined = shown(&notebook, group).remove(0);
    assert_eq!(
        said(&joined),
        "Lista pokoi Wysłać (20.06) (*3)|@Anna Kowalska+OPS Wola>MRiPS#dom#szkoła 2022-06-15 *7"
    );
    assert_eq!(joined.typed, format!("{}\n{}", before[0].typed, before[1].typed), "both lines as typed");
    assert_eq!(notebook.trash(group).unwrap().len(), 1, "the other one can be looked up");
    notebook.undo_in_group(group).unwrap();
    assert_eq!(shown(&notebook, group), before, "one undo brings both back");
    sound(&mut notebook);
}

#[test]
fn a_copy_stands_right_after_its_original_and_has_everything_it_had() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let ids = ["z: raz @Anna Kowalska do 15.06", "dwa", "trzy"].map(|line| add(&mut notebook, group, line));
    notebook.duplicate_entries(&[ids[0], ids[1]]).unwrap();
    assert_eq!(texts(&notebook, group), ["raz", "raz", "dwa", "dwa", "trzy"]);
    let entries = shown(&notebook, group);
    assert_eq!(said(&entries[1]), said(&entries[0]), "with its fields");
    notebook.undo_in_group(group).unwrap();
    assert_eq!(texts(&notebook, group), ["raz", "dwa", "trzy"], "one step");
    notebook.redo_in_group(group).unwrap();
    assert_eq!(texts(&notebook, group).len(), 5, "and again");
    sound(&mut notebook);
}

#[test]
fn a_name_the_group_made_itself_is_known_where_several_entries_are_changed() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    add(&mut notebook, group, "z: druk @\"Zespół ds. druku\"");
    let ids = ["raz", "dwa"].map(|line| add(&mut notebook, group, line));
    let patch = EntriesPatch { fields: Some("@Zespół ds. druku".into()), ..Default::default() };
    notebook
        .patch_entries(&ids, &patch)
        .expect("what completion offers is understood without quotation marks");
    for entry in shown(&notebook, group).iter().filter(|entry| ids.contains(&entry.id)) {
        assert_eq!(entry.owners[0].name, "Zespół ds. druku", "whole, not its first word");
    }
}

#[test]
fn several_entries_are_changed_in_one_step_and_keep_what_they_had() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let ids: Vec<EntryId> = (0..40).map(|n| add(&mut notebook, group, &format!("wpis {n} #a{n}"))).collect();
    let before = shown(&notebook, group);
    let patch = EntriesPatch {
        kind: Some(EntryKind::Task),
        fields: Some("@Anna Kowalska #dom do 15.06".into()),
        ..Default::default()
    };
    notebook.patch_entries(&ids, &patch).unwrap();
    for (n, entry) in shown(&notebook, group).iter().enumerate() {
        assert_eq!(said(entry), format!("wpis {n}|@Anna Kowalska#a{n}#dom 2022-06-15"));
        assert_eq!(entry.kind, EntryKind::Task);
    }
    notebook.undo_in_group(group).unwrap();
    assert_eq!(shown(&notebook, group), before, "one step for forty");
    let trash = EntriesPatch { deleted: Some(true), ..Default::default() };
    notebook.patch_entries(&ids[..30], &trash).unwrap();
    assert_eq!(shown(&notebook, group).len(), 10);
    notebook.undo_in_group(group).unwrap();
    assert_eq!(shown(&notebook, group), before, "out of the trash in one step");
    assert_eq!(code(notebook.patch_entries(&[], &trash)), "entry-unknown", "of nothing");
    let strange = [ids[0], EntryId(uuid::Uuid::nil())];
    assert_eq!(code(notebook.patch_entries(&strange, &trash)), "entry-unknown");
    assert_eq!(shown(&notebook, group), before, "all of them or none");
    sound(&mut notebook);
}

#[test]
fn a_dissent_is_not_hidden_by_joining() {
    let agreed = StanceKind::Agreed;
    let at = chrono::DateTime::UNIX_EPOCH;
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let ids = ["raz", "dwa"].map(|line| add(&mut notebook, group, line));
    drop(notebook);
    // The read-back is not a command yet: the stance is written through the document.
    let mut notebook = support::open(desk.home.path());
    let stance = |kind, reason: &str| Some(Stance { kind, reason: reason.into(), at });
    for (id, stance) in [(ids[0], stance(agreed, "")), (ids[1], stance(StanceKind::Dissent, "Ewa Lis"))] {
        let before = shown(&notebook, group).into_iter().find(|e| e.id == id).unwrap();
        let after = Entry { stance, ..before.clone() };
        let changes = zapis_record::changes_between(&before, &after);
        let document = zapis_record::DocumentId { kind: zapis_record::DocumentKind::Record, of: group.0 };
        notebook.transact(zapis_notebook::Op::EditEntry, document, desk.event, &changes).unwrap();
    }
    notebook.join_entries(&ids).unwrap();
    let stance = shown(&notebook, group).remove(0).stance.expect("it has one");
    assert_eq!((stance.kind, stance.reason.as_str()), (StanceKind::Dissent, "Ewa Lis"));
}

fn order_of(texts: &[String]) -> Vec<usize> {
    texts.iter().map(|t| t.parse().expect("a number")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_entries_moved_anywhere_stand_there_in_their_order(
        chosen in prop::collection::btree_set(0usize..8, 1..8),
        after in prop::option::of(0usize..8),
    ) {
        let (desk, mut notebook) = Desk::new();
        let group = desk.groups[0];
        let ids: Vec<EntryId> = (0..8).map(|n| add(&mut notebook, group, &n.to_string())).collect();
        let moved: Vec<EntryId> = chosen.iter().map(|n| ids[*n]).collect();
        let result = notebook.move_entries(&moved, after.map(|n| ids[n]));
        if after.is_some_and(|n| chosen.contains(&n)) {
            prop_assert_eq!(code(result), "entry-unknown", "nothing goes after itself");
            return Ok(());
        }
        result.unwrap();
        let mut expected: Vec<usize> = (0..8).filter(|n| !chosen.contains(n)).collect();
        let at = after.map_or(0, |n| expected.iter().position(|e| *e == n).unwrap() + 1);
        expected.splice(at..at, chosen.iter().copied());
        prop_assert_eq!(order_of(&texts(&notebook, group)), expected);
        // Where they stand already, there is no step either.
        if notebook.capture(group).unwrap().undo.undo.as_deref().is_some_and(|name| name.contains("move")) {
            notebook.undo_in_group(group).unwrap();
        }
        prop_assert_eq!(order_of(&texts(&notebook, group)), (0..8).collect::<Vec<_>>(), "one step");
    }

    #[test]
    fn no_edit_of_any_words_panics_or_drops_a_letter_of_prose(
        before in "\\PC{0,40}", after in "\\PC{0,40}", fields in "\\PC{0,30}",
    ) {
        let (desk, mut notebook) = Desk::new();
        let id = add(&mut notebook, desk.groups[0], "x");
        let prose = format!("{after}\n{before}");
        notebook
            .patch_entry(id, EntryPatch { text: Some(before.clone()), ..Default::default() })
            .unwrap();
        notebook.edit_entry(id, &edit((&before, &after), ("", &fields))).unwrap();
        let now = shown(&notebook, desk.groups[0])[0].text.clone();
        notebook.edit_entry(id, &edit((&now, &prose), ("", ""))).unwrap();
        let kept = &shown(&notebook, desk.groups[0])[0].text;
        if prose.trim().contains('\n') {
            prop_assert_eq!(kept, &prose, "several lines are kept letter by letter");
        }
    }
}
