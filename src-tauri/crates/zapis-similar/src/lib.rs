//! Entries of different groups that say the same, belong together or contradict each other, each pair with the
//! reasons a moderator sees beside it. Proposals only: nobody's words are changed here, and nothing is decided.
//!
//! Polish, English and Ukrainian lines are compared by what their words mean ([`lexicon`]), by stems of the words
//! no list knows ([`stem`]), and by owners, addressees, numbers, days, places and tags. An index of rare words
//! ([`index`]) names the few entries worth comparing, so that time grows with the number of entries, not of pairs.
//! Nothing here reads a clock or a disk: the same entries in any order give the same pairs.

mod bag;
mod fields;
mod index;
mod judge;
mod lexicon;
mod matches;
mod reasons;
mod sentences;
mod stem;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use zapis_domain::{Entry, EntryId, GroupId, Language};

pub use index::{Limits, Similar};
pub use matches::Match;
pub use reasons::{Reason, SharedWord};

/// One entry with the group that said it.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    pub entry: &'a Entry,
    pub group: GroupId,
    /// The group's; a line in another one is noticed.
    pub language: Language,
}

/// What two entries seem to be to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    Same,
    Related,
    Contradicts,
}

/// Two entries worth a look, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The smaller id first.
    pub entries: [EntryId; 2],
    pub tie: Tie,
    /// 0 to 1000; comparable among suggestions, not a probability.
    pub strength: u16,
    pub reasons: Vec<Reason>,
}

/// What somebody decided already, whatever the decision: such pairs are not proposed again, nor what follows from
/// them. Of entries called the same it is enough that one of them was looked at beside another entry, but for what
/// each of them needs or denies in its own right.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    /// Entries called the same, each with one that stands for all of them.
    same: BTreeMap<EntryId, EntryId>,
    /// Between those that stand for others.
    pairs: BTreeSet<[EntryId; 2]>,
    /// As somebody saw them.
    seen: BTreeSet<[EntryId; 2]>,
}

impl Settled {
    /// Entries called the same come first, pairs after them.
    pub fn join(&mut self, members: impl IntoIterator<Item = EntryId>) {
        let mut members = members.into_iter();
        let Some(first) = members.next() else { return };
        self.same.insert(first, first);
        self.same.extend(members.map(|member| (member, first)));
    }

    pub fn insert(&mut self, a: EntryId, b: EntryId) {
        self.pairs.insert(pair(self.stands_for(a), self.stands_for(b)));
        self.seen.insert(pair(a, b));
    }

    pub fn contains(&self, a: EntryId, b: EntryId) -> bool {
        let (a, b) = (self.stands_for(a), self.stands_for(b));
        a == b || self.pairs.contains(&pair(a, b))
    }

    /// Whether these two themselves were decided about, or are called the same.
    pub fn contains_itself(&self, a: EntryId, b: EntryId) -> bool {
        self.seen.contains(&pair(a, b)) || self.stands_for(a) == self.stands_for(b)
    }

    fn stands_for(&self, id: EntryId) -> EntryId {
        self.same.get(&id).copied().unwrap_or(id)
    }
}

pub(crate) fn pair(a: EntryId, b: EntryId) -> [EntryId; 2] {
    if a <= b { [a, b] } else { [b, a] }
}
