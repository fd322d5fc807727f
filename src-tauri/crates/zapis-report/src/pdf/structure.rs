//! The structure tree, its parent tree, and the links that hang in it.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::{PdfError, file::Out, name, text};
use crate::{
    layout::{
        draw::{Kid, LinkArea, Mark, Pages, Role, Tag},
        grid::HEIGHT,
    },
    prose::Target,
};

/// The tree goes straight into the file, element by element.
pub fn write(
    file: &mut Document,
    pages: &Pages,
    page_ids: &[ObjectId],
    out: &mut Out,
) -> Result<(), PdfError> {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = pages.tags.iter().map(|_| file.new_object_id()).collect();
    let mut parents = Vec::new();
    let links = links(file, pages, page_ids, &ids, &mut parents, out)?;
    for (page, id) in pages.pages.iter().zip(page_ids) {
        let key = parents.len() as i64;
        let owners = page.marked.iter().map(|marked| match marked.mark {
            Mark::Tag(tag) => Object::Reference(ids[tag.0]),
            _ => Object::Null,
        });
        let id_of_owners = file.new_object_id();
        out.object(id_of_owners, &Object::Array(owners.collect()));
        parents.push(id_of_owners);
        page_dictionary(file, *id)?.set("StructParents", key);
    }
    for (tag, id) in pages.tags.iter().zip(&ids) {
        if tag.parent.is_none() || !tag.kids.is_empty() || is_cell(tag.role) {
            let parent = tag.parent.map_or(root, |parent| ids[parent.0]);
            let element = element(tag, parent, &ids, page_ids, &links);
            out.object(*id, &Object::Dictionary(element));
        }
    }
    write_root(file, root, ids[0], &parents)
}

