//! The typefaces a PDF is set in, given as bytes.

use std::borrow::Cow;

/// A typeface file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a typeface file cannot be read")]
pub struct BadFont;

/// Source Serif 4 for what people said, Source Sans 3 for what the app says; or any other TrueType faces.
/// Letters a face lacks are set in the other family, then in the spare ones.
#[derive(Debug, Clone)]
pub struct Fonts {
    pub serif: Family,
    pub sans: Family,
    /// What comes with Zapis, beside typefaces that were given.
    pub spare: Option<Box<Fonts>>,
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

impl Family {
    /// Source Serif 4.
    pub fn serif() -> Self {
        bundled!("SourceSerif4")
    }

    /// Source Sans 3.
    pub fn sans() -> Self {
        bundled!("SourceSans3")
    }

    /// The four files, to be looked at before they are used.
    pub(crate) fn files(&self) -> [&[u8]; 4] {
        [&self.regular, &self.italic, &self.strong, &self.strong_italic].map(|file| file.as_ref())
    }
}

impl Fonts {
    /// The typefaces that come with Zapis.
    pub fn bundled() -> Self {
        Fonts { serif: Family::serif(), sans: Family::sans(), spare: None }
    }

    /// None for a spare face where there is nothing to spare.
    pub(crate) fn file(&self, face: Face) -> Option<&[u8]> {
        if face.spare {
            return self.spare.as_ref()?.file(Face { spare: false, ..face });
        }
        let family = if face.serif { &self.serif } else { &self.sans };
        Some(family.files()[usize::from(face.strong) * 2 + usize::from(face.italic)])
    }
}

/// One style of one typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Face {
    pub serif: bool,
    pub strong: bool,
    pub italic: bool,
    pub spare: bool,
}

impl Face {
    pub const COUNT: usize = 16;

    pub fn all() -> impl Iterator<Item = Face> {
        (0..Self::COUNT).map(|n| Face {
            spare: n & 8 != 0,
            serif: n & 4 != 0,
            strong: n & 2 != 0,
            italic: n & 1 != 0,
        })
    }

    pub fn index(self) -> usize {
        let bits = [self.spare, self.serif, self.strong, self.italic];
        bits.into_iter().fold(0, |index, bit| index * 2 + usize::from(bit))
    }

    /// Where to look for a letter this face lacks.
    pub fn others(self) -> [Face; 3] {
        let other = Face { serif: !self.serif, ..self };
        [other, Face { spare: true, ..self }, Face { spare: true, ..other }]
    }
}
