//! What one group lacks and another can share.

use zapis_domain::{EntryId, EntryKind};

use crate::{Reason, Settled, Similar, bag::Bag, judge::likeness_of_words, reasons};

/// Matches shown for one need.
const MOST_FOR_ONE: usize = 3;
/// A need is a line of few words: one rare word in common is enough.
const ENOUGH: f32 = 0.24;

/// A need and an offer of two groups that fit.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    pub need: EntryId,
    pub offer: EntryId,
    /// 0 to 1000.
    pub strength: u16,
    /// The first word of a pair is that of the entry with the smaller id.
    pub reasons: Vec<Reason>,
}

impl Similar<'_> {
    /// Needs with the offers of other groups that fit them, the strongest first. A group's need is not met by what was
    /// promised to another group that needs the same.
    pub fn matches(&self, settled: &Settled) -> Vec<Match> {
        let mut found: Vec<(usize, usize, f32)> = Vec::new();
        self.candidates(|a, b| {
            let (need, offer) = match (self.bags()[a].kind, self.bags()[b].kind) {
                (EntryKind::Need, EntryKind::Offer) => (a, b),
                (EntryKind::Offer, EntryKind::Need) => (b, a),
                _ => return,
            };
            let (n, o): (&Bag, &Bag) = (&self.bags()[need], &self.bags()[offer]);
            let alike = likeness_of_words(n, o, |id| self.rarity(id));
            if alike >= ENOUGH && !settled.contains_itself(n.entry, o.entry) {
                found.push((need, offer, alike));
            }
        });
        let key =
            |(need, offer, _): &(usize, usize, f32)| (self.bags()[*need].entry, self.bags()[*offer].entry);
        found.sort_by(|x, y| y.2.total_cmp(&x.2).then_with(|| key(x).cmp(&key(y))));
        let mut told = std::collections::HashMap::<usize, usize>::new();
        found.retain(|(need, ..)| {
            let count = told.entry(*need).or_default();
            *count += 1;
            *count <= MOST_FOR_ONE
        });
        found
            .into_iter()
            .map(|(need, offer, alike)| Match {
                need: self.bags()[need].entry,
                offer: self.bags()[offer].entry,
                strength: (alike.min(1.0) * 1000.0) as u16,
                reasons: reasons::between(
                    (self.said(need), &self.bags()[need]),
                    (self.said(offer), &self.bags()[offer]),
                    None,
                ),
            })
            .collect()
    }
}
