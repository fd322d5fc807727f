/** Which entries the stream shows. It never hides what is being typed, nor what came after it was set. */
import type { Entry, EntryId, EntryKind } from "../ipc/types";
import { gapsOf } from "../shared/kinds";

export class Filter {
  kinds = $state.raw(new Set<EntryKind>());
  incomplete = $state(false);
  on = $derived(this.incomplete || this.kinds.size > 0);
  /** Entries that were there and fitted or not when it was set; everything else is new and stays in sight. */
  #there = $state.raw(new Set<EntryId>());
  #kept = $state.raw(new Set<EntryId>());

  toggle(kind: EntryKind, entries: Entry[]): void {
    const next = new Set(this.kinds);
    if (!next.delete(kind)) next.add(kind);
    this.kinds = next;
    this.#look(entries);
  }

  toggleIncomplete(entries: Entry[]): void {
    this.incomplete = !this.incomplete;
    this.#look(entries);
  }

  clear(): void {
    this.kinds = new Set();
    this.incomplete = false;
  }

  /** What a person works on stays, also when it fits no more. */
  keep(id: EntryId | null): void {
    if (this.on && id && !this.#kept.has(id)) this.#kept = new Set([...this.#kept, id]);
  }

  shown(entries: Entry[]): Entry[] {
    return this.on ? entries.filter((e) => !this.#there.has(e.id) || this.#kept.has(e.id) || this.#fits(e)) : entries;
  }

  #look(entries: Entry[]): void {
    this.#there = new Set(entries.map((e) => e.id));
    this.#kept = new Set();
  }

  #fits(entry: Entry): boolean {
    return (this.kinds.size === 0 || this.kinds.has(entry.kind)) && (!this.incomplete || isIncomplete(entry));
  }
}

export function isIncomplete(entry: Entry): boolean {
  const { owner, due, addressee } = gapsOf(entry);
  return owner || due || addressee;
}
