//! What the public edition may not say: which names are hidden, where a text says one, and whether
//! finished files say one.
//!
//! A name is found in every inflected form: a word counts when it begins with the name's folded stem and
//! goes on like a Polish or Ukrainian ending (`Kowalska`, `Kowalskiej`, `kowalską`).

mod files;
mod stem;

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use zapis_domain::fold::fold;

use crate::{contacts, outline::Outline, withheld};
pub use files::{Found, entry, file, name, words};

/// A surname alone is recognised by at least this many letters; shorter ones only beside a given name.
const SHORTEST_ALONE: usize = 4;
/// How far apart a given name and its surname may stand.
const WIDEST_GAP: usize = 3;

/// The names one public edition hides. Empty for people who agreed.
#[derive(Debug, Clone, Default)]
pub struct Hidden {
    /// Stem → the people it belongs to, by their place.
    given: BTreeMap<String, BTreeSet<usize>>,
    surnames: BTreeMap<String, BTreeSet<usize>>,
    /// Stems that also belong to somebody who agreed, to an organisation, a theme or an ordinary word:
    /// hidden only beside a given name.
    shared: BTreeSet<String>,
    /// People who agreed: their full names stay.
    open_given: BTreeMap<String, BTreeSet<usize>>,
    open_surnames: BTreeMap<String, BTreeSet<usize>>,
    /// Telephone numbers and e-mail addresses anybody wrote, however they are written.
    contacts: BTreeSet<String>,
}

impl Hidden {
    /// Everybody of the event who did not agree, and those who lead and write.
    pub fn of(outline: &Outline) -> Self {
        let mut hidden = Hidden::default();
        let agreed = |name: &str| {
            outline.event.people.iter().any(|p| p.public_name && fold(p.name.trim()) == fold(name.trim()))
        };
        let people = outline.event.people.iter().map(|p| p.name.as_str());
        let leads = outline.chapters.iter().flat_map(|c| [&c.group.facilitator, &c.group.note_taker]);
        for (place, name) in people.chain(leads.map(String::as_str)).enumerate() {
            hidden.add(place, name, agreed(name));
        }
        hidden.shared.extend(stem::ORDINARY.iter().flat_map(|word| stem::of(&fold(word))));
        for text in known_words(outline).filter(|text| hidden.find(text).is_empty()).collect::<Vec<_>>() {
            hidden.shared.extend(folded_words(text).into_iter().flat_map(|(_, word)| stem::of(&word)));
        }
        hidden.contacts = withheld::texts(outline).flat_map(contacts::find).map(|c| c.key).collect();
        hidden
    }

    fn add(&mut self, place: usize, name: &str, open: bool) {
        let words: Vec<String> = folded_words(name).into_iter().map(|(_, word)| word).collect();
        // One word alone is a nickname or a role: too likely to be an ordinary word.
        let Some((given, surnames)) = words.split_first().filter(|(_, rest)| !rest.is_empty()) else {
            return;
        };
        let (givens, all) = if open {
            (&mut self.open_given, &mut self.open_surnames)
        } else {
            (&mut self.given, &mut self.surnames)
        };
        for stem in stem::of(given) {
            givens.entry(stem).or_default().insert(place);
        }
        for stem in surnames.iter().flat_map(|surname| stem::of(surname)) {
            if open {
                self.shared.insert(stem.clone());
            }
            all.entry(stem).or_default().insert(place);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.surnames.is_empty() && self.contacts.is_empty()
    }

    /// Whether everybody agreed.
    pub fn names_nobody(&self) -> bool {
        self.surnames.is_empty()
    }

    /// Where `text` says a telephone number or an e-mail address that somebody wrote.
    fn find_contact(&self, text: &str) -> Option<Range<usize>> {
        if self.contacts.is_empty() {
            return None;
        }
        contacts::find(text).into_iter().find(|c| self.contacts.contains(&c.key)).map(|c| c.at)
    }

    /// Where `text` names somebody who is hidden, in order, not overlapping.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let words = folded_words(text);
        let mut hits: Vec<Range<usize>> = Vec::new();
        for (place, (at, word)) in words.iter().enumerate() {
            let people = owners(&self.surnames, word, |_| true);
            if people.is_empty() {
                continue;
            }
            let beside: Vec<&(Range<usize>, String)> = [place.checked_sub(1), Some(place + 1)]
                .into_iter()
                .flatten()
                .filter_map(|n| words.get(n))
                .filter(|(other, _)| near(text, at, other))
                .collect();
            let full = beside.iter().find(|(_, given)| meets(&owners(&self.given, given, |_| true), &people));
            let open = owners(&self.open_surnames, word, |_| true);
            let is_open =
                beside.iter().any(|(_, given)| meets(&owners(&self.open_given, given, |_| true), &open));
            let alone = |stem: &str| stem.chars().count() >= SHORTEST_ALONE && !self.shared.contains(stem);
            if let Some((given, _)) = full.filter(|_| !is_open) {
                hits.push(at.start.min(given.start)..at.end.max(given.end));
            } else if !is_open && !owners(&self.surnames, word, alone).is_empty() {
                hits.push(at.clone());
            }
        }
        merged(hits, text)
    }

    /// `text` with every hidden name replaced.
    pub fn replaced(&self, text: &str, by: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        for hit in self.find(text) {
            out.push_str(&text[from..hit.start]);
            out.push_str(by);
            from = hit.end;
        }
        out.push_str(&text[from..]);
        out
    }
}

/// What registrations name as bodies and districts, and is therefore no secret. Titles, themes and addressees
/// are typed by people on the day and may themselves name somebody.
fn known_words(outline: &Outline) -> impl Iterator<Item = &str> {
    outline.event.people.iter().flat_map(|p| [p.organisation.as_str(), p.district.as_str()])
}

/// Folded words with their places.
fn folded_words(text: &str) -> Vec<(Range<usize>, String)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let letter = c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c);
        match (letter, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push((from..at, fold(&text[from..at])));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Whose stem `word` may be an inflected form of.
fn owners(
    stems: &BTreeMap<String, BTreeSet<usize>>,
    word: &str,
    kept: impl Fn(&str) -> bool,
) -> BTreeSet<usize> {
    let split = |(beginning, _): &(&str, &str)| kept(beginning);
    let found = stem::splits(word).filter(split).filter_map(|(beginning, _)| stems.get(beginning));
    found.flatten().copied().collect()
}

fn meets(one: &BTreeSet<usize>, other: &BTreeSet<usize>) -> bool {
    !one.is_disjoint(other)
}

/// In one line and one cell: only spaces, dots and hyphens between.
fn near(text: &str, one: &Range<usize>, other: &Range<usize>) -> bool {
    let between = if one.start < other.start { one.end..other.start } else { other.end..one.start };
    let between = &text[between];
    between.chars().count() <= WIDEST_GAP && between.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '.' | '-'))
}

/// Hits that touch, or have only a hyphen or space between, are one.
fn merged(mut hits: Vec<Range<usize>>, text: &str) -> Vec<Range<usize>> {
    hits.sort_by_key(|hit| (hit.start, hit.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(hits.len());
    for hit in hits {
        match merged.last_mut() {
            Some(last)
                if hit.start <= last.end || matches!(&text[last.end..hit.start], " " | "-" | " - ") =>
            {
                last.end = last.end.max(hit.end);
            }
            _ => merged.push(hit),
        }
    }
    merged
}
