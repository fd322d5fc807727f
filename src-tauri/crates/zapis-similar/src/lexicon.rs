//! Everyday words in three languages and what they stand for. The list is `lexicon.txt`, which says how it is read.

use std::{collections::HashMap, sync::LazyLock};

use zapis_domain::{Language, fold::fold};

/// Ukrainian endings are up to this long; a longer rest makes another word.
const LONGEST_REST: usize = 8;

/// When, in what form, in which language, for how much: what things of any theme have in common.
const MANNER: &[&str] = &[
    "weekday",
    "month",
    "daytime",
    "ordinal",
    "paid",
    "together",
    "mode",
    "public",
    "more",
    "must",
    "holidays",
    "late",
    "fast",
    "longterm",
    "leaflet",
    "poster",
    "list",
    "letter",
    "note",
    "print",
    "template",
    "calendar",
    "schedule",
    "language",
    "polish",
    "ukrainian",
    "english",
    "warsaw",
    "city",
    "group",
    "support",
    "meeting",
    "contact",
    "district",
    "office",
    "pay",
    "report",
    "queue",
    "card",
    "phone",
];

/// What a word stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    Nothing,
    Negation,
    Weak,
    Number(u32),
    /// A row of the list, by its number.
    Concept(u16),
}

/// A row of the list.
#[derive(Debug)]
pub(crate) struct Concept {
    /// Said of anything: matters only in its slot.
    pub weak: bool,
    /// The part before the dot, numbered; values of one slot exclude one another.
    pub slot: Option<u8>,
    pub name: &'static str,
    /// Says how and when, not what about.
    pub manner: bool,
}

#[derive(Debug, Clone, Copy)]
struct Beginning {
    sense: Sense,
    whole: bool,
}

pub(crate) struct Lexicon {
    concepts: Vec<Concept>,
    slots: Vec<&'static str>,
    /// Beginnings of words, for each language.
    beginnings: [HashMap<String, Vec<Beginning>>; 3],
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(include_str!("lexicon.txt")));

impl Lexicon {
    pub fn get() -> &'static Lexicon {
        &LEXICON
    }

    fn read(list: &'static str) -> Lexicon {
        let mut lexicon = Lexicon { concepts: Vec::new(), slots: Vec::new(), beginnings: Default::default() };
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let Some((name, words)) = line.split_once('=') else { continue };
            let sense = lexicon.sense(name.trim());
            for (column, words) in words.split('|').enumerate().take(3) {
                for written in words.split_whitespace() {
                    let begun = written.trim_end_matches('$');
                    let beginning = Beginning { sense, whole: begun.len() < written.len() };
                    lexicon.beginnings[column].entry(fold(begun)).or_default().push(beginning);
                }
            }
        }
        lexicon
    }

    fn sense(&mut self, name: &'static str) -> Sense {
        match name {
            "~" => return Sense::Nothing,
            "-" => return Sense::Weak,
            "not" => return Sense::Negation,
            _ => {}
        }
        let weak = name.starts_with('-');
        let name = name.trim_start_matches('-');
        let slot = name.split_once('.').map(|(slot, value)| (slot, value.parse()));
        if let Some(("number", Ok(number))) = slot {
            return Sense::Number(number);
        }
        let slot = slot.map(|(slot, _)| match self.slots.iter().position(|known| *known == slot) {
            Some(at) => at as u8,
            None => {
                self.slots.push(slot);
                (self.slots.len() - 1) as u8
            }
        });
        let manner = MANNER.contains(&name.split('.').next().unwrap_or(name));
        self.concepts.push(Concept { weak, slot, name, manner });
        Sense::Concept((self.concepts.len() - 1) as u16)
    }

    /// What a folded word stands for: by its longest beginning that is listed.
    pub fn look_up(&self, word: &str, language: Language) -> Option<Sense> {
        let beginnings = &self.beginnings[language as usize];
        let ends = word.char_indices().map(|(at, c)| at + c.len_utf8()).collect::<Vec<_>>();
        for (rest, end) in ends.iter().rev().enumerate().take(LONGEST_REST + 1) {
            let fits = |b: &&Beginning| !b.whole || rest == 0;
            if let Some(found) = beginnings.get(&word[..*end]).and_then(|all| all.iter().find(fits)) {
                return Some(found.sense);
            }
        }
        None
    }

    pub fn says_nothing(&self, word: &str, language: Language) -> bool {
        matches!(self.look_up(word, language), Some(Sense::Nothing | Sense::Negation))
    }

    pub fn concept(&self, at: u16) -> &Concept {
        &self.concepts[usize::from(at)]
    }

    pub fn slot_name(&self, slot: u8) -> &'static str {
        self.slots[usize::from(slot)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_words_of_three_languages_stand_for_one_thing() {
        let lexicon = Lexicon::get();
        let housing = lexicon.look_up("mieszkanie", Language::Pl);
        assert!(matches!(housing, Some(Sense::Concept(_))), "the word is listed");
        for (word, language) in [
            ("mieszkan", Language::Pl),
            ("mieszkaniowy", Language::Pl),
            ("apartments", Language::En),
            ("квартири", Language::Uk),
        ] {
            assert_eq!(lexicon.look_up(&fold(word), language), housing, "{word}");
        }
        assert_ne!(lexicon.look_up("mieszkancow", Language::Pl), housing, "residents are people, not flats");
    }

    #[test]
    fn every_row_of_the_list_has_three_languages() {
        for line in include_str!("lexicon.txt").lines().filter(|l| l.contains('=') && !l.starts_with('#')) {
            assert_eq!(line.matches('|').count(), 2, "Polish, English and Ukrainian: {line}");
        }
    }
}
