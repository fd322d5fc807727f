//! Telephone numbers and e-mail addresses in people's words.
//!
//! Dates, hours, amounts and postal codes are numbers too: a run of digits is a telephone number only when its groups
//! stand as people write one (Poland, Ukraine, anywhere with `+` or `00`) or when a word such as `tel.` precedes it.

use std::{collections::HashSet, ops::Range, sync::LazyLock};

use zapis_domain::fold::fold;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Phone,
    Mail,
}

/// Words as they are compared: folded.
static FOLDED: LazyLock<[HashSet<String>; 3]> =
    LazyLock::new(|| [UNITS, ANNOUNCED, BETWEEN].map(|words| words.iter().map(|word| fold(word)).collect()));

/// One contact with its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub kind: Kind,
    pub at: Range<usize>,
    /// The same for every way of writing it: small letters, or digits alone.
    pub key: String,
}

/// Digits a telephone number has, with its country.
const FEWEST: usize = 8;
const MOST: usize = 15;
/// After a word that says what it is, shorter numbers are numbers as well.
const FEWEST_ANNOUNCED: usize = 5;
/// Digits without the country, in groups: how Polish numbers are written, and Ukrainian ones with their leading 0.
const POLISH: &[&[usize]] = &[
    &[9],
    &[3, 3, 3],
    &[2, 7],
    &[2, 3, 2, 2],
    &[2, 3, 4],
    &[3, 6],
    &[3, 2, 2, 2],
    &[3, 2, 4],
    &[2, 2, 3, 2],
    &[2, 2, 2, 3],
    &[1, 2, 3, 3],
    &[3, 4, 2],
];
const UKRAINIAN: &[&[usize]] = &[
    &[10],
    &[3, 3, 2, 2],
    &[3, 7],
    &[3, 3, 4],
    &[3, 2, 2, 3],
    &[3, 2, 3, 2],
    &[3, 4, 3],
    &[4, 6],
    &[4, 2, 2, 2],
    &[4, 3, 3],
    &[1, 2, 3, 2, 2],
    &[1, 2, 7],
];
/// Countries people write without a plus sign.
const COUNTRIES: [&str; 3] = ["48", "380", "38"];
/// What makes a number an amount when it follows; folded.
const UNITS: &[&str] = &[
    "zl",
    "zlotych",
    "zlote",
    "pln",
    "eur",
    "euro",
    "usd",
    "uah",
    "grn",
    "грн",
    "гривень",
    "гривні",
    "євро",
    "tys",
    "mln",
    "mld",
    "тис",
    "млн",
    "млрд",
    "osob",
    "osoby",
    "osobo",
    "people",
    "осіб",
    "złotych",
    "euros",
    "dollars",
    "zlotys",
    "hryvnias",
    "proc",
];
/// Words before a telephone number; folded.
const ANNOUNCED: &[&str] = &[
    "tel",
    "telefon",
    "telefonu",
    "telefonem",
    "kom",
    "komorka",
    "komorkowy",
    "phone",
    "mobile",
    "cell",
    "fax",
    "faks",
    "whatsapp",
    "viber",
    "signal",
    "telegram",
    "dzwonic",
    "zadzwonic",
    "call",
    "тел",
    "телефон",
    "телефону",
    "моб",
    "вайбер",
    "телеграм",
    "сигнал",
    "дзвонити",
    "infolinia",
    "hotline",
];
/// Words that may stand between such a word and the number.
const BETWEEN: &[&str] =
    &["nr", "numer", "no", "number", "номер", "kontaktowy", "pod", "na", "до", "за", "at", "on"];

/// All contacts of a text, in order, not overlapping.
pub fn find(text: &str) -> Vec<Contact> {
    let mut found = mails(text);
    let digits = |run: &Run| run.groups.iter().map(|group| group.digits.len()).sum::<usize>();
    for run in runs(text).iter().filter(|run| digits(run) >= FEWEST_ANNOUNCED) {
        found.extend(phones(text, run));
    }
    found.sort_by_key(|contact| (contact.at.start, contact.at.end));
    let mut end = 0;
    found.retain(|contact| {
        let kept = contact.at.start >= end;
        if kept {
            end = contact.at.end;
        }
        kept
    });
    found
}

/// The text with each contact as dots: for a screen that a whole room sees.
pub fn dotted(text: &str) -> String {
    replaced(text, |_| "•••".to_owned())
}

