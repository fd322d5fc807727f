//! Photos on their way in: many at once, the same twice, broken ones among them; and what is remembered of them.

mod support;

use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicBool, Ordering},
};

use jpeg_encoder::{ColorType, Encoder};
use support::{Desk, open, sound};
use zapis_domain::{Area, EntryPlace, GroupId, Photo};
use zapis_notebook::{Likenesses, Notebook, StoredPicture, photos_in, unwatched, view::PhotoOutcome};

/// A drawn sheet: `seed` says what stands on it, `shade` how bright the room is.
fn sheet(seed: u32, shade: u8) -> Vec<u8> {
    let (width, height) = (320usize, 240usize);
    let mut rgb = vec![shade; width * height * 3];
    let mut noise = seed.wrapping_mul(2_654_435_761).max(1);
    let mut next = |most: usize| {
        noise ^= noise << 13;
        noise ^= noise >> 17;
        noise ^= noise << 5;
        noise as usize % most
    };
    for _ in 0..14 {
        let (left, top, wide, high) = (next(width - 90), next(height - 50), 20 + next(70), 8 + next(40));
        for y in top..top + high {
            for x in left..left + wide {
                rgb[(y * width + x) * 3..][..3].copy_from_slice(&[30, 30, 80]);
            }
        }
    }
    let mut jpeg = Vec::new();
    Encoder::new(&mut jpeg, 88).encode(&rgb, 320, 240, ColorType::Rgb).expect("a small picture");
    jpeg
}

fn stored(notebook: &Notebook, bytes: &[u8]) -> StoredPicture {
    notebook.album().take_in_bytes(bytes).expect("a picture")
}

fn add(notebook: &mut Notebook, group: GroupId, bytes: &[u8]) -> PhotoOutcome {
    let picture = stored(notebook, bytes);
    notebook.add_picture(group, &picture).expect("a row").0
}

fn shown(notebook: &Notebook, group: GroupId) -> Vec<Photo> {
    notebook.capture(group).unwrap().photos
}

fn write(desk: &Desk, name: &str, bytes: &[u8]) -> PathBuf {
    let path = desk.home.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn many_files_come_in_their_order_and_a_bad_one_keeps_none_back() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let whole = sheet(1, 230);
    let mut paths: Vec<PathBuf> =
        (0..10).map(|n| write(&desk, &format!("in/{n:02}.jpg"), &sheet(n, 230))).collect();
    paths.insert(2, write(&desk, "in/cut.jpg", &whole[..whole.len() / 2]));
    paths.insert(4, write(&desk, "in/text.jpg", b"To nie jest obraz, tylko tekst z inna nazwa."));
    paths.insert(6, write(&desk, "in/empty.jpg", b""));
    paths.insert(8, desk.home.path().join("in/gone.jpg"));
    let huge = write(&desk, "in/huge.jpg", b"\xFF\xD8\xFF\xE0");
    fs::File::options().write(true).open(&huge).unwrap().set_len(1 << 30).unwrap();
    paths.insert(10, huge);
    let album = notebook.album();
    let mut told = Vec::new();
    album.take_in_all(&paths, &AtomicBool::new(false), |n, result| {
        told.push((n, result.map(|picture| notebook.add_picture(group, &picture).expect("a row"))));
    });
    let order: Vec<usize> = told.iter().map(|(n, _)| *n).collect();
    assert_eq!(order, (0..15).collect::<Vec<_>>(), "each is told once, in the order chosen");
    let code = |n: usize| told[n].1.as_ref().err().map(|error| error.code());
    assert_eq!(code(2), Some("photo-damaged"), "cut in the middle");
    assert_eq!(code(4), Some("photo-not-a-picture"), "a text with another name");
    assert_eq!(code(6), Some("photo-not-a-picture"), "nothing in it");
    assert_eq!(code(8), Some("file-not-readable"), "gone meanwhile");
    assert_eq!(code(10), Some("photo-too-large"), "a gigabyte, refused unread");
    let photos = shown(&notebook, group);
    assert_eq!(photos.len(), 10, "the others all came in");
    let mut by_place = photos.clone();
    by_place.sort_by(|a, b| a.order.cmp(&b.order));
    assert_eq!(by_place, photos, "and stand in the strip as they were chosen");
    for (n, photo) in photos.iter().enumerate() {
        let kept = fs::read(find(&desk, photo.hash.as_str())).unwrap();
        assert_eq!(kept, sheet(n as u32, 230), "byte for byte: {n}");
    }
    sound(&mut notebook);
}

/// Where the library keeps an original.
fn find(desk: &Desk, hash: &str) -> PathBuf {
    desk.home.path().join("pictures").join(&hash[..2]).join(hash)
}

#[test]
fn what_is_stopped_brings_nothing_more_in_and_keeps_what_came() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let paths: Vec<PathBuf> =
        (0..30).map(|n| write(&desk, &format!("in/{n:02}.jpg"), &sheet(n, 230))).collect();
    let stop = AtomicBool::new(false);
    let album = notebook.album();
    album.take_in_all(&paths, &stop, |n, result| {
        notebook.add_picture(group, &result.expect("a picture")).expect("a row");
        if n == 4 {
            stop.store(true, Ordering::Relaxed);
        }
    });
    assert_eq!(shown(&notebook, group).len(), 5, "those before the stop stay, none comes after it");
    sound(&mut notebook);
}

