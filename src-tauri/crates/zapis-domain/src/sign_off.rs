//! The session closed: what the report then said, line by line, so that every later change can be told.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Entry, Event, Record, SignOffId, Summary, TaskStatus, Timestamp, clusters};

/// What may be open when a session is closed; closing it is never forbidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum OpenKind {
    /// Groups without a record, and nobody said why.
    Missing,
    /// Groups without a record, with a reason.
    MissingSaid,
    /// Groups whose record changed after the moderator had signed it off.
    Newer,
    /// Fields with two values.
    Conflict,
    /// Pairs to look at first that nobody decided about.
    Pair,
    /// Clear contradictions nobody decided about.
    Contradiction,
    /// Entries that never stood on the desk's screen as they now are.
    Unseen,
    /// Open tasks without an owner.
    Owner,
    /// Open tasks without a date.
    Due,
    /// Recommendations without an addressee.
    Addressee,
    /// Amendments the plenary parked.
    Parked,
}

impl OpenKind {
    /// As it stands in the names of texts.
    pub fn code(self) -> &'static str {
        match self {
            OpenKind::Missing => "missing",
            OpenKind::MissingSaid => "missing-said",
            OpenKind::Newer => "newer",
            OpenKind::Conflict => "conflict",
            OpenKind::Pair => "pair",
            OpenKind::Contradiction => "contradiction",
            OpenKind::Unseen => "unseen",
            OpenKind::Owner => "owner",
            OpenKind::Due => "due",
            OpenKind::Addressee => "addressee",
            OpenKind::Parked => "parked",
        }
    }
}

/// One version of the report, frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct SignOff {
    pub id: SignOffId,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    /// Who closed the session, as typed.
    pub by: String,
    /// The short code people compare.
    pub receipt: String,
    /// What was said, by what it was said of; see [`lines`].
    pub lines: BTreeMap<String, String>,
    /// How much was open when it was signed.
    #[serde(default)]
    pub open: BTreeMap<OpenKind, u32>,
    pub deleted: bool,
}

/// What became of one line since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Difference {
    /// `entry <id>`, `amendment <id>`, `words <group>`, `wording <entry>`, `link <entry> <entry>` or `opening`; of an
    /// entry besides `status <id>`, `contact <id>`, `private <id>` and `translation <id>`; `photo <group> <photo>`,
    /// `missing <group>`, `handover <group>` and `chapters`.
    pub of: String,
    /// None: it is new.
    pub before: Option<String>,
    /// None: it is gone.
    pub now: Option<String>,
}

/// What the earliest versions did not keep. Of these nothing is known before, so nothing of it is told as a change.
const LATER: [&str; 8] =
    [CHAPTERS, "contact", "handover", "missing", "photo", "private", "status", "translation"];
/// Kept by every version since, whatever it says.
const CHAPTERS: &str = "chapters";

/// Everything a report says that somebody wrote, as plain lines. Highlights, what was shown and how a photo is
/// straightened are no part of it: they change nothing that was agreed.
pub fn lines(event: &Event, records: &[Record], summary: &Summary) -> BTreeMap<String, String> {
    let mut lines = of_layer(summary);
    let numbers: Vec<String> = summary.story(event).iter().map(|group| group.number.to_string()).collect();
    lines.insert(CHAPTERS.into(), numbers.join(", "));
    for record in records {
        let group = record.group;
        for entry in record.live_entries() {
            lines.insert(format!("entry {}", entry.id), entry_line(entry));
            lines.extend(beside(entry));
        }
        for photo in record.live_photos() {
            lines.insert(format!("photo {group} {}", photo.id), photo.caption.clone());
        }
        if let Some(hand_over) = &record.hand_over {
            lines.insert(format!("handover {group}"), hand_over.why.clone());
        }
        // The reason is printed in the place of a record.
        if let Some(why) = summary.missing.get(&group).filter(|_| record.is_untouched()) {
            lines.insert(format!("missing {group}"), why.clone());
        }
    }
    lines
}

