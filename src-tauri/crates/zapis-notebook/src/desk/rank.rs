//! What a moderator with half an hour looks at first: pairs by what they change in the story, checks by what happens
//! if nobody looks. Nothing suggested is left out by it: what is weaker only comes later.

use std::collections::{BTreeMap, BTreeSet};

use zapis_domain::{Entry, EntryId, EntryKind, GroupId};
use zapis_similar::{Suggestion, Tie};

use super::view::CheckView;

/// More words than these make a long text: what two of them share is shown later.
const LONG: usize = 40;
/// From this strength on two related entries of the story are worth a look at first.
const CLEARLY_RELATED: u16 = 480;
/// From this strength on two entries that contradict each other certainly speak of one matter.
const CLEARLY_OPPOSED: u16 = 480;
/// From this strength on a need and an offer clearly meet.
const CLEARLY_MET: u16 = 330;
/// Groups beyond these add nothing to a pair's weight; nor do dots.
const MOST_GROUPS: usize = 6;
const MOST_DOTS: u32 = 20;

/// What is known of the entries that pairs are made of.
pub(super) struct Standing<'a> {
    entries: BTreeMap<EntryId, (&'a Entry, GroupId)>,
    /// Entries called the same, by each of them.
    together: BTreeMap<EntryId, &'a BTreeSet<EntryId>>,
}

/// What a pair is ranked by.
#[derive(Debug, Clone, Copy)]
struct Pair {
    tie: Tie,
    strength: u16,
    kinds: [EntryKind; 2],
    /// Groups that would then have said it.
    groups: usize,
    /// What both groups' people voted for it.
    dots: u32,
    /// Of the longer one.
    words: usize,
}

impl<'a> Standing<'a> {
    pub fn new(
        entries: impl Iterator<Item = (&'a Entry, GroupId)>,
        clusters: impl Iterator<Item = &'a BTreeSet<EntryId>>,
    ) -> Standing<'a> {
        let together = clusters.flat_map(|members| members.iter().map(move |id| (*id, members)));
        Standing {
            entries: entries.map(|(entry, group)| (entry.id, (entry, group))).collect(),
            together: together.collect(),
        }
    }

    /// Pairs with whether they come first, the weightiest first. What follows from two pairs before it is asked with
    /// the weaker ones: it answers itself once they are accepted. Time grows with the pairs alone.
    pub fn ranked(&self, found: Vec<Suggestion>) -> Vec<(Suggestion, bool)> {
        let weighed = found.into_iter().filter_map(|found| {
            let pair = self.pair(&found)?;
            Some((weight(&pair), comes_first(&pair), found))
        });
        let mut weighed: Vec<(u32, bool, Suggestion)> = weighed.collect();
        weighed.sort_by_key(|(weight, first, found)| (!first, std::cmp::Reverse(*weight), found.entries));
        let mut joined = Joined::default();
        for (_, first, found) in
            weighed.iter_mut().filter(|(_, first, found)| *first && found.tie == Tie::Same)
        {
            *first = joined.join(found.entries);
        }
        weighed.sort_by_key(|(_, first, _)| !first);
        weighed.into_iter().map(|(_, first, found)| (found, first)).collect()
    }

    fn pair(&self, found: &Suggestion) -> Option<Pair> {
        let both = found.entries.map(|id| self.entries.get(&id).copied());
        let [Some((a, of_a)), Some((b, of_b))] = both else { return None };
        let mut groups = BTreeSet::from([of_a, of_b]);
        for members in [a.id, b.id].iter().filter_map(|id| self.together.get(id)) {
            groups.extend(members.iter().take(60).filter_map(|id| Some(self.entries.get(id)?.1)));
        }
        Some(Pair {
            tie: found.tie,
            strength: found.strength,
            kinds: [a.kind, b.kind],
            groups: groups.len(),
            dots: a.dots.unwrap_or(0).saturating_add(b.dots.unwrap_or(0)),
            words: words(a).max(words(b)),
        })
    }
}

