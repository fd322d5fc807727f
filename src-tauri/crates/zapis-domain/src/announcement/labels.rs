//! Short labels in the walk: their values, on the same line or the next, and what they set.

use super::heading::{self, Topic};
use super::moment::{self, Moment};
use super::reader::{Reader, Section, fill, found, same_words};
use super::text::Line;
use super::{Announcement, Found, GuessReason, LineRange, agenda, title};

impl Reader<'_> {
    pub fn open_short(&mut self, at: usize, topic: Topic, value: &str) -> Option<usize> {
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

    pub fn awaited(&mut self, at: usize, topic: Topic, heading: usize) -> Option<usize> {
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

    pub fn take_moment(&mut self, moment: Moment, lines: LineRange, prose: Option<GuessReason>) -> bool {
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

/// 📅 and 📍 label a line as words do.
pub(super) fn emoji_topic(sign: char) -> Option<Topic> {
    match sign {
        '📅' | '📆' | '🗓' => Some(Topic::When),
        '📍' | '📌' | '🏛' | '🏢' | '🏫' | '🗺' => Some(Topic::Where),
        '⏰' | '⌚' | '⏱' | '🕐'..='🕧' => Some(Topic::Hours),
        _ => None,
    }
}

fn agrees<T: PartialEq>(known: &Option<Found<T>>, new: &Option<T>) -> bool {
    match (known, new) {
        (Some(known), Some(new)) => known.value == *new,
        _ => true,
    }
}
