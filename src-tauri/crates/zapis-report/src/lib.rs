//! The summary-session report.
//!
//! [`Outline`] (what the caller gives) → [`blocks::build`] → one tree of blocks → [`markdown::write`],
//! [`html::fragment`] and [`pdf::write`]. Nothing here reads a clock, a disk or an environment:
//! fonts and time are arguments, and the same input gives the same bytes.

pub mod blocks;
pub mod data;
pub mod document;
pub mod docx;
pub mod html;
pub mod markdown;
pub mod output;
pub mod pdf;
pub mod plain;
pub mod preview;
pub mod prose;
pub mod scan;

mod clean;
mod contacts;
mod fonts;
mod jpeg;
mod layout;
mod outline;
mod parse;
mod suspect;
mod theme;
mod withheld;
mod words;

pub use contacts::dotted as without_contacts;
pub use document::Document;
pub use fonts::{Family, Fonts};
pub use layout::{grid::Ink, sign_name};
pub use outline::{
    AmendmentLine, Arrival, Chapter, Edition, Outline, PacketLine, PhotosPerPage, Received, ReportPhoto,
    Signed, Variant, Version,
};
pub use output::{Format, Report};
pub use theme::{
    Alt, Cover, FamilyFiles, Headings, Inks, LEAST_CONTRAST, Logo, LogoFile, MOST_FONT_BYTES,
    MOST_THEME_BYTES, Theme, ThemeFile, ThemeProblem, Typeface, TypefaceFault, contrast, typeface,
};