/// What the moderator and the plenary added.
fn of_layer(summary: &Summary) -> BTreeMap<String, String> {
    let mut lines = BTreeMap::new();
    for amendment in summary.live_amendments() {
        let votes =
            amendment.votes.map(|v| format!(" [{}:{}:{}]", v.yes, v.no, v.abstained)).unwrap_or_default();
        let line = format!("{} ({:?}){votes} {}", amendment.text, amendment.outcome, amendment.asked_by);
        lines.insert(format!("amendment {}", amendment.id), line.trim_end().to_owned());
    }
    for (group, words) in &summary.words {
        lines.insert(format!("words {group}"), words.clone());
    }
    for cluster in clusters(summary) {
        if let Some((anchor, wording)) = cluster.wording {
            lines.insert(format!("wording {anchor}"), wording);
        }
    }
    for link in summary.decisions().into_iter().filter(|link| link.kind != crate::LinkKind::No) {
        let [a, b] = link.pair();
        lines.insert(format!("link {a} {b}"), format!("{:?}", link.kind));
    }
    if !summary.opening.is_empty() {
        lines.insert("opening".into(), summary.opening.clone());
    }
    lines
}

/// What is printed of an entry beside its line. The line itself stays as it is: links know their entries by it.
fn beside(entry: &Entry) -> impl Iterator<Item = (String, String)> + use<> {
    let id = entry.id;
    let status = match entry.status {
        TaskStatus::Open => None,
        TaskStatus::InProgress => Some("in_progress"),
        TaskStatus::Done => Some("done"),
        TaskStatus::Dropped => Some("dropped"),
    };
    let translations = entry.translations.iter().filter(|translation| !translation.text.trim().is_empty());
    let mut translations: Vec<String> = translations.map(|t| format!("{}: {}", t.language, t.text)).collect();
    translations.sort();
    let fields = [
        ("status", status.map(str::to_owned)),
        ("contact", (!entry.contact.is_empty()).then(|| entry.contact.clone())),
        ("private", entry.private.then(|| "internal".to_owned())),
        ("translation", (!translations.is_empty()).then(|| translations.join(" · "))),
    ];
    fields.into_iter().filter_map(move |(noun, said)| Some((format!("{noun} {id}"), said?)))
}

/// What an entry says, in one line: a link whose entry's line is another one is looked at anew.
pub fn entry_line(entry: &Entry) -> String {
    let mut line = format!("{}: {}", entry.kind.code(), entry.text);
    entry.owners.iter().for_each(|owner| line.push_str(&format!(" @{}", owner.name)));
    entry.partners.iter().for_each(|partner| line.push_str(&format!(" +{}", partner.name)));
    entry.addressees.iter().for_each(|addressee| line.push_str(&format!(" >{}", addressee.name)));
    entry.tags.iter().for_each(|tag| line.push_str(&format!(" #{tag}")));
    for extra in [
        entry.due.as_ref().map(|due| format!(" {}", due.day)),
        entry.dots.map(|dots| format!(" *{dots}")),
        entry.stance.as_ref().map(|stance| format!(" ({:?}: {})", stance.kind, stance.reason)),
        (!entry.place.is_empty()).then(|| format!(" ({})", entry.place)),
    ]
    .into_iter()
    .flatten()
    {
        line.push_str(&extra);
    }
    line
}

