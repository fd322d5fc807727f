//! Bad input: a sentence in the user's language that says what happened, that nothing is lost, and what to do;
//! and nothing has changed on disk.

mod support;

use std::fs;

use support::{Answer, LANGUAGES, Library, packets};
use zapis_domain::Language;
use zapis_text::Catalogue;

/// The refusal is the sentence of that code in that language: at least two sentences, and nothing of the program's
/// inside.
fn check_sentence(answer: &Answer, language: &str, code: &str) {
    assert_eq!(answer.code, 1, "{language}, {code}: refused, not crashed: {}", answer.err);
    let told = answer.err.lines().last().unwrap_or_default();
    let catalogue = Catalogue::of(language.parse::<Language>().unwrap());
    let sentence = catalogue.text(&format!("error-{code}"));
    // What stands before and after the parameters.
    let (head, tail) =
        (sentence.split(['{', '(']).next().unwrap(), sentence.rsplit(['}', ')']).next().unwrap());
    assert!(
        told.contains(head) && told.ends_with(tail),
        "{language}: {code} is told as its sentence:\n{told}\n{sentence}"
    );
    assert!(told.matches(['.', '!']).count() >= 2, "{language}: what happened, and what to do: {told}");
    for inside in ["panicked", "Error", "Err(", "{ $", "SQLITE", "error-"] {
        assert!(!answer.err.contains(inside), "{language}: {inside:?} is not for people: {}", answer.err);
    }
}

/// In every language, and without a change on disk.
fn check(library: &Library, code: &str, args: &[&str]) {
    for language in LANGUAGES {
        let before = library.files();
        let answer = library.run_in(language, args);
        check_sentence(&answer, language, code);
        assert!(library.files() == before, "{language}, {code}: no byte of the library changed");
    }
}

/// The same where opening the database may fold its journal: compared by content.
fn check_content(library: &Library, code: &str, args: &[&str]) {
    let before = library.hash();
    for language in LANGUAGES {
        check_sentence(&library.run_in(language, args), language, code);
    }
    assert_eq!(library.hash(), before, "{code}: the record is as it was");
}

#[test]
fn an_announcement_that_is_empty_no_text_or_endless() {
    let library = Library::small();
    let file = |name: &str, bytes: &[u8]| {
        fs::write(library.path(name), bytes).unwrap();
        library.text(name)
    };
    let new = |path: &str, code: &str| check_content(&library, code, &["new", "--from-announcement", path]);
    new(&file("empty.txt", b""), "announcement-empty");
    new(&file("blank.txt", b" \n\t\r\n \xc2\xa0\n"), "announcement-empty");
    new(&file("binary.txt", &[0, 159, 146, 150, 255, 0, 1, 2]), "announcement-not-text");
    new(&file("zeros.txt", &[0; 4000]), "announcement-not-text");
    new(&file("paste.txt", "Konferencja robocza. ".repeat(520_000).as_bytes()), "announcement-too-large");
    new(&library.text("nie-ma.txt"), "file-not-readable");
    new(&library.home.path().display().to_string(), "file-not-readable");
}

#[test]
fn a_database_that_another_copy_has_open() {
    let library = Library::small();
    let store = zapis_store::Store::open(&library.folder()).unwrap();
    for language in LANGUAGES {
        check_sentence(&library.run_in(language, &["add", "1", "x"]), language, "library-in-use");
        check_sentence(&library.run_in(language, &["state"]), language, "library-in-use");
    }
    drop(store);
    assert_eq!(library.json(&["state"])["entries"], 1, "nothing came in while it was open elsewhere");
}

#[test]
fn a_database_that_is_locked_by_another_program() {
    let library = Library::small();
    let mut store = zapis_store::Store::open(&library.folder()).unwrap();
    // A program that does not know our lock file, such as a backup program, holds the database itself.
    fs::remove_file(library.folder().join("zapis.lock")).unwrap();
    let told = store.write(|_| -> Result<_, zapis_store::StoreError> { Ok(library.run(&["add", "1", "x"])) });
    check_sentence(&told.unwrap(), "pl", "library-in-use");
    drop(store);
    assert_eq!(library.json(&["state"])["entries"], 1, "nothing was half written");
}

#[test]
fn a_database_that_is_damaged_or_of_another_program() {
    let library = Library::small();
    library.run(&["backup"]).done();
    let path = library.folder().join("zapis.db");
    let sound = fs::read(&path).unwrap();
    let mut damaged = sound.clone();
    damaged[4096..4096 * 4].fill(0xa5);
    fs::write(&path, &damaged).unwrap();
    check(&library, "library-damaged", &["state"]);
    check(&library, "library-damaged", &["add", "1", "x"]);
    fs::write(&path, "To nie jest baza danych. ".repeat(20)).unwrap();
    check(&library, "library-damaged", &["state"]);

    let mut foreign = sound.clone();
    foreign[68..72].copy_from_slice(&77i32.to_be_bytes());
    fs::write(&path, &foreign).unwrap();
    check(&library, "library-foreign", &["state"]);

    let mut newer = sound.clone();
    newer[60..64].copy_from_slice(&1_000_i32.to_be_bytes());
    fs::write(&path, &newer).unwrap();
    check(&library, "library-newer", &["state"]);
    check(&library, "library-newer", &["add", "1", "x"]);

    fs::write(&path, &damaged).unwrap();
    library.run(&["restore"]).done();
    assert_eq!(library.json(&["state"])["entries"], 1, "the backup is back");
    let aside = fs::read_dir(library.folder()).unwrap().flatten().map(|e| e.path());
    let aside: Vec<_> = aside.filter(|p| p.to_string_lossy().contains("damaged-")).collect();
    assert!(aside.iter().any(|p| fs::read(p).unwrap() == damaged), "and the damaged file is kept: {aside:?}");
}

