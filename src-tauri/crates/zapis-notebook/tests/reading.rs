//! Words a machine read on photos: found here, and nowhere else.

#![cfg(unix)]

mod support;

use std::path::{Path, PathBuf};

use jpeg_encoder::{ColorType, Encoder};
use support::Desk;
use zapis_carry::Limits;
use zapis_domain::{Area, Language, PhotoId};
use zapis_notebook::{
    Notebook, ReportFile, ReportRequest, TextReader, unwatched,
    view::{Edition, PhotoPatch, ReportChoice, Settings},
};

const CANARY: &str = "KANAREK";

fn add(desk: &Desk, notebook: &mut Notebook, shade: u8) -> PhotoId {
    let mut jpeg = Vec::new();
    let rgb = vec![shade; 80 * 60 * 3];
    Encoder::new(&mut jpeg, 90).encode(&rgb, 80, 60, ColorType::Rgb).expect("a small picture");
    let path = desk.home.path().join(format!("IMG_{shade}.jpg"));
    std::fs::write(&path, jpeg).unwrap();
    notebook.add_photo(desk.groups[0], &path, "Lista potrzeb").expect("a picture").id
}

fn switch(notebook: &mut Notebook, read_photos: bool) {
    let settings = Settings { read_photos, ..notebook.settings().unwrap() };
    notebook.set_settings(&settings).unwrap();
}

/// Stands in for Tesseract: knows two languages, and on every sheet it sees the same.
fn reader(script: &str) -> TextReader {
    let script = format!("case $1 in --list-langs) echo pol; echo ukr;; *) cat >/dev/null; {script};; esac");
    TextReader::through(PathBuf::from("/bin/sh"), vec!["-c".into(), script.into(), "sh".into()])
}

fn read_all(notebook: &mut Notebook, reader: &TextReader) -> usize {
    let mut read = 0;
    while let Some(photo) = notebook.unread_photo().unwrap() {
        let words = reader.read(&notebook.album(), &photo).unwrap();
        notebook.keep_photo_words(&photo, &words).unwrap();
        read += 1;
        assert!(read < 100, "what was read is not read for ever");
    }
    read
}

fn found(notebook: &Notebook, desk: &Desk, words: &str) -> Vec<u32> {
    notebook.search_photos(desk.event, words).unwrap().iter().map(|hit| hit.number).collect()
}

#[test]
fn nothing_is_read_unless_somebody_wants_it_and_switching_it_off_forgets_it() {
    let (desk, mut notebook) = Desk::new();
    add(&desk, &mut notebook, 40);
    let reader = reader("printf 'MIESZKANIA w Łodzi\\n| *\\n'");
    assert!(!notebook.settings().unwrap().read_photos, "off as long as nobody said otherwise");
    assert_eq!(read_all(&mut notebook, &reader), 0);
    switch(&mut notebook, true);
    add(&desk, &mut notebook, 50);
    assert_eq!(read_all(&mut notebook, &reader), 2);
    assert_eq!(found(&notebook, &desk, "lodz mieszk"), [1, 2], "without diacritics, by beginnings, by place");
    assert!(found(&notebook, &desk, "szkania").is_empty(), "only from the beginning of a word");
    let hit = &notebook.search_photos(desk.event, "lodz").unwrap()[0];
    assert_eq!((hit.text.as_str(), hit.marks.as_slice()), ("MIESZKANIA Łodzi", &[(11, 15)][..]));
    switch(&mut notebook, false);
    assert!(found(&notebook, &desk, "mieszkania").is_empty(), "and nothing is left of it");
    switch(&mut notebook, true);
    assert_eq!(read_all(&mut notebook, &reader), 2, "it would have to be read again");
}

