use std::path::PathBuf;

use tauri::{AppHandle, Manager, State, ipc::Response};
use zapis_domain::{EntryId, EventId, GroupId, Language};
use zapis_notebook::{
    Format, NewTheme, NotebookError, ReportDraft, ReportFile, ReportRequest,
    preview::{PageDrawing, PageSpot},
    view::{PrintWay, Problem, ReportChoice, ReportPages, ReportTheme, SavedFolder},
};

use crate::{
    desk::{Desk, Written},
    dialogs::{Dialogs, Purpose},
    error::{Answer, OrProblem, unknown},
    opener::Opener,
    state::{Library, beside},
    work::Work,
};

/// Gathers a report; the notebook is free again when this returns.
async fn draft(library: &Library, event: EventId, choice: ReportChoice) -> Answer<ReportDraft> {
    let request = ReportRequest { event, choice };
    library.with(move |notebook| notebook.report_draft(request).or_problem()).await
}

/// What the window stops saving, printing and preparing photos by.
const TASK: &str = "report";

/// Scales the report's photos; typing goes on meanwhile.
async fn prepared(library: &Library, work: &Work, event: EventId) -> Answer<()> {
    let (album, due) = library
        .with(move |notebook| Ok((notebook.album(), notebook.report_pictures(event).or_problem()?)))
        .await?;
    work.run(move |told| album.prepare(&due, told).or_problem()).await
}

/// What one choice of a report is made from, once its photos are prepared.
async fn ready(library: &Library, work: &Work, event: EventId, choice: ReportChoice) -> Answer<ReportDraft> {
    prepared(library, work, event).await?;
    draft(library, event, choice).await
}

/// The language of the window, for the dialogs it opens.
async fn spoken(library: &Library) -> Answer<Language> {
    Ok(library.with(|notebook| notebook.settings().or_problem()).await?.language)
}

/// Lays the report out; pages are then asked for by its stamp. A newer question stops an older one.
#[tauri::command]
pub async fn report_pages(
    app: AppHandle,
    library: State<'_, Library>,
    desk: State<'_, Desk>,
    event: EventId,
    choice: ReportChoice,
) -> Answer<ReportPages> {
    let stamp = desk.ask();
    let draft = draft(&library, event, choice).await?;
    let desk = desk.inner().clone();
    let work = Work::begin(&app, "report-pages");
    work.run(move |told| {
        let mut watch = |done, total| {
            desk.go_on(stamp)?;
            told(done, total)
        };
        let preview = draft.preview(&mut watch).or_problem()?;
        let pages = ReportPages {
            stamp,
            pages: preview.page_count() as u32,
            width: zapis_notebook::preview::WIDTH,
            height: zapis_notebook::preview::HEIGHT,
            contents: preview.contents(),
            about: draft.about(),
        };
        desk.show(stamp, preview);
        Ok(pages)
    })
    .await
}

fn stale() -> Problem {
    NotebookError::ReportStale.problem()
}

#[tauri::command]
pub async fn report_page(desk: State<'_, Desk>, stamp: u32, page: u32) -> Answer<PageDrawing> {
    let preview = desk.shown(stamp).ok_or_else(stale)?;
    beside(move || preview.page(page as usize).ok_or_else(stale)).await
}

/// JPEG bytes of a picture that a page draws.
#[tauri::command]
pub async fn report_picture(desk: State<'_, Desk>, stamp: u32, index: u32) -> Answer<Response> {
    let preview = desk.shown(stamp).ok_or_else(stale)?;
    let bytes = preview.picture(index as usize).ok_or_else(stale)?;
    Ok(Response::new(bytes.to_vec()))
}

/// Where an entry is printed, or where its group's record begins.
#[tauri::command]
pub async fn report_spot(
    desk: State<'_, Desk>,
    stamp: u32,
    group: GroupId,
    entry: Option<EntryId>,
) -> Answer<Option<PageSpot>> {
    let preview = desk.shown(stamp).ok_or_else(stale)?;
    let own = entry.and_then(|entry| preview.spot_of(entry));
    Ok(own.or_else(|| preview.spot_of_group(group)))
}

#[tauri::command]
pub async fn prepare_report(app: AppHandle, library: State<'_, Library>, event: EventId) -> Answer<()> {
    prepared(&library, &Work::begin(&app, TASK), event).await
}

/// Asks where to, writes, and returns the file's name.
#[tauri::command]
pub async fn save_report(
    app: AppHandle,
    library: State<'_, Library>,
    dialogs: State<'_, Box<dyn Dialogs>>,
    desk: State<'_, Desk>,
    event: EventId,
    choice: ReportChoice,
    format: Format,
) -> Answer<Option<SavedFolder>> {
    let language = spoken(&library).await?;
    let name = draft(&library, event, choice.clone()).await?.file_name();
    let name = format!("{name}.{}", format.extension());
    let Some(path) = dialogs.save(&app, &Purpose::SaveReport { name, format }, language) else {
        return Ok(None);
    };
    let work = Work::begin(&app, TASK);
    let (draft, desk) = (ready(&library, &work, event, choice).await?, desk.inner().clone());
    work.run(move |told| {
        draft.save(&[ReportFile::new(format, path.clone())], told).or_problem()?;
        Ok(Some(written(&desk, path.parent().map(PathBuf::from), vec![path])))
    })
    .await
}

