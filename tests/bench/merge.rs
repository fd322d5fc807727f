//! Taking packets in, beside a bare Loro import of the same documents.

use std::path::PathBuf;

use tempfile::TempDir;
use zapis_carry::Limits;
use zapis_notebook::{Acceptance, unwatched};

use crate::{
    measure::{Table, median, ms, peak_mb, ratio, reset_peak},
    notebook,
};

pub fn conference(table: &mut Table, packets: &[PathBuf]) {
    let ours = median(5, fresh, |folder| import(folder, packets));
    let bare = median(5, || (), |()| bare_import(packets));
    let what = format!("merge {} packets of 8 groups, no photos", packets.len());
    table.add_beside(
        &what,
        ms(ours),
        "≤ 300 ms, ≤ 3×",
        &format!("bare Loro import {}", ms(bare)),
        ratio(ours, bare),
    );
    let entries = 480.0;
    table.add("… per entry", format!("{:.3} ms", ours.as_secs_f64() * 1000.0 / entries), "–");
}

/// Returns the merged library, for the search.
pub fn congress(table: &mut Table, packets: &[PathBuf]) -> TempDir {
    reset_peak();
    let library = fresh();
    let begun = std::time::Instant::now();
    let library = import(library, packets);
    let ours = begun.elapsed();
    let peak = peak_mb();
    let bare = median(1, || (), |()| bare_import(packets));
    let what = format!("merge {} packets of 200 groups", packets.len());
    let measured = format!("{}, {peak} MB", ms(ours));
    table.add_beside(
        &what,
        measured,
        "≤ 6 s, ≤ 500 MB",
        &format!("bare Loro import {}", ms(bare)),
        ratio(ours, bare),
    );
    table.add(
        "… per entry",
        format!("{:.3} ms", ours.as_secs_f64() * 1000.0 / 60_000.0),
        "< 1.3× conference",
    );
    library
}

fn fresh() -> TempDir {
    tempfile::tempdir().expect("a place for temporary files")
}

fn import(folder: TempDir, packets: &[PathBuf]) -> TempDir {
    let mut notebook = notebook(folder.path());
    let outcomes = notebook.import_packets(packets, Acceptance::AnyEvent, &mut unwatched);
    assert_eq!(outcomes.len(), packets.len(), "every packet has an outcome");
    folder
}

/// The least that merging can cost: the same bytes read and imported into Loro documents, nothing stored.
fn bare_import(packets: &[PathBuf]) -> usize {
    let mut documents = std::collections::HashMap::new();
    for path in packets {
        let packet = zapis_carry::read(path, &Limits::default()).expect("our own packet");
        for part in packet.documents {
            let document = documents.entry((part.kind, part.id)).or_insert_with(loro::LoroDoc::new);
            document.import(&part.bytes).expect("our own document");
        }
    }
    documents.len()
}