/// What is new, gone or worded otherwise, in the order of the lines.
pub fn differences(before: &BTreeMap<String, String>, now: &BTreeMap<String, String>) -> Vec<Difference> {
    let later = |of: &str| LATER.contains(&of.split(' ').next().unwrap_or_default());
    let unknown = |of: &str| !before.contains_key(CHAPTERS) && later(of);
    let mut of: Vec<&String> = before.keys().chain(now.keys()).collect();
    of.sort();
    of.dedup();
    of.into_iter()
        .filter(|of| before.get(*of) != now.get(*of) && !unknown(of))
        .map(|of| Difference { of: of.clone(), before: before.get(of).cloned(), now: now.get(of).cloned() })
        .collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        ContentHash, EntryId, EntryKind, EventId, Group, GroupId, HandOver, Language, MediaType, OpenThings,
        Photo, PhotoId,
    };

    fn group(number: u32) -> Group {
        Group {
            id: GroupId(Uuid::from_u128(number.into())),
            number,
            theme: String::new(),
            scope: String::new(),
            room: String::new(),
            language: Language::Pl,
            facilitator: String::new(),
            note_taker: String::new(),
            sensitive: false,
        }
    }

    /// Two groups: a task in the first, nothing in the second.
    fn session() -> (Event, Vec<Record>, Summary) {
        let mut event = Event::new(EventId(Uuid::nil()), "Sąsiedzi razem", Language::Pl);
        event.groups = vec![group(1), group(2)];
        let mut records: Vec<Record> = event.groups.iter().map(|group| Record::empty(group.id)).collect();
        let id = EntryId(Uuid::from_u128(7));
        records[0].entries.push(Entry::new(id, EntryKind::Task, "Lista", Timestamp::UNIX_EPOCH));
        let summary = Summary::empty(event.id);
        (event, records, summary)
    }

    /// The nouns of what a change makes different.
    fn nouns(change: impl FnOnce(&mut Event, &mut Vec<Record>, &mut Summary)) -> Vec<String> {
        let (mut event, mut records, mut summary) = session();
        let before = lines(&event, &records, &summary);
        change(&mut event, &mut records, &mut summary);
        let told = differences(&before, &lines(&event, &records, &summary));
        told.iter().map(|d| d.of.split(' ').next().unwrap_or_default().to_owned()).collect()
    }

    fn photo() -> Photo {
        let hash = ContentHash::try_from("0".repeat(64)).expect("a hash");
        Photo::new(PhotoId(Uuid::nil()), hash, MediaType::Jpeg, 1, Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn whatever_the_report_prints_differs_once_it_was_changed() {
        assert_eq!(nouns(|_, records, _| records[0].entries[0].private = true), ["private"]);
        assert_eq!(nouns(|_, records, _| records[0].entries[0].status = TaskStatus::Done), ["status"]);
        assert_eq!(nouns(|_, records, _| records[0].entries[0].contact = "Anna".into()), ["contact"]);
        let translated = nouns(|_, records, _| records[0].entries[0].translate(Language::En, "List"));
        assert_eq!(translated, ["translation"]);
        assert_eq!(
            nouns(|_, records, _| records[1].photos.push(photo())),
            ["photo"],
            "a packet of photos alone"
        );
        let why = |group: GroupId| {
            move |_: &mut Event, _: &mut Vec<Record>, summary: &mut Summary| {
                summary.missing.insert(group, "Laptop jeszcze jedzie".into());
            }
        };
        assert_eq!(nouns(why(group(2).id)), ["missing"]);
        assert_eq!(nouns(why(group(1).id)), [""; 0], "a record that is here lacks no reason");
        let handed = nouns(|_, records, _| {
            let (why, open) = ("Brak czasu".into(), OpenThings::default());
            records[0].hand_over = Some(HandOver { at: Timestamp::UNIX_EPOCH, why, open });
        });
        assert_eq!(handed, ["handover"]);
        let moved = nouns(|_, _, summary| {
            summary.chapters.insert(group(2).id, "a".into());
        });
        assert_eq!(moved, ["chapters"], "the second chapter came first");
        let in_place = nouns(|_, _, summary| {
            summary.chapters.insert(group(1).id, "a".into());
        });
        assert_eq!(in_place, [""; 0], "a place that moves nothing is no change");
    }

    #[test]
    fn a_version_of_an_earlier_zapis_is_compared_in_what_it_kept() {
        let (event, mut records, summary) = session();
        records[0].entries[0].status = TaskStatus::Done;
        records[1].photos.push(photo());
        let now = lines(&event, &records, &summary);
        let mut old = now.clone();
        old.retain(|of, _| of.starts_with("entry"));
        assert_eq!(differences(&old, &now), [], "what nobody kept then is not told as new");
        old.values_mut().for_each(|line| line.push_str(" i termin"));
        assert_eq!(differences(&old, &now).len(), 1, "what was kept then is compared as ever");
    }
}
