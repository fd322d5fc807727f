//! The page: A4 with a text column of 161 mm; numbers and icons hang in the left margin.

/// Points from the top left corner.
pub const WIDTH: f32 = 595.276;
pub const HEIGHT: f32 = 841.89;
pub const LEFT: f32 = 81.0;
pub const RIGHT: f32 = 57.0;
pub const COLUMN: f32 = WIDTH - LEFT - RIGHT;
pub const TOP: f32 = 99.0;
pub const BOTTOM: f32 = 774.0;
pub const BODY: f32 = BOTTOM - TOP;
pub const HEADER_BASELINE: f32 = 62.5;
pub const FOOTER_BASELINE: f32 = 805.0;
/// Entry numbers end here.
pub const NUMBERS: f32 = LEFT - 9.0;
/// Marks of dissent and parking start here.
pub const MARKS: f32 = LEFT - 45.0;
/// Boxes to tick start here.
pub const BOXES: f32 = LEFT - 20.0;
/// Kind icons start here.
pub const ICONS: f32 = LEFT - 20.5;
pub const ICON: f32 = 11.0;

/// Red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink(pub u8, pub u8, pub u8);

pub const INK: Ink = Ink(0x1c, 0x1b, 0x19);
pub const INK_2: Ink = Ink(0x4c, 0x49, 0x43);
pub const INK_3: Ink = Ink(0x67, 0x63, 0x5b);
pub const RULE: Ink = Ink(0xd6, 0xd1, 0xc4);
pub const ACCENT: Ink = Ink(0x1f, 0x3a, 0x6d);
pub const WARN: Ink = Ink(0x7d, 0x52, 0x00);
pub const DISSENT: Ink = Ink(0xa8, 0x1e, 0x1e);
pub const PAPER: Ink = Ink(0xff, 0xff, 0xff);
