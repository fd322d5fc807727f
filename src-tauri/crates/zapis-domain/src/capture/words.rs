//! The words of a name: how far it reaches in the line.

use std::ops::Range;

use chrono::NaiveDate;

use crate::date::spoken_day_at_start;
use crate::fold::fold;

/// Names longer than this are sentences.
const MOST_WORDS: usize = 8;
const LONGEST_WORD: usize = 120;
const LONGEST_NAME: usize = 240;
/// Of a person not known to the context; the third word is a guess.
const MOST_WORDS_OF_PERSON: usize = 3;

/// A word of the line without the punctuation that ends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub span: Range<usize>,
}

/// The words from the start of `text` that may belong to one name: up to the next token.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    while words.len() < MOST_WORDS {
        let Some(word) = next_word(text, at).filter(|w| w.end <= LONGEST_NAME) else { break };
        let raw = &text[word.clone()];
        if let Some((_, length)) = quoted(&text[word.start..]).filter(|_| !words.is_empty()) {
            at = word.start + length;
            words.push(Word { span: word.start..at });
            continue;
        }
        let kept = name_part(raw);
        if kept == 0
            || (!words.is_empty() && begins_token(raw))
            || super::place::asks(&text[word.start..]).is_some()
        {
            break;
        }
        words.push(Word { span: word.start..word.start + kept });
        if kept < raw.len() {
            break;
        }
        at = word.end;
    }
    words
}

/// The bytes of the word at `at`, after a space if one stands there; a name never goes on in another cell or line.
pub(super) fn next_word(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    let body = if at == 0 { rest } else { rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']) };
    let gap = rest.len() - body.len();
    if gap > 8 || (at > 0 && gap == 0) {
        return None;
    }
    let ends = |at: usize, c: char| {
        c.is_whitespace() || (matches!(c, ',' | ';') && body[at + 1..].starts_with(['@', '+', '>', '#', '*']))
    };
    let end = body.char_indices().take(LONGEST_WORD).find(|(at, c)| ends(*at, *c)).map(|(at, _)| at);
    let end = end.or_else(|| body.char_indices().nth(LONGEST_WORD).map(|(at, _)| at)).unwrap_or(body.len());
    (end > 0).then_some(at + gap..at + gap + end)
}

pub(super) fn begins_token(raw: &str) -> bool {
    raw.starts_with(['@', '+', '>', '#', '*', '\\'])
}

/// Zero-width characters and marks of direction: pasted text has them inside words.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Bytes of the word that can be part of a name; `m.st.` keeps its points, `Anna.` does not.
fn name_part(raw: &str) -> usize {
    let inner = |c: char| {
        c.is_alphanumeric()
            || matches!(c, '-' | '‑' | '\'' | '’' | 'ʼ' | '`' | '&' | '.' | '/' | '_')
            || unicode_normalization::char::is_combining_mark(c)
            || is_ignorable(c)
    };
    let length = raw.find(|c| !inner(c)).unwrap_or(raw.len());
    let part = raw[..length].trim_end_matches(is_ignorable);
    let bare = part.trim_end_matches(|c| matches!(c, '.' | '-' | '/' | '\'' | '’' | '`') || is_ignorable(c));
    if !bare.chars().any(char::is_alphanumeric) {
        return 0;
    }
    let abbreviation = part.len() == bare.len() + 1
        && part.ends_with('.')
        && (bare.contains('.') || bare.chars().count() <= 2 || bare.chars().all(char::is_lowercase))
        && bare.chars().count() <= 4;
    if abbreviation { part.len() } else { bare.len() }
}

/// A name in quotation marks: `@"Fundacja na rzecz X"`; the name and the bytes it takes with its marks.
pub(super) fn quoted(text: &str) -> Option<(&str, usize)> {
    let open = text.chars().next()?;
    let closing: &[char] = match open {
        '"' => &['"'],
        '„' => &['”', '“', '"'],
        '“' => &['”', '"'],
        '«' => &['»'],
        _ => return None,
    };
    let body = &text[open.len_utf8()..];
    let mut within = body.char_indices().take(LONGEST_NAME).take_while(|(_, c)| !c.is_control());
    let (close, sign) = within.find(|(_, c)| closing.contains(c))?;
    let name = body[..close].trim();
    name.chars().any(char::is_alphanumeric).then_some((name, open.len_utf8() + close + sign.len_utf8()))
}

/// What looks as if it set fields was not meant to be enclosed: the mark that seems to close stands there by chance.
pub(super) fn holds_tokens(enclosed: &str) -> bool {
    enclosed.split_whitespace().any(|word| {
        let mut after = word.chars().skip(1);
        let sign =
            word.starts_with(['@', '+', '>', '#']) && after.next().is_some_and(|c| !c.is_ascii_digit());
        sign || word.starts_with(['*', '\\']) || super::place::asks(word).is_some()
    })
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
    let name = Unknown { text, words, inside };
    let kind_first = !name.capital(0) && inside != Inside::Person && name.word(0).is_some_and(names_kind);
    if !(name.capital(0) || (kind_first && (name.capital(1) || name.bridge(1) > 0))) {
        return (1, kind_first);
    }
    // `@Ewa Wolska Przygotuje Listę`: where every word has a capital, two of them are the name.
    let titled = name.capital(MOST_WORDS_OF_PERSON);
    let most =
        if inside == Inside::Person { MOST_WORDS_OF_PERSON - usize::from(titled) } else { words.len() };
    let mut taken = 1;
    let mut sure = true;
    while taken < words.len() && taken < most {
        if name.capital(taken) {
            taken += 1;
            continue;
        }
        let bridge = name.bridge(taken);
        if bridge == 0 {
            break;
        }
        sure = false;
        taken += bridge + 1;
    }
    if taken == 1 && inside == Inside::Body && name.word(0).is_some_and(is_part_of_name) {
        taken += name.lower_case_end();
        sure &= taken == 1;
    }
    let usual = if inside == Inside::Person { taken < MOST_WORDS_OF_PERSON } else { taken <= 4 };
    (taken, sure && usual)
}

struct Unknown<'a> {
    text: &'a str,
    words: &'a [Word],
    inside: Inside,
}

