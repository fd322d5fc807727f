//! File dialogs. Paths come from here only: the window never names one.

use std::path::PathBuf;

use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;
use zapis_domain::Language;
use zapis_notebook::Format;
use zapis_text::Catalogue;

/// What a dialog is for: its file kinds and the name it suggests.
#[derive(Debug, Clone)]
pub enum Purpose {
    Announcement,
    Packets,
    Photos,
    PhotoFolder,
    SavePacket {
        name: String,
    },
    SaveReport {
        name: String,
        format: Format,
    },
    /// A folder to put the report's folder into.
    ReportFolder,
    Theme,
    SaveSheet {
        name: String,
    },
    /// A shared folder, or one for all groups' packets.
    Folder,
}

/// Native dialogs cannot be driven by tests, so they stand behind a trait.
pub trait Dialogs: Send + Sync {
    fn open(&self, app: &AppHandle, purpose: &Purpose, language: Language) -> Vec<PathBuf>;
    fn save(&self, app: &AppHandle, purpose: &Purpose, language: Language) -> Option<PathBuf>;
}

struct Native;

impl Dialogs for Native {
    fn open(&self, app: &AppHandle, purpose: &Purpose, language: Language) -> Vec<PathBuf> {
        let dialog = filtered(app, purpose, language);
        let files = match purpose {
            Purpose::Packets | Purpose::Photos => dialog.blocking_pick_files().unwrap_or_default(),
            Purpose::PhotoFolder | Purpose::Folder => dialog.blocking_pick_folder().into_iter().collect(),
            Purpose::ReportFolder => dialog.blocking_pick_folder().into_iter().collect(),
            _ => dialog.blocking_pick_file().into_iter().collect(),
        };
        files.into_iter().filter_map(|file| file.into_path().ok()).collect()
    }

    fn save(&self, app: &AppHandle, purpose: &Purpose, language: Language) -> Option<PathBuf> {
        filtered(app, purpose, language).blocking_save_file()?.into_path().ok()
    }
}

fn filtered(
    app: &AppHandle,
    purpose: &Purpose,
    language: Language,
) -> tauri_plugin_dialog::FileDialogBuilder<tauri::Wry> {
    let text = |id: &str| Catalogue::of(language).text(id);
    let dialog = app.dialog().file();
    match purpose {
        Purpose::Announcement => dialog.add_filter(text("dialog-text"), &["txt", "md", "text"]),
        Purpose::Packets => dialog.add_filter(text("dialog-packets"), &["zapis"]),
        Purpose::Photos => dialog.add_filter(
            text("dialog-photos"),
            &["jpg", "jpeg", "png", "webp", "heic", "heif", "hif", "JPG", "JPEG", "PNG", "HEIC"],
        ),
        Purpose::PhotoFolder => dialog,
        Purpose::SavePacket { name } => {
            dialog.add_filter(text("dialog-packets"), &["zapis"]).set_file_name(name)
        }
        Purpose::SaveSheet { name } => {
            dialog.add_filter("PDF", &["pdf"]).set_title(text("dialog-sheet")).set_file_name(name)
        }
        Purpose::Folder => dialog.set_title(text("dialog-folder")),
        Purpose::SaveReport { name, format } => {
            let ending = format.extension();
            dialog.add_filter(ending.to_uppercase(), &[ending]).set_file_name(name)
        }
        Purpose::ReportFolder => dialog,
        Purpose::Theme => dialog.add_filter(text("dialog-themes"), &["toml"]),
    }
}

/// Answers from a file, for end-to-end tests: a line a dialog, several paths with a tab between, an empty
/// line for "cancelled".
#[cfg(feature = "e2e")]
struct Scripted(PathBuf);

#[cfg(feature = "e2e")]
impl Scripted {
    fn next(&self) -> Vec<PathBuf> {
        let text = std::fs::read_to_string(&self.0).unwrap_or_default();
        let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
        let _ = std::fs::write(&self.0, rest);
        first.split('\t').filter(|path| !path.is_empty()).map(PathBuf::from).collect()
    }
}

#[cfg(feature = "e2e")]
impl Dialogs for Scripted {
    fn open(&self, _: &AppHandle, _: &Purpose, _: Language) -> Vec<PathBuf> {
        self.next()
    }

    fn save(&self, _: &AppHandle, _: &Purpose, _: Language) -> Option<PathBuf> {
        self.next().pop()
    }
}

pub fn from_environment() -> Box<dyn Dialogs> {
    #[cfg(feature = "e2e")]
    if let Some(script) = std::env::var_os("ZAPIS_E2E_DIALOGS") {
        return Box::new(Scripted(script.into()));
    }
    Box::new(Native)
}
