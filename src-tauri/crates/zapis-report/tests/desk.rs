//! What the moderator adds: a common wording, votes, the version that was signed off. Nothing replaces what was said.

mod shared;

use shared::{Size, at, conference};
use zapis_domain::{Difference, Language, LinkKind, Votes};
use zapis_report::{Edition, Outline, Signed, blocks, markdown};

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

#[test]
fn a_signed_version_is_printed_with_what_changed_since() {
    let mut outline = outline();
    assert!(!text(&outline).contains("7KQ4-M2"), "nothing was signed");
    let entry = outline.chapters[0].entries[0].id;
    outline.signed = Some(Signed {
        number: 2,
        at: at(14, 58),
        by: "Irena Wolska".to_owned(),
        receipt: "7KQ4-M2".to_owned(),
        differences: vec![Difference {
            of: format!("entry {entry}"),
            before: Some("task: Zadzwonić w piątek".to_owned()),
            now: Some("task: Zadzwonić w sobotę".to_owned()),
        }],
    });
    let internal = text(&outline);
    for told in ["7KQ4-M2", "14:58", "Irena Wolska", "Zadzwonić w piątek", "Zadzwonić w sobotę"] {
        assert!(internal.contains(told), "{told} is told");
    }
    assert!(!internal.contains("task: "), "codes are not for people");
    outline.edition = Edition::Public;
    let public = text(&outline);
    assert!(public.contains("7KQ4-M2") && !public.contains("w piątek"), "in public only that it changed");
}
