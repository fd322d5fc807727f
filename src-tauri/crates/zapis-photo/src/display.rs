use fast_image_resize::{
    FilterType, ResizeAlg, ResizeOptions, Resizer,
    images::{TypedImage, TypedImageRef},
    pixels::U8x3,
};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use zapis_domain::Look;

use crate::{PhotoError, decode, decode::Pixels, inspect, look, upright::upright};

/// Good for writing on paper: small enough to send, no rings around strokes. The lower ones are for grainy photos of a
/// whole wall, of which 96 would make a report too large to send. With each how much is left of a file, about.
const QUALITIES: [(u8, f64); 5] = [(82, 1.0), (72, 0.76), (62, 0.63), (52, 0.55), (42, 0.47)];
/// Bytes for each pixel that a copy may have: 135 kB for 1600 × 1200.
const MOST_BYTES_A_PIXEL: f64 = 135_000.0 / (1600.0 * 1200.0);
/// Small pictures are left as they are.
const SMALL_BYTES: usize = 40_000;
/// What a JPEG header can say.
const LONGEST_EDGE: u32 = 65_535;

/// A JPEG as it is to be shown: upright, scaled, free of metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisplayImage {
    pub jpeg: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// An upright copy whose longer edge is at most `long_edge`; a smaller picture is not blown up.
pub fn display(bytes: &[u8], long_edge: u32) -> Result<DisplayImage, PhotoError> {
    let mut made = renditions(bytes, &Look::default(), &[long_edge])?;
    made.pop().ok_or(PhotoError::Unsupported)
}

/// Copies of one picture that look as said, one for each long edge; decoded once for all of them.
pub fn renditions(bytes: &[u8], look: &Look, long_edges: &[u32]) -> Result<Vec<DisplayImage>, PhotoError> {
    let picture = inspect(bytes)?;
    let largest = long_edges.iter().copied().max().unwrap_or(1).clamp(1, LONGEST_EDGE);
    let pixels = decode::decode(bytes, &picture)?;
    let pixels = if look.is_plain() {
        upright(scale(pixels, largest)?, picture.orientation)
    } else {
        look::apply(pixels, picture.orientation, look, largest)?
    };
    let smaller = |edge: &u32| {
        let copy = scale_ref(&pixels, *edge, FilterType::Lanczos3)?;
        encode(copy.as_ref().unwrap_or(&pixels))
    };
    long_edges.iter().map(smaller).collect()
}

/// The upright pixels of a picture, scaled to at most this.
pub fn small_pixels(bytes: &[u8], long_edge: u32) -> Result<Pixels, PhotoError> {
    let picture = inspect(bytes)?;
    let pixels = decode::decode(bytes, &picture)?;
    Ok(upright(scale(pixels, long_edge)?, picture.orientation))
}

pub fn scale(picture: Pixels, long_edge: u32) -> Result<Pixels, PhotoError> {
    Ok(scale_ref(&picture, long_edge, FilterType::Lanczos3)?.unwrap_or(picture))
}

/// As [`scale`], in a third of the time: what is sampled once more afterwards looks the same.
pub fn scale_roughly(picture: Pixels, long_edge: u32) -> Result<Pixels, PhotoError> {
    Ok(scale_ref(&picture, long_edge, FilterType::Hamming)?.unwrap_or(picture))
}

/// None: it is small enough as it is.
fn scale_ref(picture: &Pixels, long_edge: u32, filter: FilterType) -> Result<Option<Pixels>, PhotoError> {
    let (longer, long_edge) = (picture.width.max(picture.height), long_edge.clamp(1, LONGEST_EDGE));
    if longer <= long_edge {
        return Ok(None);
    }
    let fit = |edge: u32| {
        let scaled = (u64::from(edge) * u64::from(long_edge) + u64::from(longer) / 2) / u64::from(longer);
        (scaled as u32).max(1)
    };
    let (width, height) = (fit(picture.width), fit(picture.height));
    // By name of the pixel's type: `resize` would compile the filters of all thirteen, two minutes of them.
    let source = TypedImageRef::<U8x3>::from_buffer(picture.width, picture.height, &picture.rgb)
        .map_err(|_| PhotoError::Damaged)?;
    let mut rgb = vec![0; width as usize * height as usize * 3];
    let mut target =
        TypedImage::<U8x3>::from_buffer(width, height, &mut rgb).map_err(|_| PhotoError::Damaged)?;
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(filter));
    Resizer::new().resize_typed(&source, &mut target, &options).map_err(|_| PhotoError::Damaged)?;
    Ok(Some(Pixels { width, height, rgb }))
}

/// As good as its size allows; what is all grain gets fewer pixels in the end.
fn encode(picture: &Pixels) -> Result<DisplayImage, PhotoError> {
    let most = (f64::from(picture.width) * f64::from(picture.height) * MOST_BYTES_A_PIXEL) as usize;
    let most = most.max(SMALL_BYTES);
    let [(best, _), lower @ ..] = QUALITIES;
    let made = |jpeg, of: &Pixels| DisplayImage { jpeg, width: of.width, height: of.height };
    let mut jpeg = encode_with(picture, best)?;
    let share = most as f64 / jpeg.len() as f64;
    let (last, _) = lower[lower.len() - 1];
    for (quality, left) in lower {
        if jpeg.len() <= most {
            break;
        }
        // Those that will hardly do are not tried.
        if left <= share * 1.1 || quality == last {
            jpeg = encode_with(picture, quality)?;
        }
    }
    if jpeg.len() <= most {
        return Ok(made(jpeg, picture));
    }
    let shrink = (most as f64 / jpeg.len() as f64).sqrt() * 0.95;
    let edge = (f64::from(picture.width.max(picture.height)) * shrink) as u32;
    match scale_ref(picture, edge, FilterType::Hamming)? {
        Some(smaller) => Ok(made(encode_with(&smaller, last)?, &smaller)),
        None => Ok(made(jpeg, picture)),
    }
}

fn encode_with(picture: &Pixels, quality: u8) -> Result<Vec<u8>, PhotoError> {
    let edge = |n: u32| u16::try_from(n).map_err(|_| PhotoError::Unsupported);
    let mut jpeg = Vec::new();
    let mut encoder = Encoder::new(&mut jpeg, quality);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    // No optimised tables: the encoder would then write one scan per colour, which zune-jpeg (0.5.15) reads as green.
    encoder
        .encode(&picture.rgb, edge(picture.width)?, edge(picture.height)?, ColorType::Rgb)
        .map_err(|_| PhotoError::Unsupported)?;
    Ok(jpeg)
}
