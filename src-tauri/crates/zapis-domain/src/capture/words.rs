//! The words of a name: how far it reaches in the line.

use std::ops::Range;

/// Names longer than this are sentences.
const MOST_WORDS: usize = 8;
const LONGEST_WORD: usize = 120;

/// A word of the line without the punctuation that ends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub span: Range<usize>,
    /// Punctuation follows: the name cannot go on.
    pub closes: bool,
}

/// The words from the start of `text` that may belong to one name: up to the next token.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    while words.len() < MOST_WORDS {
        let rest = &text[at..];
        let gap = rest.len() - rest.trim_start().len();
        if gap > 0 && words.is_empty() {
            break;
        }
        let start = at + gap;
        let length = word_length(&text[start..]);
        let raw = &text[start..start + length];
        if raw.is_empty() || (!words.is_empty() && begins_token(raw)) {
            break;
        }
        let kept = name_part(raw);
        if kept == 0 {
            break;
        }
        let closes = kept < raw.len();
        words.push(Word { span: start..start + kept, closes });
        if closes {
            break;
        }
        at = start + length;
    }
    words
}

/// Bytes up to white space, or to where no word is a name any more.
fn word_length(text: &str) -> usize {
    let mut chars = text.char_indices();
    let end = chars.by_ref().take(LONGEST_WORD).find(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
    end.or_else(|| chars.next().map(|(at, _)| at)).unwrap_or(text.len())
}

fn begins_token(raw: &str) -> bool {
    raw.starts_with(['@', '+', '>', '#', '*'])
}

/// Bytes of the word that can be part of a name; `m.st.` keeps its points, `Anna.` does not.
fn name_part(raw: &str) -> usize {
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | 'ʼ' | '&' | '.' | '/' | '_');
    let length = raw.find(|c| !inner(c)).unwrap_or(raw.len());
    let part = &raw[..length];
    let bare = part.trim_end_matches(['.', '-', '/', '\'', '’']);
    let abbreviation = part.len() == bare.len() + 1
        && part.ends_with('.')
        && (bare.contains('.') || bare.chars().count() <= 2 || bare.chars().all(char::is_lowercase))
        && bare.chars().count() <= 4;
    if abbreviation { part.len() } else { bare.len() }
}

/// A name in quotation marks: `@"Fundacja na rzecz X"`; the name and the bytes it takes with its marks.
pub(super) fn quoted(text: &str) -> Option<(&str, usize)> {
    let open = text.chars().next().filter(|c| matches!(c, '"' | '„' | '“' | '«'))?;
    let body = &text[open.len_utf8()..];
    let (close, sign) = body.char_indices().take(120).find(|(_, c)| matches!(c, '"' | '”' | '“' | '»'))?;
    let name = body[..close].trim();
    (!name.is_empty()).then_some((name, open.len_utf8() + close + sign.len_utf8()))
}

/// Which lower-case words may stand inside a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inside {
    Person,
    Organisation,
    Body,
}

/// How many words a name not known to the context takes, and whether that is clear.
pub(super) fn capitalised(text: &str, words: &[Word], inside: Inside) -> (usize, bool) {
    let capital = |at: usize| words.get(at).is_some_and(|w| starts_upper(&text[w.span.clone()]));
    let lower = |at: usize| words.get(at).map(|w| &text[w.span.clone()]);
    let kind_first = !capital(0) && inside != Inside::Person && lower(0).is_some_and(names_kind);
    let begins = capital(0) || (kind_first && capital(1));
    if !begins {
        return (1, kind_first);
    }
    let mut taken = 1;
    let mut sure = true;
    while taken < words.len() {
        if capital(taken) {
            taken += 1;
            continue;
        }
        let joins = |at: usize| lower(at).is_some_and(|w| connects(w, inside));
        // `>Rada do spraw Kobiet` goes on, `>Miasto do 15.06` is a body and a day.
        let goes_on = |at: usize| {
            capital(at) && lower(at).is_some_and(|w| !w.starts_with(|c: char| c.is_ascii_digit()))
        };
        let bridge = if joins(taken) && goes_on(taken + 1) {
            1
        } else if joins(taken) && joins(taken + 1) && goes_on(taken + 2) {
            2
        } else {
            break;
        };
        sure = false;
        taken += bridge + 1;
    }
    (taken, sure && taken <= 4)
}

fn starts_upper(word: &str) -> bool {
    word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
}

fn connects(word: &str, inside: Inside) -> bool {
    let person = matches!(word, "de" | "van" | "von" | "da" | "di");
    let organisation = matches!(
        word,
        "st." | "m." | "m.st." | "im." | "of" | "for" | "dla" | "na" | "rzecz" | "ds." | "для" | "ім."
    );
    let body =
        matches!(word, "i" | "and" | "the" | "w" | "we" | "do" | "spraw" | "та" | "і" | "у" | "в" | "м.");
    match inside {
        Inside::Person => person,
        Inside::Organisation => organisation,
        Inside::Body => organisation || body,
    }
}

/// A name may begin with a lower-case kind: `dzielnica Wola`, `fundacja Ocalenie`.
fn names_kind(word: &str) -> bool {
    super::addressee::level_of(word).is_some()
        || matches!(word, "urząd" | "urzad" | "biuro" | "office" | "szkoła" | "відділ")
}
