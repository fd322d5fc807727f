//! The tokens of a line: a sign at the beginning of a word, or `do` before a day.

use super::known::{Known, KnownNames};
use super::words::{self, Inside, Word};
use super::{CaptureContext, Token, TokenMeaning, addressee};
use crate::date::day_at_start;
use crate::fold::fold;
use crate::{Addressee, Due, Name};

/// More signs than a person types in one line; the rest stays text.
const MOST_TOKENS: usize = 100;
/// A due day is looked for in so much text after `do`.
const DUE_REACH: usize = 80;
/// `until` and a little more, in characters.
const LONGEST_LEAD: usize = 8;
const MOST_DOTS: u32 = 9_999;

pub(super) struct Scanner<'l, 'c> {
    line: &'l str,
    context: &'c CaptureContext<'c>,
    people: Option<KnownNames>,
    addressees: Option<KnownNames>,
    pub tokens: Vec<Token>,
}

/// What a token means, the bytes it takes after its start, and whether that is clear.
type Reading = Option<(TokenMeaning, usize, bool)>;

impl<'l, 'c> Scanner<'l, 'c> {
    pub fn new(line: &'l str, context: &'c CaptureContext<'c>) -> Self {
        Scanner { line, context, people: None, addressees: None, tokens: Vec::new() }
    }

    /// Reads the tokens from byte `from` on.
    pub fn scan(&mut self, from: usize) {
        let mut at = from;
        let mut boundary = true;
        while let Some(c) = self.line.get(at..).and_then(|rest| rest.chars().next()) {
            let read = if boundary && self.tokens.len() < MOST_TOKENS { self.token_at(at, c) } else { None };
            if let Some((meaning, length, sure)) = read {
                self.tokens.push(Token { start: at as u32, end: (at + length) as u32, meaning, sure });
                at += length;
                boundary = false;
                continue;
            }
            boundary = c.is_whitespace() || matches!(c, '(' | '[' | '„' | '"');
            at += c.len_utf8();
        }
    }

    fn token_at(&mut self, at: usize, sign: char) -> Reading {
        let rest = &self.line[at..];
        match sign {
            '@' => self
                .name(rest, Inside::Person)
                .map(|(n, length, sure)| (TokenMeaning::Owner(n), length, sure)),
            '+' => self
                .name(rest, Inside::Organisation)
                .map(|(n, length, sure)| (TokenMeaning::Partner(n), length, sure)),
            '>' => self.addressee(rest),
            '#' => tag(rest),
            '*' => self.dots(rest),
            'd' | 'D' | 'b' | 'B' | 'u' | 'U' | 'д' | 'Д' => self.due(at),
            _ => None,
        }
    }

    fn name(&mut self, rest: &str, inside: Inside) -> Option<(Name, usize, bool)> {
        let body = &rest[1..];
        if let Some((name, length)) = words::quoted(body) {
            return Some((Name::written(name), 1 + length, true));
        }
        let words = named_words(body)?;
        let context = self.context;
        let known = self.people.get_or_insert_with(|| KnownNames::of_people(context));
        if let Some((Known::Name(name), count)) = known.longest(body, &words) {
            return Some((name, 1 + end_of(&words, count), true));
        }
        let (count, sure) = words::capitalised(body, &words, inside);
        let end = end_of(&words, count);
        let first_name =
            if count == 1 && inside == Inside::Person { known.by_first_name(&body[..end]) } else { None };
        match first_name {
            Some(name) => Some((name, 1 + end, false)),
            None => Some((Name::written(&body[..end]), 1 + end, sure)),
        }
    }

    fn addressee(&mut self, rest: &str) -> Reading {
        let body = &rest[1..];
        if let Some((name, length)) = words::quoted(body) {
            return Some((TokenMeaning::Addressee(levelled(name)), 1 + length, true));
        }
        let words = named_words(body)?;
        let context = self.context;
        let known = self.addressees.get_or_insert_with(|| KnownNames::of_addressees(context));
        if let Some((Known::Addressee(addressee), count)) = known.longest(body, &words) {
            return Some((TokenMeaning::Addressee(addressee), 1 + end_of(&words, count), true));
        }
        let (count, sure) = words::capitalised(body, &words, Inside::Body);
        let end = end_of(&words, count);
        Some((TokenMeaning::Addressee(levelled(&body[..end])), 1 + end, sure))
    }

