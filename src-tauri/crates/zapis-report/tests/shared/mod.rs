//! Outlines for tests and the example: an invented conference of any size in any language.
#![allow(dead_code)]

mod flipchart;
pub mod hostile;
pub mod painted;
pub mod reader;
mod texts;
pub mod tree;

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use uuid::Uuid;
use zapis_domain::{
    Addressee, Amendment, AmendmentId, AmendmentOutcome, Due, Entry, EntryId, EntryKind, Event, EventDate,
    EventId, Group, GroupId, Language, Link, LinkId, LinkKind, Name, Person, PersonId, Stance, StanceKind,
    Timestamp,
};
use zapis_report::{
    AmendmentLine, Arrival, Chapter, Edition, Outline, PacketLine, Received, ReportPhoto, Variant, blocks,
};

pub use flipchart::jpeg;

pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 5, 27).expect("a real day")
}

pub fn at(hour: u32, minute: u32) -> NaiveDateTime {
    day().and_hms_opt(hour, minute, 0).expect("a real time")
}

/// The same moment as five past three in Warsaw in May.
pub fn made() -> Timestamp {
    at(13, 5).and_utc()
}

fn id(space: u128, number: u128) -> Uuid {
    Uuid::from_u128((space << 64) + number)
}

/// Which generated events a proof makes: as many as the variable says (`500`), or a share of them (`100..200`).
pub fn events(variable: &str, usual: u32) -> std::ops::Range<u32> {
    let wanted = std::env::var(variable).unwrap_or_default();
    let (from, to) = wanted.split_once("..").unwrap_or(("0", &wanted));
    from.parse().unwrap_or(0)..to.parse().unwrap_or(usual)
}

/// How much of everything.
#[derive(Clone, Copy)]
pub struct Size {
    pub groups: u32,
    pub entries: u32,
    pub photos: u32,
    pub pixels: u16,
    /// This group's record has not come.
    pub missing: Option<u32>,
}

impl Size {
    pub const SMALL: Size = Size { groups: 2, entries: 8, photos: 2, pixels: 120, missing: Some(2) };

    pub fn groups(groups: u32) -> Size {
        Size { groups, entries: 8, photos: 1, pixels: 64, missing: None }
    }
}

pub fn event(language: Language) -> Event {
    let words = texts::of(language);
    let mut event = Event::new(EventId(id(1, 1)), words.title, language);
    event.subtitle = words.subtitle.to_owned();
    event.date = Some(EventDate { day: day(), year_guessed: false });
    event.place = words.place.to_owned();
    event.sample = true;
    event.people = (0..texts::PEOPLE.len()).map(person).collect();
    event
}

fn person(number: usize) -> Person {
    Person {
        id: PersonId(id(2, number as u128)),
        name: texts::PEOPLE[number].to_owned(),
        organisation: texts::ORGANISATIONS[number % texts::ORGANISATIONS.len()].to_owned(),
        sector: String::new(),
        district: String::new(),
        languages: Vec::new(),
        group: None,
        public_name: number.is_multiple_of(3),
    }
}

fn name(number: usize) -> Name {
    let number = number % texts::PEOPLE.len();
    Name { name: texts::PEOPLE[number].to_owned(), person: Some(PersonId(id(2, number as u128))) }
}

/// A conference: groups of every kind of entry, one missing, photos, links, amendments.
pub fn conference(language: Language, size: Size) -> Outline {
    let event = event(language);
    let mut outline = Outline::new(event, Edition::Internal, language, at(15, 5), made());
    outline.app_version = "0.1.0".to_owned();
    outline.opening = texts::of(language).opening.to_owned();
    outline.chapters = (1..=size.groups).map(|number| chapter(language, number, size)).collect();
    outline.links = links(&outline);
    outline.amendments = amendments(&outline);
    outline.packets = outline.chapters.iter().filter_map(packet).collect();
    outline
}

fn group(language: Language, number: u32) -> Group {
    let words = texts::of(language);
    Group {
        id: GroupId(id(3, u128::from(number))),
        number,
        theme: words.themes[(number as usize - 1) % words.themes.len()].to_owned(),
        scope: String::new(),
        room: format!("2.{number:02}"),
        // The third group works in Ukrainian, wherever it is.
        language: if number == 3 { Language::Uk } else { language },
        facilitator: texts::PEOPLE[number as usize % texts::PEOPLE.len()].to_owned(),
        note_taker: texts::PEOPLE[(number as usize + 5) % texts::PEOPLE.len()].to_owned(),
        sensitive: false,
    }
}

fn chapter(language: Language, number: u32, size: Size) -> Chapter {
    let group = group(language, number);
    if size.missing == Some(number) {
        return Chapter::missing(group, texts::of(language).reason);
    }
    let entries: Vec<Entry> = (0..size.entries).map(|n| entry(&group, n)).collect();
    let photos: Vec<ReportPhoto> =
        (1..=size.photos).map(|n| photo(&group, n, &entries, size.pixels)).collect();
    let received = Received {
        receipt: format!("K{number}7-M4X{number}"),
        device: format!("laptop-{number}"),
        made_at: at(12, 44),
        entries: entries.len() as u32,
        photos: photos.len() as u32,
    };
    let mut chapter = Chapter::received(group, received, entries, photos);
    chapter.people = Some(10 + number);
    chapter.read_back = NaiveTime::from_hms_opt(12, 44, 0);
    chapter
}

