//! What stands on the projector now, and how it goes on. The place is kept on this laptop's disk, so that both windows
//! agree and a restart goes on where it was; no document, packet or undo step knows it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zapis_domain::{EntryId, EntryKind, EventId, GroupId, Timestamp};
use zapis_record::{read_summary, summary_changes};

use super::{
    slides::{self, parts_of, slides_of, task_pages},
    view::{PlenaryItem, PlenaryView, Projected, Slide, StageClock, Step, Words},
};
use crate::{Notebook, NotebookError, undo::summary_of};

/// The name of the setting the place is kept under. An event one went on from waits under a name of its own.
const NAME: &str = "plenary";
/// A clock left running for longer than any plenary was forgotten, not used.
const FORGOTTEN: i64 = 4 * 3_600_000;

/// As it stands on the disk; what a newer Zapis added is ignored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Kept {
    event: EventId,
    at: Slide,
    /// Where the table of tasks was opened from.
    #[serde(default)]
    back: Option<Slide>,
    #[serde(default)]
    blank: bool,
    /// Which photo of the item fills the screen.
    #[serde(default)]
    photo: Option<usize>,
    /// Milliseconds each group has taken so far.
    #[serde(default)]
    spent: BTreeMap<GroupId, i64>,
    /// Milliseconds taken between groups.
    #[serde(default)]
    between: i64,
    /// Since when the clock runs; None while it stands.
    #[serde(default)]
    since: Option<Timestamp>,
    #[serde(default)]
    begun: bool,
    /// Whether the projector's window is open, so that it comes back after a crash, and since when nobody touched it.
    #[serde(default)]
    open: bool,
    touched: Timestamp,
}

impl Notebook {
    /// Comes to the plenary of an event: where it was, or at its beginning. Another event's plenary waits meanwhile
    /// where it is; the time until one comes back to it is nobody's.
    pub fn begin_plenary(&mut self, event: EventId) -> Result<Projected, NotebookError> {
        self.event(event)?;
        let now = self.surroundings.now();
        let mut other = match self.kept()? {
            Some(kept) if kept.event == event => return self.projected_as(kept),
            other => other,
        };
        let waiting = self.kept_as(&waiting_name(event))?.filter(|kept| kept.event == event);
        let mut kept = waiting.unwrap_or_else(|| Kept::new(event, now));
        kept.since = kept.since.map(|_| now);
        kept.touched = now;
        // There is one projector, whichever plenary it shows.
        kept.open = other.as_ref().is_some_and(|other| other.is_open(now));
        if let Some(other) = &mut other {
            other.settle(now);
            self.keep_as(&waiting_name(other.event), other)?;
        }
        self.keep(&kept)?;
        self.projected_as(kept)
    }

    /// What the projector shows; None before a plenary has begun.
    pub fn projected(&self) -> Result<Option<Projected>, NotebookError> {
        let Some(kept) = self.kept()? else { return Ok(None) };
        match self.projected_as(kept) {
            Err(NotebookError::EventUnknown) => Ok(None),
            shown => shown.map(Some),
        }
    }

    /// Goes on as told. An item left by going forward is marked as presented.
    pub fn steer_plenary(&mut self, step: &Step) -> Result<Projected, NotebookError> {
        let mut kept = self.kept()?.ok_or(NotebookError::EventUnknown)?;
        let view = self.plenary(kept.event)?;
        let slides = slides_of(&view);
        let now = self.surroundings.now();
        kept.at = slides::nearest(&slides, &kept.at);
        kept.settle(now);
        let before = kept.at.clone();
        kept.step(step, &view, &slides);
        let place = |slide: &Slide| slides.iter().position(|each| each == slide);
        let forward = match step {
            Step::Next | Step::NextGroup => true,
            Step::To { .. } => place(&kept.at) > place(&before),
            _ => false,
        };
        if forward {
            self.mark_presented(kept.event, &before, &kept.at)?;
        }
        self.keep(&kept)?;
        self.projected_as(kept)
    }

