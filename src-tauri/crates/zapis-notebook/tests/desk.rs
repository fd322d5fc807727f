//! The moderator's desk: links never rewrite, decisions last, late packets change neither, private notes stay private,
//! and the version that was signed off tells what changed.

mod support;

use std::fs;

use proptest::prelude::*;
use support::{
    CANARY, Desk, Dice, amendment, bytes_below, holds, import, open, open_as, proposed, request, say, sound,
    spoken,
};
use zapis_domain::{AmendmentOutcome, EntryId, GroupId, LinkKind, OpenKind, Votes};
use zapis_notebook::{
    Format, Notebook, ReportFile,
    desk::view::{CheckView, DeskLayer, OpenMatter},
    unwatched,
    view::{Edition, EntryPatch, PacketResult, ReportVariant},
};

fn text(notebook: &Notebook, group: GroupId, entry: EntryId) -> String {
    let record = notebook.record(group).expect("a record");
    record.entries.into_iter().find(|e| e.id == entry).map(|e| e.text).unwrap_or_default()
}

fn kinds(layer: &DeskLayer) -> Vec<LinkKind> {
    layer.links.iter().map(|link| link.kind).collect()
}

#[test]
fn what_two_groups_said_is_proposed_with_reasons_and_a_refused_pair_does_not_come_back() {
    let (desk, mut notebook, entries) = spoken();
    let pairs = proposed(&mut notebook, desk.event).suggestions;
    let same =
        pairs.iter().find(|s| s.first == entries[0] && s.second == entries[1]).expect("they are alike");
    assert_eq!(same.kind, LinkKind::Same);
    assert!(same.reasons.len() >= 2, "words and addressee are told: {:?}", same.reasons);
    notebook.link_entries(desk.event, entries[1], entries[0], LinkKind::No).unwrap();
    let left = proposed(&mut notebook, desk.event).suggestions;
    assert!(!left.iter().any(|s| s.first == entries[0] && s.second == entries[1]), "somebody said no");
    notebook.undo_at_desk(desk.event).unwrap();
    assert_eq!(proposed(&mut notebook, desk.event).suggestions, pairs, "undo asks again");
}

#[test]
fn a_cluster_has_one_wording_and_every_original_stays() {
    let (desk, mut notebook, entries) = spoken();
    let before = [0, 1].map(|n| text(&notebook, desk.groups[n], entries[n]));
    notebook.link_entries(desk.event, entries[0], entries[1], LinkKind::Same).unwrap();
    let layer = notebook.set_wording(desk.event, entries[1], "Punkty informacyjne na stałe").unwrap();
    assert_eq!(layer.clusters.len(), 1, "one item");
    assert_eq!(layer.clusters[0].groups, [1, 2], "raised by groups 1 and 2");
    assert_eq!(layer.clusters[0].wording, "Punkty informacyjne na stałe");
    assert_eq!([0, 1].map(|n| text(&notebook, desk.groups[n], entries[n])), before, "nobody's words changed");
    let layer = notebook.unlink_entries(desk.event, entries[0], entries[1]).unwrap();
    assert!(layer.clusters.is_empty(), "unlinked at any time");
    let layer = notebook.undo_at_desk(desk.event).unwrap();
    assert_eq!(layer.clusters[0].wording, "Punkty informacyjne na stałe", "and linked again");
    drop(notebook);
    let mut notebook = open(desk.home.path());
    let layer = notebook.undo_at_desk(desk.event).unwrap();
    assert_eq!(layer.clusters[0].wording, "", "undo goes on after a restart");
    sound(&mut notebook);
}

#[test]
fn an_entry_taken_out_of_a_cluster_leaves_the_others_together_with_their_wording() {
    let (desk, mut notebook, entries) = spoken();
    let [a, b, c] = [entries[0], entries[1], entries[2]];
    notebook.link_entries(desk.event, a, b, LinkKind::Same).unwrap();
    notebook.link_entries(desk.event, a, c, LinkKind::Same).unwrap();
    notebook.link_entries(desk.event, a, entries[3], LinkKind::No).unwrap();
    notebook.set_wording(desk.event, a, "Jedno dla wszystkich").unwrap();
    let layer = notebook.take_apart(desk.event, a).unwrap();
    let mut left = layer.clusters[0].members.clone();
    left.sort();
    assert_eq!((layer.clusters.len(), left), (1, vec![b, c]), "the two others are still the same");
    assert_eq!(layer.clusters[0].wording, "Jedno dla wszystkich", "the wording was theirs too");
    assert!(layer.links.iter().any(|link| link.kind == LinkKind::No), "a refused pair stays refused");
    let back = notebook.undo_at_desk(desk.event).unwrap();
    assert_eq!(back.clusters[0].members.len(), 3, "one undo brings all of it back");
    let alone = notebook.take_apart(desk.event, entries[4]).unwrap();
    assert_eq!(alone.clusters.len(), 1, "an entry without ties changes nothing");
}

