//! Every code has its sentence, in three languages: what happened, what is safe, what to do.

use std::collections::BTreeSet;

use zapis_domain::Language;
use zapis_text::Catalogue;

use crate::source::files;

/// What stands in quotes after each `before` in the sources that `of` picks.
fn quoted(of: impl Fn(&str) -> bool, before: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in files("src-tauri", ".rs").into_iter().filter(|s| of(&s.path)) {
        let code: Vec<&str> = source.code().map(|(_, line)| line).collect();
        let code = code.join("\n");
        for (at, _) in code.match_indices(before) {
            let rest = &code[at + before.len()..];
            found.insert(rest[..rest.find('"').expect("a quote ends")].to_owned());
        }
    }
    found
}

/// Every code that some crate can answer with.
fn codes() -> BTreeSet<String> {
    let error_files = |path: &str| {
        !path.contains("/tests/") && path.starts_with("src-tauri/crates/") && path.ends_with("error.rs")
    };
    let photo = |path: &str| path == "src-tauri/crates/zapis-photo/src/lib.rs";
    let mut codes = quoted(|path| error_files(path) || photo(path), "=> \"");
    codes.retain(|code| !code.contains(' ') && !code.starts_with("image/"));
    codes.extend(quoted(|path| path.starts_with("src-tauri/src/"), "code: \""));
    codes.insert("unknown".into());
    codes
}

fn ids(language: Language, prefix: &str) -> BTreeSet<String> {
    let of_language = |path: &str| path.starts_with(&format!("assets/text/{language}."));
    let lines: Vec<String> = files("assets/text", ".ftl")
        .into_iter()
        .filter(|s| of_language(&s.path))
        .flat_map(|s| s.text.lines().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let id = |line: &String| line.split_once(" =").map(|(id, _)| id.to_owned());
    lines.iter().filter(|line| line.starts_with(prefix)).filter_map(id).collect()
}

#[test]
fn every_code_has_a_sentence_that_says_what_happened_and_what_to_do() {
    let codes = codes();
    assert!(codes.len() > 40, "the sources were read: {codes:?}");
    for language in Language::ALL {
        for code in &codes {
            let id = format!("error-{code}");
            let sentence = Catalogue::of(language).text(&id);
            assert_ne!(sentence, id, "{language}: {id} has no sentence");
            assert!(
                sentence.matches(['.', ';', '?']).count() >= 2,
                "{language}: {id} says only one thing: {sentence}"
            );
        }
    }
}

#[test]
fn no_sentence_is_left_over() {
    let codes = codes();
    for language in Language::ALL {
        for id in ids(language, "error-") {
            assert!(codes.contains(&id["error-".len()..]), "{language}: nothing answers with {id}");
        }
    }
}

#[test]
fn everything_that_can_be_undone_has_a_name() {
    let mut steps = quoted(|path| path.contains("zapis-notebook/src/"), "\"undo-");
    assert!(steps.len() > 8, "the sources were read: {steps:?}");
    // Import steps and others are named where they are made.
    steps.retain(|step| !step.is_empty());
    for language in Language::ALL {
        for step in &steps {
            let id = format!("undo-{step}");
            assert_ne!(Catalogue::of(language).text(&id), id, "{language}: {id} has no name");
        }
    }
}

#[test]
fn every_text_of_the_terminal_exists() {
    let mut texts = quoted(|path| path.contains("zapis-cli/src/"), "\"terminal-");
    texts.retain(|text| !text.is_empty());
    for language in Language::ALL {
        for text in &texts {
            let id = format!("terminal-{text}");
            assert_ne!(Catalogue::of(language).text(&id), id, "{language}: {id} is missing");
        }
    }
}
