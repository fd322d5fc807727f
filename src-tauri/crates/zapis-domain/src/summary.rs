use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{Amendment, EntryId, EventId, GroupId, Link};

/// The moderator's layer over the groups' records: it adds, and never rewrites what a group said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Summary {
    pub event: EventId,
    pub links: Vec<Link>,
    pub amendments: Vec<Amendment>,
    /// Entries picked for the plenary.
    pub highlights: BTreeSet<EntryId>,
    /// The moderator's own words that open a group's chapter, as Markdown.
    pub words: BTreeMap<GroupId, String>,
    /// The moderator's own words that open the report, as Markdown.
    pub opening: String,
    /// Why a group's record is missing, as the moderator typed it.
    pub missing: BTreeMap<GroupId, String>,
}

impl Summary {
    pub fn empty(event: EventId) -> Self {
        Summary {
            event,
            links: Vec::new(),
            amendments: Vec::new(),
            highlights: BTreeSet::new(),
            words: BTreeMap::new(),
            opening: String::new(),
            missing: BTreeMap::new(),
        }
    }
}
