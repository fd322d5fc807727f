//! Bad input: nothing is lost, nothing takes long.

use zapis_domain::capture::{CaptureContext, CapturedLine, TokenMeaning, read_line, write_line};
use zapis_domain::{Addressee, EntryKind};

use crate::{Known, person, read};

fn fields(read: &CapturedLine) -> usize {
    read.tokens.iter().filter(|t| !matches!(t.meaning, TokenMeaning::Kind(_))).count()
}

#[test]
fn a_line_of_a_hundred_thousand_characters_is_read() {
    let limit = 100_000;
    for piece in [
        "słowo ",
        "@Anna Kowalska +X >Y #z do jutra *7 ",
        "@",
        "\\",
        "\\@a ",
        "#a",
        "(",
        "do ",
        "do 15.06 od 10 ",
        "„",
        "@\"",
        "w piątek ",
        "jutro ",
        "z",
        "z:",
        "*1",
        "+A B C D E F ",
        ">a (",
        "\u{301}",
        "\u{200b}",
        " ",
        "1.",
        "за 2 тижні ",
        "kontakt: ",
        "kontakt: a",
        "miejsce: słowo @x \\@y ",
    ] {
        let line: String = format!("z: {}", piece.repeat(limit)).chars().take(limit).collect();
        let read = read(&line);
        let counted = read.tokens.iter().filter(|t| !matches!(t.meaning, TokenMeaning::Escape(_))).count();
        assert!(counted <= 100, "{piece:?}: tokens are limited, the rest stays text");
        assert!(read.text.len() <= line.len(), "{piece:?}: nothing is doubled");
    }
}

#[test]
fn twice_the_line_takes_twice_the_steps() {
    // Counted, not timed: as many escapes as there are, each looked at once.
    let count = |n: usize| read(&"\\@a ".repeat(n)).tokens.len();
    assert_eq!((count(1_000), count(2_000)), (1_000, 2_000), "every escape is one token");
}

#[test]
fn a_table_pasted_from_a_spreadsheet_keeps_its_cells() {
    let table = "z: Lista\t@Anna Kowalska\tdo 15.06\nz: Druk\t@Ewa Wolska\tjutro";
    let read = read(table);
    assert_eq!(
        read.text, "Lista z: Druk jutro",
        "a name ends with its cell, the second line is not a second prefix"
    );
    let names: Vec<&str> = read.owners.iter().map(|n| n.name.as_str()).collect();
    assert_eq!(names, ["Anna Kowalska", "Ewa Wolska"], "one name a cell");
    let plain = "Imię\tNazwisko\tTelefon\nAnna\tKowalska\t600 100 200";
    assert_eq!(crate::read(plain).text, plain, "without signs the table stays as it is");
}

#[test]
fn control_characters_and_marks_of_direction_stay() {
    for (line, text, owner) in [
        ("z: a\u{0}b\u{7}c @Anna", "a\u{0}b\u{7}c", Some("Anna Kowalska")),
        ("\u{feff}z: lista @Anna", "lista", Some("Anna Kowalska")),
        ("z: \u{200f}@Anna Kowalska lista", "\u{200f} lista", Some("Anna Kowalska")),
        ("z: \u{202e}lista\u{202c}", "\u{202e}lista\u{202c}", None),
        ("z: lista @An\u{200b}na Kowalska", "lista", Some("Anna Kowalska")),
        ("z: lista @E\u{200b}wa", "lista", Some("Ewa")),
        ("z: 👩‍👩‍👧 @Ewa 👍🏽", "👩‍👩‍👧 👍🏽", Some("Ewa")),
        ("z: \u{fffd}\u{fffd} lista", "\u{fffd}\u{fffd} lista", None),
    ] {
        let read = read(line);
        assert_eq!(read.text, text, "in {line:?}");
        assert_eq!(read.owners.first().map(|n| n.name.as_str()), owner, "in {line:?}");
    }
}

#[test]
fn of_two_thousand_tags_the_rest_stays_in_the_text() {
    let line = (0..2_000).map(|n| format!("#tag{n}")).collect::<Vec<_>>().join(" ");
    let read = read(&line);
    assert_eq!(read.tags.len(), 100, "more than anybody types");
    assert!(read.text.starts_with("#tag100 ") && read.text.ends_with("#tag1999"), "nothing is lost");
}

