//! How a report looks: inks, typefaces, logos, cover. Two themes come with Zapis; organisations bring theirs as a file.
//!
//! A theme never changes what is printed: the hues of the kinds, of what is missing and of dissent stay as they are.

mod colour;
mod file;
mod typeface;

use std::{collections::BTreeMap, sync::Arc};

use zapis_domain::Language;

use crate::layout::grid::{self, Ink};
pub(crate) use colour::readable_in_the_dark;
pub use colour::{LEAST_CONTRAST, contrast};
pub use file::{FamilyFiles, LogoFile, MOST_THEME_BYTES, ThemeFile, ThemeProblem};
pub use typeface::{MOST_FONT_BYTES, Typeface, TypefaceFault, typeface};

/// A report's look. The typefaces' bytes are given beside it, as [`crate::Fonts`].
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    pub name: String,
    pub inks: Inks,
    pub headings: Headings,
    pub cover: Cover,
    pub logos: Vec<Logo>,
    /// What word processors and browsers call the typeface of what people said, and that of what the app says.
    pub said: String,
    pub app: String,
}

/// The colours of text and lines. Everything printed in them stands on white, or white on `accent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inks {
    pub text: Ink,
    pub quiet: Ink,
    pub faint: Ink,
    pub rule: Ink,
    pub accent: Ink,
}

/// Which typeface headings are set in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Headings {
    /// That of what people said.
    #[default]
    Said,
    App,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Cover {
    /// Words on white paper.
    #[default]
    Plain,
    /// The title in white on a band of the accent.
    Band,
}

/// An organisation's sign, on the first page.
#[derive(Debug, Clone, PartialEq)]
pub struct Logo {
    /// Embedded byte for byte.
    pub jpeg: Arc<[u8]>,
    pub width: u32,
    pub height: u32,
    /// 1 grey, 3 colour.
    pub components: u8,
    /// On paper, in millimetres.
    pub tall: f32,
    pub alt: Alt,
}

impl Logo {
    /// None when the bytes are no JPEG that can be embedded.
    pub fn new(jpeg: impl Into<Arc<[u8]>>, tall: f32, alt: Alt) -> Option<Self> {
        let jpeg = jpeg.into();
        let header = crate::jpeg::header(&jpeg)?;
        let (width, height) = (header.width, header.height);
        Some(Logo { jpeg, width, height, components: header.components, tall, alt })
    }

    /// Height and width on paper, in points.
    pub fn points(&self) -> (f32, f32) {
        let tall = self.tall * 72.0 / 25.4;
        (tall * self.width as f32 / self.height.max(1) as f32, tall)
    }
}

/// What a voice says instead of a logo.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Alt {
    pub usual: String,
    pub own: BTreeMap<Language, String>,
}

impl Alt {
    pub fn in_language(&self, language: Language) -> &str {
        self.own.get(&language).unwrap_or(&self.usual)
    }
}

impl Default for Theme {
    fn default() -> Self {
        Theme::paper()
    }
}

impl Theme {
    /// Blue-black ink on white, headings in the serif.
    pub fn paper() -> Self {
        Theme {
            name: "paper".to_owned(),
            inks: Inks {
                text: grid::INK,
                quiet: grid::INK_2,
                faint: grid::INK_3,
                rule: grid::RULE,
                accent: grid::ACCENT,
            },
            headings: Headings::Said,
            cover: Cover::Plain,
            logos: Vec::new(),
            said: "Source Serif 4".to_owned(),
            app: "Source Sans 3".to_owned(),
        }
    }

    /// For offices: a petrol band on the cover, headings in the sans.
    pub fn civic() -> Self {
        Theme {
            name: "civic".to_owned(),
            inks: Inks {
                text: Ink(0x17, 0x1f, 0x24),
                quiet: Ink(0x41, 0x4d, 0x54),
                faint: Ink(0x5b, 0x67, 0x6e),
                rule: Ink(0xcf, 0xd7, 0xda),
                accent: Ink(0x0f, 0x4c, 0x55),
            },
            headings: Headings::App,
            cover: Cover::Band,
            ..Theme::paper()
        }
    }

    pub fn built_in() -> [Self; 2] {
        [Theme::paper(), Theme::civic()]
    }

    /// What the layout's own ink is printed as.
    pub(crate) fn printed(&self, ink: Ink) -> Ink {
        match ink {
            grid::INK => self.inks.text,
            grid::INK_2 => self.inks.quiet,
            grid::INK_3 => self.inks.faint,
            grid::RULE => self.inks.rule,
            grid::ACCENT => self.inks.accent,
            other => other,
        }
    }

    /// Whether files of other formats need to say anything about their look.
    pub(crate) fn is_usual(&self) -> bool {
        *self == Theme { name: self.name.clone(), ..Theme::paper() }
    }
}
