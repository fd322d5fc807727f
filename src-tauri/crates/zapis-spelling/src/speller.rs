//! The dictionaries, and the two questions put to them.

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
    sync::OnceLock,
};

use flate2::read::GzDecoder;
use spellbook::Dictionary;
use zapis_domain::Language;

use crate::words::spelled;

/// More than any dictionary has, unpacked.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// Marks beyond these help nobody.
const MOST_MARKS: usize = 500;
/// The longest text looked at; a longer note is looked at up to here.
const MOST_TEXT: usize = 200_000;
const MOST_SUGGESTIONS: usize = 6;

/// A word no dictionary knows: where it stands, in UTF-16 units as the window counts, and the word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misspelled {
    pub start: u32,
    pub end: u32,
    pub word: String,
}

/// The dictionaries of one folder, each read when first needed and kept.
pub struct Speller {
    folder: PathBuf,
    dictionaries: [OnceLock<Option<Dictionary>>; 3],
}

impl Speller {
    pub fn new(folder: impl Into<PathBuf>) -> Speller {
        Speller { folder: folder.into(), dictionaries: Default::default() }
    }

    /// The words of `text` that its dictionary does not know. Where a dictionary is missing, all words are right.
    pub fn misspelled(&self, language: Language, text: &str) -> Vec<Misspelled> {
        let text = beginning(text);
        let mut found = Vec::new();
        let (mut at, mut units) = (0, 0);
        for range in spelled(text) {
            let word = &text[range.clone()];
            if self.is_right(language, word) {
                continue;
            }
            units += utf16(&text[at..range.start]);
            let start = units;
            units += utf16(word);
            at = range.end;
            found.push(Misspelled { start, end: units, word: word.to_owned() });
            if found.len() == MOST_MARKS {
                break;
            }
        }
        found
    }

    /// What the word could have been, likeliest first.
    pub fn suggest(&self, language: Language, word: &str) -> Vec<String> {
        let mut found = Vec::new();
        if word.chars().count() <= 40
            && let Some(language) = language_of(language, word)
            && let Some(dictionary) = self.dictionary(language)
        {
            dictionary.suggest(&plain(word), &mut found);
        }
        found.truncate(MOST_SUGGESTIONS);
        found
    }

    /// Whether words of this language can be judged at all: its dictionary is read if it was not.
    pub fn can_judge(&self, language: Language) -> bool {
        self.dictionary(language).is_some()
    }

    fn is_right(&self, language: Language, word: &str) -> bool {
        let Some(language) = language_of(language, word) else { return true };
        self.dictionary(language).is_none_or(|dictionary| dictionary.check(&plain(word)))
    }

    fn dictionary(&self, language: Language) -> Option<&Dictionary> {
        let slot = &self.dictionaries[language as usize];
        slot.get_or_init(|| read(&self.folder, language).ok()).as_ref()
    }
}

/// People quote each other: a Cyrillic word is Ukrainian in any group; a Latin one in a Ukrainian group could be
/// Polish, English or a name, and is not judged.
fn language_of(language: Language, word: &str) -> Option<Language> {
    let cyrillic = word.chars().any(|c| ('\u{0400}'..='\u{052f}').contains(&c));
    match (cyrillic, language) {
        (true, _) => Some(Language::Uk),
        (false, Language::Uk) => None,
        (false, other) => Some(other),
    }
}

/// As dictionaries write it: one kind of apostrophe, no stress marks.
fn plain(word: &str) -> String {
    let apostrophe = |c| if crate::words::is_apostrophe(c) { '\'' } else { c };
    word.chars().filter(|c| *c != '\u{0301}').map(apostrophe).collect()
}

fn read(folder: &Path, language: Language) -> io::Result<Dictionary> {
    let part = |kind: &str| unpacked(&folder.join(format!("{language}.{kind}.gz")));
    Dictionary::new(&part("aff")?, &part("dic")?).map_err(|error| io::Error::other(error.to_string()))
}

fn unpacked(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    GzDecoder::new(File::open(path)?).take(MOST_BYTES).read_to_string(&mut text)?;
    Ok(text)
}

fn beginning(text: &str) -> &str {
    let mut end = text.len().min(MOST_TEXT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn utf16(text: &str) -> u32 {
    text.encode_utf16().count() as u32
}
