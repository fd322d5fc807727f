//! A [`Live`]: everything that is open while the hand-over over the network is on the screen.

mod peers;

use std::{
    net::SocketAddr,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc},
    time::Duration,
};

use iroh::{
    Endpoint, EndpointAddr,
    endpoint::{Connection, Incoming},
};
use tokio::{
    net::TcpListener,
    runtime::Runtime,
    sync::{Semaphore, watch},
    time::{sleep, timeout},
};

use crate::{
    DeviceKey, Holding, Library, LiveError, LiveEvent, LiveLimits, Nearby, Observer, Paired, PairingCode,
    PeerId, PeerProgress, Ticket,
    depot::Depot,
    discover::Discovery,
    endpoint::{self, ALPN, Bind, address_of, addresses},
    frames,
    greet::{self, Met, Welcome},
    pairing::{GuestTries, Window},
    session::{Common, Session},
    who,
};
use peers::{Peers, Seat};

/// A call that nobody answers is given up after this long.
const CALL: Duration = Duration::from_secs(8);
/// An announcement that is not heard within this time does not come.
const LISTEN: Duration = Duration::from_secs(6);
/// Between two calls to a laptop that was lost.
const AGAIN: [Duration; 4] =
    [Duration::from_millis(500), Duration::from_secs(1), Duration::from_secs(2), Duration::from_secs(4)];

/// With what a [`Live`] starts.
pub struct LiveSettings {
    /// Made once, stored by the caller, the same every time: the others know this laptop by it.
    pub key: DeviceKey,
    /// What the others see, such as "Group 3".
    pub name: String,
    /// Where photos lie that are not whole yet. Should be on the disk of the library.
    pub folder: PathBuf,
    /// Laptops paired earlier.
    pub paired: Vec<Paired>,
    /// The organisation's own relay (`https://…`); None: no relay at all.
    pub relay: Option<String>,
    /// Whether others in the room may see this laptop; without it only a ticket leads here.
    pub announce: bool,
    /// Whether to listen for others' announcements.
    pub discover: bool,
    /// Only on this address; None: on all networks of this laptop.
    pub only_at: Option<SocketAddr>,
    pub limits: LiveLimits,
}

impl LiveSettings {
    pub fn new(key: DeviceKey, name: &str, folder: PathBuf) -> LiveSettings {
        LiveSettings {
            key,
            name: name.to_owned(),
            folder,
            paired: Vec::new(),
            relay: None,
            announce: true,
            discover: true,
            only_at: None,
            limits: LiveLimits::default(),
        }
    }
}

/// A laptop as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeerView {
    pub paired: Paired,
    /// Connected now.
    pub here: bool,
    /// What it said last that it holds; empty before it has said anything.
    pub holds: Vec<Holding>,
    pub progress: PeerProgress,
}

/// Tells a [`Live`] that something changed; without effect once that is gone.
#[derive(Clone)]
pub struct Changes(Arc<watch::Sender<u64>>);

impl Changes {
    pub fn announce(&self) {
        self.0.send_modify(|n| *n = n.wrapping_add(1));
    }
}

/// Sockets are open from [`Live::start`] to the drop of this value, and at no other time.
pub struct Live {
    inner: Arc<Inner>,
    /// None only while it is dropped.
    runtime: Option<Runtime>,
}

pub(crate) struct Inner {
    me: PeerId,
    name: String,
    endpoint: Endpoint,
    discovery: Option<Discovery>,
    relay: Option<String>,
    common: Common,
    window: Window,
    tries: GuestTries,
    peers: Mutex<Peers>,
    strangers: Arc<Semaphore>,
}

