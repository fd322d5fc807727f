/** The eight kinds in the order of their keys Ctrl+1 … Ctrl+8. */
import type { Entry, EntryKind, Gaps } from "../ipc/types";
import { text } from "../text/text.svelte";

export const kinds: EntryKind[] = [
  "arrangement",
  "task",
  "recommendation",
  "practice",
  "need",
  "offer",
  "question",
  "note",
];

const countIds: Record<EntryKind, string> = {
  arrangement: "count-arrangements",
  task: "count-tasks",
  recommendation: "count-recommendations",
  practice: "count-practices",
  need: "count-needs",
  offer: "count-offers",
  question: "count-questions",
  note: "count-notes",
};

export const countOf = (kind: EntryKind, count: number) => text(countIds[kind], { count });

/** What an entry still lacks, in words, in its field's place. */
export function gapsOf(entry: Entry): { owner: boolean; due: boolean; addressee: boolean } {
  return {
    owner: entry.kind === "task" && entry.owners.length === 0,
    due: entry.kind === "task" && entry.due === null,
    addressee: entry.kind === "recommendation" && entry.addressees.length === 0,
  };
}

/** What a record lacks: "3 zadania bez osoby, 2 zdjęcia bez podpisu"; empty when it lacks nothing. */
export function gapsInWords(gaps: Gaps): string[] {
  const found: [string, number][] = [
    ["gaps-owner", gaps.tasksWithoutOwner],
    ["gaps-due", gaps.tasksWithoutDue],
    ["gaps-addressee", gaps.recommendationsWithoutAddressee],
    ["gaps-caption", gaps.photosWithoutCaption],
  ];
  return found.filter(([, count]) => count > 0).map(([id, count]) => text(id, { count }));
}
