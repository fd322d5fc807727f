//! `zapis-cli`: the same notebook as the window, for scripts, tests and emergencies.
//!
//! Exit codes: 0 done; 1 refused or failed, with a sentence on stderr; 2 wrong usage.

mod args;
mod commands;
mod output;

use std::{io::Read, process::ExitCode};

use clap::Parser;
use zapis_notebook::NotebookError;

use crate::{args::Args, output::Output};

fn main() -> ExitCode {
    let args = Args::parse();
    if matches!(args.command, args::Command::Probe) {
        return probe();
    }
    let output = Output::new(args.json);
    match commands::run(args, &output) {
        Ok(done) => done,
        Err(error) => {
            output.fail(&error.problem());
            ExitCode::FAILURE
        }
    }
}

/// The child that foreign documents are tried in; see `zapis_notebook::Prober`.
fn probe() -> ExitCode {
    let mut input = Vec::new();
    let read = zapis_carry::obey_limits().and_then(|()| std::io::stdin().read_to_end(&mut input));
    if read.is_err() {
        return ExitCode::FAILURE;
    }
    use std::io::Write;
    match std::io::stdout().write_all(&zapis_notebook::run_probe(&input)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// What a command ends with: an exit code, or an error that becomes a sentence.
type Done = Result<ExitCode, NotebookError>;
