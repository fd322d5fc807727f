//! The report as a whole: one tree of blocks, the same words in every output, valid files.

mod shared;

use std::{fs, path::Path};

use proptest::prelude::*;
use shared::{
    Size, conference, event, hostile,
    reader::{markdown_text, pdf_text, words},
    tree,
};
use zapis_domain::{Entry, EntryId, EntryKind, Language, Name, Timestamp};
use zapis_report::{Chapter, Document, Edition, Fonts, Outline, blocks, html, markdown, pdf, plain};

fn pdf_of(document: &Document) -> Vec<u8> {
    pdf::write(document, &Fonts::bundled()).expect("a report can always be made")
}

/// The words of blocks, Markdown and PDF agree, and the PDF is valid.
fn check(outline: &Outline, case: &str) {
    let document = blocks::build(outline);
    let text = plain::text(&document);
    assert!(!text.contains("report-"), "{case}: a sentence is missing from the catalogue");
    let meant = words(&text);
    assert_same(&meant, &words(&markdown_text(&markdown::write(&document))), &format!("{case}: Markdown"));
    let bytes = pdf_of(&document);
    assert_same(&meant, &words(&pdf_text(&bytes)), &format!("{case}: PDF"));
    assert_eq!(pdf::validate(&bytes), Ok(()), "{case}: PDF/UA-1 and PDF/A-2a");
}

fn assert_same(meant: &[String], read: &[String], case: &str) {
    let differs = meant.iter().zip(read).position(|(a, b)| a != b).unwrap_or(meant.len().min(read.len()));
    let around =
        |words: &[String]| words.iter().skip(differs.saturating_sub(3)).take(8).cloned().collect::<Vec<_>>();
    assert!(meant == read, "{case}: meant {:?}, read {:?}", around(meant), around(read));
}

#[test]
fn every_size_in_every_language_is_valid_and_keeps_its_words() {
    for language in Language::ALL {
        for groups in [1, 8, 40] {
            check(&conference(language, Size::groups(groups)), &format!("{language}, {groups} groups"));
        }
    }
}

#[test]
fn a_report_is_made_from_nothing_and_when_every_group_is_missing() {
    let empty =
        Outline::new(event(Language::Pl), Edition::Internal, Language::Pl, shared::at(15, 5), shared::made());
    check(&empty, "no groups");
    let mut untitled = empty.clone();
    untitled.event.title.clear();
    check(&untitled, "no title");
    let mut missing = conference(Language::En, Size::groups(3));
    for chapter in &mut missing.chapters {
        *chapter = Chapter::missing(chapter.group.clone(), "");
    }
    check(&missing, "all missing");
    let text = plain::text(&blocks::build(&missing));
    assert_eq!(text.matches("Not received: group").count(), 3, "each missing group is named");
}

#[test]
fn the_same_outline_gives_the_same_bytes() {
    let outline = conference(Language::Uk, Size::SMALL);
    let once = pdf_of(&blocks::build(&outline));
    assert!(once == pdf_of(&blocks::build(&outline.clone())), "no clock, no chance");
}

#[test]
fn a_table_of_two_hundred_rows_repeats_its_head_and_reads_once() {
    let mut outline = conference(Language::Pl, Size::groups(1));
    outline.chapters[0].entries = (0..200).map(|n| task(n, "Zebrać adresy i godziny otwarcia")).collect();
    check(&outline, "200 tasks");
}

fn task(number: u128, text: &str) -> Entry {
    let id = EntryId(uuid::Uuid::from_u128(number + 1));
    let mut entry = Entry::new(id, EntryKind::Task, text, Timestamp::UNIX_EPOCH);
    entry.owners = vec![Name::written("Anna Lis")];
    entry
}

#[test]
fn a_row_taller_than_a_page_goes_on_overleaf() {
    let mut outline = conference(Language::Pl, Size::groups(1));
    outline.chapters[0].entries = vec![task(0, &"bardzo długie zadanie ".repeat(2000))];
    check(&outline, "one tall row");
}

#[test]
fn references_stay_as_they_are() {
    for language in Language::ALL {
        let document = blocks::build(&conference(language, Size::SMALL));
        let text = markdown::write(&document);
        reference(&format!("{language}.md"), &text);
        let pdf = pdf_of(&document);
        reference(&format!("{language}.pdf.txt"), &pdf_text(&pdf));
        reference(&format!("{language}.pdf.tree.txt"), &tree::of(&pdf));
        reference(&format!("{language}.html"), &html::fragment(&document).replace("><", ">\n<"));
    }
}

