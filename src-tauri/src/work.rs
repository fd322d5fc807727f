//! Long work of which the window is told and which it may stop: writing packets and reports, taking packets and photos
//! in, backups. One mechanism for all of it: every work has a sign that it looks at between two pieces.

use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager};
use zapis_notebook::NotebookError;

use crate::{error::Answer, state::beside};

/// How often the window is told at most.
const OFTEN: Duration = Duration::from_millis(50);
/// How often somebody who waits for the work looks at its sign.
const LOOK: Duration = Duration::from_millis(100);
/// Work that is told to stop ends within moments. A stick or a share that hangs keeps it longer; a person need not wait.
const PATIENCE: Duration = Duration::from_secs(3);

#[derive(Clone, Serialize)]
struct Progress {
    task: &'static str,
    done: u64,
    total: u64,
}

/// What is going on.
#[derive(Clone, Default)]
pub struct Works(Arc<Mutex<Running>>);

#[derive(Default)]
struct Running {
    next: u64,
    signs: BTreeMap<u64, (&'static str, Arc<AtomicBool>)>,
}

impl Works {
    /// Stops everything that goes by this name.
    pub fn stop(&self, task: &str) {
        let running = self.running();
        let named = running.signs.values().filter(|(name, _)| *name == task);
        named.for_each(|(_, sign)| sign.store(true, Ordering::Relaxed));
    }

    fn begin(&self, task: &'static str) -> (u64, Arc<AtomicBool>) {
        let mut running = self.running();
        running.next += 1;
        let (number, sign) = (running.next, Arc::new(AtomicBool::new(false)));
        running.signs.insert(number, (task, sign.clone()));
        (number, sign)
    }

    fn running(&self) -> MutexGuard<'_, Running> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One work, from the moment it was asked for; over when this is dropped.
pub struct Work {
    app: AppHandle,
    works: Works,
    task: &'static str,
    number: u64,
    sign: Arc<AtomicBool>,
}

/// Tells how far it has come, and hears whether to go on.
pub type Told<'a> = &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>;

impl Work {
    pub fn begin(app: &AppHandle, task: &'static str) -> Work {
        let works = app.state::<Works>().inner().clone();
        let (number, sign) = works.begin(task);
        Work { app: app.clone(), works, task, number, sign }
    }

    /// Set when it is to stop.
    pub fn sign(&self) -> Arc<AtomicBool> {
        self.sign.clone()
    }

    /// Runs a part of it beside everything else. One that does not answer after it was told to stop is left to itself:
    /// when its stick or share answers again, its sign ends it before the next piece.
    pub async fn run<T: Send + 'static>(
        &self,
        part: impl FnOnce(Told<'_>) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let mut told = self.told();
        let done = beside(move || part(&mut told));
        tokio::select! {
            answer = done => answer,
            () = self.out_of_patience() => Err(NotebookError::StoppedWaiting.problem()),
        }
    }

    fn told(&self) -> impl FnMut(u64, u64) -> ControlFlow<()> + Send + use<> {
        let (app, task, sign) = (self.app.clone(), self.task, self.sign.clone());
        let mut last = None::<Instant>;
        move |done, total| {
            if sign.load(Ordering::Relaxed) {
                return ControlFlow::Break(());
            }
            if done == total || last.is_none_or(|at| at.elapsed() > OFTEN) {
                last = Some(Instant::now());
                let _ = app.emit("progress", Progress { task, done, total });
            }
            ControlFlow::Continue(())
        }
    }

    async fn out_of_patience(&self) {
        while !self.sign.load(Ordering::Relaxed) {
            tokio::time::sleep(LOOK).await;
        }
        tokio::time::sleep(PATIENCE).await;
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.works.running().signs.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_work_of_that_name_hears_stop_and_what_begins_later_does_not() {
        let works = Works::default();
        let ((_, export), (_, import)) = (works.begin("export"), works.begin("import"));
        works.stop("export");
        let heard = |sign: &AtomicBool| sign.load(Ordering::Relaxed);
        assert!(heard(&export), "it was told to stop");
        assert!(!heard(&import), "the other goes on");
        let (_, again) = works.begin("export");
        assert!(!heard(&again), "a stop is for what is going on, not for what comes");
    }
}
