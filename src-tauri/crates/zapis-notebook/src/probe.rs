//! Foreign documents are tried in a child process first: crafted bytes may abort a process.

use std::{ffi::OsString, path::PathBuf, time::Duration};

use uuid::Uuid;
use zapis_carry::{ChildError, ChildLimits, in_child};
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

/// The content's hash of a sound document, None of an unsound one.
type Verdict = Option<StateHash>;

impl Prober {
    /// One verdict per document.
    pub(crate) fn probe(&self, documents: &[&[u8]]) -> Vec<Verdict> {
        match self {
            _ if documents.is_empty() => Vec::new(),
            Prober::Nowhere => vec![None; documents.len()],
            Prober::InProcess => documents.iter().map(|bytes| judge(bytes)).collect(),
            Prober::Child { exe, args } => {
                let limits = if documents.len() == 1 { LIMITS_ALONE } else { LIMITS };
                let ask = |some: &[&[u8]]| in_child(exe, args, &pack(some), limits);
                match ask(documents).map(|answer| unpack_verdicts(&answer)) {
                    Ok(verdicts) if verdicts.len() == documents.len() => verdicts,
                    // A program that cannot be started judges nothing: nothing may pass.
                    Err(ChildError::NotStarted(_)) => vec![None; documents.len()],
                    _ if documents.len() == 1 => vec![None],
                    // One of them took the child down: ask for each alone.
                    _ => documents.iter().flat_map(|one| self.probe(&[one])).collect(),
                }
            }
        }
    }
}

/// The child's side: reads what [`Prober::probe`] sent and returns what it is to answer.
pub fn run_probe(input: &[u8]) -> Vec<u8> {
    let mut answer = String::new();
    for bytes in unpack(input) {
        match judge(bytes) {
            Some(hash) => answer.push_str(&format!("{hash}\n")),
            None => answer.push_str("unsound\n"),
        }
    }
    answer.into_bytes()
}

fn judge(bytes: &[u8]) -> Verdict {
    // The hash does not depend on the name.
    let mut document = Document::new(DocumentId { kind: DocumentKind::Record, of: Uuid::nil() });
    document.import(bytes).ok()?;
    if !document.has_canonical_ids() {
        return None;
    }
    // All that this process will do with it is done here first.
    let _ = (read_record(&document), read_event(&document), read_summary(&document), conflicts(&document));
    Some(state_hash(&document))
}

fn pack(documents: &[&[u8]]) -> Vec<u8> {
    let mut packed = Vec::new();
    for bytes in documents {
        packed.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        packed.extend_from_slice(bytes);
    }
    packed
}

fn unpack(mut packed: &[u8]) -> Vec<&[u8]> {
    let mut documents = Vec::new();
    while let Some((length, rest)) = packed.split_first_chunk::<8>() {
        let Ok(length) = usize::try_from(u64::from_le_bytes(*length)) else { break };
        let Some((bytes, rest)) = rest.split_at_checked(length) else { break };
        documents.push(bytes);
        packed = rest;
    }
    documents
}

fn unpack_verdicts(answer: &[u8]) -> Vec<Verdict> {
    String::from_utf8_lossy(answer).lines().map(StateHash::from_hex).collect()
}
