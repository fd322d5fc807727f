//! Pairing: two laptops prove to each other that a person typed the code that the other shows.
//!
//! SPAKE2 lets nobody who listens, or answers in another's place, try more than one code for each time a
//! person tries. The exchange is tied to both laptops' keys and to the very connection it runs on: what is
//! recorded or passed on is worth nothing elsewhere.

mod code;
mod exchange;
mod window;

pub use code::PairingCode;
pub(crate) use exchange::{Half, Parties, Role};
pub(crate) use window::{GuestTries, Window};
