//! What two entries seem to be to each other.
//!
//! Half of it is how much of what they say is said by both, each meaning weighed by how rare it is; the rest are
//! owners, addressees, tags and neighbouring words. One that denies what the other says, or fills the same slot
//! with another value, contradicts it. The numbers were chosen on two thirds of `tests/pairs`; see ADR 0014.

use zapis_domain::EntryKind;

use crate::{
    Tie,
    bag::{Bag, Sort, Term},
    fields::one_body,
};

/// From here on two entries say the same.
const SAME: f32 = 0.49;
/// The same, said as something else: a recommendation that another group calls an arrangement.
const SAME_OF_ANOTHER_KIND: f32 = 0.85;
/// From here on they belong together.
const RELATED: f32 = 0.31;
/// From here on they belong together if what one of them begins with is in the other.
const THEMED: f32 = 0.22;
/// From here on two lines say nearly the same, whatever about.
const NEARLY_THE_SAME: f32 = 0.42;
/// How much what says how and when counts towards belonging together.
const MANNER: f32 = 0.5;
/// From here on what one group lacks and what another has belong together: such lines are short.
const SUPPLIED: f32 = 0.24;
/// From here on an opposite is a contradiction rather than chance.
const OPPOSED: f32 = 0.40;
/// A shared meaning that weighs less does not carry a suggestion alone.
const TELLING: f32 = 0.9;
/// What a number in both weighs.
const NUMBER: f32 = 0.5;

/// What was found when two entries were laid side by side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Verdict {
    pub tie: Tie,
    pub strength: f32,
}

/// Meanings of two bags, joined by id.
#[derive(Debug, Clone, Copy, Default)]
struct Overlap {
    shared: f32,
    only_a: f32,
    only_b: f32,
    /// Shared meanings that are more than what people do with anything.
    telling: u32,
    /// Those of them that say what about, not how and when.
    themes: u32,
    /// What says how and when, of `shared`, `only_a` and `only_b`.
    manner: [f32; 3],
    /// One denies what the other says.
    denied: bool,
    /// What fills slots in which they differ.
    axis: f32,
}

pub(crate) fn judge(a: &Bag, b: &Bag, rarity: impl Fn(u32) -> f32) -> Option<Verdict> {
    let slots = opposed_slots(a, b);
    let overlap = overlap(a, b, &slots, &rarity);
    if overlap.telling == 0 {
        return None;
    }
    let alike = likeness(a, b, &overlap);
    let may = comparable(a.kind, b.kind) && may_oppose(a, b, &overlap, &slots);
    if let Some(opposing) = may.then(|| opposing(a, b, &rarity)).flatten() {
        return Some(Verdict { tie: Tie::Contradicts, strength: opposing.about_one.min(1.0) });
    }
    let tie = if alike >= threshold(a, b) && !elsewhere(&slots) && enough_for_same(a, b, &overlap) {
        Tie::Same
    } else if related(a, b, &overlap) {
        Tie::Related
    } else {
        return None;
    };
    Some(Verdict { tie, strength: alike.min(1.0) })
}

/// One matter, another step or side of it: much in common that is more than how and when, or the theme of one in the other.
fn related(a: &Bag, b: &Bag, overlap: &Overlap) -> bool {
    let [shared, only_a, only_b] = overlap.manner.map(|weight| (1.0 - MANNER) * weight);
    let about = Overlap {
        shared: overlap.shared - shared,
        only_a: overlap.only_a - only_a,
        only_b: overlap.only_b - only_b,
        ..*overlap
    };
    let alike = likeness(a, b, &about);
    let has = |bag: &Bag, id: u32| bag.terms.binary_search_by_key(&id, |t| t.id).is_ok();
    let themed = a.theme.is_some_and(|theme| has(b, theme)) || b.theme.is_some_and(|theme| has(a, theme));
    let enough = if supplied(a, b) { SUPPLIED } else { RELATED };
    // Two lines about when and how alone are one matter only if they say nearly the same.
    (overlap.themes > 0 && (alike >= enough || (themed && alike >= THEMED)))
        || likeness(a, b, overlap) >= NEARLY_THE_SAME
}

/// Whether anything in the two entries could contradict; cheap, and asked before the sentences of long ones are.
fn may_oppose(a: &Bag, b: &Bag, overlap: &Overlap, slots: &[Opposed]) -> bool {
    overlap.denied || opposes(slots) || other_count(a, b)
}

/// What contradicts in two entries: they themselves, or of long ones a sentence of each.
pub(crate) struct Opposing<'b> {
    pub first: &'b Bag,
    pub second: &'b Bag,
    /// How much both speak of one matter, whatever they say of it.
    pub about_one: f32,
}

