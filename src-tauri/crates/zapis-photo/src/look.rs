//! A picture as its look says: areas blurred, the sheet straightened, cropped, turned, cleaned.

use zapis_domain::{Area, Look, Mode, Recipe, Share};

use crate::{
    PhotoError,
    blur::blur,
    decode::Pixels,
    display::{scale, scale_roughly},
    light,
    quad::{Quad, XY},
    upright::{stored_place, upright},
    warp::warp,
};

/// How much finer than the result the picture is from which a sheet is straightened.
const FINER: f64 = 1.3;
/// A crop smaller than this share of the picture is a slip of the hand.
const LEAST_CROP: f64 = 0.02;

/// `orientation` is the one of EXIF, not applied yet.
pub fn apply(stored: Pixels, orientation: u8, look: &Look, long_edge: u32) -> Result<Pixels, PhotoError> {
    let recipe = look.recipe.unwrap_or(Recipe { mode: Mode::Original, ..Recipe::default() });
    let (width, height) =
        if orientation >= 5 { (stored.height, stored.width) } else { (stored.width, stored.height) };
    let plan = Plan::of(&recipe, width, height, long_edge);
    let source_edge = (f64::from(width.max(height)) * plan.source_scale).ceil() as u32;
    let kept = match plan.quad {
        Some(quad) => {
            let small = scale_roughly(stored, source_edge.max(1))?;
            if look.blurs.is_empty() {
                // Straightened as it lies: turning it first would only move every pixel once more.
                plan.straightened(&small, &quad.map(|p| stored_place(orientation, p.x, p.y)))?
            } else {
                let mut small = upright(small, orientation);
                blur(&mut small, &look.blurs);
                plan.straightened(&small, &quad.map(|p| (p.x, p.y)))?
            }
        }
        None => {
            let mut small = upright(scale(stored, source_edge.max(1))?, orientation);
            blur(&mut small, &look.blurs);
            plan.cropped(small)
        }
    };
    let turned = upright(kept, [1, 6, 3, 8][usize::from(recipe.turns % 4)]);
    let shown = scale(turned, long_edge)?;
    Ok(match recipe.mode {
        Mode::Original => shown,
        Mode::Cleaned => light::clean(&shown),
    })
}

/// What is to be cut out of the upright picture, and how large it will be.
struct Plan {
    /// In shares of the picture, 0 to 1; None: the picture's own corners.
    quad: Option<[XY; 4]>,
    /// Of the straightened picture, 0 to 1: left, top, right, bottom.
    crop: [f64; 4],
    /// Of the result.
    size: (u32, u32),
    /// By how much the picture is scaled first.
    source_scale: f64,
}

impl Plan {
    fn of(recipe: &Recipe, width: u32, height: u32, long_edge: u32) -> Plan {
        let (w, h) = (f64::from(width), f64::from(height));
        let quad = recipe
            .corners
            .map(|corners| corners.map(|p| XY::new(p.x.along(w), p.y.along(h))))
            .filter(|quad| Quad(*quad).is_usable(w, h));
        let (natural_w, natural_h) = quad.map_or((w, h), |quad| Quad(quad).natural_size(w, h));
        let crop = recipe.crop.map_or([0.0, 0.0, 1.0, 1.0], kept);
        let (kept_w, kept_h) = (natural_w * (crop[2] - crop[0]), natural_h * (crop[3] - crop[1]));
        let fit = (f64::from(long_edge) / kept_w.max(kept_h)).min(1.0);
        let size = ((kept_w * fit).round().max(1.0) as u32, (kept_h * fit).round().max(1.0) as u32);
        let source_scale = if quad.is_some() { (fit * FINER).min(1.0) } else { fit };
        let quad = quad.map(|quad| quad.map(|p| XY::new(p.x / w, p.y / h)));
        Plan { quad, crop, size, source_scale }
    }

    /// `quad` in shares of the picture.
    fn straightened(&self, picture: &Pixels, quad: &[(f64, f64); 4]) -> Result<Pixels, PhotoError> {
        let (w, h) = (f64::from(picture.width), f64::from(picture.height));
        let quad = Quad(quad.map(|(x, y)| XY::new(x * w, y * h)));
        warp(picture, &quad.part(self.crop), self.size).ok_or(PhotoError::Unsupported)
    }

    fn cropped(&self, picture: Pixels) -> Pixels {
        if self.crop == [0.0, 0.0, 1.0, 1.0] { picture } else { cut(&picture, self.crop) }
    }
}

fn kept(crop: Area) -> [f64; 4] {
    let crop = crop.ordered();
    let [left, top, right, bottom] =
        [crop.left, crop.top, crop.right, crop.bottom].map(|s: Share| s.along(1.0));
    if right - left < LEAST_CROP || bottom - top < LEAST_CROP {
        return [0.0, 0.0, 1.0, 1.0];
    }
    [left, top, right, bottom]
}

fn cut(picture: &Pixels, [left, top, right, bottom]: [f64; 4]) -> Pixels {
    let at = |share: f64, of: u32| ((share * f64::from(of)).round() as u32).min(of);
    let (x0, y0) =
        (at(left, picture.width).min(picture.width - 1), at(top, picture.height).min(picture.height - 1));
    let (x1, y1) = (at(right, picture.width).max(x0 + 1), at(bottom, picture.height).max(y0 + 1));
    let row = |y: u32| {
        let start = (y as usize * picture.width as usize + x0 as usize) * 3;
        &picture.rgb[start..start + (x1 - x0) as usize * 3]
    };
    Pixels { width: x1 - x0, height: y1 - y0, rgb: (y0..y1).flat_map(row).copied().collect() }
}
