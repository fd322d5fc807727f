//! Two moderators, each with a laptop: their layers become one, whichever comes first, and notes to oneself stay.

mod support;

use support::{
    CANARY, Desk, amendment, bytes_below, holds, import, open_as, proposed, request, sound, spoken,
};
use zapis_domain::{EntryId, EventId, LinkKind};
use zapis_notebook::{
    Notebook,
    desk::view::{CheckView, DeskLayer, DeskView},
    unwatched,
    view::{Edition, PacketResult, ReportVariant},
};

/// A second moderator's laptop, with the records as they are.
fn second_moderator(desk: &Desk, notebook: &mut Notebook) -> (tempfile::TempDir, Notebook) {
    let home = tempfile::tempdir().unwrap();
    let packets = tempfile::tempdir().unwrap();
    let files = notebook.hand_out(desk.event, packets.path(), &mut unwatched).unwrap().files;
    let mut second = open_as(&home.path().join("library"), "Laptop B");
    import(&mut second, &files.iter().map(|file| packets.path().join(file)).collect::<Vec<_>>());
    (home, second)
}

fn hand_layer(event: EventId, from: &mut Notebook, to: &mut Notebook) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("layer.zapis");
    from.export_layer(event, &path, &mut unwatched).unwrap();
    let outcome = import(to, &[path]).pop().expect("one packet");
    assert!(
        matches!(outcome.outcome, PacketResult::Imported(_) | PacketResult::AlreadyThere(_)),
        "the layer is taken in: {outcome:?}"
    );
}

fn kinds(layer: &DeskLayer) -> Vec<LinkKind> {
    layer.links.iter().map(|link| link.kind).collect()
}

#[test]
fn of_two_moderators_decisions_the_later_holds_at_the_desk_in_the_report_and_in_the_sign_off() {
    for (earlier, later) in [
        (LinkKind::Same, LinkKind::No),
        (LinkKind::No, LinkKind::Same),
        (LinkKind::Contradicts, LinkKind::Related),
        (LinkKind::Same, LinkKind::Contradicts),
    ] {
        let (desk, mut one, entries) = spoken();
        let event = desk.event;
        let (_home, mut two) = second_moderator(&desk, &mut one);
        one.link_entries(event, entries[0], entries[1], earlier).unwrap();
        one.sign_off(event, "Moderatorka", &[]).unwrap();
        two.link_entries(event, entries[1], entries[0], later).unwrap();
        hand_layer(event, &mut one, &mut two);
        hand_layer(event, &mut two, &mut one);
        let mut receipts = Vec::new();
        for notebook in [&mut one, &mut two] {
            let layer = notebook.desk_layer(event).unwrap();
            assert_eq!(kinds(&layer), [later], "the desk shows the later of {earlier:?} and {later:?}");
            let same = later == LinkKind::Same;
            assert_eq!(layer.clusters.len(), usize::from(same), "and ties what it says");
            let wanted = request(event, Edition::Internal, ReportVariant::Full);
            let printed: Vec<LinkKind> =
                notebook.outline(wanted).unwrap().links.iter().map(|link| link.kind).collect();
            let held: Vec<LinkKind> = [later].into_iter().filter(|kind| *kind != LinkKind::No).collect();
            assert_eq!(printed, held, "the report prints what holds");
            let told = proposed(notebook, event).checks;
            let pair = |c: &&CheckView| matches!(c, CheckView::Contradiction { decided: true, .. });
            assert_eq!(
                told.iter().filter(pair).count(),
                usize::from(later == LinkKind::Contradicts),
                "a contradiction is in the list once, or not at all: {told:?}"
            );
            let since = layer.version.expect("a version").differences;
            let link: Vec<_> = since.iter().filter(|d| d.of.starts_with("link ")).collect();
            let told = |kind: LinkKind| (kind != LinkKind::No).then(|| format!("{kind:?}"));
            assert_eq!(link.len(), 1, "the sign-off tells that the pair was decided anew: {since:?}");
            assert_eq!((&link[0].before, &link[0].now), (&told(earlier), &told(later)), "and how");
            let signed = notebook.sign_off(event, "Obie", &[]).unwrap();
            receipts.push(signed.version.expect("a version").receipt);
        }
        assert_eq!(receipts[0], receipts[1], "both laptops sign the same report");
        sound(&mut one);
        sound(&mut two);
    }
}

