/// Why a document could not be read or changed.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The bytes are not a document, or a damaged one; the document in memory is as it was.
    #[error("the document's bytes are damaged: {0}")]
    Damaged(String),
    /// Loro refused a change; this is a fault of ours.
    #[error("the change was refused: {0}")]
    Refused(String),
    /// The document waits for changes that came before the ones it was given.
    #[error("earlier changes are missing")]
    Incomplete,
}
