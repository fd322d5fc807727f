//! Packets that only have to be written. They are made with the notebook in hand and written without it: a slow stick or
//! a network drive that hangs keeps nobody's line from the disk.

use std::{
    fs, io, iter,
    path::{Path, PathBuf},
};

use zapis_carry::{CarryError, FolderPhoto, Limits, PacketContents, PublicKey};
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

/// A group's packet for a shared folder.
pub struct FolderParcel {
    name: String,
    goes: Goes,
}

enum Goes {
    /// The photos lie beside it, in this laptop's folder of them.
    Open { contents: PacketContents, photos: Vec<FolderPhoto>, laptop: String },
    /// Everything is inside, behind a passphrase: photos beside it would lie open.
    Locked { parcel: Parcel, passphrase: String },
}

/// Packets of one event, each under a name a person understands.
pub struct Parcels {
    named: Vec<(String, Parcel)>,
    /// Of this laptop.
    key: PublicKey,
}

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

    /// With a passphrase it is locked.
    pub fn folder_parcel(
        &mut self,
        group: GroupId,
        passphrase: Option<String>,
    ) -> Result<FolderParcel, NotebookError> {
        let laptop = self.device_key()?.public().fingerprint();
        let name = self.packet_file_name(group)?;
        // No other laptop writes a file of this name.
        let name = format!("{} ({laptop}).zapis", name.trim_end_matches(".zapis"));
        let goes = match passphrase {
            Some(passphrase) => Goes::Locked { parcel: self.parcel(group)?, passphrase },
            None => Goes::Open {
                contents: self.packet(group, PhotosGo::Beside)?,
                photos: self.photo_files(group)?,
                laptop,
            },
        };
        Ok(FolderParcel { name, goes })
    }

    /// Before the event: what the organiser hands every laptop.
    pub fn parcels(&mut self, event: EventId) -> Result<Parcels, NotebookError> {
        let groups = self.event(event)?.groups;
        let named = groups.iter().map(|group| Ok((packet_name(group), self.parcel(group.id)?)));
        let named = named.collect::<Result<_, NotebookError>>()?;
        Ok(Parcels { named, key: self.device_key()?.public() })
    }

    /// For a second moderator: the same, and the moderator's layer.
    pub fn desk_parcels(&mut self, event: EventId) -> Result<Parcels, NotebookError> {
        let name = layer_name(&self.event(event)?);
        let mut parcels = self.parcels(event)?;
        parcels.named.push((name, self.layer_parcel(event)?));
        Ok(parcels)
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
    /// Writes the packet and, where it is not locked, lays its photos beside it, those that are not there yet.
    pub fn write(&self, folder: &Path, progress: Progress<'_>) -> Result<PacketContent, NotebookError> {
        let folder = check_folder(folder)?;
        let (contents, photos, laptop) = match &self.goes {
            Goes::Open { contents, photos, laptop } => (contents, photos, laptop),
            Goes::Locked { parcel, passphrase } => {
                return parcel.write_locked(&folder.join(&self.name), passphrase, progress);
            }
        };
        let manifest =
            zapis_carry::put_into_folder(&folder, &self.name, laptop, contents, photos, &mut |p| {
                progress(p.done, p.total)
            })?;
        Ok(written(&manifest))
    }
}

impl Parcels {
    pub fn write(&self, folder: &Path, progress: Progress<'_>) -> Result<HandedOut, NotebookError> {
        let all = self.named.len() as u64;
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
        for ((name, parcel), n) in self.named.iter().zip(0..) {
            parcel.write(&part.path().join(name), &mut |_, _| progress(n, all))?;
        }
        if progress(all, all).is_break() {
            return Err(NotebookError::Cancelled);
        }
        let (mut files, mut renamed) = (Vec::new(), Vec::new());
        for (name, _) in &self.named {
            let free = self.free_name(folder, name);
            fs::rename(part.path().join(name), folder.join(&free)).map_err(unwritable)?;
            renamed.extend((free != *name).then(|| free.clone()));
            files.push(free);
        }
        zapis_carry::sync_folder(folder)?;
        // All packets are in their places: an empty folder that cannot be removed is no failure.
        let _ = part.close();
        let folder = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(HandedOut { folder, files, renamed })
    }

    /// Under the usual name a group's record may lie that was handed over onto the same stick: only this laptop's own
    /// packet is replaced, anything else keeps its name.
    fn free_name(&self, folder: &Path, name: &str) -> String {
        let stem = name.trim_end_matches(".zapis");
        let mut names = iter::once(name.to_owned()).chain((2..).map(|n: u32| format!("{stem} ({n}).zapis")));
        let is_free = |name: &String| {
            let path = folder.join(name);
            fs::symlink_metadata(&path).is_err() || self.may_replace(&path)
        };
        names.find(is_free).unwrap_or_else(|| name.to_owned())
    }

    fn may_replace(&self, path: &Path) -> bool {
        let kept = fs::metadata(path).is_ok_and(|there| there.permissions().readonly());
        let maker = zapis_carry::peek(path, &Limits::default()).ok().and_then(|packet| packet.device.key);
        !kept && maker == Some(self.key)
    }
}
