/** What the groups wrote, in numbers: counted, never guessed. */
import type { ClusterView, DeskEntry, DeskGroup, EntryKind, Language } from "../ipc/types";
import { countOf, gapsOf, kinds } from "../shared/kinds";
import { type Arguments, languages, sentence } from "../text/catalogue";
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

/** Stands for a number's words while patterns are made. */
const HOLE = "\u0000";
/** Counts that between them have every plural form of our languages. */
const COUNTS = [1, 2, 5];

/** What a sentence of the catalogue looks like whatever its numbers: digits and holes stand for anything short. */
function patternOf(sentences: string[]): string {
  const escaped = sentences.map((sentence) => sentence.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+").replace(/\d+/g, "\\d+(?:[\\s,]\\d+)*").replaceAll(HOLE, "[^\\n.:]{1,200}?"));
  return `(?:${[...new Set(escaped)].join("|")})`;
}

/** The numbers as they look in one language. */
function shapeIn(language: Language): string {
  const said = (id: string, given: Arguments) => sentence(language, id, given);
  const all = patternOf([said("desk-numbers-all", { groups: HOLE, entries: HOLE, photos: HOLE })]);
  const more = patternOf([
    said("desk-numbers-kinds", { list: HOLE }),
    ...COUNTS.flatMap((count) => [said("desk-numbers-tasks", { count, of: "9" }), said("desk-numbers-shared", { count }), said("desk-numbers-dissents", { count })]),
  ]);
  return `${all}(?:\\s+${more})*`;
}

let shape: RegExp | undefined;

/** Numbers that were put into these words some time ago, in whichever language the window then spoke, as they stand there. */
export function numbersIn(words: string): string | null {
  shape ??= new RegExp(languages.map(shapeIn).join("|"), "u");
  return shape.exec(words)?.[0] ?? null;
}

export type Freshness = "none" | "fresh" | "old";

/** Whether these words tell the numbers as they now are: all of them, and no sentence more. */
export function freshness(words: string, now: string): Freshness {
  const found = numbersIn(words);
  const plain = (said: string) => said.replace(/\s+/g, " ");
  if (found === null) return "none";
  return plain(found) === plain(now) ? "fresh" : "old";
}

/** The words with the numbers as they now are: in the place of the old ones, or after all. */
export function withNumbers(words: string, now: string): string {
  const found = numbersIn(words);
  if (found !== null) return words.replace(found, () => now);
  return words.trim() ? `${words.trimEnd()}\n\n${now}` : now;
}
