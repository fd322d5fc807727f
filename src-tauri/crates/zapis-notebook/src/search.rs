//! Search as you type.

use zapis_domain::{EventId, fold::fold};

use crate::{Notebook, NotebookError, view::SearchHit};

const MOST_HITS: u32 = 50;

impl Notebook {
    /// Entries in which every word of `words` begins some word, in one event or in all.
    pub fn search(&self, event: Option<EventId>, words: &str) -> Result<Vec<SearchHit>, NotebookError> {
        let hits = self.store.reader().search(event, words, MOST_HITS)?;
        let searched = searched(words);
        let shown = hits.into_iter().map(|hit| {
            let text = line_with_hit(&hit.text, &searched);
            SearchHit {
                marks: marks(&text, &searched),
                entry: hit.entry,
                group: hit.group,
                group_number: hit.group_number,
                kind: hit.kind,
                text,
            }
        });
        Ok(shown.collect())
    }
}

pub(crate) fn searched(words: &str) -> Vec<String> {
    fold(words).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// Letters of a hit's line before the hit, and all of them.
const BEFORE: usize = 36;
const LINE: usize = 120;

/// One line of the text, around the first word that was searched: a long note is not shown whole for it.
pub(crate) fn line_with_hit(text: &str, searched: &[String]) -> String {
    let found = first_hit(text, searched).unwrap_or(0);
    let fits = text.chars().nth(LINE).is_none();
    let from = if fits { 0 } else { start_before(text, found) };
    let rest = &text[from..];
    let long = rest.char_indices().nth(LINE).map_or(rest.len(), |(at, _)| at);
    let word = rest[..long].rfind(' ').filter(|at| long < rest.len() && from + at > found);
    let until = word.unwrap_or(long);
    let head = if from > 0 { "… " } else { "" };
    let shown = plain(&rest[..until]);
    if from + until == text.len() {
        return format!("{head}{shown}");
    }
    format!("{head}{}…", shown.trim_end_matches(['.', ',', ';', ':', '…', ' ']))
}

fn first_hit(text: &str, searched: &[String]) -> Option<usize> {
    let mut at = 0;
    text.split_inclusive(|c: char| !c.is_alphanumeric()).find_map(|piece| {
        let here = at;
        at += piece.len();
        let folded = fold(piece.trim_end_matches(|c: char| !c.is_alphanumeric()));
        searched.iter().any(|s| folded.starts_with(s.as_str())).then_some(here)
    })
}

/// The beginning of a word a little before the hit, or of its paragraph.
fn start_before(text: &str, found: usize) -> usize {
    let reach = text[..found].char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    let near = &text[reach..found];
    let paragraph = near.rfind('\n').map(|at| at + 1);
    let word = near.char_indices().find(|(_, c)| c.is_whitespace()).map(|(at, c)| at + c.len_utf8());
    reach + paragraph.or(word.filter(|_| reach > 0)).unwrap_or(0)
}

/// Without line ends and the signs of Markdown at their beginnings.
fn plain(text: &str) -> String {
    let lines =
        text.lines().map(|line| line.trim_start_matches(['#', '-', '*', '>', '|', ' ', '\t']).trim_end());
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ").replace("**", "").replace('\t', " ")
}

/// Where words of `text` begin with one of the words searched, in UTF-16 units.
pub(crate) fn marks(text: &str, searched: &[String]) -> Vec<(u32, u32)> {
    let mut found = Vec::new();
    let mut at = 0u32;
    for piece in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        let folded = fold(word);
        if let Some(hit) = searched.iter().find(|s| folded.starts_with(s.as_str())) {
            found.push((at, at + units_of_prefix(word, hit.chars().count())));
        }
        at += units(piece);
    }
    found
}

/// How much of `word` its first folded letters take up: `ﬁ` folds to two, a combining accent to none.
fn units_of_prefix(word: &str, letters: usize) -> u32 {
    let mut folded = 0;
    let mut taken = 0;
    for c in word.chars() {
        let more = fold(c.encode_utf8(&mut [0; 4])).chars().count();
        if folded >= letters && more > 0 {
            break;
        }
        folded += more;
        taken += c.len_utf16() as u32;
    }
    taken
}

fn units(text: &str) -> u32 {
    text.encode_utf16().count() as u32
}

#[cfg(test)]
mod tests {
    use super::{line_with_hit, searched};

    fn marks(text: &str, words: &str) -> Vec<(u32, u32)> {
        super::marks(text, &searched(words))
    }

    #[test]
    fn the_part_of_a_word_that_was_searched_is_marked() {
        assert_eq!(marks("Wyjazd do Łodzi 🚌 i Łódź", "lod"), [(10, 13), (21, 24)]);
        assert_eq!(marks("nic", "lod"), [], "nothing to mark");
        assert_eq!(marks("Київ", "київ"), [(0, 4)]);
    }

    #[test]
    fn a_long_note_is_shown_by_one_line_around_its_hit() {
        let line = |text: &str, words: &str| line_with_hit(text, &searched(words));
        assert_eq!(line("Krótki wpis", "wpis"), "Krótki wpis", "what is short is shown whole");
        let note = format!(
            "# Notatki\n\n{}\n- wyjazd **do Łodzi** w maju\n{}",
            "słowo ".repeat(60),
            "dalej ".repeat(60)
        );
        let shown = line(&note, "lodz");
        assert!(shown.starts_with("… wyjazd do Łodzi w maju dalej"), "{shown}");
        assert!(shown.ends_with('…') && shown.chars().count() < 125 && !shown.contains('\n'), "{shown}");
        let cut = line(&format!("{} {}", "Łódź".repeat(28), "jest. ".repeat(30)), "lodz");
        assert!(cut.ends_with(" jest…"), "no full stop before what is left out: {cut}");
        let endless = format!("{}ł{}", "a".repeat(50_000), " kot".repeat(3));
        assert!(line(&endless, "kot").contains("kot"), "also after a word without end");
        assert!(line(&"ż".repeat(100_000), "żż").chars().count() < 130, "and of nothing but one word");
    }

    proptest::proptest! {
        #[test]
        fn a_hit_is_in_the_line_shown_for_it(before in "\\PC{0,300}", after in "\\PC{0,300}") {
            let text = format!("{before} Łódź {after}");
            let shown = line_with_hit(&text, &searched("lodz"));
            proptest::prop_assert!(!super::marks(&shown, &searched("lodz")).is_empty(), "{shown:?}");
            proptest::prop_assert!(shown.chars().count() <= 260, "{shown:?}");
        }
    }
}