#[test]
fn the_same_bytes_are_stored_once_and_said_to_be_there() {
    let (desk, mut notebook) = Desk::new();
    let (one, other) = (desk.groups[0], desk.groups[1]);
    let bytes = sheet(7, 240);
    let PhotoOutcome::Added { photo } = add(&mut notebook, one, &bytes) else { panic!("it is new") };
    for _ in 0..3 {
        let again = add(&mut notebook, one, &bytes);
        assert!(matches!(again, PhotoOutcome::AlreadyThere { photo: known } if known == photo), "{again:?}");
    }
    assert_eq!(shown(&notebook, one).len(), 1, "one row however often");
    assert!(matches!(add(&mut notebook, other, &bytes), PhotoOutcome::Added { .. }), "new to another group");
    let originals = fs::read_dir(desk.home.path().join("pictures")).unwrap().count();
    assert_eq!(originals, 1, "one file for both groups");
    let patch = zapis_notebook::view::PhotoPatch { deleted: Some(true), ..Default::default() };
    notebook.patch_photo(photo, &patch).unwrap();
    assert!(shown(&notebook, one).is_empty(), "thrown away");
    let back = add(&mut notebook, one, &bytes);
    assert!(matches!(back, PhotoOutcome::Restored { photo: known } if known == photo), "{back:?}");
    assert_eq!(shown(&notebook, one)[0].id, photo, "with everything that was said about it");
    sound(&mut notebook);
}

#[test]
fn the_same_photo_from_two_phones_at_the_same_moment_is_no_error() {
    let (_desk, notebook) = Desk::new();
    let bytes = sheet(3, 220);
    for _ in 0..20 {
        let album = notebook.album();
        std::thread::scope(|scope| {
            let taking = || album.take_in_bytes(&bytes).map(|picture| picture.hash);
            let (one, other) = (scope.spawn(taking), scope.spawn(taking));
            let (one, other) = (one.join().unwrap(), other.join().unwrap());
            assert_eq!(one.expect("stored"), other.expect("stored"), "both are told that it is there");
        });
        let hash = album.take_in_bytes(&bytes).unwrap().hash;
        fs::remove_file(find(&_desk, hash.as_str())).unwrap();
    }
}

#[test]
fn photos_that_look_alike_are_offered_until_both_are_to_be_kept() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    for seed in 0..6 {
        add(&mut notebook, group, &sheet(seed, 240));
    }
    let likenesses = Likenesses::default();
    let pairs = |notebook: &Notebook| likenesses.pairs(&notebook.album(), &shown(notebook, group));
    assert_eq!(pairs(&notebook), [], "different sheets are not taken for the same");
    add(&mut notebook, group, &sheet(2, 200));
    let photos = shown(&notebook, group);
    let alike = [(photos[2].id, photos[6].id)];
    assert_eq!(pairs(&notebook), alike, "the same sheet in less light");
    assert_eq!(photos.len(), 7, "nothing is dropped by itself");
    notebook.keep_both_photos(photos[2].id, photos[6].id).unwrap();
    assert_eq!(pairs(&notebook), [], "once said, it is not asked again");
    drop(notebook);
    let mut notebook = open(desk.home.path());
    assert_eq!(pairs(&notebook), [], "nor after a restart");
    notebook.undo_in_group(group).unwrap();
    assert_eq!(pairs(&notebook), alike, "taken back, it is asked again");
    sound(&mut notebook);
}

#[test]
fn an_entry_typed_off_a_photo_remembers_the_place_in_one_step() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let PhotoOutcome::Added { photo } = add(&mut notebook, group, &sheet(1, 240)) else { panic!("new") };
    let point = Area::new(2_500, 4_000, 2_500, 4_000);
    let saved = notebook.add_entry_from_photo(group, "z: Lista kontaktów", photo, Some(point)).unwrap();
    let entry = saved.entries[0].id;
    assert_eq!(saved.photos[0].entries, [entry], "tied to the photo");
    assert_eq!(saved.photos[0].places, [EntryPlace { entry, area: point }], "at the place shown");
    notebook.undo_in_group(group).unwrap();
    assert!(notebook.capture(group).unwrap().entries.is_empty(), "one step takes the entry back");
    assert_eq!(shown(&notebook, group)[0].places, [], "and its place");
    notebook.redo_in_group(group).unwrap();
    drop(notebook);
    let mut notebook = open(desk.home.path());
    let read = shown(&notebook, group);
    assert_eq!(read[0].places, [EntryPlace { entry, area: point }], "still there after a restart");
    let area = Area::new(9_000, 8_000, 1_000, 2_000);
    let moved = notebook.place_entry(photo, entry, Some(area)).unwrap();
    assert_eq!(moved.photos[0].places, [EntryPlace { entry, area: area.ordered() }], "one place an entry");
    let tied = notebook.place_entry(photo, entry, None).unwrap();
    assert_eq!((tied.photos[0].places.len(), tied.photos[0].entries.len()), (0, 1), "tied without a place");
    notebook.place_entry(photo, entry, Some(point)).unwrap();
    let untied = notebook.link_photo(photo, &[entry], false).unwrap();
    assert_eq!(
        (untied.photos[0].places.len(), untied.photos[0].entries.len()),
        (0, 0),
        "untied, no place is left"
    );
    sound(&mut notebook);
}

