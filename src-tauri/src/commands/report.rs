use tauri::{AppHandle, State};
use zapis_domain::EventId;
use zapis_notebook::{
    Format, ReportFile, ReportRequest, unwatched,
    view::{ReportChoice, ReportPreview},
};

use crate::{
    dialogs::{Dialogs, Purpose},
    error::{Answer, OrProblem, unknown},
    events::progress,
    state::Library,
};

#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SavedAs {
    Markdown,
    Pdf,
}

impl From<SavedAs> for Format {
    fn from(saved: SavedAs) -> Self {
        match saved {
            SavedAs::Markdown => Format::Markdown,
            SavedAs::Pdf => Format::Pdf,
        }
    }
}

/// Scales the report's photos; typing goes on meanwhile.
async fn prepare_pictures(app: &AppHandle, library: &Library, event: EventId) -> Answer<()> {
    let (album, due) = library
        .with(move |notebook| Ok((notebook.album(), notebook.report_pictures(event).or_problem()?)))
        .await?;
    let mut told = progress(app, "report");
    let prepared = tauri::async_runtime::spawn_blocking(move || album.prepare(&due, &mut told).or_problem());
    prepared.await.unwrap_or_else(|_| Err(unknown("photos")))
}

#[tauri::command]
pub async fn report_preview(
    app: AppHandle,
    library: State<'_, Library>,
    event: EventId,
    choice: ReportChoice,
) -> Answer<ReportPreview> {
    prepare_pictures(&app, &library, event).await?;
    let request = ReportRequest { event, choice };
    library.with(move |notebook| notebook.report_preview(request).or_problem()).await
}

/// Asks where to, writes, and returns the file's name.
#[tauri::command]
pub async fn save_report(
    app: AppHandle,
    library: State<'_, Library>,
    dialogs: State<'_, Box<dyn Dialogs>>,
    event: EventId,
    choice: ReportChoice,
    format: SavedAs,
) -> Answer<Option<String>> {
    let language = library.with(|n| n.settings().or_problem()).await?.language;
    let purpose = match format {
        SavedAs::Markdown => Purpose::SaveMarkdown { name: format!("raport-{}.md", choice.language) },
        SavedAs::Pdf => Purpose::SavePdf { name: format!("raport-{}.pdf", choice.language) },
    };
    let Some(path) = dialogs.save(&app, &purpose, language) else { return Ok(None) };
    prepare_pictures(&app, &library, event).await?;
    library
        .with(move |notebook| {
            let files = [ReportFile::new(format.into(), path.clone())];
            let request = ReportRequest { event, choice };
            notebook.save_report(request, &files, &mut unwatched).or_problem()?;
            Ok(path.file_name().map(|n| n.to_string_lossy().into_owned()))
        })
        .await
}