#[test]
fn a_new_decision_about_a_pair_replaces_the_old_one() {
    let (desk, mut notebook, entries) = spoken();
    notebook.link_entries(desk.event, entries[0], entries[1], LinkKind::Same).unwrap();
    let layer = notebook.link_entries(desk.event, entries[1], entries[0], LinkKind::Contradicts).unwrap();
    assert_eq!(kinds(&layer), [LinkKind::Contradicts], "one pair, one decision");
    let layer = notebook.undo_at_desk(desk.event).unwrap();
    assert_eq!(kinds(&layer), [LinkKind::Same], "the earlier one is back");
}

/// A second laptop of the second group, whose packet comes late.
fn late_packet(desk: &Desk, notebook: &mut Notebook, change: impl FnOnce(&mut Notebook)) {
    let folder = tempfile::tempdir().unwrap();
    let first = folder.path().join("first.zapis");
    notebook.export_packet(desk.groups[1], &first, &mut unwatched).unwrap();
    let mut other = open_as(&folder.path().join("other"), "Laptop B");
    import(&mut other, &[&first]);
    change(&mut other);
    let late = folder.path().join("late.zapis");
    other.export_packet(desk.groups[1], &late, &mut unwatched).unwrap();
    let outcome = import(notebook, &[&late]).pop().expect("one packet");
    assert!(matches!(outcome.outcome, PacketResult::Imported(_)), "{outcome:?}");
}

#[test]
fn a_late_packet_that_changed_an_original_flags_the_link_and_breaks_nothing() {
    let (desk, mut notebook, entries) = spoken();
    notebook.link_entries(desk.event, entries[0], entries[1], LinkKind::Same).unwrap();
    notebook.set_wording(desk.event, entries[0], "Wspólnie").unwrap();
    late_packet(&desk, &mut notebook, |other| {
        let text = Some("Finansowanie punktów tylko latem".to_owned());
        other.patch_entry(entries[1], EntryPatch { text, ..EntryPatch::default() }).unwrap();
    });
    let layer = notebook.desk_layer(desk.event).unwrap();
    assert_eq!(layer.clusters[0].changed, [entries[1]], "the changed original is flagged");
    assert_eq!(layer.clusters[0].wording, "Wspólnie", "the wording stays until the moderator changes it");
    let layer = notebook.confirm_links(desk.event, entries[1]).unwrap();
    assert_eq!(layer.clusters[0].changed, [], "looked at, and still the same");
    let layer = notebook.undo_at_desk(desk.event).unwrap();
    assert_eq!(layer.clusters[0].changed, [entries[1]], "the confirmation is taken back like anything else");
}

