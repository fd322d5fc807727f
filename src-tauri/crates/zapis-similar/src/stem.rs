//! The stem of a word that no list knows, written so that one word looks the same in two alphabets:
//! `koordynatorka`, `coordinator` and `координаторка` all begin alike.

use zapis_domain::Language;

/// Letters kept of a stem: long enough to tell words apart, short enough to lose their endings.
const KEPT: usize = 6;

/// Endings by language, folded, longest first. A stem keeps at least four letters.
const POLISH: &[&str] = &[
    "owaniami", "owaniach", "owanie", "owania", "owaniu", "iejszy", "ejszy", "ajacy", "ajaca", "ajace",
    "owych", "owymi", "owego", "owemu", "owej", "owie", "owie", "iami", "iach", "kach", "kami", "ego", "emu",
    "ymi", "imi", "ych", "ich", "ami", "ach", "owi", "owy", "owa", "owe", "ow", "om", "em", "am", "ej", "ie",
    "ia", "iu", "io", "ek", "ka", "ki", "ke", "ko", "ac", "ec", "ic", "yc", "uj", "my", "ly", "la", "lo",
    "li", "a", "e", "i", "o", "u", "y",
];
const ENGLISH: &[&str] =
    &["ations", "ation", "ments", "ment", "ings", "ing", "ies", "ers", "es", "ed", "er", "ly", "s", "e", "y"];
const UKRAINIAN: &[&str] = &[
    "уваннями",
    "ування",
    "ювання",
    "енням",
    "ення",
    "ання",
    "ами",
    "ями",
    "ого",
    "ому",
    "ими",
    "ові",
    "еві",
    "ах",
    "ях",
    "ам",
    "ям",
    "ою",
    "ею",
    "ів",
    "ий",
    "ии",
    "іи",
    "их",
    "ої",
    "оі",
    "ти",
    "ть",
    "ку",
    "ка",
    "ки",
    "а",
    "я",
    "у",
    "ю",
    "и",
    "і",
    "е",
    "о",
    "ь",
];

pub(crate) fn stem(folded: &str, language: Language) -> String {
    let endings = match language {
        Language::Pl => POLISH,
        Language::En => ENGLISH,
        Language::Uk => UKRAINIAN,
    };
    let letters = folded.chars().count();
    let cut = endings
        .iter()
        .find(|ending| letters >= ending.chars().count() + 4 && folded.ends_with(**ending))
        .map_or(folded, |ending| &folded[..folded.len() - ending.len()]);
    skeleton(cut, language).chars().take(KEPT).collect()
}

/// A folded word in letters common to both alphabets: `wola` and `воля` are `vola`.
pub(crate) fn skeleton(folded: &str, language: Language) -> String {
    let mut written = String::with_capacity(folded.len());
    let letters: Vec<char> = folded.chars().collect();
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        let (sound, used) = match cyrillic(c) {
            Some(sound) => (sound, 1),
            None => latin(c, next, language),
        };
        written.push_str(sound);
        if sound.is_empty() && c.is_alphanumeric() && cyrillic(c).is_none() && used == 1 {
            written.push(c);
        }
        at += used;
    }
    softened(&written)
}

/// Without doubled letters, and without an `i` that only softens the vowel after it.
fn softened(written: &str) -> String {
    let mut plain = String::with_capacity(written.len());
    let mut letters = written.chars().peekable();
    while let Some(c) = letters.next() {
        let before_vowel = letters.peek().is_some_and(|next| matches!(next, 'a' | 'e' | 'o' | 'u' | 'i'));
        if (c == 'i' && before_vowel) || plain.ends_with(c) {
            continue;
        }
        plain.push(c);
    }
    plain
}

fn cyrillic(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "h",
        'д' => "d",
        'е' => "e",
        'є' => "ie",
        'ж' | 'з' => "z",
        'и' | 'і' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' | 'ч' => "c",
        'ш' => "s",
        'щ' => "sc",
        'ю' => "iu",
        'я' => "ia",
        'ь' | 'ъ' | '\'' => "",
        'э' => "e",
        'ы' => "i",
        _ => return None,
    })
}

/// The sound of a Latin letter, or of two, and how many letters that took. Empty: the letter itself.
fn latin(c: char, next: char, language: Language) -> (&'static str, usize) {
    let english = language == Language::En;
    match (c, next) {
        ('s', 'z') | ('s', 'h') => ("s", 2),
        ('c', 'z') => ("c", 2),
        ('c', 'h') => (if english { "c" } else { "h" }, 2),
        ('r', 'z') => ("r", 2),
        ('p', 'h') => ("f", 2),
        ('t', 'h') => ("t", 2),
        ('c', 'k') => ("k", 2),
        ('c', 'e' | 'i' | 'y') => ("c", 1),
        ('c', _) if english => ("k", 1),
        ('t', 'i') if english => ("ci", 2),
        ('w', _) => ("v", 1),
        ('g', _) => ("h", 1),
        ('j' | 'y', _) => ("i", 1),
        ('x', _) => ("ks", 1),
        ('q', _) => ("k", 1),
        _ => ("", 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_forms_have_one_stem() {
        let forms: [(&[&str], Language); 4] = [
            (&["koordynator", "koordynatorek", "koordynatorow", "koordynatorkami"], Language::Pl),
            (&["wolontariat", "wolontariatu"], Language::Pl),
            (&["payment", "payments"], Language::En),
            (&["координатор", "координаторів", "координаторка"], Language::Uk),
        ];
        for (words, language) in forms {
            let stems: Vec<String> =
                words.iter().map(|w| stem(&zapis_domain::fold::fold(w), language)).collect();
            assert!(stems.windows(2).all(|two| two[0] == two[1]), "{words:?} have the stems {stems:?}");
        }
    }

    #[test]
    fn names_look_the_same_in_both_alphabets() {
        for (latin, cyrillic) in [("wola", "воля"), ("barwinok", "барвинок"), ("bondar", "бондар")]
        {
            assert_eq!(
                skeleton(latin, Language::Pl),
                skeleton(cyrillic, Language::Uk),
                "{latin} is {cyrillic}"
            );
        }
    }
}
