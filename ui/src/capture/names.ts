/** Completing a name after @ or +: from the event's people, organisations and groups, and names this record already uses. */
import type { Entry, Group, Person } from "../ipc/types";
import { text } from "../text/text.svelte";

export type Known = { name: string; detail: string };
export type Begun = { sign: "@" | "+"; start: number; words: string };

const shown = 5;

export function knownNames(people: Person[], groups: Group[], entries: Entry[]): Known[] {
  const found = new Map<string, Known>();
  const add = (name: string, detail: string) => {
    if (name.trim() && !found.has(fold(name))) found.set(fold(name), { name, detail });
  };
  for (const person of people) add(person.name, person.organisation);
  for (const person of people) add(person.organisation, "");
  for (const group of groups) for (const name of [group.facilitator, group.noteTaker]) add(name, text("group-number", { number: String(group.number) }));
  for (const entry of entries) for (const name of [...entry.owners, ...entry.partners]) add(name.name, "");
  return [...found.values()];
}

/** The name being typed right before the caret. */
export function begunName(line: string, caret: number): Begun | null {
  const found = /(?:^|\s)([@+])(\p{L}[\p{L}'’.-]*(?: [\p{L}'’.-]*){0,2})$/u.exec(line.slice(0, caret));
  if (!found) return null;
  const words = found[2]!;
  return { sign: found[1] as "@" | "+", start: caret - words.length - 1, words };
}

export function matching(known: Known[], words: string): Known[] {
  const wanted = fold(words);
  if (!wanted) return [];
  const whole = known.filter((each) => fold(each.name).startsWith(wanted));
  const inside = known.filter((each) => !whole.includes(each) && fold(each.name).includes(` ${wanted}`));
  return [...whole, ...inside].filter((each) => fold(each.name) !== wanted).slice(0, shown);
}

export function fold(words: string): string {
  return words.toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "");
}
