//! Pictures somebody made to do harm, and pictures that came to harm: cut at every length, with sizes nobody believes, with
//! damaged EXIF, bytes turned around at random. Each is shown within limits or refused; nothing else happens.
//!
//! From fixed seeds; `ZAPIS_MUTATIONS=100000 cargo test --test hostile` tries more.

use image::{ExtendedColorType, codecs::webp::WebPEncoder};
use zapis_domain::{Area, Look, Mode, Point, Recipe};
use zapis_photo::{MOST_PIXELS, PhotoError, display, find_sheet, inspect, renditions};
use zapis_sample::{Difficulty, scene};

struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most.max(1) as u64) as usize
    }

    fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.below(256) as u8).collect()
    }
}

fn wanted(usual: usize) -> usize {
    std::env::var("ZAPIS_MUTATIONS").ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}

/// EXIF with an orientation, a time and a directory of places, at the start of a JPEG.
fn with_exif(jpeg: &[u8], block: &[u8]) -> Vec<u8> {
    let length = (block.len() as u16 + 2).to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, block, &jpeg[2..]].concat()
}

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

fn drawn(seed: u64) -> Vec<u8> {
    scene(Difficulty::Clutter, seed, 96).jpeg
}

fn png_and_webp() -> [Vec<u8>; 2] {
    let rgba: Vec<u8> = (0..48 * 40 * 4).map(|i| (i * i / 5 % 251) as u8).collect();
    let png = zapis_photo::png_of(48, 40, &rgba).expect("a small picture");
    let mut webp = Vec::new();
    let encoder = WebPEncoder::new_lossless(&mut webp);
    encoder.encode(&rgba, 48, 40, ExtendedColorType::Rgba8).expect("a small picture");
    [png, webp]
}

fn heic(name: &str) -> Vec<u8> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/heic");
    std::fs::read(folder.join(name)).expect("a file of the repository")
}

fn one_of_each() -> Vec<Vec<u8>> {
    let [png, webp] = png_and_webp();
    let several = heic("several-second-is-main.heic");
    vec![with_exif(&drawn(1), &exif(6)), png, webp, heic("orientation-6.heic"), heic("deep-10.heic"), several]
}

/// As it comes in, is looked at, and is cleaned.
fn tried(bytes: &[u8]) -> bool {
    let shown = display(bytes, 40);
    if let Ok(shown) = &shown {
        assert!(shown.width <= 40 && shown.height <= 40 && !shown.jpeg.is_empty(), "within what was asked");
        let told = inspect(bytes).expect("what can be shown has a header");
        assert!(u64::from(told.width) * u64::from(told.height) <= MOST_PIXELS, "and within the limits");
        assert!((1..=8).contains(&told.orientation), "its orientation is one");
    }
    let _ = find_sheet(bytes);
    let corners = [(900, 800), (9100, 1200), (9300, 9100), (700, 8800)].map(|(x, y)| Point::new(x, y));
    let recipe = Recipe { corners: Some(corners), mode: Mode::Cleaned, ..Recipe::default() };
    let look = Look { recipe: Some(recipe), blurs: vec![Area::new(1000, 1000, 4000, 3000)] };
    assert_eq!(renditions(bytes, &look, &[40]).is_ok(), shown.is_ok(), "shown in every way or in none");
    shown.is_ok()
}

#[test]
fn cut_at_any_length_a_picture_is_refused_or_whole() {
    let every = if std::env::var_os("ZAPIS_MUTATIONS").is_some() { 1 } else { 7 };
    for (n, whole) in one_of_each().iter().enumerate() {
        assert!(tried(whole), "picture {n} is a good one");
        for length in (0..whole.len()).step_by(every) {
            tried(&whole[..length]);
        }
        assert!(!tried(&whole[..whole.len() / 2]), "half of picture {n} is none");
    }
}

