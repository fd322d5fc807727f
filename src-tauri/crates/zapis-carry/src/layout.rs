//! The bytes around the parts: a strict subset of ZIP in which everything follows from the parts.
//!
//! Names, sizes and check sums are the only freedom; a reader rebuilds every header and the directory and
//! compares. So nothing can be compressed, encrypted, linked, overlapping, doubled or hidden.

pub(crate) const MIMETYPE: &str = "mimetype";
pub(crate) const MANIFEST: &str = "manifest.json";
pub(crate) const MEDIA_TYPE: &[u8] = b"application/vnd.zapis.packet";
/// The name of the directory at the end in [`crate::CarryError::Damaged`].
pub(crate) const DIRECTORY: &str = "directory";

pub(crate) const HEADER: usize = 30;
/// Where a header has its check sum: it is filled in after a photo has streamed through.
pub(crate) const CRC_AT: usize = 14;
pub(crate) const SIZE_AT: usize = 22;

const HEADER_MARK: [u8; 4] = *b"PK\x03\x04";
const ENTRY_MARK: [u8; 4] = *b"PK\x01\x02";
const END_MARK: [u8; 4] = *b"PK\x05\x06";
const ENTRY: usize = 46;
const END: usize = 22;
const COMMENT: usize = 64;
/// ZIP 1.0: stored, no flags.
const VERSION: u16 = 10;
/// 1 January 1980: a packet's bytes do not depend on when it was made.
const DATE: u16 = 0x21;

/// One part in its place.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) bytes: u32,
    pub(crate) crc: u32,
    /// Of its header.
    pub(crate) offset: u32,
}

impl Part {
    pub(crate) fn data_offset(&self) -> u64 {
        u64::from(self.offset) + (HEADER + self.name.len()) as u64
    }

    pub(crate) fn end(&self) -> u64 {
        self.data_offset() + u64::from(self.bytes)
    }
}

pub(crate) fn document_name(index: usize) -> String {
    format!("documents/{index}.loro")
}

pub(crate) fn photo_name(hash: &zapis_domain::ContentHash) -> String {
    format!("photos/{hash}")
}

/// How every packet begins, whatever else it holds.
pub(crate) fn opening() -> Vec<u8> {
    let crc = crc32fast::hash(MEDIA_TYPE);
    let mut bytes = header(MIMETYPE, MEDIA_TYPE.len() as u32, crc);
    bytes.extend_from_slice(MEDIA_TYPE);
    bytes
}

pub(crate) fn header(name: &str, bytes: u32, crc: u32) -> Vec<u8> {
    let mut out = Vec::with_capacity(HEADER + name.len());
    out.extend_from_slice(&HEADER_MARK);
    push_common(&mut out, name, bytes, crc);
    out.extend_from_slice(name.as_bytes());
    out
}

/// The directory and the end record; `comment` is the manifest's hash.
pub(crate) fn directory(parts: &[Part], comment: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(directory_len(parts.iter().map(|p| p.name.len())));
    for part in parts {
        out.extend_from_slice(&ENTRY_MARK);
        push_u16(&mut out, VERSION);
        push_common(&mut out, &part.name, part.bytes, part.crc);
        // Comment, disk, inner and outer attributes: none.
        out.extend_from_slice(&[0; 10]);
        out.extend_from_slice(&part.offset.to_le_bytes());
        out.extend_from_slice(part.name.as_bytes());
    }
    let size = out.len() as u32;
    let start = parts.last().map_or(0, Part::end) as u32;
    out.extend_from_slice(&END_MARK);
    out.extend_from_slice(&[0; 4]);
    push_u16(&mut out, parts.len() as u16);
    push_u16(&mut out, parts.len() as u16);
    out.extend_from_slice(&size.to_le_bytes());
    out.extend_from_slice(&start.to_le_bytes());
    push_u16(&mut out, comment.len() as u16);
    out.extend_from_slice(comment.as_bytes());
    out
}

/// The length of the whole file, known before anything is written.
pub(crate) fn file_len(parts: impl Iterator<Item = (usize, u64)> + Clone) -> u64 {
    let data = parts
        .clone()
        .fold(0u64, |sum, (name, bytes)| sum.saturating_add(bytes).saturating_add((HEADER + name) as u64));
    data.saturating_add(directory_len(parts.map(|(name, _)| name)) as u64)
}

pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let field = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(field.try_into().ok()?))
}

/// The parts are over.
pub(crate) fn is_directory(bytes: &[u8]) -> bool {
    bytes.starts_with(&ENTRY_MARK)
}

fn directory_len(names: impl Iterator<Item = usize>) -> usize {
    names.map(|name| ENTRY + name).sum::<usize>() + END + COMMENT
}

fn push_common(out: &mut Vec<u8>, name: &str, bytes: u32, crc: u32) {
    for field in [VERSION, 0, 0, 0, DATE] {
        push_u16(out, field);
    }
    for field in [crc, bytes, bytes] {
        out.extend_from_slice(&field.to_le_bytes());
    }
    push_u16(out, name.len() as u16);
    push_u16(out, 0);
}

fn push_u16(out: &mut Vec<u8>, field: u16) {
    out.extend_from_slice(&field.to_le_bytes());
}
