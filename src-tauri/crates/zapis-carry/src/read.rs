//! Reading a packet: cheap checks first, nothing believed that was not compared, nothing changed.

use std::{
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use zapis_domain::ContentHash;

use crate::{
    CarryError, DocumentPart, Limits, Manifest, Progress,
    layout::{self, Part},
    lock,
    manifest::within,
    progress::Meter,
    stream::{self, Sums},
};

/// A packet whose structure, manifest and documents have been checked; photos are checked as they are copied.
#[derive(Debug)]
pub struct Packet {
    pub manifest: Manifest,
    pub documents: Vec<DocumentPart>,
    identity: ContentHash,
    open: OpenPacket,
}

impl Packet {
    /// The hash of the manifest, which names everything inside by hash: one packet, one identity.
    pub fn identity(&self) -> &ContentHash {
        &self.identity
    }

    /// Copies a photo into `sink` and returns its length. On an error the caller discards what it received.
    pub fn copy_photo(&mut self, hash: &ContentHash, sink: &mut dyn Write) -> Result<u64, CarryError> {
        let missing = || CarryError::Missing { part: layout::photo_name(hash) };
        let index = self.manifest.photos.iter().position(|p| p.hash == *hash).ok_or_else(missing)?;
        let part = self.open.photos.get(index).ok_or_else(missing)?.clone();
        self.open.stream(&part, hash, &mut |piece| sink.write_all(piece).map_err(CarryError::NotStored))?;
        Ok(u64::from(part.bytes))
    }
}

/// Only what the packet says about itself, with the structure checked: for boards and folder watches.
pub fn peek(path: &Path, limits: &Limits) -> Result<Manifest, CarryError> {
    OpenPacket::open(path, limits).map(|(_, manifest, _)| manifest)
}

/// Opens a packet and reads its documents.
pub fn read(path: &Path, limits: &Limits) -> Result<Packet, CarryError> {
    let (mut open, manifest, identity) = OpenPacket::open(path, limits)?;
    let mut documents = Vec::with_capacity(manifest.documents.len());
    for (entry, part) in manifest.documents.iter().zip(open.documents.clone()) {
        let mut bytes = Vec::with_capacity(part.bytes as usize);
        open.stream(&part, &entry.blake3, &mut |piece| {
            bytes.extend_from_slice(piece);
            Ok(())
        })?;
        documents.push(DocumentPart { kind: entry.kind, id: entry.id, bytes });
    }
    Ok(Packet { manifest, documents, identity, open })
}

/// Checks every byte, photos included, keeping nothing in memory.
pub fn verify(
    path: &Path,
    limits: &Limits,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Manifest, CarryError> {
    let (mut open, manifest, _) = OpenPacket::open(path, limits)?;
    let mut meter = Meter::new(open.len, progress);
    let documents = manifest.documents.iter().map(|d| &d.blake3).zip(open.documents.clone());
    let photos = manifest.photos.iter().map(|p| &p.hash).zip(open.photos.clone());
    let mut checked = 0;
    for (hash, part) in documents.chain(photos) {
        open.stream(&part, hash, &mut |piece| meter.advance(piece.len() as u64))?;
        checked += u64::from(part.bytes);
    }
    // Headers and directory were compared when it was opened.
    meter.advance(open.len.saturating_sub(checked))?;
    Ok(manifest)
}

/// An open file in which every part has its place.
#[derive(Debug)]
struct OpenPacket {
    path: PathBuf,
    file: File,
    len: u64,
    documents: Vec<Part>,
    photos: Vec<Part>,
}

impl OpenPacket {
    fn open(path: &Path, limits: &Limits) -> Result<(Self, Manifest, ContentHash), CarryError> {
        let (file, len) = open_regular(path)?;
        within("packet-bytes", len, limits.packet_bytes.min(Limits::FORMAT_BYTES))?;
        let mut walk = Walk { path, file, len, at: 0, parts: Vec::new() };
        walk.opening()?;
        let json = walk.manifest(limits)?;
        let manifest = Manifest::parse(&json)?;
        manifest.check(limits)?;
        walk.expected(&manifest)?;
        let identity = blake3::hash(&json).to_hex();
        walk.directory(&identity)?;
        let identity = ContentHash::try_from(identity.to_string()).expect("BLAKE3 prints as 64 digits");
        let mut parts = walk.parts.into_iter().skip(2);
        let documents = parts.by_ref().take(manifest.documents.len()).collect();
        let photos = parts.collect();
        let open = OpenPacket { path: path.to_owned(), file: walk.file, len, documents, photos };
        Ok((open, manifest, identity))
    }

    /// Hands a part's bytes to `each`, and is an error in the end unless they had both its sums.
    fn stream(
        &mut self,
        part: &Part,
        hash: &ContentHash,
        each: &mut dyn FnMut(&[u8]) -> Result<(), CarryError>,
    ) -> Result<(), CarryError> {
        let failed = |e| CarryError::reading(&self.path, e);
        self.file.seek(SeekFrom::Start(part.data_offset())).map_err(failed)?;
        let mut sums = Sums::new();
        stream::pieces(&mut (&self.file).take(u64::from(part.bytes)), failed, |piece| {
            sums.update(piece);
            each(piece)
        })?;
        // Shorter than when it was opened: the file is being replaced, or the stick was pulled out.
        if sums.bytes != u64::from(part.bytes) {
            return Err(CarryError::Truncated);
        }
        let intact = sums.crc() == part.crc && sums.blake3() == hash.as_str();
        if intact { Ok(()) } else { Err(CarryError::damaged(&part.name)) }
    }
}

/// A pipe or a device would never end: only regular files are opened.
fn open_regular(path: &Path) -> Result<(File, u64), CarryError> {
    let failed = |e| CarryError::reading(path, e);
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(CarryError::NotAPacket);
    }
    let file = File::open(path).map_err(failed)?;
    let len = file.metadata().map_err(failed)?.len();
    if len == 0 { Err(CarryError::Empty) } else { Ok((file, len)) }
}

/// Goes through the file from its first byte to its last, part by part.
struct Walk<'a> {
    path: &'a Path,
    file: File,
    len: u64,
    at: u64,
    parts: Vec<Part>,
}

