//! Packets taken in, in the order they came.

use rusqlite::{Row, params};
use zapis_domain::{EventId, GroupId, Timestamp};

use super::mapping::{parsed_opt, time, time_at};
use crate::{Reader, StoreError, Writer};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArrivalRow {
    pub group: Option<GroupId>,
    pub file_name: String,
    pub device: String,
    pub made_at: Timestamp,
    pub arrived_at: Timestamp,
    pub receipt: String,
    pub entries: u32,
    pub photos: u32,
    /// Of the packet's content, as its maker stated it.
    pub state_hash: String,
}

fn row(r: &Row<'_>) -> rusqlite::Result<ArrivalRow> {
    Ok(ArrivalRow {
        group: parsed_opt(r, 0)?,
        file_name: r.get(1)?,
        device: r.get(2)?,
        made_at: time_at(r, 3)?,
        arrived_at: time_at(r, 4)?,
        receipt: r.get(5)?,
        entries: r.get(6)?,
        photos: r.get(7)?,
        state_hash: r.get(8)?,
    })
}

impl Reader<'_> {
    pub fn arrivals(&self, event: EventId) -> Result<Vec<ArrivalRow>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT group_id, file_name, device, made_at, arrived_at, receipt, entries, photos, state_hash
             FROM arrival WHERE event = ?1 ORDER BY seq",
        )?;
        Ok(query.query_map([event.to_string()], row)?.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Returns the arrival's number.
    pub fn add_arrival(&self, event: EventId, arrival: &ArrivalRow) -> Result<i64, StoreError> {
        self.connection()
            .prepare_cached(
                "INSERT INTO arrival (event, group_id, file_name, device, made_at, arrived_at, receipt, entries,
                                      photos, state_hash)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                event.to_string(),
                arrival.group.map(|g| g.to_string()),
                arrival.file_name,
                arrival.device,
                time(arrival.made_at),
                time(arrival.arrived_at),
                arrival.receipt,
                arrival.entries,
                arrival.photos,
                arrival.state_hash,
            ])?;
        Ok(self.connection().last_insert_rowid())
    }

    pub fn drop_arrival(&self, seq: i64) -> Result<(), StoreError> {
        self.connection().execute("DELETE FROM arrival WHERE seq = ?1", [seq])?;
        Ok(())
    }
}
