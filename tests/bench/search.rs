//! Search as you type over 60,000 entries, beside the raw FTS5 query.

use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;

use crate::{
    measure::{Table, ms, quantile, ratio},
    notebook,
};

const WORDS: [&str; 12] = [
    "lodz",
    "mie",
    "mieszk",
    "mieszkania",
    "tlumacz",
    "szko",
    "praca w",
    "киї",
    "пе",
    "punkt inf",
    "do",
    "o",
];

pub fn congress(table: &mut Table, library: &TempDir) {
    let mut ours = Vec::new();
    {
        let notebook = notebook(library.path());
        for words in WORDS.iter().cycle().take(WORDS.len() * 20) {
            let begun = Instant::now();
            notebook.search(None, words).expect("searches");
            ours.push(begun.elapsed());
        }
    }
    let mut raw = raw_queries(library);
    for (name, q, bar) in [("median", 0.5, "≤ 2×"), ("p99", 0.99, "≤ 20 ms")] {
        let (a, b) = (quantile(&mut ours, q), quantile(&mut raw, q));
        let what = format!("search as you type, 60,000 entries, {name}");
        table.add_beside(&what, ms(a), bar, &format!("raw FTS5 {}", ms(b)), ratio(a, b));
    }
}

fn raw_queries(library: &TempDir) -> Vec<Duration> {
    let db = Connection::open_with_flags(library.path().join("zapis.db"), OpenFlags::SQLITE_OPEN_READ_ONLY)
        .expect("the library's database");
    let mut query = db
        .prepare("SELECT rowid FROM entry_search WHERE entry_search MATCH ?1 ORDER BY rank LIMIT 50")
        .expect("a query");
    let mut times = Vec::new();
    for words in WORDS.iter().cycle().take(WORDS.len() * 20) {
        let expression: Vec<String> =
            zapis_domain::fold::fold(words).split(' ').map(|w| format!("\"{w}\"*")).collect();
        let begun = Instant::now();
        let rows = query.query_map([expression.join(" ")], |r| r.get::<_, i64>(0)).expect("rows");
        assert!(rows.count() <= 50, "the limit holds");
        times.push(begun.elapsed());
    }
    times
}
