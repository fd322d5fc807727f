//! The word and colon that set a line's kind.

use crate::EntryKind;
use crate::fold::fold;

/// Folded; letters first, then words in Polish, English, Ukrainian.
const PREFIXES: &[(EntryKind, &[&str])] = &[
    (
        EntryKind::Task,
        &[
            "z",
            "t",
            "з",
            "т",
            "zad",
            "zadanie",
            "do zrobienia",
            "task",
            "todo",
            "to do",
            "action",
            "завдання",
        ],
    ),
    (
        EntryKind::Recommendation,
        &["r", "р", "rek", "rekomendacja", "rec", "recommendation", "рек", "рекомендація"],
    ),
    (
        EntryKind::Arrangement,
        &[
            "u",
            "a",
            "у",
            "а",
            "д",
            "ust",
            "ustalenie",
            "decyzja",
            "arrangement",
            "decision",
            "agreed",
            "домовленість",
            "угода",
            "рішення",
        ],
    ),
    (
        EntryKind::Practice,
        &[
            "p",
            "п",
            "praktyka",
            "dobra praktyka",
            "practice",
            "good practice",
            "практика",
            "добра практика",
            "хороша практика",
        ],
    ),
    (EntryKind::Need, &["po", "n", "по", "potrzeba", "need", "потреба"]),
    (EntryKind::Offer, &["of", "o", "о", "оф", "пр", "oferta", "offer", "пропозиція", "оферта"]),
    (
        EntryKind::Question,
        &[
            "?",
            "q",
            "pyt",
            "pytanie",
            "pytanie otwarte",
            "question",
            "open question",
            "пит",
            "питання",
            "відкрите питання",
        ],
    ),
    (EntryKind::Note, &["notatka", "uwaga", "note", "нотатка", "примітка"]),
];

/// No prefix is longer, in characters.
const LONGEST: usize = 40;

/// A prefix and the bytes of the line it takes, colon included.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Prefix {
    pub kind: EntryKind,
    pub start: usize,
    pub end: usize,
}

/// The prefix at the beginning of `line`, white space before it allowed.
pub(super) fn read(line: &str) -> Option<Prefix> {
    let start = line.len() - line.trim_start().len();
    with_colon(line, start).or_else(|| question_mark(line, start))
}

fn with_colon(line: &str, start: usize) -> Option<Prefix> {
    let body = &line[start..];
    let marker = list_marker(body);
    let (colon, sign) = body.char_indices().take(LONGEST).find(|(_, c)| matches!(c, ':' | '：'))?;
    let after = &body[colon + sign.len_utf8()..];
    if after.starts_with("//") {
        return None;
    }
    let kind = of_word(body.get(marker..colon)?.trim_end())?;
    Some(Prefix { kind, start, end: start + colon + sign.len_utf8() })
}

/// The bytes of a bullet or a number and of the space after it, as pasted lists have them: `- z: …`, `1. z: …`.
fn list_marker(body: &str) -> usize {
    let bullet = body.strip_prefix(['-', '–', '—', '•', '·', '▪', '◦', '*']);
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    let number = body[digits..].strip_prefix(['.', ')']).filter(|_| (1..=3).contains(&digits));
    let words = bullet.or(number).filter(|after| after.starts_with([' ', '\t', '\u{a0}']));
    words.map_or(0, |after| body.len() - after.trim_start_matches([' ', '\t', '\u{a0}']).len())
}

/// The kind a prefix stands for, without its colon.
pub(super) fn of_word(word: &str) -> Option<EntryKind> {
    let word = fold(word).split_whitespace().collect::<Vec<_>>().join(" ");
    let (kind, _) = PREFIXES.iter().find(|(_, words)| words.iter().any(|w| fold(w) == word))?;
    Some(*kind)
}

/// `? Kto płaci`: no other word begins with a question mark, so it needs no colon.
fn question_mark(line: &str, start: usize) -> Option<Prefix> {
    let after = line[start..].strip_prefix('?')?;
    let alone = after.chars().next().is_none_or(char::is_whitespace);
    alone.then_some(Prefix { kind: EntryKind::Question, start, end: start + 1 })
}

/// The prefix a line of that kind is written with; a note needs none.
pub(super) fn of_kind(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Task => "z:",
        EntryKind::Recommendation => "r:",
        EntryKind::Arrangement => "u:",
        EntryKind::Practice => "p:",
        EntryKind::Need => "po:",
        EntryKind::Offer => "of:",
        EntryKind::Question => "?:",
        EntryKind::Note => "",
    }
}

/// A line may begin with a prefix of one language and go on in another: none may stand for two kinds.
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_prefix_stands_for_two_kinds() {
        let mut seen = std::collections::BTreeMap::new();
        for (kind, words) in PREFIXES {
            for word in *words {
                assert_eq!(seen.insert(fold(word), *kind), None, "{word} is there twice");
                assert!(word.chars().count() < LONGEST, "{word} is looked for");
            }
        }
    }
}
