use std::process::ExitCode;

use zapis_domain::Language;
use zapis_notebook::{
    Notebook, ReportFiles, ReportRequest,
    view::{Edition, ReportChoice},
};

use crate::{Done, output::Output};

pub fn write(
    output: &Output,
    notebook: &mut Notebook,
    edition: Edition,
    language: Option<Language>,
    files: ReportFiles<'_>,
) -> Done {
    let event = notebook.current_event()?;
    let language = match language {
        Some(language) => language,
        None => notebook.event(event)?.language,
    };
    let request = ReportRequest { event, choice: ReportChoice { edition, language } };
    let mut progress = output.progress("terminal-preparing-photos");
    notebook.album().prepare(&notebook.report_pictures(event)?, &mut progress)?;
    notebook.save_report(request, files)?;
    let written: Vec<_> = [files.markdown, files.pdf].into_iter().flatten().collect();
    output.answer(&serde_json::json!({ "written": written }), |_| {
        written.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join("\n")
    });
    Ok(ExitCode::SUCCESS)
}
