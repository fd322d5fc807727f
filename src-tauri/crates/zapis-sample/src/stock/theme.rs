use zapis_domain::{Due, EntryKind, Language};

use super::{due::due, lines};

/// One group's words.
pub struct Theme {
    pub language: Language,
    pub name: &'static str,
    pub scope: &'static str,
    pub room: &'static str,
    pub entries: Vec<EntryLine>,
    pub sheets: Vec<Sheet>,
    /// Markdown written while people talked.
    pub running: &'static str,
}

/// A flipchart, photographed after the entries that stand on it.
pub struct Sheet {
    pub caption: &'static str,
    pub title: &'static str,
    /// The places of its entries in [`Theme::entries`].
    pub entries: std::ops::Range<usize>,
}

/// How the read-back of an entry ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Agreed, if it is an arrangement.
    Usual,
    Dissent(&'static str),
    Parked(&'static str),
    /// Nobody asked.
    Open,
}

pub struct EntryLine {
    pub kind: EntryKind,
    pub text: &'static str,
    /// Members of the group, counted from 0.
    pub owners: Vec<usize>,
    pub partners: Vec<&'static str>,
    pub addressees: Vec<&'static str>,
    pub due: Option<Due>,
    pub tags: Vec<&'static str>,
    pub dots: Option<u32>,
    pub place: &'static str,
    pub outcome: Outcome,
}

impl Theme {
    pub fn parse(language: Language, text: &'static str, running: &'static str) -> Theme {
        let mut theme = Theme {
            language,
            name: "",
            scope: "",
            room: "",
            entries: Vec::new(),
            sheets: Vec::new(),
            running: running.trim(),
        };
        for line in lines(text) {
            let (key, rest) = line.split_once(':').unwrap_or_else(|| panic!("assets/sample: {line}"));
            theme.take(key, rest.trim());
        }
        theme
    }

    fn take(&mut self, key: &str, rest: &'static str) {
        match key {
            "theme" => self.name = rest,
            "scope" => self.scope = rest,
            "room" => self.room = rest,
            "f" => {
                let (caption, title) =
                    rest.split_once('|').unwrap_or_else(|| panic!("assets/sample: {rest}"));
                let start = self.sheets.last().map_or(0, |s| s.entries.end);
                let entries = start..self.entries.len();
                self.sheets.push(Sheet { caption: caption.trim(), title: title.trim(), entries });
            }
            _ => self.entries.push(EntryLine::parse(key, rest)),
        }
    }
}

impl EntryLine {
    fn parse(key: &str, rest: &'static str) -> EntryLine {
        let mut columns = rest.split(" | ").map(str::trim);
        let mut line = EntryLine {
            kind: kind(key).unwrap_or_else(|| panic!("assets/sample: {key}: {rest}")),
            text: columns.next().unwrap_or_default(),
            owners: Vec::new(),
            partners: Vec::new(),
            addressees: Vec::new(),
            due: None,
            tags: Vec::new(),
            dots: None,
            place: "",
            outcome: Outcome::Usual,
        };
        for column in columns {
            line.take(column).unwrap_or_else(|| panic!("assets/sample: {column} in {rest}"));
        }
        line
    }

    fn take(&mut self, column: &'static str) -> Option<()> {
        if let Some(member) = column.strip_prefix('@') {
            self.owners.push(member.parse::<usize>().ok()?.checked_sub(1)?);
        } else if let Some(partner) = column.strip_prefix('+') {
            self.partners.push(partner);
        } else if let Some(addressee) = column.strip_prefix('>') {
            self.addressees.push(addressee);
        } else if column.starts_with('#') {
            self.tags.extend(column.split_whitespace().map(|tag| tag.trim_start_matches('#')));
        } else if let Some(dots) = column.strip_prefix('*') {
            self.dots = Some(dots.parse().ok()?);
        } else {
            return self.take_word(column);
        }
        Some(())
    }

    fn take_word(&mut self, column: &'static str) -> Option<()> {
        if column == "open" {
            self.outcome = Outcome::Open;
            return Some(());
        }
        let (word, rest) = column.split_once(' ')?;
        match word {
            "do" | "by" | "до" => self.due = Some(due(rest)?),
            "at" => self.place = rest,
            "dissent" => self.outcome = Outcome::Dissent(rest),
            "parked" => self.outcome = Outcome::Parked(rest),
            _ => return None,
        }
        Some(())
    }
}

fn kind(key: &str) -> Option<EntryKind> {
    Some(match key {
        "u" => EntryKind::Arrangement,
        "z" => EntryKind::Task,
        "r" => EntryKind::Recommendation,
        "p" => EntryKind::Practice,
        "po" => EntryKind::Need,
        "of" => EntryKind::Offer,
        "?" => EntryKind::Question,
        "n" => EntryKind::Note,
        _ => return None,
    })
}
