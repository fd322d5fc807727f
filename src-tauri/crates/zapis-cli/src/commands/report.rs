use std::process::ExitCode;

use zapis_domain::Language;
use zapis_notebook::{
    Format, Notebook, NotebookError, ReportFile, ReportRequest,
    view::{Edition, PhotosPerPage, ReportChoice, ReportVariant},
};

use crate::{
    Done,
    args::{ReportPaths, VariantName},
    commands::{Asked, event_of},
    output::Output,
};

/// What was asked for, in the order of the help text.
pub fn files(paths: ReportPaths) -> Result<Vec<ReportFile>, NotebookError> {
    let each = [
        (Format::Markdown, paths.md),
        (Format::Pdf, paths.pdf),
        (Format::Html, paths.html),
        (Format::Docx, paths.docx),
        (Format::Xlsx, paths.xlsx),
        (Format::Csv, paths.csv),
        (Format::Ics, paths.ics),
        (Format::Json, paths.json_data),
    ];
    let mut files: Vec<ReportFile> =
        each.into_iter().filter_map(|(format, path)| Some(ReportFile::new(format, path?))).collect();
    if let Some(folder) = paths.all {
        std::fs::create_dir_all(&folder)
            .map_err(|_| NotebookError::FileNotWritable { path: folder.clone() })?;
        files.extend(ReportFile::all(&folder, "report"));
    }
    Ok(files)
}

/// The report as asked for on the command line.
pub struct Wanted {
    pub edition: Edition,
    pub language: Option<Language>,
    pub variant: VariantName,
    pub photos_per_page: Option<PhotosPerPage>,
    /// A name or a file.
    pub theme: String,
}

pub fn write(
    output: &Output,
    notebook: &mut Notebook,
    asked: Asked<'_>,
    wanted: Wanted,
    files: &[ReportFile],
) -> Done {
    let event = event_of(notebook, asked)?;
    let language = match wanted.language {
        Some(language) => language,
        None => notebook.event(event)?.language,
    };
    let variant = match wanted.variant {
        VariantName::Group(group) => ReportVariant::Group { group: notebook.find_group(event, &group)? },
        VariantName::Other(variant) => variant,
    };
    let dressed = notebook.find_theme(&wanted.theme)?;
    dressed.notes.iter().for_each(|note| output.warn(note));
    let choice = ReportChoice {
        edition: wanted.edition,
        language,
        variant,
        photos_per_page: wanted.photos_per_page,
        theme: dressed.id,
    };
    let request = ReportRequest { event, choice };
    let mut progress = output.progress("terminal-preparing-photos");
    notebook.album().prepare(&notebook.report_pictures(event)?, &mut progress)?;
    notebook.save_report(request, files, &mut output.progress("terminal-making-report"))?;
    let written: Vec<_> = files.iter().map(|file| &file.path).collect();
    output.answer(&serde_json::json!({ "written": written }), |_| {
        written.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join("\n")
    });
    Ok(ExitCode::SUCCESS)
}