/// The first sentences that contradict each other and speak of one matter.
pub(crate) fn opposing<'b>(a: &'b Bag, b: &'b Bag, rarity: &impl Fn(u32) -> f32) -> Option<Opposing<'b>> {
    let parts = |bag: &'b Bag| bag.sentences.as_deref().unwrap_or(std::slice::from_ref(bag));
    parts(a).iter().find_map(|first| {
        parts(b).iter().find_map(|second| {
            let about_one = opposed(first, second, rarity)?;
            Some(Opposing { first, second, about_one })
        })
    })
}

fn opposed(a: &Bag, b: &Bag, rarity: &impl Fn(u32) -> f32) -> Option<f32> {
    if !a.may_oppose() && !b.may_oppose() {
        return None;
    }
    let slots = opposed_slots(a, b);
    let overlap = overlap(a, b, &slots, rarity);
    let denied = overlap.denied && a.denies != b.denies;
    if overlap.telling == 0 || !(denied || opposes(&slots) || other_count(a, b)) {
        return None;
    }
    // What they answer differently they both speak of.
    let about_one = likeness(a, b, &Overlap { shared: overlap.shared + overlap.axis, ..overlap });
    (about_one >= OPPOSED).then_some(about_one)
}

/// How alike two entries are whatever kinds they have; 0 if only small words are shared.
pub(crate) fn likeness_of_words(a: &Bag, b: &Bag, rarity: impl Fn(u32) -> f32) -> f32 {
    let slots = opposed_slots(a, b);
    let overlap = overlap(a, b, &slots, &rarity);
    if overlap.telling == 0 { 0.0 } else { likeness(a, b, &overlap) }
}

fn likeness(a: &Bag, b: &Bag, overlap: &Overlap) -> f32 {
    let Overlap { shared, only_a, only_b, .. } = *overlap;
    let dice = 2.0 * shared / (2.0 * shared + only_a + only_b);
    let contained = shared / (shared + only_a.min(only_b));
    // One common word in a line of two is not yet a common matter.
    let evidence = 1.0 - (-0.55 * shared).exp();
    let mut alike = (0.62 * dice + 0.38 * contained) * (0.45 + 0.55 * evidence);
    alike += 0.06 * shared_pairs(a, b).min(2) as f32;
    if a.owners.iter().any(|owner| b.owners.contains(owner)) {
        alike += 0.10;
    }
    match same_addressee(a, b) {
        Some(true) => alike += 0.06,
        Some(false) => alike -= 0.03,
        None => {}
    }
    if a.tags.iter().any(|tag| b.tags.contains(tag)) {
        alike += 0.05;
    }
    if a.due.is_some() && a.due == b.due {
        alike += 0.03;
    }
    alike
}

/// How alike two entries must be to be called the same.
fn threshold(a: &Bag, b: &Bag) -> f32 {
    if a.kind == b.kind {
        SAME
    } else if settles(a.kind) && settles(b.kind) {
        SAME_OF_ANOTHER_KIND
    } else {
        f32::INFINITY
    }
}

/// One has, asks or knows what the other lacks.
fn supplied(a: &Bag, b: &Bag) -> bool {
    let open = |kind| matches!(kind, EntryKind::Need | EntryKind::Question);
    open(a.kind) != open(b.kind)
}

/// Kinds that people mix up: what was settled, is to be done, or is asked for; and the note, which has no kind.
fn settles(kind: EntryKind) -> bool {
    matches!(kind, EntryKind::Arrangement | EntryKind::Task | EntryKind::Recommendation | EntryKind::Note)
}

/// One word in common says the same only if there is nothing more to say; and two lines that both begin with what
/// the other does not mention are about two things.
fn enough_for_same(a: &Bag, b: &Bag, overlap: &Overlap) -> bool {
    let has = |bag: &Bag, id: u32| bag.terms.binary_search_by_key(&id, |t| t.id).is_ok();
    let elsewhere = |of: &Bag, other: &Bag| of.head.is_some_and(|head| !has(other, head));
    if overlap.telling < 3 && elsewhere(a, b) && elsewhere(b, a) {
        return false;
    }
    let telling = |bag: &Bag| bag.terms.iter().filter(|t| t.weight >= 0.7).count() as u32;
    overlap.telling >= 2 || overlap.telling == telling(a).max(telling(b))
}

/// A question or a need contradicts nothing.
fn comparable(a: EntryKind, b: EntryKind) -> bool {
    let says = |kind| {
        matches!(
            kind,
            EntryKind::Arrangement | EntryKind::Task | EntryKind::Recommendation | EntryKind::Practice
        )
    };
    (says(a) && says(b)) || (a == EntryKind::Note && b == EntryKind::Note)
}

/// A pair of values in one slot.
struct Opposed {
    slot: u8,
    name: &'static str,
}

