//! Agenda lines: what one says, and the times that follow from its neighbours.

use chrono::{NaiveDate, NaiveTime};

use super::text::Line;
use super::{AnnouncedSession, Found, GuessReason};
use crate::SessionKind;
use crate::date::{WrittenDate, find_dates, find_times, times_at_start};
use crate::fold::fold;

const LONGEST_TITLE: usize = 400;

/// A line with a time and a title, before or after it; the title may still be on the next line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Timed {
    pub start: NaiveTime,
    pub end: Option<NaiveTime>,
    pub title: String,
}

pub(super) fn timed(text: &str) -> Option<Timed> {
    if text.len() > LONGEST_TITLE * 2 {
        return None;
    }
    let written = times_at_start(text)?;
    let rest = &text[written.span.end..];
    let title = title(rest);
    // A sentence that begins with a time is no agenda line.
    let glued = rest.chars().next().is_some_and(|c| c.is_alphanumeric() || c == '%');
    (!glued && title.len() <= LONGEST_TITLE).then_some(Timed {
        start: written.start,
        end: written.end,
        title,
    })
}

/// `Title, 10:00–10:45` or `Title (10:00–10:45)`.
pub(super) fn timed_at_end(text: &str) -> Option<Timed> {
    if text.len() > LONGEST_TITLE {
        return None;
    }
    let written = find_times(text).pop()?;
    let tail = &text[written.span.end..];
    let before =
        title(text[..written.span.start].trim_end_matches(['(', '[', ',', '|', ' ', '-', '–', '—', ':']));
    let ends = !tail.chars().any(char::is_alphanumeric);
    (ends && !before.is_empty()).then_some(Timed { start: written.start, end: written.end, title: before })
}

/// Without the signs that join it to the time; of a table row, the first cell.
fn title(text: &str) -> String {
    let text = text.trim_matches(|c: char| matches!(c, ':' | '-' | '–' | '—' | '|' | ',' | '.' | ' ' | '•'));
    let text = text.strip_prefix(')').or(text.strip_prefix(']')).unwrap_or(text);
    let cell = text.split('|').map(str::trim).find(|c| !c.is_empty()).unwrap_or_default();
    cell.trim_start_matches([':', '-', '–', '—', ' ']).to_owned()
}

pub(super) fn kind_of(title: &str) -> SessionKind {
    let folded = fold(title);
    let has = |stems: &[&str]| {
        folded.split(|c: char| !c.is_alphanumeric()).any(|w| stems.iter().any(|s| w.starts_with(s)))
    };
    let starts = |stems: &[&str]| stems.iter().any(|s| folded.starts_with(s));
    if is_break(title) {
        return SessionKind::Break;
    }
    let reports = has(&[
        "plenar",
        "plenum",
        "summar",
        "podsumow",
        "prezentac",
        "present",
        "raport",
        "report",
        "wynik",
        "result",
        "пленар",
        "підсум",
        "презентац",
        "результат",
        "sprawozd",
    ]);
    let works = has(&[
        "group",
        "grup",
        "груп",
        "workshop",
        "warsztat",
        "stolik",
        "zespol",
        "breakout",
        "parallel",
        "rownoleg",
        "воркшоп",
        "паралел",
        "секці",
    ]);
    if works && (!reports || starts(&["work", "praca", "робота", "warsztat"])) {
        return SessionKind::Groups;
    }
    SessionKind::Plenary
}

pub(super) fn is_break(title: &str) -> bool {
    let folded = fold(title);
    folded.split(|c: char| !c.is_alphanumeric()).any(|w| {
        matches!(
            w,
            "lunch"
                | "break"
                | "coffee"
                | "kawa"
                | "kawe"
                | "kawowa"
                | "obiad"
                | "обід"
                | "кава"
                | "ланч"
                | "tea"
                | "rejestracja"
                | "registration"
        ) || ["przerw", "перерв", "poczestun", "kawow", "обідн", "реєстрац"].iter().any(|s| w.starts_with(s))
    })
}

/// `Day 2`, `Dzień drugi – sobota, 28 maja`, `27 May (Friday)`, `Piątek`.
pub(super) fn day_heading(line: &Line, reference: NaiveDate) -> Option<DayHeading> {
    let text = line.text.trim_end_matches(':');
    if text.len() > 100 || line.bare() {
        return None;
    }
    let ordinal = ordinal_day(text);
    let date = find_dates(text, reference).into_iter().next();
    let rest = date.as_ref().map_or(text.len(), |d| text.len() - d.span.len());
    let weekday_alone = crate::date::is_weekday(text);
    let mostly_date = date.is_some() && rest <= 12 && find_times(text).is_empty();
    if ordinal.is_none() && !mostly_date && !weekday_alone {
        return None;
    }
    Some(DayHeading { ordinal, date })
}