    /// Remembers whether the projector's window is open.
    pub fn set_projector(&mut self, open: bool) -> Result<(), NotebookError> {
        let Some(mut kept) = self.kept()? else { return Ok(()) };
        kept.open = open;
        kept.touched = self.surroundings.now();
        self.keep(&kept)
    }

    fn kept(&self) -> Result<Option<Kept>, NotebookError> {
        self.kept_as(NAME)
    }

    fn kept_as(&self, name: &str) -> Result<Option<Kept>, NotebookError> {
        let stored = self.store.reader().setting(name)?;
        Ok(stored.and_then(|json| serde_json::from_str(&json).ok()))
    }

    fn keep(&mut self, kept: &Kept) -> Result<(), NotebookError> {
        self.keep_as(NAME, kept)
    }

    fn keep_as(&mut self, name: &str, kept: &Kept) -> Result<(), NotebookError> {
        let json = serde_json::to_string(kept).expect("a place is plain data");
        Ok(self.store.write(|writer| writer.put_setting(name, &json))?)
    }

    /// Nobody decides this: it is no step for undo, which takes back what the moderator did last.
    fn mark_presented(&mut self, event: EventId, from: &Slide, to: &Slide) -> Result<(), NotebookError> {
        let Some(entry) = from.entry().filter(|entry| to.entry() != Some(*entry)) else { return Ok(()) };
        let document = summary_of(event);
        let before = read_summary(self.document(document)?);
        let mut after = before.clone();
        let at = self.surroundings.now();
        after.presented.entry(entry).or_insert(at);
        self.transact_aside(document, event, &summary_changes(&before, &after))
    }

    fn projected_as(&self, kept: Kept) -> Result<Projected, NotebookError> {
        let frame = self.event(kept.event)?;
        let view = self.plenary(kept.event)?;
        let slides = slides_of(&view);
        let slide = slides::nearest(&slides, &kept.at);
        let at = slides.iter().position(|each| *each == slide).unwrap_or_default();
        let item = slide.entry().and_then(|entry| item_of(&view, entry));
        let now = self.surroundings.now();
        let budget = self.plenary_plan(&frame, &self.store.reader().summary(kept.event)?)?;
        Ok(Projected {
            event: kept.event,
            language: frame.language,
            day: frame.date.as_ref().map(|date| date.day),
            words: item.map(|item| words(item, &slide)),
            photo: item.zip(kept.photo).and_then(|(item, at)| item.photos.get(at).cloned()),
            clock: kept.clock(now, &slide, &view, budget.budget.unwrap_or(budget.minutes)),
            tasks: task_pages(&view),
            at: at as u32,
            blank: kept.blank,
            open: kept.is_open(now),
            slides,
            view,
        })
    }
}

fn waiting_name(event: EventId) -> String {
    format!("{NAME} {event}")
}

fn item_of(view: &PlenaryView, entry: EntryId) -> Option<&PlenaryItem> {
    view.groups.iter().flat_map(|group| &group.items).find(|item| item.entry == entry)
}

fn words(item: &PlenaryItem, slide: &Slide) -> Words {
    let parts = parts_of(&item.text);
    let part = if let Slide::Item { part, .. } = slide { *part } else { 0 };
    let text = parts.get(part as usize).copied().unwrap_or_default().to_owned();
    Words { text, part, parts: parts.len() as u32 }
}

impl Slide {
    pub fn group(&self) -> Option<GroupId> {
        match self {
            Slide::Group { group } | Slide::Item { group, .. } => Some(*group),
            Slide::Opening | Slide::Tasks { .. } | Slide::End => None,
        }
    }

    pub fn entry(&self) -> Option<EntryId> {
        if let Slide::Item { entry, .. } = self { Some(*entry) } else { None }
    }
}

impl Kept {
    fn new(event: EventId, now: Timestamp) -> Kept {
        Kept {
            event,
            at: Slide::Opening,
            back: None,
            blank: false,
            photo: None,
            spent: BTreeMap::new(),
            between: 0,
            since: None,
            begun: false,
            open: false,
            touched: now,
        }
    }

    fn is_open(&self, now: Timestamp) -> bool {
        self.open && (now - self.touched).num_milliseconds() < FORGOTTEN
    }

