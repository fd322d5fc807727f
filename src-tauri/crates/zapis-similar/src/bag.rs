//! An entry as what it says: the meanings of its words, its numbers, and its fields as keys.

use std::collections::HashMap;

use chrono::NaiveDate;
use zapis_domain::{EntryId, EntryKind, GroupId, Language};

use crate::{
    Said,
    fields::{addressee_keys, name_key, place_key},
    lexicon::{Lexicon, Sense},
    sentences::{MOST_SENTENCES, is_long, sentences},
    stem::stem,
    words::{Word, latin_language, words},
};

/// Words between a negation and what it denies, small ones not counted.
const NEGATION_REACHES: usize = 1;

/// Texts numbered in the order they came, so that entries hold numbers.
#[derive(Default)]
pub(crate) struct Interner {
    known: HashMap<String, u32>,
    /// Words met before, for each language, with what they mean.
    words: [HashMap<String, Meaning>; 3],
    /// Whether a word is one of a language's small ones.
    small: [HashMap<String, bool>; 3],
}

/// What a word adds to an entry.
#[derive(Debug, Clone, Copy)]
enum Meaning {
    Nothing,
    Negation,
    Number(u32),
    Term { id: u32, weight: f32, slot: Option<u8>, sort: Sort },
}

impl Interner {
    pub fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.known.get(text) {
            return *number;
        }
        let number = self.known.len() as u32;
        self.known.insert(text.to_owned(), number);
        number
    }

    pub fn len(&self) -> usize {
        self.known.len()
    }

    fn small(&mut self, word: &str, language: Language) -> bool {
        let known = &mut self.small[language as usize];
        if let Some(small) = known.get(word) {
            return *small;
        }
        let small = Lexicon::get().says_nothing(word, language);
        known.insert(word.to_owned(), small);
        small
    }

    fn meaning(&mut self, word: &str, language: Language) -> Meaning {
        if let Some(meaning) = self.words[language as usize].get(word) {
            return *meaning;
        }
        let meaning = self.new_meaning(word, language);
        self.words[language as usize].insert(word.to_owned(), meaning);
        meaning
    }

    fn new_meaning(&mut self, word: &str, language: Language) -> Meaning {
        let lexicon = Lexicon::get();
        match lexicon.look_up(word, language) {
            Some(Sense::Nothing) => Meaning::Nothing,
            Some(Sense::Negation) => Meaning::Negation,
            Some(Sense::Number(number)) => Meaning::Number(number),
            Some(Sense::Weak) => {
                let id = self.number(&format!("weak {}", stem(word, language)));
                Meaning::Term { id, weight: WEAK, slot: None, sort: Sort::Manner }
            }
            Some(Sense::Concept(at)) => {
                let concept = lexicon.concept(at);
                let weight = match concept.slot {
                    _ if concept.weak => WEAK,
                    Some(_) => SLOT,
                    None => 1.0,
                };
                let manner = concept.weak || concept.manner;
                let sort = if manner { Sort::Manner } else { Sort::Theme };
                Meaning::Term { id: self.number(concept.name), weight, slot: concept.slot, sort }
            }
            None if word.chars().count() < 2 => Meaning::Nothing,
            None => {
                let id = self.number(&format!("stem {}", stem(word, language)));
                Meaning::Term { id, weight: 1.0, slot: None, sort: Sort::Other }
            }
        }
    }
}

/// What a word says of a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// What about: housing, doctor, school.
    Theme,
    /// How, when, in what form.
    Manner,
    /// No list knows it.
    Other,
}

/// One meaning in an entry, at its first place in the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Term {
    pub id: u32,
    /// In bytes of the text.
    pub start: u32,
    pub end: u32,
    /// How much a word of its sort says, before its rarity.
    pub weight: f32,
    pub slot: Option<u8>,
    pub sort: Sort,
    pub denied: bool,
}

/// A number with the word after it: three months, 120 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counted {
    pub number: u32,
    pub of: Option<u32>,
}

pub(crate) struct Bag {
    pub entry: EntryId,
    pub group: GroupId,
    pub kind: EntryKind,
    /// By id, each once.
    pub terms: Vec<Term>,
    /// Neighbouring meanings, the smaller first; sorted.
    pub pairs: Vec<(u32, u32)>,
    pub numbers: Vec<Counted>,
    /// What the line begins with, small and weak words not counted: mostly what it is about.
    pub head: Option<u32>,
    /// The first listed meaning that says what about.
    pub theme: Option<u32>,
    /// An odd number of negations.
    pub denies: bool,
    pub owners: Vec<u32>,
    pub addressees: Vec<Vec<u32>>,
    /// Addressees by their first letters and by their folded names.
    pub called: Vec<(u32, u32)>,
    pub tags: Vec<u32>,
    pub place: Option<u32>,
    pub due: Option<NaiveDate>,
    /// Of a long text its sentences; they have no fields of their own.
    pub sentences: Option<Vec<Bag>>,
}

const WEAK: f32 = 0.3;
const SLOT: f32 = 0.7;

/// What the words of a text mean, in their order.
struct Reading<'a> {
    interner: &'a mut Interner,
    terms: Vec<Term>,
    numbers: Vec<Counted>,
    negations: usize,
    /// Words left that the last negation denies.
    reach: usize,
    /// A number waits for what it counts.
    waiting: bool,
}