#[derive(Debug)]
pub(super) struct DayHeading {
    /// 0 for the first day.
    pub ordinal: Option<u32>,
    pub date: Option<WrittenDate>,
}

fn ordinal_day(text: &str) -> Option<u32> {
    let folded = fold(text);
    let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let (first, second) = (words.next()?, words.next()?);
    let is_day = |w| matches!(w, "day" | "dzien" | "день");
    let number = if is_day(first) {
        second
    } else if is_day(second) {
        first
    } else {
        return None;
    };
    Some(match number {
        "1" | "one" | "first" | "i" | "pierwszy" | "перший" | "першии" => 0,
        "2" | "two" | "second" | "ii" | "drugi" | "другии" => 1,
        "3" | "three" | "third" | "iii" | "trzeci" | "третіи" => 2,
        "4" | "four" | "fourth" | "iv" | "czwarty" | "четвертии" => 3,
        "5" | "five" | "fifth" | "v" | "piaty" | "п'ятии" => 4,
        _ => return None,
    })
}

/// Ends that were not written follow from the next start; an item without times fills the gap around it.
pub(super) fn complete_times(sessions: &mut [Found<AnnouncedSession>], event_end: Option<NaiveTime>) {
    for at in 0..sessions.len() {
        let day = sessions[at].value.day;
        let next_start = sessions.get(at + 1).filter(|n| n.value.day == day).and_then(|n| n.value.start);
        let last_of_day = sessions.get(at + 1).is_none_or(|n| n.value.day != day);
        let previous_end = at
            .checked_sub(1)
            .and_then(|b| sessions.get(b))
            .filter(|b| b.value.day == day)
            .and_then(|b| b.value.end);
        let session = &mut sessions[at];
        match (session.value.start, session.value.end) {
            (Some(start), None) => {
                let after = next_start.filter(|n| *n > start);
                let closing = event_end.filter(|e| last_of_day && *e > start);
                if let Some(end) = after.or(closing) {
                    session.value.end = Some(end);
                    let reason =
                        if after.is_some() { GuessReason::NextSessionStart } else { GuessReason::EventEnd };
                    mark(session, reason);
                }
            }
            (None, None) => {
                let gap = previous_end.zip(next_start).filter(|(from, to)| from < to);
                if let Some((from, to)) = gap {
                    (session.value.start, session.value.end) = (Some(from), Some(to));
                    mark(session, GuessReason::GapBetweenSessions);
                }
            }
            _ => {}
        }
    }
}

fn mark<T>(found: &mut Found<T>, reason: GuessReason) {
    found.guess = true;
    found.reason = Some(reason);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let timed = timed(text).or_else(|| timed_at_end(text));
        let read = timed.map_or(String::new(), |t| {
            let end = t.end.map_or(String::new(), |e| e.format("-%H:%M").to_string());
            format!("{}{end} {}", t.start.format("%H:%M"), t.title)
        });
        assert_eq!(read, expected, "in {text:?}");
    }

    #[test]
    fn an_agenda_line_is_read_in_every_common_form() {
        for text in [
            "10:00-10:45 Powitanie",
            "10.00–10.45: Powitanie",
            "10:00 - 10:45 | Powitanie",
            "Powitanie, 10:00–10:45",
            "Powitanie (10:00-10:45)",
            "od 10:00 do 10:45 Powitanie",
            "10:00—10:45 – Powitanie",
            "[10:00-10:45] Powitanie",
            "10:00 am – 10:45 am Powitanie",
            "godz. 10.00-10.45 Powitanie",
        ] {
            check(text.trim_start_matches('['), "10:00-10:45 Powitanie");
        }
        check("10:00 am Opening", "10:00 Opening");
        check("10:00 | Title | Room 3", "10:00 Title");
        check("o 10:00 spotkanie", "10:00 spotkanie");
        check("300 osób", "");
    }

    #[test]
    fn the_kind_of_a_session_follows_from_its_title() {
        for (title, kind) in [
            ("Introductory session (plenary)", SessionKind::Plenary),
            ("Work in task-oriented working groups", SessionKind::Groups),
            ("Lunch break", SessionKind::Break),
            ("Przerwa kawowa", SessionKind::Break),
            ("Prezentacja wyników grup", SessionKind::Plenary),
            ("Praca w grupach i podsumowanie", SessionKind::Groups),
            ("Робота в групах", SessionKind::Groups),
            ("Обідня перерва", SessionKind::Break),
        ] {
            assert_eq!(kind_of(title), kind, "{title}");
        }
    }
}
