use std::{
    fmt::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde::Serialize;
use zapis_notebook::{
    Acceptance, Notebook, NotebookError, PhotoDetail, SampleSize,
    view::{PacketContent, PacketOutcome, PacketResult},
    write_packets,
};
use zapis_text::Catalogue;

use crate::{
    Done,
    commands::{Asked, event_of},
    output::Output,
};

pub fn sample(output: &Output, size: SampleSize, seed: u64, photos: PhotoDetail, folder: &Path) -> Done {
    let mut progress = output.progress("terminal-making-packets");
    let paths = write_packets(folder, size, seed, photos, &mut progress)?;
    let made = serde_json::json!({ "packets": paths });
    output.answer(&made, |_| {
        let count = [("count", paths.len().into())];
        let mut text = output.catalogue().text_with("terminal-packets-made", count);
        for path in paths.iter().take(20) {
            let _ = write!(text, "\n  {}", path.display());
        }
        if paths.len() > 20 {
            text.push_str("\n  …");
        }
        text
    });
    Ok(ExitCode::SUCCESS)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Imported {
    packets: Vec<Line>,
    imported: usize,
    already_there: usize,
    refused: usize,
    entries: u32,
    photos: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    file: String,
    #[serde(flatten)]
    outcome: PacketResult,
    /// The sentence of a refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
}

pub fn import(
    output: &Output,
    notebook: &mut Notebook,
    asked: Asked<'_>,
    packets: &[PathBuf],
    any_event: bool,
) -> Done {
    let acceptance = if any_event { Acceptance::AnyEvent } else { Acceptance::KnownEvent };
    let mut progress = output.progress("terminal-importing");
    let outcomes = notebook.import_packets(packets, acceptance, &mut progress);
    let count = |wanted: fn(&PacketResult) -> bool| outcomes.iter().filter(|o| wanted(&o.outcome)).count();
    let refused = count(|r| !matches!(r, PacketResult::Imported(_) | PacketResult::AlreadyThere(_)));
    let imported = count(|r| matches!(r, PacketResult::Imported(_)));
    let already_there = count(|r| matches!(r, PacketResult::AlreadyThere(_)));
    let state = match event_of(notebook, asked) {
        Ok(event) => Some(notebook.state(event)?),
        Err(_) => None,
    };
    let answer = Imported {
        packets: outcomes.into_iter().map(|o| line(o, output.catalogue())).collect(),
        imported,
        already_there,
        refused,
        entries: state.as_ref().map_or(0, |s| s.entries),
        photos: state.as_ref().map_or(0, |s| s.photos),
    };
    output.answer(&answer, |answer| describe(answer, output.catalogue()));
    for line in answer.packets.iter().filter(|l| l.why.is_some()) {
        eprintln!("{}: {}", line.file, line.why.as_deref().unwrap_or_default());
    }
    Ok(if refused > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn line(outcome: PacketOutcome, catalogue: &Catalogue) -> Line {
    let why = match &outcome.outcome {
        PacketResult::Refused { problem } => Some(problem.sentence(catalogue)),
        PacketResult::Locked => Some(catalogue.text("error-packet-locked")),
        _ => None,
    };
    Line { file: outcome.file_name, outcome: outcome.outcome, why }
}

fn describe(answer: &Imported, catalogue: &Catalogue) -> String {
    let mut text = String::new();
    for line in &answer.packets {
        let (word, detail) = match &line.outcome {
            PacketResult::Imported(content) => ("terminal-imported", content_line(content, catalogue)),
            PacketResult::AlreadyThere(content) => {
                ("terminal-already-there", content_line(content, catalogue))
            }
            PacketResult::Refused { .. } | PacketResult::Locked | PacketResult::Unknown(_) => {
                ("terminal-refused", String::new())
            }
        };
        let _ = writeln!(text, "{:<32} {:<14} {detail}", line.file, catalogue.text(word));
    }
    let arguments = [
        ("imported", answer.imported.into()),
        ("there", answer.already_there.into()),
        ("refused", answer.refused.into()),
    ];
    let _ = writeln!(text, "{}", catalogue.text_with("terminal-import-summary", arguments));
    let count = |id: &str, n: u32| catalogue.text_with(id, [("count", n.into())]);
    let _ =
        write!(text, "{}, {}", count("count-entries", answer.entries), count("count-photos", answer.photos));
    text
}

fn content_line(content: &PacketContent, catalogue: &Catalogue) -> String {
    let new = i64::from(content.entries_after) - i64::from(content.entries_before);
    let number = content.number.map(|n| n.to_string()).unwrap_or_default();
    catalogue.text_with(
        "terminal-packet-content",
        [
            ("number", number.into()),
            ("theme", content.theme.as_str().into()),
            ("entries", content.entries_after.into()),
            ("new", new.into()),
            ("receipt", content.receipt.as_str().into()),
        ],
    )
}

pub fn undo_import(output: &Output, notebook: &mut Notebook, asked: Asked<'_>) -> Done {
    let event = event_of(notebook, asked)?;
    notebook.undo_import(event)?;
    output.answer(&serde_json::json!({ "undone": "import" }), |_| {
        output.catalogue().text("terminal-import-undone")
    });
    Ok(ExitCode::SUCCESS)
}

pub fn export(
    output: &Output,
    notebook: &mut Notebook,
    asked: Asked<'_>,
    group: &str,
    to: &Path,
    passphrase: Option<&Path>,
) -> Done {
    let group = notebook.find_group(event_of(notebook, asked)?, group)?;
    let mut progress = output.progress("terminal-exporting");
    let content = match passphrase {
        Some(file) => {
            let unreadable = |_| NotebookError::FileNotReadable { path: file.to_owned() };
            let text = std::fs::read_to_string(file).map_err(unreadable)?;
            notebook.export_locked_packet(
                group,
                to,
                text.lines().next().unwrap_or_default(),
                &mut progress,
            )?
        }
        None => notebook.export_packet(group, to, &mut progress)?,
    };
    output.answer(&content, |content| {
        format!("{}\n{}", to.display(), content_line(content, output.catalogue()))
    });
    Ok(ExitCode::SUCCESS)
}

pub fn hand_out(
    output: &Output,
    notebook: &mut Notebook,
    asked: Asked<'_>,
    folder: &Path,
    layer: bool,
) -> Done {
    let event = event_of(notebook, asked)?;
    let mut progress = output.progress("terminal-exporting");
    let handed = if layer {
        notebook.hand_over_desk(event, folder, &mut progress)?
    } else {
        notebook.hand_out(event, folder, &mut progress)?
    };
    output.answer(&handed, |handed| {
        let count = [("count", handed.files.len().into())];
        let lines = handed.files.iter().map(|file| format!("\n  {file}"));
        output.catalogue().text_with("terminal-packets-made", count) + &lines.collect::<String>()
    });
    Ok(ExitCode::SUCCESS)
}