#[test]
fn a_restore_without_a_backup_touches_nothing() {
    let library = Library::small();
    check(&library, "no-backup", &["restore"]);
}

#[test]
fn a_folder_that_cannot_be_written() {
    let library = Library::empty();
    fs::write(library.path("library"), "a file in the way").unwrap();
    for language in LANGUAGES {
        check_sentence(&library.run_in(language, &["state"]), language, "library-not-writable");
    }
    assert_eq!(fs::read_to_string(library.path("library")).unwrap(), "a file in the way");
}

#[test]
fn a_report_or_packet_where_nothing_can_be_written() {
    let library = Library::small();
    fs::write(library.path("file"), "earlier").unwrap();
    let inside = |name: &str| library.path("file").join(name).display().to_string();
    check_content(&library, "file-not-writable", &["report", "--md", &inside("r.md")]);
    check_content(&library, "file-not-writable", &["report", "--pdf", &inside("r.pdf")]);
    check_content(
        &library,
        "file-not-writable",
        &["report", "--pdf", &library.home.path().display().to_string()],
    );
    check_content(&library, "packet-not-writable", &["export", "1", "--to", &inside("g.zapis")]);
    assert_eq!(fs::read_to_string(library.path("file")).unwrap(), "earlier");
}

/// Needs the right to mount; elsewhere it says that it was left out.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full_while_exporting() {
    use std::process::{Command, Stdio};
    let library = Library::small();
    let stick = library.path("stick");
    fs::create_dir(&stick).unwrap();
    let mut mount = Command::new("mount");
    mount.args(["-t", "tmpfs", "-o", "size=16k", "tmpfs"]).arg(&stick).stderr(Stdio::null());
    if !mount.status().is_ok_and(|status| status.success()) {
        println!("left out: mounting a small disk is not allowed here");
        return;
    }
    let _ = fs::write(stick.join("filler"), vec![1; 16 * 1024]);
    let at = |name: &str| stick.join(name).display().to_string();
    let told = std::panic::catch_unwind(|| {
        check_content(&library, "packet-no-space", &["export", "1", "--to", &at("g.zapis")]);
        check_content(&library, "file-no-space", &["report", "--md", &at("r.md")]);
        check_content(&library, "file-no-space", &["report", "--pdf", &at("r.pdf")]);
    });
    let left: Vec<_> = fs::read_dir(&stick).unwrap().flatten().map(|e| e.file_name()).collect();
    let _ = Command::new("umount").arg("--lazy").arg(&stick).status();
    told.unwrap();
    assert_eq!(left, ["filler"], "no half file is left on the stick");
}

#[test]
fn packets_that_are_no_good() {
    let library = Library::small();
    let sound = fs::read(&packets()[0]).unwrap();
    let file = |name: &str, bytes: &[u8]| {
        fs::write(library.path(name), bytes).unwrap();
        library.text(name)
    };
    let mut flipped = sound.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let import = |path: &str, code: &str| check_content(&library, code, &["import", path]);
    import(&packets()[0].display().to_string(), "packet-other-event");
    import(&file("empty.zapis", b""), "packet-empty");
    import(&file("text.zapis", b"To jest tekst, nie paczka."), "packet-foreign");
    import(&file("cut.zapis", &sound[..sound.len() / 3]), "packet-truncated");
    import(&file("flipped.zapis", &flipped), "packet-damaged");
    import(&library.text("nie-ma.zapis"), "packet-not-found");
}

#[test]
fn what_is_asked_for_is_not_there() {
    let library = Library::small();
    check_content(&library, "group-unknown", &["show", "77"]);
    check_content(&library, "event-unknown", &["state", "--event", "Nie ma takiego"]);
    check_content(&library, "group-unknown", &["add", "Nie ma takiej", "x"]);
    check_content(&library, "empty-line", &["add", "1", "  "]);
    check_content(&library, "too-long", &["add", "1", &"x".repeat(100_001)]);
    check_content(&library, "nothing-to-undo", &["undo", "2"]);
    check_content(&library, "nothing-to-undo", &["undo-import"]);
    let empty = Library::empty();
    for language in LANGUAGES {
        check_sentence(&empty.run_in(language, &["state"]), language, "no-event");
    }
}
