//! The moderator's layer, and beside it the moderator's private notes.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;
use zapis_domain::{Amendment, EntryId, EventId, Highlight, Link, PrivateNotes, SignOff, Summary};

use super::mapping::{json, name, named, parsed, parsed_opt, time, time_at, words};
use crate::{Reader, StoreError, Writer};

fn layer(event: EventId, r: &Row<'_>) -> rusqlite::Result<Summary> {
    Ok(Summary {
        opening: r.get(0)?,
        words: json(r, 1)?,
        missing: json(r, 2)?,
        highlights: json::<BTreeMap<EntryId, Highlight>>(r, 3)?,
        wordings: json(r, 4)?,
        chapters: json(r, 5)?,
        presented: json(r, 6)?,
        plenary_minutes: r.get(7)?,
        signed_off: json(r, 8)?,
        ..Summary::empty(event)
    })
}

fn link(r: &Row<'_>) -> rusqlite::Result<Link> {
    Ok(Link {
        id: parsed(r, 0)?,
        kind: named(r, 1)?,
        from: parsed(r, 2)?,
        to: parsed(r, 3)?,
        created_at: time_at(r, 4)?,
        deleted: r.get(5)?,
        from_seen: r.get(6)?,
        to_seen: r.get(7)?,
    })
}

fn amendment(r: &Row<'_>) -> rusqlite::Result<Amendment> {
    let votes: Option<String> = r.get(8)?;
    Ok(Amendment {
        id: parsed(r, 0)?,
        group: parsed(r, 1)?,
        entry: parsed_opt(r, 2)?,
        text: r.get(3)?,
        outcome: named(r, 4)?,
        at: time_at(r, 5)?,
        deleted: r.get(6)?,
        asked_by: r.get(7)?,
        votes: votes.is_some().then(|| json(r, 8)).transpose()?,
    })
}

fn sign_off(r: &Row<'_>) -> rusqlite::Result<SignOff> {
    Ok(SignOff {
        id: parsed(r, 0)?,
        at: time_at(r, 1)?,
        by: r.get(2)?,
        receipt: r.get(3)?,
        lines: json(r, 4)?,
        deleted: r.get(5)?,
        open: json(r, 6)?,
    })
}

impl Reader<'_> {
    pub fn summary(&self, event: EventId) -> Result<Summary, StoreError> {
        let id = event.to_string();
        let mut summary = self
            .connection
            .prepare_cached(
                "SELECT opening, words, missing, highlight_places, wordings, chapters, presented, plenary_minutes,
                        signed_off
                 FROM summary WHERE event = ?1",
            )?
            .query_row([&id], |r| layer(event, r))
            .optional()?
            .unwrap_or_else(|| Summary::empty(event));
        summary.links = self
            .connection
            .prepare_cached(
                "SELECT id, kind, from_entry, to_entry, created_at, deleted, from_seen, to_seen
                 FROM link WHERE event = ?1 ORDER BY id",
            )?
            .query_map([&id], link)?
            .collect::<Result<_, _>>()?;
        summary.amendments = self
            .connection
            .prepare_cached(
                "SELECT id, group_id, entry, text, outcome, at, deleted, asked_by, votes
                 FROM amendment WHERE event = ?1 ORDER BY id",
            )?
            .query_map([&id], amendment)?
            .collect::<Result<_, _>>()?;
        summary.sign_offs = self
            .connection
            .prepare_cached(
                "SELECT id, at, signed_by, receipt, lines, deleted, open FROM sign_off WHERE event = ?1 ORDER BY at, id",
            )?
            .query_map([&id], sign_off)?
            .collect::<Result<_, _>>()?;
        Ok(summary)
    }

    /// For the desk alone; see [`PrivateNotes`].
    pub fn private_notes(&self, event: EventId) -> Result<PrivateNotes, StoreError> {
        let mut query =
            self.connection.prepare_cached("SELECT about, text FROM private_note WHERE event = ?1")?;
        let about = query.query_map([event.to_string()], |r| Ok((parsed(r, 0)?, r.get(1)?)))?;
        Ok(PrivateNotes { about: about.collect::<Result<_, _>>()? })
    }
}

