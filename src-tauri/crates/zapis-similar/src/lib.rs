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
mod stem;
mod words;

use std::collections::BTreeSet;

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

/// Pairs about which somebody decided already, whatever the decision: they are not proposed again.
#[derive(Debug, Clone, Default)]
pub struct Settled(BTreeSet<[EntryId; 2]>);

impl Settled {
    pub fn insert(&mut self, a: EntryId, b: EntryId) {
        self.0.insert(pair(a, b));
    }

    pub fn contains(&self, a: EntryId, b: EntryId) -> bool {
        self.0.contains(&pair(a, b))
    }
}

pub(crate) fn pair(a: EntryId, b: EntryId) -> [EntryId; 2] {
    if a <= b { [a, b] } else { [b, a] }
}
