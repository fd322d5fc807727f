//! Bytes to pixels, three bytes a pixel. A picture that does not decode to its end is refused: the decoders
//! of most libraries would fill the missing part with grey and call it a success.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageReader, Limits, RgbImage};
use zapis_domain::MediaType;
use zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions};
use zune_jpeg::JpegDecoder;

use crate::{
    Inspected, MOST_PIXELS, PhotoError, header,
    heic::{self, HeicDecoder, Heifer},
};

/// Room for eight bytes a pixel (16-bit RGBA), the widest kind of PNG.
const MOST_MEMORY: u64 = MOST_PIXELS * 8;

/// Red, green and blue of every pixel, row by row.
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    pub rgb: Vec<u8>,
}

pub fn decode(bytes: &[u8], picture: &Inspected) -> Result<Pixels, PhotoError> {
    let rgb = match picture.media_type {
        MediaType::Jpeg => decode_jpeg(bytes, picture)?,
        MediaType::Png | MediaType::Webp => decode_other(bytes)?.into_raw(),
        // Turned as the file says, its sides may have changed places.
        MediaType::Heic => return Heifer.pixels(bytes),
    };
    let (width, height) = (picture.width, picture.height);
    let expected = u64::from(width) * u64::from(height) * 3;
    if rgb.len() as u64 != expected {
        return Err(PhotoError::Damaged);
    }
    Ok(Pixels { width, height, rgb })
}

fn decode_jpeg(bytes: &[u8], picture: &Inspected) -> Result<Vec<u8>, PhotoError> {
    if header::colours_in_own_scans(bytes) || header::is_for_print(bytes) {
        return Err(PhotoError::Unsupported);
    }
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_max_width(picture.width as usize)
        .set_max_height(picture.height as usize)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    JpegDecoder::new_with_options(ZCursor::new(bytes), options).decode().map_err(|_| PhotoError::Damaged)
}

fn decode_other(bytes: &[u8]) -> Result<RgbImage, PhotoError> {
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| PhotoError::Damaged)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(|_| PhotoError::Damaged)?;
    let transparent = decoder.color_type().has_alpha();
    let picture = DynamicImage::from_decoder(decoder).map_err(|_| PhotoError::Damaged)?;
    Ok(if transparent { on_white(picture) } else { picture.into_rgb8() })
}

/// What shows through is paper, not black.
fn on_white(picture: DynamicImage) -> RgbImage {
    let picture = picture.into_rgba8();
    let (width, height) = picture.dimensions();
    RgbImage::from_raw(width, height, heic::on_white(picture.as_raw()))
        .expect("three bytes were written for every pixel")
}
