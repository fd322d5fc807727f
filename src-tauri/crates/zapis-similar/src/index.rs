//! The few entries worth comparing with each entry, and the suggestions that come of it.

use std::collections::{BTreeMap, HashMap};

use zapis_domain::{EntryId, EntryKind};

use crate::{
    Said, Settled, Suggestion, Tie,
    bag::{Bag, Interner},
    judge::{Verdict, judge, opposing},
    pair, reasons,
};

/// How far the search goes. All of them bound time and memory, none the correctness of what is found.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Suggestions in all, the strongest first.
    pub most: usize,
    /// Suggestions for one entry.
    pub most_for_one: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { most: 2_000, most_for_one: 6 }
    }
}

/// Rare words of an entry that are looked up.
const KEYS: usize = 10;
/// A word in more entries than this tells none of them apart.
const LONGEST_LIST: usize = 100;
/// Entries compared with one entry, at most: those with most rare words in common.
const COMPARED: usize = 24;
/// How strongly two entries in the same, very common words belong together.
const TWINS: f32 = 0.5;
/// Rarity is counted as if there were at least so many entries, so that few entries do not make all words rare.
const LEAST_ENTRIES: f32 = 60.0;

/// Entries made ready for comparison.
pub struct Similar<'a> {
    said: Vec<Said<'a>>,
    bags: Vec<Bag>,
    rarity: Vec<f32>,
    /// Entries that mean the same words as an earlier one, with that one.
    twins: BTreeMap<usize, usize>,
}

impl<'a> Similar<'a> {
    /// Entries of all groups; those in the trash are left out by the caller.
    pub fn new(said: impl IntoIterator<Item = Said<'a>>) -> Similar<'a> {
        let mut said: Vec<Said<'a>> = said.into_iter().collect();
        said.sort_by_key(|s| (s.entry.id, s.group));
        said.dedup_by_key(|s| s.entry.id);
        let mut interner = Interner::default();
        let bags: Vec<Bag> = said.iter().map(|s| Bag::of(s, &mut interner)).collect();
        let rarity = rarity(&bags, interner.len());
        let twins = twins(&bags);
        Similar { said, bags, rarity, twins }
    }

    /// What a moderator might want to see side by side, the strongest first; nothing that is settled.
    pub fn suggestions(&self, settled: &Settled, limits: Limits) -> Vec<Suggestion> {
        let mut found: Vec<(usize, usize, Verdict)> = Vec::new();
        self.candidates(|a, b| {
            let (one, other) = (self.bags[a].entry, self.bags[b].entry);
            if settled.contains_itself(one, other) {
                return;
            }
            let verdict = self.verdict(a, b);
            // What one group denies is not settled by what was said of another one's words.
            let own = verdict.as_ref().is_some_and(|found| found.tie == Tie::Contradicts);
            found.extend(
                verdict.filter(|_| own || !settled.contains(one, other)).map(|verdict| (a, b, verdict)),
            );
        });
        let ids = |(a, b, _): &(usize, usize, Verdict)| pair(self.bags[*a].entry, self.bags[*b].entry);
        found.sort_by(|x, y| y.2.strength.total_cmp(&x.2.strength).then_with(|| ids(x).cmp(&ids(y))));
        let mut told: HashMap<usize, usize> = HashMap::new();
        found.retain(|(a, b, _)| {
            let few = [a, b].iter().all(|one| told.get(one).copied().unwrap_or(0) < limits.most_for_one);
            if few {
                [a, b].iter().for_each(|one| *told.entry(**one).or_default() += 1);
            }
            few
        });
        found.truncate(limits.most);
        found.into_iter().map(|(a, b, verdict)| self.suggestion(a, b, verdict)).collect()
    }

    /// What two entries seem to be to each other; None if nothing.
    pub fn compare(&self, a: EntryId, b: EntryId) -> Option<Suggestion> {
        let at = |id: EntryId| self.bags.binary_search_by_key(&id, |bag| bag.entry).ok();
        let (a, b) = (at(a)?, at(b)?);
        let (a, b) = (a.min(b), a.max(b));
        Some(self.suggestion(a, b, self.verdict(a, b)?))
    }

    fn verdict(&self, a: usize, b: usize) -> Option<Verdict> {
        let words = judge(&self.bags[a], &self.bags[b], |id| self.rarity(id));
        // What everybody says tells nothing apart, yet two lines in the same words are the same.
        let twins = self.twins.get(&b) == Some(&a);
        words.or_else(|| twins.then_some(Verdict { tie: Tie::Same, strength: TWINS }))
    }

    /// Whether an entry says the same words as another one before it: it is suggested with that one alone, and
    /// whoever joins the two has joined what is suggested for the first.
    pub fn repeats(&self, id: EntryId) -> bool {
        self.bags.binary_search_by_key(&id, |bag| bag.entry).is_ok_and(|at| self.twins.contains_key(&at))
    }

    fn suggestion(&self, a: usize, b: usize, verdict: Verdict) -> Suggestion {
        let (one, other) = (&self.bags[a], &self.bags[b]);
        let opposed = (verdict.tie == Tie::Contradicts).then(|| opposing(one, other, &|id| self.rarity(id)));
        let opposed = opposed.flatten().map(|opposing| (opposing.first, opposing.second));
        let reasons = reasons::between((&self.said[a], one), (&self.said[b], other), opposed);
        let strength = (verdict.strength * 1000.0) as u16;
        Suggestion {
            entries: pair(self.bags[a].entry, self.bags[b].entry),
            tie: verdict.tie,
            strength,
            reasons,
        }
    }

    pub(crate) fn rarity(&self, id: u32) -> f32 {
        self.rarity[id as usize]
    }

    pub(crate) fn bags(&self) -> &[Bag] {
        &self.bags
    }

    pub(crate) fn said(&self, at: usize) -> &Said<'a> {
        &self.said[at]
    }

