//! What every command fails with: a code and its parameters; the window has the sentence.

use zapis_notebook::{NotebookError, view::Problem};

pub type Answer<T> = Result<T, Problem>;

/// Maps a notebook's error at the border.
pub trait OrProblem<T> {
    fn or_problem(self) -> Answer<T>;
}

impl<T> OrProblem<T> for Result<T, NotebookError> {
    fn or_problem(self) -> Answer<T> {
        self.map_err(|error| {
            // Codes and technical causes only: what people wrote is never logged.
            tracing::warn!(code = error.code(), "a command was refused");
            error.problem()
        })
    }
}

/// A fault of ours that has no code of its own.
pub fn unknown(code: &str) -> Problem {
    Problem { code: "unknown".into(), params: [("code".to_owned(), code.to_owned())].into() }
}
