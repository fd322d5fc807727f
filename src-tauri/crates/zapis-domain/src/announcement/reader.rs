//! Walks the lines once, from heading to heading; what no rule takes stays unused.

use chrono::{NaiveDate, NaiveTime};

use super::heading::{self, Topic};
use super::moment::{self, Moment};
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
        let opening = heading::opening(&text, line.heading, at <= self.top)?;
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

    fn open_short(&mut self, at: usize, topic: Topic, value: &str) -> Option<usize> {
        if value.is_empty() {
            // A lone word such as "Miejsce" in a list is an item of that list.
            let in_list = matches!(self.section, Section::List(_));
            let line = &self.lines[at];
            if in_list && !line.heading && !line.text.ends_with([':', '?']) {
                return None;
            }
            self.section = Section::Awaiting { topic, heading: at };
            return Some(at + 1);
        }
        let (value, second) = two_labels(value);
        let first = self.take_short(topic, value, self.range(at, at));
        let second = second.is_some_and(|(topic, value)| self.take_short(topic, value, self.range(at, at)));
        if !first && !second {
            return None;
        }
        self.used[at] = true;
        if !matches!(self.section, Section::Agenda { .. }) {
            self.section = Section::Free;
        }
        Some(at + 1)
    }

    fn awaited(&mut self, at: usize, topic: Topic, heading: usize) -> Option<usize> {
        let mut last = at;
        let mut value = self.lines[at].text.clone();
        if topic == Topic::Where {
            while last < at + 3 && self.continues_place(last + 1) {
                last += 1;
                let sign = if value.ends_with(',') { " " } else { ", " };
                value = format!("{value}{sign}{}", self.lines[last].text);
            }
        }
        if !self.take_short(topic, &value, self.range(at, last)) {
            return None;
        }
        self.used[heading] = true;
        self.use_lines(at, last);
        // The hours often stand under the day.
        if matches!(topic, Topic::When | Topic::WhenWhere) && !self.lines.get(at + 1).is_none_or(Line::blank)
        {
            self.section = Section::Awaiting { topic, heading };
        }
        Some(last + 1)
    }

    fn continues_place(&self, at: usize) -> bool {
        let Some(line) = self.lines.get(at) else {
            return false;
        };
        let address = line.text.chars().any(|c| c.is_ascii_digit()) || self.lines[at - 1].text.ends_with(',');
        address
            && !line.bare()
            && line.text.len() <= 120
            && !line.text.ends_with(['!', ':'])
            && !title::is_promotional(&line.text)
            && agenda::timed(&line.text).is_none()
            && heading::opening(&line.text, line.heading, false).is_none()
            && crate::date::find_date(&line.text, self.reference).is_none()
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

    /// Sets what a label says; false if it says nothing, or contradicts what stands already.
    pub fn take_short(&mut self, topic: Topic, value: &str, lines: LineRange) -> bool {
        match topic {
            Topic::Title => self.take_text(value, lines, |out| &mut out.title),
            Topic::Where => match moment::tidy_place(value) {
                Some(place) => self.take_text(&place, lines, |out| &mut out.place),
                None => false,
            },
            Topic::Start | Topic::End => {
                let Some(times) = crate::date::find_times(value).into_iter().next() else {
                    return false;
                };
                let (start, end) = if topic == Topic::Start {
                    (Some(times.start), times.end)
                } else {
                    (None, Some(times.start))
                };
                self.take_moment(Moment { start, end, ..Moment::default() }, lines, None)
            }
            _ => {
                let moment = moment::labelled(value, self.reference, topic == Topic::WhenWhere);
                self.take_moment(moment, lines, None)
            }
        }
    }

    fn take_text(
        &mut self,
        value: &str,
        lines: LineRange,
        slot: impl Fn(&mut Announcement) -> &mut Option<Found<String>>,
    ) -> bool {
        let slot = slot(&mut self.out);
        match slot {
            Some(found) => same_words(&found.value, value),
            None => {
                *slot = Some(Found::written(value.to_owned(), lines));
                true
            }
        }
    }

    fn take_moment(&mut self, moment: Moment, lines: LineRange, prose: Option<GuessReason>) -> bool {
        let Moment { date, last_day, start, end, place } = moment;
        let out = &mut self.out;
        let place = if out.place.is_some() { None } else { place };
        let agrees = agrees(&out.date, &date.map(|d| d.0))
            && agrees(&out.start, &start)
            && agrees(&out.end, &end)
            && agrees(&out.last_day, &last_day);
        if !agrees || (date.is_none() && start.is_none() && end.is_none() && place.is_none()) {
            return false;
        }
        if let (None, Some((value, reason))) = (&out.date, date) {
            out.date = Some(found(value, lines, reason.or(prose)));
        }
        fill(&mut out.last_day, last_day, lines, prose);
        fill(&mut out.start, start, lines, prose);
        fill(&mut out.end, end, lines, prose);
        fill(&mut out.place, place, lines, prose);
        true
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
        let text = title::subject(&text).map_or(text.clone(), str::to_owned);
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

/// `27 May Where: City Hall`: the value, and a second label on the same line.
fn two_labels(value: &str) -> (&str, Option<(Topic, &str)>) {
    for (colon, _) in value.match_indices(':').take(8) {
        let start = value[..colon].rfind([' ', ',', ';', '|']).map_or(0, |at| at + 1);
        let topic = heading::topic_of(&value[start..colon], true).filter(|t| t.is_short());
        if let (Some(topic), true) = (topic, start > 0) {
            let head = value[..start].trim_end_matches([' ', ',', ';', '|']);
            return (head, Some((topic, value[colon + 1..].trim())));
        }
    }
    (value, None)
}

fn same_style(a: Marker, b: Option<Marker>) -> bool {
    b.is_some_and(|b| std::mem::discriminant(&a) == std::mem::discriminant(&b))
}

fn emoji_topic(sign: char) -> Option<Topic> {
    match sign {
        '📅' | '📆' | '🗓' => Some(Topic::When),
        '📍' | '📌' | '🏛' | '🏢' | '🏫' | '🗺' => Some(Topic::Where),
        '⏰' | '⌚' | '⏱' | '🕐'..='🕧' => Some(Topic::Hours),
        _ => None,
    }
}

pub(super) fn found<T>(value: T, lines: LineRange, reason: Option<GuessReason>) -> Found<T> {
    match reason {
        Some(reason) => Found::guessed(value, lines, reason),
        None => Found::written(value, lines),
    }
}

fn fill<T>(slot: &mut Option<Found<T>>, value: Option<T>, lines: LineRange, reason: Option<GuessReason>) {
    if slot.is_none() {
        *slot = value.map(|v| found(v, lines, reason));
    }
}

fn agrees<T: PartialEq>(known: &Option<Found<T>>, new: &Option<T>) -> bool {
    match (known, new) {
        (Some(known), Some(new)) => known.value == *new,
        _ => true,
    }
}

/// Equal but for case, diacritics, spaces and punctuation.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    let plain = |text: &str| fold(text).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    plain(a) == plain(b)
}
