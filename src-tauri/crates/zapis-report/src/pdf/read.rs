//! What a finished PDF says: its pages' words, and every text beside them (titles, bookmarks, alternative
//! texts, XMP). For the scan of the public edition.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};

type Letters = BTreeMap<Vec<u8>, String>;

/// Page by page, then all other texts, a line each. A file that cannot be read has no words.
pub fn words(bytes: &[u8]) -> String {
    let Ok(document) = Document::load_mem(bytes) else { return String::new() };
    let mut out = String::new();
    for page in document.get_pages().into_values() {
        page_words(&document, page, &mut out);
        out.push('\n');
    }
    for object in document.objects.values() {
        texts(object, &mut out);
    }
    out
}

fn page_words(document: &Document, page: ObjectId, out: &mut String) {
    let fonts = fonts(document, page).unwrap_or_default();
    let Ok(content) = Content::decode(&document.get_page_content(page)) else { return };
    let none = Letters::new();
    let mut font = &none;
    // Marked content whose words are given in full replaces its glyphs.
    let mut replaced: Vec<bool> = Vec::new();
    for operation in &content.operations {
        match operation.operator.as_str() {
            "BDC" => {
                let actual = operation.operands.get(1).and_then(|o| o.as_dict().ok());
                let actual = actual.and_then(|d| d.get(b"ActualText").ok()).and_then(|o| o.as_str().ok());
                out.push_str(&actual.map(text).unwrap_or_default());
                replaced.push(actual.is_some());
            }
            "BMC" => replaced.push(false),
            "EMC" => {
                replaced.pop();
                if replaced.is_empty() {
                    out.push('\n');
                }
            }
            "Tf" => {
                let name = operation.operands.first().and_then(|o| o.as_name().ok()).unwrap_or_default();
                font = fonts.get(name).unwrap_or(&none);
            }
            "TJ" if !replaced.contains(&true) => {
                let pieces = operation.operands.first().and_then(|o| o.as_array().ok());
                for codes in pieces.into_iter().flatten().filter_map(|piece| piece.as_str().ok()) {
                    codes.chunks(2).filter_map(|code| font.get(code)).for_each(|letter| out.push_str(letter));
                }
            }
            _ => {}
        }
    }
}

fn fonts(document: &Document, page: ObjectId) -> Option<BTreeMap<Vec<u8>, Letters>> {
    let page = document.get_dictionary(page).ok()?;
    let resources = dictionary(document, page.get(b"Resources").ok()?)?;
    let fonts = dictionary(document, resources.get(b"Font").ok()?)?;
    let letters = |font: &Object| {
        let map = dictionary(document, font)?.get(b"ToUnicode").and_then(Object::as_reference).ok()?;
        let stream = document.get_object(map).and_then(Object::as_stream).ok()?;
        let map = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
        Some(letters(&String::from_utf8_lossy(&map)))
    };
    Some(fonts.iter().map(|(name, font)| (name.clone(), letters(font).unwrap_or_default())).collect())
}

fn dictionary<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    match object {
        Object::Reference(id) => document.get_dictionary(*id).ok(),
        object => object.as_dict().ok(),
    }
}

/// Two-byte codes and the letters they stand for.
fn letters(map: &str) -> Letters {
    let mut letters = Letters::new();
    let mut range = false;
    for line in map.lines() {
        range = (range || line.contains("beginbfrange")) && !line.contains("endbfrange");
        let codes: Vec<Vec<u8>> =
            line.split('<').skip(1).filter_map(|rest| rest.split('>').next()).map(bytes).collect();
        match codes.as_slice() {
            [code, to] if !line.contains("codespace") => drop(letters.insert(code.clone(), utf16(to))),
            [from, to, first] if range => spread(&mut letters, from, to, first),
            _ => {}
        }
    }
    letters
}

fn spread(letters: &mut Letters, from: &[u8], to: &[u8], first: &[u8]) {
    let number = |code: &[u8]| code.iter().take(2).fold(0_u16, |n, byte| n << 8 | u16::from(*byte));
    for (step, code) in (number(from)..=number(to)).enumerate() {
        let mut own = first.to_vec();
        if let Some(last) = own.last_mut() {
            *last = last.wrapping_add(step as u8);
        }
        letters.insert(code.to_be_bytes().to_vec(), utf16(&own));
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    hex.as_bytes().chunks(2).filter_map(pair).collect()
}

fn utf16(bytes: &[u8]) -> String {
    let units = bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair.get(1).copied().unwrap_or(0)]));
    char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect()
}

/// A text string, which has a mark in front when it is UTF-16.
fn text(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => utf16(rest),
        bytes => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn texts(object: &Object, out: &mut String) {
    match object {
        Object::String(bytes, _) => {
            out.push_str(&text(bytes));
            out.push('\n');
        }
        Object::Array(items) => items.iter().for_each(|item| texts(item, out)),
        Object::Dictionary(own) => own.iter().for_each(|(_, value)| texts(value, out)),
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, value)| texts(value, out));
            if stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"Metadata") {
                let xml = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
                out.push_str(&String::from_utf8_lossy(&xml));
                out.push('\n');
            }
        }
        _ => {}
    }
}
