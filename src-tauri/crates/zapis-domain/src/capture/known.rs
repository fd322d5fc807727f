//! The names the context knows, found by their folded words.

use std::collections::BTreeMap;

use super::CaptureContext;
use super::words::Word;
use crate::fold::fold;
use crate::{Addressee, Name};

/// What a known name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Known {
    Name(Name),
    Addressee(Addressee),
}

/// Built once for a line, and only if the line has a sign that needs it.
#[derive(Debug, Default)]
pub(super) struct KnownNames {
    whole: BTreeMap<String, Known>,
    /// First names; None when two people share it.
    first: BTreeMap<String, Option<Name>>,
}

impl KnownNames {
    pub fn of_people(context: &CaptureContext) -> Self {
        let mut names = KnownNames::default();
        for person in context.people {
            let name = Name { name: person.name.clone(), person: Some(person.id) };
            if let Some(first) = person.name.split_whitespace().next() {
                names.first.entry(fold(first)).and_modify(|n| *n = None).or_insert(Some(name.clone()));
            }
            names.whole.entry(key(&person.name)).or_insert(Known::Name(name));
        }
        let of_people = context.people.iter().map(|p| &p.organisation);
        for organisation in context.organisations.iter().chain(of_people).filter(|o| !o.trim().is_empty()) {
            names
                .whole
                .entry(key(organisation))
                .or_insert_with(|| Known::Name(Name::written(organisation.trim())));
        }
        names
    }

    pub fn of_addressees(context: &CaptureContext) -> Self {
        let mut names = KnownNames::default();
        for addressee in context.addressees.iter().filter(|a| !a.name.trim().is_empty()) {
            names.whole.entry(key(&addressee.name)).or_insert_with(|| Known::Addressee(addressee.clone()));
        }
        names
    }

    /// The longest known name the words begin with, and how many words it takes.
    pub fn longest(&self, text: &str, words: &[Word]) -> Option<(Known, usize)> {
        let begin = words.first()?.span.start;
        (1..=words.len()).rev().find_map(|count| {
            let end = words.get(count - 1)?.span.end;
            let known = self.whole.get(&key(text.get(begin..end)?))?;
            Some((known.clone(), count))
        })
    }

    /// The only person with that first name.
    pub fn by_first_name(&self, word: &str) -> Option<Name> {
        self.first.get(&fold(word)).cloned().flatten()
    }
}

fn key(name: &str) -> String {
    let folded = fold(name);
    folded.split_whitespace().map(|w| w.trim_end_matches('.')).collect::<Vec<_>>().join(" ")
}
