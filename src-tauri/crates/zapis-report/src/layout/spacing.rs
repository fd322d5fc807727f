//! Where a line may and may not end, language by language.

use hypher::Lang;
use zapis_domain::Language;

/// Shorter words are not divided.
const SHORTEST_DIVIDED: usize = 6;

/// Puts no-break spaces where the language wants them; the text keeps its length in characters.
pub fn bound(text: &str, language: Language) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut word = Word::default();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c == ' ' {
            let bind = word.binds_forward(language)
                || rest.peek().is_some_and(|next| matches!(next, '–' | '—'))
                || word.is_number() && starts_with_unit(rest.clone())
                || word.letters.ends_with(':')
                    && (word.is_capital() || rest.peek().is_some_and(char::is_ascii_digit));
            out.push(if bind { '\u{a0}' } else { ' ' });
            word = Word::default();
        } else {
            word.push(c);
            out.push(c);
        }
    }
    out
}

/// A last word shorter than this takes the one before along when it has to go to another line.
const LONELY: usize = 12;
/// But not when the two would leave a hole.
const LONGEST_PAIR: usize = 24;
/// Shorter texts stand as they are.
const SHORTEST_BOUND: usize = 40;

/// Keeps a short last word from standing alone on the last line; the text keeps its length in characters.
pub fn accompanied(text: &mut String) {
    let end = text.trim_end().len();
    let Some(last) = text[..end].rfind(' ') else { return };
    let before = text[..last].rfind([' ', '\n']).map_or(0, |at| at + 1);
    let letters = |from: usize, to: usize| text[from..to].chars().count();
    let fits = text[last..end].chars().all(|c| c != '\n')
        && letters(last + 1, end) < LONELY
        && letters(before, end) <= LONGEST_PAIR
        && letters(0, end) >= SHORTEST_BOUND;
    if fits {
        text.replace_range(last..=last, "\u{a0}");
    }
}

/// The word before a space, as far as the rules look.
#[derive(Default)]
struct Word {
    letters: String,
    long: bool,
}

impl Word {
    fn push(&mut self, c: char) {
        if self.letters.len() > 16 {
            self.long = true;
        } else {
            self.letters.push(c);
        }
    }

    fn binds_forward(&self, language: Language) -> bool {
        if self.long {
            return false;
        }
        let bare = self.letters.trim_start_matches(['(', '„', '«', '"', '[']);
        let mut letters = bare.chars();
        let single = match (letters.next(), letters.next()) {
            (Some(only), None) => only.is_alphabetic() && language != Language::En || only == 'I',
            _ => false,
        };
        single
            || matches!(
                bare,
                "m." | "ul." | "al." | "pl." | "śr." | "nr" | "godz." | "вул." | "м." | "№" | "no." | "No."
            )
    }

    /// Such as `Tematy:`, which says nothing at a line's end.
    fn is_capital(&self) -> bool {
        !self.long && self.letters.starts_with(char::is_uppercase)
    }

    fn is_number(&self) -> bool {
        !self.long && self.letters.ends_with(|c: char| c.is_ascii_digit())
    }
}

/// What a number is not parted from.
const UNITS: &[&str] = &[
    "zł",
    "km",
    "m",
    "m²",
    "%",
    "min",
    "r",
    "godz",
    "tys",
    "mln",
    "грн",
    "хв",
    "год",
    "р",
    "км",
    "kropka",
    "kropki",
    "kropek",
    "dot",
    "dots",
    "крапка",
    "крапки",
    "крапок",
];
/// As they stand after a day.
const MONTHS: [[&str; 12]; 3] = [
    [
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "września",
        "października",
        "listopada",
        "grudnia",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "січня",
        "лютого",
        "березня",
        "квітня",
        "травня",
        "червня",
        "липня",
        "серпня",
        "вересня",
        "жовтня",
        "листопада",
        "грудня",
    ],
];

