//! Suggestions of similar entries: the conference, the congress, and how time grows from one to the other.

use std::{path::PathBuf, time::Duration};

use tempfile::TempDir;
use zapis_domain::{Entry, GroupId, Language};
use zapis_notebook::{Acceptance, Notebook, unwatched};
use zapis_similar::{Limits, Said, Settled, Similar};

use crate::{
    measure::{Table, median, ms, peak_mb, ratio, reset_peak},
    notebook,
};

type Line = (Entry, GroupId, Language);

pub fn conference(table: &mut Table, packets: &[PathBuf]) {
    let folder = tempfile::tempdir().expect("a place for temporary files");
    let mut notebook = notebook(folder.path());
    notebook.import_packets(packets, Acceptance::AnyEvent, &mut unwatched);
    let lines = lines(&notebook);
    let time = median(9, || (), |()| suggest(&lines));
    table.add(&format!("similar entries among {}", lines.len()), ms(time), "≤ 200 ms");
}

pub fn congress(table: &mut Table, library: &TempDir) {
    let lines = lines(&notebook(library.path()));
    // Every tenth entry: as many groups, each with fewer.
    let tenth: Vec<Line> = lines.iter().step_by(10).cloned().collect();
    let few = median(5, || (), |()| suggest(&tenth));
    reset_peak();
    let before = peak_mb();
    let all: Duration = median(3, || (), |()| suggest(&lines));
    table.add_beside(
        &format!("similar entries among {}", lines.len()),
        format!("{}, {} MB more", ms(all), peak_mb().saturating_sub(before)),
        "≤ 5 s, ≤ 12×",
        &format!("a tenth of them {}", ms(few)),
        ratio(all, few),
    );
}

fn lines(notebook: &Notebook) -> Vec<Line> {
    let event = notebook.current_event().and_then(|id| notebook.event(id)).expect("the sample's event");
    let record = |group: &zapis_domain::Group| {
        let entries = notebook.record(group.id).expect("a group's record").entries;
        let (id, language) = (group.id, group.language);
        entries.into_iter().filter(|e| !e.deleted).map(move |entry| (entry, id, language))
    };
    event.groups.iter().flat_map(record).collect()
}

fn suggest(lines: &[Line]) -> usize {
    let said =
        lines.iter().map(|(entry, group, language)| Said { entry, group: *group, language: *language });
    Similar::new(said).suggestions(&Settled::default(), Limits::default()).len()
}
