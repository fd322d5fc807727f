//! The shell: the only Rust that names tauri. A command parses what the window sent, calls one notebook
//! function and maps the error; everything else lives below.

mod clipboard;
mod closing;
mod commands;
mod desk;
mod dialogs;
mod error;
mod events;
mod hand;
mod held;
mod log;
mod opener;
mod photos;
mod projector;
mod reading;
mod room;
mod spelling;
mod state;
mod tidy;
mod watch;
mod work;

use tauri::Manager;

/// Runs the app, or, as a child of itself, the trial of foreign documents.
pub fn run() {
    // File names need not be text.
    let first = std::env::args_os().nth(1);
    if first.as_deref() == Some("probe".as_ref()) {
        std::process::exit(hand::probe());
    }
    if first.as_deref() == Some(reading::CHILD.as_ref()) {
        std::process::exit(reading::child());
    }
    let _guard = log::start();
    tauri::Builder::default()
        // First, so that a second copy hands over before it opens anything.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            hand::second_copy(app, &arguments, &folder);
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tidy::window_state())
        .on_window_event(|window, event| {
            closing::ask(window, event);
            tidy::keep_window(window, event);
            projector::follow(window, event);
        })
        .setup(|app| {
            let folder = state::library_folder(app.handle())?;
            let reading = reading::Reading::default();
            let (changed, woken) = (events::changed(app.handle()), reading.clone());
            commands::report::forget_printed(app.handle());
            app.manage(state::Library::new(folder, move || {
                changed();
                woken.wake();
            }));
            app.manage(reading);
            app.manage(work::Works::default());
            app.manage(closing::Closing::default());
            app.manage(desk::Desk::default());
            app.manage(held::Held::default());
            app.manage(watch::Watching::default());
            app.manage(room::Room::default());
            app.manage(projector::Lost::default());
            app.manage(dialogs::from_environment());
            app.manage(photos::PhotoDesk::default());
            app.manage(opener::from_environment());
            app.manage(spelling::Spelling::new(app.handle()));
            hand::remember_arguments(app.handle());
            tidy::start(app.handle().clone());
            projector::back(app.handle().clone());
            reading::start(app.handle().clone());
            Ok(())
        })
        .invoke_handler(commands::handler())
        .run(tauri::generate_context!())
        .expect("the window system is there");
}
