//! Entries, with their owners, partners, addressees and tags, and the search over them.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row, params};
use zapis_domain::{
    Addressee, Due, Entry, EntryId, EntryKind, EventId, GroupId, Name, Stance, Translation,
    completeness::Given, fold::fold,
};

use super::mapping::{name, named, named_opt, parsed, parsed_opt, time, time_at};
use crate::{Reader, StoreError, Writer};

macro_rules! set {
    ($more:literal) => {
        concat!(
            "UPDATE entry SET kind = ?2, text = ?3, typed = ?4, due_day = ?6, due_written = ?7, status = ?8, dots = ?9, ",
            "place = ?10, contact = ?11, stance = ?12, stance_reason = ?13, stance_at = ?14, private = ?15, ",
            "created_at = ?16, deleted = ?17, folded = ?19, translations = ?20", $more, " WHERE id = ?1"
        )
    };
}
const UPDATE: &str = set!("");
const UPDATE_AND_MOVE: &str = set!(", place_in_stream = ?5, group_id = ?18");
const INSERT: &str =
    "INSERT INTO entry (id, kind, text, typed, place_in_stream, due_day, due_written, status, dots, place,
         contact, stance, stance_reason, stance_at, private, created_at, deleted, group_id, folded, translations)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)";

/// What stood there before an entry was written.
struct Known {
    rid: i64,
    folded: String,
    /// In the same group at the same place.
    in_place: bool,
}

const COLUMNS: &str = "id, kind, text, typed, place_in_stream, due_day, due_written, status, dots, place, contact, \
                       stance, stance_reason, stance_at, private, created_at, deleted, translations";

/// One hit of the search, best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryHit {
    pub entry: EntryId,
    pub group: GroupId,
    pub group_number: u32,
    pub kind: EntryKind,
    pub text: String,
}

fn row(r: &Row<'_>) -> rusqlite::Result<Entry> {
    let due = match parsed_opt(r, 5)? {
        Some(day) => Some(Due { day, written: r.get::<_, Option<String>>(6)?.unwrap_or_default() }),
        None => None,
    };
    let stance = match named_opt(r, 11)? {
        Some(kind) => Some(Stance {
            kind,
            reason: r.get::<_, Option<String>>(12)?.unwrap_or_default(),
            at: time_at(r, 13)?,
        }),
        None => None,
    };
    Ok(Entry {
        id: parsed(r, 0)?,
        kind: named(r, 1)?,
        text: r.get(2)?,
        typed: r.get(3)?,
        order: r.get(4)?,
        owners: Vec::new(),
        partners: Vec::new(),
        addressees: Vec::new(),
        tags: Vec::new(),
        due,
        status: named(r, 7)?,
        dots: r.get(8)?,
        place: r.get(9)?,
        contact: r.get(10)?,
        stance,
        private: r.get(14)?,
        created_at: time_at(r, 15)?,
        deleted: r.get(16)?,
        translations: translations(&r.get::<_, String>(17)?),
    })
}

/// An entry's translations as their column says them: JSON, empty for none.
fn translations(column: &str) -> Vec<Translation> {
    if column.is_empty() { Vec::new() } else { serde_json::from_str(column).unwrap_or_default() }
}

fn translations_column(entry: &Entry) -> String {
    if entry.translations.is_empty() {
        return String::new();
    }
    // A list of plain fields: there is nothing that could fail.
    serde_json::to_string(&entry.translations).unwrap_or_default()
}

