//! Which entries are printed, under which number, and what the moderator tied together.

use std::collections::{BTreeMap, BTreeSet};

use zapis_domain::{Entry, EntryId, LinkKind};

use crate::outline::{Chapter, Edition, Outline, ReportPhoto};

/// One entry with its place in the report.
pub struct Numbered<'a> {
    pub entry: &'a Entry,
    /// `3.4`
    pub number: String,
    pub anchor: String,
    /// Index of its chapter.
    pub chapter: usize,
    pub group: u32,
}

/// One group's chapter with its printed entries in the order of the chapter.
pub struct Part<'a> {
    pub chapter: &'a Chapter,
    pub anchor: String,
    pub entries: Vec<Numbered<'a>>,
    /// The photos this edition may show.
    pub photos: Vec<&'a ReportPhoto>,
}

/// By kind, then as they stand in the stream. Numbers are given before private entries are left out,
/// so that 3.4 is the same entry in both editions.
pub fn parts(outline: &Outline) -> Vec<Part<'_>> {
    let mut used = BTreeSet::new();
    outline
        .chapters
        .iter()
        .enumerate()
        .map(|(index, chapter)| {
            let number = chapter.group.number;
            let key = if used.insert(number) { number.to_string() } else { format!("{number}-{index}") };
            let shown = |photo: &&ReportPhoto| outline.edition == Edition::Internal || photo.public;
            Part {
                chapter,
                anchor: format!("group-{key}"),
                entries: entries(outline, chapter, index, &key),
                photos: chapter.photos.iter().filter(shown).collect(),
            }
        })
        .collect()
}

fn entries<'a>(outline: &Outline, chapter: &'a Chapter, index: usize, key: &str) -> Vec<Numbered<'a>> {
    let mut live: Vec<&Entry> = chapter.entries.iter().filter(|e| !e.deleted).collect();
    live.sort_by_key(|e| e.kind);
    let group = chapter.group.number;
    live.into_iter()
        .enumerate()
        .map(|(place, entry)| Numbered {
            entry,
            number: format!("{group}.{}", place + 1),
            anchor: format!("e-{key}-{}", place + 1),
            chapter: index,
            group,
        })
        .filter(|numbered| outline.edition == Edition::Internal || !numbered.entry.private)
        .collect()
}

/// The moderator's ties, by entry.
#[derive(Default)]
pub struct Ties {
    /// Entries of the same meaning.
    clusters: Vec<BTreeSet<EntryId>>,
    /// An entry's place among the clusters.
    same: BTreeMap<EntryId, usize>,
    others: BTreeMap<(EntryId, LinkKind), BTreeSet<EntryId>>,
}

impl Ties {
    pub fn of(outline: &Outline) -> Self {
        let mut ties = Ties::default();
        for link in outline.links.iter().filter(|l| !l.deleted && l.from != l.to) {
            let ends = [(link.from, link.to), (link.to, link.from)];
            for (a, b) in ends {
                ties.others.entry((a, link.kind)).or_default().insert(b);
            }
        }
        ties.close_clusters();
        ties
    }

    /// "Same" holds through: what is the same as the same is the same.
    fn close_clusters(&mut self) {
        let starts: Vec<EntryId> =
            self.others.keys().filter(|(_, kind)| *kind == LinkKind::Same).map(|(id, _)| *id).collect();
        for start in starts {
            if self.same.contains_key(&start) {
                continue;
            }
            let mut cluster = BTreeSet::from([start]);
            let mut open = vec![start];
            while let Some(id) = open.pop() {
                for next in self.others.get(&(id, LinkKind::Same)).into_iter().flatten() {
                    if cluster.insert(*next) {
                        open.push(*next);
                    }
                }
            }
            self.same.extend(cluster.iter().map(|id| (*id, self.clusters.len())));
            self.clusters.push(cluster);
        }
    }

    /// Entries of the same meaning, this one included.
    pub fn cluster(&self, id: EntryId) -> impl Iterator<Item = EntryId> {
        let cluster = self.same.get(&id).and_then(|place| self.clusters.get(*place));
        let alone = cluster.is_none().then_some(id);
        cluster.into_iter().flatten().copied().chain(alone)
    }

    /// The other ends of an entry's ties.
    pub fn tied(&self, id: EntryId, kind: LinkKind) -> impl Iterator<Item = EntryId> {
        let same = (kind == LinkKind::Same).then(|| self.cluster(id));
        let others = if kind == LinkKind::Same { None } else { self.others.get(&(id, kind)) };
        same.into_iter()
            .flatten()
            .chain(others.into_iter().flatten().copied())
            .filter(move |other| *other != id)
    }
}
