/**
 * One group's record on the screen: what the host has, and over it every change still on its way to the disk.
 * So a person sees at once what they did, and nothing they did depends on the disk being there.
 */
import { host } from "../ipc/host";
import type { Area, CapturedLine, CaptureView, ConflictView, EntriesPatch, Entry, EntryEdit, EntryHalves, EntryId, EntryKind, EntryPatch, GroupId, PhotoId, PhotoPatch, Problem, Saved, Translation } from "../ipc/types";
import { keepWaiting } from "../stores/drafts";
import { type Change, type Clock, LeftBehind, SaveQueue, settled } from "../stores/saving.svelte";

interface RecordChange extends Change<Saved> {
  apply: (entries: Entry[]) => Entry[];
  /** Words a person typed that aren't on disk yet; of a new line, which no entry has yet, a copy is kept. */
  words?: string;
  /** Whether it puts something into the trash or takes it out. */
  trash?: boolean;
  /** Called with the answer, after it has been taken in. */
  then?: (saved: Saved) => void;
  /** Whether it settles a conflict or may bring one back. */
  conflicts?: boolean;
}

/** Words that could not be taken, given back with the reason. */
export type Refused = { words: string; problem: Problem };

/** Problems that trying again never solves. */
const hopeless = new Set(["version-unknown", "conflict-gone", "entry-unknown", "group-unknown", "event-unknown", "photo-unknown", "empty-line", "too-long", "fields-unread", "nothing-to-undo"]);

/** How long after a later answer an earlier one may come, in milliseconds. */
const longestOvertaking = 10_000;

/** So many lines are read and written in one go: a longer page must not keep the next line waiting. */
const mostInOneStep = 200;

const left = new LeftBehind<GroupRecord>();

export class GroupRecord {
  view = $state.raw<CaptureView>() as CaptureView;
  /** What lies in the trash, newest first. */
  trash = $state.raw<Entry[]>([]);
  /** Fields with two values. */
  conflicts = $state.raw<ConflictView[]>([]);
  refused = $state.raw<Refused[]>([]);
  /** The last thing undone or redone: a catalogue id. */
  told = $state<{ what: "undone" | "redone"; name: string } | null>(null);
  queue: SaveQueue<Saved, RecordChange>;
  shown: Entry[] = $derived.by(() => this.queue.waiting.reduce((entries, change) => change.apply(entries), this.view.entries));
  #provisional = 0;
  #newest = "1970-01-01T00:00:00Z";
  /** The words of entries being edited as the host last took them. */
  #taken = new Map<EntryId, string>();
  #reading: ReturnType<typeof setTimeout> | undefined;

  constructor(view: CaptureView, clock?: Clock) {
    this.view = { ...view, entries: view.entries.filter((e) => !e.deleted) };
    this.queue = new SaveQueue<Saved, RecordChange>({
      clock,
      hopeless: (problem) => hopeless.has(problem.code),
      refused: (change, problem) => {
        void this.lookForConflicts();
        if (change.words || problem.code.endsWith("-unknown")) {
          this.refused = [...this.refused, { words: change.words ?? "", problem }];
        }
      },
    });
  }

  /** The group's record; with something in it still unsaved it is the one that was left, so that nothing is lost sight of. */
  static async open(group: GroupId, clock?: Clock): Promise<GroupRecord> {
    const record = await left.open(group, async () => new GroupRecord(await host().capture(group), clock));
    if (record.isLeft) void record.cameFromElsewhere();
    return record;
  }

  /** Whether leaving it now would leave something behind. */
  get isLeft(): boolean {
    return this.queue.waiting.length > 0 || this.refused.length > 0;
  }

  get group(): string {
    return this.view.group.id;
  }

  isWaiting(id: EntryId): boolean {
    return id.startsWith("waiting-");
  }