fn text<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

impl Writer<'_> {
    /// The layer as a whole: it is small, and always read as a whole.
    pub fn put_summary(&self, summary: &Summary) -> Result<(), StoreError> {
        let (c, event) = (self.connection(), summary.event.to_string());
        c.prepare_cached(
            "INSERT OR REPLACE INTO summary (event, opening, highlights, words, missing, highlight_places, wordings,
                                             chapters, presented, plenary_minutes, signed_off)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            event,
            summary.opening,
            words(summary.highlights.keys()),
            text(&summary.words),
            text(&summary.missing),
            text(&summary.highlights),
            text(&summary.wordings),
            text(&summary.chapters),
            text(&summary.presented),
            summary.plenary_minutes,
            text(&summary.signed_off),
        ])?;
        for sql in [
            "DELETE FROM link WHERE event = ?1",
            "DELETE FROM amendment WHERE event = ?1",
            "DELETE FROM sign_off WHERE event = ?1",
        ] {
            c.prepare_cached(sql)?.execute([&event])?;
        }
        summary.links.iter().try_for_each(|link| put_link(c, &event, link))?;
        summary.amendments.iter().try_for_each(|amendment| put_amendment(c, &event, amendment))?;
        summary.sign_offs.iter().try_for_each(|sign_off| put_sign_off(c, &event, sign_off))
    }

    pub fn drop_summary(&self, event: EventId) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM summary WHERE event = ?1",
            "DELETE FROM link WHERE event = ?1",
            "DELETE FROM amendment WHERE event = ?1",
            "DELETE FROM sign_off WHERE event = ?1",
        ] {
            self.connection().execute(sql, [event.to_string()])?;
        }
        Ok(())
    }

    /// All of an event's private notes anew.
    pub fn put_private_notes(&self, event: EventId, notes: &PrivateNotes) -> Result<(), StoreError> {
        let c = self.connection();
        c.prepare_cached("DELETE FROM private_note WHERE event = ?1")?.execute([event.to_string()])?;
        for (about, text) in &notes.about {
            c.prepare_cached("INSERT INTO private_note (event, about, text) VALUES (?1, ?2, ?3)")?
                .execute(params![event.to_string(), about.to_string(), text])?;
        }
        Ok(())
    }
}

fn put_link(c: &Connection, event: &str, link: &Link) -> Result<(), StoreError> {
    c.prepare_cached(
        "INSERT INTO link (id, event, kind, from_entry, to_entry, created_at, deleted, from_seen, to_seen)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        link.id.to_string(),
        event,
        name(&link.kind),
        link.from.to_string(),
        link.to.to_string(),
        time(link.created_at),
        link.deleted,
        link.from_seen,
        link.to_seen,
    ])?;
    Ok(())
}

fn put_amendment(c: &Connection, event: &str, amendment: &Amendment) -> Result<(), StoreError> {
    c.prepare_cached(
        "INSERT INTO amendment (id, event, group_id, entry, text, outcome, at, deleted, asked_by, votes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
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
        amendment.asked_by,
        amendment.votes.as_ref().map(text),
    ])?;
    Ok(())
}

fn put_sign_off(c: &Connection, event: &str, sign_off: &SignOff) -> Result<(), StoreError> {
    c.prepare_cached(
        "INSERT INTO sign_off (id, event, at, signed_by, receipt, lines, deleted, open)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        sign_off.id.to_string(),
        event,
        time(sign_off.at),
        sign_off.by,
        sign_off.receipt,
        text(&sign_off.lines),
        sign_off.deleted,
        text(&sign_off.open),
    ])?;
    Ok(())
}
