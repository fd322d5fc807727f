//! What holds for the whole repository.

mod clean;
mod layers;
mod source;
mod texts;
mod types;
