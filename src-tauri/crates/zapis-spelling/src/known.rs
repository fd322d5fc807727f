//! Words right in one event or library though no dictionary has them: people, places, organisations, own words.

use std::collections::BTreeSet;

use zapis_domain::fold::fold;

/// How many letters at the end of a name its cases may change: Kowalska, Kowalskiej; Ryś, Rysiowi.
const ENDING: usize = 3;
/// A stem shorter than this would cover too much.
const STEM: usize = 3;

#[derive(Debug, Default)]
pub struct KnownWords {
    folded: BTreeSet<String>,
}

impl KnownWords {
    /// Every word of `text` is known from now on.
    pub fn learn(&mut self, text: &str) {
        let words = text.split(|c: char| !c.is_alphabetic() && !crate::words::is_apostrophe(c));
        self.folded.extend(words.filter(|word| word.chars().count() > 1).map(fold));
    }

    /// Whether the word is known, or, being capitalised, is a case of a known name.
    pub fn contains(&self, word: &str) -> bool {
        let folded = fold(word);
        self.folded.contains(&folded)
            || (word.chars().next().is_some_and(char::is_uppercase) && self.is_case_of_known(&folded))
    }

    fn is_case_of_known(&self, word: &str) -> bool {
        let begin: String = word.chars().take(STEM).collect();
        let sharing = self.folded.range(begin.clone()..).take_while(|known| known.starts_with(&begin));
        sharing.take(1000).any(|known| {
            let same = known.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
            let (known, word) = (known.chars().count(), word.chars().count());
            same >= STEM && known - same <= ENDING.min(known / 3) && word - same <= ENDING + 1
        })
    }
}

#[cfg(test)]
mod tests {
    use super::KnownWords;

    fn known(text: &str) -> KnownWords {
        let mut known = KnownWords::default();
        known.learn(text);
        known
    }

    #[test]
    fn a_known_name_is_known_in_its_cases() {
        let known = known("Helena Ryszkowska, Fundacja Ocalenie, Mokotów");
        for word in ["Ryszkowska", "Ryszkowskiej", "Ryszkowską", "Ocalenia", "Mokotowie", "helena"] {
            assert!(known.contains(word), "{word} is a case of a known name");
        }
    }

    #[test]
    fn another_word_that_begins_alike_is_not_known() {
        let known = known("Mokotów Anna");
        for word in ["Mokradła", "Anakonda", "mokotwo"] {
            assert!(!known.contains(word), "{word} is another word");
        }
    }
}
