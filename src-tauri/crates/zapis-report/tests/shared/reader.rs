//! Reads reports back: the words of Markdown as any reader finds them, the words of a PDF's tag tree.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Words alone: spaces and line ends are the setter's business.
pub fn words(text: &str) -> Vec<String> {
    text.replace('\u{ad}', "").split_whitespace().map(str::to_owned).collect()
}

pub fn markdown_text(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut out = String::new();
    let mut skipped = 0;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Image { .. } | Tag::MetadataBlock(_)) => skipped += 1,
            Event::End(TagEnd::Image | TagEnd::MetadataBlock(_)) => skipped -= 1,
            Event::Html(html) | Event::InlineHtml(html) => panic!("raw HTML in the report: {html:?}"),
            Event::Text(text) | Event::Code(text) if skipped == 0 => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell | TagEnd::CodeBlock,
            )
            | Event::Start(Tag::List(_) | Tag::BlockQuote(_)) => out.push('\n'),
            _ => {}
        }
    }
    out
}

/// The text of the tag tree in its order; page numbers of the contents and list bullets left out.
pub fn pdf_text(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).expect("a PDF");
    let pages: BTreeMap<ObjectId, BTreeMap<i64, String>> =
        document.get_pages().into_values().map(|page| (page, page_text(&document, page))).collect();
    let root = document.catalog().expect("catalogue").get(b"StructTreeRoot").expect("tagged");
    let root = dictionary(&document, root);
    let mut out = String::new();
    for kid in root.get(b"K").and_then(Object::as_array).expect("a document element") {
        out.push_str(&element(&document, &pages, dictionary(&document, kid), false));
    }
    out
}

pub fn dictionary<'a>(document: &'a Document, object: &'a Object) -> &'a Dictionary {
    match object {
        Object::Reference(id) => document.get_dictionary(*id).expect("an object"),
        object => object.as_dict().expect("a dictionary"),
    }
}

fn element(
    document: &Document,
    pages: &BTreeMap<ObjectId, BTreeMap<i64, String>>,
    own: &Dictionary,
    in_contents: bool,
) -> String {
    let role = own.get(b"S").and_then(Object::as_name).expect("a role");
    let in_contents = in_contents || role == b"TOC";
    let mut text = String::new();
    for kid in own.get(b"K").and_then(Object::as_array).expect("kids") {
        let kid = dictionary(document, kid);
        match kid.get(b"Type").and_then(Object::as_name).unwrap_or_default() {
            b"MCR" => {
                let page = kid.get(b"Pg").and_then(Object::as_reference).expect("a page");
                let id = kid.get(b"MCID").and_then(Object::as_i64).expect("an id");
                text.push_str(pages[&page].get(&id).expect("content with this id is on the page"));
            }
            b"OBJR" => {}
            _ => text.push_str(&element(document, pages, kid, in_contents)),
        }
    }
    let trimmed = text.trim();
    let marker =
        trimmed == "•" || trimmed.strip_suffix('.').is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
    match role {
        b"Lbl" if marker => String::new(),
        b"Span" if in_contents && trimmed.bytes().all(|b| b.is_ascii_digit()) => String::new(),
        b"Span" | b"Link" | b"Reference" => text,
        _ => text + "\n",
    }
}

/// Marked content → its text.
pub fn page_text(document: &Document, page: ObjectId) -> BTreeMap<i64, String> {
    let fonts = fonts(document, page);
    let content = Content::decode(&document.get_page_content(page)).expect("operators");
    let mut out: BTreeMap<i64, String> = BTreeMap::new();
    let mut open: Vec<(Option<i64>, bool)> = Vec::new();
    let mut font = &BTreeMap::new();
    for operation in &content.operations {
        let current = open.iter().rev().find_map(|(id, _)| *id);
        let replaced = open.iter().any(|(_, replaced)| *replaced);
        match operation.operator.as_str() {
            "BDC" => {
                let properties = operation.operands[1].as_dict().expect("properties");
                let id = properties.get(b"MCID").and_then(Object::as_i64).ok();
                let actual = properties.get(b"ActualText").and_then(Object::as_str).ok();
                if let Some(id) = id {
                    assert!(out.insert(id, String::new()).is_none(), "each id is used once");
                }
                if let (Some(actual), Some(current)) = (actual, current) {
                    out.get_mut(&current).expect("open").push_str(&utf16(&actual[2..]));
                }
                open.push((id, actual.is_some()));
            }
            "EMC" => drop(open.pop().expect("balanced marks")),
            "Tf" => font = &fonts[operation.operands[0].as_name().expect("a font name")],
            "TJ" => {
                assert!(!open.is_empty(), "all text is marked");
                let (Some(current), false) = (current, replaced) else { continue };
                for piece in operation.operands[0].as_array().expect("pieces") {
                    if let Ok(codes) = piece.as_str() {
                        let text = out.get_mut(&current).expect("open");
                        for code in codes.chunks(2) {
                            text.push_str(font.get(code).expect("every glyph has its letter"));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    assert!(open.is_empty(), "marks are closed");
    out
}

type Letters = BTreeMap<Vec<u8>, String>;

fn fonts(document: &Document, page: ObjectId) -> BTreeMap<Vec<u8>, Letters> {
    let page = document.get_dictionary(page).expect("a page");
    let resources = dictionary(document, page.get(b"Resources").expect("resources"));
    let fonts = dictionary(document, resources.get(b"Font").expect("fonts"));
    let letters = |font: &Object| {
        let font = dictionary(document, font);
        let map = font.get(b"ToUnicode").and_then(Object::as_reference).expect("letters for glyphs");
        let stream = document.get_object(map).and_then(Object::as_stream).expect("a stream");
        let map = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
        letters(&String::from_utf8(map).expect("text"))
    };
    fonts.iter().map(|(name, font)| (name.clone(), letters(font))).collect()
}

fn letters(map: &str) -> Letters {
    let mut letters = Letters::new();
    let mut range = false;
    for line in map.lines() {
        range = (range || line.contains("beginbfrange")) && !line.contains("endbfrange");
        let codes: Vec<Vec<u8>> =
            line.split('<').skip(1).filter_map(|rest| rest.split('>').next()).map(bytes).collect();
        match codes.as_slice() {
            [code, text] if !line.contains("codespace") => drop(letters.insert(code.clone(), utf16(text))),
            [from, to, text] if range => {
                let number = |code: &[u8]| u32::from(code[0]) << 8 | u32::from(code[1]);
                for step in 0..=number(to) - number(from) {
                    let code = (number(from) + step) as u16;
                    let mut own = text.clone();
                    *own.last_mut().expect("a letter") += step as u8;
                    letters.insert(code.to_be_bytes().to_vec(), utf16(&own));
                }
            }
            _ => {}
        }
    }
    letters.retain(|code, _| code.len() == 2);
    letters
}

fn bytes(hex: &str) -> Vec<u8> {
    hex.as_bytes()
        .chunks(2)
        .filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

pub fn utf16(bytes: &[u8]) -> String {
    let units = bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], *pair.get(1).unwrap_or(&0)]));
    char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect()
}
