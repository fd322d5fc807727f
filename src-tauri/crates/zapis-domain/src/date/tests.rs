use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;

fn reference() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a calendar day")
}

/// `expected`: the day, `..` the last day, `?` for a guessed year; empty for no date.
fn check(text: &str, expected: &str) {
    let read = find_date(text, reference()).map_or(String::new(), |d| {
        let last = d.last.map_or(String::new(), |l| format!("..{l}"));
        format!("{}{last}{}", d.first, if d.year_guessed { "?" } else { "" })
    });
    assert_eq!(read, expected, "in {text:?}");
}

#[test]
fn a_date_is_read_in_every_common_way_of_writing_it() {
    for text in [
        "piątek, 27 maja 2022 r.",
        "piatek 27 maja 2022 roku",
        "27.05.2022",
        "27.5.2022 r.",
        "27 V 2022",
        "27/5/2022",
        "5/27/2022",
        "2022-05-27",
        "27 May 2022",
        "May 27th, 2022",
        "Friday, the 27th of May 2022",
        "27-05-2022",
        "п'ятниця, 27 травня 2022 року",
        "п’ятниця, 27 травня 2022 р.",
        "27-го травня 2022",
        "(27.05.22)",
        "27. 05. 2022",
        "Fri. 27 May 2022",
        "27 maja 2022 (piątek)",
        "Kiedy:27.05.2022",
    ] {
        check(text, "2022-05-27");
    }
}

#[test]
fn a_polish_word_that_looks_like_a_month_is_none() {
    check("odbędzie się 27 maja 2022", "2022-05-27");
    check("lis 12 razy", "");
    for month in [
        "January", "Jan", "February", "Mar", "March", "April", "May", "June", "July", "August", "Sept",
        "October", "Dec",
    ] {
        assert!(
            find_date(&format!("{month} 12, 2022"), reference()).is_some(),
            "{month} comes before its day"
        );
    }
}

#[test]
fn a_weekday_chooses_the_missing_year() {
    for text in [
        "piątek, 27 maja",
        "Friday, May 27, 10:00 am - 3:00 pm",
        "п'ятниця, 27 травня",
        "27 maja (pt.)",
        "pt. 27.05",
    ] {
        check(text, "2022-05-27?");
    }
    check("Sunday, 22 November", "2026-11-22?");
    check("sobota, 27 maja", "2028-05-27?");
}

#[test]
fn without_a_weekday_the_next_such_day_is_meant() {
    check("27 maja", "2027-05-27?");
    check("27.05", "2027-05-27?");
    check("May 27", "2027-05-27?");
    check("22 listopada", "2026-11-22?");
    check("29 lutego", "2028-02-29?");
}

#[test]
fn a_span_of_days_has_a_first_and_a_last_day() {
    check("May 18-19", "2027-05-18..2027-05-19?");
    check("27–28 maja 2022", "2022-05-27..2022-05-28");
    check("27-28.05.2022", "2022-05-27..2022-05-28");
    check("27.05.2022 – 28.05.2022", "2022-05-27..2022-05-28");
    check("18 i 19 maja 2022", "2022-05-18..2022-05-19");
    check("30 grudnia 2026 – 2 stycznia 2027", "2026-12-30..2027-01-02");
    check("30 grudnia – 2 stycznia", "2026-12-30..2027-01-02?");
    check("18–19 травня 2022 року", "2022-05-18..2022-05-19");
    check("May 30 to June 2, 2022", "2022-05-30..2022-06-02");
    check("Friday-Saturday, May 27-28", "2022-05-27..2022-05-28?");
}

#[test]
fn what_is_no_date_stays_unread() {
    for text in [
        "31 czerwca 2022",
        "31.06.2022",
        "30 lutego",
        "in May",
        "10:00-10:45",
        "10.10-11.45",
        "godz. 10.10",
        "300 000 osób",
        "version 2.10.1",
        "24/7",
        "12.05 zł",
        "5 I think so",
        "May 2022",
        "",
    ] {
        check(text, "");
    }
}

fn check_times(text: &str, expected: &str) {
    let read = find_times(text).first().map_or(String::new(), |t| {
        let end = t.end.map_or(String::new(), |e| e.format("-%H:%M").to_string());
        format!("{}{end}", t.start.format("%H:%M"))
    });
    assert_eq!(read, expected, "in {text:?}");
}

