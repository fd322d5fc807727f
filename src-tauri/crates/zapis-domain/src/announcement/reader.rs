//! Walks the lines once, from heading to heading; what no rule takes stays unused.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};

use super::heading::{self, Topic};
use super::labels::emoji_topic;
use super::moment;
use super::text::{LONGEST_STRUCTURED, Line, Marker};
use super::{Announcement, Found, GuessReason, LineRange, SourceLine, agenda, title};
use crate::EventDate;
use crate::fold::fold;

/// Sentences further down are history and thanks.
const PROSE_LINES: usize = 40;
const TOP_LINES: usize = 3;

pub(super) struct Reader<'a> {
    pub lines: Vec<Line<'a>>,
    pub used: Vec<bool>,
    pub reference: NaiveDate,
    pub out: Announcement,
    pub section: Section,
    /// Where the first list or agenda begins: the title stands before it.
    pub first_list: Option<usize>,
    /// Up to this line titles stand: a loose heading there may be one.
    pub top: usize,
    pub day: u32,
    /// The day the first day heading names; the event's, unless something says it better.
    pub heading_date: Option<Found<EventDate>>,
    pub day_seen: bool,
    /// Items read so far, to know a repetition.
    pub seen: BTreeSet<String>,
    /// Lines read as sentences; a title may still be told from them.
    prose: Vec<usize>,
}

