//! The title: the first prominent line, rather than the sentence that invites.

use super::text::{Line, Marker};
use crate::date::find_date;
use crate::fold::fold;
use chrono::NaiveDate;

const LONGEST_TITLE: usize = 160;
const LONGEST_SUBTITLE: usize = 120;

/// Indexes of the lines that make the title and the subtitle.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct TitleLines {
    pub title: Option<(usize, usize)>,
    pub subtitle: Option<usize>,
    /// Only an inviting sentence was there to take.
    pub guess: bool,
}

/// Looks among the free lines before `limit`, where the first list begins.
pub(super) fn find(
    lines: &[Line],
    free: impl Fn(usize) -> bool,
    limit: usize,
    reference: NaiveDate,
) -> TitleLines {
    let open: Vec<usize> = (0..limit.min(lines.len()))
        .filter(|at| !lines[*at].blank())
        .take(12)
        .filter(|at| free(*at))
        .collect();
    let candidate = |at: &usize| could_be_title(&lines[*at], reference);
    let marked = open.iter().copied().filter(candidate).find(|at| lines[*at].top_heading);
    let plain = open.iter().copied().filter(candidate).find(|at| !is_sentence(&lines[*at].text));
    let fallback = open.iter().copied().find(candidate);
    let Some(first) = marked.or(plain).or(fallback) else {
        return TitleLines::default();
    };
    let guess = marked.or(plain).is_none();
    let continues = |at: usize| {
        at < limit && free(at) && lines[at].starts_lowercase() && lines[at].marker.is_none() && candidate(&at)
    };
    let last = if first + 1 < lines.len() && continues(first + 1) && !guess { first + 1 } else { first };
    let subtitle = if guess { None } else { subtitle(lines, free, last, limit, reference) };
    TitleLines { title: Some((first, last)), subtitle, guess }
}

fn could_be_title(line: &Line, reference: NaiveDate) -> bool {
    let listed = line.marker.is_some_and(|m| !matches!(m, Marker::Emoji(_)));
    let text = &line.text;
    let address = text.contains("://") || text.contains("www.") || text.contains('@');
    let length = text.chars().count();
    !listed
        && !is_greeting(text)
        && !line.bare()
        && !address
        && length <= LONGEST_TITLE
        && !text.ends_with([':', '?'])
        && !is_credit(text)
        && !is_dateline(text, reference)
}

fn subtitle(
    lines: &[Line],
    free: impl Fn(usize) -> bool,
    title: usize,
    limit: usize,
    reference: NaiveDate,
) -> Option<usize> {
    let next = (title + 1..limit.min(lines.len()).min(title + 4))
        .find(|at| !lines[*at].blank() && !is_rule(&lines[*at]))?;
    let line = &lines[next];
    let beside = next == title + 1 || is_rule(&lines[title + 1]);
    let fits = free(next)
        && could_be_title(line, reference)
        && !is_sentence(&line.text)
        && line.text.chars().count() <= LONGEST_SUBTITLE
        && (beside || names_event(&line.text));
    fits.then_some(next)
}

fn is_rule(line: &Line) -> bool {
    !line.blank() && line.bare()
}

fn is_sentence(text: &str) -> bool {
    is_promotional(text)
        || subject(text).is_some()
        || text.ends_with(['!', ';', '…'])
        || (text.ends_with('.') && text.split(' ').count() > 3)
}

/// What a sentence announces: `Forum X` of `Forum X will take place on …`.
pub(super) fn subject(sentence: &str) -> Option<&str> {
    const VERBS: [&str; 8] = [
        " will take place",
        " takes place",
        " will be held",
        " odbędzie się",
        " odbywa się",
        " відбудеться",
        " відбудуться",
        " odbędą się",
    ];
    let end = VERBS.iter().filter_map(|verb| sentence.find(verb)).min()?;
    let subject = sentence[..end].trim();
    (subject.split(' ').count() >= 2 && subject.chars().count() <= 100).then_some(subject)
}

