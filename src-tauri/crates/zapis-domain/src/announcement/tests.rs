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
    let lines = if first == last {
        format!("{first}")
    } else {
        format!("{first}-{last}")
    };
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
        let _ = writeln!(
            out,
            "group: {}. {} | {}{language}{}",
            v.number,
            v.theme,
            v.scope,
            place_of(g)
        );
    }
    for line in &a.not_understood {
        let _ = writeln!(out, "left: {} {}", line.number, line.text.trim());
    }
    out
}

#[test]
fn look() {
    let Ok(dir) = std::env::var("LOOK") else { return };
    for file in std::fs::read_dir(Path::new(&dir)).expect("a folder").flatten() {
        let text = std::fs::read_to_string(file.path()).expect("text");
        let short: String = shown(&read(&text, reference()).expect("read"))
            .lines()
            .map(|l| l.chars().take(170).collect::<String>() + "\n")
            .collect();
        println!("=== {}\n{short}", file.path().display());
    }
}
