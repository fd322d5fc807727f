/** One event being edited: shown at once, saved 300 ms after the last key, undone by the host. */
import { host } from "../ipc/host";
import type { Event, EventId, EventSaved, Group, Session, UndoState } from "../ipc/types";
import { newId } from "../shared/newId";
import { type Clock, LeftBehind, SaveQueue } from "../stores/saving.svelte";

const pauseBeforeSaving = 300;

const left = new LeftBehind<EventDraft>();

export class EventDraft {
  event = $state() as Event;
  undoState = $state<UndoState>({ undo: null, redo: null });
  told = $state<{ what: "undone" | "redone"; name: string } | null>(null);
  /** The number of the group taken out last, until something else is done. */
  removed = $state<number | null>(null);
  queue: SaveQueue<EventSaved>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(event: Event, clock?: Clock) {
    this.event = event;
    this.queue = new SaveQueue<EventSaved>({
      clock,
      hopeless: (problem) => problem.code === "nothing-to-undo",
    });
  }

  /** The event; with changes to it still unsaved it is as it was left. */
  static open(event: EventId, clock?: Clock): Promise<EventDraft> {
    return left.open(event, async () => new EventDraft(await host().event(event), clock));
  }

  /** Whether leaving it now would leave something behind. */
  get isLeft(): boolean {
    return this.queue.waiting.length > 0;
  }

  /** A change by hand: `edit` alters the event, which is then saved. */
  change(edit: (event: Event) => void): void {
    edit(this.event);
    this.told = null;
    this.removed = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), pauseBeforeSaving);
  }

  /** Saves what waits, without the pause. */
  save(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const event = $state.snapshot(this.event) as Event;
    this.queue.push({
      key: "event",
      run: () => host().saveEvent(event),
      done: (saved) => (this.undoState = saved.undo),
    });
  }

  undo(): void {
    this.#step("undone");
  }

  redo(): void {
    this.#step("redone");
  }

  addSession(): void {
    const last = this.event.sessions.at(-1);
    const session: Session = { id: newId(), title: "", kind: "plenary", day: last?.day ?? 0, start: last?.end ?? null, end: null };
    this.change((event) => event.sessions.push(session));
  }

  addGroup(): void {
    const number = Math.max(0, ...this.event.groups.map((g) => g.number)) + 1;
    const group: Group = { id: newId(), number, theme: "", scope: "", room: "", language: this.event.language, facilitator: "", noteTaker: "", sensitive: false };
    this.change((event) => event.groups.push(group));
  }

  removeGroup(at: number): void {
    const { number } = this.event.groups[at]!;
    this.change((event) => event.groups.splice(at, 1));
    this.removed = number;
  }

  #step(what: "undone" | "redone"): void {
    this.save();
    this.told = null;
    this.removed = null;
    let name: string | null = null;
    this.queue.push({
      run: () => {
        name = what === "undone" ? this.undoState.undo : this.undoState.redo;
        return what === "undone" ? host().undoEvent(this.event.id) : host().redoEvent(this.event.id);
      },
      done: (saved) => {
        this.event = saved.event;
        this.undoState = saved.undo;
        if (name) this.told = { what, name };
      },
    });
  }
}
