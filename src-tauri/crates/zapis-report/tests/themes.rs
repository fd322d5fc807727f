//! Themes: read from hostile files, applied to every output that has a look, valid and the same each time.

mod shared;

use std::{ops::ControlFlow, sync::Arc};

use proptest::prelude::*;
use shared::{
    Size, conference, painted,
    reader::{pdf_text, words},
};
use zapis_domain::Language;
use zapis_report::{
    Alt, Cover, Fonts, Headings, Ink, LEAST_CONTRAST, Logo, Report, Theme, ThemeFile, ThemeProblem,
    TypefaceFault, blocks, contrast, docx, html, pdf, plain,
    preview::{BlockRole, Preview},
    typeface,
};

const WHITE: Ink = Ink(255, 255, 255);

fn read(text: &str) -> Result<ThemeFile, ThemeProblem> {
    ThemeFile::read(text.as_bytes())
}

/// A theme file with these lines after the two that must be there.
fn with(lines: &str) -> Result<ThemeFile, ThemeProblem> {
    read(&format!("zapis-theme = 1\nname = \"Wola\"\n{lines}"))
}

fn dressed() -> Theme {
    let logo =
        Logo::new(shared::jpeg(60, 40, 1), 18.0, Alt { usual: "Herb dzielnicy".into(), own: [].into() });
    Theme {
        name: "Wola".into(),
        logos: vec![logo.expect("a JPEG"); 2],
        inks: zapis_report::Inks { accent: Ink(0x7a, 0x1f, 0x2b), ..Theme::paper().inks },
        headings: Headings::App,
        cover: Cover::Band,
        said: "Lato & <Co>".into(),
        ..Theme::paper()
    }
}

#[test]
fn the_example_of_the_documentation_is_read_as_it_says() {
    let docs = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../docs/themes.md"))
        .expect("docs");
    let example =
        docs.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let file = read(example).expect("the example is a theme");
    assert_eq!(file.theme.name, "Dzielnica Wola");
    assert_eq!(file.theme.inks.accent, Ink(0x7a, 0x1f, 0x2b));
    assert_eq!((file.theme.cover, file.theme.headings), (Cover::Band, Headings::App));
    assert_eq!(file.logos.len(), 1, "one logo");
    assert_eq!(file.said.expect("a typeface").files().count(), 4, "four styles");
    assert!(file.corrected.is_empty(), "its colours can be read");
}

#[test]
fn both_themes_that_come_with_zapis_can_be_read_by_everybody() {
    for theme in Theme::built_in() {
        let inks = theme.inks;
        for ink in [inks.text, inks.quiet, inks.faint, inks.accent] {
            assert!(contrast(ink, WHITE) >= LEAST_CONTRAST, "{}: #{} on white", theme.name, ink.hex());
        }
    }
    assert!((contrast(Ink(0, 0, 0), WHITE) - 21.0).abs() < 0.01, "the ratio of WCAG");
}

#[test]
fn a_colour_that_cannot_be_read_is_made_darker_and_said() {
    let file = with("[colours]\naccent = \"#ffd400\"\ntext = \"#888\"\nrule = \"#eee\"")
        .expect("corrected, not refused");
    let names: Vec<_> = file.corrected.iter().map(|(name, _, _)| *name).collect();
    assert_eq!(names, ["text", "accent"], "a line need not be read");
    for (name, from, to) in file.corrected {
        assert!(contrast(from, WHITE) < LEAST_CONTRAST && contrast(to, WHITE) >= LEAST_CONTRAST, "{name}");
    }
    let Ink(red, green, blue) = file.theme.inks.accent;
    assert!(red >= green && green > blue, "still a yellow: {red} {green} {blue}");
}

