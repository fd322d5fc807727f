//! What a connected laptop shows on its own screen changes also when it only takes what others wrote. Its line on the
//! board then has to say the code it shows, or two people who compare them hear two codes for one record.

use chrono::DateTime;
use zapis_domain::{EventId, GroupId};
use zapis_live::{Holding, Paired, Tally};
use zapis_record::{DocumentId, DocumentKind};
use zapis_store::{ArrivalRow, ArrivalState};

use crate::{Notebook, NotebookError, import::no_difference};

/// The groups whose records are the same on both sides, with what both show of them. That they are the same is compared
/// here; the other side's counts are not believed.
pub(super) fn same_records<'a>(
    mine: &'a [Holding],
    theirs: &'a [Holding],
) -> impl Iterator<Item = (GroupId, &'a Tally)> {
    mine.iter().filter_map(|mine| {
        let id: DocumentId =
            mine.name.parse().ok().filter(|id: &DocumentId| id.kind == DocumentKind::Record)?;
        let theirs = theirs.iter().find(|theirs| theirs.name == mine.name)?;
        let same = mine.version == theirs.version || mine.tally.receipt == theirs.tally.receipt;
        same.then_some((GroupId(id.of), &mine.tally))
    })
}

impl Notebook {
    /// `line` is the laptop's arrival since it connected; the answer is the one to go on with. A laptop from which nothing
    /// ever came has no line.
    pub(super) fn note_in_step(
        &mut self,
        event: EventId,
        group: GroupId,
        from: &Paired,
        tally: &Tally,
        line: Option<i64>,
    ) -> Result<Option<i64>, NotebookError> {
        let key = from.id.to_string();
        let arrivals = self.store.reader().arrivals(event)?;
        let its = |row: &&ArrivalRow| row.group == Some(group) && row.device_key.as_ref() == Some(&key);
        let Some(newest) = arrivals.iter().rfind(its).filter(|newest| newest.receipt != tally.receipt) else {
            return Ok(line);
        };
        let state = ArrivalState {
            receipt: tally.receipt.clone(),
            by_kind: tally.by_kind.clone(),
            photos: tally.photos,
            last_change: DateTime::from_timestamp_millis(tally.changed_at).filter(|_| tally.changed_at > 0),
        };
        let at = self.surroundings.now();
        let seq = match line {
            Some(seq) => seq,
            None => self.store.write(|writer| {
                let (device, carrier) = (from.name.clone(), "live".to_owned());
                let (file_name, difference) = (device.clone(), no_difference());
                // The number stays its last packet's: the next one is told from it by that, and by no clock.
                let row = ArrivalRow {
                    device,
                    carrier,
                    file_name,
                    difference,
                    made_at: at,
                    arrived_at: at,
                    ..newest.clone()
                };
                writer.add_arrival(event, &row)
            })?,
        };
        self.store.write(|writer| writer.put_arrival_state(seq, &state))?;
        Ok(Some(seq))
    }
}
