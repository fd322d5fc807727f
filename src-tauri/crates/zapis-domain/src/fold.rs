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

/// Zero-width characters and soft hyphens: pasted text has them, nobody types them in a search.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::fold;

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