impl Live {
    /// Opens the sockets and begins to answer. Blocks for a moment; not to be called on a thread that a window
    /// is drawn on.
    pub fn start(
        settings: LiveSettings,
        library: Arc<dyn Library>,
        observer: Observer,
    ) -> Result<Live, LiveError> {
        let failed = |e: std::io::Error| LiveError::NoNetwork { reason: e.to_string() };
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("zapis-live")
            .enable_all()
            .build()
            .map_err(failed)?;
        let inner = wait(&runtime, Inner::start(settings, library, observer))??;
        let inner = Arc::new(inner);
        runtime.spawn(inner.clone().listen());
        runtime.spawn(inner.clone().say_who());
        Ok(Live { inner, runtime: Some(runtime) })
    }

    /// What this laptop is known by.
    pub fn id(&self) -> PeerId {
        self.inner.me
    }

    /// Where this laptop is now. It changes when the laptop joins another network: ask again when it is shown.
    pub fn ticket(&self) -> Result<Ticket, LiveError> {
        let addresses = addresses(&self.inner.endpoint);
        if addresses.is_empty() && self.inner.relay.is_none() {
            return Err(LiveError::NoNetwork { reason: "no address".to_owned() });
        }
        Ok(Ticket { peer: self.inner.me, addresses, relay: self.inner.relay.clone() })
    }

    /// Shows a fresh code that up to `uses` laptops may pair with during `time`. An older code is void.
    pub fn open_pairing(&self, uses: u16, time: Duration) -> Result<PairingCode, LiveError> {
        let code = PairingCode::generate()?;
        self.inner.window.open(code.clone(), uses, time);
        Ok(code)
    }

    pub fn close_pairing(&self) {
        self.inner.window.close();
    }

    /// Who announces itself in the room.
    pub fn nearby(&self) -> Vec<Nearby> {
        self.inner.discovery.as_ref().map(Discovery::nearby).unwrap_or_default()
    }

    /// Calls a laptop, with the code that a person typed if the two are not paired yet. When this returns Ok
    /// they are connected; should the connection break, this laptop calls again until [`Live::leave`].
    pub fn join(&self, ticket: &Ticket, code: Option<&PairingCode>) -> Result<PeerId, LiveError> {
        let (inner, ticket, code) = (self.inner.clone(), ticket.clone(), code.cloned());
        wait(self.runtime(), inner.join(ticket, code))?
    }

    /// The same for whoever is at an address that was typed (`192.168.43.17`): the short way, for a person who also
    /// types the code.
    pub fn join_at(&self, address: &str, code: Option<&PairingCode>) -> Result<PeerId, LiveError> {
        let address = who::read_address(address).ok_or(LiveError::TicketForeign)?;
        let (inner, code) = (self.inner.clone(), code.cloned());
        let joined = async move {
            let peer = who::ask(address).await?;
            inner.join(Ticket { peer, addresses: vec![address], relay: None }, code).await
        };
        wait(self.runtime(), joined)?
    }

    /// Where this laptop is, as short as [`Live::join_at`] reads it; the likeliest first.
    pub fn addresses(&self) -> Vec<String> {
        addresses(&self.inner.endpoint).iter().map(who::write_address).collect()
    }

    /// The same for a laptop that announces itself, or did so earlier while this runs.
    pub fn join_nearby(&self, peer: PeerId, code: Option<&PairingCode>) -> Result<PeerId, LiveError> {
        self.join(&Ticket { peer, addresses: Vec::new(), relay: None }, code)
    }

    /// Ends the connection and does not call again. The two stay paired.
    pub fn leave(&self, peer: PeerId) {
        self.inner.peers().leave(peer, &LiveError::Ended);
    }

    /// Ends the connection, and from now on the laptop is a stranger.
    pub fn forget(&self, peer: PeerId) {
        self.inner.peers().forget(peer);
    }

    /// Something in the library changed: the others hear of it in a moment.
    pub fn changed(&self) {
        self.inner.common.announce();
    }

    /// The same for another thread, which does not keep the sockets open by it.
    pub fn changes(&self) -> Changes {
        Changes(self.inner.common.changed.clone())
    }

