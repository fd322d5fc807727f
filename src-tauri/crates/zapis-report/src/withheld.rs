//! What the public edition leaves out or hides, counted, so that it can say so.

use serde::Serialize;

use crate::{contacts, outline::Outline};

/// How much of everything is not shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Withheld {
    /// Entries and notes marked internal.
    pub entries: usize,
    /// Photos of people nobody asked, or who refused.
    pub photos: usize,
    /// Telephone numbers and e-mail addresses in people's words.
    pub contacts: usize,
    /// Entries whose contact is left out.
    pub contact_fields: usize,
}

/// What the public edition of an outline withholds.
pub fn of(outline: &Outline) -> Withheld {
    let entries = || outline.chapters.iter().flat_map(|c| &c.entries).filter(|e| !e.deleted);
    Withheld {
        entries: entries().filter(|e| e.private).count(),
        photos: outline.chapters.iter().flat_map(|c| &c.photos).filter(|p| !p.public).count(),
        contacts: shown(outline).map(|text| contacts::find(text).len()).sum(),
        contact_fields: entries().filter(|e| !e.private && !e.contact.trim().is_empty()).count(),
    }
}

/// People's words that the public edition prints.
fn shown(outline: &Outline) -> impl Iterator<Item = &str> {
    let entries = outline.chapters.iter().flat_map(|c| &c.entries).filter(|e| !e.deleted && !e.private);
    let of_entries = entries.flat_map(|e| {
        let reason = e.stance.as_ref().map(|stance| stance.reason.as_str());
        [e.text.as_str(), &e.place].into_iter().chain(reason).chain(e.tags.iter().map(String::as_str))
    });
    let photos = outline.chapters.iter().flat_map(|c| &c.photos).filter(|p| p.public);
    let chapters = outline.chapters.iter().flat_map(|c| [&c.words, &c.group.theme, &c.group.room]);
    let event = &outline.event;
    of_entries
        .chain(photos.map(|p| p.caption.as_str()))
        .chain(chapters.map(String::as_str))
        .chain(outline.amendments.iter().map(|line| line.amendment.text.as_str()))
        .chain([event.title.as_str(), &event.subtitle, &event.place, &outline.opening])
}

/// Every text in which somebody may have written a contact, printed or not.
pub fn texts(outline: &Outline) -> impl Iterator<Item = &str> {
    let entries = outline.chapters.iter().flat_map(|c| &c.entries);
    let more = entries.flat_map(|e| {
        let translations = e.translations.iter().map(|t| t.text.as_str());
        let names = e.owners.iter().chain(&e.partners).map(|n| n.name.as_str());
        let addressees = e.addressees.iter().map(|a| a.name.as_str());
        let hidden = e.private.then_some(e.text.as_str());
        [e.contact.as_str(), &e.typed]
            .into_iter()
            .chain(translations)
            .chain(names)
            .chain(addressees)
            .chain(hidden)
    });
    shown(outline).chain(more)
}
