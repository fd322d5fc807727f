//! Words that try to be something else, in every field people can type into.

use proptest::prelude::*;
use zapis_domain::{Language, Name};
use zapis_report::{Arrival, Outline};

use super::{Size, conference};

pub const TRICKS: [&str; 37] = [
    "\u{202e}gnol",
    "<script>alert(1)</script>",
    "<!-- x -->",
    "😀👩‍👩‍👧",
    "\u{200b}\u{feff}",
    "a|b|c",
    "# h",
    "## # #",
    "\0",
    "- x\n  - y\n1. z",
    "> > q",
    "|a|b|\n|-|-|\n|*c*|d|",
    "**a*b**c_d_",
    "`` ` ``",
    "```\ncode\n```",
    "[x](javascript:alert(1))",
    "[x](https://a.pl/(b)?c=%20&d)",
    "![i](x.png)",
    "&amp; &#60; &lt",
    "1) a\\\nb  \nc",
    "עברית العربية 漢字 e\u{301}\u{323}ͣ",
    "---\n===\n\\",
    "=cmd()|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "../../etc/passwd",
    "C:\\NUL",
    "a;b\";=c",
    "]]>",
    "\u{1f}\u{7f}\u{85}\u{2028}",
    "BEGIN:VEVENT\r\nATTACH:file:///etc/passwd",
    "<img src=x onerror=alert(1)>",
];

pub fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(TRICKS.to_vec()).prop_map(str::to_owned),
        2 => "[a-zżółćї*_`|#<>&\\[\\]()!~+= \\n.-]{0,24}",
        1 => any::<String>(),
        1 => (1_usize..400).prop_map(|n| "ż".repeat(n)),
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.join(" "))
}

/// What records may hold that files do not like: the case, the words of an entry, and some that must be kept.
pub fn unusual() -> Vec<(&'static str, String, &'static str)> {
    let grid = format!("|{}\n|{}\n|{}", "kol|".repeat(30), "-|".repeat(30), "komórka|".repeat(30));
    let nested: String = (0..100).map(|n| format!("{}- poziom{n}\n", "  ".repeat(n))).collect();
    let quoted = format!("{} na dnie", ">".repeat(100));
    vec![
        ("fifty thousand letters", "słowo i zdanie. ".repeat(3200), "słowo"),
        ("a word of 400 letters", "ż".repeat(400), "żżżż"),
        ("lists a hundred deep", nested, "poziom99"),
        ("quotes a hundred deep", quoted, "na dnie"),
        ("raw HTML", "<div onclick=x>tekst</div> <script>alert(1)</script>".to_owned(), "alert(1)"),
        (
            "a script as a link",
            "[tu](javascript:alert(1)) i [tam](data:text/html,x)".to_owned(),
            "javascript:alert",
        ),
        ("right-to-left text", "przed \u{202e}odwrotnie\u{202c} שלום عالم po".to_owned(), "odwrotnie"),
        ("combining marks", "z\u{335}\u{31b}\u{321}\u{327} e\u{301}\u{301}\u{301}\u{323}".to_owned(), ""),
        ("private-use glyphs", "\u{e000}\u{f8ff}\u{100000} koniec".to_owned(), "koniec"),
        ("emoji", "👍 dobrze 😀 👩‍👩‍👧 🇺🇦 ❤️ ✅".to_owned(), "dobrze"),
        ("thirty columns", grid, "komórka"),
        (
            "a footnote",
            "zdanie[^1] i drugie[^b]\n\n[^1]: przypis pierwszy\n[^b]: przypis drugi".to_owned(),
            "przypis drugi",
        ),
    ]
}

/// Hostile words in every field people can type into.
pub fn outline(texts: &[String]) -> Outline {
    let mut outline = conference(Language::Pl, Size::SMALL);
    let text = |place: usize| texts[place % texts.len()].clone();
    outline.event.title = text(0);
    outline.event.place = text(1);
    outline.opening = text(2);
    let chapter = &mut outline.chapters[0];
    chapter.words = text(3);
    chapter.group.theme = text(4);
    chapter.group.facilitator = text(5);
    for (place, entry) in chapter.entries.iter_mut().enumerate() {
        entry.text = text(place);
        entry.place = text(place + 1);
        entry.tags = vec![text(place + 2)];
        entry.owners = vec![Name::written(text(place + 3))];
        if let Some(addressee) = entry.addressees.first_mut() {
            addressee.name = text(place);
        }
        if let Some(stance) = &mut entry.stance {
            stance.reason = text(place);
        }
    }
    for photo in &mut chapter.photos {
        photo.caption = text(photo.number as usize);
    }
    outline.chapters[1].arrival = Arrival::Missing { reason: text(1) };
    outline.packets[0].receipt = text(2);
    outline.amendments[0].amendment.text = text(3);
    outline
}
