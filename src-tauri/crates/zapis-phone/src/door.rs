//! The door: a listener on one address, with a guard at it.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU32, AtomicU64, Ordering},
    },
};

use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tempfile::TempPath;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Semaphore, mpsc, oneshot, watch},
    task::JoinSet,
};
use zapis_domain::Language;

use crate::{Limits, Network, routes};

/// What a door needs.
pub struct Opening {
    pub network: Network,
    /// An existing folder for photos on their way.
    pub folder: PathBuf,
    pub limits: Limits,
    /// Spoken to phones that ask for a language Zapis does not speak.
    pub language: Language,
}

#[derive(Debug, thiserror::Error)]
pub enum DoorError {
    /// The address is none of this laptop's any longer, or a firewall keeps the door shut.
    #[error("{address} cannot be listened on")]
    NoListening { address: Ipv4Addr, source: io::Error },
    #[error("the system gives no random numbers")]
    NoRandomness,
}

/// A photo that came whole. The file is gone when this is dropped.
#[derive(Debug)]
pub struct Arrival {
    pub file: TempPath,
    pub bytes: u64,
    /// What the phone called it: to be shown, never a path.
    pub name: String,
    /// The phone waits for the answer, and shows a refusal's sentence in this language.
    pub language: Language,
    pub(crate) answer: oneshot::Sender<Verdict>,
}

impl Arrival {
    pub fn answer(self, verdict: Verdict) {
        // The phone may have left; the photo is there all the same.
        let _ = self.answer.send(verdict);
    }
}

/// What became of a photo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Stored,
    /// The same bytes were there before.
    Already,
    /// With a sentence in the arrival's language.
    Refused(String),
}

/// How lively it is at the door.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Phones that opened the page.
    pub phones: u32,
    /// Photos on their way.
    pub arriving: u32,
    pub arrived: u32,
    pub refused: u32,
}

/// An open door. Dropping it shuts it: nobody is served any longer, half photos are gone.
pub struct Door {
    address: String,
    inside: Arc<Inside>,
    _open: watch::Sender<()>,
}

/// What all guests share.
pub(crate) struct Inside {
    pub(crate) secret: String,
    pub(crate) folder: PathBuf,
    pub(crate) limits: Limits,
    pub(crate) language: Language,
    pub(crate) arrivals: mpsc::Sender<Arrival>,
    pub(crate) bytes: AtomicU64,
    pub(crate) begun: AtomicU32,
    pub(crate) arriving: AtomicU32,
    pub(crate) arrived: AtomicU32,
    pub(crate) refused: AtomicU32,
    phones: Mutex<BTreeSet<IpAddr>>,
}

impl Door {
    /// Opens a door on a free port of the network's address, in the running tokio runtime. Photos come through the
    /// receiver, a few at a time: a phone waits while they are being taken in.
    pub async fn open(opening: Opening) -> Result<(Door, mpsc::Receiver<Arrival>), DoorError> {
        let address = opening.network.address;
        let refused = |source| DoorError::NoListening { address, source };
        let listener = TcpListener::bind((address, 0)).await.map_err(refused)?;
        let port = listener.local_addr().map_err(refused)?.port();
        let (arrivals, receiver) = mpsc::channel(4);
        let inside = Arc::new(Inside {
            secret: secret()?,
            folder: opening.folder,
            limits: opening.limits,
            language: opening.language,
            arrivals,
            bytes: AtomicU64::new(0),
            begun: AtomicU32::new(0),
            arriving: AtomicU32::new(0),
            arrived: AtomicU32::new(0),
            refused: AtomicU32::new(0),
            phones: Mutex::default(),
        });
        let (open, shut) = watch::channel(());
        tokio::spawn(guard(listener, opening.network, inside.clone(), shut));
        let address = format!("http://{address}:{port}/{}", inside.secret);
        Ok((Door { address, inside, _open: open }, receiver))
    }

    /// The link that opens the page.
    pub fn address(&self) -> &str {
        &self.address
    }

    pub fn counts(&self) -> Counts {
        let read = |count: &AtomicU32| count.load(Ordering::Relaxed);
        Counts {
            phones: self.inside.phones().len() as u32,
            arriving: read(&self.inside.arriving),
            arrived: read(&self.inside.arrived),
            refused: read(&self.inside.refused),
        }
    }
}

impl Inside {
    /// More phones than that are nobody's working group.
    const MOST_PHONES: usize = 200;

    pub(crate) fn met(&self, phone: IpAddr) {
        let mut phones = self.phones();
        if phones.len() < Self::MOST_PHONES {
            phones.insert(phone);
        }
    }

    fn phones(&self) -> MutexGuard<'_, BTreeSet<IpAddr>> {
        self.phones.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// 128 random bits in small letters and digits that are not mistaken for each other when typed.
fn secret() -> Result<String, DoorError> {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes).map_err(|_| DoorError::NoRandomness)?;
    let mut bits = u128::from_be_bytes(bytes);
    let mut letters = String::with_capacity(26);
    for _ in 0..26 {
        letters.push(LETTERS[(bits & 31) as usize] as char);
        bits >>= 5;
    }
    Ok(letters)
}

/// Lets guests in, a few at a time, until the door is dropped.
async fn guard(listener: TcpListener, network: Network, inside: Arc<Inside>, mut shut: watch::Receiver<()>) {
    let room = Arc::new(Semaphore::new(inside.limits.connections));
    let here: Arc<Mutex<BTreeMap<IpAddr, usize>>> = Arc::default();
    // Dropped with this function, and with it every guest.
    let mut guests = JoinSet::new();
    loop {
        let knock = async {
            let place = room.clone().acquire_owned().await;
            (place, listener.accept().await)
        };
        tokio::select! {
            _ = shut.changed() => return,
            Some(_) = guests.join_next() => {}
            (place, knocked) = knock => {
                let Ok((stream, guest)) = knocked else {
                    // Out of file handles, most likely: others leave meanwhile.
                    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
                    continue;
                };
                let seat = Seat::take(&here, guest.ip(), inside.limits.connections_of_one);
                if let (true, Some(seat), Ok(place)) = (network.admits(guest.ip()), seat, place) {
                    let served = serve(stream, guest, inside.clone());
                    guests.spawn(async move {
                        served.await;
                        drop((seat, place));
                    });
                }
            }
        }
    }
}

async fn serve(stream: TcpStream, guest: SocketAddr, inside: Arc<Inside>) {
    let head = inside.limits.head;
    let service = TowerToHyperService::new(routes::routes(inside, guest.ip()));
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head)
        .max_buf_size(64 * 1024)
        .serve_connection(TokioIo::new(stream), service)
        .await;
    // A guest who leaves in the middle is no fault.
    drop(served);
}

/// One connection's place among those of its phone.
struct Seat {
    of: IpAddr,
    here: Arc<Mutex<BTreeMap<IpAddr, usize>>>,
}

impl Seat {
    fn take(here: &Arc<Mutex<BTreeMap<IpAddr, usize>>>, of: IpAddr, most: usize) -> Option<Seat> {
        let mut taken = here.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.entry(of).or_default();
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(Seat { of, here: here.clone() })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = self.here.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = taken.get_mut(&self.of) {
            *count -= 1;
            if *count == 0 {
                taken.remove(&self.of);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_door_has_its_own_link_of_26_letters() {
        let secrets: BTreeSet<String> = (0..200).map(|_| secret().expect("randomness")).collect();
        assert_eq!(secrets.len(), 200, "no two are alike");
        for secret in secrets {
            assert_eq!(secret.len(), 26, "five bits a letter: {secret}");
            assert!(secret.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()), "{secret}");
        }
    }
}