impl Reader<'_> {
    /// A group's entries in stream order, trash included.
    pub fn entries(&self, group: GroupId) -> Result<Vec<Entry>, StoreError> {
        let key = group.to_string();
        let sql = format!("SELECT {COLUMNS} FROM entry WHERE group_id = ?1 ORDER BY place_in_stream, id");
        let mut entries: Vec<Entry> =
            self.connection.prepare_cached(&sql)?.query_map([&key], row)?.collect::<Result<_, _>>()?;
        let places: HashMap<String, usize> =
            entries.iter().enumerate().map(|(i, e)| (e.id.to_string(), i)).collect();
        let mut names = self.connection.prepare_cached(
            "SELECT n.entry, n.role, n.name, n.person, n.level FROM entry_name n JOIN entry e ON e.id = n.entry
             WHERE e.group_id = ?1 ORDER BY n.entry, n.role, n.n",
        )?;
        let mut rows = names.query([&key])?;
        while let Some(r) = rows.next()? {
            if let Some(entry) = places.get(&r.get::<_, String>(0)?).and_then(|i| entries.get_mut(*i)) {
                add_name(entry, r)?;
            }
        }
        Ok(entries)
    }

    /// Entries by id, each with its group, trash included; those not here are left out.
    pub fn entries_by_id(
        &self,
        ids: impl IntoIterator<Item = EntryId>,
    ) -> Result<Vec<(GroupId, Entry)>, StoreError> {
        let sql = format!("SELECT {COLUMNS}, group_id FROM entry WHERE id = ?1");
        let mut query = self.connection.prepare_cached(&sql)?;
        let mut names = self.connection.prepare_cached(
            "SELECT entry, role, name, person, level FROM entry_name WHERE entry = ?1 ORDER BY role, n",
        )?;
        let mut found = Vec::new();
        for id in ids {
            let key = id.to_string();
            let Some((group, mut entry)) =
                query.query_row([&key], |r| Ok((parsed(r, 18)?, row(r)?))).optional()?
            else {
                continue;
            };
            let mut rows = names.query([&key])?;
            while let Some(r) = rows.next()? {
                add_name(&mut entry, r)?;
            }
            found.push((group, entry));
        }
        Ok(found)
    }

    /// What the completeness of a group's entries hangs on, without their texts; the trash is left out.
    pub fn given(&self, group: GroupId) -> Result<Vec<Given>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT kind, due_day IS NOT NULL,
                 EXISTS (SELECT 1 FROM entry_name n WHERE n.entry = e.id AND n.role = 'owner'),
                 EXISTS (SELECT 1 FROM entry_name n WHERE n.entry = e.id AND n.role = 'addressee')
             FROM entry e WHERE group_id = ?1 AND deleted = 0 AND kind IN ('task', 'recommendation')",
        )?;
        let row = |r: &Row<'_>| {
            Ok(Given { kind: named(r, 0)?, due: r.get(1)?, owner: r.get(2)?, addressee: r.get(3)? })
        };
        Ok(query.query_map([group.to_string()], row)?.collect::<Result<_, _>>()?)
    }

    /// Owners, partners, addressees and tags of a group's entries, each once.
    pub fn names_in_record(&self, group: GroupId) -> Result<Vec<String>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT DISTINCT n.name FROM entry_name n JOIN entry e ON e.id = n.entry WHERE e.group_id = ?1",
        )?;
        Ok(query.query_map([group.to_string()], |r| r.get(0))?.collect::<Result<_, _>>()?)
    }

    /// Entries of a group that are not in the trash.
    pub fn count_entries(&self, group: GroupId) -> Result<u32, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT count(*) FROM entry WHERE group_id = ?1 AND deleted = 0")?;
        Ok(query.query_row([group.to_string()], |r| r.get(0))?)
    }

    /// The group an entry stands in.
    pub fn group_of_entry(&self, entry: EntryId) -> Result<Option<GroupId>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT group_id FROM entry WHERE id = ?1")?;
        Ok(query.query_row([entry.to_string()], |r| parsed(r, 0)).optional()?)
    }

    /// Entries in which every word begins some word of the text, its names or tags; diacritics do not matter.
    pub fn search(
        &self,
        event: Option<EventId>,
        words: &str,
        limit: u32,
    ) -> Result<Vec<EntryHit>, StoreError> {
        let Some(query) = match_expression(words) else { return Ok(Vec::new()) };
        // A letter or two is in half of all entries: then the newest come first, weighing them all takes too long.
        let order = if self.has_many_hits(&query)? { "s.rowid DESC" } else { "s.rank, e.id" };
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT e.id, e.group_id, g.number, e.kind, e.text
             FROM entry_search s JOIN entry e ON e.rid = s.rowid JOIN working_group g ON g.id = e.group_id
             WHERE entry_search MATCH ?1 AND e.deleted = 0 AND (?2 IS NULL OR g.event = ?2)
             ORDER BY {order} LIMIT ?3"
        ))?;
        let hit = |r: &Row<'_>| {
            Ok(EntryHit {
                entry: parsed(r, 0)?,
                group: parsed(r, 1)?,
                group_number: r.get(2)?,
                kind: named(r, 3)?,
                text: r.get(4)?,
            })
        };
        let event = event.map(|e| e.to_string());
        Ok(statement.query_map(params![query, event, limit], hit)?.collect::<Result<_, _>>()?)
    }

    fn has_many_hits(&self, query: &str) -> Result<bool, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT 1 FROM entry_search WHERE entry_search MATCH ?1 LIMIT 1 OFFSET ?2")?;
        Ok(statement.exists(params![query, WEIGHED])?)
    }
}

