//! When and where: the value of a label, or a sentence that says it.

use chrono::{NaiveDate, NaiveTime};

use super::GuessReason;
use super::title::{is_promotional, names_event};
use crate::EventDate;
use crate::date::{WrittenDate, find_dates, find_times};
use crate::fold::fold;

const LONGEST_PLACE: usize = 300;

/// What one text says about time and place.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Moment {
    pub date: Option<(EventDate, Option<GuessReason>)>,
    pub last_day: Option<NaiveDate>,
    pub start: Option<NaiveTime>,
    pub end: Option<NaiveTime>,
    pub place: Option<String>,
}

/// The value of `When:`. With `place`, what remains after date and time is the place.
pub(super) fn labelled(text: &str, reference: NaiveDate, place: bool) -> Moment {
    let date = find_dates(text, reference).into_iter().next();
    let (moment, rest) = dissect(text, date);
    let place = if place { place_of(&rest) } else { led_place(&rest) };
    Moment { place, ..moment }
}

fn dissect(text: &str, date: Option<WrittenDate>) -> (Moment, String) {
    let mut rest = text.to_owned();
    if let Some(d) = &date {
        rest.replace_range(d.span.clone(), "\u{1}");
    }
    let times = find_times(&rest).into_iter().next();
    let (start, end) = times.as_ref().map_or((None, None), |t| (Some(t.start), t.end));
    if let Some(t) = times {
        rest.replace_range(t.span, "\u{1}");
    }
    let moment = Moment {
        last_day: date.as_ref().and_then(|d| d.last),
        date: date.as_ref().map(event_date),
        start,
        end,
        place: None,
    };
    (moment, rest)
}

pub(super) fn event_date(date: &WrittenDate) -> (EventDate, Option<GuessReason>) {
    let reason = match (date.year_guessed, date.weekday.is_some(), date.weekday_agrees()) {
        (true, true, true) => Some(GuessReason::YearFromWeekday),
        (true, _, _) => Some(GuessReason::NextSuchDay),
        (false, _, false) => Some(GuessReason::WeekdayDiffers),
        (false, _, true) => None,
    };
    (EventDate { day: date.first, year_guessed: date.year_guessed }, reason)
}

/// What remains of `27 May, 10:00, City Hall`.
fn place_of(rest: &str) -> Option<String> {
    let longest = rest.split('\u{1}').map(|part| {
        part.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '"' | '„' | '”'))
    });
    let part = longest.max_by_key(|part| part.len())?;
    let part = part.trim_start_matches(['(', ')']).trim();
    let part = without_preposition(part).unwrap_or(part);
    tidy_place(part)
}

fn led_place(rest: &str) -> Option<String> {
    rest.split('\u{1}').skip(1).find_map(|part| {
        let part = part.trim_start_matches([',', ' ', '.', '-', '–']);
        starts_like_name(without_preposition(part)?)
    })
}

pub(super) fn tidy_place(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches([',', ';', ' ']).trim();
    let text =
        if text.ends_with('.') && !ends_with_abbreviation(text) { text.trim_end_matches('.') } else { text };
    let named = text.chars().any(char::is_alphanumeric);
    (named && text.chars().count() <= LONGEST_PLACE).then(|| text.to_owned())
}

fn ends_with_abbreviation(text: &str) -> bool {
    let word = text.trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
    word.chars().count() <= 2
}

fn without_preposition(text: &str) -> Option<&str> {
    let (first, rest) = text.split_once(' ')?;
    matches!(fold(first).as_str(), "at" | "in" | "w" | "we" | "na" | "у" | "в" | "@" | "за").then(|| {
        let rest = rest.trim_start();
        rest.strip_prefix("the ").or_else(|| rest.strip_prefix("адресою ")).unwrap_or(rest)
    })
}

/// A place in a sentence begins like a name and ends with the sentence.
fn starts_like_name(text: &str) -> Option<String> {
    let name = text.trim_start_matches(['"', '„', '“', '«']);
    let first = fold(name.split(' ').next().unwrap_or_default());
    let venue = ["siedzibie", "budynku", "sali", "domu", "biurze", "приміщенні", "будівлі", "залі"]
        .contains(&first.as_str());
    if !venue && !name.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit()) {
        return None;
    }
    tidy_place(before_verb(first_sentence(text)))
}

/// `w Domu Kultury spotkamy się` goes on after the place.
fn before_verb(text: &str) -> &str {
    const VERBS: [&str; 8] =
        [" spotk", " spotyk", " odbędzie", " zaprasz", " we will", " will ", " відбуд", " збира"];
    let end = VERBS.iter().filter_map(|verb| text.find(verb)).min();
    end.map_or(text, |at| &text[..at])
}

