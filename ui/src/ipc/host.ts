/** What the window may ask of the host. One host is set at the start: the real one, or a fake one for tests and looking. */
import type { DeskHost, ProjectorHost, StageHost } from "./desk";
import type * as T from "./types";

export interface Host extends DeskHost, StageHost, ProjectorHost {
  settings(): Promise<T.Settings>;
  setSettings(settings: T.Settings): Promise<void>;
  /** Whether words on photos can be read on this computer, and how far that has come. */
  textReading(): Promise<T.TextReading>;
  events(): Promise<T.EventCard[]>;
  createEvent(title: string, language: T.Language): Promise<T.EventId>;
  createSample(photos: boolean): Promise<T.EventId>;
  readAnnouncement(text: string): Promise<T.Announcement>;
  /** Asks for a file; its text, or null when none was chosen. */
  openAnnouncement(): Promise<string | null>;
  createEventFromAnnouncement(announcement: T.Announcement): Promise<T.EventId>;
  event(event: T.EventId): Promise<T.Event>;
  saveEvent(event: T.Event): Promise<T.EventSaved>;
  undoEvent(event: T.EventId): Promise<T.EventSaved>;
  redoEvent(event: T.EventId): Promise<T.EventSaved>;
  capture(group: T.GroupId): Promise<T.CaptureView>;
  understandLine(group: T.GroupId, line: string): Promise<T.Understood>;
  /** An entry for each line, in one step. */
  addEntries(group: T.GroupId, lines: string[]): Promise<T.Saved>;
  patchEntry(entry: T.EntryId, patch: T.EntryPatch): Promise<T.Saved>;
  /** `after` null puts the entry first. */
  moveEntry(entry: T.EntryId, after: T.EntryId | null): Promise<T.Saved>;
  /** Ends the editing of an entry: tokens newly written become fields. */
  editEntry(entry: T.EntryId, edit: T.EntryEdit): Promise<T.Saved>;
  splitEntry(entry: T.EntryId, halves: T.EntryHalves): Promise<T.Saved>;
  /** The first takes in the others. */
  joinEntries(entries: T.EntryId[]): Promise<T.Saved>;
  duplicateEntries(entries: T.EntryId[]): Promise<T.Saved>;
  patchEntries(entries: T.EntryId[], patch: T.EntriesPatch): Promise<T.Saved>;
  moveEntries(entries: T.EntryId[], after: T.EntryId | null): Promise<T.Saved>;
  linkPhoto(photo: T.PhotoId, entries: T.EntryId[], linked: boolean): Promise<T.Saved>;
  undo(group: T.GroupId): Promise<T.Saved>;
  redo(group: T.GroupId): Promise<T.Saved>;
  trash(group: T.GroupId): Promise<T.Entry[]>;
  /** Who changed an entry when, newest first. */
  history(entry: T.EntryId): Promise<T.EntryHistory>;
  restoreVersion(entry: T.EntryId, version: string): Promise<T.Saved>;
  /** Fields with two values. */
  conflicts(group: T.GroupId): Promise<T.ConflictView[]>;
  settleConflict(entry: T.EntryId, field: string, value: unknown): Promise<T.Saved>;
  readBack(group: T.GroupId, notes: boolean): Promise<T.ReadBackView>;
  setStance(entry: T.EntryId, kind: T.StanceKind, reason: string): Promise<T.Saved>;
  patchPhoto(photo: T.PhotoId, patch: T.PhotoPatch): Promise<T.Saved>;
  /** `after` null puts the photo first. */
  movePhoto(photo: T.PhotoId, after: T.PhotoId | null): Promise<T.Saved>;
  photoTrash(group: T.GroupId): Promise<T.Photo[]>;
  /** Asks for files, or for a folder, and takes the photos in; each is told to `onPhotoArrival`. How many there were. */
  choosePhotos(group: T.GroupId, folder: boolean): Promise<number>;
  addDroppedPhoto(group: T.GroupId, file: File): Promise<T.PhotoArrival>;
  /** What lies on the clipboard, told like chosen files. How many there were. */
  pastePhotos(group: T.GroupId): Promise<number>;
  /** Pairs that look alike and about which nobody has decided. */
  similarPhotos(group: T.GroupId): Promise<[T.PhotoId, T.PhotoId][]>;
  keepBothPhotos(one: T.PhotoId, other: T.PhotoId): Promise<T.Saved>;
  addEntryFromPhoto(group: T.GroupId, line: string, photo: T.PhotoId, area: T.Area | null): Promise<T.Saved>;
  placeEntry(photo: T.PhotoId, entry: T.EntryId, area: T.Area | null): Promise<T.Saved>;
  /** Opens the door for phones; null takes the likeliest network. */
  openPhone(group: T.GroupId, network: string | null): Promise<T.PhoneView>;
  /** Null once the door is shut. Asking keeps it open. */
  phoneCounts(): Promise<T.PhoneCounts | null>;
  closePhone(): Promise<void>;
  /** Without a look the photo as it was taken, upright. */
  photoImage(hash: string, longEdge: number, look?: T.Look): Promise<Blob>;
  findSheet(hash: string): Promise<T.SheetProposal>;
  collect(event: T.EventId): Promise<T.CollectView>;
  openPackets(event: T.EventId | null): Promise<T.PacketOutcome[]>;
  /** Packets the program was asked to open from outside, since the last time this was asked. */
  /** For a library that does not open: the newest backup takes its place, the damaged file is set aside. */
  restoreBackup(): Promise<void>;
  openHanded(): Promise<T.PacketOutcome[]>;
  importDropped(file: File, event: T.EventId | null): Promise<T.PacketOutcome>;
  /** The name of the file written, or null when none was chosen. */
  exportPacket(group: T.GroupId): Promise<string | null>;
  setMissingReason(event: T.EventId, group: T.GroupId, reason: string): Promise<T.CollectView>;
  /** Everything the hand-over screen shows. */
  handOverView(group: T.GroupId): Promise<T.HandOverView>;
  /** Before a packet is made: what is open, and why it is handed over nevertheless, goes into the record. */
  noteHandOver(group: T.GroupId, why: string): Promise<T.HandOverView>;
  newPassphrase(): Promise<string>;
  /** Null when nobody said where to. */
  handOverFile(group: T.GroupId, passphrase: string | null): Promise<T.HandedOver | null>;
  /** Into a folder chosen now, or again into the last one; with a passphrase locked, photos and all. */
  handOverFolder(group: T.GroupId, again: boolean, passphrase: string | null): Promise<T.HandedOver | null>;
  saveRecoverySheet(group: T.GroupId, passphrase: string): Promise<string | null>;
  /** One packet for each group, into a folder chosen now. */
  handOut(event: T.EventId): Promise<T.HandedOut | null>;
  serving(event: T.EventId): Promise<T.ServingView>;
  serve(event: T.EventId, group: T.GroupId | null, noteTaker: string): Promise<T.ServingView>;
  /** Packets a person was asked about; their laptops are known from then on. */
  acceptPackets(names: string[]): Promise<T.PacketOutcome[]>;
  unlockPacket(name: string, passphrase: string): Promise<T.PacketOutcome>;
  watchFolder(event: T.EventId, again: boolean): Promise<T.FolderView | null>;
  stopWatching(): Promise<void>;
  watchedFolder(): Promise<T.FolderView | null>;
  acceptFromFolder(name: string, passphrase: string | null): Promise<T.PacketOutcome>;
  /** A packet that was bad is read once more. */
  retryFromFolder(name: string): Promise<T.FolderView | null>;
  signOffGroup(event: T.EventId, group: T.GroupId, signed: boolean): Promise<T.CollectView>;
  undoCollect(event: T.EventId): Promise<T.CollectView>;
  redoCollect(event: T.EventId): Promise<T.CollectView>;
  /** For a laptop whose disk was copied from another's. */
  renewDevice(): Promise<T.DeviceView>;
  /** Opens the room's network, because a person said so; `relay` is empty unless an organisation runs one. */
  liveStart(scope: T.LiveScope, name: string, relay: string): Promise<T.LiveView>;
  liveStop(): Promise<void>;
  /** Null while the network is closed. */
  liveView(): Promise<T.LiveView | null>;
  /** A fresh code for up to so many laptops; an older one is void. */
  liveCode(laptops: number): Promise<string>;
  liveHideCode(): Promise<void>;
  /** `to` is a ticket, an address, or a laptop nearby by its id; the code is empty for one that is known. */
  liveJoin(to: string, code: string): Promise<string>;
  liveLeave(peer: string): Promise<void>;
  liveForget(peer: string): Promise<void>;
  /** Null where the words are too many for a QR code. */
  liveQr(ticket: string): Promise<T.PhoneQr | null>;
  /** Lays the report out; its pages are asked for by the stamp of the answer. A newer question stops an older one. */
  reportPages(event: T.EventId, choice: T.ReportChoice): Promise<T.ReportPages>;
  reportPage(stamp: number, page: number): Promise<T.PageDrawing>;
  reportPicture(stamp: number, index: number): Promise<Blob>;
  /** Where an entry is printed, or else where its group's record begins. */
  reportSpot(stamp: number, group: T.GroupId, entry: T.EntryId | null): Promise<T.PageSpot | null>;
  /** Scales the photos that are not yet. */
  prepareReport(event: T.EventId): Promise<void>;
  /** Null when no place was chosen. */
  saveReport(event: T.EventId, choice: T.ReportChoice, format: T.ReportFormat): Promise<T.SavedFolder | null>;
  saveReportFolder(event: T.EventId, choice: T.ReportChoice, formats: T.ReportFormat[]): Promise<T.SavedFolder | null>;
  /** A file of the last saving, in the system's program for it. */
  openSaved(number: number): Promise<void>;
  showSaved(): Promise<void>;
  printReport(event: T.EventId, choice: T.ReportChoice): Promise<T.PrintWay>;
  reportThemes(): Promise<T.ReportTheme[]>;
  /** Asks for a theme file; the theme's id, or null when none was chosen. */
  addTheme(): Promise<string | null>;
  /** Where words stand that no dictionary knows: from, to. */
  checkSpelling(group: T.GroupId, language: T.Language, text: string): Promise<[number, number][]>;
  suggestSpelling(language: T.Language, word: string): Promise<string[]>;
  /** Words added to the dictionary of this library. */
  ownWords(): Promise<string[]>;
  setOwnWord(word: string, known: boolean): Promise<void>;
  search(event: T.EventId, words: string): Promise<T.SearchHit[]>;
  /** Photos on which a machine read these words. */
  searchPhotos(event: T.EventId, words: string): Promise<T.PhotoWordsHit[]>;
  uiReady(): Promise<void>;
  /** The answers to `onCloseAsked`: the window closes, or goes on as it was. */
  closeWindow(): Promise<void>;
  closeStay(): Promise<void>;
  /** Calls back when the window is to close, and waits with that for one of the answers; this answer stops it. */
  onCloseAsked(told: () => void): () => void;
  /** Calls back when packets wait for `openHanded`; the answer stops it. */
  onHanded(told: () => void): () => void;
  /** Calls back for each photo chosen, pasted or sent by a phone; the answer stops it. */
  onPhotoArrival(told: (arrival: T.PhotoArrival) => void): () => void;
  /** Calls back after something in the library changed, whoever did it; the answer stops it. */
  onChanged(told: () => void): () => void;
  /** Calls back when the watched folder was looked at; the answer stops it. */
  onFolder(told: (folder: T.FolderView) => void): () => void;
  /** Calls back when something happened in the room's network; the answer stops it. */
  onLive(told: (news: T.LiveNews) => void): () => void;
  /** Stops the long work of this name, as it is told by `onProgress`; nothing half-made stays. */
  stopWork(task: string): Promise<void>;
  /** Calls back while long work goes on; the answer stops it. */
  onProgress(told: (progress: T.Progress) => void): () => void;
}

let current: Host | undefined;

export function setHost(host: Host): void {
  current = host;
}

export function host(): Host {
  if (!current) throw new Error("the host is set before the window is mounted");
  return current;
}

/** Whatever was thrown, as something that can be said to a person. */
export function asProblem(thrown: unknown): T.Problem {
  if (thrown && typeof thrown === "object" && "code" in thrown && typeof thrown.code === "string") {
    const params = "params" in thrown && thrown.params ? (thrown.params as Record<string, string>) : {};
    return { code: thrown.code, params };
  }
  return { code: "unknown", params: { detail: thrown instanceof Error ? thrown.message : String(thrown) } };
}
