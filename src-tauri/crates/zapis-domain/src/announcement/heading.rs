//! Which part of an announcement a heading or a label opens, in three languages.

use crate::fold::fold;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    Title,
    When,
    Hours,
    Start,
    End,
    Where,
    WhenWhere,
    Goals,
    Tasks,
    Agenda,
    Groups,
    /// A known heading of something the event does not hold: registration, contact, organisers.
    Other,
}

impl Topic {
    /// Answered in a few words rather than by a list.
    pub fn is_short(self) -> bool {
        matches!(
            self,
            Topic::Title
                | Topic::When
                | Topic::Hours
                | Topic::Start
                | Topic::End
                | Topic::Where
                | Topic::WhenWhere
        )
    }
}

/// Folded words that name a topic.
const KEYS: &[(Topic, &[&str])] = &[
    (Topic::Title, &["title", "tytul", "nazwa", "назва"]),
    (Topic::When, &["when", "kiedy", "termin", "terminy", "data", "daty", "date", "dates", "коли", "дата"]),
    (Topic::Hours, &["time", "hours", "godzina", "godziny", "godz", "czas", "час", "години", "година"]),
    (Topic::Start, &["start", "poczatek", "rozpoczecie", "starts", "початок"]),
    (Topic::End, &["end", "koniec", "zakonczenie", "ends", "кінець", "завершення"]),
    (
        Topic::Where,
        &[
            "where",
            "gdzie",
            "miejsce",
            "venue",
            "place",
            "location",
            "adres",
            "address",
            "lokalizacja",
            "де",
            "місце",
            "адреса",
            "локація",
        ],
    ),
    (
        Topic::Goals,
        &[
            "goals",
            "goal",
            "objectives",
            "objective",
            "aims",
            "aim",
            "purpose",
            "cele",
            "cel",
            "celem",
            "мета",
            "цілі",
            "ціль",
        ],
    ),
    (Topic::Tasks, &["tasks", "task", "zadania", "завдання"]),
    (
        Topic::Agenda,
        &[
            "agenda",
            "program",
            "programme",
            "schedule",
            "timetable",
            "harmonogram",
            "plan",
            "przebieg",
            "porzadek",
            "програма",
            "розклад",
            "порядок",
            "план",
            "розпорядок",
        ],
    ),
    (
        Topic::Groups,
        &[
            "groups",
            "grupy",
            "topics",
            "tracks",
            "panels",
            "panele",
            "tematy",
            "themes",
            "stoliki",
            "obszary",
            "areas",
            "workshops",
            "warsztaty",
            "sekcje",
            "zespoly",
            "bloki",
            "streams",
            "групи",
            "теми",
            "напрями",
            "напрямки",
            "секціі",
            "панелі",
            "столи",
        ],
    ),
    (
        Topic::Other,
        &[
            "registration",
            "register",
            "rejestracja",
            "rejestracyjny",
            "formularz",
            "zapisy",
            "zgloszenia",
            "contact",
            "contacts",
            "kontakt",
            "organizers",
            "organisers",
            "organizer",
            "organiser",
            "organizator",
            "organizatorzy",
            "organizatorki",
            "partners",
            "partnerzy",
            "about",
            "introduction",
            "wprowadzenie",
            "format",
            "charakter",
            "formula",
            "background",
            "kontekst",
            "language",
            "languages",
            "jezyk",
            "jezyki",
            "cost",
            "koszt",
            "speakers",
            "prelegenci",
            "prelegentki",
            "accessibility",
            "dostepnosc",
            "deadline",
            "реєстрація",
            "контакт",
            "контакти",
            "організатор",
            "організатори",
            "партнери",
            "вступ",
            "формат",
            "мова",
            "спікери",
            "доступність",
            "participants",
            "uczestnicy",
            "учасники",
            "info",
            "informacje",
            "information",
            "інформація",
        ],
    ),
];

/// Words that may stand beside a key without changing what the heading opens.
const FILLERS: &[&str] = &[
    "the",
    "of",
    "and",
    "our",
    "for",
    "main",
    "general",
    "key",
    "specific",
    "detailed",
    "draft",
    "preliminary",
    "tentative",
    "proposed",
    "planned",
    "outline",
    "framework",
    "conference",
    "meeting",
    "event",
    "forum",
    "workshop",
    "training",
    "summit",
    "congress",
    "seminar",
    "day",
    "work",
    "working",
    "thematic",
    "task",
    "discussion",
    "parallel",
    "breakout",
    "group",
    "session",
    "glowne",
    "glowny",
    "glownym",
    "szczegolowe",
    "szczegolowy",
    "ramowy",
    "ramowa",
    "ramowe",
    "wstepny",
    "konferencji",
    "spotkania",
    "wydarzenia",
    "forum",
    "warsztatow",
    "szkolenia",
    "kongresu",
    "seminarium",
    "debaty",
    "dnia",
    "obrad",
    "nasze",
    "robocze",
    "roboczych",
    "robocza",
    "tematyczne",
    "tematycznych",
    "tematow",
    "zadaniowe",
    "dyskusyjne",
    "rownolegle",
    "planowane",
    "proponowane",
    "grup",
    "grupach",
    "pracy",
    "praca",
    "w",
    "i",
    "oraz",
    "a",
    "na",
    "до",
    "на",
    "та",
    "і",
    "и",
    "в",
    "у",
    "наші",
    "наша",
    "основна",
    "основні",
    "головна",
    "головні",
    "зустрічі",
    "конференціі",
    "подіі",
    "форуму",
    "заходу",
    "семінару",
    "робочі",
    "робочих",
    "тематичні",
    "тематичних",
    "деннии",
    "попередня",
    "орієнтовна",
    "детальна",
    "проведення",
    "roboczej",
    "zebrania",
    "s",
    "miejsca",
    "is",
    "it",
    "to",
    "jest",
    "sa",
    "will",
    "be",
    "are",
    "є",
];

