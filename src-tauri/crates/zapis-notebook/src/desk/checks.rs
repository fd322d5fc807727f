//! The cross-checks in one list, and what a match of a need with an offer becomes.

use zapis_domain::{
    Entry, EntryId, EntryKind, Event, EventId, Group, GroupId, Link, LinkId, LinkKind, Summary,
    crosscheck::{self, Finding},
};
use zapis_record::creation;
use zapis_similar::{Limits, Similar, Tie};
use zapis_text::Catalogue;

use super::{
    links::seen,
    similar::{compared, reason, settled},
    view::{CheckView, DeskLayer},
};
use crate::{Notebook, NotebookError, Op, entries::between, undo::record_of};

/// Letters of an entry quoted in a task made of it.
const QUOTED: usize = 80;

impl Notebook {
    /// Everything that does not fit together across groups: first what cannot both hold, then owners, then what
    /// could meet, then addressees and dates.
    pub fn cross_checks(&self, event: EventId) -> Result<Vec<CheckView>, NotebookError> {
        let frame = self.event(event)?;
        let summary = self.store.reader().summary(event)?;
        let records = self.all_records(&frame)?;
        let similar = compared(&frame, &records);
        let mut checks = contradictions(&similar, &summary);
        let (dates, fields): (Vec<_>, Vec<_>) = crosscheck::find(&frame, &records, &summary)
            .into_iter()
            .partition(|f| matches!(f, Finding::SameAddressee { .. } | Finding::NoDate { .. }));
        checks.extend(fields.into_iter().map(view));
        checks.extend(similar.matches(&settled(&summary)).into_iter().map(|found| CheckView::Match {
            need: found.need,
            offer: found.offer,
            reasons: found.reasons.into_iter().map(reason).collect(),
        }));
        checks.extend(dates.into_iter().map(view));
        Ok(checks)
    }

    /// A need and an offer that fit: a task to put the two groups in touch comes into the record of the group that
    /// has the need, and a link keeps the match from being proposed again.
    pub fn accept_match(
        &mut self,
        event: EventId,
        need: EntryId,
        offer: EntryId,
    ) -> Result<DeskLayer, NotebookError> {
        let frame = self.event(event)?;
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

/// What the moderator called a contradiction, then what seems to be one.
fn contradictions(similar: &Similar<'_>, summary: &Summary) -> Vec<CheckView> {
    let decided = summary.live_links().filter(|link| link.kind == LinkKind::Contradicts).map(|link| {
        let reasons = similar.compare(link.from, link.to).map(|found| found.reasons).unwrap_or_default();
        CheckView::Contradiction {
            entries: vec![link.from, link.to],
            reasons: reasons.into_iter().map(reason).collect(),
            decided: true,
        }
    });
    let seeming = similar.suggestions(&settled(summary), Limits::default());
    let seeming =
        seeming.into_iter().filter(|s| s.tie == Tie::Contradicts).map(|s| CheckView::Contradiction {
            entries: s.entries.to_vec(),
            reasons: s.reasons.into_iter().map(reason).collect(),
            decided: false,
        });
    decided.chain(seeming).collect()
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
