//! Entries the moderator called the same, as one item with all its originals.

use std::collections::{BTreeMap, BTreeSet};

use crate::{EntryId, LinkKind, Summary};

/// Entries that say the same. None of them is rewritten: the wording stands beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// At least two.
    pub members: BTreeSet<EntryId>,
    /// The entry the wording is kept with, and the wording. Where two clusters with a wording each were joined, the
    /// one with the smallest id is shown; the other comes back when they are parted.
    pub wording: Option<(EntryId, String)>,
}

impl Cluster {
    /// The entry a new wording is kept with.
    pub fn anchor(&self) -> Option<EntryId> {
        self.wording.as_ref().map(|(anchor, _)| *anchor).or_else(|| self.members.first().copied())
    }
}

/// Every cluster once, by its smallest member. A pair about which the newest decision says otherwise ties nothing.
pub fn clusters(summary: &Summary) -> Vec<Cluster> {
    let mut neighbours: BTreeMap<EntryId, Vec<EntryId>> = BTreeMap::new();
    for link in summary.decisions().into_iter().filter(|link| link.kind == LinkKind::Same) {
        neighbours.entry(link.from).or_default().push(link.to);
        neighbours.entry(link.to).or_default().push(link.from);
    }
    let mut seen = BTreeSet::new();
    let mut clusters = Vec::new();
    for start in neighbours.keys() {
        if !seen.insert(*start) {
            continue;
        }
        let (mut members, mut next) = (BTreeSet::from([*start]), vec![*start]);
        while let Some(id) = next.pop() {
            let fresh = neighbours[&id].iter().filter(|other| members.insert(**other));
            next.extend(fresh);
        }
        seen.extend(&members);
        let wording = members.iter().find_map(|id| Some((*id, summary.wordings.get(id)?.clone())));
        clusters.push(Cluster { members, wording });
    }
    clusters
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{EventId, Link, LinkId, Timestamp};

    fn id(n: u128) -> EntryId {
        EntryId(Uuid::from_u128(n))
    }

    fn linked(pairs: &[(u128, u128, LinkKind)]) -> Summary {
        let mut summary = Summary::empty(EventId(Uuid::nil()));
        let link = |(n, (a, b, kind)): (usize, &(u128, u128, LinkKind))| {
            Link::new(LinkId(Uuid::from_u128(n as u128)), *kind, id(*a), id(*b), Timestamp::UNIX_EPOCH)
        };
        summary.links = pairs.iter().enumerate().map(link).collect();
        summary
    }

    #[test]
    fn the_same_as_the_same_is_the_same() {
        let summary = linked(&[(1, 2, LinkKind::Same), (3, 2, LinkKind::Same), (7, 8, LinkKind::Same)]);
        let members: Vec<_> = clusters(&summary).into_iter().map(|c| c.members).collect();
        assert_eq!(members, [BTreeSet::from([id(1), id(2), id(3)]), BTreeSet::from([id(7), id(8)])]);
    }

    #[test]
    fn a_wording_stays_with_its_part_when_a_cluster_is_parted() {
        let mut summary = linked(&[(1, 2, LinkKind::Same), (2, 3, LinkKind::Same), (3, 4, LinkKind::Same)]);
        summary.wordings.insert(id(3), "Wspólnie".into());
        assert_eq!(clusters(&summary)[0].wording, Some((id(3), "Wspólnie".into())), "one cluster has it");
        summary.links[1].deleted = true;
        let wordings: Vec<_> = clusters(&summary).into_iter().map(|c| c.wording.map(|(at, _)| at)).collect();
        assert_eq!(wordings, [None, Some(id(3))], "the part of the third entry keeps it");
    }

    #[test]
    fn of_two_decisions_about_one_pair_the_newest_holds() {
        let summary = linked(&[(1, 2, LinkKind::Same), (2, 1, LinkKind::No)]);
        assert_eq!(clusters(&summary), [], "somebody said no later");
        assert_eq!(summary.decision(id(1), id(2)).map(|l| l.kind), Some(LinkKind::No));
        let kinds: Vec<LinkKind> = summary.decisions().into_iter().map(|link| link.kind).collect();
        assert_eq!(kinds, [LinkKind::No], "one pair, one decision, in whichever order it was named");
    }
}
