//! Packets that only have to be written. They are made with the notebook in hand and written without it: a slow stick or
//! a network drive that hangs keeps nobody's line from the disk.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use zapis_carry::{CarryError, FolderPhoto, PacketContents};
use zapis_domain::{EventId, GroupId};

use crate::{
    Notebook, NotebookError, Progress,
    files::scratch_file,
    packets::{PhotosGo, check_folder, layer_name, packet_name, written},
    view::{HandedOut, PacketContent},
};

/// A packet for one file: a group's, photos included, or that of the moderator's layer.
pub struct Parcel {
    contents: PacketContents,
    /// Where what is not locked yet may lie.
    library: PathBuf,
}

/// A group's packet for a shared folder, with the photos that lie beside it.
pub struct FolderParcel {
    contents: PacketContents,
    photos: Vec<FolderPhoto>,
    name: String,
    laptop: String,
}

/// Packets of one event, each under a name a person understands.
pub struct Parcels(Vec<(String, Parcel)>);

impl Notebook {
    /// The group's record, the event's frame and the group's photos.
    pub fn parcel(&mut self, group: GroupId) -> Result<Parcel, NotebookError> {
        let contents = self.packet(group, PhotosGo::Inside)?;
        Ok(Parcel { contents, library: self.folder().to_owned() })
    }

    /// The event's frame and the moderator's layer.
    pub fn layer_parcel(&mut self, event: EventId) -> Result<Parcel, NotebookError> {
        Ok(Parcel { contents: self.layer_packet(event)?, library: self.folder().to_owned() })
    }

    pub fn folder_parcel(&mut self, group: GroupId) -> Result<FolderParcel, NotebookError> {
        let laptop = self.device_key()?.public().fingerprint();
        let name = self.packet_file_name(group)?;
        Ok(FolderParcel {
            contents: self.packet(group, PhotosGo::Beside)?,
            photos: self.photo_files(group)?,
            // No other laptop writes a file of this name.
            name: format!("{} ({laptop}).zapis", name.trim_end_matches(".zapis")),
            laptop,
        })
    }

    /// Before the event: what the organiser hands every laptop.
    pub fn parcels(&mut self, event: EventId) -> Result<Parcels, NotebookError> {
        let groups = self.event(event)?.groups;
        let named = groups.iter().map(|group| Ok((packet_name(group), self.parcel(group.id)?)));
        named.collect::<Result<_, _>>().map(Parcels)
    }

    /// For a second moderator: the same, and the moderator's layer.
    pub fn desk_parcels(&mut self, event: EventId) -> Result<Parcels, NotebookError> {
        let name = layer_name(&self.event(event)?);
        let Parcels(mut parcels) = self.parcels(event)?;
        parcels.push((name, self.layer_parcel(event)?));
        Ok(Parcels(parcels))
    }
}

impl Parcel {
    pub fn write(&self, to: &Path, progress: Progress<'_>) -> Result<PacketContent, NotebookError> {
        let manifest = zapis_carry::write(to, &self.contents, &mut |p| progress(p.done, p.total))?;
        Ok(written(&manifest))
    }

    /// The same, locked with a passphrase. What is not locked never leaves this laptop's own folder.
    pub fn write_locked(
        &self,
        to: &Path,
        passphrase: &str,
        progress: Progress<'_>,
    ) -> Result<PacketContent, NotebookError> {
        let open = scratch_file(&self.library)?;
        let manifest =
            zapis_carry::write(open.path(), &self.contents, &mut |p| progress(p.done, p.total * 2))?;
        zapis_carry::lock(open.path(), to, passphrase, &mut |p| progress(p.total + p.done, p.total * 2))?;
        Ok(written(&manifest))
    }
}

impl FolderParcel {
    /// Writes the packet and lays its photos beside it, those that are not there yet.
    pub fn write(&self, folder: &Path, progress: Progress<'_>) -> Result<PacketContent, NotebookError> {
        let folder = check_folder(folder)?;
        let (name, laptop, photos) = (&self.name, &self.laptop, &self.photos);
        let manifest =
            zapis_carry::put_into_folder(&folder, name, laptop, &self.contents, photos, &mut |p| {
                progress(p.done, p.total)
            })?;
        Ok(written(&manifest))
    }
}

/// A rename would silently replace what a person has marked as read-only.
fn refuse_kept(path: &Path) -> Result<(), NotebookError> {
    match fs::metadata(path) {
        Ok(there) if !there.is_file() || there.permissions().readonly() => {
            Err(CarryError::NotWritable { path: path.to_owned() }.into())
        }
        _ => Ok(()),
    }
}

impl Parcels {
    pub fn write(&self, folder: &Path, progress: Progress<'_>) -> Result<HandedOut, NotebookError> {
        let all = self.0.len() as u64;
        for (name, _) in &self.0 {
            refuse_kept(&folder.join(name))?;
        }
        let unwritable = |error: io::Error| -> NotebookError {
            let path = folder.to_owned();
            match error.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => CarryError::NoSpace { path },
                _ => CarryError::NotWritable { path },
            }
            .into()
        };
        // In a folder of their own until all of them are whole: stopped or with the stick full, none was there.
        let part = tempfile::Builder::new().prefix(".zapis-").suffix(".part").tempdir_in(folder);
        let part = part.map_err(unwritable)?;
        for ((name, parcel), n) in self.0.iter().zip(0..) {
            parcel.write(&part.path().join(name), &mut |_, _| progress(n, all))?;
        }
        if progress(all, all).is_break() {
            return Err(NotebookError::Cancelled);
        }
        for (name, _) in &self.0 {
            fs::rename(part.path().join(name), folder.join(name)).map_err(unwritable)?;
        }
        // All packets are in their places: an empty folder that cannot be removed is no failure.
        let _ = part.close();
        let files = self.0.iter().map(|(name, _)| name.clone()).collect();
        let folder = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(HandedOut { folder, files })
    }
}
