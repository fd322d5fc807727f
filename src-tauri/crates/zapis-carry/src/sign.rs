//! Whose packet it is: an ed25519 signature over the manifest, which names everything else by hash.
//!
//! The signature stands in the manifest itself. What is signed is the manifest's bytes with as many zeros in its place,
//! so that keys of later minor versions are covered too, whatever an older program makes of them.

use std::{fmt, io, ops::Range, str::FromStr};

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use crate::{CarryError, Manifest, layout, receipt::letters};

/// Digits of a signature.
const DIGITS: usize = 128;
/// Keeps a packet's signature from passing for another one made with the same key.
const CONTEXT: &[u8] = b"zapis packet manifest, version 1\0";

/// A laptop's key pair. Its owner keeps the 32 secret bytes; they may also serve as the key of a network endpoint.
#[derive(Clone)]
pub struct DeviceKey(SigningKey);

impl DeviceKey {
    /// A new one from the system's randomness.
    pub fn generate() -> io::Result<DeviceKey> {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret).map_err(|e| io::Error::other(e.to_string()))?;
        Ok(DeviceKey::from_secret(secret))
    }

    pub fn from_secret(secret: [u8; 32]) -> DeviceKey {
        DeviceKey(SigningKey::from_bytes(&secret))
    }

    pub fn secret(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }
}

/// Never the secret.
impl fmt::Debug for DeviceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceKey({})", self.public().fingerprint())
    }
}

/// By what a laptop is known. Written as 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    pub fn bytes(&self) -> [u8; 32] {
        self.0
    }

    pub fn from_bytes(bytes: [u8; 32]) -> PublicKey {
        PublicKey(bytes)
    }

    /// Eight letters to be compared by voice, such as `7KQ4-M2XA`.
    pub fn fingerprint(&self) -> String {
        let digest = blake3::derive_key("zapis device fingerprint, version 1", &self.0);
        letters(&digest, 8)
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl FromStr for PublicKey {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        unhex(text).map(PublicKey).ok_or("not a key of 64 hexadecimal digits")
    }
}

impl TryFrom<String> for PublicKey {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> String {
        key.to_string()
    }
}

/// What stands in the place of a signature while it is made or checked.
pub(crate) fn placeholder() -> String {
    "0".repeat(DIGITS)
}

/// Puts the signature into a manifest's bytes, where [`placeholder`] stands, and returns it.
pub(crate) fn sign(key: &DeviceKey, json: &mut [u8]) -> Option<String> {
    let place = place_of(json, &placeholder())?;
    let signature = hex(&key.0.sign(&message(json)).to_bytes());
    json.get_mut(place)?.copy_from_slice(signature.as_bytes());
    Some(signature)
}

/// A manifest that names a key must be signed with it; one without is nobody's.
pub(crate) fn check(manifest: &Manifest, json: &[u8]) -> Result<(), CarryError> {
    match (&manifest.device.key, &manifest.signature) {
        (None, None) => Ok(()),
        (Some(key), Some(signature)) => {
            verify(key, signature, json).ok_or_else(|| CarryError::damaged(layout::MANIFEST))
        }
        _ => Err(CarryError::damaged(layout::MANIFEST)),
    }
}

fn verify(key: &PublicKey, signature: &str, json: &[u8]) -> Option<()> {
    let bytes: [u8; 64] = unhex(signature)?;
    let place = place_of(json, signature)?;
    let mut json = json.to_vec();
    json.get_mut(place)?.fill(b'0');
    let key = VerifyingKey::from_bytes(&key.0).ok()?;
    key.verify_strict(&message(&json), &Signature::from_bytes(&bytes)).ok()
}

fn message(json: &[u8]) -> Vec<u8> {
    [CONTEXT, json].concat()
}

/// Where `digits` stand; None unless exactly once.
fn place_of(json: &[u8], digits: &str) -> Option<Range<usize>> {
    let wanted = format!("\"signature\": \"{digits}\"");
    let mut found = json.windows(wanted.len()).enumerate().filter(|(_, window)| *window == wanted.as_bytes());
    let (at, _) = found.next()?;
    let start = at + wanted.len() - 1 - digits.len();
    found.next().is_none().then_some(start..start + digits.len())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |c: u8| match c {
        b'0'..=b'9' => Some(c - b'0'),
        b'a'..=b'f' => Some(c - b'a' + 10),
        _ => None,
    };
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != N || !rest.is_empty() {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Some(bytes)
}
