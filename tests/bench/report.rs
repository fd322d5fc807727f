//! The report: Markdown, and the PDF with photos already prepared, beside other typesetters where they are.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use zapis_domain::Language;
use zapis_notebook::{
    Acceptance, Notebook, ReportRequest, unwatched,
    view::{Edition, ReportChoice},
};
use zapis_report::{Fonts, blocks, html, markdown, pdf};

use crate::{
    measure::{Table, cpu_seconds, median, ms, peak_mb},
    notebook, outputs, peers,
};

pub fn conference(table: &mut Table, packets: &[PathBuf], folder: &Path) {
    let library = folder.join("library");
    let mut notebook = notebook(&library);
    notebook.import_packets(packets, Acceptance::AnyEvent, &mut unwatched);
    let event = notebook.current_event().expect("the sample");
    let due = notebook.report_pictures(event).expect("photos");
    notebook.album().prepare(&due, &mut unwatched).expect("prepared");
    let choice = ReportChoice::whole(Edition::Internal, Language::Pl);
    let request = ReportRequest { event, choice };
    let outline = notebook.outline(request.clone()).expect("an outline");
    preview(table, &mut notebook, request);
    drop(notebook);

    let document = blocks::build(&outline);
    let text = median(9, || (), |()| markdown::write(&blocks::build(&outline)));
    table.add("Markdown report, blocks included", ms(text), "≤ 20 ms");

    let (cpu, of_it, mb) = whole_process(&library);
    let runs = 5;
    let before = cpu_seconds();
    let mut bytes = Vec::new();
    for _ in 0..runs {
        bytes = pdf::write(&document, &Fonts::bundled()).expect("a PDF");
    }
    let set = (cpu_seconds() - before) / f64::from(runs);
    let size = bytes.len() as f64 / 1e6;
    table.add("PDF report, from blocks to bytes, again and again", format!("{set:.2} s CPU"), "≤ 0.4 s");
    let measured = format!("{cpu:.2} s CPU, of it {of_it:.2} s the PDF, {mb} MB, file {size:.1} MB");
    table.add(
        "PDF report from the library, photos prepared, whole process",
        measured,
        "≤ 0.4 s, ≤ 120 MB, ≤ 15 MB",
    );
    let checked = median(3, || (), |()| pdf::validate(&bytes).expect("valid"));
    table.add("… checked as PDF/UA-1 and PDF/A-2a", ms(checked), "–");
    let ours = peers::Ours { cpu: of_it, mb, bytes: &bytes };
    peers::typeset(table, &document, &html::fragment(&document), folder, &ours);
    outputs::growth(table, &outline);
}

/// CPU seconds of a process that opens the library and writes the PDF once, those of writing alone, and its peak in MB.
fn whole_process(library: &Path) -> (f64, f64, u64) {
    let program = std::env::current_exe().expect("this program");
    let output = Command::new(program).arg("report-alone").arg(library).output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut figures = said.split_whitespace().map(|word| word.parse().expect("a figure"));
    let mut next = || figures.next().expect("three figures");
    (next(), next(), next() as u64)
}

/// What [`whole_process`] starts: one report of the only event in `library`, and what it took.
pub fn alone(library: &str) {
    let mut notebook = notebook(Path::new(library));
    let event = notebook.current_event().expect("the library's event");
    let choice = ReportChoice::whole(Edition::Internal, Language::Pl);
    let outline = notebook.outline(ReportRequest { event, choice }).expect("an outline");
    drop(notebook);
    let before = cpu_seconds();
    let document = blocks::build(&outline);
    let bytes = pdf::write(&document, &Fonts::bundled()).expect("a PDF");
    let set = cpu_seconds() - before;
    std::fs::write(Path::new(library).join("alone.pdf"), &bytes).expect("written");
    println!("{:.2} {set:.2} {}", cpu_seconds(), peak_mb());
}

/// What a change at the desk costs before its page can be painted.
fn preview(table: &mut Table, notebook: &mut Notebook, request: ReportRequest) {
    let gathered = median(9, || (), |()| notebook.report_draft(request.clone()).expect("a draft"));
    let draft = notebook.report_draft(request).expect("a draft");
    let set = median(9, || (), |()| draft.preview(&mut unwatched).expect("pages"));
    let pages = draft.preview(&mut unwatched).expect("pages");
    let page = median(9, || (), |()| serde_json::to_string(&pages.page(4)).expect("JSON"));
    let all = gathered + set + page;
    table.add("preview: gathered, under the notebook's lock", ms(gathered), "–");
    table.add("preview: laid out, beside it", ms(set), "–");
    table.add("preview: one page for the window", ms(page), "–");
    table.add("preview: from the change to the page", ms(all), "≤ 500 ms");
}
