//! Every output of one report: the same entries, sound files, nothing executed, the same bytes each time.

mod shared;

use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Read},
    path::Path,
};

use calamine::{Data as Cell, Reader, Xlsx};
use proptest::prelude::*;
use quick_xml::events::Event;
use shared::{Size, conference, hostile, reader::pdf_text};
use zapis_domain::{Due, Entry, EntryId, EntryKind, Language};
use zapis_report::{
    Document, Edition, Fonts, Format, Outline, Report, data, document::Block, markdown, plain,
};

fn written(outline: &Outline, format: Format) -> BTreeMap<String, Vec<u8>> {
    let files = Report::of(outline).write(format, &Fonts::bundled()).expect("a report can always be made");
    files.into_iter().map(|file| (file.beside.unwrap_or_default(), file.bytes)).collect()
}

fn only(outline: &Outline, format: Format) -> Vec<u8> {
    written(outline, format).remove("").expect("the output's own file")
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

/// Name → bytes of an archive's members.
fn members(archive: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(archive)).expect("a zip archive");
    let mut members = BTreeMap::new();
    for place in 0..zip.len() {
        let mut member = zip.by_index(place).expect("a member");
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).expect("can be unpacked");
        let name = member.name().expect("a name").into_owned();
        members.insert(name, bytes);
    }
    members
}

/// Reads a DOCX the way another program would: paragraphs with their style, cells apart, alternative texts.
fn docx_text(bytes: &[u8]) -> String {
    let members = members(bytes);
    for (name, bytes) in &members {
        if name.ends_with(".xml") || name.ends_with(".rels") {
            well_formed(name, bytes);
        }
    }
    let body = text(members["word/document.xml"].clone());
    let mut reader = quick_xml::Reader::from_str(&body);
    let mut out = String::new();
    let mut field = false;
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                "w:pStyle" => {
                    let style = tag.try_get_attribute("w:val").expect("attributes").expect("a style");
                    out.push_str(&format!(
                        "[{}] ",
                        style.normalized_value(quick_xml::XmlVersion::Explicit1_0).expect("text")
                    ));
                }
                "w:tblHeader" => out.push_str("(head row) "),
                "w:br" => out.push(' '),
                "w:tab" => out.push(' '),
                "w:instrText" => field = true,
                "wp:docPr" => {
                    let alt =
                        tag.try_get_attribute("descr").expect("attributes").expect("an alternative text");
                    out.push_str(&format!(
                        "(picture: {})",
                        alt.normalized_value(quick_xml::XmlVersion::Explicit1_0).expect("text")
                    ));
                }
                _ => {}
            },
            Event::End(tag) => match tag.name().as_ref() {
                "w:p" => out.push('\n'),
                "w:instrText" => field = false,
                _ => {}
            },
            Event::Text(words) if !field => out.push_str(&words),
            Event::GeneralRef(name) => out.push_str(match &*name {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                other => panic!("&{other};"),
            }),
            Event::Eof => return out,
            _ => {}
        }
    }
}

fn well_formed(name: &str, bytes: &[u8]) {
    let mut reader = quick_xml::Reader::from_reader(bytes);
    reader.config_mut().check_end_names = true;
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Eof) => return,
            Ok(Event::DocType(_)) => panic!("{name}: a document type"),
            Ok(_) => buffer.clear(),
            Err(error) => panic!("{name}: {error}"),
        }
    }
}

type Sheets = BTreeMap<String, Vec<Vec<Cell>>>;

fn sheets(bytes: Vec<u8>) -> Sheets {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let names = book.sheet_names().to_vec();
    let mut sheets = Sheets::new();
    for name in names {
        let formulas = book.worksheet_formula(&name).expect("a sheet");
        assert!(formulas.used_cells().next().is_none(), "{name}: texts are never formulas");
        let range = book.worksheet_range(&name).expect("a sheet");
        sheets.insert(name, range.rows().map(<[Cell]>::to_vec).collect());
    }
    sheets
}

/// An independent reader of the CSV dialect.
fn csv_rows(written: &str) -> Vec<Vec<String>> {
    let written = written.strip_prefix('\u{feff}').expect("a BOM, for Excel");
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut letters = written.chars().peekable();
    let mut quoted = false;
    while let Some(c) = letters.next() {
        match c {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ';' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty(), "the last line ends");
    rows
}

fn unfolded(calendar: &str) -> String {
    for line in calendar.split("\r\n") {
        assert!(line.len() <= 75, "a folded line has 75 bytes at most");
    }
    assert!(!calendar.replace("\r\n", "").contains(['\r', '\n']), "lines end with CRLF");
    calendar.replace("\r\n ", "")
}

/// Letters and figures only, so that setting and escaping do not matter.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn words_of(format: Format, outline: &Outline) -> String {
    match format {
        Format::Pdf => pdf_text(&only(outline, format)),
        Format::Docx => docx_text(&only(outline, format)),
        Format::Xlsx => format!("{:?}", sheets(only(outline, format))),
        Format::Csv => text(written(outline, format)["entries.csv"].clone()),
        Format::Ics => unfolded(&text(only(outline, format))),
        Format::Html | Format::Markdown | Format::Json => text(only(outline, format)),
    }
}

