//! The shapes of the eight kinds, drawn on a 16 × 16 field.

use zapis_domain::EntryKind;

use super::{
    draw::{
        Path,
        Segment::{self, Curve, To},
    },
    grid::Ink,
};

pub fn ink(kind: EntryKind) -> Ink {
    match kind {
        EntryKind::Arrangement => Ink(0x24, 0x64, 0x2f),
        EntryKind::Task => Ink(0x1d, 0x5b, 0xbf),
        EntryKind::Recommendation => Ink(0x6a, 0x3a, 0xa8),
        EntryKind::Practice => Ink(0x7d, 0x59, 0x00),
        EntryKind::Need => Ink(0xad, 0x3b, 0x16),
        EntryKind::Offer => Ink(0x00, 0x66, 0x6b),
        EntryKind::Question => Ink(0xa1, 0x1f, 0x6c),
        EntryKind::Note => Ink(0x5f, 0x5b, 0x53),
    }
}

pub fn shape(kind: EntryKind) -> &'static [Path] {
    match kind {
        EntryKind::Arrangement => ARRANGEMENT,
        EntryKind::Task => TASK,
        EntryKind::Recommendation => RECOMMENDATION,
        EntryKind::Practice => PRACTICE,
        EntryKind::Need => NEED,
        EntryKind::Offer => OFFER,
        EntryKind::Question => QUESTION,
        EntryKind::Note => NOTE,
    }
}

const fn filled(segments: &'static [Segment]) -> Path {
    Path { segments, closed: true, stroke: None, paper: false }
}

const fn outlined(segments: &'static [Segment], width: f32) -> Path {
    Path { segments, closed: true, stroke: Some(width), paper: false }
}

const fn line(segments: &'static [Segment], width: f32, paper: bool) -> Path {
    Path { segments, closed: false, stroke: Some(width), paper }
}

static ARRANGEMENT: &[Path] = &[
    filled(&[
        To(15.0, 8.0),
        Curve([15.0, 11.866, 11.866, 15.0, 8.0, 15.0]),
        Curve([4.134, 15.0, 1.0, 11.866, 1.0, 8.0]),
        Curve([1.0, 4.134, 4.134, 1.0, 8.0, 1.0]),
        Curve([11.866, 1.0, 15.0, 4.134, 15.0, 8.0]),
    ]),
    line(&[To(4.6, 8.3), To(6.9, 10.6), To(11.4, 5.6)], 1.9, true),
];
static TASK: &[Path] = &[outlined(&[To(2.0, 2.0), To(14.0, 2.0), To(14.0, 14.0), To(2.0, 14.0)], 2.0)];
static RECOMMENDATION: &[Path] =
    &[filled(&[To(1.5, 3.5), To(9.7, 3.5), To(14.8, 8.0), To(9.7, 12.5), To(1.5, 12.5)])];
static PRACTICE: &[Path] = &[filled(&[
    To(8.0, 0.9),
    To(10.1, 5.5),
    To(15.1, 6.1),
    To(11.4, 9.5),
    To(12.4, 14.5),
    To(8.0, 12.0),
    To(3.6, 14.5),
    To(4.6, 9.5),
    To(0.9, 6.1),
    To(5.9, 5.5),
])];
static NEED: &[Path] = &[outlined(&[To(2.2, 3.5), To(13.8, 3.5), To(8.0, 13.5)], 2.0)];
static OFFER: &[Path] = &[filled(&[To(1.4, 13.2), To(14.6, 13.2), To(8.0, 1.8)])];
static QUESTION: &[Path] = &[
    filled(&[To(8.0, 0.8), To(15.2, 8.0), To(8.0, 15.2), To(0.8, 8.0)]),
    line(
        &[To(6.2, 6.5), Curve([6.2, 4.1, 9.8, 4.3, 9.8, 6.3]), Curve([9.8, 7.7, 8.0, 7.7, 8.0, 9.0])],
        1.4,
        true,
    ),
    line(&[To(8.0, 10.9), To(8.0, 11.5)], 1.6, true),
];
static NOTE: &[Path] = &[
    line(&[To(2.0, 4.0), To(14.0, 4.0)], 1.8, false),
    line(&[To(2.0, 8.0), To(14.0, 8.0)], 1.8, false),
    line(&[To(2.0, 12.0), To(9.0, 12.0)], 1.8, false),
];

/// A box to tick.
pub static BOX: &[Path] = &[outlined(&[To(1.5, 1.5), To(14.5, 1.5), To(14.5, 14.5), To(1.5, 14.5)], 1.3)];
/// A ticked box.
pub static DONE: &[Path] = &[
    outlined(&[To(1.5, 1.5), To(14.5, 1.5), To(14.5, 14.5), To(1.5, 14.5)], 1.3),
    line(&[To(4.0, 8.4), To(6.9, 11.3), To(12.2, 4.9)], 2.0, false),
];
/// Not equal: somebody disagreed.
pub static DISSENT: &[Path] = &[
    line(&[To(2.0, 5.6), To(14.0, 5.6)], 2.0, false),
    line(&[To(2.0, 10.4), To(14.0, 10.4)], 2.0, false),
    line(&[To(11.0, 1.8), To(5.0, 14.2)], 2.0, false),
];
/// Two bars: parked.
pub static PARKED: &[Path] =
    &[line(&[To(5.2, 3.0), To(5.2, 13.0)], 2.4, false), line(&[To(10.8, 3.0), To(10.8, 13.0)], 2.4, false)];
