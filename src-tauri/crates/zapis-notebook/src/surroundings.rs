//! What a process is surrounded by: the clock, the time zone, fresh ids, the laptop's name.

use chrono::{NaiveDateTime, Utc};
use chrono_tz::Europe::Warsaw;
use uuid::Uuid;
use zapis_domain::Timestamp;

/// Passed in, so that tests and the sample event are reproducible.
pub trait Surroundings: Send {
    fn now(&self) -> Timestamp;
    /// A moment in the local time of the event's room.
    fn local(&self, at: Timestamp) -> NaiveDateTime;
    /// A new id, ordered by time.
    fn new_id(&self) -> Uuid;
    /// What this laptop is called, to be shown on the arrival board.
    fn device_name(&self) -> String;
}

/// The real clock and laptop.
pub struct SystemSurroundings;

impl Surroundings for SystemSurroundings {
    fn now(&self) -> Timestamp {
        Utc::now()
    }

    /// The conferences are in Warsaw; a laptop set to another zone must not shift what was said when.
    fn local(&self, at: Timestamp) -> NaiveDateTime {
        at.with_timezone(&Warsaw).naive_local()
    }

    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn device_name(&self) -> String {
        ["COMPUTERNAME", "HOSTNAME"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|n| !n.trim().is_empty()))
            .or_else(|| std::fs::read_to_string("/etc/hostname").ok().map(|n| n.trim().to_owned()))
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| "laptop".to_owned())
    }
}
