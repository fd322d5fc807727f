//! The original wording: what a report prints translated or changed, as it was said and typed.

use std::collections::BTreeSet;

use zapis_domain::{Entry, fold::fold};

use super::{
    Context,
    numbering::{Numbered, Part},
};
use crate::{
    clean,
    document::{Block, Column, Look, Row, Table, TableName},
    prose::{Text, flattened},
};

/// The words before a day: part of no field, and no loss.
const BEFORE_A_DAY: [&str; 5] = ["do", "by", "до", "dnia", "on"];

/// Where an entry's original wording stands.
pub fn anchor(numbered: &Numbered<'_>) -> String {
    format!("original-{}", numbered.anchor)
}

pub fn blocks(context: &Context<'_>) -> Vec<Block> {
    let parts: Vec<&Part<'_>> = context.parts.iter().collect();
    blocks_of(context, &parts)
}

/// The original wording of some groups' entries. What was typed names people: the public edition prints only what
/// was said in another language, as it hides names everywhere.
pub fn blocks_of(context: &Context<'_>, parts: &[&Part<'_>]) -> Vec<Block> {
    let entries = parts.iter().flat_map(|part| &part.entries);
    let rows: Vec<Row> = entries.filter_map(|entry| row(context, entry)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column { head: context.words.say("report-column-number"), share: 0, look: Look::Code },
        Column { head: context.words.say("report-column-typed"), share: 100, look: Look::Label },
    ];
    vec![
        context.section("original", "report-original"),
        context.app_says(Text::plain(context.words.say("report-original-intro"))),
        Block::Table(Table { name: TableName::Original, columns, rows }),
    ]
}

fn row(context: &Context<'_>, numbered: &Numbered<'_>) -> Option<Row> {
    let entry = numbered.entry;
    let language = context.lang(context.language_of(numbered));
    let typed = clean::line(&zapis_domain::capture::as_said(&entry.typed));
    let changed = !context.names.is_public() && !typed.is_empty() && !word_for_word(entry, &typed);
    let original = if context.translation(numbered).is_some() {
        let mut said = flattened(&context.said(&entry.text));
        if changed && typed != said.words() {
            said.push_str("\n");
            said.append(Text::plain(typed));
        }
        said
    } else if changed {
        Text::plain(typed)
    } else {
        return None;
    };
    let cells = vec![context.reference(numbered), original.in_language(language)];
    Some(Row { id: Some(anchor(numbered)), cells, total: false, done: None })
}

/// Whether the report prints every typed word where it was: what the words lack are the prefix and the fields, which
/// stand beside them. Fields taken out of the middle of a sentence leave another sentence.
fn word_for_word(entry: &Entry, typed: &str) -> bool {
    let text = clean::line(&entry.text);
    let mut printed = text.split(' ').filter(|word| !word.is_empty()).peekable();
    let fields = words_of_fields(entry);
    let mut said = false;
    let mut left_out = false;
    for (place, word) in typed.split(' ').enumerate() {
        if printed.peek() == Some(&word) {
            if left_out {
                return false;
            }
            said = true;
            printed.next();
            continue;
        }
        let bare = word.trim_start_matches(['@', '+', '>', '#', '*']);
        let prefix = place == 0 && word.ends_with(':');
        if !prefix && !folded_words(bare).all(|part| fields.contains(&part)) {
            return false;
        }
        left_out |= said && !prefix;
    }
    printed.peek().is_none()
}

fn words_of_fields(entry: &Entry) -> BTreeSet<String> {
    let names = entry.owners.iter().chain(&entry.partners).map(|name| name.name.as_str());
    let addressees = entry.addressees.iter().map(|addressee| addressee.name.as_str());
    let due = entry.due.iter().flat_map(|due| BEFORE_A_DAY.into_iter().chain([due.written.as_str()]));
    let dots = entry.dots.map(|dots| dots.to_string());
    let all = names.chain(addressees).chain(due).chain(entry.tags.iter().map(String::as_str));
    all.flat_map(folded_words).chain(dots).collect()
}

fn folded_words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(fold)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use zapis_domain::{Due, EntryId, EntryKind, Name, Timestamp};

    use super::*;

    #[test]
    fn shorthand_alone_is_no_other_wording() {
        let mut entry = Entry::new(
            EntryId(uuid::Uuid::nil()),
            EntryKind::Task,
            "Lista **kontaktów** dla dzielnic",
            Timestamp::UNIX_EPOCH,
        );
        entry.owners = vec![Name::written("Anna Kowalska")];
        entry.tags = vec!["dom".to_owned()];
        let day = NaiveDate::from_ymd_opt(2022, 6, 15).expect("a day");
        entry.due = Some(Due { day, written: "15.06".to_owned() });
        let check = |typed: &str, same: bool| assert_eq!(word_for_word(&entry, typed), same, "{typed}");
        check("z: Lista **kontaktów** dla dzielnic @Anna Kowalska do 15.06 #dom", true);
        check("z: @Anna Kowalska Lista **kontaktów** dla dzielnic do 15.06", true);
        check("z: Lista **kontaktów** @Anna Kowalska dla dzielnic do 15.06 #dom", false);
        check("Lista **kontaktów** dla dzielnic", true);
        check("z: Lista **kontaktów** nie dla dzielnic @Anna Kowalska", false);
        check("z: Lista kontaktów dla dzielnic", false);
        check("z: Lista **kontaktów** dla dzielnic @Jan Nowak", false);
        check("z: Lista **kontaktów** dla", false);
    }
}