/// `UPDATE_REFERENCES=1 cargo test` writes what is seen; read the difference before committing it.
fn reference(name: &str, seen: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ref").join(name);
    if std::env::var_os("UPDATE_REFERENCES").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(&path, seen).expect("the reference can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let line = kept.lines().zip(seen.lines()).position(|(a, b)| a != b);
    assert!(kept == seen, "{name} differs from its reference at line {line:?}");
}

#[test]
fn the_public_edition_names_nobody_who_did_not_agree() {
    let mut outline = conference(Language::Pl, Size::groups(8));
    outline.edition = Edition::Public;
    outline.chapters[0].entries[0].text = "Helena Ryś i Irena Wolska pytają o salę".to_owned();
    let document = blocks::build(&outline);
    let bytes = pdf_of(&document);
    let outputs = [markdown::write(&document), html::fragment(&document), pdf_text(&bytes)];
    for text in outputs {
        for person in outline.event.people.iter().filter(|p| !p.public_name) {
            assert!(!text.contains(&person.name), "{} did not agree", person.name);
        }
        for hidden in ["dyzur@example.org", "laptop-1", "Tylko w wydaniu wewnętrznym"] {
            assert!(!text.contains(hidden), "{hidden} is internal");
        }
        assert!(text.contains("Irena Wolska"), "who agreed is named");
    }
    assert_eq!(pdf::validate(&bytes), Ok(()), "valid too");
}

#[test]
fn an_entry_has_the_same_number_in_both_editions() {
    let mut outline = conference(Language::Pl, Size::groups(1));
    let numbers = |outline: &Outline| -> Vec<String> {
        let document = blocks::build(outline);
        let entries = document.blocks.iter().filter_map(|block| match block {
            zapis_report::document::Block::Entry(entry) => Some(entry.number.clone()),
            _ => None,
        });
        entries.collect()
    };
    outline.chapters[0].entries[0].private = true;
    let internal = numbers(&outline);
    outline.edition = Edition::Public;
    let public = numbers(&outline);
    assert!(public.len() < internal.len(), "private entries are left out");
    assert!(public.iter().all(|number| internal.contains(number)), "and nobody else is renumbered");
}

#[test]
fn a_photo_without_caption_is_named_and_not_printed() {
    let mut outline = conference(Language::Pl, Size::groups(1));
    outline.chapters[0].photos[0].caption = "  ".to_owned();
    let text = plain::text(&blocks::build(&outline));
    assert!(text.contains("1 zdjęcie bez podpisu, niewydrukowane: 1.1."), "named: {text}");
    assert!(!text.contains("Zdjęcie 1.1."), "not printed");
}

#[test]
fn a_picture_that_is_no_jpeg_leaves_its_caption() {
    let mut outline = conference(Language::Pl, Size::groups(1));
    outline.chapters[0].photos[0].jpeg = Some(b"\x89PNG\r\n".as_slice().into());
    check(&outline, "not a JPEG");
    let text = plain::text(&blocks::build(&outline));
    assert!(text.contains("Obrazu tu nie ma."), "said in its place");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hostile_words_break_nothing_and_none_is_lost(texts in proptest::collection::vec(hostile::words(), 1..8)) {
        check(&hostile::outline(&texts), "hostile");
    }

    #[test]
    fn hostile_words_never_become_html(texts in proptest::collection::vec(hostile::words(), 1..8)) {
        let page = html::fragment(&blocks::build(&hostile::outline(&texts)));
        for tag in page.split('<').skip(1) {
            let name = tag.trim_start_matches('/').split([' ', '>']).next().unwrap_or_default();
            let known = [
                "article", "header", "h1", "h2", "h3", "p", "ul", "ol", "li", "nav", "a", "section", "span", "div", "table",
                "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "img", "strong", "em", "code", "pre",
                "blockquote", "br",
            ];
            prop_assert!(known.contains(&name), "<{name}> is not ours");
            prop_assert!(!tag.contains("javascript:") || !tag.contains("href=\"java"), "no script behind a link");
        }
    }
}

#[test]
fn a_word_of_ten_thousand_letters_and_a_line_of_a_megabyte_are_set() {
    let mut outline = conference(Language::Pl, Size::groups(1));
    outline.chapters[0].entries[0].text = "ź".repeat(10_000);
    outline.chapters[0].entries[1].text = "ź".repeat(10_000);
    outline.chapters[0].entries[2].text = "słowo ".repeat(180_000);
    check(&outline, "long");
}
