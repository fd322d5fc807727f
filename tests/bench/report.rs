//! The report: Markdown, and the PDF with photos already prepared, beside other typesetters where they are.

use std::path::{Path, PathBuf};

use zapis_domain::Language;
use zapis_notebook::{
    Acceptance, Notebook, ReportRequest, unwatched,
    view::{Edition, ReportChoice},
};
use zapis_report::{Fonts, blocks, html, markdown, pdf};

use crate::{
    measure::{Table, cpu_seconds, median, ms, peak_mb, reset_peak},
    notebook, peers,
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

    reset_peak();
    let before = cpu_seconds();
    let runs = 5;
    let mut bytes = Vec::new();
    for _ in 0..runs {
        bytes = pdf::write(&document, &Fonts::bundled()).expect("a PDF");
    }
    let cpu = (cpu_seconds() - before) / f64::from(runs);
    let measured = format!("{cpu:.2} s CPU, {} MB, file {:.1} MB", peak_mb(), bytes.len() as f64 / 1e6);
    table.add("PDF report, photos prepared, tagged", measured, "≤ 0.4 s, ≤ 120 MB, ≤ 15 MB");
    let checked = median(3, || (), |()| pdf::validate(&bytes).expect("valid"));
    table.add("… checked as PDF/UA-1 and PDF/A-2a", ms(checked), "–");
    peers::typeset(table, &document, &markdown::write(&document), &html::fragment(&document), folder, cpu);
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
