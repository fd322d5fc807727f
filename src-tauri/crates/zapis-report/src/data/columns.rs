//! Which columns each list has, and how wide they are, in letters. Their heads are `data-column-…` in the catalogue.

use super::lists::ListName;

pub type Widths = &'static [(&'static str, u8)];

/// A list's columns in their order.
pub fn of(list: ListName) -> Widths {
    match list {
        ListName::Entries => ENTRIES,
        ListName::Tasks => TASKS,
        ListName::Recommendations => RECOMMENDATIONS,
        ListName::Photos => PHOTOS,
        ListName::Groups => GROUPS,
        ListName::Shared => SHARED,
        ListName::Amendments => AMENDMENTS,
        ListName::Versions => VERSIONS,
    }
}

const ENTRIES: Widths = &[
    ("number", 8),
    ("group", 8),
    ("theme", 28),
    ("language", 12),
    ("kind", 16),
    ("text", 70),
    ("translation", 50),
    ("owners", 26),
    ("partners", 26),
    ("addressees", 28),
    ("due", 12),
    ("status", 12),
    ("tags", 18),
    ("dots", 8),
    ("place", 20),
    ("contact", 24),
    ("stance", 16),
    ("reason", 30),
    ("same", 14),
    ("related", 14),
    ("contradicts", 14),
    ("highlight", 12),
    ("private", 12),
];

const TASKS: Widths = &[
    ("number", 8),
    ("group", 8),
    ("text", 70),
    ("owners", 28),
    ("partners", 28),
    ("due", 12),
    ("status", 12),
];

const RECOMMENDATIONS: Widths = &[
    ("number", 8),
    ("group", 8),
    ("text", 70),
    ("addressees", 30),
    ("level", 18),
    ("dots", 8),
    ("same", 18),
];

const PHOTOS: Widths = &[("number", 8), ("group", 8), ("caption", 70), ("file", 20), ("about", 20)];

const GROUPS: Widths = &[
    ("group", 8),
    ("theme", 36),
    ("room", 10),
    ("language", 12),
    ("facilitator", 24),
    ("note-taker", 24),
    ("people", 10),
    ("entries", 8),
    ("photos", 8),
    ("received", 12),
    ("missing-because", 36),
];

const SHARED: Widths =
    &[("kind", 16), ("wording", 70), ("numbers", 24), ("groups", 12), ("group-count", 10), ("dots", 8)];

const AMENDMENTS: Widths = &[
    ("time", 17),
    ("group", 8),
    ("number", 8),
    ("text", 70),
    ("outcome", 18),
    ("asked-by", 24),
    ("votes-yes", 8),
    ("votes-no", 8),
    ("votes-abstained", 12),
];

const VERSIONS: Widths = &[
    ("group", 8),
    ("theme", 36),
    ("version", 8),
    ("receipt", 16),
    ("entries", 8),
    ("photos", 8),
    ("made", 17),
    ("device", 18),
];
