//! The same report through other typesetters, as whole processes, where they are installed:
//! typst and WeasyPrint as Python packages (`pip install typst weasyprint`), Chromium from the system.

use std::{fs, path::Path, process::Command};

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use zapis_report::{Document, document::Block, markdown};

use crate::measure::Table;

/// Our own PDF and what it took.
pub struct Ours<'a> {
    pub cpu: f64,
    pub mb: u64,
    pub bytes: &'a [u8],
}

pub fn typeset(table: &mut Table, document: &Document, html: &str, folder: &Path, ours: &Ours<'_>) {
    let markdown = &markdown::write(document);
    let folder = folder.join("peers");
    write_pictures(document, &folder);
    let page = format!(
        "<!doctype html><html lang=\"pl\"><meta charset=\"utf-8\"><title>Raport</title>{html}</html>"
    );
    fs::write(folder.join("report.html"), page).expect("written");
    fs::write(folder.join("report.typ"), typst(markdown)).expect("written");
    let python = |code: &str| vec!["python3".to_owned(), "-c".to_owned(), code.to_owned()];
    let chromium = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--print-to-pdf=chromium.pdf",
        "report.html",
    ];
    let peers = [
        ("typst", python("import typst; typst.compile('report.typ', output='typst.pdf')")),
        (
            "WeasyPrint",
            python("import weasyprint; weasyprint.HTML('report.html').write_pdf('weasyprint.pdf')"),
        ),
        ("Chromium", [&["chromium"][..], &chromium].concat().into_iter().map(str::to_owned).collect()),
    ];
    fs::write(folder.join("ours.pdf"), ours.bytes).expect("written");
    let measured = format!("{:.2} s CPU, {} MB, {}", ours.cpu, ours.mb, about(&folder, "ours"));
    for (name, command) in peers {
        match run(&folder, &command) {
            Some((cpu, mb)) => {
                let file = about(&folder, &name.to_lowercase());
                let yardstick = format!("{name} {cpu:.2} s CPU, {mb} MB, whole process, {file}");
                let bar = "typst ≥ 2×, others ≥ 8× slower";
                table.add_beside(
                    "PDF report, same content",
                    &*measured,
                    bar,
                    &yardstick,
                    Some(ours.cpu / cpu),
                );
            }
            None => eprintln!("{name} is not installed; left out"),
        }
    }
}

/// The size of `name`.pdf and whether it is tagged, as far as poppler is there to say so.
fn about(folder: &Path, name: &str) -> String {
    let file = folder.join(format!("{name}.pdf"));
    let size = fs::metadata(&file).map_or(0, |file| file.len()) as f64 / 1e6;
    let said = Command::new("pdfinfo").arg(&file).output().map(|output| output.stdout).unwrap_or_default();
    let said = String::from_utf8_lossy(&said).into_owned();
    let tagged = said.lines().find_map(|line| line.strip_prefix("Tagged:")).map(str::trim);
    let tagged = match tagged {
        Some("yes") => "tagged",
        Some(_) => "not tagged",
        None => "tags unknown",
    };
    format!("{size:.1} MB file, {tagged}")
}

fn write_pictures(document: &Document, folder: &Path) {
    fs::create_dir_all(folder.join("photos")).expect("a folder");
    for block in &document.blocks {
        if let Block::Figure(figure) = block
            && let Some(picture) = &figure.picture
        {
            fs::write(folder.join(&figure.file), &picture.jpeg).expect("written");
        }
    }
}

/// CPU seconds and peak memory of a whole process, by `/usr/bin/time`.
fn run(folder: &Path, command: &[String]) -> Option<(f64, u64)> {
    let output = Command::new("/usr/bin/time")
        .args(["-f", "%U %S %M"])
        .args(command)
        .current_dir(folder)
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let mut figures = said.lines().last()?.split(' ').map(str::parse::<f64>);
    let (user, system, kb) = (figures.next()?.ok()?, figures.next()?.ok()?, figures.next()?.ok()?);
    Some((user + system, (kb / 1024.0) as u64))
}

/// The Markdown as Typst markup: headings, paragraphs, lists, tables, pictures.
fn typst(markdown: &str) -> String {
    let body = markdown.splitn(3, "---\n").nth(2).unwrap_or(markdown);
    let mut out = String::from(
        "#set page(paper: \"a4\", numbering: \"1 / 1\")\n#set text(lang: \"pl\", size: 10.5pt)\n#outline()\n",
    );
    let quoted = |text: &str| format!("#\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let mut picture = None;
    for event in Parser::new_ext(body, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                out.push_str(&format!(
                    "\n{} ",
                    "=".repeat(if level == HeadingLevel::H1 { 1 } else { level as usize })
                ));
            }
            Event::Start(Tag::Item) => out.push_str("\n- "),
            Event::Start(Tag::Table(columns)) => {
                out.push_str(&format!("\n#table(columns: {},\n", columns.len()))
            }
            Event::Start(Tag::TableHead) => out.push_str("table.header("),
            Event::End(TagEnd::TableHead) => out.push_str("),\n"),
            Event::Start(Tag::TableCell) => out.push('['),
            Event::End(TagEnd::TableCell) => out.push_str("], "),
            Event::End(TagEnd::Table) => out.push_str(")\n"),
            Event::Start(Tag::Image { dest_url, .. }) => picture = Some(dest_url.into_string()),
            Event::End(TagEnd::Image) => {
                if let Some(file) = picture.take() {
                    out.push_str(&format!("\n#image(\"{file}\", width: 50%)\n"));
                }
            }
            Event::Start(Tag::Strong) => out.push_str("#strong["),
            Event::Start(Tag::Emphasis) => out.push_str("#emph["),
            Event::End(TagEnd::Strong | TagEnd::Emphasis) => out.push(']'),
            Event::Text(text) | Event::Code(text) if picture.is_none() => out.push_str(&quoted(&text)),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) => out.push_str("\n\n"),
            _ => {}
        }
    }
    out
}
