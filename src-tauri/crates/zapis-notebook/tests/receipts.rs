//! Codes that are compared by voice: what a laptop shows after handing over is what the board shows of it.

mod support;

use std::{fs, path::Path};

use support::{Desk, import, open_as};
use zapis_carry::{Limits, Scanner};
use zapis_domain::{GroupId, Language, Timestamp};
use zapis_notebook::{
    Format, Notebook, ReportFile, ReportRequest, SharedFolder, unwatched,
    view::{CollectRow, Edition, PacketContent, ReportChoice},
};

fn handed(notebook: &mut Notebook, group: GroupId, to: &Path) -> PacketContent {
    notebook.export_packet(group, to, &mut unwatched).expect("a packet")
}

/// Device, code and entries of each laptop of the first group.
fn board(row: &CollectRow) -> Vec<(&str, &str, u32)> {
    row.laptops.iter().map(|l| (l.device.as_str(), l.receipt.as_str(), l.counted.entries)).collect()
}

#[test]
fn each_laptop_of_a_group_is_on_the_board_with_the_code_its_own_screen_shows() {
    let (desk, mut moderator) = Desk::new();
    let (group, out) = (desk.groups[0], tempfile::tempdir().unwrap());
    let path = |name: &str| out.path().join(name);
    handed(&mut moderator, group, &path("start.zapis"));
    let (home_a, home_b) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut a, mut b) = (open_as(home_a.path(), "Laptop A"), open_as(home_b.path(), "Laptop B"));
    for laptop in [&mut a, &mut b] {
        import(laptop, &[path("start.zapis")]);
    }
    a.add_entry(group, "u: Z pierwszego").unwrap();
    b.add_entry(group, "u: Z drugiego").unwrap();
    b.add_entry(group, "z: I jeszcze jedno").unwrap();
    let on_a = handed(&mut a, group, &path("a.zapis"));
    let on_b = handed(&mut b, group, &path("b.zapis"));
    import(&mut moderator, &[path("a.zapis"), path("b.zapis")]);
    let row = moderator.collect(desk.event).unwrap().rows.remove(0);
    let expected = [("Laptop A", on_a.receipt.as_str(), 1), ("Laptop B", on_b.receipt.as_str(), 2)];
    assert_eq!(board(&row), expected, "each as on its own screen");
    let merged = row.receipt.clone().expect("the record here has a code");
    assert!(row.laptops.iter().all(|laptop| !laptop.same_here && laptop.receipt != merged), "and its own");
    assert_eq!((row.entries, row.counted.entries), (3, 3), "beside its own counts");

    let choice = ReportChoice::whole(Edition::Internal, Language::Pl);
    let draft = moderator.report_draft(ReportRequest { event: desk.event, choice }).unwrap();
    let report = path("report.md");
    draft.save(&[ReportFile::new(Format::Markdown, &report)], &mut unwatched).unwrap();
    let report = fs::read_to_string(report).unwrap();
    for code in [&on_a.receipt, &on_b.receipt, &merged] {
        assert!(report.contains(code.as_str()), "the report's versions have {code}");
    }
    let line = report.lines().find(|line| line.contains(&merged) && line.contains("po połączeniu"));
    assert!(line.is_some_and(|line| line.contains("| 3 |")), "the merged one is named so: {line:?}");

    // B takes A's packet and hands over again: all hold the same, and there is one code.
    import(&mut b, &[path("a.zapis")]);
    let again = handed(&mut b, group, &path("b2.zapis"));
    import(&mut a, &[path("b2.zapis")]);
    let also = handed(&mut a, group, &path("a2.zapis"));
    import(&mut moderator, &[path("b2.zapis"), path("a2.zapis")]);
    let row = moderator.collect(desk.event).unwrap().rows.remove(0);
    assert_eq!((&again.receipt, &also.receipt), (&merged, &merged), "both screens say what the board said");
    assert!(
        board(&row).iter().all(|(_, code, entries)| *code == merged && *entries == 3),
        "{:?}",
        board(&row)
    );
    assert!(row.laptops.iter().all(|laptop| laptop.same_here), "one code");
}

#[test]
fn a_laptop_that_only_took_what_others_wrote_shows_its_new_code_through_the_shared_folder_too() {
    let (desk, mut moderator) = Desk::new();
    let (group, out, shared) = (desk.groups[0], tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = |name: &str| out.path().join(name);
    handed(&mut moderator, group, &path("start.zapis"));
    let (home_a, home_b) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut a, mut b) = (open_as(home_a.path(), "Laptop A"), open_as(home_b.path(), "Laptop B"));
    for (laptop, line) in [(&mut a, "u: Z pierwszego"), (&mut b, "u: Z drugiego")] {
        import(laptop, &[path("start.zapis")]);
        laptop.add_entry(group, line).unwrap();
    }
    handed(&mut a, group, &path("a.zapis"));
    handed(&mut b, group, &path("b.zapis"));
    import(&mut moderator, &[path("a.zapis"), path("b.zapis")]);
    import(&mut b, &[path("a.zapis")]);
    let on_b = b.put_into_folder(group, shared.path(), &mut unwatched).unwrap();

    let mut scanner = Scanner::new(shared.path(), Limits::default());
    let mut folder = SharedFolder::new(desk.event, shared.path().to_owned());
    // A file is read once it was seen twice as it is.
    let due = [(); 2].map(|()| folder.look(&scanner.look(), Timestamp::UNIX_EPOCH)).concat();
    let tried = moderator.trial().of_first(&due, 1);
    assert_eq!(tried.len(), 1, "the packet lies there");
    folder.take(&mut moderator, tried).unwrap();
    let row = moderator.collect(desk.event).unwrap().rows.remove(0);
    let told = board(&row).into_iter().find(|(device, ..)| *device == "Laptop B");
    assert_eq!(told, Some(("Laptop B", on_b.receipt.as_str(), 2)), "as on its own screen");
    assert_eq!(row.receipt.as_deref(), Some(on_b.receipt.as_str()), "and as here");
}