    /// All paired laptops, those connected first.
    pub fn peers(&self) -> Vec<PeerView> {
        self.inner.peers().views()
    }

    fn runtime(&self) -> &Runtime {
        self.runtime.as_ref().expect("it is there until the drop")
    }
}

impl Drop for Live {
    /// Says good-bye and closes the sockets. On a thread of its own, since this may be dropped anywhere.
    fn drop(&mut self) {
        let Some(runtime) = self.runtime.take() else { return };
        let inner = self.inner.clone();
        let closing = std::thread::spawn(move || {
            inner.window.close();
            inner.peers().leave_all();
            // Made inside: a timer needs the runtime around it.
            let close = async { timeout(Duration::from_secs(2), inner.endpoint.close()).await };
            let _ = runtime.block_on(close);
            drop(inner);
            runtime.shutdown_timeout(Duration::from_secs(1));
        });
        let _ = closing.join();
    }
}

/// Waits for work on the runtime, also when called from another runtime's thread.
fn wait<T: Send + 'static>(
    runtime: &Runtime,
    work: impl Future<Output = T> + Send + 'static,
) -> Result<T, LiveError> {
    let (sender, receiver) = mpsc::sync_channel(1);
    runtime.spawn(async move {
        let _ = sender.send(work.await);
    });
    receiver.recv().map_err(|_| LiveError::Stopped)
}

impl Inner {
    async fn start(
        settings: LiveSettings,
        library: Arc<dyn Library>,
        observer: Observer,
    ) -> Result<Inner, LiveError> {
        let LiveSettings { key, name, folder, paired, relay, announce, discover, only_at, limits } = settings;
        let depot = Depot::open(&folder, &limits)?;
        let at = only_at.map_or(Bind::Everywhere, Bind::At);
        let endpoint = endpoint::bind(&key, at, relay.as_deref(), &limits).await?;
        let port = endpoint.bound_sockets().iter().find(|a| a.is_ipv4()).map(SocketAddr::port);
        let announced = port.filter(|_| announce).map(|port| (name.as_str(), port));
        let wants = announce || discover;
        // Without multicast there is still the ticket.
        let discovery = wants.then(|| Discovery::start(key.id(), announced, observer.clone()).ok()).flatten();
        let strangers = Arc::new(Semaphore::new(limits.strangers));
        let peers = Mutex::new(Peers::new(key.id(), paired, limits.peers));
        let changed = Arc::new(watch::Sender::new(0));
        let common = Common { library, depot, limits: Arc::new(limits), observer, changed };
        let (window, tries) = (Window::default(), GuestTries::default());
        let me = key.id();
        Ok(Inner { me, name, endpoint, discovery, relay, common, window, tries, peers, strangers })
    }

    fn peers(&self) -> MutexGuard<'_, Peers> {
        self.peers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn listen(self: Arc<Self>) {
        let handshakes = Arc::new(Semaphore::new(self.common.limits.strangers * 2));
        while let Some(incoming) = self.endpoint.accept().await {
            // A refusal costs less than a handshake, and the caller tries again.
            let Ok(place) = handshakes.clone().try_acquire_owned() else {
                incoming.refuse();
                continue;
            };
            let inner = self.clone();
            tokio::spawn(async move {
                let connection = inner.shake_hands(incoming).await;
                drop(place);
                if let Some(connection) = connection {
                    inner.receive(connection).await;
                }
            });
        }
    }

    /// Beside the port of the endpoint; where that is taken there is still the ticket.
    async fn say_who(self: Arc<Self>) {
        let bound = self.endpoint.bound_sockets();
        let Some(beside) = bound.iter().find(|address| address.is_ipv4()) else { return };
        if let Ok(listener) = TcpListener::bind(beside).await {
            tokio::select! {
                () = who::answer(listener, self.me) => {}
                () = self.endpoint.closed() => {}
            }
        }
    }