#[test]
fn every_entry_is_in_every_output_or_in_its_listed_exceptions() {
    for (language, edition) in [(Language::Pl, Edition::Internal), (Language::Uk, Edition::Public)] {
        let mut outline = conference(language, Size::groups(3));
        outline.edition = edition;
        // A word of its own for each entry: no two can stand in for each other.
        let entries = outline.chapters.iter_mut().flat_map(|c| &mut c.entries);
        for (number, entry) in entries.enumerate() {
            entry.text = format!("{} słowo{number}koniec", entry.text.replace('|', "/"));
        }
        for format in Format::ALL {
            let words = bare(&words_of(format, &outline));
            let entries = outline.chapters.iter().flat_map(|c| &c.entries);
            for (number, entry) in entries.enumerate() {
                let shown = edition == Edition::Internal || !entry.private;
                let found = words.contains(&format!("słowo{number}koniec"));
                assert_eq!(
                    found,
                    shown && format.carries(entry),
                    "{format:?}, {language}: entry {number}, {:?}",
                    entry.kind
                );
            }
        }
    }
}

#[test]
fn the_same_outline_gives_the_same_bytes_in_every_output() {
    let outline = conference(Language::Uk, Size::SMALL);
    for format in Format::ALL {
        assert!(
            written(&outline, format) == written(&outline.clone(), format),
            "{format:?}: no clock, no chance"
        );
    }
}

#[test]
fn a_docx_has_styles_header_rows_and_alternative_texts() {
    let outline = conference(Language::Pl, Size::SMALL);
    let bytes = only(&outline, Format::Docx);
    let read = docx_text(&bytes);
    let document = Report::of(&outline).document;
    let tables = document.blocks.iter().filter(|b| matches!(b, Block::Table(_))).count();
    let grids = 0;
    assert!(read.matches("(head row)").count() >= tables + grids, "each table has a header row");
    for block in &document.blocks {
        match block {
            Block::Heading(h) if h.level == 2 => {
                assert!(read.contains("[Heading1] "), "chapters are headings");
            }
            Block::Figure(figure) if figure.picture.is_some() => {
                assert!(
                    read.contains(&format!("(picture: {})", figure.alt)),
                    "{} has its words",
                    figure.label
                );
            }
            _ => {}
        }
    }
    let members = members(&bytes);
    let styles = text(members["word/styles.xml"].clone());
    for used in read.split('[').skip(1).filter_map(|rest| rest.split(']').next()) {
        if read.contains(&format!("\n[{used}] ")) {
            assert!(styles.contains(&format!("w:styleId=\"{used}\"")), "style {used} is defined");
        }
    }
    let core = text(members["docProps/core.xml"].clone());
    assert!(!core.contains("creator") && !core.contains("lastModifiedBy"), "nobody is named as author");
}

#[test]
fn links_of_a_docx_lead_to_bookmarks_that_are_there() {
    let body = text(
        members(&only(&conference(Language::Pl, Size::groups(3)), Format::Docx))["word/document.xml"].clone(),
    );
    let anchors: Vec<&str> =
        body.split("w:anchor=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(anchors.len() > 10, "entries refer to each other");
    for anchor in anchors {
        assert_eq!(body.matches(&format!("w:name=\"{anchor}\"")).count(), 1, "{anchor} is there once");
    }
}

#[test]
fn a_workbook_has_a_sheet_for_each_list_with_real_days_and_filters() {
    let outline = conference(Language::Pl, Size::groups(3));
    let bytes = only(&outline, Format::Xlsx);
    let filters =
        members(&bytes).values().filter(|part| String::from_utf8_lossy(part).contains("<autoFilter")).count();
    let sheets = sheets(bytes);
    let lists = data::lists::of(&data::of(&outline));
    assert_eq!(filters, lists.len(), "each sheet is filtered by its head");
    assert_eq!(sheets.len(), lists.len(), "one sheet for each list");
    let days = sheets["Zadania"].iter().flatten().filter(|cell| matches!(cell, Cell::DateTime(_))).count();
    let due = outline
        .chapters
        .iter()
        .flat_map(|c| &c.entries)
        .filter(|e| e.kind == EntryKind::Task && e.due.is_some());
    assert_eq!(days, due.count(), "days are days");
}

#[test]
fn the_json_is_what_its_schema_says() {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/report.schema.json");
    let schema: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(schema).expect("the schema")).expect("JSON");
    let data: serde_json::Value =
        serde_json::from_slice(&only(&conference(Language::En, Size::SMALL), Format::Json)).expect("JSON");
    fits(&schema, &schema, &data, "report");
}

