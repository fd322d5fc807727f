//! What stands in the catalogue and the trailer: outline, metadata, language, colour, identity.

use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream, StringFormat, dictionary};

use super::{PdfError, icc, name, structure::destination, text, xmp};
use crate::{
    document::Document,
    layout::draw::{Bookmark, Pages},
};

pub fn write(
    file: &mut File,
    document: &Document,
    pages: &Pages,
    page_ids: &[ObjectId],
) -> Result<(), PdfError> {
    let outline = outline(file, &pages.bookmarks, page_ids);
    let metadata = dictionary! { "Type" => name("Metadata"), "Subtype" => name("XML") };
    let metadata = Stream::new(metadata, xmp::packet(document).into_bytes()).with_compression(false);
    let metadata = file.add_object(metadata);
    let intent = intent(file);
    let language = document.meta.language.code();
    let catalog = file.catalog_mut().map_err(|_| PdfError::Incomplete("catalog"))?;
    catalog.set("Lang", text(language));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", name("UseOutlines"));
    }
    identify(file, document, pages);
    Ok(())
}

fn intent(file: &mut File) -> Dictionary {
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb()));
    dictionary! {
        "Type" => name("OutputIntent"),
        "S" => name("GTS_PDFA1"),
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    }
}

/// Information and identity that follow from the content alone.
fn identify(file: &mut File, document: &Document, pages: &Pages) {
    let meta = &document.meta;
    let date = Object::string_literal(format!("D:{}", meta.made.format("%Y%m%d%H%M%SZ")));
    let info = file.add_object(dictionary! {
        "Title" => text(&meta.title),
        "Creator" => text(&meta.producer),
        "Producer" => text(&meta.producer),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    });
    if let Ok(old) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.remove(&old);
    }
    file.trailer.set("Info", info);
    let id = Object::String(fingerprint(file, pages), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
}

fn fingerprint(file: &File, pages: &Pages) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new();
    for picture in &pages.pictures {
        hasher.update(&picture.bytes);
    }
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            hasher.update(&stream.content);
        }
    }
    hasher.finalize().as_bytes()[..16].to_vec()
}

/// Bookmarks nested by level, in document order.
fn outline(file: &mut File, bookmarks: &[Bookmark], page_ids: &[ObjectId]) -> Option<ObjectId> {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| file.new_object_id()).collect();
    let parents = parents(bookmarks);
    let mut families = vec![(root, Vec::new())];
    for (place, parent) in parents.iter().enumerate() {
        match parent {
            None => {
                families[0].1.push(place);
                families.push((ids[place], Vec::new()));
            }
            // A part follows its section before the next one begins.
            Some(_) => families.last_mut().into_iter().for_each(|(_, members)| members.push(place)),
        }
    }
    for (place, bookmark) in bookmarks.iter().enumerate() {
        let dest = destination(page_ids, bookmark.place.page, bookmark.place.y);
        let entry = dictionary! { "Title" => text(&bookmark.title), "Dest" => dest };
        file.objects.insert(ids[place], Object::Dictionary(entry));
    }
    let top = families.first().map_or(0, |(_, members)| members.len());
    if top == 0 {
        return None;
    }
    file.objects
        .insert(root, Object::Dictionary(dictionary! { "Type" => name("Outlines"), "Count" => top as i64 }));
    for (parent, members) in families {
        tie(file, parent, root, &members, &ids);
    }
    Some(root)
}

/// Headings of level 3 belong to the section before them.
fn parents(bookmarks: &[Bookmark]) -> Vec<Option<usize>> {
    let mut section = None;
    let mut parents = Vec::with_capacity(bookmarks.len());
    for (place, bookmark) in bookmarks.iter().enumerate() {
        if bookmark.level <= 2 {
            section = Some(place);
            parents.push(None);
        } else {
            parents.push(section);
        }
    }
    parents
}

fn tie(file: &mut File, parent: ObjectId, root: ObjectId, members: &[usize], ids: &[ObjectId]) {
    let (Some(first), Some(last)) = (members.first(), members.last()) else { return };
    let mut set = |id: ObjectId, key: &str, value: Object| {
        if let Ok(entry) = file.get_object_mut(id).and_then(Object::as_dict_mut) {
            entry.set(key, value);
        }
    };
    set(parent, "First", Object::Reference(ids[*first]));
    set(parent, "Last", Object::Reference(ids[*last]));
    if parent != root {
        set(parent, "Count", Object::Integer(-(members.len() as i64)));
    }
    for member in members {
        set(ids[*member], "Parent", Object::Reference(parent));
    }
    for pair in members.windows(2) {
        set(ids[pair[0]], "Next", Object::Reference(ids[pair[1]]));
        set(ids[pair[1]], "Prev", Object::Reference(ids[pair[0]]));
    }
}
