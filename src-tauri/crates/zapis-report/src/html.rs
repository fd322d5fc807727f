//! [`Document`] → HTML: a fragment for the live preview, or one self-contained page. Semantic, without
//! scripts or anything remote.
//!
//! Tags come from here only; every text and attribute goes through [`Html::text`] or [`Html::attribute`].

mod themed;

use base64::{Engine, engine::general_purpose::STANDARD};
use zapis_domain::Language;

use crate::{
    document::{
        Block, Column, Document, EntryBlock, Figure, Heading, Look, Passage, Row, Table, TableName,
        TitlePage, Voice,
    },
    markdown::numbered,
    prose::{Flow, Run, Target, Text},
};

/// How the page looks on a screen, in the dark and on paper.
const STYLE: &str = include_str!("page.css");

/// Nothing but the page's own style and pictures, whatever stands in it.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// Writes the report as one file that needs no other.
pub fn page(document: &Document) -> String {
    let meta = &document.meta;
    let mut html = Html { embedded: true, ..Html::default() };
    html.out.push_str("<!DOCTYPE html>\n");
    html.open("html", &[("lang", meta.language.code())]);
    html.out.push_str("<head><meta charset=\"utf-8\">");
    html.open("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
    html.open("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    html.open("meta", &[("name", "generator"), ("content", &meta.producer)]);
    html.out.push_str("<meta name=\"referrer\" content=\"no-referrer\"><title>");
    html.text(&format!("{} – {}", meta.title, meta.report_words));
    html.out.push_str("</title><style>");
    html.out.push_str(STYLE);
    html.out.push_str(&themed::style(&document.theme));
    html.out.push_str("</style></head>\n<body>");
    html.skip_link(document);
    html.out.push_str("<main id=\"report\">");
    html.article(document);
    html.out.push_str("</main></body></html>\n");
    html.out
}

/// Writes the report as one `<article>`.
pub fn fragment(document: &Document) -> String {
    let mut html = Html::default();
    html.article(document);
    html.out
}

#[derive(Default)]
struct Html {
    out: String,
    /// Open sections, by heading level.
    sections: Vec<u8>,
    in_list: bool,
    /// Pictures go into the page; otherwise they are named by their files.
    embedded: bool,
}

impl Html {
    fn article(&mut self, document: &Document) {
        self.open("article", &[("class", "report"), ("lang", document.meta.language.code())]);
        for block in &document.blocks {
            self.block(document, block);
        }
        self.close_list();
        self.close_sections(0);
        self.close("article");
    }

    /// Past the contents, to what is said.
    fn skip_link(&mut self, document: &Document) {
        let first = document.blocks.iter().find_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        });
        if let Some(first) = first {
            self.open("a", &[("class", "skip"), ("href", &format!("#{}", first.id))]);
            self.text(&numbered(first).words());
            self.close("a");
        }
    }

    fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            self.attribute(name, value);
        }
        self.out.push('>');
    }

    fn close(&mut self, tag: &str) {
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        self.text(value);
        self.out.push('"');
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\'' => self.out.push_str("&#39;"),
                c => self.out.push(c),
            }
        }
    }

    fn element(&mut self, tag: &str, attributes: &[(&str, &str)], text: &Text) {
        self.open(tag, attributes);
        self.runs(text);
        self.close(tag);
    }

    fn runs(&mut self, text: &Text) {
        text.0.iter().for_each(|run| self.run(run));
    }

    fn run(&mut self, run: &Run) {
        let mut open: Vec<&str> = Vec::new();
        match &run.link {
            Some(Target::Web(address)) => {
                self.open("a", &[("href", address), ("rel", "noreferrer")]);
                open.push("a");
            }
            Some(Target::Inside(id)) => {
                self.open("a", &[("href", &format!("#{id}"))]);
                open.push("a");
            }
            None => {}
        }
        let class = if run.style.warn { "open" } else { "" };
        if run.lang.is_some() || run.style.warn {
            let all = [("lang", run.lang.map_or("", Language::code)), ("class", class)];
            self.open("span", &given(&all));
            open.push("span");
        }
        let styles = [(run.style.strong, "strong"), (run.style.emphasis, "em"), (run.style.code, "code")];
        for (_, tag) in styles.iter().filter(|(on, _)| *on) {
            self.open(tag, &[]);
            open.push(tag);
        }
        for (place, line) in run.text.split('\n').enumerate() {
            if place > 0 {
                self.out.push_str("<br>");
            }
            self.text(line);
        }
        open.into_iter().rev().for_each(|tag| self.close(tag));
    }

    fn block(&mut self, document: &Document, block: &Block) {
        if !matches!(block, Block::Entry(_)) {
            self.close_list();
        }
        match block {
            Block::Title(page) => self.title(document, page),
            Block::Contents(heading) => self.contents(document, heading),
            Block::Heading(heading) => self.heading(heading),
            Block::Passage(passage) => self.passage(passage),
            Block::Entry(entry) => self.entry(entry),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
        }
    }

    fn title(&mut self, document: &Document, page: &TitlePage) {
        self.logos(document);
        self.open("header", &[("class", "title-page")]);
        self.element("h1", &[], &page.title);
        let parts = [
            ("subtitle", Some(&page.subtitle)),
            ("report-name", Some(&page.report)),
            ("sample", page.sample.as_ref()),
        ];
        for (class, text) in parts {
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                self.element("p", &[("class", class)], text);
            }
        }
        self.open("ul", &[("class", "facts")]);
        page.lines.iter().for_each(|line| self.element("li", &[], line));
        self.close("ul");
        self.close("header");
    }

    /// The theme's signs; a fragment has no room for them.
    fn logos(&mut self, document: &Document) {
        if document.theme.logos.is_empty() || !self.embedded {
            return;
        }
        self.open("p", &[("class", "logos")]);
        for logo in &document.theme.logos {
            let (width, height) = (logo.width.to_string(), logo.height.to_string());
            let tall = format!("height:{:.1}mm;width:auto", logo.tall);
            let alt = logo.alt.in_language(document.meta.language);
            let data = embedded(&logo.jpeg);
            self.open(
                "img",
                &[("src", &data), ("alt", alt), ("width", &width), ("height", &height), ("style", &tall)],
            );
        }
        self.close("p");
    }

    fn contents(&mut self, document: &Document, own: &Heading) {
        self.open("nav", &[("class", "contents"), ("aria-labelledby", &own.id)]);
        self.element("h2", &[("id", &own.id)], &own.text);
        self.open("ol", &[]);
        for block in &document.blocks {
            if let Block::Heading(heading) = block
                && heading.level == 2
            {
                self.open("li", &[]);
                self.open("a", &[("href", &format!("#{}", heading.id))]);
                self.text(&numbered(heading).words());
                self.close("a");
                self.close("li");
            }
        }
        self.close("ol");
        self.close("nav");
    }

    fn heading(&mut self, heading: &Heading) {
        self.close_sections(heading.level);
        let kind = heading.kind.map_or(String::new(), |kind| format!("kind-{}", kind.code()));
        let label = format!("{}-heading", heading.id);
        // A named section is a landmark: chapters are, eight times "Tasks" would be noise to a screen reader.
        let name = if heading.level <= 2 { label.as_str() } else { "" };
        self.open("section", &given(&[("id", &heading.id), ("class", &kind), ("aria-labelledby", name)]));
        self.sections.push(heading.level);
        let tag = ["h1", "h2", "h3", "h4"][usize::from(heading.level.clamp(1, 4)) - 1];
        self.open(tag, &[("id", &label)]);
        if let Some(number) = heading.number {
            self.open("span", &[("class", "number")]);
            self.text(&format!("{number}. "));
            self.close("span");
        }
        self.runs(&heading.text);
        self.close(tag);
    }

    fn close_sections(&mut self, level: u8) {
        while self.sections.pop_if(|open| *open >= level).is_some() {
            self.close("section");
        }
    }

    fn close_list(&mut self) {
        if std::mem::take(&mut self.in_list) {
            self.close("ol");
        }
    }

    fn passage(&mut self, passage: &Passage) {
        let class = match (passage.lead, passage.voice) {
            (true, _) => "lead",
            (false, Voice::People) => "said",
            (false, Voice::App) => "note",
        };
        let lang = passage.lang.map_or("", Language::code);
        self.open("div", &given(&[("class", class), ("lang", lang)]));
        self.flows(&passage.flows);
        self.close("div");
    }

    fn entry(&mut self, entry: &EntryBlock) {
        if !std::mem::replace(&mut self.in_list, true) {
            self.open("ol", &[("class", "entries")]);
        }
        let class = format!("entry kind-{}", entry.kind.code());
        self.open("li", &[("class", &class), ("id", &entry.id)]);
        self.element("span", &[("class", "number")], &Text::plain(entry.number.as_str()));
        self.out.push(' ');
        let lang = entry.lang.map_or("", Language::code);
        self.open("div", &given(&[("class", "said"), ("lang", lang)]));
        self.flows(&entry.said);
        self.close("div");
        if let Some(stance) = &entry.stance {
            self.element("p", &[("class", "stance")], stance);
        }
        if !entry.notes.is_empty() {
            self.element("p", &[("class", "note")], &entry.notes);
        }
        self.close("li");
    }

    fn table(&mut self, table: &Table) {
        let class = format!("table-{}", table_name(table.name));
        self.open("table", &[("class", &class)]);
        self.out.push_str("<thead><tr>");
        for Column { head, look, .. } in &table.columns {
            self.element(
                "th",
                &given(&[("scope", "col"), ("class", look_name(*look))]),
                &Text::plain(head.as_str()),
            );
        }
        self.out.push_str("</tr></thead><tbody>");
        table.rows.iter().for_each(|row| self.row(table, row));
        self.out.push_str("</tbody></table>");
    }

    fn row(&mut self, table: &Table, row: &Row) {
        let class = if row.total { "total" } else { "" };
        self.open("tr", &given(&[("id", row.id.as_deref().unwrap_or_default()), ("class", class)]));
        for (cell, column) in row.cells.iter().zip(&table.columns) {
            self.element("td", &given(&[("class", look_name(column.look))]), cell);
        }
        self.close("tr");
    }

    fn figure(&mut self, figure: &Figure) {
        let lang = figure.lang.map_or("", Language::code);
        self.open("figure", &[("id", &figure.id)]);
        if let Some(picture) = &figure.picture {
            let (width, height) = (picture.width.to_string(), picture.height.to_string());
            let alt = if figure.decorative { "" } else { &figure.alt };
            let data = if self.embedded { embedded(&picture.jpeg) } else { String::new() };
            let attributes = [
                ("src", if self.embedded { data.as_str() } else { figure.file.as_str() }),
                ("alt", alt),
                ("width", &width),
                ("height", &height),
                ("loading", "lazy"),
            ];
            self.open("img", &attributes);
        }
        if !figure.decorative {
            self.open("figcaption", &[]);
            self.element("strong", &[], &Text::plain(figure.label.as_str()));
            self.out.push(' ');
            self.element("span", &given(&[("lang", lang)]), &figure.caption);
            if figure.picture.is_none() {
                self.out.push(' ');
                self.element("em", &[], &figure.absent);
            }
            if !figure.about.is_empty() {
                self.out.push(' ');
                self.runs(&figure.about);
            }
            self.close("figcaption");
        }
        self.close("figure");
    }

    fn flows(&mut self, flows: &[Flow]) {
        for flow in flows {
            match flow {
                Flow::Paragraph(text) => self.element("p", &[], text),
                Flow::List { start, items } => self.list(*start, items),
                Flow::Quote(inner) => {
                    self.open("blockquote", &[]);
                    self.flows(inner);
                    self.close("blockquote");
                }
                Flow::Code(code) => {
                    self.out.push_str("<pre><code>");
                    self.text(code);
                    self.out.push_str("</code></pre>");
                }
                Flow::Grid { head, rows } => self.grid(head, rows),
            }
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Flow>]) {
        let first = start.map(|start| start.to_string()).unwrap_or_default();
        let tag = if start.is_some() { "ol" } else { "ul" };
        self.open(tag, &given(&[("start", &first)]));
        for item in items {
            self.open("li", &[]);
            self.flows(item);
            self.close("li");
        }
        self.close(tag);
    }

    fn grid(&mut self, head: &[Text], rows: &[Vec<Text>]) {
        self.out.push_str("<table><thead><tr>");
        head.iter().for_each(|cell| self.element("th", &[("scope", "col")], cell));
        self.out.push_str("</tr></thead><tbody>");
        for row in rows {
            self.out.push_str("<tr>");
            row.iter().for_each(|cell| self.element("td", &[], cell));
            self.out.push_str("</tr>");
        }
        self.out.push_str("</tbody></table>");
    }
}

fn embedded(jpeg: &[u8]) -> String {
    format!("data:image/jpeg;base64,{}", STANDARD.encode(jpeg))
}

/// Attributes that have a value.
fn given<'a>(attributes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    attributes.iter().copied().filter(|(_, value)| !value.is_empty()).collect()
}

fn look_name(look: Look) -> &'static str {
    match look {
        Look::Said => "said",
        Look::Label => "label",
        Look::Figure => "figure",
        Look::Code => "code",
    }
}

fn table_name(name: TableName) -> &'static str {
    match name {
        TableName::Numbers => "numbers",
        TableName::Tasks => "tasks",
        TableName::TasksByOwner => "tasks-by-owner",
        TableName::RecommendationsByAddressee => "recommendations",
        TableName::Original => "original",
        TableName::Amendments => "amendments",
        TableName::Versions => "versions",
    }
}
