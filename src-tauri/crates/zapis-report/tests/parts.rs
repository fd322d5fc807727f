//! Documents for one reader, and what hostile or unusual records do to pages.

mod shared;

use shared::{
    Size, conference, hostile,
    reader::{markdown_text, pdf_text, words},
    tree, variants,
};
use zapis_domain::{Entry, EntryId, EntryKind, Language, Name, Stance, StanceKind, Timestamp};
use zapis_report::{
    Document, Edition, Fonts, Outline, PhotosPerPage, Variant, blocks, document::Block, markdown, pdf, plain,
};

fn pdf_of(document: &Document) -> Vec<u8> {
    pdf::write(document, &Fonts::bundled()).expect("a report can always be made")
}

/// The words of blocks, Markdown and PDF agree, and the PDF is valid.
fn check(outline: &Outline, case: &str) -> (String, Vec<u8>) {
    let document = blocks::build(outline);
    let text = plain::text(&document);
    assert!(!text.contains("report-"), "{case}: a sentence is missing from the catalogue");
    let meant = words(&text);
    assert!(meant == words(&markdown_text(&markdown::write(&document))), "{case}: Markdown says the same");
    let bytes = pdf_of(&document);
    let read = words(&pdf_text(&bytes));
    let differs = meant.iter().zip(&read).position(|(a, b)| a != b);
    assert!(meant == read, "{case}: the PDF says the same, but at {differs:?}");
    assert_eq!(pdf::validate(&bytes), Ok(()), "{case}: PDF/UA-1 and PDF/A-2a");
    (text, bytes)
}

fn pages(pdf: &[u8]) -> usize {
    lopdf::Document::load_mem(pdf).expect("a PDF").get_pages().len()
}

#[test]
fn every_document_in_every_language_and_edition_is_valid_and_keeps_its_words() {
    for language in Language::ALL {
        for edition in [Edition::Internal, Edition::Public] {
            let mut outline = conference(language, Size { entries: 16, photos: 5, ..Size::groups(3) });
            outline.edition = edition;
            for variant in variants(&outline) {
                outline.variant = variant.clone();
                check(&outline, &format!("{language}, {edition:?}, {variant:?}"));
            }
        }
    }
}

#[test]
fn the_summary_has_two_pages_however_much_was_said() {
    for groups in [1, 8, 40] {
        let mut outline = conference(Language::Pl, Size { entries: 40, ..Size::groups(groups) });
        outline.variant = Variant::Summary;
        outline.highlights = outline.chapters.iter().flat_map(|c| &c.entries).map(|e| e.id).collect();
        for entry in outline.chapters.iter_mut().flat_map(|c| &mut c.entries) {
            entry.text = format!("{} {}", entry.text, "i jeszcze o tym, co dalej ".repeat(100));
        }
        let (text, bytes) = check(&outline, "summary");
        assert!(pages(&bytes) <= 2, "{groups} groups: {} pages", pages(&bytes));
        assert!(text.contains("w pełnym raporcie"), "what is left out is counted");
    }
}

#[test]
fn the_tasks_of_one_owner_are_all_there_and_nobody_elses() {
    let mut outline = conference(Language::Pl, Size { entries: 40, ..Size::groups(4) });
    let owner = blocks::owners(&outline).into_iter().next().expect("somebody owns a task");
    let owned: Vec<EntryId> = outline
        .chapters
        .iter()
        .flat_map(|c| &c.entries)
        .filter(|e| e.kind == EntryKind::Task && e.owners.iter().any(|o| o.name == owner))
        .map(|e| e.id)
        .collect();
    outline.variant = Variant::Tasks { owner: owner.to_uppercase() };
    let document = blocks::build(&outline);
    let own = document.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table.rows.len()),
        _ => None,
    });
    assert_eq!(own, Some(owned.len()), "the spelling of the name decides nothing");
}

#[test]
fn a_reference_to_what_is_not_printed_stays_as_words() {
    let mut outline = conference(Language::Pl, Size::groups(8));
    outline.variant = Variant::Group(outline.chapters[0].group.id);
    let (_, bytes) = check(&outline, "one group");
    let text = plain::text(&blocks::build(&outline));
    assert!(text.contains("To samo:"), "the tie is told");
    let file = lopdf::Document::load_mem(&bytes).expect("a PDF");
    let links = file.objects.values().filter_map(|object| object.as_dict().ok());
    let nowhere = links.filter(|d| d.get(b"Subtype").and_then(|s| s.as_name()).is_ok_and(|s| s == b"Link"));
    let nowhere = nowhere.filter(|d| d.has(b"Dest")).filter(|d| {
        let says = d.get(b"Contents").and_then(|c| c.as_str()).unwrap_or_default();
        String::from_utf8_lossy(says).replace(['\0', '\u{fffd}'], "").starts_with("8.")
    });
    assert_eq!(nowhere.count(), 0, "no link leads to group 8, which is not here");
}