impl<'a> Unknown<'a> {
    fn word(&self, at: usize) -> Option<&'a str> {
        Some(&self.text[self.words.get(at)?.span.clone()])
    }

    /// `By Friday` and `Do 15.06` begin a day, whatever their letters.
    fn capital(&self, at: usize) -> bool {
        let little = |w: &str| {
            matches!(
                fold(w).as_str(),
                "do" | "by" | "until" | "till" | "due" | "w" | "we" | "on" | "до" | "у" | "в"
            )
        };
        let named = |c: char| c.is_uppercase() || (self.inside != Inside::Person && is_quote(c));
        self.word(at).is_some_and(|w| {
            w.chars().find(|c| !is_ignorable(*c)).is_some_and(named) && !(at > 0 && little(w))
        })
    }

    /// Ukrainian gives only the first word of a body a capital: `Міністерство соціальної політики`. How many words
    /// after the first still seem to be its name: a guess, so a verb, an adverb, a day or a little word ends it.
    fn lower_case_end(&self) -> usize {
        const MOST: usize = 4;
        let lower = |c: char| {
            matches!(c, 'а'..='щ' | 'ь' | 'ю' | 'я' | 'є' | 'і' | 'ї' | 'ґ' | '\'' | '’' | 'ʼ' | '-')
        };
        let names = |at: &usize| {
            let Some(word) = self.words.get(*at) else { return false };
            let rest = &self.text[word.span.start..];
            let word = &self.text[word.span.clone()];
            let day = spoken_day_at_start(rest, Some(NaiveDate::default())).is_some();
            word.chars().all(lower) && !day && !in_sentence(word)
        };
        (1..=MOST).take_while(names).count()
    }

    /// How many little words join what was taken with what follows them.
    fn bridge(&self, at: usize) -> usize {
        let Some(word) = self.word(at).filter(|w| connects(w, self.inside)) else { return 0 };
        let next = self.word(at + 1);
        let numbered = matches!(word, "nr" | "no." | "no" | "№");
        if numbered {
            return usize::from(next.is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit())));
        }
        // `>Rada do spraw Kobiet` goes on, `>Miasto do Anny` does not.
        if word == "do" || word == "ds." {
            let affairs = next.is_some_and(|w| fold(w) == "spraw");
            return match (word, affairs) {
                ("do", true) if self.capital(at + 2) => 2,
                ("ds.", _) if self.capital(at + 1) => 1,
                _ => 0,
            };
        }
        // `>Ministerstwo Rodziny i Polityki` is one body, `>Miasto i Ministerstwo` are two.
        if matches!(word, "i" | "and" | "та" | "і") && next.is_some_and(|w| names_kind(w) || is_acronym(w))
        {
            return 0;
        }
        if self.capital(at + 1) {
            return 1;
        }
        let second = next.is_some_and(|w| connects(w, self.inside) && w != "do");
        if second && self.capital(at + 2) { 2 } else { 0 }
    }
}

