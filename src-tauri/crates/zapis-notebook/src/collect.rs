//! The arrival board: which groups' records are here, what they lack, and who is missing.

use zapis_domain::{EventId, Group, GroupId, Summary, completeness::gaps_of_record};
use zapis_store::ArrivalRow;

use crate::{
    Notebook, NotebookError, Op,
    packets::receipt_of,
    undo::record_of,
    view::{Arrival, CollectRow, CollectState, CollectView},
};

impl Notebook {
    pub fn collect(&mut self, event: EventId) -> Result<CollectView, NotebookError> {
        let frame = self.event(event)?;
        let arrivals = self.store.reader().arrivals(event)?;
        let summary = self.store.reader().summary(event)?;
        let mut rows = Vec::with_capacity(frame.groups.len());
        for group in &frame.groups {
            rows.push(self.collect_row(group, &arrivals, &summary)?);
        }
        Ok(CollectView {
            event,
            title: frame.title,
            arrived: rows.iter().filter(|row| row.state != CollectState::Missing).count() as u32,
            entries: rows.iter().map(|row| row.entries).sum(),
            photos: rows.iter().map(|row| row.photos).sum(),
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
        let arrivals: Vec<Arrival> =
            arrivals.iter().filter(|a| a.group == Some(group.id)).map(arrival_view).collect();
        let entries = record.live_entries().count() as u32;
        let state = match (arrivals.is_empty(), entries + record.photos.len() as u32) {
            (false, _) => CollectState::Arrived,
            (true, 0) => CollectState::Missing,
            (true, _) => CollectState::Here,
        };
        // The code is compared with the group's own laptop, which shows that of the packet it made.
        let receipt = match (state, arrivals.last()) {
            (CollectState::Missing, _) => None,
            (_, Some(newest)) => Some(newest.receipt.clone()),
            (_, None) => Some(receipt_of(self.document(record_of(group.id))?)),
        };
        Ok(CollectRow {
            group: group.id,
            number: group.number,
            theme: group.theme.clone(),
            note_taker: group.note_taker.clone(),
            room: group.room.clone(),
            state,
            entries,
            photos: record.live_photos().count() as u32,
            photos_missing: record.live_photos().filter(|p| !self.store.pictures().has(&p.hash)).count()
                as u32,
            gaps: gaps_of_record(&record),
            conflicts: self.store.reader().conflicts(&record_of(group.id).to_string())?.len() as u32,
            receipt,
            arrivals,
            missing_reason: summary.missing.get(&group.id).cloned().unwrap_or_default(),
        })
    }

    /// Why a group's record has not come, for the board and the report.
    pub fn set_missing_reason(
        &mut self,
        event: EventId,
        group: GroupId,
        reason: &str,
    ) -> Result<CollectView, NotebookError> {
        self.change_summary(event, |summary| {
            match reason.trim() {
                "" => summary.missing.remove(&group),
                reason => summary.missing.insert(group, reason.to_owned()),
            };
        })?;
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

fn arrival_view(row: &ArrivalRow) -> Arrival {
    Arrival {
        file_name: row.file_name.clone(),
        device: row.device.clone(),
        made_at: row.made_at,
        arrived_at: row.arrived_at,
        receipt: row.receipt.clone(),
        entries: row.entries,
        photos: row.photos,
    }
}
