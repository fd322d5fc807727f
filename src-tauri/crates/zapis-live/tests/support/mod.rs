//! Laptops in one process, on the loopback, with a library simple enough to be seen through: a document is a set
//! of numbered entries and a list of photos.
#![allow(dead_code)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zapis_carry::{
    Counts, DeviceRef, DocumentKind, DocumentPart, EventRef, Limits, PacketContents, receipt_code,
};
use zapis_domain::ContentHash;
use zapis_live::{
    DeviceKey, Holding, Library, Live, LiveError, LiveEvent, LiveLimits, LiveSettings, Paired, PairingCode,
    PeerId, Refusal, Taken, Tally, WantedPhoto,
};

pub const LONG: Duration = Duration::from_secs(60);
/// The document of the event; all others are records.
pub const EVENT: u128 = 1 << 64;

#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doc {
    pub entries: BTreeSet<u32>,
    pub photos: BTreeMap<ContentHash, u64>,
}

/// A library in a folder and in memory.
pub struct Shelf {
    pub folder: tempfile::TempDir,
    pub docs: Mutex<BTreeMap<Uuid, Doc>>,
    pub remembered: Mutex<Vec<Paired>>,
    /// Everything that was ever given to it, by name of the call.
    pub calls: Mutex<Vec<String>>,
    pub refuses: Mutex<bool>,
}

pub fn hash(bytes: &[u8]) -> ContentHash {
    ContentHash::try_from(blake3::hash(bytes).to_hex().to_string()).unwrap()
}

/// Bytes that do not repeat, the same for the same seed.
pub fn noise(seed: u64, len: usize) -> Vec<u8> {
    let mut bytes = vec![0; len];
    blake3::Hasher::new().update(&seed.to_le_bytes()).finalize_xof().fill(&mut bytes);
    bytes
}

