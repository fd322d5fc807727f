//! Whose packet it is: what a signature holds, and what a changed packet looks like.

mod support;

use std::fs;

use support::{Archive, contents, document, names, noise, read, verify, write};
use zapis_carry::{DeviceKey, DocumentKind, PacketContents, PublicKey};

fn key() -> DeviceKey {
    DeviceKey::from_secret([7; 32])
}

/// With the parts of [`Archive::sound`].
fn signed() -> PacketContents {
    let mut contents = PacketContents { signer: Some(key()), ..contents() };
    contents.documents = vec![document(DocumentKind::Record, 12, noise("record", 300))];
    contents.device.serial = Some(3);
    contents
}

#[test]
fn a_signed_packet_says_whose_it_is_and_an_unsigned_one_says_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zapis");
    let written = write(&path, &signed()).unwrap();
    let found = read(&path).unwrap().manifest;
    assert_eq!(found, written, "what is read is what was written");
    assert_eq!(found.device.key, Some(key().public()), "the key is that of the signer");
    let again = folder.path().join("b.zapis");
    write(&again, &signed()).unwrap();
    assert_eq!(fs::read(&path).unwrap(), fs::read(&again).unwrap(), "the same contents are the same bytes");
    write(&again, &contents()).unwrap();
    assert_eq!(read(&again).unwrap().manifest.device.key, None, "nobody signed this one");
}

/// The packet's manifest, changed, in an archive whose every sum is right.
fn changed(change: impl FnOnce(&mut String)) -> Result<(), String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zapis");
    write(&path, &signed()).unwrap();
    let mut manifest = serde_json::to_string_pretty(&verify(&path).unwrap()).unwrap();
    change(&mut manifest);
    let mut archive = Archive::sound();
    archive.json = Some(manifest.into_bytes());
    fs::write(&path, archive.bytes()).unwrap();
    read(&path).map(drop).map_err(|error| error.code().to_owned())
}

#[test]
fn every_change_to_a_signed_manifest_is_found() {
    assert_eq!(changed(|_| {}), Ok(()), "unchanged it is accepted");
    let changes: [(&str, &str, &str); 7] = [
        ("another group", "\"number\": 3", "\"number\": 4"),
        ("another laptop's name", "laptop 3", "laptop 4"),
        ("other counts", "\"entries\": 12", "\"entries\": 13"),
        ("another time", "12:45", "12:46"),
        ("a key nobody knows yet", "\"format\"", "\"weather\": 1,\n  \"format\""),
        ("another signature", "\"signature\": \"", "\"signature\": \"00"),
        ("spaces", "\"appVersion\": ", "\"appVersion\":  "),
    ];
    for (what, from, to) in changes {
        let result = changed(|json| {
            assert!(json.contains(from), "{what}: the test changes something");
            *json = json.replacen(from, to, 1);
        });
        assert_eq!(result, Err("packet-damaged".to_owned()), "{what}");
    }
}

#[test]
fn a_signature_cannot_be_taken_off_or_put_on_by_halves() {
    let without = |start: &str, end: &str| {
        changed(|json| {
            let from = json.find(start).expect("it is there");
            let to = from + json[from..].find(end).expect("it ends") + end.len();
            json.replace_range(from..to, "");
            serde_json::from_str::<serde_json::Value>(json).expect("still JSON");
        })
    };
    assert!(without("\"key\": ", ",").is_err(), "a signature without a key is nobody's");
    assert!(without(",\n  \"signature\": ", "\"\n").is_err(), "a key without a signature is a claim");
}

fn with_key(text: &str) -> Result<(), String> {
    changed(|json| *json = json.replacen(&key().public().to_string(), text, 1))
}

#[test]
fn another_laptops_key_and_weak_or_broken_keys_are_refused() {
    let other = DeviceKey::from_secret([8; 32]).public().to_string();
    let identity = "01".to_owned() + &"00".repeat(31);
    for bad in [other, "00".repeat(32), "ff".repeat(32), identity, "Ab".repeat(32), "ab".repeat(31)] {
        assert_eq!(with_key(&bad), Err("packet-damaged".to_owned()), "{bad}");
    }
}

#[test]
fn a_fingerprint_is_short_and_the_same_everywhere() {
    let public = key().public();
    assert_eq!(public.fingerprint().len(), 9, "eight letters and a dash: {}", public.fingerprint());
    assert_eq!(public.to_string().parse::<PublicKey>(), Ok(public), "a key is read as it is written");
    assert!(!format!("{:?}", key()).contains("0707"), "a secret is never printed");
}

#[test]
fn an_older_program_reads_a_signed_packet() {
    // What a reader of format 1.0 knew of a manifest; keys it does not know it ignores.
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[allow(dead_code, reason = "the fields are the test")]
    struct Manifest10 {
        format: Version10,
        app_version: String,
        event: serde_json::Value,
        device: Device10,
        made_at: String,
        documents: Vec<serde_json::Value>,
        photos: Vec<serde_json::Value>,
        counts: Counts10,
        state_hash: String,
        receipt: String,
    }
    #[derive(serde::Deserialize)]
    struct Version10 {
        major: u32,
    }
    #[derive(serde::Deserialize)]
    #[allow(dead_code, reason = "as above")]
    struct Device10 {
        id: String,
        name: String,
    }
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[allow(dead_code, reason = "as above")]
    struct Counts10 {
        by_kind: std::collections::BTreeMap<String, u32>,
        entries: u32,
        photos: u32,
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zapis");
    let json = serde_json::to_string(&write(&path, &signed()).unwrap()).unwrap();
    let old: Manifest10 = serde_json::from_str(&json).expect("format 1.0 reads what 1.1 writes");
    assert_eq!(old.format.major, 1, "a greater number would be refused");
    assert_eq!(names(folder.path()), ["a.zapis"], "nothing else was left in the folder");
}
