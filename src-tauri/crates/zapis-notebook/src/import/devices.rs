//! Whose a packet is: known laptops, unknown ones, this one, and one that shares another's identity.

use zapis_carry::{Manifest, Packet};
use zapis_domain::EventId;
use zapis_store::ArrivalRow;

use super::{EVENT_ALONE, Trust, batch::Batch};
use crate::{
    Notebook, NotebookError,
    view::{DeviceClaim, PacketNotice},
};

/// Of two packets of one laptop. It counts them; a clock can be put back.
fn is_later(one: &ArrivalRow, other: &ArrivalRow) -> bool {
    match (one.serial, other.serial) {
        (Some(one), Some(other)) => one > other,
        _ => one.made_at > other.made_at,
    }
}

impl Notebook {
    /// Refuses the packet of a laptop about which nobody was asked yet. Tells whether it brings a new event: such a
    /// one was opened because somebody handed it over.
    pub(super) fn check_device(&mut self, manifest: &Manifest, trust: Trust) -> Result<bool, NotebookError> {
        let here = self.store.reader().event_titles()?;
        let new_event = !here.iter().any(|(id, _)| *id == manifest.event.id);
        let known = match manifest.device.key {
            Some(key) => self.knows_device(key)?,
            None => false,
        };
        if trust == Trust::Everyone || new_event || known {
            return Ok(new_event);
        }
        let group = manifest.group.as_ref();
        Err(NotebookError::DeviceUnknown(Box::new(DeviceClaim {
            event: manifest.event.id,
            device: manifest.device.name.clone(),
            fingerprint: manifest.device.key.map(|key| key.fingerprint()),
            group: group.map(|group| group.id),
            number: group.map(|group| group.number),
            theme: group.map(|group| group.theme.clone()).unwrap_or_default(),
            made_at: manifest.made_at,
            entries: manifest.counts.entries,
            photos: manifest.counts.photos,
        })))
    }

    /// Its packet was taken in: the next one is not asked about.
    pub(super) fn remember_device(&mut self, manifest: &Manifest) -> Result<(), NotebookError> {
        match manifest.device.key {
            Some(key) if !self.knows_device(key)? => self.trust_device(key, &manifest.device.name),
            _ => Ok(()),
        }
    }

    /// Whether a packet that brings nothing new says that its laptop shows another code by now than the board has of
    /// it: it took what others had handed over. One that was made before what is known says nothing.
    pub(super) fn shows_another_code(
        &mut self,
        batch: &Batch,
        event: EventId,
        arrival: &ArrivalRow,
    ) -> Result<bool, NotebookError> {
        if arrival.device_key == Some(self.device_key()?.public().to_string()) {
            return Ok(false);
        }
        let written = self.store.reader().arrivals(event)?;
        let known = written.iter().chain(batch.arrivals.iter().map(|(_, waiting, _)| waiting));
        let of_group: Vec<&ArrivalRow> = known.filter(|known| known.group == arrival.group).collect();
        let whose = |row: &ArrivalRow| row.device_key.clone().unwrap_or_else(|| row.device_id.clone());
        let newest = of_group.iter().rfind(|known| whose(known) == whose(arrival));
        Ok(match newest {
            // What brought the event was nobody's hand-over yet; the next packet is, though it says the same.
            Some(newest) => {
                let another = newest.receipt != arrival.receipt || newest.difference == EVENT_ALONE;
                another && is_later(arrival, newest)
            }
            None => !of_group.is_empty(),
        })
    }

    /// This laptop's own packet, or one of a laptop whose disk was copied from another's: the same key signed two
    /// different packets with one number, or goes by two names.
    pub(super) fn notice(
        &mut self,
        batch: &Batch,
        packet: &Packet,
        changed: bool,
    ) -> Result<Option<PacketNotice>, NotebookError> {
        let device = &packet.manifest.device;
        let Some(key) = device.key else { return Ok(None) };
        let twin =
            |name: &str| Some(PacketNotice::Twin { device: device.name.clone(), other: name.to_owned() });
        if key == self.device_key()?.public() {
            let own_name = self.surroundings.device_name();
            let made = self.packets_made()?;
            let ahead = device.serial.is_some_and(|serial| serial > made);
            let foreign = device.name != own_name || (ahead && changed);
            return Ok(if foreign { twin(&own_name) } else { Some(PacketNotice::Own) });
        }
        let (key, identity) = (key.to_string(), packet.identity().to_string());
        let written = self.store.reader().arrivals(packet.manifest.event.id)?;
        let waiting = batch.arrivals.iter().map(|(_, arrival, _)| arrival);
        let other = written.iter().chain(waiting).find(|arrival| {
            let same_number = device.serial.is_some() && arrival.serial == device.serial;
            arrival.device_key.as_ref() == Some(&key)
                && (arrival.device != device.name || (same_number && arrival.identity != identity))
        });
        Ok(other.and_then(|arrival| twin(&arrival.device)))
    }
}
