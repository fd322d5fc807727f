//! Fetching the documents that the peer has and this side lacks, whenever the peer says that it holds more.

use std::{fs::File, io::Write, sync::Arc};

use iroh::endpoint::RecvStream;
use tempfile::TempPath;
use tokio::{
    task::block_in_place,
    time::{sleep, timeout},
};
use zapis_carry::{CarryError, peek};

use super::{AGAIN, Session};
use crate::{
    Holding, LiveError, LiveEvent, Refusal,
    frames::{self, ended, piece, within},
    wire::Message,
};

const PIECE: usize = 128 << 10;

impl Session {
    pub(super) async fn pull_packets(&self) -> LiveError {
        let mut theirs = self.theirs.subscribe();
        let mut failed = false;
        loop {
            tokio::select! {
                ended = theirs.changed() => if ended.is_err() {
                    return LiveError::Stopped;
                },
                () = sleep(AGAIN), if failed => {}
            }
            let Some(held) = theirs.borrow_and_update().clone() else { continue };
            failed = match self.pull_all(&held).await {
                Ok(()) => false,
                Err(error) if self.is_fatal(&error) => return error,
                Err(error) => {
                    self.refuse(error);
                    true
                }
            };
        }
    }

    /// A packet holds one group's record: there may be more of them.
    async fn pull_all(&self, theirs: &[Holding]) -> Result<(), LiveError> {
        while self.pull_packet(theirs).await? {
            (self.common.observer)(LiveEvent::Took { peer: self.peer });
            self.common.announce();
        }
        Ok(())
    }

    async fn pull_packet(&self, theirs: &[Holding]) -> Result<bool, LiveError> {
        let mine = self.mine().await?;
        let known = |t: &Holding| mine.iter().any(|m| m.name == t.name && m.version == t.version);
        if theirs.iter().all(known) {
            return Ok(false);
        }
        let limits = &self.common.limits;
        let arrived = timeout(limits.transfer, self.fetch_packet(mine)).await;
        let stalled = || LiveError::Stalled { seconds: limits.transfer.as_secs() };
        let Some(packet) = arrived.map_err(|_| stalled())?? else { return Ok(false) };
        block_in_place(|| peek(&packet, &limits.packet)).map_err(not_a_packet)?;
        let (peer, path) = (self.peer, Arc::new(packet));
        self.count(|progress| progress.packets += 1);
        Ok(self.ask(move |library| library.take_packet(peer, &path)).await?.changed)
    }

    async fn fetch_packet(&self, mine: Vec<Holding>) -> Result<Option<TempPath>, LiveError> {
        let limits = &self.common.limits;
        let mut from = self.request(&Message::GetPacket(mine)).await?;
        // Making a packet may take the other side a while.
        let bytes = match frames::receive(&mut from, limits.message_bytes, limits).await? {
            Message::Nothing => return Ok(None),
            Message::PacketFollows { bytes } => bytes,
            _ => return Err(LiveError::Rules { what: "answer" }),
        };
        if bytes > limits.packet.packet_bytes {
            return Err(LiveError::TooLarge { what: "packet-bytes", limit: limits.packet.packet_bytes });
        }
        let packet = self.common.depot.packet()?;
        let mut file = File::options().write(true).open(&packet).map_err(LiveError::disk)?;
        self.fetch_bytes(&mut from, bytes, |bytes| file.write_all(bytes).map_err(LiveError::disk)).await?;
        Ok(Some(packet))
    }

    pub(super) async fn request(&self, message: &Message) -> Result<RecvStream, LiveError> {
        let opened = within(self.common.limits.stall, self.connection.open_bi()).await?;
        let (mut to, from) = opened.map_err(|e| ended(&e))?;
        frames::send(&mut to, message).await?;
        to.finish().map_err(|_| LiveError::Lost)?;
        Ok(from)
    }

    /// Exactly as many bytes as were said; nothing is reserved for them.
    pub(super) async fn fetch_bytes(
        &self,
        from: &mut RecvStream,
        bytes: u64,
        mut keep: impl FnMut(&[u8]) -> Result<(), LiveError>,
    ) -> Result<(), LiveError> {
        let mut buffer = vec![0; PIECE];
        let mut left = bytes;
        while let Some(n) = piece(from, &mut buffer, &self.common.limits).await? {
            left = left.checked_sub(n as u64).ok_or(LiveError::Rules { what: "more-than-said" })?;
            block_in_place(|| keep(&buffer[..n]))?;
            self.count(|progress| progress.bytes += n as u64);
        }
        if left == 0 { Ok(()) } else { Err(LiveError::Rules { what: "less-than-said" }) }
    }
}

fn not_a_packet(error: CarryError) -> LiveError {
    let params = error.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    LiveError::Library(Refusal { code: error.code().to_owned(), params })
}
