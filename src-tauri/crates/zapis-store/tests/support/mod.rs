//! A small library to try things on.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::{collections::BTreeMap, fs, path::Path};

use uuid::Uuid;
use zapis_domain::{Entry, EntryId, EntryKind, Event, EventId, Group, GroupId, Language, Timestamp};
use zapis_store::{Store, StoreError};

pub const TEXTS: [&str; 4] = [
    "Wyjazd do Łodzi, miasto Łódź",
    "Зустріч у місті Київ",
    "Dyżur prawny OPS Wola",
    "100 % \"cudzysłów\" OR NEAR",
];

pub fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0180_0000_0000_7000_8000_0000_0000_0000 + n)
}

pub fn group() -> GroupId {
    GroupId(id(2))
}

pub fn event() -> Event {
    let mut event = Event::new(EventId(id(1)), "Konferencja próbna", Language::Pl);
    event.groups.push(Group {
        id: group(),
        number: 1,
        theme: "Mieszkania".into(),
        scope: String::new(),
        room: String::new(),
        language: Language::Pl,
        facilitator: String::new(),
        note_taker: String::new(),
        sensitive: false,
    });
    event
}

pub fn entry(n: usize, text: &str) -> Entry {
    let mut entry = Entry::new(EntryId(id(100 + n as u128)), EntryKind::Note, text, Timestamp::UNIX_EPOCH);
    entry.order = format!("{n:06}");
    entry
}

/// An event with one group and `entries` entries, beginning with [`TEXTS`], and a document of a few bytes.
pub fn fill(store: &mut Store, entries: usize) {
    let event = event();
    let filled = store.write(|w| -> Result<(), StoreError> {
        w.put_event(&event)?;
        w.put_event_lists(&event)?;
        w.append_updates("record:test", event.id, &[vec![7; 600], vec![8; 600]])?;
        for n in 0..entries {
            let text =
                TEXTS.get(n).map_or_else(|| format!("Wpis numer {n} o mieszkaniach"), |t| (*t).to_owned());
            w.put_entry(group(), &entry(n, &text))?;
        }
        Ok(())
    });
    filled.expect("a fresh library takes entries");
}

pub fn opened(folder: &Path) -> Store {
    Store::open(folder).unwrap_or_else(|e| panic!("{} does not open: {e}", folder.display()))
}

/// The code of the refusal to open.
pub fn refusal(folder: &Path) -> &'static str {
    match Store::open(folder) {
        Ok(_) => panic!("{} opened, it had to be refused", folder.display()),
        Err(error) => error.code(),
    }
}

/// Every file under `folder` (without the lock) by its path, with the hash of its bytes.
pub fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(files(&path).into_iter().map(|(inner, hash)| (format!("{name}/{inner}"), hash)));
        } else if name != "zapis.lock" {
            found.insert(
                name,
                blake3::hash(&fs::read(&path).expect("it was just listed")).to_hex().to_string(),
            );
        }
    }
    found
}

/// The same numbers every time.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}
