//! What people do with Zapis, one function per thing: the window and the command line both call these.
//!
//! Every change goes through one door, [`Notebook::transact`]: the document changes, its bytes and the read
//! model are written in one SQLite transaction, and the step can be taken back, also after a restart.

mod check;
mod collect;
pub mod desk;
mod device;
mod difference;
mod draft;
mod entries;
mod error;
mod events;
mod files;
mod folder;
mod hand_over;
mod history;
mod import;
mod live;
mod packets;
mod parcel;
mod photos;
mod probe;
mod project;
mod readback;
mod report;
mod sample;
mod search;
mod serving;
mod settings;
mod sheet;
mod spelling;
mod surroundings;
mod themes;
mod transact;
mod undo;
pub mod view;

use std::{collections::HashMap, path::Path};

use zapis_record::{Document, DocumentId};
use zapis_store::Store;

pub use check::{CheckOutcome, GroupState, LibraryState, Restored, restore_backup};
pub use draft::ReportDraft;
pub use error::NotebookError;
pub use events::announcement_file;
pub use files::dropped_file;
pub use folder::{FolderPhotos, SharedFolder};
pub use import::{Acceptance, Carrier, Trial, Tried, Trust, Welcome, take_packets};
pub use live::{
    Lend, LiveDocument, LiveHandOver, LiveNearby, LiveNews, LiveOptions, LivePeer, LiveReceipt, LiveScope,
    LiveView, live_library,
};
pub use parcel::{FolderParcel, Parcel, Parcels};
pub use photos::{Album, Likenesses, StoredPicture, TextReader, become_text_reader, photos_in};
pub use probe::{Prober, run_probe};
pub use report::{ReportFile, ReportRequest};
pub use sample::{PhotoDetail, SampleSize, create_sample, write_packets};
pub use sheet::RecoverySheet;
pub use surroundings::{Surroundings, SystemSurroundings};
pub use themes::{Dressed, NewTheme, USUAL as USUAL_THEME};
pub use transact::Op;
pub use zapis_photo::png_of;
pub use zapis_report::{
    Format,
    preview::{self, Preview},
};
pub use zapis_spelling::Speller;
pub use zapis_store::UnreadPhoto;

/// How far a long work has come, and whether to go on.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64) -> std::ops::ControlFlow<()>;

/// A progress that nobody watches.
pub fn unwatched(_: u64, _: u64) -> std::ops::ControlFlow<()> {
    std::ops::ControlFlow::Continue(())
}

/// One person's open library: its documents, read model and pictures.
pub struct Notebook {
    store: Store,
    documents: HashMap<DocumentId, Document>,
    surroundings: Box<dyn Surroundings>,
    prober: Prober,
    /// The step to which more of the same sitting is added.
    sitting: Option<transact::Sitting>,
    /// The last theme that was read, so that a preview need not read it again.
    dressed: Option<Dressed>,
}

impl Notebook {
    /// Opens the library in `folder`, making it if need be.
    pub fn open(
        folder: &Path,
        surroundings: Box<dyn Surroundings>,
        prober: Prober,
    ) -> Result<Notebook, NotebookError> {
        let store = Store::open(folder)?;
        files::sweep(store.folder());
        store.pictures().sweep();
        let mut notebook =
            Notebook { store, documents: HashMap::new(), surroundings, prober, sitting: None, dressed: None };
        notebook.renew_read_model()?;
        Ok(notebook)
    }

    pub fn folder(&self) -> &Path {
        self.store.folder()
    }
}
