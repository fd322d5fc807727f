//! The event's frame: event, sessions, groups, people.

use rusqlite::{OptionalExtension, Row, params};
use zapis_domain::{Event, EventDate, EventId, Group, GroupId, Person, Session};

use super::mapping::{lines, name, named, parsed, parsed_opt, words, words_at};
use crate::{Reader, StoreError, Writer};

/// An event as the start screen lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    pub id: EventId,
    pub title: String,
    pub date: Option<EventDate>,
    pub place: String,
    pub sample: bool,
    pub groups: u32,
    pub people: u32,
    pub entries: u32,
}

const EVENT: &str =
    "id, title, subtitle, day, year_guessed, starts, ends, place, goals, tasks, language, sample";

fn date(r: &Row<'_>, day: usize, guessed: usize) -> rusqlite::Result<Option<EventDate>> {
    let day = parsed_opt(r, day)?;
    let year_guessed = r.get(guessed)?;
    Ok(day.map(|day| EventDate { day, year_guessed }))
}

fn event(r: &Row<'_>) -> rusqlite::Result<Event> {
    Ok(Event {
        id: parsed(r, 0)?,
        title: r.get(1)?,
        subtitle: r.get(2)?,
        date: date(r, 3, 4)?,
        start: parsed_opt(r, 5)?,
        end: parsed_opt(r, 6)?,
        place: r.get(7)?,
        goals: lines(r.get(8)?),
        tasks: lines(r.get(9)?),
        language: named(r, 10)?,
        sample: r.get(11)?,
        sessions: Vec::new(),
        groups: Vec::new(),
        people: Vec::new(),
    })
}

fn session(r: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        id: parsed(r, 0)?,
        title: r.get(1)?,
        kind: named(r, 2)?,
        day: r.get(3)?,
        start: parsed_opt(r, 4)?,
        end: parsed_opt(r, 5)?,
    })
}

fn group(r: &Row<'_>) -> rusqlite::Result<Group> {
    Ok(Group {
        id: parsed(r, 0)?,
        number: r.get(1)?,
        theme: r.get(2)?,
        scope: r.get(3)?,
        room: r.get(4)?,
        language: named(r, 5)?,
        facilitator: r.get(6)?,
        note_taker: r.get(7)?,
        sensitive: r.get(8)?,
    })
}

fn person(r: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: parsed(r, 0)?,
        name: r.get(1)?,
        organisation: r.get(2)?,
        sector: r.get(3)?,
        district: r.get(4)?,
        languages: words_at(r, 5)?,
        group: parsed_opt(r, 6)?,
        public_name: r.get(7)?,
    })
}

fn card(r: &Row<'_>) -> rusqlite::Result<EventRow> {
    Ok(EventRow {
        id: parsed(r, 0)?,
        title: r.get(1)?,
        date: date(r, 2, 3)?,
        place: r.get(4)?,
        sample: r.get(5)?,
        groups: r.get(6)?,
        people: r.get(7)?,
        entries: r.get(8)?,
    })
}

