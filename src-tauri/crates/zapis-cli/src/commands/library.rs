use std::{fmt::Write, path::Path, process::ExitCode};

use zapis_notebook::{CheckOutcome, LibraryState, Notebook, SystemSurroundings, restore_backup};
use zapis_text::Catalogue;

use crate::{
    Done,
    commands::{Asked, event_of},
    output::Output,
};

pub fn state(output: &Output, notebook: &mut Notebook, asked: Asked<'_>) -> Done {
    let event = event_of(notebook, asked)?;
    let state = notebook.state(event)?;
    output.answer(&state, |state| describe(state, output.catalogue()));
    Ok(ExitCode::SUCCESS)
}

fn describe(state: &LibraryState, catalogue: &Catalogue) -> String {
    let count = |id: &str, n: u32| catalogue.text_with(id, [("count", n.into())]);
    let mut text = format!("{}\n{}\n", state.title, state.state_hash);
    for group in &state.groups {
        let counts =
            format!("{}, {}", count("count-entries", group.entries), count("count-photos", group.photos));
        let conflicts = match group.conflicts {
            0 => String::new(),
            n => format!(", {}", count("terminal-conflicts", n)),
        };
        let _ = writeln!(text, "{:>3}. {} – {counts}{conflicts}", group.number, group.theme);
    }
    let _ =
        write!(text, "{}, {}", count("count-entries", state.entries), count("count-photos", state.photos));
    text
}

pub fn search(output: &Output, notebook: &Notebook, words: &str) -> Done {
    let hits = notebook.search(None, words)?;
    output.answer(&hits, |hits| {
        let kind = |hit: &zapis_notebook::view::SearchHit| {
            output.catalogue().text(&format!("kind-{}", hit.kind.code()))
        };
        let line = |hit| -> String {
            let hit: &zapis_notebook::view::SearchHit = hit;
            let text: String = hit.text.replace('\n', " ").chars().take(200).collect();
            format!("{:>3}. {:<16} {text}", hit.group_number, kind(hit))
        };
        if hits.is_empty() {
            return output.catalogue().text("terminal-nothing-found");
        }
        hits.iter().map(line).collect::<Vec<_>>().join("\n")
    });
    Ok(ExitCode::SUCCESS)
}

pub fn check(output: &Output, notebook: &mut Notebook, rebuild: bool) -> Done {
    let outcome = notebook.check(rebuild)?;
    output.answer(&outcome, |outcome| check_lines(outcome, output.catalogue()));
    let sound = outcome.problems.is_empty() && (outcome.read_model_agrees || outcome.rebuilt);
    if !sound {
        eprintln!("{}", output.catalogue().text("terminal-check-problems"));
    }
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn check_lines(outcome: &CheckOutcome, catalogue: &Catalogue) -> String {
    let arguments = [("documents", outcome.documents.into()), ("photos", outcome.pictures.into())];
    let mut lines = vec![catalogue.text_with("terminal-checked", arguments)];
    lines.extend(outcome.problems.iter().cloned());
    lines.push(catalogue.text(match (outcome.read_model_agrees, outcome.rebuilt) {
        (true, false) => "terminal-read-model-agrees",
        (true, true) => "terminal-rebuilt-same",
        (false, true) => "terminal-rebuilt-differed",
        (false, false) => "terminal-read-model-differs",
    }));
    lines.join("\n")
}

pub fn backup(output: &Output, notebook: &Notebook) -> Done {
    let backup = notebook.back_up()?;
    output.answer(&serde_json::json!({ "backup": backup.path }), |_| backup.path.display().to_string());
    Ok(ExitCode::SUCCESS)
}

pub fn restore(output: &Output, folder: &Path) -> Done {
    let restored = restore_backup(folder, &SystemSurroundings)?;
    output.answer(&restored, |restored| {
        let aside = restored.set_aside.display().to_string();
        let arguments = [("backup", restored.backup.as_str().into()), ("aside", aside.into())];
        output.catalogue().text_with("terminal-restored", arguments)
    });
    Ok(ExitCode::SUCCESS)
}
