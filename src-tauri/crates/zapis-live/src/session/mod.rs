//! Two paired laptops talk. Each tells what it holds, and each fetches what it lacks: nobody can push anything
//! that was not asked for. Four loops run side by side and end together.

mod pace;
mod photos;
mod pull;
mod serve;

use std::{
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
    time::Duration,
};

use iroh::endpoint::{Connection, RecvStream, SendStream};
use tokio::{sync::watch, task::spawn_blocking, time::sleep};

use crate::{
    Holding, Library, LiveError, LiveEvent, LiveLimits, Observer, PeerId, PeerProgress, Refusal,
    depot::Depot,
    event::Meter,
    frames::{self, ended},
    wire::Message,
};
use pace::Pace;

/// What failed may go well later, when a disk has room again or a library is free: nobody has to notice and ask.
const AGAIN: Duration = Duration::from_secs(20);
/// So few documents are always told whole: a group's laptop has two.
const FEW: usize = 16;
/// How the name of an event's own document begins. Everybody is told of it: a laptop that holds nothing yet names
/// nothing, and asks for what it hears of.
const EVENT: &str = "frame:";

/// What all sessions of a [`crate::Live`] share.
#[derive(Clone)]
pub(crate) struct Common {
    pub(crate) library: Arc<dyn Library>,
    pub(crate) depot: Arc<Depot>,
    pub(crate) limits: Arc<LiveLimits>,
    pub(crate) observer: Observer,
    /// Counts up whenever something here may have changed.
    pub(crate) changed: Arc<watch::Sender<u64>>,
}

impl Common {
    pub(crate) fn announce(&self) {
        self.changed.send_modify(|n| *n = n.wrapping_add(1));
    }
}

pub(crate) struct Session {
    common: Common,
    connection: Connection,
    peer: PeerId,
    /// What the peer said last that it holds; None before it has said anything.
    theirs: watch::Sender<Option<Arc<Vec<Holding>>>>,
    meter: Mutex<Meter>,
    /// Why this side ended it, where that is more than that it did.
    ended_for: OnceLock<LiveError>,
}

impl Session {
    pub(crate) fn new(common: Common, connection: Connection, peer: PeerId) -> Session {
        let meter = Mutex::new(Meter::default());
        let (theirs, ended_for) = (watch::Sender::new(None), OnceLock::new());
        Session { common, connection, peer, theirs, meter, ended_for }
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(crate) fn theirs(&self) -> Option<Arc<Vec<Holding>>> {
        self.theirs.borrow().clone()
    }

    pub(crate) fn progress(&self) -> PeerProgress {
        self.meter().progress
    }

    /// Ends it, and says the same reason on both sides.
    pub(crate) fn end(&self, reason: LiveError) {
        let reason = self.ended_for.get_or_init(|| reason);
        frames::close(&self.connection, reason);
    }

    /// Until one side ends it, or breaks the rules. Says why.
    pub(crate) async fn run(&self, to: SendStream, from: RecvStream) -> LiveError {
        let error = tokio::select! {
            error = self.hear(from) => error,
            error = self.tell(to) => error,
            error = self.serve() => error,
            error = self.pull_packets() => error,
            error = self.pull_photos() => error,
            error = self.connection.closed() => ended(&error),
        };
        let error = match self.ended_for.get() {
            Some(reason) => reason.clone(),
            None => frames::reason(&self.connection, error),
        };
        frames::close(&self.connection, &error);
        self.show_progress(true);
        error
    }

    async fn hear(&self, mut from: RecvStream) -> LiveError {
        let limits = &self.common.limits;
        let mut pace = Pace::new(limits.per_second);
        loop {
            pace.wait().await;
            match frames::receive(&mut from, limits.message_bytes, limits).await {
                Ok(Message::Have(holdings)) => {
                    self.theirs.send_replace(Some(Arc::new(holdings)));
                    (self.common.observer)(LiveEvent::Holds { peer: self.peer });
                }
                Ok(_) => return LiveError::Rules { what: "out-of-turn" },
                Err(error) => return error,
            }
        }
    }

    async fn tell(&self, mut to: SendStream) -> LiveError {
        let mut changed = self.common.changed.subscribe();
        let mut theirs = self.theirs.subscribe();
        let mut last = None;
        loop {
            changed.mark_unchanged();
            theirs.mark_unchanged();
            let mine = match self.mine().await {
                Ok(mine) => Message::Have(mine),
                Err(error) => return error,
            };
            if last.as_ref() != Some(&mine) {
                if let Err(error) = frames::send(&mut to, &mine).await {
                    return error;
                }
                last = Some(mine);
            }
            let ended = tokio::select! {
                ended = changed.changed() => ended.is_err(),
                ended = theirs.changed() => ended.is_err(),
            };
            if ended {
                return LiveError::Stopped;
            }
            sleep(self.common.limits.debounce).await;
        }
    }

    /// What this side holds, as far as the peer cares: a desk with two hundred groups tells each of its own, and of the
    /// event.
    async fn mine(&self) -> Result<Vec<Holding>, LiveError> {
        let peer = self.peer;
        let mut mine = self.ask(move |library| library.holdings(peer)).await?;
        if mine.len() > FEW
            && let Some(theirs) = self.theirs()
        {
            let named = |name: &String| theirs.binary_search_by(|t| t.name.cmp(name)).is_ok();
            mine.retain(|holding| holding.name.starts_with(EVENT) || named(&holding.name));
        }
        mine.sort_by(|a, b| a.name.cmp(&b.name));
        mine.dedup_by(|a, b| a.name == b.name);
        Ok(mine)
    }

    /// The library may have to wait for a disk or a child process: not on a thread that serves the network.
    async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&dyn Library) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, LiveError> {
        let library = self.common.library.clone();
        let asked = spawn_blocking(move || question(library.as_ref())).await;
        asked.map_err(|_| LiveError::Stopped)?.map_err(LiveError::Library)
    }

    /// Whether an error ends the connection: what only concerns one packet or photo does not.
    fn is_fatal(&self, error: &LiveError) -> bool {
        match error {
            LiveError::Library(_)
            | LiveError::PhotoDamaged { .. }
            | LiveError::Disk { .. }
            | LiveError::Rules { what: "photo-size" }
            | LiveError::TooLarge { what: "photo-bytes" | "parts-bytes", .. } => false,
            // Only this answer was broken off: the other side could not give it.
            LiveError::Ended => self.connection.close_reason().is_some(),
            _ => true,
        }
    }

    fn refuse(&self, reason: LiveError) {
        (self.common.observer)(LiveEvent::Refused { peer: self.peer, reason });
    }

    fn meter(&self) -> MutexGuard<'_, Meter> {
        self.meter.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn count(&self, add: impl FnOnce(&mut PeerProgress)) {
        add(&mut self.meter().progress);
        self.show_progress(false);
    }

    /// Not more often than a person can see, unless `now`.
    fn show_progress(&self, now: bool) {
        let due = self.meter().due(now);
        if let Some(progress) = due {
            (self.common.observer)(LiveEvent::Progress { peer: self.peer, progress });
        }
    }
}
