//! What the projector may show: made of records and the summary alone, and of those only what was picked.

use std::collections::{BTreeMap, BTreeSet};

use zapis_domain::{
    Addressee, AmendmentOutcome, Cluster, Consent, Entry, EntryId, EntryKind, Event, EventId, GroupId,
    Summary, clusters,
};
use zapis_report::without_contacts;

use super::view::{Adopted, PlannedGroup, PlenaryGroup, PlenaryItem, PlenaryView};
use crate::{Notebook, NotebookError, view::PictureShown};

/// Records and layer as the projector needs them.
struct Stage<'a> {
    frame: &'a Event,
    summary: &'a Summary,
    entries: BTreeMap<EntryId, (GroupId, Entry)>,
    clusters: Vec<Cluster>,
}

impl Notebook {
    /// The plenary, group by group: highlights, wordings and what the room adopted. Entries marked private are not
    /// shown even if picked.
    pub fn plenary(&self, event: EventId) -> Result<PlenaryView, NotebookError> {
        let frame = self.event(event)?;
        let summary = self.store.reader().summary(event)?;
        let clusters = clusters(&summary);
        let told = clusters.iter().flat_map(|cluster| &cluster.members).copied();
        let ids: BTreeSet<EntryId> = told.chain(summary.highlights.keys().copied()).collect();
        let found = self.store.reader().entries_by_id(ids)?;
        let entries = found.into_iter().map(|(group, entry)| (entry.id, (group, entry))).collect();
        let plan = self.plenary_plan(&frame, &summary)?;
        let stage = Stage { frame: &frame, summary: &summary, entries, clusters };
        let mut groups = Vec::with_capacity(plan.groups.len());
        for (planned, group) in plan.groups.iter().zip(summary.story(&frame)) {
            groups.push(PlenaryGroup {
                group: group.id,
                number: group.number,
                theme: group.theme.clone(),
                minutes: planned.minutes,
                language: group.language,
                items: self.items(&stage, planned)?,
                additions: adopted(&summary, |a| a.entry.is_none() && a.group == group.id),
            });
        }
        Ok(PlenaryView { title: frame.title.clone(), groups, all_groups: frame.groups.len() as u32 })
    }

    fn items(&self, stage: &Stage<'_>, planned: &PlannedGroup) -> Result<Vec<PlenaryItem>, NotebookError> {
        let photos = self.store.reader().photos(planned.group)?;
        let picked = planned.highlights.iter().filter_map(|h| stage.entries.get(&h.entry));
        let items = picked.filter(|(_, entry)| !entry.private).map(|(group, entry)| PlenaryItem {
            photos: photos
                .iter()
                .filter(|photo| !photo.deleted && photo.entries.contains(&entry.id))
                // Who said no is not shown to a room either.
                .filter(|photo| photo.consent != Consent::Refused)
                .map(PictureShown::of)
                .collect(),
            ..stage.item(*group, entry)
        });
        Ok(items.collect())
    }
}

impl Stage<'_> {
    fn item(&self, group: GroupId, entry: &Entry) -> PlenaryItem {
        let cluster = self.clusters.iter().find(|cluster| cluster.members.contains(&entry.id));
        let alone = BTreeSet::from([entry.id]);
        let members = cluster.map_or(&alone, |cluster| &cluster.members);
        let said = |id: &EntryId| self.entries.get(id).filter(|(_, entry)| !entry.deleted && !entry.private);
        let number = |group: GroupId| self.frame.group(group).map(|g| g.number);
        let mut raised_by: BTreeSet<u32> =
            members.iter().filter_map(said).filter_map(|(g, _)| number(*g)).collect();
        raised_by.extend(number(group));
        let wording = cluster.and_then(|cluster| cluster.wording.clone()).map(|(_, wording)| wording);
        let named = !matches!(entry.kind, EntryKind::Need);
        PlenaryItem {
            entry: entry.id,
            kind: entry.kind,
            text: without_contacts(&wording.unwrap_or_else(|| entry.text.clone())),
            owners: if named {
                entry.owners.iter().map(|o| without_contacts(&o.name)).collect()
            } else {
                Vec::new()
            },
            addressees: entry
                .addressees
                .iter()
                .map(|a| Addressee { name: without_contacts(&a.name), ..a.clone() })
                .collect(),
            due: entry.due.clone(),
            dots: entry.dots,
            raised_by: raised_by.into_iter().collect(),
            adopted: adopted(self.summary, |a| a.entry.is_some_and(|id| members.contains(&id))),
            presented: self.summary.presented.contains_key(&entry.id),
            photos: Vec::new(),
        }
    }
}

fn adopted(summary: &Summary, about: impl Fn(&zapis_domain::Amendment) -> bool) -> Vec<Adopted> {
    let adopted = super::amendments::in_order(summary).into_iter();
    adopted
        .filter(|a| a.outcome == AmendmentOutcome::Adopted && about(a))
        .map(|a| Adopted { text: without_contacts(&a.text), at: a.at, votes: a.votes })
        .collect()
}
