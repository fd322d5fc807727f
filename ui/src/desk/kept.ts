/** Where one was at the desk, for as long as the window lives: one comes back from a record to the same entry. */
import type { EntryId, EventId } from "../ipc/types";
import type { Filter, Grouping } from "./rows";

export type Pane = "list" | "checks" | "story" | "signOff";

export interface Kept {
  pane: Pane;
  grouping: Grouping;
  filter: Filter;
  closed: ReadonlySet<EntryId>;
  /** The chosen row. */
  chosen: string | null;
  /** One comes for this entry, whatever its row. */
  entry?: EntryId | null;
  /** Whether the pair lies over the list. */
  pairs: boolean;
}

export const noFilter: Filter = { group: null, only: null, words: "" };

const kept = new Map<EventId, Kept>();

export function keptOf(event: EventId): Kept {
  return kept.get(event) ?? { pane: "list", grouping: "kind", filter: noFilter, closed: new Set(), chosen: null, pairs: true };
}

export function keep(event: EventId, now: Kept): void {
  kept.set(event, now);
}
