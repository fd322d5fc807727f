//! The tokens of a line: a sign at the beginning of a word, or a due day.

use super::addressee::{level_in_brackets, levelled};
use super::due::due_at;
use super::known::{Known, KnownNames};
use super::place;
use super::words::{self, Inside, Word, is_ignorable};
use super::{CaptureContext, Token, TokenMeaning, prefix};
use crate::{EntryKind, Name};

/// More signs than a person types in one line; the rest stays text.
const MOST_TOKENS: usize = 100;
const MOST_DOTS: u32 = 9_999;
const LONGEST_TAG: usize = 100;

pub(super) struct Scanner<'l, 'c> {
    line: &'l str,
    context: &'c CaptureContext<'c>,
    kind: EntryKind,
    /// Where the words begin, after the prefix.
    begun: usize,
    /// Nothing but fields is written here.
    fields: bool,
    people: Option<KnownNames>,
    addressees: Option<KnownNames>,
    pub tokens: Vec<Token>,
}

/// What a token means, the bytes it takes after its start, and whether that is clear.
pub(super) type Reading = Option<(TokenMeaning, usize, bool)>;

impl<'l, 'c> Scanner<'l, 'c> {
    pub fn new(line: &'l str, context: &'c CaptureContext<'c>) -> Self {
        Scanner {
            line,
            context,
            kind: EntryKind::Note,
            begun: 0,
            fields: false,
            people: None,
            addressees: None,
            tokens: Vec::new(),
        }
    }

    /// For words that have no prefix because their kind is known.
    pub fn of_kind(self, kind: EntryKind) -> Self {
        Scanner { kind, ..self }
    }

    /// A day in a line of fields is meant as a task's is.
    pub fn of_fields(self) -> Self {
        Scanner { kind: EntryKind::Task, fields: true, ..self }
    }

    /// Reads the prefix; the byte at which the words begin.
    pub fn begin(&mut self) -> usize {
        if let Some(prefix) = prefix::read(self.line) {
            self.kind = prefix.kind;
            self.begun = prefix.end;
            self.push(prefix.start, prefix.end, TokenMeaning::Kind(prefix.kind), true);
            return prefix.end;
        }
        let start = self.line.len() - self.line.trim_start().len();
        match kept_prefix(&self.line[start..]) {
            Some(length) => {
                self.push(start, start + 1, TokenMeaning::Escape((start + length) as u32), true);
                start + length
            }
            None => 0,
        }
    }

    /// Reads the tokens from byte `from` on.
    pub fn scan(&mut self, from: usize) {
        let mut at = from;
        let mut boundary = true;
        while let Some(c) = self.line.get(at..).and_then(|rest| rest.chars().next()) {
            if let Some(next) = self.step(at, boundary, c) {
                at = next;
                boundary = false;
                continue;
            }
            boundary = opens_word(c, boundary);
            at += c.len_utf8();
        }
    }

    /// Takes the token or escape at `at`; the byte after it, or after the words it keeps.
    fn step(&mut self, at: usize, boundary: bool, c: char) -> Option<usize> {
        if !boundary {
            return None;
        }
        if c == '\\' {
            let end = at + self.kept_at(at)?;
            self.push(at, at + 1, TokenMeaning::Escape(end as u32), true);
            return Some(end);
        }
        let (meaning, length, sure) = self.token_at(at)?;
        if !self.counts(&meaning) {
            return None;
        }
        self.push(at, at + length, meaning, sure);
        Some(at + length)
    }

    fn push(&mut self, start: usize, end: usize, meaning: TokenMeaning, sure: bool) {
        self.tokens.push(Token { start: start as u32, end: end as u32, meaning, sure });
    }

