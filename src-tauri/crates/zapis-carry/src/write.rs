//! Writing a packet: planned from the manifest, streamed part by part, read back before it gets its name.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, BufWriter, Read, Seek, SeekFrom, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use uuid::Uuid;
use zapis_domain::{ContentHash, MediaType, Timestamp};

use crate::{
    CarryError, Counts, DeviceKey, DeviceRef, DocumentEntry, DocumentKind, EventRef, FormatVersion, GroupRef,
    Limits, Manifest, PhotoEntry, Progress,
    layout::{self, Part},
    manifest::within,
    progress::Meter,
    publish::Unpublished,
    read, sign,
    stream::{self, Sums},
};

/// A document's bytes as another crate made them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentPart {
    pub kind: DocumentKind,
    pub id: Uuid,
    pub bytes: Vec<u8>,
}

/// A photo that will be opened only when its turn comes.
pub struct PhotoSource {
    pub hash: ContentHash,
    pub media_type: MediaType,
    pub bytes: u64,
    pub open: Box<dyn Fn() -> io::Result<Box<dyn Read>> + Send>,
}

impl PhotoSource {
    pub fn from_file(hash: ContentHash, media_type: MediaType, bytes: u64, path: PathBuf) -> Self {
        let open = move || File::open(&path).map(|file| Box::new(file) as Box<dyn Read>);
        PhotoSource { hash, media_type, bytes, open: Box::new(open) }
    }
}

/// Everything that goes into one packet.
pub struct PacketContents {
    pub app_version: String,
    pub event: EventRef,
    pub group: Option<GroupRef>,
    /// Its key is that of `signer`.
    pub device: DeviceRef,
    /// Without one the packet is nobody's: whoever opens it is asked.
    pub signer: Option<DeviceKey>,
    pub made_at: Timestamp,
    pub documents: Vec<DocumentPart>,
    /// The same picture may be listed more than once; it is carried once.
    pub photos: Vec<PhotoSource>,
    pub counts: Counts,
    pub state_hash: String,
    pub receipt: String,
}

/// Writes a packet to `path`, replacing an earlier one only when the new one is complete and has been read
/// back. The same contents give the same bytes, in whatever order documents and photos are listed.
pub fn write(
    path: &Path,
    contents: &PacketContents,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Manifest, CarryError> {
    let plan = Plan::new(contents)?;
    // Every byte is written, then read back.
    let total = plan.file_len.saturating_mul(2);
    let mut unpublished = Unpublished::beside(path)?;
    plan.write_to(path, BufWriter::new(unpublished.file()), &mut Meter::new(total, progress))?;
    let settled = unpublished.settle()?;
    plan.check_written(settled, &mut |p| progress(Progress { done: plan.file_len + p.done, total }))
        .map_err(|error| error.reading_back(path))?;
    unpublished.publish()?;
    Ok(plan.manifest)
}

struct Plan<'a> {
    manifest: Manifest,
    json: Vec<u8>,
    documents: Vec<&'a DocumentPart>,
    photos: Vec<&'a PhotoSource>,
    file_len: u64,
}

impl<'a> Plan<'a> {
    fn new(contents: &'a PacketContents) -> Result<Self, CarryError> {
        let limits = Limits::default();
        let mut documents: Vec<_> = contents.documents.iter().collect();
        documents.sort_by_key(|d| (d.kind, d.id));
        let photos: BTreeMap<_, _> = contents.photos.iter().rev().map(|p| (&p.hash, p)).collect();
        let photos: Vec<_> = photos.into_values().collect();
        let mut manifest = manifest(contents, &documents, &photos);
        manifest.check(&limits)?;
        let mut json =
            serde_json::to_vec_pretty(&manifest).expect("strings, numbers and lists are always JSON");
        if let Some(key) = &contents.signer {
            manifest.signature = sign::sign(key, &mut json);
        }
        within("manifest-bytes", json.len() as u64, limits.manifest_bytes)?;
        let file_len = layout::file_len(sizes(&manifest, json.len() as u64).iter().copied());
        within("packet-bytes", file_len, limits.packet_bytes)?;
        Ok(Plan { manifest, json, documents, photos, file_len })
    }

    fn write_to(
        &self,
        path: &Path,
        sink: impl Write + Seek,
        meter: &mut Meter<'_>,
    ) -> Result<(), CarryError> {
        let mut assembly = Assembly { path, sink, at: 0, parts: Vec::new(), meter };
        assembly.whole(layout::MIMETYPE, layout::MEDIA_TYPE)?;
        assembly.whole(layout::MANIFEST, &self.json)?;
        for (index, document) in self.documents.iter().enumerate() {
            assembly.whole(&layout::document_name(index), &document.bytes)?;
        }
        for photo in &self.photos {
            assembly.photo(photo)?;
        }
        assembly.finish(&blake3::hash(&self.json).to_hex())
    }