/// The name in a title line: without the invitation before it and the day after it.
pub(super) fn named_by(line: &str, reference: NaiveDate) -> String {
    let name = subject(line).unwrap_or(line);
    let invited = ["Zapraszamy na ", "Zapraszamy Państwa na ", "Запрошуємо на "]
        .iter()
        .find_map(|i| name.strip_prefix(i));
    let name = invited.map_or(name, |n| n.trim_end_matches(['!', '.']));
    let before_date = find_date(name, reference).map(|d| {
        name[..d.span.start].trim_end_matches(|c: char| {
            !c.is_alphanumeric() && !matches!(c, ')' | '”' | '"' | '»' | '!' | '?')
        })
    });
    before_date.filter(|n| n.split(' ').count() >= 2).unwrap_or(name).to_owned()
}

fn is_greeting(text: &str) -> bool {
    let folded = fold(text);
    let start = [
        "drodzy",
        "drogie",
        "szanowni",
        "dear ",
        "шановні",
        "dzien dobry",
        "hello",
        "вітаємо",
        "witamy",
        "witajcie",
    ];
    text.split(' ').count() <= 6 && start.iter().any(|g| folded.starts_with(g)) && !names_event(text)
}

/// Invites instead of naming.
pub(super) fn is_promotional(text: &str) -> bool {
    let folded = fold(text);
    let start = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    const INVITING: [&str; 30] = [
        "join ",
        "zapraszamy",
        "zapraszam",
        "serdecznie",
        "we invite",
        "you are invited",
        "you're invited",
        "we are pleased",
        "we are happy",
        "save the date",
        "zaproszenie",
        "invitation",
        "invite",
        "запрошуємо",
        "запрошення",
        "долуча",
        "приєдну",
        "register",
        "zarejestruj",
        "wez udzial",
        "dolacz",
        "come ",
        "drodzy",
        "drogie",
        "szanowni",
        "dear ",
        "шановні",
        "dzien dobry",
        "hello",
        "mamy przyjemnosc",
    ];
    const INVITES: [&str; 6] =
        ["invite you", "invites you", "pleased to", "zaprasza na", "zaprasza do", "запрошує на"];
    INVITING.iter().any(|i| start.starts_with(i)) || INVITES.iter().any(|i| folded.contains(i))
}

/// Names the kind of an event: `Working Conference`, `Konferencja robocza`.
pub(super) fn names_event(text: &str) -> bool {
    let folded = fold(text);
    const KINDS: [&str; 20] = [
        "conference",
        "konferenc",
        "forum",
        "workshop",
        "warsztat",
        "seminar",
        "meeting",
        "spotkani",
        "training",
        "szkoleni",
        "summit",
        "kongres",
        "congress",
        "debat",
        "конференц",
        "форум",
        "зустріч",
        "семінар",
        "воркшоп",
        "round table",
    ];
    KINDS.iter().any(|k| folded.contains(k))
}

fn is_credit(text: &str) -> bool {
    let Some((label, _)) = text.split_once(':') else {
        return false;
    };
    matches!(
        fold(label.trim()).as_str(),
        "zdjecie"
            | "zdjecia"
            | "fot"
            | "fot."
            | "foto"
            | "photo"
            | "image"
            | "autor"
            | "autorka"
            | "author"
            | "source"
            | "zrodlo"
            | "tags"
            | "tagi"
            | "category"
            | "kategoria"
            | "фото"
            | "автор"
            | "from"
            | "to"
            | "od"
            | "do"
            | "subject"
            | "cc"
    )
}

/// `27 May 2022, Warsaw` names a day, not an event.
fn is_dateline(text: &str, reference: NaiveDate) -> bool {
    if text.len() > 200 {
        return false;
    }
    find_date(text, reference).is_some_and(|d| {
        let rest = text[..d.span.start]
            .chars()
            .chain(text[d.span.end..].chars())
            .filter(|c| c.is_alphanumeric())
            .count();
        rest <= 24 || text.contains('|')
    })
}
