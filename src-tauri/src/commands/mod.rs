//! One module per noun; a command is 3–8 lines.

mod capture;
mod collect;
mod desk;
mod event;
mod handover;
mod history;
mod live;
mod photo_ways;
mod photos;
mod plenary;
mod readback;
pub(crate) mod report;
mod settings;
mod spelling;
mod work;

use percent_encoding::percent_decode_str;
use tauri::ipc::{Invoke, Request};

/// All commands of the window. `names.rs` lists them for the build script's permissions.
pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        settings::settings,
        settings::set_settings,
        settings::restore_backup,
        settings::ui_ready,
        settings::text_reading,
        event::events,
        event::create_event,
        event::create_sample,
        event::read_announcement,
        event::open_announcement,
        event::create_event_from_announcement,
        event::event,
        event::save_event,
        event::undo_event,
        event::redo_event,
        capture::capture,
        capture::understand_line,
        capture::add_entries,
        capture::patch_entry,
        capture::move_entry,
        capture::edit_entry,
        capture::split_entry,
        capture::join_entries,
        capture::duplicate_entries,
        capture::patch_entries,
        capture::move_entries,
        capture::link_photo,
        capture::undo,
        capture::redo,
        capture::trash,
        history::history,
        history::restore_version,
        history::conflicts,
        history::settle_conflict,
        readback::read_back,
        readback::set_stance,
        photos::photo_image,
        photos::patch_photo,
        photos::move_photo,
        photos::photo_trash,
        photo_ways::choose_photos,
        photo_ways::add_dropped_photo,
        photo_ways::paste_photos,
        photo_ways::similar_photos,
        photo_ways::keep_both_photos,
        photo_ways::add_entry_from_photo,
        photo_ways::place_entry,
        photo_ways::open_phone,
        photo_ways::phone_counts,
        photo_ways::close_phone,
        photos::find_sheet,
        capture::search,
        photos::search_photos,
        spelling::check_spelling,
        spelling::suggest_spelling,
        spelling::set_own_word,
        spelling::own_words,
        collect::collect,
        collect::open_packets,
        collect::open_handed,
        collect::import_dropped,
        collect::export_packet,
        collect::set_missing_reason,
        desk::desk,
        desk::desk_layer,
        desk::proposals,
        desk::look_at,
        desk::accept_match,
        desk::link_entries,
        desk::unlink_entries,
        desk::take_apart,
        desk::confirm_links,
        desk::set_wording,
        desk::move_chapter,
        desk::set_chapter_words,
        desk::set_opening,
        desk::highlight,
        desk::move_highlight,
        desk::set_highlight_minutes,
        desk::set_plenary_minutes,
        desk::add_amendment,
        desk::decide_amendment,
        desk::set_votes,
        desk::edit_amendment,
        desk::remove_amendment,
        desk::present,
        desk::plenary,
        desk::sign_off,
        desk::undo_at_desk,
        desk::redo_at_desk,
        desk::private_notes,
        desk::set_private_note,
        plenary::begin_plenary,
        plenary::projected,
        plenary::projected_photo,
        plenary::steer_plenary,
        plenary::open_projector,
        plenary::close_projector,
        plenary::projector_size,
        plenary::projector_lost,
        report::report_pages,
        report::report_page,
        report::report_picture,
        report::report_spot,
        report::prepare_report,
        work::stop_work,
        work::close_window,
        work::close_stay,
        handover::hand_over_view,
        handover::note_hand_over,
        handover::new_passphrase,
        handover::hand_over_file,
        handover::hand_over_folder,
        handover::save_recovery_sheet,
        handover::hand_out,
        handover::serving,
        handover::serve,
        handover::accept_packets,
        handover::unlock_packet,
        handover::watch_folder,
        handover::stop_watching,
        handover::watched_folder,
        handover::accept_from_folder,
        handover::retry_from_folder,
        handover::sign_off_group,
        handover::undo_collect,
        handover::redo_collect,
        handover::renew_device,
        live::live_start,
        live::live_stop,
        live::live_view,
        live::live_code,
        live::live_hide_code,
        live::live_join,
        live::live_leave,
        live::live_forget,
        live::live_qr,
        report::save_report,
        report::save_report_folder,
        report::open_saved,
        report::show_saved,
        report::print_report,
        report::report_themes,
        report::add_theme,
    ]
}

/// A header of a command whose body is bytes: Latin-1 only, so it comes percent-encoded.
fn header(request: &Request<'_>, name: &str) -> String {
    let value = request.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
    percent_decode_str(value).decode_utf8_lossy().into_owned()
}

/// The name of a dropped file: only shown, never a path.
fn shown_name(request: &Request<'_>) -> String {
    header(request, "x-name").chars().filter(|c| !c.is_control()).take(200).collect()
}

#[cfg(test)]
mod tests {
    include!("names.rs");

    #[test]
    fn every_command_of_the_handler_has_a_permission_and_none_is_left_over() {
        let source = include_str!("mod.rs");
        let list = source.split("generate_handler![").nth(1).and_then(|rest| rest.split(']').next());
        let mut handled: Vec<&str> = list
            .expect("the handler's list")
            .split(',')
            .filter_map(|item| item.trim().rsplit("::").next())
            .filter(|name| !name.is_empty())
            .collect();
        let mut permitted = COMMANDS.to_vec();
        handled.sort_unstable();
        permitted.sort_unstable();
        assert_eq!(handled, permitted, "names.rs and the handler must name the same commands");
    }

    #[test]
    fn the_projectors_window_can_ask_for_what_it_shows_and_for_nothing_else() {
        let capability = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("a capability");
        let own = capability(include_str!("../../capabilities/plenary.json"));
        assert_eq!(
            own["windows"],
            serde_json::json!([crate::projector::LABEL]),
            "its own and no other window"
        );
        let allowed =
            serde_json::json!(["core:event:allow-listen", "core:event:allow-unlisten", "plenary-commands"]);
        assert_eq!(own["permissions"], allowed, "it listens and asks; it tells nobody anything");
        let mut asked = PLENARY_COMMANDS.to_vec();
        asked.sort_unstable();
        assert_eq!(asked, ["close_projector", "projected", "projected_photo", "steer_plenary"]);
        let main = capability(include_str!("../../capabilities/main.json"));
        assert_eq!(main["windows"], serde_json::json!(["main"]), "the long list is the main window's alone");
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src-tauri/capabilities");
        assert_eq!(
            std::fs::read_dir(folder).expect("capabilities").count(),
            2,
            "and no third file gives more"
        );
    }
}
