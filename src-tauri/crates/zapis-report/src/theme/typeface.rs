//! Whether a typeface file that came with a theme can be used.

use std::collections::BTreeSet;

use rustybuzz::ttf_parser::{self, Permissions};

/// Larger typeface files are not read.
pub const MOST_FONT_BYTES: u64 = 8 << 20;

/// What the languages of a report need beside ASCII.
const NEEDED: &str =
    "ąćęłńóśźżĄĆĘŁŃÓŚŹŻабвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ„”“’–…•×§№";

/// What a usable typeface has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typeface {
    /// Letters of Polish, English or Ukrainian it lacks: they are set in the typefaces that come with Zapis.
    pub lacks: BTreeSet<char>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypefaceFault {
    /// Not a TrueType file, or a damaged one.
    NotTrueType,
    /// One file for many weights: which one is meant cannot be told.
    Variable,
    /// Its maker forbids embedding.
    Forbidden,
}

/// Looks at a typeface file. Never panics, whatever the bytes are.
pub fn typeface(bytes: &[u8]) -> Result<Typeface, TypefaceFault> {
    let face = ttf_parser::Face::parse(bytes, 0).map_err(|_| TypefaceFault::NotTrueType)?;
    // Outlines of the other kind (CFF) would need another way of embedding.
    if face.tables().glyf.is_none()
        || face.number_of_glyphs() < 2
        || !(16..=16384).contains(&face.units_per_em())
    {
        return Err(TypefaceFault::NotTrueType);
    }
    if face.is_variable() {
        return Err(TypefaceFault::Variable);
    }
    if matches!(face.permissions(), Some(Permissions::Restricted)) || !face.is_subsetting_allowed() {
        return Err(TypefaceFault::Forbidden);
    }
    // What the layout cannot do without.
    if rustybuzz::Face::from_slice(bytes, 0).is_none()
        || face.glyph_index('-').is_none()
        || face.glyph_index(' ').is_none()
    {
        return Err(TypefaceFault::NotTrueType);
    }
    let needed = (' '..='~').chain(NEEDED.chars());
    Ok(Typeface { lacks: needed.filter(|c| face.glyph_index(*c).is_none()).collect() })
}
