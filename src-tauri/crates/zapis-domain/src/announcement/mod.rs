//! Reads the announcement of a conference into an event.
//!
//! Nothing is dropped: a line either gives a value or stands in `not_understood`.

mod event;
mod model;

use chrono::NaiveDate;

use crate::Language;

pub use model::{
    AnnouncedGroup, AnnouncedSession, Announcement, AnnouncementError, Found, GuessReason, LineRange,
    SourceLine,
};

/// More than any announcement: a larger paste is a mistake.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// Reads a pasted announcement. `reference` is the day from which a missing year is guessed.
pub fn read(text: &str, reference: NaiveDate) -> Result<Announcement, AnnouncementError> {
    if text.len() > MAX_BYTES {
        return Err(AnnouncementError::TooLarge {
            limit: MAX_BYTES as u32,
        });
    }
    if text.trim().is_empty() {
        return Err(AnnouncementError::Empty);
    }
    if text.contains('\0') {
        return Err(AnnouncementError::NotText);
    }
    let _ = reference;
    let mut lines = text
        .lines()
        .enumerate()
        .filter(|(_, l)| !l.trim().is_empty())
        .map(|(i, l)| (i as u32 + 1, l));
    let title = lines
        .next()
        .map(|(n, l)| Found::written(l.trim().to_owned(), LineRange { first: n, last: n }));
    Ok(Announcement {
        title,
        subtitle: None,
        date: None,
        last_day: None,
        start: None,
        end: None,
        place: None,
        language: Language::default(),
        goals: Vec::new(),
        tasks: Vec::new(),
        sessions: Vec::new(),
        groups: Vec::new(),
        not_understood: lines
            .map(|(number, l)| SourceLine {
                number,
                text: l.to_owned(),
            })
            .collect(),
    })
}
