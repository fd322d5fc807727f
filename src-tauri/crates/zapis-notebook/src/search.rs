//! Search as you type.

use zapis_domain::{EventId, fold::fold};

use crate::{Notebook, NotebookError, view::SearchHit};

const MOST_HITS: u32 = 50;

impl Notebook {
    /// Entries in which every word of `words` begins some word, in one event or in all.
    pub fn search(&self, event: Option<EventId>, words: &str) -> Result<Vec<SearchHit>, NotebookError> {
        let hits = self.store.reader().search(event, words, MOST_HITS)?;
        Ok(hits
            .into_iter()
            .map(|hit| SearchHit {
                marks: marks(&hit.text, words),
                entry: hit.entry,
                group: hit.group,
                group_number: hit.group_number,
                kind: hit.kind,
                text: hit.text,
            })
            .collect())
    }
}

/// Where words of `text` begin with one of the words searched, in UTF-16 units.
fn marks(text: &str, words: &str) -> Vec<(u32, u32)> {
    let searched: Vec<String> = fold(words)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect();
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
    use super::marks;

    #[test]
    fn the_part_of_a_word_that_was_searched_is_marked() {
        assert_eq!(marks("Wyjazd do Łodzi 🚌 i Łódź", "lod"), [(10, 13), (21, 24)]);
        assert_eq!(marks("nic", "lod"), [], "nothing to mark");
        assert_eq!(marks("Київ", "київ"), [(0, 4)]);
    }
}
