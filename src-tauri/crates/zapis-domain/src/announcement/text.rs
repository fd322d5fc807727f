//! The pasted text as lines: limits first, then what each line looks like.

use super::AnnouncementError;

/// More than any announcement: a larger paste is a mistake.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// A longer line is prose; it is kept, never searched for structure.
pub(super) const LONGEST_STRUCTURED: usize = 2_000;

/// A pasted line and its shape.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub number: u32,
    pub raw: &'a str,
    /// Without bullet, heading marks, emphasis and stray spaces.
    pub text: String,
    pub indent: usize,
    pub marker: Option<Marker>,
    /// Marked as a heading: `#`, bold, underlined or capitals.
    pub heading: bool,
    /// A single `#`.
    pub top_heading: bool,
}

impl Line<'_> {
    pub fn blank(&self) -> bool {
        self.raw.trim().is_empty()
    }

    /// No letter or digit: a rule, an underline, a lonely bullet.
    pub fn bare(&self) -> bool {
        !self.text.chars().any(char::is_alphanumeric)
    }

    pub fn starts_lowercase(&self) -> bool {
        self.text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
    }
}

/// What stands before the text of a list item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    Bullet(char),
    Number(u32),
    Letter(char),
    Emoji(char),
}

pub(super) fn check_limits(text: &str) -> Result<(), AnnouncementError> {
    if text.len() > MAX_BYTES {
        return Err(AnnouncementError::TooLarge { limit: MAX_BYTES as u32 });
    }
    if text.contains('\0') {
        return Err(AnnouncementError::NotText);
    }
    let (mut all, mut strange) = (0usize, 0usize);
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        all += 1;
        let windows_punctuation = ('\u{80}'..='\u{9f}').contains(&c);
        strange += usize::from((c.is_control() && !windows_punctuation) || c == '\u{fffd}');
    }
    if strange * 5 > all {
        return Err(AnnouncementError::NotText);
    }
    if all == 0 {
        return Err(AnnouncementError::Empty);
    }
    Ok(())
}

pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line> = (1..).zip(text.lines()).map(|(number, raw)| line(number, raw)).collect();
    underlined_headings(&mut lines);
    lines
}

fn line(number: u32, raw: &str) -> Line<'_> {
    let clean = if word_bullet(raw) { cleaned(&raw.replacen('o', "•", 1)) } else { cleaned(raw) };
    let indent = clean.len() - clean.trim_start_matches(' ').len();
    let mut text = clean.trim();
    let hashes = text.len() - text.trim_start_matches('#').len();
    let marked = (1..=6).contains(&hashes) && text[hashes..].starts_with(' ');
    if marked {
        text = text[hashes..].trim().trim_end_matches('#').trim();
    }
    text = text.strip_prefix("> ").unwrap_or(text).trim_start();
    let table = text.strip_prefix('|').filter(|t| t.len() > 1);
    text = table.map_or(text, |t| t.trim().trim_end_matches('|').trim());
    let (marker, rest) = if raw.len() > LONGEST_STRUCTURED * 4 { (None, text) } else { take_marker(text) };
    let (body, bold) = without_emphasis(rest);
    let heading = marked || bold || is_capitals(&body);
    Line { number, raw, text: body, indent, marker, heading, top_heading: hashes == 1 && marked }
}

/// Word's second-level bullet: an `o` and a wide gap.
fn word_bullet(raw: &str) -> bool {
    let text = raw.trim_start();
    text.starts_with("o\t") || text.starts_with("o  ") || text.starts_with("o\u{a0}\u{a0}")
}

/// Spaces are one kind of space, invisible characters go, Windows punctuation becomes itself.
fn cleaned(raw: &str) -> String {
    let mut clean = String::with_capacity(raw.len());
    let mut started = false;
    for c in raw.chars() {
        let c = match c {
            '\t' if !started => {
                clean.push_str("    ");
                continue;
            }
            c if c.is_whitespace() => ' ',
            '\u{91}' => '‘',
            '\u{92}' => '’',
            '\u{93}' => '“',
            '\u{94}' => '”',
            '\u{84}' => '„',
            '\u{95}' | '\u{f0b7}' | '\u{f0a7}' => '•',
            '\u{96}' => '–',
            '\u{97}' => '—',
            '\u{85}' => '…',
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{feff}' => {
                continue;
            }
            c => c,
        };
        if c == ' ' && started && clean.ends_with(' ') {
            continue;
        }
        started |= c != ' ';
        clean.push(c);
    }
    clean
}

fn take_marker(text: &str) -> (Option<Marker>, &str) {
    bullet(text)
        .or_else(|| numbered(text))
        .or_else(|| lettered(text))
        .map_or((None, text), |(marker, rest)| (Some(marker), rest.trim_start()))
}