fn write_root(
    file: &mut Document,
    root: ObjectId,
    first: ObjectId,
    parents: &[ObjectId],
) -> Result<(), PdfError> {
    let numbers = parents.iter().enumerate();
    let numbers: Vec<Object> =
        numbers.flat_map(|(key, owner)| [Object::Integer(key as i64), Object::Reference(*owner)]).collect();
    let tree = file.add_object(dictionary! { "Nums" => numbers });
    let dictionary = dictionary! {
        "Type" => name("StructTreeRoot"),
        "K" => vec![Object::Reference(first)],
        "ParentTree" => tree,
        "ParentTreeNextKey" => parents.len() as i64,
    };
    file.objects.insert(root, Object::Dictionary(dictionary));
    let catalog = file.catalog_mut().map_err(|_| PdfError::Incomplete("catalog"))?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

fn page_dictionary(file: &mut Document, id: ObjectId) -> Result<&mut Dictionary, PdfError> {
    let page = file.get_object_mut(id).and_then(Object::as_dict_mut);
    page.map_err(|_| PdfError::Incomplete("page"))
}

/// Link annotations by page; `parents` gains the element each belongs to.
fn links(
    file: &mut Document,
    pages: &Pages,
    page_ids: &[ObjectId],
    ids: &[ObjectId],
    parents: &mut Vec<ObjectId>,
    out: &mut Out,
) -> Result<Vec<Vec<ObjectId>>, PdfError> {
    let mut all = Vec::new();
    for (page, page_id) in pages.pages.iter().zip(page_ids) {
        let mut own = Vec::new();
        for link in &page.links {
            let mut annotation = annotation(link, page_ids);
            annotation.set("P", *page_id);
            annotation.set("StructParent", parents.len() as i64);
            parents.push(ids[link.tag.0]);
            let id = file.new_object_id();
            out.object(id, &Object::Dictionary(annotation));
            own.push(id);
        }
        let dictionary = page_dictionary(file, *page_id)?;
        dictionary.set("Tabs", name("S"));
        if own.is_empty() {
            dictionary.remove(b"Annots");
        } else {
            dictionary.set("Annots", own.iter().map(|id| Object::Reference(*id)).collect::<Vec<_>>());
        }
        all.push(own);
    }
    Ok(all)
}

fn annotation(link: &LinkArea, page_ids: &[ObjectId]) -> Dictionary {
    let bottom = HEIGHT - link.y - link.height;
    let rect = [link.x, bottom, link.x + link.width, bottom + link.height];
    let mut annotation = dictionary! {
        "Type" => name("Annot"),
        "Subtype" => name("Link"),
        "Rect" => rect.map(Object::Real).to_vec(),
        "Border" => vec![Object::Integer(0); 3],
        "F" => 4,
        "Contents" => text(&link.says),
    };
    match &link.target {
        Target::Web(address) => {
            let address = Object::string_literal(ascii(address));
            annotation.set("A", dictionary! { "S" => name("URI"), "URI" => address });
        }
        Target::Inside(_) => {
            let page = link.to.map_or(0, |to| to.page);
            let y = link.to.map_or(0.0, |to| to.y);
            annotation.set("Dest", destination(page_ids, page, y));
        }
    }
    annotation
}

pub fn destination(page_ids: &[ObjectId], page: usize, y: f32) -> Object {
    let Some(page) = page_ids.get(page) else { return Object::Null };
    let top = (HEIGHT - y + 12.0).min(HEIGHT);
    Object::Array(vec![
        Object::Reference(*page),
        name("XYZ"),
        Object::Real(0.0),
        Object::Real(top),
        Object::Null,
    ])
}

/// A web address in the seven bits PDF allows.
fn ascii(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

fn is_cell(role: Role) -> bool {
    matches!(role, Role::Cell | Role::HeaderCell)
}

fn element(
    tag: &Tag,
    parent: ObjectId,
    ids: &[ObjectId],
    page_ids: &[ObjectId],
    links: &[Vec<ObjectId>],
) -> Dictionary {
    let kids = tag.kids.iter().map(|kid| match kid {
        Kid::Tag(tag) => Object::Reference(ids[tag.0]),
        Kid::Content { page, id } => Object::Dictionary(dictionary! {
            "Type" => name("MCR"), "Pg" => page_ids[*page], "MCID" => *id as i64,
        }),
        Kid::Link { page, link } => Object::Dictionary(dictionary! {
            "Type" => name("OBJR"), "Pg" => page_ids[*page], "Obj" => links[*page][*link],
        }),
    });
    let mut element = dictionary! {
        "Type" => name("StructElem"),
        "S" => name(role(tag.role)),
        "P" => parent,
        "K" => kids.collect::<Vec<_>>(),
    };
    if let Some(lang) = tag.lang {
        element.set("Lang", text(lang.code()));
    }
    if let Some(alt) = &tag.alt {
        element.set("Alt", text(alt));
    }
    if let Some(attributes) = attributes(tag) {
        element.set("A", attributes);
    }
    element
}

fn attributes(tag: &Tag) -> Option<Dictionary> {
    match tag.role {
        Role::HeaderCell => Some(dictionary! { "O" => name("Table"), "Scope" => name("Column") }),
        Role::List => Some(dictionary! { "O" => name("List"), "ListNumbering" => name("Disc") }),
        Role::NumberedList => Some(dictionary! { "O" => name("List"), "ListNumbering" => name("Decimal") }),
        Role::Figure => {
            let [left, top, right, bottom] = tag.bounds?;
            let corners = [left, HEIGHT - bottom, right, HEIGHT - top].map(Object::Real).to_vec();
            Some(dictionary! { "O" => name("Layout"), "Placement" => name("Block"), "BBox" => corners })
        }
        _ => None,
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Section => "Sect",
        Role::Heading(..=1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(_) => "H3",
        Role::Paragraph | Role::Code => "P",
        Role::List | Role::NumberedList => "L",
        Role::Item => "LI",
        Role::Label => "Lbl",
        Role::Body => "LBody",
        Role::Quote => "BlockQuote",
        Role::Table => "Table",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::TableRow => "TR",
        Role::HeaderCell => "TH",
        Role::Cell => "TD",
        Role::Figure => "Figure",
        Role::Contents => "TOC",
        Role::ContentsItem => "TOCI",
        Role::Reference => "Reference",
        Role::Link => "Link",
        Role::Span => "Span",
    }
}
