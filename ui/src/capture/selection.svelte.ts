/** Several chosen entries. One is chosen by standing on it; this holds the set when there are more. */
import type { Entry, EntryId } from "../ipc/types";

export class Selection {
  ids = $state.raw(new Set<EntryId>());
  #anchor: EntryId | null = null;

  get size(): number {
    return this.ids.size;
  }

  has(id: EntryId): boolean {
    return this.ids.has(id);
  }

  clear(): void {
    if (this.ids.size > 0) this.ids = new Set();
    this.#anchor = null;
  }

  /** Everything between where choosing began and `to`. */
  extend(entries: Entry[], from: EntryId, to: EntryId): void {
    this.#anchor ??= from;
    const places = [this.#anchor, to].map((id) => entries.findIndex((e) => e.id === id));
    const [first, last] = [Math.min(...places), Math.max(...places)];
    this.ids = new Set(entries.slice(Math.max(0, first), last + 1).map((e) => e.id));
  }

  /** One more or one less; `current` was chosen before anything else was. */
  toggle(id: EntryId, current: EntryId | null): void {
    const next = new Set(this.ids.size === 0 && current ? [current] : this.ids);
    if (!next.delete(id)) next.add(id);
    this.ids = next;
    this.#anchor = id;
  }

  all(entries: Entry[]): void {
    this.ids = new Set(entries.map((e) => e.id));
  }

  /** In the order of the stream: the chosen ones, or the one stood on. What is not on disk yet is left out. */
  of(entries: Entry[], current: EntryId | null, settled: (id: EntryId) => boolean): EntryId[] {
    const chosen = this.ids.size > 0 ? entries.filter((e) => this.ids.has(e.id)).map((e) => e.id) : current ? [current] : [];
    return chosen.filter(settled);
  }
}