/// The part of JSON Schema that ours uses; unknown fields are an error here, so that none stays undocumented.
fn fits(root: &serde_json::Value, schema: &serde_json::Value, value: &serde_json::Value, at: &str) {
    if let Some(name) = schema["$ref"].as_str() {
        return fits(root, &root["$defs"][name.trim_start_matches("#/$defs/")], value, at);
    }
    let own = match value {
        serde_json::Value::Null => "null",
        serde_json::Value::Bool(_) => "boolean",
        serde_json::Value::Number(_) => "integer",
        serde_json::Value::String(_) => "string",
        serde_json::Value::Array(_) => "array",
        serde_json::Value::Object(_) => "object",
    };
    let kinds = schema["type"].as_array().cloned().unwrap_or_else(|| vec![schema["type"].clone()]);
    assert!(kinds.iter().any(|kind| kind == own), "{at}: {own} is not {kinds:?}");
    if let (Some(known), false) = (schema["enum"].as_array(), value.is_null()) {
        assert!(known.contains(value), "{at}: {value} is not listed");
    }
    for (place, item) in value.as_array().into_iter().flatten().enumerate() {
        fits(root, &schema["items"], item, &format!("{at}[{place}]"));
    }
    let Some(fields) = value.as_object() else { return };
    let known = schema["properties"].as_object().expect("properties");
    for (name, field) in fields {
        let of = known.get(name).unwrap_or_else(|| panic!("{at}.{name} is not documented"));
        assert!(
            of["description"].is_string() || of["$ref"].is_string() || of["items"]["$ref"].is_string(),
            "{at}.{name} is not described"
        );
        fits(root, of, field, &format!("{at}.{name}"));
    }
    for required in schema["required"].as_array().expect("required fields") {
        assert!(fields.contains_key(required.as_str().expect("a name")), "{at}.{required} is missing");
    }
}

#[test]
fn references_of_the_other_outputs_stay_as_they_are() {
    for language in Language::ALL {
        let outline = conference(language, Size::SMALL);
        reference(&format!("{language}.docx.txt"), &docx_text(&only(&outline, Format::Docx)));
        reference(
            &format!("{language}.ics"),
            &unfolded(&text(only(&outline, Format::Ics))).replace("\r\n", "\n"),
        );
        reference(&format!("{language}.json"), &text(only(&outline, Format::Json)));
        let mut csv = String::new();
        for (name, bytes) in written(&outline, Format::Csv) {
            csv.push_str(&format!("# {name}\n{}", text(bytes).replace('\u{feff}', "").replace("\r\n", "\n")));
        }
        reference(&format!("{language}.csv.txt"), &csv);
        let mut xlsx = String::new();
        for (name, rows) in sheets(only(&outline, Format::Xlsx)) {
            xlsx.push_str(&format!("# {name}\n"));
            for row in rows {
                let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
                xlsx.push_str(&format!("{}\n", cells.join(" | ")));
            }
        }
        reference(&format!("{language}.xlsx.txt"), &xlsx);
    }
}

