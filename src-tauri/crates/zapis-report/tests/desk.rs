//! What the moderator adds: a common wording, votes, the version that was signed off. Nothing replaces what was said.

mod shared;

use shared::{Size, at, conference};
use zapis_domain::{Difference, Language, LinkKind, OpenKind, Votes};
use zapis_report::{
    Edition, Fonts, Format, Outline, Report, Signed, Version, blocks,
    data::{self, lists},
    markdown,
};

fn text(outline: &Outline) -> String {
    markdown::write(&blocks::build(outline))
}

fn outline() -> Outline {
    conference(Language::Pl, Size { entries: 16, ..Size::groups(3) })
}

#[test]
fn a_cluster_is_printed_in_the_moderators_wording_and_every_original_in_its_chapter() {
    let mut outline = outline();
    let link =
        outline.links.iter().find(|link| link.kind == LinkKind::Same).expect("two say the same").clone();
    let originals: Vec<String> = outline
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.entries)
        .filter(|entry| [link.from, link.to].contains(&entry.id))
        .map(|entry| entry.text.clone())
        .collect();
    let before = text(&outline);
    outline.wordings.insert(link.to, "Słowa wspólne dla obu grup".to_owned());
    let after = text(&outline);
    assert!(
        !before.contains("Słowa wspólne") && after.contains("Słowa wspólne dla obu grup"),
        "the wording is printed"
    );
    let lines = |text: &str, of: &str| text.matches(of.split(" *").next().unwrap_or(of)).count();
    for original in originals {
        let first: String = original.chars().take(20).collect();
        assert!(lines(&after, &first) > 0, "what a group said stays in its chapter: {original}");
    }
}

#[test]
fn votes_and_who_asked_stand_in_the_log_and_nobody_is_named_in_public() {
    let mut outline = outline();
    let line = outline.amendments.first_mut().expect("an amendment");
    line.amendment.votes = Some(Votes { yes: 41, no: 3, abstained: 6 });
    line.amendment.asked_by = "Zenobia Pytajska".to_owned();
    let internal = text(&outline);
    assert!(internal.contains("41") && internal.contains("Zenobia Pytajska"), "the log has both");
    outline.edition = Edition::Public;
    let public = text(&outline);
    assert!(public.contains("41") && !public.contains("Pytajska"), "numbers name nobody");
}

fn version(number: u32, receipt: &str) -> Version {
    Version { number, at: at(14, 58), by: "Irena Wolska".to_owned(), receipt: receipt.to_owned() }
}

#[test]
fn a_signed_version_is_printed_with_what_changed_since() {
    let mut outline = outline();
    assert!(!text(&outline).contains("7KQ4-M2"), "nothing was signed");
    let entry = outline.chapters[0].entries[0].id;
    outline.signed = Some(Signed {
        version: version(2, "7KQ4-M2"),
        open: vec![(OpenKind::Due, 3)],
        differences: vec![Difference {
            of: format!("entry {entry}"),
            before: Some("task: Zadzwonić w piątek".to_owned()),
            now: Some("task: Zadzwonić w sobotę".to_owned()),
        }],
        earlier: vec![(version(1, "HX3P-9T"), 5)],
    });
    let internal = text(&outline);
    for told in ["7KQ4-M2", "14:58", "Irena Wolska", "Zadzwonić w piątek", "Zadzwonić w sobotę"] {
        assert!(internal.contains(told), "{told} is told");
    }
    assert!(
        internal.contains("HX3P-9T") && internal.contains("W następnej wersji jest 5 zmian"),
        "who holds the earlier print finds its code, and how much changed after it: {internal}"
    );
    assert!(internal.contains("3 zadania bez terminu"), "what was open is told: {internal}");
    assert!(!internal.contains("task: "), "codes are not for people");
    outline.edition = Edition::Public;
    let public = text(&outline);
    assert!(public.contains("7KQ4-M2") && !public.contains("w piątek"), "in public only that it changed");
    assert!(
        public.contains("HX3P-9T") && !public.contains("Wolska"),
        "in public no version says who signed it"
    );
}

