//! The plenary as a row of slides: groups with their items, an item too long for one screen in parts, the table of
//! tasks in pages. Pure: the same view gives the same slides on every laptop.

use std::ops::Range;

use zapis_domain::fold::fold;

use super::{
    stage::is_task,
    view::{PlenaryItem, PlenaryView, Slide, TaskRow},
};

/// Letters that stand on a screen at once, large enough for the last row.
const LETTERS_OF_A_PART: usize = 520;
/// How far from its ideal place a part may end for the sake of a sentence.
const SLACK: usize = 110;
/// Lines of the table of tasks on one screen, and letters in a line of it.
const LINES_OF_A_PAGE: usize = 8;
const LETTERS_OF_A_LINE: usize = 52;
/// Letters in a line of its first column.
const LETTERS_OF_AN_OWNER: usize = 24;

/// From the opening to the end, in the order of the story.
pub(super) fn slides_of(view: &PlenaryView) -> Vec<Slide> {
    let mut slides = vec![Slide::Opening];
    for group in &view.groups {
        let id = group.group;
        slides.push(Slide::Group { group: id });
        for item in &group.items {
            let parts = 0..parts_of(&item.text).len() as u32;
            slides.extend(parts.map(|part| Slide::Item { group: id, entry: item.entry, part }));
        }
    }
    slides.extend((0..task_pages(view).len() as u32).map(|page| Slide::Tasks { page }));
    slides.push(Slide::End);
    slides
}

/// The slide itself, or where one is when it is gone: an earlier part, the last page, the group, the opening.
pub(super) fn nearest(slides: &[Slide], wanted: &Slide) -> Slide {
    if slides.contains(wanted) {
        return wanted.clone();
    }
    let near = |slide: &&Slide| match (slide, wanted) {
        (Slide::Item { entry, .. }, Slide::Item { entry: wanted, .. }) => entry == wanted,
        (Slide::Tasks { .. }, Slide::Tasks { .. }) => true,
        _ => false,
    };
    let head = |slide: &&Slide| matches!((slide, wanted.group()), (Slide::Group { group }, Some(wanted)) if *group == wanted);
    let found = slides.iter().rfind(near).or_else(|| slides.iter().find(head));
    found.cloned().unwrap_or(Slide::Opening)
}

/// The text in parts that fit a screen, cut between sentences where it can be, else between words.
pub(super) fn parts_of(text: &str) -> Vec<&str> {
    let text = text.trim();
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let parts = letters.len().div_ceil(LETTERS_OF_A_PART).max(1);
    let mut cut = Vec::with_capacity(parts);
    let mut from = 0;
    for part in 1..parts {
        let ideal = letters.len() * part / parts;
        let at = good_place(
            &letters,
            ideal.saturating_sub(SLACK).max(from + 1)..(ideal + SLACK).min(letters.len()),
            ideal,
        );
        cut.push(letters[from].0..letters[at].0);
        from = at;
    }
    cut.push(letters.get(from).map_or(0, |(at, _)| *at)..text.len());
    cut.into_iter().map(|range: Range<usize>| text[range].trim()).collect()
}

/// Where the next part begins: after a sentence, else after a space, else in the middle of what has neither.
fn good_place(letters: &[(usize, char)], within: Range<usize>, ideal: usize) -> usize {
    let letter = |at: usize| letters[at].1;
    let space = |at: &usize| letter(*at - 1).is_whitespace() && !letter(*at).is_whitespace();
    let sentence = |at: &usize| {
        space(at) && *at >= 2 && (matches!(letter(*at - 2), '.' | '!' | '?' | '…') || letter(*at - 1) == '\n')
    };
    let nearest = |fits: &dyn Fn(&usize) -> bool| {
        within.clone().filter(|at| *at > 0).filter(|at| fits(at)).min_by_key(|at| at.abs_diff(ideal))
    };
    nearest(&sentence).or_else(|| nearest(&space)).unwrap_or(ideal)
}

