//! The open library, shared by all commands. One writer at a time; typing never waits for a picture.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard},
};

use tauri::{AppHandle, Manager};
use zapis_notebook::{Notebook, Prober, SystemSurroundings};

use crate::error::{Answer, OrProblem, unknown};

/// Names another data folder: for tests and for people who keep one on a stick.
const FOLDER_VARIABLE: &str = "ZAPIS_LIBRARY";

#[derive(Clone)]
pub struct Library {
    folder: PathBuf,
    notebook: Arc<Mutex<Option<Notebook>>>,
    /// Told after a task changed something.
    changed: Arc<dyn Fn() + Send + Sync>,
}

impl Library {
    pub fn new(folder: PathBuf, changed: impl Fn() + Send + Sync + 'static) -> Library {
        Library { folder, notebook: Arc::default(), changed: Arc::new(changed) }
    }

    /// Runs `task` on a thread of its own with the open notebook. The library is opened at first use, so
    /// that one that cannot be opened is a sentence in the window and not a window that does not come.
    pub async fn with<T: Send + 'static>(
        &self,
        task: impl FnOnce(&mut Notebook) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let library = self.clone();
        tauri::async_runtime::spawn_blocking(move || library.now(task))
            .await
            .unwrap_or_else(|_| Err(unknown("task")))
    }

    /// The same, on this thread.
    pub fn now<T>(&self, task: impl FnOnce(&mut Notebook) -> Answer<T>) -> Answer<T> {
        self.lent(task, &*self.changed)
    }

    /// For what this laptop only remembers for itself: no window has to read anything anew.
    pub async fn quietly<T: Send + 'static>(
        &self,
        task: impl FnOnce(&mut Notebook) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let library = self.clone();
        beside(move || library.lent(task, &|| {})).await
    }

    fn lent<T>(&self, task: impl FnOnce(&mut Notebook) -> Answer<T>, changed: &dyn Fn()) -> Answer<T> {
        let mut open = self.notebook();
        if open.is_none() {
            let notebook =
                Notebook::open(&self.folder, Box::new(SystemSurroundings), prober()).or_problem()?;
            *open = Some(notebook);
        }
        match open.as_mut() {
            Some(notebook) => {
                let before = notebook.change_count().unwrap_or_default();
                let done = task(notebook);
                if notebook.change_count().unwrap_or_default() != before {
                    changed();
                }
                done
            }
            None => Err(unknown("library")),
        }
    }
}

/// Runs long work that needs no notebook beside everything else.
pub async fn beside<T: Send + 'static>(work: impl FnOnce() -> Answer<T> + Send + 'static) -> Answer<T> {
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|_| Err(unknown("task")))
}

impl Library {
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The notebook, if it is open. One that a task left half changed is read anew from the disk.
    fn notebook(&self) -> MutexGuard<'_, Option<Notebook>> {
        self.notebook.lock().unwrap_or_else(|poisoned| {
            let mut open = poisoned.into_inner();
            *open = None;
            self.notebook.clear_poison();
            open
        })
    }

    /// Sets a damaged database aside and puts the newest backup in its place.
    pub async fn restore(&self) -> Answer<()> {
        let library = self.clone();
        let restored = tauri::async_runtime::spawn_blocking(move || {
            let mut open = library.notebook();
            *open = None;
            zapis_notebook::restore_backup(&library.folder, &SystemSurroundings).or_problem().map(drop)
        });
        restored.await.unwrap_or_else(|_| Err(unknown("task")))
    }
}

fn prober() -> Prober {
    match std::env::current_exe() {
        Ok(exe) => Prober::Child { exe, args: vec!["probe".into()] },
        Err(_) => Prober::Nowhere,
    }
}

pub fn library_folder(app: &AppHandle) -> tauri::Result<PathBuf> {
    match std::env::var_os(FOLDER_VARIABLE) {
        Some(folder) => Ok(folder.into()),
        None => app.path().app_data_dir(),
    }
}