/// `text` with each contact replaced.
pub fn replaced(text: &str, by: impl Fn(Kind) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for contact in find(text) {
        out.push_str(&text[from..contact.at.start]);
        out.push_str(&by(contact.kind));
        from = contact.at.end;
    }
    out.push_str(&text[from..]);
    out
}

// E-mail

fn mails(text: &str) -> Vec<Contact> {
    let signs = ["@", "＠", "(at)", "[at]", "(malpa)", "(małpa)", "[małpa]"];
    let mut found: Vec<Contact> = Vec::new();
    for sign in signs {
        let mut floor = 0;
        for (at, _) in text.match_indices(sign).filter(|(at, _)| text.is_char_boundary(*at)) {
            // What belongs to one address belongs to no other.
            if at < floor {
                continue;
            }
            let one = mail(text, floor, at..at + sign.len());
            floor = one.as_ref().map_or(floor, |one| one.at.end);
            found.extend(one);
        }
    }
    found
}

fn mail(text: &str, floor: usize, sign: Range<usize>) -> Option<Contact> {
    const LONGEST: usize = 64;
    let spaced = sign.len() > 2;
    let before = text[floor..sign.start].trim_end_matches(|c| spaced && c == ' ');
    let local =
        before.chars().rev().take(LONGEST).take_while(|c| is_local(*c)).map(char::len_utf8).sum::<usize>();
    let start = floor + before.len() - local;
    let local = text[start..floor + before.len()].trim_start_matches(['.', '-', '_', '*', '\\']);
    let start = floor + before.len() - local.len();
    let rest = text[sign.end..].trim_start_matches(|c| spaced && c == ' ');
    let begin = text.len() - rest.len();
    let length =
        rest.chars().take(4 * LONGEST).take_while(|c| is_domain(*c)).map(char::len_utf8).sum::<usize>();
    let domain = rest[..length].trim_end_matches(|c: char| !c.is_alphanumeric());
    let last = domain.rsplit('.').next().unwrap_or_default();
    let begun = domain.starts_with(char::is_alphanumeric) && domain.contains('.');
    let named = begun && last.chars().count() >= 2 && last.chars().all(char::is_alphabetic);
    if local.is_empty() || !named {
        return None;
    }
    let key: String = format!("{local}@{domain}").to_lowercase().replace('\\', "");
    // A link to write to it goes with it.
    let start =
        start - if text[..start].to_ascii_lowercase().ends_with("mailto:") { "mailto:".len() } else { 0 };
    Some(Contact { kind: Kind::Mail, at: start..begin + domain.len(), key })
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || "._%+-'\\".contains(c)
}

fn is_domain(c: char) -> bool {
    c.is_alphanumeric() || ".-\\".contains(c)
}

// Telephone

/// Digits side by side.
#[derive(Debug)]
struct Group {
    at: Range<usize>,
    digits: String,
    /// What stands between it and the group before.
    gap: String,
}

/// Groups of digits that may be one number.
#[derive(Debug)]
struct Run {
    groups: Vec<Group>,
    /// `+` or `00` before the country.
    plus: bool,
    /// The first byte, with a plus sign or a bracket.
    start: usize,
}

fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10),
        _ => None,
    }
}

fn joins(gap: &str) -> bool {
    let mut signs = gap.chars();
    gap.chars().count() <= 3
        && signs.all(|c| {
            matches!(
                c,
                ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '-' | '‑' | '–' | '.' | '/' | '(' | ')' | '\\'
            )
        })
}

fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut end = 0;
    let mut open: Option<Group> = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (digit(c), &mut open) {
            (Some(d), Some(group)) => group.digits.push(d),
            (Some(d), None) => {
                open = Some(Group { at: at..at, digits: d.to_string(), gap: text[end..at].to_owned() });
            }
            (None, _) => {
                if let Some(mut group) = open.take() {
                    group.at.end = at;
                    end = at;
                    groups.push(group);
                }
            }
        }
    }
    groups
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for group in groups(text) {
        let lead = &text[..group.at.start];
        let bracket = lead.trim_end_matches(['(', ' ', '\u{a0}']);
        let plus = bracket.ends_with('+') || bracket.ends_with('＋');
        match runs.last_mut() {
            Some(run) if joins(&group.gap) && !plus => run.groups.push(group),
            _ => {
                let sign = if bracket.ends_with('＋') { '＋'.len_utf8() } else { 1 };
                let bracketed = if lead.ends_with('(') { 1 } else { 0 };
                let start = if plus { bracket.len() - sign } else { group.at.start - bracketed };
                runs.push(Run { groups: vec![group], plus, start });
            }
        }
    }
    runs
}

