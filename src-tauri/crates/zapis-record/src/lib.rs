//! The documents that hold the truth: one Loro document per group's record, one for the event's frame,
//! one for the moderator's summary. Merging them is commutative and idempotent and never loses an entry.
//!
//! A document holds *things* (an entry, a group, a link …); a thing holds *fields*. A field is a scalar
//! (last writer wins), a text (merges letter by letter) or a set of members (merges member by member).
//! People's changes are differences between two domain values, so `schema` is the only place that knows
//! how a noun is laid out. Nothing outside this crate names loro.

mod change;
mod conflict;
mod document;
mod error;
mod hash;
mod history;
mod schema;
mod settle;
mod step;
mod text;
mod version;

pub use change::{Change, Field, Fields, Noun, Thing, ThingKey, changes_between, creation, removal};
pub use conflict::{Author, Conflict, conflicts};
pub use document::{Document, DocumentId, DocumentKind, Imported};
pub use error::RecordError;
pub use hash::{StateHash, state_hash};
pub use history::{EntryVersion, MOST_VERSIONS, entry_history};
pub use schema::{
    frame_changes, hand_over_changes, notes_changes, read_entry, read_event, read_hand_over, read_notes,
    read_photo, read_record, read_summary, summary_changes,
};
pub use step::Step;
pub use text::merged_text;