/// A whole sentence before a list: `What we want to achieve:`, `Co w programie?`. Only a hint.
pub(super) fn sentence_topic(text: &str) -> Option<Topic> {
    if !text.ends_with([':', '?']) || text.len() > 160 {
        return None;
    }
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let has = |stems: &[&str]| words.iter().any(|w| stems.iter().any(|s| w.starts_with(s)));
    let hints: [(Topic, &[&str]); 4] = [
        (Topic::Goals, &["achieve", "osiagnac", "celem", "досягти"]),
        (Topic::Tasks, &["zadania", "tasks", "завдання"]),
        (Topic::Groups, &["grupach", "grupy", "groups", "tracks", "stolik", "panelach", "групах", "групи"]),
        (Topic::Agenda, &["program", "agend", "harmonogram", "schedule", "look", "програм"]),
    ];
    let found = hints.iter().find(|(_, stems)| has(stems)).map(|h| h.0);
    found.filter(|_| words.len() <= 12)
}

/// `strict` asks that every word is known; otherwise a key at either end of a short heading is enough.
pub(super) fn topic_of(text: &str, strict: bool) -> Option<Topic> {
    let words = heading_words(text)?;
    let topics: Vec<Option<Topic>> = words.iter().map(|w| key(w)).collect();
    let first = topics.iter().flatten().next().copied()?;
    let known = words.iter().zip(&topics).all(|(w, t)| t.is_some() || FILLERS.contains(&w.as_str()));
    if known && words.len() <= 6 {
        return Some(combined(first, &topics));
    }
    let edge = topics.first().copied().flatten().or(topics.last().copied().flatten());
    if strict || edge.is_some_and(Topic::is_short) { None } else { edge }
}

/// `When and where` asks for both.
fn combined(first: Topic, topics: &[Option<Topic>]) -> Topic {
    let has = |t| topics.contains(&Some(t));
    if (has(Topic::When) || has(Topic::Hours)) && has(Topic::Where) && first.is_short() {
        return Topic::WhenWhere;
    }
    if first == Topic::Hours && has(Topic::When) { Topic::When } else { first }
}

fn key(word: &str) -> Option<Topic> {
    KEYS.iter().find(|(_, words)| words.contains(&word)).map(|k| k.0)
}

/// None when it is too long for a heading.
fn heading_words(text: &str) -> Option<Vec<String>> {
    if text.len() > 160 {
        return None;
    }
    let folded = fold(text);
    let words: Vec<String> = folded
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect();
    (1..=8).contains(&words.len()).then_some(words)
}

/// A heading line, or a label with its value on the same line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Opening<'t> {
    pub topic: Topic,
    pub value: &'t str,
}

/// `marked`: the line looks like a heading even without its words.
pub(super) fn opening(text: &str, marked: bool, first_line: bool) -> Option<Opening<'_>> {
    let trimmed = text.trim_end_matches([':', '：', '?', ' ', '-', '–']);
    let closed = text.trim_end().ends_with([':', '：', '?']);
    let strict = first_line || !(marked || closed);
    if let Some(topic) = topic_of(trimmed, strict) {
        return Some(Opening { topic, value: "" });
    }
    let (label, value, sign) = split_label(text)?;
    let topic = topic_of(label, true)?;
    let by_dash = !matches!(sign, ':' | '：' | '?');
    (!by_dash || topic.is_short()).then_some(Opening { topic, value })
}

/// `label: value`, `label? value`, `label – value`, `label | value`.
fn split_label(text: &str) -> Option<(&str, &str, char)> {
    let (at, sign) = text.char_indices().find(|(at, c)| match c {
        ':' | '：' | '?' | '|' => true,
        '-' | '–' | '—' => text[..*at].ends_with(' '),
        _ => false,
    })?;
    let label = text[..at].trim();
    let value = text[at + sign.len_utf8()..].trim();
    (!label.is_empty() && !value.is_empty()).then_some((label, value, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_in_its_folded_form() {
        let keys = KEYS.iter().flat_map(|(_, words)| words.iter());
        for word in keys.chain(FILLERS) {
            assert_eq!(fold(word), *word, "an unfolded word is never found");
        }
    }

    #[test]
    fn headings_open_their_topic_in_three_languages() {
        for (text, topic) in [
            ("Main goals:", Topic::Goals),
            ("Główne cele:", Topic::Goals),
            ("Мета:", Topic::Goals),
            ("Program outline:", Topic::Agenda),
            ("Plan ramowy", Topic::Agenda),
            ("Порядок денний", Topic::Agenda),
            ("Thematic areas of the meeting", Topic::Groups),
            ("Obszary tematyczne spotkania", Topic::Groups),
            ("Тематичні групи", Topic::Groups),
            ("Meeting tasks:", Topic::Tasks),
            ("Завдання зустрічі:", Topic::Tasks),
            ("Format of the Conference:", Topic::Other),
            ("When and where:", Topic::WhenWhere),
            ("Date & time", Topic::When),
            ("Місце проведення:", Topic::Where),
        ] {
            assert_eq!(opening(text, false, false).map(|o| o.topic), Some(topic), "{text}");
        }
    }

    #[test]
    fn a_title_with_a_key_word_opens_nothing() {
        for text in [
            "Program Integracji dla Warszawy",
            "Goal 16: Peace",
            "Time for partnerships – the first Forum",
            "Lunch break",
        ] {
            assert_eq!(opening(text, false, false), None, "{text}");
        }
    }
}