/// Where the formats say how large a picture is.
fn with_size(bytes: &[u8], width: u32, height: u32) -> Vec<u8> {
    let mut forged = bytes.to_vec();
    let two = |n: u32| (n.min(65_535) as u16).to_be_bytes();
    if bytes.starts_with(&[0xFF, 0xD8]) {
        let frame = bytes.windows(2).position(|w| w == [0xFF, 0xC0]).expect("a frame's header");
        forged[frame + 5..frame + 7].copy_from_slice(&two(height));
        forged[frame + 7..frame + 9].copy_from_slice(&two(width));
    } else if bytes.starts_with(b"\x89PNG") {
        forged[16..20].copy_from_slice(&width.to_be_bytes());
        forged[20..24].copy_from_slice(&height.to_be_bytes());
        let sum = crc(&forged[12..29]).to_be_bytes();
        forged[29..33].copy_from_slice(&sum);
    } else if bytes.starts_with(b"RIFF") {
        let at = bytes.windows(4).position(|w| w == b"VP8L").expect("a lossless picture") + 9;
        let packed = (width.clamp(1, 16_384) - 1) | ((height.clamp(1, 16_384) - 1) << 14);
        let kept = u32::from(forged[at + 3] & 0xF0) << 24;
        forged[at..at + 4].copy_from_slice(&(packed | kept).to_le_bytes());
    } else {
        let boxes: Vec<usize> = (0..bytes.len() - 16).filter(|at| &bytes[*at..at + 4] == b"ispe").collect();
        for at in boxes {
            forged[at + 8..at + 12].copy_from_slice(&width.to_be_bytes());
            forged[at + 12..at + 16].copy_from_slice(&height.to_be_bytes());
        }
    }
    forged
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(
            crc ^ u32::from(*byte),
            |crc, _| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 },
        )
    })
}

#[test]
fn sizes_nobody_believes_are_refused_by_the_header_alone() {
    let sizes =
        [(0, 0), (0, 9), (9, 0), (1, u32::MAX), (u32::MAX, u32::MAX), (65_535, 65_535), (50_000, 50_000)];
    for (n, whole) in one_of_each().iter().enumerate() {
        for (width, height) in sizes {
            let forged = with_size(whole, width, height);
            let refused = inspect(&forged);
            let shown = display(&forged, 40);
            // WebP knows sides of 1 to 16,384 only; and what is one pixel wide is small however long it says it is.
            if n != 2 && width != 1 {
                assert!(refused.is_err() && shown.is_err(), "picture {n}, {width} × {height}: {refused:?}");
            }
            if let Err(PhotoError::TooManyPixels { width, height }) = refused {
                assert!(u64::from(width) * u64::from(height) > MOST_PIXELS, "told as it was claimed");
            }
        }
    }
}

/// The most memory this process ever held, in bytes; 0 where the system does not say.
fn most_memory() -> u64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse().ok()).map_or(0, |kb: u64| kb * 1024)
}

#[test]
fn no_random_damage_brings_a_decoder_down() {
    let whole = one_of_each();
    let mut dice = Dice(0x5DEE_CE66_D1CE_B00C);
    let (count, mut shown) = (wanted(300), 0);
    for n in 0..count {
        let mut bytes = whole[n % whole.len()].clone();
        for _ in 0..=dice.below(5) {
            let at = dice.below(bytes.len());
            match dice.below(6) {
                0 => bytes[at] ^= 1 << dice.below(8),
                1 => bytes[at] = [0, 1, 0x7F, 0x80, 0xFF][dice.below(5)],
                2 => bytes.truncate(at.max(1)),
                3 => {
                    let end = (at + dice.below(64)).min(bytes.len());
                    let copied = bytes[at..end].to_vec();
                    let to = dice.below(bytes.len());
                    bytes.splice(to..to, copied);
                }
                4 => {
                    let more = dice.below(16);
                    bytes.splice(at..at, dice.bytes(more));
                }
                _ => drop(bytes.drain(at..(at + dice.below(20)).min(bytes.len()))),
            }
            if bytes.is_empty() {
                break;
            }
        }
        shown += usize::from(tried(&bytes));
    }
    assert!(most_memory() < 1 << 30, "no damaged header is believed to the last: {} bytes", most_memory());
    assert!(shown > 0 && shown < count, "some damage does no harm and some does: {shown} of {count} shown");
}

#[test]
fn damaged_exif_says_nothing_and_keeps_no_photo_back() {
    let (picture, block) = (drawn(2), exif(8));
    let mut dice = Dice(0xACE1_ACE1_ACE1_ACE1);
    for n in 0..wanted(300) {
        let mut exif = block.clone();
        match n % 3 {
            0 => exif = [&b"Exif\0\0"[..], &dice.bytes(60)].concat(),
            1 => exif.truncate(6 + dice.below(exif.len() - 6)),
            _ => {
                for _ in 0..4 {
                    let at = 6 + dice.below(exif.len() - 6);
                    exif[at] = dice.below(256) as u8;
                }
            }
        }
        let bytes = with_exif(&picture, &exif);
        assert!(tried(&bytes), "the pixels are whole: {exif:?}");
    }
}

#[test]
fn a_file_that_is_one_kind_by_its_beginning_and_another_behind_is_no_trap() {
    let whole = one_of_each();
    for head in &whole {
        for body in &whole {
            for kept in [4, 12, 40, 200] {
                let joined = [&head[..kept.min(head.len())], &body[kept.min(body.len())..]].concat();
                tried(&joined);
                tried(&[head.as_slice(), body].concat());
            }
        }
    }
}
