//! Forty photos of 3 MB from laptop to laptop, beside the same bytes over a plain TCP connection.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use tempfile::TempDir;
use zapis_domain::ContentHash;
use zapis_live::{
    DeviceKey, Holding, Library, Live, LiveSettings, Paired, PeerId, Refusal, Taken, Tally, WantedPhoto,
};

use crate::measure::{Table, ms, quantile, ratio};

const PHOTOS: u64 = 40;
const BYTES: usize = 3 << 20;
const RUNS: usize = 5;

pub fn photos(table: &mut Table) {
    let from = Shelf::new();
    for n in 0..PHOTOS {
        from.put(&noise(n));
    }
    let mut ours: Vec<Duration> = (0..RUNS).map(|_| over_the_network(&from)).collect();
    let mut plain: Vec<Duration> = (0..RUNS).map(|_| over_tcp(&from)).collect();
    let (a, b) = (quantile(&mut ours, 0.5), quantile(&mut plain, 0.5));
    let megabytes = (PHOTOS as usize * BYTES) as f64 / 1e6;
    let what = format!("{PHOTOS} photos of 3 MB live, encrypted, hashed twice, synced ({:.0} MB/s)", {
        megabytes / a.as_secs_f64()
    });
    table.add_beside(&what, ms(a), "–", &format!("plain TCP to synced files {}", ms(b)), ratio(a, b));
}

fn noise(seed: u64) -> Vec<u8> {
    let mut bytes = vec![0; BYTES];
    blake3::Hasher::new().update(&seed.to_le_bytes()).finalize_xof().fill(&mut bytes);
    bytes
}

/// From the call to the last photo on disk.
fn over_the_network(from: &Arc<Shelf>) -> Duration {
    let to = Shelf::new();
    let (host_key, guest_key) = (DeviceKey::generate(), DeviceKey::generate());
    let host = open(&host_key, guest_key.id(), from);
    let guest = open(&guest_key, host_key.id(), &to);
    // The guest fetches what the host holds and it has not.
    to.wants(from);
    let begun = Instant::now();
    guest.join(&host.ticket().expect("an address"), None).expect("they know each other");
    while to.count() < PHOTOS as usize {
        std::thread::sleep(Duration::from_millis(2));
    }
    begun.elapsed()
}

fn open(key: &DeviceKey, knows: PeerId, shelf: &Arc<Shelf>) -> Live {
    let mut settings = LiveSettings::new(key.clone(), "bench", shelf.folder.path().join("parts"));
    settings.paired = vec![Paired { id: knows, name: String::new() }];
    (settings.announce, settings.discover) = (false, false);
    settings.only_at = Some("127.0.0.1:0".parse().expect("the loopback"));
    Live::start(settings, shelf.clone(), Arc::new(|_| {})).expect("the loopback is there")
}

fn over_tcp(from: &Shelf) -> Duration {
    let to = Shelf::new();
    let listener = TcpListener::bind("127.0.0.1:0").expect("the loopback");
    let address = listener.local_addr().expect("bound");
    let paths: Vec<PathBuf> = from.photos().into_keys().map(|hash| from.path(&hash)).collect();
    let begun = Instant::now();
    let sender = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a caller");
        for path in paths {
            std::io::copy(&mut File::open(path).expect("a photo"), &mut stream).expect("sent");
        }
    });
    let mut stream = TcpStream::connect(address).expect("connected");
    for n in 0..PHOTOS {
        let mut file = File::create(to.folder.path().join(n.to_string())).expect("a file");
        std::io::copy(&mut (&mut stream).take(BYTES as u64), &mut file).expect("received");
        file.flush().and_then(|()| file.sync_all()).expect("on disk");
    }
    sender.join().expect("sent");
    begun.elapsed()
}

/// A folder of photos, all of them named by one document.
struct Shelf {
    folder: TempDir,
    wanted: std::sync::Mutex<BTreeMap<ContentHash, u64>>,
}

impl Shelf {
    fn new() -> Arc<Shelf> {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("photos")).expect("made");
        Arc::new(Shelf { folder, wanted: Default::default() })
    }

    fn put(&self, bytes: &[u8]) {
        let hash = ContentHash::try_from(blake3::hash(bytes).to_hex().to_string()).expect("a hash");
        fs::write(self.path(&hash), bytes).expect("written");
        self.wanted.lock().expect("no panic").insert(hash, bytes.len() as u64);
    }

    fn wants(&self, from: &Shelf) {
        *self.wanted.lock().expect("no panic") = from.photos();
    }

    fn photos(&self) -> BTreeMap<ContentHash, u64> {
        self.wanted.lock().expect("no panic").clone()
    }

    fn path(&self, hash: &ContentHash) -> PathBuf {
        self.folder.path().join("photos").join(hash.as_str())
    }

    fn count(&self) -> usize {
        fs::read_dir(self.folder.path().join("photos")).expect("a folder").count()
    }
}

impl Library for Shelf {
    fn holdings(&self, _: PeerId) -> Result<Vec<Holding>, Refusal> {
        Ok(vec![Holding { name: "record".into(), version: vec![1], tally: Tally::default() }])
    }

    fn packet_for(&self, _: PeerId, _: &[Holding], _: &Path) -> Result<bool, Refusal> {
        Ok(false)
    }

    fn take_packet(&self, _: PeerId, _: &Path) -> Result<Taken, Refusal> {
        Ok(Taken { changed: false })
    }

    fn wanted_photos(&self, _: PeerId, _: &[Holding]) -> Result<Vec<WantedPhoto>, Refusal> {
        let missing = self.photos().into_iter().filter(|(hash, _)| !self.path(hash).exists());
        Ok(missing.map(|(hash, bytes)| WantedPhoto { hash, bytes }).collect())
    }

    fn open_photo(&self, _: PeerId, hash: &ContentHash) -> Result<Option<File>, Refusal> {
        Ok(File::open(self.path(hash)).ok())
    }

    /// As the store does it: copied, compared, synced, renamed.
    fn take_photo(&self, _: PeerId, hash: &ContentHash, file: &Path) -> Result<(), Refusal> {
        let bytes = fs::read(file).expect("a photo");
        assert_eq!(blake3::hash(&bytes).to_hex().as_str(), hash.as_str());
        let part = self.folder.path().join(hash.as_str());
        let mut copy = File::create(&part).expect("a file");
        copy.write_all(&bytes).and_then(|()| copy.sync_all()).expect("on disk");
        fs::rename(part, self.path(hash)).expect("renamed");
        Ok(())
    }

    fn remember(&self, _: &Paired) -> Result<(), Refusal> {
        Ok(())
    }
}
