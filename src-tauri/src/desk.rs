//! What the report screen works with between two questions: the pages it shows, and the files it wrote.

use std::{
    ops::ControlFlow,
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
};

use zapis_notebook::Preview;

#[derive(Default, Clone)]
pub struct Desk(Arc<Inner>);

#[derive(Default)]
struct Inner {
    /// The newest layout asked for; older ones stop.
    asked: AtomicU32,
    shown: Mutex<Option<(u32, Arc<Preview>)>>,
    written: Mutex<Written>,
}

/// Files this program wrote, for opening: the window names them by number and never by path.
#[derive(Default, Clone)]
pub struct Written {
    pub folder: Option<PathBuf>,
    pub files: Vec<PathBuf>,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// The stamp of a new layout; those asked for before stop.
    pub fn ask(&self) -> u32 {
        self.0.asked.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// Whether somebody asked for a newer layout meanwhile.
    pub fn go_on(&self, stamp: u32) -> ControlFlow<()> {
        if self.0.asked.load(Ordering::SeqCst) == stamp {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }

    /// Keeps a layout, unless a newer one is there.
    pub fn show(&self, stamp: u32, preview: Preview) {
        let mut shown = held(&self.0.shown);
        if shown.as_ref().is_none_or(|(known, _)| *known < stamp) {
            *shown = Some((stamp, Arc::new(preview)));
        }
    }

    /// None when a newer layout took its place.
    pub fn shown(&self, stamp: u32) -> Option<Arc<Preview>> {
        held(&self.0.shown).as_ref().filter(|(known, _)| *known == stamp).map(|(_, preview)| preview.clone())
    }

    pub fn keep_written(&self, written: Written) {
        *held(&self.0.written) = written;
    }

    pub fn written(&self) -> Written {
        held(&self.0.written).clone()
    }
}
