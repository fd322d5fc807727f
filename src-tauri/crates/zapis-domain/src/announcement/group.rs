//! One bullet of the list of groups: theme and scope.
//!
//! The scope is the parenthesis, or what follows a dash or a colon, whichever begins first. A short part between a
//! dash and a parenthesis belongs to the theme: in `Activation I - labour market (job search)` the theme is
//! `Activation I - labour market`, word for word; a long part after a dash is the scope, parentheses included.

use super::AnnouncedGroup;
use crate::Language;
use crate::fold::fold;

/// Longer than this, the part after a dash describes rather than names.
const SHORT_PART: usize = 48;
const LONGEST_THEME: usize = 200;

pub(super) fn read(text: &str) -> AnnouncedGroup {
    let text = text.trim().trim_end_matches(['.', ';', ',', ' ']);
    let (theme, scope) = split(text);
    let language = sole_language(scope).or_else(|| trailing_language(theme));
    let scope = if sole_language(scope).is_some() { "" } else { scope };
    AnnouncedGroup { number: 0, theme: theme.to_owned(), scope: scope.to_owned(), language }
}

/// `and others`, `i inne`, `та інші`: a place kept for themes still to come.
pub(super) fn is_open(theme: &str) -> bool {
    let folded = fold(theme);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    match words.as_slice() {
        [only] => is_other(only),
        ["i" | "oraz" | "and" | "та" | "і" | "и" | "or", last] => is_other(last),
        [
            "other" | "inne" | "інші",
            "topics" | "themes" | "groups" | "tematy" | "grupy" | "теми" | "групи",
        ] => true,
        _ => false,
    }
}

fn is_other(word: &str) -> bool {
    matches!(word, "others" | "other" | "inne" | "inni" | "інші" | "інше")
}

/// `Grupa 1: Mieszkania`, `Panel A. Housing`, `Стіл 2 – Освіта`: the number and the rest.
pub(super) fn numbered(text: &str) -> Option<(Option<u32>, &str)> {
    let (word, rest) = text.split_once(' ')?;
    let names_group = matches!(
        fold(word).as_str(),
        "grupa"
            | "group"
            | "панель"
            | "panel"
            | "stolik"
            | "stol"
            | "track"
            | "workshop"
            | "warsztat"
            | "temat"
            | "topic"
            | "obszar"
            | "група"
            | "секція"
            | "стіл"
            | "тема"
            | "table"
            | "sekcja"
            | "zespol"
            | "напрям"
    );
    let rest = rest.trim_start();
    let rest =
        rest.strip_prefix(['#', '№']).or_else(|| rest.strip_prefix("nr ")).unwrap_or(rest).trim_start();
    let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let (mark, rest) = rest.split_at(length);
    let number = mark.parse().ok().or_else(|| roman(mark));
    let letter = mark.chars().count() == 1 && mark.chars().all(char::is_uppercase);
    let sign = rest.trim_start().chars().next()?;
    let body = rest.trim_start().trim_start_matches([':', '.', ')', '-', '–', '—', '|', ' ']);
    let separated = matches!(sign, ':' | '.' | ')' | '-' | '–' | '—' | '|');
    (names_group && separated && (number.is_some() || letter) && !body.is_empty()).then_some((number, body))
}

fn roman(mark: &str) -> Option<u32> {
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
        .iter()
        .position(|r| *r == mark)
        .map(|at| at as u32 + 1)
}

fn split(text: &str) -> (&str, &str) {
    let Some((at, sign)) = first_break(text) else {
        return (text, "");
    };
    let (theme, rest) = text.split_at(at);
    match sign {
        '(' => (theme.trim(), inside(rest)),
        ':' => (theme.trim(), rest[1..].trim()),
        _ => {
            let part = rest.trim_start_matches([' ', '-', '–', '—']);
            match part.find('(') {
                Some(open) if open <= SHORT_PART && closes_the_line(&part[open..]) && open > 0 => {
                    let named = text.len() - part.len() + open;
                    (text[..named].trim(), inside(&part[open..]))
                }
                _ => (theme.trim(), part.trim()),
            }
        }
    }
}