fn entry(group: &Group, number: u32) -> Entry {
    let words = texts::of(group.language);
    let place = number as usize + group.number as usize * 3;
    let kind = EntryKind::ALL[number as usize % 8];
    let texts = words.of_kind(kind);
    let entry_id = EntryId(id(4, u128::from(group.number) * 100_000 + u128::from(number)));
    let mut entry = Entry::new(entry_id, kind, texts[place / 8 % texts.len()], Timestamp::UNIX_EPOCH);
    match kind {
        EntryKind::Task => task(&mut entry, place),
        EntryKind::Recommendation => {
            let bodies = words.bodies;
            let addressee = |n: usize| Addressee { name: bodies[n % bodies.len()].to_owned(), level: None };
            entry.addressees = (0..place % 3).map(|n| addressee(place + n)).collect();
            entry.dots = Some(place as u32 % 9);
        }
        EntryKind::Practice => {
            entry.place = "OPS Wola".to_owned();
            entry.contact = "dyzur@example.org".to_owned();
        }
        EntryKind::Arrangement if place.is_multiple_of(3) => {
            entry.stance = Some(Stance {
                kind: StanceKind::Dissent,
                reason: words.dissent.to_owned(),
                at: Timestamp::UNIX_EPOCH,
            });
        }
        EntryKind::Question if place.is_multiple_of(2) => {
            entry.stance =
                Some(Stance { kind: StanceKind::Parked, reason: String::new(), at: Timestamp::UNIX_EPOCH });
        }
        EntryKind::Note => entry.private = place.is_multiple_of(4),
        _ => {}
    }
    entry
}

fn task(entry: &mut Entry, place: usize) {
    if !place.is_multiple_of(4) {
        entry.owners.push(name(place));
    }
    if place.is_multiple_of(3) {
        entry.partners.push(Name::written(texts::ORGANISATIONS[place % texts::ORGANISATIONS.len()]));
    }
    if !place.is_multiple_of(5) {
        let day = day() + chrono::Days::new(7 + place as u64 % 40);
        entry.due = Some(Due { day, written: String::new() });
    }
}

fn photo(group: &Group, number: u32, entries: &[Entry], pixels: u16) -> ReportPhoto {
    let words = texts::of(group.language);
    let tall = number % 3 == 2;
    let (width, height) = if tall { (pixels * 3 / 4, pixels) } else { (pixels, pixels * 3 / 4) };
    let captions = words.captions;
    let lacks = number % 5 == 4;
    ReportPhoto {
        public: true,
        number,
        caption: if lacks { String::new() } else { captions[number as usize % captions.len()].to_owned() },
        decorative: false,
        jpeg: Some(Arc::from(jpeg(width, height, number))),
        width: u32::from(width),
        height: u32::from(height),
        entries: entries.iter().skip(number as usize).step_by(5).take(3).map(|e| e.id).collect(),
    }
}

/// Recommendations of the same text are called the same.
fn links(outline: &Outline) -> Vec<Link> {
    let all =
        || outline.chapters.iter().flat_map(|c| &c.entries).filter(|e| e.kind == EntryKind::Recommendation);
    let mut links = Vec::new();
    for (number, entry) in all().enumerate() {
        if let Some(first) = all().find(|other| other.text == entry.text)
            && first.id != entry.id
            && links.len() < 12
        {
            let id = LinkId(id(5, number as u128));
            links.push(Link::new(id, LinkKind::Same, first.id, entry.id, Timestamp::UNIX_EPOCH));
        }
    }
    links
}

fn amendments(outline: &Outline) -> Vec<AmendmentLine> {
    let outcomes = [AmendmentOutcome::Adopted, AmendmentOutcome::Returned, AmendmentOutcome::Parked];
    let words = texts::of(outline.language);
    let first = outline.chapters.iter().filter_map(|c| Some((c.group.id, c.entries.get(2)?.id))).take(3);
    first
        .zip(outcomes)
        .enumerate()
        .map(|(number, ((group, entry), outcome))| AmendmentLine {
            amendment: Amendment {
                id: AmendmentId(id(6, number as u128)),
                group,
                entry: Some(entry),
                text: words.amendment.to_owned(),
                outcome,
                asked_by: String::new(),
                votes: None,
                at: Timestamp::UNIX_EPOCH,
                deleted: false,
            },
            at: at(13, 41 + number as u32),
        })
        .collect()
}

fn packet(chapter: &Chapter) -> Option<PacketLine> {
    let Arrival::Received(received) = &chapter.arrival else { return None };
    Some(PacketLine {
        group_number: chapter.group.number,
        theme: chapter.group.theme.clone(),
        device: received.device.clone(),
        version: 1,
        receipt: received.receipt.clone(),
        entries: received.entries,
        photos: received.photos,
        made_at: received.made_at,
    })
}

/// Every document there is of these records.
pub fn variants(outline: &Outline) -> Vec<Variant> {
    let owner = blocks::owners(outline).into_iter().next().unwrap_or_default();
    let addressee = blocks::addressees(outline).into_iter().next().unwrap_or_default();
    let group = outline.chapters.first().expect("a group").group.id;
    vec![
        Variant::Full,
        Variant::Summary,
        Variant::Group(group),
        Variant::Tasks { owner },
        Variant::Letter { addressee },
        Variant::Album,
    ]
}
