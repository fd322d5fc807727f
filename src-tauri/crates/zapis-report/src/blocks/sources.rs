//! What stands behind the report's anchors: for jumping from a page to the record and back.

use std::collections::BTreeMap;

use zapis_domain::{EntryId, GroupId};

use super::numbering;
use crate::outline::Outline;

/// The group's record something was printed from, and its entry when it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    pub group: GroupId,
    pub entry: Option<EntryId>,
}

/// By the anchors of [`super::build`]'s document; anchors of other variants among them.
pub fn sources(outline: &Outline) -> BTreeMap<String, Source> {
    let mut sources = BTreeMap::new();
    for part in numbering::parts(outline) {
        let group = part.chapter.group.id;
        let key = part.anchor.trim_start_matches("group-");
        for photo in &part.chapter.photos {
            let entry = photo.entries.first().copied();
            sources.insert(format!("photo-{key}-{}", photo.number), Source { group, entry });
        }
        for numbered in part.entries {
            sources.insert(numbered.anchor, Source { group, entry: Some(numbered.entry.id) });
        }
        sources.insert(part.anchor, Source { group, entry: None });
    }
    sources
}