/// What the lines that follow belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Free,
    /// A short label whose value is on the next line.
    Awaiting {
        topic: Topic,
        heading: usize,
    },
    List(List),
    Agenda {
        heading: Option<usize>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct List {
    pub topic: Topic,
    pub heading: usize,
    pub items: usize,
    /// Indent of the first item with a bullet or number.
    pub bulleted: Option<usize>,
    pub style: Option<Marker>,
    pub last: usize,
}

impl<'a> Reader<'a> {
    pub fn new(lines: Vec<Line<'a>>, reference: NaiveDate, out: Announcement) -> Self {
        let top = lines
            .iter()
            .enumerate()
            .filter(|(_, l)| !l.blank())
            .nth(TOP_LINES - 1)
            .map_or(lines.len(), |l| l.0);
        let used = vec![false; lines.len()];
        Reader {
            lines,
            used,
            reference,
            out,
            section: Section::Free,
            first_list: None,
            top,
            day: 0,
            heading_date: None,
            day_seen: false,
            seen: BTreeSet::new(),
            prose: Vec::new(),
        }
    }

    pub fn read(mut self) -> Announcement {
        let mut at = 0;
        while at < self.lines.len() {
            at = self.step(at).max(at + 1);
        }
        self.read_title(false);
        self.read_prose();
        self.read_title(true);
        self.complete();
        self.out.not_understood = self
            .lines
            .iter()
            .zip(&self.used)
            .filter(|(line, used)| !line.blank() && !**used)
            .map(|(line, _)| SourceLine { number: line.number, text: line.raw.to_owned() })
            .collect();
        self.out
    }

    /// Reads what begins at this line; gives the line to go on with.
    fn step(&mut self, at: usize) -> usize {
        let line = &self.lines[at];
        if line.blank() || line.bare() {
            return at + 1;
        }
        if line.text.len() > LONGEST_STRUCTURED {
            if line.marker.is_none() {
                self.section = Section::Free;
            }
            return at + 1;
        }
        if let Some(next) = self.open(at) {
            return next;
        }
        match self.section {
            Section::Awaiting { topic, heading } => {
                self.section = Section::Free;
                self.awaited(at, topic, heading).unwrap_or_else(|| self.free(at))
            }
            Section::List(list) => self.list_line(at, list).unwrap_or_else(|| {
                self.section = Section::Free;
                self.free(at)
            }),
            Section::Agenda { heading } => self.agenda_line(at, heading).unwrap_or_else(|| {
                self.section = Section::Free;
                self.free(at)
            }),
            Section::Free => self.free(at),
        }
    }

    /// A heading or a label, if this line is one.
    fn open(&mut self, at: usize) -> Option<usize> {
        let line = &self.lines[at];
        if agenda::timed(&line.text).is_some_and(|t| !t.title.is_empty()) || self.is_agenda_item(at) {
            return None;
        }
        let text = line.text.clone();
        let opening =
            heading::opening(&text, line.heading, at <= self.top).or_else(|| self.introduces(at))?;
        let (topic, value) = (opening.topic, opening.value);
        if !self.may_open(at, topic, value) {
            return None;
        }
        if topic.is_short() {
            return self.open_short(at, topic, value);
        }
        self.first_list.get_or_insert(at);
        self.section = match topic {
            Topic::Other => Section::Free,
            Topic::Agenda => Section::Agenda { heading: Some(at) },
            topic => {
                Section::List(List { topic, heading: at, items: 0, bulleted: None, style: None, last: at })
            }
        };
        if !value.is_empty() {
            self.inline_value(at, topic, value);
        }
        Some(at + 1)
    }

    /// A sentence right before a list or an agenda.
    fn introduces(&self, at: usize) -> Option<heading::Opening<'static>> {
        let line = &self.lines[at];
        let topic = heading::sentence_topic(&line.text).filter(|_| line.marker.is_none())?;
        let next = self.next_line(at)?;
        let listed = self.lines[next].marker.is_some() || self.is_timed(next);
        let inside = matches!(self.section, Section::List(list) if list.items == 0 && list.topic == topic);
        (listed && !inside).then_some(heading::Opening { topic, value: "" })
    }

    /// A bullet opens nothing but a short label; a numbered list does not end at its own items.
    fn may_open(&self, at: usize, topic: Topic, value: &str) -> bool {
        let line = &self.lines[at];
        let in_list = matches!(self.section, Section::List(List { bulleted: Some(_), .. }));
        match line.marker {
            None | Some(Marker::Emoji(_)) => true,
            Some(Marker::Bullet(_)) => {
                let labels = topic.is_short() || (self.section == Section::Free && topic != Topic::Agenda);
                line.heading || (labels && !value.is_empty())
            }
            Some(Marker::Number(_) | Marker::Letter(_)) => {
                let other_style = self.list_style().is_some_and(|s| !same_style(s, line.marker));
                let apart = at > 0 && self.lines[at - 1].blank();
                line.heading || !in_list || other_style || apart || line.text.ends_with(':')
            }
        }
    }

    fn list_style(&self) -> Option<Marker> {
        match self.section {
            Section::List(list) => list.style,
            _ => None,
        }
    }

    /// "Work in groups" between two timed lines is an agenda item, not a heading.
    fn is_agenda_item(&self, at: usize) -> bool {
        let line = &self.lines[at];
        matches!(self.section, Section::Agenda { .. })
            && !line.heading
            && !line.text.ends_with(':')
            && self.next_line(at).is_some_and(|next| next == at + 1 && self.is_timed(next))
            && at > 0
            && !self.lines[at - 1].blank()
    }

    /// Lines under no heading: labels by emoji, group labels, an agenda without a heading.
    fn free(&mut self, at: usize) -> usize {
        if let Some(Marker::Emoji(sign)) = self.lines[at].marker {
            let text = self.lines[at].text.clone();
            if emoji_topic(sign).is_some_and(|topic| self.take_short(topic, &text, self.range(at, at))) {
                self.used[at] = true;
                return at + 1;
            }
        }
        if let Some(next) = self.labelled_group(at, None) {
            return next;
        }
        if self.begins_agenda(at) {
            self.first_list.get_or_insert(at);
            self.section = Section::Agenda { heading: None };
            if let Some(next) = self.agenda_line(at, None) {
                return next;
            }
            self.section = Section::Free;
        }
        at + 1
    }

    /// First a line that stands as a title; a sentence only when nothing better was found.
    fn read_title(&mut self, guess: bool) {
        if self.out.title.is_some() {
            return;
        }
        let limit = self.first_list.unwrap_or(self.lines.len());
        let (used, prose) = (&self.used, &self.prose);
        let lines = title::find(&self.lines, |at| !used[at] || prose.contains(&at), limit, self.reference);
        if lines.guess != guess {
            return;
        }
        let Some((first, last)) = lines.title else { return };
        let text = self.lines[first..=last].iter().map(|l| l.text.as_str()).collect::<Vec<_>>().join(" ");
        let text = title::named_by(&text, self.reference);
        let reason = lines.guess.then_some(GuessReason::FromProse);
        self.out.title = Some(found(text, self.range(first, last), reason));
        self.use_lines(first, last);
        if let Some(at) = lines.subtitle {
            self.out.subtitle = Some(Found::written(self.lines[at].text.clone(), self.range(at, at)));
            self.used[at] = true;
        }
    }

    /// Only what no label said is looked for in sentences.
    fn read_prose(&mut self) {
        let open: Vec<usize> = (0..self.lines.len())
            .filter(|at| !self.lines[*at].blank())
            .take(PROSE_LINES)
            .filter(|at| !self.used[*at] || self.is_title(*at))
            .filter(|at| self.lines[*at].text.len() <= LONGEST_STRUCTURED)
            .collect();
        for at in open {
            if self.out.date.is_some() && self.out.place.is_some() {
                return;
            }
            let Some(moment) = moment::from_prose(&self.lines[at].text, self.reference) else {
                continue;
            };
            let adds = self.out.date.is_none() || moment.place.is_some();
            if adds && self.take_moment(moment, self.range(at, at), Some(GuessReason::FromProse)) {
                self.used[at] = true;
                self.prose.push(at);
            }
        }
    }

    fn is_title(&self, at: usize) -> bool {
        let number = self.lines.get(at).map(|l| l.number);
        self.out
            .title
            .as_ref()
            .is_some_and(|t| number.is_some_and(|n| (t.lines.first..=t.lines.last).contains(&n)))
    }

    fn complete(&mut self) {
        if self.out.date.is_none() {
            self.out.date = self.heading_date.take();
        }
        self.use_underlines();
        let written_end = self.out.end.as_ref().map(|e| e.value);
        agenda::complete_times(&mut self.out.sessions, written_end);
        self.number_groups();
        self.span_of_agenda();
    }

    fn span_of_agenda(&mut self) {
        let sessions = &self.out.sessions;
        let start = sessions.iter().find(|s| s.value.start.is_some()).map(|s| (s.value.start, s.lines));
        let end = sessions.iter().rev().find(|s| s.value.end.is_some()).map(|s| (s.value.end, s.lines));
        let last = sessions.iter().max_by_key(|s| s.value.day).map(|s| (s.value.day, s.lines));
        let reason = Some(GuessReason::AgendaTimes);
        if let Some((start, lines)) = start {
            fill::<NaiveTime>(&mut self.out.start, start, lines, reason);
        }
        if let Some((end, lines)) = end {
            fill::<NaiveTime>(&mut self.out.end, end, lines, reason);
        }
        if let (Some(date), Some((day, lines))) = (&self.out.date, last) {
            let last_day = date.value.day.checked_add_days(chrono::Days::new(u64::from(day)));
            fill(&mut self.out.last_day, last_day.filter(|_| day > 0), lines, reason);
        }
    }

    fn use_underlines(&mut self) {
        for at in 1..self.lines.len() {
            let line = &self.lines[at];
            let rule =
                line.bare() && !line.blank() && line.raw.trim().chars().all(|c| matches!(c, '=' | '-'));
            self.used[at] |= rule && self.lines[at - 1].heading && self.used[at - 1];
        }
    }

    pub fn range(&self, first: usize, last: usize) -> LineRange {
        let number = |at: usize| self.lines.get(at).map_or(0, |l| l.number);
        LineRange { first: number(first), last: number(last) }
    }

    pub fn use_lines(&mut self, first: usize, last: usize) {
        for at in first..=last {
            if let Some(used) = self.used.get_mut(at) {
                *used = true;
            }
        }
    }

    /// The next line with words on it.
    pub fn next_line(&self, at: usize) -> Option<usize> {
        (at + 1..self.lines.len()).take(4).find(|i| !self.lines[*i].bare())
    }

    pub fn is_timed(&self, at: usize) -> bool {
        self.lines.get(at).is_some_and(|l| agenda::timed(&l.text).is_some())
    }
}

fn same_style(a: Marker, b: Option<Marker>) -> bool {
    b.is_some_and(|b| std::mem::discriminant(&a) == std::mem::discriminant(&b))
}

pub(super) fn found<T>(value: T, lines: LineRange, reason: Option<GuessReason>) -> Found<T> {
    match reason {
        Some(reason) => Found::guessed(value, lines, reason),
        None => Found::written(value, lines),
    }
}

pub(super) fn fill<T>(
    slot: &mut Option<Found<T>>,
    value: Option<T>,
    lines: LineRange,
    reason: Option<GuessReason>,
) {
    if slot.is_none() {
        *slot = value.map(|v| found(v, lines, reason));
    }
}

/// Equal but for case, diacritics, spaces and punctuation.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    plain(a) == plain(b)
}

pub(super) fn plain(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}
