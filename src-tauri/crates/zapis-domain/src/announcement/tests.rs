use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use chrono::NaiveDate;
use proptest::prelude::*;

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

const FIXTURES: [&str; 15] = [
    "capitals_uk",
    "days_pl",
    "emoji_en",
    "formal_en",
    "headings_uk",
    "letter_uk",
    "markdown_pl",
    "meetup_en",
    "minimal_en",
    "neighbours_pl",
    "plain_lists_pl",
    "prose_en",
    "sentences_pl",
    "two_days_en",
    "windows_pl",
];

/// The two announcements the product comes from, where their folder lies beside the checkout.
fn reference_announcement(name: &str) -> Option<Announcement> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/seeds").join(name);
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {name} is not beside the checkout");
        return None;
    };
    Some(read(&text, reference()).expect("an announcement"))
}

#[test]
fn the_reference_announcements_are_read_whole() {
    for (name, title, subtitle, break_title) in [
        ("000_78329465ca48865c.txt", "Warsaw Districts for Refugees", "Working Conference", "Lunch break"),
        (
            "001_a578e65c7d4ac670.txt",
            "Warszawskie dzielnice dla uchodźczyń i uchodźców",
            "Konferencja robocza",
            "Przerwa na lunch",
        ),
    ] {
        let Some(a) = reference_announcement(name) else { continue };
        let text = |f: &Option<Found<String>>| f.as_ref().map(|f| f.value.clone()).unwrap_or_default();
        assert_eq!((text(&a.title).as_str(), text(&a.subtitle).as_str()), (title, subtitle), "{name}");
        let date = a.date.expect("a date");
        assert_eq!(
            date.value.day,
            NaiveDate::from_ymd_opt(2022, 5, 27).expect("a day"),
            "a Friday chose the year"
        );
        assert_eq!(date.reason, Some(GuessReason::YearFromWeekday), "no year is written");
        let hours = (a.start.expect("a start").value, a.end.expect("an end").value);
        assert_eq!(hours, (clock(10, 0), clock(15, 0)), "{name}");
        assert_eq!((a.goals.len(), a.sessions.len(), a.groups.len(), a.tasks.len()), (2, 4, 8, 4), "{name}");
        let lunch = &a.sessions[2];
        assert_eq!(lunch.value.title, break_title);
        assert_eq!(
            (lunch.value.start, lunch.value.end),
            (Some(clock(12, 45)), Some(clock(13, 15))),
            "fills the gap"
        );
        assert!(lunch.guess, "its times are not written");
    }
}

#[test]
fn texts_that_announce_nothing_invent_nothing() {
    for name in ["002_7126c704fdc52d86.txt", "003_061bab64a1242109.txt", "004_02001784f5f92c67.txt"] {
        let Some(a) = reference_announcement(name) else { continue };
        let lists = (a.goals.len(), a.tasks.len(), a.sessions.len(), a.groups.len());
        assert_eq!(lists, (0, 0, 0, 0), "{name} has no lists of an event");
        assert_eq!(a.date, None, "{name} announces no day");
        assert!(a.not_understood.len() >= 9, "{name} is handed back to the reader");
    }
}

fn clock(hour: u32, minute: u32) -> chrono::NaiveTime {
    chrono::NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day")
}

#[test]
fn what_is_no_readable_text_is_refused() {
    let refused = |text: &str| read(text, reference()).expect_err("not an announcement");
    assert_eq!(refused(""), AnnouncementError::Empty);
    assert_eq!(refused(" \u{a0}\r\n\t"), AnnouncementError::Empty);
    assert_eq!(refused("PK\u{3}\u{4}\0\0"), AnnouncementError::NotText);
    assert_eq!(refused("\u{1}\u{2}\u{3}\u{4}a\u{5}"), AnnouncementError::NotText);
    assert_eq!(refused(&"a".repeat(10 << 20)), AnnouncementError::TooLarge { limit: MAX_BYTES as u32 });
}

#[test]
fn a_group_keeps_its_announced_number_only_if_all_do() {
    let numbers = |text: &str| -> Vec<u32> {
        read(text, reference()).expect("read").groups.iter().map(|g| g.value.number).collect()
    };
    assert_eq!(numbers("Grupy:\nGrupa 2: Praca\nGrupa 4: Zdrowie"), [2, 4]);
    assert_eq!(numbers("Grupy:\n- Praca\n- Zdrowie"), [1, 2]);
}

#[test]
fn an_event_holds_what_was_announced() {
    let text = "Forum\n\nKiedy: 27.05.2022, 10:00-15:00\nProgram:\n10:00 Otwarcie\nGrupy:\n- Praca (in English)\n- Dom";
    let mut last = 0u128;
    let next_id = || {
        last += 1;
        uuid::Uuid::from_u128(last)
    };
    let event = read(text, reference()).expect("read").into_event(crate::EventId(uuid::Uuid::nil()), next_id);
    assert_eq!((event.title.as_str(), event.sessions.len(), event.groups.len()), ("Forum", 1, 2));
    assert_eq!(event.sessions[0].end, Some(clock(15, 0)), "the last session ends with the event");
    let languages: Vec<_> = event.groups.iter().map(|g| g.language).collect();
    assert_eq!(
        languages,
        [crate::Language::En, event.language],
        "a group speaks the event's language unless it says"
    );
    assert_eq!(last, 3, "every session and group has its own id");
}

