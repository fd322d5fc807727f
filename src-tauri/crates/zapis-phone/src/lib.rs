//! Photos from phones: a small page, served to phones in the same room for as long as somebody asks for it.
//!
//! [`Door::open`] listens on one address of one network, behind one link of 128 random bits that no other door ever
//! has again. Through it a phone can hand in pictures and read nothing: no list, no picture, no name. What comes is
//! streamed to a file of ours, held to limits, and passed on as an [`Arrival`]; the phone is told "arrived" only once
//! that has been answered. Dropping the door ends every connection.

mod door;
mod limits;
mod networks;
mod page;
mod qr;
mod routes;
mod speech;
mod spool;

pub use door::{Arrival, Counts, Door, DoorError, Opening, Verdict};
pub use limits::Limits;
pub use networks::{Network, NetworkKind, networks};
pub use qr::{QrPicture, qr_picture};
