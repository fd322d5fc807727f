//! Handing a group's record over as a packet, to one laptop or to all.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use zapis_carry::{
    Counts, DeviceKey, DeviceRef, DocumentKind as PartKind, DocumentPart, EventRef, GroupRef, Manifest,
    PacketContents, PhotoSource, receipt_code,
};
use zapis_domain::{Event, EventId, Group, GroupId, Record, Timestamp};
use zapis_record::{Document, state_hash};

use crate::{
    Notebook, NotebookError, Progress,
    files::scratch_file,
    undo::{frame_of, record_of, summary_of},
    view::{Counted, HandedOut, PacketContent},
};

/// Who makes a packet, and when.
pub(crate) struct Maker {
    pub device: DeviceRef,
    pub signer: Option<DeviceKey>,
    pub at: Timestamp,
}

/// Whether a packet's photos are in it, or lie beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PhotosGo {
    Inside,
    Beside,
}

impl Notebook {
    /// Writes the group's record, the event's frame and the group's photos to one file.
    pub fn export_packet(
        &mut self,
        group: GroupId,
        to: &Path,
        progress: Progress<'_>,
    ) -> Result<PacketContent, NotebookError> {
        self.parcel(group)?.write(to, progress)
    }

    /// The same, locked with a passphrase.
    pub fn export_locked_packet(
        &mut self,
        group: GroupId,
        to: &Path,
        passphrase: &str,
        progress: Progress<'_>,
    ) -> Result<PacketContent, NotebookError> {
        self.parcel(group)?.write_locked(to, passphrase, progress)
    }

    /// A file of ours that is gone when it is dropped.
    pub fn scratch_file(&self) -> Result<tempfile::NamedTempFile, NotebookError> {
        scratch_file(self.folder())
    }

    /// Before the event: one packet for each group in one folder, under names a person understands.
    pub fn hand_out(
        &mut self,
        event: EventId,
        folder: &Path,
        progress: Progress<'_>,
    ) -> Result<HandedOut, NotebookError> {
        self.parcels(event)?.write(folder, progress)
    }

    /// Everything a second moderator needs, in one folder: each group's packet, and the layer over them.
    pub fn hand_over_desk(
        &mut self,
        event: EventId,
        folder: &Path,
        progress: Progress<'_>,
    ) -> Result<HandedOut, NotebookError> {
        self.desk_parcels(event)?.write(folder, progress)
    }

    /// Writes the moderator's layer alone to one file.
    pub fn export_layer(
        &mut self,
        event: EventId,
        to: &Path,
        progress: Progress<'_>,
    ) -> Result<PacketContent, NotebookError> {
        self.layer_parcel(event)?.write(to, progress)
    }

    /// What a packet's file is called when nobody names it.
    pub fn packet_file_name(&self, group: GroupId) -> Result<String, NotebookError> {
        let event = self.event(self.event_of(group)?)?;
        let unknown = || NotebookError::GroupUnknown { group: group.to_string() };
        event.group(group).map(packet_name).ok_or_else(unknown)
    }

    /// Everything that goes into the group's packet now.
    pub(crate) fn packet(
        &mut self,
        group: GroupId,
        photos: PhotosGo,
    ) -> Result<PacketContents, NotebookError> {
        let event = self.event(self.event_of(group)?)?;
        let record = self.record(group)?;
        let unknown = || NotebookError::GroupUnknown { group: group.to_string() };
        let group = event.group(group).cloned().ok_or_else(unknown)?;
        let maker =
            Maker { device: self.maker()?, signer: Some(self.device_key()?), at: self.surroundings.now() };
        // Both documents are in memory after this, so that both can be borrowed below.
        self.document(frame_of(event.id))?;
        self.document(record_of(group.id))?;
        let documents = [&self.documents[&frame_of(event.id)], &self.documents[&record_of(group.id)]];
        let photos = match photos {
            PhotosGo::Inside => self.photo_sources(&record),
            PhotosGo::Beside => Vec::new(),
        };
        packet_contents(&event, &group, documents, &record, photos, maker)
    }

    /// The event's frame and the moderator's layer, for a second moderator. The moderator's notes to themselves stand in
    /// a document of their own, which no packet carries.
    pub(crate) fn layer_packet(&mut self, event: EventId) -> Result<PacketContents, NotebookError> {
        let title = self.event(event)?.title;
        let (device, signer, made_at) = (self.maker()?, Some(self.device_key()?), self.surroundings.now());
        self.document(frame_of(event))?;
        self.document(summary_of(event))?;
        let (frame, layer) = (&self.documents[&frame_of(event)], &self.documents[&summary_of(event)]);
        Ok(PacketContents {
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            event: EventRef { id: event, title },
            group: None,
            device,
            signer,
            made_at,
            documents: vec![part(PartKind::Frame, frame)?, part(PartKind::Summary, layer)?],
            photos: Vec::new(),
            counts: Counts::default(),
            // A packet without a record is known by its frame.
            state_hash: state_hash(frame).to_string(),
            receipt: receipt_of(frame),
        })
    }

