//! Taking in what comes over the network: not whole documents but changes to those that are here. They are tried in
//! a child process on a copy, then merged like any packet. While a laptop stays connected, its packets are one line
//! on the board and one step back.

use std::{path::Path, sync::Arc};

use zapis_carry::{DocumentKind as PartKind, Packet};
use zapis_domain::{GroupId, Record};
use zapis_live::Paired;
use zapis_record::{DocumentId, DocumentKind, read_record};
use zapis_store::ArrivalRow;

use super::{Acceptance, Carrier, arrival, as_json, batch::Batch, checks, difference, trial};
use crate::{Notebook, NotebookError, Prober, probe::Verdict, undo::record_of};

/// A packet from the network with copies of what it changes: to be tried without the notebook.
pub(crate) struct LiveTrial {
    packet: Packet,
    copies: Vec<Option<Vec<u8>>>,
    prober: Prober,
}

/// The same, tried.
pub(crate) struct LiveTried {
    packet: Packet,
    verdicts: Vec<Option<Verdict>>,
}

/// What became of it.
pub(crate) struct LiveTaken {
    pub changed: bool,
    /// The arrival to go on with.
    pub arrival: Option<LiveArrival>,
}

/// A line on the board that grows while a laptop stays connected.
#[derive(Clone)]
pub(crate) struct LiveArrival {
    seq: i64,
    /// The group's record before the laptop connected; None where there was none.
    earlier: Option<Arc<Record>>,
}

impl LiveArrival {
    pub(crate) fn seq(&self) -> i64 {
        self.seq
    }
}

/// Reads a packet and checks that it is what it says, as far as that goes without the notebook.
pub(crate) fn read_live(path: &Path) -> Result<Packet, NotebookError> {
    trial::read(path)
}

impl LiveTrial {
    /// May take as long as a child process takes.
    pub(crate) fn run(self) -> LiveTried {
        let LiveTrial { packet, copies, prober } = self;
        let pairs = copies.iter().zip(&packet.documents);
        let pairs: Vec<_> = pairs.map(|(copy, part)| (copy.as_deref(), part.bytes.as_slice())).collect();
        let verdicts = prober.probe_onto(&pairs);
        LiveTried { packet, verdicts }
    }
}

impl Notebook {
    /// `only`: packets of other groups are not welcome.
    pub(crate) fn live_trial(
        &mut self,
        packet: Packet,
        acceptance: Acceptance,
        only: Option<GroupId>,
    ) -> Result<LiveTrial, NotebookError> {
        self.check_event(&packet.manifest, acceptance)?;
        // They come one by one, each asked for.
        if !packet.manifest.photos.is_empty() {
            return Err(NotebookError::PacketContradicts { part: "photos".to_owned() });
        }
        let group = packet.manifest.group.as_ref().map(|group| group.id);
        if only.is_some() && group.is_some() && group != only {
            return Err(NotebookError::PacketContradicts { part: "group".to_owned() });
        }
        let mut copies = Vec::with_capacity(packet.documents.len());
        for part in &packet.documents {
            let kind = match part.kind {
                PartKind::Frame => DocumentKind::Frame,
                PartKind::Record => DocumentKind::Record,
                // The moderator's own layer never comes over the network.
                PartKind::Summary => {
                    return Err(NotebookError::PacketContradicts { part: "summary".to_owned() });
                }
            };
            let id = DocumentId { kind, of: part.id };
            let here = self.store.reader().document_hash(&id.to_string())?.is_some();
            copies.push(if here { Some(self.document(id)?.snapshot()?) } else { None });
        }
        Ok(LiveTrial { packet, copies, prober: self.prober.clone() })
    }

    /// Merges and writes it; nothing of it on an error. `from` is the laptop at the other end, `going_on` its
    /// arrival since it connected.
    pub(crate) fn take_live(
        &mut self,
        tried: LiveTried,
        from: &Paired,
        going_on: Option<LiveArrival>,
    ) -> Result<LiveTaken, NotebookError> {
        let LiveTried { packet, verdicts } = tried;
        let incoming = checks::parts(&packet, &verdicts)?;
        let mut batch = Batch::default();
        let record = packet.manifest.group.as_ref().map(|group| record_of(group.id));
        let earlier = match &going_on {
            Some(arrival) => arrival.earlier.clone(),
            None => self.record_so_far(record)?,
        };
        let mut before = Vec::new();
        if let Err(error) = self.merge(&mut batch, &packet.manifest, &incoming, &mut before, &mut None) {
            self.put_back(before)?;
            return Err(error);
        }
        if before.is_empty() {
            return Ok(LiveTaken { changed: false, arrival: going_on });
        }
        let difference = record.zip(earlier.as_ref()).and_then(|(id, earlier)| {
            let document = self.document(id).ok()?;
            Some(difference::between(earlier, document, &document.all_things()))
        });
        // Whose it is was proven by the connection, not by a signature.
        let row = ArrivalRow {
            device: from.name.clone(),
            device_key: Some(from.id.to_string()),
            serial: None,
            carrier: Carrier::Live.name().to_owned(),
            difference: difference.as_ref().map(as_json).unwrap_or_default(),
            ..arrival(&packet, &from.name, &incoming, self.surroundings.now())
        };
        batch.add_arrival(packet.manifest.event.id, row, Some(before));
        let seq = self.write_going_on(&mut batch, going_on.map(|arrival| arrival.seq))?;
        Ok(LiveTaken { changed: true, arrival: seq.map(|seq| LiveArrival { seq, earlier }) })
    }

    /// None where nothing of the group is here yet.
    fn record_so_far(&mut self, record: Option<DocumentId>) -> Result<Option<Arc<Record>>, NotebookError> {
        let Some(id) = record else { return Ok(None) };
        if self.store.reader().document_hash(&id.to_string())?.is_none() {
            return Ok(None);
        }
        // In memory afterwards, as the difference is worked out from the document.
        Ok(Some(Arc::new(read_record(self.document(id)?))))
    }
}
