//! `lines.txt`: one line of the grammar a row, and what it is read as. `UPDATE_LINES=1` writes the answers anew;
//! look at every changed one before you keep it.

use crate::{read, shown};

const ARROW: &str = " → ";

#[test]
fn every_line_of_the_reference_is_read_as_it_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/capture/lines.txt");
    let reference = std::fs::read_to_string(path).expect("the reference is there");
    let fresh: String = reference.lines().map(|row| format!("{}\n", answered(row))).collect();
    if std::env::var_os("UPDATE_LINES").is_some() {
        std::fs::write(path, fresh).expect("the reference can be written");
        return;
    }
    for (committed, fresh) in reference.lines().zip(fresh.lines()) {
        assert_eq!(fresh, committed, "the line is read in another way");
    }
    let examples = reference.lines().filter(|row| row.contains(ARROW)).count();
    assert!(examples >= 300, "{examples} examples are too few to show the grammar in three languages");
}

fn answered(row: &str) -> String {
    if row.is_empty() || row.starts_with("== ") {
        return row.to_owned();
    }
    let line = row.split_once(ARROW).map_or(row, |(line, _)| line);
    format!("{line}{ARROW}{}", shown(line, &read(line)))
}