#[test]
fn cross_checks_are_one_list_and_a_match_becomes_a_task() {
    let (desk, mut notebook, entries) = spoken();
    say(&mut notebook, desk.groups[0], "z: Zamówić krzesła @\"Zofia Nieznana\"");
    let checks = proposed(&mut notebook, desk.event).checks;
    let has = |wanted: fn(&CheckView) -> bool| checks.iter().any(wanted);
    assert!(
        has(|c| matches!(c, CheckView::Contradiction { decided: false, .. })),
        "media or no media: {checks:?}"
    );
    assert!(has(|c| matches!(c, CheckView::OwnerUnknown { .. })), "nobody knows Zofia: {checks:?}");
    assert!(has(|c| matches!(c, CheckView::SameAddressee { .. })), "two groups ask the city: {checks:?}");
    assert!(has(|c| matches!(c, CheckView::NoDate { .. })), "the chairs have no date: {checks:?}");
    let matched = |checks: &[CheckView]| {
        checks.iter().any(|c| matches!(c, CheckView::Match { need, .. } if *need == entries[4]))
    };
    assert!(matched(&checks), "a room is lacked and offered: {checks:?}");
    let before = notebook.record(desk.groups[0]).unwrap().live_entries().count();
    notebook.accept_match(desk.event, entries[4], entries[5]).unwrap();
    let record = notebook.record(desk.groups[0]).unwrap();
    let task = record.live_entries().last().expect("a task");
    assert_eq!(record.live_entries().count(), before + 1, "one task more");
    assert!(task.text.contains("Sala na grupę wsparcia"), "it says what for: {}", task.text);
    assert!(!matched(&proposed(&mut notebook, desk.event).checks), "an accepted match is settled");
    let layer = notebook.undo_at_desk(desk.event).unwrap();
    assert!(layer.links.is_empty(), "the link is taken back");
    assert_eq!(
        notebook.record(desk.groups[0]).unwrap().live_entries().count(),
        before,
        "and the task with it"
    );
    notebook.redo_at_desk(desk.event).unwrap();
    assert_eq!(notebook.record(desk.groups[0]).unwrap().live_entries().count(), before + 1, "and made again");
    sound(&mut notebook);
}

#[test]
fn the_story_keeps_its_order_and_counts_its_time() {
    let (desk, mut notebook, entries) = spoken();
    let [one, two] = [desk.groups[0], desk.groups[1]];
    let layer = notebook.move_chapter(desk.event, two, None).unwrap();
    assert_eq!(layer.chapters, [two, one], "moved to the front");
    let layer = notebook.move_chapter(desk.event, two, Some(one)).unwrap();
    assert_eq!(layer.chapters, [one, two], "and back");
    notebook.set_plenary_minutes(desk.event, Some(10)).unwrap();
    for entry in [entries[0], entries[2], entries[1]] {
        notebook.highlight(desk.event, entry, true).unwrap();
    }
    let layer = notebook.set_highlight_minutes(desk.event, entries[2], Some(5)).unwrap();
    assert_eq!((layer.plenary.minutes, layer.plenary.budget), (2 + 3 + 5 + 2 + 3, Some(10)), "5 too many");
    let layer = notebook.move_highlight(desk.event, entries[2], None).unwrap();
    let order: Vec<EntryId> = layer.plenary.groups[0].highlights.iter().map(|h| h.entry).collect();
    assert_eq!(order, [entries[2], entries[0]], "the second comes first");
    let layer = notebook.set_chapter_words(desk.event, one, "Dwa słowa **ode mnie**", "").unwrap();
    assert_eq!(layer.words[&one], "Dwa słowa **ode mnie**");
    let layer = notebook.highlight(desk.event, entries[0], false).unwrap();
    assert_eq!(layer.plenary.groups[0].highlights.len(), 1, "picked no longer");
    sound(&mut notebook);
}

#[test]
fn an_entry_marked_private_takes_no_time_of_the_plenary_and_stays_picked() {
    let (desk, mut notebook, entries) = spoken();
    for entry in [entries[0], entries[2]] {
        notebook.highlight(desk.event, entry, true).unwrap();
    }
    notebook.patch_entry(entries[0], EntryPatch { private: Some(true), ..Default::default() }).unwrap();
    let plan = notebook.desk_layer(desk.event).unwrap().plenary;
    assert_eq!(plan.groups[0].highlights.len(), 2, "the desk goes on showing what was picked");
    assert_eq!(plan.groups[0].minutes, 2 + 3, "only what the room will see counts");
    let shown = notebook.plenary(desk.event).unwrap().groups;
    assert_eq!(shown.iter().map(|group| group.items.len()).sum::<usize>(), 1, "and it sees one of them");
}

