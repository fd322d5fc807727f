//! Reads a note taker's line into an entry.

mod model;

use crate::EntryKind;

pub use model::{CaptureContext, CapturedLine, Token, TokenMeaning};

/// Reads one line of the capture grammar. Total: whatever is not understood stays text.
pub fn read_line(line: &str, context: &CaptureContext) -> CapturedLine {
    let _ = context;
    CapturedLine {
        kind: EntryKind::Note,
        text: line.trim().to_owned(),
        owners: Vec::new(),
        partners: Vec::new(),
        addressees: Vec::new(),
        due: None,
        tags: Vec::new(),
        dots: None,
        tokens: Vec::new(),
    }
}
