//! The public edition says nobody's name who did not agree: in any form, in any byte of any output.

mod shared;

use std::io::{Cursor, Read};

use shared::{Size, conference, reader::pdf_text};
use zapis_domain::{Language, Name, Person, PersonId, Stance, StanceKind, Timestamp, fold::fold};
use zapis_report::{
    Edition, Fonts, Format, Outline, Report,
    scan::{self, Hidden},
};

/// Given name, surname's stem, its endings (the first makes the name itself), forms of the given name.
struct Canary {
    given: &'static [&'static str],
    stem: String,
    endings: &'static [&'static str],
}

const SYLLABLES: [&str; 12] =
    ["kwa", "żdy", "brze", "tło", "gwi", "chru", "dźwi", "szmy", "pło", "wdu", "ćme", "fry"];
const KINDS: [(&[&str], &str, &[&str]); 5] = [
    (&["Halina", "Haliny", "Halinie", "Halinę"], "ńsk", &["a", "iej", "ą"]),
    (&["Zbigniew", "Zbigniewa", "Zbigniewowi"], "czak", &["", "a", "owi", "iem"]),
    (&["Jadwiga", "Jadwidze", "Jadwigą"], "rel", &["a", "i", "ę"]),
    (&["Lubart", "Lubarta", "Lubartem"], "ewicz", &["", "a", "owi", "em"]),
    (&["Ołeksandr", "Ołeksandra"], "enk", &["o", "i", "ą", "om"]),
];

fn canary(number: usize) -> Canary {
    let syllable = |n: usize| SYLLABLES[n % SYLLABLES.len()];
    let (given, tail, endings) = KINDS[number % KINDS.len()];
    let beginning =
        format!("{}{}{}", syllable(number), syllable(number / 12 + 5), syllable(number / 144 + 3));
    let mut letters = beginning.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    Canary { given, stem: format!("{first}{}{tail}", letters.as_str()), endings }
}

impl Canary {
    fn name(&self) -> String {
        format!("{} {}{}", self.given[0], self.stem, self.endings[0])
    }

    /// Some form of it, as people write: whole, turned round, alone, in capitals, in small letters, cut by an
    /// invisible letter, half in bold.
    fn said(&self, way: usize) -> String {
        let given = self.given[way % self.given.len()];
        let surname = format!("{}{}", self.stem, self.endings[way % self.endings.len()]);
        let (head, tail) = surname.split_at(surname.char_indices().nth(4).map_or(0, |(at, _)| at));
        match way % 6 {
            0 => format!("{given} {surname}"),
            1 => format!("{surname} {given}"),
            2 => surname.clone(),
            3 => surname.to_uppercase(),
            4 => surname.to_lowercase(),
            _ => format!("{given} {head}\u{200b}{tail}"),
        }
    }
}

/// An e-mail address and a telephone number nobody else has, some way people write them.
fn contacts(number: usize) -> [String; 2] {
    let digits = format!("6{:08}", 12_345_678 + number * 7);
    let (a, b, c) = (&digits[..3], &digits[3..6], &digits[6..]);
    let phone = match number % 6 {
        0 => digits.clone(),
        1 => format!("{a} {b} {c}"),
        2 => format!("+48 {a}-{b}-{c}"),
        3 => format!("0048{digits}"),
        4 => format!("+380 {} {} {} {}", &digits[..2], &digits[2..5], &digits[5..7], &digits[7..]),
        _ => format!("({}) {}-{}-{}", &digits[..2], &digits[2..5], &digits[5..7], &digits[7..]),
    };
    [format!("kanarek.{number}@przyklad-{number}.pl"), phone]
}

