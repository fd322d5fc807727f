//! Pictures people drop in: what a file is, where the sheet is on it, and upright, smaller, cleaned copies of it without
//! any metadata.
//!
//! Every input is hostile: bytes and pixels are limited, and a header is believed only within those limits.

mod blur;
mod decode;
mod display;
mod header;
mod heic;
mod inspect;
mod light;
mod likeness;
mod look;
mod pasted;
mod plane;
mod quad;
mod rows;
mod sheet;
mod upright;
mod warp;

pub use display::{DisplayImage, display, renditions};
pub use inspect::{Inspected, inspect};
pub use likeness::{Likeness, MOST_DISTANCE};
pub use pasted::png_of;
pub use sheet::{Proposal, find_sheet};

/// Changes when the pixels made from one original and one look change: versions kept from before are made anew.
pub const VERSION: u32 = 2;

/// Files above this are refused unread.
pub const MOST_BYTES: usize = 60 * 1024 * 1024;
/// Pictures above this are refused before a pixel is allocated.
pub const MOST_PIXELS: u64 = 120_000_000;

/// Why a picture was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    #[error("the bytes are no picture Zapis knows")]
    NotAPicture,
    #[error("{width} × {height} pixels are more than Zapis takes")]
    TooManyPixels { width: u32, height: u32 },
    #[error("the picture is damaged or cut short")]
    Damaged,
    #[error("this kind of picture cannot be shown")]
    Unsupported,
    #[error("{bytes} bytes are more than Zapis takes")]
    TooLarge { bytes: usize },
}

impl PhotoError {
    /// The name under which the text catalogue explains the error.
    pub fn code(self) -> &'static str {
        match self {
            PhotoError::NotAPicture => "photo-not-a-picture",
            PhotoError::TooManyPixels { .. } => "photo-too-many-pixels",
            PhotoError::Damaged => "photo-damaged",
            PhotoError::Unsupported => "photo-unsupported",
            PhotoError::TooLarge { .. } => "photo-too-large",
        }
    }
}