/// Where the theme ends: the first parenthesis, spaced dash or colon outside parentheses.
fn first_break(text: &str) -> Option<(usize, char)> {
    let first = text.find(char::is_alphanumeric)?;
    let last = text.rfind(char::is_alphanumeric)?;
    text.char_indices().find(|(at, c)| {
        let before = &text[..*at];
        let after = &text[at + c.len_utf8()..];
        first < *at
            && *at < last
            && match c {
                '(' => true,
                '-' | '–' | '—' => before.ends_with(' ') && after.starts_with(' '),
                ':' => after.starts_with(' ') && before.len() <= LONGEST_THEME,
                _ => false,
            }
    })
}

/// `(a, b (c)) ` closes with the text.
fn closes_the_line(text: &str) -> bool {
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return !text[at + 1..].chars().any(char::is_alphanumeric);
                }
            }
            _ => {}
        }
    }
    true
}

fn inside(text: &str) -> &str {
    if !closes_the_line(text) {
        return text.trim();
    }
    let text = text.strip_prefix('(').unwrap_or(text).trim_end();
    text.strip_suffix(')').unwrap_or(text).trim()
}

/// The language a text names, if it says nothing else: `in English`, `EN`, `po ukraińsku`.
fn sole_language(text: &str) -> Option<Language> {
    if text.is_empty() || text.len() > 80 {
        return None;
    }
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| {
            !matches!(
                *w,
                "" | "in"
                    | "po"
                    | "w"
                    | "jezyku"
                    | "jezyk"
                    | "language"
                    | "мовою"
                    | "мова"
                    | "group"
                    | "grupa"
                    | "група"
                    | "session"
            )
        })
        .collect();
    match words.as_slice() {
        [
            "english"
            | "angielsku"
            | "angielskim"
            | "angielski"
            | "англіиською"
            | "англіиська"
            | "en"
            | "eng",
        ] => Some(Language::En),
        ["polish" | "polsku" | "polskim" | "polski" | "польською" | "польська" | "pl"] => {
            Some(Language::Pl)
        }
        [
            "ukrainian"
            | "ukrainsku"
            | "ukrainskim"
            | "ukrainski"
            | "украінською"
            | "украінська"
            | "ua"
            | "uk"
            | "укр",
        ] => Some(Language::Uk),
        _ => None,
    }
}

/// `Housing [EN]`, `Education, in English`.
fn trailing_language(theme: &str) -> Option<Language> {
    let at = theme.rfind([',', '[', ';'])?;
    sole_language(theme[at + 1..].trim_end_matches(']'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, theme: &str, scope: &str) {
        let group = read(text);
        assert_eq!((group.theme.as_str(), group.scope.as_str()), (theme, scope), "in {text:?}");
    }

    #[test]
    fn the_parenthesis_or_the_part_after_the_dash_is_the_scope() {
        check(
            "Ochrona I (mieszkania, pomoc - w tym doraźna)",
            "Ochrona I",
            "mieszkania, pomoc - w tym doraźna",
        );
        check(
            "Aktywizacja / integracja I - rynek pracy (szkolenia, firmy)",
            "Aktywizacja / integracja I - rynek pracy",
            "szkolenia, firmy",
        );
        check(
            "Aktywizacja II - aktywizacja w obszarach: kultury, sportu",
            "Aktywizacja II",
            "aktywizacja w obszarach: kultury, sportu",
        );
        check(
            "Sieciowanie - budowanie partnerstw między sektorami w dzielnicach (np. urząd - szkoła); finanse",
            "Sieciowanie",
            "budowanie partnerstw między sektorami w dzielnicach (np. urząd - szkoła); finanse",
        );
        check("Edukacja – szkoły i przedszkola.", "Edukacja", "szkoły i przedszkola");
        check("Housing: rent, repairs", "Housing", "rent, repairs");
        check("Housing", "Housing", "");
        check("and others (as announced).", "and others", "as announced");
        check(
            "Polish-language courses (A1 (beginners), A2)",
            "Polish-language courses",
            "A1 (beginners), A2",
        );
        check("Housing (rent, repairs", "Housing", "rent, repairs");
    }

    #[test]
    fn a_group_has_a_language_only_if_it_says_so() {
        assert_eq!(
            read("Information / Polish (learning Polish)").language,
            None,
            "a theme is not a language"
        );
        assert_eq!(read("Housing (in English)").language, Some(Language::En), "said in a parenthesis");
        assert_eq!(read("Освіта (українською мовою)").language, Some(Language::Uk), "said in a parenthesis");
        assert_eq!(read("Praca [EN]").language, Some(Language::En), "said in brackets");
    }
}