#[test]
fn what_changed_beside_an_entrys_words_is_told_in_words_with_its_entry_or_group() {
    let mut outline = outline();
    let (entry, group) = (outline.chapters[1].entries[0].id, outline.chapters[1].group.id);
    let photo = uuid::Uuid::from_u128(3);
    let difference = |of: String, now: &str| Difference { of, before: None, now: Some(now.to_owned()) };
    outline.signed = Some(Signed {
        version: version(1, "7KQ4-M2"),
        open: Vec::new(),
        differences: vec![
            difference(format!("status {entry}"), "in_progress"),
            difference(format!("private {entry}"), "internal"),
            difference(format!("photo {group} {photo}"), ""),
            difference(format!("missing {group}"), "Laptop jeszcze jedzie"),
            difference("chapters".to_owned(), "2, 1"),
        ],
        earlier: Vec::new(),
    });
    let said = text(&outline).replace('\u{a0}', " ");
    let number = outline.chapters[1].group.number;
    for told in [
        "Stan wpisu",
        "w toku",
        "tylko w wydaniu wewnętrznym",
        &format!("Zdjęcie (Grupa {number})"),
        "bez podpisu",
        &format!("Dlaczego brakuje zapisu (Grupa {number})"),
        "Laptop jeszcze jedzie",
        "Kolejność rozdziałów",
    ] {
        assert!(said.contains(told), "{told} is told: {said}");
    }
    assert!(!said.contains("in_progress"), "codes are not for people");
}

/// What the CSV files and the JSON say, one after the other.
fn data_files(outline: &Outline) -> (String, serde_json::Value) {
    let report = Report::of(outline);
    let files = |format| report.write(format, &Fonts::bundled()).expect("made");
    let csv =
        files(Format::Csv).iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).collect();
    (csv, serde_json::from_slice(&files(Format::Json)[0].bytes).expect("JSON"))
}

#[test]
fn wordings_votes_and_the_signed_version_are_in_the_data_and_name_nobody_in_public() {
    let mut outline = outline();
    let link =
        outline.links.iter().find(|link| link.kind == LinkKind::Same).expect("two say the same").clone();
    outline.wordings.insert(link.to, "Słowa **wspólne** dla obu grup".to_owned());
    outline.highlights.insert(link.from);
    let line = outline.amendments.first_mut().expect("an amendment");
    line.amendment.votes = Some(Votes { yes: 41, no: 3, abstained: 6 });
    line.amendment.asked_by = "Zenobia Pytajska".to_owned();
    outline.signed = Some(Signed {
        version: version(1, "7KQ4-M2"),
        open: vec![(OpenKind::Due, 3)],
        differences: vec![Difference {
            of: "opening".to_owned(),
            before: Some("Prosiła o to Zenobia Pytajska".to_owned()),
            now: Some("Dzień dobry".to_owned()),
        }],
        earlier: Vec::new(),
    });
    let (csv, json) = data_files(&outline);
    let cluster = &json["clusters"][0];
    assert_eq!(cluster["wording"], "Słowa **wspólne** dla obu grup");
    assert!(cluster["entries"].as_array().expect("numbers").len() > 1, "with the entries it stands for");
    assert_eq!(json["amendments"][0]["votes"]["yes"], 41);
    assert_eq!(json["amendments"][0]["askedBy"], "Zenobia Pytajska");
    assert_eq!(json["signed"]["receipt"], "7KQ4-M2");
    assert_eq!(json["signed"]["changes"][0]["now"], "Dzień dobry");
    assert!(csv.contains("Słowa wspólne dla obu grup"), "on one line in the list of what is the same");
    assert!(csv.contains("Zenobia Pytajska;41;3;6"), "who asked and the votes stand beside the amendment");
    let picked = data::of(&outline).groups.iter().flat_map(|g| &g.entries).filter(|e| e.highlight).count();
    assert_eq!(picked, 1, "what was picked for the plenary is marked");
    outline.edition = Edition::Public;
    let (csv, json) = data_files(&outline);
    assert!(!csv.contains("Pytajska") && !json.to_string().contains("Pytajska"), "in public nobody is named");
    assert!(csv.contains(";41;3;6"), "the votes stay");
    assert_eq!(
        (&json["signed"]["changed"], &json["signed"]["by"]),
        (&1.into(), &"".into()),
        "the number alone"
    );
}

#[test]
fn every_list_has_as_many_cells_as_columns() {
    let mut outline = outline();
    outline.amendments.iter_mut().for_each(|line| line.amendment.votes = Some(Votes::default()));
    for list in lists::of(&data::of(&outline)) {
        assert!(list.rows.iter().all(|row| row.len() == list.columns.len()), "{:?}", list.name);
        assert!(list.title.chars().count() <= 31, "a sheet's tab holds {}", list.title);
    }
}
