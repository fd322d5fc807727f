use tauri::{AppHandle, State};
use zapis_notebook::{LiveOptions, LiveScope, LiveView, view::PhoneQr};
use zapis_phone::qr_picture;

use crate::{error::Answer, room::Room, state::Library};

/// Opens the network, because a person said so. `name` is what the others see; `relay` is empty unless an
/// organisation has one of its own.
#[tauri::command]
pub async fn live_start(
    app: AppHandle,
    library: State<'_, Library>,
    room: State<'_, Room>,
    scope: LiveScope,
    name: String,
    relay: String,
) -> Answer<LiveView> {
    let given = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let options = LiveOptions { name: given(name), relay: given(relay), ..LiveOptions::default() };
    room.start(&app, &library, scope, options).await?;
    room.with(|live| live.view()).await
}

#[tauri::command]
pub async fn live_stop(room: State<'_, Room>) -> Answer<()> {
    room.stop().await;
    Ok(())
}

#[tauri::command]
pub async fn live_view(room: State<'_, Room>) -> Answer<Option<LiveView>> {
    room.ask(|live| live.view()).await
}

/// A fresh code for up to so many laptops; an older one is void.
#[tauri::command]
pub async fn live_code(room: State<'_, Room>, laptops: u16) -> Answer<String> {
    room.with(move |live| live.show_code(laptops)).await
}

#[tauri::command]
pub async fn live_hide_code(room: State<'_, Room>) -> Answer<()> {
    room.ask(|live| {
        live.hide_code();
        Ok(())
    })
    .await
    .map(drop)
}

#[tauri::command]
pub async fn live_join(room: State<'_, Room>, to: String, code: String) -> Answer<String> {
    room.with(move |live| live.join(&to, Some(&code))).await
}

/// Ends the connection; the two stay paired.
#[tauri::command]
pub async fn live_leave(room: State<'_, Room>, peer: String) -> Answer<()> {
    room.with(move |live| live.leave(&peer)).await
}

#[tauri::command]
pub async fn live_forget(room: State<'_, Room>, peer: String) -> Answer<()> {
    room.with(move |live| live.forget(&peer)).await
}

#[tauri::command]
pub async fn live_qr(ticket: String) -> Option<PhoneQr> {
    qr_picture(&ticket).map(|qr| PhoneQr { size: qr.size, path: qr.path })
}
