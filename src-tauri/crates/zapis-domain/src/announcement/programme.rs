//! The agenda's lines in the walk: sessions, breaks without a time, day headings.

use chrono::Datelike;

use super::agenda::{self, DayHeading, Timed};
use super::heading::Topic;
use super::moment::event_date;
use super::reader::{Reader, found, plain};
use super::{AnnouncedSession, Found, LineRange};
use crate::SessionKind;

const MOST_SESSIONS: usize = 300;
const LONGEST_BREAK: usize = 80;
const LAST_DAY: i64 = 30;

impl Reader<'_> {
    /// None when the agenda ended before this line.
    pub fn agenda_line(&mut self, at: usize, heading: Option<usize>) -> Option<usize> {
        let text = self.lines[at].text.clone();
        let beside = at > 0 && !self.lines[at - 1].blank();
        if let Some(timed) = agenda::timed(&text).or_else(|| agenda::timed_at_end(&text)) {
            return Some(self.timed_session(at, timed, heading));
        }
        if let Some(day) = agenda::day_heading(&self.lines[at], self.reference) {
            self.begin_day(at, day, heading);
            return Some(at + 1);
        }
        let ongoing = beside || self.next_line(at).is_some_and(|next| self.is_timed(next));
        if agenda::is_break(&text) && text.len() <= LONGEST_BREAK && ongoing && !text.ends_with([':', '.']) {
            self.add_session(self.session(text, None, None), self.range(at, at), heading, (at, at));
            return Some(at + 1);
        }
        let untimed = self.out.sessions.iter().all(|s| s.value.start.is_none());
        if self.lines[at].marker.is_some() && heading.is_some() && untimed {
            self.add_session(self.session(text, None, None), self.range(at, at), heading, (at, at));
            return Some(at + 1);
        }
        let stranger = self.lines[at].heading || (text.ends_with(':') && !ongoing);
        if !stranger && self.group_label_follows(at) {
            return None;
        }
        (ongoing && !stranger).then_some(at + 1)
    }

    fn group_label_follows(&self, at: usize) -> bool {
        let begins_list = super::group::numbered(&self.lines[at].text).is_some();
        begins_list && at > 0 && self.lines[at - 1].blank()
    }

    fn timed_session(&mut self, at: usize, timed: Timed, heading: Option<usize>) -> usize {
        let Timed { start, end, mut title } = timed;
        let mut last = at;
        let indent = self.lines[at].indent;
        while let Some(line) = self.lines.get(last + 1) {
            let takes_title = title.is_empty() && last == at;
            let wrapped = !title.is_empty() && line.indent > indent && line.starts_lowercase();
            let plain =
                !line.blank() && !line.bare() && line.marker.is_none() && agenda::timed(&line.text).is_none();
            if !plain || !(takes_title || wrapped) || title.len() + line.text.len() > 400 {
                break;
            }
            title = format!("{title} {}", line.text).trim().to_owned();
            last += 1;
        }
        if !title.is_empty() {
            let session = self.session(title, Some(start), end);
            self.add_session(session, self.range(at, last), heading, (at, last));
        }
        last + 1
    }

    fn session(
        &self,
        title: String,
        start: Option<chrono::NaiveTime>,
        end: Option<chrono::NaiveTime>,
    ) -> AnnouncedSession {
        let kind = agenda::kind_of(&title);
        AnnouncedSession { kind, title, day: self.day, start, end }
    }

    fn add_session(
        &mut self,
        session: AnnouncedSession,
        lines: LineRange,
        heading: Option<usize>,
        at: (usize, usize),
    ) {
        // A coffee break without a time may come twice a day.
        let repeatable = session.start.is_none() && session.kind == SessionKind::Break;
        let key = format!("session {} {:?} {}", session.day, session.start, plain(&session.title));
        if repeatable || !self.seen.contains(&key) {
            if self.out.sessions.len() >= MOST_SESSIONS {
                return;
            }
            self.seen.insert(key);
            self.out.sessions.push(Found::written(session, lines));
        }
        self.use_lines(at.0, at.1);
        if let Some(heading) = heading {
            self.used[heading] = true;
        }
    }

    pub fn inline_agenda(&mut self, at: usize, value: &str) {
        if let Some(timed) = agenda::timed(value).filter(|t| !t.title.is_empty()) {
            let session = self.session(timed.title, Some(timed.start), timed.end);
            self.add_session(session, self.range(at, at), Some(at), (at, at));
        } else if self.take_short(Topic::When, value, self.range(at, at)) {
            self.used[at] = true;
        }
    }

    fn begin_day(&mut self, at: usize, heading: DayHeading, agenda: Option<usize>) {
        let DayHeading { ordinal, date } = heading;
        let lines = self.range(at, at);
        if let (None, Some(date)) = (&self.heading_date, &date) {
            let (value, reason) = event_date(date);
            self.heading_date = Some(found(value, lines, reason));
        }
        let first = self.out.date.as_ref().or(self.heading_date.as_ref()).map(|d| d.value.day);
        let by_date = date.zip(first).and_then(|(date, first)| {
            // A day heading without a year is in the event's year.
            let day = if date.year_guessed { date.first.with_year(first.year())? } else { date.first };
            let days = (day - first).num_days();
            (0..=LAST_DAY).contains(&days).then_some(days as u32)
        });
        let next = if self.day_seen { self.day + 1 } else { 0 };
        self.day = ordinal.or(by_date).unwrap_or(next);
        self.day_seen = true;
        self.used[at] = true;
        if let Some(heading) = agenda {
            self.used[heading] = true;
        }
    }

    /// Two timed lines in a row, or a day heading before one, begin an agenda without a heading.
    pub fn begins_agenda(&self, at: usize) -> bool {
        let Some(next) = self.next_line(at) else {
            return false;
        };
        let follows = self.is_timed(next)
            || agenda::is_break(&self.lines[next].text) && self.lines[next].text.len() <= LONGEST_BREAK;
        let timed = agenda::timed(&self.lines[at].text);
        match timed {
            Some(timed) => follows && (!timed.title.is_empty() || !self.is_timed(next)),
            None => self.is_timed(next) && agenda::day_heading(&self.lines[at], self.reference).is_some(),
        }
    }
}
