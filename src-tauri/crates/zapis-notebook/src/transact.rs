//! The one door through which every change goes.

use std::collections::BTreeSet;

use zapis_domain::EventId;
use zapis_record::{Change, Document, DocumentId, Step, ThingKey};
use zapis_store::{StepSide, StoreError, Writer};

use crate::{Notebook, NotebookError, project};

/// What a person did; its name is shown when it can be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    MakeEvent,
    EditEvent,
    AddEntry,
    AddEntries,
    EditEntry,
    ConvertEntry,
    MoveEntry,
    TrashEntry,
    RestoreEntry,
    AddPhoto,
    EditSummary,
    LinkEntries,
    UnlinkEntries,
    EditWords,
    Highlight,
    MoveChapter,
    EditPrivateNote,
    AddAmendment,
    EditAmendment,
    Present,
    MatchTask,
    MatchOffer,
    SignOff,
    EditEntries,
    ConvertEntries,
    MoveEntries,
    TrashEntries,
    SplitEntry,
    JoinEntries,
    DuplicateEntry,
    LinkPhoto,
    RestoreVersion,
    SettleConflict,
    SetStance,
    CaptionPhoto,
    CleanPhoto,
    BlurPhoto,
    MarkPhoto,
    MovePhoto,
    TrashPhoto,
    RestorePhoto,
    KeepPhotos,
    PlaceEntry,
    SetPrivate,
    TranslateEntry,
    HandOver,
}

impl Op {
    /// The id in the text catalogue.
    pub fn text_id(self) -> &'static str {
        match self {
            Op::MakeEvent => "undo-make-event",
            Op::EditEvent => "undo-edit-event",
            Op::AddEntry => "undo-add-entry",
            Op::AddEntries => "undo-add-entries",
            Op::EditEntry => "undo-edit-entry",
            Op::ConvertEntry => "undo-convert-entry",
            Op::MoveEntry => "undo-move-entry",
            Op::TrashEntry => "undo-trash-entry",
            Op::RestoreEntry => "undo-restore-entry",
            Op::AddPhoto => "undo-add-photo",
            Op::EditSummary => "undo-edit-summary",
            Op::LinkEntries => "undo-link-entries",
            Op::UnlinkEntries => "undo-unlink-entries",
            Op::EditWords => "undo-edit-words",
            Op::Highlight => "undo-highlight",
            Op::MoveChapter => "undo-move-chapter",
            Op::EditPrivateNote => "undo-edit-private-note",
            Op::AddAmendment => "undo-add-amendment",
            Op::EditAmendment => "undo-edit-amendment",
            Op::Present => "undo-present",
            Op::MatchTask => "undo-match-task",
            Op::MatchOffer => "undo-match-offer",
            Op::SignOff => "undo-sign-off",
            Op::EditEntries => "undo-edit-entries",
            Op::ConvertEntries => "undo-convert-entries",
            Op::MoveEntries => "undo-move-entries",
            Op::TrashEntries => "undo-trash-entries",
            Op::SplitEntry => "undo-split-entry",
            Op::JoinEntries => "undo-join-entries",
            Op::DuplicateEntry => "undo-duplicate-entry",
            Op::LinkPhoto => "undo-link-photo",
            Op::RestoreVersion => "undo-restore-version",
            Op::SettleConflict => "undo-settle-conflict",
            Op::SetStance => "undo-set-stance",
            Op::CaptionPhoto => "undo-caption-photo",
            Op::CleanPhoto => "undo-clean-photo",
            Op::BlurPhoto => "undo-blur-photo",
            Op::MarkPhoto => "undo-mark-photo",
            Op::MovePhoto => "undo-move-photo",
            Op::TrashPhoto => "undo-trash-photo",
            Op::RestorePhoto => "undo-restore-photo",
            Op::KeepPhotos => "undo-keep-photos",
            Op::PlaceEntry => "undo-place-entry",
            Op::SetPrivate => "undo-set-private",
            Op::TranslateEntry => "undo-translate-entry",
            Op::HandOver => "undo-hand-over",
        }
    }
}

impl Op {
    /// A match is two steps in two documents, known by their names.
    pub(crate) fn of_match(name: &str) -> bool {
        [Op::MatchTask, Op::MatchOffer].iter().any(|op| op.text_id() == name)
    }
}

/// Letters in the name of a sitting: the window's own ids are shorter.
const LONGEST_SITTING: usize = 64;

/// One sitting of editing, which is one step for undo. It ends with the program: then the next one begins.
pub(crate) struct Sitting {
    name: String,
    document: DocumentId,
    seq: i64,
}

impl Sitting {
    pub(crate) fn is_in_any<'a>(&self, mut documents: impl Iterator<Item = &'a DocumentId>) -> bool {
        documents.any(|document| *document == self.document)
    }
}

/// Updates of a document before they are folded into its snapshot.
const UPDATES_KEPT: usize = 200;

impl Notebook {
    /// Makes `changes` in one document and writes everything in one transaction: the update's bytes, the read
    /// model and the step for undo. When this returns Ok the change is on disk; otherwise nothing has changed.
    /// Tells which things changed; empty if everything was so already.
    pub fn transact(
        &mut self,
        op: Op,
        document: DocumentId,
        event: EventId,
        changes: &[Change],
    ) -> Result<BTreeSet<ThingKey>, NotebookError> {
        self.transact_in(op, document, event, changes, None)
    }

