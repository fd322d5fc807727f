//! A pasted announcement: read or refused; what is understood lies within the text.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|pasted: &str| {
    let today = chrono::NaiveDate::from_ymd_opt(2022, 5, 1).expect("a day");
    if let Ok(announcement) = zapis_domain::announcement::read(pasted, today) {
        let mut number = 0u128;
        let mut next = || {
            number += 1;
            uuid::Uuid::from_u128(number)
        };
        let event = zapis_domain::EventId(next());
        let _ = announcement.into_event(event, next);
    }
});
