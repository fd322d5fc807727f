//! How a record travels from laptop to laptop.
//!
//! A *packet* (`.zapis`) is one file with documents, which are opaque bytes here, and photos named by
//! their hash. Everything in a packet comes from someone else's laptop: it is checked before a caller
//! sees it, and nothing in it ever becomes a path. The bytes are described in `docs/packet-format.md`.

mod child;
mod error;
mod folder;
mod layout;
mod limits;
mod lock;
mod manifest;
mod progress;
mod publish;
mod read;
mod receipt;
mod sign;
mod stream;
mod write;

pub use child::{ChildError, ChildLimits, in_child, limit_own_memory, obey_limits};
pub use error::CarryError;
pub use folder::{
    FileState, FolderFile, FolderLook, FolderPhoto, FolderState, FolderWatch, Scanner, find_photo,
    put as put_into_folder,
};
pub use limits::Limits;
pub use lock::{lock, new_passphrase, unlock};
pub use manifest::{
    Counts, DeviceRef, DocumentEntry, DocumentKind, EventRef, FormatVersion, GroupRef, Manifest, PhotoEntry,
};
pub use progress::Progress;
pub use publish::sync_folder;
pub use read::{Packet, peek, read, verify};
pub use receipt::receipt_code;
pub use sign::{DeviceKey, PublicKey};
pub use write::{DocumentPart, PacketContents, PhotoSource, write};
