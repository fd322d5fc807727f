//! The window's types are those of Rust. `UPDATE_TYPES=1` writes them anew.

use std::{collections::BTreeMap, fs, path::Path};

use ts_rs::{Config, TS};
use zapis_domain::{
    Amendment, DeviceId, Event, Link, Look, Record, Summary,
    announcement::{Announcement, AnnouncementError},
    completeness::Gap,
};
use zapis_notebook::desk::view::{
    DeskView, NewAmendment, PlenaryView, PrivateNote, Projected, Proposals, Step,
};
use zapis_notebook::{
    Format, LiveNews, LiveView,
    preview::{PageDrawing, PageSpot},
    view::{
        CaptureView, CollectView, ConflictView, DeviceView, EntriesPatch, EntryEdit, EntryHalves,
        EntryHistory, EntryPatch, EventCard, EventSaved, FolderView, HandOverView, HandedOut, HandedOver,
        PacketOutcome, PhoneCounts, PhoneView, PhotoArrival, PhotoPatch, PhotoWordsHit, PrintWay, Problem,
        ReadBackView, ReportChoice, ReportPages, ReportTheme, Saved, SavedFolder, SearchHit, ServingView,
        Settings, SheetProposal, TextReading, Understood,
    },
};

use crate::source::root;

/// Each with everything it is made of.
fn generate(folder: &Path) {
    let config = Config::new().with_out_dir(folder);
    macro_rules! write {
        ($($type:ty),+ $(,)?) => {$(<$type>::export_all(&config).expect("a type can be written");)+};
    }
    write!(Amendment, DeviceId, Event, Link, Record, Summary, Announcement, AnnouncementError, Gap);
    write!(CaptureView, CollectView, ConflictView, EntryPatch, EventCard, EventSaved, PacketOutcome, Problem);
    write!(HandOverView, HandedOver, HandedOut, ServingView, FolderView, DeviceView, LiveView, LiveNews);
    write!(EntriesPatch, EntryEdit, EntryHalves);
    write!(DeskView, NewAmendment, PlenaryView, PrivateNote, Proposals);
    write!(Projected, Step);
    write!(EntryHistory, ReadBackView);
    write!(Look, SheetProposal, PhotoPatch, PhotoArrival, PhoneView, PhoneCounts);
    write!(ReportChoice, ReportPages, ReportTheme, SavedFolder, PrintWay, PageDrawing, PageSpot, Format);
    write!(Saved, SearchHit, PhotoWordsHit, Settings, TextReading, Understood);
}

fn read(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("readable"));
    files
        .map(|file| {
            let text = fs::read_to_string(file.path()).expect("types are text");
            (file.file_name().to_string_lossy().into_owned(), text)
        })
        .collect()
}

#[test]
fn the_committed_types_of_the_window_are_those_of_rust() {
    let fresh = tempfile::tempdir().expect("a folder for the types");
    generate(fresh.path());
    let committed = root().join("ui/src/ipc/generated");
    if std::env::var_os("UPDATE_TYPES").is_some() {
        let _ = fs::remove_dir_all(&committed);
        fs::create_dir_all(&committed).expect("the folder can be made");
        generate(&committed);
    }
    let (fresh, committed) = (read(fresh.path()), read(&committed));
    let names = |types: &BTreeMap<String, String>| types.keys().cloned().collect::<Vec<_>>();
    assert_eq!(
        names(&fresh),
        names(&committed),
        "a type was added or taken away; UPDATE_TYPES=1 writes them"
    );
    for (name, text) in &fresh {
        assert_eq!(text, &committed[name], "{name} differs from Rust; UPDATE_TYPES=1 writes it");
    }
}
