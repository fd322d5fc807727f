//! Draws a phone photo of a flipchart: wall, sheet, writing, light, grain, and what the phone says about it.

mod exif;
mod font;
mod hand;
mod page;
mod room;
mod view;

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use tiny_skia::Pixmap;

use crate::{SamplePhoto, rng::Rng};
use hand::Hand;
use view::View;
pub(crate) use view::square_to;

/// How large a picture to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoSize {
    /// 1000 pixels long, without metadata.
    Small,
    /// 12 megapixels, stored as the phone was held, with orientation, time, camera and position in EXIF.
    Full,
}

const MODELS: [&str; 3] = ["Fikcja 11", "Fikcja Lite", "Fikcja Bez Nazwy"];

/// A believable phone photo of the sheet, as JPEG. The same photo gives the same bytes.
pub fn flipchart(photo: &SamplePhoto, detail: PhotoSize) -> Vec<u8> {
    let mut rng = Rng::new(photo.sheet.seed, 1);
    let orientation = *rng.pick(&[6u16, 6, 1, 8]);
    let long = if detail == PhotoSize::Full { 4032 } else { 1000 };
    let (width, height) = if orientation == 1 { (long, long * 3 / 4) } else { (long * 3 / 4, long) };
    let rgb = picture(photo, width, height, &mut rng);
    if detail == PhotoSize::Small {
        return encode(&rgb, width, height, 78, None);
    }
    let model = *rng.pick(&MODELS);
    let segment = exif::segment(orientation, photo.taken_at, model);
    let (rgb, width, height) = as_held(rgb, width, height, orientation);
    encode(&rgb, width, height, 93, Some(&segment))
}

fn picture(photo: &SamplePhoto, width: u32, height: u32, rng: &mut Rng) -> Vec<u8> {
    let mut pixmap = Pixmap::new(width, height).expect("both sizes are small and not zero");
    let view = View::of_sheet(width as f32, height as f32, rng);
    room::wall(&mut pixmap, &view, rng);
    let mut hand = Hand {
        slant: rng.between(-0.03, 0.22),
        wobble: rng.between(0.18, 0.42),
        rng: Rng::new(photo.sheet.seed, 2),
        pixmap: &mut pixmap,
        view: &view,
    };
    room::sheet(&mut hand);
    page::write(&mut hand, &photo.sheet);
    room::photograph(&pixmap, rng)
}

/// Turns the upright picture into the one the sensor would have stored.
fn as_held(rgb: Vec<u8>, width: u32, height: u32, orientation: u16) -> (Vec<u8>, u32, u32) {
    if orientation == 1 {
        return (rgb, width, height);
    }
    let (w, h) = (width as usize, height as usize);
    let mut held = Vec::with_capacity(rgb.len());
    // The stored picture is as wide as the upright one is high.
    for y in 0..w {
        for x in 0..h {
            let (from_x, from_y) = if orientation == 6 { (w - 1 - y, x) } else { (y, h - 1 - x) };
            let at = (from_y * w + from_x) * 3;
            held.extend_from_slice(&rgb[at..at + 3]);
        }
    }
    (held, height, width)
}

fn encode(rgb: &[u8], width: u32, height: u32, quality: u8, exif: Option<&[u8]>) -> Vec<u8> {
    let mut jpeg = Vec::new();
    let mut encoder = Encoder::new(&mut jpeg, quality);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    if let Some(exif) = exif {
        encoder.add_app_segment(1, exif.to_vec()).expect("the segment is far below 64 KB");
    }
    encoder.encode(rgb, width as u16, height as u16, ColorType::Rgb).expect("the buffer holds every pixel");
    jpeg
}
