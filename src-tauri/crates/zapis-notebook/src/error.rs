//! Everything that can go wrong, as `error-<code>` of the text catalogue with parameters.

use std::path::PathBuf;

use zapis_carry::{CarryError, ChildError};
use zapis_domain::announcement::AnnouncementError;
use zapis_live::LiveError;
use zapis_photo::PhotoError;
use zapis_record::RecordError;
use zapis_report::ThemeProblem;
use zapis_store::StoreError;

use crate::view::{DeviceClaim, Problem};

#[derive(Debug, thiserror::Error)]
pub enum NotebookError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Record(#[from] RecordError),
    #[error(transparent)]
    Carry(#[from] CarryError),
    #[error(transparent)]
    Child(#[from] ChildError),
    #[error(transparent)]
    Live(#[from] LiveError),
    #[error(transparent)]
    Announcement(#[from] AnnouncementError),
    #[error("photo: {0:?}")]
    Photo(PhotoError),
    /// The library has no event yet.
    #[error("no event")]
    NoEvent,
    #[error("the event is not in this library")]
    EventUnknown,
    /// `group` as it was asked for.
    #[error("no group {group}")]
    GroupUnknown { group: String },
    #[error("the entry is not in this library")]
    EntryUnknown,
    #[error("the photo is not in this library")]
    PhotoUnknown,
    /// Nothing was typed.
    #[error("an empty line")]
    EmptyLine,
    /// Words where only fields are expected.
    #[error("not fields: {words}")]
    FieldsUnread { words: String },
    #[error("longer than {limit} letters")]
    TooLong { limit: usize },
    /// The packet belongs to another event than the one that is open.
    #[error("the packet belongs to {packet}")]
    OtherEvent { packet: String, here: String },
    /// Nobody said yet whether this laptop's packets are welcome.
    #[error("the packet of an unknown laptop")]
    DeviceUnknown(Box<DeviceClaim>),
    /// What the packet says about itself and what it holds differ.
    #[error("the packet contradicts itself: {part}")]
    PacketContradicts { part: String },
    /// The file's documents failed the test in a child process.
    #[error("the packet failed the safety test")]
    PacketUnsafe,
    #[error("nothing to undo")]
    NothingToUndo,
    /// The history has no such version of the entry, or has it no longer.
    #[error("no such version")]
    VersionUnknown,
    /// Somebody settled the conflict already, or that value is none of its.
    #[error("the conflict is settled")]
    ConflictGone,
    /// A dissent says what it is about.
    #[error("a dissent without a sentence")]
    DissentEmpty,
    /// Something is open, and nobody said why it is handed over nevertheless.
    #[error("handed over without a reason")]
    HandOverWhy,
    /// A report cannot be written there.
    #[error("{} cannot be written", path.display())]
    FileNotWritable { path: PathBuf },
    #[error("no space for {}", path.display())]
    FileNoSpace { path: PathBuf },
    #[error("{} cannot be read", path.display())]
    FileNotReadable { path: PathBuf },
    /// A file of the report could not be made or did not pass its own check: why, and at which entry.
    #[error("{file} is not valid: {reason} ({place})")]
    ReportInvalid { file: String, reason: String, place: String },
    /// A file of the public edition would name somebody who did not agree; nothing was written.
    #[error("{file} names somebody: {place}")]
    NameInPublicEdition { file: String, place: String },
    /// The folder somebody chose is hardly one of photos.
    #[error("{found} photos at once, at most {limit}")]
    TooManyPhotos { found: usize, limit: usize },
    /// A theme file that cannot be used; nothing was taken from it.
    #[error("the theme is refused: {0}")]
    Theme(#[from] ThemeProblem),
    /// The theme was taken away, or never came to this library.
    #[error("no theme {theme}")]
    ThemeUnknown { theme: String },
    /// No program here opens such a file, or it was moved.
    #[error("{} cannot be opened", path.display())]
    FileNotOpened { path: PathBuf },
    /// There is neither a viewer nor a printer.
    #[error("nothing here prints")]
    PrintImpossible,
    /// Pages of an older layout were asked for.
    #[error("a newer layout took its place")]
    ReportStale,
    /// There is no backup to restore.
    #[error("no backup")]
    NoBackup,
    #[error("cancelled")]
    Cancelled,
    #[error("stopped before this packet's turn")]
    ImportStopped,
    /// It was told to stop and does not answer: what lies on the stick is not known.
    #[error("stopped, and the stick does not answer")]
    StoppedWaiting,
}

impl NotebookError {
    pub fn code(&self) -> &str {
        match self {
            NotebookError::Store(e) => e.code(),
            NotebookError::Record(RecordError::Damaged(_)) => "document-damaged",
            NotebookError::Record(_) => "document-refused",
            NotebookError::Carry(e) => e.code(),
            NotebookError::Child(_) | NotebookError::PacketUnsafe => "packet-unsafe",
            NotebookError::Live(e) => e.code(),
            NotebookError::Announcement(AnnouncementError::Empty) => "announcement-empty",
            NotebookError::Announcement(AnnouncementError::NotText) => "announcement-not-text",
            NotebookError::Announcement(AnnouncementError::TooLarge { .. }) => "announcement-too-large",
            NotebookError::Photo(e) => e.code(),
            NotebookError::NoEvent => "no-event",
            NotebookError::EventUnknown => "event-unknown",
            NotebookError::GroupUnknown { .. } => "group-unknown",
            NotebookError::EntryUnknown => "entry-unknown",
            NotebookError::PhotoUnknown => "photo-unknown",
            NotebookError::EmptyLine => "empty-line",
            NotebookError::TooLong { .. } => "too-long",
            NotebookError::FieldsUnread { .. } => "fields-unread",
            NotebookError::OtherEvent { packet, here } if packet == here => "packet-same-title",
            NotebookError::OtherEvent { .. } => "packet-other-event",
            NotebookError::DeviceUnknown(_) => "packet-device-unknown",
            NotebookError::PacketContradicts { .. } => "packet-contradicts",
            NotebookError::NothingToUndo => "nothing-to-undo",
            NotebookError::VersionUnknown => "version-unknown",
            NotebookError::ConflictGone => "conflict-gone",
            NotebookError::DissentEmpty => "dissent-empty",
            NotebookError::HandOverWhy => "hand-over-why",
            NotebookError::FileNotWritable { .. } => "file-not-writable",
            NotebookError::FileNoSpace { .. } => "file-no-space",
            NotebookError::FileNotReadable { .. } => "file-not-readable",
            NotebookError::ReportInvalid { .. } => "report-invalid",
            NotebookError::NameInPublicEdition { .. } => "name-in-public-edition",
            NotebookError::TooManyPhotos { .. } => "photos-too-many",
            NotebookError::Theme(e) => theme_code(e),
            NotebookError::ThemeUnknown { .. } => "theme-unknown",
            NotebookError::FileNotOpened { .. } => "file-not-opened",
            NotebookError::PrintImpossible => "print-impossible",
            NotebookError::ReportStale => "report-stale",
            NotebookError::NoBackup => "no-backup",
            NotebookError::Cancelled => "cancelled",
            NotebookError::ImportStopped => "import-stopped",
            NotebookError::StoppedWaiting => "stopped-waiting",
        }
    }

    fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            NotebookError::Carry(e) => e.params(),
            NotebookError::Store(StoreError::NotWritable(path)) => vec![("path", path.display().to_string())],
            NotebookError::Store(StoreError::Newer { found, known }) => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            NotebookError::Announcement(AnnouncementError::TooLarge { limit }) => {
                vec![("megabytes", (limit >> 20).to_string())]
            }
            NotebookError::GroupUnknown { group } => vec![("group", group.clone())],
            NotebookError::NameInPublicEdition { file, place } => {
                vec![("file", file.clone()), ("place", place.clone())]
            }
            NotebookError::FieldsUnread { words } => vec![("words", beginning(words))],
            NotebookError::TooLong { limit } => vec![("limit", limit.to_string())],
            NotebookError::OtherEvent { packet, here } => {
                vec![("packet", packet.clone()), ("here", here.clone())]
            }
            NotebookError::DeviceUnknown(claim) => vec![("device", claim.device.clone())],
            NotebookError::PacketContradicts { part } => vec![("part", part.clone())],
            NotebookError::FileNotWritable { path }
            | NotebookError::FileNoSpace { path }
            | NotebookError::FileNotOpened { path }
            | NotebookError::FileNotReadable { path } => vec![("path", path.display().to_string())],
            NotebookError::TooManyPhotos { found, limit } => {
                vec![("found", found.to_string()), ("limit", limit.to_string())]
            }
            NotebookError::Theme(e) => theme_params(e),
            NotebookError::ThemeUnknown { theme } => vec![("theme", theme.clone())],
            NotebookError::ReportInvalid { file, reason, place } => {
                vec![("file", file.clone()), ("reason", reason.clone()), ("place", place.clone())]
            }
            _ => Vec::new(),
        }
    }

    /// What the window and the command line tell.
    pub fn problem(&self) -> Problem {
        if let NotebookError::Live(e) = self {
            return Problem { code: e.code().to_owned(), params: e.params().into_iter().collect() };
        }
        let params = self.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Problem { code: self.code().to_owned(), params }
    }
}

/// Enough of somebody's words to know them again.
fn beginning(words: &str) -> String {
    const ENOUGH: usize = 80;
    let short: String = words.chars().take(ENOUGH).collect();
    if short.len() < words.len() { format!("{short}…") } else { short }
}

/// What had to be changed about a theme; the report is made all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ThemeNote {
    Colour { name: &'static str, from: String, to: String },
    FontMissing { file: String },
    FontUnusable { file: String },
    FontVariable { file: String },
    FontForbidden { file: String },
    FontLetters { font: String, letters: String },
}

impl ThemeNote {
    fn code(&self) -> &'static str {
        match self {
            ThemeNote::Colour { .. } => "theme-note-colour",
            ThemeNote::FontMissing { .. } => "theme-note-font-missing",
            ThemeNote::FontUnusable { .. } => "theme-note-font-unusable",
            ThemeNote::FontVariable { .. } => "theme-note-font-variable",
            ThemeNote::FontForbidden { .. } => "theme-note-font-forbidden",
            ThemeNote::FontLetters { .. } => "theme-note-font-letters",
        }
    }

    pub fn problem(self) -> Problem {
        let code = self.code().to_owned();
        let params = match self {
            ThemeNote::Colour { name, from, to } => {
                vec![("name", name.to_owned()), ("from", from), ("to", to)]
            }
            ThemeNote::FontLetters { font, letters } => vec![("font", font), ("letters", letters)],
            ThemeNote::FontMissing { file }
            | ThemeNote::FontUnusable { file }
            | ThemeNote::FontVariable { file }
            | ThemeNote::FontForbidden { file } => vec![("file", file)],
        };
        Problem { code, params: params.into_iter().map(|(name, value)| (name.to_owned(), value)).collect() }
    }
}

fn theme_code(problem: &ThemeProblem) -> &'static str {
    match problem {
        ThemeProblem::Unreadable { .. } => "theme-unreadable",
        ThemeProblem::TooLarge { .. } => "theme-too-large",
        ThemeProblem::Newer { .. } => "theme-newer",
        ThemeProblem::Nameless => "theme-nameless",
        ThemeProblem::Colour { .. } => "theme-colour",
        ThemeProblem::NoAlternative { .. } => "theme-no-alternative",
        ThemeProblem::TooManyLogos { .. } => "theme-too-many-logos",
        ThemeProblem::Outside { .. } => "theme-outside",
        ThemeProblem::LogoMissing { .. } => "theme-logo-missing",
        ThemeProblem::LogoTooLarge { .. } => "theme-logo-too-large",
        ThemeProblem::LogoNotAPicture { .. } => "theme-logo-not-a-picture",
        ThemeProblem::LogoTooManyPixels { .. } => "theme-logo-too-many-pixels",
    }
}

fn theme_params(problem: &ThemeProblem) -> Vec<(&'static str, String)> {
    match problem {
        ThemeProblem::Unreadable { line, reason } => {
            vec![("line", line.to_string()), ("reason", reason.clone())]
        }
        ThemeProblem::TooLarge { kilobytes } => vec![("kilobytes", kilobytes.to_string())],
        ThemeProblem::Newer { found, known } => {
            vec![("found", found.to_string()), ("known", known.to_string())]
        }
        ThemeProblem::Nameless => Vec::new(),
        ThemeProblem::Colour { name, value } => {
            vec![("name", (*name).to_owned()), ("value", value.clone())]
        }
        ThemeProblem::TooManyLogos { most } => vec![("most", most.to_string())],
        ThemeProblem::LogoTooLarge { file, megabytes } => {
            vec![("file", file.clone()), ("megabytes", megabytes.to_string())]
        }
        ThemeProblem::LogoTooManyPixels { file, megapixels } => {
            vec![("file", file.clone()), ("megapixels", megapixels.to_string())]
        }
        ThemeProblem::NoAlternative { file }
        | ThemeProblem::Outside { file }
        | ThemeProblem::LogoMissing { file }
        | ThemeProblem::LogoNotAPicture { file } => vec![("file", file.clone())],
    }
}

impl From<PhotoError> for NotebookError {
    fn from(error: PhotoError) -> Self {
        NotebookError::Photo(error)
    }
}

impl Problem {
    /// The sentence in this language: what happened, what is safe, what to do.
    pub fn sentence(&self, catalogue: &zapis_text::Catalogue) -> String {
        let arguments = self.params.iter().map(|(name, value)| (name.as_str(), value.as_str().into()));
        catalogue.text_with(&format!("error-{}", self.code), arguments)
    }
}
