//! Invented participants.

use std::collections::BTreeSet;

use zapis_domain::{Group, Language, Person, PersonId};

use crate::{
    ids::{Ids, into_preparation},
    rng::Rng,
    stock::{Organisation, Origin, Stock},
};

const TRIES: usize = 6;

/// A person and what the record needs besides.
pub struct Participant {
    pub person: Person,
    pub organisation: Option<&'static Organisation>,
}

/// `count` people, divided evenly, those of one group beside each other.
pub fn participants(count: usize, groups: &[Group], seed: u64) -> Vec<Participant> {
    let mut ids = Ids::new(seed, 2);
    let mut rng = Rng::new(seed, 3);
    let mut taken = BTreeSet::new();
    (0..count)
        .map(|i| {
            let group = &groups[i * groups.len() / count];
            let id = PersonId(ids.at(into_preparation(3600 + i as i64)));
            participant(id, group, &mut taken, &mut rng)
        })
        .collect()
}

fn participant(id: PersonId, group: &Group, taken: &mut BTreeSet<String>, rng: &mut Rng) -> Participant {
    let stock = Stock::get();
    let origin = origin(group.language, rng);
    let organisation = (!rng.percent(8)).then(|| rng.pick(&stock.organisations));
    let home = rng.pick(&stock.areas).name;
    let person = Person {
        id,
        name: name(origin, taken, rng),
        organisation: organisation.map_or("", |o| o.name(Language::Pl)).to_owned(),
        sector: organisation.map_or("osoba prywatna", |o| o.sector).to_owned(),
        district: organisation.map_or(home, |o| o.district).to_owned(),
        languages: languages(origin, group.language, rng),
        group: Some(group.id),
        public_name: rng.percent(70),
    };
    Participant { person, organisation }
}

/// Who comes to a group of this language.
fn origin(language: Language, rng: &mut Rng) -> Origin {
    let [polish, ukrainian, cyrillic, belarusian] = match language {
        Language::Pl => [62, 28, 0, 7],
        Language::En => [35, 22, 0, 9],
        Language::Uk => [12, 8, 74, 6],
    };
    match rng.below(100) {
        n if n < polish => Origin::Polish,
        n if n < polish + ukrainian => Origin::Ukrainian,
        n if n < polish + ukrainian + cyrillic => Origin::UkrainianCyrillic,
        n if n < polish + ukrainian + cyrillic + belarusian => Origin::Belarusian,
        _ => Origin::English,
    }
}

/// A name nobody else at the event has; a double surname when the stock runs short.
fn name(origin: Origin, taken: &mut BTreeSet<String>, rng: &mut Rng) -> String {
    for attempt in 0.. {
        let woman = rng.percent(76);
        let names = &Stock::get().names;
        let mut name = format!("{} {}", rng.pick(names.first(origin, woman)), surname(origin, woman, rng));
        if attempt >= TRIES && !name.contains('-') {
            name = format!("{name}-{}", surname(origin, woman, rng));
        }
        if attempt >= TRIES * 20 {
            name = format!("{name} {}", attempt - TRIES * 20 + 2);
        }
        if taken.insert(name.clone()) {
            return name;
        }
    }
    String::new()
}

fn surname(origin: Origin, woman: bool, rng: &mut Rng) -> &'static str {
    let surname: &'static str = rng.pick::<&'static str>(Stock::get().names.last(origin));
    let (her, his) = surname.split_once('/').unwrap_or((surname, surname));
    if woman { her } else { his }
}

fn languages(origin: Origin, of_group: Language, rng: &mut Rng) -> Vec<Language> {
    let mut languages = match origin {
        Origin::Polish => vec![Language::Pl],
        Origin::Ukrainian | Origin::UkrainianCyrillic => vec![Language::Uk],
        Origin::Belarusian => vec![Language::Pl, Language::Uk],
        Origin::English => vec![Language::En],
    };
    let more = *rng.pick(&[Language::Pl, Language::En, Language::En, Language::Uk]);
    for language in [of_group, more] {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    languages.sort();
    languages
}