fn of_pair(layer: &DeskLayer, a: EntryId, b: EntryId) -> Option<LinkKind> {
    let of = |(from, to)| [(a, b), (b, a)].contains(&(from, to));
    layer.links.iter().find(|link| of((link.from, link.to))).map(|link| link.kind)
}

#[test]
fn an_entry_taken_apart_ties_none_of_the_others_to_itself_and_keeps_what_was_decided_about_them() {
    let (desk, mut one, entries) = spoken();
    let event = desk.event;
    let [a, b, c, d] = [entries[0], entries[1], entries[2], entries[3]];
    let (_home, mut two) = second_moderator(&desk, &mut one);
    for (notebook, others) in [(&mut one, vec![b, c, d]), (&mut two, vec![b])] {
        for other in others {
            notebook.link_entries(event, a, other, LinkKind::Same).unwrap();
        }
    }
    two.link_entries(event, b, c, LinkKind::Contradicts).unwrap();
    hand_layer(event, &mut two, &mut one);
    one.set_wording(event, a, "Wspólnie").unwrap();
    let layer = one.take_apart(event, a).unwrap();
    assert!(layer.links.iter().all(|link| link.from != link.to), "no entry is the same as itself");
    assert_eq!(of_pair(&layer, b, c), Some(LinkKind::Contradicts), "what somebody decided holds");
    assert!(![b, c, d].iter().any(|other| of_pair(&layer, a, *other).is_some()), "the entry itself is free");
    let mut left = layer.clusters[0].members.clone();
    left.sort();
    assert_eq!((layer.clusters.len(), left), (1, vec![b, c, d]), "they stay together by the third");
    assert_eq!(layer.clusters[0].wording, "Wspólnie", "and keep the wording");
    let layer = one.take_apart(event, d).unwrap();
    assert!(layer.clusters.is_empty(), "without it the two that contradict each other are no item");
    assert!(of_pair(&layer, b, c).is_some(), "and still contradict each other");
    sound(&mut one);
}

#[test]
fn a_second_moderator_gets_everything_but_the_notes_to_oneself() {
    let (desk, mut one, entries) = spoken();
    let event = desk.event;
    one.link_entries(event, entries[0], entries[1], LinkKind::Same).unwrap();
    one.set_wording(event, entries[0], "Punkty informacyjne na stałe").unwrap();
    one.add_amendment(event, amendment(desk.groups[0], Some(entries[0]), "Do końca 2023")).unwrap();
    one.set_private_note(event, entries[0].0, CANARY).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let handed = one.hand_over_desk(event, folder.path(), &mut unwatched).unwrap();
    assert_eq!(handed.files.len(), desk.groups.len() + 1, "each group's packet and the layer");
    for (path, bytes) in bytes_below(folder.path()) {
        assert!(!holds(&bytes, CANARY), "{path} holds a note to oneself");
    }
    let home = tempfile::tempdir().unwrap();
    let mut two = open_as(home.path(), "Laptop B");
    let paths: Vec<_> = handed.files.iter().map(|file| folder.path().join(file)).collect();
    // In whichever order they lie in the folder.
    for outcome in import(&mut two, &paths.iter().rev().collect::<Vec<_>>()) {
        assert!(matches!(outcome.outcome, PacketResult::Imported(_)), "{outcome:?}");
    }
    let (mine, theirs) = (one.desk(event).unwrap(), two.desk(event).unwrap());
    let said = |view: &DeskView| view.entries.iter().map(|e| (e.group, e.entry.clone())).collect::<Vec<_>>();
    assert_eq!(said(&theirs), said(&mine), "every group's record");
    assert_eq!(theirs.layer.clusters, mine.layer.clusters, "what was called the same, with its wording");
    assert_eq!(theirs.layer.amendments, mine.layer.amendments);
    assert_eq!(two.private_notes(event).unwrap().len(), 0, "and no note");
    two.set_wording(event, entries[1], "Punkty na stałe").unwrap();
    two.link_entries(event, entries[2], entries[3], LinkKind::Contradicts).unwrap();
    hand_layer(event, &mut two, &mut one);
    assert_eq!(one.desk_layer(event).unwrap().clusters, two.desk_layer(event).unwrap().clusters);
    assert_eq!(one.private_notes(event).unwrap().len(), 1, "one's own notes stay");
    assert_eq!(support::hash(&mut one, event), support::hash(&mut two, event), "both hold the same");
    sound(&mut one);
    sound(&mut two);
}
