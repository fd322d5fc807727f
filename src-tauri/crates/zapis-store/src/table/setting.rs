//! What a person set for this computer, by name.

use rusqlite::OptionalExtension;

use crate::{Reader, StoreError, Writer};

impl Reader<'_> {
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
        Ok(query.query_row([name], |r| r.get(0)).optional()?)
    }
}

impl Writer<'_> {
    pub fn put_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached(
                "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
            )?
            .execute([name, value])?;
        Ok(())
    }
}
