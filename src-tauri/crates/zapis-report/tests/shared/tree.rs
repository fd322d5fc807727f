//! A PDF as a screen reader meets it: the catalogue, the bookmarks, the structure tree with languages, alternative
//! texts, links and pages, a line each.

use std::{collections::BTreeMap, fmt::Write as _};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::reader::{dictionary, page_text, utf16};

pub fn of(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).expect("a PDF");
    let pages = document.get_pages();
    let numbers: BTreeMap<ObjectId, u32> = pages.iter().map(|(number, page)| (*page, *number)).collect();
    let texts = pages.values().map(|page| (*page, page_text(&document, *page))).collect();
    let tree = Tree { document: &document, numbers, texts };
    let mut out = tree.catalogue();
    tree.bookmarks(&mut out);
    let catalogue = document.catalog().expect("a catalogue");
    let root = dictionary(&document, catalogue.get(b"StructTreeRoot").expect("tagged"));
    for kid in root.get(b"K").and_then(Object::as_array).expect("a document element") {
        tree.element(dictionary(&document, kid), 0, &mut out);
    }
    out
}

struct Tree<'d> {
    document: &'d Document,
    numbers: BTreeMap<ObjectId, u32>,
    texts: BTreeMap<ObjectId, BTreeMap<i64, String>>,
}

impl Tree<'_> {
    fn catalogue(&self) -> String {
        let catalogue = self.document.catalog().expect("a catalogue");
        let preferences =
            dictionary(self.document, catalogue.get(b"ViewerPreferences").expect("preferences"));
        let title = preferences.get(b"DisplayDocTitle").and_then(Object::as_bool).expect("said");
        let pages = self.numbers.len();
        format!(
            "{pages} pages, language {}, title shown: {title}\n",
            words(catalogue, b"Lang").unwrap_or_default()
        )
    }

    fn bookmarks(&self, out: &mut String) {
        let catalogue = self.document.catalog().expect("a catalogue");
        let outlines = dictionary(self.document, catalogue.get(b"Outlines").expect("bookmarks"));
        self.bookmark(outlines, 0, out);
    }

    fn bookmark(&self, of: &Dictionary, depth: usize, out: &mut String) {
        let mut next = of.get(b"First").ok();
        while let Some(entry) = next {
            let entry = dictionary(self.document, entry);
            let title = words(entry, b"Title").unwrap_or_default();
            let page = self.page_of(entry.get(b"Dest").expect("a destination"));
            let _ = writeln!(out, "{}bookmark “{title}” → {page}", "  ".repeat(depth));
            self.bookmark(entry, depth + 1, out);
            next = entry.get(b"Next").ok();
        }
    }

    fn page_of(&self, destination: &Object) -> u32 {
        let page = destination.as_array().expect("a destination")[0].as_reference().expect("a page");
        self.numbers[&page]
    }

    fn element(&self, own: &Dictionary, depth: usize, out: &mut String) {
        let role = String::from_utf8_lossy(own.get(b"S").and_then(Object::as_name).expect("a role"));
        let mut line = format!("{}{role}", "  ".repeat(depth));
        for (key, name) in [(&b"Lang"[..], "lang"), (b"Alt", "alt")] {
            if let Some(words) = words(own, key) {
                let _ = write!(line, " {name}={words}");
            }
        }
        if let Ok(attributes) = own.get(b"A").map(|a| dictionary(self.document, a)) {
            for key in [&b"Scope"[..], b"ListNumbering"] {
                if let Ok(value) = attributes.get(key).and_then(Object::as_name) {
                    let _ = write!(line, " {}", String::from_utf8_lossy(value));
                }
            }
        }
        let kids = own.get(b"K").and_then(Object::as_array).expect("kids");
        let below = self.own_content(kids, &mut line);
        out.push_str(line.trim_end());
        out.push('\n');
        for kid in below {
            self.element(kid, depth + 1, out);
        }
    }

    /// Says what the element holds itself, and returns the elements it holds.
    fn own_content<'k>(&'k self, kids: &'k [Object], line: &mut String) -> Vec<&'k Dictionary> {
        let mut below = Vec::new();
        for kid in kids {
            let kid = dictionary(self.document, kid);
            match kid.get(b"Type").and_then(Object::as_name).unwrap_or_default() {
                b"MCR" => {
                    let page = kid.get(b"Pg").and_then(Object::as_reference).expect("a page");
                    let id = kid.get(b"MCID").and_then(Object::as_i64).expect("an id");
                    let _ = write!(line, " [{}] {}", self.numbers[&page], self.texts[&page][&id].trim());
                }
                b"OBJR" => {
                    let link = dictionary(self.document, kid.get(b"Obj").expect("a link"));
                    let says = words(link, b"Contents").unwrap_or_default();
                    let to = match link.get(b"Dest") {
                        Ok(destination) => self.page_of(destination).to_string(),
                        Err(_) => "the web".to_owned(),
                    };
                    let _ = write!(line, " (link “{says}” → {to})");
                }
                _ => below.push(kid),
            }
        }
        below
    }
}

fn words(own: &Dictionary, key: &[u8]) -> Option<String> {
    let bytes = own.get(key).and_then(Object::as_str).ok()?;
    Some(if bytes.starts_with(&[0xfe, 0xff]) {
        utf16(&bytes[2..])
    } else {
        String::from_utf8_lossy(bytes).into_owned()
    })
}
