/** A host in memory, for tests and for looking at screens in a browser. It keeps nothing and opens no files. */
import { emptyEntry, eventId, groupId, sampleEntries, sampleEvent, samplePhotos, samplePicture } from "./fake-sample";
import { edited, joinedWith, moved, patched, withFields } from "./fake-entries";
import { movedPhoto, patchedPhoto, photoPatchName, sheetOn } from "./fake-photos";
import { photoWays } from "./fake-photo-ways";
import { historyOf, readBackOf, sampleConflicts } from "./fake-history";
import { fakeLive } from "./fake-live";
import { fakeHandOver } from "./fake-handover";
import { slips as slipsOf, understand } from "./fake-line";
import { announcementPreview, announcementText, collectRows } from "./fake-views";
import { fakeDesk } from "./fake-desk";
import { fakePlenary } from "./fake-plenary";
import { fakeReport } from "./fake-report";
import type { Host } from "./host";
import type { CollectView, ConflictView, Entry, EntryPatch, Event, EventCard, EventSaved, Gaps, PacketOutcome, Photo, Problem, Saved, Settings } from "./types";

export interface FakeHost extends Host {
  /** While set, every change is refused with this problem. */
  failing: Problem | null;
  /** The names of the changes made, in order. */
  calls: string[];
  /** As when somebody closes the window. */
  askToClose: () => void;
}

type State = { entries: Entry[]; photos: Photo[]; conflicts: ConflictView[] };
type Step = { name: string; before: State; after: State; at: string; sitting?: string };
type EventStep = { name: string; before: Event; after: Event };

/** The slips of the keys this host knows about. */
const slips = new Map([["zapsi", ["zapis", "zapsik", "zaspi"]], ["mieszkna", ["mieszkań", "mieszkanka"]], ["prierwszy", ["pierwszy"]]]);

