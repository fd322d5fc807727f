//! The fixed forms of the command line: what is asked, what is answered, what it exits with.

mod support;

use std::fs;

use serde_json::Value;
use support::{ANNOUNCEMENT, Library, command, packets, run};

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

fn has(value: &Value, wanted: &[&str]) {
    for key in wanted {
        assert!(value.get(key).is_some(), "{key} is promised, there is only {:?}", keys(value));
    }
}

#[test]
fn wrong_usage_exits_with_two_and_help_teaches() {
    for args in
        [&[][..], &["nonsense"], &["add", "1"], &["sample"], &["report"], &["import"], &["export", "1"]]
    {
        let answer = run(args);
        assert_eq!(answer.code, 2, "{args:?}: {}", answer.err);
        assert!(
            answer.err.contains("Usage") || answer.err.contains("usage"),
            "{args:?} tells how it is used"
        );
    }
    let help = run(&["--help"]).done();
    for word in [
        "sample",
        "new",
        "import",
        "state",
        "show",
        "add",
        "export",
        "report",
        "search",
        "check",
        "--library",
    ] {
        assert!(help.out.contains(word), "--help mentions {word}");
    }
    assert!(help.out.contains("zapis-cli import"), "--help shows examples");
    assert!(run(&["--version"]).done().out.starts_with("zapis-cli "), "it says which one it is");
}

#[test]
fn a_whole_day_on_the_command_line() {
    let day = Library::empty();
    let mut import = vec!["import"];
    let paths: Vec<String> = packets().iter().map(|p| p.display().to_string()).collect();
    import.extend(paths.iter().map(String::as_str));
    let imported = day.json(&import);
    has(&imported, &["packets", "imported", "alreadyThere", "refused", "entries", "photos"]);
    assert_eq!(imported["imported"], paths.len(), "{imported}");
    has(
        &imported["packets"][0],
        &["file", "result", "entriesBefore", "entriesAfter", "receipt", "group", "theme"],
    );
    let again = day.json(&import);
    assert_eq!(
        (&again["imported"], &again["alreadyThere"]),
        (&0.into(), &paths.len().into()),
        "twice is once"
    );

    let state = day.json(&["state"]);
    has(&state, &["stateHash", "groups", "entries", "photos", "conflicts", "title"]);
    assert_eq!(state["groups"].as_array().map(Vec::len), Some(8));
    has(&state["groups"][0], &["number", "theme", "entries", "byKind", "photos"]);
    assert_eq!(state["stateHash"].as_str().map(str::len), Some(64), "{state}");

    let shown = day.json(&["show", "3"]);
    has(&shown, &["group", "entries", "photos", "gaps"]);
    assert!(shown["entries"].as_array().is_some_and(|e| e.len() > 55), "group 3 has its entries");

    let added = day.json(&["add", "3", "z: Lista kontaktów @Anna Kowalska do 15.06 #mieszkania"]);
    has(&added, &["entry", "understood"]);
    assert_eq!(
        (&added["entry"]["kind"], &added["entry"]["due"]["day"]),
        (&"task".into(), &"2022-06-15".into())
    );
    assert_ne!(day.json(&["state"])["stateHash"], state["stateHash"], "a change shows in the hash");

    let hits = day.json(&["search", "kontaktow"]);
    has(&hits[0], &["entry", "group", "groupNumber", "kind", "text", "marks"]);

    let packet = day.text("g3.zapis");
    day.run(&["export", "3", "--to", &packet]).done();
    let other = Library::empty();
    other.run(&["import", &packet]).done();
    let shown_there = other.json(&["show", "3"]);
    assert_eq!(
        shown_there["entries"],
        day.json(&["show", "3"])["entries"],
        "a packet carries the whole record"
    );

    let (md, pdf) = (day.text("r.md"), day.text("r.pdf"));
    for lang in support::LANGUAGES {
        day.run(&["report", "--edition", "public", "--lang", lang, "--md", &md, "--pdf", &pdf]).done();
        assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF"), "{lang}: a PDF");
        assert!(
            fs::read_to_string(&md).unwrap().contains("\n# Warszawskie"),
            "{lang}: Markdown with its title"
        );
    }
    let checked = day.json(&["check", "--rebuild"]);
    has(&checked, &["documents", "pictures", "problems", "rebuilt", "readModelAgrees"]);
    assert_eq!((&checked["rebuilt"], &checked["readModelAgrees"]), (&true.into(), &true.into()), "{checked}");
}

#[test]
fn an_announcement_becomes_an_event_and_what_was_not_understood_is_told() {
    let library = Library::empty();
    fs::write(library.path("a.txt"), ANNOUNCEMENT).unwrap();
    let made = library.json(&["new", "--from-announcement", &library.text("a.txt")]);
    has(&made, &["event", "announcement"]);
    assert_eq!(made["event"]["title"], "Sąsiedzi razem");
    assert_eq!(made["event"]["groups"].as_array().map(Vec::len), Some(2));
    assert_eq!(made["event"]["date"]["yearGuessed"], true, "the year was not written");
    let rest = made["announcement"]["notUnderstood"].to_string();
    assert!(rest.contains("kącik dla dzieci"), "nothing is dropped: {rest}");
    let told = library.run(&["new", "--from-announcement", &library.text("a.txt")]).done().out;
    assert!(told.contains("domysł") && told.contains("kącik dla dzieci"), "people are told too: {told}");
}

#[test]
fn an_announcement_comes_from_standard_input_too() {
    use std::{io::Write, process::Stdio};
    let library = Library::empty();
    let mut child = command(&["new", "--from-announcement", "-", "--json", "--library"])
        .arg(library.folder())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(ANNOUNCEMENT.as_bytes()).unwrap();
    assert!(child.wait_with_output().unwrap().status.success());
    assert_eq!(library.json(&["state"])["groups"].as_array().map(Vec::len), Some(2));
}

#[test]
fn the_same_seed_makes_the_same_packets_byte_for_byte() {
    let folder = Library::empty();
    run(&["sample", "--seed", "1", "--photos", "none", "--packets", &folder.text("again")]).done();
    for packet in packets() {
        let twin = folder.path("again").join(packet.file_name().unwrap());
        assert!(fs::read(packet).unwrap() == fs::read(&twin).unwrap(), "{} differs", twin.display());
    }
    run(&["sample", "--seed", "2", "--photos", "none", "--packets", &folder.text("other")]).done();
    let other = folder.path("other").join(packets()[0].file_name().unwrap());
    assert!(fs::read(&packets()[0]).unwrap() != fs::read(other).unwrap(), "another seed is another event");
}

#[test]
fn undo_redo_and_undo_import_answer_in_words() {
    let library = Library::small();
    library.run(&["add", "1", "z: Do cofnięcia"]).done();
    let after = library.json(&["show", "1"]);
    library.run(&["undo", "1"]).done();
    assert_eq!(library.json(&["show", "1"])["entries"].as_array().map(Vec::len), Some(1), "taken back");
    library.run(&["redo", "1"]).done();
    assert_eq!(library.json(&["show", "1"]), after, "made again");
    let packet = packets()[0].display().to_string();
    library.run(&["import", "--any-event", &packet]).done();
}

#[test]
fn a_problem_in_json_has_code_and_sentence_and_exits_with_one() {
    let library = Library::empty();
    let answer = library.run(&["state", "--json"]);
    assert_eq!(answer.code, 1, "{}", answer.out);
    has(&answer.json()["error"], &["code", "params", "sentence"]);
    assert_eq!(answer.json()["error"]["code"], "no-event");
    assert!(!answer.err.trim().is_empty(), "people read stderr");
}
