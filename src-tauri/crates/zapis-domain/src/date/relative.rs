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
            let (date, next) = date_at(&pieces, lead_in(&pieces), NaiveDate::MIN)?;
            (!date.year_guessed).then_some((date.last.unwrap_or(date.first), next, date.last.is_none()))?
        }
    };
    Some(NamedDay { day, length: pieces.span(0, next).end, sure })
}

/// As [`day_at_start`], for days people say without `do` or `by`: `jutro`, `w piątek`, `in two weeks`.
pub(crate) fn spoken_day_at_start(text: &str, from: Option<NaiveDate>) -> Option<NamedDay> {
    let first = text.split(|c: char| !c.is_alphabetic()).next().filter(|w| w.len() <= 24)?;
    let first = crate::fold::fold(first);
    let plain = words::near_day(&first).is_some();
    let within = text.split_whitespace().nth(1).is_some_and(|w| crate::fold::fold(w) == "ciagu");
    let counted = words::leads_count(&first) || within;
    let led = words::leads_weekday(&first) || words::is_next(&first);
    if !(plain || counted || led) {
        return None;
    }
    let named = day_at_start(text, from)?;
    Some(NamedDay { sure: named.sure && (plain || counted), ..named })
}

/// The text is one weekday and nothing else.
pub(crate) fn is_weekday(text: &str) -> bool {
    let pieces = Pieces::of(text);
    pieces.len() == 1 && pieces.word(0).and_then(words::weekday).is_some()
}

/// `3 dni`, `two weeks`: a number of days and nothing that says from when.
pub(crate) fn counts_days(text: &str) -> bool {
    let pieces = Pieces::of(text);
    let counted = pieces.number(0).is_some() || pieces.word(0).and_then(words::small_number).is_some();
    counted
        && (1..pieces.len())
            .any(|at| pieces.word(at).and_then(words::unit).is_some_and(|u| u != words::Unit::Year))
}

/// A folded word that may stand in a date: a number, a month, a weekday.
pub(crate) fn is_named_part_of_date(folded: &str) -> bool {
    folded.starts_with(|c: char| c.is_ascii_digit())
        || words::month(folded).is_some()
        || words::weekday_or_abbreviation(folded).is_some()
        || matches!(folded, "r" | "roku" | "року" | "dnia" | "godz" | "godziny" | "konca" | "the" | "of")
}

type Reading = Option<(NaiveDate, usize, bool)>;

/// Farther ahead than this a date without a year was more likely meant to lie in the past.
const FAR: i64 = 300;

fn absolute(p: &Pieces, from: NaiveDate) -> Reading {
    if let Some((date, next)) = date_at(p, lead_in(p), from) {
        let day = date.last.unwrap_or(date.first);
        let ahead = (day - from).num_days();
        let far = date.year_guessed && !(0..=FAR).contains(&ahead);
        if far && date.weekday.is_some() {
            // The weekday is more likely wrong than the year is.
            return Some((next_on_or_after(date.first.month(), date.first.day(), from)?, next, false));
        }
        return Some((day, next, date.last.is_none() && date.weekday_agrees() && ahead >= 0 && !far));
    }
    one_digit_month(p, from).or_else(|| slashed(p, from)).or_else(|| day_of_month(p, from))
}

/// `dnia 15 czerwca`, `w środę 15 czerwca`, `the 15th of June`: how many words stand before the date.
fn lead_in(p: &Pieces) -> usize {
    match p.word(0) {
        Some("dnia" | "dn" | "the") => 1,
        Some(word) if words::leads_weekday(word) => usize::from(p.word(1).and_then(words::weekday).is_some()),
        _ => 0,
    }
}

/// `15.6`: only where a due date is expected, and never before a unit.
fn one_digit_month(p: &Pieces, from: NaiveDate) -> Reading {
    let (day, _) = p.number(0).filter(|n| n.1 <= 2)?;
    let (month, _) = p.number(2).filter(|n| n.1 == 1)?;
    let tight = p.is_sign(1, &['.']) && p.joined(1) && p.joined(2);
    if !tight || !ends_at(p, 3) {
        return None;
    }
    Some((next_on_or_after(month, day, from)?, 3, false))
}

/// `15/06`, day before month.
fn slashed(p: &Pieces, from: NaiveDate) -> Reading {
    let (day, _) = p.number(0).filter(|n| n.1 <= 2)?;
    let (month, _) = p.number(2).filter(|n| n.1 == 2)?;
    let tight = p.is_sign(1, &['/']) && p.joined(1) && p.joined(2);
    if !tight || !ends_at(p, 3) {
        return None;
    }
    Some((next_on_or_after(month, day, from)?, 3, false))
}