#[test]
fn what_a_theme_must_not_say_is_refused_with_its_reason() {
    let logo = |file: &str| with(&format!("[[logo]]\nfile = {file:?}\nalt = \"Herb\""));
    for file in
        ["../herb.png", "/etc/passwd", "a/../../b.png", "C:\\herb.png", "..\\herb.png", "", "./herb.png\0"]
    {
        assert!(
            matches!(logo(file), Err(ThemeProblem::Outside { .. } | ThemeProblem::Unreadable { .. })),
            "{file:?}"
        );
    }
    assert!(logo("img/herb.png").is_ok(), "a folder inside is fine");
    let cases = [
        ("zapis-theme = 2\nname = \"A\"", "newer"),
        ("zapis-theme = 1\nname = \"  \"", "nameless"),
        ("zapis-theme = 1\nname = \"A\"\n[colours]\naccent = \"red\"", "colour"),
        ("zapis-theme = 1\nname = \"A\"\n[colours]\naccent = \"#12345\"", "colour"),
        ("zapis-theme = 1\nname = \"A\"\n[colours]\naccent = \"#ąż\"", "colour"),
        ("zapis-theme = 1\nname = \"A\"\nscript = \"x\"", "unreadable"),
        ("zapis-theme = 1\nname = \"A\"\n[[logo]]\nfile = \"a.png\"", "no alternative"),
        ("zapis-theme = 1\nname = \"A\"\n[[logo]]\nfile = \"a.png\"\nalt = \" \"", "no alternative"),
        ("name = \"A\"", "unreadable"),
        ("not toml at all", "unreadable"),
    ];
    for (text, wanted) in cases {
        let problem = read(text).expect_err(text);
        let told = match problem {
            ThemeProblem::Newer { .. } => "newer",
            ThemeProblem::Nameless => "nameless",
            ThemeProblem::Colour { .. } => "colour",
            ThemeProblem::NoAlternative { .. } => "no alternative",
            ThemeProblem::Unreadable { line, .. } => {
                assert!(line >= 1, "a line is named");
                "unreadable"
            }
            other => panic!("{text:?}: {other:?}"),
        };
        assert_eq!(told, wanted, "{text:?}");
    }
    let five = "[[logo]]\nfile = \"a.png\"\nalt = \"A\"\n".repeat(5);
    assert_eq!(with(&five), Err(ThemeProblem::TooManyLogos { most: 4 }), "five logos");
    let large = "#".repeat(70 << 10);
    assert!(matches!(with(&large), Err(ThemeProblem::TooLarge { .. })), "a large file is not read");
    let wrong = with("[colours]\naccent = \"#fff\"\nfoo = \"#fff\"").expect_err("an unknown colour");
    assert!(matches!(wrong, ThemeProblem::Unreadable { line: 3.., .. }), "{wrong:?} names its line");
}

#[test]
fn only_whole_static_truetype_faces_are_used() {
    let fonts = Fonts::bundled();
    let whole = fonts.serif.regular;
    assert!(typeface(&whole).expect("ours").lacks.is_empty(), "ours has every letter the languages need");
    assert_eq!(typeface(b"").err(), Some(TypefaceFault::NotTrueType), "nothing");
    assert_eq!(typeface(b"OTTO\0\0\0\0").err(), Some(TypefaceFault::NotTrueType), "a head without a body");
    assert_eq!(typeface(&whole[..whole.len() / 3]).err(), Some(TypefaceFault::NotTrueType), "cut short");
    let mut forbidden = whole.to_vec();
    let at = table(&forbidden, b"OS/2");
    forbidden[at + 8..at + 10].copy_from_slice(&2_u16.to_be_bytes());
    assert_eq!(typeface(&forbidden).err(), Some(TypefaceFault::Forbidden), "fsType 2 forbids embedding");
}

/// Where a table of a font begins.
fn table(font: &[u8], tag: &[u8; 4]) -> usize {
    let record = font[12..].chunks(16).find(|record| record.starts_with(tag)).expect("the table is there");
    u32::from_be_bytes(record[8..12].try_into().expect("four bytes")) as usize
}