#[test]
fn an_amendment_keeps_its_votes_and_the_entry_its_words() {
    let (desk, mut notebook, entries) = spoken();
    let layer = notebook
        .add_amendment(desk.event, amendment(desk.groups[1], Some(entries[0]), "Do końca 2023"))
        .unwrap();
    let id = layer.amendments[0].id;
    assert_eq!(layer.amendments[0].group, desk.groups[0], "an entry's own group, whatever was said");
    notebook.set_votes(desk.event, id, Some(Votes { yes: 41, no: 3, abstained: 6 })).unwrap();
    notebook.highlight(desk.event, entries[0], true).unwrap();
    assert!(
        notebook.plenary(desk.event).unwrap().groups[0].items[0].adopted.is_empty(),
        "parked is not shown"
    );
    let layer = notebook.decide_amendment(desk.event, id, AmendmentOutcome::Adopted).unwrap();
    assert_eq!(layer.amendments[0].votes, Some(Votes { yes: 41, no: 3, abstained: 6 }));
    let adopted = notebook.plenary(desk.event).unwrap().groups[0].items[0].adopted.clone();
    assert_eq!(adopted.iter().map(|a| a.text.as_str()).collect::<Vec<_>>(), ["Do końca 2023"]);
    assert_eq!(adopted[0].votes.map(|v| v.yes), Some(41), "with its votes");
    assert!(text(&notebook, desk.groups[0], entries[0]).starts_with("Stałe"), "the group's words stay");
    let layer = notebook.present(desk.event, entries[0], true).unwrap();
    assert!(layer.presented.contains_key(&entries[0]), "shown");
    notebook.remove_amendment(desk.event, id).unwrap();
    let layer = notebook.undo_at_desk(desk.event).unwrap();
    assert_eq!(layer.amendments.len(), 1, "taken back");
    sound(&mut notebook);
}

#[test]
fn a_sign_off_freezes_a_version_and_later_changes_are_listed() {
    let (desk, mut notebook, entries) = spoken();
    let layer = notebook.sign_off(desk.event, "Moderatorka", &[]).unwrap();
    let first = layer.version.expect("a version");
    assert_eq!((first.number, first.differences.len()), (1, 0), "nothing has changed since");
    let again = notebook.sign_off(desk.event, "Moderatorka", &[]).unwrap().version.expect("a version");
    assert_eq!(again.number, 1, "signing the same again makes no new version");
    late_packet(&desk, &mut notebook, |other| {
        other.add_entry(desk.groups[1], "u: Dopisane po zamknięciu").unwrap();
        let deleted = Some(true);
        other.patch_entry(entries[5], EntryPatch { deleted, ..EntryPatch::default() }).unwrap();
    });
    let open = notebook.desk_layer(desk.event).unwrap().version.expect("a version");
    let kinds: Vec<(bool, bool)> =
        open.differences.iter().map(|d| (d.before.is_some(), d.now.is_some())).collect();
    assert_eq!(kinds.len(), 2, "one new, one gone: {:?}", open.differences);
    assert!(kinds.contains(&(false, true)) && kinds.contains(&(true, false)));
    assert_eq!(open.receipt, first.receipt, "the signed version keeps its code");
    let second = notebook.sign_off(desk.event, "Moderatorka", &[]).unwrap().version.expect("a version");
    assert_eq!((second.number, second.differences.len()), (2, 0));
    assert_ne!(second.receipt, first.receipt, "another content, another code");
    sound(&mut notebook);
}

#[test]
fn what_is_open_is_told_with_the_way_to_it_and_kept_with_the_version() {
    let (desk, mut notebook, entries) = spoken();
    let [one, two] = [desk.groups[0], desk.groups[1]];
    let task = say(&mut notebook, two, "z: Zamówić krzesła");
    let open = |notebook: &mut Notebook| proposed(notebook, desk.event).open;
    let count = |open: &[OpenMatter], what| open.iter().find(|m| m.what == what).map(|m| m.count);
    let first = open(&mut notebook);
    for (what, wanted) in [
        (OpenKind::Unseen, Some(7)),
        (OpenKind::Owner, Some(1)),
        (OpenKind::Due, Some(1)),
        (OpenKind::Pair, Some(2)),
        (OpenKind::Addressee, None),
        (OpenKind::Missing, None),
    ] {
        assert_eq!(count(&first, what), wanted, "{what:?} of {first:?}");
    }
    let owner = first.iter().find(|m| m.what == OpenKind::Owner).expect("a task without an owner");
    assert_eq!((owner.group, owner.entry, owner.groups.as_slice()), (Some(two), Some(task), [2].as_slice()));
    notebook.look_at(desk.event, &[entries[0], entries[1], task]).unwrap();
    assert_eq!(count(&open(&mut notebook), OpenKind::Unseen), Some(4), "three were looked at");
    let text = Some("Zamówić krzesła i stoły".to_owned());
    notebook.patch_entry(task, EntryPatch { text, ..EntryPatch::default() }).unwrap();
    assert_eq!(
        count(&open(&mut notebook), OpenKind::Unseen),
        Some(5),
        "what was changed is to be looked at anew"
    );
    notebook.sign_off_group(desk.event, one, true).unwrap();
    say(&mut notebook, one, "u: Dopisane po zatwierdzeniu");
    let now = open(&mut notebook);
    assert_eq!(count(&now, OpenKind::Newer), Some(1), "a record changed after it was signed off: {now:?}");
    let layer = notebook.sign_off(desk.event, "Moderatorka", &now).unwrap();
    let kept = layer.version.expect("a version").open;
    assert_eq!(kept.get(&OpenKind::Newer), Some(&1), "kept with the version: {kept:?}");
    drop(notebook);
    let mut notebook = open_as(desk.home.path(), "Laptop A");
    let version = notebook.desk_layer(desk.event).unwrap().version.expect("a version");
    assert_eq!(version.open, kept, "also after a restart");
    sound(&mut notebook);
}

