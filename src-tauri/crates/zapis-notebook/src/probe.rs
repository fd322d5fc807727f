//! Foreign documents are tried in a child process first: crafted bytes may abort a process.

use std::{ffi::OsString, path::PathBuf, time::Duration};

use uuid::Uuid;
use zapis_carry::{ChildError, ChildLimits, Counts, in_child};
use zapis_domain::{EntryKind, Timestamp};
use zapis_record::{
    Document, DocumentId, DocumentKind, StateHash, conflicts, read_event, read_record, read_summary,
    state_hash,
};

/// Where foreign documents are tried.
#[derive(Debug, Clone)]
pub enum Prober {
    /// In this process: for tests and our own sample packets.
    InProcess,
    /// In `exe args…`, which must call [`run_probe`].
    Child { exe: PathBuf, args: Vec<OsString> },
    /// Nowhere, where the program cannot start itself: nothing passes.
    Nowhere,
}

const LIMITS: ChildLimits =
    ChildLimits { wall: Duration::from_secs(30), address_space_bytes: 2 << 30, output_bytes: 1 << 20 };

/// A packet that hangs the child takes each of its documents' time once more: not long.
const LIMITS_ALONE: ChildLimits = ChildLimits { wall: Duration::from_secs(10), ..LIMITS };

/// What a sound document holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// Of the content.
    pub hash: StateHash,
    /// Live entries by kind, in the order of [`EntryKind::ALL`].
    pub entries: [u32; 8],
    pub photos: u32,
    pub last_change: Option<Timestamp>,
}

impl Verdict {
    /// What its maker had to count.
    pub(crate) fn counts(&self) -> Counts {
        let counted = EntryKind::ALL.iter().zip(self.entries).filter(|(_, count)| *count > 0);
        Counts {
            by_kind: counted.map(|(kind, count)| (kind.code().to_owned(), count)).collect(),
            entries: self.entries.iter().sum(),
            photos: self.photos,
            last_change: self.last_change,
        }
    }

    /// One line of the child's answer.
    fn line(&self) -> String {
        let entries: Vec<String> = self.entries.iter().map(u32::to_string).collect();
        let at = self.last_change.map_or_else(|| "-".to_owned(), |at| at.timestamp().to_string());
        format!("{} {} {} {at}\n", self.hash, entries.join(","), self.photos)
    }

    fn parse(line: &str) -> Option<Verdict> {
        let mut words = line.split(' ');
        let hash = StateHash::from_hex(words.next()?)?;
        let entries: Vec<u32> = words.next()?.split(',').map(str::parse).collect::<Result<_, _>>().ok()?;
        let photos = words.next()?.parse().ok()?;
        let last_change = words.next()?.parse().ok().and_then(|at| Timestamp::from_timestamp(at, 0));
        Some(Verdict { hash, entries: entries.try_into().ok()?, photos, last_change })
    }
}

/// Our own copy, if the document is here, and the foreign bytes.
type Tried<'a> = (Option<&'a [u8]>, &'a [u8]);

impl Prober {
    /// One verdict per document.
    pub(crate) fn probe(&self, documents: &[&[u8]]) -> Vec<Option<Verdict>> {
        let alone: Vec<Tried> = documents.iter().map(|bytes| (None, *bytes)).collect();
        self.probe_onto(&alone)
    }

    /// One verdict per document, each taken into a copy of the one that is here.
    pub(crate) fn probe_onto(&self, documents: &[Tried<'_>]) -> Vec<Option<Verdict>> {
        match self {
            _ if documents.is_empty() => Vec::new(),
            Prober::Nowhere => vec![None; documents.len()],
            Prober::InProcess => documents.iter().map(|tried| judge(*tried)).collect(),
            Prober::Child { exe, args } => {
                let limits = if documents.len() == 1 { LIMITS_ALONE } else { LIMITS };
                let ask = |some: &[Tried<'_>]| in_child(exe, args, &pack(some), limits);
                match ask(documents).map(|answer| unpack_verdicts(&answer)) {
                    Ok(verdicts) if verdicts.len() == documents.len() => verdicts,
                    // A program that cannot be started judges nothing: nothing may pass.
                    Err(ChildError::NotStarted(_)) => vec![None; documents.len()],
                    _ if documents.len() == 1 => vec![None],
                    // One of them took the child down: ask for each alone.
                    _ => documents.iter().flat_map(|one| self.probe_onto(&[*one])).collect(),
                }
            }
        }
    }
}

/// The child's side: reads what [`Prober::probe`] sent and returns what it is to answer.
pub fn run_probe(input: &[u8]) -> Vec<u8> {
    let mut answer = String::new();
    for tried in unpack(input) {
        match judge(tried) {
            Some(verdict) => answer.push_str(&verdict.line()),
            None => answer.push_str("unsound\n"),
        }
    }
    answer.into_bytes()
}

fn judge((copy, bytes): Tried<'_>) -> Option<Verdict> {
    // The hash does not depend on the name.
    let mut document = Document::new(DocumentId { kind: DocumentKind::Record, of: Uuid::nil() });
    if let Some(copy) = copy {
        document.import(copy).ok()?;
    }
    document.import(bytes).ok()?;
    if !document.has_canonical_ids() {
        return None;
    }
    // All that this process will do with it is done here first.
    let record = read_record(&document);
    let _ = (read_event(&document), read_summary(&document), conflicts(&document));
    Some(Verdict {
        hash: state_hash(&document),
        entries: EntryKind::ALL.map(|kind| record.of_kind(kind).count() as u32),
        photos: record.live_photos().count() as u32,
        last_change: document.last_change(),
    })
}

/// Each with its length in front; an absent copy is as long as no copy can be.
fn pack(documents: &[Tried<'_>]) -> Vec<u8> {
    let mut packed = Vec::new();
    for (copy, bytes) in documents {
        let length = copy.map_or(ABSENT, |copy| copy.len() as u64);
        packed.extend_from_slice(&length.to_le_bytes());
        packed.extend_from_slice(copy.unwrap_or_default());
        packed.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        packed.extend_from_slice(bytes);
    }
    packed
}

const ABSENT: u64 = u64::MAX;

fn unpack(mut packed: &[u8]) -> Vec<Tried<'_>> {
    let mut documents = Vec::new();
    while let Some(tried) = unpack_one(&mut packed) {
        documents.push(tried);
    }
    documents
}

fn unpack_one<'a>(packed: &mut &'a [u8]) -> Option<Tried<'a>> {
    let copy = match take_length(packed)? {
        ABSENT => None,
        length => Some(take_bytes(packed, length)?),
    };
    let length = take_length(packed)?;
    Some((copy, take_bytes(packed, length)?))
}

fn take_length(packed: &mut &[u8]) -> Option<u64> {
    let (length, rest) = packed.split_first_chunk::<8>()?;
    *packed = rest;
    Some(u64::from_le_bytes(*length))
}

fn take_bytes<'a>(packed: &mut &'a [u8], length: u64) -> Option<&'a [u8]> {
    let (bytes, rest) = packed.split_at_checked(usize::try_from(length).ok()?)?;
    *packed = rest;
    Some(bytes)
}

fn unpack_verdicts(answer: &[u8]) -> Vec<Option<Verdict>> {
    String::from_utf8_lossy(answer).lines().map(Verdict::parse).collect()
}
