//! What the report screen works with between two questions: the pages it shows, the files it wrote, whether to go on.

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
    /// Grows when long work is to stop.
    stopped: AtomicU32,
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

    pub fn stop(&self) {
        self.0.stopped.fetch_add(1, Ordering::SeqCst);
    }

    /// Asks, from now on, whether somebody stopped the work.
    pub fn stopping(&self) -> impl Fn() -> bool + Clone + Send + use<> {
        let desk = self.clone();
        let before = desk.0.stopped.load(Ordering::SeqCst);
        move || desk.0.stopped.load(Ordering::SeqCst) != before
    }

    pub fn keep_written(&self, written: Written) {
        *held(&self.0.written) = written;
    }

    pub fn written(&self) -> Written {
        held(&self.0.written).clone()
    }
}
