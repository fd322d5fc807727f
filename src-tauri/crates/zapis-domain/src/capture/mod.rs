//! Reads a note taker's line into an entry, and writes an entry as a line. `docs/capture-grammar.md` tells the rules.
//!
//! `prefix` sets the kind; `token` finds signs and `due` days, with `words` for how far a name reaches, `known` for
//! the names of the context and `addressee` for levels. Whatever no rule takes stays `text`, in the order typed.

mod addressee;
mod due;
mod known;
mod model;
mod prefix;
mod text;
mod token;
mod words;
mod write;

use crate::EntryKind;

pub use model::{CaptureContext, CapturedLine, Token, TokenMeaning};
pub use text::text_without;
pub use write::write_line;

/// Reads one line of the capture grammar. Total: whatever is not understood stays text.
pub fn read_line(line: &str, context: &CaptureContext) -> CapturedLine {
    let mut scanner = token::Scanner::new(line, context);
    let body = scanner.begin();
    scanner.scan(body);
    let mut tokens = scanner.tokens;
    text::tidy(line, &mut tokens);
    let mut captured = CapturedLine {
        kind: EntryKind::Note,
        text: text_without(line, &tokens),
        owners: Vec::new(),
        partners: Vec::new(),
        addressees: Vec::new(),
        due: None,
        tags: Vec::new(),
        dots: None,
        tokens,
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
            TokenMeaning::Escape(_) => {}
        }
    }
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
