//! Codes that are compared by voice: what a laptop shows after handing over is what the board shows of it.

mod support;

use std::{fs, path::Path};

use support::{Desk, import, open_as};
use zapis_domain::{GroupId, Language};
use zapis_notebook::{
    Format, Notebook, ReportFile, ReportRequest, unwatched,
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
