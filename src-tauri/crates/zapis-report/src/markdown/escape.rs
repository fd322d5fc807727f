//! Text that stays the text it is when Markdown is read again.

use crate::{
    parse,
    prose::{Flow, Run, Style, Target, Text},
};

/// Where a text stands decides what could become markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At the start of a line.
    Line,
    /// After something else on the same line.
    Inside,
    /// In a table or a heading: one line only.
    Cell,
}

/// Inline Markdown. Emphasis that would not be read back as it is meant is left out: words before looks.
pub fn inline(text: &Text, place: Place) -> String {
    let plain = text.0.iter().all(|run| run.style == Style::default() && web(run).is_none());
    if plain {
        return unstyled(text, place);
    }
    let written = styled(text, place);
    if reads_back(&written, text, place) { written } else { unstyled(text, place) }
}

fn unstyled(text: &Text, place: Place) -> String {
    escaped(&text.words(), place)
}

fn styled(text: &Text, place: Place) -> String {
    let mut out = String::new();
    for run in &text.0 {
        let place = if out.is_empty() { place } else { inside(place) };
        let body = run.text.trim();
        let lead = &run.text[..run.text.len() - run.text.trim_start().len()];
        let tail = &run.text[lead.len() + body.len()..];
        out.push_str(&escaped(lead, inside(place)));
        if !body.is_empty() {
            out.push_str(&marked(run, body, place));
        }
        out.push_str(&escaped(tail, inside(place)));
    }
    out
}

fn inside(place: Place) -> Place {
    if place == Place::Cell { Place::Cell } else { Place::Inside }
}

fn marked(run: &Run, body: &str, place: Place) -> String {
    let marks = match (run.style.strong, run.style.emphasis) {
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => "",
    };
    let words = if run.style.code { code(body, place) } else { escaped(body, place) };
    let words = format!("{marks}{words}{marks}");
    match web(run) {
        Some(address) if address.contains(['(', ')']) => format!("[{words}](<{address}>)"),
        Some(address) => format!("[{words}]({address})"),
        None => words,
    }
}

fn web(run: &Run) -> Option<&str> {
    match &run.link {
        Some(Target::Web(address)) => Some(address),
        _ => None,
    }
}

fn code(body: &str, place: Place) -> String {
    let longest = body.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if body.starts_with('`') || body.ends_with('`') { " " } else { "" };
    let mut body = body.replace('\n', " ");
    if place == Place::Cell {
        body = body.replace('|', "\\|");
    }
    format!("{fence}{pad}{body}{pad}{fence}")
}

/// Escapes what could be read as markup, and nothing else.
pub fn escaped(text: &str, place: Place) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut line_start = place == Place::Line;
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    let mut digits = line_start;
    while let Some(c) = rest.next() {
        let after = rest.peek().copied().unwrap_or(' ');
        if c == '\n' {
            out.push_str(if place == Place::Cell { " " } else { "\\\n" });
            (line_start, digits, before) = (place != Place::Cell, place != Place::Cell, ' ');
            continue;
        }
        let opens = line_start && matches!(c, '#' | '+' | '-' | '=' | '>' | ':');
        let numbers = digits && !line_start && matches!(c, '.' | ')');
        if opens || numbers || always(c, before, after) {
            out.push('\\');
        }
        out.push(c);
        line_start = false;
        digits = digits && c.is_ascii_digit();
        before = c;
    }
    out
}

fn always(c: char, before: char, after: char) -> bool {
    match c {
        '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' => true,
        '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
        '&' => after.is_ascii_alphanumeric() || after == '#',
        '#' => before == ' ' || before == '#',
        _ => false,
    }
}

fn reads_back(written: &str, text: &Text, place: Place) -> bool {
    // A word in front keeps line-start markup out of the way, as the number does in a real entry.
    let (source, prefix) = match place {
        Place::Line => (written.to_owned(), ""),
        Place::Inside | Place::Cell => (format!("x {written}"), "x "),
    };
    let source = if place == Place::Cell { source.replace("\\|", "|") } else { source };
    let flows = parse::markdown(&source);
    let [Flow::Paragraph(read)] = flows.as_slice() else {
        return false;
    };
    let mut meant = Text::plain(prefix);
    for run in &text.0 {
        let style = Style { warn: false, aside: false, dissent: false, ..run.style };
        let link = run.link.clone().filter(|link| matches!(link, Target::Web(_)));
        let text = if place == Place::Cell { run.text.replace('\n', " ") } else { run.text.clone() };
        meant.push(Run { text, style, link, lang: None });
    }
    same(&meant.spaced(), read)
}

/// The same letters in the same styles; spaces may belong to either neighbour.
fn same(a: &Text, b: &Text) -> bool {
    let letters = |text: &Text| -> Vec<(char, Style, Option<Target>)> {
        let runs = text.0.iter();
        runs.flat_map(|run| {
            let letters = run.text.chars().filter(|c| !c.is_whitespace());
            letters.map(|c| (c, run.style, run.link.clone()))
        })
        .collect()
    };
    let words = |text: &Text| text.words().split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    letters(a) == letters(b) && words(a) == words(b)
}
