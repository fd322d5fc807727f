//! What holds for any line.

use proptest::prelude::*;
use zapis_domain::capture::{CapturedLine, TokenMeaning, read_line, write_line};

use crate::{Known, read};

/// Every character that is not a space is in the text or in exactly one token.
fn covers(line: &str) -> Result<(), TestCaseError> {
    let captured = read(line);
    let mut outside = String::new();
    let mut at = 0;
    for token in &captured.tokens {
        let (start, end) = (token.start as usize, token.end as usize);
        prop_assert!(at <= start && start < end, "tokens stand in order and are not empty in {line:?}");
        prop_assert!(line.get(start..end).is_some(), "tokens lie on character borders");
        if let TokenMeaning::Escape(kept) = token.meaning {
            prop_assert!(line.get(end..kept as usize).is_some(), "kept words lie on character borders");
        }
        outside += &line[at..start];
        at = end;
    }
    outside += &line[at..];
    let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    prop_assert_eq!(visible(&outside), visible(&captured.text), "nothing typed is dropped or doubled");
    Ok(())
}

/// The entry written as a line and read again is the same entry.
fn comes_back(line: &str) -> Result<(), TestCaseError> {
    let known = Known::of_a_small_event();
    let entry = read_line(line, &known.context());
    let (written, again) = written_and_read(&entry, &known);
    prop_assert_eq!(again, bare(entry), "{:?} was written as {:?}", line, written);
    Ok(())
}

fn written_and_read(entry: &CapturedLine, known: &Known) -> (String, CapturedLine) {
    let written = write_line(entry, &known.context());
    let again = bare(read_line(&written, &known.context()));
    (written, again)
}

fn bare(read: CapturedLine) -> CapturedLine {
    CapturedLine { tokens: Vec::new(), ..read }
}

#[test]
fn quotation_marks_left_open_in_the_words_swallow_no_name() {
    let known = Known::of_a_small_event();
    let fields =
        read_line("z: x @\"nowa osoba\" +\"drugi „dom\" do 15.06 miejsce: \"tu; tam\"", &known.context());
    let entry = CapturedLine { text: "+\"raz +«dwa +„trzy miejsce: „cztery".to_owned(), ..bare(fields) };
    let (written, again) = written_and_read(&entry, &known);
    assert_eq!(again, entry, "none of the marks closes another one: {written:?}");
}

#[test]
fn an_answer_that_looks_like_a_token_without_its_zero_width_end_comes_back() {
    for line in
        ["miejsce: kontakt:*7\u{200b}", "p: dyżur kontakt: #tag\u{200b}", "p: dyżur miejsce: @Anna\u{feff}"]
    {
        comes_back(line).expect(line);
    }
}

/// Undoing an interpretation keeps its words, and undoing that brings it back.
fn undoes(line: &str) -> Result<(), TestCaseError> {
    let captured = read(line);
    let words = |t: &zapis_domain::capture::Token| (t.start as usize, t.end as usize);
    for token in &captured.tokens {
        if matches!(token.meaning, TokenMeaning::Escape(_)) {
            continue;
        }
        let (start, end) = words(token);
        // A token that took brackets along begins one character after them.
        let start = start + usize::from(line[start..].starts_with('('));
        let undone = format!("{}\\{}", &line[..start], &line[start..]);
        let escape = read(&undone).tokens.into_iter().find(|t| t.start as usize == start);
        let kept = escape.map(|t| t.meaning);
        let Some(TokenMeaning::Escape(kept)) = kept else {
            return Err(TestCaseError::fail(format!("{undone:?} keeps nothing at {start}")));
        };
        let kept = kept as usize;
        prop_assert!(kept > start + 1 && kept <= end + 1, "what is kept is what was read in {undone:?}");
    }
    Ok(())
}

pub fn lines() -> impl Strategy<Value = String> {
    let pieces = vec![
        "z:",
        "?:",
        "? ",
        "r: ",
        "\\z:",
        "po:",
        "notatka:",
        "@Anna Kowalska",
        "@anna",
        "@",
        "@Jan",
        "@Łukasz ",
        "@Ewa Nowa",
        "+OPS Wola",
        "+",
        "+Klub „Dom” przy Karowej",
        ">Miasto",
        ">Miasto (kraj)",
        ">",
        ">Zarząd Transportu",
        ">\"Rada X\"",
        ">Pełnomocnik do spraw równości",
        ">Urząd (inny)",
        "#tag",
        "#",
        "#здоров'я",
        "*7",
        "miejsce: ",
        "miejsce: Dom Kultury",
        "kontakt:",
        "contact: anna@example.org, 600 100 200",
        "місце: \"Дім; поверх 2\"",
        ";",
        "*",
        "do",
        "do 15.06",
        "do \"15.06\"",
        "by Friday",
        "до п’ятниці",
        "od 10",
        "jutro",
        "w piątek",
        "in two weeks",
        "za pół roku",
        "2022",
        "r.",
        "15 czerwca",
        "\\",
        "\\\\",
        "\\@Anna",
        "\\do jutra",
        " ",
        " ",
        " ",
        "  ",
        ",",
        ".",
        "(",
        ")",
        "„",
        "”",
        "\"",
        "«",
        "»",
        "Łódź",
        "słowo",
        "i",
        "Do",
        "spraw",
        "C++",
        "ї",
        "👍",
        "\t",
        "\n",
        "m.st.",
        "\u{301}",
        "\u{200b}",
        "\u{200f}",
        "15",
        "z. Kupić",
        "zadanie - ",
        "@ Maria",
        "> Urząd Miasta",
        "# tag",
        "do 31.06",
        "31 czerwca",
        "-",
        "–",
        ":",
        "@\"A b\"",
        "+«Ż „x” y»",
        "\u{a0}",
        "\u{feff}",
        "\u{1}",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..18).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn nothing_typed_is_dropped(line in "\\PC{0,80}") {
        covers(&line)?;
    }

    #[test]
    fn nothing_typed_is_dropped_from_lines_full_of_signs(line in lines()) {
        covers(&line)?;
    }

    #[test]
    fn an_entry_written_as_a_line_is_read_as_the_same_entry(line in lines()) {
        comes_back(&line)?;
    }

    #[test]
    fn any_line_comes_back(line in "\\PC{0,60}") {
        comes_back(&line)?;
    }

    #[test]
    fn every_interpretation_can_be_undone(line in lines()) {
        undoes(&line)?;
    }
}