    /// One due day, one number of dots, one place and one contact a line.
    fn counts(&self, meaning: &TokenMeaning) -> bool {
        use TokenMeaning::{Contact, Dots, Due, Place};
        let single = matches!(meaning, Due(_) | Dots(_) | Place(_) | Contact(_));
        let same = |t: &Token| std::mem::discriminant(&t.meaning) == std::mem::discriminant(meaning);
        let fields = || self.tokens.iter().filter(|t| !matches!(t.meaning, TokenMeaning::Escape(_)));
        // Escapes are not limited: the line of an entry has as many as its text needs.
        fields().take(MOST_TOKENS).count() < MOST_TOKENS && !(single && fields().any(same))
    }

    /// The bytes of the backslashes at `at` and of what they keep text, if it would be a token.
    pub fn kept_at(&mut self, at: usize) -> Option<usize> {
        let rest = &self.line[at..];
        let slashes = rest.len() - rest.trim_start_matches('\\').len();
        let (_, length, _) = self.token_at(at + slashes).filter(|_| slashes > 0)?;
        Some(slashes + length)
    }

    /// What stands at the beginning of a word, whatever was read before it.
    pub fn token_at(&mut self, at: usize) -> Reading {
        let rest = &self.line[at..];
        match rest.chars().next()? {
            '@' => self
                .name(rest, Inside::Person)
                .map(|(n, length, sure)| (TokenMeaning::Owner(n), length, sure)),
            '+' => self
                .name(rest, Inside::Organisation)
                .map(|(n, length, sure)| (TokenMeaning::Partner(n), length, sure)),
            '>' => self.addressee(rest),
            '#' => tag(rest),
            '*' => dots(rest),
            _ if place::asks(rest).is_some() => self.answer(at),
            _ => due_at(self.line, at, self.kind, self.context.event_day),
        }
    }

    fn name(&mut self, rest: &str, inside: Inside) -> Option<(Name, usize, bool)> {
        let body = &rest[1..];
        let (line, context) = (self.line, self.context);
        if let Some((name, length)) = words::quoted(body) {
            let known = self.people.get_or_insert_with(|| KnownNames::of_people(line, context));
            return match known.whole(name) {
                Some(Known::Name(name)) => Some((name, 1 + length, true)),
                _ => Some((Name::written(name), 1 + length, true)),
            };
        }
        let words = named_words(body)?;
        let known = self.people.get_or_insert_with(|| KnownNames::of_people(line, context));
        if let Some((Known::Name(name), length)) = known.longest(body) {
            return Some((name, 1 + length, true));
        }
        // `@do 15.06` is a sign too many, not somebody called Do.
        due_at(body, 0, EntryKind::Note, context.event_day).is_none().then_some(())?;
        let (count, sure) = words::capitalised(body, &words, inside);
        let end = end_of(&words, count);
        if let Some(Known::Name(name)) = known.whole(&body[..end]) {
            return Some((name, 1 + end, sure));
        }
        let person = if count == 1 && inside == Inside::Person { known.by_part(&body[..end]) } else { None };
        match person {
            Some(name) => Some((name, 1 + end, false)),
            None => Some((Name::written(cleaned(&body[..end])), 1 + end, sure)),
        }
    }

    /// A place or a contact: sure where a practice, a need or an offer is told, a guess elsewhere. Anything else that
    /// begins so is prose: of `u: Kontakt: biuro@example.org` nothing would be left to read.
    fn answer(&mut self, at: usize) -> Reading {
        let line = self.line;
        let begins = line.get(self.begun..at).is_some_and(|before| before.trim().is_empty());
        let told = matches!(self.kind, EntryKind::Practice | EntryKind::Need | EntryKind::Offer);
        if begins && !told && !self.fields {
            return None;
        }
        let (meaning, length, _) = place::answered(&line[at..], |offset| self.ends_answer(at + offset))?;
        Some((meaning, length, told || self.fields))
    }

    fn ends_answer(&mut self, at: usize) -> bool {
        let rest = &self.line[at..];
        rest.starts_with('\\') || place::asks(rest).is_some() || self.token_at(at).is_some()
    }

