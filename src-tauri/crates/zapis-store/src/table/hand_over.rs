//! Records handed over with something open.

use rusqlite::{OptionalExtension, params};
use zapis_domain::{GroupId, HandOver};

use super::mapping::{json, time, time_at};
use crate::{Reader, StoreError, Writer};

impl Reader<'_> {
    pub fn hand_over(&self, group: GroupId) -> Result<Option<HandOver>, StoreError> {
        let mut query =
            self.connection.prepare_cached("SELECT at, why, open FROM hand_over WHERE group_id = ?1")?;
        let row =
            |r: &rusqlite::Row<'_>| Ok(HandOver { at: time_at(r, 0)?, why: r.get(1)?, open: json(r, 2)? });
        Ok(query.query_row([group.to_string()], row).optional()?)
    }
}

impl Writer<'_> {
    /// None forgets it.
    pub fn put_hand_over(&self, group: GroupId, hand_over: Option<&HandOver>) -> Result<(), StoreError> {
        let (c, group) = (self.connection(), group.to_string());
        let Some(HandOver { at, why, open }) = hand_over else {
            c.execute("DELETE FROM hand_over WHERE group_id = ?1", [group])?;
            return Ok(());
        };
        let open = serde_json::to_string(open).unwrap_or_default();
        c.prepare_cached(
            "INSERT OR REPLACE INTO hand_over (group_id, at, why, open) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![group, time(*at), why, open])?;
        Ok(())
    }
}
