//! What people typed, made safe to set: nothing here can hide, reorder or break a line of the report.

use unicode_normalization::UnicodeNormalization;
use zapis_domain::fold::fold;

/// Longer text of one entry is cut, visibly.
pub const LONGEST_TEXT: usize = 100_000;
const CUT: &str = " […]";

/// Composed, without invisible characters and control codes, and of bounded length.
///
/// Line breaks and tabs stay: they carry Markdown's structure.
pub fn text(written: &str) -> String {
    let mut kept: String = bounded(written).nfc().filter_map(visible).collect();
    if kept.len() < written.len() && written.len() > LONGEST_TEXT {
        kept.push_str(CUT);
    }
    kept
}

/// The same on one line, with single spaces.
pub fn line(written: &str) -> String {
    let mut joined = String::with_capacity(written.len().min(LONGEST_TEXT));
    for word in text(written).split_whitespace() {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

/// What two spellings of one name have in common: capitals, diacritics, dots and spaces decide nothing.
pub fn key(name: &str) -> String {
    let folded = fold(&line(name));
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let key = words.collect::<Vec<_>>().join(" ");
    // A name of signs alone is that name.
    if key.is_empty() { folded } else { key }
}

fn bounded(written: &str) -> &str {
    let mut end = written.len().min(LONGEST_TEXT);
    while !written.is_char_boundary(end) {
        end -= 1;
    }
    &written[..end]
}

fn visible(c: char) -> Option<char> {
    match c {
        '\n' | '\t' => Some(c),
        '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => Some('\n'),
        '\0' => Some('\u{fffd}'),
        '\r' => None,
        c if c.is_control() || is_ignorable(c) => None,
        // A no-break space is the typesetter's business: it is put back where the language wants it.
        '\u{a0}' | '\u{202f}' | '\u{2007}' => Some(' '),
        c => Some(c),
    }
}

/// Zero-width characters, direction overrides, variation selectors, tags and private noncharacters.
fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{fdd0}'..='\u{fdef}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
        || (c as u32) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_go_and_line_breaks_stay() {
        assert_eq!(text("a\u{202e}b\u{200b}\r\nc\0"), "ab\nc\u{fffd}", "only what can be seen is kept");
        assert_eq!(line("  a \n\t b "), "a b", "one line, single spaces");
    }

    #[test]
    fn one_name_has_one_key_however_it_is_spelt() {
        for spelling in
            ["Miasto st. Warszawa", "miasto st.Warszawa", "MIASTO ST. WARSZAWA ", "Miasto\u{a0}st. Warszawa"]
        {
            assert_eq!(key(spelling), "miasto st warszawa", "{spelling:?}");
        }
        assert_ne!(key("OPS Wola"), key("OPS Wolą i Ochota"), "another name is another name");
        assert_eq!(key("?!"), "?!", "signs alone are kept");
    }

    #[test]
    fn a_text_beyond_the_limit_is_cut_visibly() {
        let cut = text(&"ż".repeat(LONGEST_TEXT));
        assert!(cut.len() <= LONGEST_TEXT + CUT.len(), "bounded");
        assert!(cut.ends_with(CUT), "and says so");
    }
}
