//! Flipchart photos: taken in by their bytes, shown in sizes made on demand, described and put in order.

mod album;
mod intake;
mod places;
mod reading;

use std::path::Path;

use zapis_domain::{GroupId, Photo, PhotoId};
use zapis_record::{changes_between, creation, merged_text};

use crate::{
    Notebook, NotebookError, Op,
    entries::{between, check_length},
    undo::record_of,
    view::{PhotoPatch, Saved},
};

pub use album::Album;
pub use intake::{Likenesses, StoredPicture, photos_in};
pub use reading::{TextReader, become_text_reader};

/// The long edge of a photo in a report: sharp on paper, small in the file.
pub(crate) const REPORT_EDGE: u32 = 1600;
/// More faces than one photo has.
const MOST_BLURS: usize = 200;

impl Notebook {
    /// Takes in a photo's file; the original is stored byte for byte, once.
    pub fn add_photo(&mut self, group: GroupId, path: &Path, caption: &str) -> Result<Photo, NotebookError> {
        let event = self.event_of(group)?;
        let picture = self.album().take_in(path)?;
        let photos = self.store.reader().photos(group)?;
        let place = between(photos.last().map(|p| p.order.as_str()), None);
        let photo = Photo { caption: caption.to_owned(), ..self.photo_of(&picture, place) };
        self.transact(Op::AddPhoto, record_of(group), event, &creation(&photo))?;
        Ok(photo)
    }

    /// Sets what a person said about a photo; what is absent stays as it is.
    pub fn patch_photo(&mut self, id: PhotoId, patch: &PhotoPatch) -> Result<Saved, NotebookError> {
        for text in [&patch.caption, &patch.caption_before].into_iter().flatten() {
            check_length(text)?;
        }
        if patch.blurs.as_ref().is_some_and(|blurs| blurs.len() > MOST_BLURS) {
            return Err(NotebookError::TooLong { limit: MOST_BLURS });
        }
        self.change_photo(op_of(patch), id, |photo| {
            photo.decorative = patch.decorative.unwrap_or(photo.decorative);
            photo.consent = patch.consent.unwrap_or(photo.consent);
            photo.deleted = patch.deleted.unwrap_or(photo.deleted);
            photo.recipe = patch.recipe.or(photo.recipe).filter(|_| patch.reset != Some(true));
            if let Some(blurs) = &patch.blurs {
                photo.blurs = blurs.iter().map(|area| area.ordered()).collect();
                photo.blurs.sort();
                photo.blurs.dedup();
            }
            if let Some(caption) = &patch.caption {
                let before = patch.caption_before.as_ref().unwrap_or(&photo.caption);
                photo.caption = merged_text(before, caption, &photo.caption);
            }
        })
    }

    /// Moves a photo in its group's strip to right after another one, or to the front.
    pub fn move_photo(&mut self, id: PhotoId, after: Option<PhotoId>) -> Result<Saved, NotebookError> {
        let group = self.group_of_photo(id)?;
        let mut photos = self.store.reader().photos(group)?;
        photos.retain(|photo| photo.id != id);
        let (above, below) = match after {
            None => (None, photos.first()),
            Some(after) => {
                let place = photos.iter().position(|p| p.id == after).ok_or(NotebookError::PhotoUnknown)?;
                // Photos added on two laptops at once may share a place: the next different one bounds the gap.
                let above = &photos[place];
                (Some(above), photos[place + 1..].iter().find(|p| p.order > above.order))
            }
        };
        let order = between(above.map(|p| p.order.as_str()), below.map(|p| p.order.as_str()));
        self.change_photo(Op::MovePhoto, id, |photo| photo.order = order)
    }

    /// A group's photos in the trash.
    pub fn photo_trash(&self, group: GroupId) -> Result<Vec<Photo>, NotebookError> {
        Ok(self.store.reader().photos(group)?.into_iter().filter(|photo| photo.deleted).collect())
    }

    /// The pictures, to be looked at without holding the notebook.
    pub fn album(&self) -> Album {
        Album { pictures: self.store.pictures() }
    }

    fn group_of_photo(&self, photo: PhotoId) -> Result<GroupId, NotebookError> {
        self.store.reader().group_of_photo(photo)?.ok_or(NotebookError::PhotoUnknown)
    }

    fn change_photo(
        &mut self,
        op: Op,
        id: PhotoId,
        change: impl FnOnce(&mut Photo),
    ) -> Result<Saved, NotebookError> {
        let group = self.group_of_photo(id)?;
        let event = self.event_of(group)?;
        let before = zapis_record::read_photo(self.document(record_of(group))?, id)
            .ok_or(NotebookError::PhotoUnknown)?;
        let mut after = before.clone();
        change(&mut after);
        self.transact(op, record_of(group), event, &changes_between(&before, &after))?;
        self.saved(group, Vec::new())
    }
}

/// What the change is called when it can be undone: the most telling of what it sets.
fn op_of(patch: &PhotoPatch) -> Op {
    match patch {
        PhotoPatch { deleted: Some(true), .. } => Op::TrashPhoto,
        PhotoPatch { deleted: Some(false), .. } => Op::RestorePhoto,
        PhotoPatch { recipe: Some(_), .. } | PhotoPatch { reset: Some(true), .. } => Op::CleanPhoto,
        PhotoPatch { blurs: Some(_), .. } => Op::BlurPhoto,
        PhotoPatch { caption: Some(_), .. } => Op::CaptionPhoto,
        _ => Op::MarkPhoto,
    }
}