/// Asks for a folder and writes the outputs into a new one inside it.
#[tauri::command]
pub async fn save_report_folder(
    app: AppHandle,
    library: State<'_, Library>,
    dialogs: State<'_, Box<dyn Dialogs>>,
    desk: State<'_, Desk>,
    event: EventId,
    choice: ReportChoice,
    formats: Vec<Format>,
) -> Answer<Option<SavedFolder>> {
    let language = spoken(&library).await?;
    let Some(parent) = dialogs.open(&app, &Purpose::ReportFolder, language).pop() else { return Ok(None) };
    let work = Work::begin(&app, TASK);
    let (draft, desk) = (ready(&library, &work, event, choice).await?, desk.inner().clone());
    work.run(move |told| {
        let (folder, saved) = draft.save_folder(&parent, &formats, told).or_problem()?;
        let files = saved.files.iter().map(|file| folder.join(&file.name)).collect();
        desk.keep_written(Written { folder: Some(folder), files });
        Ok(Some(saved))
    })
    .await
}

/// Remembers single files, and tells the window their names.
fn written(desk: &Desk, folder: Option<PathBuf>, files: Vec<PathBuf>) -> SavedFolder {
    let name =
        |path: &PathBuf| path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let saved = SavedFolder {
        folder: folder.as_ref().map(name).unwrap_or_default(),
        files: files
            .iter()
            .zip(0..)
            .map(|(path, number)| zapis_notebook::view::SavedFile { name: name(path), number })
            .collect(),
    };
    desk.keep_written(Written { folder, files });
    saved
}

/// Opens a file of the last saving in the system's program for it.
#[tauri::command]
pub async fn open_saved(
    opener: State<'_, Box<dyn Opener>>,
    desk: State<'_, Desk>,
    number: u32,
) -> Answer<()> {
    let file = desk.written().files.get(number as usize).cloned().ok_or_else(stale)?;
    if file.exists() && opener.open(&file) { Ok(()) } else { Err(not_opened(&file)) }
}

/// Shows the files of the last saving where they lie.
#[tauri::command]
pub async fn show_saved(opener: State<'_, Box<dyn Opener>>, desk: State<'_, Desk>) -> Answer<()> {
    let written = desk.written();
    let shown = if written.files.len() == 1 { written.files.first().cloned() } else { written.folder };
    let shown = shown.ok_or_else(stale)?;
    if shown.exists() && opener.reveal(&shown) { Ok(()) } else { Err(not_opened(&shown)) }
}

fn not_opened(path: &std::path::Path) -> Problem {
    NotebookError::FileNotOpened { path: path.to_owned() }.problem()
}

fn print_folder(app: &AppHandle) -> Option<std::path::PathBuf> {
    Some(app.path().app_cache_dir().ok()?.join("print"))
}

/// What was printed the last time is nobody's any more.
pub fn forget_printed(app: &AppHandle) {
    if let Some(folder) = print_folder(app) {
        let _ = std::fs::remove_dir_all(folder);
    }
}

/// Makes the PDF and gives it to the system's viewer, which prints; without one, to the default printer.
#[tauri::command]
pub async fn print_report(
    app: AppHandle,
    library: State<'_, Library>,
    opener: State<'_, Box<dyn Opener>>,
    event: EventId,
    choice: ReportChoice,
) -> Answer<PrintWay> {
    let work = Work::begin(&app, TASK);
    let draft = ready(&library, &work, event, choice).await?;
    let folder = print_folder(&app).ok_or_else(|| unknown("cache"))?;
    let pdf = work
        .run(move |told| {
            let pdf = folder.join(format!("{}.pdf", draft.file_name()));
            // What was printed before is nobody's any more.
            let _ = std::fs::remove_dir_all(&folder);
            std::fs::create_dir_all(&folder)
                .map_err(|_| NotebookError::FileNotWritable { path: folder.clone() })
                .or_problem()?;
            draft.save(&[ReportFile::new(Format::Pdf, &pdf)], told).or_problem()?;
            Ok(pdf)
        })
        .await?;
    if opener.open(&pdf) {
        Ok(PrintWay::Viewer)
    } else if opener.print(&pdf) {
        Ok(PrintWay::Printer)
    } else {
        Err(NotebookError::PrintImpossible.problem())
    }
}

#[tauri::command]
pub async fn report_themes(library: State<'_, Library>) -> Answer<Vec<ReportTheme>> {
    library.with(|notebook| Ok(notebook.themes())).await
}

/// Asks for a theme file and takes it into the library; its id, or None when none was chosen.
#[tauri::command]
pub async fn add_theme(
    app: AppHandle,
    library: State<'_, Library>,
    dialogs: State<'_, Box<dyn Dialogs>>,
) -> Answer<Option<String>> {
    let language = spoken(&library).await?;
    let Some(path) = dialogs.open(&app, &Purpose::Theme, language).pop() else { return Ok(None) };
    let new = beside(move || NewTheme::read(&path).or_problem()).await?;
    library.with(move |notebook| Ok(Some(notebook.keep_theme(new).or_problem()?.id))).await
}
