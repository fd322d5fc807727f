//! Draws a photo of a flipchart.

use crate::SamplePhoto;

/// How large a picture to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoSize {
    /// About 1000 pixels long, no metadata.
    Small,
    /// 12 megapixels with everything a phone writes beside them.
    Full,
}

/// A believable phone photo of the sheet, as JPEG.
pub fn flipchart(photo: &SamplePhoto, detail: PhotoSize) -> Vec<u8> {
    let _ = (photo, detail);
    Vec::new()
}
