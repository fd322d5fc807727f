//! A small packet, and a second writer made from `docs/packet-format.md` alone, with knobs to lie about anything.
#![allow(dead_code, reason = "each test file uses its own part of this")]

use std::{
    collections::BTreeMap,
    fs,
    io::Cursor,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};
use zapis_carry::{
    CarryError, Counts, DeviceRef, DocumentKind, DocumentPart, EventRef, GroupRef, Limits, Manifest,
    PacketContents, PhotoSource, Progress, receipt_code,
};
use zapis_domain::{ContentHash, MediaType};

pub fn hash(bytes: &[u8]) -> ContentHash {
    ContentHash::try_from(blake3::hash(bytes).to_hex().to_string()).unwrap()
}

/// The same "random" bytes in every run.
pub fn noise(seed: &str, len: usize) -> Vec<u8> {
    let mut bytes = vec![0; len];
    blake3::Hasher::new().update(seed.as_bytes()).finalize_xof().fill(&mut bytes);
    bytes
}

pub fn photo(bytes: &[u8]) -> PhotoSource {
    let bytes = bytes.to_vec();
    let (hash, len) = (hash(&bytes), bytes.len() as u64);
    let open = move || Ok(Box::new(Cursor::new(bytes.clone())) as Box<dyn std::io::Read>);
    PhotoSource { hash, media_type: MediaType::Jpeg, bytes: len, open: Box::new(open) }
}

pub fn document(kind: DocumentKind, id: u128, bytes: Vec<u8>) -> DocumentPart {
    DocumentPart { kind, id: uuid::Uuid::from_u128(id), bytes }
}

pub fn photos() -> Vec<Vec<u8>> {
    vec![noise("flipchart 1", 1500), noise("flipchart 2", 900)]
}

pub fn contents() -> PacketContents {
    PacketContents {
        app_version: "0.1.0".into(),
        event: EventRef {
            id: "00000000-0000-0000-0000-000000000001".parse().unwrap(), title: "Łódź".into()
        },
        group: Some(GroupRef {
            id: "00000000-0000-0000-0000-000000000002".parse().unwrap(),
            number: 3,
            theme: "Mieszkania".into(),
        }),
        device: DeviceRef {
            id: "00000000-0000-0000-0000-000000000003".parse().unwrap(),
            name: "laptop 3".into(),
            key: None,
            serial: None,
        },
        signer: None,
        made_at: "2022-05-27T12:45:00Z".parse().unwrap(),
        documents: vec![
            document(DocumentKind::Frame, 11, noise("frame", 400)),
            document(DocumentKind::Record, 12, noise("record", 1200)),
        ],
        photos: photos().iter().map(|p| photo(p)).collect(),
        counts: Counts {
            by_kind: BTreeMap::from([("task".into(), 12)]),
            entries: 12,
            photos: 2,
            last_change: None,
        },
        state_hash: "ab".repeat(32),
        receipt: receipt_code(&"ab".repeat(32)),
    }
}

pub fn on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub fn write(path: &Path, contents: &PacketContents) -> Result<Manifest, CarryError> {
    zapis_carry::write(path, contents, &mut on)
}

pub fn verify(path: &Path) -> Result<Manifest, CarryError> {
    zapis_carry::verify(path, &Limits::default(), &mut on)
}

pub fn read(path: &Path) -> Result<zapis_carry::Packet, CarryError> {
    zapis_carry::read(path, &Limits::default())
}

/// A folder with the packet of [`contents`] in it.
pub fn written() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("group 3.zapis");
    write(&path, &contents()).unwrap();
    (folder, path)
}

pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// One part; what is not overridden is true.
#[derive(Clone)]
pub struct Crafted {
    pub name: String,
    pub data: Vec<u8>,
    pub flags: u16,
    pub method: u16,
    pub declared: Option<u32>,
    pub crc: Option<u32>,
    pub offset: Option<u32>,
    pub made_by: u16,
    pub attributes: u32,
    pub listed: bool,
    pub present: bool,
}

