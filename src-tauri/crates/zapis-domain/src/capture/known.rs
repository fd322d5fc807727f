//! The names the context knows, found by their folded words.

use std::collections::{BTreeMap, BTreeSet};

use super::CaptureContext;
use super::addressee::levelled;
use super::words::{begins_token, next_word};
use crate::fold::fold;
use crate::{Addressee, AddresseeLevel, Name};

/// A known name is looked for in so many words, and is no longer than so many bytes.
const MOST_WORDS: usize = 12;
const LONGEST: usize = 240;

/// What a known name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Known {
    Name(Name),
    Addressee(Addressee),
}

impl Known {
    fn name(&self) -> &str {
        match self {
            Known::Name(name) => &name.name,
            Known::Addressee(addressee) => &addressee.name,
        }
    }
}

/// Built once for a line, and only if the line has a sign that needs it.
#[derive(Debug, Default)]
pub(super) struct KnownNames {
    whole: BTreeMap<String, Known>,
    /// First names and surnames; None when two people share it.
    parts: BTreeMap<String, Option<Name>>,
    /// Folded letters with which a name of the line begins: thousands of others need no folding.
    initials: BTreeSet<char>,
}

impl KnownNames {
    pub fn of_people(line: &str, context: &CaptureContext) -> Self {
        let mut names = KnownNames { initials: initials_after_signs(line), ..KnownNames::default() };
        for person in context.people {
            let name = Name { name: person.name.trim().to_owned(), person: Some(person.id) };
            let mut words = person.name.split_whitespace();
            let parts = [words.next(), words.next_back()].into_iter().flatten();
            for part in parts {
                if !names.may_be_meant(part) {
                    continue;
                }
                names.parts.entry(fold(part)).and_modify(|n| *n = None).or_insert(Some(name.clone()));
            }
            names.add(Known::Name(name));
        }
        let of_people = context.people.iter().map(|p| &p.organisation);
        for organisation in context.organisations.iter().chain(of_people) {
            names.add(Known::Name(Name::written(organisation.trim())));
        }
        names
    }

    pub fn of_addressees(line: &str, context: &CaptureContext) -> Self {
        let mut names = KnownNames { initials: initials_after_signs(line), ..KnownNames::default() };
        for addressee in context.addressees {
            names.add(Known::Addressee(addressee.clone()));
        }
        for person in context.people {
            let district = person.district.trim().to_owned();
            names.add(Known::Addressee(Addressee { name: district, level: Some(AddresseeLevel::District) }));
        }
        let of_people = context.people.iter().map(|p| &p.organisation);
        for organisation in context.organisations.iter().chain(of_people) {
            names.add(Known::Addressee(levelled(organisation.trim())));
        }
        names
    }

    /// Of two names that are written alike the first counts.
    fn add(&mut self, known: Known) {
        let name = known.name();
        if !self.may_be_meant(name) || name.len() > LONGEST || name.chars().any(char::is_control) {
            return;
        }
        let key = key(name);
        if !key.is_empty() {
            self.whole.entry(key).or_insert(known);
        }
    }

    fn may_be_meant(&self, name: &str) -> bool {
        initial(name).is_some_and(|initial| self.initials.contains(&initial))
    }

    pub fn whole(&self, name: &str) -> Option<Known> {
        self.whole.get(&key(name)).cloned()
    }

    /// The longest known name the text begins with, and the bytes it takes.
    pub fn longest(&self, text: &str) -> Option<(Known, usize)> {
        let mut key = String::new();
        let mut found = None;
        let mut at = 0;
        for count in 0..MOST_WORDS {
            let Some(word) = next_word(text, at) else { break };
            let raw = &text[word.clone()];
            if count > 0 && begins_token(raw) {
                break;
            }
            let stem = key.len();
            push_word(&mut key, raw.trim_end_matches(|c| is_edge(c) || is_closing(c)));
            // A lone dash is no word of the name.
            if let Some(known) = self.whole.get(&key).filter(|_| key.len() > stem) {
                found = Some((known, word.clone()));
            }
            if raw.ends_with(is_closing) {
                key.truncate(stem);
                push_word(&mut key, raw);
            }
            at = word.end;
        }
        let (known, last_word) = found?;
        let own = &text[last_word.clone()];
        Some((known.clone(), last_word.start + length_in_name(own, known.name())))
    }

    /// The only person with that first name or surname.
    pub fn by_part(&self, word: &str) -> Option<Name> {
        self.parts.get(&fold(word)).cloned().flatten()
    }
}

fn initials_after_signs(line: &str) -> BTreeSet<char> {
    line.match_indices(['@', '+', '>']).filter_map(|(at, _)| initial(&line[at..])).collect()
}

/// The first letter or digit, folded.
fn initial(text: &str) -> Option<char> {
    let letter = text.chars().take(16).find(|c| c.is_alphanumeric())?;
    fold(letter.encode_utf8(&mut [0; 4])).chars().next()
}

/// Punctuation at the end belongs to the name only as far as the name itself has it: `m.st.`, `Klub „Dom”`.
fn length_in_name(word: &str, name: &str) -> usize {
    let bare = |text: &str| text.trim_end_matches(|c| is_edge(c) || is_closing(c)).len();
    let (written, known) = (&word[bare(word)..], &name[bare(name)..]);
    let same = written.chars().zip(known.chars()).take_while(|(a, b)| a == b);
    bare(word) + same.map(|(c, _)| c.len_utf8()).sum::<usize>()
}

/// The words of a name, folded, without the punctuation around them.
fn key(name: &str) -> String {
    let mut key = String::new();
    let mut words = name.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let last = words.peek().is_none();
        push_word(&mut key, if last { word.trim_end_matches(|c| is_edge(c) || is_closing(c)) } else { word });
    }
    key
}

fn push_word(key: &mut String, word: &str) {
    let folded = fold(word.trim_matches(is_edge));
    if folded.is_empty() {
        return;
    }
    if !key.is_empty() {
        key.push(' ');
    }
    key.push_str(&folded);
}

/// Not a letter, and neither the end of a part of a sentence.
fn is_edge(c: char) -> bool {
    let letter = c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c);
    !letter && !is_closing(c)
}

fn is_closing(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '!' | '?')
}