#[test]
fn a_late_packet_of_photos_alone_and_an_entry_made_private_are_changes_since_the_sign_off() {
    let (desk, mut notebook, entries) = spoken();
    notebook.link_entries(desk.event, entries[0], entries[1], LinkKind::Same).unwrap();
    let first = notebook.sign_off(desk.event, "Moderatorka", &[]).unwrap().version.expect("a version");
    late_packet(&desk, &mut notebook, |other| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tablica.png");
        fs::write(&path, zapis_notebook::png_of(8, 8, &[90; 8 * 8 * 4]).unwrap()).unwrap();
        other.add_photo(desk.groups[1], &path, "Tablica grupy").unwrap();
    });
    notebook.patch_entry(entries[0], EntryPatch { private: Some(true), ..Default::default() }).unwrap();
    let layer = notebook.desk_layer(desk.event).unwrap();
    assert_eq!(layer.clusters[0].changed, [], "who sees an entry is no new wording: its links stay as seen");
    let since = layer.version.expect("a version").differences;
    let nouns: Vec<&str> = since.iter().filter_map(|d| d.of.split(' ').next()).collect();
    assert_eq!(nouns, ["photo", "private"], "both change what the report prints: {since:?}");
    assert_eq!(since[0].now.as_deref(), Some("Tablica grupy"), "a photo is told by its caption");
    let second = notebook.sign_off(desk.event, "Moderatorka", &[]).unwrap().version.expect("a version");
    assert_eq!(second.number, 2, "the changed report is another version");
    assert_ne!(second.receipt, first.receipt, "under a code of its own");
    sound(&mut notebook);
}

#[test]
fn a_match_accepted_twice_is_one_task() {
    let (desk, mut notebook, entries) = spoken();
    let once = notebook.accept_match(desk.event, entries[4], entries[5]).unwrap();
    let before = notebook.record(desk.groups[0]).unwrap();
    let twice = notebook.accept_match(desk.event, entries[4], entries[5]).unwrap();
    assert_eq!(notebook.record(desk.groups[0]).unwrap(), before, "a second press writes no second task");
    assert_eq!((&twice.links, &twice.undo), (&once.links, &once.undo), "nor a second link, nor a step");
}