    async fn shake_hands(&self, incoming: Incoming) -> Option<Connection> {
        timeout(CALL, async { incoming.await.ok() }).await.ok().flatten()
    }

    async fn receive(self: Arc<Self>, connection: Connection) {
        let known = self.peers().knows(PeerId::of(connection.remote_id()));
        let place = if known { None } else { self.strangers.clone().try_acquire_owned().ok() };
        if !known && place.is_none() {
            return frames::close(&connection, &LiveError::Busy);
        }
        let knows = |peer| self.peers().knows(peer);
        let welcome = self.welcome(&knows);
        let met = greet::answer(&connection, &welcome, &self.window, &self.common.observer);
        match self.greeted(met).await {
            Ok(met) => drop(self.stay(connection, met, Seat::Called).await),
            Err(error) => {
                let error = frames::reason(&connection, error);
                if matches!(error, LiveError::PeerVersion { .. }) {
                    // Our version is still on its way; then the other side ends it.
                    let _ = timeout(Duration::from_secs(1), connection.closed()).await;
                }
                frames::close(&connection, &error);
            }
        }
    }

    fn welcome<'a>(&'a self, knows: &'a (dyn Fn(PeerId) -> bool + Sync)) -> Welcome<'a> {
        Welcome { me: self.me, name: &self.name, knows, limits: &self.common.limits }
    }

    async fn greeted(
        &self,
        greeting: impl Future<Output = Result<Met, LiveError>>,
    ) -> Result<Met, LiveError> {
        frames::within(self.common.limits.greeting, greeting).await?
    }

    async fn join(self: Arc<Self>, ticket: Ticket, code: Option<PairingCode>) -> Result<PeerId, LiveError> {
        if ticket.peer == self.me {
            return Err(LiveError::Itself);
        }
        match &code {
            Some(code) => self.tries.may_try(code)?,
            None if !self.peers().knows(ticket.peer) => return Err(LiveError::NotPaired),
            None => {}
        }
        let (connection, met) = self.call(&ticket, code.as_ref()).await?;
        self.remember(&met).await.inspect_err(|error| frames::close(&connection, error))?;
        let peer = ticket.peer;
        let keeper = self.clone();
        let kept = tokio::spawn(keeper.keep(ticket, connection, met));
        self.peers().kept_by(peer, kept.abort_handle());
        Ok(peer)
    }

    async fn call(
        &self,
        ticket: &Ticket,
        code: Option<&PairingCode>,
    ) -> Result<(Connection, Met), LiveError> {
        let address = self.where_is(ticket).await?;
        let called = timeout(CALL, self.endpoint.connect(address, ALPN)).await;
        let connection = called.map_err(|_| LiveError::Unreachable)?.map_err(|error| match error {
            iroh::endpoint::ConnectError::Connection { source, .. } => match frames::ended(&source) {
                LiveError::Lost | LiveError::Stopped => LiveError::Unreachable,
                said => said,
            },
            _ => LiveError::Unreachable,
        })?;
        let typed = code.map(|code| (code, &self.tries));
        let met = self.greeted(greet::call(&connection, &self.welcome(&|_| true), typed)).await;
        let met = met.map_err(|error| frames::reason(&connection, error));
        let met = met.inspect_err(|error| frames::close(&connection, error))?;
        Ok((connection, met))
    }

    /// As the ticket says and as was heard in the room; where the ticket says nothing, listens for a while.
    async fn where_is(&self, ticket: &Ticket) -> Result<EndpointAddr, LiveError> {
        let mut waited = Duration::ZERO;
        loop {
            let heard = self.discovery.as_ref().map(|d| d.addresses_of(ticket.peer)).unwrap_or_default();
            let address = address_of(ticket, &heard);
            if !address.is_empty() {
                return Ok(address);
            }
            if self.discovery.is_none() || waited >= LISTEN {
                return Err(LiveError::Unreachable);
            }
            sleep(LISTEN / 20).await;
            waited += LISTEN / 20;
        }
    }

