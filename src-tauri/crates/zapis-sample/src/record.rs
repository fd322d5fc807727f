//! One group's record: its theme's lines become entries, with people, ids and times.

use zapis_domain::{
    Addressee, Entry, EntryId, EntryKind, Group, Language, Name, PhotoId, Stance, StanceKind, Timestamp,
};

use crate::{
    SamplePhoto, Sheet,
    ids::{Ids, into_group_work},
    people::Participant,
    rng::Rng,
    stock::{AddresseeName, EntryLine, Outcome, Stock, Theme},
};

/// Group work lasts 105 minutes; the last entry comes before the read-back.
const WORK: i64 = 98 * 60;
const READ_BACK: i64 = 99 * 60;

/// One line of a record before it has a place in it.
pub struct Said {
    /// Where the line stands in its theme.
    pub line: usize,
    pub text: String,
}

/// A flipchart before it is photographed: the entries on it are places in the record.
pub struct Written {
    pub caption: String,
    pub title: String,
    pub entries: Vec<usize>,
}

pub struct Builder<'a> {
    pub theme: &'static Theme,
    pub group: &'a Group,
    pub members: &'a [Participant],
    pub ids: Ids,
    pub rng: Rng,
}

impl Builder<'_> {
    /// The running note first, then `said` in the order it was said, up to the read-back.
    pub fn entries(&mut self, running: String, said: &[Said]) -> Vec<Entry> {
        let step = WORK / (said.len() as i64 + 2);
        let first = self.new_entry(EntryKind::Note, running, into_group_work(40), 0);
        let mut entries = vec![first];
        for (i, said) in said.iter().enumerate() {
            let jitter = self.rng.below(step as usize / 2 + 1) as i64;
            let at = into_group_work((i as i64 + 1) * step + 60 + jitter);
            entries.push(self.entry(said, at, i + 1));
        }
        entries
    }

    fn new_entry(&mut self, kind: EntryKind, text: String, at: Timestamp, place: usize) -> Entry {
        let mut entry = Entry::new(EntryId(self.ids.at(at)), kind, text, at);
        entry.order = order(place);
        entry
    }

    fn entry(&mut self, said: &Said, at: Timestamp, place: usize) -> Entry {
        let line = &self.theme.entries[said.line];
        let mut entry = self.new_entry(line.kind, said.text.clone(), at, place);
        entry.owners = line.owners.iter().map(|&member| self.member(member)).collect();
        entry.partners = line.partners.iter().map(|p| Name::written(*p)).collect();
        entry.addressees = line.addressees.iter().map(|a| addressee(a)).collect();
        entry.due = line.due.clone();
        entry.tags = line.tags.iter().map(|t| (*t).to_owned()).collect();
        entry.dots = line.dots;
        entry.place = line.place.to_owned();
        if line.kind == EntryKind::Practice && self.rng.percent(60) {
            let member = self.rng.below(self.members.len());
            entry.contact = self.member(member).name;
        }
        entry.stance = stance(line, place);
        entry.typed = typed(&entry, self.theme.language);
        entry
    }

    pub fn member(&self, member: usize) -> Name {
        let person = &self.members[member % self.members.len()].person;
        Name { name: person.name.clone(), person: Some(person.id) }
    }

    /// One photo for each flipchart, taken a little after its last entry.
    pub fn photos(&mut self, written: Vec<Written>, entries: &[Entry]) -> Vec<SamplePhoto> {
        written.into_iter().enumerate().map(|(place, sheet)| self.photo(place, sheet, entries)).collect()
    }

    fn photo(&mut self, place: usize, sheet: Written, entries: &[Entry]) -> SamplePhoto {
        let on_it = || sheet.entries.iter().filter_map(|&i| entries.get(i));
        let last = on_it().map(|e| e.created_at).max().unwrap_or_else(|| into_group_work(0));
        let taken_at = last + chrono::TimeDelta::seconds(15 + self.rng.below(25) as i64);
        SamplePhoto {
            id: PhotoId(self.ids.at(taken_at)),
            caption: sheet.caption,
            entries: on_it().map(|e| e.id).collect(),
            order: order(place),
            taken_at,
            sheet: Sheet {
                title: sheet.title,
                // Notes are typed, nobody writes them on the wall.
                lines: on_it().filter(|e| e.kind != EntryKind::Note).map(|e| e.text.clone()).collect(),
                seed: self.rng.next(),
            },
        }
    }
}

/// A fractional index with room on both sides: two bytes that count and one that stands in the middle.
pub fn order(place: usize) -> String {
    format!("{:04X}80", place + 1)
}

fn addressee(name: &str) -> Addressee {
    let known = Stock::get().addressees.iter().find(|a: &&AddresseeName| a.names.contains(&name));
    Addressee { name: name.to_owned(), level: known.map(|a| a.level) }
}

fn stance(line: &EntryLine, place: usize) -> Option<Stance> {
    let (kind, reason) = match line.outcome {
        Outcome::Dissent(reason) => (StanceKind::Dissent, reason),
        Outcome::Parked(reason) => (StanceKind::Parked, reason),
        Outcome::Usual if line.kind == EntryKind::Arrangement => (StanceKind::Agreed, ""),
        Outcome::Usual | Outcome::Open => return None,
    };
    let at = into_group_work(READ_BACK + place as i64);
    Some(Stance { kind, reason: reason.to_owned(), at })
}

/// The line as a note taker would have typed it.
fn typed(entry: &Entry, language: Language) -> String {
    let mut line = format!("{}{}", prefix(entry.kind, language), entry.text);
    for owner in &entry.owners {
        line += &format!(" @{}", owner.name);
    }
    for partner in &entry.partners {
        line += &format!(" +{}", partner.name);
    }
    if let Some(due) = &entry.due {
        let word = ["do", "by", "до"][language as usize];
        line += &format!(" {word} {}", due.written);
    }
    for addressee in &entry.addressees {
        line += &format!(" >{}", addressee.name);
    }
    for tag in &entry.tags {
        line += &format!(" #{tag}");
    }
    if let Some(dots) = entry.dots {
        line += &format!(" *{dots}");
    }
    line
}

fn prefix(kind: EntryKind, language: Language) -> &'static str {
    let polish = language != Language::En;
    match kind {
        EntryKind::Task if polish => "z: ",
        EntryKind::Task => "t: ",
        EntryKind::Recommendation => "r: ",
        EntryKind::Arrangement if polish => "u: ",
        EntryKind::Arrangement => "a: ",
        EntryKind::Practice => "p: ",
        EntryKind::Need if polish => "po: ",
        EntryKind::Need => "n: ",
        EntryKind::Offer if polish => "of: ",
        EntryKind::Offer => "o: ",
        EntryKind::Question => "?: ",
        EntryKind::Note => "",
    }
}
