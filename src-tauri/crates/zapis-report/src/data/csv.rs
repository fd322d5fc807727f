//! [`List`] → CSV as a Polish Excel opens it by double click: UTF-8 with BOM, `;`, CRLF, days as 2022-06-15.
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe in front: the words stay readable
//! and nothing is calculated.

use std::fmt::Write as _;

use super::lists::{Cell, List};

const BOM: char = '\u{feff}';

pub fn write(list: &List) -> String {
    let mut out = String::from(BOM);
    line(&mut out, list.columns.iter().map(|column| safe(&column.head)));
    for row in &list.rows {
        line(&mut out, row.iter().map(written));
    }
    out
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(';');
        }
        quoted(out, &cell);
    }
    out.push_str("\r\n");
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => safe(text),
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => day.format("%Y-%m-%d").to_string(),
        Cell::Moment(moment) => moment.format("%Y-%m-%d %H:%M").to_string(),
    }
}

/// Never a formula, in any spreadsheet: also behind spaces, and for the full-width twins of the signs.
fn safe(text: &str) -> String {
    let first = text.chars().find(|c| !matches!(c, ' ' | '\u{a0}' | '\u{3000}'));
    let formula = matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠' | '|' | '%' | '\u{2212}')
    );
    if formula { format!("'{text}") } else { text.to_owned() }
}

fn quoted(out: &mut String, cell: &str) {
    if cell.contains([';', ',', '"', '\'', '\n', '\r', '\t']) || cell.starts_with(' ') || cell.ends_with(' ')
    {
        let _ = write!(out, "\"{}\"", cell.replace('"', "\"\""));
    } else {
        out.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_text() {
        for start in ["=", "+", "-", "@", "\t", "\r", "＝", " =", "\u{a0}+"] {
            let cell = safe(&format!("{start}cmd()|' /C calc'!A0"));
            assert!(cell.starts_with('\''), "{start:?} would be calculated");
        }
        assert_eq!(safe("2 = 2"), "2 = 2", "a sign inside is a sign");
    }

    #[test]
    fn a_separator_or_quote_stays_inside_its_cell() {
        let mut out = String::new();
        quoted(&mut out, "a;b \"c\"\n=d");
        assert_eq!(out, "\"a;b \"\"c\"\"\n=d\"");
    }
}
