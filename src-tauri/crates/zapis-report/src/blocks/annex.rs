//! The original wording: every line as it was typed, where the report prints it otherwise.

use super::Context;
use crate::{
    clean,
    document::{Block, Column, Look, Row, Table, TableName},
    prose::Text,
};

/// Nothing in the public edition: what was typed names people.
pub fn blocks(context: &Context<'_>) -> Vec<Block> {
    if context.names.is_public() {
        return Vec::new();
    }
    let rows: Vec<Row> = context
        .entries()
        .filter_map(|e| {
            let typed = clean::line(&e.entry.typed);
            let printed_so = typed.is_empty() || typed == clean::line(&e.entry.text);
            let language = context.lang(context.language_of(e));
            let cells = vec![context.reference(e), Text::plain(typed).in_language(language)];
            (!printed_so).then_some(Row { id: None, cells, total: false, done: None })
        })
        .collect();
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