/// Up to a full stop that is not an abbreviation's (`ul.`, `m. st.`, `вул.`).
fn first_sentence(text: &str) -> &str {
    let end = text.char_indices().find(|(at, c)| {
        let after = &text[at + c.len_utf8()..];
        match c {
            '!' | '?' | ';' | '\u{1}' => true,
            '.' => {
                let word = text[..*at].rsplit([' ', '.']).next().unwrap_or_default();
                let next_capital = after.trim_start().chars().next().is_none_or(char::is_uppercase);
                after.is_empty() || (after.starts_with(' ') && next_capital && word.chars().count() > 3)
            }
            _ => false,
        }
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// A date told in a sentence or standing alone on a line; nothing for a date that is about something else.
pub(super) fn from_prose(text: &str, reference: NaiveDate) -> Option<Moment> {
    if about_registration(text) || text.contains('|') {
        return None;
    }
    for date in find_dates(text, reference) {
        let before = &text[..date.span.start];
        let standing = stands_alone(text, &date);
        if since(before) || !(standing || has_cue(sentence_around(text, &date))) {
            continue;
        }
        let before_place = place_before(before);
        let (moment, rest) = dissect(text, Some(date));
        let alone = || {
            if standing && !names_event(text) {
                place_of(&rest).filter(|p| looks_like_place(p))
            } else {
                None
            }
        };
        let place = led_place(&rest).or(before_place).or_else(alone);
        return Some(Moment { place, ..moment });
    }
    None
}

fn looks_like_place(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
        && text.split(' ').count() <= 8
        && !is_promotional(text)
}

/// `at City Hall on` before the date.
fn place_before(before: &str) -> Option<String> {
    let trimmed = before.trim_end_matches([' ', ',']);
    let trimmed =
        ["on", "w dniu", "dnia"].iter().find_map(|w| trimmed.strip_suffix(w)).unwrap_or(trimmed).trim_end();
    let at = [" at ", " in ", " w ", " у ", " в "]
        .iter()
        .filter_map(|p| trimmed.rfind(p).map(|i| i + p.len()))
        .max()?;
    let name = trimmed[at..].strip_prefix("the ").unwrap_or(&trimmed[at..]);
    let capitals = name.split(' ').filter(|w| w.chars().next().is_some_and(char::is_uppercase)).count();
    let words = name.split(' ').count();
    let named = name.chars().next().is_some_and(char::is_uppercase) && words <= 8 && capitals * 2 >= words;
    named.then(|| tidy_place(name)).flatten()
}

fn stands_alone(text: &str, date: &WrittenDate) -> bool {
    let rest = text.len() - date.span.len();
    text.len() <= 140
        && rest <= 80
        && !text.trim_end().ends_with(['.', '!', ';'])
        && text.split(' ').count() <= 14
}

fn sentence_around<'t>(text: &'t str, date: &WrittenDate) -> &'t str {
    let from = text[..date.span.start].rfind(['!', '?']).map_or(0, |at| at + 1);
    let from = text[from..date.span.start].rfind(". ").map_or(from, |at| from + at + 1);
    let to = date.span.end + first_sentence(&text[date.span.end..]).len();
    text.get(from..to).unwrap_or(text)
}

fn has_cue(sentence: &str) -> bool {
    let folded = fold(sentence);
    const CUES: [&str; 19] = [
        "take place",
        "takes place",
        "be held",
        "join us",
        "invite",
        "we meet",
        "will meet",
        "meet us",
        "save the date",
        "odbedzie",
        "odbywa",
        "zapraszamy",
        "zaprasza ",
        "spotykamy",
        "spotkajmy",
        "spotkamy sie",
        "відбуде",
        "запрошу",
        "w dniu",
    ];
    // What is over is reported, not announced.
    const PAST: [&str; 6] = ["was held", "were held", "took place", "odbyl", "відбул", "відбувс"];
    if PAST.iter().any(|past| folded.contains(past)) {
        return false;
    }
    CUES.iter().any(|cue| folded.contains(cue)) || (names_event(sentence) && sentence.len() <= 400)
}

/// `from 24 February`, `since …`, `до …`: the edge of a period, not the day of the event.
fn since(before: &str) -> bool {
    let word = before.trim_end().rsplit([' ', ',', '(']).next().unwrap_or_default();
    matches!(
        fold(word).as_str(),
        "since"
            | "from"
            | "od"
            | "do"
            | "until"
            | "till"
            | "by"
            | "before"
            | "after"
            | "przed"
            | "po"
            | "від"
            | "до"
            | "після"
            | "з"
    )
}

fn about_registration(text: &str) -> bool {
    let folded = fold(text);
    const ABOUT: [&str; 12] = [
        "regist",
        "rejestr",
        "zapisy",
        "zglosz",
        "zglasz",
        "deadline",
        "реєстр",
        "зареєстр",
        "published",
        "opublik",
        "updated",
        "aktualiz",
    ];
    ABOUT.iter().any(|a| folded.contains(a))
}