/// Checks in the order in which to look at them; weak ones come last, and what is of one sort stays in its order.
pub(super) fn ordered(mut checks: Vec<CheckView>) -> Vec<CheckView> {
    checks.sort_by_key(severity);
    checks
}

/// How clearly a need and an offer must meet to be shown among the first.
pub(super) fn weakly_met(strength: u16) -> bool {
    strength < CLEARLY_MET
}

fn words(entry: &Entry) -> usize {
    entry.text.split_whitespace().take(LONG + 1).count()
}

/// What the report is about: who does what, who is asked for what, what was settled.
fn story(kind: EntryKind) -> bool {
    matches!(kind, EntryKind::Task | EntryKind::Recommendation | EntryKind::Arrangement)
}

fn comes_first(pair: &Pair) -> bool {
    let settled = pair.kinds.iter().all(|kind| story(*kind));
    let loose = pair.kinds.contains(&EntryKind::Note) || pair.words > LONG;
    !loose
        && match pair.tie {
            Tie::Same => true,
            Tie::Contradicts => settled && pair.strength >= CLEARLY_OPPOSED,
            Tie::Related => settled && pair.strength >= CLEARLY_RELATED,
        }
}

fn weight(pair: &Pair) -> u32 {
    let tie = match pair.tie {
        Tie::Contradicts => 500,
        Tie::Same => 300,
        Tie::Related => 0,
    };
    let kind = |kind: EntryKind| match kind {
        EntryKind::Task | EntryKind::Recommendation | EntryKind::Arrangement => 150,
        EntryKind::Need | EntryKind::Offer => 90,
        EntryKind::Practice | EntryKind::Question => 50,
        EntryKind::Note => 0,
    };
    let groups = pair.groups.saturating_sub(2).min(MOST_GROUPS) as u32;
    let long = if pair.words > LONG { 0 } else { 200 };
    let kinds: u32 = pair.kinds.into_iter().map(kind).sum();
    u32::from(pair.strength) + tie + kinds + 60 * groups + 5 * pair.dots.min(MOST_DOTS) + long
}

/// Smaller comes first.
fn severity(check: &CheckView) -> u8 {
    match check {
        CheckView::Contradiction { decided: false, weak: false, .. } => 0,
        CheckView::Match { weak: false, .. } => 1,
        CheckView::SameOwnerSameTime { .. } => 2,
        CheckView::Overloaded { .. } => 3,
        CheckView::OwnerUnknown { .. } => 4,
        CheckView::NoDate { .. } => 5,
        CheckView::SameAddressee { .. } => 6,
        CheckView::Contradiction { decided: true, .. } => 7,
        CheckView::Match { weak: true, .. } => 8,
        CheckView::Contradiction { weak: true, .. } => 9,
    }
}

/// Entries that pairs would join.
#[derive(Default)]
struct Joined(BTreeMap<EntryId, EntryId>);

impl Joined {
    /// False if the two were joined already.
    fn join(&mut self, [a, b]: [EntryId; 2]) -> bool {
        let (a, b) = (self.top(a), self.top(b));
        self.0.insert(a, b);
        a != b
    }

