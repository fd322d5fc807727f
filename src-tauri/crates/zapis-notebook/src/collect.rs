//! The arrival board: which groups' records are here, what they lack, who is missing, what is signed off.

use std::collections::BTreeMap;

use zapis_carry::receipt_code;
use zapis_domain::{EventId, Group, GroupId, Record, Summary, completeness::gaps_of_record};
use zapis_record::{StateHash, state_hash};
use zapis_store::ArrivalRow;

use crate::{
    Notebook, NotebookError, Op,
    device::fingerprint,
    import::EVENT_ALONE,
    packets::by_kind,
    undo::{record_of, summary_of},
    view::{Arrival, CollectRow, CollectState, CollectView, Counted, LaptopState},
};

impl Notebook {
    pub fn collect(&mut self, event: EventId) -> Result<CollectView, NotebookError> {
        let frame = self.event(event)?;
        let arrivals = self.arrivals(event)?;
        let summary = self.store.reader().summary(event)?;
        let mut rows = Vec::with_capacity(frame.groups.len());
        for group in &frame.groups {
            rows.push(self.collect_row(group, &arrivals, &summary)?);
        }
        let absent = |row: &&CollectRow| matches!(row.state, CollectState::Expected | CollectState::Missing);
        Ok(CollectView {
            event,
            title: frame.title,
            arrived: (rows.len() - rows.iter().filter(absent).count()) as u32,
            signed_off: rows.iter().filter(|row| row.state == CollectState::SignedOff).count() as u32,
            entries: rows.iter().map(|row| row.entries).sum(),
            photos: rows.iter().map(|row| row.photos).sum(),
            undo: self.undo_state(summary_of(event))?,
            folder: self.shared_folder()?,
            rows,
        })
    }

    fn collect_row(
        &mut self,
        group: &Group,
        arrivals: &[ArrivalRow],
        summary: &Summary,
    ) -> Result<CollectRow, NotebookError> {
        let record = self.record(group.id)?;
        let rows: Vec<&ArrivalRow> = arrivals.iter().filter(|a| a.group == Some(group.id)).collect();
        let arrivals: Vec<Arrival> = rows.iter().copied().map(arrival_view).collect();
        let missing = record.live_photos().filter(|p| !self.store.pictures().has(&p.hash)).count() as u32;
        let signed = summary.signed_off.get(&group.id);
        let missing_reason = summary.missing.get(&group.id).cloned().unwrap_or_default();
        // Nothing here has no receipt worth working out.
        let now = match is_blank(&record) {
            true => None,
            false => Some(self.record_receipt(group.id)?),
        };
        Ok(CollectRow {
            group: group.id,
            number: group.number,
            theme: group.theme.clone(),
            note_taker: group.note_taker.clone(),
            room: group.room.clone(),
            sensitive: group.sensitive,
            state: if signed.is_some() && signed == now.as_ref() {
                CollectState::SignedOff
            } else {
                state_of(&arrivals, now.is_some(), missing, &missing_reason)
            },
            entries: record.live_entries().count() as u32,
            photos: record.live_photos().count() as u32,
            photos_missing: missing,
            gaps: gaps_of_record(&record),
            unread: record.unread().count() as u32,
            conflicts: self.store.reader().conflicts(&record_of(group.id).to_string())?.len() as u32,
            changed_since_signed: signed.is_some() && signed != now.as_ref(),
            counted: counted_here(&record),
            hand_over: record.hand_over,
            laptops: laptops(&rows, now.as_deref()),
            receipt: now,
            arrivals,
            missing_reason,
        })
    }

    /// What came of the groups. The packet that brought the event to this laptop and nothing of a record is none of it:
    /// its group is waited for like the others.
    pub(crate) fn arrivals(&self, event: EventId) -> Result<Vec<ArrivalRow>, NotebookError> {
        let mut arrivals = self.store.reader().arrivals(event)?;
        arrivals.retain(|arrival| arrival.difference != EVENT_ALONE);
        Ok(arrivals)
    }

    /// The receipt of a group's record as it is here; from the hash on disk where it is known.
    pub(crate) fn record_receipt(&mut self, group: GroupId) -> Result<String, NotebookError> {
        let name = record_of(group).to_string();
        let stored = self.store.reader().document_hash(&name)?.unwrap_or_default();
        let hash = match StateHash::from_hex(&stored) {
            Some(hash) => hash,
            None => {
                let hash = state_hash(self.document(record_of(group))?);
                if self.store.reader().document_hash(&name)?.is_some() {
                    self.store.write(|writer| writer.put_document_hash(&name, &hash.to_string()))?;
                }
                hash
            }
        };
        Ok(receipt_code(&hash.to_string()))
    }

