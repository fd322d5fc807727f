//! Hand-over over the room's network, as the window and the command line use it.
//!
//! A person starts a [`LiveHandOver`] and drops it to end it: in between, and at no other time, this laptop is on
//! the network. Whoever draws it asks for [`LiveHandOver::view`] whenever there is [`LiveNews`], and calls one
//! function for each thing a person does: show a code, join by a ticket, forget a laptop. Typing goes on
//! meanwhile; what is typed here or over there is on both laptops within a second.
//!
//! What a laptop gives and takes follows from its [`LiveScope`]. Its key is the one it
//! signs packets with; it lies in the library and never leaves it.

mod holdings;
mod in_step;
mod packets;
mod peers;
mod shared;
mod view;

use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{RecvTimeoutError, Sender, channel},
    },
    time::Duration,
};

use serde::{Deserialize, Serialize};
use zapis_domain::{EventId, GroupId};
use zapis_live::{Library, Live, LiveError, LiveEvent, LiveSettings, PairingCode, PeerId, Ticket};

use crate::{Notebook, NotebookError};
use shared::Shared;
pub use view::{LiveDocument, LiveNearby, LiveNews, LivePeer, LiveReceipt, LiveView};

/// How often it is looked whether something was typed here.
const LOOK: Duration = Duration::from_millis(250);
/// A code is shown for so long.
const CODE_TIME: Duration = Duration::from_secs(10 * 60);

/// Lends the open notebook to the network's threads, one at a time, for as short as a change takes.
pub trait Lend: Send + Sync + 'static {
    /// Runs `task` when nobody else uses the notebook; not at all once it is closed.
    fn lend(&self, task: &mut dyn FnMut(&mut Notebook));
}

