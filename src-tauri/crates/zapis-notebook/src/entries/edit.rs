//! An entry edited in place: its words, and beside them its fields written as in a line.
//!
//! What comes in is compared with what stood there when editing began, and only the difference is made. So a
//! field that cannot be written as a line stays as it is, and so does what somebody else changed meanwhile.

use zapis_domain::{
    Entry, EntryId,
    capture::{CapturedLine, Token, TokenMeaning, read_fields, read_words, text_without},
};
use zapis_record::merged_text;

use super::{check_length, push_new, with_names};
use crate::{
    Notebook, NotebookError, Op,
    view::{EntryEdit, Saved},
};

impl Notebook {
    /// Ends the editing of an entry. What was newly written as a token in a one-line text becomes a field,
    /// as it would in the capture line.
    pub fn edit_entry(&mut self, id: EntryId, edit: &EntryEdit) -> Result<Saved, NotebookError> {
        [&edit.text, &edit.fields, &edit.text_before, &edit.text_saved, &edit.fields_before]
            .into_iter()
            .try_for_each(|words| check_length(words))?;
        let event = self.event(self.event_of(self.group_of(id)?)?)?;
        let kind = self.entry(id)?.kind;
        // What was offered while one wrote are the names of the whole record.
        let known = self.store.reader().entries(self.group_of(id)?)?;
        let words = |line: &str| with_names(&event, &known, |names| read_words(line, kind, names));
        let fields = |line: &str| with_names(&event, &known, |names| read_fields(line, names));
        let (words, taken) = new_tokens(edit, words);
        let (was, now) = (fields(&edit.fields_before), fields(&edit.fields));
        let words = if now.text.is_empty() || now.text == was.text {
            words
        } else {
            // Not understood as a field: it is said all the same.
            format!("{words} {}", now.text).trim().to_owned()
        };
        let sitting = Some(edit.sitting.as_str()).filter(|name| !name.is_empty());
        self.change_entry_in(Op::EditEntry, id, sitting, |entry| {
            entry.text = merged_text(&edit.text_saved, &words, &entry.text);
            set_difference(entry, &was, &now);
            taken.into_iter().for_each(|meaning| add_meaning(entry, meaning));
        })
    }
}

/// The words without the tokens that were not there before, and what those mean. A text of several lines is
/// prose: nothing is taken out of it.
fn new_tokens(edit: &EntryEdit, read: impl Fn(&str) -> CapturedLine) -> (String, Vec<TokenMeaning>) {
    if edit.text == edit.text_before || edit.text.trim().contains('\n') {
        return (edit.text.clone(), Vec::new());
    }
    let literal = |line: &str, token: &Token| {
        line.get(token.start as usize..token.end as usize).unwrap_or_default().to_owned()
    };
    let before = read(&edit.text_before);
    let mut known: Vec<String> = before.tokens.iter().map(|t| literal(&edit.text_before, t)).collect();
    let (mut new, mut meanings) = (Vec::new(), Vec::new());
    for token in read(&edit.text).tokens {
        let words = literal(&edit.text, &token);
        if let Some(at) = known.iter().position(|k| *k == words) {
            known.swap_remove(at);
        } else {
            meanings.push(token.meaning.clone());
            new.push(token);
        }
    }
    let rest = text_without(&edit.text, &new);
    // Only a token is no text: it stays as it was typed.
    if new.is_empty() || rest.is_empty() { (edit.text.clone(), Vec::new()) } else { (rest, meanings) }
}

/// What the line of fields lost leaves the entry, what it gained comes in, the rest stays.
fn set_difference(entry: &mut Entry, was: &CapturedLine, now: &CapturedLine) {
    difference(&mut entry.owners, &was.owners, &now.owners, |o| o.name.clone());
    difference(&mut entry.partners, &was.partners, &now.partners, |p| p.name.clone());
    difference(&mut entry.addressees, &was.addressees, &now.addressees, |a| a.name.clone());
    difference(&mut entry.tags, &was.tags, &now.tags, Clone::clone);
    if was.due != now.due {
        entry.due.clone_from(&now.due);
    }
    if was.dots != now.dots {
        entry.dots = now.dots;
    }
    if was.place != now.place {
        entry.place.clone_from(&now.place);
    }
    if was.contact != now.contact {
        entry.contact.clone_from(&now.contact);
    }
    if let Some(TokenMeaning::Kind(kind)) = now.tokens.first().map(|t| &t.meaning) {
        entry.kind = *kind;
    }
}

fn difference<T: Clone>(list: &mut Vec<T>, was: &[T], now: &[T], name: impl Fn(&T) -> String) {
    let has = |of: &[T], one: &T| of.iter().any(|each| name(each) == name(one));
    list.retain(|each| !has(was, each) || has(now, each));
    for one in now.iter().filter(|one| !has(was, one)) {
        if !has(list, one) {
            list.push(one.clone());
        }
    }
}

/// Adds what a token means; a single field is set.
pub(super) fn add_meaning(entry: &mut Entry, meaning: TokenMeaning) {
    match meaning {
        TokenMeaning::Kind(kind) => entry.kind = kind,
        TokenMeaning::Owner(name) => push_new(&mut entry.owners, name, |n| &n.name),
        TokenMeaning::Partner(name) => push_new(&mut entry.partners, name, |n| &n.name),
        TokenMeaning::Addressee(addressee) => push_new(&mut entry.addressees, addressee, |a| &a.name),
        TokenMeaning::Due(due) => entry.due = Some(due),
        TokenMeaning::Tag(tag) => push_new(&mut entry.tags, tag, |t| t),
        TokenMeaning::Dots(dots) => entry.dots = Some(dots),
        TokenMeaning::Place(place) => entry.place = place,
        TokenMeaning::Contact(contact) => entry.contact = contact,
        TokenMeaning::Escape(_) => {}
    }
}
