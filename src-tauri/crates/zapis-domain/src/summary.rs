use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Amendment, EntryId, Event, EventId, Group, GroupId, Link, SignOff, Timestamp};

/// The moderator's layer over the groups' records: it adds, and never rewrites what a group said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Summary {
    pub event: EventId,
    pub links: Vec<Link>,
    pub amendments: Vec<Amendment>,
    /// Entries picked for the plenary.
    pub highlights: BTreeMap<EntryId, Highlight>,
    /// The moderator's own words that open a group's chapter, as Markdown.
    pub words: BTreeMap<GroupId, String>,
    /// The moderator's own words that open the report, as Markdown.
    pub opening: String,
    /// Why a group's record is missing, as the moderator typed it.
    pub missing: BTreeMap<GroupId, String>,
    /// Common wordings of entries called the same, each kept with one of them; see [`crate::clusters`].
    pub wordings: BTreeMap<EntryId, String>,
    /// Places of chapters the moderator moved: fractional indexes, compared as text. The others follow by number.
    pub chapters: BTreeMap<GroupId, String>,
    /// What was shown in the plenary, and when.
    #[cfg_attr(feature = "ts", ts(type = "{ [key in EntryId]: string }"))]
    pub presented: BTreeMap<EntryId, Timestamp>,
    /// Minutes the plenary has for all groups; None leaves it to the agenda.
    pub plenary_minutes: Option<u32>,
    /// Every time the report was signed off, oldest first.
    pub sign_offs: Vec<SignOff>,
    /// The receipts of the records that the moderator signed off; a record that changed since has another.
    #[serde(default)]
    pub signed_off: BTreeMap<GroupId, String>,
}

/// An entry's place in the plenary.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Highlight {
    /// A fractional index among the group's highlights, compared as text; ties are broken by id.
    pub order: String,
    /// None is the usual time.
    pub minutes: Option<u32>,
}

/// The moderator's notes to themselves. They stand in a document of their own that no packet carries and no output
/// reads: they are not part of [`Summary`] so that nothing can print them by printing it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PrivateNotes {
    /// By what they are about: the event, a group or an entry.
    pub about: BTreeMap<Uuid, String>,
}

impl Summary {
    pub fn empty(event: EventId) -> Self {
        Summary {
            event,
            links: Vec::new(),
            amendments: Vec::new(),
            highlights: BTreeMap::new(),
            words: BTreeMap::new(),
            opening: String::new(),
            missing: BTreeMap::new(),
            wordings: BTreeMap::new(),
            chapters: BTreeMap::new(),
            presented: BTreeMap::new(),
            plenary_minutes: None,
            sign_offs: Vec::new(),
            signed_off: BTreeMap::new(),
        }
    }

    pub fn live_links(&self) -> impl Iterator<Item = &Link> {
        self.links.iter().filter(|link| !link.deleted)
    }

    pub fn live_amendments(&self) -> impl Iterator<Item = &Amendment> {
        self.amendments.iter().filter(|amendment| !amendment.deleted)
    }

    /// The decision about two entries that holds: of several, made on two laptops, the newest.
    pub fn decision(&self, a: EntryId, b: EntryId) -> Option<&Link> {
        self.live_links().filter(|link| link.joins(a, b)).max_by_key(|link| (link.created_at, link.id))
    }

    /// The decision that holds about each pair anybody decided about, by id. Whoever shows, prints, counts or
    /// compares links asks here: two laptops may have said two things about one pair.
    pub fn decisions(&self) -> Vec<&Link> {
        let mut newest: BTreeMap<[EntryId; 2], &Link> = BTreeMap::new();
        for link in self.live_links().filter(|link| link.from != link.to) {
            let known = newest.entry(link.pair()).or_insert(link);
            if (known.created_at, known.id) < (link.created_at, link.id) {
                *known = link;
            }
        }
        let mut decisions: Vec<&Link> = newest.into_values().collect();
        decisions.sort_by_key(|link| link.id);
        decisions
    }

    /// The groups in the order of the story: as the moderator moved them, those nobody moved after them by number.
    pub fn story<'e>(&self, event: &'e Event) -> Vec<&'e Group> {
        let mut groups: Vec<&Group> = event.groups.iter().collect();
        groups.sort_by_key(|group| {
            let place = self.chapters.get(&group.id);
            (place.is_none(), place, group.number, group.id)
        });
        groups
    }

    /// Highlights in the moderator's order.
    pub fn highlights_in_order(&self) -> Vec<EntryId> {
        let mut ordered: Vec<(&str, EntryId)> =
            self.highlights.iter().map(|(id, highlight)| (highlight.order.as_str(), *id)).collect();
        ordered.sort_unstable();
        ordered.into_iter().map(|(_, id)| id).collect()
    }
}
