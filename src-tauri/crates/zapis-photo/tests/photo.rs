//! Pictures as they come from phones, scanners and enemies.

use chrono::NaiveDate;
use image::{ExtendedColorType, ImageEncoder, codecs::png::PngEncoder, codecs::webp::WebPEncoder};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use proptest::prelude::*;
use zapis_domain::{Area, Look, MediaType, Mode, Point, Recipe};
use zapis_photo::{MOST_BYTES, PhotoError, display, inspect, renditions};

const WIDTH: usize = 96;
const HEIGHT: usize = 64;
const COLOURS: [[u8; 3]; 4] = [[220, 30, 30], [30, 200, 40], [40, 60, 220], [230, 220, 60]];

/// Red, green, blue and yellow quarters, from the top left, row by row.
fn quarters(width: usize, height: usize) -> Vec<u8> {
    let colour = |x: usize, y: usize| COLOURS[usize::from(x >= width / 2) + 2 * usize::from(y >= height / 2)];
    (0..width * height).flat_map(|i| colour(i % width, i / width)).collect()
}

/// What the phone stores when it is held so that the upright picture needs this orientation.
fn stored(orientation: u8) -> (Vec<u8>, usize, usize) {
    let upright = quarters(WIDTH, HEIGHT);
    let (width, height) = if orientation >= 5 { (HEIGHT, WIDTH) } else { (WIDTH, HEIGHT) };
    let mut rgb = vec![0; upright.len()];
    for y in 0..HEIGHT {
        for x in 0..WIDTH {
            // The definitions of EXIF: which side of the picture is the first row, which the first column.
            let (sx, sy) = match orientation {
                2 => (WIDTH - 1 - x, y),
                3 => (WIDTH - 1 - x, HEIGHT - 1 - y),
                4 => (x, HEIGHT - 1 - y),
                5 => (y, x),
                6 => (y, WIDTH - 1 - x),
                7 => (HEIGHT - 1 - y, WIDTH - 1 - x),
                8 => (HEIGHT - 1 - y, x),
                _ => (x, y),
            };
            let (from, to) = ((y * WIDTH + x) * 3, (sy * width + sx) * 3);
            rgb[to..to + 3].copy_from_slice(&upright[from..from + 3]);
        }
    }
    (rgb, width, height)
}

/// The smallest EXIF that names orientation, time and a GPS directory.
fn exif(orientation: u8) -> Vec<u8> {
    let mut bytes = b"Exif\0\0II*\0\x08\0\0\0\x03\0".to_vec();
    bytes.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    bytes.extend([0x32, 0x01, 2, 0, 20, 0, 0, 0, 50, 0, 0, 0]);
    bytes.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 70, 0, 0, 0]);
    bytes.extend([0; 4]);
    bytes.extend(b"2022:05:27 11:42:07\0");
    bytes.extend([1, 0, 1, 0, 2, 0, 2, 0, 0, 0, b'N', 0, 0, 0, 0, 0, 0, 0]);
    bytes
}

fn jpeg(rgb: &[u8], width: usize, height: usize, orientation: Option<u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 92);
    if let Some(orientation) = orientation {
        encoder.add_app_segment(1, exif(orientation)).expect("a short segment");
    }
    encoder.encode(rgb, width as u16, height as u16, ColorType::Rgb).expect("a small picture");
    bytes
}

fn sample_jpeg(orientation: u8) -> Vec<u8> {
    let (rgb, width, height) = stored(orientation);
    jpeg(&rgb, width, height, Some(orientation))
}

fn png(rgb: &[u8], width: usize, height: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    encoder.write_image(rgb, width as u32, height as u32, ExtendedColorType::Rgb8).expect("a small picture");
    bytes
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|w| w == part)
}

/// The middle of each quarter of a JPEG, as the nearest of the four colours.
fn seen(jpeg: &[u8]) -> Vec<usize> {
    let mut decoder = zune_jpeg::JpegDecoder::new(zune_core::bytestream::ZCursor::new(jpeg));
    let rgb = decoder.decode().expect("our own output");
    let (width, height) = decoder.dimensions().expect("decoded");
    let middle = |column: usize, row: usize| {
        let at = ((height * (2 * row + 1) / 4) * width + width * (2 * column + 1) / 4) * 3;
        let far = |c: &[u8; 3]| (0..3).map(|i| i32::from(rgb[at + i]).abs_diff(i32::from(c[i]))).sum::<u32>();
        (0..4).min_by_key(|&i| far(&COLOURS[i])).expect("four colours")
    };
    vec![middle(0, 0), middle(1, 0), middle(0, 1), middle(1, 1)]
}

