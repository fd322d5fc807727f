//! Identifiers shaped like UUID version 7: time first, so that they sort as the day went.

use chrono::{NaiveDate, TimeDelta};
use uuid::Uuid;
use zapis_domain::Timestamp;

use crate::rng::Rng;

/// The day of the reference event.
pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 5, 27).expect("the day exists")
}

/// So many seconds after group work began: 11:00 in Warsaw, 09:00 UTC.
pub fn into_group_work(seconds: i64) -> Timestamp {
    let start = day().and_hms_opt(9, 0, 0).expect("the hour exists").and_utc();
    start + TimeDelta::seconds(seconds)
}

/// So many seconds after the event was prepared, eleven days before.
pub fn into_preparation(seconds: i64) -> Timestamp {
    into_group_work(seconds) - TimeDelta::days(11)
}

pub struct Ids {
    rng: Rng,
    count: u64,
}

impl Ids {
    pub fn new(seed: u64, thing: u64) -> Ids {
        Ids { rng: Rng::new(seed, thing), count: 0 }
    }

    pub fn at(&mut self, moment: Timestamp) -> Uuid {
        let milliseconds = moment.timestamp_millis().max(0) as u128;
        // Counting up keeps ids of one millisecond in order.
        let count = u128::from(self.count & 0xFFF);
        self.count += 1;
        let rest = u128::from(self.rng.next() >> 2);
        Uuid::from_u128((milliseconds << 80) | (0x7 << 76) | (count << 64) | (0b10 << 62) | rest)
    }
}