fn phones(text: &str, run: &Run) -> Vec<Contact> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < run.groups.len() {
        let first = &run.groups[from..];
        let plus = run.plus && from == 0;
        let whole = from == 0
            && (is_number(text, first, plus, false)
                || (is_announced(text, run.start) && is_number(text, first, plus, true)));
        if whole {
            found.push(contact(text, run, from, first.len()));
            break;
        }
        let passed = passed(text, first);
        if passed > 0 {
            from += passed;
            continue;
        }
        // No number has more groups than this.
        let most = first.len().min(7);
        let fits = (1..=most).rev().find(|many| is_number(text, &first[..*many], plus, false));
        match fits {
            Some(many) => {
                found.push(contact(text, run, from, many));
                from += many;
            }
            None => from += 1,
        }
    }
    found
}

fn contact(text: &str, run: &Run, from: usize, many: usize) -> Contact {
    let groups = &run.groups[from..from + many];
    let start = if from == 0 { run.start } else { groups[0].at.start };
    let end = groups[many - 1].at.end;
    let tel = text[..start].to_ascii_lowercase().ends_with("tel:");
    Contact { kind: Kind::Phone, at: start - if tel { 4 } else { 0 }..end, key: national(&joined(groups)) }
}

fn joined(groups: &[Group]) -> String {
    groups.iter().map(|group| group.digits.as_str()).collect()
}

/// Without the country: the same number is written with it and without.
fn national(digits: &str) -> String {
    let digits = digits.trim_start_matches('0');
    let country = COUNTRIES.into_iter().find(|country| digits.starts_with(country) && digits.len() > 9);
    let rest = country.map_or(digits, |country| &digits[country.len()..]);
    rest.trim_start_matches('0').to_owned()
}

/// Whether these groups, all of them, are one telephone number.
fn is_number(text: &str, groups: &[Group], plus: bool, announced: bool) -> bool {
    let digits = joined(groups);
    let count = digits.len();
    let Some(last) = groups.last() else { return false };
    if count > MOST + 2 || is_amount(text, groups) || continues(text, last.at.end) {
        return false;
    }
    if plus {
        return (FEWEST..=MOST).contains(&count) && !is_day(groups);
    }
    if announced {
        return (FEWEST_ANNOUNCED..=MOST).contains(&count) && !is_hours(text, groups) && !is_day(groups);
    }
    if let Some(abroad) = digits.strip_prefix("00").filter(|rest| !rest.starts_with('0')) {
        let spaced = groups.get(1).is_some_and(|second| second.gap != "-");
        return (FEWEST..=MOST).contains(&abroad.len()) && (groups[0].digits.len() > 2 || spaced);
    }
    let sizes: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    let in_groups = |sizes: &[usize], patterns: &[&[usize]]| patterns.contains(&sizes);
    let home = !digits.starts_with('0') && in_groups(&sizes, POLISH);
    let trunk = digits.starts_with('0') && !digits.starts_with("00") && in_groups(&sizes, UKRAINIAN);
    home || trunk || with_country(&digits, &sizes)
}

/// `48 600 123 456`, `380671234567`, `8 067 123 45 67`.
fn with_country(digits: &str, sizes: &[usize]) -> bool {
    let local = |rest: &[usize], own: &str| {
        (own.len() == 9 && POLISH.contains(&rest)) || (own.starts_with('0') && UKRAINIAN.contains(&rest))
    };
    let glued = sizes.len() == 1
        && match digits.len() {
            11 => digits.starts_with("48") || digits.starts_with("80"),
            12 => digits.starts_with("380"),
            _ => false,
        };
    let apart = sizes.split_first().is_some_and(|(first, rest)| {
        let (country, own) = digits.split_at(*first);
        (COUNTRIES.contains(&country) || country == "8") && local(rest, own)
    });
    glued || apart
}