#[test]
fn every_look_gives_valid_files_with_the_same_words() {
    for language in Language::ALL {
        let mut outline = conference(language, Size::groups(2));
        for compact in [false, true] {
            if compact {
                outline.variant = zapis_report::Variant::Group(outline.chapters[0].group.id);
            }
            let plainly = blocks::build(&outline);
            let meant = words(&plain::text(&plainly));
            for theme in [Theme::paper(), Theme::civic(), dressed()] {
                let case = format!("{language}, {}, compact {compact}", theme.name);
                let mut document = plainly.clone();
                document.theme = Arc::new(theme);
                let bytes = pdf::write(&document, &Fonts::bundled()).expect("a PDF");
                assert_eq!(pdf::validate(&bytes), Ok(()), "{case}");
                assert_eq!(words(&pdf_text(&bytes)), meant, "{case}: the same words");
                assert_eq!(
                    bytes,
                    pdf::write(&document, &Fonts::bundled()).expect("a PDF"),
                    "{case}: the same bytes"
                );
                docx::write(&document).expect("a DOCX");
            }
        }
    }
}

#[test]
fn a_theme_reaches_pdf_html_and_docx() {
    let outline = conference(Language::Pl, Size::groups(1));
    let mut report = Report::of(&outline);
    let before = (html::page(&report.document), styles(&docx::write(&report.document).expect("a DOCX")));
    report.document.theme = Arc::new(dressed());
    let page = html::page(&report.document);
    assert_ne!(page, before.0);
    assert!(
        page.contains("--accent: #7a1f2b") && page.contains("alt=\"Herb dzielnicy\""),
        "colour and logo in HTML"
    );
    assert!(
        page.contains("\"Lato  Co\"") && !page.contains("<Co>"),
        "a typeface's name cannot leave its string"
    );
    let docx = docx::write(&report.document).expect("a DOCX");
    let sheet = styles(&docx);
    assert!(sheet.contains("7A1F2B") && !sheet.contains("1F3A6D"), "the accent in DOCX");
    assert!(sheet.contains("Lato &amp; &lt;Co&gt;") && sheet.contains("FFFFFF"), "typeface and band in DOCX");
    quick_xml_reads(&sheet);
    quick_xml_reads(&member(&docx, "word/document.xml"));
    assert!(member(&docx, "word/document.xml").contains("descr=\"Herb dzielnicy\""), "the logo in DOCX");
    report.document.theme = Arc::new(Theme { name: "other name".into(), ..Theme::paper() });
    assert_eq!(html::page(&report.document), before.0, "the usual look adds nothing");
    assert_eq!(styles(&docx::write(&report.document).expect("a DOCX")), before.1);
}

fn quick_xml_reads(xml: &str) {
    let mut reader = quick_xml::Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => return,
            Ok(_) => {}
            Err(error) => panic!("not XML: {error}"),
        }
    }
}

fn member(docx: &[u8], name: &str) -> String {
    use std::io::Read;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).expect("a zip");
    let mut text = String::new();
    archive.by_name(name).expect("the part").read_to_string(&mut text).expect("text");
    text
}

fn styles(docx: &[u8]) -> String {
    member(docx, "word/styles.xml")
}

/// The preview's pages are those of the PDF: as many, with the same words, and each entry leads to its own place.
#[test]
fn the_preview_says_what_the_pdf_says() {
    for theme in [Theme::paper(), Theme::civic()] {
        let outline = conference(Language::Uk, Size::groups(3));
        let mut document = blocks::build(&outline);
        document.theme = Arc::new(theme);
        let sources = blocks::sources(&outline);
        let fonts = Arc::new(Fonts::bundled());
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let preview = Preview::of(&document, fonts.clone(), sources, go_on).expect("pages");
        let bytes = pdf::write(&document, &fonts).expect("a PDF");
        let pages: Vec<_> = (0..preview.page_count()).map(|n| preview.page(n).expect("a page")).collect();
        let said: String = pages
            .iter()
            .flat_map(|page| &page.blocks)
            .filter(|b| !matches!(b.role, BlockRole::Picture))
            .map(|b| format!("{} ", b.words))
            .collect();
        assert_eq!(sorted(&said), sorted(&pdf_text(&bytes)), "the words of all pages");
        for entry in outline.chapters.iter().flat_map(|chapter| &chapter.entries) {
            let Some(spot) = preview.spot_of(entry.id) else { panic!("{:?} is printed", entry.text) };
            let page = &pages[spot.page as usize];
            let its = page.blocks.iter().find(|b| b.entry == Some(entry.id) && (b.y - spot.y).abs() < 40.0);
            assert!(its.is_some(), "{:?}: a block of its own at {spot:?}", entry.text);
        }
        for page in &pages {
            let drawn = page.draws.iter().filter_map(|draw| match draw {
                zapis_report::preview::PageDraw::Glyphs { face, glyphs, advances, .. } => {
                    Some((face, glyphs, advances))
                }
                _ => None,
            });
            for (face, glyphs, advances) in drawn {
                assert_eq!(glyphs.len(), advances.len());
                assert!(page.faces.contains_key(face), "every face has its outlines");
            }
        }
        assert!(preview.page(pages.len()).is_none(), "no page behind the last");
    }
}

