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
mod tests {
    use super::*;

    fn hidden(text: &str) -> String {
        replaced(text, |kind| if kind == Kind::Phone { "T".to_owned() } else { "M".to_owned() })
    }

    #[test]
    fn telephone_numbers_are_found_as_people_write_them() {
        let numbers = [
            "600 123 456",
            "600-123-456",
            "600123456",
            "600.123.456",
            "22 123 45 67",
            "(22) 123 45 67",
            "22 123-45-67",
            "+48 600 123 456",
            "+48600123456",
            "0048 600 123 456",
            "48 600 123 456",
            "48600123456",
            "+48 (22) 1234567",
            "022 123 45 67",
            "22 620 12-15",
            "067 123 45 67",
            "(067) 123-45-67",
            "0671234567",
            "+380 67 123 45 67",
            "+380671234567",
            "380671234567",
            "8 067 123 45 67",
            "+49 30 1234567",
            "+44 20 7946 0958",
            "+1 (415) 555-2671",
            "600\u{a0}123\u{a0}456",
            "００４８ 600 123 456",
        ];
        for number in numbers {
            assert_eq!(hidden(&format!("dzwonić: {number}, rano")), "dzwonić: T, rano", "{number}");
            assert_eq!(hidden(&format!("Kontakt {number}.")), "Kontakt T.", "{number}");
        }
        assert_eq!(hidden("tel. 831 23 45"), "tel. T", "a local number that is called one");
        assert_eq!(hidden("тел.: 44-12-36"), "тел.: T", "in Ukrainian too");
        assert_eq!(hidden("600 123 456 / 601 234 567"), "T / T", "two of them");
        assert_eq!(hidden("00-950 Warszawa, 22 123 45 67, pn 8-16"), "00-950 Warszawa, T, pn 8-16");
        assert_eq!(hidden("27.05.2022 600 123 456"), "27.05.2022 T", "after a day");
        assert_eq!(hidden("[x](tel:+48600123456)"), "[x](T)", "in a link");
    }

    #[test]
    fn other_numbers_stay() {
        let others = [
            "27.05.2022",
            "2022-05-27",
            "27/05/2022 10:00",
            "27.05.2022 10:00–15:00",
            "15.06–30.06.2022",
            "8-16",
            "8.00-16.00",
            "pn 8.00–16.00, wt 10.00–18.00",
            "8-16 9-17 10-18",
            "250 000 000 zł",
            "1 500 000",
            "123 456 789 zł",
            "€ 123 456 789",
            "123 456 789,50",
            "120 000 500 PLN",
            "12 500 osób",
            "00-950 Warszawa",
            "01001 Київ",
            "123 456 789 грн",
            "art. 233 § 1",
            "Dz.U. 2022 poz. 583",
            "3.14, 3.15 i 3.16",
            "telefon czynny 8.00-16.00",
            "tel. 8-16",
            "sala 12, piętro 3",
            "2022/2023",
            "od 1.06 do 30.09.2022",
            "100 000 000",
            "10:00-12:45 13:15-15:00",
        ];
        for other in others {
            assert_eq!(hidden(other), other, "{other} is nobody's number");
        }
    }

    #[test]
    fn addresses_go_with_their_links() {
        for mail in [
            "anna.kowalska@ops-wola.waw.pl",
            "A_K+x@x.pl",
            "ja@кий.укр",
            "anna(at)x.pl",
            "anna [at] x.pl",
            "mailto:a@x.pl",
        ] {
            assert_eq!(hidden(&format!("pisać: {mail}.")), "pisać: M.", "{mail}");
        }
        assert_eq!(hidden("[a](mailto:a@x.pl)"), "[a](M)");
        for other in ["@Anna Kowalska", "@anna", "a@b", "5 @ 3.50", "@@@@", "x@.pl"] {
            assert_eq!(hidden(other), other, "{other} is no address");
        }
    }

    #[test]
    fn hostile_text_takes_no_longer_than_its_length_asks() {
        for piece in ["@", "1 ", "a@a.aa", "12-", "+1 ", "(at)", "600 123 456 "] {
            let text = piece.repeat(100_000 / piece.len());
            assert!(replaced(&text, |_| String::new()).len() <= text.len(), "{piece}");
        }
    }

    use proptest::prelude::*;

