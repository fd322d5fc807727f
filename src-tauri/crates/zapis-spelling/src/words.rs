//! Which parts of a text are words whose spelling can be looked up.

use std::ops::Range;

/// The words of a text in order, as byte ranges, without those that are no matter of spelling: names after `@`, `+`
/// and `>`, tags, addresses, abbreviations, single letters, and the prefix that sets an entry's kind.
pub fn spelled(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut in_name = false;
    for chunk in chunks(text) {
        let said = &text[chunk.clone()];
        let mut letters = said.chars();
        match letters.next() {
            Some('@' | '+' | '>') => in_name = true,
            // A name goes on while its words are capitalised.
            Some(first) if in_name => in_name = first.is_uppercase(),
            _ => {}
        }
        let skipped = in_name || said.starts_with('#') || is_address(said) || is_prefix(text, &chunk);
        if !skipped {
            found.extend(words_of(text, chunk).filter(|word| is_spelled(text, word)));
        }
        in_name = in_name && !said.ends_with([',', '.', ';', ':', ')', '!', '?']);
    }
    found
}

/// What stands between spaces.
fn chunks(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split_whitespace().map(move |chunk| {
        let start = chunk.as_ptr() as usize - text.as_ptr() as usize;
        start..start + chunk.len()
    })
}

fn is_address(chunk: &str) -> bool {
    chunk.contains("://") || chunk.starts_with("www.") || chunk.chars().skip(1).any(|c| c == '@')
}

/// `po:` at the beginning of a line.
fn is_prefix(text: &str, chunk: &Range<usize>) -> bool {
    let said = &text[chunk.clone()];
    let begins =
        text[..chunk.start].trim_end_matches([' ', '\t']).chars().next_back().is_none_or(|c| c == '\n');
    begins && said.ends_with(':') && said.chars().count() <= 4
}

fn words_of(text: &str, chunk: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let said = &text[chunk.clone()];
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in said.char_indices() {
        let inside =
            c.is_alphabetic() || is_mark(c) || c.is_numeric() || (is_apostrophe(c) && start.is_some());
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| from..said.len()));
    words.into_iter().map(move |word| {
        let trimmed = said[word.clone()].trim_end_matches(is_apostrophe);
        chunk.start + word.start..chunk.start + word.start + trimmed.len()
    })
}

fn is_spelled(text: &str, word: &Range<usize>) -> bool {
    let said = &text[word.clone()];
    let letters = said.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = said.chars().filter(|c| c.is_uppercase()).count();
    (2..=60).contains(&letters) && capitals < 2 && !said.chars().any(char::is_numeric)
}

pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{02bc}' | '`')
}

/// The combining marks people's texts have: stress and decomposed diacritics.
fn is_mark(c: char) -> bool {
    ('\u{0300}'..='\u{036f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::spelled;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = spelled(text).into_iter().map(|word| &text[word]).collect();
        assert_eq!(found, expected, "words of {text:?}");
    }

    #[test]
    fn names_tags_and_prefixes_are_no_matter_of_spelling() {
        check("z: Lista @Anna Kowalska dla OPS do 15.06 #mieszkania", &["Lista", "dla", "do"]);
        check("po: tłumaczki >Miasto st. Warszawa", &["tłumaczki", "st", "Warszawa"]);
        check("+OPS Wola, potem dalej", &["potem", "dalej"]);
    }

    #[test]
    fn addresses_numbers_and_abbreviations_are_left_out() {
        check(
            "Pisz na anna@ops.pl albo https://ops.pl/zapsi w sali 4b, MRiPS",
            &["Pisz", "na", "albo", "sali"],
        );
    }

    #[test]
    fn apostrophes_belong_to_words_and_quotes_do_not() {
        check("don’t say 'yes' п’ять", &["don’t", "say", "yes", "п’ять"]);
        check("polsko-ukraiński", &["polsko", "ukraiński"]);
    }
}
