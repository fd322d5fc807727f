//! [`Data`] → iCalendar (RFC 5545): each task with a due day, as a to-do and as an all-day event,
//! because Outlook and Google know no to-dos. Ids are the entries', so importing a later report updates.

use chrono::{Days, NaiveDate};
use zapis_domain::{EntryKind, TaskStatus};

use super::{Data, EntryData, GroupData};
use crate::words::Words;

/// Longer lines are folded, counted in bytes.
const LINE: usize = 75;
/// A calendar shows a line, not a page.
const LONGEST_SUMMARY: usize = 200;

pub fn write(data: &Data) -> String {
    let mut calendar =
        Calendar { out: String::new(), stamp: data.made_utc.format("%Y%m%dT%H%M%SZ").to_string() };
    calendar.raw("BEGIN", "VCALENDAR");
    calendar.raw("VERSION", "2.0");
    calendar.raw("PRODID", "-//Zapis//Report//EN");
    calendar.raw("CALSCALE", "GREGORIAN");
    calendar.text("X-WR-CALNAME", &data.event.title);
    let words = Words::of(data.language);
    for group in &data.groups {
        for task in group.entries.iter().filter(|e| e.kind == EntryKind::Task) {
            if let Some(due) = task.due {
                calendar.task(&words, group, task, due);
            }
        }
    }
    calendar.raw("END", "VCALENDAR");
    calendar.out
}

struct Calendar {
    out: String,
    stamp: String,
}

impl Calendar {
    fn task(&mut self, words: &Words, group: &GroupData, task: &EntryData, due: NaiveDate) {
        let day = due.format("%Y%m%d").to_string();
        let status = match task.status {
            TaskStatus::Open => "NEEDS-ACTION",
            TaskStatus::InProgress => "IN-PROCESS",
            TaskStatus::Done => "COMPLETED",
            TaskStatus::Dropped => "CANCELLED",
        };
        self.raw("BEGIN", "VTODO");
        self.raw("UID", &format!("{}@zapis", task.id));
        self.about(words, group, task);
        self.raw("DUE;VALUE=DATE", &day);
        self.raw("STATUS", status);
        self.raw("END", "VTODO");
        if task.status == TaskStatus::Dropped {
            return;
        }
        let after = due.checked_add_days(Days::new(1)).unwrap_or(due);
        self.raw("BEGIN", "VEVENT");
        self.raw("UID", &format!("{}-day@zapis", task.id));
        self.about(words, group, task);
        self.raw("DTSTART;VALUE=DATE", &day);
        self.raw("DTEND;VALUE=DATE", &after.format("%Y%m%d").to_string());
        self.raw("TRANSP", "TRANSPARENT");
        self.raw("RELATED-TO", &format!("{}@zapis", task.id));
        self.raw("END", "VEVENT");
    }

    fn about(&mut self, words: &Words, group: &GroupData, task: &EntryData) {
        let stamp = self.stamp.clone();
        self.raw("DTSTAMP", &stamp);
        let translated = super::one_line(&task.translation);
        let said = if translated.is_empty() { &task.plain } else { &translated };
        let short: String = said.chars().take(LONGEST_SUMMARY).collect();
        let cut = if short.len() < said.len() { "…" } else { "" };
        self.text("SUMMARY", &format!("{} {short}{cut}", task.number));
        let who =
            if task.owners.is_empty() { words.say("report-owner-open") } else { task.owners.join(", ") };
        let mut lines = vec![
            task.plain.clone(),
            format!("{} {who}", words.say("report-who")),
            format!("{}. {}", group.number, group.theme),
        ];
        if !task.partners.is_empty() {
            let names = task.partners.join(", ");
            lines.push(words.count_with("report-partners", task.partners.len(), &[("names", &names)]));
        }
        self.text("DESCRIPTION", &lines.join("\n"));
    }

    fn text(&mut self, name: &str, text: &str) {
        let mut escaped = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' => escaped.push_str("\\n"),
                c if c.is_control() => escaped.push(' '),
                c => escaped.push(c),
            }
        }
        self.raw(name, &escaped);
    }

    /// A content line, folded between letters.
    fn raw(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if c.len_utf8() > room {
                self.out.push_str("\r\n ");
                room = LINE - 1;
            }
            self.out.push(c);
            room -= c.len_utf8();
        }
        self.out.push_str("\r\n");
    }
}
