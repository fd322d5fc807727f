//! Writes an understood entry as a line that is read as the same entry again.

use super::addressee::level_word;
use super::token::{Scanner, kept_prefix, opens_word};
use super::words::holds_tokens;
use super::{CaptureContext, CapturedLine, prefix, read_line};
use crate::{Addressee, Due};

/// How the tokens are written after the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// As a person would.
    Plain,
    /// Names in quotation marks.
    Quoted,
    /// Each behind a tab as well: an open quotation mark reaches no further than one.
    Apart,
}

/// The line of an entry, tokens after its words. Words that look like tokens get a `\`.
pub fn write_line(entry: &CapturedLine, context: &CaptureContext) -> String {
    let same = |line: &String| same_entry(&read_line(line, context), entry);
    let mut usual = [Manner::Plain, Manner::Quoted].into_iter().map(|manner| compose(entry, context, manner));
    usual.find(same).unwrap_or_else(|| compose(entry, context, Manner::Apart))
}

fn same_entry(one: &CapturedLine, other: &CapturedLine) -> bool {
    let bare = |line: &CapturedLine| CapturedLine { tokens: Vec::new(), ..line.clone() };
    bare(one) == bare(other)
}

fn compose(entry: &CapturedLine, context: &CaptureContext, manner: Manner) -> String {
    // The words whose own quotation marks could swallow a token.
    let words = if manner == Manner::Apart { "" } else { entry.text.as_str() };
    let quote = manner != Manner::Plain;
    let name = |name: &str| if quote { quoted(name, words) } else { name.to_owned() };
    let mut parts = Vec::new();
    parts.extend(entry.due.as_ref().map(|due| written_due(due, name(&due.written))));
    parts.extend(entry.owners.iter().map(|n| format!("@{}", name(&n.name))));
    parts.extend(entry.partners.iter().map(|n| format!("+{}", name(&n.name))));
    parts.extend(entry.addressees.iter().map(|a| format!(">{}{}", name(&a.name), written_level(a, context))));
    parts.extend(entry.dots.map(|dots| format!("*{dots}")));
    parts.extend(entry.tags.iter().map(|tag| format!("#{tag}")));
    parts.extend(asked("miejsce", &entry.place, quote, words));
    parts.extend(asked("kontakt", &entry.contact, quote, words));
    let gap = if manner == Manner::Apart { '\t' } else { ' ' };
    let tail = parts.iter().map(|part| format!("{gap}{part}")).collect::<String>();
    let prefix = prefix::of_kind(entry.kind);
    let head = if prefix.is_empty() { String::new() } else { format!("{prefix} ") };
    escaped(head, &entry.text, &tail, context)
}

/// The name in quotation marks. A known name is found without its own.
fn quoted(name: &str, text: &str) -> String {
    in_marks(name, text)
        .unwrap_or_else(|| format!("\"{}\"", name.replace(['"', '”', '“', '„', '«', '»'], "")))
}

/// In marks that neither the name closes nor an open mark in the words of the line would swallow; none if no marks do.
fn in_marks(name: &str, text: &str) -> Option<String> {
    // The marks, what would close the name early, what would take the marks for its own end.
    const MARKS: [(&str, &str, &[char], &[char]); 3] = [
        ("\"", "\"", &['"'], &['"', '„', '“']),
        ("«", "»", &['»'], &['«']),
        ("„", "”", &['”', '“', '"'], &['„', '“']),
    ];
    let before = ['@', '+', '>', ' ', '\t', ':', '：'];
    let opened = |openers: &[char]| {
        openers.iter().any(|open| before.iter().any(|sign| text.contains(&format!("{sign}{open}"))))
    };
    let mut fitting = MARKS.iter().filter(|(_, _, closing, _)| !name.contains(*closing));
    let first = fitting.clone().next();
    let (open, close, ..) = fitting.find(|(.., openers)| !opened(openers)).or(first)?;
    Some(format!("{open}{name}{close}"))
}

fn asked(word: &str, answer: &str, quote: bool, text: &str) -> Option<String> {
    let marked = if quote && !holds_tokens(answer) { in_marks(answer, text) } else { None };
    (!answer.is_empty()).then(|| format!("{word}: {}", marked.as_deref().unwrap_or(answer)))
}

fn written_due(due: &Due, written: String) -> String {
    let cyrillic = due.written.chars().any(|c| matches!(c, '\u{400}'..='\u{4ff}'));
    format!("{} {written}", if cyrillic { "до" } else { "do" })
}

/// Said only where the name alone would be given another level.
fn written_level(addressee: &Addressee, context: &CaptureContext) -> String {
    let alone = read_line(&format!(">{}", quoted(&addressee.name, "")), context);
    let same = alone.addressees.first().is_some_and(|a| a.level == addressee.level);
    match addressee.level {
        Some(level) if !same => format!(" ({})", level_word(level)),
        _ => String::new(),
    }
}

/// The line with a `\` wherever its words would be read as a prefix, a token or another `\`.
fn escaped(head: String, text: &str, tail: &str, context: &CaptureContext) -> String {
    let words_end = |line: &str| line.len() - tail.len();
    let mut line = format!("{head}{text}{tail}");
    let mut at = head.len();
    if head.is_empty() && (prefix::read(&line).is_some() || kept_prefix(&line).is_some()) {
        line.insert(0, '\\');
        at = kept_prefix(&line).unwrap_or(1);
    }
    let mut places = Vec::new();
    let mut scanner = Scanner::new(&line, context);
    scanner.begin();
    let mut boundary = true;
    while at < words_end(&line) {
        let Some(c) = line[at..].chars().next() else { break };
        let taken = if !boundary {
            None
        } else if c == '\\' {
            scanner.kept_at(at)
        } else {
            scanner.token_at(at).map(|(_, length, _)| length)
        };
        if let Some(length) = taken {
            places.push(at);
            at += length;
            boundary = false;
            continue;
        }
        boundary = opens_word(c, boundary);
        at += c.len_utf8();
    }
    with_slashes(&line, &places).trim_start().to_owned()
}

fn with_slashes(line: &str, places: &[usize]) -> String {
    let mut out = String::with_capacity(line.len() + places.len());
    let mut from = 0;
    for place in places {
        out.push_str(&line[from..*place]);
        out.push('\\');
        from = *place;
    }
    out.push_str(&line[from..]);
    out
}