#[test]
fn what_waits_for_its_reading_or_for_a_choice_is_said_in_the_report() {
    let mut outline = conference(Language::Pl, Size::groups(2));
    outline.chapters[0].read_back = None;
    for entry in &mut outline.chapters[0].entries {
        entry.stance = None;
    }
    let torn = outline.chapters[1].entries[0].id;
    outline.chapters[1].conflicts.insert(torn);
    let (text, _) = check(&outline, "state");
    assert!(text.contains("wpisów nieodczytanych grupom. Grupy: 1 ("), "unread entries by group: {text}");
    assert!(text.contains("1 wpis z dwiema wersjami"), "the open conflict is named");
    assert!(text.contains("Stan tego zapisu"), "under its heading");
}

#[test]
fn dissent_and_parking_are_marked_in_the_margin_too() {
    let mut outline = conference(Language::Pl, Size::groups(1));
    let entry = &mut outline.chapters[0].entries[0];
    entry.stance = Some(Stance {
        kind: StanceKind::Dissent,
        reason: "tylko tam, gdzie jest sala".to_owned(),
        at: Timestamp::UNIX_EPOCH,
    });
    let id = entry.id;
    let document = blocks::build(&outline);
    let marked = document.blocks.iter().any(
        |block| matches!(block, Block::Entry(e) if e.mark == Some(StanceKind::Dissent) && e.stance.is_some()),
    );
    assert!(marked, "{id} is marked and says so");
}

#[test]
fn every_original_wording_is_kept_in_the_internal_edition_only() {
    let mut outline = conference(Language::Pl, Size::groups(1));
    outline.chapters[0].entries[0].typed = "u: dokładnie tak @Anna Lis do 15.06".to_owned();
    let (text, _) = check(&outline, "internal");
    assert!(text.contains("u: dokładnie tak @Anna Lis do 15.06"), "as it was typed");
    outline.edition = Edition::Public;
    let (text, _) = check(&outline, "public");
    assert!(!text.contains("dokładnie tak @Anna"), "what was typed names people");
}

#[test]
fn photos_stand_one_two_or_four_on_a_page() {
    let mut outline = conference(Language::Pl, Size { photos: 8, ..Size::groups(1) });
    outline.variant = Variant::Album;
    for photo in &mut outline.chapters[0].photos {
        photo.caption = "Lista ustaleń".to_owned();
        photo.entries.clear();
    }
    let count = |per_page| {
        let outline = Outline { photos_per_page: Some(per_page), ..outline.clone() };
        pages(&check(&outline, &format!("{per_page:?}")).1)
    };
    let (one, two, four) = (count(PhotosPerPage::One), count(PhotosPerPage::Two), count(PhotosPerPage::Four));
    assert_eq!(one, 8, "a page for each");
    assert!(two > four && two < one, "fewer pages the more there are on each: {one}, {two}, {four}");
    assert!(four <= 3, "four on a page: {four}");
}

/// What records may hold that pages do not like.
#[test]
fn unusual_records_make_a_valid_report_that_drops_nothing() {
    for (case, text, kept) in hostile::unusual() {
        let mut outline = conference(Language::Pl, Size::groups(1));
        for entry in &mut outline.chapters[0].entries {
            entry.text.clone_from(&text);
        }
        let (said, _) = check(&outline, case);
        assert!(said.contains(kept), "{case}: {kept} is there");
        if case == "thirty columns" {
            assert!(said.matches("komórka").count() >= 30, "every column is there");
        }
    }
}

#[test]
fn signs_no_typeface_has_are_named_in_the_language_of_the_report() {
    for (language, name) in [
        (Language::Pl, "[kciuk w górę]"),
        (Language::En, "[thumbs up]"),
        (Language::Uk, "[великий палець угору]"),
    ] {
        assert_eq!(zapis_report::sign_name('\u{1f44d}', language), name);
    }
    assert_eq!(zapis_report::sign_name('\u{e000}', Language::Pl), "[U+E000]", "no silent box");
}

