//! The nouns of a working-group session and the rules that hold for them.
//!
//! Nothing here reads a clock, a disk or an environment: the same input gives the same output.
//! Documents (`zapis-record`), tables (`zapis-store`) and the report all speak in these types.

mod amendment;
mod cluster;
mod entry;
mod event;
mod hand_over;
mod id;
mod language;
mod link;
mod look;
mod photo;
mod place;
mod record;
mod sign_off;
mod summary;

pub mod announcement;
pub mod capture;
pub mod completeness;
pub mod crosscheck;
pub mod date;
pub mod fold;

pub use amendment::{Amendment, AmendmentOutcome, Votes};
pub use cluster::{Cluster, clusters};
pub use entry::{
    Addressee, AddresseeLevel, Due, Entry, EntryKind, Name, Stance, StanceKind, TaskStatus, Translation,
};
pub use event::{Event, EventDate, Group, Person, Session, SessionKind};
pub use hand_over::{HandOver, OpenThings};
pub use id::{
    AmendmentId, ContentHash, DeviceId, EntryId, EventId, GroupId, InvalidHash, LinkId, PersonId, PhotoId,
    SessionId, SignOffId,
};
pub use language::Language;
pub use link::{Link, LinkKind};
pub use look::{Area, Consent, Corners, InvalidArea, Look, Mode, Point, Recipe, Share, whole_picture};
pub use photo::{MediaType, Photo};
pub use place::EntryPlace;
pub use record::Record;
pub use sign_off::{Difference, OpenKind, SignOff, differences, entry_line, lines};
pub use summary::{Highlight, PrivateNotes, Summary};

/// A moment, always in UTC; shown in the event's time zone at the edge.
pub type Timestamp = chrono::DateTime<chrono::Utc>;
