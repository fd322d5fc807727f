//! The second window: the projector's. It shows what was picked for the plenary, takes the keys of a clicker and is
//! permitted nothing else (`capabilities/plenary.json`).

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use tauri::{
    AppHandle, Emitter, Manager, Monitor, PhysicalPosition, PhysicalSize, WebviewUrl, WebviewWindow, Window,
    WindowEvent, webview::WebviewWindowBuilder,
};

use crate::{
    error::{Answer, OrProblem, unknown},
    state::Library,
};

/// The label of the window, which its capability names.
pub const LABEL: &str = "plenary";
pub const MAIN: &str = "main";

/// How often it is asked whether the projector's screen is still there, while the window stands on one.
const LOOKED_AFTER: Duration = Duration::from_secs(1);

/// Whether the screen the window stood on went away. The moderator is told until the window is opened again.
#[derive(Default)]
pub struct Lost(AtomicBool);

/// Tells both windows that another slide, another time or a window more or less is there. It carries nothing.
pub fn told(app: &AppHandle) {
    let _ = app.emit("stage", ());
}

fn window(app: &AppHandle) -> Option<WebviewWindow> {
    app.get_webview_window(LABEL)
}

/// The screen that the moderator does not look at.
fn other_screen(app: &AppHandle) -> Option<Monitor> {
    let desk = app.get_webview_window(MAIN)?;
    let here = desk.current_monitor().ok().flatten()?;
    desk.available_monitors().ok()?.into_iter().find(|monitor| monitor.position() != here.position())
}

/// Opens the window over the whole of the second screen, of this one where there is no other, or brings it to the front. Never on the main thread:
/// making a window waits for it.
pub fn open(app: &AppHandle) -> Answer<()> {
    if let Some(open) = window(app) {
        let _ = open.set_focus();
        return Ok(());
    }
    let builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("plenary.html".into()))
        .title("Zapis")
        .decorations(false)
        .resizable(true);
    let other = other_screen(app);
    app.state::<Lost>().0.store(false, Ordering::Relaxed);
    let builder = match &other {
        Some(screen) => {
            let (place, size) = (logical(screen.position(), screen), logical_size(screen.size(), screen));
            builder.position(place.0, place.1).inner_size(size.0, size.1)
        }
        None => builder.inner_size(1280.0, 720.0),
    };
    let made = builder.build().map_err(|_| unknown("projector"))?;
    if let Some(screen) = &other {
        stand_on(&made, screen);
    }
    // After it stands on its screen: full screen means the screen a window is on.
    let _ = made.set_fullscreen(true);
    if let (Some(screen), Some(desk)) = (&other, app.get_webview_window(MAIN)) {
        // The moderator goes on typing where they were; over the desk itself the picture takes the keys.
        let _ = desk.set_focus();
        look_after(app.clone(), *screen.position());
    }
    Ok(())
}

/// Where a new window appears is for the window's manager to say, which may put it over the desk: it is moved until it
/// stands on its screen, or has been asked often enough.
fn stand_on(made: &WebviewWindow, screen: &Monitor) {
    for _ in 0..20 {
        let _ = made.set_position(*screen.position());
        thread::sleep(Duration::from_millis(50));
        let on = made.current_monitor().ok().flatten();
        if on.is_some_and(|on| on.position() == screen.position()) {
            return;
        }
    }
}

/// A screen that is unplugged takes its window away before the system puts it over the moderator's desk. The slide is
/// on the disk: opened again, the window shows it. No system tells of screens in a way that all have in common.
fn look_after(app: AppHandle, place: PhysicalPosition<i32>) {
    thread::spawn(move || {
        while let Some(open) = window(&app) {
            thread::sleep(LOOKED_AFTER);
            let there = |screens: Vec<Monitor>| screens.iter().any(|screen| *screen.position() == place);
            // What cannot be asked is taken to be as it was.
            if open.available_monitors().is_ok_and(|screens| !screens.is_empty() && !there(screens)) {
                app.state::<Lost>().0.store(true, Ordering::Relaxed);
                return close(&app);
            }
        }
    });
}

/// Whether the window was closed because its screen went away.
pub fn is_lost(app: &AppHandle) -> bool {
    app.state::<Lost>().0.load(Ordering::Relaxed)
}

/// After a crash in the middle of a plenary the picture is back before the moderator's page has asked for anything.
pub fn back(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let library = app.state::<Library>().inner().clone();
        let shown = library.with(|notebook| notebook.projected().or_problem()).await;
        if shown.is_ok_and(|shown| shown.is_some_and(|shown| shown.open)) && open(&app).is_ok() {
            told(&app);
        }
    });
}

fn logical(place: &PhysicalPosition<i32>, screen: &Monitor) -> (f64, f64) {
    let place = place.to_logical::<f64>(screen.scale_factor());
    (place.x, place.y)
}

fn logical_size(size: &PhysicalSize<u32>, screen: &Monitor) -> (f64, f64) {
    let size = size.to_logical::<f64>(screen.scale_factor());
    (size.width, size.height)
}

pub fn close(app: &AppHandle) {
    if let Some(open) = window(app) {
        let _ = open.destroy();
    }
}

/// The width and height of what the projector shows, in the window's own pixels; None when it is not open.
pub fn size(app: &AppHandle) -> Option<(u32, u32)> {
    let open = window(app)?;
    let size = open.inner_size().ok()?.to_logical::<u32>(open.scale_factor().unwrap_or(1.0));
    Some((size.width, size.height))
}

/// With the moderator's window the projector's goes too; a closed projector is remembered as closed.
pub fn follow(closed: &Window, event: &WindowEvent) {
    if !matches!(event, WindowEvent::Destroyed) {
        if closed.label() == LABEL && matches!(event, WindowEvent::Resized(_)) {
            told(closed.app_handle());
        }
        return;
    }
    let app = closed.app_handle();
    if closed.label() == MAIN {
        if window(app).is_some() {
            // Here and now: the program ends with this window.
            let _ = app.state::<Library>().now(|notebook| notebook.set_projector(false).or_problem());
            close(app);
        }
    } else if closed.label() == LABEL {
        let (app, library) = (app.clone(), app.state::<Library>().inner().clone());
        tauri::async_runtime::spawn(async move {
            let _ = library.with(|notebook| notebook.set_projector(false).or_problem()).await;
            told(&app);
        });
    }
}
