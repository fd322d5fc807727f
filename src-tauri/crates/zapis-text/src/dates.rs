//! Dates as a report and the window print them.

use chrono::{Datelike, NaiveDate};
use zapis_domain::Language;

use crate::Catalogue;

/// `27 maja 2022`, `27 May 2022`, `27 травня 2022`, with hard spaces.
pub fn date_in_words(date: NaiveDate, language: Language) -> String {
    Catalogue::of(language).text_with(
        "date-in-words",
        [
            ("day", date.day().to_string().into()),
            ("month", month(date).into()),
            ("year", date.year().to_string().into()),
        ],
    )
}

/// `piątek, 27 maja 2022`.
pub fn date_in_words_with_weekday(date: NaiveDate, language: Language) -> String {
    let weekday = format!("weekday-{}", date.weekday().number_from_monday());
    format!("{}, {}", Catalogue::of(language).text(&weekday), date_in_words(date, language))
}

/// `15.06.2022`, in English `15 Jun 2022`: for tables.
pub fn short_date(date: NaiveDate, language: Language) -> String {
    match language {
        Language::En => date.format("%-d\u{a0}%b\u{a0}%Y").to_string(),
        Language::Pl | Language::Uk => date.format("%d.%m.%Y").to_string(),
    }
}

fn month(date: NaiveDate) -> String {
    format!("m{}", date.month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reads_as_people_write_it() {
        let day = NaiveDate::from_ymd_opt(2022, 5, 27).expect("a real day");
        let words = Language::ALL.map(|l| date_in_words_with_weekday(day, l).replace('\u{a0}', " "));
        assert_eq!(words, ["piątek, 27 maja 2022", "Friday, 27 May 2022", "п’ятниця, 27 травня 2022"]);
        assert_eq!(short_date(day, Language::Pl), "27.05.2022");
    }
}
