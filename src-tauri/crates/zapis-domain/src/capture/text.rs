//! What stays of a line when its tokens are taken out.

use super::{Token, TokenMeaning};
use crate::fold::fold;

/// The line without these tokens; punctuation closes up to what stood before the token.
pub fn text_without(line: &str, tokens: &[Token]) -> String {
    let mut text = String::with_capacity(line.len());
    let mut piece = String::new();
    let mut at = 0;
    for token in tokens {
        piece.push_str(line.get(at..token.start as usize).unwrap_or_default());
        at = token.end as usize;
        if !matches!(token.meaning, TokenMeaning::Escape(_)) {
            join(&mut text, piece.trim());
            piece.clear();
        }
    }
    piece.push_str(line.get(at..).unwrap_or_default());
    join(&mut text, piece.trim());
    text
}

fn join(text: &mut String, piece: &str) {
    let closing = piece.starts_with([',', '.', ';', ':', '!', '?', ')', ']', '”', '"', '»']);
    if !text.is_empty() && !piece.is_empty() && !closing && !text.ends_with(['(', '[', '„', '«']) {
        text.push(' ');
    }
    text.push_str(piece);
}

/// Small change that only held tokens together goes with them, so that no `()` or lone `i` is left in the text.
pub(super) fn tidy(line: &str, tokens: &mut [Token]) {
    let mut outer = 0;
    let mut words_before = false;
    for at in 0..tokens.len() {
        let follower = tokens.get(at + 1).map(|t| (t.start as usize, t.meaning.clone()));
        let Some(token) = tokens.get_mut(at) else { break };
        let end = token.end as usize;
        let before = &line[outer..token.start as usize];
        words_before |= !before.trim_end_matches('(').trim().is_empty();
        words_before |= matches!(token.meaning, TokenMeaning::Escape(_));
        if is_field(token) {
            let taken = match follower {
                Some((next, meaning)) if holds_together(&line[end..next], &token.meaning, &meaning) => {
                    line[end..next].trim_end().len()
                }
                Some((next, _)) if !words_before => leading_punctuation(&line[end..next]),
                None if !words_before => leading_punctuation(&line[end..]),
                _ => 0,
            };
            token.end += taken as u32;
        }
        outer = token.end as usize;
    }
    take_brackets(line, tokens);
}

/// `(@Anna Kowalska do 15.06)`: brackets around nothing but tokens.
fn take_brackets(line: &str, tokens: &mut [Token]) {
    let mut first = 0;
    while first < tokens.len() {
        let mut last = first;
        while let (Some(one), Some(next)) = (tokens.get(last), tokens.get(last + 1)) {
            let gap = &line[one.end as usize..next.start as usize];
            if !(is_field(one) && is_field(next) && gap.trim().is_empty()) {
                break;
            }
            last += 1;
        }
        let (start, end) = (tokens[first].start as usize, tokens[last].end as usize);
        let wrapped = line[..start].ends_with('(') && line[end..].starts_with(')');
        if wrapped && is_field(&tokens[first]) && is_field(&tokens[last]) {
            tokens[first].start -= 1;
            tokens[last].end += 1;
        }
        first = last + 1;
    }
}

fn is_field(token: &Token) -> bool {
    !matches!(token.meaning, TokenMeaning::Kind(_) | TokenMeaning::Escape(_))
}

/// `@Anna, @Jan`, `@Anna i @Jan`, `@Anna, do 15.06`.
fn holds_together(gap: &str, one: &TokenMeaning, other: &TokenMeaning) -> bool {
    if gap.len() > 12 || matches!(other, TokenMeaning::Escape(_)) {
        return false;
    }
    let alike = std::mem::discriminant(one) == std::mem::discriminant(other);
    let word = fold(gap.trim());
    matches!(word.as_str(), "," | ";")
        || (alike && matches!(word.as_str(), "/" | "&" | "i" | "oraz" | "and" | "та" | "і" | "и" | ", i"))
}

/// `z: @Anna: zadzwonić`, `z: do 15.06 – wysłać`: the bytes up to where the words begin.
fn leading_punctuation(gap: &str) -> usize {
    let body = gap.trim_start_matches(' ');
    let space = gap.len() - body.len();
    let sign = body.chars().next().filter(|c| match c {
        ':' | ',' | ';' => space == 0,
        '–' | '—' | '-' => space > 0,
        _ => false,
    });
    match sign {
        Some(sign) if body[sign.len_utf8()..].starts_with(char::is_whitespace) => space + sign.len_utf8(),
        _ => 0,
    }
}
