//! A typed or pasted line: whatever it is, no character is lost, and the entry it becomes can be written as a line again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zapis_domain::capture::{CaptureContext, CapturedLine, TokenMeaning, read_line, write_line};

fuzz_target!(|typed: &str| {
    let context = CaptureContext {
        event_day: chrono::NaiveDate::from_ymd_opt(2022, 5, 27),
        people: &[],
        organisations: &["OPS Wola".to_owned(), "Fundacja \"Ocalenie\"".to_owned()],
        addressees: &[],
    };
    let entry = read_line(typed, &context);
    let mut outside = String::new();
    let mut at = 0;
    for token in &entry.tokens {
        let (start, end) = (token.start as usize, token.end as usize);
        assert!(at <= start && start < end, "tokens stand in order and are not empty");
        if let TokenMeaning::Escape(kept) = token.meaning {
            assert!(typed.is_char_boundary(kept as usize), "kept words lie on character borders");
        }
        outside += &typed[at..start];
        at = end;
    }
    outside += &typed[at..];
    let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    assert_eq!(visible(&outside), visible(&entry.text), "nothing typed is dropped or doubled");

    let bare = |entry: CapturedLine| CapturedLine { tokens: Vec::new(), ..entry };
    let written = write_line(&entry, &context);
    assert_eq!(bare(read_line(&written, &context)), bare(entry), "written as {written:?}");
});