    /// Pairs of entries of two groups that share rare words, each once; and each entry with its twin before it.
    pub(crate) fn candidates(&self, mut look: impl FnMut(usize, usize)) {
        for (at, twin) in &self.twins {
            if self.bags[*at].group != self.bags[*twin].group {
                look(*twin, *at);
            }
        }
        let lists = self.lists();
        let mut score = vec![0.0_f32; self.bags.len()];
        let mut touched: Vec<u32> = Vec::new();
        for at in (0..self.bags.len()).filter(|at| !self.twins.contains_key(at)) {
            for (key, weight) in self.keys(at, &lists) {
                let list = &lists[&key];
                for other in &list[list.partition_point(|other| *other <= at as u32)..] {
                    let place = *other as usize;
                    if self.bags[place].group == self.bags[at].group {
                        continue;
                    }
                    if score[place] == 0.0 {
                        touched.push(*other);
                    }
                    score[place] += weight;
                }
            }
            let most =
                |a: &u32, b: &u32| score[*b as usize].total_cmp(&score[*a as usize]).then_with(|| a.cmp(b));
            if touched.len() > COMPARED {
                touched.select_nth_unstable_by(COMPARED, most);
            }
            for (n, other) in touched.drain(..).enumerate() {
                score[other as usize] = 0.0;
                if n < COMPARED {
                    look(at, other as usize);
                }
            }
        }
    }

    /// Which entries say a word or two neighbouring ones; in order, and no list that is too long to be of use.
    fn lists(&self) -> HashMap<(u32, u32), Vec<u32>> {
        let mut lists: HashMap<(u32, u32), Vec<u32>> = HashMap::new();
        for (at, bag) in self.bags.iter().enumerate().filter(|(at, _)| !self.twins.contains_key(at)) {
            let single = bag.terms.iter().filter(|t| t.weight >= 0.5).map(|t| (t.id, t.id));
            for key in single.chain(bag.pairs.iter().copied()) {
                let list = lists.entry(key).or_default();
                if list.len() <= LONGEST_LIST {
                    list.push(at as u32);
                }
            }
        }
        lists.retain(|_, list| list.len() > 1 && list.len() <= LONGEST_LIST);
        lists
    }

    /// An entry's rarest words and neighbours.
    fn keys(&self, at: usize, lists: &HashMap<(u32, u32), Vec<u32>>) -> Vec<((u32, u32), f32)> {
        let bag = &self.bags[at];
        let single = bag.terms.iter().filter(|t| t.weight >= 0.5).map(|t| (t.id, t.id));
        let mut keys: Vec<((u32, u32), f32)> = single
            .chain(bag.pairs.iter().copied())
            .filter_map(|key| {
                let list = lists.get(&key)?;
                Some((key, (1.0 + self.bags.len() as f32 / list.len() as f32).ln()))
            })
            .collect();
        keys.sort_by(|x, y| y.1.total_cmp(&x.1).then_with(|| x.0.cmp(&y.0)));
        keys.truncate(KEYS);
        keys
    }
}

/// 1 for a word in a twentieth of the entries, more for rarer ones, less for those everybody says.
fn rarity(bags: &[Bag], terms: usize) -> Vec<f32> {
    let mut entries = vec![0_u32; terms];
    for term in bags.iter().flat_map(|bag| &bag.terms) {
        entries[term.id as usize] += 1;
    }
    let all = (bags.len() as f32).max(LEAST_ENTRIES);
    let usual = 21.0_f32.ln();
    entries.into_iter().map(|n| ((1.0 + all / (n as f32).max(1.0)).ln() / usual).clamp(0.25, 1.5)).collect()
}

/// Entries in the same words: each after the first, with the one before it.
fn twins(bags: &[Bag]) -> BTreeMap<usize, usize> {
    let mut last: HashMap<(EntryKind, Vec<u32>, Vec<u32>, bool), usize> = HashMap::new();
    let mut twins = BTreeMap::new();
    for (at, bag) in bags.iter().enumerate().filter(|(_, bag)| !bag.terms.is_empty()) {
        if let Some(before) = last.insert(bag.fingerprint(), at) {
            twins.insert(at, before);
        }
    }
    twins
}
