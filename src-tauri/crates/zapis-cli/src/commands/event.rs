use std::{fmt::Write, io::Read, path::Path, process::ExitCode};

use serde::Serialize;
use zapis_domain::{
    Event,
    announcement::{Announcement, Found},
};
use zapis_notebook::{Notebook, NotebookError};
use zapis_text::{Catalogue, date_in_words_with_weekday};

use crate::{Done, output::Output};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Made {
    event: Event,
    /// Everything that was found, with its lines.
    announcement: Announcement,
}

pub fn new(output: &Output, notebook: &mut Notebook, file: &Path) -> Done {
    let text =
        if file == Path::new("-") { standard_input()? } else { zapis_notebook::announcement_file(file)? };
    let announcement = notebook.read_announcement(&text)?;
    let id = notebook.create_event_from_announcement(announcement.clone())?;
    let made = Made { event: notebook.event(id)?, announcement };
    output.answer(&made, |made| describe(made, output.catalogue()));
    Ok(ExitCode::SUCCESS)
}

fn standard_input() -> Result<String, NotebookError> {
    let unreadable = |_| NotebookError::FileNotReadable { path: "-".into() };
    let mut bytes = Vec::new();
    let limit = zapis_domain::announcement::MAX_BYTES as u64 + 1;
    std::io::stdin().take(limit).read_to_end(&mut bytes).map_err(unreadable)?;
    String::from_utf8(bytes).map_err(|_| zapis_domain::announcement::AnnouncementError::NotText.into())
}

fn describe(made: &Made, catalogue: &Catalogue) -> String {
    let (event, read) = (&made.event, &made.announcement);
    let mut text = String::new();
    let mut line = |label: &str, value: &str, guess: bool| {
        if !value.is_empty() {
            let mark = if guess { format!(" ({})", catalogue.text("terminal-guess")) } else { String::new() };
            let _ = writeln!(text, "{:<12} {value}{mark}", catalogue.text(label));
        }
    };
    line("terminal-title", &event.title, false);
    line("terminal-subtitle", &event.subtitle, false);
    if let Some(date) = event.date {
        line("terminal-date", &date_in_words_with_weekday(date.day, catalogue.language()), date.year_guessed);
    }
    let guessed = |found: Option<&Found<_>>| found.is_some_and(|f: &Found<chrono::NaiveTime>| f.guess);
    if let Some(start) = event.start {
        let end = event.end.map(|end| format!("–{}", end.format("%H:%M"))).unwrap_or_default();
        line("terminal-time", &format!("{}{end}", start.format("%H:%M")), guessed(read.start.as_ref()));
    }
    line("terminal-place", &event.place, read.place.as_ref().is_some_and(|p| p.guess));
    list(&mut text, &catalogue.text("terminal-goals"), event.goals.iter().cloned());
    list(&mut text, &catalogue.text("terminal-tasks"), event.tasks.iter().cloned());
    list(
        &mut text,
        &catalogue.text("terminal-agenda"),
        event.sessions.iter().map(|s| {
            let time =
                |t: Option<chrono::NaiveTime>| t.map(|t| t.format("%H:%M").to_string()).unwrap_or_default();
            format!("{}–{} {}", time(s.start), time(s.end), s.title)
        }),
    );
    list(
        &mut text,
        &catalogue.text("terminal-groups"),
        event.groups.iter().map(|g| {
            let scope = if g.scope.is_empty() { String::new() } else { format!(" ({})", g.scope) };
            format!("{}. {}{scope}", g.number, g.theme)
        }),
    );
    let rest = read.not_understood.iter().map(|l| format!("{}: {}", l.number, l.text.trim()));
    list(&mut text, &catalogue.text("terminal-not-understood"), rest);
    text
}

fn list(text: &mut String, label: &str, items: impl Iterator<Item = String>) {
    let mut items = items.peekable();
    if items.peek().is_some() {
        let _ = writeln!(text, "{label}");
        for item in items {
            let _ = writeln!(text, "  {item}");
        }
    }
}