/// A conference whose every field names people who did not agree.
fn event(number: usize) -> (Outline, Vec<Canary>) {
    let language = Language::ALL[number % 3];
    let mut outline = conference(language, Size { photos: 1, ..Size::SMALL });
    outline.edition = Edition::Public;
    let canaries: Vec<Canary> = (0..4).map(|n| canary(number * 4 + n)).collect();
    for (place, canary) in canaries.iter().enumerate() {
        let mut person = outline.event.people[0].clone();
        person.id = PersonId(uuid::Uuid::from_u128(900 + place as u128));
        outline.event.people.push(Person { name: canary.name(), public_name: false, ..person });
    }
    let mut ways = number..;
    let mut said = || {
        let way = ways.next().unwrap_or_default();
        canaries[way % canaries.len()].said(way)
    };
    outline.event.title = format!("Spotkanie u {}", said());
    outline.event.place = format!("Dom {}", said());
    outline.opening = format!("Dziękujemy: {}.\n\n- {}", said(), said());
    for chapter in &mut outline.chapters {
        chapter.words = said();
        chapter.group.theme = format!("Temat {}", said());
        for entry in &mut chapter.entries {
            let [mail, phone] = contacts(number);
            entry.text = format!("{} – {}, {}", entry.text.replace('|', "/"), said(), said());
            entry.text += &format!(" (tel. {phone}; [poczta](mailto:{mail}), {mail})");
            entry.place = said();
            entry.contact = said();
            entry.tags = vec![said()];
            entry.owners = vec![Name::written(said())];
            entry.partners = vec![Name::written(canaries[0].name())];
            entry.stance =
                Some(Stance { kind: StanceKind::Dissent, reason: said(), at: Timestamp::UNIX_EPOCH });
            for addressee in &mut entry.addressees {
                addressee.name = format!("Biuro {}", canaries[1].said(0));
            }
        }
        for photo in &mut chapter.photos {
            photo.caption = format!("Tablica {}, {}", said(), contacts(number)[1]);
        }
    }
    for line in &mut outline.amendments {
        line.amendment.text = said();
    }
    (outline, canaries)
}

/// All texts of a finished file, read without the scan.
fn texts(format: Format, bytes: &[u8]) -> String {
    match format {
        Format::Pdf => pdf_text(bytes),
        Format::Docx | Format::Xlsx => {
            let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
            let mut out = String::new();
            for place in 0..zip.len() {
                let mut member = zip.by_index(place).expect("a member");
                let mut bytes = Vec::new();
                member.read_to_end(&mut bytes).expect("can be unpacked");
                out.push_str(&String::from_utf8_lossy(&bytes));
            }
            out
        }
        _ => String::from_utf8_lossy(bytes).replace("\r\n ", ""),
    }
}

/// `ZAPIS_PUBLIC_EVENTS=1000 cargo test` for the full run, `ZAPIS_PUBLIC_EVENTS=100..200` for a share of it.
#[test]
fn no_output_of_the_public_edition_says_a_canary() {
    for number in shared::events("ZAPIS_PUBLIC_EVENTS", 9).map(|number| number as usize) {
        let (outline, canaries) = event(number);
        let hidden = Hidden::of(&outline);
        let report = Report::of(&outline);
        assert_eq!(scan::words(&hidden, &report), None, "event {number}: the report's words");
        for format in Format::ALL {
            for file in report.write(format, &Fonts::bundled()).expect("a report can always be made") {
                let beside = file.beside.as_deref();
                let found = scan::file(&hidden, format, beside, &file.bytes);
                assert_eq!(found, None, "event {number}, {format:?}: the scan");
                let text = fold(&texts(format, &file.bytes));
                for contact in contacts(number) {
                    assert!(!text.contains(&fold(&contact)), "event {number}, {format:?}: {contact}");
                }
                for canary in &canaries {
                    let stem = fold(&canary.stem);
                    assert!(!text.contains(&stem), "event {number}, {format:?}: {stem}");
                }
            }
        }
    }
}

#[test]
fn a_name_in_any_finished_file_is_found_in_every_form() {
    let (mut outline, canaries) = event(1);
    let hidden = Hidden::of(&outline);
    // The internal edition says the names: the scan must see each file say them.
    outline.edition = Edition::Internal;
    for chapter in &mut outline.chapters {
        for entry in &mut chapter.entries {
            entry.due =
                entry.due.clone().or(Some(zapis_domain::Due { day: shared::day(), written: String::new() }));
        }
    }
    let report = Report::of(&outline);
    for format in Format::ALL {
        let files = report.write(format, &Fonts::bundled()).expect("a report can always be made");
        let found = files.iter().find_map(|f| scan::file(&hidden, format, f.beside.as_deref(), &f.bytes));
        assert!(found.is_some(), "{format:?} says a name and the scan is silent");
    }
    for canary in &canaries {
        for way in 0..24 {
            let said = canary.said(way).replace('\u{200b}', "");
            assert!(!hidden.find(&format!("Pytamy {said} o salę")).is_empty(), "{said} is {}", canary.name());
        }
    }
    assert!(
        scan::name(&hidden, &format!("raport_{}.pdf", canaries[0].said(2))).is_some(),
        "a file's name too"
    );
}