#[test]
fn two_thousand_tasks_are_all_in_the_report() {
    let mut outline = conference(Language::Pl, Size::groups(1));
    let task = |n: u128| {
        let id = EntryId(uuid::Uuid::from_u128(n + 1));
        let mut entry = Entry::new(id, EntryKind::Task, format!("Zadanie numer {n}"), Timestamp::UNIX_EPOCH);
        entry.owners = vec![Name::written("Anna Lis")];
        entry
    };
    outline.chapters[0].entries = (0..2000).map(task).collect();
    let (text, _) = check(&outline, "2000 tasks");
    assert!(text.contains("Zadanie numer 0\n") && text.contains("Zadanie numer 1999\n"), "first and last");
}

#[test]
fn a_photo_whose_file_is_gone_is_said_in_its_place_and_in_the_state() {
    let mut outline = conference(Language::Pl, Size::groups(1));
    outline.chapters[0].photos[0].jpeg = None;
    for variant in [Variant::Full, Variant::Album] {
        outline.variant = variant;
        let (text, _) = check(&outline, "gone");
        assert!(text.contains("Obrazu tu nie ma."), "in its place");
        assert!(text.contains("1 zdjęcie, którego obrazu nie ma: 1.1."), "and in the state of the record");
    }
}

#[test]
fn three_photos_of_a_group_stand_on_one_page() {
    for entries in [0, 8, 16, 20, 24] {
        let size = Size { groups: 1, entries, photos: 3, pixels: 200, missing: None };
        let bytes = pdf_of(&blocks::build(&conference(Language::Pl, size)));
        let tree = tree::of(&bytes);
        let pages: Vec<&str> = tree
            .lines()
            .filter(|line| line.trim_start().starts_with("Figure "))
            .filter_map(|line| line.split_once(" [")?.1.split(']').next())
            .collect();
        assert_eq!(pages.len(), 3, "{entries} entries: every photo is there");
        assert!(pages.iter().all(|page| *page == pages[0]), "{entries} entries: on pages {pages:?}");
    }
}

/// Generated events; `REPORT_EVENTS=500` runs the full number, `REPORT_EVENTS=100..200` a share of it.
#[test]
fn generated_events_are_valid_in_three_languages() {
    for event in shared::events("REPORT_EVENTS", 4) {
        // A spread of sizes without chance: the same events every time.
        let mixed = event.wrapping_mul(2_654_435_761) >> 8;
        let size = Size {
            groups: 1 + mixed % 6,
            entries: (mixed >> 4) % 24,
            photos: (mixed >> 9) % 5,
            pixels: 48,
            missing: (mixed % 3 == 0).then_some(1 + mixed % 6),
        };
        for language in Language::ALL {
            let mut outline = conference(language, size);
            outline.edition = if mixed % 5 == 0 { Edition::Public } else { Edition::Internal };
            let kinds = variants(&outline);
            outline.variant = kinds[if mixed % 2 == 0 { 0 } else { event as usize % kinds.len() }].clone();
            let bytes = pdf_of(&blocks::build(&outline));
            assert_eq!(pdf::validate(&bytes), Ok(()), "event {event}, {language}, {:?}", outline.variant);
        }
    }
}

#[test]
fn a_translation_is_printed_and_the_original_stands_in_the_annex() {
    let mut outline = conference(Language::Pl, Size::SMALL);
    outline.chapters[0].group.language = Language::Uk;
    outline.chapters[0].entries[0].text = "Зустрічаємося щомісяця".to_owned();
    outline.chapters[0].entries[0].translate(Language::Pl, "Spotykamy się co miesiąc");
    let left = outline.chapters[0].entries.len() - 1;
    for edition in [Edition::Internal, Edition::Public] {
        outline.edition = edition;
        let document = blocks::build(&outline);
        let words = markdown::write(&document);
        let (body, annex) = words.split_once("## Brzmienie oryginalne").expect("there is an annex");
        assert!(body.contains("Spotykamy się co miesiąc"), "{edition:?}: the translation is printed");
        assert!(body.contains("Przekład z ukraińskiego"), "{edition:?}: and said to be one");
        assert!(annex.contains("Зустрічаємося щомісяця"), "{edition:?}: the original is kept");
        assert!(!body.contains("Зустрічаємося щомісяця"), "{edition:?}: and not printed twice");
    }
    outline.edition = Edition::Internal;
    let words = markdown::write(&blocks::build(&outline));
    assert!(words.contains(&format!("{left} wpis")), "what nobody translated is counted: {words}");
    outline.language = Language::Uk;
    let words = markdown::write(&blocks::build(&outline));
    assert!(words.contains("Зустрічаємося щомісяця"), "in the group's own language nothing is translated");
}
