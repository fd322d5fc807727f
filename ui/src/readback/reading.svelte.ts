/**
 * A read-back under way: the entries in the order in which they're read, where the group is, and what it said.
 * An answer is seen at once and goes to the disk behind it, as everything in the window does.
 */
import { host } from "../ipc/host";
import type { Entry, EntryEdit, EntryId, GroupId, Problem, ReadBackView, Saved, StanceKind, Translation } from "../ipc/types";
import { type Change, type Clock, LeftBehind, SaveQueue } from "../stores/saving.svelte";

interface Answer extends Change<Saved> {
  apply: (entries: Entry[]) => Entry[];
  then?: () => void;
}

/** Problems that trying again never solves. */
const hopeless = new Set(["entry-unknown", "group-unknown", "event-unknown", "too-long", "dissent-empty", "nothing-to-undo"]);

const left = new LeftBehind<Reading>();

export class Reading {
  view = $state.raw<ReadBackView>() as ReadBackView;
  /** Which entry is read; as many as there are entries: the end. */
  at = $state(0);
  notes = $state(false);
  problem = $state<Problem | null>(null);
  /** The last thing undone or redone: a catalogue id. */
  told = $state<{ what: "undone" | "redone"; name: string } | null>(null);
  queue: SaveQueue<Saved, Answer>;
  entries: Entry[] = $derived.by(() => this.queue.waiting.reduce((entries, answer) => answer.apply(entries), this.view.entries));
  current: Entry | null = $derived.by(() => this.entries[this.at] ?? null);
  counts = $derived.by(() => {
    const of = (kind: StanceKind) => this.entries.filter((e) => e.stance?.kind === kind).length;
    const [agreed, dissent, parked] = [of("agreed"), of("dissent"), of("parked")];
    return { agreed, dissent, parked, read: agreed + dissent + parked, all: this.entries.length };
  });
  /** The words of entries being edited as the host last took them. */
  #taken = new Map<EntryId, string>();
  /** Going through the parked ones once more. */
  #again = false;

  constructor(view: ReadBackView, clock?: Clock) {
    this.view = view;
    this.queue = new SaveQueue<Saved, Answer>({
      clock,
      hopeless: (problem) => hopeless.has(problem.code),
      refused: (_, problem) => {
        if (problem.code !== "nothing-to-undo") this.problem = problem;
      },
    });
    this.at = this.#firstUnread();
  }

  /** The group's read-back; with answers in it still unsaved it is the one that was left, where it was left. */
  static open(group: GroupId, clock?: Clock): Promise<Reading> {
    return left.open(group, async () => new Reading(await host().readBack(group, false), clock));
  }

  /** Whether leaving it now would leave something behind. */
  get isLeft(): boolean {
    return this.queue.waiting.length > 0;
  }

  get group(): string {
    return this.view.group.id;
  }

  /** What the group says of the entry shown; then the next one is. */
  answer(kind: StanceKind, reason = ""): void {
    const entry = this.current;
    if (!entry) return;
    const { id } = entry;
    const stance = { kind, reason: reason.trim(), at: new Date().toISOString() };
    this.#push({ run: () => host().setStance(id, kind, reason), apply: changed(id, { stance }) });
    this.#next();
  }

  /** `before` is what stood there when editing began. */
  setText(id: EntryId, words: string, before: string, sitting: string): void {
    this.#push({
      run: () => host().patchEntry(id, { text: words, textBefore: this.#taken.get(id) ?? before, sitting }),
      apply: changed(id, { text: words }),
      // What a sitting ended with is not covered by the next one: giving up is a step of its own.
      key: `text ${id} ${sitting}`,
      then: () => this.#taken.set(id, words),
    });
  }

  /** Ends the editing of an entry: its words and its line of fields. */
  edit(id: EntryId, edit: Omit<EntryEdit, "textSaved">): void {
    this.#push({
      run: () => host().editEntry(id, { ...edit, textSaved: this.#taken.get(id) ?? edit.textBefore }),
      apply: changed(id, { text: edit.text }),
      then: () => this.#taken.delete(id),
    });
  }

  /** As it was written at the record and not taken yet. */
  translate(id: EntryId, translation: Translation, sitting: string): void {
    this.#push({ run: () => host().patchEntry(id, { translation, sitting }), apply: (entries) => entries });
  }

  /** Editing begins anew with what is there. */
  beginEditing(id: EntryId): void {
    this.#taken.delete(id);
  }

  /** One entry back or on; the end counts as one. */
  go(by: -1 | 1): void {
    this.told = null;
    this.at = Math.min(Math.max(this.at + by, 0), this.entries.length);
  }

  readParked(): void {
    const first = this.entries.findIndex((e) => e.stance?.kind === "parked");
    if (first < 0) return;
    this.#again = true;
    this.at = first;
  }

  async takeNotes(notes: boolean): Promise<void> {
    const id = this.current?.id;
    this.view = await host().readBack(this.group, notes);
    this.notes = notes;
    const same = this.entries.findIndex((e) => e.id === id);
    this.at = same >= 0 ? same : this.#firstUnread();
  }

  undo(): void {
    this.#step("undone");
  }

  redo(): void {
    this.#step("redone");
  }

  #next(): void {
    const from = this.at + 1;
    const wanted = (e: Entry) => (this.#again ? e.stance?.kind === "parked" : !e.stance);
    const after = this.entries.findIndex((e, i) => i >= from && wanted(e));
    if (after >= 0) this.at = after;
    else if (this.#again) this.#end();
    else this.at = this.#firstUnread();
  }

  #end(): void {
    this.#again = false;
    this.at = this.entries.length;
  }

  #firstUnread(): number {
    const first = this.entries.findIndex((e) => !e.stance);
    return first < 0 ? this.entries.length : first;
  }

  #push(answer: Answer): void {
    this.told = null;
    this.problem = null;
    this.queue.push({
      ...answer,
      done: (saved) => {
        this.#take(saved);
        answer.then?.();
      },
    });
  }

  #step(what: "undone" | "redone"): void {
    let name: string | null = null;
    this.queue.push({
      run: () => {
        name = what === "undone" ? this.view.undo.undo : this.view.undo.redo;
        return what === "undone" ? host().undo(this.group) : host().redo(this.group);
      },
      apply: (entries) => entries,
      done: (saved) => {
        const before = this.view.entries;
        this.#take(saved);
        this.#keepOnly(saved.entries);
        const at = this.view.entries.findIndex((e, i) => e !== before[i]);
        if (at >= 0) this.at = at;
        if (name) this.told = { what, name };
      },
    });
  }

  /** What an undo took out of the record is not read, and what it brought back is read last. */
  #keepOnly(live: Entry[]): void {
    const kept = this.view.entries.filter((old) => live.some((e) => e.id === old.id));
    const brought = live.filter((e) => !e.private && (this.notes || e.kind !== "note") && !kept.some((old) => old.id === e.id));
    this.view = { ...this.view, entries: [...kept, ...brought] };
    this.at = Math.min(this.at, this.view.entries.length);
  }

  /** Answers come with the entries they touched, undo with all of them; those not read here are none of its business. */
  #take({ entries, undo }: Saved): void {
    const known = new Map(entries.map((e) => [e.id, e]));
    const now = this.view.entries.map((old) => {
      const next = known.get(old.id);
      return next && JSON.stringify(next) !== JSON.stringify(old) ? next : old;
    });
    this.view = { ...this.view, undo, entries: now };
  }
}

function changed(id: EntryId, part: Partial<Entry>): (entries: Entry[]) => Entry[] {
  return (entries) => entries.map((e) => (e.id === id ? { ...e, ...part } : e));
}
