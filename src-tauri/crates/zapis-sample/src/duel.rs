//! One group kept by two laptops at once.

use zapis_domain::{DeviceId, Due, Entry, EntryId, EntryKind, GroupId, Timestamp};

use crate::{
    SampleChange, SampleEdit, SampleLaptop, SamplePhoto, SharedStart,
    ids::into_group_work,
    record::{Builder, order},
    stock::Stock,
};

/// Splits a finished record: the first `shared` entries stay on both laptops, the others go to one or the
/// other in turn, and both laptops edit what they share.
pub fn split(
    builder: &mut Builder,
    mut entries: Vec<Entry>,
    photos: Vec<SamplePhoto>,
    shared: usize,
    devices: [(DeviceId, String); 2],
) -> [SampleLaptop; 2] {
    let own = entries.split_off(shared.min(entries.len()));
    // The read-back came long after the fork: it is the first laptop's edit, not part of the beginning.
    let mut edits = [read_back(&mut entries), Vec::new()];
    let [first, second] = both_edit(builder, &entries);
    edits[0].extend(first);
    edits[1].extend(second);
    let ids = [devices[0].0, devices[1].0];
    let mut laptops = [0, 1].map(|side| {
        let start = SharedStart { with: ids[1 - side], entries: entries.len() };
        laptop(builder.group.id, devices[side].clone(), entries.clone(), start)
    });
    for (side, laptop) in laptops.iter_mut().enumerate() {
        laptop.edits = std::mem::take(&mut edits[side]);
    }
    for (i, mut entry) in own.into_iter().enumerate() {
        let laptop = &mut laptops[i % 2];
        entry.order = order(laptop.entries.len());
        laptop.entries.push(entry);
    }
    divide_photos(photos, &mut laptops);
    laptops
}

fn laptop(
    group: GroupId,
    (device, name): (DeviceId, String),
    entries: Vec<Entry>,
    shared: SharedStart,
) -> SampleLaptop {
    let (edits, photos) = (Vec::new(), Vec::new());
    SampleLaptop { device, name, group, entries, edits, photos, shared: Some(shared) }
}

/// A photo names only entries that its laptop knows.
fn divide_photos(photos: Vec<SamplePhoto>, laptops: &mut [SampleLaptop; 2]) {
    for (i, mut photo) in photos.into_iter().enumerate() {
        let laptop = &mut laptops[i % 2];
        photo.entries.retain(|id| laptop.entries.iter().any(|e| e.id == *id));
        photo.order = order(laptop.photos.len());
        laptop.photos.push(photo);
    }
}

fn read_back(shared: &mut [Entry]) -> Vec<SampleEdit> {
    let mut edits = Vec::new();
    for entry in shared {
        if let Some(stance) = entry.stance.take() {
            let at = stance.at;
            edits.push(SampleEdit { entry: entry.id, change: SampleChange::SetStance(Some(stance)), at });
        }
    }
    edits
}

/// Different fields of one task, one text in two places, and one date with two values: the conflict.
fn both_edit(builder: &Builder, shared: &[Entry]) -> [Vec<SampleEdit>; 2] {
    let frame = Stock::get().frame(builder.theme.language);
    let nth = |kind, n| shared.iter().filter(|e| e.kind == kind).nth(n);
    let mut sides = [Sequence::new(0), Sequence::new(7)];
    if let Some(task) = nth(EntryKind::Task, 0) {
        sides[0].add(task.id, SampleChange::SetOwners(vec![builder.member(1), builder.member(11)]));
        sides[1].add(task.id, SampleChange::SetDue(day(frame.line("later"), 30)));
        sides[1].add(task.id, SampleChange::SetStatus(zapis_domain::TaskStatus::InProgress));
    }
    if let Some(rule) = nth(EntryKind::Arrangement, 1) {
        let (before, after) = (frame.line("before"), frame.line("after"));
        sides[0].add(rule.id, SampleChange::SetText(format!("{before} {}", rule.text)));
        sides[1].add(rule.id, SampleChange::SetText(format!("{} {after}", rule.text)));
    }
    if let Some(task) = nth(EntryKind::Task, 1) {
        sides[0].add(task.id, SampleChange::SetDue(day(frame.line("sooner"), 8)));
        sides[1].add(task.id, SampleChange::SetDue(day(frame.line("later"), 30)));
    }
    if let Some(recommendation) = nth(EntryKind::Recommendation, 0) {
        let dots = recommendation.dots.unwrap_or_default() + 2;
        sides[0].add(recommendation.id, SampleChange::SetDots(Some(dots)));
        let tags = recommendation.tags.iter().cloned().chain([frame.line("tag").to_owned()]);
        sides[1].add(recommendation.id, SampleChange::SetTags(tags.collect()));
    }
    if let Some(question) = nth(EntryKind::Question, 0) {
        sides[1].add(question.id, SampleChange::SetKind(EntryKind::Need));
    }
    sides.map(|side| side.edits)
}

/// A day in June.
fn day(written: &str, day: u32) -> Option<Due> {
    let day = chrono::NaiveDate::from_ymd_opt(2022, 6, day)?;
    Some(Due { day, written: written.to_owned() })
}

/// Edits a minute or so apart, in the second half of group work.
struct Sequence {
    next: i64,
    edits: Vec<SampleEdit>,
}

impl Sequence {
    fn new(seconds: i64) -> Sequence {
        Sequence { next: 70 * 60 + seconds, edits: Vec::new() }
    }

    fn add(&mut self, entry: EntryId, change: SampleChange) {
        let at: Timestamp = into_group_work(self.next);
        self.next += 83;
        self.edits.push(SampleEdit { entry, change, at });
    }
}