fn bullet(text: &str) -> Option<(Marker, &str)> {
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    let spaced = rest.starts_with(' ');
    let next_letter = rest.chars().next().is_some_and(char::is_alphabetic);
    match first {
        '•' | '·' | '‣' | '▪' | '●' | '○' | '◦' | '■' | '□' | '►' | '▶' | '➢' | '➤' | '→' | '◆' | '✓'
        | '✔' | '☑' | '☐' | '⁃' => {
            Some((Marker::Bullet(first), rest.strip_prefix('\u{fe0f}').unwrap_or(rest)))
        }
        '-' | '–' | '—' if spaced || next_letter => {
            let rest = rest.trim_start();
            let unchecked = rest.strip_prefix("[ ] ").or_else(|| rest.strip_prefix("[x] "));
            Some((Marker::Bullet(first), unchecked.unwrap_or(rest)))
        }
        '*' | '+' if spaced => Some((Marker::Bullet(first), rest)),
        // Word's second-level bullet; a lower-case letter after it makes it the Polish preposition.
        'o' if spaced && rest.trim_start().starts_with(char::is_uppercase) => {
            Some((Marker::Bullet('o'), rest))
        }
        c if is_emoji(c) => {
            let rest = rest.trim_start_matches(|c: char| is_emoji(c) || matches!(c, '\u{fe0f}' | '\u{20e3}'));
            Some((Marker::Emoji(c), rest))
        }
        _ => None,
    }
}

pub(super) fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{231a}'..='\u{23ff}')
}

/// `1. `, `1) `, `(1) `, `1️⃣ `; never the hours of `10.00`.
fn numbered(text: &str) -> Option<(Marker, &str)> {
    let open = text.strip_prefix('(');
    let body = open.unwrap_or(text);
    let digits = body.len() - body.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if !(1..=3).contains(&digits) {
        return None;
    }
    let rest = &body[digits..];
    let rest = match open {
        Some(_) => rest.strip_prefix(')')?,
        None => rest.strip_prefix(['.', ')']).or_else(|| rest.strip_prefix("\u{fe0f}\u{20e3}"))?,
    };
    let number = body[..digits].parse().ok()?;
    rest.starts_with(' ').then_some((Marker::Number(number), rest))
}

/// `a) `; also `I. ` and `II. ` as people number chapters.
fn lettered(text: &str) -> Option<(Marker, &str)> {
    let first = text.chars().next().filter(|c| c.is_alphabetic())?;
    let rest = &text[first.len_utf8()..];
    if let Some(rest) = rest.strip_prefix(") ") {
        return Some((Marker::Letter(first), rest));
    }
    let roman = text.len() - text.trim_start_matches(['I', 'V', 'X']).len();
    let rest = text[roman..].strip_prefix(". ").filter(|_| (1..=5).contains(&roman))?;
    Some((Marker::Letter(first), rest))
}

/// Removes `**` and `__`; a text that is emphasised as a whole is a heading.
fn without_emphasis(text: &str) -> (String, bool) {
    let whole = |sign: &str| {
        let inner = text.strip_prefix(sign).map(|t| t.trim_end_matches(':').trim_end())?;
        inner.strip_suffix(sign).filter(|t| !t.is_empty() && !t.contains(sign))
    };
    if let Some(inner) = whole("**").or_else(|| whole("__")) {
        let colon = if text.ends_with(':') && !inner.ends_with(':') { ":" } else { "" };
        return (format!("{}{colon}", inner.trim()), true);
    }
    let italic = text.strip_prefix('*').and_then(|t| t.strip_suffix('*'));
    if let Some(inner) = italic.filter(|t| t.len() > 2 && !t.contains('*')) {
        return (inner.trim().to_owned(), false);
    }
    if text.contains("**") || text.contains("__") {
        return (text.replace("**", "").replace("__", "").trim().to_owned(), false);
    }
    (text.trim().to_owned(), false)
}

fn is_capitals(text: &str) -> bool {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    text.len() < 160 && letters().count() >= 4 && letters().all(char::is_uppercase)
}

/// `====` or `----` under a line.
fn underlined_headings(lines: &mut [Line]) {
    for at in 1..lines.len() {
        let raw = lines[at].raw.trim();
        let rule = raw.len() >= 3 && (raw.chars().all(|c| c == '=') || raw.chars().all(|c| c == '-'));
        if rule && !lines[at - 1].bare() && lines[at - 1].marker.is_none() {
            lines[at - 1].heading = true;
            lines[at - 1].top_heading = raw.starts_with('=');
        }
    }
}
