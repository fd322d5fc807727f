//! Finished files as a reader, or a curious program, would find words in them.

use std::io::{Cursor, Read};

use super::Hidden;
use crate::{
    output::{Format, Report},
    pdf, plain,
};

/// No member of an archive of ours unpacks to more.
const LARGEST_MEMBER: u64 = 256 << 20;
/// Letters shown around what was found.
const AROUND: usize = 24;

/// A hidden name in a finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The part of an archive, or empty.
    pub part: String,
    /// What was found with a little around it.
    pub place: String,
}

/// The first hidden name a finished file says, in its text, its metadata or its members.
pub fn file(hidden: &Hidden, format: Format, beside: Option<&str>, bytes: &[u8]) -> Option<Found> {
    if let Some(found) = beside.and_then(|beside| name(hidden, beside)) {
        return Some(found);
    }
    match format {
        _ if beside.is_some_and(|name| name.ends_with(".jpg")) => jpeg(hidden, "", bytes),
        Format::Pdf => text(hidden, "", &pdf::words(bytes)),
        Format::Docx | Format::Xlsx => archive(hidden, bytes),
        Format::Html => text(hidden, "", &unmarked(&String::from_utf8_lossy(bytes))),
        Format::Ics => text(hidden, "", &String::from_utf8_lossy(bytes).replace("\r\n ", "")),
        Format::Markdown => text(hidden, "", &String::from_utf8_lossy(bytes).replace(['*', '\\', '`'], "")),
        Format::Json | Format::Csv => text(hidden, "", &String::from_utf8_lossy(bytes)),
    }
}

/// The report's words before any setting: a name that a line break divides is still one.
pub fn words(hidden: &Hidden, report: &Report) -> Option<Found> {
    text(hidden, "", &plain::text(&report.document))
}

/// The number of the entry whose words name somebody, so that a person finds the place.
pub fn entry(hidden: &Hidden, report: &Report) -> Option<String> {
    let entries = report.data.groups.iter().flat_map(|group| &group.entries);
    let says = |words: &str| text(hidden, "", words).is_some();
    let mut guilty = entries.filter(|e| {
        let reason = e.stance.as_ref().map(|stance| stance.reason.as_str());
        let addressees = e.addressees.iter().map(|addressee| addressee.name.as_str());
        let lists = e.owners.iter().chain(&e.partners).chain(&e.tags).map(String::as_str);
        let own = [e.text.as_str(), &e.plain, &e.translation, &e.place];
        own.into_iter().chain(reason).chain(addressees).chain(lists).any(says)
    });
    guilty.next().map(|e| e.number.clone())
}

/// A file's own name may not name anybody either.
pub fn name(hidden: &Hidden, name: &str) -> Option<Found> {
    text(hidden, name, &name.replace(['_', '.'], " "))
}

fn text(hidden: &Hidden, part: &str, text: &str) -> Option<Found> {
    let hit = hidden.find(text).into_iter().next().or_else(|| hidden.find_contact(text))?;
    let before: String =
        text[..hit.start].chars().rev().take(AROUND).collect::<Vec<_>>().into_iter().rev().collect();
    let after: String = text[hit.end..].chars().take(AROUND).collect();
    let place = format!("{before}{}{after}", &text[hit]);
    Some(Found { part: part.to_owned(), place: crate::clean::line(&place) })
}

fn archive(hidden: &Hidden, bytes: &[u8]) -> Option<Found> {
    let unreadable = |part: &str| Some(Found { part: part.to_owned(), place: String::new() });
    let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(bytes)) else { return unreadable("") };
    for place in 0..zip.len() {
        let Ok(member) = zip.by_index(place) else { return unreadable("") };
        let part = member.name().map(|name| name.into_owned()).unwrap_or_default();
        let mut unpacked = Vec::new();
        if member.take(LARGEST_MEMBER).read_to_end(&mut unpacked).is_err() {
            return unreadable(&part);
        }
        let found = if part.ends_with(".jpeg") {
            jpeg(hidden, &part, &unpacked)
        } else {
            text(hidden, &part, &unmarked(&String::from_utf8_lossy(&unpacked)))
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// Markup without its tags; attributes are kept as words of their own. Inline tags leave no gap, so that a
/// name set in two styles is still one name.
fn unmarked(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len());
    for (place, piece) in markup.split('<').enumerate() {
        let (tag, rest) = if place == 0 { ("", piece) } else { piece.split_once('>').unwrap_or((piece, "")) };
        let name = tag.trim_start_matches('/').split([' ', '/', '>']).next().unwrap_or_default();
        let inline = [
            "w:r",
            "w:t",
            "w:rPr",
            "w:b",
            "w:i",
            "w:rStyle",
            "w:lang",
            "w:hyperlink",
            "t",
            "span",
            "strong",
            "em",
            "a",
            "code",
        ];
        if !inline.contains(&name) {
            out.push('\n');
        }
        for value in tag.split('"').skip(1).step_by(2).filter(|value| !value.starts_with("data:")) {
            out.push('\n');
            out.push_str(value);
            out.push('\n');
        }
        out.push_str(rest);
    }
    out.replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
}

/// A picture of the public edition carries no words of its own: no EXIF, no comment.
fn jpeg(hidden: &Hidden, part: &str, bytes: &[u8]) -> Option<Found> {
    let mut at = 2;
    while let Some([0xff, marker]) = bytes.get(at..at + 2) {
        let Some([high, low]) = bytes.get(at + 2..at + 4) else { return None };
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        match marker {
            0xda => return None,
            // APP1 is EXIF and XMP, APP13 IPTC, COM a comment.
            0xe1 | 0xed | 0xfe => {
                let words = String::from_utf8_lossy(bytes.get(at + 4..at + 2 + length)?).into_owned();
                let found = text(hidden, part, &words);
                return found.or(Some(Found { part: part.to_owned(), place: "EXIF".to_owned() }));
            }
            _ => at += 2 + length.max(2),
        }
    }
    None
}
