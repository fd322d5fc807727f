use std::collections::BTreeSet;

use zapis_domain::{Entry, EntryKind, Group, Language, Record, completeness::gaps_of_record};

use crate::{SampleEvent, SampleLaptop, Size, event, stock::Stock};

/// Every entry of a group once, whichever laptop has it.
fn entries_of<'a>(sample: &'a SampleEvent, group: &Group) -> Vec<&'a Entry> {
    let mut seen = BTreeSet::new();
    let laptops = sample.laptops.iter().filter(|l| l.group == group.id);
    laptops.flat_map(|l| &l.entries).filter(|e| seen.insert(e.id)).collect()
}

fn laptops_of<'a>(sample: &'a SampleEvent, group: &Group) -> Vec<&'a SampleLaptop> {
    sample.laptops.iter().filter(|l| l.group == group.id).collect()
}

#[test]
fn the_same_seed_gives_the_same_event_and_another_seed_other_ids() {
    let (first, again, other) =
        (event(Size::Conference, 1), event(Size::Conference, 1), event(Size::Conference, 2));
    assert_eq!(first, again, "nothing but the seed decides");
    assert_ne!(first.event.id, other.event.id, "ids follow the seed");
    let ids =
        |s: &SampleEvent| s.laptops.iter().flat_map(|l| &l.entries).map(|e| e.id).collect::<BTreeSet<_>>();
    assert!(ids(&first).is_disjoint(&ids(&other)), "two sample events can live side by side");
}

#[test]
fn a_conference_has_eight_groups_nine_laptops_and_all_that_was_promised() {
    let sample = event(Size::Conference, 7);
    assert!(sample.event.sample, "it says that it is a sample");
    assert_eq!((sample.event.groups.len(), sample.laptops.len(), sample.event.people.len()), (8, 9, 150));
    assert_eq!(sample.event.sessions.len(), 4, "plenary, groups, break, plenary");
    for group in &sample.event.groups {
        let entries = entries_of(&sample, group);
        assert_eq!(entries.len(), 60, "{}", group.theme);
        let kinds = EntryKind::ALL.map(|k| entries.iter().filter(|e| e.kind == k).count());
        assert_eq!(kinds, [11, 12, 9, 6, 7, 6, 4, 5], "{}", group.theme);
        let photos: usize = laptops_of(&sample, group).iter().map(|l| l.photos.len()).sum();
        assert_eq!(photos, 12, "{}", group.theme);
        assert!(!group.facilitator.is_empty() && !group.note_taker.is_empty(), "{}", group.theme);
    }
}

#[test]
fn every_group_lacks_a_little_and_two_photos_have_no_caption() {
    let sample = event(Size::Conference, 7);
    let mut without_caption = 0;
    for group in &sample.event.groups {
        let record = Record {
            group: group.id,
            entries: entries_of(&sample, group).into_iter().cloned().collect(),
            photos: Vec::new(),
            hand_over: None,
        };
        let gaps = gaps_of_record(&record);
        let lacking =
            (gaps.tasks_without_owner, gaps.tasks_without_due, gaps.recommendations_without_addressee);
        assert_eq!(lacking, (3, 2, 1), "{}", group.theme);
        let photos = laptops_of(&sample, group).into_iter().flat_map(|l| &l.photos);
        without_caption += photos.filter(|p| p.caption.is_empty()).count();
    }
    assert_eq!(without_caption, 2, "two note takers forgot one caption each");
}

#[test]
fn notes_of_a_group_are_about_twenty_kilobytes() {
    let mut sizes = Vec::new();
    let sample = event(Size::Conference, 7);
    for group in &sample.event.groups {
        let notes = entries_of(&sample, group).into_iter().filter(|e| e.kind == EntryKind::Note);
        let bytes: usize = notes.map(|e| e.text.len()).sum();
        sizes.push(bytes);
    }
    assert!(sizes.iter().all(|b| (17_500..=26_000).contains(b)), "{sizes:?}");
}