export function fakeHost(options: { empty?: boolean; handed?: boolean; conflicts?: boolean; handover?: string | undefined; deskSize?: number; room?: string | undefined; settings?: Partial<Settings>; now?: () => Date } = {}): FakeHost {
  const now = options.now ?? (() => new Date());
  let settings: Settings = { language: "pl", theme: "light", textSize: 100, readPhotos: false, ...options.settings };
  let event: Event = sampleEvent();
  let entries: Entry[] = options.empty ? [] : sampleEntries();
  let photos: Photo[] = options.empty ? [] : samplePhotos();
  const first = entries;
  let conflicts: ConflictView[] = options.conflicts ? sampleConflicts(entries) : [];
  let made = entries.length;
  let created = 0;
  const reasons = new Map<string, string>();
  const calls: string[] = [];
  const changed = new Set<() => void>();
  const closeAsked = new Set<() => void>();
  const undone = { past: [] as Step[], future: [] as Step[] };
  let own: string[] = [];
  const eventUndone = { past: [] as EventStep[], future: [] as EventStep[] };
  const otherEvents = new Map<string, Event>();

  const live = () => entries.filter((e) => !e.deleted).sort((a, b) => (a.order < b.order ? -1 : 1));
  const undoState = () => ({ undo: undone.past.at(-1)?.name ?? null, redo: undone.future.at(-1)?.name ?? null });
  const saved = (touched: Entry[]): Saved => ({ at: now().toISOString(), entries: touched, photos, gaps: gapsOf(live(), photos), undo: undoState() });

  function change(name: string, next: Entry[], sitting?: string, also: Partial<State> = {}): Saved {
    if (host.failing) throw host.failing;
    host.calls.push(name);
    const before = { entries, photos, conflicts };
    const last = undone.past.at(-1);
    const goesOn = sitting && last?.sitting === sitting && undone.future.length === 0;
    ({ entries, photos, conflicts } = { ...before, ...also, entries: next });
    const step = { name, before: goesOn ? last.before : before, after: { entries, photos, conflicts }, at: now().toISOString(), sitting };
    undone.past = [...(goesOn ? undone.past.slice(0, -1) : undone.past), step];
    undone.future = [];
    for (const told of changed) told();
    return saved(next.filter((entry) => !before.entries.includes(entry)));
  }

  function step(from: Step[], to: Step[], side: "before" | "after"): Saved {
    if (host.failing) throw host.failing;
    const found = from.pop();
    if (!found) throw { code: "nothing-to-undo", params: {} } satisfies Problem;
    to.push(found);
    ({ entries, photos, conflicts } = found[side]);
    return saved(live());
  }

  const eventOf = (id: string) => (id === event.id ? event : (otherEvents.get(id) ?? event));
  const keepEvent = (next: Event) => {
    if (next.id === event.id) event = next;
    else otherEvents.set(next.id, next);
  };
  const eventSaved = (kept: Event): EventSaved => ({
    at: now().toISOString(),
    event: kept,
    undo: { undo: eventUndone.past.at(-1)?.name ?? null, redo: eventUndone.future.at(-1)?.name ?? null },
  });
  function eventStep(from: EventStep[], to: EventStep[], side: "before" | "after"): EventSaved {
    const found = from.pop();
    if (!found) throw { code: "nothing-to-undo", params: {} } satisfies Problem;
    to.push(found);
    keepEvent(found[side]);
    return eventSaved(found[side]);
  }

  const collectView = (): CollectView => {
    const rows = collectRows(event, live().length, reasons);
    const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
    return {
      event: event.id,
      title: event.title,
      rows,
      arrived: rows.filter((row) => row.state !== "missing" && row.state !== "expected").length,
      signedOff: rows.filter((row) => row.state === "signedoff").length,
      undo: { undo: null, redo: null },
      folder: "/media/SALA-3",
      entries: sum((row) => row.entries),
      photos: sum((row) => row.photos),
    };
  };

  const host: FakeHost = {
    failing: null,
    calls,
    settings: async () => settings,
    setSettings: async (next) => void (settings = next),
    textReading: async () => ({ installed: true, languages: ["pl", "en", "uk"], read: settings.readPhotos ? photos.length : 0, unread: false }),
    events: async () => (options.empty ? [] : eventCards(event, otherEvents)),
    createEvent: async (title, language) => {
      const id = `new-${++created}`;
      otherEvents.set(id, { ...sampleEvent(), id, title, subtitle: "", date: null, start: null, end: null, place: "", goals: [], tasks: [], language, sessions: [], groups: [], people: [] });
      return id;
    },
    createSample: async () => eventId,
    readAnnouncement: async () => announcementPreview(),
    openAnnouncement: async () => announcementText,
    createEventFromAnnouncement: async () => eventId,
    event: async (id) => structuredClone(eventOf(id)),
    saveEvent: async (next) => {
      if (host.failing) throw host.failing;
      host.calls.push("save-event");
      eventUndone.past.push({ name: "undo-edit-event", before: eventOf(next.id), after: next });
      eventUndone.future = [];
      keepEvent(next);
      return eventSaved(next);
    },
    undoEvent: async () => eventStep(eventUndone.past, eventUndone.future, "before"),
    redoEvent: async () => eventStep(eventUndone.future, eventUndone.past, "after"),
    capture: async (group) => {
      const found = event.groups.find((g) => g.id === group) ?? event.groups[0]!;
      return {
        event: event.id, eventTitle: event.title, date: event.date, group: found, sessions: event.sessions,
        entries: live(), photos, gaps: gapsOf(live(), photos), undo: undoState(),
      };
    },
    understandLine: async (_group, line) => ({ read: understand(line), slips: slipsOf(line) }),
    addEntries: async (_group, lines) => {
      const added = lines.map((line) => {
        const { tokens: _, ...read } = understand(line);
        const entry = { ...emptyEntry(made++, read.kind, read.text, now().toISOString()), ...read, typed: line };
        return { ...entry, order: String(10_000_000 + made) };
      });
      return change(added.length > 1 ? "undo-add-entries" : "undo-add-entry", [...entries, ...added]);
    },
    patchEntry: async (id, patch) =>
      change(patchName(patch), entries.map((e) => (e.id === id ? patched(e, patch) : e)), patch.sitting),
    moveEntry: (id, after) => host.moveEntries([id], after),
    moveEntries: async (ids, after) =>
      change(ids.length > 1 ? "undo-move-entries" : "undo-move-entry", moved(entries, ids, after)),
    editEntry: async (id, edit) => change("undo-edit-entry", entries.map((e) => (e.id === id ? edited(e, edit) : e)), edit.sitting),
    splitEntry: async (id, { first, second }) => {
      const whole = entries.find((e) => e.id === id)!;
      const rest = { ...emptyEntry(made++, whole.kind, second.trim(), now().toISOString()), order: whole.order };
      const cut = entries.map((e) => (e.id === id ? { ...e, text: first.trim() } : e));
      return change("undo-split-entry", moved([...cut, rest], [rest.id], id));
    },
    joinEntries: async (ids) => {
      const joined = ids.map((id) => entries.find((e) => e.id === id)!).reduce(joinedWith);
      return change("undo-join-entries", entries.map((e) => (e.id === ids[0] ? joined : ids.includes(e.id) ? { ...e, deleted: true } : e)));
    },
    duplicateEntries: async (ids) => {
      const copy = (id: string) => ({ ...entries.find((e) => e.id === id)!, id: emptyEntry(made++, "note", "", "").id });
      return change("undo-duplicate-entry", ids.reduce((all, id) => {
        const made = copy(id);
        return moved([...all, made], [made.id], id);
      }, entries));
    },
    patchEntries: async (ids, { fields, ...patch }) => {
      const name = patch.deleted ? "undo-trash-entries" : patch.kind && !fields ? "undo-convert-entries" : "undo-edit-entries";
      if (fields && understand(fields).text) throw { code: "fields-unread", params: { words: understand(fields).text } } satisfies Problem;
      return change(name, entries.map((e) => (ids.includes(e.id) ? withFields({ ...e, ...patch }, fields ?? "") : e)));
    },
    linkPhoto: async (id, ids, linked) => {
      const tied = (photo: Photo) => ({ ...photo, entries: [...photo.entries.filter((e) => !ids.includes(e)), ...(linked ? ids : [])] });
      change("undo-link-photo", entries, undefined, { photos: photos.map((photo) => (photo.id === id ? tied(photo) : photo)) });
      return saved(entries.filter((e) => ids.includes(e.id)));
    },
    undo: async () => step(undone.past, undone.future, "before"),
    redo: async () => step(undone.future, undone.past, "after"),
    trash: async () => entries.filter((e) => e.deleted),
    history: async (id) => historyOf(id, first.find((e) => e.id === id), undone.past.map(({ before, after, at }) => ({ before: before.entries, after: after.entries, at }))),
    restoreVersion: async (id, version) => {
      const from = version === "0" ? first : undone.past[Number(version) - 1]?.after.entries;
      const earlier = from?.find((e) => e.id === id);
      if (!earlier) throw { code: "version-unknown", params: {} } satisfies Problem;
      return change("undo-restore-version", entries.map((e) => (e.id === id ? { ...earlier, order: e.order, deleted: false } : e)));
    },
    conflicts: async () => conflicts,
    settleConflict: async (id, field, value) => {
      const left = conflicts.filter((c) => c.entry !== id || c.field !== field);
      if (left.length === conflicts.length) throw { code: "conflict-gone", params: {} } satisfies Problem;
      const settled = (e: Entry): Entry => (field.includes("/") ? { ...e, owners: value ? [value as Entry["owners"][number]] : [] } : { ...e, [field]: value });
      return change("undo-settle-conflict", entries.map((e) => (e.id === id ? settled(e) : e)), undefined, { conflicts: left });
    },
    readBack: async (group, notes) => readBackOf(await host.capture(group), notes),
    setStance: async (id, kind, reason) =>
      change("undo-set-stance", entries.map((e) => (e.id === id ? { ...e, stance: { kind, reason, at: now().toISOString() } } : e))),
    patchPhoto: async (id, patch) => {
      change(photoPatchName(patch), entries, undefined, { photos: photos.map((photo) => (photo.id === id ? patchedPhoto(photo, patch) : photo)) });
      return saved([]);
    },
    movePhoto: async (id, after) => {
      change("undo-move-photo", entries, undefined, { photos: movedPhoto(photos, id, after) });
      return saved([]);
    },
    ...photoWays({ group: () => groupId(1), photos: () => photos, saved, change: (name, next) => change(name, entries, undefined, { photos: next }), addEntry: (group, line) => host.addEntries(group, [line]), failing: () => host.failing }),
    photoTrash: async () => photos.filter((p) => p.deleted),
    photoImage: async (hash, _edge, look) => samplePicture(hash, look),
    findSheet: async (hash) => sheetOn(hash),
    collect: async () => collectView(),
    openPackets: async () => packetOutcomes(event),
    restoreBackup: async () => {},
    openHanded: async () => (options.handed ? packetOutcomes(event) : []),
    importDropped: async (file) => ({
      fileName: file.name,
      outcome: { result: "refused", problem: { code: "packet-foreign", params: {} } },
      held: null,
    }),
    exportPacket: async (group) => `grupa-${event.groups.find((g) => g.id === group)?.number ?? 1}.zapis`,
    setMissingReason: async (_event, group, reason) => {
      reasons.set(group, reason);
      return collectView();
    },
    ...fakeHandOver(() => event, () => live(), () => photos, collectView, options),
    ...fakeLive(options),
    ...fakeReport({ entries: live, photos: () => photos, failing: () => host.failing, calls, changed }),
    ...fakePlenary({ event: () => event, host: () => host, now }),
    ...fakeDesk({ event: () => event, entries: live, now, failing: () => host.failing, calls, changed, size: options.deskSize, empty: options.empty }),
    checkSpelling: async (_group, _language, words) =>
      [...words.matchAll(/[\p{L}]+/gu)].filter(([word]) => slips.has(word.toLowerCase()) && !own.includes(word.toLowerCase()))
        .map((found): [number, number] => [found.index, found.index + found[0].length]),
    suggestSpelling: async (_language, word) => slips.get(word.toLowerCase()) ?? [],
    ownWords: async () => own,
    setOwnWord: async (word, known) => void (own = [...own.filter((each) => each !== word.toLowerCase()), ...(known ? [word.toLowerCase()] : [])]),
    search: async (_event, words) => {
      const wanted = words.trim().toLowerCase();
      if (!wanted) return [];
      return live().flatMap((entry) => {
        const at = entry.text.toLowerCase().indexOf(wanted);
        if (at < 0) return [];
        return [{ entry: entry.id, group: groupId(1), groupNumber: 1, kind: entry.kind, ...aroundHit(entry.text, at, wanted.length) }];
      });
    },
    // What Tesseract makes of a sheet.
    searchPhotos: async (_event, words) => {
      const photo = photos[0];
      const read = "MIESZKANIA *MAGAZYN 60 M* PRZY RAMPIE, OD PONIEDZIAŁKU";
      const at = read.toLowerCase().indexOf(words.trim().toLowerCase());
      if (!settings.readPhotos || !photo || !words.trim() || at < 0) return [];
      return [{ photo: photo.id, group: groupId(1), groupNumber: 1, number: 1, ...aroundHit(read, at, words.trim().length) }];
    },
    uiReady: async () => {},
    closeWindow: async () => void calls.push("close-window"),
    closeStay: async () => void calls.push("close-stay"),
    onCloseAsked: (told) => {
      closeAsked.add(told);
      return () => void closeAsked.delete(told);
    },
    askToClose: () => closeAsked.forEach((told) => told()),
    onHanded: () => () => {},
    onFolder: () => () => {},
    stopWork: async () => {},
    onProgress: () => () => {},
  };
  return host;
}