    /// Why a group's record has not come, for the board and the report.
    pub fn set_missing_reason(
        &mut self,
        event: EventId,
        group: GroupId,
        reason: &str,
    ) -> Result<CollectView, NotebookError> {
        crate::entries::check_length(reason)?;
        self.change_summary(event, |summary| {
            match reason.trim() {
                "" => summary.missing.remove(&group),
                reason => summary.missing.insert(group, reason.to_owned()),
            };
        })?;
        self.collect(event)
    }

    /// The moderator has looked at a group's record as it is now; or has not, after all.
    pub fn sign_off_group(
        &mut self,
        event: EventId,
        group: GroupId,
        signed: bool,
    ) -> Result<CollectView, NotebookError> {
        let receipt = match signed {
            true => Some(self.record_receipt(group)?),
            false => None,
        };
        self.change_summary(event, |summary| {
            match receipt {
                Some(receipt) => summary.signed_off.insert(group, receipt),
                None => summary.signed_off.remove(&group),
            };
        })?;
        self.collect(event)
    }

    /// Takes the last change of the moderator's layer back.
    pub fn undo_in_collect(&mut self, event: EventId) -> Result<CollectView, NotebookError> {
        self.undo_in_summary(event)?;
        self.collect(event)
    }

    pub fn redo_in_collect(&mut self, event: EventId) -> Result<CollectView, NotebookError> {
        self.redo_in_summary(event)?;
        self.collect(event)
    }

    /// Changes the moderator's layer.
    pub fn change_summary(
        &mut self,
        event: EventId,
        change: impl FnOnce(&mut Summary),
    ) -> Result<Summary, NotebookError> {
        self.change_summary_as(Op::EditSummary, event, change)
    }
}

fn is_blank(record: &Record) -> bool {
    record.live_entries().next().is_none() && record.photos.is_empty()
}

/// The state of a group that is not signed off as it is now.
fn state_of(arrivals: &[Arrival], here: bool, photos_missing: u32, missing_reason: &str) -> CollectState {
    match (arrivals.is_empty(), here) {
        (true, false) if missing_reason.is_empty() => CollectState::Expected,
        (true, false) => CollectState::Missing,
        (true, true) => CollectState::Here,
        (false, _) if photos_missing > 0 => CollectState::Arriving,
        (false, _) => CollectState::Arrived,
    }
}

fn counted_here(record: &Record) -> Counted {
    Counted {
        by_kind: by_kind(record),
        entries: record.live_entries().count() as u32,
        photos: record.live_photos().count() as u32,
        last_change: None,
    }
}

/// The newest arrival of each laptop, told apart by their keys: its code and counts are those on that laptop's screen.
fn laptops(arrivals: &[&ArrivalRow], here: Option<&str>) -> Vec<LaptopState> {
    let whose = |row: &ArrivalRow| row.device_key.clone().unwrap_or_else(|| row.device_id.clone());
    let mut newest: BTreeMap<String, usize> = BTreeMap::new();
    newest.extend(arrivals.iter().enumerate().map(|(at, row)| (whose(row), at)));
    let mut newest: Vec<usize> = newest.into_values().collect();
    newest.sort_unstable();
    let state = |at: usize| {
        let Arrival { device, fingerprint, carrier, arrived_at, receipt, counted, .. } =
            arrival_view(arrivals[at]);
        let same_here = here == Some(receipt.as_str());
        LaptopState {
            version: at as u32 + 1,
            same_here,
            device,
            fingerprint,
            carrier,
            arrived_at,
            receipt,
            counted,
        }
    };
    newest.into_iter().map(state).collect()
}

fn arrival_view(row: &ArrivalRow) -> Arrival {
    Arrival {
        file_name: row.file_name.clone(),
        device: row.device.clone(),
        fingerprint: row.device_key.as_deref().and_then(fingerprint),
        carrier: row.carrier.clone(),
        made_at: row.made_at,
        arrived_at: row.arrived_at,
        receipt: row.receipt.clone(),
        entries: row.entries,
        photos: row.photos,
        counted: Counted {
            by_kind: row.by_kind.clone(),
            entries: row.entries,
            photos: row.photos,
            last_change: row.last_change,
        },
        // What a newer program wrote there is left to it.
        difference: serde_json::from_str(&row.difference).ok(),
    }
}
