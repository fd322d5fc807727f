//! How a photo is to be shown: the recipe by which its pixels are made anew. The original never changes.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A distance along a picture's width or height, in ten-thousandths of it; never more than the whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "u32", into = "u16")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, type = "number"))]
pub struct Share(u16);

impl Share {
    /// The whole width or height.
    pub const WHOLE: Share = Share(10_000);

    /// Of a distance and the length it is a part of; what lies outside comes to the edge.
    pub fn of(distance: f64, length: f64) -> Share {
        let share = (distance / length.max(1.0) * 10_000.0).round();
        Share::from(if share.is_finite() { share.clamp(0.0, 10_000.0) as u32 } else { 0 })
    }

    /// Of this length, in its unit.
    pub fn along(self, length: f64) -> f64 {
        f64::from(self.0) / 10_000.0 * length
    }
}

impl From<u32> for Share {
    fn from(ten_thousandths: u32) -> Self {
        Share(ten_thousandths.min(10_000) as u16)
    }
}

impl From<Share> for u16 {
    fn from(share: Share) -> Self {
        share.0
    }
}

/// A point of a picture, from its top left corner.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Point {
    pub x: Share,
    pub y: Share,
}

impl Point {
    pub fn new(x: u32, y: u32) -> Point {
        Point { x: x.into(), y: y.into() }
    }
}

/// A sheet's corners, clockwise from its top left.
pub type Corners = [Point; 4];

/// The corners of the picture itself.
pub fn whole_picture() -> Corners {
    [Point::new(0, 0), Point::new(10_000, 0), Point::new(10_000, 10_000), Point::new(0, 10_000)]
}

/// An upright rectangle of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Area {
    pub left: Share,
    pub top: Share,
    pub right: Share,
    pub bottom: Share,
}

impl Area {
    /// In whichever order the edges come.
    pub fn new(left: u32, top: u32, right: u32, bottom: u32) -> Area {
        Area { left: left.into(), top: top.into(), right: right.into(), bottom: bottom.into() }.ordered()
    }

    pub fn ordered(self) -> Area {
        Area {
            left: self.left.min(self.right),
            top: self.top.min(self.bottom),
            right: self.left.max(self.right),
            bottom: self.top.max(self.bottom),
        }
    }
}

/// `left,top,right,bottom`
impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{},{},{}", self.left.0, self.top.0, self.right.0, self.bottom.0)
    }
}

/// The text is not four numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no area")]
pub struct InvalidArea;

impl FromStr for Area {
    type Err = InvalidArea;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let numbers: Vec<u32> = text.split(',').filter_map(|part| part.parse().ok()).collect();
        let [left, top, right, bottom] = numbers[..] else { return Err(InvalidArea) };
        Ok(Area::new(left, top, right, bottom))
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum Mode {
    /// The colours as the camera saw them.
    Original,
    /// Even light, white paper, the colours of the markers.
    #[default]
    Cleaned,
}

/// What a person confirmed for a photo. Applied in this order: corners, crop, turns; the mode to what is left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Recipe {
    /// Where the sheet is in the upright photo; None takes all of it.
    pub corners: Option<Corners>,
    /// What is kept of the straightened picture.
    pub crop: Option<Area>,
    /// Quarter turns clockwise, 0 to 3.
    pub turns: u8,
    pub mode: Mode,
}

/// What makes one photo's picture differ from its original. Two equal looks of one original are the same pixels.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Look {
    pub recipe: Option<Recipe>,
    /// Made unrecognisable; areas of the upright photo.
    pub blurs: Vec<Area>,
}

impl Look {
    /// The photo as it was taken.
    pub fn is_plain(&self) -> bool {
        *self == Look::default()
    }
}

/// Whether people who can be recognised agreed to be shown outside.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum Consent {
    /// Nobody looked yet.
    #[default]
    Unsaid,
    /// Nobody can be recognised.
    NoPeople,
    Agreed,
    Refused,
}

impl Consent {
    /// Whether a public edition may show the photo.
    pub fn lets_publish(self) -> bool {
        matches!(self, Consent::NoPeople | Consent::Agreed)
    }
}

#[cfg(test)]
mod tests {
    use super::{Area, Consent, Share};

    #[test]
    fn a_share_never_leaves_the_picture() {
        assert_eq!(Share::of(-5.0, 100.0), Share::from(0), "left of the picture is its edge");
        assert_eq!(Share::of(500.0, 100.0), Share::WHOLE, "right of it too");
        assert_eq!(Share::of(f64::NAN, 100.0), Share::from(0), "no number is the edge");
        assert_eq!(Share::from(70_000), Share::WHOLE, "a stranger's number is held to the whole");
    }

    #[test]
    fn an_area_reads_back_as_written_and_puts_its_edges_in_order() {
        let area = Area::new(900, 800, 100, 200);
        assert_eq!(area.to_string(), "100,200,900,800", "left before right, top before bottom");
        assert_eq!("100,200,900,800".parse(), Ok(area));
        for wrong in ["", "1,2,3", "1,2,3,4,5", "a,b,c,d", "1,2,3,"] {
            assert!(wrong.parse::<Area>().is_err(), "{wrong} is no area");
        }
    }

    #[test]
    fn a_photo_nobody_looked_at_is_not_published() {
        assert!(!Consent::default().lets_publish(), "silence is no consent");
        assert!(!Consent::Refused.lets_publish());
        assert!(Consent::NoPeople.lets_publish() && Consent::Agreed.lets_publish());
    }
}