/// More hits than this are not weighed against each other.
const WEIGHED: u32 = 3000;

/// Each word as a quoted prefix: what people type is never FTS5 syntax.
fn match_expression(words: &str) -> Option<String> {
    let folded = fold(words);
    let terms: Vec<String> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(16)
        .map(|word| format!("\"{word}\"*"))
        .collect();
    (!terms.is_empty()).then(|| terms.join(" "))
}

fn add_name(entry: &mut Entry, r: &Row<'_>) -> rusqlite::Result<()> {
    let role: String = r.get(1)?;
    let written: String = r.get(2)?;
    match role.as_str() {
        "owner" => entry.owners.push(Name { name: written, person: parsed_opt(r, 3)? }),
        "partner" => entry.partners.push(Name { name: written, person: parsed_opt(r, 3)? }),
        "addressee" => entry.addressees.push(Addressee { name: written, level: named_opt(r, 4)? }),
        _ => entry.tags.push(written),
    }
    Ok(())
}

/// Text and names, folded: what the search index sees.
fn folded(entry: &Entry) -> String {
    let names = entry.owners.iter().chain(&entry.partners).map(|n| n.name.as_str());
    let addressees = entry.addressees.iter().map(|a| a.name.as_str());
    let tags = entry.tags.iter().map(String::as_str);
    let translated = entry.translations.iter().map(|t| t.text.as_str());
    let words: Vec<&str> = [entry.text.as_str(), &entry.place, &entry.contact]
        .into_iter()
        .chain(translated)
        .chain(names)
        .chain(addressees)
        .chain(tags)
        .filter(|part| !part.is_empty())
        .collect();
    fold(&words.join("\n"))
}

