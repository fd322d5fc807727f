//! Answering what the peer asks for: each request on a stream of its own, a few at once.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    sync::Arc,
};

use iroh::endpoint::{RecvStream, SendStream, VarInt};
use tokio::{
    sync::Semaphore,
    task::{JoinSet, block_in_place},
};
use zapis_domain::ContentHash;

use super::{Pace, Session};
use crate::{
    Holding, LiveError,
    frames::{self, ended, within},
    wire::{Message, PhotoRequest},
};

const PIECE: usize = 256 << 10;

impl Session {
    pub(super) async fn serve(&self) -> LiveError {
        let limits = &self.common.limits;
        let places = Arc::new(Semaphore::new(limits.requests));
        let mut pace = Pace::new(limits.per_second);
        let mut answers = JoinSet::new();
        loop {
            tokio::select! {
                Some(answered) = answers.join_next() => match answered {
                    Ok(Err(error)) if self.is_fatal(&error) && !is_over(&error) => return error,
                    Ok(Err(error)) if !is_over(&error) => self.refuse(error),
                    _ => {}
                },
                streams = self.connection.accept_bi() => {
                    let (to, from) = match streams {
                        Ok(streams) => streams,
                        Err(error) => return ended(&error),
                    };
                    pace.wait().await;
                    let (places, answerer) = (places.clone(), self.answerer());
                    answers.spawn(async move {
                        let _place = places.acquire_owned().await;
                        answerer.answer(to, from).await
                    });
                }
            }
        }
    }

    /// The same session for a task of its own.
    fn answerer(&self) -> Session {
        Session::new(self.common.clone(), self.connection.clone(), self.peer)
    }

    async fn answer(&self, to: SendStream, mut from: RecvStream) -> Result<(), LiveError> {
        let limits = &self.common.limits;
        match within(limits.stall, frames::receive(&mut from, limits.message_bytes, limits)).await?? {
            Message::GetPacket(theirs) => self.give_packet(to, theirs).await,
            Message::GetPhoto(request) => self.give_photo(to, request).await,
            _ => Err(LiveError::Rules { what: "request" }),
        }
    }

    async fn give_packet(&self, mut to: SendStream, theirs: Vec<Holding>) -> Result<(), LiveError> {
        let packet = Arc::new(self.common.depot.packet()?);
        let (peer, path) = (self.peer, packet.clone());
        if !self.ask(move |library| library.packet_for(peer, &theirs, &path)).await? {
            return finish(to, &Message::Nothing).await;
        }
        let file = File::open(&*packet).map_err(LiveError::disk)?;
        let bytes = file.metadata().map_err(LiveError::disk)?.len();
        frames::send(&mut to, &Message::PacketFollows { bytes }).await?;
        self.stream(to, file, bytes).await
    }

    async fn give_photo(&self, mut to: SendStream, request: PhotoRequest) -> Result<(), LiveError> {
        let hash = hash_of(&request.hash);
        let peer = self.peer;
        let Some(file) = self.ask(move |library| library.open_photo(peer, &hash)).await? else {
            return finish(to, &Message::Nothing).await;
        };
        let bytes = file.metadata().map_err(LiveError::disk)?.len();
        let (file, offset) = block_in_place(|| position(file, bytes, &request)).map_err(LiveError::disk)?;
        frames::send(&mut to, &Message::PhotoFollows { offset, bytes }).await?;
        self.stream(to, file, bytes - offset).await
    }

    async fn stream(&self, mut to: SendStream, mut file: File, bytes: u64) -> Result<(), LiveError> {
        let mut buffer = vec![0; PIECE.min(bytes as usize)];
        let mut left = bytes;
        while left > 0 {
            let most = buffer.len().min(usize::try_from(left).unwrap_or(usize::MAX));
            let n = block_in_place(|| file.read(&mut buffer[..most])).map_err(LiveError::disk)?;
            if n == 0 {
                // Shorter than a moment ago: the other side hears that this is not all.
                let _ = to.reset(VarInt::from_u32(1));
                return Err(LiveError::disk(io::ErrorKind::UnexpectedEof.into()));
            }
            let written = within(self.common.limits.stall, to.write_all(&buffer[..n])).await?;
            written.map_err(|_| LiveError::Lost)?;
            left -= n as u64;
        }
        to.finish().map_err(|_| LiveError::Lost)
    }
}

async fn finish(mut to: SendStream, message: &Message) -> Result<(), LiveError> {
    frames::send(&mut to, message).await?;
    to.finish().map_err(|_| LiveError::Lost)
}

/// Only one request came to nothing: the peer went on to something else, or the whole connection tells.
fn is_over(error: &LiveError) -> bool {
    matches!(error, LiveError::Lost | LiveError::Ended | LiveError::Stalled { .. } | LiveError::Stopped)
}

pub(super) fn hash_of(bytes: &[u8; 32]) -> ContentHash {
    let hex = blake3::Hash::from_bytes(*bytes).to_hex().to_string();
    ContentHash::try_from(hex).expect("64 digits of a hash")
}

/// Where to go on: at the offset if the peer has the same beginning, else from the start.
fn position(mut file: File, bytes: u64, request: &PhotoRequest) -> io::Result<(File, u64)> {
    let mut offset = 0;
    if request.offset > 0 && request.offset <= bytes {
        let mut hasher = blake3::Hasher::new();
        io::copy(&mut (&file).take(request.offset), &mut hasher)?;
        if *hasher.finalize().as_bytes() == request.prefix {
            offset = request.offset;
        }
    }
    file.seek(SeekFrom::Start(offset))?;
    Ok((file, offset))
}