    /// A telephone number in some of the ways people write it, and its digits without the country.
    fn number() -> impl Strategy<Value = (String, String)> {
        let polish = ("[2-9][0-9]{8}", 0..9_usize).prop_map(|(digits, way)| {
            let (a, b, c) = (&digits[..3], &digits[3..6], &digits[6..]);
            let (two, rest) = digits.split_at(2);
            let written = match way {
                0 => digits.clone(),
                1 => format!("{a} {b} {c}"),
                2 => format!("{a}-{b}-{c}"),
                3 => format!("+48 {a} {b} {c}"),
                4 => format!("+48{digits}"),
                5 => format!("0048 {a} {b} {c}"),
                6 => format!("({two}) {} {} {}", &rest[..3], &rest[3..5], &rest[5..]),
                7 => format!("{two} {}-{}-{}", &rest[..3], &rest[3..5], &rest[5..]),
                _ => format!("{a}.{b}.{c}"),
            };
            (written, digits)
        });
        let ukrainian = ("[3-9][0-9]{8}", 0..6_usize).prop_map(|(digits, way)| {
            let (two, rest) = digits.split_at(2);
            let (three, four) = rest.split_at(3);
            let (five, six) = four.split_at(2);
            let written = match way {
                0 => format!("0{digits}"),
                1 => format!("0{two} {three} {five} {six}"),
                2 => format!("(0{two}) {three}-{five}-{six}"),
                3 => format!("+380 {two} {three} {five} {six}"),
                4 => format!("380{digits}"),
                _ => format!("+380 ({two}) {three}{four}"),
            };
            (written, digits)
        });
        let abroad =
            ("[1-9][0-9]", "[0-9]{2,3}", "[0-9]{3,4}", "[0-9]{2,4}").prop_map(|(country, a, b, c)| {
                let digits = format!("{country}{a}{b}{c}");
                (format!("+{country} {a} {b} {c}"), digits)
            });
        // Round thousands are an amount.
        let said = prop_oneof![polish, ukrainian, abroad];
        said.prop_filter("no amount", |(_, digits)| !digits.ends_with("000000"))
    }

    /// Numbers that are no contact.
    fn other() -> impl Strategy<Value = String> {
        let hour = || (0..24_u32, prop_oneof![Just(0_u32), Just(15), Just(30), Just(45)]);
        prop_oneof![
            (1..32_u32, 1..13_u32, 1990..2040_u32).prop_map(|(d, m, y)| format!("{d:02}.{m:02}.{y}")),
            (1..32_u32, 1..13_u32, 1990..2040_u32).prop_map(|(d, m, y)| format!("{d}.{m:02}.{y} r.")),
            (1..32_u32, 1..13_u32, 1990..2040_u32).prop_map(|(d, m, y)| format!("{y}-{m:02}-{d:02}")),
            (1..29_u32, 1..13_u32, 1990..2040_u32)
                .prop_map(|(d, m, y)| format!("{d}.{m:02}–{}.{m:02}.{y}", d + 2)),
            (hour(), hour()).prop_map(|((a, b), (c, d))| format!("{a}:{b:02}–{c}:{d:02}")),
            (hour(), hour()).prop_map(|((a, b), (c, d))| format!("{a}.{b:02}-{c}.{d:02}")),
            (hour(), hour()).prop_map(|((a, _), (c, _))| format!("{a}-{c}")),
            (0..100_u32, 0..1000_u32).prop_map(|(a, b)| format!("{a:02}-{b:03} Warszawa")),
            (1..1000_u32, 0..1000_u32, 0..1000_u32).prop_map(|(a, b, c)| format!("{a} {b:03} {c:03} zł")),
            (1..1000_u32, 0..1000_u32, 0..100_u32).prop_map(|(a, b, c)| format!("{a} {b:03},{c:02} zł")),
            (1..1_000_000_000_u32).prop_map(|a| format!("{a} грн")),
            (1..1000_u32, 0..1000_u32).prop_map(|(a, b)| format!("{a} {b:03} osób")),
        ]
    }

    proptest! {
        #[test]
        fn a_telephone_number_among_other_numbers_goes_and_they_stay(
            (number, digits) in number(), before in other(), after in other(),
        ) {
            let text = format!("{before}, zadzwonić: {number}, {after}.");
            prop_assert_eq!(hidden(&text), format!("{before}, zadzwonić: T, {after}."));
            let found = find(&text);
            prop_assert!(digits.trim_start_matches('0').ends_with(&found[0].key), "{} is {:?}", number, found);
        }

        #[test]
        fn no_date_hour_amount_or_postal_code_is_a_contact(one in other(), two in other(), three in other()) {
            let text = format!("{one}, pn. {two}; {three}.");
            prop_assert_eq!(hidden(&text), text);
        }

        #[test]
        fn an_address_goes_whole(local in "[a-z][a-z0-9._+-]{0,12}[a-z0-9]", domain in "[a-z][a-z0-9-]{0,9}[a-z0-9]", top in "[a-z]{2,6}") {
            let text = format!("Pisać ({local}@{domain}.{top}), albo <{local}@{domain}.{top}>.");
            prop_assert_eq!(hidden(&text), "Pisać (M), albo <M>.");
        }

        #[test]
        fn arbitrary_text_loses_nothing_but_contacts(text in any::<String>(), digits in "[0-9+() .-]{0,40}") {
            let text = format!("{text}{digits}");
            let found = find(&text);
            prop_assert!(found.windows(2).all(|pair| pair[0].at.end <= pair[1].at.start), "{:?}", found);
            prop_assert!(found.iter().all(|c| text.get(c.at.clone()).is_some()), "{:?}", found);
        }
    }
}
