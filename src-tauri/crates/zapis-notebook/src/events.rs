//! The event: making it, from scratch or from an announcement, and editing it.

use std::path::Path;

use zapis_domain::{
    Event, EventId, GroupId, Language, Timestamp,
    announcement::{self, Announcement},
};
use zapis_record::frame_changes;

use crate::{
    Notebook, NotebookError, Op,
    files::read_some,
    undo::frame_of,
    view::{EventCard, EventSaved},
};

/// The text of an announcement's file, checked for size and encoding.
pub fn announcement_file(path: &Path) -> Result<String, NotebookError> {
    let bytes = read_some(path, announcement::MAX_BYTES as u64)?;
    if bytes.len() > announcement::MAX_BYTES {
        let limit = announcement::MAX_BYTES as u32;
        return Err(announcement::AnnouncementError::TooLarge { limit }.into());
    }
    String::from_utf8(bytes).map_err(|_| announcement::AnnouncementError::NotText.into())
}

impl Notebook {
    /// All events, newest first.
    pub fn events(&self) -> Result<Vec<EventCard>, NotebookError> {
        let rows = self.store.reader().events()?;
        Ok(rows
            .into_iter()
            .map(|row| EventCard {
                id: row.id,
                title: row.title,
                date: row.date,
                place: row.place,
                groups: row.groups,
                people: row.people,
                entries: row.entries,
                sample: row.sample,
            })
            .collect())
    }

    pub fn event(&self, id: EventId) -> Result<Event, NotebookError> {
        self.store.reader().event(id)?.ok_or(NotebookError::EventUnknown)
    }

    /// The event to use when none is named: the only one, or the newest.
    pub fn current_event(&self) -> Result<EventId, NotebookError> {
        self.store.reader().event_titles()?.first().map(|(id, _)| *id).ok_or(NotebookError::NoEvent)
    }

    /// The event of an id, or the only one whose title begins so; spelling and capitals do not matter.
    pub fn find_event(&self, asked: &str) -> Result<EventId, NotebookError> {
        let titles = self.store.reader().event_titles()?;
        let wanted = zapis_domain::fold::fold(asked.trim());
        if let Some((id, _)) = titles.iter().find(|(id, _)| id.to_string() == asked.trim()) {
            return Ok(*id);
        }
        let begins =
            |title: &str| !wanted.is_empty() && zapis_domain::fold::fold(title.trim()).starts_with(&wanted);
        let mut found = titles.iter().filter(|(_, title)| begins(title));
        match (found.next(), found.next()) {
            (Some((id, _)), None) => Ok(*id),
            _ => Err(NotebookError::EventUnknown),
        }
    }

    pub fn create_event(&mut self, title: &str, language: Language) -> Result<EventId, NotebookError> {
        let id = EventId(self.surroundings.new_id());
        self.make_event(Event::new(id, title.trim(), language))
    }

    /// What an announcement's text says, as far as it is understood. Nothing is stored.
    pub fn read_announcement(&self, text: &str) -> Result<Announcement, NotebookError> {
        let today = self.surroundings.local(self.surroundings.now()).date();
        Ok(announcement::read(text, today)?)
    }

    pub fn create_event_from_announcement(&mut self, read: Announcement) -> Result<EventId, NotebookError> {
        let id = EventId(self.surroundings.new_id());
        let event = read.into_event(id, || self.surroundings.new_id());
        self.make_event(event)
    }

    fn make_event(&mut self, event: Event) -> Result<EventId, NotebookError> {
        self.transact(Op::MakeEvent, frame_of(event.id), event.id, &frame_changes(None, &event))?;
        Ok(event.id)
    }

    /// Makes the stored event like `event`: only what differs is changed, so others' edits elsewhere stay.
    pub fn save_event(&mut self, event: &Event) -> Result<EventSaved, NotebookError> {
        let before = self.event(event.id)?;
        let mut after = event.clone();
        // People come from registrations and packets; the event screen does not edit them.
        after.people.clone_from(&before.people);
        let changes = frame_changes(Some(&before), &after);
        self.transact(Op::EditEvent, frame_of(event.id), event.id, &changes)?;
        self.event_saved(event.id)
    }

    pub(crate) fn event_saved(&self, id: EventId) -> Result<EventSaved, NotebookError> {
        let at: Timestamp = self.surroundings.now();
        Ok(EventSaved { at, event: self.event(id)?, undo: self.undo_state(frame_of(id))? })
    }

    pub(crate) fn event_of(&self, group: GroupId) -> Result<EventId, NotebookError> {
        let unknown = || NotebookError::GroupUnknown { group: group.to_string() };
        self.store.reader().event_of_group(group)?.ok_or_else(unknown)
    }

    /// A group by its number, its id or the beginning of its theme.
    pub fn find_group(&self, event: EventId, asked: &str) -> Result<GroupId, NotebookError> {
        let event = self.event(event)?;
        let asked_folded = zapis_domain::fold::fold(asked.trim());
        let by_number = |g: &&zapis_domain::Group| asked.trim().parse() == Ok(g.number);
        let by_id = |g: &&zapis_domain::Group| g.id.to_string() == asked.trim();
        let by_theme = |g: &&zapis_domain::Group| {
            !asked_folded.is_empty() && zapis_domain::fold::fold(&g.theme).starts_with(&asked_folded)
        };
        let groups = &event.groups;
        let found = groups.iter().find(by_number).or_else(|| groups.iter().find(by_id));
        found
            .or_else(|| groups.iter().find(by_theme))
            .map(|g| g.id)
            .ok_or_else(|| NotebookError::GroupUnknown { group: asked.to_owned() })
    }
}
