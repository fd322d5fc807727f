//! One function per subcommand: ask the notebook, print the answer.

mod event;
mod library;
mod live;
mod packets;
mod record;
mod report;

use std::path::PathBuf;

use zapis_domain::EventId;
use zapis_notebook::{Notebook, NotebookError, Prober, SystemSurroundings};

use crate::{
    Done,
    args::{Args, Command},
    output::Output,
};

pub fn run(args: Args, output: &Output) -> Done {
    let folder = args.library.clone();
    let open = || open(folder.clone());
    let asked = args.event.as_deref();
    match args.command {
        Command::Sample { size, seed, photos, packets } => {
            packets::sample(output, size.into(), seed, photos.into(), &packets)
        }
        Command::New { from_announcement } => event::new(output, &mut open()?, &from_announcement),
        Command::Import { packets, any_event } => {
            packets::import(output, &mut open()?, asked, &packets, any_event)
        }
        Command::State => library::state(output, &mut open()?, asked),
        Command::Show { group } => record::show(output, &mut open()?, asked, &group),
        Command::Add { group, line } => record::add(output, &mut open()?, asked, &group, &line),
        Command::Undo { group } => record::undo(output, &mut open()?, asked, &group),
        Command::Redo { group } => record::redo(output, &mut open()?, asked, &group),
        Command::UndoImport => packets::undo_import(output, &mut open()?, asked),
        Command::Photo { group, file, caption } => {
            record::photo(output, &mut open()?, asked, &group, &file, &caption)
        }
        Command::Export { group, to, passphrase_file } => {
            packets::export(output, &mut open()?, asked, &group, &to, passphrase_file.as_deref())
        }
        Command::HandOut { to, layer } => packets::hand_out(output, &mut open()?, asked, &to, layer),
        Command::Live { action } => live::run(output, open()?, action),
        Command::Report { edition, lang, variant, photos_per_page, theme, paths } => {
            let files = report::files(*paths)?;
            let wanted = report::Wanted {
                edition: edition.into(),
                language: lang.map(Into::into),
                variant,
                photos_per_page: photos_per_page.map(Into::into),
                theme,
            };
            report::write(output, &mut open()?, asked, wanted, &files)
        }
        Command::Search { words } => library::search(output, &open()?, &words.join(" ")),
        Command::Check { rebuild } => library::check(output, &mut open()?, rebuild),
        Command::Backup => library::backup(output, &open()?),
        Command::Restore => library::restore(output, &library_folder(folder)),
        Command::Probe => Ok(std::process::ExitCode::SUCCESS),
    }
}

/// The event a command is about, as asked for.
type Asked<'a> = Option<&'a str>;

fn event_of(notebook: &Notebook, asked: Asked<'_>) -> Result<EventId, NotebookError> {
    match asked {
        Some(asked) => notebook.find_event(asked),
        None => notebook.current_event(),
    }
}

fn open(folder: Option<PathBuf>) -> Result<Notebook, NotebookError> {
    let prober = match std::env::current_exe() {
        Ok(exe) => Prober::Child { exe, args: vec!["probe".into()] },
        Err(_) => Prober::Nowhere,
    };
    Notebook::open(&library_folder(folder), Box::new(SystemSurroundings), prober)
}

/// The folder the window uses too.
fn library_folder(given: Option<PathBuf>) -> PathBuf {
    given.unwrap_or_else(|| {
        directories::BaseDirs::new()
            .map_or_else(|| PathBuf::from("."), |dirs| dirs.data_dir().to_owned())
            .join("app.zapis.desktop")
    })
}
