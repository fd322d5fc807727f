//! Packets about which a person is asked first: whose they are, or by which passphrase they open. The window names
//! them by a word; their paths stay here.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use tempfile::NamedTempFile;
use zapis_domain::EventId;

/// More are forgotten, the oldest first.
const MOST: usize = 400;

#[derive(Default)]
pub struct Held(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    next: u64,
    packets: BTreeMap<u64, HeldPacket>,
}

pub struct HeldPacket {
    pub path: PathBuf,
    pub file_name: String,
    /// The event whose packets were asked for.
    pub event: Option<EventId>,
    /// What was dropped onto the window, or unlocked, is gone with this.
    _file: Option<NamedTempFile>,
}

impl Held {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The answer names it.
    pub fn keep(
        &self,
        path: &Path,
        file_name: &str,
        event: Option<EventId>,
        file: Option<NamedTempFile>,
    ) -> String {
        let mut kept = self.kept();
        kept.next += 1;
        let number = kept.next;
        let packet =
            HeldPacket { path: path.to_owned(), file_name: file_name.to_owned(), event, _file: file };
        kept.packets.insert(number, packet);
        while kept.packets.len() > MOST {
            kept.packets.pop_first();
        }
        number.to_string()
    }

    pub fn take(&self, name: &str) -> Option<HeldPacket> {
        self.kept().packets.remove(&name.parse().ok()?)
    }

    pub fn put_back(&self, name: &str, packet: HeldPacket) {
        if let Ok(number) = name.parse() {
            self.kept().packets.insert(number, packet);
        }
    }
}
