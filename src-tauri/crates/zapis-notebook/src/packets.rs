//! Handing a group's record over as a packet.

use std::{collections::BTreeMap, path::Path};

use zapis_carry::{
    Counts, DeviceRef, DocumentKind as PartKind, DocumentPart, EventRef, GroupRef, PacketContents,
    PhotoSource, receipt_code,
};
use zapis_domain::{DeviceId, Event, Group, GroupId, Record, Timestamp};
use zapis_record::{Document, state_hash};

use crate::{
    Notebook, NotebookError, Progress,
    undo::{frame_of, record_of},
    view::PacketContent,
};

/// Who makes a packet, and when.
pub(crate) struct Maker {
    pub device: DeviceId,
    pub name: String,
    pub at: Timestamp,
}

impl Notebook {
    /// Writes the group's record, the event's frame and the group's photos to one file.
    pub fn export_packet(
        &mut self,
        group: GroupId,
        to: &Path,
        progress: Progress<'_>,
    ) -> Result<PacketContent, NotebookError> {
        let event = self.event(self.event_of(group)?)?;
        let maker = Maker {
            device: self.device()?,
            name: self.surroundings.device_name(),
            at: self.surroundings.now(),
        };
        let record = self.record(group)?;
        let unknown = || NotebookError::GroupUnknown { group: group.to_string() };
        let group = event.group(group).cloned().ok_or_else(unknown)?;
        // Both documents are in memory after this, so that both can be borrowed below.
        self.document(frame_of(event.id))?;
        self.document(record_of(group.id))?;
        let documents = [&self.documents[&frame_of(event.id)], &self.documents[&record_of(group.id)]];
        let photos = self.photo_sources(&record);
        let contents = packet_contents(&event, &group, documents, &record, photos, maker)?;
        let manifest = zapis_carry::write(to, &contents, &mut |p| progress(p.done, p.total))?;
        Ok(PacketContent {
            event: event.id,
            group: Some(group.id),
            number: Some(group.number),
            theme: group.theme,
            entries_before: manifest.counts.entries,
            entries_after: manifest.counts.entries,
            new_photos: manifest.counts.photos,
            receipt: manifest.receipt,
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

    /// This laptop's id, made at first use.
    fn device(&mut self) -> Result<DeviceId, NotebookError> {
        if let Some(id) = self.store.reader().setting("device")?.and_then(|id| id.parse().ok()) {
            return Ok(id);
        }
        let id = DeviceId(self.surroundings.new_id());
        self.store.write(|writer| writer.put_setting("device", &id.to_string()))?;
        Ok(id)
    }
}

/// The receipt of a record: the same short code on every laptop that holds the same.
pub(crate) fn receipt_of(document: &Document) -> String {
    receipt_code(&state_hash(document).to_string())
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
    let part = |kind, document: &Document| -> Result<DocumentPart, NotebookError> {
        Ok(DocumentPart { kind, id: document.id().of, bytes: document.snapshot()? })
    };
    let mut by_kind = BTreeMap::new();
    for entry in record.live_entries() {
        *by_kind.entry(entry.kind.code().to_owned()).or_insert(0) += 1;
    }
    let counts = Counts {
        by_kind,
        entries: record.live_entries().count() as u32,
        photos: record.live_photos().count() as u32,
    };
    Ok(PacketContents {
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        event: EventRef { id: event.id, title: event.title.clone() },
        group: Some(GroupRef { id: group.id, number: group.number, theme: group.theme.clone() }),
        device: DeviceRef { id: maker.device, name: maker.name },
        made_at: maker.at,
        documents: vec![part(PartKind::Frame, frame)?, part(PartKind::Record, captured)?],
        photos,
        counts,
        state_hash: state_hash(captured).to_string(),
        receipt: receipt_of(captured),
    })
}