#[test]
fn a_megabyte_of_bullets_is_read() {
    let text = format!("Goals:\n{}", "• another goal of ours\n".repeat(45_000));
    let read = read(&text, reference()).expect("below the limit");
    assert_eq!(read.goals.len(), 1, "the same goal again is known already");
    let text =
        format!("Groups:\n{}", (0..40_000).map(|n| format!("- theme number {n}\n")).collect::<String>());
    let read = super::read(&text, reference()).expect("below the limit");
    assert!(read.groups.len() <= 500, "lists are limited");
    assert!(!read.not_understood.is_empty(), "the rest is handed back");
}

/// Every non-empty line gave a value, served one as a heading or a repetition, or is handed back, once and verbatim.
fn accounts_for_every_line(text: &str) -> Result<(), TestCaseError> {
    let Ok(a) = read(text, reference()) else { return Ok(()) };
    let lines: Vec<&str> = text.lines().collect();
    let mut left = BTreeSet::new();
    for line in &a.not_understood {
        prop_assert_eq!(
            lines.get(line.number as usize - 1),
            Some(&line.text.as_str()),
            "handed back verbatim"
        );
        prop_assert!(left.insert(line.number), "handed back once");
    }
    let mut told = BTreeSet::new();
    for LineRange { first, last } in ranges(&a) {
        prop_assert!(first >= 1 && first <= last && last as usize <= lines.len(), "lines exist");
        told.extend(first..=last);
    }
    let words = |number: &u32| lines[*number as usize - 1].chars().any(char::is_alphanumeric);
    prop_assert!(
        told.iter().filter(|n| words(n)).all(|n| !left.contains(n)),
        "a line is used or handed back, not both"
    );
    let structure = structure_lines(text);
    for (number, line) in (1u32..).zip(&lines).filter(|(_, l)| !l.trim().is_empty()) {
        let accounted = told.contains(&number) || left.contains(&number) || structure.contains(&number);
        prop_assert!(accounted, "line {} {:?} vanished", number, line);
    }
    Ok(())
}

/// Lines the walk used without a value of their own: headings of lists, day headings, repetitions.
fn structure_lines(text: &str) -> BTreeSet<u32> {
    let repeats = |line: &str| {
        let plain = line.chars().filter(|c| c.is_alphanumeric()).count();
        plain == 0 || text.lines().filter(|l| reader::same_words(l, line)).count() > 1
    };
    let opens = |line: &str| {
        let shape = &text::lines(line)[0];
        heading::opening(&shape.text, true, false).is_some()
            || agenda::day_heading(shape, reference()).is_some()
            || group::numbered(&shape.text).is_some()
            || agenda::timed(&shape.text).is_some()
    };
    (1..)
        .zip(text.lines())
        .filter(|(_, l)| !l.trim().is_empty() && (repeats(l) || opens(l)))
        .map(|(n, _)| n)
        .collect()
}

fn ranges(a: &Announcement) -> Vec<LineRange> {
    let mut ranges: Vec<LineRange> = Vec::new();
    ranges.extend(a.title.iter().chain(&a.subtitle).chain(&a.place).map(|f| f.lines));
    ranges.extend(a.date.iter().map(|f| f.lines));
    ranges.extend(a.last_day.iter().map(|f| f.lines));
    ranges.extend(a.start.iter().chain(&a.end).map(|f| f.lines));
    ranges.extend(a.goals.iter().chain(&a.tasks).map(|f| f.lines));
    ranges.extend(a.sessions.iter().map(|f| f.lines));
    ranges.extend(a.groups.iter().map(|f| f.lines));
    ranges
}

const FRAGMENTS: [&str; 48] = [
    "",
    "",
    "Main goals:",
    "Główne cele:",
    "Мета:",
    "## Program",
    "**Grupy**",
    "Zadania:",
    "When:",
    "Kiedy: piątek, 27 maja, 10:00-15:00",
    "Де: Будинок",
    "Where:",
    "City Hall, Main Street 5",
    "• first thing",
    "  • second thing",
    "- trzecia (rzecz)",
    "1. raz",
    "a) dwa",
    "10:00-10:45 Opening",
    "11:00 Work in groups",
    "Lunch break",
    "13:15–15:00: Podsumowanie",
    "Day 2",
    "Piątek, 27 maja",
    "May 18-19",
    "i inne (według zgłoszeń)",
    "Grupa 1: Praca",
    "Panel II. Dom",
    "    wrapped line",
    "continued in lower case",
    "Join us on May 27, 2022 at City Hall!",
    "=====",
    "---",
    "| 10:00 | Title |",
    "|---|---|",
    "📅 27 May",
    "📍 Room",
    "Rejestracja:",
    "Goals: a; b",
    "Topics: a, b (c, d)",
    "o\tpoziom",
    "\u{feff}",
    "\u{a0}\u{a0}•\u{a0}nbsp",
    "„Cudzysłów”",
    "27.05.2022",
    "Title Of The Thing",
    "Working Conference",
    "10:00",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_line_built_of_fragments_is_accounted_for(lines in prop::collection::vec(prop::sample::select(FRAGMENTS.to_vec()), 0..30)) {
        accounts_for_every_line(&lines.join("\n"))?;
    }

    #[test]
    fn arbitrary_text_is_accounted_for(text in "(\\PC{0,30}\n){0,12}|[ -~\n]{0,200}|\\PC{0,100}") {
        accounts_for_every_line(&text)?;
    }

    #[test]
    fn line_ends_do_not_matter(lines in prop::collection::vec(prop::sample::select(FRAGMENTS.to_vec()), 0..30)) {
        let unix = read(&lines.join("\n"), reference());
        let windows = read(&lines.join("\r\n"), reference());
        prop_assert_eq!(unix, windows, "CRLF reads like LF");
    }
}
