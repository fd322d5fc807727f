//! Dates and times as people write them in Polish, English and Ukrainian.
//!
//! Used by the reader of announcements and by the capture line. The day from which anything is counted is
//! always an argument.

mod relative;
mod scan;
mod time;
mod words;
mod written;

#[cfg(test)]
mod tests;

pub use relative::{NamedDay, day_at_start};
pub(crate) use relative::{counts_days, is_named_part_of_date, is_weekday, spoken_day_at_start};
pub use time::{WrittenTimes, find_times, times_at_start};
pub use written::{WrittenDate, find_date, find_dates};