#[test]
fn every_orientation_is_shown_upright() {
    for orientation in 1..=8 {
        let bytes = sample_jpeg(orientation);
        let found = inspect(&bytes).expect("a good picture");
        assert_eq!(found.orientation, orientation, "read from EXIF");
        let shown = display(&bytes, 2048).expect("a good picture");
        assert_eq!((shown.width, shown.height), (96, 64), "orientation {orientation}");
        assert_eq!(seen(&shown.jpeg), [0, 1, 2, 3], "orientation {orientation}");
        // The lower half, straightened, where nothing is to be blurred and where something is.
        let corners = [(400, 5400), (9000, 5200), (9600, 9600), (800, 9000)].map(|(x, y)| Point::new(x, y));
        let recipe = Some(Recipe { corners: Some(corners), mode: Mode::Original, ..Recipe::default() });
        for blurs in [vec![], vec![Area::new(0, 0, 100, 100)]] {
            let made = renditions(&bytes, &Look { recipe, blurs }, &[64]).expect("a good picture");
            assert_eq!(seen(&made[0].jpeg), [2, 3, 2, 3], "orientation {orientation}, straightened");
        }
    }
}

#[test]
fn a_picture_is_told_by_its_bytes() {
    let rgb = quarters(WIDTH, HEIGHT);
    let mut webp = Vec::new();
    let encoder = WebPEncoder::new_lossless(&mut webp);
    encoder.encode(&rgb, WIDTH as u32, HEIGHT as u32, ExtendedColorType::Rgb8).expect("a small picture");
    let check = |bytes: &[u8], expected| {
        let found = inspect(bytes).expect("a good picture");
        assert_eq!((found.media_type, found.width, found.height), (expected, 96, 64));
        let shown = display(bytes, 48).expect("a good picture");
        assert_eq!(
            (shown.width, shown.height, seen(&shown.jpeg)),
            (48, 32, vec![0, 1, 2, 3]),
            "{expected:?}"
        );
    };
    check(&jpeg(&rgb, WIDTH, HEIGHT, None), MediaType::Jpeg);
    check(&png(&rgb, WIDTH, HEIGHT), MediaType::Png);
    check(&webp, MediaType::Webp);
}

#[test]
fn the_cameras_time_is_read() {
    let taken = NaiveDate::from_ymd_opt(2022, 5, 27).and_then(|d| d.and_hms_opt(11, 42, 7));
    assert_eq!(inspect(&sample_jpeg(6)).expect("a good picture").taken_at, taken, "local time, as written");
    let bare = jpeg(&quarters(WIDTH, HEIGHT), WIDTH, HEIGHT, None);
    assert_eq!(inspect(&bare).expect("a good picture").taken_at, None, "nothing is guessed");
}

#[test]
fn nothing_the_camera_wrote_is_in_the_output() {
    let mut bytes = sample_jpeg(6);
    assert!(contains(&bytes, b"Exif") && contains(&bytes, b"2022:05:27"), "the input has it");
    bytes.extend(b"Exif after the end");
    let shown = display(&bytes, 64).expect("what follows the end is ignored").jpeg;
    for trace in [&b"Exif"[..], b"2022:05:27", b"after the end", &[0xFF, 0xE1]] {
        assert!(!contains(&shown, trace), "{trace:?} must not come through");
    }
}

#[test]
fn a_truncated_or_damaged_picture_is_refused() {
    let (width, height) = (400, 300);
    let noisy: Vec<u8> = (0..width * height * 3).map(|i| (i * i / 7 % 251) as u8).collect();
    let whole = jpeg(&noisy, width, height, None);
    for part in [2, 4, 10] {
        let cut = &whole[..whole.len() * (part - 1) / part];
        assert_eq!(display(cut, 100).map(|_| ()), Err(PhotoError::Damaged), "cut at {}", cut.len());
    }
    let png = png(&noisy, width, height);
    assert_eq!(display(&png[..png.len() / 2], 100).map(|_| ()), Err(PhotoError::Damaged), "half a PNG");
    assert_eq!(inspect(&whole[..3]).map(|_| ()), Err(PhotoError::Damaged), "only a beginning");
}

