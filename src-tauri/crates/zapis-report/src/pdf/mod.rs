//! Pages → a tagged PDF (PDF/UA-1 and PDF/A-2a). Only this folder names `printpdf` and `lopdf`.
//!
//! printpdf writes page tree, resources and fonts; a second pass over its object tree adds what stands on the pages
//! and what it does not write: structure tree, links, outline, metadata, colour profile, a stable identity.

mod catalog;
mod content;
mod embed;
mod file;
mod icc;
mod read;
mod structure;
mod validate;
mod xmp;

use std::{io::Write as _, ops::ControlFlow};

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};

use crate::{
    document::Document,
    fonts::{BadFont, Fonts},
    layout::{self, LayoutProblem, draw::Pages},
};

use file::Out;

pub use read::words;
pub use validate::{Problem, Profile, validate};

/// Why no PDF came out.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    #[error(transparent)]
    BadFont(#[from] BadFont),
    /// Whoever watched did not want to go on.
    #[error("stopped")]
    Stopped,
    #[error("a typeface cannot be reduced to its used glyphs: {0}")]
    Subset(String),
    #[error("the page writer produced no {0}")]
    Incomplete(&'static str),
    #[error("the file cannot be written: {0}")]
    Write(#[from] std::io::Error),
}

/// Writes the report as PDF. The same document and fonts give the same bytes.
pub fn write(document: &Document, fonts: &Fonts) -> Result<Vec<u8>, PdfError> {
    write_watched(document, fonts, &mut |_, _| ControlFlow::Continue(()))
}

/// The same; `watch` hears how far the setting of the pages has come, and may stop it.
pub fn write_watched(
    document: &Document,
    fonts: &Fonts,
    watch: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<Vec<u8>, PdfError> {
    let mut pages = layout::lay_out_watched(document, fonts, watch).map_err(|problem| match problem {
        LayoutProblem::BadFont(bad) => PdfError::BadFont(bad),
        LayoutProblem::Stopped => PdfError::Stopped,
    })?;
    let mut file = page_content(&mut pages, fonts)?;
    let page_ids: Vec<ObjectId> = file.get_pages().into_values().collect();
    let pictures: usize = pages.pictures.iter().map(|picture| picture.bytes.len()).sum();
    let mut out = Out::new(pictures + (1 << 20));
    embed::pictures(&mut file, &pages, &mut out)?;
    structure::write(&mut file, &pages, &page_ids, &mut out)?;
    catalog::write(&mut file, document, &pages, &page_ids)?;
    file.compress();
    end_clearly(&mut file);
    file.objects.iter().for_each(|(id, object)| out.object(*id, object));
    Ok(out.finish(&file.trailer))
}

/// A stream whose last byte is a line end cannot be told from the line end that follows it; one space
/// more moves the checksum that compressed data ends with.
fn end_clearly(file: &mut lopdf::Document) {
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        for _ in 0..4 {
            if !stream.allows_compression || !matches!(stream.content.last(), Some(b'\r' | b'\n')) {
                break;
            }
            let Ok(mut plain) = stream.decompressed_content() else { break };
            plain.push(b' ');
            if stream.dict.has(b"Length1") {
                stream.dict.set("Length1", plain.len() as i64);
            }
            stream.set_plain_content(plain);
            if stream.compress().is_err() {
                break;
            }
        }
    }
}

/// printpdf makes the page tree, the resources and the fonts; what stands on the pages is written here, and leaves
/// the memory page by page.
fn page_content(pages: &mut Pages, fonts: &Fonts) -> Result<lopdf::Document, PdfError> {
    let mut document = PdfDocument::new("");
    let glyphs = embed::fonts(&mut document, pages, fonts)?;
    embed::placeholders(&mut document, pages.pictures.len());
    let mut ops = embed::specimen(&glyphs);
    let page = |_| PdfPage::new(Mm(210.0), Mm(297.0), std::mem::take(&mut ops));
    document.with_pages(pages.pages.iter().map(page).collect());
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut file = document.to_lopdf_document(&options, &mut Vec::new());
    drop(document);
    let ids: Vec<ObjectId> = file.get_pages().into_values().collect();
    for (page, id) in pages.pages.iter_mut().zip(ids) {
        let place =
            file.get_dictionary(id).and_then(|own| own.get(b"Contents")).and_then(Object::as_reference);
        let place = place.map_err(|_| PdfError::Incomplete("page content"))?;
        let stream = compressed(&content::of_page(page, &glyphs))?;
        file.objects.insert(place, Object::Stream(stream));
        page.marked.iter_mut().for_each(|marked| marked.draws = Vec::new());
    }
    Ok(file)
}

/// lopdf compresses as tightly as it can, which takes longer than it is worth.
fn compressed(content: &[u8]) -> Result<Stream, PdfError> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(content.len() / 3), Compression::default());
    encoder.write_all(content)?;
    let dictionary = dictionary! { "Filter" => name("FlateDecode") };
    Ok(Stream::new(dictionary, encoder.finish()?))
}

fn text(words: &str) -> Object {
    Object::String(utf16(words), StringFormat::Hexadecimal)
}

fn utf16(words: &str) -> Vec<u8> {
    let mut bytes = vec![0xfe, 0xff];
    for unit in words.encode_utf16() {
        bytes.extend(unit.to_be_bytes());
    }
    bytes
}

fn name(word: &str) -> Object {
    Object::Name(word.as_bytes().to_vec())
}