#[test]
fn places_of_two_laptops_travel_in_packets_and_both_stay() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let PhotoOutcome::Added { photo } = add(&mut notebook, group, &sheet(1, 240)) else { panic!("new") };
    let point = |n: u32| Area::new(n, n, n, n);
    notebook.add_entry_from_photo(group, "u: Pierwsze", photo, Some(point(1_000))).unwrap();
    let packet = desk.home.path().join("a.zapis");
    notebook.export_packet(group, &packet, &mut unwatched).unwrap();
    let away = tempfile::tempdir().unwrap();
    let mut other = support::open_as(away.path(), "Laptop B");
    support::import(&mut other, std::slice::from_ref(&packet));
    other.add_entry_from_photo(group, "u: Drugie", photo, Some(point(2_000))).unwrap();
    notebook.add_entry_from_photo(group, "u: Trzecie", photo, Some(point(3_000))).unwrap();
    let back = away.path().join("b.zapis");
    other.export_packet(group, &back, &mut unwatched).unwrap();
    support::import(&mut notebook, std::slice::from_ref(&back));
    let photos = shown(&notebook, group);
    let mut areas: Vec<Area> = photos[0].places.iter().map(|place| place.area).collect();
    areas.sort();
    assert_eq!(areas, [point(1_000), point(2_000), point(3_000)], "every place of both laptops is there");
    sound(&mut notebook);
}

#[test]
fn a_folder_gives_its_photos_by_name_and_those_one_level_below() {
    let (desk, _notebook) = Desk::new();
    for name in ["f/b.JPG", "f/a.jpeg", "f/notes.txt", "f/DCIM/c.heic", "f/DCIM/deep/d.jpg", "f/e.png"] {
        write(&desk, name, b"x");
    }
    let found = photos_in(&desk.home.path().join("f")).unwrap();
    let names: Vec<String> =
        found.iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(names, ["c.heic", "a.jpeg", "b.JPG", "e.png"], "photos alone, in the order of their paths");
    assert_eq!(photos_in(&desk.home.path().join("nowhere")).unwrap_err().code(), "file-not-readable");
    for n in 0..2_001 {
        write(&desk, &format!("many/{n}.jpg"), b"");
    }
    assert_eq!(photos_in(&desk.home.path().join("many")).unwrap_err().code(), "photos-too-many");
}

/// Every file of the library's pictures, originals and what was made of them.
fn picture_files(desk: &Desk, notebook: &Notebook) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![notebook.folder().join("pictures"), notebook.folder().join("derived")];
    assert!(folders[0].starts_with(desk.home.path()), "the right folder is looked at");
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                found.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
    }
    found
}

/// `ZAPIS_MUTATIONS` asks for more of them.
#[test]
fn of_what_is_refused_nothing_is_kept_whatever_it_is_called() {
    let (desk, notebook) = Desk::new();
    let wanted = std::env::var("ZAPIS_MUTATIONS").ok().and_then(|n| n.parse().ok()).unwrap_or(120usize);
    let names = [
        "a.jpg",
        "..jpg",
        "%2e%2e.jpg",
        "zdjęcie 1.jpeg",
        "\u{202e}gpj.exe",
        "CON.jpg",
        "a b\nc.png",
        "'; DROP.webp",
    ];
    let whole = sheet(9, 230);
    let mut state = 7u64;
    let mut chance = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below.max(1)
    };
    let (mut kept, mut refused) = (std::collections::BTreeSet::new(), 0);
    for n in 0..wanted {
        let mut bytes = whole.clone();
        for _ in 0..=chance(4) {
            let at = chance(bytes.len());
            match chance(3) {
                0 => bytes.truncate(at.max(1)),
                1 => bytes[at] ^= 1 << chance(8),
                _ => bytes[at] = 0xFF,
            }
        }
        let path = write(&desk, &format!("damaged/{}", names[n % names.len()]), &bytes);
        match notebook.album().take_in(&path) {
            Ok(picture) => drop(kept.insert(picture.hash.to_string())),
            Err(error) => {
                assert!(error.code().starts_with("photo-"), "a sentence about photos: {}", error.code());
                refused += 1;
            }
        }
    }
    assert!(refused > 0, "damage is noticed");
    let files = picture_files(&desk, &notebook);
    let of_a_kept_one = |file: &String| kept.iter().any(|hash| file.starts_with(hash.as_str()));
    let strange: Vec<&String> = files.iter().filter(|file| !of_a_kept_one(file)).collect();
    assert_eq!(strange, Vec::<&String>::new(), "every file belongs to a photo that was taken in");
}
