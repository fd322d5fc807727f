//! [`Document`] → DOCX: real styles, tables with header rows, alternative texts, bookmarks and links,
//! written as the parts of OOXML that Word and LibreOffice share. People are going to edit it.

mod body;
mod parts;
mod picture;
mod runs;
mod table;
mod themed;
mod xml;

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

use crate::document::Document;
use body::Body;

#[derive(Debug, thiserror::Error)]
#[error("DOCX: {0}")]
pub struct DocxProblem(String);

impl From<ZipError> for DocxProblem {
    fn from(error: ZipError) -> Self {
        DocxProblem(error.to_string())
    }
}

impl From<std::io::Error> for DocxProblem {
    fn from(error: std::io::Error) -> Self {
        DocxProblem(error.to_string())
    }
}

/// Writes the report as DOCX. The same document gives the same bytes.
pub fn write(document: &Document) -> Result<Vec<u8>, DocxProblem> {
    let body = Body::of(document);
    let mut package = Package(ZipWriter::new(Cursor::new(Vec::new())));
    package.text("[Content_Types].xml", parts::CONTENT_TYPES)?;
    package.text("_rels/.rels", parts::RELATIONS)?;
    package.text("docProps/core.xml", &parts::core(&document.meta))?;
    package.text("docProps/app.xml", &parts::app(&document.meta))?;
    package.text("word/document.xml", &body.document())?;
    package
        .text("word/styles.xml", &themed::styles(&document.theme, &parts::styles(document.meta.language)))?;
    package.text("word/numbering.xml", &parts::numbering(&body.lists))?;
    package.text("word/settings.xml", parts::SETTINGS)?;
    package.text("word/footer1.xml", &parts::footer(&document.meta))?;
    package.text("word/_rels/document.xml.rels", &body.relations())?;
    for (number, jpeg) in body.pictures.iter().enumerate() {
        package.picture(&format!("word/{}", picture::name(number)), jpeg)?;
    }
    Ok(package.0.finish()?.into_inner())
}

struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    fn text(&mut self, name: &str, text: &str) -> Result<(), DocxProblem> {
        self.part(name, text.as_bytes(), CompressionMethod::Deflated)
    }

    /// A JPEG does not get smaller.
    fn picture(&mut self, name: &str, bytes: &[u8]) -> Result<(), DocxProblem> {
        self.part(name, bytes, CompressionMethod::Stored)
    }

    fn part(&mut self, name: &str, bytes: &[u8], how: CompressionMethod) -> Result<(), DocxProblem> {
        // The archive's own clock would make every file another one.
        let options =
            SimpleFileOptions::default().compression_method(how).last_modified_time(DateTime::default());
        self.0.start_file(name, options)?;
        Ok(self.0.write_all(bytes)?)
    }
}
