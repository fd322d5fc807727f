//! A ticket: where a laptop is and who it is, as a text that can be typed, pasted or drawn as a QR code.
//!
//! Capital letters and digits only, which QR codes hold most tightly and which a person can read aloud;
//! O counts as 0, I and L as 1. A ticket is no secret: who has it can call, and then needs the code.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    str::FromStr,
    sync::LazyLock,
};

use data_encoding::{Encoding, Specification};

use crate::{
    LiveError, PeerId,
    wire::{Malformed, Reader, Writer},
};

const MARK: &str = "ZAPIS:";
const FORM: u8 = 1;
const CHECK: usize = 4;
const V4: u8 = 4;
const V6: u8 = 6;

/// The alphabet of Crockford: no I, L, O, U.
static LETTERS: LazyLock<Encoding> = LazyLock::new(|| {
    let mut spec = Specification::new();
    spec.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    spec.translate.from.push_str("abcdefghjkmnpqrstvwxyzoOiIlL");
    spec.translate.to.push_str("ABCDEFGHJKMNPQRSTVWXYZ001111");
    spec.ignore.push_str(" -\t\r\n");
    spec.encoding().expect("a sound specification")
});

/// Where and who a laptop is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    pub peer: PeerId,
    /// In the order in which they were listed, at most [`Ticket::ADDRESSES`].
    pub addresses: Vec<SocketAddr>,
    /// The organisation's own relay, where one is used.
    pub relay: Option<String>,
}

impl Ticket {
    pub const ADDRESSES: usize = 8;
    pub const RELAY: usize = 200;
    /// Letters that are looked at, blanks and dashes included.
    pub const LETTERS: usize = 1_024;

    fn bytes(&self) -> Vec<u8> {
        let mut w = Writer::default();
        w.u8(FORM).raw(self.peer.as_bytes()).u8(self.addresses.len().min(Ticket::ADDRESSES) as u8);
        for address in self.addresses.iter().take(Ticket::ADDRESSES) {
            match address.ip() {
                IpAddr::V4(ip) => w.u8(V4).raw(&ip.octets()),
                IpAddr::V6(ip) => w.u8(V6).raw(&ip.octets()),
            };
            w.u16(address.port());
        }
        if let Some(relay) = &self.relay {
            w.bytes(relay.as_bytes());
        }
        let bytes = w.finish();
        let check = check(&bytes);
        [bytes.as_slice(), &check].concat()
    }
}

fn check(bytes: &[u8]) -> [u8; CHECK] {
    let digest = blake3::derive_key("zapis ticket, version 1", bytes);
    [digest[0], digest[1], digest[2], digest[3]]
}

impl fmt::Display for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{MARK}{}", LETTERS.encode(&self.bytes()))
    }
}

impl FromStr for Ticket {
    type Err = LiveError;

    fn from_str(text: &str) -> Result<Self, LiveError> {
        let text = text.trim();
        if text.len() > Ticket::LETTERS {
            return Err(LiveError::TicketForeign);
        }
        let marked = text.get(..MARK.len()).is_some_and(|head| head.eq_ignore_ascii_case(MARK));
        let letters = if marked { &text[MARK.len()..] } else { return Err(LiveError::TicketForeign) };
        let bytes = LETTERS.decode(letters.as_bytes()).map_err(|_| LiveError::TicketTypo)?;
        let (said, sum) = bytes.split_last_chunk::<CHECK>().ok_or(LiveError::TicketTypo)?;
        if *sum != check(said) {
            return Err(LiveError::TicketTypo);
        }
        read(said)
    }
}

/// The check sum is right: what is wrong now was written so.
fn read(bytes: &[u8]) -> Result<Ticket, LiveError> {
    if bytes.first().is_some_and(|form| *form > FORM) {
        return Err(LiveError::TicketNewer);
    }
    parts(bytes).ok().flatten().ok_or(LiveError::TicketForeign)
}

fn parts(bytes: &[u8]) -> Result<Option<Ticket>, Malformed> {
    let mut r = Reader::new(bytes);
    if r.u8()? != FORM {
        return Ok(None);
    }
    let Some(peer) = PeerId::from_bytes(&r.raw()?) else { return Ok(None) };
    let count = usize::from(r.u8()?);
    if count > Ticket::ADDRESSES {
        return Ok(None);
    }
    let mut addresses = Vec::new();
    for _ in 0..count {
        let ip: IpAddr = match r.u8()? {
            V4 => Ipv4Addr::from(r.raw::<4>()?).into(),
            V6 => Ipv6Addr::from(r.raw::<16>()?).into(),
            _ => return Ok(None),
        };
        let port = r.u16()?;
        if port == 0 || !can_be_called(&ip) {
            return Ok(None);
        }
        addresses.push(SocketAddr::new(ip, port));
    }
    let relay = match r.end() {
        Ok(()) => None,
        Err(_) => Some(r.ascii(Ticket::RELAY, "relay")?),
    };
    r.end()?;
    Ok(Some(Ticket { peer, addresses, relay }))
}

/// One laptop's address: a ticket never makes anybody call a whole room.
pub(crate) fn can_be_called(ip: &IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => !ip.is_unspecified() && !ip.is_multicast() && !ip.is_broadcast(),
        IpAddr::V6(ip) => !ip.is_unspecified() && !ip.is_multicast(),
    }
}

#[cfg(test)]
mod tests;
