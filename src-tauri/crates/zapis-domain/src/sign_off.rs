//! The session closed: what the report then said, line by line, so that every later change can be told.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Entry, Record, SignOffId, Summary, Timestamp, clusters};

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
    /// `entry <id>`, `amendment <id>`, `words <group>`, `wording <entry>`, `link <entry> <entry>` or `opening`.
    pub of: String,
    /// None: it is new.
    pub before: Option<String>,
    /// None: it is gone.
    pub now: Option<String>,
}

/// Everything a report says that somebody wrote, as plain lines. Highlights and what was shown are no part of it:
/// they steer the plenary and change nothing that was agreed.
pub fn lines(records: &[Record], summary: &Summary) -> BTreeMap<String, String> {
    let mut lines = BTreeMap::new();
    for entry in records.iter().flat_map(Record::live_entries) {
        lines.insert(format!("entry {}", entry.id), entry_line(entry));
    }
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
    for link in summary.live_links().filter(|link| link.kind != crate::LinkKind::No) {
        let (a, b) = (link.from.min(link.to), link.from.max(link.to));
        lines.insert(format!("link {a} {b}"), format!("{:?}", link.kind));
    }
    if !summary.opening.is_empty() {
        lines.insert("opening".into(), summary.opening.clone());
    }
    lines
}

/// An entry in one line, with every field the report prints.
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
    let mut of: Vec<&String> = before.keys().chain(now.keys()).collect();
    of.sort();
    of.dedup();
    of.into_iter()
        .filter(|of| before.get(*of) != now.get(*of))
        .map(|of| Difference { of: of.clone(), before: before.get(of).cloned(), now: now.get(of).cloned() })
        .collect()
}