    /// A new laptop is on the caller's disk before it is served.
    async fn remember(&self, met: &Met) -> Result<(), LiveError> {
        if met.new {
            let (library, paired) = (self.common.library.clone(), met.peer.clone());
            let remembered = tokio::task::spawn_blocking(move || library.remember(&paired)).await;
            remembered.map_err(|_| LiveError::Stopped)?.map_err(LiveError::Library)?;
            self.peers().learn(met.peer.clone());
            (self.common.observer)(LiveEvent::Paired(met.peer.clone()));
        }
        Ok(())
    }

    /// A connection that was lost falls silent, and sooner or later ends by itself. One that still speaks while the newer
    /// one is open belongs to a second laptop with this key: the disk of one was copied from the other's. Both are told and
    /// neither calls again by itself, or each would go on taking the other's place.
    async fn tell_apart(self: Arc<Self>, peer: PeerId, older: Arc<Session>, newer: Arc<Session>) {
        let silence = self.common.limits.silence;
        let heard = || older.connection().stats().udp_rx.datagrams;
        let mut ended = timeout(silence, older.connection().closed()).await.is_ok();
        // What was on its way when the connection was lost has come by now.
        let so_far = heard();
        ended = ended || timeout(silence, older.connection().closed()).await.is_ok();
        self.peers().settled(peer, &older);
        let speaks = heard() > so_far && newer.connection().close_reason().is_none();
        if !ended && speaks {
            older.end(LiveError::Twin);
            newer.end(LiveError::Twin);
        } else if !ended {
            older.end(LiveError::Replaced);
        }
    }

    /// Until the connection ends; says why.
    async fn stay(self: &Arc<Self>, connection: Connection, met: Met, seat: Seat) -> LiveError {
        if seat == Seat::Called
            && let Err(error) = self.remember(&met).await
        {
            frames::close(&connection, &error);
            return error;
        }
        let Met { to, from, peer: Paired { id, name }, .. } = met;
        let session = match self.peers().sit(&self.common, connection.clone(), id, &name, seat) {
            Ok(session) => session,
            Err(error) => {
                frames::close(&connection, &error);
                return error;
            }
        };
        (self.common.observer)(LiveEvent::Joined { peer: id, name });
        let older = self.peers().older(id).filter(|_| seat == Seat::Called);
        if let Some(older) = older {
            tokio::spawn(self.clone().tell_apart(id, older, session.clone()));
        }
        let reason = session.run(to, from).await;
        if self.peers().rise(id, &session) {
            (self.common.observer)(LiveEvent::Left { peer: id, reason: reason.clone() });
        }
        // A photo that this peer was sending may now be fetched from another.
        self.common.announce();
        reason
    }

    /// Calls again whenever the connection breaks, as long as both sides want it.
    async fn keep(self: Arc<Self>, ticket: Ticket, connection: Connection, met: Met) {
        let mut reason = self.stay(connection, met, Seat::Calling).await;
        let mut pause = 0;
        while goes_on(&reason) && self.peers().knows(ticket.peer) {
            sleep(AGAIN[pause]).await;
            pause = (pause + 1).min(AGAIN.len() - 1);
            if self.peers().is_here(ticket.peer) {
                continue;
            }
            reason = match self.call(&ticket, None).await {
                Ok((connection, met)) => {
                    pause = 0;
                    self.stay(connection, met, Seat::Calling).await
                }
                Err(error) => error,
            };
        }
    }
}

/// Whether calling again may help. Where another connection took over, calling again would take it back: two copies of
/// one laptop would go on for ever.
fn goes_on(reason: &LiveError) -> bool {
    !matches!(
        reason,
        LiveError::NotPaired
            | LiveError::PeerVersion { .. }
            | LiveError::Replaced
            | LiveError::Twin
            | LiveError::Stopped
            | LiveError::Rules { .. }
    )
}