#[test]
fn a_forged_size_is_refused_before_anything_is_allocated() {
    let rgb = quarters(WIDTH, HEIGHT);
    let mut bomb = png(&rgb, WIDTH, HEIGHT);
    bomb[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
    let crc = png_crc(&bomb[12..29]).to_be_bytes();
    bomb[29..33].copy_from_slice(&crc);
    let too_many = Err(PhotoError::TooManyPixels { width: 60_000, height: 60_000 });
    assert_eq!(display(&bomb, 100).map(|_| ()), too_many, "a PNG of 3.6 gigapixels");

    let mut bomb = jpeg(&rgb, WIDTH, HEIGHT, None);
    let frame = bomb.windows(2).position(|w| w == [0xFF, 0xC0]).expect("a frame header");
    bomb[frame + 5..frame + 9].copy_from_slice(&[0xFF, 0xDC, 0xFF, 0xDC]);
    let too_many = Err(PhotoError::TooManyPixels { width: 65_500, height: 65_500 });
    assert_eq!(display(&bomb, 100).map(|_| ()), too_many, "a JPEG of 4.3 gigapixels");
}

fn png_crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |c, _| if c & 1 == 1 { 0xEDB8_8320 ^ (c >> 1) } else { c >> 1 })
    })
}

#[test]
fn a_file_that_is_too_large_or_no_picture_is_refused() {
    let large = vec![0xFF; MOST_BYTES + 1];
    assert_eq!(inspect(&large), Err(PhotoError::TooLarge { bytes: MOST_BYTES + 1 }));
    for bytes in [&b""[..], b"%PDF-1.7", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"RIFF\0\0\0\0WAVE"] {
        assert_eq!(inspect(bytes), Err(PhotoError::NotAPicture), "{bytes:?}");
    }
}

fn heic(exif: Option<Vec<u8>>) -> Vec<u8> {
    let rgba: Vec<u16> = quarters(WIDTH, HEIGHT)
        .chunks_exact(3)
        .flat_map(|p| [p[0].into(), p[1].into(), p[2].into(), 255])
        .collect();
    let mut picture = heifer::Image::filled(WIDTH as u32, HEIGHT as u32, 8, [0, 0, 0, 255]);
    picture.data = rgba;
    let metadata = heifer::Metadata { exif, ..heifer::Metadata::default() };
    let mut bytes = heifer::encode_with_metadata(&picture, &metadata, &heifer::EncodeOptions::default())
        .expect("a small picture");
    // The encoder writes that it is upright; phones leave there how they were held.
    let tag = [0x12, 0x01, 3, 0, 1, 0, 0, 0, 1, 0];
    if let Some(at) = bytes.windows(tag.len()).position(|w| w == tag) {
        bytes[at + 8] = 6;
    }
    bytes
}

#[test]
fn a_photo_from_an_iphone_is_shown_and_never_turned_twice() {
    let plain = heic(None);
    let found = inspect(&plain).expect("a good picture");
    assert_eq!((found.media_type, found.width, found.height), (MediaType::Heic, 96, 64));
    let shown = display(&plain, 48).expect("a good picture");
    assert_eq!((shown.width, shown.height, seen(&shown.jpeg)), (48, 32, vec![0, 1, 2, 3]));
    // The block without the six bytes that JPEG puts before it.
    let turned = heic(Some(exif(6)[6..].to_vec()));
    let found = inspect(&turned).expect("a good picture");
    assert!(contains(&turned, &[0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0]), "the file says it was held upright");
    assert_eq!(found.orientation, 1, "but that is in the pixels already");
    let taken = NaiveDate::from_ymd_opt(2022, 5, 27).and_then(|d| d.and_hms_opt(11, 42, 7));
    assert_eq!(found.taken_at, taken, "its time is read");
    let shown = display(&turned, 96).expect("a good picture");
    assert_eq!(seen(&shown.jpeg), [0, 1, 2, 3], "upright as it is stored");
    assert!(!contains(&shown.jpeg, b"2022:05:27"), "nothing of the metadata comes through");
}

