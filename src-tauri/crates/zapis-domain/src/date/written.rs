//! Calendar dates written out: one day or a span of days, with or without a year.

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::scan::Pieces;
use super::words;

/// A date found in text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenDate {
    /// The bytes it takes, weekday included.
    pub span: Range<usize>,
    pub first: NaiveDate,
    /// The last day of a span such as `18–19 May`.
    pub last: Option<NaiveDate>,
    pub year_guessed: bool,
    pub weekday: Option<Weekday>,
}

impl WrittenDate {
    /// The weekday that was written, if any, is the weekday of that date.
    pub fn weekday_agrees(&self) -> bool {
        self.weekday.is_none_or(|w| self.first.weekday() == w)
    }
}

/// Every date in the text, in order.
pub fn find_dates(text: &str, reference: NaiveDate) -> Vec<WrittenDate> {
    let pieces = Pieces::of(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        match date_at(&pieces, at, reference) {
            Some((date, next)) => {
                found.push(date);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// The first date in the text.
pub fn find_date(text: &str, reference: NaiveDate) -> Option<WrittenDate> {
    find_dates(text, reference).into_iter().next()
}

/// What stands on paper, before the calendar is asked.
#[derive(Debug, Clone, Copy)]
struct Written {
    first: (u32, u32),
    last: Option<(u32, u32)>,
    year: Option<i32>,
    last_year: Option<i32>,
}

impl Written {
    fn day(month: u32, day: u32, year: Option<i32>) -> Self {
        Written { first: (month, day), last: None, year, last_year: None }
    }
}

pub(super) fn date_at(p: &Pieces, at: usize, reference: NaiveDate) -> Option<(WrittenDate, usize)> {
    let (before, core) = leading_weekday(p, at);
    let (mut written, mut next) = span_at(p, core)?;
    let (after, end) = trailing_weekday(p, next);
    let weekday = before.or(after);
    if before.is_none() {
        next = end;
    }
    if written.year.is_none() {
        written.year = written.last_year;
    }
    let (month, day) = written.first;
    let first = match written.year {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day)?,
        None => infer_year(month, day, weekday, reference)?,
    };
    let last = match written.last {
        Some((m, d)) => Some(last_day(first, m, d, written.last_year)?),
        None => None,
    };
    let date =
        WrittenDate { span: p.span(at, next), first, last, year_guessed: written.year.is_none(), weekday };
    Some((date, next))
}

fn last_day(first: NaiveDate, month: u32, day: u32, year: Option<i32>) -> Option<NaiveDate> {
    let same = NaiveDate::from_ymd_opt(year.unwrap_or(first.year()), month, day)?;
    if same >= first {
        return Some(same);
    }
    NaiveDate::from_ymd_opt(first.year() + 1, month, day).filter(|d| *d - first < chrono::TimeDelta::days(62))
}

/// The nearest year whose date has that weekday, else the next such date.
fn infer_year(month: u32, day: u32, weekday: Option<Weekday>, reference: NaiveDate) -> Option<NaiveDate> {
    let near = |span: i32| {
        (reference.year() - span..=reference.year() + span)
            .filter_map(move |y| NaiveDate::from_ymd_opt(y, month, day))
    };
    let by_weekday = weekday.and_then(|w| {
        let distance = |d: &NaiveDate| ((*d - reference).num_days().abs(), *d < reference);
        near(6).filter(|d| d.weekday() == w).min_by_key(distance)
    });
    // Eight years hold a 29 February even around 2100.
    by_weekday.or_else(|| near(8).find(|d| *d >= reference))
}

/// `piątek,` or `Friday-Saturday,` before the date; the index of what follows.
fn leading_weekday(p: &Pieces, at: usize) -> (Option<Weekday>, usize) {
    let Some(day) = p.word(at).and_then(words::weekday_or_abbreviation) else {
        return (None, at);
    };
    let mut next = at + 1;
    let second = p.word(next + 1).and_then(words::weekday_or_abbreviation);
    let tied = p.is_dash(next) || p.word(next).is_some_and(|w| words::is_and(w) || words::is_range_word(w));
    if tied && second.is_some() {
        next += 2;
    }
    while p.is_sign(next, &['.', ',', ':', '-', '–'])
        || p.word(next).is_some_and(|w| matches!(w, "the" | "dnia"))
    {
        next += 1;
    }
    (Some(day), next)
}

/// `(piątek)` or `, Friday` after the date.
fn trailing_weekday(p: &Pieces, at: usize) -> (Option<Weekday>, usize) {
    let open = p.is_sign(at, &['(']);
    let word_at = if open || p.is_sign(at, &[',']) { at + 1 } else { at };
    let day = p
        .word(word_at)
        .and_then(|w| if open { words::weekday_or_abbreviation(w) } else { words::weekday(w) });
    match day {
        // `27 maja, piątek 3 czerwca`: that weekday belongs to the next date.
        Some(_) if p.number(word_at + 1).is_some_and(|(_, digits)| digits <= 2) && !open => (None, at),
        Some(day) if open => {
            let dot = usize::from(p.is_sign(word_at + 1, &['.']));
            let close = word_at + 1 + dot;
            if p.is_sign(close, &[')']) { (Some(day), close + 1) } else { (Some(day), close) }
        }
        Some(day) => (Some(day), word_at + 1),
        None => (None, at),
    }
}

/// One date, or two joined into a span.
fn span_at(p: &Pieces, at: usize) -> Option<(Written, usize)> {
    let (mut written, next) = iso_at(p, at)
        .or_else(|| numeric_at(p, at))
        .or_else(|| day_month_at(p, at))
        .or_else(|| month_day_at(p, at))?;
    if written.last.is_none() && (p.is_dash(next) || p.word(next).is_some_and(words::is_range_word)) {
        let (_, second) = leading_weekday(p, next + 1);
        let other = iso_at(p, second)
            .or_else(|| numeric_at(p, second))
            .or_else(|| day_month_at(p, second))
            .or_else(|| month_day_at(p, second));
        if let Some((other, end)) = other.filter(|(o, _)| o.last.is_none()) {
            written.last = Some(other.first);
            written.last_year = other.year;
            return Some((written, end));
        }
    }
    Some((written, next))
}

fn iso_at(p: &Pieces, at: usize) -> Option<(Written, usize)> {
    let year = year_at(p, at)?;
    let (month, _) = p.number(at + 2).filter(|n| n.1 == 2)?;
    let (day, _) = p.number(at + 4).filter(|n| n.1 == 2)?;
    let tied =
        p.is_sign(at + 1, &['-']) && p.is_sign(at + 3, &['-']) && (at + 1..=at + 4).all(|i| p.joined(i));
    (tied && valid(month, day)).then(|| (Written::day(month, day, Some(year)), at + 5))
}

/// `27.05.2022`, `27/5/2022`, `27.05`, `27-28.05.2022`, `27. 5. 2022`.
fn numeric_at(p: &Pieces, at: usize) -> Option<(Written, usize)> {
    if glued_before(p, at) {
        return None;
    }
    days_of_numeric_month(p, at).or_else(|| numeric_core(p, at))
}

fn days_of_numeric_month(p: &Pieces, at: usize) -> Option<(Written, usize)> {
    let (day, _) =
        p.number(at).filter(|n| n.1 <= 2 && p.is_dash(at + 1) && p.is_sign(at + 3, &['.', '/']))?;
    let (rest, next) = numeric_core(p, at + 2)?;
    let (month, last) = rest.first;
    let spans = day < last && valid(month, day);
    spans.then_some((
        Written { first: (month, day), last: Some((month, last)), last_year: rest.year, ..rest },
        next,
    ))
}

fn numeric_core(p: &Pieces, at: usize) -> Option<(Written, usize)> {
    let (a, _) = p.number(at).filter(|n| n.1 <= 2)?;
    let sign = p.sign(at + 1).filter(|c| matches!(c, '.' | '/' | '-'))?;
    let tight = p.joined(at + 1) && p.joined(at + 2);
    let (b, b_digits) = p.number(at + 2).filter(|n| n.1 <= 2)?;
    let year = short_or_full_year(p, at + 4)
        .filter(|_| p.joined(at + 1) && p.sign(at + 3) == Some(sign) && p.joined(at + 3));
    if let Some(year) = year {
        // 5/27/2022 can only be the American order.
        let (day, month) = if sign == '/' && b > 12 { (b, a) } else { (a, b) };
        return valid(month, day).then(|| (Written::day(month, day, Some(year)), after_year(p, at + 5)));
    }
    let short = sign == '.' && tight && b_digits == 2 && valid(b, a) && !looks_like_time_or_amount(p, at);
    short.then(|| (Written::day(b, a, None), at + 3))
}

/// `10.10-11.45` and `godz. 10.10` are times; `12.05 zł` is money; `2.10.1` is a version.
fn looks_like_time_or_amount(p: &Pieces, at: usize) -> bool {
    let led = at.checked_sub(1).is_some_and(|b| {
        let b = if p.is_sign(b, &['.']) { b.saturating_sub(1) } else { b };
        p.word(b).is_some_and(|w| words::leads_hour(w) || w == "at")
    });
    let next = at + 3;
    let second_time = p.is_dash(next)
        && p.is_sign(next + 2, &['.', ':'])
        && p.joined(next + 2)
        && p.joined(next + 3)
        && match (p.number(next + 1), p.number(next + 3)) {
            (Some((day, _)), Some((month, 2))) => !valid(month, day),
            _ => false,
        };
    let unit = p.is_sign(next, &['%', '€', '$', '°'])
        || p.word(next).is_some_and(|w| {
            matches!(
                w,
                "zl" | "pln"
                    | "eur"
                    | "euro"
                    | "mln"
                    | "mld"
                    | "tys"
                    | "km"
                    | "m"
                    | "kg"
                    | "ton"
                    | "tony"
                    | "грн"
                    | "am"
                    | "pm"
            )
        });
    let continues = p.is_sign(next, &['.', ':', ','])
        && p.joined(next)
        && p.joined(next + 1)
        && p.number(next + 1).is_some();
    led || second_time || unit || continues
}

/// A number that hangs on a letter, a colon or a point belongs to something else.
fn glued_before(p: &Pieces, at: usize) -> bool {
    p.joined(at)
        && match p.before(at).map(|b| b.raw) {
            Some("(" | "[" | "," | ";" | "-" | "–" | "—" | "\"" | "„" | "|" | "*" | "_" | "/") => false,
            Some(":" | ".") => at >= 2 && p.number(at - 2).is_some() && p.joined(at - 1),
            Some(_) => true,
            None => false,
        }
}

/// `27 maja 2022 r.`, `27th of May`, `27–28 maja`, `18 i 19 maja`, `27 V 2022`.
fn day_month_at(p: &Pieces, at: usize) -> Option<(Written, usize)> {
    if glued_before(p, at) {
        return None;
    }
    let (first, mut next) = day_number(p, at)?;
    let mut days = (first, None);
    let joins = p.is_dash(next) || p.word(next).is_some_and(|w| words::is_range_word(w) || words::is_and(w));
    if joins {
        let (second, after) = day_number(p, next + 1)?;
        days.1 = Some(second);
        next = after;
    }
    if p.word(next) == Some("of") || p.is_sign(next, &['.']) {
        next += 1;
    }
    let named = p.word(next).and_then(words::month);
    let month = named.or_else(|| p.get(next).and_then(|piece| words::roman_month(piece.raw)))?;
    let (year, end) = year_after(p, next + 1);
    // `5 I think`: a Roman month needs a year, or nothing after it.
    if named.is_none() && year.is_none() && p.word(next + 1).is_some() {
        return None;
    }
    finish_days(month, days, year, end)
}

/// `May 27th, 2022`, `May 18-19`.
fn month_day_at(p: &Pieces, at: usize) -> Option<(Written, usize)> {
    let month = p.word(at).and_then(words::month_before_day)?;
    let number_at = if p.is_sign(at + 1, &['.']) { at + 2 } else { at + 1 };
    let number_at = if p.word(number_at) == Some("the") { number_at + 1 } else { number_at };
    let (first, mut next) = day_number(p, number_at)?;
    let mut days = (first, None);
    let joins = p.is_dash(next) || p.word(next).is_some_and(|w| words::is_range_word(w) || words::is_and(w));
    if let (true, Some((second, after))) = (joins, day_number(p, next + 1)) {
        let another = p.word(after).and_then(words::month).is_some();
        if !another && second > first && !p.is_sign(after, &[':']) && !is_meridiem(p, after) {
            days.1 = Some(second);
            next = after;
        }
    }
    let (year, end) = year_after(p, next);
    finish_days(month, days, year, end)
}

fn is_meridiem(p: &Pieces, at: usize) -> bool {
    matches!(p.word(at), Some("am" | "pm"))
        || (matches!(p.word(at), Some("a" | "p")) && p.is_sign(at + 1, &['.']))
}

fn finish_days(
    month: u32,
    days: (u32, Option<u32>),
    year: Option<i32>,
    end: usize,
) -> Option<(Written, usize)> {
    let (first, last) = days;
    let ordered = last.is_none_or(|l| l > first && valid(month, l));
    let last = last.map(|l| (month, l));
    (ordered && valid(month, first))
        .then_some((Written { first: (month, first), last, year, last_year: year }, end))
}

/// A day number with its ordinal ending, but not the hour of a time.
fn day_number(p: &Pieces, at: usize) -> Option<(u32, usize)> {
    let (day, _) = p.number(at).filter(|n| n.1 <= 2 && (1..=31).contains(&n.0))?;
    if p.is_sign(at + 1, &[':']) && p.number(at + 2).is_some() && p.joined(at + 2) {
        return None;
    }
    if p.joined(at + 1) && p.word(at + 1).is_some_and(words::is_ordinal_ending) {
        return Some((day, at + 2));
    }
    if p.is_dash(at + 1) && p.joined(at + 2) && p.word(at + 2).is_some_and(words::is_ordinal_ending) {
        return Some((day, at + 3));
    }
    Some((day, at + 1))
}

fn year_after(p: &Pieces, at: usize) -> (Option<i32>, usize) {
    let year_at_index = if p.is_sign(at, &[',', '.']) { at + 1 } else { at };
    match year_at(p, year_at_index) {
        Some(year) => (Some(year), after_year(p, year_at_index + 1)),
        None => (None, at),
    }
}

/// Steps over `r.`, `roku`, `року`.
fn after_year(p: &Pieces, at: usize) -> usize {
    match p.word(at) {
        Some("r" | "р") if p.is_sign(at + 1, &['.']) => at + 2,
        Some("r" | "р" | "roku" | "року") => at + 1,
        _ => at,
    }
}

fn year_at(p: &Pieces, at: usize) -> Option<i32> {
    let (value, _) = p.number(at).filter(|n| n.1 == 4 && (1900..=2100).contains(&n.0))?;
    Some(value as i32)
}

fn short_or_full_year(p: &Pieces, at: usize) -> Option<i32> {
    let short = || p.number(at).filter(|n| n.1 == 2 && p.joined(at)).map(|n| 2000 + n.0 as i32);
    year_at(p, at).or_else(short)
}

/// In a leap year: whether the day exists in the year meant is asked of the calendar later.
fn valid(month: u32, day: u32) -> bool {
    NaiveDate::from_ymd_opt(2024, month, day).is_some()
}

/// The next such date on or after `from`, for a date without a year.
pub(super) fn next_on_or_after(month: u32, day: u32, from: NaiveDate) -> Option<NaiveDate> {
    infer_year(month, day, None, from)
}

/// The last day of a month, in the first such month that does not end before `from`.
pub(super) fn end_of_month(month: u32, from: NaiveDate) -> Option<NaiveDate> {
    let end = |year: i32| {
        let (y, m) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        NaiveDate::from_ymd_opt(y, m, 1)?.checked_sub_days(Days::new(1))
    };
    end(from.year()).filter(|d| *d >= from).or_else(|| end(from.year() + 1))
}
