//! Rows are made of documents: a library whose rows were made in an older way gets them anew.

mod support;

use std::path::Path;

use support::{Desk, open, sound};
use zapis_store::Store;

/// Rows as an older program made them: here, none at all; `made` says by which way.
fn rows_of_long_ago(folder: &Path, made: &str) {
    let mut store = Store::open(folder).unwrap();
    store
        .write(|writer| -> Result<(), zapis_store::StoreError> {
            writer.clear_read_model()?;
            writer.put_setting("read-model", made)
        })
        .unwrap();
}

fn made_by(folder: &Path) -> Option<String> {
    Store::open(folder).unwrap().reader().setting("read-model").unwrap()
}

#[test]
fn a_library_of_an_older_way_of_making_rows_is_brought_up_to_date_when_it_is_opened() {
    let (desk, mut notebook) = Desk::new();
    notebook.add_entry(desk.groups[0], "z: Lista kontaktów @Anna do 15.06").unwrap();
    let before = notebook.record(desk.groups[0]).unwrap();
    drop(notebook);
    let current = made_by(desk.home.path()).expect("a new library says by which way its rows were made");
    rows_of_long_ago(desk.home.path(), "0");
    let mut notebook = open(desk.home.path());
    assert_eq!(notebook.record(desk.groups[0]).unwrap(), before, "the rows are there again");
    assert_eq!(notebook.search(Some(desk.event), "kontaktow").unwrap().len(), 1, "and found");
    sound(&mut notebook);
    drop(notebook);
    assert_eq!(made_by(desk.home.path()), Some(current.clone()), "and the library says so");
    rows_of_long_ago(desk.home.path(), &current);
    let notebook = open(desk.home.path());
    assert!(notebook.event(desk.event).is_err(), "rows of today's way are not made again at every start");
}
