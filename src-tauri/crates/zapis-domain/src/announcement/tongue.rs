//! The language an announcement is written in.

use crate::Language;
use crate::fold::fold;

/// Enough of any text to tell its language.
const SAMPLE: usize = 20_000;

const POLISH: [&str; 20] = [
    "kiedy",
    "gdzie",
    "cele",
    "przerwa",
    "jak",
    "spotkanie",
    "i",
    "w",
    "na",
    "z",
    "do",
    "dla",
    "sie",
    "oraz",
    "jest",
    "przez",
    "od",
    "po",
    "ze",
    "grupy",
];
const ENGLISH: [&str; 20] = [
    "when", "where", "goals", "work", "meeting", "break", "the", "and", "of", "in", "to", "for", "on",
    "with", "is", "at", "by", "from", "our", "groups",
];

/// Cyrillic is Ukrainian; otherwise the small words decide, then Polish letters.
pub(super) fn detect(text: &str) -> Language {
    let sample: String = text.chars().take(SAMPLE).collect();
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    let cyrillic = sample.chars().filter(|c| ('\u{400}'..='\u{52f}').contains(c)).count();
    if cyrillic * 3 > letters {
        return Language::Uk;
    }
    let folded = fold(&sample);
    let words = || folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let count = |list: &[&str]| words().filter(|w| list.contains(w)).count();
    let polish_letters = sample.chars().filter(|c| "ąćęłńśźżĄĆĘŁŃŚŹŻ".contains(*c)).count();
    let (polish, english) = (count(&POLISH) * 2 + polish_letters.min(letters / 40 + 1), count(&ENGLISH) * 2);
    if english > polish { Language::En } else { Language::Pl }
}
