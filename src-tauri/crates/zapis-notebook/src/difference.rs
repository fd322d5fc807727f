//! What differs between two states of an entry: fields by name, texts word by word.

use std::collections::BTreeMap;

use serde_json::Value;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use zapis_domain::Entry;
use zapis_record::{Field, Thing};

use crate::view::{FieldChange, Piece, PieceKind};

/// Nobody's change: set once, or where an entry stands among the others.
const NOT_TOLD: [&str; 2] = ["typed", "created"];

/// Words of unchanged text kept on each side of a change.
const CONTEXT: usize = 12;

/// Pairs of words compared at most; beyond, the whole middle counts as written anew.
const MOST_PAIRS: usize = 1_000_000;

/// The fields that differ, in the order in which an entry is read. Without a state before, those it was made with.
pub(crate) fn field_changes(before: Option<&Entry>, after: &Entry) -> Vec<FieldChange> {
    let blank = before.map(Thing::fields).unwrap_or_default();
    let mut found = Vec::new();
    for (name, now) in after.fields() {
        if NOT_TOLD.contains(&name.as_str()) || (before.is_none() && name == "order") {
            continue;
        }
        let was = blank.get(&name);
        if was != Some(&now) {
            found.extend(field_change(name, was, now));
        }
    }
    found.sort_by_key(|change| place(change.field()));
    found
}

fn place(field: &str) -> usize {
    const ORDER: [&str; 7] = ["deleted", "kind", "text", "owners", "partners", "addressees", "due"];
    ORDER.iter().position(|name| *name == field).unwrap_or(ORDER.len())
}

fn field_change(field: String, was: Option<&Field>, now: Field) -> Option<FieldChange> {
    match (was, now) {
        (was, Field::Text(now)) => {
            let was = if let Some(Field::Text(was)) = was { was } else { "" };
            (was != now).then(|| FieldChange::Words { field, pieces: word_difference(was, &now) })
        }
        (was, Field::Members(now)) => {
            let blank = BTreeMap::new();
            let was = if let Some(Field::Members(was)) = was { was } else { &blank };
            let (added, removed) = (names_beyond(&now, was), names_beyond(was, &now));
            (!added.is_empty() || !removed.is_empty()).then_some(FieldChange::Names { field, added, removed })
        }
        (was, Field::Scalar(after)) => {
            let before = if let Some(Field::Scalar(was)) = was { was.clone() } else { Value::Null };
            (before != after).then_some(FieldChange::Value { field, before, after })
        }
    }
}

/// The names of one set that the other has not, or has with another person or level.
fn names_beyond(these: &BTreeMap<String, Value>, those: &BTreeMap<String, Value>) -> Vec<String> {
    let meaning = |value: &Value| {
        let mut value = value.clone();
        if let Value::Object(parts) = &mut value {
            parts.remove("n");
        }
        value
    };
    these
        .iter()
        .filter(|(key, value)| those.get(*key).map(meaning) != Some(meaning(value)))
        .map(|(key, value)| told(key, value))
        .collect()
}

/// A member of a set in words: its name, of a translation its text.
fn told(key: &str, value: &Value) -> String {
    let named = ["name", "text"].into_iter().find_map(|field| value.get(field)?.as_str());
    named.unwrap_or(key).to_owned()
}

/// Texts word by word; of a long unchanged stretch only its ends.
pub(crate) fn word_difference(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (words(before), words(after));
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (old_middle, new_middle) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let mut pieces = Vec::new();
    add(&mut pieces, PieceKind::Same, &old[..head]);
    if old_middle.len().saturating_mul(new_middle.len()) > MOST_PAIRS {
        add(&mut pieces, PieceKind::Removed, old_middle);
        add(&mut pieces, PieceKind::Added, new_middle);
    } else {
        for op in capture_diff_slices(Algorithm::Myers, old_middle, new_middle) {
            let (removed, added) = (&old_middle[op.old_range()], &new_middle[op.new_range()]);
            if matches!(op, DiffOp::Equal { .. }) {
                add(&mut pieces, PieceKind::Same, removed);
            } else {
                add(&mut pieces, PieceKind::Removed, removed);
                add(&mut pieces, PieceKind::Added, added);
            }
        }
    }
    add(&mut pieces, PieceKind::Same, &old[old.len() - tail..]);
    shortened(pieces)
}

