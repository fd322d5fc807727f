use chrono::NaiveDate;
use zapis_domain::Due;

/// Enough of the three languages for the dates that stand in the files; the real reader is in `zapis-domain`.
const MONTHS: [(&str, u32); 13] = [
    ("czerwca", 6),
    ("lipca", 7),
    ("sierpnia", 8),
    ("września", 9),
    ("June", 6),
    ("July", 7),
    ("August", 8),
    ("September", 9),
    ("червня", 6),
    ("липня", 7),
    ("серпня", 8),
    ("вересня", 9),
    ("жовтня", 10),
];
const YEAR: i32 = 2022;

/// `15.06`, `15 czerwca`, or, without a number, the month's last day.
pub fn due(written: &str) -> Option<Due> {
    let day = match written.split_once('.') {
        Some((day, month)) => NaiveDate::from_ymd_opt(YEAR, month.parse().ok()?, day.parse().ok()?)?,
        None => day_in_words(written)?,
    };
    Some(Due { day, written: written.to_owned() })
}

fn day_in_words(written: &str) -> Option<NaiveDate> {
    let month = MONTHS.iter().find(|(name, _)| written.contains(name))?.1;
    match written.split_whitespace().find_map(|word| word.parse().ok()) {
        Some(day) => NaiveDate::from_ymd_opt(YEAR, month, day),
        None => NaiveDate::from_ymd_opt(YEAR, month + 1, 1)?.pred_opt(),
    }
}
