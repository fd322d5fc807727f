//! Suggestions: which entries of different groups to look at together.

use std::collections::BTreeSet;

use zapis_domain::{EntryId, Event, EventId, LinkKind, Record, Summary, clusters};
use zapis_similar::{Limits, Reason, Said, Settled, Similar, Tie};

use super::view::{ReasonView, SuggestionView};
use crate::{Notebook, NotebookError};

impl Notebook {
    /// Pairs nobody decided about, the strongest first.
    pub fn suggestions(&self, event: EventId) -> Result<Vec<SuggestionView>, NotebookError> {
        let frame = self.event(event)?;
        let summary = self.store.reader().summary(event)?;
        let records = self.all_records(&frame)?;
        let found = compared(&frame, &records).suggestions(&settled(&summary), Limits::default());
        let view = |suggestion: zapis_similar::Suggestion| SuggestionView {
            first: suggestion.entries[0],
            second: suggestion.entries[1],
            kind: kind(suggestion.tie),
            strength: suggestion.strength,
            reasons: suggestion.reasons.into_iter().map(reason).collect(),
        };
        Ok(found.into_iter().map(view).collect())
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

/// What was decided: every linked pair, whatever the decision, and every two of one cluster.
pub(super) fn settled(summary: &Summary) -> Settled {
    let mut settled = Settled::default();
    summary.live_links().for_each(|link| settled.insert(link.from, link.to));
    for cluster in clusters(summary) {
        settle_all(&mut settled, &cluster.members);
    }
    settled
}

/// Pairs of a cluster grow with its square: one of more than this is a matter nobody proposes anything about.
const LARGEST_CLUSTER: usize = 60;

fn settle_all(settled: &mut Settled, members: &BTreeSet<EntryId>) {
    for (n, a) in members.iter().take(LARGEST_CLUSTER).enumerate() {
        members.iter().take(LARGEST_CLUSTER).skip(n + 1).for_each(|b| settled.insert(*a, *b));
    }
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
