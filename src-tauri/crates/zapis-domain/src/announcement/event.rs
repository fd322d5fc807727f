//! From an announcement to the event it announces.

use uuid::Uuid;

use super::{AnnouncedGroup, AnnouncedSession, Announcement, Found};
use crate::{Event, EventId, Group, GroupId, Language, Session, SessionId};

impl Announcement {
    /// The event as announced. `next_id` gives one new id for each session, then one for each group.
    pub fn into_event(self, event_id: EventId, mut next_id: impl FnMut() -> Uuid) -> Event {
        let language = self.language;
        Event {
            subtitle: text(self.subtitle),
            date: self.date.map(|d| d.value),
            start: self.start.map(|t| t.value),
            end: self.end.map(|t| t.value),
            place: text(self.place),
            goals: values(self.goals),
            tasks: values(self.tasks),
            sessions: values(self.sessions).into_iter().map(|s| session(s, SessionId(next_id()))).collect(),
            groups: values(self.groups).into_iter().map(|g| group(g, GroupId(next_id()), language)).collect(),
            ..Event::new(event_id, text(self.title), language)
        }
    }
}

fn text(found: Option<Found<String>>) -> String {
    found.map(|f| f.value).unwrap_or_default()
}

fn values<T>(found: Vec<Found<T>>) -> Vec<T> {
    found.into_iter().map(|f| f.value).collect()
}

fn session(announced: AnnouncedSession, id: SessionId) -> Session {
    let AnnouncedSession { title, kind, day, start, end } = announced;
    Session { id, title, kind, day, start, end }
}

fn group(announced: AnnouncedGroup, id: GroupId, event_language: Language) -> Group {
    Group {
        id,
        number: announced.number,
        theme: announced.theme,
        scope: announced.scope,
        room: String::new(),
        language: announced.language.unwrap_or(event_language),
        facilitator: String::new(),
        note_taker: String::new(),
        sensitive: false,
    }
}