    /// The pictures that are here; one that has not come yet travels with the packet that has it.
    fn photo_sources(&self, record: &Record) -> Vec<PhotoSource> {
        let here = record.photos.iter().filter(|photo| self.store.pictures().has(&photo.hash));
        here.map(|photo| {
            PhotoSource::from_file(
                photo.hash.clone(),
                photo.media_type,
                photo.bytes,
                self.store.pictures().path(&photo.hash),
            )
        })
        .collect()
    }

    /// Where the originals of the group's photos lie that are here.
    pub(crate) fn photo_files(&self, group: GroupId) -> Result<Vec<zapis_carry::FolderPhoto>, NotebookError> {
        let photos = self.store.reader().photos(group)?;
        let here = photos.into_iter().filter(|photo| self.store.pictures().has(&photo.hash));
        let file = |photo: zapis_domain::Photo| zapis_carry::FolderPhoto {
            path: self.store.pictures().path(&photo.hash),
            media_type: photo.media_type,
            hash: photo.hash,
        };
        Ok(here.map(file).collect())
    }
}

/// `Grupa 02 – Mieszkania.zapis`: only letters, digits, spaces and dashes, which every file system takes.
pub(crate) fn packet_name(group: &Group) -> String {
    const LONGEST: usize = 40;
    let mut theme = String::new();
    for word in group.theme.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if theme.chars().count() + word.chars().count() >= LONGEST {
            break;
        }
        theme.push(' ');
        theme.push_str(word);
    }
    // The event's own words are not at hand here, and a file's name is the same on every laptop.
    let word = match group.language {
        zapis_domain::Language::En => "Group",
        zapis_domain::Language::Uk => "Група",
        zapis_domain::Language::Pl => "Grupa",
    };
    let dash = if theme.is_empty() { "" } else { " –" };
    format!("{word} {:02}{dash}{theme}.zapis", group.number)
}

/// The same for the packet of the moderator's layer.
pub(crate) fn layer_name(event: &Event) -> String {
    let word = match event.language {
        zapis_domain::Language::En => "Moderation",
        zapis_domain::Language::Uk => "Модерація",
        zapis_domain::Language::Pl => "Moderacja",
    };
    format!("{word}.zapis")
}

/// What a packet that was just written holds.
pub(crate) fn written(manifest: &Manifest) -> PacketContent {
    let group = manifest.group.as_ref();
    PacketContent {
        event: manifest.event.id,
        group: group.map(|g| g.id),
        number: group.map(|g| g.number),
        theme: group.map(|g| g.theme.clone()).unwrap_or_default(),
        entries_before: manifest.counts.entries,
        entries_after: manifest.counts.entries,
        new_photos: manifest.counts.photos,
        receipt: manifest.receipt.clone(),
        counted: counted(&manifest.counts),
        new_event: false,
        notice: None,
    }
}

pub(crate) fn counted(counts: &Counts) -> Counted {
    Counted {
        by_kind: counts.by_kind.clone(),
        entries: counts.entries,
        photos: counts.photos,
        last_change: counts.last_change,
    }
}

/// The receipt of a record: the same short code on every laptop that holds the same.
pub(crate) fn receipt_of(document: &Document) -> String {
    receipt_code(&state_hash(document).to_string())
}

/// What is counted in a record, by sender and receiver alike.
pub(crate) fn counts_of(document: &Document, record: &Record) -> Counts {
    Counts {
        by_kind: by_kind(record),
        entries: record.live_entries().count() as u32,
        photos: record.live_photos().count() as u32,
        last_change: document.last_change(),
    }
}

/// The code of each kind there is, and how many entries have it.
pub(crate) fn by_kind(record: &Record) -> BTreeMap<String, u32> {
    let mut by_kind = BTreeMap::new();
    for entry in record.live_entries() {
        *by_kind.entry(entry.kind.code().to_owned()).or_insert(0) += 1;
    }
    by_kind
}

pub(crate) fn packet_contents(
    event: &Event,
    group: &Group,
    documents: [&Document; 2],
    record: &Record,
    photos: Vec<PhotoSource>,
    maker: Maker,
) -> Result<PacketContents, NotebookError> {
    let [frame, captured] = documents;
    Ok(PacketContents {
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        event: EventRef { id: event.id, title: event.title.clone() },
        group: Some(GroupRef { id: group.id, number: group.number, theme: group.theme.clone() }),
        device: maker.device,
        signer: maker.signer,
        made_at: maker.at,
        documents: vec![part(PartKind::Frame, frame)?, part(PartKind::Record, captured)?],
        photos,
        counts: counts_of(captured, record),
        state_hash: state_hash(captured).to_string(),
        receipt: receipt_of(captured),
    })
}

fn part(kind: PartKind, document: &Document) -> Result<DocumentPart, NotebookError> {
    Ok(DocumentPart { kind, id: document.id().of, bytes: document.snapshot()? })
}

/// Whether a folder is there and takes files; asked before anything is written into it.
pub(crate) fn check_folder(folder: &Path) -> Result<PathBuf, NotebookError> {
    match fs::metadata(folder) {
        Ok(meta) if meta.is_dir() => Ok(folder.to_owned()),
        _ => Err(NotebookError::FileNotWritable { path: folder.to_owned() }),
    }
}