impl Bag {
    pub fn of(said: &Said<'_>, interner: &mut Interner) -> Bag {
        let entry = said.entry;
        let written = words(&entry.text);
        let latin = latin_language(&written, said.language, |w, l| interner.small(w, l));
        let words = read(&written, said, latin, interner);
        // Questions, needs and offers contradict nothing.
        let compared = !matches!(entry.kind, EntryKind::Question | EntryKind::Need | EntryKind::Offer);
        let sentences = (compared && is_long(&written)).then(|| {
            let each = sentences(&entry.text, &written).map(|words| read(words, said, latin, interner));
            each.filter(|sentence| sentence.terms.len() > 1).take(MOST_SENTENCES).collect()
        });
        let keys = entry.addressees.iter().take(8).map(|a| addressee_keys(a, said.language));
        let (addressees, called): (Vec<_>, Vec<_>) = keys
            .zip(&entry.addressees)
            .map(|((keys, initials), addressee)| {
                let keys = keys.iter().map(|key| interner.number(&format!("to {key}"))).collect();
                let name = zapis_domain::fold::fold(addressee.name.trim());
                (keys, (interner.number(&format!("as {initials}")), interner.number(&format!("as {name}"))))
            })
            .unzip();
        let place = place_key(&entry.place);
        Bag {
            owners: keys_of(entry.owners.iter().map(|o| name_key(&o.name)), "by", interner),
            addressees,
            called,
            tags: tags(&entry.tags, said.language, interner),
            place: (!place.is_empty()).then(|| interner.number(&format!("at {place}"))),
            due: entry.due.as_ref().map(|due| due.day),
            sentences,
            ..words
        }
    }

    /// Whether it denies, counts or chooses anything.
    pub fn may_oppose(&self) -> bool {
        self.denies || !self.numbers.is_empty() || self.terms.iter().any(|t| t.slot.is_some() || t.denied)
    }

    /// Two bags with equal keys say the same in the same words.
    pub fn fingerprint(&self) -> (EntryKind, Vec<u32>, Vec<u32>, bool) {
        let terms = self.terms.iter().map(|t| 2 * t.id + u32::from(t.denied)).collect();
        (self.kind, terms, self.numbers.iter().map(|n| n.number).collect(), self.denies)
    }
}

/// What some words of an entry say, without its fields.
fn read(words: &[Word], said: &Said<'_>, latin: Language, interner: &mut Interner) -> Bag {
    let (terms, numbers) = (Vec::with_capacity(words.len()), Vec::new());
    let mut reading = Reading { interner, terms, numbers, negations: 0, reach: 0, waiting: false };
    for word in words {
        reading.take(word, if word.cyrillic { Language::Uk } else { latin });
    }
    let Reading { mut terms, numbers, negations, .. } = reading;
    let pairs = pairs(&terms);
    let head = terms.iter().find(|t| t.weight > SLOT).map(|t| t.id);
    let theme = terms.iter().find(|t| t.weight > SLOT && t.sort == Sort::Theme).map(|t| t.id);
    terms.sort_by_key(|term| (term.id, term.start));
    terms.dedup_by_key(|term| term.id);
    Bag {
        entry: said.entry.id,
        group: said.group,
        kind: said.entry.kind,
        terms,
        pairs,
        numbers,
        head,
        theme,
        denies: negations % 2 == 1,
        owners: Vec::new(),
        addressees: Vec::new(),
        called: Vec::new(),
        tags: Vec::new(),
        place: None,
        due: None,
        sentences: None,
    }
}

impl Reading<'_> {
    fn take(&mut self, word: &Word, language: Language) {
        if let Some(number) = word.number() {
            return self.count(number);
        }
        match self.interner.meaning(&word.folded, language) {
            Meaning::Nothing => {}
            Meaning::Negation => {
                self.negations += 1;
                self.reach = NEGATION_REACHES;
            }
            Meaning::Number(number) => self.count(number),
            Meaning::Term { id, weight, slot, sort } => {
                let (start, end) = (word.start, word.end);
                self.mean(Term { id, start, end, weight, slot, sort, denied: false });
            }
        }
    }

    fn count(&mut self, number: u32) {
        self.numbers.push(Counted { number, of: None });
        self.waiting = true;
    }

    fn mean(&mut self, term: Term) {
        if let (true, Some(last)) = (self.waiting, self.numbers.last_mut()) {
            last.of = Some(term.id);
        }
        self.waiting = false;
        let denied = self.reach > 0;
        self.reach = self.reach.saturating_sub(1);
        self.terms.push(Term { denied, ..term });
    }
}

/// Meanings that stand beside each other or with one between.
fn pairs(terms: &[Term]) -> Vec<(u32, u32)> {
    let mut pairs = Vec::with_capacity(2 * terms.len());
    for (at, first) in terms.iter().enumerate() {
        for second in terms.iter().skip(at + 1).take(2).filter(|second| second.id != first.id) {
            if first.weight > WEAK && second.weight > WEAK {
                pairs.push((first.id.min(second.id), first.id.max(second.id)));
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn keys_of(keys: impl Iterator<Item = String>, what: &str, interner: &mut Interner) -> Vec<u32> {
    let mut numbers: Vec<u32> = keys
        .filter(|k| !k.is_empty())
        .take(16)
        .map(|key| interner.number(&format!("{what} {key}")))
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Tags mean what their words mean, so that #mieszkania and #житло are one.
fn tags(tags: &[String], group: Language, interner: &mut Interner) -> Vec<u32> {
    let lexicon = Lexicon::get();
    let key = |tag: &String| {
        let parts = words(tag);
        let latin = latin_language(&parts, group, |w, l| lexicon.says_nothing(w, l));
        let meant: Vec<String> = parts
            .iter()
            .map(|word| {
                let language = if word.cyrillic { Language::Uk } else { latin };
                match lexicon.look_up(&word.folded, language) {
                    Some(Sense::Concept(at)) => lexicon.concept(at).name.to_owned(),
                    _ => stem(&word.folded, language),
                }
            })
            .collect();
        meant.join(" ")
    };
    keys_of(tags.iter().map(key), "tag", interner)
}
