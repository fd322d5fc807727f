//! At which level a body works, when its name says so.

use crate::fold::fold;
use crate::{Addressee, AddresseeLevel};

/// Beginnings of folded words, and whole abbreviations; the first level that fits counts.
const LEVELS: &[(AddresseeLevel, &[&str], &[&str])] = &[
    (
        AddresseeLevel::Ngo,
        &[
            "fundacj",
            "stowarzyszen",
            "foundation",
            "association",
            "pozarzadow",
            "фонд",
            "громадськ",
            "асоціац",
            "об'єднан",
        ],
        &["ngo", "ngos", "ngo's", "caritas", "pck", "pah", "нуо", "го"],
    ),
    (
        AddresseeLevel::National,
        &[
            "minist",
            "міністер",
            "sejm",
            "senat",
            "rzad",
            "government",
            "parlament",
            "parliament",
            "уряд",
            "krajow",
            "wojewod",
            "premier",
            "сеим",
        ],
        &[
            "mrips", "mrpips", "mswia", "men", "mein", "mkidn", "kprm", "zus", "nfz", "pfron", "udsc", "msz",
            "national", "rp",
        ],
    ),
    (
        AddresseeLevel::International,
        &["international", "miedzynarodow", "europ", "міжнародн", "європ"],
        &[
            "unhcr", "ue", "eu", "onz", "un", "who", "unicef", "iom", "oecd", "osce", "odihr", "єс", "оон",
            "увкб",
        ],
    ),
    (AddresseeLevel::District, &["dzielnic", "district", "раион"], &[]),
    (
        AddresseeLevel::City,
        &[
            "miast",
            "miejsk",
            "city",
            "ratusz",
            "municipal",
            "gmin",
            "місто",
            "міста",
            "міськ",
            "мері",
            "town",
        ],
        &["um", "m.st", "m.st.", "мэрия"],
    ),
];

pub(super) fn level_of(name: &str) -> Option<AddresseeLevel> {
    let folded = fold(name);
    let words: Vec<&str> = folded
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | ',' | '(' | ')'))
        .filter(|w| !w.is_empty())
        .collect();
    let fits = |stems: &[&str], whole: &[&str]| {
        words.iter().any(|w| stems.iter().any(|s| w.starts_with(s)) || whole.contains(w))
    };
    LEVELS.iter().find(|(_, stems, whole)| fits(stems, whole)).map(|l| l.0)
}

pub(super) fn levelled(name: &str) -> Addressee {
    Addressee { name: name.to_owned(), level: level_of(name) }
}

/// What one writes in brackets after a name that does not say its level; folded.
const LEVEL_WORDS: &[(AddresseeLevel, &[&str])] = &[
    (AddresseeLevel::District, &["district", "dzielnica", "dzielnicowy", "раион", "раионнии"]),
    (AddresseeLevel::City, &["city", "miasto", "miejski", "місто", "міськии"]),
    (AddresseeLevel::National, &["national", "kraj", "krajowy", "країна", "національнии", "державнии"]),
    (AddresseeLevel::International, &["international", "miedzynarodowy", "міжнароднии"]),
    (AddresseeLevel::Ngo, &["ngo", "organizacja", "organisation", "нго", "го", "організація"]),
    (AddresseeLevel::Other, &["other", "inny", "inne", "інше", "іншии"]),
];
/// In bytes, brackets included.
const LONGEST_LEVEL: usize = 48;

/// ` (miasto)` right after a name: the level and the bytes it takes, space included.
pub(super) fn level_in_brackets(text: &str) -> Option<(AddresseeLevel, usize)> {
    let body = text.strip_prefix(' ').unwrap_or(text);
    let inner = body.strip_prefix('(')?;
    let close = inner.char_indices().take(LONGEST_LEVEL).find(|(_, c)| *c == ')')?.0;
    let word = fold(inner[..close].trim());
    let (level, _) = LEVEL_WORDS.iter().find(|(_, words)| words.iter().any(|w| fold(w) == word))?;
    Some((*level, text.len() - inner.len() + close + 1))
}

/// The first of the words of that level.
pub(super) fn level_word(level: AddresseeLevel) -> &'static str {
    LEVEL_WORDS.iter().find(|(l, _)| *l == level).and_then(|(_, words)| words.first()).unwrap_or(&"")
}