/// Slots both fill, with no value in common; a denied value counts as the other one of two.
fn opposed_slots(a: &Bag, b: &Bag) -> Vec<Opposed> {
    let filled =
        |bag: &Bag| bag.terms.iter().filter_map(|t| t.slot.map(|s| (s, t.id, t.denied))).collect::<Vec<_>>();
    let (in_a, in_b) = (filled(a), filled(b));
    let mut slots: Vec<u8> = in_a.iter().map(|(slot, ..)| *slot).collect();
    slots.sort_unstable();
    slots.dedup();
    let mut opposed = Vec::new();
    for slot in slots {
        let of = |all: &[(u8, u32, bool)]| {
            all.iter().filter(|(s, ..)| *s == slot).map(|(_, id, denied)| (*id, *denied)).collect::<Vec<_>>()
        };
        let (va, vb) = (of(&in_a), of(&in_b));
        let agrees = |x: &(u32, bool), y: &(u32, bool)| (x.0 == y.0) == (x.1 == y.1);
        if !vb.is_empty() && !va.iter().any(|x| vb.iter().any(|y| agrees(x, y))) {
            opposed.push(Opposed { slot, name: crate::lexicon::Lexicon::get().slot_name(slot) });
        }
    }
    opposed
}

/// A task in another district is another task, not a contradiction.
fn opposes(slots: &[Opposed]) -> bool {
    slots.iter().any(|slot| !matches!(slot.name, "district" | "month"))
}

fn elsewhere(slots: &[Opposed]) -> bool {
    slots.iter().any(|slot| slot.name == "district")
}

/// Both count the same thing and come to different numbers.
fn other_count(a: &Bag, b: &Bag) -> bool {
    let counted = |bag: &Bag, of: u32| {
        bag.numbers.iter().filter(|n| n.of == Some(of)).map(|n| n.number).collect::<Vec<_>>()
    };
    a.numbers.iter().filter_map(|n| n.of).any(|of| {
        let (in_a, in_b) = (counted(a, of), counted(b, of));
        !in_b.is_empty() && !in_a.iter().any(|n| in_b.contains(n))
    })
}

fn opposes_in(term: &Term, slots: &[Opposed]) -> bool {
    term.slot.is_some_and(|slot| slots.iter().any(|o| o.slot == slot))
}

fn overlap(a: &Bag, b: &Bag, slots: &[Opposed], rarity: &impl Fn(u32) -> f32) -> Overlap {
    let axis = a.terms.iter().filter(|t| opposes_in(t, slots)).map(|t| t.weight * rarity(t.id)).sum();
    let mut overlap = Overlap { axis, ..Overlap::default() };
    for number in a.numbers.iter().filter(|n| b.numbers.iter().any(|m| m.number == n.number)).take(2) {
        overlap.shared += NUMBER;
        // Three months in both lines tell as much as a word.
        overlap.telling += u32::from(number.of.is_some() && b.numbers.contains(number));
    }
    // What fills an opposed slot is the difference itself; it is weighed by `opposes`.
    let weight = |term: &Term| if opposes_in(term, slots) { 0.0 } else { term.weight * rarity(term.id) };
    let (mut in_a, mut in_b) = (a.terms.iter().peekable(), b.terms.iter().peekable());
    loop {
        match (in_a.peek(), in_b.peek()) {
            (Some(x), Some(y)) if x.id == y.id => {
                let both = weight(x).min(weight(y));
                overlap.shared += both;
                let tells = both >= TELLING * 0.5 && x.weight >= 0.7;
                overlap.telling += u32::from(tells);
                overlap.themes += u32::from(tells && x.sort != Sort::Manner);
                overlap.manner[0] += if x.sort == Sort::Manner { both } else { 0.0 };
                overlap.denied |= x.denied != y.denied;
                in_a.next();
                in_b.next();
            }
            (Some(x), y) if y.is_none_or(|y| x.id < y.id) => {
                overlap.only_a += weight(x);
                overlap.manner[1] += if x.sort == Sort::Manner { weight(x) } else { 0.0 };
                in_a.next();
            }
            (_, Some(y)) => {
                overlap.only_b += weight(y);
                overlap.manner[2] += if y.sort == Sort::Manner { weight(y) } else { 0.0 };
                in_b.next();
            }
            (_, None) => return overlap,
        }
    }
}

pub(crate) fn shared_pairs(a: &Bag, b: &Bag) -> usize {
    a.pairs.iter().filter(|pair| b.pairs.binary_search(pair).is_ok()).count()
}

/// None when either speaks to nobody.
pub(crate) fn same_addressee(a: &Bag, b: &Bag) -> Option<bool> {
    if a.addressees.is_empty() || b.addressees.is_empty() {
        return None;
    }
    let words = a.addressees.iter().any(|x| b.addressees.iter().any(|y| one_body(x, y)));
    let called = a.called.iter().any(|x| b.called.iter().any(|y| x.1 == y.1 || x.0 == y.1 || x.1 == y.0));
    Some(words || called)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_thresholds_stand_in_their_order() {
        let order = [super::RELATED, super::OPPOSED, super::SAME, super::SAME_OF_ANOTHER_KIND];
        assert!(order.windows(2).all(|two| two[0] < two[1]), "more is asked of what claims more: {order:?}");
    }
}
