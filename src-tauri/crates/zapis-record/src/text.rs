//! Texts that several people write: what changed is written letter by letter, so that both sides' letters stay.

use loro::{ExportMode, LoroDoc, UpdateOptions};

use crate::{RecordError, document::refused};

/// By letters, or by lines where the letter difference of a much changed long text would take too long.
/// (Loro's own time limit would make the result depend on the machine's speed.)
pub(crate) fn update_text(text: &loro::LoroText, to: &str) -> Result<(), RecordError> {
    let from = text.to_string();
    let same_head = same(from.chars(), to.chars());
    let (from_rest, to_rest) = (from.chars().count() - same_head, to.chars().count() - same_head);
    let same_tail = same(from.chars().rev(), to.chars().rev()).min(from_rest).min(to_rest);
    let (removed, added) = (from_rest - same_tail, to_rest - same_tail);
    let result = if removed == 0 || added == 0 {
        // Typing and deleting: nothing to compare.
        let typed: String = to.chars().skip(same_head).take(added).collect();
        return splice(text, same_head, removed, &typed);
    } else if removed.saturating_mul(added) <= 4_000_000 {
        text.update(to, UpdateOptions::default())
    } else {
        text.update_by_line(to, UpdateOptions::default())
    };
    result.map_err(|e| RecordError::Refused(format!("{e:?}")))
}

/// One text changed by two people: `mine` and `theirs` were both made from `before`, and both stay.
pub fn merged_text(before: &str, mine: &str, theirs: &str) -> String {
    if before == theirs || mine == theirs {
        return mine.to_owned();
    }
    if before == mine {
        return theirs.to_owned();
    }
    merge_in_branches(before, mine, theirs).unwrap_or_else(|_| format!("{theirs}\n\n{mine}"))
}

fn merge_in_branches(before: &str, mine: &str, theirs: &str) -> Result<String, RecordError> {
    let branch = |from: Option<&LoroDoc>, peer: u64, words: &str| -> Result<LoroDoc, RecordError> {
        let doc = from.map_or_else(LoroDoc::new, LoroDoc::fork);
        // The same peers each time: the result must not depend on chance.
        doc.set_peer_id(peer).map_err(refused)?;
        update_text(&doc.get_text("text"), words)?;
        doc.commit();
        Ok(doc)
    };
    let root = branch(None, 1, before)?;
    let (one, other) = (branch(Some(&root), 2, theirs)?, branch(Some(&root), 3, mine)?);
    let updates = other.export(ExportMode::all_updates()).map_err(|e| RecordError::Refused(e.to_string()))?;
    one.import(&updates).map_err(refused)?;
    Ok(one.get_text("text").to_string())
}

fn same(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

fn splice(text: &loro::LoroText, at: usize, removed: usize, added: &str) -> Result<(), RecordError> {
    if removed > 0 {
        text.delete(at, removed).map_err(refused)?;
    }
    if !added.is_empty() {
        text.insert(at, added).map_err(refused)?;
    }
    Ok(())
}

/// The text as it would be had it never become `after`: what turned `after` into `now` is merged with what turns it
/// back into `before`. Not in the record's own history: there every undo writes letters anew, which the undo of an
/// earlier step would not know and leave behind.
pub(crate) fn text_without(now: &str, before: &str, after: &str) -> Result<String, RecordError> {
    merge_in_branches(after, now, before)
}
