//! Reads a note taker's line into an entry, and writes an entry as a line. `docs/capture-grammar.md` tells the rules.
//!
//! `prefix` sets the kind; `token` finds signs and `due` days, with `words` for how far a name reaches, `known` for
//! the names of the context and `addressee` for levels. Whatever no rule takes stays `text`, in the order typed; of that,
//! `slips` finds what was perhaps meant otherwise.

mod addressee;
mod due;
mod known;
mod model;
mod place;
mod prefix;
mod slips;
mod text;
mod token;
mod words;
mod write;

use chrono::NaiveDate;

use crate::EntryKind;

pub use model::{CaptureContext, CapturedLine, Token, TokenMeaning};
pub use slips::{Slip, SlipAsks, slips};
pub use text::text_without;
pub use write::write_line;

/// Reads one line of the capture grammar. Total: whatever is not understood stays text.
pub fn read_line(line: &str, context: &CaptureContext) -> CapturedLine {
    read_with(token::Scanner::new(line, context), line)
}

/// The words of an entry that has its kind already, read as those of a line with that kind's prefix would be.
pub fn read_words(line: &str, kind: EntryKind, context: &CaptureContext) -> CapturedLine {
    read_with(token::Scanner::new(line, context).of_kind(kind), line)
}

/// A line of nothing but fields: what is clearly meant as one needs no words before it.
pub fn read_fields(line: &str, context: &CaptureContext) -> CapturedLine {
    read_with(token::Scanner::new(line, context).of_fields(), line)
}

/// A line as it was meant, without the `\` that keep its words text.
pub fn as_said(line: &str) -> String {
    // What an escape keeps depends on no name, and on some day only in that there is one.
    let context = CaptureContext { event_day: Some(NaiveDate::default()), ..CaptureContext::default() };
    let mut said = line.to_owned();
    if !line.contains('\\') {
        return said;
    }
    for token in read_line(line, &context).tokens.iter().rev() {
        if matches!(token.meaning, TokenMeaning::Escape(_)) {
            said.replace_range(token.start as usize..token.end as usize, "");
        }
    }
    said
}

fn read_with(mut scanner: token::Scanner<'_, '_>, line: &str) -> CapturedLine {
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
        place: String::new(),
        contact: String::new(),
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
            TokenMeaning::Place(place) => captured.place = place,
            TokenMeaning::Contact(contact) => captured.contact = contact,
            TokenMeaning::Escape(_) => {}
        }
    }
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