    fn top(&mut self, id: EntryId) -> EntryId {
        let mut top = id;
        while let Some(next) = self.0.get(&top).copied().filter(|next| *next != top) {
            // The way is halved, so that long chains stay cheap.
            let after = self.0.get(&next).copied().unwrap_or(next);
            self.0.insert(top, after);
            top = after;
        }
        top
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;
    use zapis_domain::Timestamp;

    use super::*;

    fn id(n: u128) -> EntryId {
        EntryId(Uuid::from_u128(n))
    }

    fn entry(n: u128, kind: EntryKind, text: &str) -> Entry {
        Entry::new(id(n), kind, text, Timestamp::UNIX_EPOCH)
    }

    fn found(a: u128, b: u128, tie: Tie, strength: u16) -> Suggestion {
        Suggestion { entries: [id(a), id(b)], tie, strength, reasons: Vec::new() }
    }

    /// Every entry is of a group of its own.
    fn ranked(
        entries: &[Entry],
        clusters: &[BTreeSet<EntryId>],
        found: Vec<Suggestion>,
    ) -> Vec<(u128, u128, bool)> {
        let group = |entry: &Entry| GroupId(entry.id.0);
        let standing = Standing::new(entries.iter().map(|e| (e, group(e))), clusters.iter());
        let number = |id: EntryId| id.0.as_u128();
        let ranked = standing.ranked(found);
        ranked.into_iter().map(|(s, first)| (number(s.entries[0]), number(s.entries[1]), first)).collect()
    }

    #[test]
    fn the_same_task_twice_comes_before_the_same_note_twice_however_alike_the_notes_are() {
        let entries = [
            entry(1, EntryKind::Note, "Długa rozmowa o mieszkaniach"),
            entry(2, EntryKind::Note, "Długa rozmowa o mieszkaniach"),
            entry(3, EntryKind::Task, "Lista kontaktów"),
            entry(4, EntryKind::Task, "Spis kontaktów"),
        ];
        let order = ranked(&entries, &[], vec![found(1, 2, Tie::Same, 990), found(3, 4, Tie::Same, 560)]);
        assert_eq!(order, [(3, 4, true), (1, 2, false)]);
    }

    #[test]
    fn what_two_sentences_contradict_comes_first_and_what_two_pages_contradict_comes_last() {
        let page = "słowo ".repeat(60);
        let entries = [
            entry(1, EntryKind::Arrangement, &page),
            entry(2, EntryKind::Arrangement, &page),
            entry(3, EntryKind::Arrangement, "Spotkania we wtorki"),
            entry(4, EntryKind::Arrangement, "Spotkania w piątki"),
            entry(5, EntryKind::Recommendation, "Stałe punkty"),
            entry(6, EntryKind::Recommendation, "Punkty na stałe"),
        ];
        let pairs = vec![
            found(1, 2, Tie::Contradicts, 900),
            found(3, 4, Tie::Contradicts, 600),
            found(5, 6, Tie::Same, 700),
        ];
        assert_eq!(ranked(&entries, &[], pairs), [(3, 4, true), (5, 6, true), (1, 2, false)]);
    }

    #[test]
    fn what_many_groups_said_comes_before_what_two_said() {
        let entries: Vec<Entry> =
            (1..=7).map(|n| entry(n, EntryKind::Recommendation, "Stałe punkty informacyjne")).collect();
        let cluster = BTreeSet::from([id(1), id(2), id(3), id(4)]);
        let pairs = vec![found(5, 6, Tie::Same, 700), found(1, 7, Tie::Same, 650)];
        assert_eq!(
            ranked(&entries, &[cluster], pairs),
            [(1, 7, true), (5, 6, true)],
            "five groups, then two"
        );
    }

    #[test]
    fn a_pair_that_follows_from_two_others_is_asked_later() {
        let entries: Vec<Entry> = (1..=3).map(|n| entry(n, EntryKind::Need, "Tłumaczki")).collect();
        let pairs = [found(1, 2, Tie::Same, 900), found(1, 3, Tie::Same, 700), found(2, 3, Tie::Same, 800)];
        let order = ranked(&entries, &[], pairs.to_vec());
        assert_eq!(
            order,
            [(1, 2, true), (2, 3, true), (1, 3, false)],
            "one and three are joined through two"
        );
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_is_joined_at_once() {
        let mut joined = Joined::default();
        assert!((1..100_000).all(|n| joined.join([id(n), id(n + 1)])), "each brings one more");
        assert!(!joined.join([id(1), id(100_000)]), "the ends are joined");
    }

    #[test]
    fn checks_come_by_what_happens_if_nobody_looks() {
        let contradiction = |weak| CheckView::Contradiction {
            entries: vec![id(1), id(2)],
            reasons: Vec::new(),
            decided: false,
            weak,
        };
        let none = CheckView::NoDate { entries: vec![id(3)] };
        let ordered = ordered(vec![contradiction(true), none.clone(), contradiction(false)]);
        assert_eq!(ordered, [contradiction(false), none, contradiction(true)]);
    }
}