/// `UPDATE_REFERENCES=1 cargo test` writes what is seen; read the difference before committing it.
fn reference(name: &str, seen: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ref").join(name);
    if std::env::var_os("UPDATE_REFERENCES").is_some() {
        fs::write(&path, seen).expect("the reference can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let line = kept.lines().zip(seen.lines()).position(|(a, b)| a != b);
    assert!(kept == seen, "{name} differs from its reference at line {line:?}");
}

/// No output is broken or does anything, whatever people typed.
fn check_hostile(outline: &Outline) {
    let document: Document = Report::of(outline).document;
    let meant = bare(&plain::text(&document));
    let docx = only(outline, Format::Docx);
    let read = docx_text(&docx);
    assert!(!meant.is_empty() && read.len() > 100, "there is text");
    for (name, part) in members(&docx) {
        assert!(!name.contains(".."), "names of parts are ours");
        if name.ends_with(".rels") {
            let part = text(part);
            for target in part.split("Target=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                let ours =
                    target.starts_with("https:") || target.starts_with("mailto:") || !target.contains(':');
                assert!(ours, "{target} leads elsewhere");
            }
        }
    }
    let _ = sheets(only(outline, Format::Xlsx));
    for (name, bytes) in written(outline, Format::Csv) {
        let rows = csv_rows(&text(bytes));
        for row in &rows {
            assert_eq!(row.len(), rows[0].len(), "{name}: as many cells as heads");
            for cell in row {
                let first = cell.trim_start_matches([' ', '\u{a0}', '\u{3000}']).chars().next();
                let formula =
                    matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠'));
                assert!(!formula, "{name}: {cell:?} would be calculated");
            }
        }
    }
    let calendar = unfolded(&text(only(outline, Format::Ics)));
    for line in calendar.lines() {
        let name = line.split([':', ';']).next().unwrap_or_default();
        assert!(
            !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c == '-'),
            "{line:?} is a property"
        );
    }
    let json: serde_json::Value = serde_json::from_slice(&only(outline, Format::Json)).expect("JSON");
    assert_eq!(json["format"], "zapis-report");
    check_page(&text(only(outline, Format::Html)));
    let _ = markdown::write(&document);
}

fn check_page(page: &str) {
    for tag in page.split('<').skip(1) {
        let name = tag.trim_start_matches('/').split([' ', '>']).next().unwrap_or_default();
        assert!(name != "script" && name != "iframe" && name != "object", "<{name}> is not ours");
        let address = tag.split("href=\"").nth(1).or_else(|| tag.split("src=\"").nth(1)).unwrap_or("#");
        let safe =
            ["#", "https:", "mailto:", "data:image/jpeg;"].iter().any(|start| address.starts_with(start));
        assert!(safe, "{} is fetched or run", address.chars().take(40).collect::<String>());
        let own: String = tag.split('>').next().unwrap_or_default().split('"').step_by(2).collect();
        assert!(!own.contains(" on"), "no handler in {own}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hostile_words_break_no_output_and_run_nowhere(texts in proptest::collection::vec(hostile::words(), 1..8)) {
        check_hostile(&hostile::outline(&texts));
    }
}

/// The letters are in every output, or the output says that it cut them.
fn keeps(outline: &Outline, case: &str, kept: &str) {
    check_hostile(outline);
    for format in [Format::Docx, Format::Html, Format::Markdown, Format::Xlsx, Format::Csv, Format::Json] {
        let words = bare(&words_of(format, outline));
        assert!(words.contains(&bare(kept)), "{case}, {format:?}: {kept} is there");
    }
}

#[test]
fn unusual_records_break_no_output_and_keep_their_words() {
    for (case, text, kept) in hostile::unusual() {
        let mut outline = conference(Language::Pl, Size::groups(1));
        for entry in &mut outline.chapters[0].entries {
            entry.text.clone_from(&text);
            entry.due = Some(Due { day: shared::day(), written: String::new() });
        }
        keeps(&outline, case, kept);
    }
}

#[test]
fn two_thousand_tasks_and_a_photo_that_is_gone_are_in_every_output() {
    let mut outline = conference(Language::Pl, Size::groups(1));
    let chapter = &mut outline.chapters[0];
    let task = chapter.entries.iter().find(|e| e.kind == EntryKind::Task).expect("there is a task").clone();
    chapter.entries = (0..2000)
        .map(|n| {
            let id = EntryId(uuid::Uuid::from_u128(n + 1));
            let due = Some(Due { day: shared::day(), written: String::new() });
            Entry { id, due, text: format!("Zadanie {n} koniec"), ..task.clone() }
        })
        .collect();
    chapter.photos[0].jpeg = None;
    let caption = chapter.photos[0].caption.clone();
    keeps(&outline, "the last of 2000 tasks", "Zadanie 1999 koniec");
    let calendar = unfolded(&text(only(&outline, Format::Ics)));
    assert_eq!(calendar.matches("BEGIN:VTODO").count(), 2000, "each is in the calendar");
    for format in [Format::Docx, Format::Html, Format::Markdown, Format::Json] {
        assert!(
            bare(&words_of(format, &outline)).contains(&bare(&caption)),
            "{format:?}: the caption is kept"
        );
    }
}

#[test]
fn a_line_of_a_megabyte_and_every_listed_trick_break_no_output() {
    let mut tricks: Vec<String> = hostile::TRICKS.iter().map(|trick| (*trick).to_owned()).collect();
    for chunk in tricks.chunks(4) {
        check_hostile(&hostile::outline(chunk));
    }
    tricks.push("=słowo ".repeat(150_000));
    check_hostile(&hostile::outline(&tricks[tricks.len() - 1..]));
}
