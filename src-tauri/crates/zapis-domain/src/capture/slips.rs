//! What looks like a prefix, a token or a day and is none, for a sign that is missing, one that is too many, or a day the
//! month does not have. Such words stay text; the window asks about them.

use serde::{Deserialize, Serialize};

use super::prefix;
use super::token::{Scanner, opens_word};
use super::{CaptureContext, CapturedLine, TokenMeaning};
use crate::EntryKind;

/// Slips are looked for in so much of a line, in bytes, and no more than so many are asked about.
const REACH: usize = 1_000;
const MOST: usize = 6;
/// A name after a sign and a space is read in so many bytes.
const NAME: usize = 240;

/// A part of a line about which one may ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Slip {
    /// In bytes of the line.
    pub start: u32,
    pub end: u32,
    pub asks: SlipAsks,
}

impl Slip {
    /// The same, in a text in which its line begins so many bytes later.
    pub fn moved(self, by: u32) -> Slip {
        Slip { start: self.start + by, end: self.end + by, ..self }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum SlipAsks {
    /// Was this meant? Then `instead` is what those bytes would have to be.
    Meant { meaning: TokenMeaning, instead: String },
    /// The month has no such day.
    NoSuchDay,
}

/// The slips of a line that was read as `read`, in the order typed; none lies in a token.
pub fn slips(line: &str, read: &CapturedLine, context: &CaptureContext) -> Vec<Slip> {
    let taken = |at: usize| {
        read.tokens.iter().find(|token| (token.start as usize..token_end(token)).contains(&at)).map(token_end)
    };
    // `# miejsce: Dom Kultury`: what is understood already is not asked about.
    let free = |slip: &Slip| read.tokens.iter().all(|t| slip.end <= t.start || t.end <= slip.start);
    let begun = line.len() - line.trim_start().len();
    let mut found = Vec::new();
    if taken(begun).is_none() {
        found.extend(prefix_slip(line).filter(free));
    }
    let mut at = found.first().map_or(0, |slip| slip.end as usize);
    let mut boundary = true;
    while let Some(c) = line.get(at..).filter(|_| at < REACH).and_then(|rest| rest.chars().next()) {
        let end = taken(at);
        let slip =
            if boundary && end.is_none() { slip_at(line, at, read, context).filter(free) } else { None };
        at = match (end, &slip) {
            (Some(end), _) => end,
            (None, Some(slip)) => slip.end as usize,
            (None, None) => at + c.len_utf8(),
        };
        boundary = end.is_none() && slip.is_none() && opens_word(c, boundary);
        found.extend(slip);
        if found.len() >= MOST {
            break;
        }
    }
    found
}

/// With the words an escape keeps.
fn token_end(token: &super::Token) -> usize {
    match token.meaning {
        TokenMeaning::Escape(kept) => kept.max(token.end) as usize,
        _ => token.end as usize,
    }
}

fn slip_at(line: &str, at: usize, read: &CapturedLine, context: &CaptureContext) -> Option<Slip> {
    let rest = &line[at..];
    match rest.chars().next()? {
        '@' | '+' | '>' | '#' => apart_from_name(rest, at, read.kind, context),
        'd' | 'D' | 'b' | 'B' | 'u' | 'U' | 't' | 'T' | 'n' | 'N' | 'д' | 'Д' | 'н' | 'Н' | 'т' | 'Т' => {
            no_such_day(line, at, read, context)
        }
        _ => None,
    }
}

/// `@ Maria`, `> Urząd`: a space too many. `a + b`, `> quotation` and `# Heading` stay what they are.
fn apart_from_name(rest: &str, at: usize, kind: EntryKind, context: &CaptureContext) -> Option<Slip> {
    let sign = &rest[..1];
    let name = rest[1..].trim_start_matches([' ', '\u{a0}']);
    let gap = rest.len() - 1 - name.len();
    let first = name.chars().next()?;
    let meant = if sign == "#" { at > 0 && first.is_alphabetic() } else { first.is_uppercase() };
    if gap == 0 || !meant {
        return None;
    }
    let whole = format!("{sign}{}", reach(name, NAME));
    let (meaning, length, _) = Scanner::new(&whole, context).of_kind(kind).token_at(0)?;
    let end = at + gap + length;
    Some(slip(at, end, meaning, whole[..length].to_owned()))
}

/// `do 31.06`: with another number it would be a day.
fn no_such_day(line: &str, at: usize, read: &CapturedLine, context: &CaptureContext) -> Option<Slip> {
    if read.due.is_some() {
        return None;
    }
    let rest = &line[at..];
    let digits = rest.find(|c: char| c.is_ascii_digit()).filter(|lead| *lead < 24)?;
    let number = rest[digits..].bytes().take_while(u8::is_ascii_digit).count();
    let day: u32 = rest[digits..digits + number].parse().ok().filter(|day| (29..=31).contains(day))?;
    let other = format!("{}1{}", &line[..at + digits], reach(&rest[digits + number..], NAME));
    let (meaning, length, _) = Scanner::new(&other, context).of_kind(read.kind).token_at(at)?;
    let TokenMeaning::Due(due) = meaning else { return None };
    // Told by its month: `do 31 osób` and `do 30 dni` count something else.
    let named = length > digits + 1 && due.written.starts_with('1') && length_of_month(&due) < day;
    named.then(|| Slip {
        start: at as u32,
        end: (at + length + number - 1) as u32,
        asks: SlipAsks::NoSuchDay,
    })
}

fn length_of_month(due: &crate::Due) -> u32 {
    use chrono::Datelike;
    due.day.num_days_in_month().into()
}

/// Words with which a sentence begins as well; as a prefix only their colon tells them.
const WORDS_TOO: &[&str] = &["z", "u", "po", "of", "o", "a", "do", "з", "у", "по", "о", "а", "д"];
/// What stands where the colon should.
const SIGNS: &[char] = &['.', ';', ',', '=', '-', '–', '—'];

/// `z. Kupić`, `zadanie - kupić`, `z Kupić`, `?Kto`: a prefix without its colon.
fn prefix_slip(line: &str) -> Option<Slip> {
    let start = line.len() - line.trim_start().len();
    let body = &line[start..];
    if body.strip_prefix('?').is_some_and(|after| after.starts_with(char::is_alphabetic)) {
        return Some(slip(start, start + 1, TokenMeaning::Kind(EntryKind::Question), "?:".to_owned()));
    }
    let ends = body.char_indices().filter(|(_, c)| c.is_whitespace() || SIGNS.contains(c)).take(3);
    let ends: Vec<usize> = ends.map(|(at, _)| at).collect();
    ends.iter().rev().find_map(|end| {
        let word = body[..*end].trim_end_matches(SIGNS).trim_end();
        let kind = prefix::of_word(word).filter(|kind| *kind != EntryKind::Note)?;
        let signs = signs_after(&body[word.len()..]);
        let after = body[word.len() + signs..].trim_start();
        let sign = body[word.len()..word.len() + signs].trim_start();
        begins_entry(word, kind, sign, &body[word.len() + signs..], after)
            .then(|| slip(start, start + word.len() + signs, TokenMeaning::Kind(kind), format!("{word}:")))
    })
}

/// The bytes of the signs where the colon should stand, with the space before them.
fn signs_after(text: &str) -> usize {
    let signs = text.trim_start().trim_start_matches(SIGNS);
    let signed = signs.len() < text.trim_start().len();
    if signed { text.len() - signs.len() } else { 0 }
}

/// What follows begins as an entry does: after a dash or semicolon anything, else a capital or a verb.
fn begins_entry(word: &str, kind: EntryKind, sign: &str, after: &str, words: &str) -> bool {
    let spaced = after.starts_with(char::is_whitespace);
    let next = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let capital = next.chars().next().is_some_and(char::is_uppercase);
    let folded = crate::fold::fold(word);
    match sign.chars().next() {
        Some('-' | '–' | '—') => spaced && !words.is_empty(),
        Some(';' | '=') => !words.is_empty(),
        Some(_) => capital || (spaced && is_infinitive(next)),
        // After *z* and *з* only a verb, which no preposition has.
        None if WORDS_TOO.contains(&folded.as_str()) => kind == EntryKind::Task && is_infinitive(next),
        // A whole word begins a sentence: *Potrzeba nam tłumaczki*, *Pytanie Anny*.
        None => folded.chars().count() <= 3 && capital,
    }
}

fn is_infinitive(word: &str) -> bool {
    let folded = crate::fold::fold(word);
    let long = folded.chars().count() > 3;
    long && (word.to_lowercase().ends_with(['ć']) || folded.ends_with("ти") || folded.ends_with("тися"))
}

fn slip(start: usize, end: usize, meaning: TokenMeaning, instead: String) -> Slip {
    Slip { start: start as u32, end: end as u32, asks: SlipAsks::Meant { meaning, instead } }
}

fn reach(text: &str, most: usize) -> &str {
    let end = text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= most).last();
    &text[..end.unwrap_or(0)]
}