impl Writer<'_> {
    pub fn put_entry(&self, group: GroupId, entry: &Entry) -> Result<(), StoreError> {
        let words = folded(entry);
        let key = group.to_string();
        let known = self
            .connection()
            .prepare_cached(
                "SELECT rid, folded, group_id = ?2 AND place_in_stream = ?3 FROM entry WHERE id = ?1",
            )?
            .query_row(params![entry.id.to_string(), key, entry.order], |r| {
                Ok(Known { rid: r.get(0)?, folded: r.get(1)?, in_place: r.get(2)? })
            })
            .optional()?;
        let sql = match &known {
            None => INSERT,
            // An index is written anew when its columns are named, even with the values they had.
            Some(Known { in_place: true, .. }) => UPDATE,
            Some(_) => UPDATE_AND_MOVE,
        };
        self.connection().prepare_cached(sql)?.execute(params![
            entry.id.to_string(),
            entry.kind.code(),
            entry.text,
            entry.typed,
            entry.order,
            entry.due.as_ref().map(|d| d.day.to_string()),
            entry.due.as_ref().map(|d| &d.written),
            name(&entry.status),
            entry.dots,
            entry.place,
            entry.contact,
            entry.stance.as_ref().and_then(|s| name(&s.kind)),
            entry.stance.as_ref().map(|s| &s.reason),
            entry.stance.as_ref().map(|s| time(s.at)),
            entry.private,
            time(entry.created_at),
            entry.deleted,
            key,
            words,
            translations_column(entry),
        ])?;
        let named = known.is_some() && self.has_names(entry)?;
        self.index(known, &words)?;
        if named { Ok(()) } else { self.put_names(entry) }
    }

    /// The search index follows by hand: a trigger would write the index to disk after each row of an import.
    fn index(&self, known: Option<Known>, words: &str) -> Result<(), StoreError> {
        let c = self.connection();
        let mut add = c.prepare_cached("INSERT INTO entry_search (rowid, folded) VALUES (?1, ?2)")?;
        match known {
            Some(Known { folded: before, .. }) if before == words => {}
            Some(Known { rid, folded: before, .. }) => {
                c.prepare_cached(
                    "INSERT INTO entry_search (entry_search, rowid, folded) VALUES ('delete', ?1, ?2)",
                )?
                .execute(params![rid, before])?;
                add.execute(params![rid, words])?;
            }
            None => drop(add.execute(params![c.last_insert_rowid(), words])?),
        }
        Ok(())
    }

    /// Whether the rows say already which names the entry has: most edits are of its text alone.
    fn has_names(&self, entry: &Entry) -> Result<bool, StoreError> {
        let mut written =
            Entry { owners: vec![], partners: vec![], addressees: vec![], tags: vec![], ..entry.clone() };
        let mut query = self.connection().prepare_cached(
            "SELECT entry, role, name, person, level FROM entry_name WHERE entry = ?1 ORDER BY role, n",
        )?;
        let mut rows = query.query([entry.id.to_string()])?;
        while let Some(r) = rows.next()? {
            add_name(&mut written, r)?;
        }
        Ok(written == *entry)
    }

    fn put_names(&self, entry: &Entry) -> Result<(), StoreError> {
        let (c, id) = (self.connection(), entry.id.to_string());
        c.prepare_cached("DELETE FROM entry_name WHERE entry = ?1")?.execute([&id])?;
        let mut insert = c.prepare_cached(
            "INSERT INTO entry_name (entry, role, n, name, person, level) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for (role, names) in [("owner", &entry.owners), ("partner", &entry.partners)] {
            for (n, item) in names.iter().enumerate() {
                let person = item.person.map(|p| p.to_string());
                insert.execute(params![id, role, n as i64, item.name, person, None::<String>])?;
            }
        }
        for (n, item) in entry.addressees.iter().enumerate() {
            let level = item.level.as_ref().and_then(name);
            insert.execute(params![id, "addressee", n as i64, item.name, None::<String>, level])?;
        }
        for (n, tag) in entry.tags.iter().enumerate() {
            insert.execute(params![id, "tag", n as i64, tag, None::<String>, None::<String>])?;
        }
        Ok(())
    }

    pub fn drop_entry(&self, group: GroupId, id: EntryId) -> Result<(), StoreError> {
        let (c, key, group) = (self.connection(), id.to_string(), group.to_string());
        let dropped =
            c.prepare_cached("DELETE FROM entry WHERE id = ?1 AND group_id = ?2")?.execute([&key, &group])?;
        if dropped > 0 {
            c.prepare_cached("DELETE FROM entry_name WHERE entry = ?1")?.execute([&key])?;
        }
        Ok(())
    }

    /// Forgets all rows of a group's record: only to take back an import, or before reading it anew.
    pub fn drop_record(&self, group: GroupId) -> Result<(), StoreError> {
        let key = group.to_string();
        for sql in [
            "DELETE FROM entry_name WHERE entry IN (SELECT id FROM entry WHERE group_id = ?1)",
            "DELETE FROM entry WHERE group_id = ?1",
            "DELETE FROM photo WHERE group_id = ?1",
            "DELETE FROM hand_over WHERE group_id = ?1",
        ] {
            self.connection().prepare_cached(sql)?.execute([&key])?;
        }
        Ok(())
    }
}
