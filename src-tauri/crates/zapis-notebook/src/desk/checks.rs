//! The cross-checks in one list, and what a match of a need with an offer becomes.

use zapis_domain::{
    Entry, EntryId, EntryKind, Event, EventId, Group, GroupId, Link, LinkId, LinkKind, Summary,
    crosscheck::{self, Finding},
};
use zapis_record::creation;
use zapis_similar::{Reason, Settled, Similar, Suggestion, Tie};
use zapis_text::Catalogue;

use super::{
    links::seen,
    rank::weakly_met,
    similar::{DeskSource, reason},
    view::{CheckView, DeskLayer},
};
use crate::{Notebook, NotebookError, Op, entries::between, undo::record_of};

/// Letters of an entry quoted in a task made of it.
const QUOTED: usize = 80;

impl DeskSource {
    /// Everything that does not fit together across groups, and what could meet.
    pub(super) fn checks(
        &self,
        similar: &Similar<'_>,
        settled: &Settled,
        found: &[(Suggestion, bool)],
    ) -> Vec<CheckView> {
        let mut checks = contradictions(similar, &self.summary, found);
        checks.extend(crosscheck::find(&self.frame, &self.records, &self.summary).into_iter().map(view));
        checks.extend(similar.matches(settled).into_iter().map(|found| CheckView::Match {
            need: found.need,
            offer: found.offer,
            weak: weakly_met(found.strength),
            reasons: found.reasons.into_iter().map(reason).collect(),
        }));
        checks
    }
}

impl Notebook {
    /// A need and an offer that fit: a task to put the two groups in touch comes into the record of the group that
    /// has the need, and a link keeps the match from being proposed again.
    pub fn accept_match(
        &mut self,
        event: EventId,
        need: EntryId,
        offer: EntryId,
    ) -> Result<DeskLayer, NotebookError> {
        let frame = self.event(event)?;
        // A second press, or the same match made on another laptop: there is a task already.
        if self.store.reader().summary(event)?.decision(need, offer).is_some() {
            return self.desk_layer(event);
        }
        let ((needy, lacking), (giving, offered)) =
            (self.entry_of(event, need)?, self.entry_of(event, offer)?);
        if lacking.kind != EntryKind::Need || offered.kind != EntryKind::Offer {
            return Err(NotebookError::EntryUnknown);
        }
        let text = touch_text(&frame, (needy, &lacking), (giving, &offered));
        let last = self.store.reader().entries(needy)?.pop();
        let task = Entry {
            order: between(last.as_ref().map(|entry| entry.order.as_str()), None),
            ..Entry::new(
                zapis_domain::EntryId(self.surroundings.new_id()),
                EntryKind::Task,
                text,
                self.surroundings.now(),
            )
        };
        self.transact(Op::MatchTask, record_of(needy), event, &creation(&task))?;
        let link = Link {
            from_seen: seen(&lacking),
            to_seen: seen(&offered),
            ..Link::new(
                LinkId(self.surroundings.new_id()),
                LinkKind::Related,
                need,
                offer,
                self.surroundings.now(),
            )
        };
        self.at_desk(Op::MatchOffer, event, |summary| summary.links.push(link))
    }
}

/// The first words of an entry.
fn quoted(entry: &Entry) -> String {
    let line = entry.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= QUOTED {
        return line;
    }
    let mut head: String = line.chars().take(QUOTED).collect();
    head.truncate(head.rfind(' ').unwrap_or(head.len()));
    format!("{head}…")
}

/// What the moderator called a contradiction, then what seems to be one: between clear lines, or weakly.
fn contradictions(similar: &Similar<'_>, summary: &Summary, found: &[(Suggestion, bool)]) -> Vec<CheckView> {
    let decided = summary.decisions().into_iter().filter(|link| link.kind == LinkKind::Contradicts);
    let decided = decided.map(|link| {
        let reasons = similar.compare(link.from, link.to).map(|found| found.reasons).unwrap_or_default();
        (vec![link.from, link.to], reasons, true, false)
    });
    let seeming = found.iter().filter(|(s, _)| s.tie == Tie::Contradicts);
    let seeming = seeming.map(|(s, clear)| (s.entries.to_vec(), s.reasons.clone(), false, !clear));
    let check = |(entries, reasons, decided, weak): (Vec<EntryId>, Vec<Reason>, bool, bool)| {
        let reasons = reasons.into_iter().map(reason).collect();
        CheckView::Contradiction { entries, reasons, decided, weak }
    };
    decided.chain(seeming).map(check).collect()
}

fn view(finding: Finding) -> CheckView {
    match finding {
        Finding::SameOwnerSameTime { owner, day, entries } => {
            CheckView::SameOwnerSameTime { owner, day, entries }
        }
        Finding::Overloaded { owner, entries } => CheckView::Overloaded { owner, entries },
        Finding::OwnerUnknown { owner, entries } => CheckView::OwnerUnknown { owner, entries },
        Finding::SameAddressee { addressee, entries } => CheckView::SameAddressee { addressee, entries },
        Finding::NoDate { entries } => CheckView::NoDate { entries },
    }
}

/// "Put group 3 (…) in touch with group 5 (…)", in the event's language.
fn touch_text(
    frame: &Event,
    (needy, lacking): (GroupId, &Entry),
    (giving, offered): (GroupId, &Entry),
) -> String {
    let number = |group| frame.group(group).map_or(0, |g: &Group| g.number);
    Catalogue::of(frame.language).text_with(
        "desk-match-task",
        [
            ("need", number(needy).into()),
            ("offer", number(giving).into()),
            ("lacking", quoted(lacking).into()),
            ("offered", quoted(offered).into()),
        ],
    )
}
