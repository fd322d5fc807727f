//! People's Markdown → [`Flow`]s. Raw HTML is literal text, pictures become their alternative text,
//! headings become strong paragraphs, links other than `https:` and `mailto:` show their address.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::{
    clean,
    prose::{Flow, Run, Style, Target, Text},
};

/// Deeper lists and quotes are set on the deepest level.
const DEEPEST: usize = 6;
/// More table columns than a page can hold are joined into the last one.
const WIDEST: usize = 8;

/// The check of a finished PDF allows 1024 rows of a table, its head included.
pub const MOST_ROWS: usize = 1000;

pub fn markdown(written: &str) -> Vec<Flow> {
    let source = clean::text(written);
    let mut builder = Builder::new();
    for event in Parser::new_ext(&source, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES) {
        builder.take(event);
    }
    builder.finish()
}

/// One line of people's text that is not Markdown (a caption, a name).
pub fn one_line(written: &str) -> Text {
    Text::plain(clean::line(written))
}

enum Frame {
    Flows(Vec<Flow>),
    Quote(Vec<Flow>),
    List {
        start: Option<u64>,
        items: Vec<Vec<Flow>>,
    },
    Item(Vec<Flow>),
    Grid {
        rows: Vec<Vec<Text>>,
    },
    /// Beyond the depth limit: its blocks go to the frame below.
    Through,
}

#[derive(Default)]
struct Builder {
    stack: Vec<Frame>,
    text: Text,
    strong: usize,
    emphasis: usize,
    links: Vec<(Option<Target>, String)>,
    code: Option<String>,
    heading: bool,
    /// Labels of footnotes, in the order they are met; a note's number is its place from 1.
    notes: BTreeMap<String, usize>,
}

impl Builder {
    /// A footnote's number.
    fn note(&mut self, label: &str) -> usize {
        let next = self.notes.len() + 1;
        *self.notes.entry(label.to_owned()).or_insert(next)
    }

    fn new() -> Self {
        Builder { stack: vec![Frame::Flows(Vec::new())], ..Builder::default() }
    }

    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(end),
            Event::Text(t) => self.write(&t, false),
            Event::Code(t) => self.write(&t, true),
            Event::Html(t) | Event::InlineHtml(t) => self.write(&t, false),
            Event::SoftBreak => self.write(" ", false),
            Event::HardBreak => self.write("\n", false),
            Event::FootnoteReference(label) => {
                let number = self.note(&label);
                self.write(&format!("[{number}]"), false);
            }
            _ => {}
        }
    }

    fn write(&mut self, text: &str, code: bool) {
        if let Some(kept) = &mut self.code {
            kept.push_str(text);
            return;
        }
        let style = Style {
            strong: self.strong > 0 || self.heading,
            emphasis: self.emphasis > 0,
            code,
            ..Style::default()
        };
        let link = self.links.iter().rev().find_map(|(target, _)| target.clone());
        self.text.push(Run { text: text.to_owned(), style, link, lang: None });
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Link { dest_url, .. } => self.links.push(link(&dest_url)),
            Tag::Image { .. } => self.links.push((None, String::new())),
            Tag::Heading { .. } => {
                self.flush();
                self.heading = true;
            }
            Tag::CodeBlock(_) => {
                self.flush();
                self.code = Some(String::new());
            }
            Tag::FootnoteDefinition(label) => {
                self.flush();
                let number = self.note(&label);
                self.write(&format!("[{number}] "), false);
            }
            Tag::Paragraph if !self.text.is_empty() => {}
            Tag::BlockQuote(_) => self.open(Frame::Quote(Vec::new())),
            Tag::List(start) => self.open(Frame::List { start, items: Vec::new() }),
            Tag::Item => self.open_item(),
            Tag::Table(_) => {
                self.flush();
                self.stack.push(Frame::Grid { rows: Vec::new() });
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(Frame::Grid { rows }) = self.stack.last_mut() {
                    rows.push(Vec::new());
                }
            }
            Tag::TableCell => self.text = Text::default(),
            _ => self.flush(),
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Link | TagEnd::Image => self.close_link(),
            TagEnd::Heading(_) => {
                self.flush();
                self.heading = false;
            }
            TagEnd::CodeBlock => {
                let code = self.code.take().unwrap_or_default();
                let code = code.trim_end_matches('\n').to_owned();
                if !code.trim().is_empty() {
                    self.put(Flow::Code(code));
                }
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::Table => self.close(),
            TagEnd::TableCell => self.close_cell(),
            TagEnd::TableHead | TagEnd::TableRow => {}
            _ => self.flush(),
        }
    }

    fn open(&mut self, frame: Frame) {
        self.flush();
        let deep = self.stack.len() > 2 * DEEPEST;
        self.stack.push(if deep { Frame::Through } else { frame });
    }

    fn open_item(&mut self) {
        self.flush();
        let in_list = matches!(self.stack.last(), Some(Frame::List { .. }));
        self.stack.push(if in_list { Frame::Item(Vec::new()) } else { Frame::Through });
    }

    fn close(&mut self) {
        self.flush();
        if self.stack.len() < 2 {
            return;
        }
        match self.stack.pop() {
            Some(Frame::Quote(inner)) if !inner.is_empty() => self.put(Flow::Quote(inner)),
            Some(Frame::List { start, items }) if !items.is_empty() => self.put(Flow::List { start, items }),
            Some(Frame::Item(flows)) => {
                if let Some(Frame::List { items, .. }) = self.stack.last_mut() {
                    items.push(flows);
                }
            }
            Some(Frame::Grid { rows }) => self.put_grid(rows),
            _ => {}
        }
    }

    fn close_link(&mut self) {
        if let Some((None, address)) = self.links.pop()
            && !address.is_empty()
        {
            self.write(&format!(" ({address})"), false);
        }
    }

    fn close_cell(&mut self) {
        let mut cell = std::mem::take(&mut self.text).spaced();
        for run in &mut cell.0 {
            run.text = run.text.replace('\n', " ");
        }
        if let Some(Frame::Grid { rows }) = self.stack.last_mut()
            && let Some(row) = rows.last_mut()
        {
            let full = row.len() >= WIDEST;
            match row.last_mut() {
                Some(last) if full => {
                    last.push_str(" ");
                    last.append(cell);
                }
                _ => row.push(cell),
            }
        }
    }

    fn put_grid(&mut self, rows: Vec<Vec<Text>>) {
        let mut rows = rows.into_iter();
        let head = rows.next().unwrap_or_default();
        let mut rows: Vec<_> = rows
            .map(|mut row| {
                row.resize(head.len(), Text::default());
                row
            })
            .collect();
        while rows.len() > MOST_ROWS {
            let rest = rows.split_off(MOST_ROWS);
            self.put(Flow::Grid { head: head.clone(), rows: std::mem::replace(&mut rows, rest) });
        }
        if !head.is_empty() {
            self.put(Flow::Grid { head, rows });
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text).spaced();
        if !text.is_empty() {
            self.put(Flow::Paragraph(text));
        }
    }

    fn put(&mut self, flow: Flow) {
        let open = self.stack.iter_mut().rev().find_map(|frame| match frame {
            Frame::Flows(flows) | Frame::Quote(flows) | Frame::Item(flows) => Some(flows),
            Frame::List { .. } | Frame::Grid { .. } | Frame::Through => None,
        });
        if let Some(flows) = open {
            flows.push(flow);
        }
    }

    fn finish(mut self) -> Vec<Flow> {
        self.flush();
        while self.stack.len() > 1 {
            self.close();
        }
        match self.stack.pop() {
            Some(Frame::Flows(flows)) => flows,
            _ => Vec::new(),
        }
    }
}

