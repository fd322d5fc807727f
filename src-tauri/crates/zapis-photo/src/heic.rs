//! HEIC and HEIF, the format of iPhones. The decoder stands behind a trait, so that another can take its place.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::{MOST_PIXELS, PhotoError, decode::Pixels, header::Camera};

pub trait HeicDecoder {
    /// The file's primary picture: cropped, turned and mirrored as the file says, in sRGB, on white.
    fn pixels(&self, bytes: &[u8]) -> Result<Pixels, PhotoError>;
    /// The EXIF block, if there is one that can be read.
    fn exif(&self, bytes: &[u8]) -> Option<Vec<u8>>;
}

pub struct Heifer;

impl HeicDecoder for Heifer {
    fn pixels(&self, bytes: &[u8]) -> Result<Pixels, PhotoError> {
        let options = heifer::Options { max_pixels: MOST_PIXELS, ..heifer::Options::default() };
        // A video codec is the largest thing here that reads strangers' bytes: a fault in it is a damaged file.
        let decoded = catch_unwind(AssertUnwindSafe(|| heifer::decode_srgb_rgba8(bytes, &options)))
            .map_err(|_| PhotoError::Damaged)?;
        let picture = match decoded {
            Ok(picture) => picture,
            // Colours it cannot convert are shown as they are stored: better than no photo.
            Err(heifer::Error::Unsupported(_)) => {
                catch_unwind(AssertUnwindSafe(|| heifer::decode_rgba8(bytes, &options)))
                    .map_err(|_| PhotoError::Damaged)?
                    .map_err(refusal)?
            }
            Err(error) => return Err(refusal(error)),
        };
        let (width, height) = (picture.width, picture.height);
        if picture.data.len() as u64 != u64::from(width) * u64::from(height) * 4 {
            return Err(PhotoError::Damaged);
        }
        Ok(Pixels { width, height, rgb: on_white(&picture.data) })
    }

    fn exif(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        catch_unwind(AssertUnwindSafe(|| heifer::read_metadata(bytes))).ok()?.ok()?.exif
    }
}

/// The camera's time. The orientation is already in the pixels and must not be applied again.
pub fn camera(bytes: &[u8]) -> Camera {
    let exif = Heifer.exif(bytes).and_then(|block| exif::Reader::new().read_raw(block).ok());
    Camera { orientation: 1, taken_at: exif.as_ref().and_then(crate::header::taken_at) }
}

fn refusal(error: heifer::Error) -> PhotoError {
    match error {
        heifer::Error::Unsupported(_) => PhotoError::Unsupported,
        _ => PhotoError::Damaged,
    }
}

/// What shows through is paper, not black.
pub fn on_white(rgba: &[u8]) -> Vec<u8> {
    let blend = |c: u8, a: u8| ((u32::from(c) * u32::from(a) + 255 * (255 - u32::from(a)) + 127) / 255) as u8;
    let mut rgb = Vec::with_capacity(rgba.len() / 4 * 3);
    for pixel in rgba.chunks_exact(4) {
        rgb.extend([blend(pixel[0], pixel[3]), blend(pixel[1], pixel[3]), blend(pixel[2], pixel[3])]);
    }
    rgb
}
