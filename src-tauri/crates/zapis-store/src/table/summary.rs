//! The moderator's layer.

use rusqlite::{OptionalExtension, Row, params};
use zapis_domain::{Amendment, EventId, Link, Summary};

use super::mapping::{json, name, named, parsed, parsed_opt, time, time_at, words, words_at};
use crate::{Reader, StoreError, Writer};

fn link(r: &Row<'_>) -> rusqlite::Result<Link> {
    Ok(Link {
        id: parsed(r, 0)?,
        kind: named(r, 1)?,
        from: parsed(r, 2)?,
        to: parsed(r, 3)?,
        created_at: time_at(r, 4)?,
        deleted: r.get(5)?,
    })
}

fn amendment(r: &Row<'_>) -> rusqlite::Result<Amendment> {
    Ok(Amendment {
        id: parsed(r, 0)?,
        group: parsed(r, 1)?,
        entry: parsed_opt(r, 2)?,
        text: r.get(3)?,
        outcome: named(r, 4)?,
        at: time_at(r, 5)?,
        deleted: r.get(6)?,
    })
}

impl Reader<'_> {
    pub fn summary(&self, event: EventId) -> Result<Summary, StoreError> {
        let id = event.to_string();
        let row = |r: &Row<'_>| {
            Ok(Summary {
                event,
                opening: r.get(0)?,
                highlights: words_at(r, 1)?,
                words: json(r, 2)?,
                missing: json(r, 3)?,
                links: Vec::new(),
                amendments: Vec::new(),
            })
        };
        let mut summary = self
            .connection
            .prepare_cached("SELECT opening, highlights, words, missing FROM summary WHERE event = ?1")?
            .query_row([&id], row)
            .optional()?
            .unwrap_or_else(|| Summary::empty(event));
        summary.links = self
            .connection
            .prepare_cached(
                "SELECT id, kind, from_entry, to_entry, created_at, deleted FROM link WHERE event = ?1 ORDER BY id",
            )?
            .query_map([&id], link)?
            .collect::<Result<_, _>>()?;
        summary.amendments = self
            .connection
            .prepare_cached(
                "SELECT id, group_id, entry, text, outcome, at, deleted FROM amendment WHERE event = ?1 ORDER BY id",
            )?
            .query_map([&id], amendment)?
            .collect::<Result<_, _>>()?;
        Ok(summary)
    }
}

impl Writer<'_> {
    /// The layer as a whole: it is small, and always read as a whole.
    pub fn put_summary(&self, summary: &Summary) -> Result<(), StoreError> {
        let (c, event) = (self.connection(), summary.event.to_string());
        let json =
            |value: &std::collections::BTreeMap<_, _>| serde_json::to_string(value).unwrap_or_default();
        c.prepare_cached(
            "INSERT OR REPLACE INTO summary (event, opening, highlights, words, missing) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            event,
            summary.opening,
            words(&summary.highlights),
            json(&summary.words),
            json(&summary.missing),
        ])?;
        c.prepare_cached("DELETE FROM link WHERE event = ?1")?.execute([&event])?;
        for link in &summary.links {
            c.prepare_cached(
                "INSERT INTO link (id, event, kind, from_entry, to_entry, created_at, deleted)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                link.id.to_string(),
                event,
                name(&link.kind),
                link.from.to_string(),
                link.to.to_string(),
                time(link.created_at),
                link.deleted,
            ])?;
        }
        c.prepare_cached("DELETE FROM amendment WHERE event = ?1")?.execute([&event])?;
        for amendment in &summary.amendments {
            c.prepare_cached(
                "INSERT INTO amendment (id, event, group_id, entry, text, outcome, at, deleted)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                amendment.id.to_string(),
                event,
                amendment.group.to_string(),
                amendment.entry.map(|e| e.to_string()),
                amendment.text,
                name(&amendment.outcome),
                time(amendment.at),
                amendment.deleted,
            ])?;
        }
        Ok(())
    }

    pub fn drop_summary(&self, event: EventId) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM summary WHERE event = ?1",
            "DELETE FROM link WHERE event = ?1",
            "DELETE FROM amendment WHERE event = ?1",
        ] {
            self.connection().execute(sql, [event.to_string()])?;
        }
        Ok(())
    }
}
