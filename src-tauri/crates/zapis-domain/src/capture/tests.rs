use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{Addressee, AddresseeLevel, Person, PersonId};

fn person(number: u128, name: &str, organisation: &str) -> Person {
    Person {
        id: PersonId(Uuid::from_u128(number)),
        name: name.to_owned(),
        organisation: organisation.to_owned(),
        sector: String::new(),
        district: String::new(),
        languages: Vec::new(),
        group: None,
        public_name: false,
    }
}

/// Reads the line in a small group's context, on Friday 27 May 2022.
fn read(line: &str) -> CapturedLine {
    let people = [
        person(1, "Anna Kowalska", "OPS Wola"),
        person(2, "Łukasz Żak", "Fundacja Ocalenie"),
        person(3, "Оксана Шевченко", ""),
        person(4, "Jan Nowak", ""),
        person(5, "Jan Maria Nowak", ""),
    ];
    let organisations = ["Warsaw Towers".to_owned(), "Fundacja na rzecz domu".to_owned()];
    let addressees = [Addressee { name: "Zarząd Transportu".to_owned(), level: Some(AddresseeLevel::City) }];
    let context = CaptureContext {
        event_day: NaiveDate::from_ymd_opt(2022, 5, 27),
        people: &people,
        organisations: &organisations,
        addressees: &addressees,
    };
    read_line(line, &context)
}

/// `kind text | tokens`; a known person has `!`, an unsure token `?`.
fn shown(line: &CapturedLine) -> String {
    let mut out = format!("{} {}", line.kind.code(), line.text);
    for token in line.tokens.iter().filter(|t| !matches!(t.meaning, TokenMeaning::Kind(_))) {
        let known = |n: &crate::Name| if n.person.is_some() { "!" } else { "" };
        let meaning = match &token.meaning {
            TokenMeaning::Kind(kind) => kind.code().to_owned(),
            TokenMeaning::Owner(n) => format!("@{}{}", n.name, known(n)),
            TokenMeaning::Partner(n) => format!("+{}{}", n.name, known(n)),
            TokenMeaning::Addressee(a) => {
                let level = a.level.map_or(String::new(), |l| format!("={l:?}").to_lowercase());
                format!(">{}{level}", a.name)
            }
            TokenMeaning::Due(due) => format!("due {}", due.day),
            TokenMeaning::Tag(tag) => format!("#{tag}"),
            TokenMeaning::Dots(dots) => format!("*{dots}"),
        };
        out += &format!(" | {meaning}{}", if token.sure { "" } else { "?" });
    }
    out
}

fn check(line: &str, expected: &str) {
    assert_eq!(shown(&read(line)), expected, "in {line:?}");
}

#[test]
fn the_examples_of_the_grammar_are_read() {
    check(
        "z: Lista kontaktów do koordynatorów dzielnicowych @Anna Kowalska +OPS Wola do 15.06 #mieszkania",
        "task Lista kontaktów do koordynatorów dzielnicowych | @Anna Kowalska! | +OPS Wola | due 2022-06-15 | #mieszkania",
    );
    check(
        "r: Stałe finansowanie punktów informacyjnych >Miasto st. Warszawa >MRiPS  *7",
        "recommendation Stałe finansowanie punktów informacyjnych | >Miasto st. Warszawa=city? | >MRiPS=national | *7",
    );
    check(
        "r: Jedna strona wniosku >Miasto st. Warszawa do 15.06",
        "recommendation Jedna strona wniosku | >Miasto st. Warszawa=city? | due 2022-06-15",
    );
    check(
        "u: Spotykamy się co miesiąc, pierwszy wtorek",
        "arrangement Spotykamy się co miesiąc, pierwszy wtorek",
    );
    check(
        "po: tłumaczki ukraińskiego na wizyty u lekarza",
        "need tłumaczki ukraińskiego na wizyty u lekarza",
    );
    check("?: Kto płaci za transport po 30 czerwca?", "question Kto płaci za transport po 30 czerwca?");
}

