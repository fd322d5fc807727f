//! The capture grammar, from outside: every rule in readable lines, and what holds for any line.

mod hostile;
mod lines;
mod properties;
mod slips;

use chrono::NaiveDate;
use uuid::Uuid;
use zapis_domain::capture::{CaptureContext, CapturedLine, TokenMeaning, read_line};
use zapis_domain::{Addressee, AddresseeLevel, Name, Person, PersonId};

fn person(number: u128, name: &str, organisation: &str, district: &str) -> Person {
    Person {
        id: PersonId(Uuid::from_u128(number)),
        name: name.to_owned(),
        organisation: organisation.to_owned(),
        sector: String::new(),
        district: district.to_owned(),
        languages: Vec::new(),
        group: None,
        public_name: false,
    }
}

/// A small event on Friday 27 May 2022.
struct Known {
    people: Vec<Person>,
    organisations: Vec<String>,
    addressees: Vec<Addressee>,
}

impl Known {
    fn of_a_small_event() -> Self {
        Known {
            people: vec![
                person(1, "Anna Kowalska", "OPS Wola", "Wola"),
                person(2, "Łukasz Żak", "Fundacja Ocalenie", "Śródmieście"),
                person(3, "Оксана Шевченко", "Фундація «Дім»", ""),
                person(4, "Jan Nowak", "", ""),
                person(5, "Jan Maria Nowak", "", "Praga-Południe"),
                person(6, "Марія Лук’яненко", "", ""),
            ],
            organisations: ["Warsaw Towers", "Fundacja na rzecz domu", "Klub „Dom” przy Karowej"]
                .map(str::to_owned)
                .to_vec(),
            addressees: vec![
                Addressee { name: "Zarząd Transportu".to_owned(), level: Some(AddresseeLevel::City) },
                Addressee { name: "Pełnomocnik do spraw równości".to_owned(), level: None },
            ],
        }
    }

    fn context(&self) -> CaptureContext<'_> {
        CaptureContext {
            event_day: NaiveDate::from_ymd_opt(2022, 5, 27),
            people: &self.people,
            organisations: &self.organisations,
            addressees: &self.addressees,
        }
    }
}

fn read(line: &str) -> CapturedLine {
    read_line(line, &Known::of_a_small_event().context())
}

/// `kind | text | fields`; a person of the event has `!`, an unsure token `?`, words kept as text stand in `‹›`.
fn shown(line: &str, read: &CapturedLine) -> String {
    let mut out = format!("{} | {}", read.kind.code(), read.text);
    for token in &read.tokens {
        let known = |n: &Name| format!("{}{}", n.name, if n.person.is_some() { "!" } else { "" });
        let meaning = match &token.meaning {
            TokenMeaning::Kind(_) => continue,
            TokenMeaning::Owner(n) => format!("@{}", known(n)),
            TokenMeaning::Partner(n) => format!("+{}", known(n)),
            TokenMeaning::Addressee(a) => {
                let level = a.level.map_or(String::new(), |l| format!(" ({l:?})").to_lowercase());
                format!(">{}{level}", a.name)
            }
            TokenMeaning::Due(due) => format!("{} “{}”", due.day, due.written),
            TokenMeaning::Tag(tag) => format!("#{tag}"),
            TokenMeaning::Dots(dots) => format!("*{dots}"),
            TokenMeaning::Place(place) => format!("place “{place}”"),
            TokenMeaning::Contact(contact) => format!("contact “{contact}”"),
            TokenMeaning::Escape(end) => {
                format!("‹{}›", line.get(token.end as usize..*end as usize).expect("on character borders"))
            }
        };
        out += &format!(" | {meaning}{}", if token.sure { "" } else { "?" });
    }
    out
}
