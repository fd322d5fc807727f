//! Cuts text into numbers, folded words and signs; white space only separates.

use std::ops::Range;

use crate::fold::fold;

/// Longer words name no day, month or hour.
const LONGEST_WORD: usize = 40;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PieceKind {
    Number { value: u32, digits: usize },
    Word(String),
    Sign(char),
}

#[derive(Debug, Clone)]
pub(super) struct Piece<'a> {
    pub kind: PieceKind,
    pub raw: &'a str,
    pub span: Range<usize>,
}

/// The pieces of a text, with safe access by index.
pub(super) struct Pieces<'a>(Vec<Piece<'a>>);

impl<'a> Pieces<'a> {
    pub fn of(text: &'a str) -> Self {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let length = if c.is_ascii_digit() {
                prefix(rest, |c| c.is_ascii_digit())
            } else if c.is_alphabetic() {
                word_length(rest)
            } else {
                c.len_utf8()
            };
            let start = text.len() - rest.len();
            let (raw, after) = rest.split_at(length);
            if let Some(kind) = kind_of(raw, c) {
                pieces.push(Piece { kind, raw, span: start..start + length });
            }
            rest = after;
        }
        Pieces(pieces)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn get(&self, at: usize) -> Option<&Piece<'a>> {
        self.0.get(at)
    }

    pub fn before(&self, at: usize) -> Option<&Piece<'a>> {
        self.0.get(at.checked_sub(1)?)
    }

    pub fn number(&self, at: usize) -> Option<(u32, usize)> {
        match self.get(at)?.kind {
            PieceKind::Number { value, digits } => Some((value, digits)),
            _ => None,
        }
    }

    pub fn word(&self, at: usize) -> Option<&str> {
        match &self.get(at)?.kind {
            PieceKind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub fn sign(&self, at: usize) -> Option<char> {
        match self.get(at)?.kind {
            PieceKind::Sign(c) => Some(c),
            _ => None,
        }
    }

    pub fn is_sign(&self, at: usize, wanted: &[char]) -> bool {
        self.sign(at).is_some_and(|c| wanted.contains(&c))
    }

    pub fn is_dash(&self, at: usize) -> bool {
        self.is_sign(at, &['-', '–', '—', '−', '‑', '‐'])
    }

    /// No white space between the piece at `at` and the one before it.
    pub fn joined(&self, at: usize) -> bool {
        match (self.before(at), self.get(at)) {
            (Some(before), Some(piece)) => before.span.end == piece.span.start,
            _ => false,
        }
    }

    /// The bytes covered by the pieces `from..to`.
    pub fn span(&self, from: usize, to: usize) -> Range<usize> {
        let start = self.get(from).map_or(0, |p| p.span.start);
        let end = self.before(to).map_or(start, |p| p.span.end);
        start..end.max(start)
    }
}

fn prefix(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// Letters and combining marks, with apostrophes inside: `п'ятниця`.
fn word_length(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inside =
            matches!(c, '\'' | '’' | 'ʼ' | '`') && chars.peek().is_some_and(|(_, n)| n.is_alphabetic());
        let mark = unicode_normalization::char::is_combining_mark(c);
        if !(c.is_alphabetic() || inside || mark) {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

fn kind_of(raw: &str, first: char) -> Option<PieceKind> {
    if first.is_ascii_digit() {
        return Some(PieceKind::Number { value: raw.parse().unwrap_or(u32::MAX), digits: raw.len() });
    }
    if first.is_alphabetic() {
        let word = if raw.len() > LONGEST_WORD { String::new() } else { fold(raw) };
        return Some(PieceKind::Word(word));
    }
    (!first.is_whitespace()).then_some(PieceKind::Sign(first))
}
