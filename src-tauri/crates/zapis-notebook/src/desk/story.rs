//! The story: the order of chapters, the moderator's words, and what goes to the plenary in which time.

use zapis_domain::{EntryId, Event, EventId, GroupId, Highlight, SessionKind, Summary};
use zapis_record::merged_text;

use super::view::{DeskLayer, PlannedGroup, PlannedHighlight, PlenaryPlan};
use crate::{
    Notebook, NotebookError, Op,
    entries::{between, check_length},
};

/// What a group takes to come forward, and what one item takes, when nobody said otherwise.
const MINUTES_FOR_A_GROUP: u32 = 2;
const MINUTES_FOR_AN_ITEM: u32 = 3;

impl Notebook {
    /// Puts a group's chapter right after another one, or first.
    pub fn move_chapter(
        &mut self,
        event: EventId,
        group: GroupId,
        after: Option<GroupId>,
    ) -> Result<DeskLayer, NotebookError> {
        let frame = self.event(event)?;
        let unknown = |id: GroupId| NotebookError::GroupUnknown { group: id.to_string() };
        for id in [Some(group), after].into_iter().flatten() {
            frame.group(id).ok_or_else(|| unknown(id))?;
        }
        self.at_desk(Op::MoveChapter, event, |summary| {
            let mut order: Vec<GroupId> = summary.story(&frame).iter().map(|g| g.id).collect();
            order.retain(|id| *id != group);
            let at = after.and_then(|after| order.iter().position(|id| *id == after)).map_or(0, |at| at + 1);
            order.insert(at, group);
            // The first move gives every chapter a place; later ones move one.
            if order.iter().any(|id| *id != group && !summary.chapters.contains_key(id)) {
                let mut place: Option<String> = None;
                for id in order {
                    let next = between(place.as_deref(), None);
                    summary.chapters.insert(id, next.clone());
                    place = Some(next);
                }
            } else {
                let place = |at: Option<usize>| {
                    at.and_then(|at| order.get(at)).and_then(|id| summary.chapters.get(id))
                };
                let new = between(
                    place(at.checked_sub(1)).map(String::as_str),
                    place(Some(at + 1)).map(String::as_str),
                );
                summary.chapters.insert(group, new);
            }
        })
    }

    /// The moderator's own words that open a group's chapter, as Markdown. `before` is what they were when typing
    /// began: what somebody else wrote meanwhile stays.
    pub fn set_chapter_words(
        &mut self,
        event: EventId,
        group: GroupId,
        words: &str,
        before: &str,
    ) -> Result<DeskLayer, NotebookError> {
        check_length(words)?;
        self.at_desk(Op::EditWords, event, |summary| {
            let known = summary.words.remove(&group).unwrap_or_default();
            let words = merged_text(before, words, &known);
            if !words.trim().is_empty() {
                summary.words.insert(group, words);
            }
        })
    }

    /// The same for the words that open the report.
    pub fn set_opening(
        &mut self,
        event: EventId,
        words: &str,
        before: &str,
    ) -> Result<DeskLayer, NotebookError> {
        check_length(words)?;
        self.at_desk(Op::EditWords, event, |summary| {
            summary.opening = merged_text(before, words, &summary.opening);
        })
    }

    /// Picks an entry for the plenary, or no longer.
    pub fn highlight(
        &mut self,
        event: EventId,
        entry: EntryId,
        on: bool,
    ) -> Result<DeskLayer, NotebookError> {
        self.entry_of(event, entry)?;
        self.at_desk(Op::Highlight, event, |summary| {
            let last = summary.highlights.values().map(|h| h.order.clone()).max().filter(|o| !o.is_empty());
            match (on, summary.highlights.contains_key(&entry)) {
                (true, false) => {
                    let order = between(last.as_deref(), None);
                    summary.highlights.insert(entry, Highlight { order, minutes: None });
                }
                (false, true) => drop(summary.highlights.remove(&entry)),
                _ => {}
            }
        })
    }

    /// Puts a highlight right after another one of its group, or first.
    pub fn move_highlight(
        &mut self,
        event: EventId,
        entry: EntryId,
        after: Option<EntryId>,
    ) -> Result<DeskLayer, NotebookError> {
        self.at_desk(Op::Highlight, event, |summary| {
            if !summary.highlights.contains_key(&entry) {
                return;
            }
            let mut order = summary.highlights_in_order();
            order.retain(|id| *id != entry);
            let at = after.and_then(|after| order.iter().position(|id| *id == after)).map_or(0, |at| at + 1);
            order.insert(at, entry);
            let mut place: Option<String> = None;
            for id in order {
                let next = between(place.as_deref(), None);
                if let Some(highlight) = summary.highlights.get_mut(&id) {
                    highlight.order.clone_from(&next);
                }
                place = Some(next);
            }
        })
    }

    /// How long a highlight takes; None is the usual time.
    pub fn set_highlight_minutes(
        &mut self,
        event: EventId,
        entry: EntryId,
        minutes: Option<u32>,
    ) -> Result<DeskLayer, NotebookError> {
        self.at_desk(Op::Highlight, event, |summary| {
            if let Some(highlight) = summary.highlights.get_mut(&entry) {
                highlight.minutes = minutes.map(|m| m.min(600));
            }
        })
    }

    /// How long the plenary has for all groups; None leaves it to the agenda.
    pub fn set_plenary_minutes(
        &mut self,
        event: EventId,
        minutes: Option<u32>,
    ) -> Result<DeskLayer, NotebookError> {
        self.at_desk(Op::EditSummary, event, |summary| {
            summary.plenary_minutes = minutes.map(|m| m.min(6_000))
        })
    }

    pub(super) fn plenary_plan(
        &self,
        frame: &Event,
        summary: &Summary,
    ) -> Result<PlenaryPlan, NotebookError> {
        let found = self.store.reader().entries_by_id(summary.highlights.keys().copied())?;
        let order = summary.highlights_in_order();
        let planned = |entry: EntryId| {
            let minutes =
                summary.highlights.get(&entry).and_then(|h| h.minutes).unwrap_or(MINUTES_FOR_AN_ITEM);
            PlannedHighlight { entry, minutes }
        };
        let groups: Vec<PlannedGroup> = summary
            .story(frame)
            .into_iter()
            .map(|group| {
                let of_group = |id: &EntryId| {
                    found.iter().any(|(of, entry)| entry.id == *id && *of == group.id && !entry.deleted)
                };
                let highlights: Vec<_> = order.iter().copied().filter(of_group).map(planned).collect();
                // What is marked private is never shown, so it takes no time.
                let shown = |h: &&PlannedHighlight| !found.iter().any(|(_, e)| e.id == h.entry && e.private);
                let minutes =
                    MINUTES_FOR_A_GROUP + highlights.iter().filter(shown).map(|h| h.minutes).sum::<u32>();
                PlannedGroup { group: group.id, minutes, highlights }
            })
            .collect();
        let minutes = groups.iter().map(|g| g.minutes).sum();
        Ok(PlenaryPlan { groups, minutes, budget: summary.plenary_minutes.or_else(|| from_agenda(frame)) })
    }
}

/// The last plenary session of the agenda.
fn from_agenda(frame: &Event) -> Option<u32> {
    let last = frame.sessions.iter().rev().find(|s| s.kind == SessionKind::Plenary)?;
    u32::try_from((last.end? - last.start?).num_minutes()).ok().filter(|minutes| *minutes > 0)
}
