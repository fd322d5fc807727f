//! What goes into a packet comes out of it.

mod support;

use std::{
    fs,
    io::Read,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use support::*;
use zapis_carry::{CarryError, DocumentKind, Limits, PhotoSource, peek};
use zapis_domain::MediaType;

#[test]
fn documents_photos_and_manifest_come_back_as_they_went_in() {
    let (_folder, path) = written();
    let mut packet = read(&path).unwrap();
    let sent = contents();
    assert_eq!(packet.documents, sent.documents, "documents are carried byte for byte");
    assert_eq!(packet.manifest.event, sent.event, "the event is named");
    assert_eq!(packet.manifest.group, sent.group, "the group is named");
    assert_eq!(packet.manifest.counts, sent.counts, "counts are the sender's");
    assert_eq!(packet.manifest.receipt, sent.receipt, "the receipt is the sender's");
    for original in photos() {
        let mut copy = Vec::new();
        let len = packet.copy_photo(&hash(&original), &mut copy).unwrap();
        assert_eq!(copy, original, "photos are carried byte for byte");
        assert_eq!(len, original.len() as u64, "the length copied is returned");
    }
    assert_eq!(verify(&path).unwrap(), packet.manifest, "a full check sees the same packet");
    assert_eq!(peek(&path, &Limits::default()).unwrap(), packet.manifest, "and so does a glance");
}

#[test]
fn the_same_contents_give_the_same_bytes_in_any_order() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (folder.path().join("1.zapis"), folder.path().join("2.zapis"));
    write(&one, &contents()).unwrap();
    let mut shuffled = contents();
    shuffled.documents.reverse();
    shuffled.photos.reverse();
    shuffled.photos.push(photo(&photos()[0]));
    write(&other, &shuffled).unwrap();
    assert_eq!(
        fs::read(&one).unwrap(),
        fs::read(&other).unwrap(),
        "neither order, nor a photo listed twice, nor the time of writing shows in the bytes"
    );
    assert_eq!(read(&one).unwrap().identity(), read(&other).unwrap().identity(), "it is one packet");
}

#[test]
fn a_packet_of_the_frame_alone_needs_no_group_and_no_photos() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("event.zapis");
    let mut frame = contents();
    frame.group = None;
    frame.photos.clear();
    frame.documents.truncate(1);
    write(&path, &frame).unwrap();
    let packet = read(&path).unwrap();
    assert_eq!(packet.manifest.group, None, "no group was given");
    assert_eq!(packet.documents[0].kind, DocumentKind::Frame, "the frame is there");
}

#[test]
fn an_ordinary_archive_tool_opens_a_packet() {
    let (_folder, path) = written();
    let mut archive = zip::ZipArchive::new(fs::File::open(&path).unwrap()).unwrap();
    assert_eq!(archive.len(), 6, "media type, manifest, two documents, two photos");
    let mut record = Vec::new();
    archive.by_name("documents/1.loro").unwrap().read_to_end(&mut record).unwrap();
    assert_eq!(record, contents().documents[1].bytes, "documents can be taken out by hand");
}

#[test]
fn a_writer_made_from_the_description_alone_is_understood() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("described.zapis");
    fs::write(&path, Archive::sound().bytes()).unwrap();
    assert_eq!(verify(&path).unwrap().photos.len(), 2, "docs/packet-format.md says all there is to know");
}

#[test]
fn reading_changes_neither_the_packet_nor_its_folder() {
    let (folder, path) = written();
    let before = (fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap());
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    read(&path).unwrap();
    verify(&path).unwrap();
    let after = (fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap());
    assert_eq!(before, after, "bytes and time are as they were");
    assert_eq!(names(folder.path()), ["group 3.zapis"], "nothing was put beside it");
}

#[test]
fn a_photo_is_streamed_and_never_asked_for_twice() {
    struct Endless(Arc<AtomicU64>, u64);
    impl Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let n = (buffer.len() as u64).min(self.1) as usize;
            buffer[..n].fill(7);
            self.1 -= n as u64;
            self.0.fetch_max(buffer.len() as u64, Ordering::Relaxed);
            Ok(n)
        }
    }
    let len = 20 << 20;
    let mut expected = blake3::Hasher::new();
    expected.update(&vec![7; len as usize]);
    let largest = Arc::new(AtomicU64::new(0));
    let (opened, asked) = (Arc::new(AtomicU64::new(0)), largest.clone());
    let count = opened.clone();
    let mut big = contents();
    big.photos = vec![PhotoSource {
        hash: expected.finalize().to_hex().to_string().try_into().unwrap(),
        media_type: MediaType::Heic,
        bytes: len,
        open: Box::new(move || {
            count.fetch_add(1, Ordering::Relaxed);
            Ok(Box::new(Endless(asked.clone(), len)))
        }),
    }];
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("big.zapis"), &big).unwrap();
    assert_eq!(opened.load(Ordering::Relaxed), 1, "one pass over each photo");
    assert!(largest.load(Ordering::Relaxed) <= 1 << 20, "pieces stay small, whatever the photo's size");
}

#[test]
fn a_photo_the_packet_does_not_name_is_missing() {
    let (_folder, path) = written();
    let error = read(&path).unwrap().copy_photo(&hash(b"another"), &mut Vec::new()).unwrap_err();
    assert!(matches!(error, CarryError::Missing { .. }), "{error:?}");
}

#[test]
fn a_place_that_refuses_a_photo_is_not_taken_for_a_damaged_packet() {
    let (_folder, path) = written();
    let mut small = [0; 10];
    let error = read(&path).unwrap().copy_photo(&hash(&photos()[0]), &mut &mut small[..]).unwrap_err();
    assert!(matches!(error, CarryError::NotStored(_)), "{error:?}");
}