fn starts_with_unit(rest: impl Iterator<Item = char>) -> bool {
    let word: String = rest.take_while(|c| *c != ' ').take(16).collect();
    let word = word.trim_end_matches(['.', ',', ';', ':', ')', '?', '!']);
    UNITS.contains(&word) || MONTHS.iter().flatten().any(|month| *month == word)
}

/// The places inside `word` where it may be divided, in bytes.
pub fn divisions(word: &str, language: Language) -> Vec<usize> {
    let core = word.trim_matches(|c: char| !c.is_alphabetic());
    let divisible = core.chars().count() >= SHORTEST_DIVIDED
        && core.len() < 80
        && core.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '’');
    if !divisible {
        return Vec::new();
    }
    let lead = word.find(core).unwrap_or(0);
    let lang = match language {
        Language::Pl => Lang::Polish,
        Language::En => Lang::English,
        Language::Uk => Lang::Ukrainian,
    };
    let mut at = lead;
    let mut places: Vec<usize> = hypher::hyphenate(core, lang)
        .map(|syllable| {
            at += syllable.len();
            at
        })
        .collect();
    places.pop();
    // Two letters alone on a line are too few.
    places.retain(|place| {
        word[lead..*place].chars().count() > 2 && word[*place..lead + core.len()].chars().count() > 2
    });
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_one_letter_word_stays_with_the_next_in_polish() {
        let check = |text, expected: &str, language| {
            assert_eq!(bound(text, language).replace('\u{a0}', "~"), expected, "{text}");
        };
        check("Spotkanie w sali i obiad o 12", "Spotkanie w~sali i~obiad o~12", Language::Pl);
        check("(z tłumaczem) – tak", "(z~tłumaczem)~– tak", Language::Pl);
        check("koszt 40 zł, m. st. Warszawa", "koszt 40~zł, m.~st. Warszawa", Language::Pl);
        check("Dotyczy: 2.4, 2.11", "Dotyczy:~2.4, 2.11", Language::Pl);
        check("dziś. Tematy: kontakty", "dziś. Tematy:~kontakty", Language::Pl);
        check("ustalono: sala jest", "ustalono: sala jest", Language::Pl);
        check("do 15 października, (5 kropek, 2.4)", "do 15~października, (5~kropek, 2.4)", Language::Pl);
        check("by 3 June, 12 dots", "by 3~June, 12~dots", Language::En);
        check("до 15 червня", "до 15~червня", Language::Uk);
        check("a cat I saw", "a cat I~saw", Language::En);
        check("зустріч у залі", "зустріч у~залі", Language::Uk);
    }

    #[test]
    fn a_short_last_word_is_not_left_alone() {
        let check = |text: &str, expected: &str| {
            let mut own = text.to_owned();
            accompanied(&mut own);
            assert_eq!(own.replace('\u{a0}', "~"), expected);
        };
        let long = "Objąć osoby goszczące bezpłatną poradą prawną ";
        check(&format!("{long}nieodpłatnej pomocy."), &format!("{long}nieodpłatnej~pomocy."));
        check(&format!("{long}pomocy. "), &format!("{}~pomocy. ", long.trim_end()));
        let unbound = format!("{long}w najbliższych miejscowościach");
        check(&unbound, &unbound);
        check("Sala na jutro", "Sala na jutro");
        check("", "");
        check(" ", " ");
    }

    #[test]
    fn words_divide_by_their_language() {
        let divided = |word: &str, language| {
            let mut out = word.to_owned();
            divisions(word, language).iter().rev().for_each(|at| out.insert(*at, '-'));
            out
        };
        assert_eq!(
            divided("„uchodźczyń”,", Language::Pl),
            "„uchodź-czyń”,",
            "quotes are no part of the word"
        );
        assert_eq!(divided("ustalenie", Language::Pl), "usta-le-nie", "no stub of two letters");
        assert_eq!(divided("рекомендація", Language::Uk), "реко-мен-да-ція", "Ukrainian");
        assert_eq!(divided("12.06.2022", Language::Pl), "12.06.2022", "figures are not divided");
    }
}
