//! What is said. The greeting's layout holds for all versions, so that an older program can name a newer one.

use std::{collections::BTreeMap, fmt};

use crate::{
    Holding, Tally,
    wire::reader::{Malformed, Reader, Writer, steers},
};

const MARK: &[u8; 4] = b"ZAPI";
/// Of a laptop's name, in bytes.
pub(crate) const NAME: usize = 128;

/// Of what is spoken between laptops. Another major version is refused by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Version {
    pub(crate) major: u16,
    pub(crate) minor: u16,
}

impl Version {
    pub(crate) const OURS: Version = Version { major: 1, minor: 0 };
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// What a caller wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Intent {
    /// We know each other.
    Meet,
    /// Somebody typed the code that you show.
    Pair,
}

/// One half of the key exchange.
pub(crate) type Share = [u8; 33];

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PhotoRequest {
    pub(crate) hash: [u8; 32],
    /// So many bytes are here already, and this is their hash.
    pub(crate) offset: u64,
    pub(crate) prefix: [u8; 32],
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Message {
    Greeting {
        version: Version,
        intent: Intent,
    },
    PairShare(Share),
    PairProof([u8; 32]),
    /// Both know who the other is: what to call me.
    Welcome {
        name: String,
    },
    /// What I hold now.
    Have(Vec<Holding>),
    /// Give me what I lack; this is what I hold.
    GetPacket(Vec<Holding>),
    GetPhoto(PhotoRequest),
    /// I have none, or you lack nothing.
    Nothing,
    PacketFollows {
        bytes: u64,
    },
    /// From `offset` on, of `bytes` in all.
    PhotoFollows {
        offset: u64,
        bytes: u64,
    },
}

impl Message {
    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut w = Writer::default();
        match self {
            Message::Greeting { version, intent } => {
                w.u8(1).raw(MARK).u16(version.major).u16(version.minor).u8(u8::from(*intent == Intent::Pair));
            }
            Message::PairShare(share) => drop(w.u8(2).raw(share)),
            Message::PairProof(proof) => drop(w.u8(3).raw(proof)),
            Message::Welcome { name } => drop(w.u8(4).bytes(name.as_bytes())),
            Message::Have(holdings) => write_holdings(w.u8(5), holdings),
            Message::GetPacket(holdings) => write_holdings(w.u8(6), holdings),
            Message::GetPhoto(request) => {
                w.u8(7).raw(&request.hash).u64(request.offset).raw(&request.prefix);
            }
            Message::Nothing => drop(w.u8(8)),
            Message::PacketFollows { bytes } => drop(w.u8(9).u64(*bytes)),
            Message::PhotoFollows { offset, bytes } => drop(w.u8(10).u64(*offset).u64(*bytes)),
        }
        w.finish()
    }

    /// `most_holdings`: a longer list is not read.
    pub(crate) fn decode(bytes: &[u8], most_holdings: u32) -> Result<Message, Malformed> {
        let mut r = Reader::new(bytes);
        let message = match r.u8()? {
            1 => return read_greeting(r),
            2 => Message::PairShare(r.raw()?),
            3 => Message::PairProof(r.raw()?),
            4 => Message::Welcome { name: r.text(NAME, "name")? },
            5 => Message::Have(read_holdings(&mut r, most_holdings)?),
            6 => Message::GetPacket(read_holdings(&mut r, most_holdings)?),
            7 => Message::GetPhoto(PhotoRequest { hash: r.raw()?, offset: r.u64()?, prefix: r.raw()? }),
            8 => Message::Nothing,
            9 => Message::PacketFollows { bytes: r.u64()? },
            10 => Message::PhotoFollows { offset: r.u64()?, bytes: r.u64()? },
            _ => return Err(Malformed { what: "unknown-message" }),
        };
        r.end()?;
        Ok(message)
    }

    /// A laptop's name as it may travel.
    pub(crate) fn welcome(name: &str) -> Message {
        let mut short: String = name.chars().filter(|c| !steers(*c)).take(64).collect();
        while short.len() > NAME {
            short.pop();
        }
        Message::Welcome { name: short.trim().to_owned() }
    }
}

/// Of another major version only the beginning is understood.
fn read_greeting(mut r: Reader<'_>) -> Result<Message, Malformed> {
    if r.raw::<4>()? != *MARK {
        return Err(Malformed { what: "greeting" });
    }
    let version = Version { major: r.u16()?, minor: r.u16()? };
    if version.major != Version::OURS.major {
        return Ok(Message::Greeting { version, intent: Intent::Meet });
    }
    let intent = match r.u8()? {
        0 => Intent::Meet,
        1 => Intent::Pair,
        _ => return Err(Malformed { what: "intent" }),
    };
    // A later minor version may say more.
    if version == Version::OURS {
        r.end()?;
    }
    Ok(Message::Greeting { version, intent })
}

fn write_holdings(w: &mut Writer, holdings: &[Holding]) {
    w.u32(holdings.len() as u32);
    for holding in holdings {
        w.bytes(holding.name.as_bytes()).bytes(&holding.version);
        let tally = &holding.tally;
        w.bytes(tally.receipt.as_bytes()).u32(tally.by_kind.len() as u32);
        for (kind, count) in &tally.by_kind {
            w.bytes(kind.as_bytes()).u32(*count);
        }
        w.u32(tally.photos).u32(tally.photos_here).i64(tally.changed_at);
    }
}

/// Sorted by name and each name once: a list has one form.
fn read_holdings(r: &mut Reader<'_>, most: u32) -> Result<Vec<Holding>, Malformed> {
    let count = r.u32()?;
    if count > most {
        return Err(Malformed { what: "holdings" });
    }
    let mut holdings: Vec<Holding> = Vec::new();
    for _ in 0..count {
        let name = r.ascii(Holding::NAME, "name")?;
        if name.is_empty() || holdings.last().is_some_and(|last| last.name >= name) {
            return Err(Malformed { what: "order" });
        }
        let version = r.bytes(Holding::VERSION, "version")?.to_vec();
        holdings.push(Holding { name, version, tally: read_tally(r)? });
    }
    Ok(holdings)
}

fn read_tally(r: &mut Reader<'_>) -> Result<Tally, Malformed> {
    let receipt = r.ascii(Tally::RECEIPT, "receipt")?;
    let kinds = r.u32()?;
    if kinds as usize > Tally::KINDS {
        return Err(Malformed { what: "kinds" });
    }
    let mut by_kind = BTreeMap::new();
    for _ in 0..kinds {
        let (kind, count) = (r.ascii(Tally::KIND, "kind")?, r.u32()?);
        if by_kind.last_key_value().is_some_and(|(last, _)| *last >= kind) {
            return Err(Malformed { what: "order" });
        }
        by_kind.insert(kind, count);
    }
    Ok(Tally { receipt, by_kind, photos: r.u32()?, photos_here: r.u32()?, changed_at: r.i64()? })
}

#[cfg(test)]
mod tests;