impl Lend for Mutex<Notebook> {
    fn lend(&self, task: &mut dyn FnMut(&mut Notebook)) {
        task(&mut self.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// What this laptop is in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "as", content = "of")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum LiveScope {
    /// A group's laptop: gives and takes the event's frame and this group's record. Two laptops of one group stay
    /// in step this way.
    Group(GroupId),
    /// The moderator's: takes the record of every group of the event, gives the frame, and to each laptop the
    /// record of that group which it brought first.
    Desk(EventId),
    /// A laptop that holds nothing yet: takes the frame of whatever event the desk has.
    New,
}

/// What can be chosen before the network is opened.
#[derive(Debug, Clone, Default)]
pub struct LiveOptions {
    /// What the others see; without it, the laptop's own name.
    pub name: Option<String>,
    /// The organisation's own relay (`https://…`); None: nothing beyond the room.
    pub relay: Option<String>,
    /// Do not announce this laptop in the room: only a ticket leads here.
    pub hidden: bool,
    /// Only on this address; for tests.
    pub only_at: Option<std::net::SocketAddr>,
}

/// The network while it is open. Drop it to close it.
pub struct LiveHandOver {
    live: Live,
    shared: Arc<Shared>,
    /// Dropped, it ends the thread that looks for what was typed. That one is not waited for: it may be waiting for
    /// the notebook, and whoever drops this may have it.
    _stop: Sender<()>,
}

impl LiveHandOver {
    /// Opens the network. `news` is called on other threads and must be quick; it says that the view is another
    /// now, and what happened.
    pub fn start(
        lend: Arc<dyn Lend>,
        scope: LiveScope,
        options: LiveOptions,
        news: Arc<dyn Fn(LiveNews) + Send + Sync>,
    ) -> Result<LiveHandOver, NotebookError> {
        let shared = Arc::new(Shared::new(lend, scope)?);
        let settings = shared.with(|notebook| notebook.live_settings(options))?;
        let told = shared.clone();
        let observer = Arc::new(move |event: LiveEvent| {
            told.note(&event);
            news(view::news(&told, event));
        });
        let live = Live::start(settings, shared.clone(), observer)?;
        let (stop, stopped) = channel::<()>();
        let (watched, changes) = (shared.clone(), live.changes());
        std::thread::spawn(move || {
            let mut seen = watched.change_count();
            while stopped.recv_timeout(LOOK) == Err(RecvTimeoutError::Timeout) {
                let now = watched.change_count();
                if now != seen {
                    seen = now;
                    changes.announce();
                }
            }
        });
        Ok(LiveHandOver { live, shared, _stop: stop })
    }

    /// What the others know this laptop by.
    pub fn id(&self) -> String {
        self.live.id().to_string()
    }

    /// Where this laptop is, for a QR code and for typing. No secret. Changes with the network: ask when shown.
    pub fn ticket(&self) -> Result<String, NotebookError> {
        Ok(self.live.ticket()?.to_string())
    }

    /// A fresh code (`482 913`) that up to `laptops` may pair with in the next ten minutes. It is void after three
    /// wrong tries ([`LiveNews::WrongCode`] with none left): then show a new one.
    pub fn show_code(&self, laptops: u16) -> Result<String, NotebookError> {
        Ok(self.live.open_pairing(laptops, CODE_TIME)?.to_string())
    }

    pub fn hide_code(&self) {
        self.live.close_pairing();
    }

    /// Joins the laptop of a ticket, at an address ([`LiveView::addresses`]), or one that [`LiveView::nearby`] or
    /// [`LiveView::peers`] names by its id; with the code that is shown there unless the two are paired. Returns
    /// its id. Takes up to ten seconds.
    pub fn join(&self, to: &str, code: Option<&str>) -> Result<String, NotebookError> {
        let code = code.filter(|code| !code.trim().is_empty()).map(str::parse::<PairingCode>).transpose()?;
        let (to, code) = (to.trim(), code.as_ref());
        let peer = match (to.parse::<PeerId>(), to.parse::<Ticket>()) {
            (Ok(peer), _) => self.live.join_nearby(peer, code)?,
            (_, Ok(ticket)) => self.live.join(&ticket, code)?,
            // An address, or nothing that is known here.
            (_, Err(LiveError::TicketForeign)) => self.live.join_at(to, code)?,
            (_, Err(mistake)) => return Err(mistake.into()),
        };
        Ok(peer.to_string())
    }

    /// Ends the connection with a laptop; the two stay paired.
    pub fn leave(&self, peer: &str) -> Result<(), NotebookError> {
        self.live.leave(self.peer(peer)?);
        Ok(())
    }

    /// The laptop is a stranger from now on, here and on disk.
    pub fn forget(&self, peer: &str) -> Result<(), NotebookError> {
        let peer = self.peer(peer)?;
        self.live.forget(peer);
        self.shared.with(|notebook| notebook.forget_live_peer(peer))
    }

    /// Everything there is to draw.
    pub fn view(&self) -> Result<LiveView, NotebookError> {
        view::view(&self.live, &self.shared)
    }

    fn peer(&self, id: &str) -> Result<PeerId, NotebookError> {
        id.parse().map_err(|()| LiveError::NotPaired.into())
    }
}

/// What the network asks of a notebook, without a network: for tests of what travels.
#[doc(hidden)]
pub fn live_library(lend: Arc<dyn Lend>, scope: LiveScope) -> Result<Arc<dyn Library>, NotebookError> {
    Ok(Arc::new(Shared::new(lend, scope)?))
}

impl Notebook {
    fn live_settings(&mut self, options: LiveOptions) -> Result<LiveSettings, NotebookError> {
        let LiveOptions { name, relay, hidden, only_at } = options;
        let name = name.unwrap_or_else(|| self.surroundings.device_name());
        let mut settings = LiveSettings::new(self.live_key()?, &name, self.live_folder());
        settings.paired = self.live_peers()?;
        settings.relay = relay;
        settings.announce = !hidden;
        settings.discover = only_at.is_none();
        settings.only_at = only_at;
        Ok(settings)
    }

    /// Photos that are not whole yet: on the library's disk, where there is room for them or not at all.
    fn live_folder(&self) -> PathBuf {
        self.folder().join("arriving")
    }
}

#[cfg(test)]
mod tests;