#[test]
fn every_prefix_sets_its_kind_in_three_languages() {
    for (prefixes, kind) in [
        ("z t zadanie task завдання з Z T ZADANIE Завдання", "task"),
        ("r rekomendacja recommendation р Рекомендація", "recommendation"),
        ("u a ustalenie arrangement д домовленість", "arrangement"),
        ("p praktyka practice п практика", "practice"),
        ("po n potrzeba need потреба", "need"),
        ("of o oferta offer пропозиція", "offer"),
        ("? pytanie question питання", "question"),
        ("notatka note нотатка", "note"),
    ] {
        for prefix in prefixes.split(' ') {
            check(&format!("{prefix}: coś"), &format!("{kind} coś"));
        }
    }
    check("dobra praktyka: dyżur", "practice dyżur");
    check("  z : dwa odstępy", "task dwa odstępy");
    check("z:bez odstępu", "task bez odstępu");
    check("x: co to", "note x: co to");
    check("http://zapis.example", "note http://zapis.example");
}

#[test]
fn owners_and_partners_are_completed_from_the_context() {
    check("t: call @anna kowalska by Friday", "task call | @Anna Kowalska! | due 2022-06-03");
    check("z: @lukasz zak dzwoni", "task dzwoni | @Łukasz Żak!");
    check("z: umowa @Jan Maria Nowak", "task umowa | @Jan Maria Nowak!");
    check("z: umowa @Jan Nowak", "task umowa | @Jan Nowak!");
    check("з: список @Оксана Шевченко до 15 червня", "task список | @Оксана Шевченко! | due 2022-06-15");
    check("z: telefon @Anna", "task telefon | @Anna Kowalska!?");
    check("z: telefon @Jan", "task telefon | @Jan");
    check("z: lista @Ewa Wolska, potem druk", "task lista, potem druk | @Ewa Wolska");
    check("z: lista @Ewa zadzwoni", "task lista zadzwoni | @Ewa");
    check("z: lista (@Ewa Wolska)", "task lista () | @Ewa Wolska");
    check("z: dom +Fundacja na rzecz domu", "task dom | +Fundacja na rzecz domu");
    check("z: sala +Warsaw Towers +Caritas", "task sala | +Warsaw Towers | +Caritas");
    check("z: kurs +\"Dom i praca\" jutro", "task kurs jutro | +Dom i praca");
    check("z: kurs @Anna Kowalska @Łukasz Żak", "task kurs | @Anna Kowalska! | @Łukasz Żak!");
}

#[test]
fn an_addressee_has_the_level_its_name_says() {
    for (name, level) in [
        ("dzielnica Wola", "district"),
        ("Urząd Dzielnicy Mokotów", "district"),
        ("District Office", "district"),
        ("Miasto", "city"),
        ("City of Warsaw", "city"),
        ("Ministerstwo Rodziny", "national"),
        ("MRiPS", "national"),
        ("Sejm", "national"),
        ("UNHCR", "international"),
        ("UE", "international"),
        ("EU", "international"),
        ("fundacja Ocalenie", "ngo"),
        ("Stowarzyszenie Dom", "ngo"),
        ("NGO", "ngo"),
        ("Міністерство", "national"),
        ("Місто", "city"),
        ("zarzad transportu", "city"),
    ] {
        let line = read(&format!("r: tekst >{name}"));
        let found = line.addressees.first().and_then(|a| a.level);
        assert_eq!(found.map(|l| format!("{l:?}").to_lowercase()), Some(level.to_owned()), "of {name}");
    }
    check("r: tekst >Szkoły #edukacja", "recommendation tekst | >Szkoły | #edukacja");
}

