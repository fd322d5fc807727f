//! What the first bytes of a file say. Nothing here allocates by what a header claims.

use std::io::Cursor;

use chrono::{NaiveDate, NaiveDateTime};
use exif::{In, Tag, Value};
use image::ImageReader;
use zapis_domain::MediaType;
use zune_core::{bytestream::ZCursor, options::DecoderOptions};
use zune_jpeg::JpegDecoder;

/// How far into a HEIC file its picture sizes are looked for.
const HEIC_HEADER: usize = 256 * 1024;
const HEIC_BRANDS: [&[u8; 4]; 8] = [b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"];

pub fn media_type(bytes: &[u8]) -> Option<MediaType> {
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        Some(MediaType::Jpeg)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(MediaType::Png)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some(MediaType::Webp)
    } else if bytes.get(4..8) == Some(b"ftyp") && HEIC_BRANDS.iter().any(|b| bytes.get(8..12) == Some(*b)) {
        Some(MediaType::Heic)
    } else {
        None
    }
}

/// Width and height as stored.
pub fn size(media_type: MediaType, bytes: &[u8]) -> Option<(u32, u32)> {
    match media_type {
        MediaType::Jpeg => jpeg_size(bytes),
        MediaType::Png | MediaType::Webp => {
            let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
            reader.into_dimensions().ok()
        }
        MediaType::Heic => heic_size(bytes),
    }
}

fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    // The caller limits pixels; the decoder's own limit would hide how large the picture claims to be.
    let limits = DecoderOptions::default().set_max_width(usize::MAX).set_max_height(usize::MAX);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), limits);
    decoder.decode_headers().ok()?;
    let (width, height) = decoder.dimensions()?;
    Some((u32::try_from(width).ok()?, u32::try_from(height).ok()?))
}

/// A JPEG in the four colours of a printing press. What its numbers mean differs from program to program.
pub fn is_for_print(bytes: &[u8]) -> bool {
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), DecoderOptions::default());
    let read = decoder.decode_headers().is_ok();
    read && decoder.info().is_some_and(|info| info.components == 4)
}

/// A sequential JPEG that stores each colour in a scan of its own, at different resolutions. Rare and legal, but
/// zune-jpeg (0.5.15) shows it in wrong colours without an error.
pub fn colours_in_own_scans(bytes: &[u8]) -> bool {
    let (mut at, mut colours, mut uneven) = (2, 0, false);
    while let Some(&[0xFF, marker, high, low]) = bytes.get(at..at + 4) {
        let content = bytes.get(at + 4..).unwrap_or_default();
        match marker {
            0xC0 | 0xC1 => {
                colours = content.get(5).copied().unwrap_or_default();
                uneven = content.chunks_exact(3).skip(2).take(colours.into()).any(|c| c[1] != 0x11);
            }
            0xDA => return uneven && content.first().is_some_and(|in_scan| *in_scan < colours),
            // A second 0xFF is filling; the marker comes after it.
            0xFF => {
                at += 1;
                continue;
            }
            _ => {}
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low])).max(2);
    }
    false
}

/// The largest `ispe` box: tiles and thumbnails have smaller ones.
fn heic_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.get(..HEIC_HEADER).unwrap_or(bytes);
    header
        .windows(16)
        .filter(|w| w.starts_with(b"ispe"))
        .filter_map(|w| Some((number(w.get(8..12)?)?, number(w.get(12..16)?)?)))
        .max_by_key(|(w, h)| u64::from(*w) * u64::from(*h))
}

fn number(four: &[u8]) -> Option<u32> {
    Some(u32::from_be_bytes(four.try_into().ok()?))
}

/// What the camera wrote beside the picture.
pub struct Camera {
    pub orientation: u8,
    pub taken_at: Option<NaiveDateTime>,
}

/// Unreadable EXIF is no reason to refuse a picture: it then says nothing.
pub fn camera(bytes: &[u8]) -> Camera {
    let Ok(exif) = exif::Reader::new().read_from_container(&mut Cursor::new(bytes)) else {
        return Camera { orientation: 1, taken_at: None };
    };
    let orientation = exif
        .get_field(Tag::Orientation, In::PRIMARY)
        .and_then(|f| f.value.get_uint(0))
        .and_then(|v| u8::try_from(v).ok())
        .filter(|v| (1..=8).contains(v))
        .unwrap_or(1);
    Camera { orientation, taken_at: taken_at(&exif) }
}

pub fn taken_at(exif: &exif::Exif) -> Option<NaiveDateTime> {
    [Tag::DateTimeOriginal, Tag::DateTime]
        .into_iter()
        .find_map(|tag| moment(&exif.get_field(tag, In::PRIMARY)?.value))
}

fn moment(value: &Value) -> Option<NaiveDateTime> {
    let Value::Ascii(texts) = value else { return None };
    let t = exif::DateTime::from_ascii(texts.first()?).ok()?;
    NaiveDate::from_ymd_opt(t.year.into(), t.month.into(), t.day.into())?.and_hms_opt(
        t.hour.into(),
        t.minute.into(),
        t.second.into(),
    )
}
