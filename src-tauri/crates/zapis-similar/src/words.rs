//! The words of a text, and the language they are probably in.

use zapis_domain::{Language, fold::fold};

/// Words of one text that are looked at; what people say in a line has some twenty.
const MOST_WORDS: usize = 300;
/// Letters of one word that are looked at.
const MOST_LETTERS: usize = 32;

/// One word or number as it stands in the text.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    /// In bytes of the text.
    pub start: u32,
    pub end: u32,
    /// Small letters without diacritics.
    pub folded: String,
    pub cyrillic: bool,
}

impl Word {
    pub fn number(&self) -> Option<u32> {
        self.folded.parse().ok()
    }
}

/// Letters and digits in runs; an apostrophe inside a word belongs to it.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if !first.is_alphanumeric() {
            continue;
        }
        let digits = first.is_numeric();
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = rest.peek().copied() {
            let inside = if matches!(c, '\'' | '’' | 'ʼ') {
                !digits && text[at + c.len_utf8()..].starts_with(char::is_alphabetic)
            } else {
                c.is_alphanumeric() && c.is_numeric() == digits
            };
            if !inside {
                break;
            }
            end = at + c.len_utf8();
            rest.next();
        }
        found.push(word(text, start, end));
        if found.len() == MOST_WORDS {
            break;
        }
    }
    found
}

fn word(text: &str, start: usize, end: usize) -> Word {
    let head: String = text[start..end].chars().take(MOST_LETTERS).collect();
    let folded = fold(&head);
    let cyrillic = folded.chars().any(|c| matches!(c, '\u{400}'..='\u{4ff}'));
    Word { start: start as u32, end: end as u32, folded, cyrillic }
}

/// Polish or English, by the small words; what cannot be told is the group's own language.
pub(crate) fn latin_language(
    words: &[Word],
    group: Language,
    mut small: impl FnMut(&str, Language) -> bool,
) -> Language {
    let (mut pl, mut en) = (0, 0);
    for word in words.iter().filter(|word| !word.cyrillic) {
        pl += u32::from(small(&word.folded, Language::Pl));
        en += u32::from(small(&word.folded, Language::En));
    }
    match (pl, en, group) {
        (pl, en, _) if pl > en => Language::Pl,
        (pl, en, _) if en > pl => Language::En,
        (_, _, Language::En) => Language::En,
        _ => Language::Pl,
    }
}
