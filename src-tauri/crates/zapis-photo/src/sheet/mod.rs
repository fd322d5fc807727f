//! Where the sheet of paper is on a photo: a proposal for a person to confirm, with an honest word on how sure it is.
//!
//! A small copy of the photo → edges → straight lines → every four of them that could be a sheet's sides, judged by how
//! much of each side is an edge and how different the two sides of the edge look → the best one, its sides drawn exactly.

mod edges;
mod gap;
mod judge;
mod lines;
mod refine;
mod sides;

use zapis_domain::{Corners, Point, Share, whole_picture};

use crate::{
    PhotoError,
    decode::Pixels,
    display::small_pixels,
    quad::{Quad, XY},
};

/// Long edge of the copy that is looked at: writing is gone, the sheet's edges are not.
const WORK: u32 = 512;

/// What is proposed to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// On the upright photo. All of it unless [`Proposal::sure`].
    pub corners: Corners,
    pub sure: bool,
    /// The likeliest sheet, also where it is not sure that it is one.
    pub guess: Option<Corners>,
}

impl Proposal {
    /// All of the photo, for want of a better one.
    pub fn none() -> Proposal {
        Proposal { corners: whole_picture(), sure: false, guess: None }
    }
}

/// Looks for the sheet on a photo, or on a smaller upright copy of it.
pub fn find_sheet(bytes: &[u8]) -> Result<Proposal, PhotoError> {
    Ok(propose(&small_pixels(bytes, WORK)?))
}

fn propose(picture: &Pixels) -> Proposal {
    let Some(found) = find(picture) else { return Proposal::none() };
    let (w, h) = (f64::from(picture.width), f64::from(picture.height));
    let corners = found.quad.0.map(|p| Point { x: Share::of(p.x, w), y: Share::of(p.y, h) });
    let sure = found.is_sure();
    Proposal { corners: if sure { corners } else { whole_picture() }, sure, guess: Some(corners) }
}

struct Found {
    quad: Quad,
    /// Of the worst side, 0 to 1.
    weakest: f64,
    mean: f64,
    /// How much better than the best one that is another sheet, 0 to 1.
    lead: f64,
    /// Sides that are where the photo ends.
    borders: usize,
    /// Of the points on it that look like the same paper.
    paper: f64,
    /// How far its paper is from grey, 0 to 1.
    tint: f64,
    /// Of the photo.
    area: f64,
    /// What it hangs on shows through a gap in it.
    torn: bool,
}

impl Found {
    /// Set so that on drawn photos 98 of 100 are right: a wrong one costs more than a look at the corners. Small bright
    /// areas and coloured ones are posters and windows.
    fn is_sure(&self) -> bool {
        let is_paper = !self.torn && self.paper > 0.5 && self.tint < 0.3 && self.area > 0.18;
        is_paper && self.borders == 0 && self.weakest > 0.45 && self.mean > 0.78 && self.lead > 0.08
    }
}

fn find(picture: &Pixels) -> Option<Found> {
    if picture.width < 64 || picture.height < 64 {
        return None;
    }
    let edges = edges::Edges::of(picture);
    let across = lines::lines(&edges, lines::Direction::Across);
    let down = lines::lines(&edges, lines::Direction::Down);
    let judged = judge::best(picture, &edges, &across, &down)?;
    let quad = refine::refined(&edges, &judged);
    Some(Found {
        quad: Quad(quad.0.map(|p| {
            XY::new(p.x.clamp(0.0, f64::from(picture.width)), p.y.clamp(0.0, f64::from(picture.height)))
        })),
        weakest: judged.weakest(),
        mean: judged.mean(),
        lead: judged.lead,
        borders: judged.borders(),
        paper: judged.paper,
        torn: judged.torn,
        tint: judged.tint,
        area: judged.quad.area() / (f64::from(picture.width) * f64::from(picture.height)),
    })
}