#[test]
fn a_person_may_be_named_like_a_date() {
    let mut known = Known::of_a_small_event();
    assert!(read("z: lista @do 15.06").owners.is_empty(), "nobody is called so: a sign too many");
    known.people.push(person(9, "@do 15.06", "", ""));
    let read = read_line("z: lista @do 15.06 do 16.06", &known.context());
    assert_eq!(read.owners.first().map(|n| n.name.as_str()), Some("@do 15.06"), "the name as it is");
    assert_eq!(read.due.as_ref().map(|d| d.written.as_str()), Some("16.06"), "and the day after it");
    let again = read_line(&write_line(&read, &known.context()), &known.context());
    assert_eq!((again.owners, again.due), (read.owners, read.due), "also when written anew");
}

#[test]
fn names_of_the_event_do_no_harm() {
    let mut known = Known::of_a_small_event();
    for name in ["", " ", "@", "do", "A\nB", "„”", "\u{200b}", "x".repeat(10_000).as_str(), "Anna Kowalska"]
    {
        known.organisations.push(name.to_owned());
        known.people.push(person(50, name, name, name));
    }
    let line = "z: lista @Anna Kowalska @do +\u{200b} >Wola do jutra @A B";
    let read = read_line(line, &known.context());
    assert_eq!(read.text, "lista +\u{200b}", "what is no name stays text");
    assert_eq!(
        read.owners.first().and_then(|n| n.person),
        Some(known.people[0].id),
        "the first of that name"
    );
}

#[test]
fn a_line_of_prefixes_alone_is_an_empty_entry() {
    for line in ["z:", "?", "?:", "  po:  ", "notatka:"] {
        let read = read(line);
        assert_eq!((read.text.as_str(), read.tokens.len()), ("", 1), "in {line:?}");
    }
    assert_eq!(read("z: r: u:").text, "r: u:", "only the first counts");
    for line in ["", " ", "\t", "\\", "@", "+ > # *"] {
        assert_eq!(read(line).text, line.trim(), "in {line:?}");
    }
}

#[test]
fn only_the_first_due_day_and_the_first_dots_count() {
    let read = read("z: a do 15.06 b do 16.06 *3 c *4");
    assert_eq!(read.text, "a b do 16.06 c *4", "the rest stays text");
    assert_eq!(fields(&read), 2, "one day, one count");
}

#[test]
fn a_known_name_that_begins_a_longer_one_does_not_tear_it() {
    let known =
        ["miasto", "urząd", "Miasto", "MEN"].map(|name| Addressee { name: name.to_owned(), level: None });
    let context = CaptureContext { addressees: &known, ..CaptureContext::default() };
    for (line, addressee, text) in [
        ("r: Stałe punkty >Miasto st. Warszawa *7", "Miasto st. Warszawa", "Stałe punkty"),
        ("r: Lokale >urząd m.st. Warszawy, biuro polityki", "urząd m.st. Warszawy", "Lokale, biuro polityki"),
        ("r: Lokale >miasto", "miasto", "Lokale"),
        ("r: Lokale >Miasto dla rodzin", "miasto", "Lokale dla rodzin"),
        ("r: Etaty >MEN i kuratorium", "MEN", "Etaty i kuratorium"),
    ] {
        let read = read_line(line, &context);
        assert_eq!((read.addressees[0].name.as_str(), read.text.as_str()), (addressee, text), "{line}");
    }
}

#[test]
fn a_bullet_or_number_before_the_prefix_does_no_harm() {
    for line in ["- z: Sala", "• z: Sala", "1. z: Sala", "12) z: Sala", "–\tz: Sala", "  * z: Sala"] {
        let read = read(line);
        assert_eq!((read.kind, read.text.as_str()), (EntryKind::Task, "Sala"), "{line:?}");
    }
    for line in ["- Sala", "1. Sala: z rzutnikiem", "-z: Sala", "2022. z: Sala", "*7 z: Sala"] {
        assert_eq!(read(line).kind, EntryKind::Note, "{line:?}");
    }
}

#[test]
fn a_line_is_told_without_the_signs_that_keep_its_words_text() {
    for (typed, said) in [
        ("\\z: nie zadanie", "z: nie zadanie"),
        ("z: Zadzwonić \\do 15.06 do \\@Anna", "z: Zadzwonić do 15.06 do @Anna"),
        ("u: \\jutro i C:\\temp", "u: \\jutro i C:\\temp"),
        ("", ""),
    ] {
        assert_eq!(zapis_domain::capture::as_said(typed), said, "{typed:?}");
    }
}

#[test]
fn without_an_event_day_a_relative_day_stays_text() {
    let nothing = CaptureContext::default();
    let read = read_line("z: druk do jutra", &nothing);
    assert_eq!((read.text.as_str(), read.due), ("druk do jutra", None), "no day to count from");
    assert!(read_line("z: druk do 15.06.2022", &nothing).due.is_some(), "the date is complete");
    assert!(read_line("z: druk jutro", &nothing).due.is_none(), "nor a spoken one");
}
