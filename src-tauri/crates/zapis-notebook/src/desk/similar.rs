//! Suggestions: which entries of different groups to look at together.

use std::collections::BTreeMap;

use zapis_domain::{EntryId, Event, EventId, GroupId, LinkKind, Record, Summary, clusters};
use zapis_similar::{Limits, Reason, Said, Settled, Similar, Suggestion, Tie};

use super::{
    rank::{Standing, ordered},
    view::{Proposals, ReasonView, SuggestionView},
};
use crate::{Notebook, NotebookError};

/// What the desk's proposals are made from, free of the notebook: looking for them takes seconds where there are tens
/// of thousands of entries, and meanwhile one goes on deciding.
pub struct DeskSource {
    pub(super) frame: Event,
    pub(super) summary: Summary,
    pub(super) records: Vec<Record>,
    /// Groups whose record changed after the moderator had signed it off.
    pub(super) newer: Vec<GroupId>,
    /// Fields with two values.
    pub(super) conflicts: Vec<(Option<GroupId>, Option<EntryId>)>,
    /// What the moderator has looked at, as it then read.
    pub(super) looked: BTreeMap<EntryId, String>,
}

impl Notebook {
    /// Gathers what proposals are made from.
    pub fn desk_source(&mut self, event: EventId) -> Result<DeskSource, NotebookError> {
        let frame = self.event(event)?;
        let summary = self.store.reader().summary(event)?;
        let records = self.all_records(&frame)?;
        let looked = self.store.reader().looked(event)?;
        let (mut newer, mut conflicts) = (Vec::new(), Vec::new());
        for group in frame.groups.iter().map(|group| group.id) {
            conflicts.extend(self.conflicts_of(group)?.into_iter().map(|entry| (Some(group), entry)));
            if let Some(signed) = summary.signed_off.get(&group)
                && *signed != self.record_receipt(group)?
            {
                newer.push(group);
            }
        }
        Ok(DeskSource { frame, summary, records, newer, conflicts, looked })
    }
}

impl DeskSource {
    /// What to look at, the weightiest first.
    pub fn proposals(&self) -> Proposals {
        let similar = compared(&self.frame, &self.records);
        let (clusters, settled) = (clusters(&self.summary), settled(&self.summary));
        let said = self.records.iter().flat_map(|record| record.live_entries().map(|e| (e, record.group)));
        let standing = Standing::new(said, clusters.iter().map(|cluster| &cluster.members));
        let ranked = standing.ranked(similar.suggestions(&settled, Limits::default()));
        let checks = ordered(self.checks(&similar, &settled, &ranked));
        let suggestions: Vec<SuggestionView> = ranked.into_iter().map(view).collect();
        Proposals { open: self.open(&suggestions, &checks), suggestions, checks }
    }
}

fn view((suggestion, first): (Suggestion, bool)) -> SuggestionView {
    SuggestionView {
        first: suggestion.entries[0],
        second: suggestion.entries[1],
        kind: kind(suggestion.tie),
        strength: suggestion.strength,
        at_first: first,
        reasons: suggestion.reasons.into_iter().map(reason).collect(),
    }
}

/// All live entries, ready for comparison.
pub(super) fn compared<'a>(frame: &'a Event, records: &'a [Record]) -> Similar<'a> {
    let said = records.iter().flat_map(|record| {
        let language = frame.group(record.group).map_or(frame.language, |group| group.language);
        record.live_entries().map(move |entry| Said { entry, group: record.group, language })
    });
    Similar::new(said)
}

/// What was decided: every linked pair, whatever the decision, and what is called the same.
pub(super) fn settled(summary: &Summary) -> Settled {
    let mut settled = Settled::default();
    clusters(summary).into_iter().for_each(|cluster| settled.join(cluster.members));
    summary.live_links().for_each(|link| settled.insert(link.from, link.to));
    settled
}

fn kind(tie: Tie) -> LinkKind {
    match tie {
        Tie::Same => LinkKind::Same,
        Tie::Related => LinkKind::Related,
        Tie::Contradicts => LinkKind::Contradicts,
    }
}

pub(super) fn reason(reason: Reason) -> ReasonView {
    match reason {
        Reason::Words { shared, of } => {
            let shared = shared.into_iter().map(|word| [word.first, word.second]).collect();
            ReasonView::Words { shared, of }
        }
        Reason::Owner(name) => ReasonView::Owner { name },
        Reason::Addressee(name) => ReasonView::Addressee { name },
        Reason::Number(number) => ReasonView::Number { number },
        Reason::Tag(tag) => ReasonView::Tag { tag },
        Reason::Place(place) => ReasonView::Place { place },
        Reason::Due => ReasonView::Due,
        Reason::Opposite { first, second } => ReasonView::Opposite { first, second },
    }
}