  /** An entry for each line; many are one step, a pasted page of them a few. `understood` is how a single one was read. */
  add(lines: string[], understood: CapturedLine | null, now: Date): void {
    for (let from = 0; from < lines.length; from += mostInOneStep) {
      const those = lines.slice(from, from + mostInOneStep);
      const added = those.map((line) => provisional(`waiting-${++this.#provisional}`, line, understood, now));
      this.#change({
        run: () => host().addEntries(this.group, those),
        apply: (entries) => [...entries, ...added],
        words: those.join("\n"),
        copied: true,
      });
    }
  }

  /** Typed off a photo: tied to it, and to the place marked on it. */
  addFromPhoto(line: string, understood: CapturedLine | null, now: Date, photo: PhotoId, area: Area | null): void {
    const entry = provisional(`waiting-${++this.#provisional}`, line, understood, now);
    this.#change({
      run: () => host().addEntryFromPhoto(this.group, line, photo, area),
      apply: (entries) => [...entries, entry],
      words: line,
      copied: true,
    });
  }

  /** A photo that came meanwhile, already on disk. */
  photoCame(saved: Saved): void {
    this.#take(saved, merged(this.view.entries, saved.entries));
  }

  /** Another laptop changed the record: what came in is shown below what is still on its way from here. */
  async cameFromElsewhere(): Promise<void> {
    clearTimeout(this.#reading);
    await settled();
    const { savedAt } = this.queue;
    const view = await host().capture(this.group).catch(() => null);
    const saving = this.queue.savedAt !== savedAt || (this.queue.waiting.length > 0 && !this.queue.failingSince);
    // Something was saved meanwhile: what was read may be older.
    if (saving || !view) {
      clearTimeout(this.#reading);
      this.#reading = setTimeout(() => void this.cameFromElsewhere(), 250);
      return;
    }
    this.view = { ...view, entries: view.entries.filter((e) => !e.deleted) };
    void this.lookIntoTrash();
    void this.lookForConflicts();
  }

  patchPhoto(photo: PhotoId, patch: PhotoPatch): void {
    const key = patch.caption === undefined ? undefined : `caption ${photo}`;
    this.#change({ run: () => host().patchPhoto(photo, patch), apply: (entries) => entries, words: patch.caption, key });
  }

  /** Right after another one, or to the front. */
  movePhoto(photo: PhotoId, after: PhotoId | null): void {
    this.#change({ run: () => host().movePhoto(photo, after), apply: (entries) => entries });
  }

  keepBothPhotos(one: PhotoId, other: PhotoId): void {
    this.#change({ run: () => host().keepBothPhotos(one, other), apply: (entries) => entries });
  }

  /** `before` is what stood there when editing began. */
  setText(id: EntryId, words: string, before: string, sitting: string): void {
    this.#change({
      run: () => host().patchEntry(id, { text: words, textBefore: this.#taken.get(id) ?? before, sitting }),
      apply: (entries) => entries.map((e) => (e.id === id ? { ...e, text: words } : e)),
      // What a sitting ended with is not covered by the next one: giving up is a step of its own.
      key: `text ${id} ${sitting}`,
      words,
      then: () => this.#taken.set(id, words),
    });
  }

  /** Ends the editing of an entry: its words and its line of fields, in one step. */
  edit(id: EntryId, edit: Omit<EntryEdit, "textSaved">): void {
    this.#change({
      run: () => host().editEntry(id, { ...edit, textSaved: this.#taken.get(id) ?? edit.textBefore }),
      apply: (entries) => entries.map((e) => (e.id === id ? { ...e, text: edit.text } : e)),
      words: edit.text,
      then: () => this.#taken.delete(id),
    });
  }

  /** Editing begins anew with what is there. */
  beginEditing(id: EntryId): void {
    this.#taken.delete(id);
  }

  /** `then` is told the second part. */
  split(id: EntryId, halves: Omit<EntryHalves, "textSaved">, before: string, then: (rest: EntryId) => void): void {
    const known = this.#known();
    this.#change({
      run: () => host().splitEntry(id, { ...halves, textSaved: this.#taken.get(id) ?? before }),
      apply: (entries) => entries.map((e) => (e.id === id ? { ...e, text: halves.first } : e)),
      words: halves.second,
      then: ({ entries }) => {
        this.#taken.delete(id);
        const rest = entries.find((e) => !known.has(e.id));
        if (rest) then(rest.id);
      },
    });
  }

  /** The first of them takes in the others. */
  join(ids: EntryId[], then: () => void): void {
    if (ids.length < 2) return;
    this.#change({ run: () => host().joinEntries(ids), apply: (entries) => entries, trash: true, then });
  }

  duplicate(ids: EntryId[], then: (copies: EntryId[]) => void): void {
    const known = this.#known();
    this.#change({
      run: () => host().duplicateEntries(ids),
      apply: (entries) => entries,
      then: ({ entries }) => then(entries.map((e) => e.id).filter((id) => !known.has(id))),
    });
  }

  patchMany(ids: EntryId[], patch: EntriesPatch): void {
    const { fields, ...plain } = patch;
    const those = new Set(ids);
    this.#change({
      run: () => host().patchEntries(ids, patch),
      apply: (entries) => entries.filter((e) => !(patch.deleted && those.has(e.id))).map((e) => (those.has(e.id) ? { ...e, ...plain } : e)),
      words: fields,
      trash: patch.deleted,
    });
  }

  /** Puts entries, in their order, right after another one, or at the top. */
  moveMany(ids: EntryId[], after: EntryId | null): void {
    this.#change({
      run: () => host().moveEntries(ids, after),
      apply: (entries) => {
        const those = ids.flatMap((id) => entries.filter((e) => e.id === id));
        const rest = entries.filter((e) => !ids.includes(e.id));
        rest.splice(after ? rest.findIndex((e) => e.id === after) + 1 : 0, 0, ...those);
        return rest;
      },
    });
  }

  /** Moves entries one place among those shown; false when there is nowhere to go. */
  move(ids: EntryId[], by: -1 | 1, among = this.shown): boolean {
    const places = ids.map((id) => among.findIndex((e) => e.id === id));
    const neighbour = among[by < 0 ? Math.min(...places) - 1 : Math.max(...places) + 1];
    if (places.includes(-1) || !neighbour || this.isWaiting(neighbour.id)) return false;
    const rest = this.shown.filter((e) => !ids.includes(e.id));
    const after = by > 0 ? neighbour.id : (rest[rest.findIndex((e) => e.id === neighbour.id) - 1]?.id ?? null);
    if (after && this.isWaiting(after)) return false;
    this.moveMany(ids, after);
    return true;
  }

  linkPhoto(photo: PhotoId, ids: EntryId[], linked: boolean): void {
    this.#change({ run: () => host().linkPhoto(photo, ids, linked), apply: (entries) => entries });
  }

  setKind(id: EntryId, kind: EntryKind): void {
    this.#patch(id, { kind });
  }

  /** Only for the internal edition, or for all. */
  setPrivate(id: EntryId, on: boolean): void {
    this.#patch(id, { private: on });
  }

  /** An entry's words in another language; none take that translation away. */
  translate(id: EntryId, translation: Translation, sitting?: string): void {
    this.#change({
      run: () => host().patchEntry(id, { translation, sitting }),
      apply: (entries) => entries.map((e) => (e.id === id ? translated(e, translation) : e)),
      words: translation.text,
    });
  }

  moveToTrash(id: EntryId): void {
    this.#change({
      run: () => host().patchEntry(id, { deleted: true }),
      apply: (entries) => entries.filter((e) => e.id !== id),
      trash: true,
    });
  }

  restore(id: EntryId): void {
    this.#change({ run: () => host().patchEntry(id, { deleted: false }), apply: (entries) => entries, trash: true });
  }

  undo(): void {
    this.#step("undone");
  }

  redo(): void {
    this.#step("redone");
  }

  async lookIntoTrash(): Promise<void> {
    try {
      this.trash = (await host().trash(this.group)).toReversed();
    } catch {
      // The trash is no part of the record: it can be looked into later.
    }
  }

  /** The conflicts of an entry, those being settled left out. */
  conflictsOf(id: EntryId): ConflictView[] {
    return this.conflicts.filter((conflict) => conflict.entry === id);
  }

  async lookForConflicts(): Promise<void> {
    try {
      this.conflicts = await host().conflicts(this.group);
    } catch {
      // They stay as they were last seen; the next change looks again.
    }
  }

  settle(conflict: ConflictView, value: unknown): void {
    const { entry, field } = conflict;
    if (!entry) return;
    this.conflicts = this.conflicts.filter((each) => each !== conflict);
    this.#change({ run: () => host().settleConflict(entry, field, value), apply: (entries) => entries, conflicts: true });
  }

  restoreVersion(id: EntryId, version: string): void {
    this.#change({ run: () => host().restoreVersion(id, version), apply: (entries) => entries, trash: true });
  }

  forgetRefused(refused: Refused): void {
    this.refused = this.refused.filter((each) => each !== refused);
  }

  #step(what: "undone" | "redone"): void {
    let name: string | null = null;
    this.#change({
      run: () => {
        name = what === "undone" ? this.view.undo.undo : this.view.undo.redo;
        return what === "undone" ? host().undo(this.group) : host().redo(this.group);
      },
      apply: (entries) => entries,
      trash: true,
      conflicts: true,
      done: (saved) => {
        this.#take(saved, saved.entries);
        if (name) this.told = { what, name };
      },
    });
  }

  #known(): Set<EntryId> {
    return new Set(this.view.entries.map((e) => e.id));
  }

  #patch(id: EntryId, patch: EntryPatch, more: { key?: string; words?: string } = {}): void {
    this.#change({
      run: () => host().patchEntry(id, patch),
      apply: (entries) => entries.map((e) => (e.id === id ? { ...e, ...patch } : e)),
      ...more,
    });
  }

  #change(change: RecordChange): void {
    this.told = null;
    const done = change.done ?? ((saved: Saved) => this.#take(saved, merged(this.view.entries, saved.entries)));
    this.queue.push({
      ...change,
      done: (saved) => {
        done(saved);
        change.then?.(saved);
        if (change.trash) void this.lookIntoTrash();
        if (change.conflicts || this.conflicts.length > 0) void this.lookForConflicts();
        if (change.copied) this.#keepWaiting();
      },
    });
    if (change.copied) this.#keepWaiting();
  }

  /** Lines not on disk yet outlive the window. */
  #keepWaiting(): void {
    keepWaiting(this.group, this.queue.waiting.flatMap((change) => (change.copied && change.words ? [change.words] : [])));
  }

  #take({ at, gaps, undo, photos }: Saved, entries: Entry[]): void {
    // Photos come beside what one types: an answer that was overtaken says nothing of how things stand now.
    const older = Date.parse(this.#newest) - Date.parse(at);
    // Much older is no answer that was overtaken but a clock that was put right.
    const overtaken = older > 0 && older < longestOvertaking;
    if (overtaken) ({ gaps, undo, photos } = this.view);
    else this.#newest = at;
    this.view = { ...this.view, gaps, undo, photos, entries: kept(this.view.entries, entries.filter((e) => !e.deleted)) };
  }
}