    /// A stick or a network drive can accept bytes and give back others.
    fn check_written(
        &self,
        path: &Path,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<(), CarryError> {
        let found = read::verify(path, &Limits::default(), progress)?;
        if found == self.manifest { Ok(()) } else { Err(CarryError::damaged(layout::MANIFEST)) }
    }
}

fn manifest(contents: &PacketContents, documents: &[&DocumentPart], photos: &[&PhotoSource]) -> Manifest {
    let document = |d: &&DocumentPart| DocumentEntry {
        kind: d.kind,
        id: d.id,
        bytes: d.bytes.len() as u64,
        blake3: content_hash(&d.bytes),
    };
    let photo =
        |p: &&PhotoSource| PhotoEntry { hash: p.hash.clone(), bytes: p.bytes, media_type: p.media_type };
    Manifest {
        format: FormatVersion::CURRENT,
        app_version: contents.app_version.clone(),
        event: contents.event.clone(),
        group: contents.group.clone(),
        device: DeviceRef { key: contents.signer.as_ref().map(DeviceKey::public), ..contents.device.clone() },
        made_at: contents.made_at,
        documents: documents.iter().map(document).collect(),
        photos: photos.iter().map(photo).collect(),
        counts: contents.counts.clone(),
        state_hash: contents.state_hash.clone(),
        receipt: contents.receipt.clone(),
        signature: contents.signer.as_ref().map(|_| sign::placeholder()),
    }
}

fn content_hash(bytes: &[u8]) -> ContentHash {
    ContentHash::try_from(blake3::hash(bytes).to_hex().to_string()).expect("BLAKE3 prints as 64 digits")
}

/// Length of name and of data, part by part.
fn sizes(manifest: &Manifest, json: u64) -> Vec<(usize, u64)> {
    let first = [(layout::MIMETYPE.len(), layout::MEDIA_TYPE.len() as u64), (layout::MANIFEST.len(), json)];
    let documents = manifest.documents.iter().enumerate();
    let documents = documents.map(|(index, d)| (layout::document_name(index).len(), d.bytes));
    let photos = manifest.photos.iter().map(|p| (layout::photo_name(&p.hash).len(), p.bytes));
    first.into_iter().chain(documents).chain(photos).collect()
}

struct Assembly<'a, 'm, W> {
    path: &'a Path,
    sink: W,
    at: u64,
    parts: Vec<Part>,
    meter: &'a mut Meter<'m>,
}

impl<W: Write + Seek> Assembly<'_, '_, W> {
    fn whole(&mut self, name: &str, bytes: &[u8]) -> Result<(), CarryError> {
        let crc = crc32fast::hash(bytes);
        self.begin(name, bytes.len() as u64, crc);
        self.put(&layout::header(name, bytes.len() as u32, crc))?;
        bytes.chunks(stream::PIECE).try_for_each(|piece| self.put(piece))
    }

    fn photo(&mut self, photo: &PhotoSource) -> Result<(), CarryError> {
        let unreadable = || CarryError::PhotoUnreadable { hash: photo.hash.to_string() };
        let name = layout::photo_name(&photo.hash);
        let start = self.at;
        self.begin(&name, photo.bytes, 0);
        self.put(&layout::header(&name, photo.bytes as u32, 0))?;
        let mut source = (photo.open)().map_err(|_| unreadable())?.take(photo.bytes.saturating_add(1));
        let mut sums = Sums::new();
        stream::pieces(
            &mut source,
            |_| unreadable(),
            |piece| {
                sums.update(piece);
                self.put(piece)
            },
        )?;
        if sums.bytes != photo.bytes || sums.blake3() != photo.hash.as_str() {
            return Err(unreadable());
        }
        self.fill_in_crc(start, sums.crc())
    }

    /// The plan has made sure that everything ends below 4 GiB.
    fn begin(&mut self, name: &str, bytes: u64, crc: u32) {
        self.parts.push(Part { name: name.to_owned(), bytes: bytes as u32, crc, offset: self.at as u32 });
    }

    fn fill_in_crc(&mut self, header: u64, crc: u32) -> Result<(), CarryError> {
        if let Some(part) = self.parts.last_mut() {
            part.crc = crc;
        }
        let failed = |e| CarryError::writing(self.path, e);
        self.sink.seek(SeekFrom::Start(header + layout::CRC_AT as u64)).map_err(failed)?;
        self.sink.write_all(&crc.to_le_bytes()).map_err(failed)?;
        self.sink.seek(SeekFrom::Start(self.at)).map_err(failed)?;
        Ok(())
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), CarryError> {
        self.sink.write_all(bytes).map_err(|e| CarryError::writing(self.path, e))?;
        self.at += bytes.len() as u64;
        self.meter.advance(bytes.len() as u64)
    }

    fn finish(mut self, comment: &str) -> Result<(), CarryError> {
        let directory = layout::directory(&self.parts, comment);
        self.put(&directory)?;
        self.sink.flush().map_err(|e| CarryError::writing(self.path, e))
    }
}

#[cfg(test)]
mod tests;