impl Walk<'_> {
    fn opening(&mut self) -> Result<(), CarryError> {
        let expected = layout::opening();
        let found = self.take_up_to(expected.len())?;
        if found.starts_with(lock::MARK) {
            return Err(CarryError::Locked);
        }
        if found.len() < expected.len() {
            let ends_early = expected.starts_with(&found);
            return Err(if ends_early { CarryError::Truncated } else { CarryError::NotAPacket });
        }
        if found != expected {
            return Err(foreign_or_damaged(&found, &expected));
        }
        let bytes = layout::MEDIA_TYPE.len() as u32;
        let crc = crc32fast::hash(layout::MEDIA_TYPE);
        self.parts.push(Part { name: layout::MIMETYPE.to_owned(), bytes, crc, offset: 0 });
        Ok(())
    }

    /// Its size and check sum are all that a header is believed about, and both are capped or compared.
    fn manifest(&mut self, limits: &Limits) -> Result<Vec<u8>, CarryError> {
        let start = self.at;
        let found = self.header(layout::MANIFEST)?;
        let bytes = layout::u32_at(&found, layout::SIZE_AT).unwrap_or_default();
        let crc = layout::u32_at(&found, layout::CRC_AT).unwrap_or_default();
        if found != layout::header(layout::MANIFEST, bytes, crc) {
            return Err(CarryError::damaged(layout::MANIFEST));
        }
        within("manifest-bytes", u64::from(bytes), limits.manifest_bytes)?;
        let json = self.take_up_to(bytes as usize)?;
        if json.len() < bytes as usize {
            return Err(CarryError::Truncated);
        }
        if crc32fast::hash(&json) != crc {
            return Err(CarryError::damaged(layout::MANIFEST));
        }
        self.parts.push(Part { name: layout::MANIFEST.to_owned(), bytes, crc, offset: start as u32 });
        Ok(json)
    }

    /// The parts the manifest names, in its order and nothing between them.
    fn expected(&mut self, manifest: &Manifest) -> Result<(), CarryError> {
        let documents = manifest.documents.iter().enumerate();
        let documents = documents.map(|(index, d)| (layout::document_name(index), d.bytes));
        let photos = manifest.photos.iter().map(|p| (layout::photo_name(&p.hash), p.bytes));
        let mut rest = documents.chain(photos);
        while let Some((name, bytes)) = rest.next() {
            let start = self.at;
            let found = self.header(&name)?;
            let crc = layout::u32_at(&found, layout::CRC_AT).unwrap_or_default();
            let bytes = u32::try_from(bytes).map_err(|_| CarryError::damaged(&name))?;
            if found != layout::header(&name, bytes, crc) {
                return Err(absent_or_damaged(&found, name, rest.map(|(name, _)| name)));
            }
            self.part(Part { name, bytes, crc, offset: start as u32 })?;
        }
        Ok(())
    }

    fn part(&mut self, part: Part) -> Result<(), CarryError> {
        self.at = part.end();
        if self.at > self.len {
            return Err(CarryError::Truncated);
        }
        self.file.seek(SeekFrom::Start(self.at)).map_err(|e| CarryError::reading(self.path, e))?;
        self.parts.push(part);
        Ok(())
    }

    fn directory(&mut self, identity: &str) -> Result<(), CarryError> {
        let expected = layout::directory(&self.parts, identity);
        let more = self.len.saturating_sub(self.at) > expected.len() as u64;
        let found = self.take_up_to(expected.len())?;
        if found == expected && !more {
            Ok(())
        } else if expected.starts_with(&found) && !more {
            Err(CarryError::Truncated)
        } else {
            Err(CarryError::damaged(layout::DIRECTORY))
        }
    }

    fn header(&mut self, name: &str) -> Result<Vec<u8>, CarryError> {
        let len = layout::HEADER + name.len();
        let found = self.take_up_to(len)?;
        // The directory can be shorter than a header: then the part is absent, not cut off.
        if found.len() < len && !layout::is_directory(&found) {
            Err(CarryError::Truncated)
        } else {
            Ok(found)
        }
    }

    /// As many bytes as there are, at most `wanted`, never reserving more than the file has.
    fn take_up_to(&mut self, wanted: usize) -> Result<Vec<u8>, CarryError> {
        let there = self.len.saturating_sub(self.at).min(wanted as u64);
        let mut bytes = Vec::with_capacity(there as usize);
        (&self.file).take(there).read_to_end(&mut bytes).map_err(|e| CarryError::reading(self.path, e))?;
        self.at += bytes.len() as u64;
        if (bytes.len() as u64) < there {
            let shrank = io::Error::from(io::ErrorKind::UnexpectedEof);
            return Err(CarryError::reading(self.path, shrank));
        }
        Ok(bytes)
    }
}

/// A file that names itself a packet where packets do, but is not quite one, was ours once.
fn foreign_or_damaged(found: &[u8], expected: &[u8]) -> CarryError {
    let same_from = |at: usize| found.get(at..) == expected.get(at..);
    let marked = found.get(..4) == expected.get(..4);
    if marked && same_from(layout::HEADER) {
        CarryError::damaged(layout::MIMETYPE)
    } else {
        CarryError::NotAPacket
    }
}

/// When what comes `later` stands where `name` should, `name` was left out.
fn absent_or_damaged(found: &[u8], name: String, mut later: impl Iterator<Item = String>) -> CarryError {
    let found_name = found.get(layout::HEADER..).unwrap_or_default();
    let comes_later = |name: String| !found_name.is_empty() && name.as_bytes().starts_with(found_name);
    if layout::is_directory(found) || later.any(comes_later) {
        CarryError::Missing { part: name }
    } else {
        CarryError::damaged(name)
    }
}
