//! Names as keys: one person or body, however the groups wrote them.

use zapis_domain::{Addressee, Language, fold::fold};

use crate::{
    lexicon::{Lexicon, Sense},
    stem::{skeleton, stem},
    words::{Word, latin_language, words},
};

/// A person or organisation: the first letter and the stem of the last word, so that `Kasia Nowak` is
/// `Katarzyna Nowak` and `Анна Ковальська` is `Anna Kowalska`.
pub(crate) fn name_key(name: &str) -> String {
    let parts: Vec<String> = words(name).iter().take(8).map(part).filter(|p| !p.is_empty()).collect();
    match parts.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first, last] => format!("{} {last}", first.chars().next().unwrap_or(' ')),
        more => more.join(" "),
    }
}

fn part(word: &Word) -> String {
    let language = if word.cyrillic { Language::Uk } else { Language::Pl };
    let whole = skeleton(&word.folded, language);
    let ending = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    let bare = whole.trim_end_matches(ending);
    let kept = if bare.chars().count() < 3 { whole.as_str() } else { bare };
    kept.chars().take(7).collect()
}

/// The words of an addressee that mean something, sorted; and its initials, by which it may be called.
pub(crate) fn addressee_keys(addressee: &Addressee, group: Language) -> (Vec<String>, String) {
    let written = words(&addressee.name);
    let latin = latin_language(&written, group, |w, l| Lexicon::get().says_nothing(w, l));
    let mut keys: Vec<String> = written.iter().filter_map(|w| meaning(w, latin)).collect();
    keys.sort();
    keys.dedup();
    let initials = written.iter().filter_map(|w| w.folded.chars().next()).collect();
    (keys, initials)
}

/// A word that tells one body from another; None for small ones.
fn meaning(word: &Word, latin: Language) -> Option<String> {
    let language = if word.cyrillic { Language::Uk } else { latin };
    match Lexicon::get().look_up(&word.folded, language) {
        Some(Sense::Nothing | Sense::Negation) => None,
        Some(Sense::Concept(at)) => Some(Lexicon::get().concept(at).name.to_owned()),
        _ if word.folded.chars().count() < 3 => None,
        _ => Some(stem(&word.folded, language)),
    }
}

/// Whether two lists of words name one body: half of what they say together is in both.
pub(crate) fn one_body(a: &[u32], b: &[u32]) -> bool {
    let shared = a.iter().filter(|word| b.contains(word)).count();
    let all = a.len() + b.len() - shared;
    shared > 0 && 2 * shared >= all
}

pub(crate) fn place_key(place: &str) -> String {
    fold(place.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_has_one_key_in_every_spelling() {
        for (a, b) in
            [("Anna Kowalska", "Анна Ковальська"), ("Kasia Nowak", "Katarzyna Nowak"), ("Wola", "Воля")]
        {
            assert_eq!(name_key(a), name_key(b), "{a} is {b}");
        }
        assert_ne!(name_key("Anna Kowalska"), name_key("Anna Lis"), "two people");
    }
}
