//! One report, every format: the files an output consists of, as bytes, before anything is on a disk.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use crate::{
    Document, Fonts, Outline, blocks,
    data::{self, Data, csv, ics, json, lists, xlsx},
    document::Block,
    docx, html, markdown, pdf, suspect,
    words::Words,
};
use zapis_domain::{Entry, EntryKind};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, rename = "ReportFormat"))]
pub enum Format {
    Pdf,
    Docx,
    Html,
    Markdown,
    Xlsx,
    Csv,
    Ics,
    Json,
}

impl Format {
    pub const ALL: [Format; 8] = [
        Format::Pdf,
        Format::Docx,
        Format::Html,
        Format::Markdown,
        Format::Xlsx,
        Format::Csv,
        Format::Ics,
        Format::Json,
    ];

    /// The ending of its file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Docx => "docx",
            Format::Html => "html",
            Format::Markdown => "md",
            Format::Xlsx => "xlsx",
            Format::Csv => "csv",
            Format::Ics => "ics",
            Format::Json => "json",
        }
    }

    /// Whether an entry that the edition shows is in this output.
    pub fn carries(self, entry: &Entry) -> bool {
        self != Format::Ics || (entry.kind == EntryKind::Task && entry.due.is_some())
    }
}

/// One file of an output.
#[derive(Debug, Clone, PartialEq)]
pub struct File {
    /// Beside the output's own file; None for that file itself. `photos/3-2.jpg`, `tasks.csv`.
    pub beside: Option<String>,
    pub bytes: Vec<u8>,
}

impl File {
    fn own(bytes: impl Into<Vec<u8>>) -> Vec<File> {
        vec![File { beside: None, bytes: bytes.into() }]
    }
}

impl From<pdf::PdfError> for OutputProblem {
    fn from(error: pdf::PdfError) -> Self {
        match error {
            pdf::PdfError::Stopped => OutputProblem::Stopped,
            error => OutputProblem::Pdf(error),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum OutputProblem {
    #[error(transparent)]
    Pdf(pdf::PdfError),
    /// Whoever watched did not want to go on.
    #[error("stopped")]
    Stopped,
    /// The PDF's own check found something; the first finding.
    #[error("{reason}")]
    PdfInvalid {
        reason: String,
        /// The smallest part of the report that alone does not pass; empty when it is the whole.
        place: String,
    },
    #[error(transparent)]
    Docx(#[from] docx::DocxProblem),
    #[error(transparent)]
    Xlsx(#[from] xlsx::XlsxProblem),
}

impl OutputProblem {
    /// Which entry, table or photo it is about; in the report's words "the whole report" when none alone is.
    pub fn place(&self, report: &Report) -> String {
        match self {
            OutputProblem::PdfInvalid { place, .. } if !place.is_empty() => place.clone(),
            _ => Words::of(report.data.language).say("report-place-whole"),
        }
    }
}

/// What all outputs of one report are written from.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub document: Document,
    pub data: Data,
}

impl Report {
    pub fn of(outline: &Outline) -> Self {
        Report { document: blocks::build(outline), data: data::of(outline) }
    }

    /// The files of one output. A PDF that a screen reader cannot read is none.
    pub fn write(&self, format: Format, fonts: &Fonts) -> Result<Vec<File>, OutputProblem> {
        self.write_watched(format, fonts, &mut |_, _| ControlFlow::Continue(()))
    }

    /// The same; `watch` hears how far the longest part, setting the pages, has come, and may stop it.
    pub fn write_watched(
        &self,
        format: Format,
        fonts: &Fonts,
        watch: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<Vec<File>, OutputProblem> {
        Ok(match format {
            Format::Pdf => {
                let bytes = pdf::write_watched(&self.document, fonts, watch)?;
                pdf::validate(&bytes).map_err(|problems| self.invalid(&problems, fonts))?;
                File::own(bytes)
            }
            Format::Docx => File::own(docx::write(&self.document)?),
            Format::Html => File::own(html::page(&self.document)),
            Format::Markdown => self.markdown(),
            Format::Xlsx => File::own(xlsx::write(&self.data, &lists::of(&self.data))?),
            Format::Csv => lists::of(&self.data)
                .iter()
                .map(|list| File {
                    beside: Some(format!("{}.csv", list.name.code())),
                    bytes: csv::write(list).into_bytes(),
                })
                .collect(),
            Format::Ics => File::own(ics::write(&self.data)),
            Format::Json => File::own(json::write(&self.data)),
        })
    }

    /// What is wrong, and at which entry: found by setting ever smaller parts of the report alone.
    fn invalid(&self, problems: &[pdf::Problem], fonts: &Fonts) -> OutputProblem {
        let Some(problem) = problems.first() else {
            return OutputProblem::PdfInvalid { reason: String::new(), place: String::new() };
        };
        let fails = |part: &Document| {
            let checked = pdf::write(part, fonts).map(|bytes| pdf::validate(&bytes));
            matches!(checked, Ok(Err(found)) if found.iter().any(|f| f.rule == problem.rule))
        };
        let place = suspect::place(&self.document, fails).unwrap_or_default();
        OutputProblem::PdfInvalid { reason: first(problems), place }
    }

    /// The text, and the pictures it shows in a folder beside it.
    fn markdown(&self) -> Vec<File> {
        let mut files = File::own(markdown::write(&self.document));
        for block in &self.document.blocks {
            if let Block::Figure(figure) = block
                && let Some(picture) = &figure.picture
            {
                files.push(File { beside: Some(figure.file.clone()), bytes: picture.jpeg.to_vec() });
            }
        }
        files
    }
}

fn first(problems: &[pdf::Problem]) -> String {
    problems.first().map(|p| format!("{} {}", p.rule, p.message)).unwrap_or_default()
}