/// The target of a link we follow, or the address to print when we do not.
fn link(address: &str) -> (Option<Target>, String) {
    let lower = address.to_ascii_lowercase();
    let plain = !address.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"\\^`{|}".contains(c));
    let followed = (lower.starts_with("https://") || lower.starts_with("mailto:")) && plain;
    if followed && address.len() < 2000 {
        (Some(Target::Web(address.to_owned())), String::new())
    } else {
        (None, clean::line(address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::flattened;

    fn check(written: &str, expected: &str) {
        assert_eq!(flattened(&markdown(written)).words(), expected, "{written:?}");
    }

    #[test]
    fn what_people_typed_keeps_its_words() {
        check("**a** and *b* and `c`", "a and b and c");
        check("# Title\n\ntext", "Title text");
        check("<script>alert(1)</script>", "<script>alert(1)</script>");
        check("a <b>bold</b>", "a <b>bold</b>");
        check("![a dog](https://x.pl/dog.png)", "a dog");
        check("- a\n  - b\n- c", "a b; c");
        check("|a|b|\n|-|-|\n|1|", "a; b; 1");
        check("word[^x] more\n\n[^x]: the note", "word[1] more [1] the note");
    }

    #[test]
    fn only_https_and_mailto_links_are_followed() {
        let links = |written: &str| {
            let Flow::Paragraph(text) = markdown(written).remove(0) else {
                return 0;
            };
            text.0.iter().filter(|run| run.link.is_some()).count()
        };
        assert_eq!(links("[a](https://x.pl)"), 1, "https");
        assert_eq!(links("[a](mailto:a@x.pl)"), 1, "mailto");
        assert_eq!(links("[a](javascript:alert(1))"), 0, "a script is no link");
        check("[a](javascript:alert(1))", "a (javascript:alert(1))");
    }

    #[test]
    fn deep_nesting_stays_shallow_and_loses_no_words() {
        let deep: String = (0..200).map(|n| format!("{}- x{n}\n", "  ".repeat(n))).collect();
        let words = flattened(&markdown(&deep)).words();
        assert!(words.contains("x5") && words.contains("x199"), "both ends are there");
        let quotes = format!("{}word", ">".repeat(5000));
        assert!(flattened(&markdown(&quotes)).words().contains("word"), "and under five thousand quotes");
    }
}
