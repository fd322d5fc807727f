//! Clock times and spans of them.

use std::ops::Range;

use chrono::NaiveTime;

use super::scan::Pieces;
use super::words;

/// A time, or a span of time, found in text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenTimes {
    /// The bytes it takes, with words such as `od` and `godz.`.
    pub span: Range<usize>,
    pub start: NaiveTime,
    pub end: Option<NaiveTime>,
}

/// Every time or span of time, in order. Take dates out first: `27.05` and `10.05` look alike.
pub fn find_times(text: &str) -> Vec<WrittenTimes> {
    let pieces = Pieces::of(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        match times_at(&pieces, at) {
            Some((times, next)) => {
                found.push(times);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// The time the text begins with.
pub fn times_at_start(text: &str) -> Option<WrittenTimes> {
    times_at(&Pieces::of(text), 0).map(|(times, _)| times)
}

#[derive(Debug, Clone, Copy)]
struct Clock {
    hour: u32,
    minute: u32,
    /// `pm` is true.
    afternoon: Option<bool>,
    bare: bool,
}

impl Clock {
    fn time(self) -> Option<NaiveTime> {
        let hour = match self.afternoon {
            Some(true) if self.hour < 12 => self.hour + 12,
            Some(false) if self.hour == 12 => 0,
            _ => self.hour,
        };
        NaiveTime::from_hms_opt(hour, self.minute, 0)
    }
}

fn times_at(p: &Pieces, at: usize) -> Option<(WrittenTimes, usize)> {
    let (hour_led, first_at) = lead(p, at);
    let (first, mut next) = clock_at(p, first_at)?;
    let second = range_end(p, next, hour_led);
    let clear = hour_led || !first.bare || second.is_some_and(|(s, _)| !s.bare);
    if !clear {
        return None;
    }
    let mut start = first;
    let mut end = None;
    if let Some((clock, after)) = second {
        start.afternoon = first.afternoon.or(inherited(first, clock));
        end = clock.time();
        next = after;
    }
    let times = WrittenTimes { span: p.span(at, next), start: start.time()?, end };
    Some((times, next))
}

/// `1–3 pm`: the first time is in the afternoon too, unless it would then come after the second.
fn inherited(first: Clock, second: Clock) -> Option<bool> {
    let afternoon = second.afternoon?;
    let tried = Clock { afternoon: Some(afternoon), ..first }.time()?;
    (first.hour <= 12 && tried < second.time()?).then_some(afternoon)
}

/// Steps over `od`, `from`, `godz.`; tells whether a bare number after it is an hour.
fn lead(p: &Pieces, at: usize) -> (bool, usize) {
    let mut next = at;
    let mut hour = false;
    for _ in 0..3 {
        match p.word(next) {
            Some(w) if words::leads_time(w) => {
                hour |= words::leads_hour(w);
                next += 1;
                if p.is_sign(next, &['.', ':']) {
                    next += 1;
                }
            }
            _ => break,
        }
    }
    (hour, next)
}

fn range_end(p: &Pieces, at: usize, hour_led: bool) -> Option<(Clock, usize)> {
    let tied = p.is_dash(at) || p.word(at).is_some_and(|w| words::is_range_word(w) || w == "a");
    if !tied {
        return None;
    }
    let (led, next) = lead(p, at + 1);
    let (clock, end) = clock_at(p, next)?;
    (!clock.bare || hour_led || led).then_some((clock, end))
}

/// `10:00`, `10.00`, `10:00 am`, `10 a.m.`, or a bare hour.
fn clock_at(p: &Pieces, at: usize) -> Option<(Clock, usize)> {
    if glued(p, at) {
        return None;
    }
    let (hour, _) = p.number(at).filter(|n| n.1 <= 2 && n.0 <= 24)?;
    let pointed = p.is_sign(at + 1, &[':', '.']) && p.joined(at + 1) && p.joined(at + 2);
    let minute = p.number(at + 2).filter(|n| pointed && n.1 == 2 && n.0 < 60);
    let mut next = if minute.is_some() { at + 3 } else { at + 1 };
    if pointed && minute.is_none() && p.number(at + 2).is_some() {
        return None;
    }
    let afternoon = meridiem(p, next).map(|(afternoon, after)| {
        next = after;
        afternoon
    });
    if p.word(next).is_some_and(|w| matches!(w, "h" | "год" | "година" | "годині")) {
        next += 1 + usize::from(p.is_sign(next + 1, &['.']));
    }
    let bare = minute.is_none() && afternoon.is_none();
    Some((Clock { hour, minute: minute.map_or(0, |m| m.0), afternoon, bare }, next))
}

fn meridiem(p: &Pieces, at: usize) -> Option<(bool, usize)> {
    match p.word(at)? {
        "am" => Some((false, at + 1)),
        "pm" => Some((true, at + 1)),
        half @ ("a" | "p") if p.is_sign(at + 1, &['.']) && p.word(at + 2) == Some("m") => {
            let dot = usize::from(p.is_sign(at + 3, &['.']) && p.joined(at + 3));
            Some((half == "p", at + 3 + dot))
        }
        _ => None,
    }
}

/// The minutes of another time, the tail of a longer number, a word with digits.
fn glued(p: &Pieces, at: usize) -> bool {
    p.joined(at)
        && match p.before(at).map(|b| b.raw) {
            Some(":" | "." | ",") => at >= 2 && p.number(at - 2).is_some() && p.joined(at - 1),
            Some(raw) => {
                raw.chars().all(char::is_alphanumeric) || matches!(raw, "/" | "@" | "#" | "$" | "€" | "+")
            }
            None => false,
        }
}