/// The tasks on the stage by who does them, in pages; those of nobody last.
pub(super) fn task_pages(view: &PlenaryView) -> Vec<Vec<TaskRow>> {
    let mut rows: Vec<TaskRow> = view
        .groups
        .iter()
        .flat_map(|group| {
            group.items.iter().filter(|item| is_task(item)).map(move |item| (group.number, item))
        })
        .flat_map(|(number, item)| rows_of(number, item))
        .collect();
    // Stable: an owner's tasks stay in the order of the story.
    rows.sort_by_cached_key(|row| (row.owner.is_empty(), fold(&row.owner), row.owner.clone()));
    let mut pages: Vec<Vec<TaskRow>> = Vec::new();
    let (mut free, mut beside) = (0, 0);
    for row in rows {
        let text = lines_of(&row.text, LETTERS_OF_A_LINE);
        let owner = lines_of(&row.owner, LETTERS_OF_AN_OWNER);
        // The owner is written once, beside all their rows of a page.
        let same = pages.last().and_then(|page| page.last()).is_some_and(|last| last.owner == row.owner);
        let lines = if same { (beside + text).max(owner) - beside.max(owner) } else { text.max(owner) };
        match pages.last_mut().filter(|_| lines <= free) {
            Some(page) => {
                page.push(row);
                free -= lines;
                beside = if same { beside + text } else { text };
            }
            None => {
                pages.push(vec![row]);
                free = LINES_OF_A_PAGE.saturating_sub(text.max(owner));
                beside = text;
            }
        }
    }
    pages
}

/// Lines a text takes in a column of so many letters, broken between words; an empty one takes one.
fn lines_of(text: &str, letters: usize) -> usize {
    let (mut lines, mut free) = (0, 0);
    for word in text.split_whitespace().map(|word| word.chars().count()) {
        if word < free {
            free -= word + 1;
        } else {
            let own = word.div_ceil(letters);
            lines += own;
            free = own * letters - word;
        }
    }
    lines.max(1)
}

/// A task of two owners is found under both.
fn rows_of(group: u32, item: &PlenaryItem) -> Vec<TaskRow> {
    let row = |owner: &str| TaskRow {
        entry: item.entry,
        owner: owner.to_owned(),
        text: parts_of(&item.text).first().copied().unwrap_or_default().to_owned(),
        cut: parts_of(&item.text).len() > 1,
        due: item.due.clone(),
        group,
    };
    if item.owners.is_empty() { vec![row("")] } else { item.owners.iter().map(|owner| row(owner)).collect() }
}

#[cfg(test)]
mod tests {
    use super::{lines_of, parts_of};

    fn check(text: &str, parts: usize) {
        let cut = parts_of(text);
        assert_eq!(cut.len(), parts, "{} letters", text.chars().count());
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(letters(&cut.concat()), letters(text), "nothing is lost between the parts");
    }

    #[test]
    fn a_short_item_is_one_part_and_a_long_one_is_cut_between_sentences() {
        check("", 1);
        check("Spotykamy się co miesiąc", 1);
        let long = "Rodziny czekają w kolejce i nikt nie wie, jak długo. ".repeat(95);
        check(&long, 10);
        for part in parts_of(&long) {
            assert!(part.ends_with('.'), "a part ends where a sentence does: {part:?}");
            assert!(part.chars().count() <= 640, "and fits a screen");
        }
    }

    #[test]
    fn a_column_counts_whole_words_and_breaks_what_is_longer_than_itself() {
        for (text, letters, lines) in [
            ("", 24, 1),
            ("Anna Kowalska", 24, 1),
            ("Anna", 4, 1),
            ("Anna Ewa", 4, 2),
            ("Stowarzyszenie Sąsiedzka Pomoc Wola", 24, 2),
            ("Stowarzyszenie Międzykulturowe Sąsiedztwo", 24, 3),
        ] {
            assert_eq!(lines_of(text, letters), lines, "{text} in {letters} letters");
        }
        assert_eq!(lines_of(&"ż".repeat(49), 24), 3, "a word without an end is broken");
    }

    #[test]
    fn words_without_sentences_and_letters_without_words_are_cut_all_the_same() {
        check(&"słowo ".repeat(400), 5);
        check(&"ż".repeat(5_000), 10);
        check(&"🙂\u{200d}\n".repeat(2_000), 12);
    }
}
