//! At which level a body works, when its name says so.

use crate::AddresseeLevel;
use crate::fold::fold;

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
