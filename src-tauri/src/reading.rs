//! Reads the words on photos in the background, one photo at a time, where somebody switched it on.

use std::{
    ffi::OsString,
    sync::{Arc, Condvar, Mutex, OnceLock, PoisonError},
    time::Duration,
};

use tauri::{AppHandle, Manager};
use zapis_domain::Language;
use zapis_notebook::{TextReader, become_text_reader};

use crate::{
    error::{Answer, OrProblem},
    state::Library,
};

/// The subcommand of the child that becomes Tesseract.
pub const CHILD: &str = "read-words";
/// Photos come in bursts: reading starts when it has become quiet.
const QUIET: Duration = Duration::from_secs(2);

/// Wakes the thread that reads.
#[derive(Clone, Default)]
pub struct Reading {
    wanted: Arc<(Mutex<bool>, Condvar)>,
    languages: Arc<OnceLock<Option<Vec<Language>>>>,
}

impl Reading {
    /// Something changed: there may be a photo to read.
    pub fn wake(&self) {
        let (wanted, woken) = &*self.wanted;
        *wanted.lock().unwrap_or_else(PoisonError::into_inner) = true;
        woken.notify_one();
    }

    fn wait(&self) {
        let (wanted, woken) = &*self.wanted;
        let mut wanted = wanted.lock().unwrap_or_else(PoisonError::into_inner);
        while !*wanted {
            wanted = woken.wait(wanted).unwrap_or_else(PoisonError::into_inner);
        }
        *wanted = false;
    }

    /// What can be read here, asked once; None without Tesseract.
    pub fn languages(&self) -> Option<Vec<Language>> {
        self.languages.get_or_init(|| reader()?.languages()).clone()
    }
}

fn reader() -> Option<TextReader> {
    Some(TextReader::through(std::env::current_exe().ok()?, vec![CHILD.into()]))
}

pub fn start(app: AppHandle) {
    let started = std::thread::Builder::new().name("reading".into()).spawn(move || {
        let reading = app.state::<Reading>().inner().clone();
        loop {
            reading.wait();
            std::thread::sleep(QUIET);
            let library = app.state::<Library>().inner().clone();
            if let Err(problem) = read_all(&reading, &library) {
                tracing::warn!(code = problem.code, "words on photos were not read");
            }
        }
    });
    if let Err(error) = started {
        tracing::warn!(%error, "words on photos will not be read");
    }
}

/// Until there is none left, or somebody switches it off.
fn read_all(reading: &Reading, library: &Library) -> Answer<()> {
    let Some(reader) = reader().filter(|_| reading.languages().is_some()) else { return Ok(()) };
    while let Some(photo) = library.now(|notebook| notebook.unread_photo().or_problem())? {
        let album = library.now(|notebook| Ok(notebook.album()))?;
        // A photo that cannot be opened has no words; otherwise it would be tried for ever.
        let words = reader.read(&album, &photo).unwrap_or_default();
        library.now(|notebook| notebook.keep_photo_words(&photo, &words).or_problem())?;
    }
    Ok(())
}

/// The child's side. Returns the exit code if Tesseract could not be started.
pub fn child() -> i32 {
    let args: Vec<OsString> = std::env::args_os().skip(2).collect();
    let error = become_text_reader(&args);
    eprintln!("{error}");
    127
}
