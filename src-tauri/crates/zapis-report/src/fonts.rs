//! The typefaces a PDF is set in, given as bytes.

use std::borrow::Cow;

/// A typeface file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a typeface file cannot be read")]
pub struct BadFont;

/// Source Serif 4 for what people said, Source Sans 3 for what the app says; or any other TrueType faces.
#[derive(Debug, Clone)]
pub struct Fonts {
    pub serif: Family,
    pub sans: Family,
}

/// The styles of one typeface, as whole static TTF files.
#[derive(Debug, Clone)]
pub struct Family {
    pub regular: Cow<'static, [u8]>,
    pub italic: Cow<'static, [u8]>,
    pub strong: Cow<'static, [u8]>,
    pub strong_italic: Cow<'static, [u8]>,
}

macro_rules! bundled {
    ($family:literal) => {
        Family {
            regular: bundled!($family, "Regular"),
            italic: bundled!($family, "It"),
            strong: bundled!($family, "Semibold"),
            strong_italic: bundled!($family, "SemiboldIt"),
        }
    };
    ($family:literal, $style:literal) => {
        Cow::Borrowed(include_bytes!(concat!("../../../../assets/fonts/", $family, "-", $style, ".ttf")))
    };
}

impl Fonts {
    /// The typefaces that come with Zapis.
    pub fn bundled() -> Self {
        Fonts { serif: bundled!("SourceSerif4"), sans: bundled!("SourceSans3") }
    }

    pub(crate) fn file(&self, face: Face) -> &[u8] {
        let family = if face.serif { &self.serif } else { &self.sans };
        match (face.strong, face.italic) {
            (false, false) => &family.regular,
            (false, true) => &family.italic,
            (true, false) => &family.strong,
            (true, true) => &family.strong_italic,
        }
    }
}

/// One style of one typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Face {
    pub serif: bool,
    pub strong: bool,
    pub italic: bool,
}

impl Face {
    pub const COUNT: usize = 8;

    pub fn all() -> impl Iterator<Item = Face> {
        (0..Self::COUNT).map(|n| Face { serif: n & 4 != 0, strong: n & 2 != 0, italic: n & 1 != 0 })
    }

    pub fn index(self) -> usize {
        usize::from(self.serif) * 4 + usize::from(self.strong) * 2 + usize::from(self.italic)
    }
}
