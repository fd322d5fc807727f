/**
 * One group's record on the screen: what the host has, and over it every change still on its way to the disk.
 * So a person sees at once what they did, and nothing they did depends on the disk being there.
 */
import { host } from "../ipc/host";
import type { CapturedLine, CaptureView, Entry, EntryId, EntryKind, EntryPatch, Problem, Saved } from "../ipc/types";
import { keepWaiting } from "../stores/drafts";
import { type Change, type Clock, SaveQueue } from "../stores/saving.svelte";

interface RecordChange extends Change<Saved> {
  apply: (entries: Entry[]) => Entry[];
  /** Words a person typed that aren't on disk yet. */
  words?: string;
  /** Whether it is a new line, which no entry has yet. */
  line?: boolean;
  /** Whether it puts something into the trash or takes it out. */
  trash?: boolean;
}

/** Words that could not be taken, given back with the reason. */
export type Refused = { words: string; problem: Problem };

/** Problems that trying again never solves. */
const hopeless = new Set(["entry-unknown", "group-unknown", "event-unknown", "empty-line", "too-long", "nothing-to-undo"]);

export class GroupRecord {
  view = $state.raw<CaptureView>() as CaptureView;
  /** What lies in the trash, newest first. */
  trash = $state.raw<Entry[]>([]);
  refused = $state.raw<Refused[]>([]);
  /** The last thing undone or redone: a catalogue id. */
  told = $state<{ what: "undone" | "redone"; name: string } | null>(null);
  queue: SaveQueue<Saved, RecordChange>;
  shown: Entry[] = $derived.by(() => this.queue.waiting.reduce((entries, change) => change.apply(entries), this.view.entries));
  #provisional = 0;

  constructor(view: CaptureView, clock?: Clock) {
    this.view = { ...view, entries: view.entries.filter((e) => !e.deleted) };
    this.queue = new SaveQueue<Saved, RecordChange>({
      clock,
      hopeless: (problem) => hopeless.has(problem.code),
      refused: (change, problem) => {
        if (change.words || problem.code.endsWith("-unknown")) {
          this.refused = [...this.refused, { words: change.words ?? "", problem }];
        }
      },
    });
  }

  get group(): string {
    return this.view.group.id;
  }

  isWaiting(id: EntryId): boolean {
    return id.startsWith("waiting-");
  }

  add(line: string, understood: CapturedLine | null, now: Date): void {
    const id = `waiting-${++this.#provisional}`;
    const entry = provisional(id, line, understood, now);
    this.#change({
      run: () => host().addEntry(this.group, line),
      apply: (entries) => [...entries, entry],
      words: line,
      line: true,
    });
  }

  setText(id: EntryId, words: string): void {
    this.#patch(id, { text: words }, { key: `text ${id}`, words });
  }

  setKind(id: EntryId, kind: EntryKind): void {
    this.#patch(id, { kind });
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

  /** Moves an entry one place; false when it stands at that end already. */
  move(id: EntryId, by: -1 | 1): boolean {
    const from = this.shown.findIndex((e) => e.id === id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= this.shown.length) return false;
    const rest = this.shown.filter((e) => e.id !== id);
    const after = rest[to - 1]?.id ?? null;
    if (after && this.isWaiting(after)) return false;
    this.#change({
      run: () => host().moveEntry(id, after),
      apply: (entries) => {
        const moved = entries.find((e) => e.id === id);
        if (!moved) return entries;
        const others = entries.filter((e) => e.id !== id);
        others.splice(after ? others.findIndex((e) => e.id === after) + 1 : 0, 0, moved);
        return others;
      },
    });
    return true;
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
      done: (saved) => {
        this.#take(saved, saved.entries);
        if (name) this.told = { what, name };
      },
    });
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
        if (change.trash) void this.lookIntoTrash();
        if (change.line) this.#keepWaiting();
      },
    });
    if (change.line) this.#keepWaiting();
  }

  /** Lines not on disk yet outlive the window. */
  #keepWaiting(): void {
    keepWaiting(this.group, this.queue.waiting.flatMap((change) => (change.line && change.words ? [change.words] : [])));
  }

  #take({ gaps, undo }: Saved, entries: Entry[]): void {
    this.view = { ...this.view, gaps, undo, entries: kept(this.view.entries, entries.filter((e) => !e.deleted)) };
  }
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
    return old && JSON.stringify(old) === JSON.stringify(entry) ? old : entry;
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
    place: "",
    contact: "",
    stance: null,
    private: false,
    createdAt: now.toISOString(),
    deleted: false,
  };
}