/** An entry with its words in another language. */
export function translated(entry: Entry, { language, text }: Translation): Entry {
  const others = entry.translations.filter((each) => each.language !== language);
  return { ...entry, translations: text.trim() === "" ? others : [...others, { language, text: text.trim() }] };
}

/** A change answers with the entries it touched; undoing answers with all of them. */
function merged(before: Entry[], touched: Entry[]): Entry[] {
  const ids = new Set(touched.map((entry) => entry.id));
  return [...before.filter((entry) => !ids.has(entry.id)), ...touched].sort(inStream);
}

function inStream(a: Entry, b: Entry): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The entries as they now are, each unchanged one being the object it was: then only changed rows are drawn again. */
function kept(before: Entry[], now: Entry[]): Entry[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  return now.map((entry) => {
    const old = known.get(entry.id);
    return old && old !== entry && JSON.stringify(old) === JSON.stringify(entry) ? old : entry;
  });
}

function provisional(id: string, line: string, understood: CapturedLine | null, now: Date): Entry {
  return {
    id,
    kind: understood?.kind ?? "note",
    text: understood?.text ?? line,
    typed: line,
    order: "",
    owners: understood?.owners ?? [],
    partners: understood?.partners ?? [],
    addressees: understood?.addressees ?? [],
    due: understood?.due ?? null,
    status: "open",
    tags: understood?.tags ?? [],
    dots: understood?.dots ?? null,
    place: understood?.place ?? "",
    contact: understood?.contact ?? "",
    stance: null,
    private: false,
    translations: [],
    createdAt: now.toISOString(),
    deleted: false,
  };
}