/// The groups at the beginning that are a day, an hour or a postal code: how many.
fn passed(text: &str, groups: &[Group]) -> usize {
    if groups.len() >= 3 && is_day(&groups[..3]) {
        return 3;
    }
    if let [first, second, rest @ ..] = groups {
        let postal = first.digits.len() == 2 && second.digits.len() == 3 && second.gap == "-";
        if postal && rest.first().is_none_or(|next| next.gap != "-") {
            return 2;
        }
    }
    for many in [4, 2] {
        if groups.len() >= many && is_hours(text, &groups[..many]) {
            return many;
        }
    }
    0
}

/// `27.05.2022`, `2022-05-27`, `27/5/22`.
fn is_day(groups: &[Group]) -> bool {
    let [a, b, c] = groups else { return false };
    let dated = b.gap == c.gap && matches!(b.gap.as_str(), "." | "-" | "/" | ". " | " ");
    let number = |group: &Group| group.digits.parse::<u32>().unwrap_or(u32::MAX);
    let is = |day: &Group, month: &Group, year: &Group| {
        day.digits.len() <= 2
            && month.digits.len() <= 2
            && (1..=31).contains(&number(day))
            && (1..=12).contains(&number(month))
            && (year.digits.len() == 2 || (1900..2100).contains(&number(year)))
    };
    dated && (is(a, b, c) || (c.gap != " " && a.digits.len() == 4 && is(c, b, a)))
}

/// `8-16`, `8.00–16.30`, and several of them.
fn is_hours(text: &str, groups: &[Group]) -> bool {
    let hour =
        |group: &Group| group.digits.len() <= 2 && group.digits.parse::<u32>().is_ok_and(|hour| hour <= 24);
    let minute = |group: &Group| {
        group.digits.len() == 2 && group.digits.parse::<u32>().is_ok_and(|minute| minute < 60)
    };
    let to = |group: &Group| matches!(group.gap.trim(), "-" | "–" | "‑");
    let point = |group: &Group| group.gap == ".";
    let alone = |groups: &[Group]| match groups {
        [a, b] => hour(a) && hour(b) && to(b),
        [a, b, c, d] => hour(a) && point(b) && minute(b) && hour(c) && to(c) && point(d) && minute(d),
        _ => false,
    };
    if groups.last().is_some_and(|last| text[last.at.end..].starts_with('-')) {
        return false;
    }
    alone(groups)
        || (groups.len() > 4 && groups.chunks(4).all(alone))
        || (groups.len() > 2 && groups.chunks(2).all(alone))
}

/// A unit of money or people follows, a sign of money precedes, or it ends in round thousands.
fn is_amount(text: &str, groups: &[Group]) -> bool {
    let (Some(first), Some(last)) = (groups.first(), groups.last()) else { return false };
    let after = text[last.at.end..].trim_start_matches([' ', '\u{a0}', '\u{202f}', '*', '_']);
    let word: String = after.chars().take_while(|c| c.is_alphabetic()).take(16).collect();
    let before = text[..first.at.start].trim_end_matches([' ', '\u{a0}']);
    let money = ['€', '$', '£', '₴'];
    let round = groups.len() > 2 && groups[1..].iter().all(|group| group.digits == "000");
    let unit = !word.is_empty() && FOLDED[0].contains(&fold(&word));
    let cents = after.starts_with(',') && after[1..].starts_with(|c: char| c.is_ascii_digit());
    round || unit || cents || after.starts_with(money) || after.starts_with('%') || before.ends_with(money)
}

/// Digits go on, or the last group is the hour of a time.
fn continues(text: &str, end: usize) -> bool {
    let mut after = text[end..].chars();
    matches!(after.next(), Some(':')) && after.next().is_some_and(|c| c.is_ascii_digit())
}

/// `tel. 831 23 45`, `tel. nr: …`
fn is_announced(text: &str, start: usize) -> bool {
    let mut begin = start.saturating_sub(40);
    while !text.is_char_boundary(begin) {
        begin += 1;
    }
    let before = &text[begin..start];
    let mut words = before.rsplit(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(fold);
    let apart = before.chars().rev().take_while(|c| !c.is_alphabetic());
    if apart.clone().count() > 3 || apart.clone().any(|c| matches!(c, ';' | '\n' | ',')) {
        return false;
    }
    words.find(|word| !FOLDED[2].contains(word)).is_some_and(|word| FOLDED[1].contains(&word))
}

#[cfg(test)]
mod tests;
