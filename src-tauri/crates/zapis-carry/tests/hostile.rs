//! Packets made to harm: every lie is told with all check sums right, one lie at a time.

mod support;

use std::fs;

use serde_json::json;
use support::*;
use zapis_carry::Limits;

/// The sound archive is accepted; with the lie it is refused with `expected`, and nothing is written anywhere.
fn check(reason: &str, lie: impl FnOnce(&mut Archive), expected: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("packet.zapis");
    let mut archive = Archive::sound();
    fs::write(&path, archive.bytes()).unwrap();
    assert!(read(&path).is_ok(), "without the lie it is a packet");
    lie(&mut archive);
    fs::write(&path, archive.bytes()).unwrap();
    let found = verify(&path).map_or_else(|e| e.code(), |_| "accepted");
    assert_eq!(found, expected, "{reason}");
    assert_eq!(names(folder.path()), ["packet.zapis"], "{reason}: something was unpacked");
}

const DOCUMENT: usize = 2;
const PHOTO: usize = 3;

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for name in [
        "../../evil.loro",
        "/etc/passwd",
        "C:\\x.loro",
        "\\\\server\\x",
        "documents/../0.loro",
        "documents\\0.loro",
        "NUL",
        "documents/0.loro\0.exe",
        "documents/0.loro:stream",
        "Documents/0.loro",
        "documents/00.loro",
        "documents/\u{202e}orol.0",
        "",
        &"x".repeat(300),
    ] {
        check(name, |a| a.parts[DOCUMENT].name = name.into(), "packet-damaged");
        check(name, |a| a.parts.push(part(name, b"more")), "packet-damaged");
    }
}

#[test]
fn parts_doubled_hidden_or_out_of_order_are_refused() {
    check("a document twice", |a| a.parts.insert(3, a.parts[DOCUMENT].clone()), "packet-damaged");
    check("a photo twice", |a| a.parts.push(a.parts[PHOTO].clone()), "packet-damaged");
    check("two manifests", |a| a.parts.insert(2, a.parts[1].clone()), "packet-damaged");
    check("a packet inside", |a| a.parts.push(part("x.zapis", &Archive::sound().bytes())), "packet-damaged");
    check("in no directory", |a| a.parts[PHOTO].listed = false, "packet-damaged");
    check("in the directory twice", twice_listed, "packet-damaged");
    check("in the directory only", |a| a.parts[PHOTO].present = false, "packet-incomplete");
    check("overlapping", |a| a.parts[PHOTO].offset = Some(0), "packet-damaged");
    check("photo before document", |a| a.parts.swap(DOCUMENT, PHOTO), "packet-incomplete");
    check("something in front", |a| a.before = b"MZ program".to_vec(), "packet-foreign");
    check("something behind", |a| a.after = b"payload".to_vec(), "packet-damaged");
    check("another comment", |a| a.comment = Some("x".repeat(64)), "packet-damaged");
    check("no comment", |a| a.comment = Some(String::new()), "packet-damaged");
}

fn twice_listed(archive: &mut Archive) {
    let mut again = archive.parts[PHOTO].clone();
    again.present = false;
    archive.parts.push(again);
}

#[test]
fn links_encryption_and_compression_are_refused() {
    check("a symbolic link", |a| link(&mut a.parts[PHOTO]), "packet-damaged");
    check("encrypted", |a| a.parts[PHOTO].flags = 1, "packet-damaged");
    check("sizes after the data", |a| a.parts[PHOTO].flags = 8, "packet-damaged");
    check("a bomb: deflated", |a| a.parts[DOCUMENT].method = 8, "packet-damaged");
    check("a bomb in the manifest", |a| a.parts[1].method = 8, "packet-damaged");
    check("a compressed media type", |a| a.parts[0].method = 8, "packet-damaged");
}

fn link(part: &mut Crafted) {
    part.made_by = 3 << 8 | 10;
    part.attributes = 0o120_777 << 16;
}

