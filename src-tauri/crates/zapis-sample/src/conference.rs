//! The reference event: eight groups, nine laptops.

use zapis_domain::{DeviceId, Group};

use crate::{
    SampleLaptop, duel,
    ids::{Ids, into_preparation},
    note,
    people::Participant,
    record::{Builder, Said, Written},
    rng::Rng,
    stock::{Stock, Theme},
};

/// The group kept by two laptops, and how many entries both begin with.
const TWO_LAPTOPS: u32 = 3;
const SHARED: usize = 20;

pub fn laptops(groups: &[Group], participants: &[Participant], seed: u64) -> Vec<SampleLaptop> {
    let mut devices = Devices::new(seed);
    let mut laptops = Vec::new();
    for (group, theme) in groups.iter().zip(&Stock::get().themes) {
        let members = members(group, participants);
        let mut builder = builder(theme, group, members, seed);
        let running = note::running(theme, group, members, &mut builder.rng);
        let entries = builder.entries(running, &said(theme));
        let photos = builder.photos(written(theme), &entries);
        if group.number == TWO_LAPTOPS {
            let pair = [devices.next(group), devices.next(group)];
            laptops.extend(duel::split(&mut builder, entries, photos, SHARED, pair));
        } else {
            let (device, name) = devices.next(group);
            let (edits, shared) = (Vec::new(), None);
            laptops.push(SampleLaptop { device, name, group: group.id, entries, edits, photos, shared });
        }
    }
    laptops
}

pub fn builder<'a>(
    theme: &'static Theme,
    group: &'a Group,
    members: &'a [Participant],
    seed: u64,
) -> Builder<'a> {
    let thing = 1000 + 2 * u64::from(group.number);
    Builder { theme, group, members, ids: Ids::new(seed, thing), rng: Rng::new(seed, thing + 1) }
}

/// The people of one group; they stand beside each other.
pub fn members<'a>(group: &Group, participants: &'a [Participant]) -> &'a [Participant] {
    let of_group = |p: &Participant| p.person.group == Some(group.id);
    let start = participants.iter().position(of_group).unwrap_or_default();
    let rest = &participants[start..];
    let count = rest.iter().position(|p| !of_group(p)).unwrap_or(rest.len());
    &rest[..count]
}

fn said(theme: &Theme) -> Vec<Said> {
    let lines = theme.entries.iter().enumerate();
    lines.map(|(line, entry)| Said { line, text: entry.text.to_owned() }).collect()
}

fn written(theme: &Theme) -> Vec<Written> {
    let sheets = theme.sheets.iter().map(|sheet| Written {
        caption: sheet.caption.to_owned(),
        title: sheet.title.to_owned(),
        // The running note is the record's first entry.
        entries: sheet.entries.clone().map(|line| line + 1).collect(),
    });
    sheets.collect()
}

/// Laptops in the order in which they were handed out.
pub struct Devices {
    ids: Ids,
    count: i64,
}

impl Devices {
    pub fn new(seed: u64) -> Devices {
        Devices { ids: Ids::new(seed, 5), count: 0 }
    }

    pub fn next(&mut self, group: &Group) -> (DeviceId, String) {
        self.count += 1;
        let name = Stock::get().frame(group.language).line("laptop");
        let name = name.replace("{number}", &self.count.to_string()).replace("{room}", &group.room);
        (DeviceId(self.ids.at(into_preparation(7200 + self.count))), name)
    }
}