#[test]
fn a_due_day_follows_its_word_in_three_languages() {
    for (line, expected) in [
        ("z: druk do jutra", "task druk | due 2022-05-28"),
        ("z: druk do piątku #x", "task druk | due 2022-06-03 | #x"),
        ("z: druk do końca czerwca", "task druk | due 2022-06-30"),
        ("z: druk do konca czerwca!", "task druk! | due 2022-06-30"),
        ("z: druk do 2 tygodni", "task druk | due 2022-06-10"),
        ("z: druk do 15 czerwca 2023 r.", "task druk | due 2023-06-15"),
        ("t: print by tomorrow", "task print | due 2022-05-28"),
        ("t: print by end of June", "task print | due 2022-06-30"),
        ("t: print by June 15", "task print | due 2022-06-15"),
        ("t: print by 15 June @Ewa", "task print | due 2022-06-15 | @Ewa"),
        ("з: друк до завтра", "task друк | due 2022-05-28"),
        ("з: друк до п'ятниці", "task друк | due 2022-06-03"),
        ("з: друк до п’ятниці", "task друк | due 2022-06-03"),
        ("з: друк до кінця червня", "task друк | due 2022-06-30"),
        ("z: od 10 do 15 czerwca dyżur", "task od 10 dyżur | due 2022-06-15?"),
    ] {
        check(line, expected);
    }
}

#[test]
fn what_only_looks_like_a_token_stays_text() {
    for text in [
        "pisz na anna@example.org",
        "kurs C++ dla dorosłych",
        "5 > 3",
        "iść do lekarza",
        "to *ważne* jest",
        "we go by bus",
        "https://zapis.example/a#b+c",
        "do 15 osób",
        "do 31 czerwca",
        "nr #1",
        "tel. +48 600 000 000",
        "a + b",
        "2*7 to 14",
        "*7* gwiazdek",
        "do 12.05 zł",
        "godziny 8-10 -> rano",
        "* punkt",
        "# nagłówek",
        "> cytat",
        "by May",
        "@ sam",
        "до лікаря",
        "@anna@example.org",
        "do 10.00",
    ] {
        check(text, &format!("note {text}"));
    }
}

#[test]
fn only_the_first_due_day_and_the_first_dots_count() {
    check("z: a do 15.06 b do 16.06", "task a b do 16.06 | due 2022-06-15");
    check("r: a *3 b *4", "recommendation a b *4 | *3");
}

#[test]
fn without_an_event_day_a_relative_day_stays_text() {
    let line = read_line("z: druk do jutra", &CaptureContext::default());
    assert_eq!((line.text.as_str(), line.due), ("druk do jutra", None), "no day to count from");
    let line = read_line("z: druk do 15.06.2022", &CaptureContext::default());
    assert!(line.due.is_some(), "the date is complete");
}

#[test]
fn a_very_long_line_is_read() {
    let line = read(&"@Anna Kowalska +X >Y #z do jutra *7 słowo ".repeat(20_000));
    assert!(line.tokens.len() <= 100, "tokens are limited, the rest stays text");
}

/// Every character that is not a space is in the text or in exactly one token.
fn covers(line: &str) -> Result<(), TestCaseError> {
    let captured = read(line);
    let mut outside = String::new();
    let mut at = 0;
    for token in &captured.tokens {
        let (start, end) = (token.start as usize, token.end as usize);
        prop_assert!(at <= start && start < end, "tokens stand in order and are not empty");
        prop_assert!(line.get(start..end).is_some(), "tokens lie on character borders");
        outside += &line[at..start];
        at = end;
    }
    outside += &line[at..];
    let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    prop_assert_eq!(visible(&outside), visible(&captured.text), "nothing typed is dropped or doubled");
    Ok(())
}

proptest! {
    #[test]
    fn nothing_typed_is_dropped(line in "\\PC{0,80}") {
        covers(&line)?;
    }

    #[test]
    fn nothing_typed_is_dropped_from_lines_full_of_signs(parts in prop::collection::vec(prop::sample::select(vec![
        "z:", "?:", "@Anna Kowalska", "@anna", "@", "+OPS Wola", "+", ">Miasto", ">", "#tag", "#", "*7", "*", "do", "do 15.06",
        "by Friday", "до п’ятниці", "od 10", " ", " ", "  ", ",", ".", "(", ")", "„", "”", "\"", "Łódź", "słowo", "C++", "ї", "👍", "\t",
        "m.st.", "\u{301}", "15", "-", "@\"A b\"", "\u{a0}",
    ]), 0..16)) {
        covers(&parts.concat())?;
    }
}
