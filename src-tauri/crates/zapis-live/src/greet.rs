//! The first words of a connection, on one stream that then stays open for messages. Nothing is stored, nothing
//! asked of the library, and no name said until the other side has proved who it is.

use iroh::endpoint::{Connection, RecvStream, SendStream};

use crate::{
    LiveError, LiveEvent, LiveLimits, Observer, Paired, PairingCode, PeerId,
    endpoint::{admit, channel},
    frames::{self, STRANGER_BYTES},
    pairing::{GuestTries, Half, Parties, Role, Window},
    wire::{Intent, Message, Version},
};

/// The stream for messages, and who is at its other end.
pub(crate) struct Met {
    pub(crate) to: SendStream,
    pub(crate) from: RecvStream,
    pub(crate) peer: Paired,
    /// They have just paired: the caller is asked to remember it.
    pub(crate) new: bool,
}

/// Whom this side knows, and what it calls itself.
pub(crate) struct Welcome<'a> {
    pub(crate) me: PeerId,
    pub(crate) name: &'a str,
    pub(crate) knows: &'a (dyn Fn(PeerId) -> bool + Sync),
    pub(crate) limits: &'a LiveLimits,
}

/// The side that is called.
pub(crate) async fn answer(
    connection: &Connection,
    welcome: &Welcome<'_>,
    window: &Window,
    observer: &Observer,
) -> Result<Met, LiveError> {
    let (mut to, mut from) = connection.accept_bi().await.map_err(|e| frames::ended(&e))?;
    let intent = greeting(&mut from, welcome.limits).await?;
    frames::send(&mut to, &Message::Greeting { version: Version::OURS, intent: Intent::Meet }).await?;
    let (id, intent) = (PeerId::of(connection.remote_id()), intent?);
    let new = intent == Intent::Pair;
    if new {
        let parties = Parties { host: welcome.me, guest: id, channel: channel(connection)? };
        host(&mut to, &mut from, parties, welcome.limits, window, observer).await?;
    } else if !(welcome.knows)(id) {
        return Err(LiveError::NotPaired);
    }
    introduce(connection, to, from, welcome, new).await
}

/// The side that calls, with the code that a person typed, and how often it may be tried, if the two do not know each
/// other yet.
pub(crate) async fn call(
    connection: &Connection,
    welcome: &Welcome<'_>,
    code: Option<(&PairingCode, &GuestTries)>,
) -> Result<Met, LiveError> {
    let (mut to, mut from) = connection.open_bi().await.map_err(|e| frames::ended(&e))?;
    let intent = if code.is_some() { Intent::Pair } else { Intent::Meet };
    frames::send(&mut to, &Message::Greeting { version: Version::OURS, intent }).await?;
    greeting(&mut from, welcome.limits).await??;
    if let Some(typed) = code {
        let host = PeerId::of(connection.remote_id());
        let parties = Parties { host, guest: welcome.me, channel: channel(connection)? };
        guest(&mut to, &mut from, parties, typed, welcome.limits).await?;
    }
    introduce(connection, to, from, welcome, code.is_some()).await
}

/// The inner error is another version, which is answered with ours before the connection ends.
async fn greeting(
    from: &mut RecvStream,
    limits: &LiveLimits,
) -> Result<Result<Intent, LiveError>, LiveError> {
    match frames::receive(from, STRANGER_BYTES, limits).await? {
        Message::Greeting { version, intent } if version.major == Version::OURS.major => Ok(Ok(intent)),
        Message::Greeting { version, .. } => {
            Ok(Err(LiveError::PeerVersion { theirs: version.to_string(), ours: Version::OURS.to_string() }))
        }
        _ => Err(LiveError::Rules { what: "greeting" }),
    }
}

async fn host(
    to: &mut SendStream,
    from: &mut RecvStream,
    parties: Parties,
    limits: &LiveLimits,
    window: &Window,
    observer: &Observer,
) -> Result<(), LiveError> {
    let code = window.code()?;
    let share = match frames::receive(from, STRANGER_BYTES, limits).await? {
        Message::PairShare(share) => share,
        _ => return Err(LiveError::Rules { what: "share" }),
    };
    let (half, mine) = Half::start(Role::Host, &code, parties);
    frames::send(to, &Message::PairShare(mine)).await?;
    let proof = match frames::receive(from, STRANGER_BYTES, limits).await? {
        Message::PairProof(proof) => proof,
        _ => return Err(LiveError::Rules { what: "proof" }),
    };
    // An unsound share is a wrong try like any other. Our own proof goes out only after theirs was right.
    let proofs = half.finish(&share).ok().filter(|proofs| proofs.accept(&proof));
    let judged = window.judge(&code, proofs.is_some());
    match &judged {
        Err(LiveError::WrongCode { left }) => observer(LiveEvent::WrongCode { left: *left }),
        Err(LiveError::CodeBurnt) if proofs.is_none() => observer(LiveEvent::WrongCode { left: 0 }),
        _ => {}
    }
    judged?;
    match proofs {
        Some(proofs) => frames::send(to, &Message::PairProof(proofs.mine)).await,
        None => Err(LiveError::Impostor),
    }
}

async fn guest(
    to: &mut SendStream,
    from: &mut RecvStream,
    parties: Parties,
    (code, tries): (&PairingCode, &GuestTries),
    limits: &LiveLimits,
) -> Result<(), LiveError> {
    let (half, mine) = Half::start(Role::Guest, code, parties);
    frames::send(to, &Message::PairShare(mine)).await?;
    let share = match frames::receive(from, STRANGER_BYTES, limits).await? {
        Message::PairShare(share) => share,
        _ => return Err(LiveError::Rules { what: "share" }),
    };
    let proofs = half.finish(&share)?;
    // With our proof a false host checks its guess, whatever it says afterwards or leaves unsaid.
    tries.spend(code)?;
    frames::send(to, &Message::PairProof(proofs.mine)).await?;
    match frames::receive(from, STRANGER_BYTES, limits).await? {
        Message::PairProof(proof) if proofs.accept(&proof) => {
            tries.proved(code);
            Ok(())
        }
        _ => Err(LiveError::Impostor),
    }
}

/// Both know each other's keys now: names, and room for more than greetings.
async fn introduce(
    connection: &Connection,
    mut to: SendStream,
    mut from: RecvStream,
    welcome: &Welcome<'_>,
    new: bool,
) -> Result<Met, LiveError> {
    frames::send(&mut to, &Message::welcome(welcome.name)).await?;
    let name = match frames::receive(&mut from, STRANGER_BYTES, welcome.limits).await? {
        Message::Welcome { name } => name,
        _ => return Err(LiveError::Rules { what: "welcome" }),
    };
    admit(connection, welcome.limits);
    Ok(Met { to, from, peer: Paired { id: PeerId::of(connection.remote_id()), name }, new })
}