/// `15-go`, `the 15th`, `15-го`: in this month or the next that has it.
fn day_of_month(p: &Pieces, from: NaiveDate) -> Reading {
    let at = usize::from(p.word(0) == Some("the"));
    let (day, digits) = p.number(at).filter(|n| n.1 <= 2)?;
    let dash = usize::from(p.is_dash(at + 1) && p.joined(at + 1));
    let ending = at + 1 + dash;
    let ordinal = digits <= 2 && p.joined(ending) && p.word(ending).is_some_and(words::is_ordinal_ending);
    if !ordinal || !ends_at(p, ending + 1) {
        return None;
    }
    let first = from.with_day(1)?;
    let named =
        (0..3).filter_map(|n| first.checked_add_months(Months::new(n))?.with_day(day)).find(|d| *d >= from);
    Some((named?, ending + 1, false))
}

/// Nothing follows that could change what the number means.
fn ends_at(p: &Pieces, at: usize) -> bool {
    let closes = p.is_sign(at, &['.', ',']) && p.number(at + 1).is_none();
    p.get(at).is_none() || closes || p.is_sign(at, &['@', '+', '>', '#', '*', ')', ';', '!', '?', '\\'])
}

fn relative(p: &Pieces, from: NaiveDate) -> Reading {
    named_day(p, from)
        .or_else(|| next_span(p, from))
        .or_else(|| part_of_span(p, from))
        .or_else(|| after_while(p, from))
}

fn named_day(p: &Pieces, from: NaiveDate) -> Reading {
    let word = p.word(0)?;
    if let Some(ahead) = words::near_day(word) {
        return Some((from.checked_add_days(Days::new(ahead))?, 1, true));
    }
    if word == "day" && p.word(1) == Some("after") && p.word(2) == Some("tomorrow") {
        return Some((from.checked_add_days(Days::new(2))?, 3, true));
    }
    if matches!(word, "weekendu" | "weekend" | "вихідних") {
        return Some((next_weekday(from, Weekday::Fri)?, 1, false));
    }
    let mut at = usize::from(words::leads_weekday(word));
    let next = p.word(at).is_some_and(words::is_next);
    at += usize::from(next || p.word(at).is_some_and(words::is_this));
    let name = p.word(at)?;
    let (weekday, sure) = match words::weekday(name) {
        Some(weekday) => (weekday, !next),
        None => (words::weekday_or_abbreviation(name)?, false),
    };
    let dotted = words::weekday(name).is_none() && p.is_sign(at + 1, &['.']) && p.joined(at + 1);
    let day = if next { of_next_week(from, weekday)? } else { next_weekday(from, weekday)? };
    Some((day, at + 1 + usize::from(dotted), sure))
}

fn next_weekday(from: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let ahead = (7 + weekday.num_days_from_monday() - from.weekday().num_days_from_monday()) % 7;
    from.checked_add_days(Days::new(u64::from(if ahead == 0 { 7 } else { ahead })))
}

fn of_next_week(from: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let monday = from.checked_sub_days(Days::new(u64::from(from.weekday().num_days_from_monday())))?;
    monday.checked_add_days(Days::new(7 + u64::from(weekday.num_days_from_monday())))
}

/// `w przyszłym tygodniu`, `next month`: until its end.
fn next_span(p: &Pieces, from: NaiveDate) -> Reading {
    let at = usize::from(p.word(0).is_some_and(words::leads_weekday));
    let span = p.word(at).filter(|w| words::is_next(w)).and(p.word(at + 1)).and_then(words::unit)?;
    Some((end_of_span(span, 1, from)?, at + 2, false))
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    First,
    Middle,
    Last,
}

/// `koniec czerwca`, `the end of the month`, `połowa lipca`, `кінця року`, `końca przyszłego tygodnia`.
fn part_of_span(p: &Pieces, from: NaiveDate) -> Reading {
    let mut at = usize::from(p.word(0) == Some("the"));
    let part = match p.word(at)? {
        "koniec" | "konca" | "koncem" | "end" | "кінець" | "кінця" => Part::Last,
        "polowa" | "polowy" | "polowie" | "mid" | "middle" | "середина" | "середини" => {
            Part::Middle
        }
        "poczatek" | "poczatku" | "start" | "beginning" | "початок" | "початку" => Part::First,
        _ => return None,
    };
    at += 1;
    while matches!(p.word(at), Some("of" | "the")) || p.is_dash(at) {
        at += 1;
    }
    if let Some((year, _)) = p.number(at).filter(|n| n.1 == 4 && (1900..=2100).contains(&n.0)) {
        return year_span(p, at, part, year);
    }
    if let Some(month) = p.word(at).and_then(words::month) {
        let year = p.number(at + 1).filter(|n| n.1 == 4 && (1900..=2100).contains(&n.0));
        let end = match year {
            Some((year, _)) => end_of_month(month, NaiveDate::from_ymd_opt(year as i32, month, 1)?)?,
            None => end_of_month(month, from)?,
        };
        let day = match part {
            Part::Last => end,
            Part::Middle if year.is_none() => next_on_or_after(month, 15, from)?,
            Part::First if year.is_none() => next_on_or_after(month, 1, from)?,
            Part::Middle => end.with_day(15)?,
            Part::First => end.with_day(1)?,
        };
        return Some((day, at + 1 + usize::from(year.is_some()), part == Part::Last));
    }
    let ahead = u32::from(p.word(at).is_some_and(words::is_next));
    at += usize::from(ahead > 0 || p.word(at).is_some_and(words::is_this));
    let span = p.word(at).and_then(words::unit).filter(|_| part == Part::Last)?;
    // A week ends on Friday for an office, on Sunday for the calendar.
    let sure = ahead == 0 && span != words::Unit::Week;
    Some((end_of_span(span, ahead, from)?, at + 1, sure))
}