#[test]
fn a_damaged_photo_from_an_iphone_is_refused() {
    let whole = heic(None);
    for part in [1, 2, 3] {
        let cut = &whole[..whole.len() * part / 4];
        assert!(display(cut, 100).is_err(), "cut at {} of {}", cut.len(), whole.len());
    }
}

/// Files that libheif and x265 wrote (`heic/make.py`): 192 × 128, quarters as above unless said otherwise.
fn from_elsewhere(name: &str) -> Vec<u8> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/heic");
    std::fs::read(folder.join(name)).expect("a file of the repository")
}

#[test]
fn photos_of_another_encoder_are_upright_however_the_phone_was_held() {
    for orientation in 1..=8 {
        let bytes = from_elsewhere(&format!("orientation-{orientation}.heic"));
        let found = inspect(&bytes).expect("a good picture");
        assert_eq!(found.orientation, 1, "{orientation}: what the file says is done by the decoder");
        let taken = NaiveDate::from_ymd_opt(2022, 5, 27).and_then(|d| d.and_hms_opt(11, 42, 7));
        assert_eq!(found.taken_at, taken, "{orientation}: its time is read");
        let shown = display(&bytes, 96).expect("a good picture");
        assert_eq!((shown.width, shown.height), (96, 64), "orientation {orientation}");
        assert_eq!(seen(&shown.jpeg), [0, 1, 2, 3], "orientation {orientation}");
        for trace in [&b"Telefon"[..], b"2022:05:27", b"Exif"] {
            assert!(contains(&bytes, trace) && !contains(&shown.jpeg, trace), "nothing of it comes through");
        }
    }
}

#[test]
fn deep_fine_and_transparent_photos_of_another_encoder_are_shown_in_their_colours() {
    for name in ["deep-10.heic", "deep-12.heic", "colour-444.heic", "transparent.heic"] {
        let shown = display(&from_elsewhere(name), 96).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!((shown.width, shown.height), (96, 64), "{name}");
        assert_eq!(seen(&shown.jpeg), [0, 1, 2, 3], "{name}");
    }
    assert!(display(&from_elsewhere("grey.heic"), 96).is_ok(), "a picture without colours");
}

#[test]
fn of_several_pictures_in_a_file_the_main_one_is_shown() {
    let bytes = from_elsewhere("several-second-is-main.heic");
    // A violet one of 640 × 480 lies before it, a black one behind it.
    let shown = display(&bytes, 640).expect("its main picture is a picture");
    assert_eq!((shown.width, shown.height), (192, 128), "not the largest and not the first");
    assert_eq!(seen(&shown.jpeg), [0, 1, 2, 3]);
}

#[test]
fn a_picture_of_sixteen_bits_is_shown() {
    let deep: Vec<u8> =
        quarters(WIDTH, HEIGHT).iter().flat_map(|&c| (u16::from(c) * 257).to_ne_bytes()).collect();
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    encoder
        .write_image(&deep, WIDTH as u32, HEIGHT as u32, ExtendedColorType::Rgb16)
        .expect("a small picture");
    assert_eq!(display(&bytes, 96).map(|shown| seen(&shown.jpeg)), Ok(vec![0, 1, 2, 3]));
}

#[test]
fn a_jpeg_for_printing_is_refused_rather_than_shown_in_wrong_colours() {
    let mut bytes = Vec::new();
    let encoder = Encoder::new(&mut bytes, 90);
    encoder.encode(&[90; 64 * 64 * 4], 64, 64, ColorType::Cmyk).expect("a small picture");
    assert_eq!(display(&bytes, 32).map(|_| ()), Err(PhotoError::Unsupported));
}

