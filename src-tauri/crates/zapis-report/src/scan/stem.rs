//! Stems of names: what all inflected forms begin with.

/// What may follow a stem, folded.
const ENDINGS: &[&str] = &[
    "", "a", "e", "i", "o", "u", "y", "em", "ie", "iem", "ego", "emu", "ej", "iego", "iemu", "iej", "im",
    "ym", "ich", "ych", "imi", "ymi", "om", "iom", "ami", "iami", "ach", "iach", "owi", "iowi", "owie", "ow",
    "ze", "io", "ia", "iu", "owa", "owej", "а", "е", "и", "і", "о", "у", "ю", "я", "є", "ь", "ові", "еві",
    "єві", "ом", "ем", "єм", "ою", "ею", "єю", "ого", "ому", "им", "их", "ими", "ами", "ями", "ам", "ям",
    "ах", "ях", "ів", "ої", "ій",
];

/// Words people use every day that are also surnames: hidden only beside a given name, or every sentence
/// about a king, a wolf or the winter would lose a word.
pub const ORDINARY: &[&str] = &[
    "wrona",
    "sowa",
    "lis",
    "zając",
    "wilk",
    "kowal",
    "kot",
    "sikora",
    "kruk",
    "baran",
    "kozioł",
    "krawiec",
    "młynarz",
    "zima",
    "wiosna",
    "lato",
    "maj",
    "marzec",
    "kwiecień",
    "dąb",
    "lipa",
    "las",
    "góra",
    "polak",
    "niemiec",
    "król",
    "pająk",
    "gołąb",
    "bąk",
    "mróz",
    "woda",
    "kamień",
    "rybak",
    "szewc",
    "piekarz",
    "kucharz",
    "stolarz",
    "cieśla",
    "rada",
    "mały",
    "duda",
    "praca",
    "pomoc",
    "dom",
    "szkoła",
    "sobota",
    "niedziela",
    "wójt",
    "sędzia",
    "żak",
    "ryś",
    "róża",
    "słowik",
    "wróbel",
    "jagoda",
    "malina",
    "kwiat",
    "мороз",
    "коваль",
    "бондар",
    "ткач",
    "лис",
    "вовк",
    "заєць",
    "сокіл",
    "мельник",
    "кравець",
    "швець",
    "гончар",
    "ведмідь",
    "зима",
    "рада",
    "король",
    "пан",
    "козак",
    "кіт",
    "гора",
    "smith",
    "baker",
    "cook",
    "young",
    "king",
    "green",
    "white",
    "brown",
    "black",
    "hill",
    "wood",
    "field",
    "park",
    "hall",
    "street",
    "rose",
    "long",
    "short",
    "church",
    "page",
    "price",
    "stone",
    "bell",
];

const VOWELS: &str = "aeiouyаеиоуюяіїєйь";

/// Each way a word may divide into a stem and an ending.
pub fn splits(word: &str) -> impl Iterator<Item = (&str, &str)> {
    let ends = word.char_indices().map(|(at, _)| at).chain([word.len()]).rev().take(6);
    ends.map(|at| word.split_at(at)).filter(|(beginning, ending)| !beginning.is_empty() && known(ending))
}

fn known(ending: &str) -> bool {
    use zapis_domain::fold::fold;
    ENDINGS.iter().any(|known| *known == ending || (!known.is_ascii() && fold(known) == ending))
}

/// The stems of a folded name: without its ending vowel, and with the changes inside that inflection makes.
pub fn of(name: &str) -> Vec<String> {
    let trimmed = name.strip_suffix(|c| VOWELS.contains(c)).unwrap_or(name);
    let base = if trimmed.chars().count() >= 2 { trimmed } else { name };
    let mut stems = vec![base.to_owned()];
    // Marek → Marka, Kupiec → Kupca, Кравець → Кравця.
    for (ending, other) in [
        ("iec", "c"),
        ("iek", "k"),
        ("ek", "k"),
        ("ec", "c"),
        ("iel", "l"),
        ("iol", "l"),
        ("ец", "ц"),
        ("ок", "к"),
    ] {
        push(&mut stems, base, ending, other);
    }
    if base != name {
        // Marta → Marcie, Olga → Oldze, Wrońska stays, Barbara → Barbarze, Jadwiga → Jadwidze.
        for (ending, other) in [
            ("t", "ci"),
            ("g", "dz"),
            ("k", "c"),
            ("r", "rz"),
            ("d", "dzi"),
            ("ch", "sz"),
            ("г", "з"),
            ("к", "ц"),
            ("х", "с"),
        ] {
            push(&mut stems, base, ending, other);
        }
    } else {
        // Lubart → Lubarcie, Gołąb → Gołębia.
        for (ending, other) in [("t", "ci"), ("d", "dzi"), ("ab", "ebi")] {
            push(&mut stems, base, ending, other);
        }
    }
    stems
}

fn push(stems: &mut Vec<String>, base: &str, ending: &str, other: &str) {
    if let Some(rest) = base.strip_suffix(ending).filter(|rest| rest.chars().count() >= 2) {
        stems.push(format!("{rest}{other}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_name_begins_with_a_stem_of_it() {
        let forms = [
            ("kowalska", "kowalskiej kowalska kowalskie"),
            ("nowak", "nowaka nowakowi nowakiem nowaku"),
            ("dudek", "dudka dudkowi dudkiem"),
            ("golab", "golebia golebiowi"),
            ("marta", "marty marcie marte"),
            ("шевченко", "шевченка шевченку шевченком"),
            ("мельник", "мельника мельникові мельником"),
        ];
        for (name, forms) in forms {
            let stems = of(name);
            for form in forms.split(' ') {
                let found = splits(form).any(|(stem, _)| stems.iter().any(|s| s == stem));
                assert!(found, "{form} is a form of {name}: {stems:?}");
            }
        }
    }

    #[test]
    fn another_name_that_begins_alike_is_another_name() {
        let stems = of("nowak");
        assert!(!splits("nowakowski").any(|(stem, _)| stems.iter().any(|s| s == stem)));
    }
}
