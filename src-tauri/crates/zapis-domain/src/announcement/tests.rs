use std::fmt::Write as _;
use std::path::Path;

use chrono::NaiveDate;

use super::*;

fn reference() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a calendar day")
}

fn put<T>(out: &mut String, name: &str, found: &Option<Found<T>>, show: impl Fn(&T) -> String) {
    if let Some(found) = found {
        let _ = writeln!(out, "{name}: {}{}", show(&found.value), place_of(found));
    }
}

fn place_of<T>(found: &Found<T>) -> String {
    let LineRange { first, last } = found.lines;
    let lines = if first == last { format!("{first}") } else { format!("{first}-{last}") };
    let reason = found.reason.map_or(String::new(), |r| format!(" guess {r:?}"));
    format!("  [{lines}{reason}]")
}

/// The reading in a form people can check against the announcement.
fn shown(a: &Announcement) -> String {
    let mut out = format!("language: {}\n", a.language);
    put(&mut out, "title", &a.title, String::clone);
    put(&mut out, "subtitle", &a.subtitle, String::clone);
    put(&mut out, "date", &a.date, |d| d.day.to_string());
    put(&mut out, "last day", &a.last_day, |d| d.to_string());
    put(&mut out, "start", &a.start, |t| t.format("%H:%M").to_string());
    put(&mut out, "end", &a.end, |t| t.format("%H:%M").to_string());
    put(&mut out, "place", &a.place, String::clone);
    for goal in &a.goals {
        let _ = writeln!(out, "goal: {}{}", goal.value, place_of(goal));
    }
    for task in &a.tasks {
        let _ = writeln!(out, "task: {}{}", task.value, place_of(task));
    }
    for s in &a.sessions {
        let time = |t: Option<chrono::NaiveTime>| t.map_or("?".to_owned(), |t| t.format("%H:%M").to_string());
        let v = &s.value;
        let _ = writeln!(
            out,
            "session: day {} {}-{} {:?} | {}{}",
            v.day,
            time(v.start),
            time(v.end),
            v.kind,
            v.title,
            place_of(s)
        );
    }
    for g in &a.groups {
        let v = &g.value;
        let language = v.language.map_or(String::new(), |l| format!(" <{l}>"));
        let _ = writeln!(out, "group: {}. {} | {}{language}{}", v.number, v.theme, v.scope, place_of(g));
    }
    for line in &a.not_understood {
        let _ = writeln!(out, "left: {} {}", line.number, line.text.trim());
    }
    out
}

/// `UPDATE_EXPECTED=1` writes what is read now, to be compared by eye.
fn check(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/announcement/fixtures");
    let text = std::fs::read_to_string(folder.join(format!("{name}.txt"))).expect("the announcement");
    let read = shown(&read(&text, reference()).expect("an announcement"));
    let expected_path = folder.join(format!("{name}.expected"));
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(&expected_path, &read).expect("a writable checkout");
    }
    let expected = std::fs::read_to_string(expected_path).expect("the expected reading");
    assert_eq!(read, expected.replace("\r\n", "\n"), "{name} is read otherwise than expected");
}

#[test]
fn announcements_of_many_styles_are_read_in_three_languages() {
    for name in FIXTURES {
        check(name);
    }
}

const FIXTURES: [&str; 10] = [
    "markdown_pl",
    "plain_lists_pl",
    "prose_en",
    "two_days_en",
    "headings_uk",
    "letter_uk",
    "emoji_en",
    "windows_pl",
    "days_pl",
    "minimal_en",
];