    fn addressee(&mut self, rest: &str) -> Reading {
        let body = &rest[1..];
        let (line, context) = (self.line, self.context);
        let quoted = words::quoted(body);
        let words = if quoted.is_some() { Vec::new() } else { named_words(body)? };
        let known = self.addressees.get_or_insert_with(|| KnownNames::of_addressees(line, context));
        let (mut addressee, mut length, mut sure) = match quoted {
            Some((name, length)) => match known.whole(name) {
                Some(Known::Addressee(addressee)) => (addressee, length, true),
                _ => (levelled(name), length, true),
            },
            None => match known.longest(body) {
                Some((Known::Addressee(addressee), length)) if !words::goes_on(body, length) => {
                    (addressee, length, true)
                }
                _ => {
                    let (count, sure) = words::capitalised(body, &words, Inside::Body);
                    let end = end_of(&words, count);
                    match known.whole(&body[..end]) {
                        Some(Known::Addressee(addressee)) => (addressee, end, sure),
                        _ => (levelled(&cleaned(&body[..end])), end, sure),
                    }
                }
            },
        };
        if let Some((level, brackets)) = level_in_brackets(&body[length..]) {
            addressee.level = Some(level);
            length += brackets;
            sure = true;
        }
        Some((TokenMeaning::Addressee(addressee), 1 + length, sure))
    }
}

/// A word, and so a token, may begin after this character.
pub(super) fn opens_word(c: char, was_open: bool) -> bool {
    let opens = c.is_whitespace() || matches!(c, '(' | '[' | '„' | '"' | '“' | '«' | ',' | ';');
    opens || (was_open && is_ignorable(c))
}

/// Backslashes before a prefix: the bytes of both.
pub(super) fn kept_prefix(body: &str) -> Option<usize> {
    let after = body.trim_start_matches('\\');
    let slashes = body.len() - after.len();
    let prefix = prefix::read(after).filter(|p| slashes > 0 && p.start == 0)?;
    Some(slashes + prefix.end)
}

/// The words after a sign, if a name can begin there.
fn named_words(body: &str) -> Option<Vec<Word>> {
    let begins = body.chars().find(|c| !is_ignorable(*c)).is_some_and(char::is_alphabetic);
    let words = words::words(body);
    let first = words.first().filter(|_| begins)?;
    // `@anna@example.org` is an address.
    let address = body[first.span.end..].starts_with('@');
    (!address).then_some(words)
}

fn end_of(words: &[Word], count: usize) -> usize {
    count.checked_sub(1).and_then(|last| words.get(last)).map_or(0, |w| w.span.end)
}

fn cleaned(name: &str) -> String {
    name.chars().filter(|c| !is_ignorable(*c)).collect()
}

fn tag(rest: &str) -> Reading {
    let body = &rest[1..];
    let letter = |c: char| {
        c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) || matches!(c, '_' | '-')
    };
    let mut length = 0;
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        // `#здоров'я`
        let apostrophe =
            matches!(c, '\'' | '’' | 'ʼ') && length > 0 && chars.peek().is_some_and(|n| n.is_alphabetic());
        if !(letter(c) || apostrophe) || length > LONGEST_TAG {
            break;
        }
        length += c.len_utf8();
    }
    let tag = body[..length].trim_end_matches('-');
    let after = body[tag.len()..].chars().next();
    let named = tag.chars().any(char::is_alphabetic);
    let whole = after.is_none_or(|c| !letter(c) || c == '-') && after != Some('#');
    (named && whole).then(|| (TokenMeaning::Tag(tag.to_owned()), 1 + tag.len(), true))
}

fn dots(rest: &str) -> Reading {
    let body = &rest[1..];
    let digits = body.bytes().take(5).take_while(u8::is_ascii_digit).count();
    let dots: u32 = body[..digits].parse().ok().filter(|d| *d <= MOST_DOTS)?;
    let mut after = body[digits..].chars();
    let ends = match after.next() {
        None => true,
        Some('.' | ',') => after.next().is_none_or(char::is_whitespace),
        Some(c) => c.is_whitespace() || matches!(c, ')' | ';' | '!' | '?'),
    };
    ends.then_some((TokenMeaning::Dots(dots), 1 + digits, true))
}
