//! Why two entries stand side by side, in a form the window can say and mark.

use crate::{
    Said,
    bag::{Bag, Term},
    fields::{name_key, one_body, place_key},
};

/// Words named as a reason.
const MOST_WORDS: usize = 8;

/// Why two entries stand side by side. What people wrote is quoted as they wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Words that mean the same, in the order of the first entry, and how many words that mean something the
    /// shorter entry has.
    Words {
        shared: Vec<SharedWord>,
        of: u32,
    },
    Owner(String),
    Addressee(String),
    Number(u32),
    Tag(String),
    Place(String),
    /// Due on the same day.
    Due,
    /// What one says, the other denies or says otherwise: a word of each.
    Opposite {
        first: String,
        second: String,
    },
}

/// One meaning as it is written in each of two entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedWord {
    pub first: String,
    pub second: String,
}

/// First and second are the entries with the smaller and the larger id.
/// `opposed` is what of each contradicts, in the order in which the entries are given.
pub(crate) fn between(
    a: (&Said<'_>, &Bag),
    b: (&Said<'_>, &Bag),
    opposed: Option<(&Bag, &Bag)>,
) -> Vec<Reason> {
    let turned = a.1.entry > b.1.entry;
    let ((sa, a), (sb, b)) = if turned { (b, a) } else { (a, b) };
    let (ea, eb) = (sa.entry, sb.entry);
    let mut reasons = Vec::new();
    if let Some((x, y)) = opposed {
        let (x, y) = if turned { (y, x) } else { (x, y) };
        reasons.extend(opposite((&ea.text, x), (&eb.text, y)));
    }
    reasons.extend(shared_words(&ea.text, a, &eb.text, b));
    let owner = ea.owners.iter().find(|x| eb.owners.iter().any(|y| name_key(&x.name) == name_key(&y.name)));
    reasons.extend(owner.map(|o| Reason::Owner(o.name.clone())));
    let spoken_to = a.addressees.iter().zip(&a.called).position(|(words, called)| {
        b.addressees.iter().zip(&b.called).any(|(other, also)| {
            one_body(words, other) || called.1 == also.1 || called.0 == also.1 || called.1 == also.0
        })
    });
    reasons.extend(spoken_to.and_then(|at| ea.addressees.get(at)).map(|x| Reason::Addressee(x.name.clone())));
    let number = a.numbers.iter().find(|n| n.number > 1 && b.numbers.iter().any(|m| m.number == n.number));
    reasons.extend(number.map(|n| Reason::Number(n.number)));
    if let Some(at) = a.tags.iter().position(|tag| b.tags.contains(tag)) {
        reasons.extend(ea.tags.get(at.min(ea.tags.len().saturating_sub(1))).map(|t| Reason::Tag(t.clone())));
    }
    if a.place.is_some() && a.place == b.place && !place_key(&ea.place).is_empty() {
        reasons.push(Reason::Place(ea.place.trim().to_owned()));
    }
    if a.due.is_some() && a.due == b.due {
        reasons.push(Reason::Due);
    }
    reasons
}

fn shared_words(ta: &str, a: &Bag, tb: &str, b: &Bag) -> Option<Reason> {
    let mut shared: Vec<(&Term, &Term)> = a
        .terms
        .iter()
        .filter_map(|x| Some((x, &b.terms[b.terms.binary_search_by_key(&x.id, |y| y.id).ok()?])))
        .collect();
    shared.sort_by_key(|(x, _)| x.start);
    shared.truncate(MOST_WORDS);
    if shared.is_empty() {
        return None;
    }
    let shared =
        shared.into_iter().map(|(x, y)| SharedWord { first: word(ta, x), second: word(tb, y) }).collect();
    Some(Reason::Words { shared, of: a.terms.len().min(b.terms.len()) as u32 })
}

/// A word of each in which they differ: one slot, two values; or what one of them denies; or two numbers.
fn opposite((ta, a): (&str, &Bag), (tb, b): (&str, &Bag)) -> Option<Reason> {
    let told = |x: &Term, y: &Term| Some(Reason::Opposite { first: word(ta, x), second: word(tb, y) });
    for x in &a.terms {
        for y in &b.terms {
            let slot = x.slot.is_some() && x.slot == y.slot && x.id != y.id && x.denied == y.denied;
            if slot || (x.id == y.id && x.denied != y.denied) {
                return told(x, y);
            }
        }
    }
    let counts = a.numbers.iter().zip(a.numbers.iter().cycle()).find_map(|(n, _)| {
        let other = b.numbers.iter().find(|m| m.of.is_some() && m.of == n.of && m.number != n.number)?;
        Some((n.number, other.number))
    });
    counts.map(|(first, second)| Reason::Opposite { first: first.to_string(), second: second.to_string() })
}

fn word(text: &str, term: &Term) -> String {
    text.get(term.start as usize..term.end as usize).unwrap_or_default().to_owned()
}