function aroundHit(text: string, at: number, length: number): { text: string; marks: [number, number][] } {
  if (text.length <= 120) return { text, marks: [[at, at + length]] };
  const from = at < 36 ? 0 : text.lastIndexOf(" ", at - 30) + 1;
  const head = from > 0 ? "… " : "";
  const line = text.slice(from, from + 120).replaceAll("\n", " ");
  return { text: `${head}${line}…`, marks: [[at - from + head.length, at - from + head.length + length]] };
}

function patchName(patch: EntryPatch): string {
  if (patch.deleted !== undefined) return patch.deleted ? "undo-trash-entry" : "undo-restore-entry";
  if (patch.private !== undefined) return "undo-set-private";
  if (patch.translation) return "undo-translate-entry";
  return patch.kind && patch.text === undefined ? "undo-convert-entry" : "undo-edit-entry";
}

function gapsOf(entries: Entry[], photos: { caption: string; decorative: boolean }[]): Gaps {
  const tasks = entries.filter((e) => e.kind === "task");
  return {
    tasksWithoutOwner: tasks.filter((e) => e.owners.length === 0).length,
    tasksWithoutDue: tasks.filter((e) => !e.due).length,
    recommendationsWithoutAddressee: entries.filter((e) => e.kind === "recommendation" && e.addressees.length === 0).length,
    photosWithoutCaption: photos.filter((p) => !p.decorative && !p.caption).length,
  };
}