#[test]
fn what_is_blurred_or_thrown_away_later_is_found_no_more() {
    let (desk, mut notebook) = Desk::new();
    let [first, second] = [40, 50].map(|shade| add(&desk, &mut notebook, shade));
    switch(&mut notebook, true);
    read_all(&mut notebook, &reader("echo Anna Kowalska"));
    assert_eq!(found(&notebook, &desk, "kowalska"), [1, 2]);
    let blurs = Some(vec![Area::new(0, 0, 5000, 5000)]);
    notebook.patch_photo(first, &PhotoPatch { blurs, ..PhotoPatch::default() }).unwrap();
    assert_eq!(found(&notebook, &desk, "kowalska"), [2], "before anything was read again");
    assert_eq!(read_all(&mut notebook, &reader("echo reszta")), 1, "only the one that looks different");
    assert_eq!(found(&notebook, &desk, "reszta"), [1]);
    notebook.patch_photo(second, &PhotoPatch { deleted: Some(true), ..PhotoPatch::default() }).unwrap();
    assert!(found(&notebook, &desk, "kowalska").is_empty());
}

#[test]
fn a_machine_that_fails_hangs_up_or_raves_keeps_nobody_waiting() {
    for script in ["exit 1", "kill -9 $$", "yes | head -c 1000000"] {
        let (desk, mut notebook) = Desk::new();
        add(&desk, &mut notebook, 40);
        switch(&mut notebook, true);
        assert_eq!(read_all(&mut notebook, &reader(script)), 1, "{script}: not tried again");
        assert!(found(&notebook, &desk, "y").is_empty(), "{script}: nothing is kept of it");
    }
    let nowhere = TextReader::through("/nonexistent/tesseract".into(), vec![]);
    assert_eq!(nowhere.languages(), None, "where it is not installed this is said");
    assert_eq!(reader("true").languages(), Some(vec![Language::Pl, Language::Uk]));
}

/// What a packet carries, every part by its hash. Its number, and the signature over it, are new in every packet.
fn carried(packet: &Path) -> Vec<u8> {
    let mut manifest = zapis_carry::read(packet, &Limits::default()).expect("a whole packet").manifest;
    manifest.device.serial = None;
    manifest.signature = None;
    format!("{manifest:?}").into_bytes()
}

/// Everything that leaves this laptop: the packet, and every byte of all outputs of both editions.
fn everything_that_leaves(desk: &Desk, notebook: &mut Notebook, into: &Path) -> Vec<(String, Vec<u8>)> {
    std::fs::create_dir_all(into).unwrap();
    let due = notebook.report_pictures(desk.event).unwrap();
    notebook.album().prepare(&due, &mut unwatched).unwrap();
    notebook.export_packet(desk.groups[0], &into.join("grupa.zapis"), &mut unwatched).expect("a packet");
    for edition in [Edition::Internal, Edition::Public] {
        let choice = ReportChoice::whole(edition, Language::Pl);
        let folder = into.join(format!("{edition:?}"));
        std::fs::create_dir_all(&folder).unwrap();
        let request = ReportRequest { event: desk.event, choice };
        notebook.save_report(request, &ReportFile::all(&folder, "raport"), &mut unwatched).expect("a report");
    }
    let mut files = Vec::new();
    let mut folders = vec![into.to_owned()];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(into).unwrap().display().to_string();
                let packet = path.extension().is_some_and(|ending| ending == "zapis");
                files.push((name, if packet { carried(&path) } else { std::fs::read(&path).unwrap() }));
            }
        }
    }
    files.sort();
    files
}

#[test]
fn what_a_machine_read_is_in_no_packet_and_in_no_output() {
    let (desk, mut notebook) = Desk::new();
    add(&desk, &mut notebook, 40);
    notebook.add_entry(desk.groups[0], "u: Dyżur we wtorki").unwrap();
    let hash = support::hash(&mut notebook, desk.event);
    let before = everything_that_leaves(&desk, &mut notebook, &desk.home.path().join("before"));
    switch(&mut notebook, true);
    assert_eq!(read_all(&mut notebook, &reader(&format!("echo {CANARY}"))), 1);
    assert_eq!(found(&notebook, &desk, CANARY), [1], "it was read");
    assert_eq!(support::hash(&mut notebook, desk.event), hash, "the record is as it was");
    let after = everything_that_leaves(&desk, &mut notebook, &desk.home.path().join("after"));
    assert!(before.len() > 12, "a packet, both editions in every format");
    for ((name, then), (same_name, now)) in before.iter().zip(&after) {
        assert_eq!(name, same_name, "the same files");
        assert!(then == now, "{name} is the same, byte for byte");
    }
    assert_eq!(before.len(), after.len(), "and no more of them");
}
