//! Packets taken in, in the order they came.

use std::collections::BTreeMap;

use rusqlite::{Row, params};
use zapis_domain::{EventId, GroupId, Timestamp};

use super::mapping::{json, parsed_opt, time, time_at};
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
    pub device_id: String,
    /// None: nobody signed the packet.
    pub device_key: Option<String>,
    /// How many packets its maker had made.
    pub serial: Option<u64>,
    /// Of the packet.
    pub identity: String,
    /// "file", "folder" or "live".
    pub carrier: String,
    /// Kind → entries.
    pub by_kind: BTreeMap<String, u32>,
    pub last_change: Option<Timestamp>,
    /// What it changed in the group's record, as JSON; empty for the first packet, `"event"` for one that brought the
    /// event and nothing of a record.
    pub difference: String,
}

/// What a laptop shows of a group's record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArrivalState {
    pub receipt: String,
    /// Kind → entries.
    pub by_kind: BTreeMap<String, u32>,
    pub photos: u32,
    pub last_change: Option<Timestamp>,
}

const COLUMNS: &str =
    "group_id, file_name, device, made_at, arrived_at, receipt, entries, photos, state_hash,
     device_id, device_key, serial, identity, carrier, by_kind, last_change, difference";

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
        device_id: r.get(9)?,
        device_key: r.get(10)?,
        serial: r.get::<_, Option<i64>>(11)?.map(i64::cast_unsigned),
        identity: r.get(12)?,
        carrier: r.get(13)?,
        by_kind: json(r, 14)?,
        last_change: r.get::<_, Option<String>>(15)?.map(|_| time_at(r, 15)).transpose()?,
        difference: r.get(16)?,
    })
}

impl Reader<'_> {
    pub fn arrivals(&self, event: EventId) -> Result<Vec<ArrivalRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM arrival WHERE event = ?1 ORDER BY seq");
        let mut query = self.connection.prepare_cached(&sql)?;
        Ok(query.query_map([event.to_string()], row)?.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Returns the arrival's number.
    pub fn add_arrival(&self, event: EventId, arrival: &ArrivalRow) -> Result<i64, StoreError> {
        self.connection()
            .prepare_cached(&format!(
                "INSERT INTO arrival (event, {COLUMNS})
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)"
            ))?
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
                arrival.device_id,
                arrival.device_key,
                arrival.serial.map(u64::cast_signed),
                arrival.identity,
                arrival.carrier,
                serde_json::to_string(&arrival.by_kind).unwrap_or_default(),
                arrival.last_change.map(time),
                arrival.difference,
            ])?;
        Ok(self.connection().last_insert_rowid())
    }

    /// The same arrival has come further. False where it is no longer there.
    pub fn renew_arrival(&self, seq: i64, arrival: &ArrivalRow) -> Result<bool, StoreError> {
        let renewed = self
            .connection()
            .prepare_cached(
                "UPDATE arrival SET made_at = ?2, arrived_at = ?3, receipt = ?4, entries = ?5, photos = ?6,
                                    state_hash = ?7, device = ?8, by_kind = ?9, last_change = ?10,
                                    difference = ?11
                 WHERE seq = ?1",
            )?
            .execute(params![
                seq,
                time(arrival.made_at),
                time(arrival.arrived_at),
                arrival.receipt,
                arrival.entries,
                arrival.photos,
                arrival.state_hash,
                arrival.device,
                serde_json::to_string(&arrival.by_kind).unwrap_or_default(),
                arrival.last_change.map(time),
                arrival.difference,
            ])?;
        Ok(renewed > 0)
    }

    /// The laptop it came from holds something else by now.
    pub fn put_arrival_state(&self, seq: i64, state: &ArrivalState) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached(
                "UPDATE arrival SET receipt = ?2, by_kind = ?3, entries = ?4, photos = ?5, last_change = ?6
                 WHERE seq = ?1",
            )?
            .execute(params![
                seq,
                state.receipt,
                serde_json::to_string(&state.by_kind).unwrap_or_default(),
                state.by_kind.values().sum::<u32>(),
                state.photos,
                state.last_change.map(time),
            ])?;
        Ok(())
    }

    pub fn drop_arrival(&self, seq: i64) -> Result<(), StoreError> {
        self.connection().execute("DELETE FROM arrival WHERE seq = ?1", [seq])?;
        Ok(())
    }
}