    /// Milliseconds the clock has run since it was last looked at; a clock set back takes nothing.
    fn running(&self, now: Timestamp) -> i64 {
        let run = self.since.map_or(0, |since| (now - since).num_milliseconds().max(0));
        if run > FORGOTTEN { 0 } else { run }
    }

    /// Writes the running time down to whom it belongs.
    fn settle(&mut self, now: Timestamp) {
        let run = self.running(now);
        match self.at.group() {
            Some(group) => *self.spent.entry(group).or_default() += run,
            None => self.between += run,
        }
        if self.since.is_some() {
            self.since = Some(now);
        }
        self.touched = now;
    }

    fn clock(&self, now: Timestamp, slide: &Slide, view: &PlenaryView, minutes: u32) -> StageClock {
        let seconds = |milliseconds: i64| u32::try_from(milliseconds / 1000).unwrap_or(u32::MAX);
        let run = self.running(now);
        let group = slide.group();
        let spent = group.map(|group| self.spent.get(&group).copied().unwrap_or_default() + run);
        let planned = group.and_then(|id| view.groups.iter().find(|g| g.group == id)).map(|g| g.minutes);
        StageClock {
            running: self.since.is_some(),
            begun: self.begun,
            group_seconds: spent.map(seconds),
            group_minutes: planned,
            whole_seconds: seconds(self.spent.values().sum::<i64>() + self.between + run),
            whole_minutes: minutes,
        }
    }

    fn step(&mut self, step: &Step, view: &PlenaryView, slides: &[Slide]) {
        let at = slides.iter().position(|slide| *slide == self.at).unwrap_or_default();
        let head = |slide: &Slide| matches!(slide, Slide::Group { .. });
        match step {
            // A black screen that moves unseen helps nobody: the picture comes back first.
            Step::Next | Step::Previous if self.blank => self.blank = false,
            Step::Next => self.go(slides.get(at + 1)),
            Step::Previous if self.photo.is_some() => self.photo = None,
            Step::Previous => self.go(at.checked_sub(1).and_then(|at| slides.get(at))),
            Step::NextGroup => {
                let next = slides.iter().skip(at + 1).find(|s| head(s) || matches!(s, Slide::End));
                self.go(next);
            }
            Step::PreviousGroup => {
                self.go(slides.iter().take(at).rev().find(|s| head(s)).or(slides.first()));
            }
            Step::To { slide } => self.go(Some(&slides::nearest(slides, slide))),
            Step::Tasks => self.tasks(slides),
            Step::Blank => self.blank = !self.blank,
            Step::Photo => {
                let photos =
                    self.at.entry().and_then(|e| item_of(view, e)).map_or(0, |item| item.photos.len());
                self.photo = Some(self.photo.map_or(0, |photo| photo + 1)).filter(|next| *next < photos);
            }
            Step::Pause => {
                self.begun = true;
                self.since = if self.since.is_some() { None } else { Some(self.touched) };
            }
            Step::Again => *self = Kept { open: self.open, ..Kept::new(self.event, self.touched) },
        }
    }

    /// The clock starts by itself with the first step, and stands again only when told to.
    fn go(&mut self, to: Option<&Slide>) {
        self.photo = None;
        let Some(to) = to else { return };
        if !self.begun && self.at != *to {
            self.begun = true;
            self.since = Some(self.touched);
        }
        self.at = to.clone();
    }

    /// To the table of tasks and back to where one was.
    fn tasks(&mut self, slides: &[Slide]) {
        self.blank = false;
        if matches!(self.at, Slide::Tasks { .. }) {
            let back = self.back.take().map(|back| slides::nearest(slides, &back));
            self.go(back.as_ref());
        } else if let Some(table) = slides.iter().find(|slide| matches!(slide, Slide::Tasks { .. })) {
            self.back = Some(self.at.clone());
            self.go(Some(table));
        }
    }
}

/// Needs name nobody, tasks do.
pub(super) fn is_task(item: &PlenaryItem) -> bool {
    item.kind == EntryKind::Task
}