/// A still WebP put into frames of an animation, one chunk after the other.
fn animated_webp(frames: usize) -> Vec<u8> {
    let mut still = Vec::new();
    let rgb = quarters(WIDTH, HEIGHT);
    let encoder = WebPEncoder::new_lossless(&mut still);
    encoder.encode(&rgb, WIDTH as u32, HEIGHT as u32, ExtendedColorType::Rgb8).expect("a small picture");
    let chunk = |name: &[u8], content: &[u8]| {
        let mut bytes = name.to_vec();
        bytes.extend((content.len() as u32).to_le_bytes());
        bytes.extend(content);
        bytes.resize(bytes.len().next_multiple_of(2), 0);
        bytes
    };
    let edges = |w: usize, h: usize| {
        [&(w as u32 - 1).to_le_bytes()[..3], &(h as u32 - 1).to_le_bytes()[..3]].concat()
    };
    let mut body = b"WEBP".to_vec();
    body.extend(chunk(b"VP8X", &[&[2, 0, 0, 0][..], &edges(WIDTH, HEIGHT)].concat()));
    body.extend(chunk(b"ANIM", &[255, 255, 255, 255, 0, 0]));
    for _ in 0..frames {
        let frame = [&[0; 6][..], &edges(WIDTH, HEIGHT), &[100, 0, 0, 0], &still[12..]].concat();
        body.extend(chunk(b"ANMF", &frame));
    }
    chunk(b"RIFF", &body)
}

#[test]
fn of_an_animation_the_first_picture_is_shown() {
    let shown = display(&animated_webp(3), 96).expect("its first picture is a picture");
    assert_eq!(seen(&shown.jpeg), [0, 1, 2, 3]);
}

#[test]
fn a_text_with_the_name_of_a_picture_and_an_empty_file_are_refused() {
    for bytes in [&b"Lista potrzeb\n- lod\xc3\xb3wki"[..], b"", b"\xFF\xD8", b"GIF89a"] {
        assert_eq!(display(bytes, 100).map(|_| ()), Err(PhotoError::NotAPicture), "{bytes:?}");
    }
}

#[test]
fn a_jpeg_the_decoder_would_show_in_wrong_colours_is_refused() {
    let rgb = quarters(WIDTH, HEIGHT);
    let make = |sampling, optimised, progressive| {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, 90);
        encoder.set_sampling_factor(sampling);
        encoder.set_optimized_huffman_tables(optimised);
        encoder.set_progressive(progressive);
        encoder.encode(&rgb, WIDTH as u16, HEIGHT as u16, ColorType::Rgb).expect("a small picture");
        display(&bytes, 96).map(|shown| seen(&shown.jpeg))
    };
    let right = Ok(vec![0, 1, 2, 3]);
    assert_eq!(make(SamplingFactor::F_2_2, true, false), Err(PhotoError::Unsupported), "one scan per colour");
    assert_eq!(make(SamplingFactor::F_1_1, true, false), right, "full resolution is read well");
    assert_eq!(make(SamplingFactor::F_2_2, false, false), right, "what phones write");
    assert_eq!(make(SamplingFactor::F_2_2, true, true), right, "progressive");
}

#[test]
fn grey_and_transparent_pictures_become_ordinary_ones() {
    let mut grey = Vec::new();
    let encoder = Encoder::new(&mut grey, 90);
    encoder.encode(&[128; 64 * 64], 64, 64, ColorType::Luma).expect("a small picture");
    assert_eq!(display(&grey, 32).map(|d| (d.width, d.height)), Ok((32, 32)), "a scanner's grey JPEG");

    let mut clear = Vec::new();
    let encoder = PngEncoder::new(&mut clear);
    encoder.write_image(&[0; 64 * 64 * 4], 64, 64, ExtendedColorType::Rgba8).expect("a small picture");
    let shown = display(&clear, 64).expect("a good picture").jpeg;
    let white = zune_jpeg::JpegDecoder::new(zune_core::bytestream::ZCursor::new(&shown)).decode();
    assert!(white.expect("our own output").iter().all(|&c| c > 250), "what shows through is paper");
}

proptest! {
    #[test]
    fn damaged_bytes_never_panic(at in 0usize..2000, with in any::<u8>(), cut in 0usize..4000, kind in 0usize..3) {
        let rgb = quarters(WIDTH, HEIGHT);
        let mut bytes = match kind {
            0 => sample_jpeg(6),
            1 => jpeg(&rgb, WIDTH, HEIGHT, None),
            _ => png(&rgb, WIDTH, HEIGHT),
        };
        let length = bytes.len();
        bytes[at % length] ^= with;
        bytes.truncate(cut.max(1));
        if let Ok(shown) = display(&bytes, 40) {
            prop_assert!(shown.width <= 40 && shown.height <= 40);
        }
    }
}
