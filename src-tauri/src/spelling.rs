//! The speller of the running app: its dictionaries lie among the program's resources. Each question has a thread of
//! its own, because the first one reads a dictionary; nobody who types waits for it.

use std::sync::Arc;

use tauri::{AppHandle, Manager};
use zapis_notebook::Speller;

use crate::error::{Answer, unknown};

#[derive(Clone)]
pub struct Spelling(Arc<Speller>);

impl Spelling {
    pub fn new(app: &AppHandle) -> Spelling {
        let folder = app.path().resource_dir().unwrap_or_default().join("dictionaries");
        Spelling(Arc::new(Speller::new(folder)))
    }

    pub async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Speller) -> T + Send + 'static,
    ) -> Answer<T> {
        let speller = self.0.clone();
        tauri::async_runtime::spawn_blocking(move || question(&speller))
            .await
            .map_err(|_| unknown("spelling"))
    }
}
