//! Where something works and whom to ask: `miejsce: Dom Kultury`, `contact: Anna, 600 100 200`.

use super::TokenMeaning;
use super::token::Reading;
use super::words::{holds_tokens, is_ignorable, quoted};
use crate::fold::fold;

/// Longer than this is a sentence, in characters.
const LONGEST: usize = 240;
const LONGEST_WORD: usize = 8;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Place,
    Contact,
}

/// Folded, in Polish, English and Ukrainian.
const WORDS: &[(&str, Asked)] = &[
    ("miejsce", Asked::Place),
    ("place", Asked::Place),
    ("місце", Asked::Place),
    ("kontakt", Asked::Contact),
    ("contact", Asked::Contact),
    ("контакт", Asked::Contact),
];

/// The word and its colon at the beginning of `rest`: what it asks, and the bytes up to its answer.
pub(super) fn asks(rest: &str) -> Option<(Asked, usize)> {
    if !rest.starts_with(['m', 'M', 'p', 'P', 'k', 'K', 'c', 'C', 'м', 'М', 'к', 'К']) {
        return None;
    }
    let (colon, sign) = rest.char_indices().take(LONGEST_WORD + 1).find(|(_, c)| matches!(c, ':' | '：'))?;
    let word = fold(&rest[..colon]);
    let (_, asked) = WORDS.iter().find(|(w, _)| *w == word)?;
    let after = &rest[colon + sign.len_utf8()..];
    (!after.starts_with("//")).then_some((*asked, colon + sign.len_utf8()))
}

/// The place or contact at the beginning of `rest`. It reaches to the next token, a semicolon or the end of the line,
/// or is what quotation marks enclose. `ends` tells whether a token or an escape begins at a byte of `rest`.
pub(super) fn answered(rest: &str, mut ends: impl FnMut(usize) -> bool) -> Reading {
    let (asked, length) = asks(rest)?;
    let body = rest[length..].trim_start_matches([' ', '\u{a0}', '\u{202f}', '\t']);
    let from = rest.len() - body.len();
    let (answer, until) = match quoted(body).filter(|(answer, _)| !holds_tokens(answer)) {
        Some((answer, length)) => (answer, from + length),
        None => {
            let reached = reach(rest, from, &mut ends)?;
            (trimmed(&rest[from..reached]), from + trimmed(&rest[from..reached]).len())
        }
    };
    let named = answer.chars().any(char::is_alphanumeric);
    let meaning = match asked {
        Asked::Place => TokenMeaning::Place(answer.to_owned()),
        Asked::Contact => TokenMeaning::Contact(answer.to_owned()),
    };
    named.then_some((meaning, until, true))
}

/// The byte up to which an answer goes that begins at `from`; none for what is too long to be one.
fn reach(rest: &str, from: usize, ends: &mut impl FnMut(usize) -> bool) -> Option<usize> {
    let mut open = 0u32;
    let mut boundary = true;
    for (counted, (at, c)) in rest[from..].char_indices().enumerate() {
        let at = from + at;
        if counted > LONGEST {
            return None;
        }
        let closes = c == ')' && open == 0;
        if c == ';' || c.is_control() || closes || (boundary && ends(at)) {
            return Some(at);
        }
        open = match c {
            '(' => open + 1,
            ')' => open - 1,
            _ => open,
        };
        boundary = super::token::opens_word(c, boundary);
    }
    Some(rest.len())
}

/// Without what only joins it to what follows, and without the full stop of the sentence; `im. św.` keeps its points.
/// Zero-width characters at its end stay where it would look like a token without them.
fn trimmed(answer: &str) -> &str {
    let joins = |c: char| c.is_whitespace() || c == ',';
    let bare = without_end(answer, |c| joins(c) || is_ignorable(c));
    if holds_tokens(bare) { without_end(answer, joins) } else { bare }
}

fn without_end(answer: &str, joins: impl Fn(char) -> bool) -> &str {
    let mut answer = answer.trim_end_matches(&joins);
    while let Some(stopped) = answer.strip_suffix('.').filter(|stopped| !abbreviates(stopped)) {
        answer = stopped.trim_end_matches(&joins);
    }
    answer
}

fn abbreviates(stopped: &str) -> bool {
    let last = stopped.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    (1..=3).contains(&last.chars().count()) && last.chars().all(char::is_alphabetic)
}
