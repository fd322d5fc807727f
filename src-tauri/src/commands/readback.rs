use tauri::State;
use zapis_domain::{EntryId, GroupId, StanceKind};
use zapis_notebook::view::{ReadBackView, Saved};

use crate::{
    error::{Answer, OrProblem},
    state::Library,
};

#[tauri::command]
pub async fn read_back(library: State<'_, Library>, group: GroupId, notes: bool) -> Answer<ReadBackView> {
    library.with(move |notebook| notebook.read_back(group, notes).or_problem()).await
}

#[tauri::command]
pub async fn set_stance(
    library: State<'_, Library>,
    entry: EntryId,
    kind: StanceKind,
    reason: String,
) -> Answer<Saved> {
    library.with(move |notebook| notebook.set_stance(entry, kind, &reason).or_problem()).await
}
