//! The sentences of a long text. What a page says somewhere denies nothing that another page says elsewhere: two long
//! texts contradict each other only where one sentence of each does.

use crate::words::Word;

/// A text of more words is looked at sentence by sentence.
const LONG: usize = 25;
/// Sentences of one text that are compared, at most.
pub(crate) const MOST_SENTENCES: usize = 16;

pub(crate) fn is_long(words: &[Word]) -> bool {
    words.len() > LONG
}

/// Words in runs that end with a line, or with a full stop before a capital letter. Headings say nothing.
pub(crate) fn sentences<'a>(text: &'a str, words: &'a [Word]) -> impl Iterator<Item = &'a [Word]> {
    let heading = |words: &&[Word]| {
        words.first().is_some_and(|first| text[..first.start as usize].trim_end().ends_with('#'))
    };
    words.chunk_by(|one, next| !ends_between(text, one, next)).filter(move |words| !heading(words))
}

fn ends_between(text: &str, one: &Word, next: &Word) -> bool {
    let between = text.get(one.end as usize..next.start as usize).unwrap_or_default();
    let capital = || text[next.start as usize..].starts_with(char::is_uppercase);
    between.contains('\n') || (between.contains(['.', '!', '?', ';', '…']) && between.len() > 1 && capital())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    #[test]
    fn sentences_end_with_a_line_or_before_a_capital_letter() {
        let text = "# Notatka 4\nSpotkania w środy o godz. 18. Wstęp wolny!\n- bez mediów; prosimy o ciszę";
        let found = words(text);
        let counts: Vec<usize> = sentences(text, &found).map(<[Word]>::len).collect();
        assert_eq!(counts, [6, 2, 5], "an abbreviation and a semicolon end nothing: {text}");
    }
}
