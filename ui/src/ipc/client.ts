/** The real host: the commands of the shell. Nothing else in the window names Tauri. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { Host } from "./host";
import type { FolderView, LiveNews, PacketOutcome, PhotoArrival, Problem, Progress } from "./types";

/** In bytes; larger packets are opened by their path. */
const largestDropped = 256 * 1024 * 1024;

export const tauriHost: Host = {
  settings: () => invoke("settings"),
  setSettings: (settings) => invoke("set_settings", { settings }),
  textReading: () => invoke("text_reading"),
  events: () => invoke("events"),
  createEvent: (title, language) => invoke("create_event", { title, language }),
  createSample: (photos) => invoke("create_sample", { photos }),
  readAnnouncement: (text) => invoke("read_announcement", { text }),
  openAnnouncement: () => invoke("open_announcement"),
  createEventFromAnnouncement: (announcement) => invoke("create_event_from_announcement", { announcement }),
  event: (event) => invoke("event", { event }),
  saveEvent: (event) => invoke("save_event", { event }),
  undoEvent: (event) => invoke("undo_event", { event }),
  redoEvent: (event) => invoke("redo_event", { event }),
  capture: (group) => invoke("capture", { group }),
  understandLine: (group, line) => invoke("understand_line", { group, line }),
  addEntries: (group, lines) => invoke("add_entries", { group, lines }),
  patchEntry: (entry, patch) => invoke("patch_entry", { entry, patch }),
  moveEntry: (entry, after) => invoke("move_entry", { entry, after }),
  editEntry: (entry, edit) => invoke("edit_entry", { entry, edit }),
  splitEntry: (entry, halves) => invoke("split_entry", { entry, halves }),
  joinEntries: (entries) => invoke("join_entries", { entries }),
  duplicateEntries: (entries) => invoke("duplicate_entries", { entries }),
  patchEntries: (entries, patch) => invoke("patch_entries", { entries, patch }),
  moveEntries: (entries, after) => invoke("move_entries", { entries, after }),
  linkPhoto: (photo, entries, linked) => invoke("link_photo", { photo, entries, linked }),
  undo: (group) => invoke("undo", { group }),
  redo: (group) => invoke("redo", { group }),
  trash: (group) => invoke("trash", { group }),
  history: (entry) => invoke("history", { entry }),
  restoreVersion: (entry, version) => invoke("restore_version", { entry, version }),
  conflicts: (group) => invoke("conflicts", { group }),
  settleConflict: (entry, field, value) => invoke("settle_conflict", { entry, field, value }),
  readBack: (group, notes) => invoke("read_back", { group, notes }),
  setStance: (entry, kind, reason) => invoke("set_stance", { entry, kind, reason }),
  patchPhoto: (photo, patch) => invoke("patch_photo", { photo, patch }),
  movePhoto: (photo, after) => invoke("move_photo", { photo, after }),
  photoTrash: (group) => invoke("photo_trash", { group }),
  photoImage: async (hash, longEdge, look) => {
    const bytes = await invoke<ArrayBuffer>("photo_image", { hash, longEdge, look });
    return new Blob([bytes], { type: "image/jpeg" });
  },
  choosePhotos: (group, folder) => invoke("choose_photos", { group, folder }),
  addDroppedPhoto: async (group, file) => {
    const headers = { "x-name": encodeURIComponent(file.name), "x-group": group };
    return invoke<PhotoArrival>("add_dropped_photo", new Uint8Array(await file.arrayBuffer()), { headers });
  },
  pastePhotos: (group) => invoke("paste_photos", { group }),
  similarPhotos: (group) => invoke("similar_photos", { group }),
  keepBothPhotos: (one, other) => invoke("keep_both_photos", { one, other }),
  addEntryFromPhoto: (group, line, photo, area) => invoke("add_entry_from_photo", { group, line, photo, area }),
  placeEntry: (photo, entry, area) => invoke("place_entry", { photo, entry, area }),
  openPhone: (group, network) => invoke("open_phone", { group, network }),
  phoneCounts: () => invoke("phone_counts"),
  closePhone: () => invoke("close_phone"),
  findSheet: (hash) => invoke("find_sheet", { hash }),
  collect: (event) => invoke("collect", { event }),
  openPackets: (event) => invoke("open_packets", { event }),
  restoreBackup: () => invoke("restore_backup"),
  openHanded: () => invoke("open_handed"),
  importDropped: async (file, event) => {
    // It goes through this page's memory, and more than once.
    if (file.size > largestDropped) {
      const problem: Problem = { code: "packet-too-large-to-drop", params: {} };
      return { fileName: file.name, outcome: { result: "refused", problem }, held: null };
    }
    const body = new Uint8Array(await file.arrayBuffer());
    // Headers carry Latin-1 only, and file names carry anything.
    const headers = { "x-name": encodeURIComponent(file.name), "x-event": event ?? "" };
    return invoke<PacketOutcome>("import_dropped", body, { headers });
  },
  exportPacket: (group) => invoke("export_packet", { group }),
  setMissingReason: (event, group, reason) => invoke("set_missing_reason", { event, group, reason }),
  handOverView: (group) => invoke("hand_over_view", { group }),
  noteHandOver: (group, why) => invoke("note_hand_over", { group, why }),
  newPassphrase: () => invoke("new_passphrase"),
  handOverFile: (group, passphrase) => invoke("hand_over_file", { group, passphrase }),
  handOverFolder: (group, again, passphrase) => invoke("hand_over_folder", { group, again, passphrase }),
  saveRecoverySheet: (group, passphrase) => invoke("save_recovery_sheet", { group, passphrase }),
  handOut: (event) => invoke("hand_out", { event }),
  serving: (event) => invoke("serving", { event }),
  serve: (event, group, noteTaker) => invoke("serve", { event, group, noteTaker }),
  acceptPackets: (names) => invoke("accept_packets", { names }),
  unlockPacket: (name, passphrase) => invoke("unlock_packet", { name, passphrase }),
  watchFolder: (event, again) => invoke("watch_folder", { event, again }),
  stopWatching: () => invoke("stop_watching"),
  watchedFolder: () => invoke("watched_folder"),
  acceptFromFolder: (name, passphrase) => invoke("accept_from_folder", { name, passphrase }),
  retryFromFolder: (name) => invoke("retry_from_folder", { name }),
  signOffGroup: (event, group, signed) => invoke("sign_off_group", { event, group, signed }),
  undoCollect: (event) => invoke("undo_collect", { event }),
  redoCollect: (event) => invoke("redo_collect", { event }),
  renewDevice: () => invoke("renew_device"),
  liveStart: (scope, name, relay) => invoke("live_start", { scope, name, relay }),
  liveStop: () => invoke("live_stop"),
  liveView: () => invoke("live_view"),
  liveCode: (laptops) => invoke("live_code", { laptops }),
  liveHideCode: () => invoke("live_hide_code"),
  liveJoin: (to, code) => invoke("live_join", { to, code }),
  liveLeave: (peer) => invoke("live_leave", { peer }),
  liveForget: (peer) => invoke("live_forget", { peer }),
  liveQr: (ticket) => invoke("live_qr", { ticket }),
  reportPages: (event, choice) => invoke("report_pages", { event, choice }),
  reportPage: (stamp, page) => invoke("report_page", { stamp, page }),
  reportPicture: async (stamp, index) => {
    const bytes = await invoke<ArrayBuffer>("report_picture", { stamp, index });
    return new Blob([bytes], { type: "image/jpeg" });
  },
  reportSpot: (stamp, group, entry) => invoke("report_spot", { stamp, group, entry }),
  prepareReport: (event) => invoke("prepare_report", { event }),
  saveReport: (event, choice, format) => invoke("save_report", { event, choice, format }),
  saveReportFolder: (event, choice, formats) => invoke("save_report_folder", { event, choice, formats }),
  openSaved: (number) => invoke("open_saved", { number }),
  showSaved: () => invoke("show_saved"),
  printReport: (event, choice) => invoke("print_report", { event, choice }),
  reportThemes: () => invoke("report_themes"),
  addTheme: () => invoke("add_theme"),
  desk: (event) => invoke("desk", { event }),
  deskLayer: (event) => invoke("desk_layer", { event }),
  proposals: (event) => invoke("proposals", { event }),
  lookAt: (event, entries) => invoke("look_at", { event, entries }),
  acceptMatch: (event, need, offer) => invoke("accept_match", { event, need, offer }),
  linkEntries: (event, first, second, kind) => invoke("link_entries", { event, first, second, kind }),
  unlinkEntries: (event, first, second) => invoke("unlink_entries", { event, first, second }),
  takeApart: (event, entry) => invoke("take_apart", { event, entry }),
  confirmLinks: (event, entry) => invoke("confirm_links", { event, entry }),
  setWording: (event, entry, wording) => invoke("set_wording", { event, entry, wording }),
  moveChapter: (event, group, after) => invoke("move_chapter", { event, group, after }),
  setChapterWords: (event, group, words, before) => invoke("set_chapter_words", { event, group, words, before }),
  setOpening: (event, words, before) => invoke("set_opening", { event, words, before }),
  highlight: (event, entry, on) => invoke("highlight", { event, entry, on }),
  moveHighlight: (event, entry, after) => invoke("move_highlight", { event, entry, after }),
  setHighlightMinutes: (event, entry, minutes) => invoke("set_highlight_minutes", { event, entry, minutes }),
  setPlenaryMinutes: (event, minutes) => invoke("set_plenary_minutes", { event, minutes }),
  addAmendment: (event, amendment) => invoke("add_amendment", { event, amendment }),
  decideAmendment: (event, amendment, outcome) => invoke("decide_amendment", { event, amendment, outcome }),
  setVotes: (event, amendment, votes) => invoke("set_votes", { event, amendment, votes }),
  editAmendment: (event, amendment, text, askedBy) => invoke("edit_amendment", { event, amendment, text, askedBy }),
  removeAmendment: (event, amendment) => invoke("remove_amendment", { event, amendment }),
  present: (event, entry, shown) => invoke("present", { event, entry, shown }),
  plenary: (event) => invoke("plenary", { event }),
  signOff: (event, by) => invoke("sign_off", { event, by }),
  undoAtDesk: (event) => invoke("undo_at_desk", { event }),
  redoAtDesk: (event) => invoke("redo_at_desk", { event }),
  beginPlenary: (event) => invoke("begin_plenary", { event }),
  projected: () => invoke("projected"),
  projectedPhoto: async (hash, longEdge) => {
    const bytes = await invoke<ArrayBuffer>("projected_photo", { hash, longEdge });
    return new Blob([bytes], { type: "image/jpeg" });
  },
  steerPlenary: (step) => invoke("steer_plenary", { step }),
  openProjector: () => invoke("open_projector"),
  closeProjector: () => invoke("close_projector"),
  projectorSize: () => invoke("projector_size"),
  projectorLost: () => invoke("projector_lost"),
  privateNotes: (event) => invoke("private_notes", { event }),
  setPrivateNote: (event, about, text) => invoke("set_private_note", { event, about, text }),
  checkSpelling: (group, language, text) => invoke("check_spelling", { group, language, text }),
  suggestSpelling: (language, word) => invoke("suggest_spelling", { language, word }),
  ownWords: () => invoke("own_words"),
  setOwnWord: (word, known) => invoke("set_own_word", { word, known }),
  search: (event, words) => invoke("search", { event, words }),
  searchPhotos: (event, words) => invoke("search_photos", { event, words }),
  uiReady: () => invoke("ui_ready"),
  closeWindow: () => invoke("close_window"),
  closeStay: () => invoke("close_stay"),
  onCloseAsked: (told) => {
    const stop = listen("close-asked", told);
    return () => void stop.then((unlisten) => unlisten());
  },
  onHanded: (told) => {
    const stop = listen("packets-handed", told);
    return () => void stop.then((unlisten) => unlisten());
  },
  onPhotoArrival: (told) => {
    const stop = listen<PhotoArrival>("photo-arrived", ({ payload }) => told(payload));
    return () => void stop.then((unlisten) => unlisten());
  },
  onStage: (told) => {
    const stop = listen("stage", told);
    return () => void stop.then((unlisten) => unlisten());
  },
  onChanged: (told) => {
    const stop = listen("changed", told);
    return () => void stop.then((unlisten) => unlisten());
  },
  onFolder: (told) => {
    const stop = listen<FolderView>("folder", ({ payload }) => told(payload));
    return () => void stop.then((unlisten) => unlisten());
  },
  onLive: (told) => {
    const stop = listen<LiveNews>("live", ({ payload }) => told(payload));
    return () => void stop.then((unlisten) => unlisten());
  },
  stopWork: (task) => invoke("stop_work", { task }),
  onProgress: (told) => {
    const stop = listen<Progress>("progress", ({ payload }) => told(payload));
    return () => void stop.then((unlisten) => unlisten());
  },
};
