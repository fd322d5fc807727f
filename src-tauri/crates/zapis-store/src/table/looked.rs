//! Entries the moderator has looked at on this laptop, each with how it then read.

use std::collections::BTreeMap;

use zapis_domain::{EntryId, EventId};

use super::mapping::parsed;
use crate::{Reader, StoreError, Writer};

impl Reader<'_> {
    pub fn looked(&self, event: EventId) -> Result<BTreeMap<EntryId, String>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT entry, said FROM looked WHERE event = ?1")?;
        let row = |r: &rusqlite::Row<'_>| Ok((parsed(r, 0)?, r.get(1)?));
        Ok(query.query_map([event.to_string()], row)?.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    pub fn put_looked(&self, event: EventId, looked: &[(EntryId, String)]) -> Result<(), StoreError> {
        let mut put = self.connection().prepare_cached(
            "INSERT INTO looked (event, entry, said) VALUES (?1, ?2, ?3)
             ON CONFLICT (event, entry) DO UPDATE SET said = ?3 WHERE said <> ?3",
        )?;
        for (entry, said) in looked {
            put.execute([&event.to_string(), &entry.to_string(), said])?;
        }
        Ok(())
    }
}
