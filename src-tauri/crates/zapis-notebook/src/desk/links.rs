//! Calling two entries the same, related, contradicting or neither; and the common wording of the same.

use std::collections::BTreeMap;

use zapis_domain::{Entry, EntryId, EventId, Link, LinkId, LinkKind, Summary, clusters};

use super::view::DeskLayer;
use crate::{Notebook, NotebookError, Op, entries::check_length};

impl Notebook {
    /// Says what two entries are to each other. An earlier decision about them is replaced, neither entry changes.
    pub fn link_entries(
        &mut self,
        event: EventId,
        a: EntryId,
        b: EntryId,
        kind: LinkKind,
    ) -> Result<DeskLayer, NotebookError> {
        let ((_, first), (_, second)) = (self.entry_of(event, a)?, self.entry_of(event, b)?);
        if a == b {
            return Err(NotebookError::EntryUnknown);
        }
        let link = Link {
            from_seen: seen(&first),
            to_seen: seen(&second),
            ..Link::new(LinkId(self.surroundings.new_id()), kind, a, b, self.surroundings.now())
        };
        self.at_desk(Op::LinkEntries, event, |summary| decide(summary, link))
    }

    /// Takes a decision about two entries away: they may be proposed again.
    pub fn unlink_entries(
        &mut self,
        event: EventId,
        a: EntryId,
        b: EntryId,
    ) -> Result<DeskLayer, NotebookError> {
        self.at_desk(Op::UnlinkEntries, event, |summary| {
            summary.links.iter_mut().filter(|link| link.joins(a, b)).for_each(|link| link.deleted = true);
        })
    }

    /// Takes every tie of an entry away, refused pairs excepted. What it was called the same as stays together and
    /// keeps its wording.
    pub fn take_apart(&mut self, event: EventId, entry: EntryId) -> Result<DeskLayer, NotebookError> {
        self.entry_of(event, entry)?;
        let now = self.surroundings.now();
        let before = self.store.reader().summary(event)?;
        let decisions = before.decisions();
        let same = decisions.iter().filter(|link| link.kind == LinkKind::Same);
        let others: BTreeMap<EntryId, String> = same.filter_map(|link| other_end(link, entry)).collect();
        let mut joined = Vec::new();
        for [a, b] in kept_together(others.keys().copied().collect(), &decisions) {
            joined.push(Link {
                from_seen: others[&a].clone(),
                to_seen: others[&b].clone(),
                ..Link::new(LinkId(self.surroundings.new_id()), LinkKind::Same, a, b, now)
            });
        }
        self.at_desk(Op::UnlinkEntries, event, |summary| {
            let ties = |link: &&mut Link| {
                !link.deleted && link.kind != LinkKind::No && other_end(link, entry).is_some()
            };
            summary.links.iter_mut().filter(ties).for_each(|link| link.deleted = true);
            summary.links.extend(joined);
            // The wording was for all of them, whoever it was kept with; who is left alone needs none.
            let left = clusters(summary);
            let together = |id: &EntryId| left.iter().any(|cluster| cluster.members.contains(id));
            if let Some(heir) = others.keys().find(|id| together(id))
                && let Some(wording) = summary.wordings.remove(&entry)
            {
                summary.wordings.entry(*heir).or_insert(wording);
            }
        })
    }

    /// Everything linked with an entry stays so although its wording has changed.
    pub fn confirm_links(&mut self, event: EventId, entry: EntryId) -> Result<DeskLayer, NotebookError> {
        let (_, now) = self.entry_of(event, entry)?;
        self.at_desk(Op::LinkEntries, event, |summary| {
            for link in summary.links.iter_mut().filter(|link| !link.deleted) {
                if link.from == entry {
                    link.from_seen = seen(&now);
                }
                if link.to == entry {
                    link.to_seen = seen(&now);
                }
            }
        })
    }

    /// The moderator's wording for everything called the same as an entry; empty takes it away.
    pub fn set_wording(
        &mut self,
        event: EventId,
        entry: EntryId,
        wording: &str,
    ) -> Result<DeskLayer, NotebookError> {
        check_length(wording)?;
        self.entry_of(event, entry)?;
        self.at_desk(Op::EditWords, event, |summary| {
            let cluster = clusters(summary).into_iter().find(|cluster| cluster.members.contains(&entry));
            let anchor = cluster.and_then(|cluster| cluster.anchor()).unwrap_or(entry);
            match wording.trim() {
                "" => summary.wordings.remove(&anchor),
                wording => summary.wordings.insert(anchor, wording.to_owned()),
            };
        })
    }
}

/// The pairs to be called the same so that entries stay one item; what was decided about two of them holds.
fn kept_together(mut apart: Vec<EntryId>, decisions: &[&Link]) -> Vec<[EntryId; 2]> {
    let decided: BTreeMap<[EntryId; 2], LinkKind> =
        decisions.iter().map(|link| (link.pair(), link.kind)).collect();
    let mut joined = Vec::new();
    while let Some(first) = apart.pop() {
        let mut open = vec![first];
        while let Some(a) = open.pop() {
            apart.retain(|b| {
                let kind = decided.get(&[a.min(*b), a.max(*b)]);
                let one = kind.is_none_or(|kind| *kind == LinkKind::Same);
                joined.extend(kind.is_none().then_some([a, *b]));
                open.extend(one.then_some(*b));
                !one
            });
        }
    }
    joined
}

/// What an entry is tied to by a link, and how the moderator saw it.
fn other_end(link: &Link, entry: EntryId) -> Option<(EntryId, String)> {
    match entry {
        id if id == link.from => Some((link.to, link.to_seen.clone())),
        id if id == link.to => Some((link.from, link.from_seen.clone())),
        _ => None,
    }
}

/// The newest decision about a pair is the only one.
fn decide(summary: &mut Summary, new: Link) {
    let mut known = summary.links.iter_mut().filter(|link| !link.deleted && link.joins(new.from, new.to));
    let Some(first) = known.next() else { return summary.links.push(new) };
    let turned = first.from != new.from;
    first.kind = new.kind;
    first.created_at = new.created_at;
    (first.from_seen, first.to_seen) =
        if turned { (new.to_seen, new.from_seen) } else { (new.from_seen, new.to_seen) };
    known.for_each(|link| link.deleted = true);
}

/// A digest of what an entry says: the same until somebody words it otherwise or throws it away. What the group
/// thinks of it and where it stands is no part of it.
pub(super) fn seen(entry: &Entry) -> String {
    let worded = Entry { stance: None, ..entry.clone() };
    let line = format!("{}{}", zapis_domain::entry_line(&worded), if entry.deleted { " -" } else { "" });
    blake3::hash(line.as_bytes()).to_hex()[..16].to_owned()
}