/// `końca 2022 r.`
fn year_span(p: &Pieces, at: usize, part: Part, year: u32) -> Reading {
    let day = NaiveDate::from_ymd_opt(year as i32, 12, 31).filter(|_| part == Part::Last)?;
    let after = match p.word(at + 1) {
        Some("r" | "р") if p.is_sign(at + 2, &['.']) => at + 3,
        Some("r" | "р" | "roku" | "року") => at + 2,
        _ => at + 1,
    };
    Some((day, after, true))
}

/// The end of this day, week, month … or of the one `ahead`.
fn end_of_span(span: words::Unit, ahead: u32, from: NaiveDate) -> Option<NaiveDate> {
    use words::Unit;
    let end_of = |first: NaiveDate| end_of_month(first.month(), first);
    let first = from.with_day(1)?;
    match span {
        Unit::Day => from.checked_add_days(Days::new(u64::from(ahead))),
        Unit::Week if ahead > 0 => of_next_week(from, Weekday::Fri),
        Unit::Week if from.weekday() == Weekday::Fri => Some(from),
        Unit::Week => next_weekday(from, Weekday::Fri),
        Unit::Fortnight => None,
        Unit::Month => end_of(first.checked_add_months(Months::new(ahead))?),
        Unit::Quarter => {
            let last = 2 - from.month0() % 3 + 3 * ahead;
            end_of(first.checked_add_months(Months::new(last))?)
        }
        Unit::Year => NaiveDate::from_ymd_opt(from.year() + ahead as i32, 12, 31),
    }
}

/// `za tydzień`, `2 tygodnie`, `in two weeks`, `за 3 дні`, `5 dni roboczych`, `za pół roku`.
fn after_while(p: &Pieces, from: NaiveDate) -> Reading {
    let within = matches!(p.word(0), Some("w")) && p.word(1) == Some("ciagu");
    let at = if within { 2 } else { usize::from(p.word(0).is_some_and(words::leads_count)) };
    if let Some((day, next)) = half_year(p, at, from) {
        return Some((day, next, true));
    }
    let counted =
        p.number(at).filter(|n| n.1 <= 3).map(|n| n.0).or_else(|| p.word(at).and_then(words::small_number));
    let (count, mut next) = match counted {
        Some(count) => (count, at + 1),
        None if at > 0 => (1, at),
        None => return None,
    };
    let adjective = p.word(next).is_some_and(words::is_working);
    next += usize::from(adjective);
    let unit = p.word(next).and_then(words::unit)?;
    next += 1;
    let working = adjective || p.word(next).is_some_and(words::is_working);
    next += usize::from(working && !adjective);
    let day = match unit {
        words::Unit::Day if working => working_days(from, count)?,
        _ if working => return None,
        words::Unit::Day => from.checked_add_days(Days::new(u64::from(count)))?,
        words::Unit::Week => from.checked_add_days(Days::new(u64::from(count * 7)))?,
        words::Unit::Fortnight => from.checked_add_days(Days::new(u64::from(count * 14)))?,
        words::Unit::Month => from.checked_add_months(Months::new(count))?,
        words::Unit::Quarter => from.checked_add_months(Months::new(count * 3))?,
        words::Unit::Year => from.checked_add_months(Months::new(count * 12))?,
    };
    Some((day, after_time(p, next), true))
}

/// `in two weeks' time`
fn after_time(p: &Pieces, at: usize) -> usize {
    let word = at + usize::from(p.is_sign(at, &['\'', '’']));
    if p.word(word) == Some("time") { word + 1 } else { at }
}

fn half_year(p: &Pieces, at: usize, from: NaiveDate) -> Option<(NaiveDate, usize)> {
    let next = match (p.word(at)?, p.word(at + 1), p.word(at + 2)) {
        ("півроку", _, _) => at + 1,
        ("pol", Some("roku"), _) => at + 2,
        ("half", Some("a"), Some("year")) => at + 3,
        _ => return None,
    };
    Some((from.checked_add_months(Months::new(6))?, next))
}

fn working_days(from: NaiveDate, count: u32) -> Option<NaiveDate> {
    let mut day = from;
    for _ in 0..count {
        day = day.succ_opt()?;
        while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            day = day.succ_opt()?;
        }
    }
    Some(day)
}
