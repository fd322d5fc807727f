//! Fetching photos by hash, two at a time so that the disk and the network do not wait for each other.

use std::{
    collections::{HashSet, VecDeque},
    sync::{Mutex, PoisonError},
};

use tokio::{
    task::block_in_place,
    time::{sleep, timeout},
};
use zapis_domain::ContentHash;

use super::{AGAIN, Session};
use crate::{
    LiveError, WantedPhoto,
    depot::Part,
    frames,
    wire::{Message, PhotoRequest},
};

/// What is left of one round, and the hashes the peer could not give.
struct Round {
    queue: Mutex<VecDeque<WantedPhoto>>,
    absent: Mutex<HashSet<ContentHash>>,
}

enum Fetched {
    Here,
    /// The peer has none.
    Absent,
    /// Another peer is sending it.
    Busy,
}

impl Session {
    pub(super) async fn pull_photos(&self) -> LiveError {
        let mut theirs = self.theirs.subscribe();
        let mut changed = self.common.changed.subscribe();
        let mut absent = HashSet::new();
        loop {
            tokio::select! {
                ended = theirs.changed() => match ended {
                    // The peer holds something else now, perhaps a photo it lacked before.
                    Ok(()) => absent.clear(),
                    Err(_) => return LiveError::Stopped,
                },
                ended = changed.changed() => if ended.is_err() {
                    return LiveError::Stopped;
                },
                () = sleep(AGAIN), if !absent.is_empty() => absent.clear(),
            }
            match self.pull_round(absent).await {
                Ok(still_absent) => absent = still_absent,
                Err(error) => return error,
            }
        }
    }

    async fn pull_round(&self, absent: HashSet<ContentHash>) -> Result<HashSet<ContentHash>, LiveError> {
        let Some(theirs) = self.theirs() else { return Ok(absent) };
        let peer = self.peer;
        let wanted = self.ask(move |library| library.wanted_photos(peer, &theirs)).await;
        let mut wanted: VecDeque<WantedPhoto> = match wanted {
            Ok(wanted) => wanted.into(),
            Err(error) => {
                self.refuse(error);
                return Ok(absent);
            }
        };
        wanted.retain(|photo| !absent.contains(&photo.hash));
        if wanted.is_empty() {
            return Ok(absent);
        }
        self.expect(&wanted);
        let round = Round { queue: Mutex::new(wanted), absent: Mutex::new(absent) };
        let (one, other) = tokio::join!(self.lane(&round), self.lane(&round));
        one.and(other)?;
        self.show_progress(true);
        Ok(round.absent.into_inner().unwrap_or_else(PoisonError::into_inner))
    }

    fn expect(&self, wanted: &VecDeque<WantedPhoto>) {
        self.count(|progress| {
            progress.photos_total = progress.photos_done.saturating_add(wanted.len() as u32);
            let coming = wanted.iter().fold(0, |sum: u64, photo| sum.saturating_add(photo.bytes));
            progress.photo_bytes_total = progress.photo_bytes_done.saturating_add(coming);
        });
    }

    async fn lane(&self, round: &Round) -> Result<(), LiveError> {
        loop {
            let next = round.queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
            let Some(photo) = next else { return Ok(()) };
            let limits = &self.common.limits;
            let fetched = timeout(limits.transfer, self.fetch_photo(&photo)).await;
            let stalled = LiveError::Stalled { seconds: limits.transfer.as_secs() };
            let fetched = match fetched.unwrap_or(Err(stalled)) {
                Err(error) if self.is_fatal(&error) => return Err(error),
                Err(error) => {
                    self.refuse(error);
                    Fetched::Absent
                }
                Ok(fetched) => fetched,
            };
            self.tick(&photo, matches!(fetched, Fetched::Here));
            match fetched {
                Fetched::Here => self.common.announce(),
                Fetched::Absent => {
                    round.absent.lock().unwrap_or_else(PoisonError::into_inner).insert(photo.hash);
                }
                Fetched::Busy => {}
            }
        }
    }

    /// A photo that does not come is no longer expected.
    fn tick(&self, photo: &WantedPhoto, here: bool) {
        self.count(|progress| {
            if here {
                progress.photos_done += 1;
                progress.photo_bytes_done += photo.bytes;
            } else {
                progress.photos_total = progress.photos_total.saturating_sub(1);
                progress.photo_bytes_total = progress.photo_bytes_total.saturating_sub(photo.bytes);
            }
        });
    }

    async fn fetch_photo(&self, photo: &WantedPhoto) -> Result<Fetched, LiveError> {
        let limit = self.common.limits.photo_bytes;
        if photo.bytes > limit {
            return Err(LiveError::TooLarge { what: "photo-bytes", limit });
        }
        let begun = block_in_place(|| self.common.depot.begin(&photo.hash, photo.bytes))?;
        let Some(mut part) = begun else { return Ok(Fetched::Busy) };
        if !self.fetch_rest(photo, &mut part).await? {
            return Ok(Fetched::Absent);
        }
        let file = part.whole()?.to_owned();
        let (peer, hash) = (self.peer, photo.hash.clone());
        self.ask(move |library| library.take_photo(peer, &hash, &file)).await?;
        part.done();
        Ok(Fetched::Here)
    }

    /// False: the peer has no such photo.
    async fn fetch_rest(&self, photo: &WantedPhoto, part: &mut Part) -> Result<bool, LiveError> {
        let limits = &self.common.limits;
        let hash = bytes_of(&photo.hash)?;
        let request = PhotoRequest { hash, offset: part.len(), prefix: part.prefix() };
        let mut from = self.request(&Message::GetPhoto(request)).await?;
        let (offset, bytes) = match frames::receive(&mut from, limits.message_bytes, limits).await? {
            Message::Nothing => return Ok(false),
            Message::PhotoFollows { offset, bytes } => (offset, bytes),
            _ => return Err(LiveError::Rules { what: "answer" }),
        };
        if bytes != photo.bytes {
            return Err(LiveError::Rules { what: "photo-size" });
        }
        match offset {
            offset if offset == part.len() => self.count(|progress| progress.resumed_bytes += offset),
            0 => part.start_over()?,
            _ => return Err(LiveError::Rules { what: "offset" }),
        }
        self.fetch_bytes(&mut from, bytes - offset, |bytes| part.append(bytes)).await?;
        Ok(true)
    }
}

fn bytes_of(hash: &ContentHash) -> Result<[u8; 32], LiveError> {
    let hash = blake3::Hash::from_hex(hash.as_str()).map_err(|_| LiveError::Rules { what: "hash" })?;
    Ok(*hash.as_bytes())
}
