//! Text with its emphasis and links, and the blocks people can build from it.

use zapis_domain::Language;

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// `\n` is a line break the writer asked for.
    pub text: String,
    pub style: Style,
    pub link: Option<Target>,
    /// When it differs from what surrounds it.
    pub lang: Option<Language>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    pub strong: bool,
    pub emphasis: bool,
    pub code: bool,
    /// Something is missing here; never the only sign of it.
    pub warn: bool,
    /// The app's words beside what people said: smaller and lighter, in its own typeface.
    pub aside: bool,
    /// Somebody disagreed; never the only sign of it.
    pub dissent: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// `https:` or `mailto:`, nothing else.
    Web(String),
    /// An id in the same report.
    Inside(String),
}

/// Runs, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(pub Vec<Run>);

impl Text {
    pub fn plain(text: impl Into<String>) -> Self {
        Text(vec![Run { text: text.into(), ..Run::default() }])
    }

    pub fn strong(text: impl Into<String>) -> Self {
        Text::styled(text, Style { strong: true, ..Style::default() })
    }

    pub fn styled(text: impl Into<String>, style: Style) -> Self {
        Text(vec![Run { text: text.into(), style, ..Run::default() }])
    }

    pub fn linked(text: impl Into<String>, target: Target) -> Self {
        Text(vec![Run { text: text.into(), link: Some(target), ..Run::default() }])
    }

    /// Appends, joining runs that look the same.
    pub fn push(&mut self, run: Run) {
        if run.text.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.style == run.style && last.link == run.link && last.lang == run.lang => {
                last.text.push_str(&run.text);
            }
            _ => self.0.push(run),
        }
    }

    pub fn push_str(&mut self, text: &str) {
        self.push(Run { text: text.to_owned(), ..Run::default() });
    }

    pub fn append(&mut self, other: Text) {
        other.0.into_iter().for_each(|run| self.push(run));
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| run.text.trim().is_empty())
    }

    pub fn len(&self) -> usize {
        self.0.iter().map(|run| run.text.len()).sum()
    }

    /// As the app's words beside what people said.
    pub fn aside(mut self) -> Self {
        self.0.iter_mut().for_each(|run| run.style.aside = true);
        self
    }

    /// At most about `most` letters, cut at a word and marked.
    pub fn shortened(self, most: usize) -> Self {
        if self.len() <= most {
            return self;
        }
        let mut kept = Text::default();
        let mut room = most;
        for run in self.0 {
            if run.text.len() <= room {
                room -= run.text.len();
                kept.push(run);
                continue;
            }
            let end = (0..=room).rev().find(|at| run.text.is_char_boundary(*at)).unwrap_or(0);
            let cut = &run.text[..end];
            let cut = cut.rfind(' ').filter(|at| *at > room / 2).map_or(cut, |at| &cut[..at]);
            kept.push(Run { text: format!("{cut} […]"), ..run });
            break;
        }
        kept
    }

    pub fn in_language(mut self, lang: Option<Language>) -> Self {
        self.0.iter_mut().for_each(|run| run.lang = run.lang.or(lang));
        self
    }

    /// The letters alone.
    pub fn words(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    /// With single spaces, none at either end or next to a line break.
    pub fn spaced(self) -> Self {
        let mut spaced = Text::default();
        let mut gap: Option<char> = None;
        for run in self.0 {
            let mut kept = Run { text: String::with_capacity(run.text.len()), ..run };
            for c in run.text.chars() {
                if c.is_whitespace() {
                    gap = if c == '\n' { Some(c) } else { gap.or(Some(' ')) };
                    continue;
                }
                let started = !spaced.0.is_empty() || !kept.text.is_empty();
                kept.text.extend(gap.take().filter(|_| started));
                kept.text.push(c);
            }
            spaced.push(kept);
        }
        spaced
    }
}

/// A block inside people's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flow {
    Paragraph(Text),
    /// `start` is the first number of a numbered list.
    List {
        start: Option<u64>,
        items: Vec<Vec<Flow>>,
    },
    Quote(Vec<Flow>),
    /// Lines kept as typed.
    Code(String),
    /// Header row first; every row has the header's length.
    Grid {
        head: Vec<Text>,
        rows: Vec<Vec<Text>>,
    },
}

impl Flow {
    /// How much it says.
    pub(crate) fn bytes(&self) -> usize {
        match self {
            Flow::Paragraph(text) => text.len(),
            Flow::List { items, .. } => items.iter().flatten().map(Flow::bytes).sum(),
            Flow::Quote(inner) => inner.iter().map(Flow::bytes).sum(),
            Flow::Code(code) => code.len(),
            Flow::Grid { head, rows } => head.iter().chain(rows.iter().flatten()).map(Text::len).sum(),
        }
    }

    pub(crate) fn texts_mut(&mut self) -> Vec<&mut Text> {
        match self {
            Flow::Paragraph(text) => vec![text],
            Flow::List { items, .. } => items.iter_mut().flatten().flat_map(Flow::texts_mut).collect(),
            Flow::Quote(inner) => inner.iter_mut().flat_map(Flow::texts_mut).collect(),
            Flow::Code(_) => Vec::new(),
            Flow::Grid { head, rows } => head.iter_mut().chain(rows.iter_mut().flatten()).collect(),
        }
    }
}

/// All text of some blocks on one line, for table cells and contents.
pub fn flattened(flows: &[Flow]) -> Text {
    let mut text = Text::default();
    for flow in flows {
        if !text.is_empty() {
            text.push_str(" ");
        }
        match flow {
            Flow::Paragraph(t) => text.append(t.clone()),
            Flow::List { items, .. } => {
                let items: Vec<Text> = items.iter().map(|item| flattened(item)).collect();
                text.append(joined(items, "; "));
            }
            Flow::Quote(inner) => text.append(flattened(inner)),
            Flow::Code(code) => {
                text.append(Text::styled(code.as_str(), Style { code: true, ..Style::default() }));
            }
            Flow::Grid { head, rows } => {
                let cells = head.iter().chain(rows.iter().flatten()).cloned().collect();
                text.append(joined(cells, "; "));
            }
        }
    }
    for run in &mut text.0 {
        run.text = run.text.replace('\n', " ");
    }
    text
}

pub fn joined(parts: Vec<Text>, between: &str) -> Text {
    let mut all = Text::default();
    for part in parts.into_iter().filter(|p| !p.is_empty()) {
        if !all.0.is_empty() {
            all.push_str(between);
        }
        all.append(part);
    }
    all
}
