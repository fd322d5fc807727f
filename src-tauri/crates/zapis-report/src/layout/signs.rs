//! Names for signs no typeface has: what a reader would have seen, in words.

use zapis_domain::Language;
use zapis_text::Catalogue;

/// The signs people use most; their names stand in the text catalogue.
const NAMED: [(char, &str); 40] = [
    ('\u{1f44d}', "thumbs-up"),
    ('\u{1f44e}', "thumbs-down"),
    ('\u{1f44f}', "applause"),
    ('\u{1f44b}', "waving-hand"),
    ('\u{1f64f}', "folded-hands"),
    ('\u{1f4aa}', "strong-arm"),
    ('\u{1f91d}', "handshake"),
    ('\u{270b}', "raised-hand"),
    ('\u{2764}', "heart"),
    ('\u{1f499}', "blue-heart"),
    ('\u{1f49b}', "yellow-heart"),
    ('\u{1f600}', "grinning-face"),
    ('\u{1f603}', "grinning-face"),
    ('\u{1f604}', "grinning-face"),
    ('\u{1f642}', "smiling-face"),
    ('\u{1f60a}', "smiling-face"),
    ('\u{1f609}', "winking-face"),
    ('\u{1f602}', "laughing-face"),
    ('\u{1f622}', "crying-face"),
    ('\u{1f62d}', "crying-face"),
    ('\u{1f621}', "angry-face"),
    ('\u{1f914}', "thinking-face"),
    ('\u{1f389}', "party"),
    ('\u{1f525}', "fire"),
    ('\u{2b50}', "star"),
    ('\u{2728}', "sparkles"),
    ('\u{2705}', "tick"),
    ('\u{2714}', "tick"),
    ('\u{274c}', "cross"),
    ('\u{2757}', "exclamation"),
    ('\u{2753}', "question"),
    ('\u{26a0}', "warning"),
    ('\u{1f4a1}', "bulb"),
    ('\u{1f4cc}', "pin"),
    ('\u{1f4de}', "telephone"),
    ('\u{260e}', "telephone"),
    ('\u{1f4c5}', "calendar"),
    ('\u{1f4e7}', "letter"),
    ('\u{1f3e0}', "house"),
    ('\u{1f476}', "child"),
];

/// `[thumbs up]`, or `[U+1F9FF]` for a sign without a name here.
pub fn name(sign: char, language: Language) -> String {
    match NAMED.iter().find(|(c, _)| *c == sign) {
        Some((_, id)) => format!("[{}]", Catalogue::of(language).text(&format!("sign-{id}"))),
        None => format!("[U+{:04X}]", sign as u32),
    }
}