#[test]
fn a_contact_in_a_finished_file_is_found_however_it_is_written() {
    let (mut outline, _) = event(2);
    outline.event.people.clear();
    let hidden = Hidden::of(&outline);
    outline.edition = Edition::Internal;
    let report = Report::of(&outline);
    for format in [Format::Pdf, Format::Docx, Format::Html, Format::Markdown, Format::Json, Format::Csv] {
        let files = report.write(format, &Fonts::bundled()).expect("a report can always be made");
        let found = files.iter().find_map(|f| scan::file(&hidden, format, f.beside.as_deref(), &f.bytes));
        assert!(found.is_some(), "{format:?} says a telephone number and the scan is silent");
    }
}

#[test]
fn the_public_edition_counts_what_it_leaves_out() {
    let mut outline = conference(Language::Pl, Size::SMALL);
    outline.edition = Edition::Public;
    let chapter = &mut outline.chapters[0];
    chapter.entries[0].private = true;
    chapter.entries[1].text = "Dzwonić 600 123 456 albo ja@przyklad.pl, do 15.06.2022".to_owned();
    chapter.photos[0].public = false;
    let caption = chapter.photos[0].caption.clone();
    let report = Report::of(&outline);
    let markdown =
        String::from_utf8(report.write(Format::Markdown, &Fonts::bundled()).expect("made")[0].bytes.clone());
    let markdown = markdown.expect("text");
    assert!(
        markdown.contains("[telefon\\]") || markdown.contains("[telefon]"),
        "hidden, and said so: {markdown}"
    );
    assert!(markdown.contains("15.06.2022"), "a day stays");
    assert!(!markdown.contains(&caption), "a photo without consent is left out with its caption");
    let withheld = report.data.withheld;
    assert_eq!(
        (withheld.photos, withheld.contacts),
        (1, 3),
        "two of the entry, the office’s in the opening words: {withheld:?}"
    );
    assert!(withheld.entries >= 1, "{withheld:?}");
    for words in ["pomija 1 zdjęcie", "ukryto 3 numery", "jako wewnętrzn"] {
        assert!(markdown.contains(words), "the state of the record says: {words}");
    }
}

#[test]
fn a_name_that_is_half_in_bold_is_hidden_too() {
    let mut outline = conference(Language::Pl, Size::SMALL);
    outline.edition = Edition::Public;
    outline.event.people[1].name = "Zofia Wrzeszczyńska".to_owned();
    outline.event.people[1].public_name = false;
    outline.chapters[0].entries[0].text = "Pytać Zofię Wrzesz**czyńską** (ja&#64;przyklad.pl).".to_owned();
    outline.chapters[0].entries[0].private = false;
    let report = Report::of(&outline);
    let hidden = Hidden::of(&outline);
    assert_eq!(scan::words(&hidden, &report), None, "neither in the report's words");
    let said = &report.data.groups[0]
        .entries
        .iter()
        .find(|e| e.plain.starts_with("Pytać"))
        .expect("it is there")
        .plain;
    assert!(said.contains("[osoba]") && said.contains("[e-mail]"), "{said}");
}

#[test]
fn a_name_that_is_an_ordinary_word_hides_only_beside_its_given_name() {
    let mut outline = conference(Language::Pl, Size::SMALL);
    outline.event.people[1].name = "Jan Wrona".to_owned();
    outline.event.people[1].public_name = false;
    let hidden = Hidden::of(&outline);
    assert!(hidden.find("Wrona siedzi na dachu szkoły").is_empty(), "a bird stays a bird");
    assert_eq!(hidden.replaced("Pytać Jana Wrony.", "[osoba]"), "Pytać [osoba].");
}

#[test]
fn who_agreed_is_named_also_beside_a_namesake_who_did_not() {
    let mut outline = conference(Language::Pl, Size::SMALL);
    for (place, (name, agreed)) in [("Irena Wolska", true), ("Marek Wolski", false)].into_iter().enumerate() {
        outline.event.people[place].name = name.to_owned();
        outline.event.people[place].public_name = agreed;
    }
    let hidden = Hidden::of(&outline);
    assert_eq!(hidden.replaced("Irena Wolska i Marek Wolski", "X"), "Irena Wolska i X");
}
