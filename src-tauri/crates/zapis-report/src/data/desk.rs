//! The moderator's layer as data: what was called the same and in which words, amendments with their votes, the
//! version that was signed off.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use serde::Serialize;
use zapis_domain::{AmendmentOutcome, Difference, EntryId, EntryKind, Votes};

use super::build::Builder;
use crate::{
    blocks::numbering::Numbered,
    clean,
    outline::{AmendmentLine, Signed, Version},
};

/// Entries the moderator called the same; the originals stand at their groups.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ClusterData {
    pub kind: EntryKind,
    /// The moderator's common wording, as Markdown; empty where nobody wrote one.
    pub wording: String,
    /// Their numbers, in the order of the report; at least two.
    pub entries: Vec<String>,
    /// The groups that said it.
    pub groups: Vec<u32>,
    /// All their dots.
    pub dots: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AmendmentData {
    pub at: NaiveDateTime,
    pub group: Option<u32>,
    /// The number of the entry it changes; none for an addition.
    pub entry: Option<String>,
    pub text: String,
    pub outcome: AmendmentOutcome,
    /// Who asked for it; only in the internal edition.
    pub asked_by: String,
    /// None when nobody counted.
    pub votes: Option<Votes>,
}

/// A version that was signed off.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VersionData {
    pub number: u32,
    pub at: NaiveDateTime,
    /// Only in the internal edition.
    pub by: String,
    pub receipt: String,
}

/// The last version signed off, and those before it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SignedData {
    #[serde(flatten)]
    pub version: VersionData,
    /// How many things have changed since.
    pub changed: u32,
    /// What; only in the internal edition.
    pub changes: Vec<ChangeData>,
    /// Oldest first.
    pub earlier: Vec<VersionData>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChangeData {
    /// `entry`, `amendment`, `words`, `wording`, `link`, `opening`, `status`, `contact`, `private`, `translation`,
    /// `photo`, `missing`, `handover`, `chapters`.
    pub of: String,
    /// The number of the entry it is about.
    pub entry: Option<String>,
    pub before: String,
    pub now: String,
}

impl Builder<'_> {
    pub(super) fn clusters(&self) -> Vec<ClusterData> {
        let entries = || self.parts.iter().flat_map(|part| &part.entries);
        let shown: BTreeMap<EntryId, &Numbered<'_>> = entries().map(|e| (e.entry.id, e)).collect();
        let places: BTreeMap<EntryId, usize> =
            entries().enumerate().map(|(place, e)| (e.entry.id, place)).collect();
        let mut seen = BTreeSet::new();
        let mut clusters = Vec::new();
        for first in entries() {
            if seen.contains(&first.entry.id) {
                continue;
            }
            let mut members: Vec<&Numbered<'_>> =
                self.ties.cluster(first.entry.id).filter_map(|id| shown.get(&id).copied()).collect();
            seen.extend(members.iter().map(|member| member.entry.id));
            if members.len() > 1 {
                members.sort_by_key(|member| places.get(&member.entry.id).copied());
                clusters.push(self.cluster(&members));
            }
        }
        clusters
    }

    fn cluster(&self, members: &[&Numbered<'_>]) -> ClusterData {
        let ids: BTreeSet<EntryId> = members.iter().map(|member| member.entry.id).collect();
        let wording = ids.iter().find_map(|id| self.outline.wordings.get(id));
        let groups: BTreeSet<u32> = members.iter().map(|member| member.group).collect();
        ClusterData {
            kind: members.first().map_or(EntryKind::Note, |member| member.entry.kind),
            wording: wording.map(|text| self.text(text)).unwrap_or_default(),
            entries: members.iter().map(|member| member.number.clone()).collect(),
            groups: groups.into_iter().collect(),
            dots: members.iter().filter_map(|member| member.entry.dots).fold(0, u32::saturating_add),
        }
    }

    pub(super) fn amendments(&self) -> Vec<AmendmentData> {
        let live = self.outline.amendments.iter().filter(|line| !line.amendment.deleted);
        live.map(|line| self.amendment(line)).collect()
    }

    fn amendment(&self, line: &AmendmentLine) -> AmendmentData {
        let amendment = &line.amendment;
        let chapters = &self.outline.chapters;
        AmendmentData {
            at: line.at,
            group: chapters.iter().find(|c| c.group.id == amendment.group).map(|c| c.group.number),
            entry: amendment.entry.and_then(|id| self.numbers.get(&id).cloned()),
            text: self.text(&amendment.text),
            outcome: amendment.outcome,
            asked_by: self.only_inside(&amendment.asked_by),
            votes: amendment.votes,
        }
    }

    pub(super) fn signed(&self) -> Option<SignedData> {
        self.outline.signed.as_ref().map(|signed: &Signed| SignedData {
            version: self.version(&signed.version),
            changed: signed.differences.len() as u32,
            // What was said before may name people: the public edition gives the number alone.
            changes: if self.names.is_public() {
                Vec::new()
            } else {
                signed.differences.iter().map(|difference| self.change(difference)).collect()
            },
            earlier: signed.earlier.iter().map(|(version, _)| self.version(version)).collect(),
        })
    }

    fn version(&self, version: &Version) -> VersionData {
        VersionData {
            number: version.number,
            at: version.at,
            by: self.only_inside(&version.by),
            receipt: clean::line(&version.receipt),
        }
    }

    fn change(&self, difference: &Difference) -> ChangeData {
        let (of, id) = difference.of.split_once(' ').unwrap_or((difference.of.as_str(), ""));
        let words = |line: &Option<String>| clean::text(line.as_deref().unwrap_or_default());
        ChangeData {
            of: of.to_owned(),
            entry: id.parse().ok().and_then(|id: EntryId| self.numbers.get(&id).cloned()),
            before: words(&difference.before),
            now: words(&difference.now),
        }
    }

    /// A name or device that the public edition does not tell.
    pub(super) fn only_inside(&self, line: &str) -> String {
        if self.names.is_public() { String::new() } else { clean::line(line) }
    }
}