    fn dots(&self, rest: &str) -> Reading {
        if self.tokens.iter().any(|t| matches!(t.meaning, TokenMeaning::Dots(_))) {
            return None;
        }
        let body = &rest[1..];
        let length = body.find(|c: char| !c.is_ascii_digit()).unwrap_or(body.len());
        let dots: u32 = body[..length].parse().ok().filter(|d| *d <= MOST_DOTS)?;
        let mut after = body[length..].chars();
        let ends = match after.next() {
            None => true,
            Some('.' | ',') => {
                let next = after.next();
                next.is_none_or(char::is_whitespace)
            }
            Some(c) => c.is_whitespace() || matches!(c, ')' | ';' | '!' | '?'),
        };
        ends.then_some((TokenMeaning::Dots(dots), 1 + length, true))
    }

    /// `do 15.06`, `by Friday`, `до кінця червня`: one due day a line.
    fn due(&self, at: usize) -> Reading {
        if self.tokens.iter().any(|t| matches!(t.meaning, TokenMeaning::Due(_))) {
            return None;
        }
        let rest = &self.line[at..];
        let (length, _) = rest.char_indices().take(LONGEST_LEAD).find(|(_, c)| c.is_whitespace())?;
        let word = &rest[..length];
        if !matches!(fold(word).as_str(), "do" | "by" | "до" | "until") {
            return None;
        }
        let body = rest[word.len()..].trim_start();
        let gap = rest.len() - word.len() - body.len();
        let reach =
            body.char_indices().map(|(i, c)| i + c.len_utf8()).take_while(|end| *end <= DUE_REACH).last()?;
        let named = day_at_start(&body[..reach], self.context.event_day)?;
        let written = body.get(..named.length)?.trim_end();
        let after = body[written.len()..].trim_start();
        if counts_something(written, after) {
            return None;
        }
        let sure = named.sure && !self.ends_period(at) && !could_be_verb(word, written);
        let due = Due { day: named.day, written: written.to_owned() };
        Some((TokenMeaning::Due(due), word.len() + gap + written.len(), sure))
    }

    /// `od 10 do 15 czerwca` tells a period.
    fn ends_period(&self, at: usize) -> bool {
        let words = fold(&last_chars(&self.line[..at], 24));
        let mut back = words.split_whitespace().rev();
        let number = back.next().is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit()));
        number && back.next().is_some_and(|w| matches!(w, "od" | "from" | "від" | "з"))
    }
}

fn last_chars(text: &str, count: usize) -> String {
    let mut last: Vec<char> = text.chars().rev().take(count).collect();
    last.reverse();
    last.into_iter().collect()
}

/// The English verb: `do 2 days of training`.
fn could_be_verb(word: &str, written: &str) -> bool {
    let last = written.rsplit(' ').next().unwrap_or_default();
    fold(word) == "do"
        && matches!(fold(last).as_str(), "day" | "days" | "week" | "weeks" | "month" | "months")
}

/// `12.05 zł`, `1.5 mln`: an amount, not a day.
fn counts_something(written: &str, after: &str) -> bool {
    let numeric = written.chars().all(|c| c.is_ascii_digit() || c == '.');
    let unit = fold(after.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default());
    let units = [
        "zl", "pln", "eur", "euro", "mln", "mld", "tys", "km", "m", "kg", "t", "ton", "tony", "h", "godz",
        "грн", "proc",
    ];
    numeric && (after.starts_with(['%', '€', '$']) || units.contains(&unit.as_str()))
}

/// The words after a sign, if a name can begin there.
fn named_words(body: &str) -> Option<Vec<Word>> {
    let begins = body.chars().next().is_some_and(char::is_alphabetic);
    let words = words::words(body);
    let first = words.first().filter(|_| begins)?;
    // `@anna@example.org` is an address.
    let address = body[first.span.end..].starts_with('@');
    (!address).then_some(words)
}

fn end_of(words: &[Word], count: usize) -> usize {
    count.checked_sub(1).and_then(|last| words.get(last)).map_or(0, |w| w.span.end)
}

fn levelled(name: &str) -> Addressee {
    Addressee { name: name.to_owned(), level: addressee::level_of(name) }
}

fn tag(rest: &str) -> Reading {
    let body = &rest[1..];
    let belongs = |c: char| {
        c.is_alphanumeric() || matches!(c, '_' | '-') || unicode_normalization::char::is_combining_mark(c)
    };
    let length = body.find(|c| !belongs(c)).unwrap_or(body.len());
    let tag = body[..length].trim_end_matches('-');
    let named = tag.chars().any(char::is_alphabetic);
    let goes_on = body[tag.len()..].starts_with('#');
    (named && !goes_on).then(|| (TokenMeaning::Tag(tag.to_owned()), 1 + tag.len(), true))
}
