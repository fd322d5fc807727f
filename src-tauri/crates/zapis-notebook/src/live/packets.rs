//! Packets for the network: without photos, and with only those changes that the other laptop lacks.

use zapis_carry::{DeviceRef, DocumentKind as PartKind, DocumentPart, EventRef, GroupRef, PacketContents};
use zapis_domain::GroupId;
use zapis_live::Holding;
use zapis_record::{DocumentId, DocumentKind, state_hash};

use super::LiveScope;
use crate::{
    Notebook, NotebookError,
    packets::{counts_of, receipt_of},
    undo::{frame_of, record_of},
};

impl Notebook {
    /// What the other laptop lacks; None where it lacks nothing. `group` is the one whose record it may have.
    pub(super) fn live_packet(
        &mut self,
        scope: LiveScope,
        group: Option<GroupId>,
        theirs: &[Holding],
    ) -> Result<Option<PacketContents>, NotebookError> {
        let Some(event) = self.live_event(scope)? else { return Ok(None) };
        let ids = [frame_of(event)].into_iter().chain(group.map(record_of));
        let mut parts = Vec::new();
        for id in ids {
            parts.extend(self.live_part(id, theirs)?);
        }
        if parts.is_empty() {
            return Ok(None);
        }
        self.live_contents(event, group, parts).map(Some)
    }

    fn live_part(
        &mut self,
        id: DocumentId,
        theirs: &[Holding],
    ) -> Result<Option<DocumentPart>, NotebookError> {
        let name = id.to_string();
        let version = theirs.iter().find(|t| t.name == name).map(|t| t.version.as_slice());
        let bytes = self.document(id)?.changes_since(version.unwrap_or_default())?;
        let kind = if id.kind == DocumentKind::Frame { PartKind::Frame } else { PartKind::Record };
        Ok(bytes.map(|bytes| DocumentPart { kind, id: id.of, bytes }))
    }

    fn live_contents(
        &mut self,
        event: zapis_domain::EventId,
        group: Option<GroupId>,
        documents: Vec<DocumentPart>,
    ) -> Result<PacketContents, NotebookError> {
        let frame = self.event(event)?;
        let record = group.map(|group| self.record(group)).transpose()?;
        let stated = group.map_or(frame_of(event), record_of);
        let group = group.and_then(|group| frame.group(group).cloned());
        // Not signed: the connection proves whose it is, and nothing is counted as a packet of its own.
        let (id, name) = (self.device()?, self.surroundings.device_name());
        let device = DeviceRef { id, name, key: None, serial: None };
        let stated = self.document(stated)?;
        let counts = record.map(|record| counts_of(stated, &record)).unwrap_or_default();
        let (state_hash, receipt) = (state_hash(stated).to_string(), receipt_of(stated));
        Ok(PacketContents {
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            event: EventRef { id: frame.id, title: frame.title },
            group: group.map(|g| GroupRef { id: g.id, number: g.number, theme: g.theme }),
            device,
            signer: None,
            made_at: self.surroundings.now(),
            documents,
            photos: Vec::new(),
            counts,
            state_hash,
            receipt,
        })
    }
}