/// Whether a name that is known this far is the beginning of a longer one: `Miasto` of `Miasto st. Warszawa`.
pub(super) fn goes_on(text: &str, length: usize) -> bool {
    let Some(joint) = next_word(text, length) else { return false };
    let word = &text[joint.clone()];
    let joins = matches!(word, "st." | "m.st." | "m.st" | "m." | "im." | "ds." | "ім." | "м.");
    let after = next_word(text, joint.end).map(|next| &text[next]);
    joins && after.is_some_and(|next| next.chars().next().is_some_and(char::is_uppercase))
}

fn connects(word: &str, inside: Inside) -> bool {
    let person = matches!(word, "de" | "van" | "von" | "da" | "di" | "der" | "la");
    let organisation = matches!(
        word,
        "st."
            | "m."
            | "m.st."
            | "im."
            | "of"
            | "for"
            | "dla"
            | "na"
            | "rzecz"
            | "ds."
            | "nr"
            | "no"
            | "no."
            | "№"
            | "для"
            | "ім."
            | "м."
    );
    let body = matches!(word, "i" | "and" | "the" | "w" | "we" | "do" | "та" | "і" | "у" | "в");
    match inside {
        Inside::Person => person,
        Inside::Organisation => organisation,
        Inside::Body => organisation || body,
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '„' | '“' | '«')
}

fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 2
}

/// Kinds of bodies that never stand alone; a town, a council or a government does.
fn is_part_of_name(word: &str) -> bool {
    let folded = fold(word);
    ["міністер", "департамент", "управлін", "відділ"].iter().any(|kind| folded.starts_with(kind))
}

/// A Ukrainian word that belongs to the sentence after a body's name: verbs, adverbs, little words.
fn in_sentence(word: &str) -> bool {
    const ENDS: &[&str] = &["ти", "тися", "тись", "ть", "ться", "є", "но", "же", "ємо", "имо", "мо"];
    const LITTLE: &[&str] = &[
        "та",
        "і",
        "й",
        "у",
        "в",
        "з",
        "із",
        "щодо",
        "для",
        "про",
        "до",
        "на",
        "за",
        "від",
        "що",
        "має",
        "не",
        "також",
        "разом",
        "теж",
        "вже",
        "ще",
        "щоб",
    ];
    // Nouns of bodies that end as verbs do: of education, of work, of care.
    const NOUNS: &[&str] = &["освіти", "роботи", "турботи"];
    let ends = ENDS.iter().any(|end| word.ends_with(end)) && !NOUNS.contains(&word);
    LITTLE.contains(&word) || word.starts_with("повин") || ends
}

/// A name may begin with a lower-case kind: `dzielnica Wola`, `fundacja Ocalenie`.
fn names_kind(word: &str) -> bool {
    super::addressee::level_of(word).is_some()
        || matches!(
            fold(word).as_str(),
            "urzad" | "biuro" | "office" | "szkola" | "school" | "відділ" | "школа" | "офіс" | "управління"
        )
}
