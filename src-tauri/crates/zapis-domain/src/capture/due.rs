//! Due days: `do 15.06`, `by Friday`, `до кінця червня`; in a task also `jutro`, `in two weeks` at its end.

use chrono::NaiveDate;

use super::TokenMeaning;
use super::token::Reading;
use super::words::quoted;
use crate::date::{counts_days, day_at_start, is_named_part_of_date, spoken_day_at_start};
use crate::fold::fold;
use crate::{Due, EntryKind};

/// A due day is looked for in so much text after its word, in bytes.
const REACH: usize = 80;
/// Words that lead to a due day, folded; the longest first.
const LEADS: &[&str] = &[
    "no later than",
    "najpozniej do",
    "не пізніше",
    "najpozniej",
    "deadline:",
    "termin:",
    "термін:",
    "until",
    "due by",
    "till",
    "due",
    "do",
    "by",
    "до",
];
const LONGEST_LEAD: usize = 14;

/// The due day at the beginning of the word at `at`. Depends on the line and its kind alone.
pub(super) fn due_at(line: &str, at: usize, kind: EntryKind, from: Option<NaiveDate>) -> Reading {
    let rest = &line[at..];
    match lead(rest) {
        Some(lead) => led(line, at, lead, kind, from).or_else(|| spoken(line, at, kind, from)),
        None => spoken(line, at, kind, from),
    }
}

fn led(line: &str, at: usize, lead: usize, kind: EntryKind, from: Option<NaiveDate>) -> Reading {
    let rest = &line[at..];
    let body = &rest[lead..];
    if let Some((written, length)) = quoted(body) {
        let named = day_at_start(written, from).filter(|d| d.length == written.len())?;
        return Some(due(named.day, written, lead + length, true));
    }
    let named = day_at_start(reach(body), from)?;
    let written = body.get(..named.length)?.trim_end();
    let after = &body[written.len()..];
    let settles = matches!(kind, EntryKind::Task | EntryKind::Recommendation | EntryKind::Arrangement);
    let part_of_sentence = !settles && !ends_phrase(after, &['.', ')']);
    // `u: Odpowiadamy do 3 dni` tells how long, not until when.
    let how_long = kind != EntryKind::Task && counts_days(written);
    let none = part_of_sentence
        || how_long
        || counts_something(written, after)
        || could_be_verb(&rest[..lead], written)
        || ends_period(&line[..at]);
    (!none).then(|| due(named.day, written, lead + written.len(), named.sure && settles))
}

/// Without a word before it a day is due only where a task ends with it.
fn spoken(line: &str, at: usize, kind: EntryKind, from: Option<NaiveDate>) -> Reading {
    let rest = &line[at..];
    if kind != EntryKind::Task || !rest.starts_with(char::is_alphabetic) || belongs_to_sentence(&line[..at]) {
        return None;
    }
    let named = spoken_day_at_start(reach(rest), from)?;
    let written = rest.get(..named.length)?.trim_end();
    let ends = ends_phrase(&rest[written.len()..], &['.', '!', ')', ';']);
    ends.then(|| due(named.day, written, written.len(), named.sure))
}

fn due(day: NaiveDate, written: &str, length: usize, sure: bool) -> (TokenMeaning, usize, bool) {
    (TokenMeaning::Due(Due { day, written: written.to_owned() }), length, sure)
}

/// The bytes of the leading words and of the white space after them.
fn lead(rest: &str) -> Option<usize> {
    if !rest.starts_with(['d', 'D', 'b', 'B', 'u', 'U', 't', 'T', 'n', 'N', 'д', 'Д', 'н', 'Н', 'т', 'Т'])
    {
        return None;
    }
    LEADS.iter().find_map(|lead| {
        let mut end = 0;
        for (nth, word) in lead.split(' ').enumerate() {
            let tail = &rest[end..];
            let body = if nth == 0 { tail } else { tail.trim_start_matches(' ') };
            let length = body.char_indices().take(LONGEST_LEAD).find(|(_, c)| c.is_whitespace())?.0;
            if fold(&body[..length]) != *word {
                return None;
            }
            end += tail.len() - body.len() + length;
        }
        let body = rest[end..].trim_start();
        Some(rest.len() - body.len())
    })
}

fn reach(text: &str) -> &str {
    let end = text.char_indices().map(|(i, c)| i + c.len_utf8()).take_while(|end| *end <= REACH).last();
    &text[..end.unwrap_or(0)]
}

/// Nothing follows but punctuation, another token or another line.
fn ends_phrase(after: &str, closing: &[char]) -> bool {
    let after =
        after.trim_start_matches(closing).trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
    // The same answer whether or not what follows is kept as text: a line must not change its meaning by that.
    let after = after.trim_start_matches('\\');
    let mut next = after.chars();
    match next.next() {
        None | Some('\n') => true,
        Some('@' | '+' | '>' | '#') => {
            next.next().is_some_and(|c| c.is_alphanumeric() || matches!(c, '"' | '„'))
        }
        Some('*') => next.next().is_some_and(|c| c.is_ascii_digit()),
        _ => super::place::asks(after).is_some(),
    }
}

/// `od 10 do 15 czerwca`, `od poniedziałku do piątku` tell a period, which is no due day.
fn ends_period(before: &str) -> bool {
    const LOOK_BACK: usize = 48;
    let mut last: Vec<char> = before.chars().rev().take(LOOK_BACK).collect();
    last.reverse();
    let folded = fold(&last.into_iter().collect::<String>());
    let back = folded.split_whitespace().rev();
    for (dated, word) in back.take(5).enumerate() {
        if matches!(word, "od" | "odo" | "from" | "between" | "від" | "з" | "z" | "ze" | "із") {
            return dated > 0;
        }
        if !is_named_part_of_date(word.trim_matches(|c: char| !c.is_alphanumeric())) {
            return false;
        }
    }
    false
}

/// `plan na jutro`, `ruszają od jutra`, `agenda for tomorrow`: what the day is of, not until when.
fn belongs_to_sentence(before: &str) -> bool {
    const WORDS: &[&str] = &[
        "na",
        "od",
        "odo",
        "po",
        "przed",
        "for",
        "from",
        "since",
        "after",
        "before",
        "of",
        "на",
        "від",
        "од",
        "з",
        "із",
        "після",
        "перед",
        "про",
        "o",
        "about",
    ];
    let word = before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    word.len() <= 16 && WORDS.contains(&fold(word).as_str())
}

/// The English verb: `do 2 days of training`.
fn could_be_verb(lead: &str, written: &str) -> bool {
    let last = fold(written.rsplit(' ').next().unwrap_or_default());
    fold(lead.trim()) == "do"
        && matches!(last.as_str(), "day" | "days" | "week" | "weeks" | "month" | "months")
}

/// `12.05 zł`, `1.5 mln`: an amount, not a day.
fn counts_something(written: &str, after: &str) -> bool {
    let numeric = written.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '/'));
    let after = after.trim_start();
    let unit: String = after.chars().take(8).take_while(|c| c.is_alphabetic()).collect();
    let units = [
        "zl", "pln", "eur", "euro", "mln", "mld", "tys", "km", "m", "kg", "t", "ton", "tony", "h", "грн",
        "proc", "pkt", "uah",
    ];
    numeric && (after.starts_with(['%', '€', '$']) || units.contains(&fold(&unit).as_str()))
}