/// What is seen in the window is what is printed: every line of glyphs, rule, picture and sign of every page at the
/// same place, as large, in the same colour, in the same order; in three languages, both themes, every variant.
#[test]
fn the_preview_paints_what_the_pdf_paints() {
    for (language, theme) in Language::ALL.into_iter().zip([Theme::paper(), Theme::civic(), dressed()]) {
        let whole = conference(language, Size { photos: 3, ..Size::groups(4) });
        for variant in shared::variants(&whole) {
            let outline = zapis_report::Outline { variant, ..whole.clone() };
            let mut document = blocks::build(&outline);
            document.theme = Arc::new(theme.clone());
            let fonts = Arc::new(Fonts::bundled());
            let go_on = &mut |_, _| ControlFlow::Continue(());
            let preview =
                Preview::of(&document, fonts.clone(), blocks::sources(&outline), go_on).expect("pages");
            let bytes = pdf::write(&document, &fonts).expect("a PDF");
            let file = lopdf::Document::load_mem(&bytes).expect("a PDF");
            let printed: Vec<_> = file.get_pages().into_values().collect();
            assert_eq!(preview.page_count(), printed.len(), "{:?}: as many pages", outline.variant);
            for (number, id) in printed.into_iter().enumerate() {
                let page = preview.page(number).expect("a page");
                let window = painted::in_window(&page);
                assert!(!window.is_empty(), "{:?}: page {number} is not empty", outline.variant);
                let same = painted::same(&window, &painted::in_pdf(&file, id, page.height));
                assert_eq!(same, Ok(()), "{language}, {:?}, page {number}", outline.variant);
            }
        }
    }
}

/// All words in order of the alphabet, without the signs of lists and the numbers of pages: the PDF tags those apart.
fn sorted(text: &str) -> Vec<String> {
    let mut words = words(text);
    words.retain(|word| word.chars().any(|c| !matches!(c, '•' | '.' | '0'..='9')));
    words.sort();
    words
}

#[test]
fn a_layout_that_nobody_wants_any_more_stops() {
    let outline = conference(Language::Pl, Size::groups(8));
    let document = blocks::build(&outline);
    let mut asked = 0;
    let mut stop = |_, _| {
        asked += 1;
        if asked > 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let stopped = Preview::of(&document, Arc::new(Fonts::bundled()), blocks::sources(&outline), &mut stop);
    assert!(stopped.is_err(), "it stops");
    assert_eq!(asked, 4, "and asks no more");
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_of_themes_panic(text in "\\PC{0,300}") {
        let _ = read(&text);
        let _ = with(&text);
    }

    #[test]
    fn no_bytes_make_the_reader_of_typefaces_panic(mut bytes in prop::collection::vec(any::<u8>(), 0..400), at in 0usize..4000) {
        let _ = typeface(&bytes);
        let mut font = Fonts::bundled().sans.regular.to_vec();
        let to = font.len().min(at + bytes.len());
        bytes.truncate(to - at.min(to));
        font[at.min(to)..to].copy_from_slice(&bytes);
        let _ = typeface(&font);
    }

    #[test]
    fn every_colour_becomes_one_that_can_be_read(r in any::<u8>(), g in any::<u8>(), b in any::<u8>()) {
        let file = with(&format!("[colours]\naccent = \"#{}\"", Ink(r, g, b).hex())).expect("a colour");
        prop_assert!(contrast(file.theme.inks.accent, WHITE) >= LEAST_CONTRAST);
    }
}