pub fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let until = Instant::now() + LONG;
    while !holds() {
        assert!(Instant::now() < until, "{what}: not within {LONG:?}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

impl Shelf {
    pub fn new() -> Arc<Shelf> {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("photos")).unwrap();
        Arc::new(Shelf {
            folder,
            docs: Mutex::default(),
            remembered: Mutex::default(),
            calls: Mutex::default(),
            refuses: Mutex::new(false),
        })
    }

    pub fn add(&self, doc: u128, entry: u32) {
        self.docs.lock().unwrap().entry(Uuid::from_u128(doc)).or_default().entries.insert(entry);
    }

    pub fn add_photo(&self, doc: u128, bytes: &[u8]) -> ContentHash {
        let hash = hash(bytes);
        fs::write(self.photo(&hash), bytes).unwrap();
        let mut docs = self.docs.lock().unwrap();
        docs.entry(Uuid::from_u128(doc)).or_default().photos.insert(hash.clone(), bytes.len() as u64);
        hash
    }

    pub fn photo(&self, hash: &ContentHash) -> PathBuf {
        self.folder.path().join("photos").join(hash.as_str())
    }

    pub fn parts(&self) -> PathBuf {
        self.folder.path().join("parts")
    }

    pub fn doc(&self, doc: u128) -> Doc {
        self.docs.lock().unwrap().get(&Uuid::from_u128(doc)).cloned().unwrap_or_default()
    }

    /// All documents, and whether all their photos are here.
    pub fn state(&self) -> (BTreeMap<Uuid, Doc>, bool) {
        let docs = self.docs.lock().unwrap().clone();
        let whole = docs.values().flat_map(|d| d.photos.keys()).all(|hash| self.photo(hash).is_file());
        (docs, whole)
    }

    pub fn called(&self, name: &str) -> usize {
        self.calls.lock().unwrap().iter().filter(|call| *call == name).count()
    }

    fn note(&self, name: &str) -> Result<(), Refusal> {
        self.calls.lock().unwrap().push(name.to_owned());
        let refuses = *self.refuses.lock().unwrap();
        if refuses && name == "take_packet" {
            return Err(Refusal { code: "not-today".into(), params: vec![] });
        }
        Ok(())
    }
}

fn version(doc: &Doc) -> Vec<u8> {
    serde_json::to_vec(doc).unwrap()
}

fn name(id: &Uuid) -> String {
    let kind = if *id == Uuid::from_u128(EVENT) { "frame" } else { "record" };
    format!("{kind}:{id}")
}

impl Library for Shelf {
    fn holdings(&self, _: PeerId) -> Result<Vec<Holding>, Refusal> {
        let docs = self.docs.lock().unwrap();
        let holding = |(id, doc): (&Uuid, &Doc)| Holding {
            name: name(id),
            version: version(doc),
            tally: Tally {
                receipt: receipt_code(&hash(&version(doc)).to_string()),
                by_kind: [("note".to_owned(), doc.entries.len() as u32)].into(),
                photos: doc.photos.len() as u32,
                photos_here: doc.photos.keys().filter(|h| self.photo(h).is_file()).count() as u32,
                changed_at: 0,
            },
        };
        Ok(docs.iter().map(holding).collect())
    }

    fn packet_for(&self, _: PeerId, theirs: &[Holding], to: &Path) -> Result<bool, Refusal> {
        self.note("packet_for")?;
        let docs = self.docs.lock().unwrap();
        let lacks = |id: &Uuid, doc: &Doc| {
            let known = theirs.iter().find(|t| t.name == name(id));
            let known: Doc = known.map(|t| serde_json::from_slice(&t.version).unwrap()).unwrap_or_default();
            !doc.entries.is_subset(&known.entries) || doc.photos.keys().any(|h| !known.photos.contains_key(h))
        };
        let mut lacking: Vec<_> = docs.iter().filter(|(id, doc)| lacks(id, doc)).collect();
        lacking.sort_by_key(|(id, _)| id.as_u128() != EVENT);
        // As many as a packet may hold; the rest is asked for afterwards.
        let documents: Vec<DocumentPart> = lacking
            .into_iter()
            .take(8)
            .map(|(id, doc)| DocumentPart { kind: DocumentKind::Record, id: *id, bytes: version(doc) })
            .collect();
        if documents.is_empty() {
            return Ok(false);
        }
        zapis_carry::write(to, &contents(documents), &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
        Ok(true)
    }

    fn take_packet(&self, _: PeerId, packet: &Path) -> Result<Taken, Refusal> {
        self.note("take_packet")?;
        let packet = zapis_carry::read(packet, &Limits::default()).unwrap();
        let mut docs = self.docs.lock().unwrap();
        let mut changed = false;
        for part in packet.documents {
            let theirs: Doc = serde_json::from_slice(&part.bytes).unwrap();
            let mine = docs.entry(part.id).or_default();
            let before = mine.clone();
            mine.entries.extend(theirs.entries);
            mine.photos.extend(theirs.photos);
            changed |= *mine != before;
        }
        Ok(Taken { changed })
    }

    fn wanted_photos(&self, _: PeerId, theirs: &[Holding]) -> Result<Vec<WantedPhoto>, Refusal> {
        let docs = self.docs.lock().unwrap();
        let shared = docs.iter().filter(|(id, _)| theirs.iter().any(|t| t.name == name(id)));
        let photos = shared.flat_map(|(_, doc)| &doc.photos).filter(|(hash, _)| !self.photo(hash).is_file());
        Ok(photos.map(|(hash, bytes)| WantedPhoto { hash: hash.clone(), bytes: *bytes }).collect())
    }

    fn open_photo(&self, _: PeerId, hash: &ContentHash) -> Result<Option<File>, Refusal> {
        self.note("open_photo")?;
        Ok(File::open(self.photo(hash)).ok())
    }

    fn take_photo(&self, _: PeerId, hash: &ContentHash, file: &Path) -> Result<(), Refusal> {
        self.note("take_photo")?;
        assert_eq!(*hash, self::hash(&fs::read(file).unwrap()), "the photo has its hash");
        // In place at once, as a library must: a photo that is seen is whole.
        let beside = self.folder.path().join(format!("{hash}.{:?}", std::thread::current().id()));
        fs::copy(file, &beside).unwrap();
        fs::rename(beside, self.photo(hash)).unwrap();
        Ok(())
    }

    fn remember(&self, paired: &Paired) -> Result<(), Refusal> {
        self.note("remember")?;
        self.remembered.lock().unwrap().push(paired.clone());
        Ok(())
    }
}

pub fn contents(documents: Vec<DocumentPart>) -> PacketContents {
    PacketContents {
        app_version: "0".into(),
        event: EventRef {
            id: serde_json::from_value(serde_json::json!(Uuid::from_u128(1))).unwrap(),
            title: "t".into(),
        },
        group: None,
        device: DeviceRef {
            id: serde_json::from_value(serde_json::json!(Uuid::from_u128(2))).unwrap(),
            name: "d".into(),
            key: None,
            serial: None,
        },
        signer: None,
        made_at: chrono::DateTime::from_timestamp_nanos(0),
        documents,
        photos: Vec::new(),
        counts: Counts::default(),
        state_hash: String::new(),
        receipt: String::new(),
    }
}

/// A laptop: a library, a key, and a network while it is open.
pub struct Laptop {
    pub shelf: Arc<Shelf>,
    pub key: DeviceKey,
    pub events: Arc<Mutex<Vec<LiveEvent>>>,
    pub live: Option<Live>,
    pub limits: LiveLimits,
}

pub fn quick() -> LiveLimits {
    LiveLimits { debounce: Duration::from_millis(20), ..LiveLimits::default() }
}

impl Laptop {
    pub fn new(seed: u8) -> Laptop {
        Laptop::with(seed, quick())
    }

    pub fn with(seed: u8, limits: LiveLimits) -> Laptop {
        let key = DeviceKey::from_bytes(&[seed; 32]);
        let mut laptop = Laptop { shelf: Shelf::new(), key, events: Arc::default(), live: None, limits };
        laptop.open();
        laptop
    }

    /// Opens the network, on a port of its own, with those remembered.
    pub fn open(&mut self) {
        self.open_at("127.0.0.1:0".parse().unwrap());
    }

    pub fn open_at(&mut self, address: std::net::SocketAddr) {
        let mut settings = LiveSettings::new(self.key.clone(), "laptop", self.shelf.parts());
        settings.announce = false;
        settings.discover = false;
        settings.only_at = Some(address);
        settings.paired = self.shelf.remembered.lock().unwrap().clone();
        settings.limits = self.limits.clone();
        let events = self.events.clone();
        let observer = Arc::new(move |event| events.lock().unwrap().push(event));
        self.live = Some(Live::start(settings, self.shelf.clone(), observer).unwrap());
    }

    pub fn close(&mut self) {
        self.live = None;
    }

    pub fn live(&self) -> &Live {
        self.live.as_ref().unwrap()
    }

    pub fn code(&self) -> PairingCode {
        self.live().open_pairing(8, LONG).unwrap()
    }

    pub fn calls(&self, host: &Laptop, code: Option<&PairingCode>) -> Result<PeerId, LiveError> {
        self.live().join(&host.live().ticket().unwrap(), code)
    }

    /// Opens a pairing over there and types the code here.
    pub fn pairs_with(&self, host: &Laptop) {
        self.calls(host, Some(&host.code())).unwrap();
    }

    pub fn add(&self, doc: u128, entry: u32) {
        self.shelf.add(doc, entry);
        self.live().changed();
    }

    pub fn saw(&self, wanted: impl Fn(&LiveEvent) -> bool) -> bool {
        self.events.lock().unwrap().iter().any(wanted)
    }
}

/// Both hold the same, photos included.
pub fn in_step(one: &Laptop, other: &Laptop) -> bool {
    let (mine, theirs) = (one.shelf.state(), other.shelf.state());
    mine == theirs && mine.1
}

/// A code that is not this one.
pub fn wrong(code: &PairingCode) -> PairingCode {
    let digits: String = code.to_string().chars().filter(char::is_ascii_digit).collect();
    let other = (digits.parse::<u32>().unwrap() + 1) % 1_000_000;
    format!("{other:06}").parse().unwrap()
}