    /// The same within a sitting: what a person changes in one go is one step to take back, though every pause of it
    /// is on disk.
    pub(crate) fn transact_in(
        &mut self,
        op: Op,
        document: DocumentId,
        event: EventId,
        changes: &[Change],
        sitting: Option<&str>,
    ) -> Result<BTreeSet<ThingKey>, NotebookError> {
        let sitting = sitting.filter(|name| name.len() <= LONGEST_SITTING);
        // Read before anything changes in memory: an error afterwards would leave it ahead of the disk.
        let open = self.open_step(document, sitting)?;
        let step = self.applied(document, changes)?;
        if step.is_empty() {
            return Ok(BTreeSet::new());
        }
        let longer = open.and_then(|(seq, earlier)| Some((seq, earlier.followed_by(&step)?)));
        let mut kept = None;
        let touched = self.commit(document, event, |writer| {
            kept = match &longer {
                // Everything was put back: there is nothing left to undo.
                Some((seq, step)) if step.is_empty() => writer.drop_step(*seq).map(|()| None)?,
                Some((seq, step)) => writer.replace_step(*seq, &encode(step)).map(|()| Some(*seq))?,
                None => Some(writer.push_step(&document.to_string(), op.text_id(), &encode(&step))?),
            };
            Ok(())
        })?;
        self.sitting = kept.zip(sitting).map(|(seq, name)| Sitting { name: name.to_owned(), document, seq });
        Ok(touched)
    }

    /// The same for what nobody decided, such as that an item was shown: on disk like everything, but no step. Undo
    /// goes on with what a person did last, and what was taken back can still be made again.
    pub(crate) fn transact_aside(
        &mut self,
        document: DocumentId,
        event: EventId,
        changes: &[Change],
    ) -> Result<(), NotebookError> {
        if !self.applied(document, changes)?.is_empty() {
            self.commit(document, event, |_| Ok(()))?;
        }
        Ok(())
    }

    /// Makes the changes in memory, and tells how they are taken back.
    fn applied(&mut self, document: DocumentId, changes: &[Change]) -> Result<Step, NotebookError> {
        let (at, device) = (self.surroundings.now(), self.surroundings.device_name());
        let applied = self.document(document)?.apply(changes, &device, at);
        // Half a change in memory is nobody's change: the next use reads the disk.
        Ok(applied.inspect_err(|_| drop(self.documents.remove(&document)))?)
    }

    /// The step this sitting began, if nothing was done or undone since.
    fn open_step(
        &self,
        document: DocumentId,
        sitting: Option<&str>,
    ) -> Result<Option<(i64, Step)>, NotebookError> {
        let same = |open: &&Sitting| Some(open.name.as_str()) == sitting && open.document == document;
        let Some(open) = self.sitting.as_ref().filter(same) else { return Ok(None) };
        let (reader, name) = (self.store.reader(), document.to_string());
        let newest = reader.next_step(&name, StepSide::Undo)?.filter(|row| row.seq == open.seq);
        let undone = reader.next_step(&name, StepSide::Redo)?.is_some();
        newest.filter(|_| !undone).map(|row| Ok((row.seq, decode(&row.body)?))).transpose()
    }

    /// The document, read from disk when first asked for.
    pub(crate) fn document(&mut self, id: DocumentId) -> Result<&mut Document, NotebookError> {
        if !self.documents.contains_key(&id) {
            let document = match self.store.reader().document(&id.to_string())? {
                Some(stored) => Document::open(
                    id,
                    stored.snapshot.as_deref(),
                    &stored.updates,
                    stored.waiting.as_deref(),
                )?,
                None => Document::new(id),
            };
            self.documents.insert(id, document);
        }
        Ok(self.documents.get_mut(&id).expect("it was just put there"))
    }

    /// Writes what a document has gathered since the last commit, and what `also` adds, in one transaction.
    pub(crate) fn commit(
        &mut self,
        id: DocumentId,
        event: EventId,
        also: impl FnOnce(&Writer<'_>) -> Result<(), StoreError>,
    ) -> Result<BTreeSet<ThingKey>, NotebookError> {
        let document = self.documents.get_mut(&id).expect("a document that changed is in memory");
        let (updates, touched) = (document.take_updates(), document.take_touched());
        let written = self.store.write(|writer| -> Result<(), NotebookError> {
            let name = id.to_string();
            if writer.append_updates(&name, event, &updates)? > UPDATES_KEPT {
                writer.put_document(&name, event, &document.snapshot()?, document.waiting()?.as_deref())?;
            }
            // Computed when asked for: hashing everything at every key press would be felt.
            writer.put_document_hash(&name, "")?;
            project::touched_things(writer, document, event, &touched)?;
            project::settled_conflicts(writer, document, &touched)?;
            Ok(also(writer)?)
        });
        if let Err(error) = written {
            // The document in memory is ahead of the disk: forget it, the next use reads it again.
            self.documents.remove(&id);
            return Err(error);
        }
        Ok(touched)
    }
}

pub(crate) fn encode(step: &Step) -> Vec<u8> {
    serde_json::to_vec(step).expect("a step is plain data")
}

pub(crate) fn decode(body: &[u8]) -> Result<Step, NotebookError> {
    serde_json::from_slice(body).map_err(|e| StoreError::Damaged(e.to_string()).into())
}
