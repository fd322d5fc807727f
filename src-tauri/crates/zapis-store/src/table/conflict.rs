//! Fields with two values nobody chose between, found anew after every merge.

use rusqlite::params;

use crate::{Reader, StoreError, Writer};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictRow {
    /// `entry <id>`
    pub thing: String,
    pub field: String,
    /// JSON list, the value shown now first.
    pub values: String,
}

impl Reader<'_> {
    pub fn conflicts(&self, document: &str) -> Result<Vec<ConflictRow>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT thing, field, shown FROM conflict WHERE document = ?1 ORDER BY thing, field",
        )?;
        let row =
            |r: &rusqlite::Row<'_>| Ok(ConflictRow { thing: r.get(0)?, field: r.get(1)?, values: r.get(2)? });
        Ok(query.query_map([document], row)?.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    pub fn put_conflicts(&self, document: &str, conflicts: &[ConflictRow]) -> Result<(), StoreError> {
        self.connection().prepare_cached("DELETE FROM conflict WHERE document = ?1")?.execute([document])?;
        for conflict in conflicts {
            self.connection()
                .prepare_cached(
                    "INSERT INTO conflict (document, thing, field, shown) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![document, conflict.thing, conflict.field, conflict.values])?;
        }
        Ok(())
    }
}
