//! The word and colon that set a line's kind.

use crate::EntryKind;
use crate::fold::fold;

/// Folded; letters first, then whole words in Polish, English, Ukrainian.
const PREFIXES: &[(EntryKind, &[&str])] = &[
    (EntryKind::Task, &["z", "t", "з", "zadanie", "task", "завдання"]),
    (EntryKind::Recommendation, &["r", "р", "rekomendacja", "recommendation", "рекомендація"]),
    (EntryKind::Arrangement, &["u", "a", "д", "ustalenie", "arrangement", "домовленість"]),
    (
        EntryKind::Practice,
        &[
            "p",
            "п",
            "praktyka",
            "practice",
            "практика",
            "dobra praktyka",
            "good practice",
            "добра практика",
            "хороша практика",
        ],
    ),
    (EntryKind::Need, &["po", "n", "potrzeba", "need", "потреба"]),
    (EntryKind::Offer, &["of", "o", "oferta", "offer", "пропозиція"]),
    (
        EntryKind::Question,
        &["?", "pytanie", "question", "питання", "pytanie otwarte", "open question", "відкрите питання"],
    ),
    (EntryKind::Note, &["notatka", "note", "нотатка"]),
];

/// No prefix is longer, in bytes.
const LONGEST: usize = 64;

/// A prefix and the bytes of the line it takes, colon included.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Prefix {
    pub kind: EntryKind,
    pub start: usize,
    pub end: usize,
}

pub(super) fn read(line: &str) -> Option<Prefix> {
    let start = line.len() - line.trim_start().len();
    let body = &line[start..];
    let (colon, sign) = body.char_indices().take(LONGEST).find(|(_, c)| matches!(c, ':' | '：'))?;
    let after = &body[colon + sign.len_utf8()..];
    if after.starts_with("//") {
        return None;
    }
    let word = fold(body[..colon].trim_end());
    let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
    let (kind, _) = PREFIXES.iter().find(|(_, words)| words.iter().any(|w| fold(w) == word))?;
    Some(Prefix { kind: *kind, start, end: start + colon + sign.len_utf8() })
}
