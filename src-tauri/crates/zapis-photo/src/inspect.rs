use chrono::NaiveDateTime;
use zapis_domain::MediaType;

use crate::{MOST_BYTES, MOST_PIXELS, PhotoError, header, heic};

/// What a file is, found without decoding a pixel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspected {
    pub media_type: MediaType,
    /// As stored, before the orientation is applied.
    pub width: u32,
    pub height: u32,
    /// The EXIF orientation, 1 to 8; 1 when the file says nothing usable.
    pub orientation: u8,
    /// The camera's local time, which names no time zone.
    pub taken_at: Option<NaiveDateTime>,
}

/// Recognises a picture by its bytes, never by its name, and holds it to the limits.
pub fn inspect(bytes: &[u8]) -> Result<Inspected, PhotoError> {
    if bytes.len() > MOST_BYTES {
        return Err(PhotoError::TooLarge { bytes: bytes.len() });
    }
    let media_type = header::media_type(bytes).ok_or(PhotoError::NotAPicture)?;
    let (width, height) = header::size(media_type, bytes).ok_or(PhotoError::Damaged)?;
    if width == 0 || height == 0 {
        return Err(PhotoError::Damaged);
    }
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PhotoError::TooManyPixels { width, height });
    }
    let camera = match media_type {
        MediaType::Heic => heic::camera(bytes),
        _ => header::camera(bytes),
    };
    let orientation = camera.orientation;
    Ok(Inspected { media_type, width, height, orientation, taken_at: camera.taken_at })
}
