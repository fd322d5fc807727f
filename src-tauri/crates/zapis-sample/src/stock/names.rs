use zapis_domain::{AddresseeLevel, Language};

use super::sections;

/// An organisation in the three languages.
pub struct Organisation {
    pub names: [&'static str; 3],
    pub sector: &'static str,
    pub district: &'static str,
}

impl Organisation {
    pub fn parse(columns: Vec<&'static str>) -> Organisation {
        let [pl, en, uk, sector, district] = columns[..] else { panic!("assets/sample: {columns:?}") };
        Organisation { names: [pl, en, uk], sector, district }
    }

    pub fn name(&self, language: Language) -> &'static str {
        self.names[language as usize]
    }
}

/// A body that recommendations speak to.
pub struct AddresseeName {
    pub level: AddresseeLevel,
    pub names: [&'static str; 3],
}

impl AddresseeName {
    pub fn parse(columns: Vec<&'static str>) -> AddresseeName {
        let [level, pl, en, uk] = columns[..] else { panic!("assets/sample: {columns:?}") };
        let level = match level {
            "district" => AddresseeLevel::District,
            "city" => AddresseeLevel::City,
            "national" => AddresseeLevel::National,
            "international" => AddresseeLevel::International,
            "ngo" => AddresseeLevel::Ngo,
            _ => AddresseeLevel::Other,
        };
        AddresseeName { level, names: [pl, en, uk] }
    }
}

/// A district or town, and how each language says that something is there.
pub struct Area {
    pub name: &'static str,
    pub there: [&'static str; 3],
}

impl Area {
    pub fn parse(columns: Vec<&'static str>) -> Area {
        let [name, pl, en, uk] = columns[..] else { panic!("assets/sample: {columns:?}") };
        Area { name, there: [pl, en, uk] }
    }
}

/// Where a person's name comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    Polish,
    Ukrainian,
    /// Ukrainian, registered in Cyrillic.
    UkrainianCyrillic,
    Belarusian,
    English,
}

/// First names and surnames from which people are made.
pub struct NameStock {
    sections: Vec<(&'static str, Vec<&'static str>)>,
}

impl NameStock {
    pub fn parse(text: &'static str) -> NameStock {
        let words = |lines: Vec<&'static str>| lines.into_iter().flat_map(str::split_whitespace).collect();
        NameStock { sections: sections(text).into_iter().map(|(name, _, l)| (name, words(l))).collect() }
    }

    pub fn first(&self, origin: Origin, woman: bool) -> &[&'static str] {
        self.section(match (origin, woman) {
            (Origin::Polish, true) => "pl women",
            (Origin::Polish, false) => "pl men",
            (Origin::Ukrainian, true) => "uk women latin",
            (Origin::Ukrainian, false) => "uk men latin",
            (Origin::UkrainianCyrillic, true) => "uk women",
            (Origin::UkrainianCyrillic, false) => "uk men",
            (Origin::Belarusian, true) => "be women",
            (Origin::Belarusian, false) => "be men",
            (Origin::English, true) => "en women",
            (Origin::English, false) => "en men",
        })
    }

    /// Surnames; `her/his` where they differ.
    pub fn last(&self, origin: Origin) -> &[&'static str] {
        self.section(match origin {
            Origin::Polish => "pl surnames",
            Origin::Ukrainian => "uk surnames latin",
            Origin::UkrainianCyrillic => "uk surnames",
            Origin::Belarusian => "be surnames",
            Origin::English => "en surnames",
        })
    }

    fn section(&self, name: &str) -> &[&'static str] {
        let found = self.sections.iter().find(|(n, _)| *n == name);
        &found.expect("people.txt has every section named here").1
    }
}