#[test]
fn private_notes_are_in_no_output_no_packet_no_summary_and_on_no_screen_but_the_desks() {
    let (desk, mut notebook, entries) = spoken();
    for about in [desk.event.0, desk.groups[0].0, entries[0].0] {
        notebook.set_private_note(desk.event, about, CANARY).unwrap();
    }
    assert_eq!(notebook.private_notes(desk.event).unwrap().len(), 3, "the desk has them");
    notebook.highlight(desk.event, entries[0], true).unwrap();
    notebook.sign_off(desk.event, "Moderatorka", &[]).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for (n, (edition, variant)) in [
        (Edition::Internal, ReportVariant::Full),
        (Edition::Public, ReportVariant::Full),
        (Edition::Internal, ReportVariant::Summary),
        (Edition::Internal, ReportVariant::Group { group: desk.groups[0] }),
        (Edition::Internal, ReportVariant::Album),
    ]
    .into_iter()
    .enumerate()
    {
        let request = request(desk.event, edition, variant);
        let outline = notebook.outline(request.clone()).unwrap();
        assert!(!format!("{outline:?}").contains(CANARY), "the outline is all that a report is made of");
        let place = folder.path().join(n.to_string());
        fs::create_dir(&place).unwrap();
        let files: Vec<ReportFile> = ReportFile::all(&place, "raport");
        assert_eq!(files.len(), Format::ALL.len(), "every output");
        notebook.save_report(request, &files, &mut unwatched).unwrap();
    }
    for group in &desk.groups {
        notebook
            .export_packet(*group, &folder.path().join(format!("{group}.zapis")), &mut unwatched)
            .unwrap();
    }
    for (path, bytes) in bytes_below(folder.path()) {
        assert!(!holds(&bytes, CANARY), "{path} holds a private note");
    }
    let shown = [
        serde_json::to_string(&notebook.plenary(desk.event).unwrap()).unwrap(),
        serde_json::to_string(&notebook.desk(desk.event).unwrap()).unwrap(),
        serde_json::to_string(&proposed(&mut notebook, desk.event).suggestions).unwrap(),
        serde_json::to_string(&proposed(&mut notebook, desk.event).checks).unwrap(),
        serde_json::to_string(&notebook.capture(desk.groups[0]).unwrap()).unwrap(),
        serde_json::to_string(&notebook.search(Some(desk.event), "kanarek").unwrap()).unwrap(),
    ];
    assert!(!shown.iter().any(|json| json.contains("kanarek")), "only the notes' own call answers with them");
    let notes = notebook.set_private_note(desk.event, desk.event.0, "").unwrap();
    assert_eq!(notes.len(), 2, "emptied is gone");
    notebook.undo_at_desk(desk.event).unwrap();
    assert_eq!(notebook.private_notes(desk.event).unwrap().len(), 3, "and can be taken back");
    sound(&mut notebook);
}

#[test]
fn private_notes_do_not_make_two_laptops_differ() {
    let (desk, mut notebook, _) = spoken();
    let before = support::hash(&mut notebook, desk.event);
    notebook.set_private_note(desk.event, desk.event.0, CANARY).unwrap();
    assert_eq!(support::hash(&mut notebook, desk.event), before, "notes are no part of what is compared");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn merging_later_packets_never_undoes_what_the_moderator_did(seed in 1_u64..u64::MAX) {
        let mut dice = Dice(seed);
        let (desk, mut notebook, entries) = spoken();
        let mut before = notebook.desk_layer(desk.event).unwrap();
        for _ in 0..4 {
            for _ in 0..4 {
                let (a, b) = (entries[dice.below(6)], entries[dice.below(6)]);
                let kind = [LinkKind::Same, LinkKind::Related, LinkKind::No][dice.below(3)];
                let word = format!("Słowa {}", dice.below(99));
                before = match dice.below(5) {
                    0 if a != b => notebook.link_entries(desk.event, a, b, kind),
                    1 => notebook.set_wording(desk.event, a, &word),
                    2 => notebook.highlight(desk.event, a, dice.below(3) > 0),
                    3 => notebook.set_opening(desk.event, &word, &before.opening),
                    _ => notebook.add_amendment(desk.event, amendment(desk.groups[0], Some(a), &word)),
                }
                .unwrap();
            }
            let (changed, word) = (entries[[1, 3, 5][dice.below(3)]], format!("Inaczej {}", dice.below(99)));
            let trash = dice.below(4) == 0;
            late_packet(&desk, &mut notebook, |other| {
                let patch = EntryPatch { text: Some(word), deleted: Some(trash), ..EntryPatch::default() };
                other.patch_entry(changed, patch).unwrap();
                other.add_entry(desk.groups[1], "Jeszcze jedno").unwrap();
            });
            let after = notebook.desk_layer(desk.event).unwrap();
            let ties = |layer: &DeskLayer| layer.links.iter().map(|l| (l.id, l.kind, l.from, l.to)).collect::<Vec<_>>();
            prop_assert_eq!(ties(&after), ties(&before), "every link stays");
            let wordings = |layer: &DeskLayer| layer.clusters.iter().map(|c| c.wording.clone()).collect::<Vec<_>>();
            prop_assert_eq!(wordings(&after), wordings(&before), "every wording stays");
            prop_assert_eq!(&after.opening, &before.opening);
            prop_assert_eq!(&after.amendments, &before.amendments);
            prop_assert_eq!(&after.undo, &before.undo, "what could be taken back still can");
            before = after;
        }
    }
}
