//! The benchmarks: what BARS asks for, each beside its yardstick in the same run, printed as a table.
//!
//! Medians and ratios are what counts; absolute times only orient. Nothing here is a test.
//! `cargo run --release -p zapis-tests --bin bench [conference|congress|duel|photos|live|report|all]`

mod complete;
mod edit;
mod live;
mod measure;
mod merge;
mod outputs;
mod peers;
mod photos;
mod report;
mod search;
mod similar;

use std::path::Path;

use measure::Table;
use zapis_notebook::{
    Notebook, PhotoDetail, Prober, SampleSize, SystemSurroundings, unwatched, write_packets,
};

fn main() {
    let asked = std::env::args().nth(1).unwrap_or_else(|| "all".into());
    if asked == "report-alone" {
        return report::alone(&std::env::args().nth(2).unwrap_or_default());
    }
    let folder = tempfile::tempdir().expect("a place for temporary files");
    let mut table = Table::default();
    println!("{}\n", measure::machine());
    if asked == "duel" {
        edit::duel(&mut table);
        return table.print();
    }
    if asked == "live" {
        live::photos(&mut table);
        return table.print();
    }
    if matches!(asked.as_str(), "photos" | "all") {
        photos::phone(&mut table, folder.path());
    }
    if asked == "photos" {
        return table.print();
    }
    if asked == "report" {
        report_of_conference(&mut table, folder.path());
        return table.print();
    }
    if asked != "congress" {
        let packets = make(&folder.path().join("conference"), SampleSize::Conference, PhotoDetail::None);
        merge::conference(&mut table, &packets);
        similar::conference(&mut table, &packets);
        edit::duel(&mut table);
        complete::names(&mut table, folder.path());
        report_of_conference(&mut table, folder.path());
        live::photos(&mut table);
    }
    if asked != "conference" {
        let packets = make(&folder.path().join("congress"), SampleSize::Congress, PhotoDetail::None);
        let library = merge::congress(&mut table, &packets);
        search::congress(&mut table, &library);
        similar::congress(&mut table, &library);
    }
    table.print();
}

fn report_of_conference(table: &mut Table, folder: &Path) {
    let photos = make(&folder.join("photos"), SampleSize::Conference, PhotoDetail::Small);
    report::conference(table, &photos, folder);
}

fn make(folder: &Path, size: SampleSize, photos: PhotoDetail) -> Vec<std::path::PathBuf> {
    write_packets(folder, size, 1, photos, &mut unwatched).expect("the sample's packets")
}

fn notebook(folder: &Path) -> Notebook {
    Notebook::open(folder, Box::new(SystemSurroundings), Prober::InProcess).expect("a fresh library")
}
