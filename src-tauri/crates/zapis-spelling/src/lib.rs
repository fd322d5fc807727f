//! Spelling: which words of a text no dictionary knows, and what they could have been.
//!
//! The dictionaries are Hunspell's, files beside the program (`assets/dictionaries`). Each is read when a text first
//! needs it, in about half a second: never ask on a thread somebody waits for.

mod known;
mod speller;
mod words;

pub use known::KnownWords;
pub use speller::{Misspelled, Speller};
