/** What the groups wrote, in numbers: counted, never guessed. */
import type { ClusterView, DeskEntry, DeskGroup, EntryKind } from "../ipc/types";
import { countOf, gapsOf, kinds } from "../shared/kinds";
import { text } from "../text/text.svelte";

export interface Numbers {
  groups: number;
  groupsWithEntries: number;
  entries: number;
  photos: number;
  kinds: Record<EntryKind, number>;
  tasksWithOwnerAndDay: number;
  dissents: number;
  /** What more than one group said. */
  shared: number;
}

export function numbersOf(groups: DeskGroup[], entries: DeskEntry[], clusters: ClusterView[]): Numbers {
  const ofKind = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<EntryKind, number>;
  for (const { entry } of entries) ofKind[entry.kind] += 1;
  const whole = entries.filter(({ entry }) => entry.kind === "task" && !gapsOf(entry).owner && !gapsOf(entry).due);
  return {
    groups: groups.length,
    groupsWithEntries: groups.filter((group) => group.entries > 0).length,
    entries: entries.length,
    photos: groups.reduce((sum, group) => sum + group.photos, 0),
    kinds: ofKind,
    tasksWithOwnerAndDay: whole.length,
    dissents: entries.filter(({ entry }) => entry.stance?.kind === "dissent").length,
    shared: clusters.filter((cluster) => cluster.groups.length > 1).length,
  };
}

/** The numbers as sentences, for the moderator to take or to leave. */
export function numbersInWords(numbers: Numbers): string[] {
  const list = kinds.filter((kind) => numbers.kinds[kind] > 0).map((kind) => countOf(kind, numbers.kinds[kind])).join(", ");
  const sentences = [
    text("desk-numbers-all", { groups: text("desk-numbers-of-groups", { some: numbers.groupsWithEntries, count: numbers.groups }), entries: text("count-entries", { count: numbers.entries }), photos: text("count-photos", { count: numbers.photos }) }),
    list ? text("desk-numbers-kinds", { list }) : "",
    numbers.kinds.task > 0 ? text("desk-numbers-tasks", { count: numbers.tasksWithOwnerAndDay, of: String(numbers.kinds.task) }) : "",
    numbers.shared > 0 ? text("desk-numbers-shared", { count: numbers.shared }) : "",
    numbers.dissents > 0 ? text("desk-numbers-dissents", { count: numbers.dissents }) : "",
  ];
  return sentences.filter(Boolean);
}