/// Words, and between them the spaces and signs one by one.
fn words(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = match first.is_alphanumeric() {
            true => rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()),
            false => first.len_utf8(),
        };
        let (word, after) = rest.split_at(end);
        found.push(word);
        rest = after;
    }
    found
}

fn add(pieces: &mut Vec<Piece>, kind: PieceKind, words: &[&str]) {
    if words.is_empty() {
        return;
    }
    match pieces.last_mut().filter(|last| last.kind == kind) {
        Some(last) => last.words.push_str(&words.concat()),
        None => pieces.push(Piece { kind, words: words.concat() }),
    }
}

/// Leaves out the middle of long unchanged stretches, and what stands far before the first and after the last change.
fn shortened(pieces: Vec<Piece>) -> Vec<Piece> {
    let last = pieces.len().saturating_sub(1);
    let shorten = |(n, piece): (usize, Piece)| {
        let all = words(&piece.words);
        let (from_start, from_end) =
            (if n == 0 { 0 } else { 2 * CONTEXT }, if n == last { 0 } else { 2 * CONTEXT });
        if piece.kind != PieceKind::Same || all.len() <= 6 * CONTEXT {
            return vec![piece];
        }
        let same = |words: &[&str]| Piece { kind: PieceKind::Same, words: words.concat() };
        let mut kept = Vec::new();
        if from_start > 0 {
            kept.push(same(&all[..from_start]));
        }
        kept.push(Piece { kind: PieceKind::LeftOut, words: String::new() });
        if from_end > 0 {
            kept.push(same(&all[all.len() - from_end..]));
        }
        kept
    };
    pieces.into_iter().enumerate().flat_map(shorten).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(pieces: &[Piece]) -> String {
        let mark = |piece: &Piece| match piece.kind {
            PieceKind::Same => piece.words.clone(),
            PieceKind::Added => format!("+{}+", piece.words),
            PieceKind::Removed => format!("-{}-", piece.words),
            PieceKind::LeftOut => "…".to_owned(),
        };
        pieces.iter().map(mark).collect()
    }

    fn check(before: &str, after: &str, expected: &str) {
        assert_eq!(written(&word_difference(before, after)), expected, "{before} → {after}");
    }

    #[test]
    fn texts_differ_word_by_word() {
        check(
            "Dyżur we wtorki, 16–19",
            "Dyżur w czwartki, 16–19",
            "Dyżur -we--wtorki-+w+ +czwartki+, 16–19"
                .replace("-we--wtorki-+w+ +czwartki+", "-we-+w+ -wtorki-+czwartki+")
                .as_str(),
        );
        check("", "Nowy", "+Nowy+");
        check("Stary", "", "-Stary-");
        check("Tak samo", "Tak samo", "Tak samo");
        check("lista", "lista mieszkań", "lista+ mieszkań+");
    }

    #[test]
    fn a_long_unchanged_stretch_is_left_out() {
        let long = "słowo ".repeat(500);
        let pieces = word_difference(&format!("{long}koniec"), &format!("{long}finał"));
        assert!(pieces.iter().any(|p| p.kind == PieceKind::LeftOut), "{pieces:?}");
        let letters: usize = pieces.iter().map(|p| p.words.len()).sum();
        assert!(letters < 300, "{letters} letters are too many for one changed word");
    }

    #[test]
    fn two_long_texts_with_nothing_in_common_are_told_in_two_pieces() {
        let (old, new) = ("a ".repeat(40_000), "b,".repeat(40_000));
        let kinds: Vec<PieceKind> = word_difference(&old, &new).iter().map(|p| p.kind).collect();
        assert_eq!(kinds, [PieceKind::Removed, PieceKind::Added], "not compared word by word");
    }

    proptest! {
        #[test]
        fn the_pieces_hold_both_texts(before in "[ab ,ł]{0,40}", after in "[ab ,ł]{0,40}") {
            let pieces = word_difference(&before, &after);
            let of = |other: PieceKind| -> String {
                pieces.iter().filter(|p| p.kind != other).map(|p| p.words.as_str()).collect()
            };
            prop_assert_eq!(of(PieceKind::Added), before, "without what was added");
            prop_assert_eq!(of(PieceKind::Removed), after, "without what was removed");
        }
    }
}
