//! Days counted from a given day: `jutro`, `w piątek`, `end of June`, `за 2 тижні`.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::scan::Pieces;
use super::words;
use super::written::{date_at, end_of_month, next_on_or_after};

/// A day named at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedDay {
    pub day: NaiveDate,
    /// Bytes of the text it takes.
    pub length: usize,
    /// False when another reading is nearly as good.
    pub sure: bool,
}

/// Reads the day a text begins with. Without `from`, only a date with its year is a day.
pub fn day_at_start(text: &str, from: Option<NaiveDate>) -> Option<NamedDay> {
    let pieces = Pieces::of(text);
    let (day, next, sure) = match from {
        Some(from) => absolute(&pieces, from).or_else(|| relative(&pieces, from))?,
        None => {
            let (date, next) = date_at(&pieces, 0, NaiveDate::MIN)?;
            (!date.year_guessed).then_some((date.last.unwrap_or(date.first), next, date.last.is_none()))?
        }
    };
    Some(NamedDay { day, length: pieces.span(0, next).end, sure })
}

/// The text is one weekday and nothing else.
pub(crate) fn is_weekday(text: &str) -> bool {
    let pieces = Pieces::of(text);
    pieces.len() == 1 && pieces.word(0).and_then(words::weekday).is_some()
}

type Reading = Option<(NaiveDate, usize, bool)>;

fn absolute(p: &Pieces, from: NaiveDate) -> Reading {
    if let Some((date, next)) = date_at(p, 0, from) {
        return Some((date.last.unwrap_or(date.first), next, date.last.is_none() && date.weekday_agrees()));
    }
    one_digit_month(p, from)
}

/// `15.6`: only where a due date is expected, and never before a unit.
fn one_digit_month(p: &Pieces, from: NaiveDate) -> Reading {
    let (day, _) = p.number(0).filter(|n| n.1 <= 2)?;
    let (month, _) = p.number(2).filter(|n| n.1 == 1)?;
    let tight = p.is_sign(1, &['.']) && p.joined(1) && p.joined(2);
    let ends = p.get(3).is_none() || p.is_sign(3, &['@', '+', '>', '#', '*', ')', ';', '!']);
    let closes = p.is_sign(3, &['.', ',']) && p.number(4).is_none();
    if !tight || !(ends || closes) {
        return None;
    }
    Some((next_on_or_after(month, day, from)?, 3, false))
}

fn relative(p: &Pieces, from: NaiveDate) -> Reading {
    named_day(p, from).or_else(|| part_of_month(p, from)).or_else(|| after_while(p, from))
}

fn named_day(p: &Pieces, from: NaiveDate) -> Reading {
    let add = |n| from.checked_add_days(Days::new(n));
    let word = p.word(0)?;
    match word {
        "dzis" | "dzisiaj" | "today" | "сьогодні" => return Some((from, 1, true)),
        "jutro" | "jutra" | "tomorrow" | "завтра" => return Some((add(1)?, 1, true)),
        "pojutrze" | "pojutrza" | "післязавтра" => return Some((add(2)?, 1, true)),
        "day" if p.word(1) == Some("after") && p.word(2) == Some("tomorrow") => {
            return Some((add(2)?, 3, true));
        }
        _ => {}
    }
    let skip = usize::from(matches!(
        word,
        "w" | "we" | "on" | "this" | "у" | "в" | "next" | "przyszly" | "nastepny"
    ));
    let weekday = p.word(skip).and_then(words::weekday)?;
    // "next Friday" said on a Monday may mean either week.
    Some((next_weekday(from, weekday)?, skip + 1, word != "next"))
}

fn next_weekday(from: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let ahead = (7 + weekday.num_days_from_monday() - from.weekday().num_days_from_monday()) % 7;
    from.checked_add_days(Days::new(u64::from(if ahead == 0 { 7 } else { ahead })))
}

/// `koniec czerwca`, `the end of the month`, `połowa lipca`, `кінця року`.
fn part_of_month(p: &Pieces, from: NaiveDate) -> Reading {
    let mut at = usize::from(p.word(0) == Some("the"));
    let part = p.word(at)?;
    let (middle, glue) = match part {
        "koniec" | "konca" | "koncem" | "end" | "кінець" | "кінця" => (false, true),
        "polowa" | "polowy" | "mid" | "середина" | "середини" => (true, false),
        _ => return None,
    };
    at += 1;
    while (glue && matches!(p.word(at), Some("of" | "the"))) || (part == "mid" && p.is_dash(at)) {
        at += 1;
    }
    let word = p.word(at)?;
    if let Some(month) = words::month(word) {
        let end = end_of_month(month, from)?;
        let day = if middle { next_on_or_after(month, 15, from)? } else { end };
        return Some((day, at + 1, !middle));
    }
    match word {
        "miesiaca" | "month" | "місяця" if !middle => {
            Some((end_of_month(from.month(), from)?, at + 1, true))
        }
        "roku" | "year" | "року" if !middle => Some((end_of_month(12, from)?, at + 1, true)),
        // Friday for an office, Sunday for the calendar.
        "tygodnia" | "week" | "тижня" if !middle => {
            let day = if from.weekday() == Weekday::Fri { from } else { next_weekday(from, Weekday::Fri)? };
            Some((day, at + 1, false))
        }
        _ => None,
    }
}

/// `za tydzień`, `2 tygodnie`, `in two weeks`, `за 3 дні`.
fn after_while(p: &Pieces, from: NaiveDate) -> Reading {
    let led = matches!(p.word(0), Some("za" | "in" | "within" | "ciagu" | "за"));
    let at = usize::from(led);
    let counted =
        p.number(at).filter(|n| n.1 <= 2).map(|n| n.0).or_else(|| p.word(at).and_then(words::small_number));
    let (count, unit_at) = match counted {
        Some(count) => (count, at + 1),
        None if led => (1, at),
        None => return None,
    };
    let unit = p.word(unit_at)?;
    let days = |n: u32| from.checked_add_days(Days::new(u64::from(n)));
    let day = match unit {
        "dzien" | "dni" | "dnia" | "day" | "days" | "день" | "дні" | "днів" => days(count)?,
        "tydzien" | "tygodnie" | "tygodni" | "tygodnia" | "week" | "weeks" | "тиждень" | "тижні"
        | "тижнів" => days(count * 7)?,
        "miesiac" | "miesiace" | "miesiecy" | "miesiaca" | "month" | "months" | "місяць" | "місяці"
        | "місяців" => from.checked_add_months(Months::new(count))?,
        _ => return None,
    };
    Some((day, unit_at + 1, true))
}
