//! Who a laptop is on the network: a key pair made once and kept by the caller.

use std::{fmt, str::FromStr};

use iroh::{EndpointId, SecretKey};

/// A laptop's secret key (ed25519). It is stored on this laptop alone and never part of a packet.
#[derive(Clone)]
pub struct DeviceKey(SecretKey);

impl DeviceKey {
    pub fn generate() -> DeviceKey {
        DeviceKey(SecretKey::generate())
    }

    pub fn from_bytes(bytes: &[u8; 32]) -> DeviceKey {
        DeviceKey(SecretKey::from_bytes(bytes))
    }

    pub fn to_bytes(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// What the others know this laptop by.
    pub fn id(&self) -> PeerId {
        PeerId(*self.0.public().as_bytes())
    }

    pub(crate) fn secret(&self) -> SecretKey {
        self.0.clone()
    }
}

impl fmt::Debug for DeviceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceKey({})", self.id())
    }
}

/// A laptop's public key. Written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PeerId([u8; 32]);

impl PeerId {
    /// None where the bytes are no public key.
    pub fn from_bytes(bytes: &[u8; 32]) -> Option<PeerId> {
        EndpointId::from_bytes(bytes).ok().map(|_| PeerId(*bytes))
    }

    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn of(endpoint: EndpointId) -> PeerId {
        PeerId(*endpoint.as_bytes())
    }

    /// A `PeerId` is only made of bytes that are a key.
    pub(crate) fn endpoint(&self) -> EndpointId {
        EndpointId::from_bytes(&self.0).expect("checked when it was made")
    }
}

impl fmt::Display for PeerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for PeerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PeerId({self})")
    }
}

impl FromStr for PeerId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let bytes = data_encoding::HEXLOWER.decode(text.as_bytes()).map_err(drop)?;
        PeerId::from_bytes(&bytes.try_into().map_err(drop)?).ok_or(())
    }
}