pub fn part(name: &str, data: &[u8]) -> Crafted {
    Crafted {
        name: name.into(),
        data: data.to_vec(),
        flags: 0,
        method: 0,
        declared: None,
        crc: None,
        offset: None,
        made_by: 10,
        attributes: 0,
        listed: true,
        present: true,
    }
}

impl Crafted {
    fn fields(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for field in [10, self.flags, self.method, 0, 0x21] {
            out.extend(field.to_le_bytes());
        }
        let declared = self.declared.unwrap_or(self.data.len() as u32);
        for field in [self.crc.unwrap_or(crc32fast::hash(&self.data)), declared, declared] {
            out.extend(field.to_le_bytes());
        }
        out.extend((self.name.len() as u16).to_le_bytes());
        out.extend([0, 0]);
        out
    }
}

pub struct Archive {
    pub parts: Vec<Crafted>,
    pub manifest: Value,
    /// Instead of `manifest`, byte for byte.
    pub json: Option<Vec<u8>>,
    pub claimed: Option<u16>,
    pub comment: Option<String>,
    pub before: Vec<u8>,
    pub after: Vec<u8>,
}

impl Archive {
    /// Of one document and two photos, all in order.
    pub fn sound() -> Self {
        let record = noise("record", 300);
        let mut photos = photos();
        photos.sort_by_key(|p| hash(p));
        let manifest = json!({
            "format": {"major": 1, "minor": 0},
            "appVersion": "0.1.0",
            "event": {"id": "00000000-0000-0000-0000-000000000001", "title": "Łódź"},
            "group": null,
            "device": {"id": "00000000-0000-0000-0000-000000000003", "name": "laptop 3"},
            "madeAt": "2022-05-27T12:45:00Z",
            "documents": [{"kind": "record", "id": uuid::Uuid::from_u128(12),
                           "bytes": record.len(), "blake3": hash(&record)}],
            "photos": photos.iter().map(|p| json!({"hash": hash(p), "bytes": p.len(),
                "mediaType": "image/jpeg"})).collect::<Vec<_>>(),
            "counts": {"byKind": {}, "entries": 0, "photos": 2},
            "stateHash": "", "receipt": "",
        });
        let mut parts = vec![
            part("mimetype", b"application/vnd.zapis.packet"),
            part("manifest.json", b""),
            part("documents/0.loro", &record),
        ];
        parts.extend(photos.iter().map(|p| part(&format!("photos/{}", hash(p)), p)));
        Archive { parts, manifest, json: None, claimed: None, comment: None, before: vec![], after: vec![] }
    }

    pub fn bytes(&self) -> Vec<u8> {
        let json = self.json.clone().unwrap_or_else(|| serde_json::to_vec(&self.manifest).unwrap());
        let mut parts = self.parts.clone();
        for part in parts.iter_mut().filter(|p| p.name == "manifest.json" && p.data.is_empty()) {
            part.data = json.clone();
        }
        let mut out = self.before.clone();
        let mut directory = Vec::new();
        for part in &parts {
            let offset = part.offset.unwrap_or(out.len() as u32);
            if part.present {
                out.extend(b"PK\x03\x04");
                out.extend(part.fields());
                out.extend(part.name.as_bytes());
                out.extend(&part.data);
            }
            if part.listed {
                directory.extend(b"PK\x01\x02");
                directory.extend(part.made_by.to_le_bytes());
                directory.extend(part.fields());
                directory.extend([0; 6]);
                directory.extend(part.attributes.to_le_bytes());
                directory.extend(offset.to_le_bytes());
                directory.extend(part.name.as_bytes());
            }
        }
        let start = out.len() as u32;
        let count = self.claimed.unwrap_or(parts.iter().filter(|p| p.listed).count() as u16);
        let comment = self.comment.clone().unwrap_or_else(|| hash(&json).to_string());
        out.extend(&directory);
        out.extend(b"PK\x05\x06\0\0\0\0");
        out.extend(count.to_le_bytes());
        out.extend(count.to_le_bytes());
        out.extend((directory.len() as u32).to_le_bytes());
        out.extend(start.to_le_bytes());
        out.extend((comment.len() as u16).to_le_bytes());
        out.extend(comment.as_bytes());
        out.extend(&self.after);
        out
    }
}