function eventCards(event: Event, others: Map<string, Event>): EventCard[] {
  const card = (e: Event, people: number, entries: number): EventCard => ({
    id: e.id, title: e.title, date: e.date, place: e.place, groups: e.groups.length, people, entries, sample: e.sample,
  });
  const more = (id: string, title: string, day: string, place: string, numbers: [number, number, number], sample = false) => ({
    id, title, date: { day, yearGuessed: false }, place, groups: numbers[0], people: numbers[1], entries: numbers[2], sample,
  });
  return [
    ...[...others.values()].map((e) => card(e, 0, 0)),
    card(event, 112, 430),
    more("e2", "Szkoły przyjmują: spotkanie dyrektorek i dyrektorów", "2022-05-12", "Ratusz, sala 107", [5, 61, 214]),
    more("e3", "Praca od zaraz? Okrągły stół o zatrudnieniu", "2022-04-28", "Dom Sąsiedzki „Parter”", [4, 48, 122]),
    more("e4", "Zielone podwórka: warsztat dzielnicowy", "2022-03-31", "", [3, 24, 75], true),
  ];
}

function packetOutcomes(event: Event): PacketOutcome[] {
  const content = (n: number, before: number, after: number, newPhotos: number, receipt: string) => ({
    event: event.id, group: groupId(n), number: n, theme: event.groups[n - 1]!.theme, entriesBefore: before, entriesAfter: after, newPhotos, receipt,
    counted: { byKind: { task: after }, entries: after, photos: 12, lastChange: null }, newEvent: false, notice: null,
  });
  const claim = {
    event: event.id, device: "laptop 7", fingerprint: "4RMX-T9KB", group: groupId(7), number: 7, theme: event.groups[6]!.theme,
    madeAt: new Date(2022, 4, 27, 12, 46).toISOString(), entries: 71, photos: 14,
  };
  return [
    { fileName: "grupa-2.zapis", outcome: { result: "imported", ...content(2, 58, 61, 2, "P93D-XA") }, held: null },
    { fileName: "grupa-6.zapis", outcome: { result: "alreadyThere", ...content(6, 63, 63, 0, "ZB5J-K7") }, held: null },
    { fileName: "grupa-7.zapis", outcome: { result: "unknown", ...claim }, held: "7" },
    { fileName: "grupa-3.zapis", outcome: { result: "locked" }, held: "8" },
    { fileName: "grupa-4.zapis", outcome: { result: "refused", problem: { code: "packet-truncated", params: {} } }, held: null },
  ];
}
