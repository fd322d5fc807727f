/** What the moderator does during the plenary: amendments, private notes, sign-off, undo. Each goes to the disk in its turn. */
import { host } from "../ipc/host";
import type { AmendmentId, AmendmentOutcome, DeskLayer, EventId, NewAmendment, PrivateNote, Problem, Votes } from "../ipc/types";
import { type Change, type Clock, LeftBehind, SaveQueue } from "../stores/saving.svelte";
import { forget, remember, takeLeft } from "./unsaved";

/** Problems that trying again never solves. */
const hopeless = new Set(["entry-unknown", "group-unknown", "event-unknown", "too-long", "empty-line", "nothing-to-undo"]);

export interface Asked {
  text: string;
  askedBy: string;
  votes: Votes | null;
  outcome: AmendmentOutcome;
}

type Told = { at: string };
interface StageChange extends Change<Told> {
  /** A new one, kept until it is on disk. */
  amendment?: NewAmendment;
}

const left = new LeftBehind<Moderating>();

export class Moderating {
  layer = $state.raw<DeskLayer | null>(null);
  notes = $state.raw<PrivateNote[]>([]);
  problem = $state<Problem | null>(null);
  /** The last thing undone or redone: a catalogue id. */
  told = $state<{ what: "undone" | "redone"; name: string } | null>(null);
  queue: SaveQueue<Told, StageChange>;
  readonly event: EventId;
  #rest: () => Promise<void>;

  constructor(event: EventId, clock?: Clock, rest = () => new Promise<void>((resolve) => setTimeout(resolve, 300))) {
    this.event = event;
    this.#rest = rest;
    this.queue = new SaveQueue<Told, StageChange>({
      clock,
      hopeless: (problem) => hopeless.has(problem.code),
      refused: ({ amendment }, problem) => {
        if (amendment) forget(this.event, amendment);
        if (problem.code !== "nothing-to-undo") this.problem = problem;
      },
    });
  }

  /** What an event's plenary asks for; with something of it still unsaved it is as it was left. */
  static of(event: EventId): Moderating {
    return left.of(event) ?? left.keep(event, new Moderating(event));
  }

  /** Whether leaving it now would leave something behind. */
  get isLeft(): boolean {
    return this.queue.waiting.length > 0;
  }

  async load(): Promise<void> {
    const [layer, notes] = await Promise.all([host().deskLayer(this.event), host().privateNotes(this.event)]);
    // What waits to be saved is newer than what the host knows.
    if (this.queue.waiting.length > 0) return;
    this.layer = layer;
    this.#takeNotes(notes);
    // What was decided in a window that ended before the disk had it.
    for (const left of takeLeft(this.event, layer.amendments)) this.#add(left);
  }

  /** What one is typing keeps the space at its end. */
  #takeNotes(notes: PrivateNote[]): void {
    const typed = (about: string) => this.notes.find((note) => note.about === about);
    this.notes = notes.map((note) => (typed(note.about)?.text.trim() === note.text ? typed(note.about)! : note));
  }

  noteOn(about: string): string {
    return this.notes.find((note) => note.about === about)?.text ?? "";
  }

  writeNote(about: string, text: string): void {
    this.told = null;
    this.notes = [...this.notes.filter((note) => note.about !== about), { about, text }];
    this.queue.push({
      key: `note ${about}`,
      run: async () => {
        // A few letters at once: undo takes back more than the last one.
        await this.#rest();
        await host().setPrivateNote(this.event, about, this.noteOn(about));
        return { at: new Date().toISOString() };
      },
    });
  }

  add(about: Pick<NewAmendment, "group" | "entry">, asked: Asked): void {
    this.#add({ ...about, ...asked });
  }

  #add(amendment: NewAmendment): void {
    remember(this.event, amendment);
    this.#change(() => host().addAmendment(this.event, amendment), { amendment, copied: true, done: () => forget(this.event, amendment) });
  }

  /** Words, asker, votes and outcome at once, only what differs. */
  change(id: AmendmentId, asked: Asked): void {
    const before = this.layer?.amendments.find((each) => each.id === id);
    if (!before) return;
    if (before.text !== asked.text || before.askedBy !== asked.askedBy) {
      this.#change(() => host().editAmendment(this.event, id, asked.text, asked.askedBy));
    }
    if (JSON.stringify(before.votes) !== JSON.stringify(asked.votes)) this.#change(() => host().setVotes(this.event, id, asked.votes));
    if (before.outcome !== asked.outcome) this.decide(id, asked.outcome);
  }

  decide(id: AmendmentId, outcome: AmendmentOutcome): void {
    this.#change(() => host().decideAmendment(this.event, id, outcome));
  }

  remove(id: AmendmentId): void {
    this.#change(() => host().removeAmendment(this.event, id));
  }

  signOff(by: string): void {
    this.#change(() => host().signOff(this.event, by));
  }

  undo(): void {
    this.#step("undone");
  }

  redo(): void {
    this.#step("redone");
  }

  #change(run: () => Promise<DeskLayer>, more: Omit<StageChange, "run"> = {}): void {
    this.told = null;
    this.problem = null;
    this.queue.push({ ...more, run: () => this.#answered(run) });
  }

  async #answered(run: () => Promise<DeskLayer>): Promise<Told> {
    this.layer = await run();
    return this.layer;
  }

  #step(what: "undone" | "redone"): void {
    this.problem = null;
    this.queue.push({
      run: async () => {
        this.told = null;
        const name = what === "undone" ? this.layer?.undo.undo : this.layer?.undo.redo;
        const told = await this.#answered(() => (what === "undone" ? host().undoAtDesk(this.event) : host().redoAtDesk(this.event)));
        this.notes = await host().privateNotes(this.event);
        if (name) this.told = { what, name };
        return told;
      },
    });
  }
}

/** Hands as they were counted; nothing counted is no vote. */
export function votesOf(yes: string, no: string, abstained: string): Votes | null | "unclear" {
  const [ayes = "", noes = "", rest = ""] = [yes, no, abstained].map((each) => each.trim());
  if (ayes + noes + rest === "") return null;
  // Nothing is guessed: „ok. 40” or „3O” is no number, and one side alone is no vote. Nobody abstained where nothing was typed.
  if (![ayes, noes, rest || "0"].every((each) => /^\d{1,6}$/.test(each))) return "unclear";
  return { yes: Number(ayes), no: Number(noes), abstained: Number(rest || "0") };
}
