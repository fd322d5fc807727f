//! The repository stays readable.

use crate::source::{files, root};

/// Lines of code in one file.
const MOST_LINES: usize = 500;
/// Longer ones, each with its reason.
const LONGER: [(&str, &str); 0] = [];

fn all() -> impl Iterator<Item = crate::source::Source> {
    let window = [".ts", ".svelte"].into_iter().flat_map(|ending| files("ui/src", ending));
    files("src-tauri", ".rs")
        .into_iter()
        .chain(files("tests", ".rs"))
        .chain(files("tests", ".mjs"))
        .chain(window)
}

#[test]
fn no_file_is_longer_than_one_can_read() {
    for source in all() {
        let lines = source.code().count();
        let allowed = LONGER.iter().any(|(path, _)| *path == source.path);
        assert!(
            allowed || lines <= MOST_LINES,
            "{} has {lines} lines of code: split it by noun",
            source.path
        );
        assert!(!allowed || lines > MOST_LINES, "{} is short again: take it off the list", source.path);
    }
}

#[test]
fn nothing_is_left_for_later_and_no_test_is_left_out() {
    // Put together here, so that this file does not find itself.
    let words = [
        ("todo", "!("),
        ("unimplemented", "!("),
        ("dbg", "!("),
        ("#[ign", "ore"),
        ("should_", "panic"),
        ("FIX", "ME"),
        ("XX", "X:"),
        (".only", "("),
        ("test.", "skip("),
        ("it.", "skip("),
        ("describe.", "skip("),
    ];
    for source in all() {
        for (head, tail) in words {
            let word = format!("{head}{tail}");
            let found = source.text.lines().position(|line| line.contains(&word));
            assert_eq!(found, None, "{}: {word} (counted from 0)", source.path);
        }
    }
}

#[test]
fn library_code_does_not_unwrap() {
    for source in files("src-tauri", ".rs") {
        if source.path.contains("/tests/")
            || source.path.ends_with("/tests.rs")
            || source.path.contains("/examples/")
        {
            continue;
        }
        for (number, line) in source.code() {
            assert!(
                !line.contains(".unwrap()"),
                "{}:{number}: say why it cannot fail (expect), or return an error",
                source.path
            );
        }
    }
}

#[test]
fn every_module_says_where_it_sits() {
    for source in files("src-tauri", ".rs") {
        let crate_root = source.path.ends_with("/lib.rs") || source.path.ends_with("/main.rs");
        if crate_root && !source.path.ends_with("src-tauri/src/main.rs") {
            assert!(source.text.starts_with("//!"), "{} begins with what it is for", source.path);
        }
    }
}

#[test]
fn no_path_of_a_developers_machine_is_written_down() {
    let homes = [
        ["/ho", "me/"].concat(),
        ["/wo", "rk/"].concat(),
        ["/Us", "ers/"].concat(),
        ["C:\\\\Us", "ers"].concat(),
    ];
    for source in all().chain(files("docs", ".md")) {
        for home in &homes {
            let found = source.text.lines().find(|line| line.contains(home.as_str()));
            assert_eq!(found, None, "{}: {home}", source.path);
        }
    }
    assert!(root().join("Cargo.toml").exists(), "the right folder was looked at");
}
