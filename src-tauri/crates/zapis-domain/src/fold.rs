//! Folding for search, completion and duplicate keys: `Łódź` and `lodz` are the same word.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case without diacritics: `Łódź` → `lodz`, `Київ` → `киив`, `ґ` → `г`.
///
/// Decomposes, drops combining marks, and maps the letters Unicode does not decompose.
pub fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_combining_mark(*c) && !is_ignorable(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ł' => 'l',
            'đ' => 'd',
            'ø' => 'o',
            'ı' => 'i',
            'ґ' => 'г',
            '\u{2019}' | '\u{02bc}' | '`' => '\'',
            c => c,
        })
        .collect()
}

/// A key by which names sort as in Polish and Ukrainian lists: `Lucyna` before `Łucja`, `Ґ` after `Г`.
pub fn alphabetical(text: &str) -> String {
    let letters = text.nfc().filter(|c| !is_ignorable(*c)).flat_map(char::to_lowercase);
    letters.flat_map(|letter| place_of(letter).map_or([letter, '0'], |(after, nth)| [after, nth])).collect()
}

/// The letter of the alphabet it follows, and as which.
fn place_of(letter: char) -> Option<(char, char)> {
    Some(match letter {
        'ą' => ('a', '1'),
        'ć' => ('c', '1'),
        'ę' => ('e', '1'),
        'ł' => ('l', '1'),
        'ń' => ('n', '1'),
        'ó' => ('o', '1'),
        'ś' => ('s', '1'),
        'ź' => ('z', '1'),
        'ż' => ('z', '2'),
        'ґ' => ('г', '1'),
        'є' => ('е', '1'),
        'і' => ('и', '1'),
        'ї' => ('и', '2'),
        _ => return None,
    })
}

/// Zero-width characters and soft hyphens: pasted text has them, nobody types them in a search.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::{alphabetical, fold};

    #[test]
    fn names_sort_as_in_a_polish_or_ukrainian_list() {
        let sorted = [
            "Anna",
            "Ąsia",
            "Lucyna",
            "Lz",
            "Łucja",
            "Zofia",
            "Źdźbło",
            "Żaneta",
            "Ганна",
            "Ґалина",
            "Дарина",
        ];
        let mut names = sorted;
        names.reverse();
        names.sort_by_key(|name| alphabetical(name));
        assert_eq!(names, sorted);
    }

    #[test]
    fn a_word_is_found_without_its_diacritics() {
        for (written, searched) in
            [("Łódź", "lodz"), ("Śląska", "slaska"), ("Żółć", "zolc"), ("Київ", "київ")]
        {
            assert_eq!(fold(written), fold(searched), "{written} must be found by {searched}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing_more() {
        let once = fold("Ґданськ, Ęąśćżźń ﬁ Ⅷ");
        assert_eq!(fold(&once), once);
    }
}