#[test]
fn ids_are_unique_and_follow_time_on_every_laptop() {
    for size in [Size::Conference, Size::Congress] {
        let sample = event(size, 3);
        let mut seen = BTreeSet::new();
        for group in &sample.event.groups {
            let entries = entries_of(&sample, group);
            assert!(entries.iter().all(|e| seen.insert(e.id.0)), "ids of {}", group.theme);
        }
        for laptop in &sample.laptops {
            let in_order = laptop.entries.is_sorted_by(|a, b| a.id < b.id && a.created_at <= b.created_at);
            assert!(in_order, "entries of {} follow time", laptop.name);
            assert!(laptop.entries.is_sorted_by_key(|e| &e.order), "and stand in that order");
            assert!(laptop.photos.iter().all(|p| seen.insert(p.id.0)), "photos of {}", laptop.name);
        }
        let prepared = sample.event.people.iter().map(|p| p.id.0).chain([sample.event.id.0]);
        assert!(prepared.chain(sample.event.groups.iter().map(|g| g.id.0)).all(|id| seen.insert(id)));
        assert!(seen.iter().all(|id| id.get_version_num() == 7), "shaped like version 7");
    }
}

#[test]
fn no_line_is_said_twice_in_one_group() {
    for size in [Size::Conference, Size::Congress] {
        let sample = event(size, 5);
        for group in &sample.event.groups {
            let entries = entries_of(&sample, group);
            let texts: BTreeSet<_> = entries.iter().map(|e| &e.text).collect();
            assert_eq!(texts.len(), entries.len(), "{}", group.theme);
        }
    }
}

#[test]
fn english_and_ukrainian_groups_speak_their_language_only() {
    let sample = event(Size::Conference, 7);
    for group in &sample.event.groups {
        let texts = entries_of(&sample, group).into_iter().map(|e| e.text.as_str());
        let captions =
            laptops_of(&sample, group).into_iter().flat_map(|l| &l.photos).map(|p| p.caption.as_str());
        for text in texts.chain(captions).filter(|t| t.len() < 1000 && !t.is_empty()) {
            let cyrillic = text.chars().filter(|c| ('\u{400}'..='\u{4FF}').contains(c)).count();
            match group.language {
                Language::Uk => assert!(cyrillic * 2 > text.chars().count(), "Ukrainian: {text}"),
                _ => assert_eq!(cyrillic, 0, "no Cyrillic: {text}"),
            }
            if group.language == Language::En {
                let word =
                    |w: &str| matches!(w.to_lowercase().as_str(), "się" | "nie" | "jest" | "dla" | "oraz");
                assert!(!text.split(' ').any(word), "English: {text}");
            }
        }
    }
    let languages = sample.event.groups.iter().map(|g| g.language);
    assert_eq!(languages.filter(|l| *l != Language::Pl).count(), 2, "one English, one Ukrainian");
}

#[test]
fn whoever_is_named_exists() {
    let stock = Stock::get();
    let sample = event(Size::Conference, 7);
    let known = |name: &str| {
        stock.organisations.iter().any(|o| o.names.contains(&name))
            || stock.addressees.iter().any(|a| a.names.contains(&name))
    };
    for entry in sample.laptops.iter().flat_map(|l| &l.entries) {
        for owner in &entry.owners {
            let person = sample.event.people.iter().find(|p| Some(p.id) == owner.person);
            assert_eq!(person.map(|p| &p.name), Some(&owner.name), "owner of {}", entry.text);
        }
        for partner in &entry.partners {
            assert!(known(&partner.name), "partner {} of {}", partner.name, entry.text);
        }
        for addressee in &entry.addressees {
            assert!(addressee.level.is_some(), "addressee {} of {}", addressee.name, entry.text);
        }
    }
    let names: BTreeSet<_> = sample.event.people.iter().map(|p| &p.name).collect();
    assert_eq!(names.len(), 150, "no two people share a name");
}

