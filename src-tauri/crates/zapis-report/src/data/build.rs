use std::collections::BTreeMap;

use zapis_domain::{EntryId, LinkKind, Name};

use super::{AddresseeData, Data, EntryData, EventData, GroupData, PacketData, PhotoData, StanceData};
use crate::{
    blocks::{
        names::Names,
        numbering::{Numbered, Part, Ties, parts},
    },
    clean,
    outline::{Arrival, Edition, Outline, PacketLine, ReportPhoto},
    parse,
    prose::flattened,
    withheld::{self, Withheld},
    words::Words,
};

/// Gathers the report's data as this edition shows it. Always succeeds.
pub fn of(outline: &Outline) -> Data {
    Builder::new(outline).data()
}

pub(super) struct Builder<'a> {
    pub(super) outline: &'a Outline,
    pub(super) names: Names<'a>,
    pub(super) parts: Vec<Part<'a>>,
    pub(super) ties: Ties,
    pub(super) numbers: BTreeMap<EntryId, String>,
}

impl<'a> Builder<'a> {
    fn new(outline: &'a Outline) -> Self {
        let parts = parts(outline);
        let entries = parts.iter().flat_map(|part| &part.entries);
        let numbers = entries.map(|e| (e.entry.id, e.number.clone())).collect();
        let names = Names::new(outline, Words::of(outline.language));
        Builder { outline, names, ties: Ties::of(outline), parts, numbers }
    }

    fn data(&self) -> Data {
        let outline = self.outline;
        Data {
            format: "zapis-report",
            version: 1,
            edition: match outline.edition {
                Edition::Internal => "internal",
                Edition::Public => "public",
            },
            language: outline.language,
            made: outline.made_at,
            made_utc: outline.made,
            withheld: if self.names.is_public() { withheld::of(outline) } else { Withheld::default() },
            app: format!("Zapis {}", clean::line(&outline.app_version)).trim_end().to_owned(),
            event: self.event(),
            opening: self.text(&outline.opening),
            groups: self.parts.iter().map(|part| self.group(part)).collect(),
            clusters: self.clusters(),
            amendments: self.amendments(),
            signed: self.signed(),
            packets: outline.packets.iter().map(|packet| self.packet(packet)).collect(),
        }
    }

    pub(super) fn text(&self, written: &str) -> String {
        clean::text(&self.names.text(written)).trim().to_owned()
    }

    fn line(&self, written: &str) -> String {
        clean::line(&self.names.text(written))
    }

    fn numbers(&self, entries: impl IntoIterator<Item = EntryId>) -> Vec<String> {
        entries.into_iter().filter_map(|id| self.numbers.get(&id).cloned()).collect()
    }

    fn event(&self) -> EventData {
        let event = &self.outline.event;
        EventData {
            id: event.id.to_string(),
            title: self.line(&event.title),
            subtitle: self.line(&event.subtitle),
            date: event.date.map(|date| date.day),
            place: self.line(&event.place),
            language: event.language,
            sample: event.sample,
        }
    }

    fn group(&self, part: &Part<'_>) -> GroupData {
        let chapter = part.chapter;
        let group = &chapter.group;
        let (received, missing_because) = match &chapter.arrival {
            Arrival::Received(_) => (true, String::new()),
            Arrival::Missing { reason } => (false, self.line(reason)),
        };
        GroupData {
            number: group.number,
            theme: self.line(&group.theme),
            room: self.line(&group.room),
            language: group.language,
            facilitator: self.only_inside(&group.facilitator),
            note_taker: self.only_inside(&group.note_taker),
            people: chapter.people,
            received,
            missing_because,
            read_back: chapter.read_back,
            words: self.text(&chapter.words),
            entries: part.entries.iter().map(|entry| self.entry(entry)).collect(),
            photos: part.photos.iter().map(|photo| self.photo(part, photo)).collect(),
        }
    }

    fn entry(&self, numbered: &Numbered<'_>) -> EntryData {
        let entry = numbered.entry;
        let text = self.text(&entry.text);
        let names = |names: &[Name]| self.people(names, numbered.group);
        let level = |a: &zapis_domain::Addressee| AddresseeData { name: self.line(&a.name), level: a.level };
        let tied = |kind| self.numbers(self.ties.tied(entry.id, kind));
        EntryData {
            number: numbered.number.clone(),
            id: entry.id.to_string(),
            kind: entry.kind,
            plain: flattened(&parse::markdown(&text)).words().trim().to_owned(),
            translation: self.translation(numbered),
            typed: if self.names.is_public() { String::new() } else { clean::text(&entry.typed) },
            text,
            owners: names(&entry.owners),
            partners: names(&entry.partners),
            addressees: entry.addressees.iter().map(level).filter(|a| !a.name.is_empty()).collect(),
            due: entry.due.as_ref().map(|due| due.day),
            status: entry.status,
            tags: entry.tags.iter().map(|tag| self.line(tag)).filter(|tag| !tag.is_empty()).collect(),
            dots: entry.dots,
            place: self.line(&entry.place),
            contact: self.only_inside(&entry.contact),
            stance: entry
                .stance
                .as_ref()
                .map(|stance| StanceData { kind: stance.kind, reason: self.line(&stance.reason) }),
            private: entry.private,
            highlight: self.outline.highlights.contains(&entry.id),
            same: tied(LinkKind::Same),
            related: tied(LinkKind::Related),
            contradicts: tied(LinkKind::Contradicts),
        }
    }

    /// In the report's language, when the group spoke another one.
    fn translation(&self, numbered: &Numbered<'_>) -> String {
        let language = self.outline.language;
        let part = self.parts.get(numbered.chapter).filter(|part| part.chapter.group.language != language);
        let translated = part.and_then(|_| numbered.entry.translation(language));
        translated.map(|text| self.text(text)).unwrap_or_default()
    }

    fn people(&self, names: &[Name], group: u32) -> Vec<String> {
        let mut people: Vec<String> = names.iter().map(|name| self.names.of(name, group)).collect();
        people.retain(|name| !name.is_empty());
        people.dedup();
        people
    }

    fn photo(&self, part: &Part<'_>, photo: &ReportPhoto) -> PhotoData {
        let key = part.anchor.trim_start_matches("group-");
        PhotoData {
            number: format!("{}.{}", part.chapter.group.number, photo.number),
            file: format!("photos/{key}-{}.jpg", photo.number),
            caption: self.line(&photo.caption),
            decorative: photo.decorative,
            entries: self.numbers(photo.entries.iter().copied()),
        }
    }

    fn packet(&self, packet: &PacketLine) -> PacketData {
        PacketData {
            group: packet.group_number,
            theme: self.line(&packet.theme),
            version: packet.version,
            receipt: clean::line(&packet.receipt),
            entries: packet.entries,
            photos: packet.photos,
            made: packet.made_at,
            device: self.only_inside(&packet.device),
        }
    }
}
