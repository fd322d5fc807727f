//! Who is paired, who is here, and which connection counts when there are two.

use std::{collections::BTreeMap, sync::Arc};

use iroh::endpoint::Connection;
use tokio::task::AbortHandle;

use super::PeerView;
use crate::{
    LiveError, Paired, PeerId,
    frames::close,
    session::{Common, Session},
};

/// Who opened the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seat {
    Calling,
    Called,
}

pub(crate) struct Peers {
    me: PeerId,
    most: usize,
    paired: BTreeMap<PeerId, String>,
    here: BTreeMap<PeerId, (Arc<Session>, Seat)>,
    keepers: BTreeMap<PeerId, AbortHandle>,
    /// Whose place a newer connection took a moment ago. Lost ones end by themselves.
    older: BTreeMap<PeerId, Arc<Session>>,
}

impl Peers {
    pub(crate) fn new(me: PeerId, paired: Vec<Paired>, most: usize) -> Peers {
        let paired = paired.into_iter().map(|p| (p.id, p.name)).collect();
        Peers { me, most, paired, here: BTreeMap::new(), keepers: BTreeMap::new(), older: BTreeMap::new() }
    }

    pub(crate) fn knows(&self, peer: PeerId) -> bool {
        self.paired.contains_key(&peer)
    }

    pub(crate) fn is_here(&self, peer: PeerId) -> bool {
        self.here.contains_key(&peer)
    }

    pub(crate) fn learn(&mut self, paired: Paired) {
        self.paired.insert(paired.id, paired.name);
    }

    pub(crate) fn kept_by(&mut self, peer: PeerId, keeper: AbortHandle) {
        if let Some(older) = self.keepers.insert(peer, keeper) {
            older.abort();
        }
    }

    /// A connection takes its place. Of two in the same direction the newer counts: the older is a laptop that
    /// lost its network, which this side does not know yet, or another one with the same key ([`Peers::older`]). Of two
    /// in opposite directions both sides keep the same one.
    pub(crate) fn sit(
        &mut self,
        common: &Common,
        connection: Connection,
        peer: PeerId,
        name: &str,
        seat: Seat,
    ) -> Result<Arc<Session>, LiveError> {
        if !self.knows(peer) {
            return Err(LiveError::NotPaired);
        }
        match self.here.get(&peer) {
            Some((_, sitting)) if *sitting != seat && !self.counts(peer, seat) => {
                return Err(LiveError::Replaced);
            }
            Some((older, Seat::Called)) if seat == Seat::Called => {
                if let Some(oldest) = self.older.insert(peer, older.clone()) {
                    close(oldest.connection(), &LiveError::Replaced);
                }
            }
            Some((older, _)) => close(older.connection(), &LiveError::Replaced),
            None if self.here.len() >= self.most => return Err(LiveError::Busy),
            None => {}
        }
        let session = Arc::new(Session::new(common.clone(), connection, peer));
        self.here.insert(peer, (session.clone(), seat));
        self.paired.insert(peer, name.to_owned());
        Ok(session)
    }

    /// The connection whose place this peer's newest took, as long as it is not known what became of it.
    pub(crate) fn older(&self, peer: PeerId) -> Option<Arc<Session>> {
        self.older.get(&peer).cloned()
    }

    /// It is known now.
    pub(crate) fn settled(&mut self, peer: PeerId, older: &Arc<Session>) {
        if self.older.get(&peer).is_some_and(|kept| Arc::ptr_eq(kept, older)) {
            self.older.remove(&peer);
        }
    }

    /// The one that was opened by the smaller key.
    fn counts(&self, peer: PeerId, seat: Seat) -> bool {
        (seat == Seat::Calling) == (self.me < peer)
    }

    /// False when a newer connection has the place already.
    pub(crate) fn rise(&mut self, peer: PeerId, session: &Arc<Session>) -> bool {
        let sitting = self.here.get(&peer).is_some_and(|(sitting, _)| Arc::ptr_eq(sitting, session));
        if sitting {
            self.here.remove(&peer);
        }
        sitting
    }

    pub(crate) fn leave(&mut self, peer: PeerId, reason: &LiveError) {
        if let Some(keeper) = self.keepers.remove(&peer) {
            keeper.abort();
        }
        let here = self.here.remove(&peer).map(|(session, _)| session);
        for session in here.into_iter().chain(self.older.remove(&peer)) {
            close(session.connection(), reason);
        }
    }

    pub(crate) fn forget(&mut self, peer: PeerId) {
        self.paired.remove(&peer);
        self.leave(peer, &LiveError::NotPaired);
    }

    pub(crate) fn leave_all(&mut self) {
        let all = self.here.keys().chain(self.keepers.keys()).chain(self.older.keys());
        let all: Vec<PeerId> = all.copied().collect();
        all.into_iter().for_each(|peer| self.leave(peer, &LiveError::Ended));
    }

    pub(crate) fn views(&self) -> Vec<PeerView> {
        let view = |(id, name): (&PeerId, &String)| {
            let session = self.here.get(id).map(|(session, _)| session);
            PeerView {
                paired: Paired { id: *id, name: name.clone() },
                here: session.is_some(),
                holds: session.and_then(|s| s.theirs()).map(|t| t.to_vec()).unwrap_or_default(),
                progress: session.map(|s| s.progress()).unwrap_or_default(),
            }
        };
        let mut views: Vec<PeerView> = self.paired.iter().map(view).collect();
        views.sort_by_key(|view| !view.here);
        views
    }
}
