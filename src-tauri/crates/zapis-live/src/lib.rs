//! Hand-over over the room's network, from laptop to laptop, without any server.
//!
//! A [`Live`] opens sockets when it is started and closes them when it is dropped; before and after there is no
//! network. Two laptops meet by a [`Ticket`] or because one heard the other announce itself, prove to each
//! other that a person typed the same [`PairingCode`], and from then on know each other by their keys. What
//! they hold is asked of the [`Library`] that the caller lends: packets of documents, and photos by hash.
//!
//! Nothing here knows what is in a document, and nothing a peer says becomes a path. How two laptops talk is
//! in [`wire`], what a stranger can do is in `docs/hand-over.md`.
//!
//! [`wire`]: crate::Holding

mod depot;
mod discover;
mod endpoint;
mod error;
mod event;
mod frames;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod greet;
mod key;
mod library;
mod limits;
mod live;
mod pairing;
mod session;
mod ticket;
mod who;
mod wire;

pub use discover::Nearby;
pub use error::{LiveError, Refusal};
pub use event::{LiveEvent, Observer, PeerProgress};
pub use key::{DeviceKey, PeerId};
pub use library::{Holding, Library, Paired, Taken, Tally, WantedPhoto};
pub use limits::LiveLimits;
pub use live::{Changes, Live, LiveSettings, PeerView};
pub use pairing::PairingCode;
pub use ticket::Ticket;