impl Reader<'_> {
    /// All events, newest first, those without a date on top: they are being prepared.
    pub fn events(&self) -> Result<Vec<EventRow>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT e.id, e.title, e.day, e.year_guessed, e.place, e.sample,
                    (SELECT count(*) FROM working_group g WHERE g.event = e.id),
                    (SELECT count(*) FROM person p WHERE p.event = e.id),
                    (SELECT count(*) FROM entry n JOIN working_group g ON g.id = n.group_id
                     WHERE g.event = e.id AND n.deleted = 0)
             FROM event e ORDER BY e.day IS NOT NULL, e.day DESC, e.id DESC",
        )?;
        Ok(query.query_map([], card)?.collect::<Result<_, _>>()?)
    }

    /// Ids and titles, newest first; without the counts, which look at every entry.
    pub fn event_titles(&self) -> Result<Vec<(EventId, String)>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT id, title FROM event ORDER BY day IS NOT NULL, day DESC, id DESC")?;
        Ok(query.query_map([], |r| Ok((parsed(r, 0)?, r.get(1)?)))?.collect::<Result<_, _>>()?)
    }

    pub fn event(&self, id: EventId) -> Result<Option<Event>, StoreError> {
        let (c, key) = (self.connection, id.to_string());
        let sql = format!("SELECT {EVENT} FROM event WHERE id = ?1");
        let Some(mut found) = c.prepare_cached(&sql)?.query_row([&key], event).optional()? else {
            return Ok(None);
        };
        found.sessions = c
            .prepare_cached(
                "SELECT id, title, kind, day, starts, ends FROM session WHERE event = ?1 ORDER BY day, starts, id",
            )?
            .query_map([&key], session)?
            .collect::<Result<_, _>>()?;
        found.groups = c
            .prepare_cached(
                "SELECT id, number, theme, scope, room, language, facilitator, note_taker, sensitive
                 FROM working_group WHERE event = ?1 ORDER BY number, id",
            )?
            .query_map([&key], group)?
            .collect::<Result<_, _>>()?;
        found.people = c
            .prepare_cached(
                "SELECT id, name, organisation, sector, district, languages, group_id, public_name
                 FROM person WHERE event = ?1 ORDER BY id",
            )?
            .query_map([&key], person)?
            .collect::<Result<_, _>>()?;
        Ok(Some(found))
    }

    /// The event a group belongs to.
    pub fn event_of_group(&self, group: GroupId) -> Result<Option<EventId>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT event FROM working_group WHERE id = ?1")?;
        Ok(query.query_row([group.to_string()], |r| parsed(r, 0)).optional()?)
    }
}

impl Writer<'_> {
    /// The event's own fields, without its lists.
    pub fn put_event(&self, event: &Event) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT OR REPLACE INTO event ({EVENT}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
        );
        self.connection().prepare_cached(&sql)?.execute(params![
            event.id.to_string(),
            event.title,
            event.subtitle,
            event.date.map(|d| d.day.to_string()),
            event.date.is_some_and(|d| d.year_guessed),
            event.start.map(|t| t.to_string()),
            event.end.map(|t| t.to_string()),
            event.place,
            event.goals.join("\n"),
            event.tasks.join("\n"),
            name(&event.language),
            event.sample,
        ])?;
        Ok(())
    }

    /// Replaces the lists of an event: sessions, groups, people.
    pub fn put_event_lists(&self, event: &Event) -> Result<(), StoreError> {
        self.drop_event_lists(event.id)?;
        let key = event.id.to_string();
        event.sessions.iter().try_for_each(|session| self.insert_session(&key, session))?;
        event.groups.iter().try_for_each(|group| self.insert_group(&key, group))?;
        event.people.iter().try_for_each(|person| self.insert_person(&key, person))
    }

    fn insert_session(&self, event: &str, session: &Session) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached(
                "INSERT INTO session (id, event, title, kind, day, starts, ends)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                session.id.to_string(),
                event,
                session.title,
                name(&session.kind),
                session.day,
                session.start.map(|t| t.to_string()),
                session.end.map(|t| t.to_string()),
            ])?;
        Ok(())
    }

    fn insert_group(&self, event: &str, group: &Group) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached(
                "INSERT INTO working_group (id, event, number, theme, scope, room, language, facilitator,
                                            note_taker, sensitive)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                group.id.to_string(),
                event,
                group.number,
                group.theme,
                group.scope,
                group.room,
                name(&group.language),
                group.facilitator,
                group.note_taker,
                group.sensitive,
            ])?;
        Ok(())
    }

    fn insert_person(&self, event: &str, person: &Person) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached(
                "INSERT INTO person (id, event, name, organisation, sector, district, languages, group_id,
                                     public_name)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                person.id.to_string(),
                event,
                person.name,
                person.organisation,
                person.sector,
                person.district,
                words(&person.languages),
                person.group.map(|g| g.to_string()),
                person.public_name,
            ])?;
        Ok(())
    }

    pub fn drop_event(&self, event: EventId) -> Result<(), StoreError> {
        self.drop_event_lists(event)?;
        self.connection().execute("DELETE FROM event WHERE id = ?1", [event.to_string()])?;
        Ok(())
    }

    fn drop_event_lists(&self, event: EventId) -> Result<(), StoreError> {
        for table in ["session", "working_group", "person"] {
            let sql = format!("DELETE FROM {table} WHERE event = ?1");
            self.connection().prepare_cached(&sql)?.execute([event.to_string()])?;
        }
        Ok(())
    }
}