#[test]
fn times_are_read_in_three_languages() {
    for (text, expected) in [
        ("10:00", "10:00"),
        ("10.00", "10:00"),
        ("10:00 am", "10:00"),
        ("10 a.m.", "10:00"),
        ("3 pm", "15:00"),
        ("godz. 10", "10:00"),
        ("o godz. 10:00", "10:00"),
        ("о 10:00", "10:00"),
        ("10:00 am - 3:00 pm", "10:00-15:00"),
        ("10.00–10.45", "10:00-10:45"),
        ("od 10:00 do 10:45", "10:00-10:45"),
        ("10:00 — 15:00", "10:00-15:00"),
        ("from 10:00 to 15:00", "10:00-15:00"),
        ("з 10:00 до 15:00", "10:00-15:00"),
        ("1-3 pm", "13:00-15:00"),
        ("10-11:30 am", "10:00-11:30"),
        ("11 am - 1 pm", "11:00-13:00"),
        ("godz. 10-15", "10:00-15:00"),
        ("12 a.m.", "00:00"),
        ("12:30 pm", "12:30"),
        ("в 10 годині", ""),
        ("25:00", ""),
        ("10:75", ""),
        ("10", ""),
        ("300.000", ""),
        ("v2.10", ""),
    ] {
        check_times(text, expected);
    }
}

fn check_day(text: &str, expected: &str) {
    let from = NaiveDate::from_ymd_opt(2022, 5, 27);
    let read = day_at_start(text, from).map_or(String::new(), |d| format!("{}|{}", d.day, &text[..d.length]));
    assert_eq!(read, expected, "in {text:?}");
}

#[test]
fn a_due_day_is_counted_from_the_event() {
    for (text, expected) in [
        ("jutro", "2022-05-28|jutro"),
        ("jutra!", "2022-05-28|jutra"),
        ("dziś", "2022-05-27|dziś"),
        ("pojutrze", "2022-05-29|pojutrze"),
        ("piątek", "2022-06-03|piątek"),
        ("w piatek rano", "2022-06-03|w piatek"),
        ("środy", "2022-06-01|środy"),
        ("koniec czerwca", "2022-06-30|koniec czerwca"),
        ("końca czerwca #x", "2022-06-30|końca czerwca"),
        ("2 tygodnie", "2022-06-10|2 tygodnie"),
        ("za 2 tygodnie", "2022-06-10|za 2 tygodnie"),
        ("za tydzień", "2022-06-03|za tydzień"),
        ("15 czerwca", "2022-06-15|15 czerwca"),
        ("15.06", "2022-06-15|15.06"),
        ("15.6", "2022-06-15|15.6"),
        ("15.06.2023", "2023-06-15|15.06.2023"),
        ("tomorrow", "2022-05-28|tomorrow"),
        ("Friday", "2022-06-03|Friday"),
        ("in two weeks", "2022-06-10|in two weeks"),
        ("end of June", "2022-06-30|end of June"),
        ("the end of the month", "2022-05-31|the end of the month"),
        ("15 June", "2022-06-15|15 June"),
        ("June 15", "2022-06-15|June 15"),
        ("завтра", "2022-05-28|завтра"),
        ("п'ятниці", "2022-06-03|п'ятниці"),
        ("п’ятниці", "2022-06-03|п’ятниці"),
        ("кінця червня", "2022-06-30|кінця червня"),
        ("15 червня", "2022-06-15|15 червня"),
        ("за 2 тижні", "2022-06-10|за 2 тижні"),
        ("1 maja", "2023-05-01|1 maja"),
        ("końca roku", "2022-12-31|końca roku"),
        ("lekarza", ""),
        ("15 osób", ""),
        ("31 czerwca", ""),
        ("3.5 tony", ""),
        ("bus", ""),
        ("10.00", ""),
    ] {
        check_day(text, expected);
    }
}

#[test]
fn without_an_event_day_only_a_full_date_is_a_due_day() {
    assert_eq!(day_at_start("15.06", None), None, "the year is unknown");
    assert!(day_at_start("15.06.2022", None).is_some(), "nothing is missing");
}

proptest! {
    #[test]
    fn reading_never_panics_and_spans_are_slices(text in "[0-9a-zмайтIVX.,:'’/ –-]{0,60}|\\PC{0,60}", day in 0i64..4_000_000) {
        let from = NaiveDate::from_ymd_opt(1, 1, 1).and_then(|d| d.checked_add_signed(chrono::TimeDelta::days(day)));
        for date in find_dates(&text, from.expect("within the calendar")) {
            prop_assert!(text.get(date.span).is_some(), "a span lies on character borders");
        }
        for times in find_times(&text) {
            prop_assert!(text.get(times.span).is_some(), "a span lies on character borders");
        }
        if let Some(named) = day_at_start(&text, from) {
            prop_assert!(text.get(..named.length).is_some(), "a length lies on a character border");
        }
    }
}