#[test]
fn sizes_and_sums_that_do_not_agree_are_refused() {
    check("shorter than it is", |a| a.parts[PHOTO].declared = Some(10), "packet-damaged");
    check("longer than it is", |a| a.parts[DOCUMENT].declared = Some(400), "packet-damaged");
    check("4 GiB of manifest", |a| a.parts[1].declared = Some(u32::MAX), "packet-too-large");
    check("wrong check sum", |a| a.parts[DOCUMENT].crc = Some(1), "packet-damaged");
    check("other bytes in a document", |a| a.parts[DOCUMENT].data[0] ^= 1, "packet-damaged");
    check("other bytes in a photo", |a| a.parts[PHOTO].data[0] ^= 1, "packet-damaged");
    check("size in the manifest", |a| a.manifest["photos"][0]["bytes"] = json!(5), "packet-damaged");
    check("a huge photo", |a| a.manifest["photos"][0]["bytes"] = json!(1u64 << 40), "packet-too-large");
    check("a huge document", |a| a.manifest["documents"][0]["bytes"] = json!(u64::MAX), "packet-too-large");
    check("a million claimed", |a| a.claimed = Some(u16::MAX), "packet-damaged");
}

#[test]
fn a_million_parts_are_refused() {
    check("empty parts", |a| a.parts.extend(vec![part("x", b""); 1_000_000]), "packet-damaged");
    check("photos named", |a| a.manifest["photos"] = many_photos(100_000), "packet-too-large");
    check("fewer photos named", |a| a.manifest["photos"] = many_photos(12_000), "packet-too-large");
}

fn many_photos(count: u32) -> serde_json::Value {
    let photo = |n: u32| json!({"hash": hash(&n.to_le_bytes()), "bytes": 1, "mediaType": "image/jpeg"});
    (0..count).map(photo).collect()
}

#[test]
fn what_the_manifest_names_must_be_there() {
    check("no photo", |a| drop(a.parts.remove(PHOTO)), "packet-incomplete");
    check("no last photo", |a| drop(a.parts.pop()), "packet-incomplete");
    check("no document", |a| drop(a.parts.remove(DOCUMENT)), "packet-incomplete");
    check("nothing", |a| a.parts.truncate(2), "packet-incomplete");
    check("no manifest", |a| drop(a.parts.remove(1)), "packet-damaged");
}

#[test]
fn a_manifest_that_makes_no_sense_is_refused() {
    let nested = |depth: usize| part("manifest.json", &[b"[".repeat(depth), b"]".repeat(depth)].concat());
    check("deep nesting", |a| a.parts[1] = nested(1_000_000), "packet-damaged");
    check("not JSON", |a| a.parts[1] = part("manifest.json", b"<html>"), "packet-damaged");
    check("a photo twice", |a| a.manifest["photos"][1] = a.manifest["photos"][0].clone(), "packet-damaged");
    check("a path as hash", |a| a.manifest["photos"][0]["hash"] = json!("../x"), "packet-damaged");
    check("negative", |a| a.manifest["photos"][0]["bytes"] = json!(-1), "packet-damaged");
    check("unknown kind", |a| a.manifest["documents"][0]["kind"] = json!("diary"), "packet-damaged");
    check("no version", |a| a.manifest["format"] = json!(null), "packet-damaged");
    check("version 0", |a| a.manifest["format"]["major"] = json!(0), "packet-damaged");
}

#[test]
fn a_newer_format_is_named_whatever_else_it_changed() {
    let newer = |a: &mut Archive| {
        a.manifest = json!({"format": {"major": 2, "minor": 1}, "parts": ["somewhere", "else"]});
        a.parts.truncate(2);
        a.parts.push(part("pages/1", b"..."));
        a.parts[2].method = 8;
    };
    check("newer, and different", newer, "packet-newer");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("newer.zapis");
    let mut archive = Archive::sound();
    newer(&mut archive);
    fs::write(&path, archive.bytes()).unwrap();
    let error = read(&path).unwrap_err();
    assert_eq!(error.params(), [("version", "2.1".to_owned())], "the sentence names the version");
}

#[test]
fn a_newer_minor_version_is_read_and_its_additions_ignored() {
    let addition = |a: &mut Archive| {
        a.manifest["format"]["minor"] = json!(9);
        a.manifest["weather"] = json!({"rain": true});
        a.manifest["photos"][0]["alt"] = json!("a flipchart");
    };
    check("additions", addition, "accepted");
}

#[test]
fn a_caller_can_set_tighter_limits() {
    let (_folder, path) = written();
    let tight = [
        Limits { packet_bytes: 100, ..Limits::default() },
        Limits { manifest_bytes: 100, ..Limits::default() },
        Limits { documents: 1, ..Limits::default() },
        Limits { documents_bytes: 100, ..Limits::default() },
        Limits { photos: 1, ..Limits::default() },
        Limits { photo_bytes: 100, ..Limits::default() },
    ];
    for limits in tight {
        let error = zapis_carry::read(&path, &limits).unwrap_err();
        assert_eq!(error.code(), "packet-too-large", "{limits:?}");
    }
}
