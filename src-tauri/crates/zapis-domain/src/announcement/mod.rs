//! Reads the announcement of a conference into an event.
//!
//! Nothing is dropped: a line either gives a value or stands in `not_understood`. Lines become shapes (`text`), a
//! walk over them (`reader`) goes from heading to heading (`heading`) and hands lines to the readers of lists, of
//! the agenda, of time and place; what a label did not say is looked for in sentences.

mod agenda;
mod event;
mod group;
mod heading;
mod labels;
mod lists;
mod model;
mod moment;
mod programme;
mod reader;
mod text;
mod title;
mod tongue;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use model::{
    AnnouncedGroup, AnnouncedSession, Announcement, AnnouncementError, Found, GuessReason, LineRange,
    SourceLine,
};
pub use text::MAX_BYTES;

/// Reads a pasted announcement. `reference` is the day from which a missing year is guessed.
pub fn read(text: &str, reference: NaiveDate) -> Result<Announcement, AnnouncementError> {
    text::check_limits(text)?;
    let empty = Announcement {
        title: None,
        subtitle: None,
        date: None,
        last_day: None,
        start: None,
        end: None,
        place: None,
        language: tongue::detect(text),
        goals: Vec::new(),
        tasks: Vec::new(),
        sessions: Vec::new(),
        groups: Vec::new(),
        not_understood: Vec::new(),
    };
    Ok(reader::Reader::new(text::lines(text), reference, empty).read())
}
