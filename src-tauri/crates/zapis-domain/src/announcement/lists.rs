//! Lists under a heading: goals, tasks and groups, with or without bullets.

use std::collections::BTreeSet;

use super::heading::Topic;
use super::reader::{List, Reader, Section, plain};
use super::text::Marker;
use super::{AnnouncedGroup, Found, GuessReason, LineRange, group};

/// More than any announcement lists; the rest stays in `not_understood`.
const MOST_ITEMS: usize = 500;
const LONGEST_ITEM: usize = 2_000;
/// A longer line without a bullet is a paragraph.
const LONGEST_PLAIN_ITEM: usize = 400;
/// A line this long may have been wrapped.
const WRAPPED: usize = 60;

impl Reader<'_> {
    /// None when the list ended before this line.
    pub fn list_line(&mut self, at: usize, list: List) -> Option<usize> {
        if list.topic == Topic::Groups
            && let Some(next) = self.labelled_group(at, Some(list))
        {
            return Some(next);
        }
        match (self.lines[at].marker, list.bulleted) {
            (Some(_), _) => self.bulleted_item(at, list),
            (None, Some(_)) => None,
            (None, None) => self.plain_item(at, list),
        }
    }

    fn bulleted_item(&mut self, at: usize, list: List) -> Option<usize> {
        let line = &self.lines[at];
        let plain_list_ended = list.bulleted.is_none() && list.items > 1 && self.gap(list.last, at);
        if plain_list_ended {
            return None;
        }
        let indent = list.bulleted.unwrap_or(line.indent);
        let below = line.indent > indent + 1 && list.items > 0;
        let (text, last) = self.with_continuation(at, self.lines[at].indent);
        let style = self.lines[at].marker;
        let taken = if below && list.topic == Topic::Groups {
            self.add_to_scope(&text, at, last)
        } else {
            let number = match self.lines[at].marker {
                Some(Marker::Number(n)) => Some(n),
                _ => None,
            };
            self.add_item(list.topic, &text, number, (at, last))
        };
        if taken {
            self.used[list.heading] = true;
        }
        self.section =
            Section::List(List { items: list.items + 1, bulleted: Some(indent), style, last, ..list });
        Some(last + 1)
    }

    fn plain_item(&mut self, at: usize, list: List) -> Option<usize> {
        let line = &self.lines[at];
        if list.items > 0 && self.gap(list.last, at) {
            return None;
        }
        let heading_like = line.heading || (line.text.ends_with(':') && list.items > 0);
        if heading_like || line.text.chars().count() > LONGEST_PLAIN_ITEM {
            return None;
        }
        // "The meeting is to:" before its bullets.
        if line.text.ends_with(':') {
            return Some(at + 1);
        }
        let (text, last) = self.plain_continuation(at);
        if self.add_item(list.topic, &text, None, (at, last)) {
            self.used[list.heading] = true;
        }
        self.section = Section::List(List { items: list.items + 1, last, ..list });
        Some(last + 1)
    }

    /// Blank lines stand between the two.
    fn gap(&self, last: usize, at: usize) -> bool {
        self.lines.get(last + 1..at).is_some_and(|between| between.iter().any(|l| l.blank()))
    }

    /// The bullet with its wrapped lines.
    fn with_continuation(&self, at: usize, indent: usize) -> (String, usize) {
        let mut text = self.lines[at].text.clone();
        let mut last = at;
        while let Some(line) = self.lines.get(last + 1) {
            let belongs =
                line.indent > indent || line.starts_lowercase() || text.ends_with([',', '-', '–', '(']);
            let fits = text.len() + line.text.len() < LONGEST_ITEM;
            if line.blank() || line.bare() || line.marker.is_some() || line.heading || !belongs || !fits {
                break;
            }
            if super::heading::opening(&line.text, false, false).is_some() {
                break;
            }
            text = format!("{text} {}", line.text);
            last += 1;
        }
        (text, last)
    }

    fn plain_continuation(&self, at: usize) -> (String, usize) {
        let first = &self.lines[at];
        let mut text = first.text.clone();
        let mut last = at;
        while let Some(line) = self.lines.get(last + 1) {
            let wrapped = self.lines[last].text.chars().count() >= WRAPPED && line.starts_lowercase();
            let belongs = line.indent > first.indent || wrapped;
            let fits = text.len() + line.text.len() < LONGEST_ITEM;
            if line.blank() || line.bare() || line.marker.is_some() || line.heading || !belongs || !fits {
                break;
            }
            text = format!("{text} {}", line.text);
            last += 1;
        }
        (text, last)
    }

    /// `Grupa 1: …` wherever it stands; indented lines below a short theme are its scope.
    pub fn labelled_group(&mut self, at: usize, list: Option<List>) -> Option<usize> {
        let line = &self.lines[at];
        let (indent, style) = (line.indent, line.marker);
        let (number, _) = group::numbered(&line.text)?;
        let short = line.text.chars().count() < WRAPPED && !line.text.contains('(');
        let (joined, mut last) =
            if short { (line.text.clone(), at) } else { self.with_continuation(at, indent) };
        let body = group::numbered(&joined).map(|(_, body)| body.to_owned())?;
        if !self.add_item(Topic::Groups, &body, number, (at, last)) {
            return None;
        }
        while short && self.lines.get(last + 1).is_some_and(|l| !l.blank() && !l.bare() && l.indent > indent)
        {
            let text = self.lines[last + 1].text.clone();
            if group::numbered(&text).is_some() || !self.add_to_scope(&text, last + 1, last + 1) {
                break;
            }
            last += 1;
        }
        self.first_list.get_or_insert(at);
        let (heading, items) = list.map_or((at, 1), |l| (l.heading, l.items + 1));
        self.used[heading] = true;
        self.section =
            Section::List(List { topic: Topic::Groups, heading, items, bulleted: Some(indent), style, last });
        Some(last + 1)
    }

    /// Items on the heading's own line: `Goals: a; b`, `Topics: a, b, c`.
    pub fn inline_value(&mut self, at: usize, topic: Topic, value: &str) {
        if topic == Topic::Agenda {
            self.inline_agenda(at, value);
            return;
        }
        let parts: Vec<&str> = match topic {
            Topic::Groups if value.contains(';') => value.split(';').collect(),
            Topic::Groups => split_outside_parentheses(value),
            Topic::Goals | Topic::Tasks => value.split(';').collect(),
            _ => return,
        };
        for part in &parts {
            if self.add_item(topic, part.trim(), None, (at, at)) {
                self.used[at] = true;
            }
        }
        if let Section::List(list) = &mut self.section {
            // The list stands on its line; only bullets right below could belong to it.
            list.items = parts.len().max(2);
        }
    }

    /// False when there are too many already; an item that stands already counts as taken.
    fn add_item(&mut self, topic: Topic, text: &str, number: Option<u32>, at: (usize, usize)) -> bool {
        let range = self.range(at.0, at.1);
        let text = text.trim();
        let fits = !text.is_empty() && text.len() <= LONGEST_ITEM;
        let taken = fits
            && match topic {
                Topic::Goals => add_text(&mut self.out.goals, &mut self.seen, ("goal", text), range),
                Topic::Tasks => add_text(&mut self.out.tasks, &mut self.seen, ("task", text), range),
                Topic::Groups => self.add_group(text, number, range),
                _ => false,
            };
        if taken {
            self.use_lines(at.0, at.1);
        }
        taken
    }

    fn add_group(&mut self, text: &str, number: Option<u32>, range: LineRange) -> bool {
        let body = group::numbered(text).map_or(text, |(_, body)| body);
        let number = number.or_else(|| group::numbered(text).and_then(|(n, _)| n));
        let value = AnnouncedGroup { number: number.unwrap_or(0), ..group::read(body) };
        let key = format!("group {} {}", plain(&value.theme), plain(&value.scope));
        let groups = &mut self.out.groups;
        if value.theme.is_empty() || self.seen.contains(&key) {
            return !value.theme.is_empty();
        }
        if groups.len() >= MOST_ITEMS {
            return false;
        }
        self.seen.insert(key);
        groups.push(if group::is_open(&value.theme) {
            Found::guessed(value, range, GuessReason::OpenGroup)
        } else {
            Found::written(value, range)
        });
        true
    }

    fn add_to_scope(&mut self, text: &str, first: usize, last: usize) -> bool {
        let end = self.range(last, last).last;
        // Nothing foreign may stand between a theme and its sub-bullets.
        let above = self.out.groups.last().map_or(0, |g| g.lines.last as usize);
        if !self.lines.get(above..first).is_some_and(|between| between.iter().all(|l| l.blank())) {
            return false;
        }
        let Some(group) = self.out.groups.last_mut() else {
            return false;
        };
        if group.value.scope.len() + text.len() > LONGEST_ITEM {
            return false;
        }
        let sign = if group.value.scope.is_empty() { "" } else { "; " };
        group.value.scope = format!("{}{sign}{}", group.value.scope, text.trim_end_matches(['.', ';', ',']));
        group.lines.last = end;
        self.use_lines(first, last);
        true
    }

    /// Announced numbers are kept if every group has its own; otherwise they are counted.
    pub fn number_groups(&mut self) {
        let groups = &mut self.out.groups;
        let distinct: BTreeSet<u32> = groups.iter().map(|g| g.value.number).filter(|n| *n > 0).collect();
        if distinct.len() == groups.len() {
            return;
        }
        for (number, group) in (1..).zip(groups.iter_mut()) {
            group.value.number = number;
        }
    }
}

fn add_text(
    items: &mut Vec<Found<String>>,
    seen: &mut BTreeSet<String>,
    (kind, text): (&str, &str),
    range: LineRange,
) -> bool {
    let text = text.trim_end_matches([',', ';', ' ']);
    let text = match text.strip_suffix('.') {
        Some(cut) if !cut.contains(". ") && !cut.ends_with('.') => cut,
        _ => text,
    };
    let key = format!("{kind} {}", plain(text));
    if seen.contains(&key) {
        return true;
    }
    if items.len() >= MOST_ITEMS {
        return false;
    }
    seen.insert(key);
    items.push(Found::written(text.to_owned(), range));
    true
}

fn split_outside_parentheses(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0usize, 0usize);
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}
