//! Telling how far a long write or check has come, and hearing "stop".

use std::ops::ControlFlow;

use crate::CarryError;

/// How far the work has come, in bytes. Writing counts every byte twice: it is read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub done: u64,
    pub total: u64,
}

pub(crate) struct Meter<'a> {
    progress: Progress,
    report: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
}

impl<'a> Meter<'a> {
    pub(crate) fn new(total: u64, report: &'a mut dyn FnMut(Progress) -> ControlFlow<()>) -> Self {
        Meter { progress: Progress { done: 0, total }, report }
    }

    pub(crate) fn advance(&mut self, bytes: u64) -> Result<(), CarryError> {
        self.progress.done = self.progress.done.saturating_add(bytes);
        match (self.report)(self.progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(CarryError::Cancelled),
        }
    }
}
