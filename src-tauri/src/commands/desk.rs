//! The moderator's desk and the plenary. Which window may call what: `names.rs`.

use tauri::State;
use uuid::Uuid;
use zapis_domain::{AmendmentId, AmendmentOutcome, EntryId, EventId, GroupId, LinkKind, Votes};
use zapis_notebook::desk::view::{DeskLayer, DeskView, NewAmendment, PlenaryView, PrivateNote, Proposals};

use crate::{
    error::{Answer, OrProblem},
    state::{Library, beside},
};

/// Everything the desk shows.
#[tauri::command]
pub async fn desk(library: State<'_, Library>, event: EventId) -> Answer<DeskView> {
    library.with(move |notebook| notebook.desk(event).or_problem()).await
}

#[tauri::command]
pub async fn desk_layer(library: State<'_, Library>, event: EventId) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.desk_layer(event).or_problem()).await
}

/// Pairs and checks; looked for beside the notebook, so that keys are answered meanwhile.
#[tauri::command]
pub async fn proposals(library: State<'_, Library>, event: EventId) -> Answer<Proposals> {
    let source = library.with(move |notebook| notebook.desk_source(event).or_problem()).await?;
    beside(move || Ok(source.proposals())).await
}

#[tauri::command]
pub async fn accept_match(
    library: State<'_, Library>,
    event: EventId,
    need: EntryId,
    offer: EntryId,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.accept_match(event, need, offer).or_problem()).await
}

#[tauri::command]
pub async fn link_entries(
    library: State<'_, Library>,
    event: EventId,
    first: EntryId,
    second: EntryId,
    kind: LinkKind,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.link_entries(event, first, second, kind).or_problem()).await
}

#[tauri::command]
pub async fn unlink_entries(
    library: State<'_, Library>,
    event: EventId,
    first: EntryId,
    second: EntryId,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.unlink_entries(event, first, second).or_problem()).await
}

#[tauri::command]
pub async fn take_apart(library: State<'_, Library>, event: EventId, entry: EntryId) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.take_apart(event, entry).or_problem()).await
}

#[tauri::command]
pub async fn confirm_links(library: State<'_, Library>, event: EventId, entry: EntryId) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.confirm_links(event, entry).or_problem()).await
}

#[tauri::command]
pub async fn set_wording(
    library: State<'_, Library>,
    event: EventId,
    entry: EntryId,
    wording: String,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.set_wording(event, entry, &wording).or_problem()).await
}

#[tauri::command]
pub async fn move_chapter(
    library: State<'_, Library>,
    event: EventId,
    group: GroupId,
    after: Option<GroupId>,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.move_chapter(event, group, after).or_problem()).await
}

#[tauri::command]
pub async fn set_chapter_words(
    library: State<'_, Library>,
    event: EventId,
    group: GroupId,
    words: String,
    before: String,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.set_chapter_words(event, group, &words, &before).or_problem()).await
}

#[tauri::command]
pub async fn set_opening(
    library: State<'_, Library>,
    event: EventId,
    words: String,
    before: String,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.set_opening(event, &words, &before).or_problem()).await
}

#[tauri::command]
pub async fn highlight(
    library: State<'_, Library>,
    event: EventId,
    entry: EntryId,
    on: bool,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.highlight(event, entry, on).or_problem()).await
}

#[tauri::command]
pub async fn move_highlight(
    library: State<'_, Library>,
    event: EventId,
    entry: EntryId,
    after: Option<EntryId>,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.move_highlight(event, entry, after).or_problem()).await
}

#[tauri::command]
pub async fn set_highlight_minutes(
    library: State<'_, Library>,
    event: EventId,
    entry: EntryId,
    minutes: Option<u32>,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.set_highlight_minutes(event, entry, minutes).or_problem()).await
}

#[tauri::command]
pub async fn set_plenary_minutes(
    library: State<'_, Library>,
    event: EventId,
    minutes: Option<u32>,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.set_plenary_minutes(event, minutes).or_problem()).await
}

#[tauri::command]
pub async fn add_amendment(
    library: State<'_, Library>,
    event: EventId,
    amendment: NewAmendment,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.add_amendment(event, amendment).or_problem()).await
}

#[tauri::command]
pub async fn decide_amendment(
    library: State<'_, Library>,
    event: EventId,
    amendment: AmendmentId,
    outcome: AmendmentOutcome,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.decide_amendment(event, amendment, outcome).or_problem()).await
}

#[tauri::command]
pub async fn set_votes(
    library: State<'_, Library>,
    event: EventId,
    amendment: AmendmentId,
    votes: Option<Votes>,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.set_votes(event, amendment, votes).or_problem()).await
}

#[tauri::command]
pub async fn edit_amendment(
    library: State<'_, Library>,
    event: EventId,
    amendment: AmendmentId,
    text: String,
    asked_by: String,
) -> Answer<DeskLayer> {
    library
        .with(move |notebook| notebook.edit_amendment(event, amendment, &text, &asked_by).or_problem())
        .await
}

#[tauri::command]
pub async fn remove_amendment(
    library: State<'_, Library>,
    event: EventId,
    amendment: AmendmentId,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.remove_amendment(event, amendment).or_problem()).await
}

#[tauri::command]
pub async fn present(
    library: State<'_, Library>,
    event: EventId,
    entry: EntryId,
    shown: bool,
) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.present(event, entry, shown).or_problem()).await
}

/// What the projector may show; the plenary window may ask this.
#[tauri::command]
pub async fn plenary(library: State<'_, Library>, event: EventId) -> Answer<PlenaryView> {
    library.with(move |notebook| notebook.plenary(event).or_problem()).await
}

#[tauri::command]
pub async fn sign_off(library: State<'_, Library>, event: EventId, by: String) -> Answer<DeskLayer> {
    let source = library.with(move |notebook| notebook.desk_source(event).or_problem()).await?;
    let open = beside(move || Ok(source.proposals().open)).await?;
    library.with(move |notebook| notebook.sign_off(event, &by, &open).or_problem()).await
}

/// Entries that stood on the desk's screen.
#[tauri::command]
pub async fn look_at(library: State<'_, Library>, event: EventId, entries: Vec<EntryId>) -> Answer<()> {
    library.quietly(move |notebook| notebook.look_at(event, &entries).or_problem()).await
}

#[tauri::command]
pub async fn undo_at_desk(library: State<'_, Library>, event: EventId) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.undo_at_desk(event).or_problem()).await
}

#[tauri::command]
pub async fn redo_at_desk(library: State<'_, Library>, event: EventId) -> Answer<DeskLayer> {
    library.with(move |notebook| notebook.redo_at_desk(event).or_problem()).await
}

/// For the desk alone: no other window is permitted to ask.
#[tauri::command]
pub async fn private_notes(library: State<'_, Library>, event: EventId) -> Answer<Vec<PrivateNote>> {
    library.with(move |notebook| notebook.private_notes(event).or_problem()).await
}

#[tauri::command]
pub async fn set_private_note(
    library: State<'_, Library>,
    event: EventId,
    about: Uuid,
    text: String,
) -> Answer<Vec<PrivateNote>> {
    library.with(move |notebook| notebook.set_private_note(event, about, &text).or_problem()).await
}