#[test]
fn two_laptops_share_a_beginning_and_disagree_about_one_date() {
    let sample = event(Size::Conference, 7);
    let [a, b] = &sample.laptops.iter().filter(|l| l.shared.is_some()).collect::<Vec<_>>()[..] else {
        panic!("one group has two laptops")
    };
    let (Some(of_a), Some(of_b)) = (a.shared, b.shared) else { panic!("both say what they share") };
    assert_eq!((of_a.with, of_b.with), (b.device, a.device), "they name each other");
    assert_eq!(a.entries[..of_a.entries], b.entries[..of_b.entries], "the beginning is the same");
    assert_eq!((of_a.entries, a.entries.len(), b.entries.len()), (20, 40, 40), "each adds its own");
    let same_field = |x: &&crate::SampleEdit| {
        b.edits.iter().any(|y| {
            x.entry == y.entry
                && std::mem::discriminant(&x.change) == std::mem::discriminant(&y.change)
                && x.change != y.change
        })
    };
    assert_eq!(
        a.edits.iter().filter(same_field).count(),
        2,
        "one text in two places, one date with two values"
    );
    for edit in a.edits.iter().chain(&b.edits) {
        assert!(a.entries[..20].iter().any(|e| e.id == edit.entry), "only shared entries are edited");
    }
    for laptop in [a, b] {
        let known: BTreeSet<_> = laptop.entries.iter().map(|e| e.id).collect();
        assert!(
            laptop.photos.iter().flat_map(|p| &p.entries).all(|id| known.contains(id)),
            "photos of {}",
            laptop.name
        );
    }
}

#[test]
fn a_congress_has_two_laptops_for_every_group() {
    let sample = event(Size::Congress, 7);
    assert_eq!(
        (sample.event.groups.len(), sample.laptops.len(), sample.event.people.len()),
        (200, 400, 5000)
    );
    assert_eq!(sample.laptops.iter().map(|l| l.photos.len()).sum::<usize>(), 2000);
    for group in &sample.event.groups {
        assert_eq!(entries_of(&sample, group).len(), 300, "{}", group.theme);
    }
}

mod pictures {
    use zune_jpeg::{JpegDecoder, zune_core::bytestream::ZCursor};

    use crate::{PhotoSize, SamplePhoto, Size, event, flipchart};

    fn photos() -> Vec<SamplePhoto> {
        event(Size::Conference, 7).laptops.into_iter().flat_map(|l| l.photos).collect()
    }

    fn size(jpeg: &[u8]) -> (usize, usize) {
        let mut decoder = JpegDecoder::new(ZCursor::new(jpeg));
        decoder.decode().expect("a whole picture");
        decoder.dimensions().expect("decoded")
    }

    #[test]
    fn a_small_photo_is_a_thousand_pixels_long_and_always_the_same() {
        let photos = photos();
        let jpeg = flipchart(&photos[0], PhotoSize::Small);
        let (width, height) = size(&jpeg);
        assert_eq!((width.max(height), width.min(height)), (1000, 750));
        assert_eq!(jpeg, flipchart(&photos[0], PhotoSize::Small), "drawn from the seed alone");
        assert_ne!(jpeg, flipchart(&photos[1], PhotoSize::Small), "another sheet looks different");
        assert!((40_000..160_000).contains(&jpeg.len()), "{} bytes", jpeg.len());
    }

    #[test]
    fn a_full_photo_carries_what_a_phone_would_write() {
        let photo = &photos()[0];
        let jpeg = flipchart(photo, PhotoSize::Full);
        let (width, height) = size(&jpeg);
        assert_eq!((width, height), (4032, 3024), "stored as the sensor lies");
        let read = exif::Reader::new().read_from_container(&mut std::io::Cursor::new(&jpeg)).expect("EXIF");
        let value = |tag| read.get_field(tag, exif::In::PRIMARY).map(|f| f.display_value().to_string());
        assert!(
            value(exif::Tag::DateTimeOriginal).is_some_and(|d| d.starts_with("2022-05-27 11:")),
            "local time"
        );
        assert!(
            value(exif::Tag::GPSLatitude).is_some_and(|p| p.starts_with("55 deg")),
            "a position to strip"
        );
        assert!(value(exif::Tag::Model).is_some() && value(exif::Tag::Make).is_some(), "a camera");
        assert!(value(exif::Tag::Orientation).is_some(), "how it was held");
    }
}
