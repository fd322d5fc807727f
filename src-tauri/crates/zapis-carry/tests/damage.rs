//! Damage by chance: sticks pulled out early, rotten bits, files that are something else.

mod support;

use std::{fs, path::Path};

use proptest::prelude::*;
use support::*;
use zapis_carry::CarryError;

/// The code of the error, or an empty text when the packet is whole.
fn code(path: &Path, bytes: &[u8]) -> &'static str {
    fs::write(path, bytes).unwrap();
    verify(path).map_or_else(|e| e.code(), |_| "")
}

#[test]
fn a_packet_cut_off_anywhere_is_truncated() {
    let (_folder, path) = written();
    let whole = fs::read(&path).unwrap();
    let percents = (1..100).map(|percent| whole.len() * percent / 100);
    let ends = (1..200).map(|n| whole.len() - n);
    for len in percents.chain(1..300).chain(ends) {
        assert_eq!(code(&path, &whole[..len]), "packet-truncated", "cut to {len} of {}", whole.len());
    }
}

#[test]
fn every_flipped_bit_is_noticed() {
    let (_folder, path) = written();
    let whole = fs::read(&path).unwrap();
    for n in 0..2_000 {
        let random = u64::from_le_bytes(noise(&format!("flip {n}"), 8).try_into().unwrap());
        let bit = (random % (whole.len() as u64 * 8)) as usize;
        let mut flipped = whole.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert_ne!(code(&path, &flipped), "", "bit {bit} flipped, and nobody noticed");
    }
}

#[test]
fn a_packet_whose_end_was_never_written_by_the_stick_is_damaged() {
    let (_folder, path) = written();
    let mut bytes = fs::read(&path).unwrap();
    let half = bytes.len() / 2;
    bytes[half..].fill(0);
    assert_eq!(code(&path, &bytes), "packet-damaged", "full length, but zeros");
}

#[test]
fn other_files_are_told_apart() {
    let (folder, path) = written();
    let check = |bytes: &[u8], expected: &str, reason: &str| {
        assert_eq!(code(&path, bytes), expected, "{reason}");
    };
    check(b"", "packet-empty", "0 bytes, as a full stick leaves them");
    check(&[&b"\xff\xd8\xff\xe0"[..], &noise("jpeg", 5000)].concat(), "packet-foreign", "a renamed JPEG");
    check(b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "packet-foreign", "an empty archive");
    check(b"Dzie\xc5\x84 dobry", "packet-foreign", "a short text");
    let folder_error = verify(folder.path()).unwrap_err();
    assert_eq!(folder_error.code(), "packet-foreign", "a folder");
    let absent = verify(&folder.path().join("absent.zapis")).unwrap_err();
    assert!(matches!(absent, CarryError::NotFound { .. }), "{absent:?}");
}

#[test]
fn an_archive_that_is_not_a_packet_is_foreign() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("archive.zapis");
    let mut archive = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    archive.start_file("manifest.json", stored).unwrap();
    archive.finish().unwrap();
    assert_eq!(verify(&path).unwrap_err().code(), "packet-foreign", "no media type in front");
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic_and_never_pass(bytes in prop::collection::vec(any::<u8>(), 1..400)) {
        let folder = tempfile::tempdir().unwrap();
        prop_assert_ne!(code(&folder.path().join("any.zapis"), &bytes), "");
    }

    #[test]
    fn arbitrary_bytes_in_the_middle_never_panic_and_never_pass(
        at in 0.0..1.0f64,
        junk in prop::collection::vec(any::<u8>(), 1..200),
        replaced in 0..300usize,
    ) {
        let folder = tempfile::tempdir().unwrap();
        let sound = Archive::sound().bytes();
        let start = (sound.len() as f64 * at) as usize;
        let end = (start + replaced).min(sound.len());
        let mut bytes = sound.clone();
        bytes.splice(start..end, junk);
        let found = code(&folder.path().join("any.zapis"), &bytes);
        prop_assert_eq!(found.is_empty(), bytes == sound, "{}", found);
    }

    #[test]
    fn arbitrary_manifests_never_panic(text in "\\PC{0,200}", major in any::<u32>()) {
        let folder = tempfile::tempdir().unwrap();
        let mut archive = Archive::sound();
        archive.manifest = serde_json::json!({"format": {"major": major, "minor": 0}, "event": text});
        let expected = if major > 1 { "packet-newer" } else { "packet-damaged" };
        prop_assert_eq!(code(&folder.path().join("any.zapis"), &archive.bytes()), expected);
        archive.parts[1].data = text.into_bytes();
        prop_assert_ne!(code(&folder.path().join("any.zapis"), &archive.bytes()), "");
    }
}
