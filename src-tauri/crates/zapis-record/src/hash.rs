//! The state hash: equal on every replica that holds the same content, whatever the order of arrival.

use std::fmt;

use loro::LoroValue;

use crate::Document;

/// BLAKE3 over the visible content of documents, in canonical form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StateHash([u8; 32]);

impl fmt::Display for StateHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The hash of one document's content.
pub fn state_hash(document: &Document) -> StateHash {
    let mut hasher = blake3::Hasher::new();
    feed(&mut hasher, &document.value());
    StateHash(*hasher.finalize().as_bytes())
}

impl StateHash {
    /// The hash of several documents; give them in a fixed order.
    pub fn of_all(hashes: impl IntoIterator<Item = (String, StateHash)>) -> StateHash {
        let mut hasher = blake3::Hasher::new();
        for (id, hash) in hashes {
            hasher.update(id.as_bytes()).update(&[0]).update(&hash.0);
        }
        StateHash(*hasher.finalize().as_bytes())
    }

    pub fn from_hex(text: &str) -> Option<StateHash> {
        let mut bytes = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        for (i, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * i..2 * i + 2], 16).ok()?;
        }
        Some(StateHash(bytes))
    }
}

/// Tags and lengths keep neighbouring values apart; map keys are sorted; what is empty counts as absent.
fn feed(hasher: &mut blake3::Hasher, value: &LoroValue) {
    match value {
        LoroValue::Null => drop(hasher.update(b"n")),
        LoroValue::Bool(b) => drop(hasher.update(if *b { b"t" } else { b"f" })),
        LoroValue::I64(i) => drop(hasher.update(b"i").update(&i.to_le_bytes())),
        LoroValue::Double(d) => drop(hasher.update(b"d").update(&d.to_le_bytes())),
        LoroValue::String(s) => {
            hasher.update(b"s").update(&(s.len() as u64).to_le_bytes()).update(s.as_bytes());
        }
        LoroValue::Binary(b) => {
            hasher.update(b"b").update(&(b.len() as u64).to_le_bytes()).update(b);
        }
        LoroValue::List(items) => {
            hasher.update(b"l").update(&(items.len() as u64).to_le_bytes());
            items.iter().for_each(|item| feed(hasher, item));
        }
        LoroValue::Map(map) => {
            let mut pairs: Vec<_> = map.iter().filter(|(_, v)| !is_blank(v)).collect();
            pairs.sort_by_key(|(k, _)| *k);
            hasher.update(b"m").update(&(pairs.len() as u64).to_le_bytes());
            for (key, value) in pairs {
                hasher.update(&(key.len() as u64).to_le_bytes()).update(key.as_bytes());
                feed(hasher, value);
            }
        }
        LoroValue::Container(id) => drop(hasher.update(b"c").update(id.to_string().as_bytes())),
    }
}

fn is_blank(value: &LoroValue) -> bool {
    match value {
        LoroValue::Null => true,
        LoroValue::String(s) => s.is_empty(),
        LoroValue::Map(m) => m.values().all(is_blank),
        _ => false,
    }
}
