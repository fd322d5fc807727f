use std::{fmt::Write, path::Path, process::ExitCode};

use serde::Serialize;
use zapis_domain::{Entry, EntryKind, Group, Photo, completeness::Gaps};
use zapis_notebook::{
    Notebook,
    view::{ConflictValue, ConflictView, Saved},
};
use zapis_text::{Catalogue, short_date};

use crate::{
    Done,
    commands::{Asked, event_of},
    output::Output,
};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shown {
    group: Group,
    entries: Vec<Entry>,
    photos: Vec<Photo>,
    gaps: Gaps,
    conflicts: Vec<ConflictView>,
}

pub fn show(output: &Output, notebook: &mut Notebook, asked: Asked<'_>, group: &str) -> Done {
    let group = notebook.find_group(event_of(notebook, asked)?, group)?;
    let view = notebook.capture(group)?;
    let conflicts = notebook.conflicts(group)?;
    let shown =
        Shown { group: view.group, entries: view.entries, photos: view.photos, gaps: view.gaps, conflicts };
    output.answer(&shown, |shown| describe(shown, output.catalogue()));
    Ok(ExitCode::SUCCESS)
}

fn describe(shown: &Shown, catalogue: &Catalogue) -> String {
    let mut text = format!("{}. {}\n", shown.group.number, shown.group.theme);
    for entry in &shown.entries {
        let _ = writeln!(text, "{}", entry_line(entry, catalogue));
        for conflict in shown.conflicts.iter().filter(|c| c.thing == format!("entry {}", entry.id)) {
            let values: Vec<String> = conflict.values.iter().map(value_and_laptop).collect();
            let _ = writeln!(text, "{:<16} ≠ {}: {}", "", conflict.field, values.join(" | "));
        }
    }
    let count = |kind: &EntryKind| shown.entries.iter().filter(|e| e.kind == *kind).count();
    let counts = EntryKind::ALL.iter().filter(|kind| count(kind) > 0).map(|kind| {
        let id = format!("count-{}", plural(*kind));
        catalogue.text_with(&id, [("count", count(kind).into())])
    });
    let photos = catalogue.text_with("count-photos", [("count", shown.photos.len().into())]);
    let counts: Vec<String> = counts.chain([photos]).collect();
    let _ = write!(text, "{}", counts.join(", "));
    text
}

fn value_and_laptop(value: &ConflictValue) -> String {
    if value.device.is_empty() {
        value.value.to_string()
    } else {
        format!("{} ({})", value.value, value.device)
    }
}

fn plural(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Arrangement => "arrangements",
        EntryKind::Task => "tasks",
        EntryKind::Recommendation => "recommendations",
        EntryKind::Practice => "practices",
        EntryKind::Need => "needs",
        EntryKind::Offer => "offers",
        EntryKind::Question => "questions",
        EntryKind::Note => "notes",
    }
}

/// `zadanie         Zebrać kontakty · Anna Kowalska · + OPS Wola · 15.06.2022`
fn entry_line(entry: &Entry, catalogue: &Catalogue) -> String {
    let names = |names: &[zapis_domain::Name], sign: &str| -> Vec<String> {
        names.iter().map(|n| format!("{sign}{}", n.name)).collect()
    };
    let mut fields = names(&entry.owners, "@");
    fields.extend(names(&entry.partners, "+"));
    fields.extend(entry.addressees.iter().map(|a| format!(">{}", a.name)));
    fields.extend(entry.due.as_ref().map(|due| short_date(due.day, catalogue.language())));
    fields.extend(entry.dots.map(|n| format!("*{n}")));
    fields.extend(entry.tags.iter().map(|tag| format!("#{tag}")));
    let text = entry.text.replace('\n', " ⏎ ");
    let fields = if fields.is_empty() { String::new() } else { format!(" · {}", fields.join(" · ")) };
    format!("{:<16} {text}{fields}", catalogue.text(&format!("kind-{}", entry.kind.code())))
}

pub fn add(output: &Output, notebook: &mut Notebook, asked: Asked<'_>, group: &str, line: &str) -> Done {
    let group = notebook.find_group(event_of(notebook, asked)?, group)?;
    let understood = notebook.understand_line(group, line)?.read;
    let saved = notebook.add_entry(group, line)?;
    #[derive(Serialize)]
    struct Added<'a> {
        entry: &'a Entry,
        understood: zapis_domain::capture::CapturedLine,
    }
    if let Some(entry) = saved.entries.first() {
        output.answer(&Added { entry, understood }, |added| entry_line(added.entry, output.catalogue()));
    }
    Ok(ExitCode::SUCCESS)
}

pub fn undo(output: &Output, notebook: &mut Notebook, asked: Asked<'_>, group: &str) -> Done {
    let group = notebook.find_group(event_of(notebook, asked)?, group)?;
    let name = notebook.capture(group)?.undo.undo;
    let saved = notebook.undo_in_group(group)?;
    told(output, &saved, name)
}

pub fn redo(output: &Output, notebook: &mut Notebook, asked: Asked<'_>, group: &str) -> Done {
    let group = notebook.find_group(event_of(notebook, asked)?, group)?;
    let name = notebook.capture(group)?.undo.redo;
    let saved = notebook.redo_in_group(group)?;
    told(output, &saved, name)
}

fn told(output: &Output, saved: &Saved, name: Option<String>) -> Done {
    output.answer(saved, |_| output.catalogue().text(&name.unwrap_or_default()));
    Ok(ExitCode::SUCCESS)
}

pub fn photo(
    output: &Output,
    notebook: &mut Notebook,
    asked: Asked<'_>,
    group: &str,
    file: &Path,
    caption: &str,
) -> Done {
    let group = notebook.find_group(event_of(notebook, asked)?, group)?;
    let photo = notebook.add_photo(group, file, caption)?;
    output.answer(&photo, |photo| photo.hash.to_string());
    Ok(ExitCode::SUCCESS)
}
