//! Reads a note taker's line into an entry.
//!
//! `prefix` sets the kind; `token` finds signs and due days, with `words` for how far a name reaches, `known` for the
//! names of the context and `addressee` for levels. Whatever no rule takes stays text, in the order typed.

mod addressee;
mod known;
mod model;
mod prefix;
mod token;
mod words;

#[cfg(test)]
mod tests;

use crate::EntryKind;

pub use model::{CaptureContext, CapturedLine, Token, TokenMeaning};

/// Reads one line of the capture grammar. Total: whatever is not understood stays text.
pub fn read_line(line: &str, context: &CaptureContext) -> CapturedLine {
    let mut scanner = token::Scanner::new(line, context);
    let mut body = 0;
    if let Some(prefix) = prefix::read(line) {
        let (start, end) = (prefix.start as u32, prefix.end as u32);
        scanner.tokens.push(Token { start, end, meaning: TokenMeaning::Kind(prefix.kind), sure: true });
        body = prefix.end;
    }
    scanner.scan(body);
    let mut captured = CapturedLine {
        kind: EntryKind::Note,
        text: text_without(line, &scanner.tokens),
        owners: Vec::new(),
        partners: Vec::new(),
        addressees: Vec::new(),
        due: None,
        tags: Vec::new(),
        dots: None,
        tokens: scanner.tokens,
    };
    set_fields(&mut captured);
    captured
}

fn set_fields(captured: &mut CapturedLine) {
    for token in &captured.tokens {
        match token.meaning.clone() {
            TokenMeaning::Kind(kind) => captured.kind = kind,
            TokenMeaning::Owner(name) => push_new(&mut captured.owners, name),
            TokenMeaning::Partner(name) => push_new(&mut captured.partners, name),
            TokenMeaning::Addressee(addressee) => push_new(&mut captured.addressees, addressee),
            TokenMeaning::Due(due) => captured.due = Some(due),
            TokenMeaning::Tag(tag) => push_new(&mut captured.tags, tag),
            TokenMeaning::Dots(dots) => captured.dots = Some(dots),
        }
    }
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// The line without these tokens; punctuation closes up to what stood before the token.
pub fn text_without(line: &str, tokens: &[Token]) -> String {
    let mut text = String::with_capacity(line.len());
    let mut at = 0;
    let ends = tokens.iter().map(|t| (t.start as usize, t.end as usize)).chain([(line.len(), line.len())]);
    for (start, end) in ends {
        let piece = line.get(at..start).unwrap_or_default().trim();
        let closing = piece.starts_with([',', '.', ';', ':', '!', '?', ')', ']', '”', '"']);
        if !text.is_empty() && !piece.is_empty() && !closing && !text.ends_with(['(', '[', '„']) {
            text.push(' ');
        }
        text.push_str(piece);
        at = end;
    }
    text
}
