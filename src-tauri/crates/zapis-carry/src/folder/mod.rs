//! A folder that several laptops share through Syncthing, Nextcloud, Dropbox or a network drive.
//!
//! Each laptop writes only files of its own, whole, under temporary names first. A reader trusts no name: it looks at
//! every `.zapis` file, waits until it no longer changes, and reads what it says of itself. Photos lie beside the
//! packets under their hashes, so that only what is missing is copied.

mod put;
mod scan;
mod watch;

pub use put::{FolderPhoto, find_photo, put};
pub use scan::{FileState, FolderFile, FolderLook, FolderState, Scanner};
pub use watch::FolderWatch;

/// Beside the packets; in it a folder for each laptop, named by its fingerprint.
const PHOTOS: &str = "zapis-photos";
